"""`/plan`: the months and dates, when to sit which form, and a week that leads with questions."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.entries import undoing
from core.guide import facts
from core.guide.attempts import passed, sittings
from core.guide.booking import worn
from core.guide.booking_words import asked_beyond
from core.guide.course import Course, course
from core.guide.fact import Fact, sources
from core.guide.forms import Milestone, Unseen, UnseenKind, milestones, standing_plan
from core.guide.pace import pace, per_month
from core.guide.readiness import verdict_line
from core.guide.result_words import after_pass, result_first
from core.guide.scores import counted, named, why_not_counted
from core.guide.timeline import TargetKind, Timeline, months_said, own_dates, range_said, timeline, weeks_short
from core.journal import Draft
from core.kinds import DayOrNone, Whole
from core.part import NOTHING, Part, joined
from core.payloads import Plan, Score
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import count, listed, num, on

_DONE = "So no months are owed, and there is nothing left to plan."


@dataclass(frozen=True)
class MakePlan:
    """Makes a plan. Options left out stay as in the plan before."""

    spec: ClassVar[Spec] = Spec(
        "plan",
        "The months ahead: how long, when to sit which form, what a week looks like",
        also=("how long should i study", "how long do i need", "how many months do i need"),
        spoken=((r"^(?:to|for) ", ""), (r"\bby\b", " deadline ")),
    )
    target: Annotated[
        Decimal | None, Ask("The NBME score to reach, 65 to 90; 70 where left out", TargetKind(), "70")
    ] = None
    deadline: Annotated[date | str | None, Ask("A date someone else set, or none", DayOrNone(), "2027-03-01")] = None
    hours: Annotated[int | None, Ask("Hours you have in a week", Whole(1, 100, "hours in a week"), "30")] = None
    unseen: Annotated[
        Unseen | None, Ask("NBME forms you have not seen: how many, or which", UnseenKind(), "29,30,31")
    ] = None

    def record(self, context: Context) -> Plan:
        """The plan asked for, over the one before as it stands by now."""
        plan = standing_plan(context.journal) or Plan(target=Decimal(facts.DEFAULT_TARGET.value))
        if self.target is not None:
            plan = replace(plan, target=self.target)
        if self.deadline is not None:
            plan = replace(plan, deadline=self.deadline if isinstance(self.deadline, date) else None)
        if self.hours is not None:
            plan = replace(plan, hours=self.hours)
        if self.unseen is not None:
            plan = replace(plan, unseen=self.unseen.left, forms=self.unseen.forms)
        return plan

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What the plan was asked for, where that is new."""
        plan, held = self.record(context), context.journal.latest(Plan)
        asked = any(value is not None for value in (self.target, self.deadline, self.hours, self.unseen))
        return (Draft(plan),) if asked and plan != held and not passed(context.journal) else ()

    def answer(self, context: Context) -> Reply:
        """The plan from the score it rests on."""
        plan = self.record(context)
        undo = tuple(map(undoing, context.written))
        instead = after_pass(context.journal, _DONE, undo) or result_first(context.journal, context.moment.today, undo)
        if instead:
            return instead
        found = course(context.journal, plan.target)
        if found is None:
            return _baseline(context, undo)
        score, way = found.score, found.way
        title = (
            f"From {num(score.value)} to {num(plan.target)}" if way else f"{num(score.value)}: your target is reached"
        )
        parts = (
            _rests(score, found.provisional, context),
            _range(way, found, _line(context)) if way else _reached(score, _line(context)),
            _own(way, context),
            _deadline(plan.deadline, found, context) if plan.deadline else NOTHING,
            _forms(plan, way, context),
            _week(plan),
            _lines(),
        )
        lost = (Action("days lost", "replan"),) if way else ()
        return Reply(title, joined(*parts), (Action("am I ready?", "ready"), *undo, *lost))


def _line(context: Context) -> int:
    """What the verdict asks on both forms."""
    used = sittings(context.journal)
    return verdict_line(used.used, used.limit)


def _baseline(context: Context, undo: tuple[Action, ...]) -> Reply:
    said = "A plan starts from a score. The guide's next step is an NBME form now, before more study: a starting point."
    kept = (Paragraph("What you told me for the plan is saved."),) if context.written else ()
    other = (Paragraph("UWSA and Free120 results are on other scales, so they can't carry it."),)
    log = Paragraph("Log it with log 66 form 31, with your own numbers.")
    blocks = (Paragraph(said), *(other if context.journal.all(Score) else ()), *kept, log, sources(facts.BASELINE))
    return Reply("First a baseline", blocks, undo)


