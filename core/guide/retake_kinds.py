"""How a result and whoever set a date are told to `/retake`."""

from __future__ import annotations

from dataclasses import dataclass

from core.command import Refused, Shape, Suggestion
from core.guide.attempts import FAIL, INCOMPLETE, PASS
from core.kinds import plain, quoted
from core.moment import Moment

UNKNOWN = "unknown"
SCHOOL, PERMIT, MYSELF = "school", "permit", "myself"
_RESULTS = {
    PASS: ("pass", "passed", "i passed"),
    FAIL: ("fail", "failed", "i failed", "did not pass", "didn't pass", "not passed"),
    INCOMPLETE: ("incomplete", "not finished", "stopped", "left early"),
    UNKNOWN: ("unknown", "none", "not yet", "no result", "waiting"),
}
_WHO = {
    SCHOOL: ("school", "my school", "the school", "dean", "my dean"),
    PERMIT: ("permit", "my permit", "the permit", "window", "eligibility"),
    MYSELF: ("myself", "me", "i", "i did", "my own"),
}


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


RESULT_KIND = OneOf(tuple(_RESULTS.items()))
WHO_KIND = OneOf(tuple(_WHO.items()))
