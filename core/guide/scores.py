"""Practice results: which are one sitting, which count, and what is asked about one (rules counted, known-form, exact, told-day).

A day that was not said is the day of writing, *assumed*. Entries from before that was asked hold no such mark: one whose day
is the day it was written is taken for assumed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from core.command import Refused
from core.guide import facts
from core.guide.exams import KNOWN, ON_SCALE, UWSAS
from core.journal import Entry, Journal
from core.moment import EASTERNMOST, WESTERNMOST
from core.payloads import Attempt, Dated, Exam, Payload, Score
from core.wording import num, on

FORM, SCORE = "form", "score"


def same_exam(one: Score, other: Score) -> bool:
    """Whether both are one sitting: the same exam, form and day.

    A result without its form number is the same sitting as one with it where day and value agree: that is how the
    number is added later. Of days before the last sitting of Step 1 nothing more is known, so exams without a number agree
    there in their value as well.
    """
    before = one.dated is Dated.BEFORE
    if one.exam != other.exam or before is not (other.dated is Dated.BEFORE):
        return False
    if before:
        return alike(one, other) or (one.form is not None and one.form == other.form)
    return one.taken == other.taken and (one.form == other.form or alike(one, other))


def alike(one: Score, other: Score) -> bool:
    """Whether exam and value agree, and the form as far as both name it: one sitting told twice, if the days let it be."""
    forms = one.form == other.form or None in (one.form, other.form)
    return one.exam == other.exam and one.value == other.value and forms


def again(one: Score, other: Score) -> bool:
    """Whether exam, form and value are the same, whatever the days."""
    return (one.exam, one.form, one.value) == (other.exam, other.form, other.value)


def named(score: Score) -> str:
    """`NBME form 31`, `CBSE`, `NBME, form not named`."""
    if score.exam is not Exam.CBSSA:
        return str(score.exam)
    return f"NBME form {score.form}" if score.form else "NBME, form not named"


def when(score: Score) -> str:
    """`20 Nov 2026`, `before your last exam`."""
    return "before your last exam" if score.dated is Dated.BEFORE else on(score.taken)


def valued(score: Score) -> str:
    """`66 on 20 Nov 2026`, `66 before your last exam`."""
    return f"{num(score.value)} {'' if score.dated is Dated.BEFORE else 'on '}{when(score)}"


def in_order(journal: Journal) -> tuple[tuple[Entry, Score], ...]:
    """Standing results by the day they were taken, then by when they were written."""
    return tuple(sorted(journal.entries_of(Score), key=lambda pair: (*_place(pair[1]), pair[0].seq)))


def _place(score: Score) -> tuple[bool, date]:
    return score.dated is not Dated.BEFORE, score.taken


def last_attempt(journal: Journal) -> date | None:
    """The day of the latest sitting of Step 1 the student told us of."""
    return max((attempt.sat for attempt in journal.all(Attempt)), default=None)


def before_attempt(score: Score, journal: Journal) -> bool:
    """Whether it was taken before, or on the day of, the last sitting of Step 1."""
    sat = last_attempt(journal)
    return score.dated is Dated.BEFORE or (sat is not None and score.taken <= sat)


def repeats(score: Score, journal: Journal) -> bool:
    """Whether the form had been used: the student says so, or the journal holds it with an earlier date."""
    return score.seen or (
        score.form is not None
        and any(
            other.exam is score.exam and other.form == score.form and _place(other) < _place(score)
            for other in journal.all(Score)
        )
    )


def retired(score: Score) -> str:
    """Why a form of old is on no scale of today's (rule known-form); empty for every other."""
    if score.exam is not Exam.CBSSA or score.form is None or score.form >= KNOWN.start:
        return ""
    numbers = facts.FORM_NUMBERS.value
    year = next((f" in {year}" for year, forms in numbers.retired if score.form in forms), "")
    return f"form {score.form} was retired{year}, before reports had this scale ({numbers.scale})"


def on_scale(score: Score) -> bool:
    """Whether the value is an EPC."""
    return score.exam in ON_SCALE and not retired(score)


def unusual(score: Score) -> tuple[str, ...]:
    """What of it is asked about once before it counts: a form newer than those known, a score as few have it."""
    if score.confirmed or retired(score):
        return ()
    low, high = facts.UNUSUAL.value
    newer = score.exam is Exam.CBSSA and score.form is not None and score.form >= KNOWN.stop
    strange = score.exam not in UWSAS and not low <= score.value <= high
    return (*((FORM,) if newer else ()), *((SCORE,) if strange else ()))


def why_not_counted(score: Score, journal: Journal) -> str:
    """Why a result is kept but stays out of `/ready` and `/plan` (rule counted); empty where it counts."""
    if score.exam not in ON_SCALE:
        return f"{score.exam} is on another scale"
    if old := retired(score):
        return old
    if repeats(score, journal):
        return "form seen before"
    if score.untimed:
        return "untimed"
    if score.exam is Exam.CBSSA and score.form is None:
        return "form number missing"
    if before_attempt(score, journal):
        return "taken before your last attempt"
    if asked := unusual(score):
        return f"not confirmed: {f'form {score.form}' if FORM in asked else num(score.value)}"
    return ""


def counted_entries(journal: Journal) -> tuple[tuple[Entry, Score], ...]:
    """Results that count for `/ready` and `/plan`, by day (rule counted), with their entries."""
    return tuple(pair for pair in in_order(journal) if not why_not_counted(pair[1], journal))


def counted(journal: Journal) -> tuple[Score, ...]:
    """Results that count for `/ready` and `/plan`, by day (rule counted)."""
    return tuple(score for _, score in counted_entries(journal))


def assumed(entry: Entry, score: Score, journal: Journal) -> bool:
    """Whether the student has not said the day of a standing result (rule told-day)."""
    if score.dated is not None:
        return score.dated is Dated.ASSUMED
    versions = (other for other in journal.entries if other.root == entry.root and other.seq <= entry.seq)
    return any(_may_be_day_of(score.taken, version.at) for version in versions)


def _may_be_day_of(day: date, at: datetime) -> bool:
    """Whether it was that day anywhere on Earth: by which clock an old entry was dated is not kept."""
    return (at - WESTERNMOST).date() <= day <= (at + EASTERNMOST).date()


def days_to_ask(journal: Journal) -> tuple[tuple[Entry, Score], ...]:
    """Counted results whose day a verdict can't rest on until the student says that it is right (rule told-day).

    Those that were assumed, and the two latest where they share a day that was not confirmed.
    """
    every = counted_entries(journal)
    two = every[-facts.FORMS_KEPT.value :]
    one_day = len({score.taken for _, score in two}) < len(two)
    shared = [pair for pair in two if one_day and pair[1].dated is not Dated.RIGHT]
    return tuple(pair for pair in every if pair in shared or assumed(*pair, journal))


def corrected(before: Score, after: Score, change: str) -> Score:
    """A result with one option corrected: what was said of the others still holds, and what was asked of this one is not."""
    if change != "taken":
        after = replace(after, taken=before.taken, dated=before.dated)
    return replace(after, confirmed=before.confirmed and change not in (FORM, SCORE))


def check_twin(root: int, payload: Payload, journal: Journal) -> None:
    """Raises `Refused` where a change would make a result the same sitting as another entry."""
    for entry, score in journal.entries_of(Score):
        if entry.root != root and isinstance(payload, Score) and same_exam(score, payload):
            raise Refused(
                f"That would make it the same exam as entry {entry.seq}: {named(score)}: {valued(score)}. "
                "Delete one of them."
            )
