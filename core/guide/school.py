"""Step 2: what to ask the school, how far each has come, and the school's own limits. Its words are in school_words.py.

To add something to ask: an `Item` in `ITEMS`. Its key is stored, so it never changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.command import Refused, Shape, Suggestion
from core.journal import Entry, Journal
from core.kinds import NONE, OneOf, Whole, plain
from core.moment import Moment
from core.payloads import SchoolItem, SchoolRule

OPEN, ASKED, DONE = STATES = ("open", "asked", "done")
DEAN = "dean"
RESULT, EXAM = "result", "exam"


@dataclass(frozen=True)
class Item:
    """Something to ask: its name, why or what to ask, and how a mail names it (empty where it has no place there)."""

    key: str
    name: str
    why: str
    topic: str = ""


ITEMS: tuple[Item, ...] = (
    Item(DEAN, "Dean of students", "tell them first; they may know, and hearing it from you shows that you take it on"),
    Item("clerkships", "Clerkships", "must Step 1 be passed before they begin, and can a start move?", "my clerkships"),
    Item("timeline", "Graduation timeline", "what moves with a later sitting, and when must they know?", "my timeline"),
    Item("leave", "Leave of absence", "what it takes, and what it does to insurance or a visa", "a leave of absence"),
    Item("aid", "Financial aid", "what a leave or a later graduation does to loans and payments", "financial aid"),
    Item(
        "remediation", "Remediation", "is there a programme, and is it asked of you or offered?", "structured support"
    ),
    Item("tutoring", "Tutoring", "who tutors, what does it cost, how soon can it start?", "tutoring"),
    Item("exams", "Practice exams", "does the school pay for NBME forms, or run a CBSE?", "practice exams"),
    Item(
        "accommodations", "Accommodations", "how long a decision takes: ask before a date is booked", "accommodations"
    ),
    Item("tools", "Planning tools", "a calendar, a coach or a learning specialist to plan with", "help with planning"),
)
KEYS = tuple(item.key for item in ITEMS)
_SPELT = {
    DEAN: ("dean", "the dean", "tell the dean", "dean of students"),
    "clerkships": ("clerkships", "clerkship", "rotations"),
    "timeline": ("timeline", "graduation", "graduation timeline"),
    "leave": ("leave", "leave of absence", "loa"),
    "aid": ("aid", "financial aid", "loans"),
    "remediation": ("remediation",),
    "tutoring": ("tutoring", "tutor"),
    "exams": ("exams", "practice exams", "cbse", "forms"),
    "accommodations": ("accommodations", "accommodation"),
    "tools": ("tools", "planning tools", "planning"),
}
ITEM_KIND = OneOf(tuple(_SPELT.items()))
STATE_KIND = OneOf(
    ((OPEN, (OPEN, "not yet")), (ASKED, (ASKED, "told", "sent", "waiting")), (DONE, (DONE, "answered", "yes")))
)
DUE_KIND = OneOf(
    ((RESULT, (RESULT, "the result", "pass", "a pass")), (EXAM, (EXAM, "the exam", "sitting", "the sitting")))
)


@dataclass(frozen=True)
class LimitKind:
    """How many attempts a school allows, or `none`, which takes it away."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> int | str:
        """The number, or the word `none`."""
        return NONE if plain(text) == NONE else Whole(1, 9, "a count of attempts").parse(text, moment)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def item_of(key: str) -> Item:
    """The item with that key; one of a newer version is called by its key."""
    return next((item for item in ITEMS if item.key == key), Item(key, key, ""))


def held_item(key: str, journal: Journal) -> tuple[Entry, SchoolItem] | None:
    """What the journal holds of an item."""
    return next((pair for pair in journal.entries_of(SchoolItem) if pair[1].item == key), None)


def state_of(key: str, journal: Journal) -> str:
    """How far an item has come."""
    held = held_item(key, journal)
    return held[1].state if held else OPEN


def after(state: str) -> str:
    """The state that follows; nothing follows done."""
    return STATES[min(STATES.index(state) + 1, len(STATES) - 1)]


def left(journal: Journal) -> tuple[Item, ...]:
    """What is not done, in order: what was asked and waits for an answer stands behind what is open."""
    return tuple(item for state in (OPEN, ASKED) for item in ITEMS if state_of(item.key, journal) == state)


def ruled(
    held: SchoolRule | None, attempts: int | str | None, deadline: date | str | None, due: str | None
) -> SchoolRule:
    """The school's rule with what is new; `none` takes a part of it away. Raises `Refused` for a `due` without a date."""
    rule = held or SchoolRule()
    changes: dict[str, Any] = {}
    if attempts is not None:
        changes["attempts"] = attempts if isinstance(attempts, int) else None
    if deadline is not None:
        changes |= {"deadline": deadline} if isinstance(deadline, date) else {"deadline": None, "deadline_for": RESULT}
    if due is not None:
        changes["deadline_for"] = due
    rule = replace(rule, **changes)
    if due is not None and deadline is None and rule.deadline is None:
        raise Refused("Which date is it? /school deadline:2027-05-01 due:result, with your own.")
    return rule
