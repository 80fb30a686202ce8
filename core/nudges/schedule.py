"""From a journal to the schedules that follow from it: pure, so that undo, corrections and a new zone move them too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.guide.retests import coming
from core.journal import Draft, Journal
from core.moment import Moment
from core.nudges.outbox import LOOK, Schedule
from core.nudges.slots import Rule
from core.payloads import Attempt, CheckIns, Zone

CHECK_IN, RE_TEST = "check-in", "re-test"
EVENING = 18 * 60  # local minute of what has no hour of its own
NONE = CheckIns((), EVENING, on=False)  # what a student has who never set any
_EVERY_DAY = frozenset(range(7))
_EARLIEST, _LATEST = 8 * 60, 20 * 60  # local minutes between which a journal is looked at
LOOKED_FOR = timedelta(days=6)  # after an entry: the quiet days are over by then, and whether to go on was asked


def schedules(journal: Journal, zone: ZoneInfo | None) -> tuple[Schedule, ...]:
    """A person's schedules; without a known zone none are due but the looks at what they wrote."""
    return (_check_ins(journal, zone), _re_tests(journal, zone), _looks(journal, zone))


def ended(journal: Journal) -> bool:
    """Whether a pass has ended the nudges: it was told after check-ins were last set going."""
    passes = [entry.seq for entry, attempt in journal.entries_of(Attempt) if attempt.result == "pass"]
    wanted = journal.entries_of(CheckIns)
    return bool(passes) and not (wanted and wanted[-1][1].on and wanted[-1][0].seq > passes[-1])


def stopped(journal: Journal) -> tuple[Draft, ...]:
    """What stops all that comes by itself, check-ins and the re-tests set going so far; nothing where none would come."""
    held = journal.latest(CheckIns) or NONE
    after = replace(held, on=False, until=None, hushed=hushed(journal))
    return () if after == held else (Draft(after),)


def hushed(journal: Journal) -> int:
    """`CheckIns.hushed` for a student who stops re-tests now; as it was where none would come."""
    held = journal.latest(CheckIns) or NONE
    return journal.last if coming(journal) else held.hushed


def check_in_on(journal: Journal, day: date) -> bool:
    """Whether a check-in is due on that local date: not while off, paused, or after a pass. In the quiet days none is shown."""
    wanted = journal.latest(CheckIns)
    if wanted is None or not wanted.on or (wanted.until and day < wanted.until):
        return False
    return day.weekday() in wanted.weekdays and not ended(journal)


def zone_kept(journal: Journal, moment: Moment) -> tuple[Draft, ...]:
    """The zone an hour or a day was agreed on in, where a platform's profile alone knows it.

    A profile's may change or fail to load, and what was agreed on is not to move with it.
    """
    return () if moment.zone is None or journal.latest(Zone) else (Draft(Zone(str(moment.zone))),)


def held_until(wanted: CheckIns, zone: ZoneInfo) -> datetime | None:
    """The instant (UTC) a pause ends: the beginning of its last local day's morrow."""
    if wanted.until is None:
        return None
    return datetime.combine(wanted.until, time(), tzinfo=zone).astimezone(UTC)


def look_rule(journal: Journal, zone: ZoneInfo | None, now: datetime) -> Rule:
    """Every day at the minute at which the student first wrote: never at night, where their zone is known."""
    local = _whole_minute(journal.entries[0].at if journal.entries else now).astimezone(zone or UTC)
    minute = local.hour * 60 + local.minute
    return Rule(str(zone or "UTC"), min(max(minute, _EARLIEST), _LATEST) if zone else minute, _EVERY_DAY)


def _looks(journal: Journal, zone: ZoneInfo | None) -> Schedule:
    """Daily, as long as the newest entry is new, whatever it says: its kind is not to be read in a row."""
    if not journal.entries:
        return Schedule(LOOK, None)
    newest = journal.entries[-1].at.astimezone(UTC)
    end = datetime.combine(newest.date() + LOOKED_FOR, time(), tzinfo=UTC)
    return Schedule(LOOK, look_rule(journal, zone, newest), not_after=end)


def _check_ins(journal: Journal, zone: ZoneInfo | None) -> Schedule:
    wanted = journal.latest(CheckIns)
    if wanted is None or zone is None or not wanted.on or ended(journal):
        return Schedule(CHECK_IN, None)
    rule = Rule(str(zone), wanted.minute, frozenset(wanted.weekdays))
    return Schedule(CHECK_IN, rule, held_until(wanted, zone))


def _re_tests(journal: Journal, zone: ZoneInfo | None) -> Schedule:
    """A look at every day from the first open one to the last, at the hour of the check-ins; words come on those days alone."""
    days, wanted = coming(journal), journal.latest(CheckIns)
    if not days or zone is None or ended(journal):
        return Schedule(RE_TEST, None)
    start = datetime.combine(days[0], time(), tzinfo=zone).astimezone(UTC)
    end = datetime.combine(days[-1] + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC)
    return Schedule(RE_TEST, Rule(str(zone), wanted.minute if wanted else EVENING, _EVERY_DAY), start, end)


def _whole_minute(at: datetime) -> datetime:
    """The next one."""
    return at.replace(second=0, microsecond=0) + timedelta(minutes=1)
