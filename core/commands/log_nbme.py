"""`/log-nbme`: keeps a practice score and says what it means beside the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.days import PastDay
from core.entries import undoing
from core.guide import facts
from core.guide.areas import AreasKind, name_of
from core.guide.attempts import passed
from core.guide.fact import Fact, sources
from core.guide.pace import change, direction
from core.guide.result_words import STORY
from core.guide.scores import (
    ON_SCALE,
    Form,
    FormKind,
    ScoreKind,
    checked,
    counted,
    named,
    same_exam,
    why_not_counted,
)
from core.journal import Draft, Entry
from core.kinds import Flag, Percent
from core.payloads import Exam, Score
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import listed, num, on

# "nbme 30 62%": the first of two numbers is a form's, and the second can be none
_FORM_FIRST = (
    r"^(2[5-9]|3[0-3])(?: ?: ?| )(?!2[5-9]\b|3[0-3]\b)(\d{2,3}(?:\.\d)?)(?: ?%)?(?=,|$| (?!%|\d|days?\b|weeks?\b))"
)
_ON_A_WEEKDAY = (
    r"(?<!taken )(?<!taken:)(?<!on )(?<!last )\b(?:on )?((?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)$"
)


@dataclass(frozen=True)
class LogNbme:
    """One practice result. Options left out keep their former value where the same exam was logged before."""

    spec: ClassVar[Spec] = Spec(
        "log-nbme",
        "Save a practice score and see what it means",
        ("log nbme", "log", "nbme", "i scored a", "i scored", "scored", "i got a", "i got"),
        spoken=(
            (r"\b(?:on|in|with|for) (?=nbme|form|cbssa|cbse|uwsa|free)", ""),
            (r"^(?:nbme |form )+(\d{2})[ ,:]+(\d{2,3}(?:[.,]\d)?)$", r"\2 form \1"),
            (_FORM_FIRST, r"\2 form \1"),
            (_ON_A_WEEKDAY, r"taken \1"),
            (r"(?<!form )(?<!form:)\b(?:(?:nbme|form|cbssa) ?#?)+(\d{2})\b", r"form \1"),
            (r"(?<!form )(?<!form:)\b(cbse|uwsa ?[123]|free ?120)\b", r"form \1"),
            (r"(?<!taken )(?<!taken:)\b(today|yesterday|\d+ days? ago|\d{4}[-/]\d\d?[-/]\d\d?)$", r"taken \1"),
        ),
    )
    score: Annotated[
        Decimal, Ask("The score on the report: NBME 0-100, UWSA three digits, Free120 percent", ScoreKind(), "66")
    ]
    form: Annotated[Form | None, Ask("NBME form number, or CBSE, UWSA1-3, Free120", FormKind(), "31")] = None
    taken: Annotated[date | None, Ask("The day you took it; today where left out", PastDay(), "yesterday")] = None
    chance: Annotated[
        Decimal | str | None, Ask("The probability of passing your report prints, or none", Percent(), "88")
    ] = None
    seen: Annotated[bool | None, Ask("You had seen this form before", Flag(), "yes")] = None
    untimed: Annotated[bool | None, Ask("You took it without the clock", Flag(), "yes")] = None
    weak: Annotated[
        tuple[str, ...] | None, Ask("Weak areas on the report, with commas", AreasKind(), "cardio,micro")
    ] = None

    def record(self, context: Context) -> Score:
        """The result as given."""
        form = self.form or Form(Exam.CBSSA)
        return Score(
            form.exam,
            checked(form.exam, self.score),
            self.taken or context.moment.today,
            form.number,
            self.chance if isinstance(self.chance, Decimal) else None,
            bool(self.seen),
            bool(self.untimed),
            self.weak or (),
        )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The result; where the same exam is held already, its new version, and nothing where that is no different."""
        score = self.record(context)
        held = self._held(score, context)
        if held is None:
            return (Draft(score),)
        before = held[1]
        merged = replace(
            score,
            form=score.form or before.form,
            chance=before.chance if self.chance is None else score.chance,
            seen=before.seen if self.seen is None else self.seen,
            untimed=before.untimed if self.untimed is None else self.untimed,
            weak=before.weak if self.weak is None else self.weak,
        )
        return () if merged == before else (Draft(merged, held[0].root),)

    def answer(self, context: Context) -> Reply:
        """What was saved, whether it counts, what changed, and one next step."""
        entry, score = self._saved(context)
        verb = "Saved" if context.written else "Already saved"
        title = f"{verb}: {num(score.value)} on {named(score)}"
        if day := passed(context.journal):
            kept = (*_what_happened(entry, context), Rows(_facts(score, None)), _after(day))
            return Reply(title, kept, (undoing(entry), STORY))
        why_not = why_not_counted(score, context.journal)
        every = counted(context.journal)
        blocks: tuple[Block, ...] = (
            *_what_happened(entry, context),
            Rows(_facts(score, why_not)),
            *_later_sittings(score, context),
            *_movement(score, why_not, every),
            *_again_weak(score, context),
            *_guide(score, why_not, every),
            Paragraph(f"Next: {_next(score, why_not, every)}"),
            *_ask_zone(context),
            sources(*_used(score, why_not, every)),
        )
        return Reply(title, blocks, (undoing(entry), Action("am I ready?", "ready")))

    def _held(self, score: Score, context: Context) -> tuple[Entry, Score] | None:
        held = [pair for pair in context.journal.entries_of(Score) if same_exam(pair[1], score)]
        exact = [pair for pair in held if pair[1].form == score.form]
        return next(iter(exact or held), None)

    def _saved(self, context: Context) -> tuple[Entry, Score]:
        """What this request wrote; where write() had nothing to add, what it found."""
        written = (pair for pair in context.journal.entries_of(Score) if pair[0] in context.written)
        found = next(written, None) or self._held(self.record(context), context)
        if found is None:
            raise LookupError("neither written nor held")  # pragma: no cover
        return found


