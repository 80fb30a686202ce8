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
    """A sitting of Step 1, complete or not: both count towards the four. `result` is pass, fail, incomplete, or not known."""

    kind: ClassVar[str] = "attempt"
    version: ClassVar[int] = 1
    sat: date
    result: str | None = None


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
class SchoolRule:
    """What the student's own school allows: attempts at the Step in all, and a deadline (for what: exam or result)."""

    kind: ClassVar[str] = "school-rule"
    version: ClassVar[int] = 1
    attempts: int | None = None
    deadline: date | None = None
    deadline_for: str = "result"


@dataclass(frozen=True)
class SchoolItem:
    """How far one thing to ask the school has come: open, asked or done."""

    kind: ClassVar[str] = "school-item"
    version: ClassVar[int] = 1
    item: str
    state: str


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


Known = (
    Score
    | Plan
    | Confidence
    | Zone
    | Attempt
    | About
    | Feeling
    | FirstDays
    | SchoolRule
    | SchoolItem
    | Method
    | Miss
    | Strong
    | ConceptLink
    | Taught
    | Retested
    | RetakeDate
    | Lost
    | CheckIns
    | CheckIn
    | StudyGroup
    | Membership
    | Snoozed
    | QuietUntil
    | CheckOn
    | TakenBack
    | Erased
)
Payload = Known | Unknown
KINDS: tuple[type[Known], ...] = (
    Score,
    Plan,
    Confidence,
    Zone,
    Attempt,
    About,
    Feeling,
    FirstDays,
    SchoolRule,
    SchoolItem,
    Method,
    Miss,
    Strong,
    ConceptLink,
    Taught,
    Retested,
    RetakeDate,
    Lost,
    CheckIns,
    CheckIn,
    StudyGroup,
    Membership,
    Snoozed,
    QuietUntil,
    CheckOn,
    TakenBack,
    Erased,
)
P = TypeVar("P", bound=Known)


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
    def _by_kind(self) -> dict[type[object], tuple[Entry, ...]]:
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
