"""A miss in one line, in any order: "renal misread 80 sure". What is not an area, a mode or a percentage is the cue.

Where two areas are named, or two modes, the one counts that stands more by itself: beside a comma, an end of the line or
another part of the entry. Misspelt names count where nothing else fits. Several misses stand on lines of their own, or with
semicolons between them; a comma parts them only where each side is plainly a miss of its own.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from core.command import READ, NotKept, Refused, Shape, Suggestion
from core.guide import exam_text
from core.guide.areas import AREAS
from core.guide.miss_kinds import SURE_WORDS, Dropped, Named
from core.guide.misses import AREA_WORDS, HINTS, MODE_WORDS, MODES, Mode
from core.kinds import own_words, quoted
from core.moment import Moment

MOST = 1000  # characters in one message
MOST_LINES = 10  # misses in one message
_IN_HASTE = ("read too fast", "read it too fast", "read too quickly", "read it too quickly", "reading too fast")
_SPELT = 0.85  # how alike a misspelt name must be, of 1
_LETTERS = 5  # shorter words have too many neighbours
_LOOKED = 40  # words from the beginning that may be a misspelt name: setting each against all of them takes long
_HEAD = 8  # words that an area, a mode and how sure take at most
_AGED = re.compile(r" ?[-–—]? ?(?:y\b|y/?o\b|yrs?\b|years?\b|months?\b|weeks?\b|days?\b|[mf]\b)", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,\-–—]+")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_FILLER = re.compile(
    r"an?|the|i|it|was|on|in|of|and|but|with|about|my|me|q|question|one|miss(?:ed)?|because|bc", re.IGNORECASE
)
_SAID = "|".join(sorted(map(re.escape, SURE_WORDS), key=len, reverse=True))
_SURE = re.compile(
    r"(?<![\w.])(?P<after>\d{1,4})(?P<ten> ?/ ?10)? ?(?:%|percent)? ?(?:sure|confident|certain)\b"
    r"|\b(?:sure|confident|confidence)[: ]{1,2}(?P<before>\d{1,4})\b ?%?(?![/\d])"
    rf"|\b(?P<word>{_SAID})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """What one line says: an area, a mode, whole percent, and whatever else as it was typed."""

    area: Named | None = None
    mode: Named | None = None
    sure: int | None = None
    rest: str = ""
    in_words: bool = False
    dropped: Dropped | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether neither an area nor a mode is in it."""
        return not (self.area and self.area.id) and not (self.mode and (self.mode.id or self.mode.near))

    @property
    def complete(self) -> bool:
        """Whether both are clear."""
        return bool(self.area and self.area.id and self.mode and self.mode.id)

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it that could be kept."""
        return self.says_nothing and self.sure is None


@dataclass(frozen=True)
class LinesKind:
    """Misses, one a line."""

    shape: Shape = Shape.TEXT
    longest: int = READ  # an exam item behind a miss is more than is kept, and dropped

    def parse(self, text: str, moment: Moment) -> tuple[Line, ...]:
        """The lines. Raises `Refused` for too much, and `NotKept` for exam items with no miss named before them."""
        try:
            own_words(text)
        except NotKept as refusal:
            if "\n" not in text.strip() and (head := _before_an_item(text)):
                return (replace(head, dropped=Dropped(str(refusal))),)
            raise
        if len(text) > MOST:
            raise Refused(
                f"That is {len(text)} characters, and I read {MOST} at once. A few words for each miss will do."
            )
        found: list[Line] = []
        for piece in (part for each in re.split(r"[\n;]+", text) for part in _by_comma(each)):
            line = read(piece)
            if found and line.empty:
                found[-1] = replace(found[-1], rest=" ".join(filter(None, (found[-1].rest, piece.strip()))))
            elif piece.strip():
                found.append(line)
        if len(found) > MOST_LINES:
            raise Refused(f"That is {len(found)} misses, and I read {MOST_LINES} at once. Send them in two messages.")
        return tuple(found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """What may come next behind what is typed: areas, then modes."""
        before, _, last = typed.rpartition(" ")
        line, word = read(before), last.lower()
        if line.area is None:
            every = [name for area in AREAS for name in _beginning((*area.also, area.id), word)]
        else:
            every = [name for way in MODES for name in _beginning(way.also, word) if line.mode is None]
        values = (f"{before} {value}".strip() for value in every)
        return tuple(Suggestion(value, value) for value in values if len(value) <= 100)


def _before_an_item(text: str) -> Line | None:
    """The area, the mode and how sure that an exam item stands behind: the first words of it, and those alone."""
    found = None
    for token in list(_TOKEN.finditer(text))[:_HEAD]:
        said = text[: token.end()]
        if _AGED.match(text, token.end()) or exam_text.refused(said):
            break
        line = read(said)
        if line.complete and not line.rest:
            found = line
    return found


def _by_comma(text: str) -> list[str]:
    """The line, cut before each comma behind which another miss stands: an area, a mode, and how sure or nothing else."""
    parts = text.split(",")
    found = parts[:1]
    for part in parts[1:]:
        before, after = read(found[-1]), read(part)
        named = before.complete and after.complete and (before.area, before.mode) != (after.area, after.mode)
        if named and (after.sure is not None or not after.rest):
            found.append(part)
        else:
            found[-1] = f"{found[-1]},{part}"
    return found


def read(text: str) -> Line:
    """One line. Raises `Refused` for a percentage over 100."""
    words = _BULLET.sub("", text).replace("’", "'").strip()
    sure, in_words = None, False
    if said := _how_sure(words):
        sure, in_words = _percent(said), bool(said["word"])
        words = f"{words[: said.start()]}, {words[said.end() :]}"
    tokens = list(_TOKEN.finditer(words))
    found = _found(tokens)
    area, mode = (_best(found, slot, words, tokens) for slot in ("area", "mode"))
    taken = {at for each in (area, mode) if each for at in range(each.at, each.end)}
    area = area or _misspelt("area", tokens, taken, AREA_WORDS)
    mode = mode or _misspelt("mode", tokens, taken, MODE_WORDS)
    taken |= {each.at for each in (area, mode) if each}
    if sure is None and (bare := _bare(words, tokens, taken)) is not None:
        sure = int(tokens[bare][0].rstrip("%."))
        taken.add(bare)
    cue = _cue(words, tokens, [at for at in range(len(tokens)) if at not in taken])
    return Line(area.named if area else None, mode.named if mode else None, sure, cue, in_words)


def _how_sure(words: str) -> re.Match[str] | None:
    """The first place that says it; the numbers of a mode such as 50/50 are none."""
    tokens = list(_TOKEN.finditer(words))
    modes = [(tokens[each.at].start(), tokens[each.end - 1].end()) for each in _found(tokens) if each.slot == "mode"]
    said = _SURE.search(words)
    while said and (ends := [end for start, end in modes if start <= said.start() < end]):
        said = _SURE.search(words, ends[0])
    return said


def _percent(said: re.Match[str]) -> int:
    if said["word"]:
        return SURE_WORDS[said["word"].lower()]
    value = int(said["after"] or said["before"]) * (10 if said["ten"] else 1)
    if value > 100:
        raise Refused(f"{quoted(said[0])} is more than 100 percent. How sure were you, 0 to 100?")
    return value


@dataclass(frozen=True)
class _Found:
    """A name in a line: which part of the entry it is, and the tokens it stands on."""

    slot: str
    named: Named
    at: int
    end: int


def _found(tokens: list[re.Match[str]]) -> list[_Found]:
    """All names in the line, the longest at each place."""
    found: list[_Found] = []
    at = 0
    while at < len(tokens):
        said = [token[0].lower().strip(".:!?()\"“”'") for token in tokens[at : at + _longest()]]
        hits = ((length, _phrases().get(tuple(said[:length]))) for length in range(len(said), 0, -1))
        length, hit = next(((length, hit) for length, hit in hits if hit), (1, None))
        if hit:
            found.append(_Found(*hit, at, at + length))
        at += length
    return found


def _best(found: list[_Found], slot: str, words: str, tokens: list[re.Match[str]]) -> _Found | None:
    """The name that stands most by itself, the first of equals; one with a meaning of its own before a hint."""

    def alone(each: _Found) -> tuple[bool, int]:
        beside = {at for other in found if other.slot != slot for at in (other.at, other.end - 1)}
        before = _open(words, tokens, each.at) or each.at - 1 in beside
        after = _open(words, tokens, each.end) or each.end in beside or _is_number(tokens[each.end][0])
        return bool(each.named.id), before + after

    return max((each for each in found if each.slot == slot), key=alone, default=None)


def _open(words: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether nothing stands right before the token of that place: an end of the line, or a sign between."""
    if at in (0, len(tokens)):
        return True
    return bool(re.search(r"[,.:]", words[tokens[at - 1].end() - 1 : tokens[at].start()]))


