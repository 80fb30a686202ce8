"""What comes unasked, in private and in a channel, and the answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar


@dataclass(frozen=True)
class CheckIns:
    """When private check-ins come: weekdays (Monday is 0), local minute. Held while `until` lies ahead, or while not `on`.

    Re-tests of what was explained up to the entry numbered `hushed` don't come unasked. Without weekdays none were chosen yet.
    """

    kind: ClassVar[str] = "check-ins"
    version: ClassVar[int] = 1
    weekdays: tuple[int, ...]
    minute: int
    on: bool = True
    until: date | None = None
    hushed: int = 0


@dataclass(frozen=True)
class CheckIn:
    """An answer to one: how it went (1 to 5), whether the student did what they meant to, a line of their own.

    `questions` is how many they reviewed, 0 to 999. `group` is the channel whose post it answers, `posted` the local date
    that post was for.
    """

    kind: ClassVar[str] = "check-in"
    version: ClassVar[int] = 1
    nudge: int
    how: int | None = None
    did: str | None = None
    note: str | None = None
    questions: int | None = None
    group: str | None = None
    posted: date | None = None


@dataclass(frozen=True)
class StudyGroup:
    """What a channel's posts follow, in the channel's own journal: weekdays (Monday is 0), local minute, IANA zone, kinds.

    Held while `until` lies ahead, or while not `on`. `organiser` is the platform's id of whoever set it last: told when
    posts can't be delivered any more.
    """

    kind: ClassVar[str] = "study-group"
    version: ClassVar[int] = 1
    weekdays: tuple[int, ...]
    minute: int
    zone: str
    kinds: tuple[str, ...]
    organiser: str
    on: bool = True
    until: date | None = None


@dataclass(frozen=True)
class Membership:
    """Whether a user's counts enter the sums of the channel's group, in the channel's own journal."""

    kind: ClassVar[str] = "membership"
    version: ClassVar[int] = 1
    user: str
    joined: bool


@dataclass(frozen=True)
class Snoozed:
    """The nudge of that row comes again at `until` (UTC). `of` is what it is: a check-in or a re-test."""

    kind: ClassVar[str] = "snoozed"
    version: ClassVar[int] = 1
    nudge: int
    until: datetime
    of: str = "check-in"
