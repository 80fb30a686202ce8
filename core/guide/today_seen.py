"""A journal at a moment, as the rules of `/today` look at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.guide.attempts import booked
from core.guide.course import course
from core.guide.readiness import Verdict, readiness
from core.guide.scores import counted
from core.guide.today_words import Step
from core.journal import Entry, Journal
from core.moment import Moment
from core.payloads import Plan, RetakeDate, Score


@dataclass(frozen=True)
class Seen:
    """A journal at a moment, with what more than one rule looks at."""

    journal: Journal
    moment: Moment

    @property
    def day(self) -> date:
        """The student's today."""
        return self.moment.today

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        """Those that count, by day."""
        return counted(self.journal)

    @cached_property
    def planned(self) -> bool:
        """Whether a plan stands, or the target is reached and none is needed."""
        found = course(self.journal)
        return self.journal.latest(Plan) is not None or (found is not None and found.way is None)

    @cached_property
    def ready(self) -> bool:
        """Whether two forms say so."""
        return readiness(self.journal, self.day).verdict is Verdict.TWO_FORMS

    @cached_property
    def booking(self) -> tuple[Entry, date] | None:
        """The date that stands, with the entry it was written in."""
        standing = booked(self.journal)
        if standing is None or standing.day is None:
            return None
        return self.journal.entries_of(RetakeDate)[-1][0], standing.day

    def written(self, entry: Entry) -> date:
        """The student's date on which an entry was first written."""
        return Moment((self.journal.entry(entry.root) or entry).at, self.moment.zone).today


Rule = Callable[[Seen], Step | None]
