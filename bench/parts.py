"""Small parts that the benches run the real post office with."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime, timedelta

from core.journal import Journal
from core.moment import Moment
from core.nudges.outbox import Letter, Outcome
from core.ports import Answered
from core.reply import Paragraph, Reply

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class Clock:
    """Stands where it is put; `runs` lets it go on from there."""

    def __init__(self, at: datetime, *, runs: bool = False) -> None:
        self._runs = runs
        self.put(at)

    def put(self, at: datetime) -> None:
        """Somebody sets it."""
        self._at, self._since = at, time.monotonic()

    def now(self) -> datetime:
        """See the port."""
        return self._at + timedelta(seconds=time.monotonic() - self._since) if self._runs else self._at


class Strict:
    """An observer that keeps faults: where there are any, figures mean nothing."""

    def __init__(self) -> None:
        self.faults: Counter[str] = Counter()

    def answered(self, answered: Answered) -> None:
        """Nothing."""

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """Counted by kind."""
        self.faults[f"{type(error).__name__}: {error}"] += 1


class Taker:
    """A platform that takes everything, and says whose."""

    platform = "discord"
    resend_within = timedelta(minutes=2)

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []

    async def prepare(self, letter: Letter) -> None:
        """See the port: nothing."""
        return

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome:
        """See the port."""
        self.taken.append((letter.account.user, letter.day.isoformat()))
        return Outcome.SENT


def words(letter: Letter, journal: Journal, moment: Moment) -> Reply:
    """Always the same."""
    return Reply("Checking in", (Paragraph("How did it go?"),))