def _what_happened(entry: Entry, context: Context) -> tuple[Block, ...]:
    if not context.written:
        return (Paragraph("I hold this result just so, and nothing was changed."),)
    former = [other for other in context.journal.kept if other.root == entry.root and other.seq < entry.seq]
    if not former or not isinstance(former[-1].payload, Score):
        return ()
    before = former[-1].payload
    said = f"This form and day were logged before, as {num(before.value)}: updated. Undo brings the former back."
    return (Paragraph(said),)


def _after(day: date) -> Paragraph:
    """Once it is passed a score needs no verdict and no next step."""
    return Paragraph(f"Step 1 is passed on {on(day)}, so it is kept for your records and asks for nothing more.")


def _facts(score: Score, why_not: str | None) -> tuple[tuple[str, str], ...]:
    """What was kept; whether it counts, unless that is no question any more (None)."""
    rows = [("Taken", on(score.taken))]
    counts = f"no: {why_not}" if why_not else "yes"
    rows += [("Counts for /ready and /plan", counts)] if why_not is not None else []
    rows += [("Printed on your report", f"{num(score.chance)} %")] if score.chance is not None else []
    rows += [("Weak areas", listed(name_of(area) for area in score.weak))] if score.weak else []
    return tuple(rows)


def _later_sittings(score: Score, context: Context) -> tuple[Block, ...]:
    """The same form with a later date counts as seen from now on; that is not to happen unsaid."""
    later = [
        other.taken
        for other in context.journal.all(Score)
        if score.form and (other.exam, other.form) == (score.exam, score.form) and other.taken > score.taken
    ]
    if not later:
        return ()
    return (Paragraph(f"Your result on the same form of {listed(map(on, later))} counts as seen before now."),)


def _movement(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Block, ...]:
    if why_not:
        return (Paragraph("It is kept and shown, and stays out of change and direction."),)
    before = every[: every.index(score)]
    moved = (Paragraph(f"Change: {change(before[-1], score)}"),) if before else ()
    return (*moved, Paragraph(f"Direction: {direction(every)}"))


def _again_weak(score: Score, context: Context) -> tuple[Block, ...]:
    """Areas flagged on this form and on another before it: one form is a hypothesis, a second repeats it."""
    others = [other for other in context.journal.all(Score) if (other.exam, other.form) != (score.exam, score.form)]
    again = [area for area in score.weak if any(area in other.weak and other.taken <= score.taken for other in others)]
    if not again:
        return ()
    return (Bullets(tuple(map(name_of, again)), "Weak on a second form too, so worth your next weeks"),)


def _guide(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Block, ...]:
    if why_not:
        return ()
    if every[0] == score:
        said = "The guide takes a first score as a starting point. After a break it is often lower, and that is normal."
        return (Paragraph(said),)
    before = every[every.index(score) - 1]
    if before.value - score.value >= facts.LEVEL.value:
        said = "One lower result is one result: the guide looks at the direction over time, overall and by subject."
        return (Paragraph(said),)
    return (Paragraph("The guide looks at the direction over time more than at any one result."),)


def _next(score: Score, why_not: str, every: tuple[Score, ...]) -> str:
    if score.exam is Exam.CBSSA and score.form is None:
        return (
            "which form was it? The number makes it count: "
            f"/log-nbme {num(score.value)} form:NUMBER taken:{score.taken.isoformat()}"
        )
    if score.exam not in ON_SCALE:
        return "an NBME form you have not seen, timed: only those and the CBSE carry a plan."
    if why_not:
        return "a form you have not seen, timed, says where you are now."
    latest = every[-1]
    if latest.value < facts.PASS_95.value.epc:
        return "/plan turns this into months and dates."
    if len(every) < facts.FORMS_KEPT.value:
        return "a second, different form. Two results say more than one."
    return "/ready shows what the two latest say together."


def _ask_zone(context: Context) -> tuple[Block, ...]:
    scores = [entry for entry in context.journal.entries if isinstance(entry.payload, Score)]
    first = context.written and len(scores) == 1
    if context.moment.zone is not None or not first:
        return ()
    said = "One question, once: where are you? /timezone New York, for one, makes “today” yours. I don't guess it."
    return (Paragraph(said),)


def _used(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Fact[object], ...]:
    if why_not:
        return (facts.BASELINE, facts.SCALE, facts.COUNTED)
    return (facts.BASELINE,) if every[0] == score else (facts.DIRECTION, facts.NBME_STATES, facts.LEVEL)
