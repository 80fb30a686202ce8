"""How long it takes: the guide's two rules, and how they combine.

Months are of dedicated study, 365.25 / 12 days each; ends are rounded up to whole weeks and count from the day of the score
the plan rests on. The guide gives ranges, so a plan is a range, or "at least", never one day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

from core.command import Refused, Shape, Suggestion
from core.guide import facts
from core.guide.fact import Band
from core.guide.pace import MONTH_DAYS, Pace
from core.kinds import number, quoted
from core.moment import Moment
from core.wording import count, num


@dataclass(frozen=True)
class Timeline:
    """A plan from `score` (EPC, on `day`) to `target`: months by each rule and by both, whole weeks, and dates."""

    score: Decimal
    day: date
    target: Decimal
    needed: Fraction
    band: Band
    least: Fraction
    most: Fraction

    @property
    def weeks(self) -> tuple[int, int]:
        """Both ends in whole weeks."""
        return weeks(self.least), weeks(self.most)

    @property
    def dates(self) -> tuple[date, date]:
        """Both ends as dates."""
        first, last = self.weeks
        return self.day + timedelta(weeks=first), self.day + timedelta(weeks=last)


def checked_target(target: Decimal) -> Decimal:
    """The target, if a plan takes it. Raises `Refused` with the reason."""
    least, most = facts.TARGETS.value
    if target < least:
        raise Refused(
            f"A plan to {num(target)} would stop below the guide's first line: {least}, which it ties to a "
            f"{facts.PASS_95.value.percent} % chance of passing. Choose {least} to {most}; {facts.DEFAULT_TARGET.value} is usual."
        )
    if target > most:
        raise Refused(
            f"Targets go up to {most}. Step 1 is pass or fail, so {facts.DEFAULT_TARGET.value} to 75 is plenty."
        )
    return target


@dataclass(frozen=True)
class TargetKind:
    """The EPC to aim for, 65 to 90."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> Decimal:
        """The target. Raises `Refused` with the reason for its limits."""
        found = number(text)
        if found is None or found != round(found, 1):
            raise Refused(f"{quoted(text)} is not a target I can read. Give an NBME score, such as 70.")
        return checked_target(found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def band(score: Decimal) -> Band:
    """The guide's months for a score: below 50, 50 to 60 with both ends, above 60."""
    low, high = facts.BAND_EDGES.value
    if score < low:
        return facts.BELOW_50.value
    return facts.FROM_50_TO_60.value if score <= high else facts.ABOVE_60.value


def timeline(score: Decimal, day: date, target: Decimal) -> Timeline | None:
    """The plan; None where the score has reached the target and no months are owed."""
    if score >= target:
        return None
    needed = Fraction(target - score) / facts.MONTH_PER_5.value
    months = band(score)
    return Timeline(
        score, day, target, needed, months, max(Fraction(months.least), needed), max(Fraction(months.most), needed)
    )


def weeks(months: Fraction) -> int:
    """Months in weeks, rounded up."""
    return ceil(months * MONTH_DAYS / 7)


def months_said(months: Fraction) -> str:
    """`3 months`, `1 month`, `under 0.1 months`."""
    if months < Fraction(1, 20):
        return "under 0.1 months"
    return f"{num(months)} month{'' if num(months) == '1' else 's'}"


def range_said(least: Fraction, most: Fraction) -> str:
    """`3 to 4 months`, or `at least 4 months` where both ends are one."""
    return f"at least {months_said(least)}" if least == most else f"{num(least)} to {months_said(most)}"


def weeks_short(finish: date, deadline: date) -> int:
    """Whole weeks, rounded up, that a deadline is before a date; 0 where it is not."""
    return max(0, ceil((finish - deadline).days / 7))


def beside(own: tuple[date, date], guide: tuple[date, date]) -> str:
    """How the dates of one's own pace lie to the guide's range, in whole weeks."""
    if own[0] > guide[1] or own[1] < guide[0]:
        return f"{'later' if own[0] > guide[1] else 'earlier'} than the guide's range"
    before, after = weeks_short(guide[0], own[0]), weeks_short(own[1], guide[1])
    if not before and not after:
        return "within the guide's range"
    begins = f"from {count(before, 'week')} before the guide's range" if before else "from within the guide's range"
    return f"{begins} to {count(after, 'week')} after it" if after else f"{begins} into it"


def own_dates(found: Pace, score: Decimal, day: date, target: Decimal) -> tuple[date, date] | None:
    """When the target is reached if the student's own pace goes on, from and to; None for a pace that does not rise."""
    if not found.rising or score >= target:
        return None
    quick, slow = found.slope + found.margin, found.slope - found.margin
    first, last = (weeks(Fraction(float(target - score) / points)) for points in (quick, slow))
    return day + timedelta(weeks=first), day + timedelta(weeks=min(last, 520))
