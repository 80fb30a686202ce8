"""`/ready?`: is it time to retake? The verdict, what it rests on, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands.result import SITTING, days
from core.entries import undoing
from core.guide import facts
from core.guide.attempt_words import wait
from core.guide.attempts import Limit, earliest, passed, sittings
from core.guide.calendar_words import nearest
from core.guide.fact import Fact, sources
from core.guide.pace import direction
from core.guide.readiness import Readiness, Verdict, guide_line, nbme_says, readiness
from core.guide.result_words import after_pass, result_first
from core.guide.scores import counted, in_order, last_attempt, named, valued, why_not_counted
from core.journal import Draft
from core.kinds import Flag
from core.part import NOTHING, Part
from core.payloads import Confidence, Plan
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import count, num, on

_SHORT = {
    Verdict.NO_FRESH: "There is no fresh score to go by.",
    Verdict.NOT_YET: "That is about today's scores, and those can move.",
    Verdict.CLOSE: "Not there yet, and within reach.",
    Verdict.TWO_FORMS: "Two forms meet every limit below. Whether you feel ready is yours to say.",
}
_DONE = "So there is no verdict to give: nothing is left to be ready for."
_NO_SITTING = (
    "I know no day of your last exam. Only scores from after it carry this: if one is older, it is not yet so."
)
_NEVER = "Don't retake until you are confident of passing, says the guide; your NBME scores are the gauge."


@dataclass(frozen=True)
class Ready:
    """Asks for the verdict; `sure` keeps the student's own confidence, which changes nothing in it."""

    spec: ClassVar[Spec] = Spec(
        "ready",
        "Am I ready to retake? An honest answer from your scores",
        ("am i ready", "am i ready to retake", "ready to retake", "should i retake", "readiness"),
    )
    sure: Annotated[bool | None, Ask("Do you feel sure of passing? Kept and shown; changes nothing", Flag(), "no")] = (
        None
    )

    def record(self, context: Context) -> Confidence:
        """How sure the student feels."""
        return Confidence(bool(self.sure))

    def write(self, context: Context) -> tuple[Draft, ...]:
        """How sure they feel, where they say so and it is new."""
        same = context.journal.latest(Confidence) == Confidence(bool(self.sure))
        return () if self.sure is None or same or passed(context.journal) else (Draft(Confidence(self.sure)),)

    def answer(self, context: Context) -> Reply:
        """The verdict and all it rests on."""
        undo = tuple(map(undoing, context.written))
        instead = after_pass(context.journal, _DONE, undo) or result_first(context.journal, context.moment.today, undo)
        if instead:
            return instead
        found, legal = readiness(context.journal, context.moment.today), _wait(context)
        sitting = (SITTING,) if found.verdict is Verdict.TWO_FORMS and last_attempt(context.journal) is None else ()
        met, asked = found.verdict is Verdict.TWO_FORMS, days(context.journal)
        dates = nearest(context.journal, context.moment.today)
        blocks: tuple[Block, ...] = (
            *_last(found),
            Paragraph(_SHORT[found.verdict] if met else f"{_SHORT[found.verdict]} {_NEVER}"),
            *asked.blocks,
            *legal.blocks,
            *((Paragraph(_NO_SITTING),) if sitting else ()),
            *_target(found, context),
            *_scores(found, context),
            *_says(found),
            Bullets(found.reasons, "Why"),
            Bullets(found.changes, "What would change it"),
            *_confidence(context),
            *dates.blocks,
            sources(*_used(found), *legal.facts, *dates.facts),
        )
        return Reply(
            f"Ready? {found.verdict.value.capitalize()}", blocks, (*asked.taps, *sitting, Action("plan", "plan"), *undo)
        )


