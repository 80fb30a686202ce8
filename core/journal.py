"""What a student wrote: typed, immutable, append-only entries.

To add a kind: a frozen dataclass here with `kind` and `version`, and its place in `KINDS`. Nothing else moves: payloads
are stored encrypted, and kinds this version does not know are kept as `Unknown`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, TypeVar, cast


class Exam(StrEnum):
    """A practice exam by the name its publisher uses."""

    CBSSA = "CBSSA"
    CBSE = "CBSE"
    UWSA1 = "UWSA1"
    UWSA2 = "UWSA2"
    UWSA3 = "UWSA3"
    FREE120 = "Free120"


@dataclass(frozen=True)
class Score:
    """One practice result: EPC for CBSSA and CBSE, three digits for a UWSA, percent for Free120."""

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
class Zone:
    """The student's IANA time zone."""

    kind: ClassVar[str] = "zone"
    version: ClassVar[int] = 1
    name: str


@dataclass(frozen=True)
class Attempt:
    """A sitting of Step 1, complete or not: both count towards the four."""

    kind: ClassVar[str] = "attempt"
    version: ClassVar[int] = 1
    sat: date


@dataclass(frozen=True)
class CheckIns:
    """When private check-ins come: weekdays (Monday is 0), local minute. Held while `until` lies ahead, or while not `on`."""

    kind: ClassVar[str] = "check-ins"
    version: ClassVar[int] = 1
    weekdays: tuple[int, ...]
    minute: int
    on: bool = True
    until: date | None = None


@dataclass(frozen=True)
class CheckIn:
    """An answer to one: how it went (1 to 5), whether the student did what they meant to, a line of their own."""

    kind: ClassVar[str] = "check-in"
    version: ClassVar[int] = 1
    nudge: int
    how: int | None = None
    did: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Snoozed:
    """The nudge of that row comes again at `until` (UTC)."""

    kind: ClassVar[str] = "snoozed"
    version: ClassVar[int] = 1
    nudge: int
    until: datetime


@dataclass(frozen=True)
class QuietUntil:
    """No study prompts and no score talk until then (UTC). Why is not kept."""

    kind: ClassVar[str] = "quiet-until"
    version: ClassVar[int] = 1
    until: datetime


@dataclass(frozen=True)
class TakenBack:
    """The entry `seq` no longer stands."""

    kind: ClassVar[str] = "taken-back"
    version: ClassVar[int] = 1
    seq: int


@dataclass(frozen=True)
class Erased:
    """The entries `seqs` were deleted for good; this line keeps their numbers from being used again."""

    kind: ClassVar[str] = "erased"
    version: ClassVar[int] = 1
    seqs: tuple[int, ...]


@dataclass(frozen=True)
class Unknown:
    """An entry of a later version of the bot: kept and exported as it is, used by nothing."""

    kind: str
    version: int
    data: dict[str, object] = field(hash=False)


Payload = (
    Score
    | Plan
    | Confidence
    | Zone
    | Attempt
    | CheckIns
    | CheckIn
    | Snoozed
    | QuietUntil
    | TakenBack
    | Erased
    | Unknown
)
KINDS: tuple[
    type[Score | Plan | Confidence | Zone | Attempt | CheckIns | CheckIn | Snoozed | QuietUntil | TakenBack | Erased],
    ...,
] = (
    Score,
    Plan,
    Confidence,
    Zone,
    Attempt,
    CheckIns,
    CheckIn,
    Snoozed,
    QuietUntil,
    TakenBack,
    Erased,
)
P = TypeVar("P", Score, Plan, Confidence, Zone, Attempt, CheckIns, CheckIn, Snoozed, QuietUntil)


@dataclass(frozen=True)
class Draft:
    """A payload about to be written; `of` names the first entry of the one it corrects."""

    payload: Payload
    of: int | None = None


@dataclass(frozen=True)
class Entry:
    """A written payload. `seq` counts from 1 for each person; `at` is the instant (UTC) of the request that wrote it."""

    seq: int
    at: datetime
    payload: Payload
    of: int | None = None

    @property
    def root(self) -> int:
        """The first entry of this one's chain of corrections."""
        return self.of or self.seq


@dataclass(frozen=True)
class Journal:
    """All entries of one person, oldest first."""

    entries: tuple[Entry, ...] = ()

    @property
    def last(self) -> int:
        """The number of the newest entry, 0 where there is none."""
        return self.entries[-1].seq if self.entries else 0

    def until(self, seq: int) -> Journal:
        """The journal as it was once entry `seq` had been written (deleted entries stay deleted)."""
        return Journal(tuple(entry for entry in self.entries if entry.seq <= seq))

    def grown(self, drafts: tuple[Draft, ...], at: datetime) -> Journal:
        """The journal with the drafts written after its last entry, and without what they erase."""
        new = tuple(Entry(self.last + place, at, draft.payload, draft.of) for place, draft in enumerate(drafts, 1))
        gone = {seq for draft in drafts if isinstance(draft.payload, Erased) for seq in draft.payload.seqs}
        return Journal(tuple(entry for entry in (*self.entries, *new) if entry.seq not in gone))

    def entry(self, seq: int) -> Entry | None:
        """The entry with that number, whether it stands or not."""
        return next((entry for entry in self.entries if entry.seq == seq), None)

    @cached_property
    def taken_back(self) -> frozenset[int]:
        """Numbers of the entries that were taken back."""
        return frozenset(entry.payload.seq for entry in self.entries if isinstance(entry.payload, TakenBack))

    @cached_property
    def kept(self) -> tuple[Entry, ...]:
        """What the student wrote and did not take back, earlier versions included."""
        return tuple(
            entry
            for entry in self.entries
            if entry.seq not in self.taken_back and not isinstance(entry.payload, TakenBack | Erased)
        )

    @cached_property
    def standing(self) -> tuple[Entry, ...]:
        """The newest version of everything kept, in the order of writing."""
        newest = {entry.root: entry for entry in self.kept}
        return tuple(sorted(newest.values(), key=lambda entry: entry.seq))

    @cached_property
    def _by_kind(self) -> dict[type[Payload], tuple[Entry, ...]]:
        kinds = {type(entry.payload) for entry in self.standing}
        return {kind: tuple(entry for entry in self.standing if type(entry.payload) is kind) for kind in kinds}

    def entries_of(self, kind: type[P]) -> tuple[tuple[Entry, P], ...]:
        """Standing entries of one kind with their payloads, in the order of writing."""
        return tuple((entry, cast(P, entry.payload)) for entry in self._by_kind.get(kind, ()))

    def all(self, kind: type[P]) -> tuple[P, ...]:
        """Standing payloads of one kind, in the order of writing."""
        return tuple(payload for _, payload in self.entries_of(kind))

    def latest(self, kind: type[P]) -> P | None:
        """The newest standing payload of one kind."""
        found = self.all(kind)
        return found[-1] if found else None
