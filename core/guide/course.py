"""Where a student's plan stands: the score it rests on, and its range, moved by the days of study that life took."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.guide import facts
from core.guide.forms import Milestone, forms_left, milestones, standing_plan
from core.guide.scores import counted, in_order, on_scale
from core.guide.timeline import Timeline, timeline
from core.journal import Entry, Journal
from core.payloads import Dated, Lost, Score

NEAR = timedelta(days=3)  # how close the next form must be to be brought up


@dataclass(frozen=True)
class Course:
    """The score a plan rests on and its range; `way` is None where the target is reached and no months are owed.

    `provisional`: the score does not count, and is all there is. `lost` days since then have moved the range already.
    """

    score: Score
    provisional: bool
    lost: int
    way: Timeline | None

    @property
    def dates(self) -> tuple[date, date] | None:
        """Both ends as dates."""
        return self.way.dates if self.way else None


def course(journal: Journal, target: Decimal | None = None) -> Course | None:
    """The plan to `target` (EPC; the standing plan's, or 70, where left out). None without a score on the scale.

    It rests on the latest counted score; where none counts, on the latest there is. The guide's months stay as they are:
    lost days move where they begin.
    """
    every = counted(journal)
    dated = [pair for pair in in_order(journal) if on_scale(pair[1]) and pair[1].dated is not Dated.BEFORE]
    found = next((pair for pair in reversed(dated) if not every or pair[1] is every[-1]), None)
    if found is None:
        return None
    entry, score = found
    plan = standing_plan(journal)
    goal = target if target is not None else plan.target if plan else Decimal(facts.DEFAULT_TARGET.value)
    lost = _lost_since(entry, score, journal)
    return Course(score, not every, lost, timeline(score.value, score.taken + timedelta(days=lost), goal))


def next_stone(journal: Journal) -> Milestone | None:
    """The next form as the plan had it on the day of its score; None where no plan, no months or no form is left.

    Not as it is spread today: what was said once is not to move away day by day while a form is put off.
    """
    plan, found = standing_plan(journal), course(journal)
    if plan is None or found is None or found.way is None:
        return None
    left = forms_left(plan, journal)
    return next(iter(milestones(found.way, found.way.day, left.count, left.named)), None)


def _lost_since(scored: Entry, score: Score, journal: Journal) -> int:
    """Days lost after the score was taken; of those told on that very day, the ones told after it was."""
    return sum(
        lost.days
        for entry, lost in journal.entries_of(Lost)
        if lost.on > score.taken or (lost.on == score.taken and entry.root > scored.root)
    )
