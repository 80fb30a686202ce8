"""What is the same of a form on every platform that has forms. How one looks and what comes back in it is each platform's."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from core import action
from core.command import Kind, Shape, Suggestion, head
from core.commands import COMMANDS
from core.form import Form, form_of
from core.guide import exam_text
from core.reply import Reply, Rows, as_text
from core.request import Call, paired

WROTE = "You wrote"
ANOTHER_VERSION = "form"  # no command: the core says so, once it has heard the words

_YES_NO = (Suggestion("yes", "yes"), Suggestion("no", "no"))


def opened_by(id_: str, user: str) -> Form | None:
    """The form that a button opens for whoever pressed it; None for somebody else's, which the core answers."""
    form = form_of(id_, COMMANDS)
    return form if form and action.decode(id_)[0] == user else None


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


async def given_back(reply: Reply, given: Mapping[str, str]) -> Reply:
    """The reply, with what was typed where nothing was done and it does not hold that: the form is gone by then.

    Exam items are not given back.
    """
    if reply.done:
        return reply
    held = _spaced(as_text(reply))
    lost = ((name, text) for name, text in _paired(given) if _spaced(f"{name}:{text}") not in held)
    if len(given) == 1:  # with nothing beside it, it needs no name to be told apart
        lost = ((name, text) for name, text in lost if _spaced(text) not in held)
    rows = tuple([(name, text) for name, text in lost if not await _is_item(text)])
    return replace(reply, blocks=(*reply.blocks, Rows(rows, WROTE))) if rows else reply


async def _is_item(text: str) -> bool:
    """Whether it reads like an exam item, looked at in pieces with everybody else's turns between them."""
    while text:
        piece = head(text)
        if exam_text.refused(piece):
            return True
        text = text[len(piece) :]
        await asyncio.sleep(0)
    return False


def _paired(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((paired(name), paired(text)) for name, text in given.items())


def choices(kind: Kind) -> tuple[Suggestion, ...]:
    """All that an option may be, where that is a list; nothing where people may write something else."""
    if kind.shape is Shape.FLAG:
        return _YES_NO
    return kind.suggest("") if kind.shape is Shape.CHOICE else ()


def _spaced(text: str) -> str:
    return " ".join(text.split())
