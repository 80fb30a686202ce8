"""Who the student is, how they feel, and what they leave alone for now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar


@dataclass(frozen=True)
class Zone:
    """The student's IANA time zone."""

    kind: ClassVar[str] = "zone"
    version: ClassVar[int] = 1
    name: str


@dataclass(frozen=True)
class About:
    """What the first talk asked. `country` is an ISO code, `group` one of US MD, US DO, non-US.

    `result` is the day it came, `used` how many attempts were used, incomplete ones too, `problem` the main one as the
    student names it, `passed` the questions passed over, `asked` the one that waits for an answer.
    """

    kind: ClassVar[str] = "about"
    version: ClassVar[int] = 1
    country: str | None = None
    group: str | None = None
    result: date | None = None
    used: int | None = None
    problem: str | None = None
    passed: tuple[str, ...] = ()
    asked: str | None = None


@dataclass(frozen=True)
class Feeling:
    """Feelings named: words from the grid, one's own, and how strong, 0 to 10."""

    kind: ClassVar[str] = "feeling"
    version: ClassVar[int] = 1
    words: tuple[str, ...] = ()
    own: str | None = None
    strength: int | None = None


@dataclass(frozen=True)
class FirstDays:
    """No study prompts until then (UTC), only what helps in the first days. One that lies in the past ends them."""

    kind: ClassVar[str] = "first-days"
    version: ClassVar[int] = 1
    until: datetime


@dataclass(frozen=True)
class QuietUntil:
    """No study prompts and no score talk until then (UTC), and after it until the student says `over`. Why is not kept."""

    kind: ClassVar[str] = "quiet-until"
    version: ClassVar[int] = 1
    until: datetime
    over: bool = False


@dataclass(frozen=True)
class CheckOn:
    """The student asked to be checked on at that instant (UTC), once."""

    kind: ClassVar[str] = "check-on"
    version: ClassVar[int] = 1
    at: datetime
