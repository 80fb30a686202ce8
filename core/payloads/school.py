"""What the student's school allows, and how far asking it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True)
class SchoolRule:
    """What the student's own school allows: attempts at the Step in all, and a deadline (for what: exam, result, or empty where not said)."""

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
