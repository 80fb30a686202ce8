"""Which forms `/plan` says to sit, and when."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal

from core.guide import facts
from core.guide.fact import Fact
from core.guide.forms import FormsLeft, Milestone, forms_left, milestones
from core.guide.timeline import Timeline
from core.journal import Journal
from core.part import Part
from core.payloads import Plan
from core.reply import Block, Bullets, Paragraph, Rows
from core.wording import count, listed, num, on


def when_to_sit(plan: Plan, way: Timeline | None, journal: Journal, today: date, line: int) -> Part:
    """The forms that are left, spread over what is left of the plan; with too few for a verdict, the ways that remain.

    `line` (EPC) is what the verdict asks on both forms.
    """
    left = forms_left(plan, journal)
    goal = max(plan.target, Decimal(line))
    stones = milestones(way, today, left.count, left.named) if way else ()
    rows = tuple((on(stone.day), _stone(stone, goal)) for stone in stones)
    asked, known = _asked(left)
    if left.count < facts.FORMS_KEPT.value:
        shown = (Rows(rows, "When to sit it"),) if rows else ()
        return Part((*shown, *map(Paragraph, asked), _few(left)), known)
    if way is None:
        return Part(tuple(map(Paragraph, asked)), known if asked else ())
    if not stones:
        said = "The range has passed: a fresh form says where you are now."
        return Part((Paragraph(" ".join((said, *asked))),), known)
    said = (
        "What each should show if the plan holds, on a straight line to the range's two ends; "
        f"a report is ±{facts.NBME_STATES.value.range} either way."
    )
    more = [f"The verdict asks {line}, more than your target of {num(plan.target)}."] if plan.target < line else []
    spare = left.count - len(stones)
    more += [f"{count(spare, 'more form stays', 'more forms stay')} in reserve."] if spare else []
    apart = max((later.week - stone.week for stone, later in itertools.pairwise(stones)), default=0)
    wide = "With so few forms some stand further apart than I would like."
    more += [wide] if apart > facts.GAPS.value[1][1] else []
    return Part((Rows(rows, "When to sit which NBME"), Paragraph(" ".join((said, *more, *asked)))), known)


def _asked(left: FormsLeft) -> tuple[tuple[str, ...], tuple[Fact[object], ...]]:
    """What I would like to know of the forms, and what it rests on."""
    logged = (f"Logged already, so not counted: {listed(map(str, left.logged))}.",) if left.logged else ()
    if not left.assumed:
        return logged, (facts.FORMS_KEPT,)
    all_used = f"You have logged as many forms as are sold, about {facts.FORMS_SOLD.value}."
    some = f"I assume {count(left.count, 'form')} left, of about {facts.FORMS_SOLD.value} sold."
    said = f"{some if left.count else all_used} Which have you not seen?"
    return (f"{said} Say unseen:29,30,31, with your own.", *logged), (facts.FORMS_KEPT, facts.FORMS_SOLD)


def _stone(stone: Milestone, goal: Decimal) -> str:
    form = f"form {stone.form}" if stone.form else "a form you have not seen"
    if stone.verdict:
        return f"{form}: {num(goal)} or more, for the verdict"
    low, high = stone.shows
    return f"{form}: {num(low)}" if low == high else f"{form}: {num(low)} to {num(high)}"


def _few(left: FormsLeft) -> Block:
    none = "All the forms you named are logged" if left.logged else "No unseen form is left"
    one = "One unseen form is left, and a verdict needs two"
    told = f"{one if left.count else none}. Ways that remain"
    few = "If it is none" if not left.count else "If it is one, a verdict needs two"
    ways = (
        "a CBSE through your school: the same scale",
        "a newer NBME form, when one comes out",
        "an adviser who reads your reports with you",
    )
    return Bullets(ways, f"{few}: ways that remain" if left.assumed else told)
