"""What a group may know of its week: sums alone, and only of five or more (rule k-five).

A week is Monday to Sunday by the dates of the posts, so that no two sums ever share an answer: what one of them says more
than another would be what one person did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.groups.posts import Pulse
from core.guide import facts
from core.journal import Journal
from core.payloads import CheckIn

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Week:
    """A whole week: its Monday, and the instant (UTC) at which that began in the group's zone."""

    monday: date
    began: datetime


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def too_late(posted: date, today: date) -> bool:
    """Whether the sums of that post's week have been made: they come in the week after it."""
    return today - monday_of(posted) >= 2 * WEEK


def pulse(members: Sequence[Journal], channel: str, week: Week) -> Pulse | None:
    """The sums of a week, over the answers to this channel's posts of that week; None under five people.

    Each sum stands on five people or more of its own. From ten on a sum is rounded down to tens.
    """
    answers = [_answers(journal, channel, week) for journal in members]
    took_part = sum(bool(each) for each in answers)
    counted = [
        sum(counts) for each in answers if (counts := [one.questions for one in each if one.questions is not None])
    ]
    least = facts.K_FIVE.value
    if took_part < least:
        return None
    return Pulse(floored(took_part), floored(sum(counted)) if len(counted) >= least else None)


def floored(sum_: int) -> int:
    """Rounded down to tens from ten on."""
    return sum_ if sum_ < 10 else sum_ // 10 * 10


def _answers(journal: Journal, channel: str, week: Week) -> list[CheckIn]:
    """A member's answers to this channel's posts of a week, whenever they were given; the first for each post."""
    first: dict[date, CheckIn] = {}
    for answer in journal.all(CheckIn):
        if answer.group == channel and answer.how and answer.posted and monday_of(answer.posted) == week.monday:
            first.setdefault(answer.posted, answer)
    return list(first.values())
