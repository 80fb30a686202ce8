"""`/trend`: the scores over time, against the plan's line, and what the areas do; in words, and as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, assert_never

from core.command import Ask, Context, Spec
from core.guide import facts
from core.guide.areas import name_of
from core.guide.fact import Fact, sources
from core.guide.pace import change, direction
from core.guide.readiness import line_of
from core.guide.scores import named, on_scale
from core.guide.scores import when as day_of
from core.guide.trend import Against, AreaTrend, Standing, Trend, trend
from core.guide.trend_picture import picture_of, when
from core.journal import Draft
from core.kinds import Flag
from core.payloads import Score
from core.reply import Action, Block, Paragraph, Reply, Rows
from core.wording import count, listed, num, on

LISTED, KEPT = 15, 5  # newest results that are written out; more tire on a phone, and /history has them
_LOW, _HIGH, _MARGIN = facts.PASS_95.value, facts.PASS_99.value, facts.NBME_STATES.value.range


@dataclass(frozen=True)
class ShowTrend:
    """Shows where the scores are going."""

    spec: ClassVar[Spec] = Spec(
        "trend",
        "Your scores over time, as words and as a picture",
        ("trends", "progress", "chart", "graph", "my scores"),
        spoken=((r"^(?:in )?(?:light|white|bright)$", "light:yes"), (r"^(?:in )?(?:dark|black)$", "light:no")),
    )
    light: Annotated[bool | None, Ask("The picture on a light card; dark where left out", Flag(), "yes")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The trend, the words first: they hold all that the picture shows."""
        found = trend(context.journal)
        if not found.results:
            return _baseline()
        picture, line = picture_of(found, light=bool(self.light)), line_of(context.journal)
        blocks: tuple[Block, ...] = (
            *_passed(found),
            *_direction(found),
            *_line(found),
            *_counted(found),
            *_others(found),
            *_areas(found),
            *_levels(found, line),
            sources(*_used(found, line)),
            *((picture,) if picture else ()),
        )
        other = (
            Action("dark picture", "trend", (("light", "no"),))
            if self.light
            else Action("light picture", "trend", (("light", "yes"),))
        )
        after = (Action("my story", "story"),) if found.passed else _ahead(found)
        return Reply("Your scores over time", blocks, (*after, *((other,) if picture else ())))


def _ahead(found: Trend) -> tuple[Action, ...]:
    return (Action("plan", "plan"), Action("am I ready?", "ready")) if found.counted else ()


_LOG = Action("log a score", "log-nbme", (), ("score", "form", "taken"))


def _baseline() -> Reply:
    said = "One NBME form gives the first point. After a break it is often lower than you hope, and that is normal."
    log = "Log it with the button, or with /log-nbme 66 form:31 and your own numbers. The second one shows a direction."
    return Reply("No scores yet", (Paragraph(said), Paragraph(log), sources(facts.BASELINE)), (_LOG,))


def _passed(found: Trend) -> tuple[Block, ...]:
    return (Paragraph(f"You passed on {on(found.passed)}. This was the way there."),) if found.passed else ()


def _direction(found: Trend) -> tuple[Block, ...]:
    scores = found.counted
    if not scores:
        said = (
            "None of these results counts yet, so there is no direction. An unseen NBME form, timed, gives the first."
        )
        return (Paragraph(said),)
    said = f"Direction: {direction(scores)}"
    if len(scores) == 1:
        return (Paragraph(said),)
    before, newest = scores[-2:]
    lower = before.value - newest.value >= facts.LEVEL.value
    calm = " One lower result is one result: the guide looks at the direction." if lower and not found.passed else ""
    return (Paragraph(said), Paragraph(f"Newest change: {change(before, newest)}{calm}"))


def _counted(found: Trend) -> tuple[Block, ...]:
    if not found.counted:
        return ()
    shown = found.counted[-LISTED:]
    older = len(found.counted) - len(shown)
    rows = tuple((on(score.taken), f"{num(score.value)} on {named(score)}") for score in shown)
    more = (Paragraph(f"{count(older, 'older one')} in /history."),) if older else ()
    return (Rows(rows, f"Counted, each ±{_MARGIN}"), *more)


def _others(found: Trend) -> tuple[Block, ...]:
    if not found.others:
        return ()
    shown = found.others[-KEPT:]
    older = len(found.others) - len(shown)
    rows = tuple((day_of(score), f"{num(score.value)} on {named(score)}; not counted: {why}") for score, why in shown)
    more = f" {count(older, 'older one')} in /history." if older else ""
    scale = any(not on_scale(score) for score, _ in shown)
    why = "UWSA, Free120 and retired forms are on other scales, so the picture leaves them out." if scale else ""
    said = f"{why}{more}".strip()
    return (Rows(rows, "Kept, not in change, direction or plan"), *((Paragraph(said),) if said else ()))


