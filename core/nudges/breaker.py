"""A circuit breaker for one platform's sending: in an outage a few sends are in doubt, and not all that are due."""

from __future__ import annotations

from datetime import datetime, timedelta

DOUBTS = 3  # sends in a row that may or may not have been seen, after which no more leave
PROBE, OFTEN = timedelta(seconds=5), timedelta(minutes=1)  # between calls that ask whether the platform is back
# ... and before the first, where it had answered such a call and then left a send in doubt again
RELAPSE, SELDOM = timedelta(minutes=1), timedelta(minutes=30)


class Breaker:
    """Open, nothing is sent: what is due waits on disk. Once a call is answered, sends leave one at a time until one goes well.

    Closed, a pass begins with as few together as may be in doubt, until one of them went well.
    """

    def __init__(self) -> None:
        """Closed."""
        self._at: datetime | None = None
        self._out = self._doubts = 0
        self._first = self._next = PROBE
        self.sure = False

    @property
    def open(self) -> bool:
        """Whether nothing is to be sent."""
        return self._doubts >= DOUBTS

    def room(self, most: int) -> int:
        """How many sends may be begun together."""
        if self.sure:
            return most
        return 1 if self._first > PROBE else max(1, DOUBTS - self._out - self._doubts)

    def pass_begins(self) -> None:
        """What went well in an earlier one says nothing of now."""
        self.sure = False

    def begun(self) -> None:
        """A send is under way."""
        self._out += 1

    def ended(self, well: bool | None, now: datetime) -> None:
        """The platform said what became of it, or put it off (None), or it is in doubt."""
        self._out -= 1
        if well:
            self._doubts, self._first, self._next, self.sure = 0, PROBE, PROBE, True
        elif well is False:
            self._doubts += 1
            if self._doubts == DOUBTS:
                self._at = now + self._first
                self._first = RELAPSE if self._first == PROBE else min(2 * self._first, SELDOM)

    def is_time(self, now: datetime) -> bool:
        """Whether to ask again; a clock that was put back holds nothing up."""
        return self._at is None or not now < self._at <= now + SELDOM

    def asked(self, answered: bool, now: datetime) -> None:
        """A harmless call was answered, or not."""
        if answered:
            self._doubts, self._next = DOUBTS - 1, PROBE
        else:
            self._next = min(2 * self._next, OFTEN)
            self._at = now + self._next
