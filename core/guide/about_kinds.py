"""What the first talk's options may be: the kind of school, the day of a result, and taking an answer away again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.command import Kind, Refused, Shape, Suggestion, longest
from core.days import PastDay
from core.guide import facts
from core.guide.attempts import INCOMPLETE
from core.kinds import NONE, Whole, Words, plain, quoted
from core.moment import Moment

WAITING = "waiting"
US_MD, US_DO, NON_US = GROUPS = tuple(each.group for each in facts.PASS_RATES.value)
_SPELT = {
    US_MD: ("us md", "us-md", "md", "m.d.", "allopathic", "us allopathic"),
    US_DO: ("us do", "us-do", "do", "d.o.", "osteopathic", "com", "us osteopathic"),
    NON_US: (
        "non-us", "non us", "img", "fmg", "us img", "us-img", "non-us img", "international", "caribbean", "abroad",
        "outside the us", "outside the united states", "foreign",
    ),
}  # fmt: skip
_WAITING = frozenset({"waiting", "not yet", "not in yet", "still waiting", "pending", "not out yet"})
_INCOMPLETE = frozenset({"incomplete", "it was incomplete", "not finished", "did not finish", "didn't finish"})


@dataclass(frozen=True)
class GroupKind:
    """The group that published pass rates put a school in."""

    shape: Shape = Shape.CHOICE

    def parse(self, text: str, moment: Moment) -> str:
        """The group. Raises `Refused` with the three there are."""
        said = plain(text).rstrip(".!")
        for group, spellings in _SPELT.items():
            if said in spellings:
                return group
        raise Refused(f"{quoted(text)} is not one of {', '.join(GROUPS)}. Outside the United States is {NON_US}.")

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The groups."""
        return tuple(Suggestion(group, group) for group in GROUPS if plain(group).startswith(plain(typed)))


@dataclass(frozen=True)
class ResultKind:
    """The day a result came; or that it is awaited, or that the sitting was not finished."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | str:
        """The day, `waiting` or `incomplete`."""
        said = plain(text).rstrip(".!")
        if said in _WAITING:
            return WAITING
        return INCOMPLETE if said in _INCOMPLETE else PastDay().parse(text, moment)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The two words."""
        return tuple(Suggestion(word, word) for word in (WAITING, INCOMPLETE) if word.startswith(plain(typed)))


@dataclass(frozen=True)
class OrNone:
    """A value of another kind, or `none`, which takes the answer away again."""

    kind: Kind

    @property
    def shape(self) -> Shape:
        """The kind's own, but for a number or a yes: `none` is neither."""
        return self.kind.shape if self.kind.shape in (Shape.CHOICE, Shape.LONG) else Shape.TEXT

    @property
    def longest(self) -> int:
        """The kind's own."""
        return longest(self.kind)

    def parse(self, text: str, moment: Moment) -> Any:
        """The value, or the word `none`."""
        return NONE if plain(text) == NONE else self.kind.parse(text, moment)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Those of the kind, and `none`."""
        none = (Suggestion(NONE, NONE),) if NONE.startswith(plain(typed)) else ()
        return (*self.kind.suggest(typed), *none)


USED_KIND = OrNone(Whole(1, 9, "a count of attempts"))
PROBLEM_KIND = OrNone(Words(300))
