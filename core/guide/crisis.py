"""Crisis words: heard before anything else, on every free text.

A plain list, no model and no score of risk. The words are data (`crisis_words`), matched on folded text
(`crisis_spelling`); what they hear and miss is measured on labelled examples in tests/core/guide/crisis, and the figures
stand in docs/decisions/0007-crisis-words.md.
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


_APART = 12  # words at most between two of them
_EXAM = 2  # words of the field from which on dangerous ones are taken for theirs
_STEM, _FIELD, _PLAINLY = _any(words.STEM), _any(words.FIELD), _any(words.PLAINLY)
_DID, _ME = (
    re.compile(rf"\b{words.DID}\b"),
    re.compile(r"\b(?:i|im|ive|id|ill|me|my|myself|mine|mi|quiero|estoy|tengo|pienso)\b"),
)
_OWN, _QUIETS, _SOFTENS, _FRIENDS = _any(words.OWN), _any(words.QUIET), _any(words.SOFT), _any(words.FRIEND)
_OVERDOSES, _ACTS, _ASKS = _any(words.OVERDOSE), _any(words.ACT), _any(words.ASK)
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
    """What the text calls for; None for all else, exam talk and plain exhaustion among it."""
    said = folded(text)
    own = bool(_OWN.search(said))
    exam = 0 if own or _PLAINLY.search(said) else _exam_words(said)
    if exam >= _EXAM:
        return None
    rest = _QUIETS.sub("|", said)
    same = Signs(rest).hold(words.SAME, exam=exam > 0)
    rest, softened = _SOFTENS.subn("|", rest)
    rest, friends = _FRIENDS.subn("|", rest)  # what is left is about oneself, and that comes first
    signs = Signs(rest)
    if _OVERDOSES.search(rest) or signs.hold(words.OVERDOSES, exam=exam > 0):
        return Alarm.OVERDOSE
    read = grammar.parts(rest)
    if own or same or _ACTS.search(rest) or grammar.ACT.search(read) or signs.hold(words.ACTS, exam=exam > 0):
        return Alarm.ACT
    asked = softened or _ASKS.search(rest) or grammar.ASK.search(read) or signs.hold(words.ASKS, exam=exam > 0)
    if (friends or asked) and _HEDGES.search(said):
        return Alarm.ACT
    if friends or signs.hold(words.FRIENDS, exam=exam > 0):
        return Alarm.FRIEND
    return Alarm.ASK if asked else None


def _exam_words(said: str) -> int:
    """How many words of the field stand in it; all that counts where a question is talked of and nobody says "I" but of it."""
    if _STEM.search(said) and not _ME.search(_DID.sub(" ", said)):
        return _EXAM
    found = len({word.group() for word in _FIELD.finditer(said)})
    return found if found * _APART >= said.count(" ") else 0  # in a long message, only where they are many
