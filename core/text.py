"""From words to a command: DMs, mentions, a slash command's text and the terminal all come through here.

The first option stands bare, others are `name:value`; only a declared name before a colon counts. Where that reading does
not work out, option names without the colon count too ("log 66 form 31 untimed").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.command import Command, Refused, Shape, shown
from core.kinds import plain, quoted

HELP: Mapping[str, str] = {"help": "help"}
_HELP = frozenset({"help", "?", "--help"})
_CLOSED = frozenset({Shape.FLAG, Shape.CHOICE, Shape.WHOLE})  # shapes that few words fit
_NOT = re.compile(r"(?:\b(?:not|isn't|wasn't|don't|aren't)|\bi'?m not)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """A command and the ways its text may be meant, likeliest first."""

    command: type[Command]
    args: tuple[Mapping[str, str], ...]


def read(text: str, commands: tuple[type[Command], ...]) -> Reading | None:
    """The command the text begins with, or None. Behind `/comeback` or `help` stands the command that is meant.

    Raises `Refused` where an option is given twice.
    """
    spaced = re.sub(r" ?\n\s*", "\n", re.sub(r"[^\S\n]+", " ", text))
    words = spaced.strip().strip('“”"`').strip().removeprefix("/").lstrip()
    whole = plain(words).rstrip(".!")
    for command in commands:
        for phrase, (name, value) in command.spec.shortcuts:
            if whole == phrase:
                return Reading(command, ({name: value},))
    found = max(
        ((name, command) for command in commands for name in _names(command) if _begins(words, name)),
        key=lambda pair: len(pair[0]),
        default=None,
    )
    if found is None:
        return None
    name, command = found
    rest = words[len(name) :].lstrip("?!.,: \n")
    if command.spec.umbrella and (inner := read(rest, commands)):
        return Reading(inner.command, (HELP,)) if name == "help" else inner
    return Reading(command, arguments(command, rest if command.spec.lines else re.sub(r"\s+", " ", rest)))


def arguments(command: type[Command], rest: str) -> tuple[Mapping[str, str], ...]:
    """The arguments a command's text gives: with colons, then, where it differs, as people speak. Raises `Refused`."""
    names = tuple(option.name for option in shown(command))
    if plain(rest) in _HELP:
        return (HELP,)
    if not names:
        return ({},)
    patterns = _patterns(command)
    spoken, written = rest, rest
    for pattern, shape in patterns.spoken:
        if pattern.fullmatch(rest):  # the whole of it is a phrase of the command's own
            written = pattern.sub(shape, rest, count=1)
        spoken = pattern.sub(shape, spoken)
    strict = _split(command, written, patterns.strict)
    if command.spec.lines:
        return (strict,)
    try:
        loose = _split(command, spoken, patterns.loose)
    except (
        Refused
    ):  # a name stands twice, as in "sunday at 11 at night"; a phrase of the command's own is read all the same
        if written == rest:
            raise
        return (strict,)
    if strict == loose:
        return (strict,)
    # "feel trend yes": where a first option takes any words, it would take another's name and its value too
    return (loose, strict) if patterns.closed.match(spoken) else (strict, loose)


@dataclass(frozen=True)
class _Patterns:
    """A command's own: phrases and what they stand for, option names with their colon and without, names of closed options."""

    spoken: tuple[tuple[re.Pattern[str], str], ...]
    strict: re.Pattern[str]
    loose: re.Pattern[str]
    closed: re.Pattern[str]


@cache
def _patterns(command: type[Command]) -> _Patterns:
    names = "|".join(re.escape(option.name) for option in shown(command))
    closed = "|".join(re.escape(option.name) for option in shown(command) if option.kind.shape in _CLOSED)
    return _Patterns(
        tuple((re.compile(pattern, re.IGNORECASE), shape) for pattern, shape in command.spec.spoken),
        re.compile(rf"(?:^|(?<=[\s,;]))({names}):", re.IGNORECASE),
        re.compile(rf"(?:^|(?<=[\s,;]))({names})(?=[\s:,;]|$):?", re.IGNORECASE),
        re.compile(rf"(?:{closed or '(?!)'})(?= )", re.IGNORECASE),
    )


def asks_help(args: Mapping[str, str]) -> bool:
    """Whether `help` is all there is."""
    given = [value for value in args.values() if value.strip()]
    return len(given) == 1 and plain(given[0]) in _HELP


def _split(command: type[Command], rest: str, pattern: re.Pattern[str]) -> Mapping[str, str]:
    declared = shown(command)
    flags = {option.name for option in declared if option.kind.shape is Shape.FLAG}
    marks = _apart(list(pattern.finditer(rest)), flags)
    pieces = [(command.spec.bare or declared[0].name, rest[: marks[0].start()] if marks else rest)]
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(rest)
        pieces.append((mark[1].lower(), rest[mark.end() : end]))
    args: dict[str, str] = {}
    for place, (name, text) in enumerate(pieces):
        value = _bare(_NOT.sub("", text))
        if not value and place and name in flags:
            value = "no" if _NOT.search(pieces[place - 1][1]) else "yes"
        if not value:
            continue
        if args.get(name, value) != value:
            raise Refused(f"You gave {name} twice, {quoted(args[name])} and {quoted(value)}. Which one is it?")
        args[name] = value
    return args


def _apart(marks: list[re.Match[str]], flags: set[str]) -> list[re.Match[str]]:
    """Without names that stand where a value does: in "due result" the second is the value of the first."""
    found: list[re.Match[str]] = []
    for mark in marks:
        value = bool(found) and found[-1].end() + 1 == mark.start() and not found[-1][0].endswith(":")
        if not (value and found[-1][1].lower() not in flags and not mark[0].endswith(":")):
            found.append(mark)
    return found


def _bare(text: str) -> str:
    return text.strip().strip(",;").strip().strip('“”"')


def _names(command: type[Command]) -> tuple[str, ...]:
    """What it is called in words; one that only buttons reach has none, so that nobody answers a check-in that never was."""
    spec = command.spec
    return (spec.name, *spec.also) if spec.menu or spec.also else ()


def _begins(words: str, name: str) -> bool:
    start, after = plain(words[: len(name)]), words[len(name) : len(name) + 1]
    return start == name and (not after or after in " ?!.,:\t\n")
