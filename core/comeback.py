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
from dataclasses import replace
from datetime import datetime
from weakref import WeakValueDictionary

from core import replies
from core.asked import Asked, built, meant, named, refused, tells, wants_help, written_beside
from core.awaiting import built_now, near_to, unread
from core.care import WAITS, Care, seen
from core.command import Command, Context, House, Refused, head
from core.commands import COMMANDS
from core.commands.safe import Safe
from core.guide import support
from core.guide.crisis import Alarm
from core.guide.quiet import begun, beside, quiet
from core.hearing import Ear, Heard, with_end
from core.help_delivery import HelpDelivery
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.nudges.outbox import LOOK, Outbox, Schedule
from core.nudges.words import LOOKED
from core.owed import MISSED, Owed
from core.payloads import CheckIns, StudyGroup
from core.ports import Answered, Clock, NotStored, Observer, Stale, Store, Unreadable, Written
from core.reply import Reply
from core.request import Account, Request, Text, Unseen
from core.turn import Turn, own_zone
from core.unreached import Unreached

PAUSE = 0.02  # seconds, longer with each try and never the same, so that two writers don't keep step
TRIES = 8  # a journal written to by somebody else between reading and writing is read again this often


class Comeback:
    """Answers. Holds no state of its own but the deliveries being answered right now, and whom it asked (`Care`)."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        observer: Observer,
        house: House | None = None,
        outbox: Outbox | None = None,
        ear: Ear | None = None,
    ) -> None:
        """`house` is what whoever runs the bot has set for everyone; without an `outbox` no nudge is ever due."""
        self._store, self._clock, self._observer, self._house = store, clock, observer, house or House()
        self._outbox = outbox
        self._taken: set[str] = set()
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()
        self._ear = ear or Ear()
        self._unreached = Unreached(outbox)
        self._care = Care(store, self._unreached, self._house, self._turn, self._failed, self._ear)
        self.help = HelpDelivery(store, clock, self._again, self._faulty)

    async def answer(self, request: Request, heard: Heard | None = None) -> Reply:
        """The reply to any request, where it may be `heard` already; never raises but for cancellation."""
        started, outcome, name = time.perf_counter(), "answered", "-"
        asked: Asked | Reply | None = None
        try:
            heard = heard or await self._ear.hear(request)
            if heard.gravest:
                name = named(request)
                reply = await self._care.helped(heard, request, self._clock.now())
            elif not heard.fits:
                outcome, reply = "too much", replies.too_much()
            else:
                asked = self._care.instead(request, meant(request), self._clock.now()) or await self._unread(request)
                name, reply = ("-", asked) if isinstance(asked, Reply) else await self._turn(request, asked)
                worded = self._unreached.beside(request.account, reply)
                waits = isinstance(asked, Asked) and asked.command.spec.alone  # for no longer than help does
                reply = (await self._care.beside(worded) or reply) if waits else await worded
        except Refused as refusal:
            outcome, reply = "refused", replies.refused(str(refusal))
        except Unreadable as error:
            outcome, reply = "damaged", replies.damaged(self._failed(request, error))
        except NotStored as error:
            outcome, reply = "not stored", replies.not_stored()
            self._observer.failed("-", request.account.platform, error)
        except Unseen as error:
            outcome, reply = "not seen", replies.not_seen()
            self._observer.failed("-", request.account.platform, error)
        except Exception as error:
            outcome, reply = "failed", replies.failed(self._failed(request, error))
        reply = await self._owing(request, with_end(reply, request.said, heard))
        seconds = time.perf_counter() - started
        self._observer.answered(Answered(request.id, request.account.platform, name, outcome, seconds))
        return replies.overheard(reply) if request.public and tells(request.said, asked) else reply

    async def take(self, request: Request) -> Reply | None:
        """The reply to a delivery that a platform may repeat; None where it was answered or is being answered.

        The reply is to be sent, then `told`. After a crash in between, the platform's next delivery is answered again.
        """
        if request.id in self._taken:
            return None
        self._taken.add(request.id)
        heard = None
        try:
            heard = await self._ear.hear(request)
            if await self._was_told(request, heard):
                self._taken.discard(request.id)
                return None
        except NotStored:
            pass  # better told twice than not at all; answer() says what is wrong
        except BaseException:
            self._taken.discard(request.id)
            raise
        return await self.answer(request, heard)

    async def _was_told(self, request: Request, heard: Heard) -> bool:
        """Whether it was answered before. Help waits for that no longer than for anything else: better told twice than late."""
        looking = asyncio.ensure_future(self._store.was_told(request.id))
        looking.add_done_callback(seen)
        done, _ = await asyncio.wait({looking}, timeout=WAITS)
        if (not done or looking.exception()) and self._care.is_for(request, heard):
            return False
        return await looking

    async def told(self, request: Request, *, passing: bool = False, doubtful: bool = False) -> None:
        """The reply reached its sender; `passing`: where it does not stay, so that help in it comes as a message, too.

        `doubtful`: it may have. That counts as told; help, which is owed, is sent again, and no row tells that it was help.
        """
        delivery = self.help
        await (delivery.doubted if doubtful else delivery.shown if passing else delivery.arrived)(request)
        try:
            await self._store.told(request.id, self._clock.now())
        except NotStored:
            return  # stays among the taken ones, so this process at least does not repeat it
        self._taken.discard(request.id)

    async def untold(self, request: Request) -> None:
        """The reply could not be sent; the platform's next delivery may try again, and what is owed does so by itself."""
        self._taken.discard(request.id)
        await self.help.missed(request)

    async def put_off(self, request: Request) -> None:
        """A delivery that nobody can be told of any more, because the bot stops: help is owed, and word of anything else."""
        if await self.gives_help(request):
            await self.take(request)
        await self.untold(request)

    async def gives_help(self, request: Request) -> bool:
        """Whether it is answered with help, which waits for nothing."""
        return self._care.is_for(request, await self._ear.hear(request))

    async def _unread(self, request: Request) -> Asked | Reply:
        """Words that are no command. They are answered while the database is down, too."""
        said = head(request.said.text) if isinstance(request.said, Text) else ""
        journal = Journal()
        with contextlib.suppress(NotStored):
            async with self._turns.setdefault(request.account, asyncio.Lock()):
                journal, _ = await self._store.read(request.account, request.id)
        moment = Moment(self._clock.now(), own_zone(journal, request))
        asked = self._care.waits(request.account, moment.now)
        safe = self._care.safe(request.account, moment.now)
        if asked is Alarm.ASK:
            self._care.asked_once(request.account)
        found = unread(said, journal, moment, self._house, COMMANDS, asked=asked, safe=safe)
        if isinstance(found, Asked) and isinstance(request.said, Text) and said != request.said.text:
            return replace(found, characters=len(request.said.text))
        return found

    async def _owing(self, request: Request, reply: Reply) -> Reply:
        """The reply; with help in it that was to come before and did not. What gives help is owed from now on."""
        late = None
        if reply.help is None and (late := self.help.waiting(request)):
            reply = support.late(await self._again(late), reply)
        if reply.help:
            await self._care.beside(self.help.owe(request, reply.help, late))
        return reply

    async def _again(self, owed: Owed) -> Reply:
        """What is owed, made once more."""
        if owed.help == MISSED:
            return replies.missed()
        if owed.help in LOOKED:
            return LOOKED[owed.help]
        reply = support.same(owed.help, await self._care.home(owed.account))
        return begun(reply, owed.help.began) if owed.help.began else reply

    def _failed(self, request: Request, error: Exception) -> str:
        return self._faulty(request.account.platform, error)

    def _faulty(self, platform: str, error: Exception) -> str:
        reference = secrets.token_hex(3)
        self._observer.failed(reference, platform, error)
        return reference

    async def _turn(self, request: Request, asked: Asked) -> tuple[str, Reply]:
        """The command's name and its reply. One person's commands are answered in the order in which they came."""
        name = asked.command.spec.logged
        if wants_help(asked):
            return name, replies.usage_of(asked.command)
        try:
            if asked.command.spec.alone:
                context = self._context(Journal(), self._clock.now(), Turn(request, request.account))
                context, command = (
                    replace(context, house=await self._care.home(request.account)),
                    built(asked, context.moment),
                )
                reply = command.answer(context)
                if isinstance(command, Safe):
                    reply = await self._care.after(command, reply, request, context.moment.now)
                return name, reply
            turn = await self._about(request, asked.command)
            if turn is None:
                return name, replies.no_channel(asked.command)
            async with self._turns.setdefault(turn.whose, asyncio.Lock()):
                return name, await self._answered(turn, asked)
        except Refused as refusal:
            return name, refused(refusal, asked)

    async def _about(self, request: Request, command: type[Command]) -> Turn | None:
        """Whose journal it is about; None for a channel's where there is no channel. Raises `Unseen`."""
        if not command.spec.shared:
            return Turn(request, request.account)
        if request.where is None:
            return None
        room = await request.where.look()
        own, _ = await self._store.read(request.account, request.id)
        return Turn(request, request.where.place.account, room, own_zone(own, request))

    async def _answered(self, turn: Turn, asked: Asked) -> Reply:
        for tried in range(TRIES):
            await asyncio.sleep(tried * random.uniform(0, PAUSE))
            journal, before = await self._store.read(turn.whose, turn.request.id)
            now = before.at if before else self._clock.now()
            then = journal.until(min(before.seqs) - 1) if before else journal  # a repeat is read as it was at first
            try:
                command = built_now(asked, then, Moment(now, turn.zone_in(journal)))
            except Refused:
                if about := near_to(asked, then, now):
                    return about
                raise
            if before:
                journal = journal.until(max(before.seqs))
                return self._rendered(command, journal, before, await self._refused(turn, command))
            context = self._context(journal, now, turn)
            drafts = (*command.write(context), *written_beside(asked, context))
            if not drafts:
                return _mindful(command, self._context(journal, now, await self._refused(turn, command)))
            try:
                moved = self._moved(journal, drafts, now, turn)
                written = await self._store.write(turn.whose, turn.request.id, journal.last, drafts, now, moved)
            except Stale:
                continue
            if written.seqs == tuple(range(journal.last + 1, journal.last + 1 + len(drafts))):
                turn = await self._refused(turn, command)
                return self._rendered(command, journal.grown(drafts, written.at), written, turn)
        raise NotStored("the journal kept changing")

    def _moved(self, before: Journal, drafts: tuple[Draft, ...], now: datetime, turn: Turn) -> tuple[Schedule, ...]:
        """The schedules that what is being written changes: a command's, an undo's or a new zone's alike; looks always."""
        if self._outbox is None:
            return ()
        was, is_ = (turn.schedules(journal) for journal in (before, before.grown(drafts, now)))
        asked = any(isinstance(draft.payload, CheckIns | StudyGroup) for draft in drafts)
        return is_ if asked else tuple(each for each in is_ if each not in was or each.kind == LOOK)

    async def _refused(self, turn: Turn, command: Command) -> Turn:
        """With what was turned away there, for a command that answers for it."""
        if self._outbox and command.spec.unasked:
            with contextlib.suppress(NotStored):
                return replace(turn, refused=await self._outbox.refused(turn.whose))
        return turn

    def _rendered(self, command: Command, journal: Journal, written: Written, turn: Turn) -> Reply:
        entries = tuple(entry for entry in journal.entries if entry.seq in written.seqs)
        if len(entries) < len(written.seqs):
            return replies.gone_since(damaged=not set(journal.damaged).isdisjoint(written.seqs))
        return _mindful(command, self._context(journal, written.at, turn, entries))

    def _context(self, journal: Journal, at: datetime, turn: Turn, written: tuple[Entry, ...] = ()) -> Context:
        asker = turn.request.account.user
        house = support.at_home(self._house, journal)
        moment = Moment(at, turn.zone_in(journal))
        return Context(journal, moment, house, written, COMMANDS, asker, turn.room, turn.refused)


def _mindful(command: Command, context: Context) -> Reply:
    """The answer, which in the quiet days after crisis words is not given as if nothing had been said."""
    reply, held = replies.without_damaged(command.answer(context), context.journal.damaged), quiet(context.journal)
    return beside(reply, held, context.moment) if held and not command.spec.gentle else reply
