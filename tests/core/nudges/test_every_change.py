"""Once on every local date, at the instant RFC 5545 and `whenever` give: every zone, every change of 2026-27."""

from datetime import UTC, datetime, timedelta

from whenever import ZonedDateTime

from core.nudges.slots import DAY, Rule, next_slot
from tests.core.nudges.changes import Change, changes

DAILY = frozenset(range(7))


def minutes(change: Change) -> set[int]:
    """Local times around a change: every quarter of an hour, the minutes at its edges, and three usual ones."""
    early, late = sorted((change.before, change.after))
    edges = [each + timedelta(minutes=n) for each in (early, late) for n in (-1, 0, 1)]
    quarters = [early + timedelta(minutes=n) for n in range(-60, int((late - early).total_seconds()) // 60 + 61, 15)]
    return {each.hour * 60 + each.minute for each in edges + quarters} | {0, 8 * 60, 18 * 60}


def test_every_change_of_every_zone():
    cases, wrong = 0, []
    for change in changes():
        first = change.before.date() - 2 * DAY
        days = [first + n * DAY for n in range(5)]
        for minute in minutes(change):
            rule = Rule(change.zone, minute, DAILY)
            hour, rest = divmod(minute, 60)
            told = [
                ZonedDateTime(day.year, day.month, day.day, hour, rest, tz=change.zone, disambiguation="compatible")
                for day in days
            ]
            expected = [(day, datetime.fromtimestamp(at.timestamp(), UTC)) for day, at in zip(days, told, strict=True)]
            at, fired = expected[0][1] - timedelta(seconds=1), []
            while len(fired) < len(days):
                day, at = next_slot(rule, at)
                fired.append((day, at))
            cases += 1
            if fired != expected:
                wrong.append((change, minute, fired, expected))
    assert wrong == []
    assert cases >= 11_450
    assert len({change.zone for change in changes()}) > 150
