"""Signs that come together: what neither says alone, two of them near each other do.

Most people put it in words of their own, so no list of sentences holds theirs. But nearly all of them name two things of a
family: a means and having it, oneself gone and the others better off, a goodbye and what is for after. Each sign is a list
of ways to say one thing (`crisis_words.signs`); a rule names signs and how near they stand, in any order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import permutations
from operator import itemgetter

from core.guide.crisis_ways import Places
from core.guide.crisis_words.signs import Rule

_SPACE = re.compile(" ")
BESIDE = 0  # words between signs and a word of the field that takes them for its own


class Signs:
    """The signs in one folded text."""

    def __init__(self, said: str, found: Mapping[str, Places], field: re.Pattern[str] | None = None) -> None:
        """`found`: where each sign is said. `field`: words of studying and medicine, beside which most signs are no signs."""
        self._said, self._signs, self._field = said, found, field
        self._starts = [0, *(space.end() for space in _SPACE.finditer(said))]
        self._found: dict[str, list[tuple[int, int]]] = {}

    def hold(self, rules: Iterable[Rule]) -> bool:
        """Whether any of the rules holds."""
        return any(
            self._holds(names, within, even) for names, within, own, even in rules if not own or self._places("i")
        )

    def _holds(self, names: tuple[str, ...], within: int, even: bool) -> bool:
        """Whether one place of each stands in a row with no more than `within` other words among them, in any order.

        But for what holds even there, words of the field in the midst of it or right beside it make it theirs.
        """
        places = [self._places(name) for name in names]
        if not all(places):
            return False
        rows = (row for order in permutations(places) for row in _rows(order, within))
        return any(even or not self._in_the_field(first, last) for first, last in rows)

    def _in_the_field(self, first: int, last: int) -> bool:
        at = bisect_left(self._studying, first - BESIDE)
        return at < len(self._studying) and self._studying[at] <= last + BESIDE

    @cached_property
    def _studying(self) -> list[int]:
        """Which words are of the field."""
        return [self._word(way.start()) for way in self._field.finditer(self._said)] if self._field else []

    def _places(self, name: str) -> list[tuple[int, int]]:
        """Its first and last word, each time it is said."""
        if name not in self._found:
            ways = self._signs.get(name, ())
            self._found[name] = [(self._word(start), self._word(end - 1)) for start, end in ways]
        return self._found[name]

    def _word(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _rows(order: Sequence[list[tuple[int, int]]], within: int) -> Iterator[tuple[int, int]]:
    """From each place of the first to the next of the second, and so on: time grows with their number alone."""
    begin, *rest = order
    for first, end in begin:
        others = 0
        for places in rest:
            at = bisect_right(places, end, key=itemgetter(0))
            if at == len(places) or (others := others + places[at][0] - end - 1) > within:
                break
            end = places[at][1]
        else:
            yield first, end
