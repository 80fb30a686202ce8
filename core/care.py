"""Help when crisis words are heard: at once, whatever else works. What belongs beside it hardly delays it.

Nothing that was said is kept. Whom a soft question was asked is remembered for a while, in this process alone.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from core.asked import Asked, meant
from core.command import House, Refused
from core.commands.quiet import BEGIN, QuietDays
from core.commands.safe import Safe
from core.guide import crisis, support
from core.guide.quiet import begun
from core.nudges.outbox import Outbox
from core.ports import NotStored, Store
from core.reply import Reply
from core.request import Account, Request

T = TypeVar("T")
WAITS = 0.5  # seconds at most that help waits for what belongs beside it
ASKED_FOR = timedelta(minutes=30)  # how long a soft question stays in mind
KEPT = 1_000  # people at most who were asked

Act = Callable[[Request, Asked], Awaitable[object]]


class Care:
    """Answers crisis words, and remembers whom it asked."""

    def __init__(
        self,
        store: Store,
        outbox: Outbox | None,
        house: House,
        act: Act,
        failed: Callable[[Request, Exception], object],
    ) -> None:
        """`act` carries a command out, `failed` reports a fault."""
        self._store, self._outbox, self._house, self._act, self._failed = store, outbox, house, act, failed
        self._asked: OrderedDict[Account, datetime] = OrderedDict()
        self._beside_help: set[asyncio.Task[Any]] = set()

    async def helped(self, alarm: crisis.Alarm, request: Request, now: datetime) -> Reply:
        """Help at once. What else was in the same form is kept beside it, and the quiet days begin."""
        step = BEGIN if alarm in (crisis.Alarm.ACT, crisis.Alarm.OVERDOSE) else None
        hushed, house = await asyncio.gather(self._beside(self._keep(request, step)), self.home(request))
        if alarm is crisis.Alarm.ASK:
            self._asked[request.account] = now
            if len(self._asked) > KEPT:
                self._asked.popitem(last=False)
        reply = support.reply(alarm, house)
        return begun(reply) if hushed else reply

    async def after(self, command: Safe, reply: Reply, request: Request) -> Reply:
        """The reply to the answer to “are you safe?”, with what follows from it for the quiet days."""
        self._asked.pop(request.account, None)
        if not command.step:
            return reply
        hushed = await self._beside(self._hushed(request, command.step))
        return begun(reply) if hushed and command.step == BEGIN else reply

    def waits(self, account: Account, now: datetime) -> bool:
        """Whether this person was asked a little while ago whether they are safe, and has not answered."""
        asked = self._asked.get(account)
        return asked is not None and now - asked <= ASKED_FOR

    async def home(self, request: Request) -> House:
        """The house with the student's own country, where that can be read in the time that help waits."""
        return await self._beside(self._read_home(request)) or self._house

    async def _read_home(self, request: Request) -> House | None:
        try:
            journal, _ = await self._store.read(request.account, request.id)
        except Exception:  # help is given all the same; whatever else reads the journal reports it
            return None
        return support.at_home(self._house, journal)

    async def _beside(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What came of it, where it was done in the time that help waits; what takes longer is done all the same."""
        task = asyncio.create_task(work)
        self._beside_help.add(task)
        task.add_done_callback(self._beside_help.discard)
        await asyncio.wait({task}, timeout=WAITS)
        return task.result() if task.done() else None

    async def _keep(self, request: Request, step: str | None) -> bool:
        """The quiet days' step, then the options without crisis words, as if they alone had been sent.

        Whether there was such a step, and it is on disk.
        """
        hushed = step is not None and await self._hushed(request, step)
        try:
            if self._outbox:
                await self._outbox.heard(request.account)
            asked = meant(request)
            if isinstance(asked, Asked):
                rest = {key: value for key, value in asked.readings[0].items() if not crisis.heard(value)}
                if rest:
                    await self._act(request, Asked(asked.command, (rest,)))
        except (Refused, NotStored):
            return hushed
        except Exception as error:
            self._failed(request, error)
        return hushed

    async def _hushed(self, request: Request, step: str) -> bool:
        """Whether the step of the quiet days is on disk."""
        try:
            await self._act(replace(request, id=f"{request.id}:quiet"), Asked(QuietDays, ({"do": step},)))
        except NotStored:
            return False
        except Exception as error:
            self._failed(request, error)
            return False
        return True
