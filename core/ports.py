"""What the core needs from outside. Each port has an adapter of the same name in `adapters/` and a fake in `tests/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.journal import Draft, Journal
from core.nudges.outbox import Schedule
from core.owed import Held
from core.request import Account


class NotStored(Exception):
    """The database could not be written or read just now; nothing was changed."""


class Unreadable(NotStored):
    """What is stored was damaged, so that trying again won't help; what it was is for the operator, and quotes nothing."""


class Stale(Exception):
    """Somebody wrote to this journal after it was read; read it again and decide anew. Nothing was changed."""


@dataclass(frozen=True)
class Written:
    """What a request wrote before: the instant it is rendered for, and the numbers of its entries."""

    at: datetime
    seqs: tuple[int, ...]


class Clock(Protocol):
    """The only source of the time."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class Store(Protocol):
    """Journals on disk. Every method may raise `NotStored`; what it returns from is durable."""

    async def read(self, account: Account, request_id: str) -> tuple[Journal, Written | None]:
        """The account's journal, empty for a stranger, and what this very request wrote before, if it did.

        Raises `Unreadable` where none of it can be read; single entries that can't are the journal's `damaged`.
        """
        ...

    async def write(
        self,
        account: Account,
        request_id: str,
        after: int,
        drafts: tuple[Draft, ...],
        at: datetime,
        schedules: tuple[Schedule, ...] = (),
    ) -> Written:
        """Append the drafts as entries `after + 1` and on, with the request's id, in one transaction.

        In that transaction too: an `Erased` draft deletes the entries it names, a `Snoozed` one makes that row of this
        person's outbox ready again at its time, and `schedules` take the place of this person's schedules of those kinds. A request that wrote before gets what it wrote
        then, and writes nothing. Raises `Stale` where `after` is no longer the journal's last entry.
        """
        ...

    async def was_told(self, request_id: str) -> bool:
        """Whether the answer to this delivery has reached its sender."""
        ...

    async def told(self, request_id: str, at: datetime) -> None:
        """Remember that the answer to this delivery has reached its sender."""
        ...

    async def sweep(self, before: datetime) -> int:
        """Forget the ids of requests older than `before`; returns how many."""
        ...

    async def scrub(self) -> bool:
        """Make what was deleted for good gone from the files; False while another program keeps that from happening."""
        ...

    async def get_note(self, name: str) -> str | None:
        """A short value that the deployment keeps for itself, such as the hash of the commands last synced."""
        ...

    async def set_note(self, name: str, value: str) -> None:
        """Keep such a value."""
        ...

    async def change_owed(self, change: Callable[[Held], Held], now: datetime) -> Held:
        """Put what `change` makes of the owed answers in their place, in one transaction; returns that.

        Without the key nobody can read of whom they speak, nor how many they are but roughly.
        """
        ...


WITHIN = (1, 3, 10, 60)  # seconds: platforms wait for three


@dataclass(frozen=True)
class Answered:
    """One answer given: for logs and counts. Holds nothing a student wrote."""

    request_id: str
    platform: str
    command: str
    outcome: str
    seconds: float

    @property
    def within(self) -> int:
        """Seconds it took, as coarse as is logged: the time itself tells help from other answers."""
        return next((each for each in WITHIN if self.seconds <= each), WITHIN[-1])


class Observer(Protocol):
    """Where counts and faults go."""

    def answered(self, answered: Answered) -> None:
        """An answer was given."""
        ...

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """Something went wrong that the student was told about only by `reference`. Never log the error's message."""
        ...
