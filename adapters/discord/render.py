"""From a `Reply` to what Discord shows: markdown in messages, and buttons. Discord's limits are the constants below.

The text goes into text components, not embeds: embeds vanish for whoever switched link previews off, help lines included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import assert_never

from core.action import Button, buttons
from core.groups.posts import ANYBODY, Post, public
from core.reply import Block, Bullets, Document, Note, Paragraph, Picture, Reply, Rows, block_text

TEXT = 4_000  # characters over all text components of a message
LABEL = 80  # characters of a button's label
BUTTONS_IN_A_ROW = 5
ROWS = 5  # rows of buttons on one message
FOLLOW_UPS = 5  # messages after the first that a user-installed app may send

SHORT_LABEL = 32  # a longer label gets a line of its own: beside its value it would break badly on a phone
TOO_MUCH = "There is more than Discord lets me show here. Ask me for less at once, or in a direct message."

_URL = re.compile(r"(https?://[\w./?=&%#:+,;~-]+)")
_MARKUP = re.compile(r"([\\*_~`|<>\[\]@])")
_AT_START = re.compile(r"^([^\S\n]*)(\d*)(-#|#{1,3}|[-+.)])(?=\s|$)", re.MULTILINE)
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_DESERTS = re.compile(r"\n\s*\n\s*\n|[^\S\n]{20,}")  # room for whole messages of nothing, which Discord refuses


@dataclass(frozen=True)
class Part:
    """One message: markdown, and rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True)
class Rendered:
    """A reply as messages, in order; at least one."""

    parts: tuple[Part, ...]

    def at_most(self, messages: int) -> Rendered:
        """The same in so many messages; where it needs more, the last one says so and keeps the buttons."""
        if len(self.parts) <= messages:
            return self
        return Rendered((*self.parts[: messages - 1], Part(TOO_MUCH, self.parts[-1].rows)))


def render(reply: Reply, owner: str) -> Rendered:
    """The reply for its owner, a Discord user id, or `ANYBODY`."""
    title = (f"### {escaped(_one_line(reply.title))}",) if reply.title.strip() else ()
    first, *others = [lines for block in reply.blocks if (lines := _lines(block))] or [()]
    texts = _texts([(*title, *first), *others])
    parts = [Part(text) for text in texts[:-1]]
    pages = _pages(buttons(reply.actions, owner, LABEL))
    parts.append(Part(texts[-1], pages[0] if pages else ()))
    parts += [Part("More buttons:", page) for page in pages[1:]]
    return Rendered(tuple(parts))


def render_post(post: Post) -> Rendered:
    """The post for a channel, with buttons that everybody there may press."""
    said = public(post)
    return render(Reply(said.title, tuple(Paragraph(each) for each in said.paragraphs), said.actions), ANYBODY)


def escaped(text: str) -> str:
    """Plain text as markdown that shows exactly it; web addresses stay links, nothing mentions anybody."""
    shown = _DESERTS.sub(lambda found: "\n\n" if "\n" in found[0] else " ", _UNSENDABLE.sub("", text))
    pieces = _URL.split(shown)
    safe = "".join(piece if place % 2 else _MARKUP.sub(r"\\\1", piece) for place, piece in enumerate(pieces))
    return _AT_START.sub(r"\1\2\\\3", safe)


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph(text):
            return (escaped(text),) if text.strip() else ()
        case Rows(rows, heading):
            dash = "- " if heading else ""
            return (*_heading(heading), *(dash + _row(label, value) for label, value in rows))
        case Bullets(items, heading):
            return (*_heading(heading), *(f"- {_indented(escaped(item))}" for item in items))
        case Note(text):
            return tuple(f"-# {escaped(line)}" for line in text.splitlines() if line.strip())
        case Picture() | Document():  # in words
            return tuple(escaped(line) for line in block_text(block))
        case _:  # pragma: no cover
            assert_never(block)


def _heading(heading: str) -> tuple[str, ...]:
    return (f"**{escaped(_one_line(heading))}:**",) if heading else ()


def _row(label: str, value: str) -> str:
    between = " " if len(label) <= SHORT_LABEL else "\n"
    return f"**{escaped(_one_line(label))}:**{between}{escaped(value)}"


def _indented(item: str) -> str:
    return "\n  ".join(item.splitlines())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _texts(blocks: list[tuple[str, ...]]) -> list[str]:
    """The blocks' lines in texts that fit a message; a block is divided only where it fits no message whole."""
    texts = [""]
    for lines in blocks:
        whole = "\n".join(lines)
        longer = f"{texts[-1]}\n\n{whole}" if texts[-1] else whole
        if _size(longer) <= TEXT:
            texts[-1] = longer
        elif _size(whole) <= TEXT:
            texts.append(whole)
        else:
            texts[-1:] = _cuts(longer)
    return texts if texts[0] else ["…"]


def _cuts(text: str) -> list[str]:
    """A text in pieces that fit, divided between lines or at least words where it has any, and never behind a backslash."""
    pieces = []
    while _size(text) > TEXT:
        end = len(text.encode("utf-16-le")[: 2 * TEXT].decode("utf-16-le", "ignore"))
        gap = next((found for sign in "\n " if (found := text.rfind(sign, end // 2, end)) > 0), end)
        end = gap - (len(text[:gap]) - len(text[:gap].rstrip("\\"))) % 2
        pieces.append(text[:end])
        text = text[end:].lstrip()
    return [*pieces, *filter(None, [text])]


def _size(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2  # counted as the strictest client would


def _pages(buttons: tuple[Button, ...]) -> list[tuple[tuple[Button, ...], ...]]:
    rows = [buttons[start : start + BUTTONS_IN_A_ROW] for start in range(0, len(buttons), BUTTONS_IN_A_ROW)]
    return [tuple(rows[start : start + ROWS]) for start in range(0, len(rows), ROWS)]