def _used(found: Readiness) -> tuple[Fact[object], ...]:
    ours = (facts.TOLD_DAY, facts.NEWEST_DAYS, facts.FRESH_DAYS, facts.MOST_LOWER, facts.CHANCE_LOW, facts.CHANCE_MET)
    limits = (facts.LAST_ATTEMPT, *((facts.SCHOOL_LIMITS,) if found.whose is Limit.SCHOOL else ()))
    last = limits if found.attempts >= found.limit - 1 else ()
    asked = (facts.LIKELY_READY if found.line == facts.LIKELY_READY.value else facts.PASS_99, *ours[:3])
    if not found.rests_on:
        return (facts.NEVER_UNSURE, *last, *asked)
    stands = (facts.NEVER_UNSURE, facts.PASS_95, facts.PASS_99, facts.DIRECTION, facts.NBME_STATES)
    if found.verdict is Verdict.NO_FRESH:
        return (*stands, *last, *asked)
    return (*stands, *last, *ours, facts.CAP_LINE, facts.FREE120_LOW, facts.UWSA_LOW)


def _wait(context: Context) -> Part:
    """The earliest day the rules allow, where that is still to come or can't be told: two forms that say ready don't change it."""
    used = sittings(context.journal)
    due = earliest(used)
    free = due is None or (due.sure and (due.day is None or due.day <= context.moment.today))
    return NOTHING if free else wait(used, context.moment.today)


def _target(found: Readiness, context: Context) -> tuple[Block, ...]:
    plan = context.journal.latest(Plan)
    if found.verdict is not Verdict.TWO_FORMS or plan is None:
        return ()
    lowest = min(score.value for score in found.rests_on)
    if lowest >= plan.target:
        return (Paragraph(f"The guide's line is met, and so is your own {num(plan.target)}."),)
    return (
        Paragraph(
            f"The guide's line is met, your {num(plan.target)} is not. Which of the two decides is yours to say."
        ),
    )


def _last(found: Readiness) -> tuple[Block, ...]:
    school = found.whose is Limit.SCHOOL
    if found.attempts >= found.limit:
        who = "theirs to say, so please ask them first" if not school else "for your school to say, so please ask there"
        said = f"You have told me of {count(found.attempts, 'sitting')}: {found.whose} limit is {found.limit}. Whether you may sit it again is {who}."
        return (Paragraph(said),)
    if found.attempts == found.limit - 1:
        by = ", by your school's limit" if school else ""
        said = f"The next attempt would be your last one{by}, so I ask for {found.line} or more on both forms."
        return (Paragraph(said),)
    return ()


def _scores(found: Readiness, context: Context) -> tuple[Block, ...]:
    rests = Rows(tuple((named(score), f"{valued(score)}; counted") for score in found.rests_on), "It rests on")
    since = found.rests_on[0].taken if found.rests_on else None
    others = [
        (named(score), f"{valued(score)}; not counted: {why}")
        for _, score in in_order(context.journal)
        if (why := why_not_counted(score, context.journal)) and (since is None or score.taken >= since)
    ]
    kept = Rows(tuple(others[-5:]), "Kept, not counted")
    trend = direction(counted(context.journal))
    return (
        *((rests,) if found.rests_on else ()),
        *((kept,) if others else ()),
        *((Paragraph(f"Direction: {trend}"),) if trend else ()),
    )


def _says(found: Readiness) -> tuple[Block, ...]:
    """What the guide, NBME and the student's own report say of the newest counted score."""
    if not found.rests_on:
        return ()
    score = found.rests_on[-1]
    line = guide_line(score.value)
    guide = (
        f"past its {line.epc} line, which it ties to a {line.percent} % chance of passing"
        if line
        else f"under its first line, {facts.PASS_95.value.epc}"
    )
    rows = [("The guide", guide), ("NBME's guidance", str(nbme_says(score.value)))]
    rows += [
        ("Your report", f"{num(each.chance)} % if tested within a week of {on(each.taken)}")
        for each in found.rests_on
        if each.chance is not None
    ]
    return (Rows(tuple(rows), f"What they say of {num(score.value)}"),)


def _confidence(context: Context) -> tuple[Block, ...]:
    held = context.journal.latest(Confidence)
    if held is None:
        return ()
    said = "that you feel sure of passing" if held.sure else "that you don't feel sure of passing yet"
    return (Paragraph(f"You told me {said}. The guide wants confidence; it changes nothing in the verdict."),)
