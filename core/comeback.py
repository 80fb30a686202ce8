"""The one door: every interaction of every platform becomes a private `Reply` here.

In order: crisis words, the button or the text, the command, what it writes, the answer. What is said to be saved is on
disk before the reply leaves. The repeat of a delivery writes nothing and gets the same answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
import time
from collections.abc import Mapping
from datetime import datetime
from typing import assert_never
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core import action, replies, text
from core.command import Command, Context, House, Refused, build
from core.commands import COMMANDS
from core.guide import crisis, support
from core.journal import CheckIns, Draft, Entry, Journal, Zone
from core.moment import Moment
from core.nudges.outbox import Outbox, Schedule
from core.nudges.schedule import schedules
from core.ports import Answered, Clock, NotStored, Observer, Stale, Store, Written
from core.reply import Reply
from core.request import Account, Call, Press, Request, Text

PAUSE = 0.02  # seconds, longer with each try and never the same, so that two writers don't keep step
TRIES = 8  # a journal written to by somebody else between reading and writing is read again this often


class Comeback:
    """Answers. Holds no state of its own but the deliveries being answered right now."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        observer: Observer,
        house: House | None = None,
        outbox: Outbox | None = None,
    ) -> None:
        """`house` is what whoever runs the bot has set for everyone; without an `outbox` no nudge is ever due."""
        self._store, self._clock, self._observer, self._house = store, clock, observer, house or House()
        self._outbox = outbox
        self._taken: set[str] = set()
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, request: Request) -> Reply:
        """The reply to any request; never raises but for cancellation."""
        started, outcome, name = time.perf_counter(), "answered", "-"
        try:
            async with self._turns.setdefault(
                request.account, asyncio.Lock()
            ):  # answers come in the order of questions
                name, reply = await self._said(request)
                reply = await self._with_word(request.account, reply)
        except Refused as refusal:
            outcome, reply = "refused", replies.refused(str(refusal))
        except NotStored as error:
            outcome, reply = "not stored", replies.not_stored()
            self._observer.failed("-", request.account.platform, error)
        except Exception as error:
            outcome, reference = "failed", secrets.token_hex(3)
            self._observer.failed(reference, request.account.platform, error)
            reply = replies.failed(reference)
        seconds = time.perf_counter() - started
        self._observer.answered(Answered(request.id, request.account.platform, name, outcome, seconds))
        return reply

    async def take(self, request: Request) -> Reply | None:
        """The reply to a delivery that a platform may repeat; None where it was answered or is being answered.

        The reply is to be sent, then `told`. After a crash in between, the platform's next delivery is answered again.
        """
        if request.id in self._taken:
            return None
        self._taken.add(request.id)
        try:
            if await self._store.was_told(request.id):
                self._taken.discard(request.id)
                return None
        except NotStored:
            pass  # better told twice than not at all; answer() says what is wrong
        except BaseException:
            self._taken.discard(request.id)
            raise
        return await self.answer(request)

    async def told(self, request: Request) -> None:
        """The reply reached its sender."""
        try:
            await self._store.told(request.id, self._clock.now())
        except NotStored:
            return  # stays among the taken ones, so this process at least does not repeat it
        self._taken.discard(request.id)

    def untold(self, request: Request) -> None:
        """The reply could not be sent; the platform's next delivery may try again."""
        self._taken.discard(request.id)

    async def _said(self, request: Request) -> tuple[str, Reply]:
        """The command's name, "-" for none, and the reply."""
        match request.said:
            case Text(said):
                if alarm := crisis.heard(said):
                    await self._keep_the_rest(request, said)
                    return "-", support.reply(alarm, self._house)
                try:
                    reading = text.read(said, COMMANDS)
                except Refused as refusal:
                    return "-", replies.refused(str(refusal), None, said)
                if reading is None:
                    return "-", replies.not_understood(said, COMMANDS)
                return await self._command(request, reading.command, reading.args, said)
            case Call(name, args):
                typed = " ".join((f"/{name}", *(f"{key}:{value}" for key, value in args.items())))
                alarms = {key: alarm for key, value in args.items() if (alarm := crisis.heard(value))}
                if alarms:
                    await self._keep(request, _named(name), args)
                    return "-", support.reply(max(alarms.values()), self._house)
                return await self._command(request, _named(name), (args,), typed)
            case Press(id_):
                try:
                    owner, name, args = action.decode(id_)
                except action.BadAction:
                    raise Refused("That button is from another version of me. Please type the command.") from None
                if owner != request.account.user:
                    raise Refused("That button belongs to somebody else. Your own answers stay with you: try /ready.")
                return await self._command(request, _named(name), (args,), "")
            case _:  # pragma: no cover
                assert_never(request.said)

    async def _keep_the_rest(self, request: Request, said: str) -> None:
        """The same for a form that was written as text, such as `/log-nbme 66 form:31 weak:...`."""
        with contextlib.suppress(Refused):
            if (reading := text.read(said, COMMANDS)) is not None:
                await self._keep(request, reading.command, reading.args[0])

    async def _keep(self, request: Request, command: type[Command], args: Mapping[str, str]) -> None:
        """What else was in a form with crisis words is kept, unmentioned; help never waits for the database."""
        rest = {key: value for key, value in args.items() if not crisis.heard(value)}
        if rest:
            with contextlib.suppress(Refused, NotStored):
                await self._command(request, command, (rest,), "")

    async def _command(
        self, request: Request, command: type[Command], readings: tuple[Mapping[str, str], ...], typed: str
    ) -> tuple[str, Reply]:
        name = command.spec.name
        if text.asks_help(readings[0]):
            return name, replies.usage_of(command)
        try:
            return name, await self._answered(request, command, readings)
        except Refused as refusal:
            return name, replies.refused(str(refusal), command, typed)

    async def _answered(
        self, request: Request, command: type[Command], readings: tuple[Mapping[str, str], ...]
    ) -> Reply:
        if command.spec.alone:
            context = self._context(Journal(), self._clock.now(), request)
            return _built(command, readings, context.moment).answer(context)
        for tried in range(TRIES):
            await asyncio.sleep(tried * random.uniform(0, PAUSE))
            journal, before = await self._store.read(request.account, request.id)
            now = before.at if before else self._clock.now()
            asked = _built(command, readings, Moment(now, _zone(journal, request)))
            if before:
                journal = journal.until(max(before.seqs))
                return self._rendered(asked, journal, before, request)
            context = self._context(journal, now, request)
            drafts = asked.write(context)
            if not drafts:
                return asked.answer(context)
            try:
                moved = self._moved(journal, drafts, now, request)
                written = await self._store.write(request.account, request.id, journal.last, drafts, now, moved)
            except Stale:
                continue
            if written.seqs == tuple(range(journal.last + 1, journal.last + 1 + len(drafts))):
                return self._rendered(asked, journal.grown(drafts, written.at), written, request)
        raise NotStored("the journal kept changing")

    def _moved(
        self, before: Journal, drafts: tuple[Draft, ...], now: datetime, request: Request
    ) -> tuple[Schedule, ...]:
        """The schedules that what is being written changes: a command's, an undo's or a new zone's alike."""
        if self._outbox is None:
            return ()
        was, is_ = (schedules(journal, _zone(journal, request)) for journal in (before, before.grown(drafts, now)))
        asked = any(isinstance(draft.payload, CheckIns) for draft in drafts)
        return is_ if asked or was != is_ else ()

    async def _with_word(self, account: Account, reply: Reply) -> Reply:
        """Somebody who speaks has nothing unanswered; and hears, once, where a check-in could not reach them."""
        if self._outbox is None:
            return reply
        with contextlib.suppress(NotStored):  # the answer itself does not wait for it
            await self._outbox.heard(account)
            if await self._outbox.trouble(account):
                return replies.unreached(reply)
        return reply

    def _rendered(self, asked: Command, journal: Journal, written: Written, request: Request) -> Reply:
        entries = tuple(entry for entry in journal.entries if entry.seq in written.seqs)
        if len(entries) < len(written.seqs):
            return replies.deleted_since()
        return asked.answer(self._context(journal, written.at, request, entries))

    def _context(self, journal: Journal, at: datetime, request: Request, written: tuple[Entry, ...] = ()) -> Context:
        return Context(journal, Moment(at, _zone(journal, request)), self._house, written, COMMANDS)


def _named(name: str) -> type[Command]:
    for command in COMMANDS:
        if command.spec.name == name:
            return command
    raise Refused(f"/{name} is not a command of mine any more. /comeback lists them.")


def _built(command: type[Command], readings: tuple[Mapping[str, str], ...], moment: Moment) -> Command:
    """The first reading that works out; where none does, the last one's refusal is the most precise."""
    for reading in readings[:-1]:
        with contextlib.suppress(Refused):
            return build(command, reading, moment)
    return build(command, readings[-1], moment)


def _zone(journal: Journal, request: Request) -> ZoneInfo | None:
    """The student's own word first, then the platform's profile; nothing is guessed."""
    chosen = journal.latest(Zone)
    for name in (chosen.name if chosen else None, request.zone):
        with contextlib.suppress(ZoneInfoNotFoundError, ValueError, OSError):
            if name:
                return ZoneInfo(name)
    return None
