"""`/school`: step 2. What to ask the school and how far it has come, a mail to copy, and the school's own limits."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.days import DayOrNone
from core.entries import undoing
from core.guide import school_words
from core.guide.calendar import moved, standing_rule
from core.guide.school import DUE_KIND, ITEM_KIND, OPEN, STATE_KIND, LimitKind, held_item, ruled, state_of
from core.journal import Draft
from core.kinds import Flag
from core.payloads import SchoolItem, SchoolRule
from core.reply import Reply


@dataclass(frozen=True)
class School:
    """Shows one thing to ask or how far it has come, keeps the school's limits, or drafts the mail; alone it shows the list."""

    spec: ClassVar[Spec] = Spec(
        "school",
        "What to ask your school, a mail to begin with, and the limits it sets",
        ("my school", "the school", "tell my school"),
        spoken=(
            (r"^(?:mail|e-?mail|draft|letter)(?: .*)?$", "mail:yes"),
            (r"^(?:limits?|rules?)$", ""),
            (r"\bfor:? ?(?:the )?(result|exam)\b", r"due:\1"),
            (r"^(\d) attempts?\b,?(?: and)?", r"attempts:\1 "),
            (r"\bby (?=\S*\d|[a-z]{3,9}\.? \d)", "deadline:"),
            (r"^(.+?)(?: is|:)? (open|asked|done|told|sent|answered)$", r"\1 state:\2"),
        ),
    )
    item: Annotated[str | None, Ask("One thing to ask, such as dean, leave or tutoring", ITEM_KIND, "dean")] = None
    state: Annotated[str | None, Ask("How far it has come: open, asked or done", STATE_KIND, "asked")] = None
    attempts: Annotated[int | str | None, Ask("Attempts your school allows in all, or none", LimitKind(), "3")] = None
    deadline: Annotated[
        datetime.date | str | None, Ask("A date your school sets, or none", DayOrNone(), "2027-05-01")
    ] = None
    due: Annotated[str | None, Ask("What is due by then: result or exam", DUE_KIND, "result")] = None
    mail: Annotated[bool | None, Ask("A short mail to copy; nothing is sent", Flag(), "yes")] = None

    def record(self, context: Context) -> SchoolRule | SchoolItem:
        """The thing to ask, or the limits its options stand for."""
        if self.item is None:
            return ruled(standing_rule(context.journal), self.attempts, self.deadline, self.due)
        return SchoolItem(self.item, self.state or state_of(self.item, context.journal))

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What moved and what the school allows, each where it is new. Raises `Refused`."""
        if self.state and self.item is None:
            raise Refused("Which one is it? /school dean state:asked, for instance. /school lists them.")
        rules = moved(context.journal, self.attempts, self.deadline, self.due) if self._rules() else ()
        return (*self._item(context), *rules)

    def answer(self, context: Context) -> Reply:
        """The limits, the mail, or the list."""
        undo = tuple(map(undoing, context.written[-1:]))
        if self._rules():
            return school_words.limits(context.journal, context.moment, bool(context.written), undo)
        if self.mail:
            return school_words.mail(context.journal, context.moment)
        if self.item and not self.state:
            return school_words.item(self.item, context.journal)
        return school_words.checklist(context.journal, context.moment, self.item, undo)

    def _rules(self) -> bool:
        """Whether anything about the school's limits is given."""
        return any(value is not None for value in (self.attempts, self.deadline, self.due))

    def _item(self, context: Context) -> tuple[Draft, ...]:
        """What moved; an item that is only named is looked at."""
        if self.item is None or self.state is None:
            return ()
        held = held_item(self.item, context.journal)
        same = self.state == (held[1].state if held else OPEN)
        return () if same else (Draft(SchoolItem(self.item, self.state), held[0].root if held else None),)
