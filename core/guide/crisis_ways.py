"""Thousands of ways to say things, each looked for only where it can begin.

The first letters that a way can have are read off its pattern, and a tree of them says at each word which ways may stand there.
What is found is what one pattern of all of them would find, each name's ways being tried in their order, in a tenth of the time.
"""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Places = list[tuple[int, int]]
_DEPTH = 6  # letters from the beginning that are looked at
_MANY = 300  # beginnings of one way; of a way with more, fewer letters are looked at
_ANY, _WORD, _DIGIT = "any", "word", "digit"  # a letter that may be any, or any of its kind
_EDGE = re.compile(r"\b")

Head = tuple[str, ...]
_CATEGORIES = {parser.CATEGORY_WORD: _WORD, parser.CATEGORY_DIGIT: _DIGIT}
_SAYS_NOTHING = frozenset({parser.AT, parser.ASSERT, parser.ASSERT_NOT})
_REPEATS = frozenset({parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT})


class _Node:
    """What may come after some first letters, and the ways of which no more is known."""

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.ways: list[int] = []


class Ways:
    """Patterns by name, as they are written in `crisis_words`, which begin and end with words."""

    def __init__(self, said: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        self._ways: list[tuple[str, re.Pattern[str]]] = []
        for name, ways in said.items():
            for way in ways:
                self._add(name, way)

    def places(self, text: str) -> dict[str, Places]:
        """Where what is named is said, from its beginning to its end; names that are not said are left out."""
        found: dict[str, Places] = {}
        beginning: dict[str, list[int]] = {}
        for edge in _EDGE.finditer(text):
            at = edge.start()
            head = text[at : at + _DEPTH]
            if head not in beginning:
                beginning[head] = self._beginning(head)
            for number in beginning[head]:
                name, way = self._ways[number]
                places = found.get(name)
                if (places is None or places[-1][1] <= at) and (said := way.match(text, at)):
                    found.setdefault(name, []).append(said.span())
        return found

    def cut(self, text: str) -> tuple[str, int]:
        """The text with a bar in each place where something of its only name is said, and how many there are."""
        (places,) = self.places(text).values() or ([],)
        ends = [0, *(end for _, end in places)]
        starts = [*(start for start, _ in places), len(text)]
        return "|".join(text[end:start] for end, start in zip(ends, starts, strict=True)), len(places)

    def _add(self, name: str, way: str) -> None:
        for head in _heads(way):
            node = self._root
            for letter in head:
                node = node.after.setdefault(letter, _Node())
            node.ways.append(len(self._ways))
        self._ways.append((name, re.compile(rf"(?:{way})\b")))

    def _beginning(self, head: str) -> list[int]:
        """The ways that may begin so, in their order."""
        nodes = [self._root]
        found = list(self._root.ways)
        for letter in head:
            kinds = (letter, *_kinds(letter))
            nodes = [after for node in nodes for kind in kinds if (after := node.after.get(kind))]
            if not nodes:
                break
            for node in nodes:
                found.extend(node.ways)
        return sorted(set(found))


def _heads(way: str) -> set[Head]:
    """The first letters that it can have."""
    tree = parser.parse(way)
    depth = _DEPTH
    while len(heads := _sequence({()}, tree, depth)) > _MANY:
        depth -= 1
    return heads


def _sequence(heads: set[Head], tree: Iterable[tuple[Any, Any]], depth: int) -> set[Head]:
    """The heads with what the tree says behind them."""
    for kind, what in tree:
        if len(heads) > _MANY or all(len(head) == depth for head in heads):
            break
        heads = {new for head in heads for new in ((head,) if len(head) == depth else _behind(head, kind, what, depth))}
    return heads


def _behind(head: Head, kind: Any, what: Any, depth: int) -> Iterable[Head]:
    if kind in _SAYS_NOTHING:
        return (head,)
    if kind is parser.LITERAL:
        return ((*head, chr(what)),)
    if kind is parser.IN:
        return ((*head, letter) for letter in _letters(what))
    if kind is parser.BRANCH:
        return {new for each in what[1] for new in _sequence({head}, each, depth)}
    if kind is parser.SUBPATTERN:
        return _sequence({head}, what[-1], depth)
    if kind is parser.ATOMIC_GROUP:
        return _sequence({head}, what, depth)
    if kind in _REPEATS:
        least, most, tree = what
        return _repeated(head, least, most, tree, depth)
    return ((*head, _ANY),)


def _repeated(head: Head, least: int, most: int, tree: Any, depth: int) -> Iterator[Head]:
    heads = {head}
    for times in range(min(most, depth) + 1):
        if times >= least:
            yield from heads
        heads = _sequence(heads, tree, depth)
    yield from heads


def _letters(listed: list[tuple[Any, Any]]) -> Iterable[str]:
    if any(kind not in (parser.LITERAL, parser.CATEGORY) for kind, _ in listed):
        return (_ANY,)
    if any(what not in _CATEGORIES for kind, what in listed if kind is parser.CATEGORY):
        return (_ANY,)
    return (chr(what) if kind is parser.LITERAL else _CATEGORIES[what] for kind, what in listed)


def _kinds(letter: str) -> tuple[str, ...]:
    if letter.isdigit():
        return (_ANY, _WORD, _DIGIT)
    return (_ANY, _WORD) if letter.isalnum() or letter == "_" else (_ANY,)
