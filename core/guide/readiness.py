"""Is it time to retake? The verdict rules of `/ready`, each limit a fact.

The guide's lines (65, 70) are the guide's; how many forms, how recent and how level they must be are our own limits, and
the answer says so. No probability is ever worked out: the only ones shown are the guide's and the student's own report's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.guide import facts
from core.guide.attempts import Limit, Sittings, sittings
from core.guide.exams import ON_SCALE, UWSAS
from core.guide.fact import Line
from core.guide.scores import before_attempt, counted, days_to_ask, in_order, named, retired, why_not_counted
from core.journal import Journal
from core.payloads import Dated, Exam, Score
from core.wording import count, listed, num, on


class Verdict(StrEnum):
    """From the least ready to the most; compare by `rank`."""

    NO_FRESH = "no fresh score"
    NOT_YET = "not yet"
    CLOSE = "close"
    TWO_FORMS = "ready on two forms"

    @property
    def rank(self) -> int:
        """0 for no fresh score to 3 for ready on two forms."""
        return list(Verdict).index(self)


class Nbme(StrEnum):
    """What NBME's guidance says of one result, in our words."""

    AT_RISK = "at risk of failing"
    MAY_BE_AT_RISK = "may still be at risk; more preparation strongly recommended"
    CLOSE = "close to the minimum; more preparation may be recommended, and two results reassure more than one"
    LIKELY = "likely ready, without a guarantee"


@dataclass(frozen=True)
class Readiness:
    """A verdict, the counted scores it rests on (newest last), what stands in the way, and what would change it.

    `line` is the EPC both forms must show; `until` the last day a met verdict holds if nothing new is logged. `attempts`
    are used of `limit`, which is the board's or, where that is tighter, the school's (`whose`).
    """

    verdict: Verdict
    rests_on: tuple[Score, ...]
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    line: int
    attempts: int
    until: date | None = None
    limit: int = facts.LAST_ATTEMPT.value
    whose: Limit = Limit.BOARD


def nbme_says(epc: Decimal) -> Nbme:
    """NBME's guidance for one EPC: where its range (+-4) lies against the low-pass band 62-68."""
    edge = facts.NBME_STATES.value
    low, high = epc - edge.range, epc + edge.range
    if high < edge.low:
        return Nbme.AT_RISK
    if low < edge.low:
        return Nbme.MAY_BE_AT_RISK
    return Nbme.CLOSE if low <= edge.high else Nbme.LIKELY


def guide_line(epc: Decimal) -> Line | None:
    """The highest of the guide's two lines that an EPC has passed."""
    return next((fact.value for fact in (facts.PASS_99, facts.PASS_95) if epc >= fact.value.epc), None)


def verdict_line(attempts: int, limit: int = facts.LAST_ATTEMPT.value) -> int:
    """The EPC both forms must show: 70, or 73 once no more than one attempt is left (rule last-attempt)."""
    return facts.LIKELY_READY.value if attempts >= limit - 1 else facts.PASS_99.value.epc


def line_of(journal: Journal) -> int:
    """The EPC that the verdict asks of this student on both forms."""
    used = sittings(journal)
    return verdict_line(used.used, used.limit)


def readiness(journal: Journal, today: date) -> Readiness:
    """The verdict on that day (rules no-fresh, not-yet, two-forms, told-day, close, cap and last-attempt)."""
    every = counted(journal)
    two = every[-facts.FORMS_KEPT.value :]
    sat = sittings(journal)
    line = verdict_line(sat.used, sat.limit)
    goal = (
        f"Ready means, by our own limits, {line} or more on two different forms, timed and unseen, both within "
        f"{facts.FRESH_DAYS.value} days, the newest within {facts.NEWEST_DAYS.value}."
    )

    def found(
        verdict: Verdict, reasons: tuple[str, ...], changes: tuple[str, ...], until: date | None = None
    ) -> Readiness:
        return Readiness(verdict, two, reasons, changes, line, sat.used, until, sat.limit, sat.whose)

    if not two or _age(two[-1], today) > facts.FRESH_DAYS.value:
        old = (
            f"Your latest counted score is {count(_age(two[-1], today), 'day')} old." if two else "No score counts yet."
        )
        step = "One NBME form you have not seen, timed, logged with its number, gives you a verdict."
        return found(Verdict.NO_FRESH, (old,), (step, goal))
    low = _not_yet(two)
    if low:
        return found(Verdict.NOT_YET, tuple(why for why, _ in low), (*(remedy for _, remedy in low), goal))
    blocks = (*_blocks(two, line, today), *_caps(journal, two[-1]), *_used_up(sat)) or _days(two, journal)
    if blocks:
        return found(
            Verdict.CLOSE, tuple(why for why, _ in blocks), (*dict.fromkeys(remedy for _, remedy in blocks), goal)
        )
    until = min(
        two[-1].taken + timedelta(days=facts.NEWEST_DAYS.value), two[0].taken + timedelta(days=facts.FRESH_DAYS.value)
    )
    lapse = f"It holds until {on(until)}. After that it takes a newer form."
    lower = f"A newer result under {line}, or more than {facts.MOST_LOWER.value} points lower, takes it back."
    return found(
        Verdict.TWO_FORMS,
        (f"{named(two[0])} and {named(two[1])} are both {line} or more, recent, and level.",),
        (lapse, lower),
        until,
    )


