"""What an entry may hold: typed, immutable, stored encrypted.

To add a kind: a frozen dataclass with `kind` and `version` in the file it belongs to, and its place in `Known` and `KINDS`.
Nothing else moves: kinds this version does not know are kept as `Unknown`.
"""

from __future__ import annotations

from typing import TypeVar

from core.payloads.keeping import Erased, TakenBack, Unknown
from core.payloads.nudges import CheckIn, CheckIns, Membership, Snoozed, StudyGroup
from core.payloads.person import About, CheckOn, Feeling, FirstDays, QuietUntil, Zone
from core.payloads.school import SchoolItem, SchoolRule
from core.payloads.scores import Attempt, Confidence, Dated, Exam, Lost, Plan, RetakeDate, Score
from core.payloads.strategy import ConceptLink, Method, Miss, Retested, Strong, Taught

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

__all__ = [
    "KINDS",
    "About",
    "Attempt",
    "CheckIn",
    "CheckIns",
    "CheckOn",
    "ConceptLink",
    "Confidence",
    "Dated",
    "Erased",
    "Exam",
    "Feeling",
    "FirstDays",
    "Known",
    "Lost",
    "Membership",
    "Method",
    "Miss",
    "P",
    "Payload",
    "Plan",
    "QuietUntil",
    "RetakeDate",
    "Retested",
    "SchoolItem",
    "SchoolRule",
    "Score",
    "Snoozed",
    "Strong",
    "StudyGroup",
    "TakenBack",
    "Taught",
    "Unknown",
    "Zone",
]
