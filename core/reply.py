"""A reply is data: plain text in a handful of blocks, and actions. Each platform renders it.

Every `Reply` is private. Renderers escape; nothing here holds markup. To add a block: a frozen dataclass, its place in
`Block`, a branch in `as_text` and in each platform's `render.py` (mypy names the ones that are missing).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True)
class Paragraph:
    """One or more sentences."""

    text: str


@dataclass(frozen=True)
class Rows:
    """Labelled values, such as the scores a verdict rests on."""

    rows: tuple[tuple[str, str], ...]
    heading: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list, with a heading where it needs one."""

    items: tuple[str, ...]
    heading: str = ""


@dataclass(frozen=True)
class Note:
    """Small print: where the numbers come from."""

    text: str


Block = Paragraph | Rows | Bullets | Note


@dataclass(frozen=True)
class Action:
    """A button: a command with arguments filled in (ids, enums, numbers, dates; never what somebody typed)."""

    label: str
    command: str
    args: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Reply:
    """An answer for one person."""

    title: str
    blocks: tuple[Block, ...] = ()
    actions: tuple[Action, ...] = ()


def block_text(block: Block) -> tuple[str, ...]:
    """The lines of one block as plain text."""
    match block:
        case Paragraph(text) | Note(text):
            return (text,)
        case Rows(rows, heading):
            return _headed(heading, tuple(f"{label}: {value}" for label, value in rows))
        case Bullets(items, heading):
            return _headed(heading, tuple(f"- {item}" for item in items))
        case _:  # pragma: no cover
            assert_never(block)


def as_text(reply: Reply) -> str:
    """The whole reply as plain text without blank lines: for the terminal and for screen readers."""
    return "\n".join((reply.title, *(line for block in reply.blocks for line in block_text(block))))


def _headed(heading: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{heading}:", *lines) if heading else lines
