"""The way of the scores: which count, what the plan's line asks of them, and what the areas do (rules direction, level).

An area is weak where a report marks it lower. One form is a guess until a second one repeats it (facts: area flags), so an
area weak on two forms is sticky; one that was weak and then was not is up, and held once a second form says so too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from core.guide import facts
from core.guide.areas import AREAS
from core.guide.attempts import passed
from core.guide.course import Course, course
from core.guide.exams import ON_SCALE
from core.guide.forms import standing_plan
from core.guide.pace import pace
from core.guide.scores import counted, in_order, why_not_counted
from core.guide.timeline import Timeline
from core.journal import Journal
from core.payloads import Attempt, Lost, Score


class Standing(StrEnum):
    """What an area did over the forms. The order is that of what asks for work first."""

    STICKY = "sticky"
    GUESS = "a guess so far"
    UP = "up"
    HELD = "held"


@dataclass(frozen=True)
class AreaTrend:
    """One area: the different forms that marked it weak, and the counted ones after the last of those that did not."""

    area: str
    standing: Standing
    weak: tuple[Score, ...]
    clear: tuple[Score, ...]


class Way(StrEnum):
    """Where counted scores go, in one word that holds no number."""

    RISING = "rising"
    LEVEL = "level"
    FALLING = "falling"


def way_of(scores: tuple[Score, ...]) -> Way | None:
    """By the pace where there is one, else by the first and the last score (rule level); None for fewer than two."""
    if len(scores) < 2:
        return None
    found = pace(scores)
    rise = scores[-1].value - scores[0].value
    if (found.level or found.since) if found else abs(rise) < facts.LEVEL.value:
        return Way.LEVEL
    return Way.RISING if (found.rising if found else rise > 0) else Way.FALLING


class Against(StrEnum):
    """Where a score stands against the line the plan drew before it."""

    ABOVE = "above it"
    ON = "on it"
    BELOW = "below it"


@dataclass(frozen=True)
class Checked:
    """The newest score against the plan of the one before: what that line shows on the newest's day, from and to (EPC)."""

    before: Score
    newest: Score
    shows: tuple[Fraction, Fraction]

    @property
    def against(self) -> Against:
        """Under four points off is on it (rule level)."""
        low, high = self.shows
        value = Fraction(self.newest.value)
        if value - high >= facts.LEVEL.value:
            return Against.ABOVE
        return Against.BELOW if low - value >= facts.LEVEL.value else Against.ON


@dataclass(frozen=True)
class Trend:
    """All of it. `results` are (score, why it does not count) by day, the why empty for one that does.

    `ahead` is the plan: None with no score on the scale, and after a pass. `checked` is the newest score against the line.
    """

    results: tuple[tuple[Score, str], ...]
    target: Decimal
    ahead: Course | None
    checked: Checked | None
    areas: tuple[AreaTrend, ...]
    passed: date | None

    @property
    def counted(self) -> tuple[Score, ...]:
        """Those that count."""
        return tuple(score for score, why in self.results if not why)

    @property
    def others(self) -> tuple[tuple[Score, str], ...]:
        """Those that are kept and shown, and stay out of change, direction and plan."""
        return tuple((score, why) for score, why in self.results if why)


def way_there(journal: Journal) -> Journal:
    """The journal as it stood before the sitting that was passed; all of it where none was.

    The scores from before a sitting stop counting for the next one. Those from before a pass are the story of it.
    """
    day = passed(journal)
    if day is None:
        return journal
    return Journal(
        tuple(
            entry
            for entry in journal.standing
            if not (isinstance(entry.payload, Attempt) and entry.payload.sat >= day)
            and not (isinstance(entry.payload, Score) and entry.payload.taken > day)
        )
    )


def trend(journal: Journal) -> Trend:
    """The trend of a journal; with a pass in it, that of the way there."""
    way = way_there(journal)
    results = tuple((score, why_not_counted(score, way)) for _, score in in_order(way))
    plan, done = standing_plan(way), passed(journal)
    target = plan.target if plan else Decimal(facts.DEFAULT_TARGET.value)
    ahead = None if done else course(way)
    return Trend(results, target, ahead, against_plan(way, target), areas(way), done)


def areas(journal: Journal) -> tuple[AreaTrend, ...]:
    """Every area a report marked weak, those that ask for work first, then in the report's order.

    A mark counts from any NBME or CBSE: an area weak even on a form seen before is weak. That one is gone shows on a
    counted form alone, and only on one whose weak areas the student noted: an empty list may be one left out.
    """
    reports = [score for _, score in in_order(journal) if score.exam in ON_SCALE and score.weak]
    count = set(counted(journal))
    order = {area.id: place for place, area in enumerate(AREAS)}
    marked = sorted({area for score in reports for area in score.weak}, key=lambda area: order.get(area, len(order)))
    found = [_area(area, reports, count) for area in marked]
    return tuple(sorted(found, key=lambda each: list(Standing).index(each.standing)))


def _area(area: str, reports: list[Score], count: set[Score]) -> AreaTrend:
    last = max(place for place, score in enumerate(reports) if area in score.weak)
    forms = {(score.exam, score.form): score for score in reports if area in score.weak}
    clear = tuple(score for score in reports[last + 1 :] if score in count)
    if clear:
        standing = Standing.UP if len(clear) == 1 else Standing.HELD
    else:
        standing = Standing.GUESS if len(forms) == 1 else Standing.STICKY
    return AreaTrend(area, standing, tuple(forms.values()), clear)


def against_plan(journal: Journal, target: Decimal) -> Checked | None:
    """The newest counted score against the plan as it was before it, days lost until then included.

    None for fewer than two counted scores, and where the one before had reached the target.
    """
    scores = counted(journal)
    if len(scores) < 2:
        return None
    before, newest = scores[-2:]
    then = Journal(
        tuple(
            entry
            for entry in journal.standing
            if entry.payload is not newest and not (isinstance(entry.payload, Lost) and entry.payload.on > newest.taken)
        )
    )
    found = course(then, target)
    return Checked(before, newest, line_on(found.way, newest.taken)) if found and found.way else None


def line_on(plan: Timeline, day: date) -> tuple[Fraction, Fraction]:
    """What the straight lines to the plan's two ends show on a day, from and to (EPC); the target once they are there."""
    first, last = ((end - plan.day).days for end in plan.dates)
    gone = max(0, (day - plan.day).days)
    rise = Fraction(plan.target - plan.score)
    low, high = (Fraction(plan.score) + rise * min(Fraction(1), Fraction(gone, days)) for days in (last, first))
    return low, high
