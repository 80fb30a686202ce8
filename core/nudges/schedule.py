"""From a journal to the schedules that follow from it: pure, so that undo, corrections and a new zone move them too."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.guide.quiet import quiet
from core.guide.retests import open_days
from core.journal import Attempt, CheckIns, CheckOn, Journal, QuietUntil
from core.nudges.outbox import Schedule
from core.nudges.slots import Quiet, Rule, out_of_quiet

CHECK_IN, RE_TEST, CHECK_ON, RESUME = "check-in", "re-test", "check-on", "resume"
EVENING = 18 * 60  # local minute of what has no hour of its own
_EVERY_DAY = frozenset(range(7))


def schedules(journal: Journal, zone: ZoneInfo | None) -> tuple[Schedule, ...]:
    """A person's schedules; without a known zone none are due but what they asked for at an instant."""
    return (
        _check_ins(journal, zone),
        _re_tests(journal, zone),
        _once(CHECK_ON, _check_on(journal)),
        _once(RESUME, _resume(journal, zone)),
    )


def ended(journal: Journal) -> bool:
    """Whether a pass has ended the nudges: it was told after check-ins were last set."""
    passes = [entry.seq for entry, attempt in journal.entries_of(Attempt) if attempt.result == "pass"]
    wanted = journal.entries_of(CheckIns)
    return bool(passes) and not (wanted and wanted[-1][0].seq > passes[-1])


def held_until(wanted: CheckIns, zone: ZoneInfo) -> datetime | None:
    """The instant (UTC) a pause ends: the beginning of its last local day's morrow."""
    if wanted.until is None:
        return None
    return datetime.combine(wanted.until, time(), tzinfo=zone).astimezone(UTC)


def _check_ins(journal: Journal, zone: ZoneInfo | None) -> Schedule:
    wanted = journal.latest(CheckIns)
    if wanted is None or zone is None or not wanted.on or ended(journal):
        return Schedule(CHECK_IN, None)
    rule = Rule(str(zone), wanted.minute, frozenset(wanted.weekdays))
    return Schedule(CHECK_IN, rule, held_until(wanted, zone))


def _re_tests(journal: Journal, zone: ZoneInfo | None) -> Schedule:
    """A look at every day from the first open one to the last, at the hour of the check-ins; words come on those days alone."""
    days, wanted = open_days(journal), journal.latest(CheckIns)
    if not days or zone is None or ended(journal):
        return Schedule(RE_TEST, None)
    start = datetime.combine(days[0], time(), tzinfo=zone).astimezone(UTC)
    end = datetime.combine(days[-1] + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC)
    return Schedule(RE_TEST, Rule(str(zone), wanted.minute if wanted else EVENING, _EVERY_DAY), start, end)


def _check_on(journal: Journal) -> datetime | None:
    asked = journal.latest(CheckOn)
    return asked.at if asked else None


def _resume(journal: Journal, zone: ZoneInfo | None) -> datetime | None:
    """When to ask, once, whether to go on: never at night where the student's zone is known."""
    held: QuietUntil | None = quiet(journal)
    if held is None:
        return None
    return out_of_quiet(held.until, zone, Quiet()) if zone else held.until


def _once(kind: str, at: datetime | None) -> Schedule:
    """At that very minute (UTC, so that no change of the clocks moves it) and never again."""
    if at is None:
        return Schedule(kind, None)
    utc = at.astimezone(UTC).replace(second=0, microsecond=0)
    return Schedule(kind, Rule("UTC", utc.hour * 60 + utc.minute, _EVERY_DAY), utc, utc)
