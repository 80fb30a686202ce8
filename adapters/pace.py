"""How fast messages nobody asked for may leave: token buckets on the monotonic clock. Edit a platform's limits here.

A turn is a place in a queue, so nobody polls, and who asked first goes first.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from weakref import WeakValueDictionary

from core.request import Account

LATE = 2  # turns that may be made up for at once: what sleeping too long by a little costs, and no burst
KEPT = 10_000  # people whose last turn is remembered, at the least; a turn long past needs no remembering


@dataclass(frozen=True)
class Limit:
    """Requests a second: over the whole bot or workspace, and for one person. None is no limit."""

    whole: float
    person: float | None = None


LIMITS: Mapping[str, Limit] = {
    "discord": Limit(45.0),  # 50 for each bot token; answers to what people ask need some of them
    "slack": Limit(5.0, 1.0),  # about one a second in a channel, and an unpublished ceiling for the workspace
}


class Pace:
    """Waits for turns. One for each process: it is the budget of the bot's token."""

    def __init__(
        self,
        limits: Mapping[str, Limit] = LIMITS,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`monotonic` gives seconds that never go back, whatever happens to the clock."""
        self._limits, self._monotonic, self._sleep = limits, monotonic, sleep
        self._free: dict[Account | tuple[str, str], float] = {}
        self._turns: WeakValueDictionary[Account | tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._sweep_at = 2 * KEPT

    async def turn(self, account: Account) -> None:
        """Returns when one more request may leave on this person's behalf. Platforms without a limit never wait."""
        limit = self._limits.get(account.platform)
        if limit is None:
            return
        whole, asked = (account.platform, account.tenant), self._monotonic()
        if limit.person is None:
            async with self._turn(whole):
                await self._waited(whole, limit.whole, asked)
            return
        async with self._turn(account):
            # this wait first: who has to wait here holds up nobody else
            await self._waited(account, limit.person, asked)
            async with self._turn(whole):
                await self._waited(whole, limit.whole, asked)
            self._free[account] = self._monotonic() + 1 / limit.person

    def _turn(self, whose: Account | tuple[str, str]) -> asyncio.Lock:
        """One at a time: turns given out ahead would all be taken at once after a moment in which nothing could run."""
        return self._turns.setdefault(whose, asyncio.Lock())

    async def _waited(self, whose: Account | tuple[str, str], rate: float, asked: float) -> None:
        now = self._monotonic()
        at = max(self._free.get(whose, asked), asked, now - LATE / rate)
        if at > now:
            await self._sleep(at - now)
        self._free[whose] = at + 1 / rate
        self._forget(now)

    def _forget(self, now: float) -> None:
        if len(self._free) >= self._sweep_at:
            self._free = {each: free for each, free in self._free.items() if free > now}
            self._sweep_at = max(2 * KEPT, 2 * len(self._free))


class Backoff:
    """How long until something that failed is tried again: twice as long each time, up to a bound."""

    def __init__(self, first: timedelta = timedelta(seconds=5), most: timedelta = timedelta(minutes=5)) -> None:
        """`first` is the first wait."""
        self._first, self._most = first, most
        self._waits: dict[int, timedelta] = {}

    def after(self, which: int) -> timedelta:
        """The next wait of that one."""
        wait = self._waits.get(which, self._first)
        if len(self._waits) >= KEPT:
            self._waits.clear()  # they begin anew: better than to grow for ever
        self._waits[which] = min(2 * wait, self._most)
        return wait

    def forget(self, which: int) -> None:
        """It succeeded, or will not be tried again."""
        self._waits.pop(which, None)
