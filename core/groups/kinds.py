"""Kinds of values that only a study group asks for: what is posted, and when it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from core.command import Refused, Shape, Suggestion
from core.groups.setting import CHECK_IN, ENCOURAGEMENT, KINDS, PULSE
from core.kinds import plain, quoted
from core.moment import Moment

_MEANT = {
    CHECK_IN: ("check-in", "check-ins", "checkin", "checkins", "check in", "check ins"),
    ENCOURAGEMENT: ("encouragement", "encouragements", "thought", "thoughts"),
    PULSE: ("pulse", "weekly pulse", "sums"),
}
_USUAL = (",".join(KINDS), f"{CHECK_IN},{ENCOURAGEMENT}", CHECK_IN, ENCOURAGEMENT, f"{CHECK_IN},{PULSE}")


@dataclass(frozen=True)
class PostsKind:
    """Some of check-in, encouragement and pulse, or all."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> tuple[str, ...]:
        """The kinds in their own order, each once. Raises `Refused`."""
        word = plain(text)
        if word in {"all", "everything"}:
            return KINDS
        parts = [part.strip() for part in re.split(r"[,;/+&]|\band\b", word) if part.strip()]
        found = {kind for kind, names in _MEANT.items() for part in parts if part in names}
        if not parts or any(part not in names for part in parts for names in [sum(_MEANT.values(), ())]):
            raise Refused(f"{quoted(text)} is nothing I post. Say {', '.join(KINDS)}, some of them, or all.")
        return tuple(kind for kind in KINDS if kind in found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The usual ones."""
        return tuple(Suggestion(each, each) for each in _USUAL if plain(typed) in each)


@dataclass(frozen=True)
class PostDay:
    """The local date of a post, as its buttons have it: in the channel's zone it may be tomorrow."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date:
        """The date. Raises `Refused`."""
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Refused(f"{quoted(text)} is no day of a post.") from None

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None: buttons alone fill it in."""
        return ()
