"""A reply is data: plain text in a handful of blocks, and actions. Each platform renders it.

Every `Reply` is private. Renderers escape; nothing here holds markup. To add a block: a frozen dataclass, its place in
`Block`, a branch in `as_text` and in each platform's `render.py` (mypy names the ones that are missing).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from core.wording import on


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


@dataclass(frozen=True)
class Point:
    """One result on a chart: its day, its value, and what it is called. One that is not counted is drawn hollow."""

    day: date
    value: float
    label: str
    counted: bool = True


@dataclass(frozen=True)
class Picture:
    """A chart, drawn after everything is on disk: points over days with their range, level lines, what is to come.

    `name` is the file's, without an ending. There is at least one point, oldest first, drawn with `margin` above and below.
    `lines` are (value, label), a label of 9 characters at most. `path` is (day, from, to), oldest first. `alt` says all of it
    in words, in 1,000 characters at most (Discord takes 1,024). On a dark card, or with `light` on a light one.
    """

    name: str
    title: str
    points: tuple[Point, ...]
    margin: float
    lines: tuple[tuple[float, str], ...]
    path: tuple[tuple[date, float, float], ...]
    alt: str
    light: bool = False


@dataclass(frozen=True)
class Document:
    """A page to keep, made as Markdown and as PDF after everything is on disk. Sections are (heading, paragraphs).

    `name` is the files', without an ending. `day` is the date it bears. A `picture` stands under the last section.
    """

    name: str
    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    note: str = ""
    day: date | None = None
    picture: Picture | None = None


Block = Paragraph | Rows | Bullets | Note | Picture | Document


@dataclass(frozen=True)
class Action:
    """A button: a command with arguments filled in (ids, enums, numbers, dates; never what somebody typed).

    With `form`, pressing it first asks for those options: five at most, each a name of one the command declares.
    """

    label: str
    command: str
    args: tuple[tuple[str, str], ...] = ()
    form: tuple[str, ...] = ()


@dataclass(frozen=True)
class Help:
    """Which help a reply gives, so that it can be given again without a word of what was said.

    `what` is its name in `core/guide/support.py`; `began` is the entry of the quiet days that began with it. What was
    `asked_for` by its name is not brought anywhere else once it was shown.
    """

    what: str
    began: int | None = None
    asked_for: bool = False


@dataclass(frozen=True)
class Reply:
    """An answer for one person. `done` is False where what was asked was refused or went wrong, and nothing was changed.

    One with `help` is sent until it has reached its reader: said twice it harms nobody, lost it may.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    actions: tuple[Action, ...] = ()
    done: bool = True
    help: Help | None = None


def block_text(block: Block) -> tuple[str, ...]:
    """The lines of one block as plain text."""
    match block:
        case Paragraph(text) | Note(text):
            return (text,)
        case Rows(rows, heading):
            return _headed(heading, tuple(f"{label}: {value}" for label, value in rows))
        case Bullets(items, heading):
            return _headed(heading, tuple(f"- {item}" for item in items))
        case Picture():
            return (block.alt,)
        case Document():
            return _page(block)
        case _:  # pragma: no cover
            assert_never(block)


def as_text(reply: Reply) -> str:
    """The whole reply as plain text without blank lines: for the terminal and for screen readers."""
    return "\n".join((reply.title, *(line for block in reply.blocks for line in block_text(block))))


def _page(page: Document) -> tuple[str, ...]:
    """All the words of a page."""
    sections = (line for heading, lines in page.sections for line in _headed(heading, lines))
    ends = (page.picture.alt if page.picture else "", page.note)
    return (page.title, *((on(page.day),) if page.day else ()), *sections, *filter(None, ends))


def _headed(heading: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{heading}:", *lines) if heading else lines