def _age(score: Score, today: date) -> int:
    return max(0, (today - score.taken).days)


def _not_yet(two: tuple[Score, ...]) -> tuple[tuple[str, str], ...]:
    line = facts.PASS_95.value.epc
    found = []
    if two[-1].value < line:
        why = f"Your latest counted score, {num(two[-1].value)}, is under {line}."
        found.append((why, f"{line} or more on your next unseen form brings you to close."))
    for score in two:
        if score.chance is not None and score.chance < facts.CHANCE_LOW.value:
            why = f"The report of {on(score.taken)} prints {num(score.chance)} %, under {facts.CHANCE_LOW.value} %."
            remedy = f"New forms whose reports print {facts.CHANCE_LOW.value} % or more lift that; two replace both."
            found.append((why, remedy))
    return tuple(found)


def _blocks(two: tuple[Score, ...], line: int, today: date) -> tuple[tuple[str, str], ...]:
    """What keeps two counted scores from a met verdict, each with what would change it."""
    found = []
    newest = two[-1]
    second = "A second, different form, timed and unseen."
    if len(two) < facts.FORMS_KEPT.value:
        found.append(("It rests on one form.", second))
    elif (two[0].exam, two[0].form) == (newest.exam, newest.form):
        found.append(
            (f"Both are {named(newest)}, so I can't tell that they were different forms.", "An NBME form by number.")
        )
    if len(two) == facts.FORMS_KEPT.value:
        if _age(two[0], today) > facts.FRESH_DAYS.value:
            found.append((f"{named(two[0])} is more than {facts.FRESH_DAYS.value} days old.", second))
        if two[0].value - newest.value > facts.MOST_LOWER.value:
            fall = num(two[0].value - newest.value)
            found.append(
                (f"The later form is {fall} points lower than the one before.", "A next form that holds the level.")
            )
    if _age(newest, today) > facts.NEWEST_DAYS.value:
        found.append((f"The newest is more than {facts.NEWEST_DAYS.value} days old.", "A fresh form now."))
    for score in (score for score in two if _age(score, today) <= facts.FRESH_DAYS.value):
        if score.value < line:
            found.append(
                (f"{named(score)}, {num(score.value)}, is under {line}.", f"{line} or more on two forms in a row.")
            )
        if score.chance is not None and score.chance < facts.CHANCE_MET.value:
            found.append(
                (
                    f"The report of {on(score.taken)} prints {num(score.chance)} %, under {facts.CHANCE_MET.value} %.",
                    f"Reports that print {facts.CHANCE_MET.value} % or more.",
                )
            )
    return tuple(found)


def _caps(journal: Journal, newest: Score) -> tuple[tuple[str, str], ...]:
    """Newer results that don't count but are low enough to hold a verdict back (rule cap).

    A newer result whose form number is missing holds it back as well: leaving out the latest bad news would not be honest.
    """
    found = []
    for _, score in in_order(journal):
        why_not = why_not_counted(score, journal)
        if not why_not or score.taken < newest.taken or retired(score) or before_attempt(score, journal):
            continue
        if score.value < _cap_of(score.exam):
            said = f"{named(score)} on {on(score.taken)}, {num(score.value)}, is as new, and low ({why_not})."
            found.append((said, "A fresh counted form after it."))
    return tuple(found)


def _days(two: tuple[Score, ...], journal: Journal) -> tuple[tuple[str, str], ...]:
    """What only the student can say once all else is met: that the days are right (rule told-day)."""
    asked = [score for _, score in days_to_ask(journal) if score in two]
    if not asked:
        return ()
    told = all(score.dated is Dated.TOLD for score in asked)
    one = f"Both forms are kept under one day, {on(asked[-1].taken)}."
    none = f"You have not said on which day you took {listed(map(named, asked))}."
    return ((one if told else none, "Say that the days are right, or which they were."),)


def _used_up(sat: Sittings) -> tuple[tuple[str, str], ...]:
    if sat.left:
        return ()
    remedy = "Word from the board first." if sat.whose is Limit.BOARD else "Word from your school first."
    are = "is" if sat.used == 1 else "are"
    return ((f"{count(sat.used, 'sitting')} {are} used, and {sat.whose} limit is {sat.limit}.", remedy),)


def _cap_of(exam: Exam) -> int:
    if exam in ON_SCALE:
        return facts.CAP_LINE.value
    return facts.UWSA_LOW.value if exam in UWSAS else facts.FREE120_LOW.value
