"""From a journal to the schedules that follow from it: pure, so that undo, corrections and a new zone move them too."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from core.journal import CheckIns, Journal
from core.nudges.outbox import Schedule
from core.nudges.slots import Rule

CHECK_IN = "check-in"


def schedules(journal: Journal, zone: ZoneInfo | None) -> tuple[Schedule, ...]:
    """A person's schedules; without a known zone none are due."""
    wanted = journal.latest(CheckIns)
    if wanted is None or zone is None or not wanted.on:
        return (Schedule(CHECK_IN, None),)
    rule = Rule(str(zone), wanted.minute, frozenset(wanted.weekdays))
    return (Schedule(CHECK_IN, rule, held_until(wanted, zone)),)


def held_until(wanted: CheckIns, zone: ZoneInfo) -> datetime | None:
    """The instant (UTC) a pause ends: the beginning of its last local day's morrow."""
    if wanted.until is None:
        return None
    return datetime.combine(wanted.until, time(), tzinfo=zone).astimezone(UTC)
