"""When a student speaks: the instant, and what day that is for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

EASTERNMOST = timedelta(hours=14)  # Kiribati: where a day begins first
WESTERNMOST = timedelta(hours=12)  # Baker Island: where it ends last


@dataclass(frozen=True)
class Moment:
    """An instant (`now`, aware) and the student's zone, None until they have told it."""

    now: datetime
    zone: ZoneInfo | None = None

    @property
    def today(self) -> date:
        """The date where the student is; in UTC while their zone is unknown."""
        return self.now.astimezone(self.zone or UTC).date()

    @property
    def latest_today(self) -> date:
        """The latest date that may be today for the student: with no zone, today anywhere on Earth."""
        return self.today if self.zone else (self.now.astimezone(UTC) + EASTERNMOST).date()
