"""A form as a Discord modal: how it looks, and what comes back in it. Discord's limits are the constants below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import discord

from core import action, replies
from core.command import Kind, Option, Shape, Suggestion
from core.commands import COMMANDS
from core.form import Form, form_of
from core.groups.posts import ANYBODY
from core.guide import exam_text
from core.guide.about_kinds import GroupKind
from core.guide.miss_kinds import AreaKind, ModeKind
from core.guide.retake_kinds import OneOf
from core.kinds import LONGEST, Word, Words
from core.reply import Reply, Rows, as_text
from core.request import Call

TITLE = 45  # characters of a modal's title
LABEL = 45  # of the words above a field
HELP = 100  # of those under its label
PLACEHOLDER = 100  # of what stands in an empty text field; Discord would take 150 in a list
CHOICES = 25  # in a list
CHOICE = 100  # characters of what is shown of a choice, and of its value

WROTE = "You wrote"
RESTARTING = "One moment"
ANOTHER_VERSION = "form"  # no command: the core says so, and gives back what was typed

# these take nothing but what they list; what other kinds suggest are examples: there are more cities than those
_CLOSED = (OneOf, GroupKind, AreaKind, ModeKind)
_YES_NO = (Suggestion("yes", "yes"), Suggestion("no", "no"))
_NOT_DONE = frozenset(
    {
        replies.refused("").title,
        replies.not_stored().title,
        replies.not_seen().title,
        replies.failed("").title,
        RESTARTING,
    }
)


def opened_by(id_: str, user: str) -> Form | None:
    """The form that a button opens for whoever pressed it; None for somebody else's, which the core answers."""
    form = form_of(id_, COMMANDS)
    return form if form and action.decode(id_)[0] in (user, ANYBODY) else None


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


def said(id_: str, given: Mapping[str, str]) -> Call:
    """What a form says. One that another version of this opened is the core's to refuse, once it has heard the words."""
    if form := form_of(id_, COMMANDS):
        return form.filled(given)
    try:
        _, name, args = action.decode(id_)
    except action.BadAction:
        return Call(ANOTHER_VERSION, given)
    args.pop(action.FORM, None)
    return Call(name, {**args, **given})


def given_back(reply: Reply, given: Mapping[str, str]) -> Reply:
    """The reply, with all that was typed where nothing was done and the reply does not hold it: the form is gone by then.

    Exam items are not given back.
    """
    held = " ".join(as_text(reply).split())
    if reply.title not in _NOT_DONE or all(" ".join(text.split()) in held for text in given.values()):
        return reply
    rows = tuple((name, text) for name, text in given.items() if not exam_text.refused(text))
    return replace(reply, blocks=(*reply.blocks, Rows(rows, WROTE))) if rows else reply


def _field(option: Option) -> discord.ui.Label[Any]:
    name = option.name[:LABEL]  # as it is written in a message, too
    return discord.ui.Label(text=name, description=option.help[:HELP] or None, component=_input(option))


def _input(option: Option) -> discord.ui.Item[Any]:
    """A list only where there is nothing else to choose; else text, which the core reads and, if need be, refuses."""
    example = option.example[:PLACEHOLDER] or None
    if choices := _choices(option.kind):
        return discord.ui.Select(
            custom_id=option.name,
            placeholder=example,
            options=[discord.SelectOption(label=each.label, value=each.value) for each in choices],
            min_values=int(option.required),
            required=option.required,
        )
    long = isinstance(option.kind, Words) and option.kind.most > LONGEST
    return discord.ui.TextInput(  # with no `max_length`: Discord would cut what is pasted, and the core says what is too long
        custom_id=option.name,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        placeholder=example,
        required=option.required,
    )


def _choices(kind: Kind) -> tuple[Suggestion, ...]:
    """All that may be chosen; nothing where that is more than a list holds."""
    if kind.shape is Shape.FLAG:
        return _YES_NO
    if not (isinstance(kind, _CLOSED) or (isinstance(kind, Word) and kind.choices)):
        return ()
    found = kind.suggest("")
    return (
        found
        if len(found) <= CHOICES and all(max(len(each.label), len(each.value)) <= CHOICE for each in found)
        else ()
    )


def _fields(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The inputs of a form that was sent, each of which Discord wraps in its label."""
    for each in data.get("components") or ():
        if field := each.get("component"):
            yield field


def _value(field: Mapping[str, Any]) -> str:
    """What was typed in a field or chosen there."""
    chosen = field.get("values")
    return str((chosen[0] if chosen else field.get("value")) or "")
