"""Help when crisis words are heard: at once, whatever else works. What belongs beside it hardly delays it.

Nothing that was said is kept. Who was asked whether they are safe, and who said so, is remembered for a while, in this process
alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Generic, TypeVar

from core.asked import Asked, meant
from core.command import Command, House, Refused, options
from core.commands.comeback import Overview
from core.commands.quiet import BEGIN, QuietDays
from core.commands.safe import NO, UNSURE, YES, Safe
from core.commands.support import Support
from core.guide import crisis, support
from core.guide.quiet import begun
from core.hearing import Ear, Heard
from core.moment import Moment
from core.ports import NotStored, Store
from core.reply import Reply
from core.request import Account, Request, Text
from core.unreached import Unreached

T = TypeVar("T")
WAITS = 0.5  # seconds at most that help waits for what belongs beside it
ASKED_FOR = timedelta(minutes=30)  # how long the question stays in mind
SAFE_FOR = timedelta(hours=12)  # how long its answer does
KEPT = 1_000  # people at most of whom it is remembered

Act = Callable[[Request, Asked], Awaitable[object]]


class _Lately(Generic[T]):
    """What happened to whom, for a while."""

    def __init__(self, span: timedelta) -> None:
        self._span = span
        self._at: OrderedDict[Account, tuple[datetime, T]] = OrderedDict()

    def add(self, account: Account, now: datetime, what: T) -> None:
        self._at[account] = (now, what)
        self._at.move_to_end(account)
        if len(self._at) > KEPT:
            self._at.popitem(last=False)

    def drop(self, account: Account) -> None:
        self._at.pop(account, None)

    def held(self, account: Account, now: datetime) -> T | None:
        at, what = self._at.get(account, (None, None))
        return what if at is not None and now - at <= self._span else None


class Care:
    """Answers crisis words, and remembers whom it asked and who is safe."""

    def __init__(
        self,
        store: Store,
        unreached: Unreached,
        house: House,
        act: Act,
        failed: Callable[[Request, Exception], object],
        ear: Ear,
    ) -> None:
        """`act` carries a command out, `failed` reports a fault."""
        self._ear = ear
        self._store, self._unreached, self._house, self._act, self._failed = store, unreached, house, act, failed
        self._asked: _Lately[crisis.Alarm] = _Lately(ASKED_FOR)
        self._safe: _Lately[bool] = _Lately(SAFE_FOR)
        self._beside_help: set[asyncio.Task[Any]] = set()

    async def helped(self, heard: Heard, request: Request, now: datetime) -> Reply:
        """Help at once. What else was in the same form is kept beside it, and the quiet days begin."""
        alarm = heard.gravest or crisis.Alarm.ASK
        begins = alarm in (crisis.Alarm.ACT, crisis.Alarm.OVERDOSE)
        if alarm >= (self._asked.held(request.account, now) or alarm):  # a lesser word hides no graver one
            self._asked.add(request.account, now, alarm)
        if alarm is not crisis.Alarm.FRIEND:
            self._safe.drop(request.account)
        began, house = await asyncio.gather(
            self.beside(self._keep(request, heard, now, begins=begins)), self.home(request.account)
        )
        reply = support.reply(alarm, house, began)
        return begun(reply, began) if began else reply

    async def after(self, command: Safe, reply: Reply, request: Request, now: datetime) -> Reply:
        """The reply to the answer to “are you safe?”, with what follows from it for the quiet days."""
        self._asked.drop(request.account)
        if command.state in (NO, UNSURE):
            self._asked.add(request.account, now, crisis.Alarm.ACT)  # it stays open
            self._safe.drop(request.account)
        if command.state == YES:
            self._safe.add(request.account, now, True)
        if not command.step:
            return reply
        began = await self.beside(self._hushed(request, command.step))
        return begun(reply, began) if began and command.step["do"] == BEGIN else reply

    def waits(self, account: Account, now: datetime) -> crisis.Alarm | None:
        """What this person was given help for a little while ago, and has not said since that they are safe."""
        return self._asked.held(account, now)

    def instead(self, request: Request, asked: Asked | Reply | None, now: datetime) -> Asked | Reply | None:
        """What is asked, but for words that are read as a command by chance while somebody may be in danger.

        After an overdose no words are; after any crisis words a greeting or a call for help is not met with a list of commands.
        """
        held = self.waits(request.account, now)
        if held is None or not isinstance(request.said, Text) or not isinstance(asked, Asked):
            return asked
        if request.said.text.lstrip().startswith("/") or asked.command in (Safe, Support):
            return asked
        return None if held is crisis.Alarm.OVERDOSE or asked.command is Overview else asked

    def asked_once(self, account: Account) -> None:
        """A soft question is not asked over and over: the next words are answered for what they are."""
        self._asked.drop(account)

    def safe(self, account: Account, now: datetime) -> bool:
        """Whether this person said lately that they are safe, and nothing was heard since that asks for help."""
        return self._safe.held(account, now) is True

    @staticmethod
    def is_for(request: Request, heard: Heard) -> bool:
        """Whether help is asked for: by crisis words, or by a command that needs no journal."""
        if heard.gravest:
            return True
        with contextlib.suppress(Refused):
            asked = meant(request)
            return isinstance(asked, Asked) and asked.command.spec.alone
        return False

    async def home(self, account: Account) -> House:
        """The house with the student's own country, where that can be read in the time that help waits."""
        return await self.beside(self._read_home(account)) or self._house

    async def _read_home(self, account: Account) -> House | None:
        try:
            journal, _ = await self._store.read(account, "")
        except Exception:  # help is given all the same; whatever else reads the journal reports it
            return None
        return support.at_home(self._house, journal)

    async def beside(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What came of it, where it was done in the time that help waits; what takes longer is done all the same."""
        task = asyncio.create_task(work)
        self._beside_help.add(task)
        task.add_done_callback(self._beside_help.discard)
        task.add_done_callback(seen)
        await asyncio.wait({task}, timeout=WAITS)
        return task.result() if task.done() else None

    async def _keep(self, request: Request, heard: Heard, now: datetime, *, begins: bool) -> int | None:
        """The quiet days, where they begin, then the options without crisis words, as if they alone had been sent.

        The entry of the quiet days, where they began and are on disk.
        """
        began, rest = None, await self._rest_of(request, heard, Moment(now))
        if begins:
            began = await self._hushed(request, {"do": BEGIN}, rest)
        try:
            if rest and not begins:
                await self._act(request, rest)
            await self._unreached.heard(request.account)
        except NotStored:
            return began
        except Exception as error:
            self._failed(request, error)
        return began

    async def _rest_of(self, request: Request, heard: Heard, moment: Moment) -> Asked | None:
        """What else was said, as if it alone had been sent; nothing that belongs to a channel."""
        try:
            asked = meant(request)
            if isinstance(asked, Asked) and not (asked.command.spec.shared or asked.characters):
                rest = await self._rest(request, heard, asked, moment)
                return Asked(asked.command, (rest,)) if rest else None
        except Refused:
            return None
        except Exception as error:
            self._failed(request, error)
        return None

    async def _hushed(self, request: Request, step: Mapping[str, str], rest: Asked | None = None) -> int | None:
        """The entry that a step of the quiet days wrote, once it is on disk; the rest of what was said in the same write.

        As any other words have it, under the request's own id: what is kept of requests is not to tell crises.
        """
        try:
            await self._act(request, Asked(QuietDays, (step,), beside=rest))
            _, written = await self._store.read(request.account, request.id)
        except NotStored:
            return None
        except Exception as error:
            self._failed(request, error)
            return await self._hushed(request, step) if rest else None
        return written.seqs[0] if written else None

    async def _rest(self, request: Request, heard: Heard, asked: Asked, moment: Moment) -> dict[str, str]:
        """What of a command may be kept although crisis words were heard in it.

        In a form each option stands for itself. In a typed line the words may run over several, or begin in the command's own
        name (“I feel …”): then nothing is kept but numbers, days, and yes or no.
        """
        said = asked.readings[0]
        rest = {name: value for name, value in said.items() if not await self._ear.also(heard, value)}
        if not isinstance(request.said, Text) or await self._is_inside(request.said.text, heard, said):
            return rest
        return {name: value for name, value in rest.items() if _is_bare(asked.command, name, value, moment)}

    async def _is_inside(self, words: str, heard: Heard, args: Mapping[str, str]) -> bool:
        """Whether all that was heard lies inside options: one of them is as grave as the whole line, and the rest is quiet."""
        left, alarms = re.sub(r"\s+", " ", words), [await self._ear.also(heard, value) for value in args.values()]
        for value, alarm in zip(args.values(), alarms, strict=True):
            if alarm:
                left = left.replace(re.sub(r"\s+", " ", value), " ", 1)
        if not any(alarms) or await self._ear.also(heard, words) not in (None, *alarms):
            return False
        return await self._ear.also(heard, left) is None


def seen(task: asyncio.Task[Any]) -> None:
    """A fault that comes too late to be told is not logged with its message either."""
    if not task.cancelled():
        task.exception()


def _is_bare(command: type[Command], name: str, value: str, moment: Moment) -> bool:
    """Whether the value is a number, a day, or yes or no: nothing in somebody's own words."""
    kinds = (option.kind for option in options(command) if option.name == name)
    try:
        return any(isinstance(kind.parse(value, moment), int | Decimal | date) for kind in kinds)
    except Refused:
        return False
