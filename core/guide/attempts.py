"""How often Step 1 may be sat, and from which day on: the board's rules (facts: attempts) and the school's tighter one.

Months are calendar months: n months after a day is the same day of that month, and the first of the next one where it has
no such day, so that no wait is said to be shorter than it is. From that day on it is allowed.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from core.guide import facts
from core.guide.scores import counted
from core.journal import Journal
from core.payloads import About, Attempt, RetakeDate, SchoolRule

PASS, FAIL, INCOMPLETE = "pass", "fail", "incomplete"


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or earlier; the first of the month after where that month has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=day.day > last)


class Limit(StrEnum):
    """Whose limit on the number of attempts binds."""

    BOARD = "the board's"
    SCHOOL = "your school's"


@dataclass(frozen=True)
class Sittings:
    """The days known, oldest first, and how many attempts are used in all; `school` is what the school allows."""

    days: tuple[date, ...]
    used: int
    school: int | None = None

    @property
    def unknown(self) -> int:
        """Attempts used whose day is not known."""
        return self.used - len(self.days)

    @property
    def whose(self) -> Limit:
        """Whose limit binds: the tighter one's, the board's where both are the same."""
        return Limit.SCHOOL if self.limit < facts.LAST_ATTEMPT.value else Limit.BOARD

    @property
    def limit(self) -> int:
        """Attempts allowed in all, by whoever allows fewer."""
        board = facts.LAST_ATTEMPT.value
        return min(board, self.school) if self.school is not None else board

    @property
    def left(self) -> int:
        """Attempts left under that limit."""
        return max(0, self.limit - self.used)


@dataclass(frozen=True)
class Earliest:
    """When the next attempt may be at the earliest; `day` is None where these rules ask for no wait.

    `after_first` and `after_latest` are the two days of which it is the later; `sure` is False where an attempt's day is
    unknown, so that it may be later still.
    """

    day: date | None = None
    after_first: date | None = None
    after_latest: date | None = None
    sure: bool = True


def sittings(journal: Journal) -> Sittings:
    """The sittings on record, and what the first talk was told: whichever makes more attempts counts.

    An attempt sat after the student told their number comes on top of it.
    """
    days = tuple(sorted({attempt.sat for attempt in journal.all(Attempt)}))
    rule = journal.latest(SchoolRule)
    about = journal.latest(About)
    if about is None or about.used is None:
        return Sittings(days, len(days), rule.attempts if rule else None)
    told = _told_on(journal, about.used)
    since = sum(day > told for day in days)
    return Sittings(days, max(len(days), about.used + since), rule.attempts if rule else None)


def _told_on(journal: Journal, used: int) -> date:
    """The day (UTC) on which the number that stands was told first: later versions of the first talk repeat it."""
    told = date.max
    for entry in reversed(journal.kept):
        if isinstance(entry.payload, About):
            if entry.payload.used != used:
                break
            told = entry.at.date()
    return told


def earliest(found: Sittings) -> Earliest | None:
    """When the next attempt may be; None where none is left.

    The 4th takes twelve months from the first, which is also what "at most three in any twelve months" asks for, and six
    from the latest. With unknown days only what the known ones make certain is given.
    """
    if not found.left:
        return None
    most, span = facts.MOST_IN_YEAR.value
    if found.used < most:
        return Earliest()
    _, rest = facts.FOURTH.value
    after_latest = months_later(found.days[-1], rest) if found.days else None
    if found.unknown or after_latest is None:
        return Earliest(after_latest, None, after_latest, sure=False)
    after_first = months_later(found.days[-most], span)
    return Earliest(max(after_first, after_latest), after_first, after_latest)


def passed(journal: Journal) -> date | None:
    """The day of the sitting that was passed, if one was."""
    return max((attempt.sat for attempt in journal.all(Attempt) if attempt.result == PASS), default=None)


def unreported(journal: Journal) -> date | None:
    """The latest sitting, where nothing told since says how it ended: no result, no fresh score, no date for the next."""
    latest = max(journal.all(Attempt), key=lambda attempt: attempt.sat, default=None)
    if latest is None or latest.result or counted(journal) or booked(journal):
        return None
    about = journal.latest(About)
    came = about.result if about else None
    return None if came and came >= latest.sat else latest.sat


def awaiting(journal: Journal, today: date) -> date | None:
    """That sitting while its result may be on its way: for as long as one is to plan for (facts: results)."""
    sat = unreported(journal)
    return sat if sat and today <= sat + timedelta(weeks=facts.RESULTS.value[1]) else None


def booked(journal: Journal) -> RetakeDate | None:
    """The booking that stands; None for none, and once that day, or an earlier one in its place, was sat."""
    held = journal.entries_of(RetakeDate)
    if not held:
        return None
    entry, booking = held[-1]
    if booking.day is None:
        return None
    since = min(
        booking.day - timedelta(days=1), entry.at.date() + timedelta(days=1)
    )  # a student may be a day ahead of UTC
    return None if any(attempt.sat > since for attempt in journal.all(Attempt)) else kept_booking(journal)


@dataclass(frozen=True)
class Window:
    """An eligibility period: its last day, the last day to ask for the one extension, and where that would reach."""

    end: date
    ask_by: date | None = None
    extended_to: date | None = None


def kept_booking(journal: Journal) -> RetakeDate | None:
    """What was told of the next sitting, without an eligibility period that a sitting within it, or after it, has used up."""
    held = journal.latest(RetakeDate)
    if held is None or held.window is None:
        return held
    months, more, _ = facts.WINDOW.value
    begins = months_later(held.window + timedelta(days=1), -(months + more * held.extended))
    spent = any(attempt.sat >= begins for attempt in journal.all(Attempt))
    return replace(held, window=None, extended=False) if spent else held


def window(booking: RetakeDate | None) -> Window | None:
    """The eligibility period told of; one that was extended already can't be again."""
    if booking is None or booking.window is None:
        return None
    end = booking.window
    if booking.extended:
        return Window(end)
    _, months, days = facts.WINDOW.value
    day = timedelta(days=1)
    return Window(end, end + days * day, months_later(end + day, months) - day)
