"""Direction: whether counted scores really move, and how fast (rules direction, level, own-pace).

A result carries +-4, so a small change is no change. The pace is the least-squares slope; its interval carries +-4 for each
score, taken as independent: half-width 4 / sqrt(sum of squared distances in time from their mean).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.guide import facts
from core.payloads import Score
from core.wording import num

MONTH_DAYS = Fraction("365.25") / 12


@dataclass(frozen=True)
class Pace:
    """EPC points a month: the slope, and how far it may be off either way."""

    slope: float
    margin: float
    level: bool

    @property
    def rising(self) -> bool:
        """Whether the whole interval is above nought."""
        return not self.level and self.slope > 0


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
    return Pace(float(together / spread * MONTH_DAYS), facts.LEVEL.value / math.sqrt(spread) * float(MONTH_DAYS), level)


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
    return f"{run}: {'rising' if found.rising else 'falling'}, {per_month(found)}."


def per_month(found: Pace) -> str:
    """`2.1 to 5.3 points a month`, the interval of a pace that is not level."""
    ends = sorted((abs(found.slope) - found.margin, abs(found.slope) + found.margin))
    return f"{ends[0]:.1f} to {ends[1]:.1f} points a month"


def _signed(points: Decimal) -> str:
    return f"+{num(points)}" if points > 0 else f"-{num(-points)}" if points < 0 else "0"
