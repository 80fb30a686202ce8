"""What a student's way back is made of, from the journal alone: where it began, what changed, what came of it (rule story)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from core.guide import facts
from core.guide.attempts import passed
from core.guide.method import BEFORE, BLOCK, GROUP, NAMES, NOW, QUESTIONS, SPACED, TEACHING, WHY, held, moved, said
from core.guide.trend import Trend, trend
from core.journal import Entry, Journal
from core.moment import Moment
from core.payloads import Attempt, Feeling, Method, Miss, Retested, Score, Taught

_WORD = 30  # characters


@dataclass(frozen=True)
class Change:
    """Something done differently: in a few words to say aloud, and, where it was done otherwise before, as it was and is."""

    short: str
    both: str = ""


@dataclass(frozen=True)
class Counts:
    """How often each was logged, the most frequent first, and the local dates of the first and the last."""

    most: tuple[tuple[str, int], ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def total(self) -> int:
        """All of them."""
        return sum(many for _, many in self.most)


@dataclass(frozen=True)
class Story:
    """Every part may be missing. `sat` are the sittings that were not passed; `topics` counts those explained, each once."""

    sat: tuple[Attempt, ...]
    passed: date | None
    trend: Trend
    baseline: Score | None
    changes: tuple[Change, ...]
    misses: Counts
    topics: Counts
    retests: int
    feelings: Counts

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell from."""
        logged = self.misses.most or self.topics.most or self.changes
        return not (self.sat or self.passed or self.trend.results or logged)


def story(journal: Journal, moment: Moment) -> Story:
    """The story of a journal, up to the day of a pass where there is one."""
    done = passed(journal)
    sat = sorted((attempt for attempt in journal.all(Attempt) if attempt.sat != done), key=lambda attempt: attempt.sat)
    seen = trend(journal)
    return Story(
        tuple(attempt for attempt in sat if done is None or attempt.sat < done),
        done,
        seen,
        seen.counted[0] if seen.counted else None,
        changes(journal),
        _counts(journal, moment, done, Miss),
        _counts(journal, moment, done, Taught),
        sum(1 for each in journal.all(Retested) if done is None or each.day <= done),
        _counts(journal, moment, done, Feeling),
    )


def changes(journal: Journal) -> tuple[Change, ...]:
    """What is different now from before the last attempt, where the student said both (rule rethink)."""
    before, now = held(journal, BEFORE), held(journal, NOW)
    if before is None or now is None:
        return ()
    names = (name for name in moved(before[1], now[1]) if said(now[1], name))
    found = (_change(name, before[1], now[1]) for name in names)
    return tuple(change for change in found if change)


_TAKEN_UP = {
    SPACED: "re-tests spread over weeks",
    WHY: "asking why the right answer is right",
    TEACHING: "explaining topics to others",
    GROUP: "a study group",
}


def _change(name: str, before: Method, now: Method) -> Change | None:
    """One of them; None for a habit that was given up or made less of, which is no part of a way back."""
    was, is_ = said(before, name) or "", said(now, name) or ""
    if name in _TAKEN_UP:
        return Change(_TAKEN_UP[name]) if getattr(now, name) else None
    if name == QUESTIONS:
        more = (now.questions or 0) > (before.questions or 0)
        return Change("more of my time on questions", f"{NAMES[name]}: {was} before, {is_} now") if more else None
    if name == BLOCK:
        as_exam = now.block == facts.BLOCK.value[1]
        return Change("blocks as the exam has them", f"{NAMES[name]}: {was} before, {is_} now") if as_exam else None
    return Change("other resources", f"{NAMES[name]}: {was} before, {is_} now")


def _counts(journal: Journal, moment: Moment, done: date | None, kind: type[Miss | Taught | Feeling]) -> Counts:
    """Counted by failure mode, topic or feeling. A short word of one's own counts as written; a longer one is no label."""
    found: Counter[str] = Counter()
    days: list[date] = []
    for entry, payload in journal.entries_of(kind):
        day = _day(entry, journal, moment)
        if done is not None and day > done:
            continue
        match payload:
            case Miss():
                words: tuple[str, ...] = (payload.mode,) if payload.mode else ()
            case Taught():
                words = (payload.topic.strip().lower(),)
            case Feeling():
                words = (*payload.words, *((payload.own,) if payload.own and len(payload.own) <= _WORD else ()))
            case _:  # pragma: no cover
                assert_never(payload)
        found.update(words)
        days.append(day)
    return Counts(tuple(found.most_common()), min(days, default=None), max(days, default=None))


def _day(entry: Entry, journal: Journal, moment: Moment) -> date:
    """The local date on which it was first written; a correction moves nothing."""
    first = journal.entry(entry.root) or entry
    return Moment(first.at, moment.zone).today
