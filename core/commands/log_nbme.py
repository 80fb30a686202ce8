"""`/log-nbme`: keeps a practice score and says what it means beside the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands import log_words as words
from core.commands.result import question
from core.entries import undoing
from core.guide.areas import AreasKind
from core.guide.attempts import passed
from core.guide.exams import KNOWN, ON_SCALE, Form, FormKind, ScoreKind, TakenKind, checked
from core.guide.fact import sources
from core.guide.result_words import STORY
from core.guide.scores import again, assumed, counted, named, same_exam, valued, when, why_not_counted
from core.journal import Draft, Entry
from core.kinds import Flag, Percent
from core.payloads import Dated, Exam, Score
from core.reply import Action, Block, Paragraph, Reply, Rows
from core.wording import num

# "nbme 30 62%": the first of two numbers is a form's, and the second can be none
_KNOWN = "|".join(map(str, KNOWN))
_FORM_FIRST = rf"^({_KNOWN})(?: ?: ?| )(?!(?:{_KNOWN})\b)(\d{{2,3}}(?:\.\d)?)(?: ?%)?(?=,|$| (?!%|\d|days?\b|weeks?\b))"
_ENDS = r"(?=$|,? (?:seen|untimed|chance|weak)\b)"
_ON_A_WEEKDAY = (
    r"(?<!taken )(?<!taken:)(?<!on )(?<!last )\b(?:on )?((?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)" + _ENDS
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
            (r"(?<!taken )(?<!taken:)\b(before (?:i failed|(?:my|the|that) .+))$", r"taken \1"),
            (r"(?<!form )(?<!form:)\b(?:(?:nbme|form|cbssa) ?#?)+(\d{2})\b", r"form \1"),
            (r"(?<!form )(?<!form:)\b(cbse|uwsa ?[123]|free ?120)\b", r"form \1"),
            (r"(?<!taken )(?<!taken:)\b(today|yesterday|\d+ days? ago|\d{4}[-/]\d\d?[-/]\d\d?)" + _ENDS, r"taken \1"),
        ),
    )
    score: Annotated[
        Decimal, Ask("The score on the report: NBME 0-100, UWSA three digits, Free120 percent", ScoreKind(), "66")
    ]
    form: Annotated[Form | None, Ask("NBME form number, or CBSE, UWSA1-3, Free120", FormKind(), "31")] = None
    taken: Annotated[
        date | Dated | None, Ask("The day you took it, or: before my last exam", TakenKind(), "yesterday")
    ] = None
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
            self.taken if isinstance(self.taken, date) else context.moment.today,
            form.number,
            self.chance if isinstance(self.chance, Decimal) else None,
            bool(self.seen),
            bool(self.untimed),
            self.weak or (),
            Dated.ASSUMED if self.taken is None else Dated.TOLD if isinstance(self.taken, date) else Dated.BEFORE,
        )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The result; a new version where the same exam is held already. Nothing where that is no different, or to be asked."""
        score = self.record(context)
        held = self._held(score, context)
        if held is None:
            return () if self._twin(context) else (Draft(score),)
        before = held[1]
        form = score.form or before.form
        merged = replace(
            score,
            form=form,
            taken=score.taken if self.taken else before.taken,
            chance=before.chance if self.chance is None else score.chance,
            seen=before.seen if self.seen is None else self.seen,
            untimed=before.untimed if self.untimed is None else self.untimed,
            weak=before.weak if self.weak is None else self.weak,
            dated=before.dated if self.taken is None or before.dated is Dated.RIGHT else score.dated,
            confirmed=before.confirmed and (form, score.value) == (before.form, before.value),
        )
        return () if merged == before else (Draft(merged, held[0].root),)

    def answer(self, context: Context) -> Reply:
        """What was saved, whether it counts, what changed, and one next step or question."""
        if not context.written and self._held(self.record(context), context) is None and (twin := self._twin(context)):
            return self._one_or_two(*twin, context)
        entry, score = self._saved(context)
        verb = "Saved" if context.written else "Already saved"
        title = f"{verb}: {num(score.value)} on {named(score)}"
        if day := passed(context.journal):
            kept = (*words.what_happened(entry, context), Rows(words.kept(score, None)), words.after(day))
            return Reply(title, kept, (undoing(entry), STORY))
        why_not = why_not_counted(score, context.journal)
        every, asked = counted(context.journal), question(entry, context)
        blocks: tuple[Block, ...] = (
            *words.what_happened(entry, context),
            Rows(words.kept(score, why_not)),
            *words.later_sittings(score, context),
            *words.movement(score, why_not, every),
            *words.again_weak(score, context),
            *words.normal(score, why_not, every),
            *(asked.blocks or (Paragraph(f"Next: {words.next_step(score, why_not, every)}"),)),
            *words.ask_zone(context),
            sources(*words.used(score, why_not, every)),
        )
        after = asked.taps or (Action("am I ready?", "ready"),)
        return Reply(title, blocks, (*after, undoing(entry)) if asked.taps else (undoing(entry), *after))

    def _held(self, score: Score, context: Context) -> tuple[Entry, Score] | None:
        """The same sitting, where it is held: by its day, or by being alike where only now its day is said."""
        every = context.journal.entries_of(Score)
        held = [pair for pair in every if same_exam(pair[1], score)]
        exact = [pair for pair in held if pair[1].form == score.form]
        undated = [pair for pair in every if self.taken and again(pair[1], score) and assumed(*pair, context.journal)]
        return next(iter(exact or held or undated), None)

    def _one_form(self, score: Score) -> bool:
        """Whether the exam and its number name one form, the same each time."""
        return score.form is not None or score.exam not in ON_SCALE

    def _twin(self, context: Context) -> tuple[Entry, Score] | None:
        """A result just like this one, on another day: told twice more often than taken twice.

        None where the student says that it was taken twice: a form by `seen`, a CBSE by its day.
        """
        score = self.record(context)
        if self.seen or (self.taken and not self._one_form(score)):
            return None
        return next((pair for pair in reversed(context.journal.entries_of(Score)) if again(pair[1], score)), None)

    def _one_or_two(self, entry: Entry, held: Score, context: Context) -> Reply:
        """Asks whether two results that are alike are one sitting. Nothing is kept until it is said."""
        score, about = self.record(context), ("entry", str(entry.root))
        said = f"I hold {named(held)}, {valued(held)}, already, so nothing new is saved. The same sitting, or a second one?"
        form = str(score.form) if score.form else "NBME" if score.exam is Exam.CBSSA else str(score.exam)
        day = Dated.BEFORE if score.dated is Dated.BEFORE else score.taken.isoformat()
        second = (("score", str(score.value)), ("form", form), ("taken", day))
        seen = (("seen", "yes"),) if self._one_form(score) else ()
        taps = (
            Action(f"the same, {when(held)}", "history", (about,)),
            *((Action(f"the same, {when(score)}", "result", (about, ("day", day))),) if self.taken else ()),
            Action("a second sitting", "log-nbme", (*second, *seen)),
        )
        more = self.chance is not None or self.untimed is not None or self.weak is not None
        typed = "What else you gave: say it again with taken: and the day, and with seen for a second sitting."
        return Reply("One sitting, or two?", (Paragraph(said), *((Paragraph(typed),) if more else ())), taps)

    def _saved(self, context: Context) -> tuple[Entry, Score]:
        """What this request wrote; where write() had nothing to add, what it found."""
        written = (pair for pair in context.journal.entries_of(Score) if pair[0] in context.written)
        found = next(written, None) or self._held(self.record(context), context)
        if found is None:
            raise LookupError("neither written nor held")  # pragma: no cover
        return found
