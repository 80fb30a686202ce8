"""What a request asks, before anything is looked up: crisis words, a button's command, or words read as one."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from core import action, replies, text
from core.command import READ, Command, Context, NotKept, Refused, build, head, shown
from core.commands import COMMANDS
from core.commands.safe import Safe, answers
from core.form import form_of, in_words
from core.groups.posts import ANYBODY, offered
from core.guide import exam_text
from core.journal import Draft
from core.kinds import plain
from core.moment import Moment
from core.reply import Reply
from core.request import Call, Press, Request, Text

GREETING = 3  # words; fewer that are no command hold nothing of somebody's own
PROSE = 4  # words; fewer that a command refused are a slip in that command
SHORT = 60  # characters; anything longer beside an exam item may be more of it
_ANOTHER_VERSION = "That button is from another version of me. Please type the command."
_MARK = re.compile(r"[\w-]+:")


@dataclass(frozen=True)
class Asked:
    """What a request turned out to ask: a command, the ways its options may be meant, and what was typed.

    What is asked `beside` it is kept in the same write, where that can be.
    """

    command: type[Command]
    readings: tuple[Mapping[str, str], ...]
    typed: str = ""
    beside: Asked | None = None
    characters: int = 0  # of a text that was not read to its end

    @property
    def rest(self) -> str:
        """The short options beside one that is not kept, so that they need not be typed anew."""
        short = (f"{name}:{value}" for name, value in self.readings[0].items() if len(value) <= SHORT)
        return " ".join(each for each in short if not exam_text.refused(each))

    @property
    def prose(self) -> bool:
        """Whether it may be a sentence that begins with a command's name by chance.

        Words with a slash are for that command and no other; so are those that name options of it, hold a number where a value
        stands, or are too few for a sentence.
        """
        words = plain(self.typed).strip('“”"`').split(" ")
        first = shown(self.command)[0].name if shown(self.command) else ""
        names = any(name != first for reading in self.readings for name in reading)
        return (
            len(words) >= PROSE
            and not words[0].startswith("/")
            and not names
            and not any(letter.isdigit() for letter in "".join(words[:3]))
        )


def texts_of(said: Text | Call | Press) -> tuple[str, ...]:
    """What is to be heard: the words of a request, and those in each option of a form or of a typed line."""
    match said:
        case Text(words):
            return (words, *_values(head(words)))
        case Call(_, args):
            return tuple(args.values())
        case Press():
            return ()
        case _:  # pragma: no cover
            assert_never(said)


def _values(words: str) -> tuple[str, ...]:
    """What a typed line gives to options: some crisis words are heard only where nothing stands before them."""
    try:
        reading = text.read(words, COMMANDS)
    except Refused:  # an option is given twice, and any of them may hold such words
        return tuple(_MARK.split(words))
    return tuple(value for args in reading.args for value in args.values()) if reading else ()


def meant(request: Request) -> Asked | Reply | None:
    """What is asked, before anything is looked up; None for words that are no command. Raises `Refused`."""
    match request.said:
        case Text(said):
            words = head(said)
            characters = len(said) if words != said else 0
            try:
                reading = text.read(words, COMMANDS)
            except Refused as refusal:
                reason = exam_text.refused(words)
                return replies.not_kept(reason) if reason else replies.refused(str(refusal), None, words)
            if reading and reading.command is Safe:
                args = answers(words, reading.args[0])
                return None if args is None else Asked(Safe, (args,), words)
            return Asked(reading.command, reading.args, words, characters=characters) if reading else None
        case Call(name, args):
            typed = " ".join((f"/{name}", *(f"{key}:{args[key]}" for key in args)))
            return Asked(_named(name), (args,), head(typed))
        case Press(id_):
            try:
                owner, name, args = action.decode(id_)
            except action.BadAction:
                raise Refused(_ANOTHER_VERSION) from None
            if owner == ANYBODY and not offered(name, args):
                raise Refused(_ANOTHER_VERSION)
            if owner not in (request.account.user, ANYBODY):
                raise Refused("That button belongs to somebody else. Your own answers stay with you: try /ready.")
            if form := form_of(id_, COMMANDS):  # a platform that has forms has opened one instead
                return in_words(form)
            return Asked(_named(name), (args,))
        case _:  # pragma: no cover
            assert_never(request.said)


def named(request: Request) -> str:
    """The command that logs name for words in which help was heard: the same as for any others."""
    with contextlib.suppress(Refused):
        asked = meant(request)
        return asked.command.spec.logged if isinstance(asked, Asked) else "-"
    return "-"


def wants_help(asked: Asked) -> bool:
    """Whether `help` is all that was said to the command."""
    return text.asks_help(asked.readings[0])


def _named(name: str) -> type[Command]:
    for command in COMMANDS:
        if command.spec.name == name:
            return command
    raise Refused(f"/{name} is not a command of mine any more. /comeback lists them.")


def built(asked: Asked, moment: Moment) -> Command:
    """The first reading that works out; where none does, the last one's refusal is the most precise.

    Of a text that was not read to its end none is carried out, but for help.
    """
    if asked.characters and not asked.command.spec.alone:
        raise Refused(
            f"That is {asked.characters:,} characters, and I read {READ:,} of a command. Say the heart of it."
        )
    for reading in asked.readings[:-1]:
        try:
            return build(asked.command, reading, moment)
        except NotKept:
            raise  # cut up in another way, parts of it might pass
        except Refused:
            continue
    return build(asked.command, asked.readings[-1], moment)


def written_beside(asked: Asked, context: Context) -> tuple[Draft, ...]:
    """What is kept of what was asked beside; nothing where that is refused."""
    if asked.beside is None:
        return ()
    try:
        return built(asked.beside, context.moment).write(context)
    except Refused:
        return ()


def refused(refusal: Refused, asked: Asked) -> Reply:
    """The answer to a refusal: what was typed is given back, unless it holds an exam item."""
    reason = str(refusal) if isinstance(refusal, NotKept) else exam_text.refused(asked.typed)
    if reason:
        return replies.not_kept(reason, asked.command, asked.rest)
    return replies.refused(str(refusal), asked.command, asked.typed)


def tells(said: Text | Call | Press, asked: Asked | Reply | None) -> bool:
    """Whether words hold something of somebody's own: more than a command's name, or a greeting."""
    match asked:
        case Asked():
            return bool(asked.readings[0]) and not wants_help(asked)
        case Reply():
            return isinstance(said, Text) and len(said.text.split()) >= GREETING
        case None:
            return True
        case _:  # pragma: no cover
            assert_never(asked)
