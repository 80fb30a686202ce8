"""How a command is declared: a frozen dataclass whose fields are its options.

Discord's slash commands, Slack's manifest, the text parser, `help` and the README's table all derive from what is here.
A new command is one file in `core/commands/`, one line in its tuple, one test.
"""

from __future__ import annotations

import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from functools import cache
from itertools import accumulate, takewhile
from typing import Any, ClassVar, Protocol

from core.guide.outlook import Imported
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.payloads import Payload
from core.reply import Reply
from core.request import Room

LONGEST = 200  # characters; most options need no more
READ = 2_000  # characters of one text that are read for a command, and the most that any option takes


class Refused(Exception):
    """Input that can't be used; the message is a sentence for the student. Nothing was saved."""


class NotKept(Refused):
    """Text of a kind that is never kept, nor given back: exam items."""


class Shape(Enum):
    """How a platform's own menu may ask for a value. Whatever it sends, the core checks again."""

    TEXT = "text"
    LONG = "long"  # several sentences
    CHOICE = "choice"  # one of those it suggests; what other kinds suggest are examples
    FLAG = "flag"
    WHOLE = "whole"


@dataclass(frozen=True)
class Suggestion:
    """An autocomplete choice: what is shown (at most 100 characters) and what is sent."""

    label: str
    value: str


class Kind(Protocol):
    """What a value may be. Kinds live in `core/kinds.py` and beside the rules they belong to.

    One that takes other than `LONGEST` characters says so in an attribute `longest`.
    """

    @property
    def shape(self) -> Shape:
        """How a menu may ask for it."""
        ...

    def parse(self, text: str, moment: Moment) -> Any:
        """The value. Raises `Refused` with a sentence that helps."""
        ...

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Up to 25 choices for what was typed so far; none for kinds without autocomplete."""
        ...


@dataclass(frozen=True)
class Ask:
    """What stands beside a field: its help (at most 100 characters), its kind, an example.

    `menu` is False for what only buttons fill in.
    """

    help: str
    kind: Kind
    example: str = ""
    menu: bool = True


@dataclass(frozen=True)
class Option:
    """One option of a command, as platforms see it."""

    name: str
    help: str
    kind: Kind
    example: str
    required: bool
    menu: bool
    longest: int  # characters


@dataclass(frozen=True)
class Spec:
    """What a command is called and what it is for. `also` are other words that mean it, in lower case.

    `menu` is False for answers that are reached by buttons alone. `umbrella` may have another command behind it.
    `shortcuts` are whole messages, in lower case, that stand for one option and its value.
    `alone` needs no journal, so that it answers while the database is down.
    `gentle` needs no word beside it in the quiet days after crisis words. `shared` acts on the journal of the channel it is said in, not on the student's.
    `bare` is the option that words without a name are for; the first one where it is left out.
    `unasked` answers for what comes unasked, and is told what of it was turned away.
    `lines` takes the text as it stands: line breaks are kept, and option names count with their colon alone. `spoken` are patterns, and what they stand for in an option's written form, for words without a colon.
    `logged_as` is the name that logs and counts have for it, where its own would tell who may be in danger.
    """

    name: str
    help: str
    also: tuple[str, ...] = ()
    menu: bool = True
    umbrella: bool = False
    alone: bool = False
    gentle: bool = False
    shared: bool = False
    unasked: bool = False
    lines: bool = False
    bare: str = ""
    shortcuts: tuple[tuple[str, tuple[str, str]], ...] = ()
    spoken: tuple[tuple[str, str], ...] = ()
    logged_as: str = ""

    @property
    def logged(self) -> str:
        """The name that logs and counts have for it."""
        return self.logged_as or self.name


@dataclass(frozen=True)
class House:
    """What whoever runs this bot has set for everyone: the country (ISO code), a school's counselling line, survey rows."""

    country: str = ""
    counselling: str = ""
    outlook: tuple[Imported, ...] = ()


