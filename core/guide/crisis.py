"""Crisis words: heard before anything else, on every free text.

Plain lists, no model and no score of risk: sentences and signs that come together (`crisis_words`), and parts of speech
(`crisis_grammar`), matched on folded text (`crisis_spelling`) once what is medicine or a turn of speech is taken out. What they
hear and miss is measured on labelled examples in tests/core/guide/crisis, and the figures stand in
docs/decisions/0007-crisis-words.md.
"""

from __future__ import annotations

import re
from enum import IntEnum

from core.guide import crisis_grammar as grammar
from core.guide import crisis_words as words
from core.guide.crisis_signs import Signs
from core.guide.crisis_spelling import folded


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
_OWN, _QUIETS, _SOFTENS, _FRIENDS = _any(words.OWN), _any(words.QUIET), _any(words.SOFT), _any(words.FRIEND)
_OVERDOSES, _TAKEN, _ACTS, _ASKS = map(_any, (words.OVERDOSE, words.TAKEN, words.ACT, words.ASK))
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
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


def heard(text: str) -> Alarm | None:
    """What the text calls for; None for all else, exam talk and plain exhaustion among it.

    A sentence that calls for help does so whatever stands before and behind it: exam talk explains its own sentence only.
    """
    whole, sentences = _heard(text), _SENTENCES.split(text)
    gravest = max((_heard(each) or 0 for each in sentences), default=0) if len(sentences) > 1 else 0
    return Alarm(gravest) if gravest >= Alarm.ACT and gravest > (whole or 0) else whole


def _heard(text: str) -> Alarm | None:
    said = folded(text)
    own = _OWN.search(said) is not None
    plainly = own or _PLAINLY.search(said) is not None
    nobody = _ME.search(_DID.sub(" ", said)) is None  # says "I" but of what they did with a question
    if not plainly and nobody and _STEM.search(said):
        return None
    field = None if plainly else _FIELD
    rest = _QUIETS.sub("|", said)
    same = Signs(rest).hold(words.SAME)
    rest, softened = _SOFTENS.subn("|", rest)
    rest, friends = _FRIENDS.subn("|", rest)  # what is left is about oneself, and that comes first
    signs = Signs(rest, field)
    if _TAKEN.search(said) or _OVERDOSES.search(rest) or signs.hold(words.OVERDOSES):
        return Alarm.OVERDOSE
    read = grammar.parts(rest)
    if own or same or _ACTS.search(rest) or grammar.ACT.search(read) or signs.hold(words.ACTS):
        return Alarm.ACT
    asked = softened or _ASKS.search(rest) or grammar.ASK.search(read) or signs.hold(words.ASKS)
    if (friends or asked) and _HEDGES.search(said):
        return Alarm.ACT
    if friends or signs.hold(words.FRIENDS):
        return Alarm.FRIEND
    return Alarm.ASK if asked else None
