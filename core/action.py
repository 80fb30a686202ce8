"""Buttons as ids: a command, its arguments and its owner in at most 100 characters.

The id is all there is: a button works after a restart and on every replica, because nothing else is remembered.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from itertools import count

from core.reply import Action

LIMIT = 100  # Discord's custom_id; Slack allows 255
PREFIX = "cb1"
FORM = "form"  # among the arguments: the options that are asked for when it is pressed
PATTERN = re.compile(rf"{PREFIX}\|(?P<owner>[^|]+)\|(?P<command>[a-z-]+)(?P<args>(?:\|[a-z]+=[\w.,:/+-]+)*)")
_SAFE = re.compile(r"[\w.,:/+-]+", re.ASCII)


class BadAction(ValueError):
    """The id is none of ours, or an action can't be an id."""


@dataclass(frozen=True)
class Button:
    """A button as it is shown, with its id."""

    label: str
    id: str


def buttons(actions: tuple[Action, ...], owner: str, longest: int) -> tuple[Button, ...]:
    """The owner's buttons of one answer: each id once, and no two of one name, in at most `longest` characters each.

    An action that can't be an id has none: an answer without a button is better than none. Where two would read the same,
    the later ones are numbered.
    """
    found: dict[str, Button] = {}
    names: set[str] = set()
    for each in actions:
        with contextlib.suppress(BadAction):
            id_ = encode(each, owner)
            if id_ not in found:
                label = _named(each.label.strip() or each.command, names, longest)
                names.add(label.casefold())
                found[id_] = Button(label, id_)
    return tuple(found.values())


def _named(label: str, names: set[str], longest: int) -> str:
    ends = ("" if n == 1 else f" ({n})" for n in count(1))
    return next(
        each for each in (_cut(label, longest - len(end)) + end for end in ends) if each.casefold() not in names
    )


def _cut(label: str, longest: int) -> str:
    return label if len(label) <= longest else label[: longest - 1] + "…"


def encode(action: Action, owner: str) -> str:
    """The id of the owner's button. Raises `BadAction` where an argument is free text or the id grows too long."""
    for name, value in action.args:
        if not _SAFE.fullmatch(value):
            raise BadAction(f"argument {name} of {action.command} is not an id, number or date")
    asks = ((FORM, ",".join(action.form)),) if action.form else ()
    pairs = (f"{name}={value}" for name, value in (*action.args, *asks))
    text = "|".join((PREFIX, owner, action.command, *pairs))
    if len(text) > LIMIT:
        raise BadAction(f"the button {action.label!r} needs {len(text)} characters")
    return text


def decode(text: str) -> tuple[str, str, dict[str, str]]:
    """(owner, command, arguments) of a button's id. Raises `BadAction` for any other text."""
    found = PATTERN.fullmatch(text)
    if not found:
        raise BadAction("not a button of ours")
    pairs = (pair.split("=", 1) for pair in found["args"].split("|")[1:])
    return found["owner"], found["command"], dict(pairs)
