"""Kinds of values that any command may ask for: yes or no, whole numbers, days, words. Each refusal says what would do."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from core.command import LONGEST, NotKept, Refused, Shape, Suggestion
from core.guide import exam_text
from core.moment import Moment
from core.wording import num

YES = frozenset({"yes", "y", "true", "1", "on", "yep", "yeah", "sí", "si"})
NO = frozenset({"no", "n", "false", "0", "off", "nope"})
_NUMBER = re.compile(r"\d{1,20}(?:\.\d+|,\d{1,2})?", re.ASCII)  # 1,000 is a thousand, not one
_SIGNS = "<>≤≥~"
_OVER_99 = re.compile(r"> ?99 ?(?:%|percent)?")  # reports print it so
NONE = "none"
NOTHING_SAID = frozenset({NONE, "no", "-"})


def plain(text: str) -> str:
    """The text in lower case, compatibility forms and odd spaces folded."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().lower()


def quoted(text: str) -> str:
    """What somebody typed, shortened for a sentence."""
    short = re.sub(r"\s+", " ", text).strip()
    return f"“{short if len(short) <= 40 else short[:39] + '…'}”"


def own_words(text: str) -> str:
    """The text, where it is a student's own. Raises `NotKept` where it reads like an exam item."""
    if reason := exam_text.refused(text):
        raise NotKept(reason)
    return text


def number(text: str) -> Decimal | None:
    """A plain number with either decimal sign, an optional % or > before or after; None for anything else."""
    bare = re.sub(r"(?: ?%| percent)$", "", plain(text).strip("“”\"'")).lstrip(_SIGNS).strip()
    return Decimal(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def printed(text: str) -> Decimal | None:
    """A number as a report prints it; None with a sign before it, which makes it a bound or a guess (rule exact)."""
    return None if plain(text).strip("“”\"' ")[:1] in _SIGNS else number(text)


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    shape: Shape = Shape.FLAG

    def parse(self, text: str, moment: Moment) -> bool:
        """True for yes, False for no, in the usual spellings."""
        word = plain(text)
        if word in YES:
            return True
        if word in NO:
            return False
        raise Refused(f"{quoted(text)} is neither yes nor no. Say yes or no.")

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None: menus have their own switch."""
        return ()


@dataclass(frozen=True)
class Whole:
    """A whole number from `least` to `most`, `of` something."""

    least: int
    most: int
    of: str
    shape: Shape = Shape.WHOLE

    def parse(self, text: str, moment: Moment) -> int:
        """The number, within its range."""
        found = number(text)
        if found is None or found != int(found) or not self.least <= found <= self.most:
            raise Refused(f"{quoted(text)} does not work here: I need {self.of}, from {self.least} to {self.most}.")
        return int(found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class Percent:
    """A percentage as printed on a report, 0 to 100; `none` takes it away again."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> Decimal | str:
        """The percentage, or the word `none`. Raises `Refused` for a bound or a guess (rule exact), but for the >99 of reports."""
        if plain(text) in NOTHING_SAID:
            return NONE
        found = Decimal(99) if _OVER_99.fullmatch(plain(text)) else printed(text)
        if found is None or found > 100:
            raise Refused(f"{quoted(text)} is not a percentage. Copy it as the report prints it, such as 88.")
        if 0 < found < 1:
            raise Refused(
                f"{quoted(text)} would be less than one percent. As a percentage it may be {num(found * 100)}."
            )
        return found

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class Word:
    """A few words, taken as they are; the command looks at them."""

    choices: tuple[str, ...] = ()

    @property
    def shape(self) -> Shape:
        """A choice, where there are any."""
        return Shape.CHOICE if self.choices else Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The text; one of the choices where there are any. Raises `NotKept` for exam items."""
        if not self.choices:
            own_words(text)
        if self.choices and plain(text) not in self.choices:
            raise Refused(f"{quoted(text)} is not one of {', '.join(self.choices)}.")
        return plain(text) if self.choices else text

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The choices that begin with what was typed."""
        return tuple(Suggestion(choice, choice) for choice in self.choices if choice.startswith(plain(typed)))


@dataclass(frozen=True)
class OneOf:
    """One of a few words, each in its usual spellings."""

    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    shape: Shape = Shape.CHOICE

    def parse(self, text: str, moment: Moment) -> str:
        """The word meant. Raises `Refused` with those there are."""
        said = plain(text).rstrip(".!")
        for word, spellings in self.spellings:
            if said in spellings:
                return word
        raise Refused(f"{quoted(text)} is not one of {', '.join(word for word, _ in self.spellings)}.")

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The words that begin with what was typed."""
        return tuple(Suggestion(word, word) for word, _ in self.spellings if word.startswith(plain(typed)))


@dataclass(frozen=True)
class Words:
    """A student's own words, taken as they are."""

    longest: int = 1000

    @property
    def shape(self) -> Shape:
        """Long, where it is longer than other options."""
        return Shape.LONG if self.longest > LONGEST else Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The text. Raises `NotKept` for exam items."""
        return own_words(text)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()