@dataclass(frozen=True)
class Context:
    """All an answer may depend on.

    `written` are the entries this request wrote, already in `journal`; `commands` is everything the bot can do. `asker` is
    the platform's id of whoever asks, `room` the channel of a shared command as it is right now. `refused` are kinds of
    nudges that were turned away, told to commands that answer for them.
    """

    journal: Journal
    moment: Moment
    house: House = House()
    written: tuple[Entry, ...] = ()
    commands: tuple[type[Command], ...] = ()
    asker: str = ""
    room: Room | None = None
    refused: frozenset[str] = frozenset()


class Command(Protocol):
    """A request for one thing, its options parsed. Both methods are pure."""

    spec: ClassVar[Spec]

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What to append to the journal, before the answer. Raises `Refused`."""
        ...

    def answer(self, context: Context) -> Reply:
        """The reply, once everything written is on disk. Raises `Refused`."""
        ...


class Recording(Command, Protocol):
    """A command that writes one payload, so that `/history` can correct what it wrote."""

    def record(self, context: Context) -> Payload:
        """The payload its options stand for, whatever the journal holds. Raises `Refused`."""
        ...


@cache
def options(command: type[Command]) -> tuple[Option, ...]:
    """The options a command declares, in order; required ones come first, as Discord wants."""
    hints = typing.get_type_hints(command, include_extras=True)
    found = []
    for field in fields(typing.cast(Any, command)):
        ask = next(extra for extra in typing.get_args(hints[field.name]) if isinstance(extra, Ask))
        required = field.default is MISSING and field.default_factory is MISSING
        found.append(Option(field.name, ask.help, ask.kind, ask.example, required, ask.menu, longest(ask.kind)))
    return tuple(found)


def longest(kind: Kind) -> int:
    """How many characters it takes."""
    return int(getattr(kind, "longest", LONGEST))


def shown(command: type[Command]) -> tuple[Option, ...]:
    """Those of its options that people choose and write themselves."""
    return tuple(option for option in options(command) if option.menu)


def build(command: type[Command], args: Mapping[str, str], moment: Moment) -> Command:
    """The command with its options parsed. Empty values count as not given. Raises `Refused`."""
    known = {option.name: option for option in options(command)}
    given = {name: text.strip() for name, text in args.items() if text.strip()}
    strange = [name for name in given if name not in known]
    if strange:
        raise Refused(f"/{command.spec.name} has no option called “{strange[0]}”.")
    missing = [option.name for option in known.values() if option.required and option.name not in given]
    if missing:
        example = f"/{command.spec.name} {known[missing[0]].example}"
        raise Refused(f"What is the {missing[0]}? For example: {example}.")
    for name, text in args.items():
        if name in known:  # spaces count where they are so many that what stands behind them may not have been heard
            within(known[name].longest, text if len(text) > READ else text.strip())
    return command(**{name: known[name].kind.parse(text, moment) for name, text in given.items()})


def within(most: int, text: str) -> None:
    """Raises `Refused` where the text is longer than so many characters."""
    if (long := length(text)) > most:
        raise Refused(f"That is {long} characters, and I can take {most} here. Say the heart of it.")


def length(text: str) -> int:
    """Its characters, compatibility forms counted as what they stand for; as they stand where those alone are over `READ`."""
    if text.isascii() or len(text) > READ:
        return len(text)
    return sum(len(unicodedata.normalize("NFKC", sign)) for sign in text)


def head(text: str) -> str:
    """As much of a text as is read: `READ` characters, counted in the same way."""
    found = text[:READ]
    if found.isascii():
        return found
    ends = accumulate(len(unicodedata.normalize("NFKC", sign)) for sign in found)
    return found[: len(list(takewhile(READ.__ge__, ends)))]


def usage(command: type[Command]) -> str:
    """One line: `/log-nbme SCORE [form:31] [taken:yesterday]`."""
    words = [f"/{command.spec.name}"]
    for place, option in enumerate(shown(command)):
        said = option.name.upper() if place == 0 and option.required else f"{option.name}:{option.example}"
        words.append(said if option.required else f"[{said}]")
    return " ".join(words)
