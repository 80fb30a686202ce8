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
from core.guide.calendar import BOOKED, SCHOOL, UNSAID, moved, school_date, standing_rule
from core.guide.calendar_words import nearest
from core.guide.course import course
from core.guide.fact import sources
from core.guide.forms import Unseen, UnseenKind, standing_plan
from core.guide.readiness import line_of
from core.guide.result_words import after_pass, result_first
from core.guide.school import EXAM, RESULT
from core.guide.timeline import TargetKind
from core.journal import Draft, Journal
from core.kinds import NONE, Whole
from core.part import joined
from core.payloads import Plan, SchoolRule, Score
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
        spoken=(
            (r"^(?:to|for) ", ""),
            (r"\b(\d{1,3}) (?:hours?|hrs?|h)(?: (?:a|per) week)?$", r" hours:\1"),
            (r"\bby\b", " deadline "),
        ),
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
        journal, held = context.journal, context.journal.latest(Plan)
        asked = any(value is not None for value in (self.target, self.deadline, self.hours, self.unseen))
        if not asked or passed(journal):
            return ()
        plan, rule = self.record(context), standing_rule(journal)
        stands = rule.deadline if rule else None
        if self.deadline is not None or plan.deadline != stands:
            plan = replace(plan, deadline=None)
        own = (Draft(plan),) if plan != held else ()
        if self.deadline is None:
            return own
        due = None if self.deadline == NONE else rule.deadline_for if rule and rule.deadline else UNSAID
        return (*own, *moved(journal.grown(own, context.moment.now), deadline=self.deadline, due=due))

    def answer(self, context: Context) -> Reply:
        """The plan from the score it rests on."""
        plan = self.record(context)
        undo = _undoing(context)
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
            words.against_deadline(school_date(journal), found, today),
            words.against_booking(journal, found, today),
            nearest(journal, today, but=(SCHOOL, BOOKED)),
            when_to_sit(plan, way, journal, today, line),
            words.week(plan),
            words.lines(),
        )
        lost = (Action("days lost", "replan"),) if way else ()
        return Reply(title, joined(*parts), (Action("am I ready?", "ready"), *_what_for(journal, today), *undo, *lost))


def _undoing(context: Context) -> tuple[Action, ...]:
    """A button for each entry written: the plan's, and the date's beside it."""
    taps = [(entry, undoing(entry)) for entry in context.written]
    both = len(taps) > 1
    return tuple(
        replace(tap, label="undo the date") if both and isinstance(each.payload, SchoolRule) else tap
        for each, tap in taps
    )


def _what_for(journal: Journal, today: date) -> tuple[Action, ...]:
    """Whether a date is for the result or the exam, where that was not said."""
    found = school_date(journal)
    if found is None or found.for_result is not None or found.deadline < today:
        return ()
    return tuple(Action(f"it is for the {due}", "school", (("due", due),)) for due in (RESULT, EXAM))


def _baseline(context: Context, undo: tuple[Action, ...]) -> Reply:
    said = "A plan starts from a score. The guide's next step is an NBME form now, before more study: a starting point."
    kept = (Paragraph("What you told me for the plan is saved."),) if context.written else ()
    other = (Paragraph("UWSA and Free120 results are on other scales, so they can't carry it."),)
    log = Paragraph("Log it with /log-nbme 66 form:31, with your own numbers.")
    dates = nearest(context.journal, context.moment.today)
    asked = other if context.journal.all(Score) else ()
    blocks = (Paragraph(said), *asked, *kept, log, *dates.blocks, sources(facts.BASELINE, *dates.facts))
    return Reply("First a baseline", blocks, (*_what_for(context.journal, context.moment.today), *undo))
