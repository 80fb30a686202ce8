"""A form as a Discord modal: how it looks, and what comes back in it. Discord's limits are the constants below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import discord

from adapters.forms import choices
from core.command import Kind, Option, Shape, Suggestion
from core.form import Form

TITLE = 45  # characters of a modal's title
LABEL = 45  # of the words above a field
HELP = 100  # of those under its label
PLACEHOLDER = 100  # of what stands in an empty text field; Discord would take 150 in a list
LONGEST = 4_000  # of what may be typed in a field
CHOICES = 25  # in a list
CHOICE = 100  # characters of what is shown of a choice, and of its value

_CUT = 2  # times what an option takes: Discord cuts what is pasted there, and of what is cut before that the core could not say so


def modal(form: Form, id_: str) -> discord.ui.Modal:
    """What a button's id opens. discord.py keeps no hold of it: what comes back is known by that same id alone."""
    shown = discord.ui.Modal(title=form.title[:TITLE], timeout=None, custom_id=id_)
    for option in form.gaps:
        shown.add_item(_field(option))
    shown.stop()
    return shown


def filled(data: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by the options' names; empty fields are left out."""
    given = ((str(field.get("custom_id")), _value(field)) for field in _fields(data))
    return {name: text for name, text in given if text.strip()}


def _field(option: Option) -> discord.ui.Label[Any]:
    name = option.name[:LABEL]  # as it is written in a message, too
    return discord.ui.Label(text=name, description=option.help[:HELP] or None, component=_input(option))


def _input(option: Option) -> discord.ui.Item[Any]:
    """A list only where there is nothing else to choose; else text, which the core reads and, if need be, refuses."""
    example = option.example[:PLACEHOLDER] or None
    if found := _choices(option.kind):
        return discord.ui.Select(
            custom_id=option.name,
            placeholder=example,
            options=[discord.SelectOption(label=each.label, value=each.value) for each in found],
            min_values=int(option.required),
            required=option.required,
        )
    long = option.kind.shape is Shape.LONG
    return discord.ui.TextInput(
        custom_id=option.name,
        max_length=min(_CUT * option.longest, LONGEST),
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        placeholder=example,
        required=option.required,
    )


def _choices(kind: Kind) -> tuple[Suggestion, ...]:
    """All that may be chosen; nothing where that is more than a list holds."""
    found = choices(kind)
    fits = len(found) <= CHOICES and all(max(len(each.label), len(each.value)) <= CHOICE for each in found)
    return found if fits else ()


def _fields(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The inputs of a form that was sent, each of which Discord wraps in its label."""
    for each in data.get("components") or ():
        if field := each.get("component"):
            yield field


def _value(field: Mapping[str, Any]) -> str:
    """What was typed in a field or chosen there."""
    chosen = field.get("values")
    return str((chosen[0] if chosen else field.get("value")) or "")
