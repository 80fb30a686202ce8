"""Kinds of values of a miss: an area, a failure mode, and how sure. What is not clear is asked back, so that nothing is lost."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.command import READ, NotKept, Refused, Shape, Suggestion, within
from core.guide import facts
from core.guide.areas import AREAS
from core.guide.misses import AREA_WORDS, HINTS, MODE_WORDS, MODES
from core.kinds import number, own_words, plain, quoted
from core.moment import Moment


@dataclass(frozen=True)
class Named:
    """An area or a mode as it was typed: its id, or, where that is not clear, the ids it may be, likeliest first."""

    id: str
    typed: str = ""
    near: tuple[str, ...] = ()


def closest(word: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """Ids whose names are spelt much like the word."""
    return tuple(dict.fromkeys(words[hit] for hit in difflib.get_close_matches(word, words, n=5, cutoff=0.6)))


@dataclass(frozen=True)
class Dropped:
    """Words that were not kept, and why: the text of an exam item. What else was said of that miss is."""

    reason: str


@dataclass(frozen=True)
class OwnKind:
    """A student's own words beside a miss, at most `most` characters."""

    most: int
    shape: Shape = Shape.LONG
    longest: int = READ  # an exam item is more than is kept, and dropped

    def parse(self, text: str, moment: Moment) -> str | Dropped:
        """The text; of an exam item the reason alone. Raises `Refused` for too long a one."""
        try:
            own_words(text)
            within(self.most, text)
            return text
        except NotKept as refusal:
            return Dropped(str(refusal))

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class AreaKind:
    """One content area."""

    shape: Shape = Shape.CHOICE

    def parse(self, text: str, moment: Moment) -> Named:
        """The area, or those it may be: the command asks. Raises `NotKept` for exam items."""
        word = plain(own_words(text))
        found = AREA_WORDS.get(word)
        if found:
            return Named(found, text)
        near = [area.id for area in AREAS if re.search(rf"\b{re.escape(word)}", plain(area.name))]
        return Named(near[0], text) if len(near) == 1 else Named("", text, (*near, *closest(word, AREA_WORDS)))

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Areas by the beginning of any of their names."""
        word = plain(typed)
        hits = (area for area in AREAS if word in plain(area.name) or any(also.startswith(word) for also in area.also))
        return tuple(Suggestion(area.name, area.id) for area in hits)


@dataclass(frozen=True)
class ModeKind:
    """One failure mode."""

    shape: Shape = Shape.CHOICE

    def parse(self, text: str, moment: Moment) -> Named:
        """The mode, or those it may be: the command asks. Raises `NotKept` for exam items."""
        word = plain(own_words(text)).replace("’", "'")
        found = MODE_WORDS.get(word)
        if found:
            return Named(found, text)
        return Named("", text, HINTS.get(word) or closest(word, MODE_WORDS))

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Modes by any part of any of their names."""
        word = plain(typed)
        names = ((way, " ".join((way.label, way.mode.value, *way.also))) for way in MODES)
        hits = (way for way, every in names if re.search(rf"\b{re.escape(word)}", every))
        return tuple(Suggestion(way.label, way.mode.value) for way in hits)


_CERTAIN, _SURE, _HALF, _UNSURE = facts.SURE_IN_WORDS.value
SURE_WORDS: dict[str, int] = {
    **dict.fromkeys(("certain", "absolutely sure", "totally sure", "very sure", "so sure", "very confident"), _CERTAIN),
    **dict.fromkeys(("sure", "pretty sure", "quite sure", "fairly sure", "confident"), _SURE),
    **dict.fromkeys(("half sure", "somewhat sure", "kind of sure"), _HALF),
    **dict.fromkeys(
        ("unsure", "not sure", "not very sure", "not really sure", "not at all sure", "not confident"), _UNSURE
    ),
}


@dataclass(frozen=True)
class SureKind:
    """How sure before the answer: a percentage, 0 to 100, or a word such as unsure."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> int:
        """Whole percent. Raises `Refused` for anything else."""
        word = plain(text)
        if word in SURE_WORDS:
            return SURE_WORDS[word]
        found = number(re.sub(r" ?(?:sure|confident)$", "", word))
        if found is None or found != int(found) or found > 100:
            raise Refused(
                f"{quoted(text)}: how sure were you, 0 to 100? A number such as 80 works, or sure and unsure."
            )
        return int(found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()