def _is_number(text: str) -> bool:
    number = re.fullmatch(r"(\d{1,3})%?\.?", text)
    return bool(number and int(number[1]) <= 100)


def _bare(words: str, tokens: list[re.Match[str]], taken: set[int]) -> int | None:
    """The place of a number that can only be how sure: beside a name, and not part of another phrase."""
    for at, token in enumerate(tokens):
        before = at - 1 in taken or at == 0
        after = at + 1 in taken or _open(words, tokens, at + 1)
        if at not in taken and _is_number(token[0]) and before and after:
            return at
    return None


def _misspelt(slot: str, tokens: list[re.Match[str]], taken: set[int], names: Mapping[str, str]) -> _Found | None:
    """The first of the other words that is spelt much like a name."""
    for at, token in enumerate(tokens[:_LOOKED]):
        word = token[0].lower().strip(".:!?")
        near = difflib.get_close_matches(word, names, n=1, cutoff=_SPELT) if len(word) >= _LETTERS else ()
        if near and at not in taken:
            return _Found(slot, Named(names[near[0]], token[0]), at, at + 1)
    return None


def _cue(words: str, tokens: list[re.Match[str]], own: list[int]) -> str:
    """All other words as they were typed, without fillers at either end."""
    runs: list[list[int]] = []
    for at in own:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    said = []
    for run in runs:
        kept = [at for at in run if not _FILLER.fullmatch(tokens[at][0])]
        if kept:
            said.append(words[tokens[kept[0]].start() : tokens[run[-1]].end()])
    return " ".join(re.sub(r"\s+", " ", each).strip(" .,:") for each in said)


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, Named]]:
    phrases = {_words(word): ("area", Named(found)) for word, found in AREA_WORDS.items()}
    phrases |= {_words(word): ("mode", Named("", word, near)) for word, near in HINTS.items()}
    phrases |= {_words(word): ("mode", Named(Mode.MISREAD)) for word in _IN_HASTE}
    return phrases | {_words(word): ("mode", Named(found)) for word, found in MODE_WORDS.items()}


def _beginning(names: tuple[str, ...], word: str) -> tuple[str, ...]:
    """The first of the names that begins so."""
    return tuple(name for name in names if name.startswith(word))[:1]


@cache
def _longest() -> int:
    return max(map(len, _phrases()))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text.lower()))
