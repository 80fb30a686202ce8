"""Practice exams as students write them: names, scores, and the day a result was taken.

Scales (facts: scale, other exams): CBSSA and CBSE are equated percent correct (EPC), 0-100; a UWSA is a three-digit
estimate; Free120 is a percent without a scale. What counts, and why not: `scores`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.command import Refused, Shape, Suggestion
from core.days import PastDay
from core.guide import facts
from core.kinds import plain, printed, quoted
from core.moment import Moment
from core.payloads import Dated, Exam

ON_SCALE = frozenset({Exam.CBSSA, Exam.CBSE})
UWSAS = frozenset({Exam.UWSA1, Exam.UWSA2, Exam.UWSA3})
KNOWN = range(facts.FORM_NUMBERS.value.first, facts.FORM_NUMBERS.value.last + 1)  # CBSSA form numbers
_FORMS = range(1, 100)  # retired and newer ones are kept too, and count for nothing until `scores` says so
_SUGGESTED = (*map(str, reversed(KNOWN)), "CBSE", "UWSA1", "UWSA2", "UWSA3", "Free120")
_THREE_DIGITS = range(100, 301)
_BEFORE = re.compile(
    r"before(?: (?:i failed(?: it)?|(?:my |the |that )?(?:last |first |failed |real )*(?:exam|test|step(?: 1)?|attempt|sitting|fail)))?"
)
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
        """The number, at most one decimal. Raises `Refused` for a raw count, a sign or range (rule exact), or words."""
        if _COUNT.fullmatch(plain(text)):
            raise Refused(
                f"{quoted(text)} is a count of right answers. I need the score the report prints: "
                "for an NBME the equated percent correct, such as 66; for Free120 the percent."
            )
        found = printed(text)
        if found is None:
            raise Refused(
                f"{quoted(text)} is not a score as a report prints it. Write it in digits, such as 66.5: "
                "no sign, no range, no guess. Which is it?"
            )
        if found != round(found, 1):
            raise Refused(f"{quoted(text)} has more decimals than a report prints. One is the most, such as 66.5.")
        return found

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class TakenKind:
    """The day a result was taken, or that it was before the last sitting of Step 1, on a day that is not said."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | Dated:
        """A date that is not after today, or `Dated.BEFORE`. Raises `Refused`."""
        return Dated.BEFORE if _BEFORE.fullmatch(plain(text)) else PastDay().parse(text, moment)

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
