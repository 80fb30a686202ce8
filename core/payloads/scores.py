"""Practice scores, sittings of the exam, and the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar


class Exam(StrEnum):
    """A practice exam by the name its publisher uses."""

    CBSSA = "CBSSA"
    CBSE = "CBSE"
    UWSA1 = "UWSA1"
    UWSA2 = "UWSA2"
    UWSA3 = "UWSA3"
    FREE120 = "Free120"


class Dated(StrEnum):
    """How the day of a practice result is known."""

    TOLD = "told"
    ASSUMED = "assumed"  # not said, so the day it was written
    RIGHT = "right"  # said to be right when it was asked about
    BEFORE = "before"  # not said, but before the last sitting of Step 1; `taken` is then the day it was written


@dataclass(frozen=True)
class Score:
    """One practice result: EPC for CBSSA and CBSE, three digits for a UWSA, percent for Free120.

    `dated` is None in entries from before it was asked. `confirmed`: form and score were asked about, and are the report's.
    """

    kind: ClassVar[str] = "score"
    version: ClassVar[int] = 1
    exam: Exam
    value: Decimal
    taken: date
    form: int | None = None
    chance: Decimal | None = None
    seen: bool = False
    untimed: bool = False
    weak: tuple[str, ...] = ()
    dated: Dated | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class Plan:
    """What a plan was asked for. `unseen` is how many forms are left, `forms` which, where the student named them."""

    kind: ClassVar[str] = "plan"
    version: ClassVar[int] = 1
    target: Decimal = Decimal(70)
    deadline: date | None = None
    hours: int | None = None
    unseen: int | None = None
    forms: tuple[int, ...] = ()


@dataclass(frozen=True)
class Confidence:
    """Whether the student is sure of passing, in their own judgement."""

    kind: ClassVar[str] = "confidence"
    version: ClassVar[int] = 1
    sure: bool


@dataclass(frozen=True)
class Attempt:
    """A sitting of Step 1, complete or not: both count towards the four. `result` is pass, fail, incomplete, or not known."""

    kind: ClassVar[str] = "attempt"
    version: ClassVar[int] = 1
    sat: date
    result: str | None = None


@dataclass(frozen=True)
class RetakeDate:
    """The day the retake is booked for, and who set it: school, permit or myself. None is no day.

    `window` is the last day of the eligibility period, `extended` whether that is after its one extension.
    """

    kind: ClassVar[str] = "retake-date"
    version: ClassVar[int] = 1
    day: date | None
    set_by: str | None = None
    window: date | None = None
    extended: bool = False


@dataclass(frozen=True)
class Lost:
    """Days of study that life took, counted on a local date: the plan's range moves by them."""

    kind: ClassVar[str] = "lost"
    version: ClassVar[int] = 1
    days: int
    on: date
