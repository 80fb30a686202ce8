"""A clock that can be put somewhere by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.ports import Clock

YEARS = range(2000, 2100)


class MovableClock:
    """A clock that stands where it was put; until then it is another clock."""

    def __init__(self, clock: Clock, stands: datetime | None = None) -> None:
        """`stands` is aware."""
        self._clock, self._stands = clock, stands

    def now(self) -> datetime:
        """Where it stands, in UTC; else what the other clock says."""
        return self._stands or self._clock.now()

    def put(self, instant: datetime) -> None:
        """Stand at an aware instant."""
        self._stands = instant.astimezone(UTC)

    def step(self, by: timedelta) -> None:
        """Move on, where it stands; one that goes by itself is left alone."""
        if self._stands:
            self._stands += by


def instant(text: str) -> datetime:
    """`2026-11-22T09:00`, in UTC unless it carries an offset. Raises `ValueError`."""
    found = datetime.fromisoformat(text.strip())
    if found.year not in YEARS:
        raise ValueError("a clock for another age")
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
