"""Blind spots: what a student's misses show together that one of them does not. Rules of our own, and the guide's view.

Silent under five entries. Each finding carries how many entries it rests on, of how many that could have shown it. The
heaviest, with the most entries and forms behind it, decides the one change.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from core.guide import facts
from core.guide.areas import AREAS
from core.guide.misses import Mode, complete, is_right
from core.guide.scores import in_order
from core.journal import Journal
from core.payloads import About, Miss, Strong


class Spot(IntEnum):
    """What was found; of two that weigh the same the higher one decides."""

    GUESSED_RIGHT = 1
    STRONG_BUT_WEAK = 2
    REPEATS = 3
    SURE_AND_WRONG = 4
    NOT_THE_PROBLEM = 5


class Why(IntEnum):
    """Why an area passes for strong."""

    SAID = 1
    SURE = 2
    FEW = 3


@dataclass(frozen=True)
class Finding:
    """One blind spot: `entries` show it, `of` that could have, and so many `forms` flag the area.

    `mode` is the failure mode behind it, where there is one.
    """

    spot: Spot
    entries: int
    of: int
    mode: str = ""
    areas: tuple[str, ...] = ()
    forms: int = 0
    why: Why | None = None

    @property
    def weight(self) -> tuple[int, Spot]:
        """How much stands behind it."""
        return self.entries + self.forms, self.spot


@dataclass(frozen=True)
class Look:
    """All that can be said: findings, heaviest first, over `misses`; `more` are missing before anything can be.

    `modes` are the failure modes and how often each was logged. `fits` is whether the log bears out the problem the student
    named; None where none is named, or no failure mode belongs to it. `unsure` more with how sure they were are needed.
    """

    misses: int
    more: int
    modes: tuple[tuple[str, int], ...] = ()
    findings: tuple[Finding, ...] = ()
    fits: bool | None = None
    unsure: int = 0


# The report's systems come before its disciplines: a miss is logged under one of the two
_SYSTEMS = frozenset(area.id for area in AREAS[: [area.id for area in AREAS].index("pathology")])
_PROBLEMS: tuple[tuple[re.Pattern[str], frozenset[Mode]], ...] = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), frozenset(modes))
    for words, modes in (
        (r"forg[eo]t|memor(?!i[sz])|remember|retain|retention|recall|blank", (Mode.COULD_NOT_RECALL,)),
        (r"(?:no|not enough|out of|short of|bad with|lack of) time|timing|too slow|slow\b|pac(?:e|ing)|speed|finish", (Mode.RAN_OUT_OF_TIME,)),
        (r"misread|mis-read|reading the|read too|careless|silly|stupid mistake|concentrat|attention", (Mode.MISREAD,)),
        (r"appl[yi]|reason|multi-?step|connect|integrat|vignette|long questions|understand", (Mode.COULD_NOT_APPLY,)),
        (r"(?:don'?t|didn'?t|do not|not) know|content|knowledge|gaps?\b|basics|foundation|never learn", (Mode.NEVER_LEARNED,)),
        (r"chang(?:e|ing) (?:my |right )?answers?|second.guess|doubt|overthink", (Mode.CHANGED_ANSWER,)),
        (r"anchor|jump|conclusions?|settle", (Mode.ANCHORED_EARLY,)),
        (r"50.?50|fifty|between two|two answers|(?<!second[ -])guess", (Mode.FIFTY_FIFTY, Mode.GUESSED_RIGHT)),
    )
)  # fmt: skip


def look(journal: Journal) -> Look:
    """What the newest misses show; findings only from five on."""
    every = complete(journal)[-facts.MISSES_NEWEST.value :]
    least = facts.MISSES_LEAST.value
    if len(every) < least:
        return Look(len(every), least - len(every))
    wrong = tuple(miss for miss in every if not is_right(miss))
    said = tuple(miss for miss in wrong if miss.sure is not None)
    modes = Counter(miss.mode for miss in every).most_common()
    expected = meant_by(problem(journal))
    named, fits = _named(wrong, expected, len(every)) if expected and wrong else (None, None)
    found = (
        named,
        _sure_and_wrong(said) if len(said) >= least else None,
        *_repeating(wrong, len(every)),
        *_strong_but_weak(every, journal),
        _guessed(every),
    )
    findings = sorted((each for each in found if each), key=lambda each: each.weight, reverse=True)
    return Look(len(every), 0, tuple(modes), tuple(findings), fits, max(0, least - len(said)))


def problem(journal: Journal) -> str:
    """The main problem as the student names it; empty where they have not."""
    about = journal.latest(About)
    return (about.problem if about else None) or ""


def meant_by(named: str) -> frozenset[Mode]:
    """The failure modes that a problem, in a student's words, would show in; none where it fits no mode."""
    words = named.replace("’", "'")
    return frozenset().union(*(modes for pattern, modes in _PROBLEMS if pattern.search(words)))


