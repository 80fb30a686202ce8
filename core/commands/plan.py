"""`/plan`: the months and dates, when to sit which form, and a week that leads with questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands import plan_words as words
from core.commands.plan_forms import when_to_sit
from core.days import DayOrNone
from core.entries import undoing
from core.guide import facts
from core.guide.attempts import passed
from core.guide.course import course
from core.guide.fact import sources
from core.guide.forms import Unseen, UnseenKind, standing_plan
from core.guide.readiness import line_of
from core.guide.result_words import after_pass, result_first
from core.guide.timeline import TargetKind
from core.journal import Draft
from core.kinds import Whole
from core.part import NOTHING, joined
from core.payloads import Plan, Score
from core.reply import Action, Paragraph, Reply
from core.wording import num

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
        journal, today, line = context.journal, context.moment.today, line_of(context.journal)
        parts = (
            words.rests(score, found.provisional, journal, today),
            words.months(way, found, line) if way else words.reached(score, line),
            words.own_pace(way, journal),
            words.against_deadline(plan.deadline, found, today) if plan.deadline else NOTHING,
            when_to_sit(plan, way, journal, today, line),
            words.week(plan),
            words.lines(),
        )
        lost = (Action("days lost", "replan"),) if way else ()
        return Reply(title, joined(*parts), (Action("am I ready?", "ready"), *undo, *lost))


def _baseline(context: Context, undo: tuple[Action, ...]) -> Reply:
    said = "A plan starts from a score. The guide's next step is an NBME form now, before more study: a starting point."
    kept = (Paragraph("What you told me for the plan is saved."),) if context.written else ()
    other = (Paragraph("UWSA and Free120 results are on other scales, so they can't carry it."),)
    log = Paragraph("Log it with /log-nbme 66 form:31, with your own numbers.")
    blocks = (Paragraph(said), *(other if context.journal.all(Score) else ()), *kept, log, sources(facts.BASELINE))
    return Reply("First a baseline", blocks, undo)