def _rests(score: Score, provisional: bool, context: Context) -> Part:
    said = f"It rests on {named(score)}, {num(score.value)} on {on(score.taken)}."
    if provisional:
        why = why_not_counted(score, context.journal)
        said += f" Provisional: that result does not count ({why}), so a fresh form may move everything below."
    age = (context.moment.today - score.taken).days
    if age > facts.FRESH_DAYS.value:
        said += f" That is {count(age, 'day')} ago: a fresh form would say where you are now."
    return Part((Paragraph(said),))


def _range(way: Timeline, found: Course, line: int) -> Part:
    first, last = way.dates
    months = range_said(way.least, way.most)
    when = f"not before {on(first)}" if first == last else f"{on(first)} to {on(last)}"
    rows = (
        (f"{facts.MONTH_PER_5.value} points a month", months_said(way.needed)),
        (f"The band {num(way.score)} falls in", f"{way.band.least} to {way.band.most} months"),
        ("Both together", months),
        *_to_the_line(way, line),
    )
    moved = f", moved by {count(found.lost, 'day')} lost since {on(found.score.taken)}" if found.lost else ""
    said = f"{months[0].upper()}{months[1:]} of dedicated study from that day{moved}: {when}."
    asks = (_line_fact(line),) if _to_the_line(way, line) else ()
    return Part((Paragraph(said), Rows(rows, "The guide's two rules")), (facts.MONTH_PER_5, facts.BELOW_50, *asks))


def _to_the_line(way: Timeline, line: int) -> tuple[tuple[str, str], ...]:
    """The months to what the verdict asks, where the target is under it: a plan to less would end in no verdict."""
    further = timeline(way.score, way.day, Decimal(line)) if way.target < line else None
    return ((f"To {line}, which the verdict asks", range_said(further.least, further.most)),) if further else ()


def _line_fact(line: int) -> Fact[object]:
    return facts.LIKELY_READY if line == facts.LIKELY_READY.value else facts.PASS_99


def _reached(score: Score, line: int) -> Part:
    said = (
        "You have reached it, so no months are owed. A verdict takes two unseen forms: ready? says where that stands."
    )
    asks = asked_beyond(score.value, line)
    last = (_line_fact(line), facts.LAST_ATTEMPT) if line == facts.LIKELY_READY.value else (_line_fact(line),)
    return Part((Paragraph(f"{said}{asks}"),), (facts.FORMS_KEPT, *(last if asks else ())))


def _own(way: Timeline | None, context: Context) -> Part:
    found = pace(counted(context.journal))
    if found is None or way is None:
        return NOTHING
    if found.level:
        said = f"Your own pace: level within ±{facts.LEVEL.value}, no pace yet, so no date from it."
    elif dates := own_dates(found, way.score, way.day, way.target):
        first, last = way.dates
        against = "later than" if dates[0] > last else "earlier than" if dates[1] < first else "within or across"
        said = (
            f"Your own pace: {per_month(found)}. Kept up, it reaches {num(way.target)} between {on(dates[0])} and "
            f"{on(dates[1])}: {against} the guide's range. The range above stays as it is."
        )
    else:
        said = (
            f"Your own pace: falling, {per_month(found)}, so no date from it. "
            "What changed is worth a look before more hours."
        )
    return Part((Paragraph(said),), (facts.PACE_SPAN,))


def _deadline(deadline: date, found: Course, context: Context) -> Part:
    way = found.way
    typical, most = facts.RESULTS.value
    results = (
        f"If it is a date for the result, count {most} weeks more: "
        f"results typically take up to {typical}, plan for {most}."
    )
    if deadline < context.moment.today:
        said = f"The deadline {on(deadline)} has passed. deadline:none takes it away, a new date replaces it."
        return Part((Paragraph(said),))
    if way is None:
        return Part((Paragraph(f"Deadline {on(deadline)}. {results}"),), (facts.RESULTS,))
    first, last = (weeks_short(end, deadline) for end in way.dates)
    if last == 0 and (why := worn(found, context.moment.today)):
        said = f"How the deadline {on(deadline)} fits I can't say: {why}. A fresh form comes first."
        return Part((Paragraph(f"{said} {results}"),), (facts.FRESH_DAYS, facts.RESULTS))
    if last == 0:
        said = f"The deadline {on(deadline)} is not before the plan's end. {results}"
        return Part((Paragraph(said),), (facts.RESULTS,))
    if first == 0:
        said = f"The deadline {on(deadline)} falls inside the range, up to {count(last, 'week')} short of the plan."
    else:
        weeks = count(last, "week") if first == last else f"{first} to {count(last, 'week')}"
        said = f"The deadline {on(deadline)} is {weeks} short of the plan."
    advice = (
        f"{said} The guide's advice is not to let a deadline or a permit set the date: rushing is a main cause of "
        "failing again. The plan does not bend to it."
    )
    ask = (
        "your school: who can move this date, and what a leave of absence would mean",
        "your school: whether clerkships or graduation can shift, and what support comes with that",
        "whoever holds your permit: whether the eligibility period can be extended, and by when to ask",
    )
    blocks = (Paragraph(advice), Bullets(ask, "What to ask now"), Paragraph(results))
    return Part(blocks, (facts.RUSHING, facts.NO_PRESSURE, facts.RESULTS))


