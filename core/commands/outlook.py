"""`/outlook`: what is known of residency after a fail: the guide's chances, and beside them the facts that temper them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Shape, Spec, Suggestion
from core.guide import outlook_words as words
from core.guide.outlook import GUIDES, rows_of
from core.guide.specialties import LONGEST_NAME, NAMES, SPECIALTIES, called, folded
from core.journal import Draft
from core.kinds import own_words, plain
from core.moment import Moment
from core.part import joined
from core.payloads import About
from core.reply import Action, Reply

_MENU = 25  # choices
_LEAD = re.compile(
    r"^(?:(?:of|to|for|in|into|at|on|with|after|match|matching|matched|getting|residency|a|the|me|my|all|fail|failing)(?: +|$))+",
    re.IGNORECASE,
)
# A number, or passing it: that is no specialty
_PASSING = re.compile(r"\d|^(?:i )?(?:will |to )?pass(?:ing|ed)?\b|\b(?:nbme|retake|step 1)\b", re.IGNORECASE)


@dataclass(frozen=True)
class SpecialtyKind:
    """A specialty by any of its names; one that is not known is taken as it is."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The name that programs use; empty where no specialty is named. Raises `Refused` for what is too long to be one."""
        own_words(text)
        said = text.strip().rstrip("?.! ")
        name = _LEAD.sub("", said)
        if said and not name:
            return name
        if _PASSING.search(name):
            raise Refused("That is no specialty. What your scores say about passing, /ready shows.")
        if len(name) > LONGEST_NAME or not folded(name):
            raise Refused(f"Name one specialty in at most {LONGEST_NAME} characters, such as family medicine.")
        return called(name)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Specialties whose name holds what was typed, or whose other names begin with it; the guide's first."""
        word = folded(plain(typed))
        hits = (
            each.name
            for each in SPECIALTIES
            if word in folded(each.name) or any(also.startswith(word) for also in each.also)
        )
        return tuple(Suggestion(name, name) for name in hits)[:_MENU]


@dataclass(frozen=True)
class Outlook:
    """Shows all of it, or what is known of one specialty."""

    spec: ClassVar[Spec] = Spec(
        "outlook",
        "Residency after a fail: what is known, by specialty, and what tempers it",
        ("chances", "my chances", "specialties", "residency", "what are my chances"),
    )
    specialty: Annotated[
        str | None, Ask("One specialty: family medicine, plastics, ortho, IR, or another", SpecialtyKind(), "family")
    ] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The guide's rows with what was imported, and beside them the facts that temper them."""
        rows = context.house.outlook
        about = context.journal.latest(About)
        group = about.group if about else None
        beside = (words.matching(), words.not_your_group(group), words.repeaters(group), words.retake())
        actions = (Action("my retake", "retake"), Action("am I ready?", "ready"))
        if not self.specialty:
            blocks = joined(words.prevalence(), words.guides(), words.imported(rows), words.varies(bool(rows)), *beside)
            one = Action("one specialty", "outlook", (), ("specialty",))
            return Reply("After a fail: what is known", blocks, (one, *actions))
        mine = rows_of(self.specialty, rows)
        known = self.specialty in GUIDES or bool(mine)
        parts = (
            words.guides((self.specialty,)) if self.specialty in GUIDES else words.unknown(self.specialty, bool(mine)),
            words.imported(mine),
            words.varies(bool(rows)) if known else words.guides(),
        )
        everything = Action("all specialties", "outlook")
        name = f"{self.specialty[0].upper()}{self.specialty[1:]}"
        if not known and self.specialty not in NAMES:
            name = f"“{self.specialty}”"
        title = f"{name}: {'what is known' if known else 'no number is known'}"
        return Reply(title, joined(*parts, *beside), (everything, *actions))
