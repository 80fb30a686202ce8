"""From words to a command: DMs, mentions, a slash command's text and the terminal all come through here.

The first option stands bare, others are `name:value`; only a declared name before a colon counts. Where that reading does
not work out, option names without the colon count too ("log 66 form 31 untimed").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.command import Command, Shape, options
from core.kinds import plain


@dataclass(frozen=True)
class Reading:
    """A command and the ways its text may be meant, likeliest first."""

    command: type[Command]
    args: tuple[Mapping[str, str], ...]
    slashed: bool = False


def read(text: str, commands: tuple[type[Command], ...]) -> Reading | None:
    """The command the text begins with, or None."""
    words = re.sub(r"\s+", " ", text).strip().strip('“”"`').strip()
    slashed = words.startswith("/")
    words = words.removeprefix("/").lstrip()
    found = max(
        ((len(name), command) for command in commands for name in _names(command) if _begins(words, name)),
        key=lambda pair: pair[0],
        default=None,
    )
    if found is None:
        return None
    length, command = found
    return Reading(command, arguments(command, words[length:].lstrip("?!.,: ")), slashed)


def arguments(command: type[Command], rest: str) -> tuple[Mapping[str, str], ...]:
    """The arguments a command's text gives: with colons, then, where it differs, without them."""
    names = tuple(option.name for option in options(command))
    if not names:
        return ({"help": "help"},) if plain(rest) == "help" else ({},)
    alternatives = "|".join(map(re.escape, names))
    strict = _split(command, rest, re.compile(rf"(?:^|(?<=[\s,;]))({alternatives}):", re.IGNORECASE))
    loose = _split(command, rest, re.compile(rf"(?:^|(?<=[\s,;]))({alternatives})(?=[\s:,;]|$):?", re.IGNORECASE))
    return (strict,) if strict == loose else (strict, loose)


def asks_help(args: Mapping[str, str]) -> bool:
    """Whether `help` is all there is."""
    given = [value for value in args.values() if value.strip()]
    return len(given) == 1 and plain(given[0]) in {"help", "?", "--help"}


def _split(command: type[Command], rest: str, pattern: re.Pattern[str]) -> Mapping[str, str]:
    declared = options(command)
    flags = {option.name for option in declared if option.kind.shape is Shape.FLAG}
    marks = list(pattern.finditer(rest))
    first = rest[: marks[0].start()] if marks else rest
    args = {declared[0].name: _bare(first)} if _bare(first) else {}
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(rest)
        name, value = mark[1].lower(), _bare(rest[mark.end() : end])
        args[name] = value or ("yes" if name in flags else "")
    return args


def _bare(text: str) -> str:
    return text.strip().strip(",;").strip().strip('“”"')


def _names(command: type[Command]) -> tuple[str, ...]:
    return (command.spec.name, *command.spec.also)


def _begins(words: str, name: str) -> bool:
    start, after = plain(words[: len(name)]), words[len(name) : len(name) + 1]
    return start == name and (not after or after in " ?!.,:\t")
