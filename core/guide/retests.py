"""When a Feynman session is tested again: after 1, 3, 7, 14 and 30 days (spacing: of high use, Dunlosky 2013).

Days are local, counted from the day a session was begun. A re-test done late counts for all that were due by then.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, date, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.guide import facts
from core.journal import Entry, Journal
from core.payloads import CheckIns, Retested, Taught, Zone

QUESTIONS = 3  # a session ends in so many of the student's own


def complete(session: Taught) -> bool:
    """Whether it has its questions, and re-tests follow from it."""
    return len(session.questions) >= QUESTIONS


def sessions(journal: Journal) -> tuple[tuple[Entry, Taught], ...]:
    """Those that re-tests follow from, in the order of writing."""
    return tuple(pair for pair in journal.entries_of(Taught) if complete(pair[1]))


def open_days_of(journal: Journal, root: int) -> tuple[date, ...]:
    """The local dates of one session's re-tests that are not done, in order."""
    first = journal.entry(root)
    if first is None:
        return ()
    done = [each.day for each in journal.all(Retested) if each.taught == root]
    begun = first.at.astimezone(_zone(journal)).date()
    days = (begun + timedelta(days=after) for after in facts.RETESTS.value)
    return tuple(day for day in days if not done or day > max(done))


def coming(journal: Journal) -> tuple[date, ...]:
    """The local dates of all re-tests that are not done and may come unasked, past ones too, in order.

    Not of sessions that had their questions when the student stopped re-tests; one written after that sets new ones going.
    """
    wanted = journal.latest(CheckIns)
    hushed = wanted.hushed if wanted else 0
    going = (entry.root for entry, _ in sessions(journal) if entry.seq > hushed)
    return tuple(sorted({day for root in going for day in open_days_of(journal, root)}))


def due_by(journal: Journal, day: date) -> tuple[tuple[Entry, Taught], ...]:
    """The sessions with a re-test due by that day, the longest waiting first."""
    due = [
        (days[0], pair)
        for pair in sessions(journal)
        if (days := open_days_of(journal, pair[0].root)) and days[0] <= day
    ]
    return tuple(pair for _, pair in sorted(due, key=lambda each: (each[0], each[1][0].root)))


def _zone(journal: Journal) -> tzinfo:
    chosen = journal.latest(Zone)
    with contextlib.suppress(ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(chosen.name) if chosen else UTC
    return UTC
