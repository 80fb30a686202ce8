"""Practice exams: how their names and scores are read, and which results count.

Scales (facts: scale, other exams): CBSSA and CBSE are equated percent correct (EPC), 0-100; a UWSA is a three-digit
estimate; Free120 is a percent without a scale.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.command import Refused, Shape, Suggestion
from core.journal import Entry, Journal
from core.kinds import number, plain, quoted
from core.moment import Moment
from core.payloads import Attempt, Exam, Score

ON_SCALE = frozenset({Exam.CBSSA, Exam.CBSE})
UWSAS = frozenset({Exam.UWSA1, Exam.UWSA2, Exam.UWSA3})
_FORMS = range(10, 50)  # CBSSA form numbers in use are 25-33; older and newer ones may still be held
_SUGGESTED = (*(str(form) for form in range(33, 24, -1)), "CBSE", "UWSA1", "UWSA2", "UWSA3", "Free120")
_THREE_DIGITS = range(100, 301)
_COUNT = re.compile(r"\d{1,3} ?(?:/|of|out of) ?\d{1,3}")
_CBSSA = re.compile(r"(?:(?:nbme|cbssa|form|number|no\.?|#) ?)*(\d{1,3})(?: ?\(?(?:nbme|cbssa)\)?)?")
_UNNUMBERED = re.compile(r"(?:nbme|cbssa|form| )+")
_UWSA = re.compile(r"(?:uwsa|uworld|uw)(?: ?(?:self[- ]assessment|sa|form))? ?([123])?")
_FREE120 = re.compile(r"(?:nbme |usmle |new |old )?free ?-?(?:120)?")


@dataclass(frozen=True)
class Form:
    """Which exam, and for a CBSSA its form number where the student knows it."""

    exam: Exam
    number: int | None = None


@dataclass(frozen=True)
class FormKind:
    """An exam by any of the names students use."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> Form:
        """The exam. Raises `Refused` for one whose name or number is not known."""
        word = plain(text)
        if found := _CBSSA.fullmatch(word):
            if int(found[1]) not in _FORMS:
                raise Refused(f"There is no NBME form {quoted(found[1])} that I know: forms have numbers such as 31.")
            return Form(Exam.CBSSA, int(found[1]))
        if _UNNUMBERED.fullmatch(word):
            return Form(Exam.CBSSA)
        if "cbse" in word.split() or word in {"school exam", "comprehensive basic science examination"}:
            return Form(Exam.CBSE)
        if found := _UWSA.fullmatch(word):
            if not found[1]:
                raise Refused("Which UWSA was it: UWSA1, UWSA2 or UWSA3?")
            return Form(Exam(f"UWSA{found[1]}"))
        if _FREE120.fullmatch(word):
            return Form(Exam.FREE120)
        raise Refused(
            f"{quoted(text)} is not a practice exam I know. Give the NBME form number, such as 31, "
            "or CBSE, UWSA1, UWSA2, UWSA3 or Free120."
        )

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Forms now sold, newest first, then the other exams."""
        word = plain(typed)
        labels = ((value, f"NBME form {value}" if value.isdigit() else value) for value in _SUGGESTED)
        return tuple(Suggestion(label, value) for value, label in labels if word in label.lower())


@dataclass(frozen=True)
class ScoreKind:
    """A score in any usual spelling; which scale it must be on is checked once the exam is known."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> Decimal:
        """The number, at most one decimal. Raises `Refused` for a raw count, words, or anything else."""
        if _COUNT.fullmatch(plain(text)):
            raise Refused(
                f"{quoted(text)} is a count of right answers. I need the score the report prints: "
                "for an NBME the equated percent correct, such as 66; for Free120 the percent."
            )
        found = number(text)
        if found is None:
            raise Refused(f"I can't read {quoted(text)} as a score. Write it in digits, such as 66 or 66.5.")
        if found != round(found, 1):
            raise Refused(f"{quoted(text)} has more decimals than a report prints. One is the most, such as 66.5.")
        return found

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def checked(exam: Exam, value: Decimal) -> Decimal:
    """The value, if it can be a result of that exam. Raises `Refused` with the scale it should be on."""
    if exam in UWSAS:
        if value != int(value) or int(value) not in _THREE_DIGITS:
            raise Refused(
                f"A {exam} score has three digits, such as 214. {value} looks like another exam's: which form?"
            )
        return value
    if value <= 100:
        return value
    if exam is Exam.FREE120:
        raise Refused(f"For Free120 I need the percent of right answers, 0 to 100; {value} is more than that.")
    raise Refused(
        f"{value} is not an equated percent correct, which runs from 0 to 100. A three-digit score belongs to an older "
        "report or a UWSA, and a count of right answers is something else again: look for “equated percent correct” on "
        f"the {exam} report. If it was a UWSA, give its form, such as form:UWSA2."
    )


def same_exam(one: Score, other: Score) -> bool:
    """Whether both are one sitting: the same exam, form and day.

    A result without its form number is the same sitting as one with it where day and value agree: that is how the
    number is added later.
    """
    if one.exam != other.exam or one.taken != other.taken:
        return False
    return one.form == other.form or (None in (one.form, other.form) and one.value == other.value)


def named(score: Score) -> str:
    """`NBME form 31`, `CBSE`, `NBME, form not named`."""
    if score.exam is not Exam.CBSSA:
        return str(score.exam)
    return f"NBME form {score.form}" if score.form else "NBME, form not named"


def in_order(journal: Journal) -> tuple[tuple[Entry, Score], ...]:
    """Standing results by the day they were taken, then by when they were written."""
    return tuple(sorted(journal.entries_of(Score), key=lambda pair: (pair[1].taken, pair[0].seq)))


def last_attempt(journal: Journal) -> date | None:
    """The day of the latest sitting of Step 1 the student told us of."""
    return max((attempt.sat for attempt in journal.all(Attempt)), default=None)


def repeats(score: Score, journal: Journal) -> bool:
    """Whether the form had been used: the student says so, or the journal holds it with an earlier date."""
    return score.seen or (
        score.form is not None
        and any(
            other.exam is score.exam and other.form == score.form and other.taken < score.taken
            for other in journal.all(Score)
        )
    )


def why_not_counted(score: Score, journal: Journal) -> str:
    """Why a result is kept but stays out of `/ready` and `/plan` (rule counted); empty where it counts."""
    sat = last_attempt(journal)
    if score.exam not in ON_SCALE:
        return f"{score.exam} is on another scale"
    if repeats(score, journal):
        return "form seen before"
    if score.untimed:
        return "untimed"
    if score.exam is Exam.CBSSA and score.form is None:
        return "form number missing"
    if sat and score.taken <= sat:
        return "taken before your last attempt"
    return ""


def counted(journal: Journal) -> tuple[Score, ...]:
    """Results that count for `/ready` and `/plan`, by day (rule counted)."""
    return tuple(score for _, score in in_order(journal) if not why_not_counted(score, journal))
