"""Words that answer no question: said on the way, to leave, or to the bot itself. They are never taken for an answer."""

from __future__ import annotations

import re

from core.kinds import plain

_SHORT = 60  # characters; nobody needs more to say thanks
_LONGEST = 12  # words; a longer question may well be part of an explanation
_BEFORE = (
    r"(?:ok|okay|no|yes|well|please|sorry|thanks|thank you|i'?m|i am|i'?d|i'?ll|i|want to|need to|would like to|have to"
    r"|will|can we|could we|let'?s|do|it|this|maybe|but)"
)
_LEAVING = (
    r"(?:stop|cancel|quit|exit|abort|pause|later|not now|not yet|not today|not tonight|tomorrow|another time|some other time|enough"
    r"|done|leave|never ?mind|forget|skip|back|end|thanks|thank you|thx|ty|cheers|bye|good ?bye|good ?night|too tired|tired"
    r"|that'?s all|that'?s it|that is all)"
)
_AFTER = (
    r"(?:it|this|that|now|here|today|tonight|later|tomorrow|please|thanks|thank you|so much|very much|a lot|again|for now|for today"
    r"|for tonight|the session|session|teaching|explaining|to bed|too)"
)
_LEAVES = re.compile(rf"(?:{_BEFORE}\W+)*{_LEAVING}(?:\W+{_AFTER})*(?:\W+{_LEAVING}(?:\W+{_AFTER})*)?")
_WAITS = re.compile(
    r"(?:ok|okay|k|sure|cool|great|nice|good|fine|right|alright|all right|got it|understood|i see|go on|continue|next|ready"
    r"|hi|hello|hey|lol|haha|h+m+|um+|uh+|so|well|wow|wait|hold on|just a (?:sec|second|minute|moment)"
    r"|(?:one|a|give me a|just one) (?:sec|second|minute|moment)|let me (?:think|see|try)|i'?ll try|let'?s go|sorry|test|what|huh)"
    r"(?:\W+(?:ok|okay|wait|hold on|then|please|let me (?:think|see|try)|a (?:sec|second|minute|moment)|there|again))*"
)
_BARE = frozenset(
    [
        "yes",
        "y",
        "yeah",
        "yep",
        "no",
        "n",
        "nope",
        "nah",
        "maybe",
        "not sure",
        "not really",
        "i'm not sure",
        "im not sure",
        "i don't know",
        "i dont know",
        "idk",
        "dunno",
        "no idea",
        "i have no idea",
        "help",
        "help me",
        "i can't",
        "i cant",
    ]
)
_ASKED = re.compile(
    r"(?:can|could|do|does|did|am|are|is|should|will|would|may|must|what|what'?s|which|who|where|when|how|why)\b.*\?",
    re.DOTALL,
)


def leaves(said: str) -> bool:
    """Whether the words end a talk, or put it off: thanks, later, stop."""
    return len(said) <= _SHORT and _LEAVES.fullmatch(_bare(said)) is not None


def waits(said: str) -> bool:
    """Whether the words are said on the way to an answer: ok, wait."""
    return len(said) <= _SHORT and _WAITS.fullmatch(_bare(said)) is not None


def answers_nothing(said: str) -> bool:
    """Whether it is a bare yes, no or not knowing, which may answer something else, such as whether somebody is safe."""
    return _bare(said) in _BARE


def asks(said: str) -> bool:
    """Whether it is a short question to the bot."""
    return len(said.split()) <= _LONGEST and _ASKED.fullmatch(plain(said)) is not None


def _bare(said: str) -> str:
    return plain(said).replace("’", "'").strip(" .,;:!?…-")
