"""A date for the retake, held against what the student needs: `/ready`, the plan's range, and the school's own date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.guide import facts
from core.guide.attempts import Sittings, earliest
from core.guide.course import Course, course
from core.guide.fact import Blocks
from core.guide.readiness import Readiness, Verdict, readiness
from core.guide.timeline import weeks_short
from core.journal import Journal
from core.wording import count, on


@dataclass(frozen=True)
class Against:
    """A date beside the verdict of today and the plan. `short` are whole weeks it lies before the range's two ends.

    `worn` says why the plan there is can't be held against a date; `course` and `short` are None then.
    """

    day: date
    ready: Readiness
    course: Course | None
    short: tuple[int, int] | None
    worn: str = ""

    @property
    def met(self) -> bool:
        """Whether two forms say ready."""
        return self.ready.verdict is Verdict.TWO_FORMS


def against(day: date, journal: Journal, today: date) -> Against:
    """The date, held against the journal as it is today."""
    found, ready = course(journal), readiness(journal, today)
    if found and (why := worn(found, today)):
        return Against(day, ready, None, None, why)
    ends = found.dates if found else None
    short = (weeks_short(ends[0], day), weeks_short(ends[1], day)) if ends else None
    return Against(day, ready, found, short)


def worn(found: Course, today: date) -> str:
    """Why a plan can't be held against a date as it is today; empty where it can.

    A score from before the last sitting says nothing of the next, and neither does one that is no longer fresh (rule
    no-fresh); a range that is over would make any date look late enough.
    """
    if found.provisional:
        return "no score counts yet"
    age = (today - found.score.taken).days
    if age > facts.FRESH_DAYS.value:
        return f"your latest counted score is {count(age, 'day')} old"
    return f"its range ended on {on(found.dates[1])}" if found.dates and found.dates[1] < today else ""


def allowed(found: Sittings, day: date) -> bool:
    """Whether the next attempt may be on that day, as far as the days known can tell."""
    wait = earliest(found)
    return wait is not None and (wait.day is None or day >= wait.day)


def exam_day(day: date) -> Blocks:
    """How the exam is laid out on a date."""
    return (facts.FORMAT if day >= facts.FORMAT_SINCE.value else facts.FORMAT_BEFORE).value
