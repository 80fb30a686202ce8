"""Every date a student tells, held once: what a school sets, an eligibility period, a booked sitting (rule one-calendar).

A deadline told to `/plan` is kept where `/school` keeps one. Journals from before it was hold it in their plan: the newer of
the two counts. To add a kind of date: its `Due` in `coming`, its words in `calendar_words.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.guide import facts
from core.guide.attempts import booked, kept_booking, window
from core.guide.school import RESULT, ruled
from core.journal import Draft, Journal
from core.payloads import Plan, SchoolRule

BOOKED, SCHOOL, PERMIT = "booked", "school", "permit"
UNSAID = ""  # what a deadline is for, where it was not said: neither the result nor the exam


@dataclass(frozen=True)
class SchoolDate:
    """A date somebody set, and the days to sit by for it: `last` on the typical time a result takes, `safe` on the longer.

    `for_result` is None where it was not said what is due by then; both days are the deadline itself then, as for the exam.
    """

    deadline: date
    for_result: bool | None
    last: date
    safe: date


@dataclass(frozen=True)
class Due:
    """A day by which something is asked: what set it, the day it names, and the day to sit by for it."""

    kind: str
    day: date
    by: date


def standing_rule(journal: Journal) -> SchoolRule | None:
    """What the school allows, with the deadline that stands, wherever it was told."""
    rule, plan = journal.entries_of(SchoolRule), _told_to_plan(journal)
    held = rule[-1][1] if rule else None
    if plan is None or (held and held.deadline and rule[-1][0].seq > plan[0]):
        return held
    return replace(held or SchoolRule(), deadline=plan[1], deadline_for=UNSAID)


def _told_to_plan(journal: Journal) -> tuple[int, date] | None:
    """The deadline in the standing plan of a journal from before it was kept beside the school's, and its entry's number."""
    held = journal.entries_of(Plan)
    if not held or held[-1][1].deadline is None:
        return None
    entry, plan = held[-1]
    return (entry.seq, plan.deadline) if plan.deadline else None


def moved(
    journal: Journal, attempts: int | str | None = None, deadline: date | str | None = None, due: str | None = None
) -> tuple[Draft, ...]:
    """What keeps a new limit or date in the one place; nothing where it stands already. Raises `Refused`."""
    before = standing_rule(journal) or SchoolRule()
    wanted = ruled(before, attempts, deadline, due)
    held, plans = journal.entries_of(SchoolRule), journal.entries_of(Plan)
    drafts: tuple[Draft, ...] = ()
    if wanted.deadline is None and _told_to_plan(journal):
        entry, plan = plans[-1]
        drafts = (Draft(replace(plan, deadline=None), entry.root),)
    stored = held[-1][1] if held else SchoolRule()
    if wanted != before and (wanted.deadline or wanted != stored):
        drafts = (*drafts, Draft(wanted, held[-1][0].root if held else None))
    return drafts


def school_date(journal: Journal) -> SchoolDate | None:
    """The deadline that stands, counted back where it is one for the result."""
    rule = standing_rule(journal)
    if rule is None or rule.deadline is None:
        return None
    if rule.deadline_for != RESULT:
        return SchoolDate(rule.deadline, None if rule.deadline_for == UNSAID else False, rule.deadline, rule.deadline)
    typical, most = facts.RESULTS.value
    back = timedelta(weeks=1)
    return SchoolDate(rule.deadline, True, rule.deadline - typical * back, rule.deadline - most * back)


def coming(journal: Journal, today: date) -> tuple[Due, ...]:
    """What still lies ahead, the nearest day to sit by first."""
    found = []
    booking, eligible, school = booked(journal), window(kept_booking(journal)), school_date(journal)
    if booking and booking.day:
        found += [Due(BOOKED, booking.day, booking.day)]
    if eligible:
        found += [Due(PERMIT, eligible.end, eligible.end)]
    if school:
        found += [Due(SCHOOL, school.deadline, school.safe if today <= school.safe else school.last)]
    return tuple(sorted((each for each in found if each.day >= today), key=lambda each: each.by))
