"""A study group as its channel's journal tells it: what is posted when, and who joined."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.groups.encouragement import thought_for
from core.groups.posts import Post, Pulse
from core.journal import Journal, Membership, StudyGroup
from core.nudges.outbox import Letter, Schedule
from core.nudges.slots import Rule
from core.request import Place

GROUP = "group"  # the kind of a channel's schedule
CHECK_IN, ENCOURAGEMENT, PULSE = KINDS = ("check-in", "encouragement", "pulse")


def members(journal: Journal) -> tuple[str, ...]:
    """The users whose counts enter the sums."""
    joined = {each.user: each.joined for each in journal.all(Membership)}
    return tuple(user for user, is_in in joined.items() if is_in)


def group_schedules(journal: Journal) -> tuple[Schedule, ...]:
    """A channel's schedule. A pulse alone comes once a week, on the first of the days."""
    wanted = journal.latest(StudyGroup)
    zone = zone_of(wanted)
    if wanted is None or zone is None or not wanted.on:
        return (Schedule(GROUP, None),)
    days = wanted.weekdays if set(wanted.kinds) - {PULSE} else wanted.weekdays[:1]
    hold = None
    if wanted.until:
        hold = datetime.combine(wanted.until, time(), tzinfo=zone).astimezone(UTC)
    return (Schedule(GROUP, Rule(str(zone), wanted.minute, frozenset(days)), hold, keeper=wanted.organiser),)


def zone_of(wanted: StudyGroup | None) -> ZoneInfo | None:
    """The group's zone, None where it is one no more."""
    try:
        return ZoneInfo(wanted.zone) if wanted else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def sums_are_due(letter: Letter, journal: Journal) -> bool:
    """Whether the week's sums belong to this post: the first of the group's days that week."""
    wanted = journal.latest(StudyGroup)
    return wanted is not None and PULSE in wanted.kinds and letter.day.weekday() == wanted.weekdays[0]


def post_for(letter: Letter, place: Place, journal: Journal, sums: Pulse | None) -> Post | None:
    """The post for a due row; None where there is nothing to say, or the group is paused or over by now."""
    wanted = journal.latest(StudyGroup)
    if wanted is None or not wanted.on or (wanted.until and letter.day < wanted.until):
        return None
    asks = CHECK_IN in wanted.kinds
    thought = thought_for(letter.day, place.channel) if ENCOURAGEMENT in wanted.kinds else None
    if not asks and thought is None and sums is None:
        return None
    return Post(place.channel, letter.id, asks, thought, sums)
