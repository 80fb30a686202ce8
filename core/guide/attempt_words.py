"""What `/retake` says of sittings: how many are used, the wait before the next, and a result that is awaited.

The rules are in `core/guide/attempts.py`.
"""

from __future__ import annotations

from datetime import date, timedelta

from core.command import Refused
from core.guide import facts
from core.guide.attempts import Earliest, Limit, Sittings, earliest, passed, sittings
from core.guide.booking import allowed
from core.guide.fact import Fact
from core.journal import Journal
from core.part import NOTHING, Part
from core.payloads import Payload, RetakeDate
from core.reply import Paragraph, Rows
from core.wording import count, on

_WEEK = timedelta(weeks=1)


def sitting_rows(found: Sittings, results: dict[date, str]) -> Part:
    """Each sitting with its result."""
    rows = [
        (f"Sitting {place}", on(day) + (f", {results[day]}" if day in results else ""))
        for place, day in enumerate(found.days, 1)
    ]
    return Part((Rows(tuple(rows)),)) if rows else NOTHING


def attempts_left(found: Sittings) -> Part:
    """How many of the tighter limit are used, and what the last one asks for."""
    if not found.used:
        return NOTHING  # whoever asks has sat it once at least: nothing told is no count
    board = facts.LAST_ATTEMPT.value
    known: tuple[Fact[object], ...] = (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT)
    school = found.whose is Limit.SCHOOL
    of = f"the {found.limit} your school allows (the board: {board})" if school else f"{found.limit}"
    if not found.left:
        said = (
            f"Your school allows {count(found.limit, 'attempt')}, and {_used(found)}. The board would allow {board}, but the "
            "tighter limit decides. Please ask your school before any date; /school changes what I know of its rule."
            if school
            else f"By what you told me, the board's limit of {board} is reached, incomplete sittings included. I'm sorry: that is a lot to "
            "read alone. Please ask your school and the board where you stand before you take it as settled; /history corrects "
            "what I have wrong."
        )
    elif found.left == 1:
        line = facts.LIKELY_READY.value
        said = f"One is left of {of}, so /ready asks for {line} or more on both forms before it says ready."
    else:
        said = f"{count(found.left, 'attempt')} left of {of}: there is time to make the next one your best."
    if found.unknown:
        dated = f"the day of {len(found.days)}" if found.days else "no day"
        said += f" I count the {found.used} you told me of, and know {dated} of them."
    return Part((Paragraph(said),), (*known, facts.SCHOOL_LIMITS) if school else known)


def used_of(found: Sittings) -> str:
    """How many are used, and nothing of what that means: for while a result is awaited."""
    return f"{found.used} of {count(found.limit, 'attempt')} used, by {found.whose} limit."


def _used(found: Sittings) -> str:
    return f"{found.used} {'is' if found.used == 1 else 'are'} used"


def wait(found: Sittings, today: date) -> Part:
    """The earliest day for the next attempt, and why."""
    due = earliest(found)
    if due is None:
        return NOTHING
    most, span = facts.MOST_IN_YEAR.value
    year, rest = facts.FOURTH.value
    fourth = found.used + 1
    if due.after_first and due.after_latest and due.day:
        said = (
            f"Attempt {fourth} may be on {on(due.day)} or later. Two waits count, and the longer one decides: {year} months from the "
            f"first ({on(due.after_first)}) and {rest} from the latest ({on(due.after_latest)})."
        )
        said += " That day has come." if due.day <= today else ""
    elif not due.sure:
        said = f"{_unsure(due, fourth)} Tell me the missing day with /retake sat:2024-09-14, with your own, and I can say more."
    elif found.used:
        said = f"The next one needs no wait under the board's rules: they allow {most} in any {span} months."
    else:
        return NOTHING
    return Part((Paragraph(said),), (facts.MOST_IN_YEAR, facts.FOURTH))


def _unsure(due: Earliest, fourth: int) -> str:
    year, rest = facts.FOURTH.value
    both = f"{year} months from the first and {rest} from the latest"
    if due.day is None:
        return f"Attempt {fourth} waits {both}. I don't know those days."
    return f"Attempt {fourth} waits {both}: not before {on(due.day)}, and maybe later, since a day is missing."


def not_allowed(found: Sittings, day: date) -> str:
    """Why the next attempt can't be on that day, as far as is known; empty where it can."""
    if allowed(found, day):
        return ""
    due = earliest(found)
    if due is not None and due.day is not None:
        return f"{on(day)} is too early: under the board's rules attempt {found.used + 1} is not before {on(due.day)}."
    way = (
        "If it made an exception, /school changes the limit."
        if found.whose is Limit.SCHOOL
        else "Please ask the board."
    )
    return (
        f"{found.used} of {count(found.limit, 'attempt')} are used, by {found.whose} limit, so no date is open. {way}"
    )


def check_day(day: date, journal: Journal, today: date) -> None:
    """Raises `Refused` for a day to book that is over, one the rules don't allow, and any once it is passed."""
    if day < today:
        raise Refused(f"{on(day)} is over. If you sat it then, say /retake sat:{day.isoformat()}.")
    if done := passed(journal):
        raise Refused(f"You told me that you passed on {on(done)}, so there is nothing to book. /history corrects it.")
    if why := not_allowed(sittings(journal), day):
        raise Refused(why)


def check_corrected(before: Payload, after: Payload, journal: Journal, today: date) -> None:
    """Raises `Refused` where a correction books another day, and that day can't be booked."""
    if isinstance(before, RetakeDate) and isinstance(after, RetakeDate) and after.day and after.day != before.day:
        check_day(after.day, journal, today)


def awaited(day: date) -> Part:
    """When the awaited result of a sitting on that day may come."""
    typical, most = facts.RESULTS.value
    said = f"Its result comes typically by {on(day + typical * _WEEK)}; plan for {on(day + most * _WEEK)}."
    return Part((Paragraph(said),), (facts.RESULTS,))
