"""A study group as its channel's journal tells it: what is posted when, and who joined."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.groups.encouragement import thought_for
from core.groups.posts import Post, Pulse
from core.groups.pulse import WEEK, Week, monday_of
from core.journal import Journal
from core.nudges.outbox import Letter, Schedule
from core.nudges.slots import Rule, slot
from core.payloads import Membership, StudyGroup, TakenBack
from core.request import Place

JOINED_BEFORE = timedelta(days=2)  # of a week: accounts made for a sum that is about to come are not in it
GROUP = "group"  # the kind of a channel's schedule
CHECK_IN, ENCOURAGEMENT, PULSE = KINDS = ("check-in", "encouragement", "pulse")


def members(journal: Journal, since: datetime | None = None) -> tuple[str, ...]:
    """The users who joined and are still in, all of them or those who were in all the time since before an instant."""
    newest = {each.user: (entry.at, each.joined) for entry, each in journal.entries_of(Membership)}
    return tuple(user for user, (at, is_in) in newest.items() if is_in and (since is None or at < since))


def counted(journal: Journal, week: Week) -> tuple[str, ...]:
    """The users whose answers enter the sums of a week: in since two days before it began."""
    return members(journal, week.began - JOINED_BEFORE)


def group_schedules(journal: Journal) -> tuple[Schedule, ...]:
    """A channel's schedule. A pulse alone comes once a week, on the first of the days."""
    wanted = journal.latest(StudyGroup)
    rule = _rule(wanted)
    if wanted is None or rule is None:
        return (Schedule(GROUP, None),)
    hold = None
    if wanted.until:
        hold = datetime.combine(wanted.until, time(), tzinfo=rule.tz).astimezone(UTC)
    return (Schedule(GROUP, rule, hold, keeper=wanted.organiser),)


def _rule(wanted: StudyGroup | None) -> Rule | None:
    """When posts come by these settings; None for never."""
    zone = zone_of(wanted)
    if wanted is None or zone is None or not wanted.on:
        return None
    days = wanted.weekdays if set(wanted.kinds) - {PULSE} else wanted.weekdays[:1]
    return Rule(str(zone), wanted.minute, frozenset(days))


def zone_of(wanted: StudyGroup | None) -> ZoneInfo | None:
    """The group's zone, None where it is one no more."""
    try:
        return ZoneInfo(wanted.zone) if wanted else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def summed_week(letter: Letter, journal: Journal) -> Week | None:
    """The week whose sums belong to this post: the last whole one, on a week's first post alone, else None.

    The first, whatever the days were changed to since: two sums of one week would tell what one person did in between.
    """
    wanted = journal.latest(StudyGroup)
    zone = zone_of(wanted)
    if wanted is None or zone is None or PULSE not in wanted.kinds or _may_have_posted(letter, journal):
        return None
    monday = monday_of(letter.day) - WEEK
    return Week(monday, datetime.combine(monday, time(), tzinfo=zone).astimezone(UTC))


def _may_have_posted(letter: Letter, journal: Journal) -> bool:
    """Whether an earlier post of the letter's week was due, by the settings of its hour. It may have failed: no matter."""
    days = [monday_of(letter.day) + timedelta(days=n) for n in range(letter.day.weekday() + 1)]
    for start, end, held in _settings(journal, letter.due):
        rule = _rule(held)
        if rule is None:
            continue
        for day in days:
            paused = held.until is not None and day < held.until
            if day.weekday() in rule.weekdays and not paused and start <= slot(rule, day) <= end:
                return True
    return False


def _settings(journal: Journal, until: datetime) -> Iterator[tuple[datetime, datetime, StudyGroup]]:
    """What stood from when to when, of all that was set before an instant and not yet over a week and more before it."""
    changes = [each for each in journal.entries if isinstance(each.payload, StudyGroup | TakenBack) and each.at < until]
    ends = [*(each.at for each in changes[1:]), until - datetime.resolution]
    for place, end in enumerate(ends if changes else ()):
        if end > until - 2 * WEEK and (held := Journal(tuple(changes[: place + 1])).latest(StudyGroup)):
            yield changes[place].at, end, held


def post_for(letter: Letter, place: Place, journal: Journal, sums: Pulse | None) -> Post | None:
    """The post for a due row; None where there is nothing to say, or the group is paused or over by now."""
    wanted = journal.latest(StudyGroup)
    if wanted is None or not wanted.on or (wanted.until and letter.day < wanted.until):
        return None
    asks = CHECK_IN in wanted.kinds
    thought = thought_for(letter.day, place.channel) if ENCOURAGEMENT in wanted.kinds else None
    if not asks and thought is None and sums is None:
        return None
    return Post(place.channel, letter.id, asks, thought, sums, letter.day)
