"""Misses: the ways a question goes wrong, by the names students give them, and one entry in words.

What repeats is the failure mode, not the topic. To change a mode's names or what is said after it, edit `MODES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.guide import facts
from core.guide.areas import AREAS, name_of
from core.guide.fact import Fact
from core.journal import Journal
from core.kinds import plain
from core.payloads import Miss


class Mode(StrEnum):
    """What went wrong, as the journal keeps it."""

    NEVER_LEARNED = "never-learned"
    COULD_NOT_RECALL = "could-not-recall"
    COULD_NOT_APPLY = "could-not-apply"
    MISREAD = "misread"
    ANCHORED_EARLY = "anchored-early"
    FIFTY_FIFTY = "fifty-fifty"
    RAN_OUT_OF_TIME = "ran-out-of-time"
    CHANGED_ANSWER = "changed-answer"
    GUESSED_RIGHT = "guessed-right"


@dataclass(frozen=True)
class Way:
    """A failure mode: its label, one line that helps after it, the facts under that line, and other names."""

    mode: Mode
    label: str
    helps: str
    facts: tuple[Fact[object], ...]
    also: tuple[str, ...]


_QUESTIONS, _MINUTES = facts.BLOCK.value
MODES: tuple[Way, ...] = (
    Way(
        Mode.NEVER_LEARNED,
        "never learned it",
        "New ground, nothing more. One source for it, then questions on it the same day.",
        (facts.METHODS,),
        (
            "never learned", "never learnt", "never seen", "never saw it", "never heard of it", "didn't know", "did not know",
            "didn't know it", "don't know", "no idea", "no clue", "content gap", "content", "knowledge gap", "knowledge", "gap",
            "new to me",
        ),
    ),
    Way(
        Mode.COULD_NOT_RECALL,
        "could not recall it",
        "It was in there once. Ask yourself again tomorrow: being asked brings back more than another read.",
        (facts.METHODS,),
        (
            "could not recall", "couldn't recall", "can't recall", "could not remember", "couldn't remember", "can't remember",
            "didn't remember", "did not remember", "forgot", "forgot it", "forgotten", "forget", "blanked", "blank", "recall",
            "memory",
        ),
    ),
    Way(
        Mode.COULD_NOT_APPLY,
        "knew it, could not apply it",
        "You had the fact; the question was about what follows from it. Say that chain aloud once, as to a beginner.",
        (facts.ACTIVE, facts.UNDERSTAND),
        (
            "could not apply", "couldn't apply", "can't apply", "couldn't apply it", "apply", "application", "reasoning",
            "could not connect", "couldn't connect", "didn't connect", "multi-step", "two-step", "second order", "third order",
        ),
    ),
    Way(
        Mode.MISREAD,
        "misread the question",
        "The knowledge was there. Next time say in your own words what is asked before you look at an option.",
        (facts.ACTIVE,),
        (
            "misread", "misread it", "mis-read", "misred", "misreading", "read it wrong", "read wrong", "reading error", "didn't read",
            "did not read", "skimmed", "overlooked", "careless", "careless mistake", "silly mistake", "silly", "stupid mistake",
        ),
    ),
    Way(
        Mode.ANCHORED_EARLY,
        "settled too early",
        "Before you settle on the next one, name a finding that does not fit.",
        (facts.ACTIVE,),
        (
            "anchored early", "anchored", "anchored too early", "anchoring", "anchor", "jumped to conclusions",
            "jumped to a conclusion", "jumped the gun", "jumped", "tunnel vision", "premature closure", "settled early",
            "fixated", "first thing that fit",
        ),
    ),
    Way(
        Mode.FIFTY_FIFTY,
        "down to two, took the wrong one",
        "Write down the one thing that tells those two apart: it is most of what this question has to teach.",
        (facts.ACTIVE,),
        (
            "fifty-fifty", "50/50", "50-50", "5050", "between two", "between 2", "down to two", "down to 2", "narrowed to two",
            "two left", "2 left", "coin flip", "toss-up",
        ),
    ),
    Way(
        Mode.RAN_OUT_OF_TIME,
        "ran out of time",
        "A question you hardly reached says little of what you know. "
        f"Timed blocks of {_QUESTIONS} in {_MINUTES} minutes are where this one changes.",
        (facts.BLOCK,),
        (
            "ran out of time", "run out of time", "out of time", "no time", "time", "timing", "timed out", "too slow", "slow",
            "pacing", "not reached", "didn't finish", "did not finish", "didn't reach",
        ),
    ),
    Way(
        Mode.CHANGED_ANSWER,
        "changed a right answer",
        "Next time change an answer only for a reason you can point to in the question.",
        (facts.ACTIVE,),
        (
            "changed answer", "changed my answer", "changed the answer", "changed it", "changed", "switched", "switched answer",
            "switched my answer", "second-guessed", "second-guessed myself", "second-guessing",
        ),
    ),
    Way(
        Mode.GUESSED_RIGHT,
        "guessed, and was right",
        "Luck does not come back on the day, and you were honest to log it. Find out why it was right, in one sentence.",
        (facts.ACTIVE,),
        (
            "guessed right", "guessed it right", "guessed correctly", "guess right", "right guess", "correct guess", "lucky guess",
            "lucky", "luck", "got lucky", "right by luck",
        ),
    ),
)  # fmt: skip
# Words that may mean one of several: they are asked back, these first
HINTS: dict[str, tuple[Mode, ...]] = {
    "guess": (Mode.GUESSED_RIGHT, Mode.FIFTY_FIFTY, Mode.NEVER_LEARNED),
    "guessed": (Mode.GUESSED_RIGHT, Mode.FIFTY_FIFTY, Mode.NEVER_LEARNED),
    "guessed wrong": (Mode.FIFTY_FIFTY, Mode.NEVER_LEARNED),
    "rushed": (Mode.RAN_OUT_OF_TIME, Mode.MISREAD),
    "overthought": (Mode.CHANGED_ANSWER, Mode.ANCHORED_EARLY),
    "overthought it": (Mode.CHANGED_ANSWER, Mode.ANCHORED_EARLY),
    "overthinking": (Mode.CHANGED_ANSWER, Mode.ANCHORED_EARLY),
    "mixed up": (Mode.COULD_NOT_RECALL, Mode.FIFTY_FIFTY),
    "confused": (Mode.COULD_NOT_RECALL, Mode.FIFTY_FIFTY),
}
WAYS = {way.mode: way for way in MODES}
AREA_WORDS = {word: area.id for area in AREAS for word in (plain(area.name), area.id, *area.also)}
# Each with its apostrophe and without: hardly anybody types it
MODE_WORDS = {
    spelt: way.mode
    for way in MODES
    for word in (way.mode.value, way.label, *way.also)
    for spelt in (word, word.replace("'", ""))
}


def label_of(mode: str) -> str:
    """A mode as students say it; the id itself for one this version does not know."""
    return WAYS[Mode(mode)].label if mode in WAYS else mode


def missed(miss: Miss) -> str:
    """One entry as a line, with what is not said yet."""
    area = name_of(miss.area) if miss.area else "area not said"
    parts = (area, label_of(miss.mode) if miss.mode else "what went wrong not said")
    return ", ".join(parts if miss.sure is None else (*parts, f"{miss.sure} % sure"))


def complete(journal: Journal) -> tuple[Miss, ...]:
    """Misses with area and mode, oldest first."""
    return tuple(miss for miss in journal.all(Miss) if miss.area and miss.mode)


def is_right(miss: Miss) -> bool:
    """Whether the answer was right, by luck."""
    return miss.mode == Mode.GUESSED_RIGHT
