"""The `Outbox` port: schedules and the rows they make, in the same database as the journals."""

from __future__ import annotations

from datetime import datetime, timedelta

from adapters.storage import dispatch, schedules
from adapters.storage.codec import to_microseconds
from adapters.storage.sqlite import Sqlite
from core.nudges.outbox import Later, Letter, Outcome, Trouble, Whose
from core.request import Account, Place

_BATCH = 500  # rows in one transaction: other writers get their turn in between


class Outbox:
    """A store's nudges: `Store.outbox`."""

    def __init__(self, engine: Sqlite) -> None:
        """On the store's engine."""
        self._engine = engine

    async def materialise(self, now: datetime, most: int = 500, of: Whose | None = None) -> int:
        """See the port. A rule whose zone is no more is due no more, until `recompute` finds the zone again."""
        return await self._engine.change(schedules.materialise(now, most, of))

    async def claim(
        self, platform: str, owner: str, now: datetime, most: int, resend_within: timedelta | None
    ) -> tuple[Letter, ...]:
        """See the port. A send that began in what is now the future counts as too long ago."""
        return await self._engine.change(dispatch.claim(platform, owner, now, most, resend_within))

    async def sending(self, letter: Letter, owner: str, now: datetime) -> bool:
        """See the port. False past `expires` too. The lease begins anew."""
        return await self._engine.change(dispatch.sending(letter.id, owner, now))

    async def finish(self, letter: Letter, owner: str, outcome: Outcome | Later, now: datetime) -> bool:
        """See the port. A lease that ran out does no harm while nobody else has claimed the row."""
        return await self._engine.change(dispatch.finish(letter, owner, outcome, now))

    async def heard(self, account: Account) -> None:
        """See the port. Writes only where something is unanswered."""
        if await self._engine.look(dispatch.is_unanswered(account)):
            await self._engine.change(dispatch.heard(account))

    async def trouble(self, account: Account) -> Trouble:
        """See the port. Writes only where there is any."""
        if await self._engine.look(dispatch.has_trouble(account)):
            return await self._engine.change(dispatch.trouble(account))
        return Trouble()

    async def refused(self, account: Account) -> frozenset[str]:
        """See the port."""
        return await self._engine.look(dispatch.refused(account))

    async def remember(self, account: Account, channel: str | None) -> None:
        """See the port. Nothing is kept of a stranger; writes only where it is another channel than before."""
        if await self._engine.look(dispatch.has_another_channel(account, channel)):
            await self._engine.change(dispatch.remember(account, channel))

    async def left(self, platform: str, tenant: str, place: Place | None = None) -> None:
        """See the port."""
        user = place.account.user if place else ""
        await self._engine.change(dispatch.left(platform, tenant, user))

    async def sweep_rows(self, before: datetime) -> int:
        """See the port: those finished that were due before it."""
        gone, last = 0, _BATCH
        while last == _BATCH:
            last = await self._engine.change(dispatch.sweep_rows(to_microseconds(before), _BATCH))
            gone += last
        return gone

    async def recompute(self, now: datetime) -> int:
        """Compute when each schedule is due anew, for zone data of another version; returns how many moved.

        In several transactions; repeating it after a crash is harmless.
        """
        after: int | None = -1
        moved = 0
        while after is not None:
            after, some = await self._engine.change(schedules.recompute(after, now, _BATCH))
            moved += some
        return moved
