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
from core.guide.crisis_spelling import folded


class Alarm(IntEnum):
    """What is called for; the higher one wins."""

    ASK = 1  # one soft question
    FRIEND = 2  # somebody else is in danger
    ACT = 3  # help at once
    OVERDOSE = 4  # the emergency number first


def _any(group: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(group)})\b")


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
    rest = _QUIETS.sub("|", said)
    rest, softened = _SOFTENS.subn("|", rest)
    rest, friends = _FRIENDS.subn("|", rest)  # what is left is about oneself, and that comes first
    if _OVERDOSES.search(rest):
        return Alarm.OVERDOSE
    read = grammar.parts(rest)
    if _OWN.search(said) or _ACTS.search(rest) or grammar.ACT.search(read):
        return Alarm.ACT
    asked = softened or _ASKS.search(rest) or grammar.ASK.search(read)
    if (friends or asked) and _HEDGES.search(said):
        return Alarm.ACT
    if friends:
        return Alarm.FRIEND
    return Alarm.ASK if asked else None
