"""Sees to it that help arrives: what was not told is sent again, by direct message, for a day; after a restart as well.

What is owed is held in memory and, sealed as one piece for everybody, on disk: who is owed what can't be read there, nor when.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from core import owed
from core.guide import support
from core.nudges.outbox import Later, Outcome
from core.owed import MISSED, Held, Owed, merged, still
from core.ports import Clock, NotStored, Store
from core.reply import Help, Reply
from core.request import Account, Request

RESEAL = timedelta(seconds=30)  # between writes, whether or not anything changed: that it was written says nothing
AT_ONCE = 8  # sent together

Made = Callable[[Owed], Awaitable[Reply]]


class HelpSender(Protocol):
    """One platform's way to bring somebody an answer that did not arrive."""

    @property
    def platform(self) -> str:
        """`discord`, `slack`."""
        ...

    async def help(self, account: Account, reply: Reply, nonce: str) -> Outcome | Later:
        """Write to the person through a channel opened anew, and where that is refused, in bare text.

        The same `nonce` is the same answer. Never raises but for cancellation.
        """
        ...


class HelpDelivery:
    """Holds what is owed, and sends it."""

    def __init__(self, store: Store, clock: Clock, made: Made, failed: Callable[[str, Exception], object]) -> None:
        """`made` makes a help again; `failed` reports a fault on a platform. Owes nothing until it has a sender."""
        self._store, self._clock, self._made, self._failed = store, clock, made, failed
        self._senders: dict[str, HelpSender] = {}
        self._held: dict[str, Owed] = {}
        self._sealed: datetime | None = None

    def through(self, senders: Iterable[HelpSender]) -> None:
        """What it sends by, a platform each. On others an answer is told as soon as it is given."""
        self._senders = {sender.platform: sender for sender in senders}

    async def owe(self, request: Request, help_: Help, late: Owed | None = None) -> None:
        """That an answer is about to leave which has to arrive; with `late`, that one goes with it."""
        if request.account.platform not in self._senders:
            return
        now = self._clock.now()
        since = late.since if late else now
        await self._noted(
            Owed(request.id, request.account, help_, since, now + owed.FIRST), *((late.ended(now),) if late else ())
        )

    async def bring(self, id_: str, account: Account, help_: Help, at: datetime) -> bool:
        """That something nobody has just asked for is to arrive, from `at` on; False where there is nothing to send it by."""
        if account.platform not in self._senders:
            return False
        await self._noted(Owed(id_, account, help_, at, at))
        return True

    async def arrived(self, request: Request) -> None:
        """Its answer reached its reader, who then needs to be told no more."""
        if known := self._open(request):
            await self._noted(known.ended(self._clock.now()))

    async def shown(self, request: Request) -> None:
        """Its answer was shown where it does not stay, or where nobody confirms it: it comes as a message, too.

        But not `/support`, which can be asked for again and starts nothing.
        """
        if known := self._open(request):
            now = self._clock.now()
            again = replace(known.moved(now), shown=True)
            await self._noted(known.ended(now) if known.help.asked_for else again)

    async def doubted(self, request: Request) -> None:
        """Its answer may not have been seen: help is sent again."""
        if known := self._open(request):
            await self._noted(known.moved(self._clock.now()))

    async def missed(self, request: Request) -> None:
        """Its answer did not get through. Help is sent again; of anything else the reader is told that much."""
        if request.account.platform not in self._senders:
            return
        now = self._clock.now()
        known = self._open(request) or Owed(request.id, request.account, MISSED, now, now)
        await self._noted(known.moved(now))

    def waiting(self, request: Request) -> Owed | None:
        """The newest help that this person was to get before this request, and did not."""
        found = [
            each
            for each in self._held.values()
            if each.account == request.account and each.id != request.id and each.help != MISSED
            if each.tries and not each.over and not each.shown
        ]
        return max(found, key=lambda each: each.since, default=None)

    async def resend(self) -> int:
        """Send what is due; how many arrived. To be called every few seconds."""
        now = self._clock.now()
        fresh = self._sealed is not None and self._sealed <= now < self._sealed + RESEAL
        if not self._senders or (fresh and not self._due(self._held, now)):
            return 0
        due: tuple[Owed, ...] = ()

        def claimed(held: Held) -> Held:
            nonlocal due
            due = self._due(held, now)
            return merged(held, {each.id: each.tried(now) for each in due})

        await self._saved(claimed)
        sent = 0
        for start in range(0, len(due), AT_ONCE):
            sent += sum(await asyncio.gather(*map(self._sent, due[start : start + AT_ONCE])))
        return sent

    def _due(self, held: Held, now: datetime) -> tuple[Owed, ...]:
        return tuple(each for each in held.values() if each.account.platform in self._senders and each.is_due(now))

    async def _sent(self, due: Owed) -> bool:
        account = due.account
        try:
            reply = await self._made(due)
            if reply.help and due.is_late(self._clock.now()):
                reply = support.late(reply)
            outcome = await self._senders[account.platform].help(account, support.discreet(reply), due.id)
        except Exception as error:
            self._failed(account.platform, error)
            return False
        known, now = self._held.get(due.id, due), self._clock.now()
        useless = outcome is Outcome.CLOSED and (due.shown or due.help == MISSED)
        if outcome is Outcome.SENT or useless:
            await self._noted(known.ended(now))
        elif isinstance(outcome, Later):
            await self._noted(known.moved(max(outcome.at, known.next_at)))
        return outcome is Outcome.SENT

    def _open(self, request: Request) -> Owed | None:
        known = self._held.get(request.id)
        return None if known is None or known.over else known

    async def _noted(self, *every: Owed) -> None:
        """In memory at once, then on disk."""
        self._held = merged(self._held, {each.id: each for each in every})
        await self._saved(lambda held: held)

    async def _saved(self, change: Callable[[Held], Held]) -> None:
        """Changes what is known here and on disk together; here alone, while the disk can't be written."""
        now = self._clock.now()

        def changed(kept: Held) -> Held:
            return still(change(merged(kept, self._held)), now)

        try:
            found = await self._store.change_owed(changed, now)
            self._sealed = now
        except NotStored:
            found = changed({})
        except Exception as error:
            self._failed("-", error)
            found = changed({})
        self._held = still(merged(self._held, found), now)
