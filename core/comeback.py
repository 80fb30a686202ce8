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
from datetime import datetime
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core import replies
from core.asked import Asked, alarm_in, built, meant, wants_help
from core.command import Command, Context, House, Refused
from core.commands import COMMANDS
from core.guide import crisis, support
from core.journal import CheckIns, Draft, Entry, Journal, Zone
from core.moment import Moment
from core.nudges.outbox import Outbox, Schedule
from core.nudges.schedule import schedules
from core.ports import Answered, Clock, NotStored, Observer, Stale, Store, Written
from core.reply import Reply
from core.request import Account, Request

HELP_WAITS = 0.5  # seconds at most that help waits for what else was in the form
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
        self._keeping: set[asyncio.Task[None]] = set()
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, request: Request) -> Reply:
        """The reply to any request; never raises but for cancellation."""
        started, outcome, name = time.perf_counter(), "answered", "-"
        try:
            if alarm := alarm_in(request.said):
                reply = await self._helped(alarm, request)
            else:
                asked = meant(request)
                name, reply = ("-", asked) if isinstance(asked, Reply) else await self._turn(request, asked)
                reply = await self._with_word(request.account, reply)
        except Refused as refusal:
            outcome, reply = "refused", replies.refused(str(refusal))
        except NotStored as error:
            outcome, reply = "not stored", replies.not_stored()
            self._observer.failed("-", request.account.platform, error)
        except Exception as error:
            outcome, reply = "failed", replies.failed(self._failed(request, error))
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

    async def _helped(self, alarm: crisis.Alarm, request: Request) -> Reply:
        """Help at once. What else was in the same form is kept beside it; help hardly waits for that."""
        task = asyncio.create_task(self._keep(request))
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)
        await asyncio.wait({task}, timeout=HELP_WAITS)
        return support.reply(alarm, self._house)

    async def _keep(self, request: Request) -> None:
        """The options without crisis words, as if they alone had been sent; nothing is said of it."""
        try:
            if self._outbox:
                await self._outbox.heard(request.account)
            asked = meant(request)
            if isinstance(asked, Asked):
                rest = {key: value for key, value in asked.readings[0].items() if not crisis.heard(value)}
                if rest:
                    await self._turn(request, Asked(asked.command, (rest,)))
        except (Refused, NotStored):
            return
        except Exception as error:
            self._failed(request, error)

    def _failed(self, request: Request, error: Exception) -> str:
        reference = secrets.token_hex(3)
        self._observer.failed(reference, request.account.platform, error)
        return reference

    async def _turn(self, request: Request, asked: Asked) -> tuple[str, Reply]:
        """The command's name and its reply. One person's commands are answered in the order in which they came."""
        name = asked.command.spec.name
        if wants_help(asked):
            return name, replies.usage_of(asked.command)
        try:
            if asked.command.spec.alone:
                context = self._context(Journal(), self._clock.now(), request)
                return name, built(asked, context.moment).answer(context)
            async with self._turns.setdefault(request.account, asyncio.Lock()):
                return name, await self._answered(request, asked)
        except Refused as refusal:
            return name, replies.refused(str(refusal), asked.command, asked.typed)

    async def _answered(self, request: Request, asked: Asked) -> Reply:
        for tried in range(TRIES):
            await asyncio.sleep(tried * random.uniform(0, PAUSE))
            journal, before = await self._store.read(request.account, request.id)
            now = before.at if before else self._clock.now()
            command = built(asked, Moment(now, _zone(journal, request)))
            if before:
                journal = journal.until(max(before.seqs))
                return self._rendered(command, journal, before, request)
            context = self._context(journal, now, request)
            drafts = command.write(context)
            if not drafts:
                return command.answer(context)
            try:
                moved = self._moved(journal, drafts, now, request)
                written = await self._store.write(request.account, request.id, journal.last, drafts, now, moved)
            except Stale:
                continue
            if written.seqs == tuple(range(journal.last + 1, journal.last + 1 + len(drafts))):
                return self._rendered(command, journal.grown(drafts, written.at), written, request)
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

    def _rendered(self, command: Command, journal: Journal, written: Written, request: Request) -> Reply:
        entries = tuple(entry for entry in journal.entries if entry.seq in written.seqs)
        if len(entries) < len(written.seqs):
            return replies.deleted_since()
        return command.answer(self._context(journal, written.at, request, entries))

    def _context(self, journal: Journal, at: datetime, request: Request, written: tuple[Entry, ...] = ()) -> Context:
        return Context(journal, Moment(at, _zone(journal, request)), self._house, written, COMMANDS)


def _zone(journal: Journal, request: Request) -> ZoneInfo | None:
    """The student's own word first, then the platform's profile; nothing is guessed."""
    chosen = journal.latest(Zone)
    for name in (chosen.name if chosen else None, request.zone):
        with contextlib.suppress(ZoneInfoNotFoundError, ValueError, OSError):
            if name:
                return ZoneInfo(name)
    return None
