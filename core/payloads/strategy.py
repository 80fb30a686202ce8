"""How the student studies, what they miss, and what they explain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True)
class Method:
    """How the student studies: `when` is before (the last attempt) or now. None is not said.

    `questions` is the share of study time spent on questions, percent; `block` minutes for one block of them.
    """

    kind: ClassVar[str] = "method"
    version: ClassVar[int] = 1
    when: str
    resources: tuple[str, ...] = ()
    questions: int | None = None
    spaced: bool | None = None
    why: bool | None = None
    teaching: bool | None = None
    block: int | None = None
    group: bool | None = None


@dataclass(frozen=True)
class Miss:
    """One question missed, or guessed right, in the student's own words: never the item's text.

    `area` is an area's id and `mode` the failure mode's, empty until they are said; `sure` how sure before the answer
    (percent), `cue` what was overlooked, `rule` why the right answer is right.
    """

    kind: ClassVar[str] = "miss"
    version: ClassVar[int] = 1
    area: str
    mode: str
    sure: int | None = None
    cue: str | None = None
    rule: str | None = None


@dataclass(frozen=True)
class Strong:
    """Ids of the areas the student feels strong in."""

    kind: ClassVar[str] = "strong"
    version: ClassVar[int] = 1
    areas: tuple[str, ...]


@dataclass(frozen=True)
class ConceptLink:
    """One arrow of a concept map. `target` is empty for a gap: something leads on from here that can't be said yet."""

    kind: ClassVar[str] = "concept-link"
    version: ClassVar[int] = 1
    topic: str
    source: str
    link: str
    target: str = ""


@dataclass(frozen=True)
class Taught:
    """A Feynman session: explained as to a beginner, what could not be said simply, and questions with their answers."""

    kind: ClassVar[str] = "taught"
    version: ClassVar[int] = 1
    topic: str
    said: str | None = None
    gap: str | None = None
    questions: tuple[tuple[str, str], ...] = ()
    left: bool = False  # put off by the student: no words are taken for its next answer until it is taken up again


@dataclass(frozen=True)
class Retested:
    """A re-test of the session whose first entry is `taught`, on a local date: how many of its questions were answered."""

    kind: ClassVar[str] = "retested"
    version: ClassVar[int] = 1
    taught: int
    day: date
    right: int
