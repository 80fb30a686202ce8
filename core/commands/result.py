"""What is asked of a practice result, and the taps that answer: its day, and whether it stands so on the report. In no menu."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.days import PastDay
from core.entries import undoing
from core.guide import facts
from core.guide.attempts import passed
from core.guide.exams import TakenKind
from core.guide.scores import (
    FORM,
    assumed,
    check_twin,
    days_to_ask,
    last_attempt,
    named,
    unusual,
    valued,
    why_not_counted,
)
from core.journal import Draft, Entry, Journal
from core.kinds import Flag, Whole, plain
from core.moment import Moment
from core.payloads import Dated, Exam, Score
from core.reply import Action, Block, Paragraph, Reply
from core.wording import listed, num, on

NAMED = 2  # results that get a button of their own; the form of any other is in /history
OPEN = timedelta(minutes=30)  # how long a typed day is taken for the one that was asked for
_READY = Action("am I ready?", "ready")
SITTING = Action("the day of my exam", "retake", (), ("sat", "result"))
_LEAD = re.compile(r"^(?:(?:it was|i took it|taken|took it|on|that was)\W+)+")


@dataclass(frozen=True)
class Question:
    """What is asked, with the taps that answer it; empty where nothing is."""

    blocks: tuple[Block, ...] = ()
    taps: tuple[Action, ...] = ()


@dataclass(frozen=True)
class AboutResult:
    """One answer: of one result, or of every day a verdict waits for."""

    spec: ClassVar[Spec] = Spec(
        "result",
        "The day of a result, or that it stands so on the report",
        menu=False,
        shortcuts=tuple((said, ("right", "yes")) for said in ("the days are right", "days are right")),
    )
    entry: Annotated[int | None, Ask("An entry's number", Whole(1, 999_999, "an entry's number"), "3")] = None
    day: Annotated[date | Dated | None, Ask("The day, or before my last exam", TakenKind(), "yesterday")] = None
    local: Annotated[date | None, Ask("The date it was where you are", PastDay(), "yesterday")] = None
    right: Annotated[bool | None, Ask("The days are right", Flag(), "yes")] = None
    printed: Annotated[bool | None, Ask("It stands so on the report", Flag(), "yes")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The results as they are now. Raises `Refused` where one would be the same as another."""
        said = [(entry.root, score, self._said(score)) for entry, score in self._asked(context.journal)]
        drafts = tuple(Draft(after, root) for root, score, after in said if after != score)
        for draft in drafts:
            check_twin(draft.of or 0, draft.payload, context.journal)
        return drafts

    def answer(self, context: Context) -> Reply:
        """What is kept, whether it counts, and what is still asked."""
        kept = context.written or tuple(entry for entry, _ in self._asked(context.journal))
        scores = [(entry, entry.payload) for entry in kept if isinstance(entry.payload, Score)]
        if not scores:
            said = "No result of yours waits for a day or a word just now. /history lists what I hold."
            return Reply("Nothing to answer", (Paragraph(said),), (_READY,))
        told = listed(f"{named(score)}, {valued(score)}" for _, score in scores)
        undo = tuple(replace(undoing(entry), label=f"undo {named(score)}") for entry, score in scores[-NAMED:])
        if len(scores) == 1:
            undo = (undoing(scores[0][0]),)
        asked = question(scores[0][0], context) if len(scores) == 1 else Question()
        why = [why_not_counted(score, context.journal) for _, score in scores]
        counts = "Counts for /ready and /plan." if not any(why) else f"Does not count: {next(filter(None, why))}."
        told_day = last_attempt(context.journal) is not None or self.day is not Dated.BEFORE
        sitting = () if told_day else (Paragraph("With the day of that exam I know which scores are from after it."),)
        taps = (*asked.taps, *(() if told_day else (SITTING,)), *(() if asked.taps else (_READY,)))
        title = f"{'Kept' if context.written else 'Kept already'}: {told}"
        return Reply(title, (Paragraph(counts), *sitting, *asked.blocks), (*taps, *(undo if context.written else ())))

    def _asked(self, journal: Journal) -> tuple[tuple[Entry, Score], ...]:
        if self.entry is None:
            return days_to_ask(journal)
        entry = journal.entry(self.entry)
        root = entry.root if entry else 0
        return tuple(pair for pair in journal.entries_of(Score) if pair[0].root == root)

    def _said(self, score: Score) -> Score:
        if self.printed:
            return replace(score, confirmed=True)
        if self.local:  # how the day is known stays as it was: a clock was corrected, and no day told
            return replace(score, taken=self.local)
        if self.right:
            return replace(score, dated=Dated.RIGHT)
        if isinstance(self.day, date):
            same = self.day == score.taken and score.dated is Dated.RIGHT
            return replace(score, taken=self.day, dated=Dated.RIGHT if same else Dated.TOLD)
        return replace(score, dated=Dated.BEFORE) if self.day else score