def _line(found: Trend) -> tuple[Block, ...]:
    """Where the newest score stands against the plan of the one before, and where the plan leads from here."""
    parts = []
    if found.checked:
        low, high = (num(value // 1) for value in found.checked.shows)
        asked = low if low == high else f"{low} to {high}"
        before, newest = found.checked.before, found.checked.newest
        parts.append(
            f"The plan from {num(before.value)} on {on(before.taken)} led to {asked} by {on(newest.taken)}; "
            f"{num(newest.value)} is {_said(found.checked.against)}."
        )
    if found.ahead and found.ahead.way:
        rests = f"{num(found.ahead.score.value)} on {on(found.ahead.score.taken)}"
        lost = f", {count(found.ahead.lost, 'lost day')} included" if found.ahead.lost else ""
        provisional = " Provisional, since that result does not count." if found.ahead.provisional else ""
        parts.append(f"From {rests} the plan leads to {num(found.target)}: {when(found.ahead)}{lost}.{provisional}")
    elif found.ahead and not found.ahead.provisional:
        parts.append(f"Your target, {num(found.target)}, is reached, so no months are owed.")
    return (Paragraph(" ".join(parts)),) if parts else ()


def _said(against: Against) -> str:
    return f"on it, within ±{facts.LEVEL.value}" if against is Against.ON else against.value


def _areas(found: Trend) -> tuple[Block, ...]:
    if not found.areas:
        said = "No weak areas are noted. With weak:cardio,micro after a log they show here, form by form."
        return (Paragraph(said),) if any(on_scale(score) for score, _ in found.results) else ()
    rows = Rows(
        tuple((name_of(each.area), _area(each)) for each in found.areas), "Areas, by what your reports marked weak"
    )
    unsaid = sum(1 for score in found.counted if not score.weak)
    left = f" {count(unsaid, 'counted form has', 'counted forms have')} none noted and can't say." if unsaid else ""
    return (rows, Paragraph(f"One form is a guess until a second one repeats it, for weak and for gone alike.{left}"))


def _area(each: AreaTrend) -> str:
    weak, clear = _forms(each.weak), _forms(each.clear)
    match each.standing:
        case Standing.STICKY:
            return f"sticky: weak on {weak}"
        case Standing.GUESS:
            return f"a guess so far: weak on {weak} alone"
        case Standing.UP:
            return f"up: weak on {weak}, not on {clear} since"
        case Standing.HELD:
            return f"held: weak on {weak}, not on {clear} since"
        case _:  # pragma: no cover
            assert_never(each.standing)


def _forms(scores: tuple[Score, ...]) -> str:
    """`form 31`, `forms 29 and 31`, `CBSE and NBME form 31`; the newest three."""
    numbers = [str(score.form) for score in scores[-3:] if score.form]
    if len(numbers) == len(scores[-3:]):
        return f"form{'s' if len(numbers) > 1 else ''} {listed(numbers)}"
    return listed(named(score) for score in scores[-3:])


def _levels(found: Trend, line: int) -> tuple[Block, ...]:
    if not found.counted or found.passed:
        return ()
    careful = f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}"
    last = ", and with one attempt left the verdict asks that on both forms" if line == facts.LIKELY_READY.value else ""
    said = (
        f"The lines: the guide's {_LOW.epc} ({_LOW.percent} % chance of passing) and {_HIGH.epc} ({_HIGH.percent} %). "
        f"{careful}{last}."
    )
    return (Paragraph(said),)


def _used(found: Trend, line: int) -> tuple[Fact[object], ...]:
    used: list[Fact[object]] = [facts.DIRECTION, facts.BASELINE, facts.NBME_STATES, facts.LEVEL]
    used += [facts.PACE_SPAN] if len(found.counted) >= facts.PACE_SPAN.value[0] else []
    used += [facts.MONTH_PER_5, facts.BELOW_50] if found.checked or (found.ahead and found.ahead.way) else []
    drawn = any(on_scale(score) for score, _ in found.results)  # the picture has the guide's lines
    used += [facts.PASS_95, facts.PASS_99] if drawn else []
    used += [facts.LAST_ATTEMPT] if found.counted and not found.passed and line == facts.LIKELY_READY.value else []
    used += [facts.AREA_FLAGS] if found.areas else []
    used += [facts.COUNTED, facts.SCALE] if found.others else []
    return tuple(used)