def flagged(journal: Journal) -> dict[str, int]:
    """Areas that the newest report with flags has as weak, and how many reports flag each."""
    reports = [score for _, score in in_order(journal) if score.weak]
    newest = reports[-1].weak if reports else ()
    return {area: sum(area in score.weak for score in reports) for area in newest}


def _sure_and_wrong(said: tuple[Miss, ...]) -> Finding | None:
    hits = [miss for miss in said if miss.sure is not None and miss.sure >= facts.SURE_LINE.value]
    if len(hits) < facts.SURE_AND_WRONG.value:
        return None
    areas = tuple(area for area, _ in Counter(miss.area for miss in hits).most_common(2))
    return Finding(Spot.SURE_AND_WRONG, len(hits), len(said), areas=areas)


def _repeating(wrong: tuple[Miss, ...], of: int) -> tuple[Finding, ...]:
    """Modes that repeat across areas: it is the way of answering, not the topic."""
    found = []
    for mode, many in Counter(miss.mode for miss in wrong).most_common():
        areas = tuple(dict.fromkeys(miss.area for miss in wrong if miss.mode == mode))
        if many >= facts.MODE_REPEATS.value and len(areas) > 1:
            found.append(Finding(Spot.REPEATS, many, of, mode, areas))
    return tuple(found)


def _strong_but_weak(every: tuple[Miss, ...], journal: Journal) -> tuple[Finding, ...]:
    """Areas that pass for strong and that the newest report flags."""
    held = journal.latest(Strong)
    found = []
    for area, forms in flagged(journal).items():
        here = [miss for miss in every if miss.area == area]
        sure = [miss.sure for miss in here if miss.sure is not None and not is_right(miss)]
        why = None
        if held and area in held.areas:
            why = Why.SAID
        elif len(sure) >= facts.SURE_AND_WRONG.value and sum(sure) >= facts.SURE_LINE.value * len(sure):
            why = Why.SURE
        elif area in _SYSTEMS and len(here) * 100 <= facts.FEW_LOGGED.value * len(every):
            why = Why.FEW
        if why:
            found.append(Finding(Spot.STRONG_BUT_WEAK, len(here), len(every), areas=(area,), forms=forms, why=why))
    return tuple(found)


def _guessed(every: tuple[Miss, ...]) -> Finding | None:
    many = sum(map(is_right, every))
    return Finding(Spot.GUESSED_RIGHT, many, len(every), Mode.GUESSED_RIGHT) if many >= facts.LUCKY.value else None


def _named(wrong: tuple[Miss, ...], expected: frozenset[Mode], of: int) -> tuple[Finding | None, bool]:
    """What the log says against the problem the student named, and whether it bears it out."""
    modes = Counter(miss.mode for miss in wrong)
    own = sum(modes[mode] for mode in expected)
    leading, many = modes.most_common(1)[0]
    if leading in expected or own * 100 >= facts.NAMED_FITS.value * len(wrong):
        return None, True
    return Finding(Spot.NOT_THE_PROBLEM, many, of, leading), False
