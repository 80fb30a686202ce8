"""The forms that are left: how many, which, and when to sit each (rule forms-left)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from core.command import Refused, Shape, Suggestion
from core.guide import facts
from core.guide.exams import KNOWN
from core.guide.scores import retired
from core.guide.timeline import Timeline
from core.journal import Journal
from core.kinds import number, plain, quoted
from core.moment import Moment
from core.payloads import Plan, Score
from core.wording import listed

_LATE_GAPS = (2, 2, 3)  # weeks before the verdict's first form, going back; earlier ones stand four apart
_LEAST_GAP, _EARLY_GAP = facts.GAPS.value[1]
_MOST_FORMS = 15
_NUMBERED = range(10, 100)  # fewer is a count


@dataclass(frozen=True)
class Unseen:
    """How many forms are left, and which, where the student names them."""

    left: int
    forms: tuple[int, ...] = ()


@dataclass(frozen=True)
class UnseenKind:
    """A count of forms ("3", "none") or their numbers ("29, 30, 31")."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> Unseen:
        """The forms left. Raises `Refused`."""
        word = plain(text)
        if word in {"none", "no", "zero"}:
            return Unseen(0)
        word = re.sub(r"(\d{2}) ?(?:-|–|to) ?(\d{2})", _spelled, word)
        parts = [part for part in re.split(r"[, ]+|and", word.replace("form", " ").replace("s ", " ")) if part]
        found = [number(part) for part in parts]
        whole = [int(value) for value in found if value is not None and value == int(value)]
        if len(whole) == len(found) == 1 and whole[0] <= _MOST_FORMS:
            return Unseen(whole[0])
        if whole and len(whole) == len(found) and all(value in _NUMBERED for value in whole):
            if old := [value for value in whole if value < KNOWN.start]:
                raise Refused(
                    f"{listed(map(str, old))}: no longer sold, so no form to keep for a verdict. Which of "
                    f"{KNOWN.start} to {KNOWN.stop - 1} have you not seen?"
                )
            return Unseen(len(set(whole)), tuple(sorted(set(whole))))
        raise Refused(
            f"{quoted(text)} does not tell me which forms are left. Give a count, such as 3, or numbers: 29,30,31."
        )

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def _spelled(found: re.Match[str]) -> str:
    """`30-33` as its numbers."""
    return ",".join(map(str, range(int(found[1]), int(found[2]) + 1)))


def standing_plan(journal: Journal) -> Plan | None:
    """The latest plan; a count of forms left is less by those logged since it was told."""
    held = journal.entries_of(Plan)
    if not held:
        return None
    entry, plan = held[-1]
    if plan.unseen is None or plan.forms:
        return plan
    before, since = (
        {score.form for each, score in journal.entries_of(Score) if _sold(score) and (each.root > entry.seq) is late}
        for late in (False, True)
    )
    return replace(plan, unseen=max(0, plan.unseen - len(since - before)))


def _sold(score: Score) -> bool:
    return score.form is not None and not retired(score)


@dataclass(frozen=True)
class FormsLeft:
    """How many forms are left; those of them that were named; those named that are logged by now.

    `assumed`: the student has said neither which nor how many, so they are what is sold less what is logged.
    """

    count: int
    named: tuple[int, ...] = ()
    logged: tuple[int, ...] = ()
    assumed: bool = False


def forms_left(plan: Plan, journal: Journal) -> FormsLeft:
    """The forms a plan has to spread (rule forms-left)."""
    used = {score.form for score in journal.all(Score) if _sold(score)}
    if plan.forms:
        named, logged = (tuple(form for form in plan.forms if (form in used) is gone) for gone in (False, True))
        return FormsLeft(len(named), named, logged)
    if plan.unseen is not None:
        return FormsLeft(plan.unseen)
    return FormsLeft(max(0, facts.FORMS_SOLD.value - len(used)), assumed=True)


@dataclass(frozen=True)
class Milestone:
    """A form to sit: the week after the plan's score, the day, and the EPC it should show, from and to.

    `form` is None where the student has not said which are unseen. `verdict` marks the two that `/ready` will rest on.
    """

    week: int
    day: date
    form: int | None
    shows: tuple[Fraction, Fraction]
    verdict: bool


def milestones(plan: Timeline, today: date, left: int, forms: tuple[int, ...] = ()) -> tuple[Milestone, ...]:
    """When to sit the forms that are left, and what each should show on a straight line to the plan's two ends.

    The last two are kept for the verdict, in the plan's last two weeks (rule forms-left); the rest are spread over what
    is left of it, closer together towards the end. Fewer than two forms left give what there is; a plan whose last two
    weeks are over gives none.
    """
    _, end = plan.weeks
    kept = min(left, facts.FORMS_KEPT.value)
    pair = range(end - kept + 1, end + 1)
    now = max(0, ceil((today - plan.day).days / 7))
    if not kept or now > pair[0]:
        return ()
    spread = _spread(now, pair[0], left - kept)
    places = (*((week, False) for week in spread), *((week, True) for week in pair))
    named = sorted(forms)
    order = [*named[: len(spread)], *named[len(named) - kept :]] if len(named) >= len(places) else [None] * len(places)
    return tuple(
        Milestone(week, plan.day + timedelta(weeks=week), form, _shows(plan, week), verdict)
        for (week, verdict), form in zip(places, order, strict=True)
    )


def _spread(now: int, pair: int, available: int) -> tuple[int, ...]:
    """Weeks for at most `available` forms between week `now` and the verdict's pair, two weeks or more from the start."""
    gaps = iter(_LATE_GAPS)
    found: list[int] = []
    week = pair - next(gaps)
    while week >= max(now, _LEAST_GAP):
        found.insert(0, week)
        week -= next(gaps, _EARLY_GAP)
    if len(found) <= available:
        return tuple(found)
    last = found[-1:] if available > 1 else []
    others = available - len(last)
    room = (last[0] if last else pair) - now
    return (*(now + floor(Fraction(room * place, others + 1)) for place in range(1, others + 1)), *last)


def _shows(plan: Timeline, week: int) -> tuple[Fraction, Fraction]:
    first, last = plan.weeks
    rise = Fraction(plan.target - plan.score)
    slow, quick = (Fraction(plan.score) + rise * min(Fraction(1), Fraction(week, end)) for end in (last, first))
    start = Fraction(plan.score)
    return max(start, Fraction(floor(slow))), max(start, Fraction(floor(quick)))
