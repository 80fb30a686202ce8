"""A fact: what it says, where it comes from, how sure we are, and how an answer names its sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from core.reply import Note

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Status(StrEnum):
    """How a fact is known."""

    GUIDE = "guide"  # the recovery guide says so
    OFFICIAL = "official"  # an exam board's own page
    REPORTED = "reported"  # a secondary source quoting one
    DERIVED = "derived"  # our arithmetic
    OURS = "ours"  # a limit we chose


@dataclass(frozen=True)
class Fact(Generic[T_co]):
    """One fact: what it `says`, and its `value` in the unit named there. `section` is the guide's or the topic."""

    id: str
    section: str
    status: Status
    source: str
    says: str
    value: T_co
    year: int | None = None


class Line(NamedTuple):
    """A score (EPC) and the chance of passing (percent) that the guide ties to it."""

    epc: int
    percent: int


class Band(NamedTuple):
    """Months of dedicated study, from and to."""

    least: int
    most: int


class Blocks(NamedTuple):
    """An exam day: how many blocks, questions in each, and minutes for each."""

    many: int
    items: int
    minutes: int


class Passed(NamedTuple):
    """Percent who passed Step 1 in a year: a group's first takers, and its repeaters."""

    group: str
    first: int
    repeaters: int


class Numbers(NamedTuple):
    """CBSSA form numbers in use, from and to; those retired, by year; the year since which reports are on this scale."""

    first: int
    last: int
    retired: tuple[tuple[int, tuple[int, ...]], ...]
    scale: int


class Hope(NamedTuple):
    """One student after a fail: a practice test (three digits) within so many months, and Step 2 CK (three digits)."""

    practice: int
    months: int
    step_2: int


class Considered(NamedTuple):
    """Percent of a specialty's programs that consider an applicant with a fail: often, seldom, never; None is not said."""

    often: int | None
    seldom: int | None
    never: int


class Edge(NamedTuple):
    """NBME's low-pass band, EPC, and the half-width of a result's likely range."""

    low: int
    high: int
    range: int


def sources(*facts: Fact[object]) -> Note:
    """The small print of an answer: each source and section once, then the limits that are ours."""
    sections: dict[str, dict[str, None]] = {}
    for fact in facts:
        if fact.status is not Status.OURS:
            sure = "" if fact.status in {Status.GUIDE, Status.OFFICIAL} else f" ({fact.status})"
            sections.setdefault(fact.source, {})[f"{fact.section}{sure}"] = None
    ours = dict.fromkeys(fact.says.format(fact.value) for fact in facts if fact.status is Status.OURS)
    said = (
        [f"Sources: {'; '.join(f'{source}, ' + ', '.join(parts) for source, parts in sections.items())}."]
        if sections
        else []
    )
    said += [f"Limits of our own: {'; '.join(ours)}."] if ours else []
    return Note(" ".join(said))
