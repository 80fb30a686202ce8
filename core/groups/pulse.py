"""What a group may know of its week: sums alone, and only of five or more (rule k-five)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.groups.posts import Pulse
from core.guide import facts
from core.journal import CheckIn, Journal

WEEK = timedelta(days=7)


def pulse(members: Sequence[Journal], channel: str, until: datetime) -> Pulse | None:
    """The sums of the seven days before an instant, over the answers to this channel's posts; None under five people.

    Each sum stands on five people or more of its own. From ten on a sum is rounded down to tens.
    """
    answers = [_answers(journal, channel, until) for journal in members]
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


def _answers(journal: Journal, channel: str, until: datetime) -> list[CheckIn]:
    """A member's answers to this channel's posts in the week before."""
    roots = {entry.seq: entry.at for entry in journal.entries}
    return [
        answer
        for entry, answer in journal.entries_of(CheckIn)
        if answer.group == channel and answer.how and until - WEEK <= roots.get(entry.root, entry.at) < until
    ]
