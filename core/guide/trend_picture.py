"""The trend as a picture, and as the words that say all of it."""

from __future__ import annotations

from datetime import date

from core.guide import facts
from core.guide.course import Course
from core.guide.scores import named, on_scale
from core.guide.trend import Trend, line_on
from core.payloads import Dated, Score
from core.reply import Picture, Point
from core.wording import num, on

SHOWN = 30  # results; with more than these the words would be longer than a platform takes
NAME, TITLE = "trend", "NBME scores over time"
_LOW, _HIGH, _READY = facts.PASS_95.value.epc, facts.PASS_99.value.epc, facts.LIKELY_READY.value


def picture_of(found: Trend, *, light: bool = False) -> Picture | None:
    """The chart of results on the NBME's scale, the newest `SHOWN` of them; None where there is none."""
    dated = [(score, why) for score, why in found.results if on_scale(score) and score.dated is not Dated.BEFORE]
    shown = dated[-SHOWN:]
    if not shown:
        return None
    points = tuple(Point(score.taken, float(score.value), named(score), not why) for score, why in shown)
    lines = ((float(_LOW), f"{_LOW} guide"), (float(_HIGH), f"{_HIGH} guide"), (float(_READY), f"{_READY} NBME"))
    margin = float(facts.NBME_STATES.value.range)
    return Picture(NAME, TITLE, points, margin, lines, _path(found.ahead), _alt(found, shown), light)


def _path(ahead: Course | None) -> tuple[tuple[date, float, float], ...]:
    """From the score, level over the days that were lost, to the plan's two ends."""
    if ahead is None or ahead.way is None:
        return ()
    way = ahead.way
    days = sorted({ahead.score.taken, way.day, *way.dates})
    ends = [(day, line_on(way, day)) for day in days]
    return tuple((day, float(low), float(high)) for day, (low, high) in ends)


def _alt(found: Trend, shown: list[tuple[Score, str]]) -> str:
    counted = [f"{num(score.value)} on {on(score.taken)}" for score, why in shown if not why]
    others = [f"{num(score.value)} on {on(score.taken)}" for score, why in shown if why]
    said = [f"Chart of NBME scores, each with ±{facts.NBME_STATES.value.range}."]
    said += [f"Counted: {', '.join(counted)}."] if counted else []
    said += [f"Kept, not counted: {', '.join(others)}."] if others else []
    said += [f"Level lines: {_LOW} and {_HIGH} of the guide, {_READY} of NBME."]
    if found.ahead and found.ahead.way:
        way = found.ahead.way
        said += [f"The plan's range: from {num(way.score)} to {num(way.target)}, {when(found.ahead)}."]
    return " ".join(said)


def when(ahead: Course) -> str:
    """`7 Feb 2027 to 7 Mar 2027`, or `not before 7 Feb 2027` where both ends are one."""
    first, last = ahead.dates or (ahead.score.taken, ahead.score.taken)
    return f"not before {on(first)}" if first == last else f"{on(first)} to {on(last)}"
