"""`/plan`: the months and dates, when to sit which form, and a week that leads with questions."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import facts
from core.guide.facts import sources
from core.guide.forms import Unseen, UnseenKind, milestones
from core.guide.pace import pace, per_month
from core.guide.scores import ON_SCALE, counted, in_order, named, why_not_counted
from core.guide.timeline import TargetKind, Timeline, months_said, own_dates, timeline, weeks_short
from core.journal import Attempt, Draft, Plan, Score
from core.kinds import DayOrNone, Whole
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import count, num, on


@dataclass(frozen=True)
class MakePlan:
    """Makes a plan. Options left out stay as in the plan before."""

    spec: ClassVar[Spec] = Spec("plan", "The months ahead: how long, when to sit which form, what a week looks like")
    target: Annotated[
        Decimal | None, Ask("The NBME score to reach, 65 to 90; 70 where left out", TargetKind(), "70")
    ] = None
    deadline: Annotated[date | str | None, Ask("A date someone else set, or none", DayOrNone(), "2027-03-01")] = None
    hours: Annotated[int | None, Ask("Hours you have in a week", Whole(1, 100, "hours in a week"), "30")] = None
    unseen: Annotated[
        Unseen | None, Ask("NBME forms you have not seen: how many, or which", UnseenKind(), "29,30,31")
    ] = None

    def record(self, context: Context) -> Plan:
        """The plan asked for, over the one before."""
        plan = context.journal.latest(Plan) or Plan(target=Decimal(facts.DEFAULT_TARGET.value))
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
        return (Draft(plan),) if asked and plan != held else ()

    def answer(self, context: Context) -> Reply:
        """The plan from the score it rests on."""
        plan = self.record(context)
        undo = tuple(Action("undo", "undo", (("entry", str(entry.seq)),)) for entry in context.written)
        found = _score(context)
        if found is None:
            said = "A plan starts from a score. The guide's next step is an NBME form now, before more study: a starting point."
            kept = ("What you told me for the plan is saved.",) if context.written else ()
            log = "Log it with log 66 form 31, with your own numbers."
            first = (Paragraph(" ".join((said, *kept))), Paragraph(log), sources(facts.BASELINE))
            return Reply("First a baseline", first, undo)
        score, provisional = found
        way = timeline(score.value, score.taken, plan.target)
        title = (
            f"From {num(score.value)} to {num(plan.target)}" if way else f"{num(score.value)}: your target is reached"
        )
        blocks = (
            *_rests(score, provisional, context),
            *(_range(way) if way else _reached()),
            *_own(way, context),
            *(_deadline(plan.deadline, way, context) if plan.deadline else ()),
            *_forms(plan, way, context),
            _week(plan),
            Paragraph(_lines()),
            sources(*_SOURCES),
        )
        return Reply(title, blocks, (Action("am I ready?", "ready"), *undo))


_SOURCES = (
    *(facts.MONTH_PER_5, facts.BELOW_50, facts.RUSHING, facts.NO_PRESSURE, facts.ACTIVE, facts.PASS_95, facts.PASS_99),
    *(facts.NBME_STATES, facts.BLOCK, facts.RESULTS, facts.METHODS, facts.FORMS_KEPT, facts.DEFAULT_TARGET),
)


def _score(context: Context) -> tuple[Score, bool] | None:
    """The latest counted score; else the latest on the same scale, provisionally."""
    every = counted(context.journal)
    if every:
        return every[-1], False
    others = [score for _, score in in_order(context.journal) if score.exam in ON_SCALE]
    return (others[-1], True) if others else None


def _rests(score: Score, provisional: bool, context: Context) -> tuple[Block, ...]:
    said = f"It rests on {named(score)}, {num(score.value)} on {on(score.taken)}."
    if provisional:
        why = why_not_counted(score, context.journal)
        said += f" Provisional: that result does not count ({why}), so a fresh form may move everything below."
    age = (context.moment.today - score.taken).days
    if age > facts.FRESH_DAYS.value:
        said += f" That is {count(age, 'day')} ago: a fresh form would say where you are now."
    return (Paragraph(said),)


def _range(way: Timeline) -> tuple[Block, ...]:
    first, last = way.dates
    months = months_said(way.least, way.most)
    when = f"not before {on(first)}" if first == last else f"{on(first)} to {on(last)}"
    band = f"{way.band.least} to {way.band.most} months"
    rows = (
        (f"{facts.MONTH_PER_5.value} points a month", f"{num(way.needed)} months"),
        (f"The band {num(way.score)} falls in", band),
        ("Both together", months),
    )
    said = f"{months[0].upper()}{months[1:]} of dedicated study from that day: {when}."
    return (Paragraph(said), Rows(rows, "The guide's two rules"))


def _reached() -> tuple[Block, ...]:
    said = "No months are owed. Confirm it on a second form you have not seen, then look at /ready?."
    return (Paragraph(said),)


def _own(way: Timeline | None, context: Context) -> tuple[Block, ...]:
    found = pace(counted(context.journal))
    if found is None or way is None:
        return ()
    if found.level:
        return (Paragraph(f"Your own pace: level within ±{facts.LEVEL.value}, no pace yet, so no date from it."),)
    dates = own_dates(found, way.score, way.day, way.target)
    if dates is None:
        said = f"Your own pace: falling, {per_month(found)}, so no date from it. What changed is worth a look before more hours."
        return (Paragraph(said),)
    _, last = way.dates
    against = "later than" if dates[0] > last else "earlier than" if dates[1] < way.dates[0] else "within or across"
    said = f"Your own pace: {per_month(found)}. Kept up, it reaches {num(way.target)} between {on(dates[0])} and {on(dates[1])}"
    return (Paragraph(f"{said}: {against} the guide's range. The range above stays as it is."),)


def _deadline(deadline: date, way: Timeline | None, context: Context) -> tuple[Block, ...]:
    typical, most = facts.RESULTS.value
    results = f"If it is a date for the result, count {most} weeks more: results typically take up to {typical}, plan for {most}."
    if deadline < context.moment.today:
        return (
            Paragraph(f"The deadline {on(deadline)} has passed. deadline:none takes it away, a new date replaces it."),
        )
    if way is None:
        return (Paragraph(f"Deadline {on(deadline)}. {results}"),)
    first, last = (weeks_short(end, deadline) for end in way.dates)
    if last == 0:
        return (Paragraph(f"The deadline {on(deadline)} is not before the plan's end. {results}"),)
    short = (
        f"{count(last, 'week')} short of the plan"
        if first in (0, last)
        else f"{first} to {count(last, 'week')} short of the plan"
    )
    inside = " It falls inside the range." if first == 0 and last else ""
    said = (
        f"The deadline {on(deadline)} is up to {short}." if first == 0 else f"The deadline {on(deadline)} is {short}."
    )
    advice = (
        f"{said}{inside} The guide's advice is not to let a deadline or a permit set the date: rushing is a main cause of "
        "failing again. The plan does not bend to it."
    )
    ask = (
        "your school: who can move this date, and what a leave of absence would mean",
        "your school: whether clerkships or graduation can shift, and what support comes with that",
        "whoever holds your permit: whether the eligibility period can be extended, and by when to ask",
    )
    return (Paragraph(advice), Bullets(ask, "What to ask now"), Paragraph(results))


def _forms(plan: Plan, way: Timeline | None, context: Context) -> tuple[Block, ...]:
    used = {score.form for score in context.journal.all(Score) if score.form}
    forms = tuple(form for form in plan.forms if form not in used)
    left = len(forms) if plan.forms else plan.unseen
    asked = ""
    if left is None:
        left = max(0, facts.FORMS_SOLD.value - len(used))
        asked = (
            f"I assume {count(left, 'form')} left, of about {facts.FORMS_SOLD.value} sold. Which have you not seen? "
            "Say unseen:29,30,31, with your own."
        )
    if left < facts.FORMS_KEPT.value:
        return (*_few(left), *((Paragraph(asked),) if asked else ()))
    if way is None:
        return (Paragraph(asked),) if asked else ()
    line = (
        facts.LIKELY_READY
        if len(context.journal.all(Attempt)) >= facts.LAST_ATTEMPT.value - 1
        else facts.DEFAULT_TARGET
    )
    goal = max(plan.target, Decimal(line.value))
    found = milestones(way, context.moment.today, left, forms)
    if not found:
        return (Paragraph(f"The range has passed: a fresh form says where you are now. {asked}".strip()),)
    rows = []
    for stone in found:
        form = f"form {stone.form}" if stone.form else "a form you have not seen"
        low, high = stone.shows
        shows = (
            f"{num(goal)} or more, for the verdict"
            if stone.verdict
            else str(low)
            if low == high
            else f"{low} to {high}"
        )
        rows.append((on(stone.day), f"{form}: {shows}"))
    spare = left - len(found)
    lately = [stone.week for stone in found]
    wide = max((b - a for a, b in itertools.pairwise(lately)), default=0) > facts.GAPS.value[1][1]
    said = "What each should show if the plan holds, on a straight line to the range's two ends; a report is ±4 either way."
    if spare:
        said += f" {count(spare, 'more form stays', 'more forms stay')} in reserve."
    if wide:
        said += " With so few forms some stand further apart than I would like."
    return (Rows(tuple(rows), "When to sit which NBME"), Paragraph(f"{said} {asked}".strip()))


def _few(left: int) -> tuple[Block, ...]:
    have = "No unseen form is left" if left == 0 else "One unseen form is left, and a verdict needs two"
    ways = (
        "a CBSE through your school: the same scale",
        "a newer NBME form, when one comes out",
        "an adviser who reads your reports with you",
    )
    return (Bullets(ways, f"{have}. Ways that remain"),)


def _week(plan: Plan) -> Block:
    questions, minutes = facts.BLOCK.value
    days = ", ".join(map(str, facts.RETESTS.value[:-1])) + f" and {facts.RETESTS.value[-1]}"
    if plan.hours:
        blocks = plan.hours * 60 // 2 // minutes
        lead = f"questions first: {count(blocks, 'timed block')} of {questions} in {minutes} minutes, half of your {plan.hours} hours"
    else:
        lead = f"questions first: timed blocks of {questions} in {minutes} minutes, as the exam has had them since May 2026"
    items = (
        lead,
        "as much time again on review: why the right answer is right, in your own words",
        f"re-tests of what you missed after {days} days, before anything new",
        "explain one thing you missed as to a beginner, and end with questions on it",
    )
    return Bullets(items, "A week (the split and the re-test days are ours; hours change the week, never the months)")


def _lines() -> str:
    low, high = facts.PASS_95.value, facts.PASS_99.value
    return (
        f"The guide's two lines are {low.epc} ({low.percent} % chance of passing) and {high.epc} ({high.percent} %). "
        f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}."
    )
