"""Stand-ins for the outside: each behaves as its port says, in memory."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from core.journal import Draft, Entry, Erased, Journal
from core.ports import Answered, NotStored, Stale, Written
from core.request import Account

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, now: datetime = NOON) -> None:
        """`now` is aware."""
        self._now = now.astimezone(UTC)

    def now(self) -> datetime:
        """The instant it stands at."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move on, or back with a negative span."""
        self._now += by

    def set(self, now: datetime) -> None:
        """Stand at an aware instant."""
        self._now = now.astimezone(UTC)


@dataclass(frozen=True)
class _Delivery:
    at: datetime
    account: Account | None = None
    written: Written | None = None
    told_at: datetime | None = None


class MemoryStore:
    """Journals that are gone when the test is. With `down`, every call raises `NotStored` and changes nothing."""

    def __init__(self) -> None:
        """Empty, and up."""
        self.down = False
        self.closed = False
        self._journals: defaultdict[Account, tuple[Entry, ...]] = defaultdict(tuple)
        self._deliveries: dict[str, _Delivery] = {}
        self._notes: dict[str, str] = {}

    async def close(self) -> None:
        """Calls after it raise `NotStored`."""
        self.closed = True

    async def read(self, account: Account, request_id: str) -> tuple[Journal, Written | None]:
        """See the port."""
        self._up()
        delivery = self._deliveries.get(request_id)
        written = delivery.written if delivery and delivery.account == account else None
        return Journal(self._journals.get(account, ())), written

    async def write(
        self, account: Account, request_id: str, after: int, drafts: tuple[Draft, ...], at: datetime
    ) -> Written:
        """See the port."""
        self._up()
        instant = _utc(at)
        before = self._deliveries.get(request_id)
        if before and before.written:
            if before.account != account:
                raise NotStored
            return before.written
        entries = self._journals.get(account, ())
        if Journal(entries).last != after:
            raise Stale
        for seq, draft in enumerate(drafts, start=after + 1):
            if isinstance(draft.payload, Erased):
                gone = draft.payload.seqs
                entries = tuple(entry for entry in entries if entry.seq not in gone)
            entries = (*entries, Entry(seq, instant, draft.payload, draft.of))
        written = Written(instant, tuple(range(after + 1, after + 1 + len(drafts))))
        told_at = before.told_at if before else None
        self._journals[account] = entries
        self._deliveries[request_id] = _Delivery(instant, account, written, told_at)
        return written

    async def was_told(self, request_id: str) -> bool:
        """See the port."""
        self._up()
        return request_id in self._deliveries and self._deliveries[request_id].told_at is not None

    async def told(self, request_id: str, at: datetime) -> None:
        """See the port."""
        self._up()
        instant = _utc(at)
        self._deliveries[request_id] = replace(self._deliveries.get(request_id, _Delivery(instant)), told_at=instant)

    async def sweep(self, before: datetime) -> int:
        """See the port."""
        self._up()
        old = [id_ for id_, delivery in self._deliveries.items() if delivery.at < _utc(before)]
        for id_ in old:
            del self._deliveries[id_]
        return len(old)

    async def get_note(self, name: str) -> str | None:
        """See the port."""
        self._up()
        return self._notes.get(name)

    async def set_note(self, name: str, value: str) -> None:
        """See the port."""
        self._up()
        self._notes[name] = value

    def _up(self) -> None:
        if self.down or self.closed:
            raise NotStored


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return at.astimezone(UTC)


class SilentObserver:
    """Keeps what it was told, for tests to look at."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.answers: list[Answered] = []
        self.failures: list[tuple[str, str, BaseException]] = []

    def answered(self, answered: Answered) -> None:
        """See the port."""
        self.answers.append(answered)

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """See the port."""
        self.failures.append((reference, platform, error))
