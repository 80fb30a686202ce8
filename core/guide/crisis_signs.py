"""Signs that come together: what neither says alone, two of them near each other do.

Most people put it in words of their own, so no list of sentences holds theirs. But nearly all of them name two things of a
family: a means and having it, oneself gone and the others better off, a goodbye and what is for after. Each sign is a list
of ways to say one thing (`crisis_words.signs`); a rule names signs and how near they stand, in any order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise, product

from core.guide.crisis_words.signs import SIGNS, Rule

_SIGNS = {name: re.compile(rf"\b(?:{'|'.join(ways)})\b") for name, ways in SIGNS.items()}
_SPACE = re.compile(" ")
_MOST = 40  # places of a sign that are looked at: a text that repeats one word says no more


class Signs:
    """The signs in one folded text, each looked for once and only when a rule asks."""

    def __init__(self, said: str) -> None:
        self._said = said
        self._starts = [0, *(space.end() for space in _SPACE.finditer(said))]
        self._found: dict[str, tuple[tuple[int, int], ...]] = {}

    def hold(self, rules: Iterable[Rule], *, exam: bool) -> bool:
        """Whether any of the rules holds. `exam`: exam words stand beside them, which few rules bear."""
        return any(self._near(names, within) for names, within, own, even in rules if self._bears(own, even, exam))

    def _bears(self, own: bool, even: bool, exam: bool) -> bool:
        return (even or not exam) and (not own or bool(self._places("i")))

    def _near(self, names: tuple[str, ...], within: int) -> bool:
        """Whether one place of each stands in a stretch with no more than `within` other words, none on another."""
        places = []
        for name in names:
            if not (found := self._places(name)):
                return False
            places.append(found)
        return any(_other_words(each) <= within for each in product(*places))

    def _places(self, name: str) -> tuple[tuple[int, int], ...]:
        """Its first and last word, each time it is said."""
        if name not in self._found:
            self._found[name] = tuple(
                (bisect_right(self._starts, way.start()) - 1, bisect_right(self._starts, way.end() - 1) - 1)
                for way, _ in zip(_SIGNS[name].finditer(self._said), range(_MOST), strict=False)
            )
        return self._found[name]


def _other_words(places: tuple[tuple[int, int], ...]) -> float:
    """Words of the stretch that belong to none of them; without end where two lie on each other."""
    ordered = sorted(places)
    if any(before[1] >= after[0] for before, after in pairwise(ordered)):
        return float("inf")
    return ordered[-1][1] - ordered[0][0] + 1 - sum(last - first + 1 for first, last in places)