def _forms(plan: Plan, way: Timeline | None, context: Context) -> Part:
    line = _line(context)
    used = {score.form for score in context.journal.all(Score) if score.form}
    forms = tuple(form for form in plan.forms if form not in used)
    left = len(forms) if plan.forms else plan.unseen
    asked: tuple[str, ...] = ()
    known: tuple[Fact[object], ...] = (facts.FORMS_KEPT,)
    if left is None:
        left = max(0, facts.FORMS_SOLD.value - len(used))
        said = f"I assume {count(left, 'form')} left, of about {facts.FORMS_SOLD.value} sold. Which have you not seen?"
        asked, known = (f"{said} Say unseen:29,30,31, with your own.",), (*known, facts.FORMS_SOLD)
    gone = [form for form in plan.forms if form in used]
    asked = (*asked, f"Logged already, so not counted: {listed(map(str, gone))}.") if gone else asked
    if left < facts.FORMS_KEPT.value:
        last = milestones(way, context.moment.today, left, forms) if way else ()
        rows = tuple((on(stone.day), _stone(stone, max(plan.target, Decimal(line)))) for stone in last)
        shown = (Rows(rows, "When to sit it"),) if rows else ()
        return Part((*shown, _few(left, bool(plan.forms)), *map(Paragraph, asked)), known)
    if way is None:
        return Part(tuple(map(Paragraph, asked)), known if asked else ())
    found = milestones(way, context.moment.today, left, forms)
    if not found:
        said = "The range has passed: a fresh form says where you are now."
        return Part((Paragraph(" ".join((said, *asked))),), known)
    goal = max(plan.target, Decimal(line))
    rows = tuple((on(stone.day), _stone(stone, goal)) for stone in found)
    said = (
        "What each should show if the plan holds, on a straight line to the range's two ends; "
        f"a report is ±{facts.NBME_STATES.value.range} either way."
    )
    more = [f"The verdict asks {line}, more than your target of {num(plan.target)}."] if plan.target < line else []
    spare = left - len(found)
    more += [f"{count(spare, 'more form stays', 'more forms stay')} in reserve."] if spare else []
    apart = max((later.week - stone.week for stone, later in itertools.pairwise(found)), default=0)
    wide = "With so few forms some stand further apart than I would like."
    more += [wide] if apart > facts.GAPS.value[1][1] else []
    return Part((Rows(rows, "When to sit which NBME"), Paragraph(" ".join((said, *more, *asked)))), known)


def _stone(stone: Milestone, goal: Decimal) -> str:
    form = f"form {stone.form}" if stone.form else "a form you have not seen"
    if stone.verdict:
        return f"{form}: {num(goal)} or more, for the verdict"
    low, high = stone.shows
    return f"{form}: {num(low)}" if low == high else f"{form}: {num(low)} to {num(high)}"


def _few(left: int, named: bool) -> Block:
    none = "All the forms you named are logged" if named else "No unseen form is left"
    have = none if left == 0 else "One unseen form is left, and a verdict needs two"
    ways = (
        "a CBSE through your school: the same scale",
        "a newer NBME form, when one comes out",
        "an adviser who reads your reports with you",
    )
    return Bullets(ways, f"{have}. Ways that remain")


def _week(plan: Plan) -> Part:
    questions, minutes = facts.BLOCK.value
    days = ", ".join(map(str, facts.RETESTS.value[:-1])) + f" and {facts.RETESTS.value[-1]}"
    if plan.hours:
        blocks = plan.hours * 60 // 2 // minutes
        half = f"half of your {count(plan.hours, 'hour')}"
        lead = f"questions first: {count(blocks, 'timed block')} of {questions} in {minutes} minutes, {half}"
    else:
        since = f"as the exam has had them since May {facts.BLOCK.year}"
        lead = f"questions first: timed blocks of {questions} in {minutes} minutes, {since}"
    items = (
        lead,
        "as much time again on review: why the right answer is right, in your own words",
        f"re-tests of what you missed after {days} days, before anything new",
        "explain one thing you missed as to a beginner, and end with questions on it",
    )
    heading = "A week (the split and the re-test days are ours; hours change the week, never the months)"
    return Part((Bullets(items, heading),), (facts.ACTIVE, facts.BLOCK, facts.METHODS))


def _lines() -> Part:
    low, high = facts.PASS_95.value, facts.PASS_99.value
    said = (
        f"The guide's two lines are {low.epc} ({low.percent} % chance of passing) and {high.epc} ({high.percent} %). "
        f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}."
    )
    return Part((Paragraph(said),), (facts.PASS_95, facts.PASS_99, facts.NBME_STATES))
