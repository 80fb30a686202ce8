"""Direction: whether counted scores really move, and how fast (rules direction, level, own-pace).

A result carries +-4, so a small change is no change. The pace is the least-squares slope; its interval carries +-4 for each
score, taken as independent: half-width 4 / sqrt(sum of squared distances in time from their mean).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from core.guide import facts
from core.payloads import Score
from core.wording import num, on

MONTH_DAYS = Fraction("365.25") / 12


@dataclass(frozen=True)
class Pace:
    """EPC points a month: the slope, and how far it may be off either way.

    `since`: the day from which on the scores stood still, where over all of them they did not.
    """

    slope: float
    margin: float
    level: bool
    since: date | None = None

    @property
    def rising(self) -> bool:
        """Whether the whole interval is above nought, and the rise goes on."""
        return not self.level and self.since is None and self.slope > 0


def change(before: Score, after: Score) -> str:
    """The change between two comparable scores as a sentence; under 4 points it is no real change (rule level)."""
    points = after.value - before.value
    if abs(points) < facts.LEVEL.value:
        return f"{_signed(points)} since {num(before.value)}: under {facts.LEVEL.value} points, so no real change."
    way = "up" if points > 0 else "down"
    return f"{_signed(points)} since {num(before.value)}: {way}, by at least the ±{facts.LEVEL.value} of one report."


def pace(scores: tuple[Score, ...]) -> Pace | None:
    """The pace of counted scores, oldest first; None for fewer than three or less than four weeks."""
    least, span = facts.PACE_SPAN.value
    if len(scores) < least or (scores[-1].taken - scores[0].taken).days < span:
        return None
    days = [Fraction((score.taken - scores[0].taken).days) for score in scores]
    values = [Fraction(score.value) for score in scores]
    mean_day, mean_value = sum(days) / len(days), sum(values) / len(values)
    spread = sum((day - mean_day) ** 2 for day in days)
    together = sum((day - mean_day) * (value - mean_value) for day, value in zip(days, values, strict=True))
    level = together**2 <= facts.LEVEL.value**2 * spread  # |slope| <= margin, in exact numbers
    found = Pace(
        float(together / spread * MONTH_DAYS), facts.LEVEL.value / math.sqrt(spread) * float(MONTH_DAYS), level
    )
    return found if level else replace(found, since=_still_since(found, scores))


def _still_since(found: Pace, scores: tuple[Score, ...]) -> date | None:
    """The first day of the newest scores that all lie within less than 4 points, over the span a pace takes (rule level).

    They stand still where they moved less than even the slow end of the pace would have it: a slow rise is a rise.
    """
    start = len(scores) - 1
    while start and _width(scores[start - 1 :]) < facts.LEVEL.value:
        start -= 1
    first, last = scores[start], scores[-1]
    days = (last.taken - first.taken).days
    moved = float(last.value - first.value) * math.copysign(1, found.slope)
    slow = (abs(found.slope) - found.margin) * days / float(MONTH_DAYS)
    return first.taken if days >= facts.PACE_SPAN.value[1] and moved < slow else None


def _width(scores: tuple[Score, ...]) -> Decimal:
    values = [score.value for score in scores]
    return max(values) - min(values)


def direction(scores: tuple[Score, ...]) -> str:
    """The direction over all counted scores as a sentence; empty for none."""
    if not scores:
        return ""
    if len(scores) == 1:
        return "One counted score: a starting point, not yet a direction."
    first, last = scores[0], scores[-1]
    run = f"{len(scores)} counted scores, the first {num(first.value)}, the latest {num(last.value)}"
    least, _ = facts.PACE_SPAN.value
    found = pace(scores)
    if found is None:
        rise = last.value - first.value
        if abs(rise) < facts.LEVEL.value:
            return f"{run}: level within ±{facts.LEVEL.value}."
        need = "they" if len(scores) >= least else "three"
        return f"{run}: {'rising' if rise > 0 else 'falling'}. A pace shows once {need} span four weeks."
    if found.level:
        return f"{run}: level within ±{facts.LEVEL.value}, no pace yet."
    way = f"{'rising' if found.slope > 0 else 'falling'}, {per_month(found)}"
    if found.since:
        return f"{run}: level within ±{facts.LEVEL.value} since {on(found.since)}; over all, {way}."
    return f"{run}: {way}."


def per_month(found: Pace) -> str:
    """`2.1 to 5.3 points a month`, the interval of a pace that is not level."""
    ends = sorted((abs(found.slope) - found.margin, abs(found.slope) + found.margin))
    return f"{ends[0]:.1f} to {ends[1]:.1f} points a month"


def _signed(points: Decimal) -> str:
    return f"+{num(points)}" if points > 0 else f"-{num(-points)}" if points < 0 else "0"
