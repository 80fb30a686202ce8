"""The four buttons under a crisis reply. In no menu, and they answer while the database is down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands.quiet import BEGIN, OVER
from core.guide import support
from core.journal import Draft
from core.kinds import Whole, Word, plain
from core.reply import Reply

YES, UNSURE, NO, MISREAD = "yes", "unsure", "no", "misread"
STATES = (YES, UNSURE, NO, MISREAD)
_I_AM = re.compile(r"i(?:['’]?m| am) safe\b")
# behind “I'm safe”: a doubt, a question, or an exam
_UNCLEAR = re.compile(
    r"[?\d]|n['’]?t\b|\b(?:but|unless|if|not|never|maybe|until|except|or|enough|re-?take|exam|sit|take|test|schedule|book|pass|step)\b"
)


@dataclass(frozen=True)
class Safe:
    """The answer to “are you safe?”."""

    spec: ClassVar[Spec] = Spec(
        "safe",
        "Answer to “are you safe?”",
        ("i'm safe", "i’m safe", "i am safe", "im safe"),
        menu=False,
        alone=True,
        gentle=True,
        logged_as="support",
    )
    state: Annotated[str, Ask("How it is", Word(STATES))] = YES
    entry: Annotated[
        int | None, Ask("Which quiet days it lifts", Whole(1, 999_999, "an entry's number"), "3", menu=False)
    ] = None

    @property
    def step(self) -> dict[str, str]:
        """What it means for the quiet days, as options of theirs: they begin, or those of one message are lifted."""
        if self.state in (UNSURE, NO):
            return {"do": BEGIN}
        return {"do": OVER, "entry": str(self.entry)} if self.state == MISREAD and self.entry else {}

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The reviewed reply to it."""
        return support.after(self.state, context.house)


def answer_to(words: str) -> Mapping[str, str] | None:
    """What words right behind “are you safe right now?” answer to it, as options; None where they answer something else."""
    said = plain(words).replace("’", "'").strip(" .,!…")
    return next(({"state": state} for state, pattern in _ANSWERS if pattern.fullmatch(said)), None)


_BEGINS = r"(?:(?:well|um+|uh|ok|okay|oh|honestly|sorry)[, ]+){0,3}"
_ANSWERS = (
    (
        MISREAD,
        re.compile(
            rf"{_BEGINS}(?:no,? )?(?:(?:that'?s |this is |it'?s )?not what i (?:meant|said)|i didn'?t mean (?:it|that)(?: like that| that way)?|(?:i was |i'?m |just |only )*(?:joking|kidding)|(?:it was |that was |i meant it as |just |only )*a (?:bad |stupid )?joke|you (?:misread|misunderstood)(?: me| that)?|misread)"
        ),
    ),
    (
        UNSURE,
        re.compile(
            rf"{_BEGINS}(?:i'?m |i am )?(?:not (?:so |really |too )?sure|unsure)(?: if i am| about that)?|{_BEGINS}(?:maybe|perhaps|i don'?t know|i dunno|idk|kind of|kinda|sort of|i guess(?: so)?|i think so)"
        ),
    ),
    (
        NO,
        re.compile(
            rf"{_BEGINS}(?:no|nope|nah|not really|not safe|i don'?t think so|(?:no,? )?(?:i'?m|i am) not(?: safe| ok| okay)?)"
        ),
    ),
    (
        YES,
        re.compile(
            rf"{_BEGINS}(?:yes|yeah|yep|yup|ya|y|safe|for now|yes,? for now|(?:(?:yes|yeah|no),? )?(?:i'?m|i am|im)(?: (?:fine|ok|okay|alright|all right|good|safe))?(?:,? (?:just|only) (?:sad|tired|upset|down|venting))?|i am)"
        ),
    ),
)


def answers(words: str, args: Mapping[str, str]) -> Mapping[str, str] | None:
    """The options that typed words stand for; None where they may be about something else, such as being safe to retake."""
    said = plain(words)
    start = _I_AM.match(said)
    if plain(args.get("state", "" if start else YES)) in STATES:
        return args
    return {} if start and not _UNCLEAR.search(said, start.end()) else None
