"""Crisis words: heard before anything else, on every free text.

Plain lists, no model and no score of risk: sentences and signs that come together (`crisis_words`), and parts of speech
(`crisis_grammar`), matched on folded text (`crisis_spelling`) once what is medicine or a turn of speech is taken out. What they
hear and miss is measured on labelled examples in tests/core/guide/crisis, and the figures stand in
docs/decisions/0007-crisis-words.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from core.guide import crisis_grammar as grammar
from core.guide import crisis_words as words
from core.guide.crisis_signs import Signs
from core.guide.crisis_spelling import letters, shortened, spelled
from core.guide.crisis_ways import Ways

STRETCH = 1_000  # letters that are read at once
OVERLAP = 400  # letters that two stretches share: the longest labelled sentence has 339
WORD = 40  # letters that are looked back for the end of a word


class Alarm(IntEnum):
    """What is called for; the higher one wins."""

    ASK = 1  # one soft question
    FRIEND = 2  # somebody else is in danger
    ACT = 3  # help at once
    OVERDOSE = 4  # the emergency number first


def _any(group: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(group)})\b")


_STEM, _FIELD, _PLAINLY = map(_any, (words.STEM, words.FIELD, words.PLAINLY))
_DID, _ME = (
    re.compile(rf"\b{words.DID}\b"),
    re.compile(r"\b(?:i|im|ive|id|ill|me|my|myself|mine|mi|quiero|estoy|tengo|pienso)\b"),
)
_OWN, _TAKEN = _any(words.OWN), _any(words.TAKEN)
_QUIETS, _SOFTENS, _FRIENDS = (Ways({"": ways}) for ways in (words.QUIET, words.SOFT, words.FRIEND))
_SAID = Ways({"overdose": words.OVERDOSE, "act": words.ACT, "ask": words.ASK, **words.SIGNS})
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_SPACE = re.compile(r"\s(?!.*\s)", re.DOTALL)
# "Asking for a friend", and a joke that is none after all
_HEDGES = _any(
    (
        r"(?:asking|ask|its|is) (?:for|4|on behalf of) (?:a|one|my) friend",
        r"(?:pregunto|preguntando) por (?:un|una) amig[oa]",
        r"(?:not|wasnt|isnt|no)(?: (?:even|really|actually|a)){0,2} (?:kidding|joking|joke|literally)(?! (?:about|with))",
        r"(?:half|sort of|kinda|only half|jk jk|jk)(?: (?:a|of))? (?:kidding|joking|unless)",
        r"joking (?:sort|kind) of",
    )
)


Steps = Iterator[Alarm | None]


def heard(text: str) -> Alarm | None:
    """What the text calls for; None for all else, exam talk and plain exhaustion among it."""
    return max(filter(None, hearing(text)), default=None)


def hearing(text: str) -> Steps:
    """The same, step by step, none of which reads more than `STRETCH` letters: the gravest of all counts.

    A sentence that calls for help does so whatever stands before and behind it: exam talk explains its own sentence only.
    """
    for stretch in _stretches(text):
        yield _heard(stretch)
        sentences = dict.fromkeys(filter(None, _SENTENCES.split(stretch)))
        for sentence in sentences if len(sentences) > 1 else ():
            alarm = _heard(sentence)
            yield alarm if alarm and alarm >= Alarm.ACT else None


def _stretches(text: str) -> Iterator[str]:
    """The letters of a text, in stretches that overlap, so that what lies across a border is in one of them whole."""
    left = ""
    for at in range(0, len(text), STRETCH):
        left = shortened(left + letters(text[at : at + STRETCH]))
        while len(left) > STRETCH:
            end = _gap(left, STRETCH)
            yield left[:end]
            left = left[_gap(left, end - OVERLAP) :]
        if at:
            yield ""
    yield left


def _gap(said: str, before: int) -> int:
    """Where the last word before that place ends, if it does soon."""
    found = _SPACE.search(said, before - WORD, before)
    return found.end() if found else before


def _heard(stretch: str) -> Alarm | None:
    said = spelled(stretch)
    if not said:
        return None
    own = _OWN.search(said) is not None
    plainly = own or _PLAINLY.search(said) is not None
    nobody = _ME.search(_DID.sub(" ", said)) is None  # says "I" but of what they did with a question
    if not plainly and nobody and _STEM.search(said):
        return None
    field = None if plainly else _FIELD
    rest, _ = _QUIETS.cut(said)
    found = _SAID.places(rest)
    same = Signs(rest, found).hold(words.SAME)
    rest, softened = _SOFTENS.cut(rest)
    rest, friends = _FRIENDS.cut(rest)  # what is left is about oneself, and that comes first
    if softened or friends:
        found = _SAID.places(rest)
    signs = Signs(rest, found, field)
    if _TAKEN.search(said) or "overdose" in found or signs.hold(words.OVERDOSES):
        return Alarm.OVERDOSE
    read = grammar.parts(rest)
    if own or same or "act" in found or grammar.ACT.search(read) or signs.hold(words.ACTS):
        return Alarm.ACT
    asked = softened or "ask" in found or grammar.ASK.search(read) or signs.hold(words.ASKS)
    if (friends or asked) and _HEDGES.search(said):
        return Alarm.ACT
    if friends or signs.hold(words.FRIENDS):
        return Alarm.FRIEND
    return Alarm.ASK if asked else None