def question(entry: Entry, context: Context) -> Question:
    """What is asked of one standing result: first whether it stands so on the report, then its day (told-day)."""
    score, about = entry.payload, ("entry", str(entry.root))
    if not isinstance(score, Score) or passed(context.journal):
        return Question()
    if strange := unusual(score):
        says = tuple(Paragraph(_strange(each, score)) for each in strange)
        other = tuple(Action(f"another {each}", "history", (about, ("change", each)), ("to",)) for each in strange)
        return Question(says, (Action("yes, it says so", "result", (about, ("printed", "yes"))), *other))
    if not assumed(entry, score, context.journal):
        return Question()
    today = context.moment.today
    days = (("today", today), ("yesterday", today - timedelta(days=1)))
    taps = tuple(Action(label, "result", (about, ("day", day.isoformat()))) for label, day in days)
    other_day = Action("another day", "history", (about, ("change", "taken")), ("to",))
    before = Action("before my last exam", "result", (about, ("day", Dated.BEFORE)))
    said = f"When was it? You named no day, so {on(score.taken)} is assumed, and no “ready” rests on it yet."
    return Question((Paragraph(said),), (*taps, other_day, before))


def _strange(each: str, score: Score) -> str:
    known = facts.FORM_NUMBERS.value
    if each == FORM:
        return f"I know forms {known.first} to {known.last}. Is form {score.form} the one on your report?"
    prints = "percent of right answers" if score.exam is Exam.FREE120 else "equated percent correct"
    return f"Few score {num(score.value)}. Does your report print it as the {prints}?"


def days(journal: Journal) -> Question:
    """One question for every day that a verdict waits for, and one tap that answers it (told-day)."""
    asked = days_to_ask(journal)
    if not asked:
        return Question()
    newest = asked[-NAMED:]
    shown = "; ".join(f"{named(score)}, {valued(score)}" for _, score in newest)
    more = f", and {len(asked) - len(newest)} before" if len(asked) > len(newest) else ""
    said = f"Are these days right? {shown}{more}. You named none, or one day for both, so no “ready” rests on them yet."
    taps = (
        Action("the days are right", "result", (("right", "yes"),)),
        *(
            Action(
                f"{named(score)}: another day", "history", (("entry", str(entry.root)), ("change", "taken")), ("to",)
            )
            for entry, score in newest
        ),
        Action("all before my last exam", "result", (("day", Dated.BEFORE),)),
    )
    return Question((Paragraph(said),), taps)


def open_turn(journal: Journal, moment: Moment, said: str) -> Mapping[str, str] | None:
    """What a typed day answers: the question under the result that was written last; None where it is none."""
    last = journal.entries[-1] if journal.entries else None
    if last is None or not isinstance(last.payload, Score) or moment.now - last.at > OPEN or last not in journal.kept:
        return None
    words = _LEAD.sub("", plain(said).strip(" .!"))
    if unusual(last.payload):
        return {"entry": str(last.root), "printed": "yes"} if words in {"yes", "yes, it says so", "it does"} else None
    if not assumed(last, last.payload, journal):
        return None
    try:
        TakenKind().parse(words, moment)
    except Refused:
        return None
    return {"entry": str(last.root), "day": words}
