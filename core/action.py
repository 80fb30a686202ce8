"""Buttons as ids: a command, its arguments and its owner in at most 100 characters.

The id is all there is: a button works after a restart and on every replica, because nothing else is remembered.
"""

from __future__ import annotations

import re

from core.reply import Action

LIMIT = 100  # Discord's custom_id; Slack allows 255
PREFIX = "cb1"
FORM = "form"  # among the arguments: the options that are asked for when it is pressed
PATTERN = re.compile(rf"{PREFIX}\|(?P<owner>[^|]+)\|(?P<command>[a-z-]+)(?P<args>(?:\|[a-z]+=[\w.,:/+-]+)*)")
_SAFE = re.compile(r"[\w.,:/+-]+", re.ASCII)


class BadAction(ValueError):
    """The id is none of ours, or an action can't be an id."""


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
