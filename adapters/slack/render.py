"""A reply or a post as Slack messages: edit here how they look on Slack.

What people typed stands only in `plain_text` and `rich_text`, which know no markup, and escaped in `text`, which screen
readers read instead of the blocks and which therefore holds the whole answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from core.action import buttons
from core.groups.posts import ANYBODY, Post, public
from core.reply import Action, Block, Bullets, Document, Note, Paragraph, Picture, Reply, Rows, block_text

BLOCKS = 50  # a message
SECTION = 3_000  # characters of a section's or a context's text, and of one line of a list
HEADER = 150
BUTTON = 75  # a button's label
BUTTONS = 25  # in one row of actions
LIST = 6_000  # a list's lines as JSON: a longer one goes on in another block, which may be in another message
WHOLE = 13_000  # characters of a message's blocks as JSON; `text` stays under it too, far from Slack's 40,000

NOTHING = "…"  # Slack takes no message without a word

# files come after the words, and to the person's own channel with the bot wherever the words are
PICTURE = "The picture is in our direct message."
PAGE = "{}: the page is in our direct message, as PDF and as text to copy."
NO_FILES = "That file did not go through"
NO_PICTURE = "What the picture shows is written above."
NO_PAGE = "The page is whole here:"

_JSON = json.JSONEncoder(ensure_ascii=False).encode  # made once: `json.dumps` would make one for each call

Message = dict[str, Any]


@dataclass(frozen=True)
class _Piece:
    """One block, and the same in words."""

    block: dict[str, Any]
    words: str = ""

    @property
    def size(self) -> int:
        return max(len(_JSON(self.block)), len(escape(self.words)) + 1)


def render(reply: Reply, owner: str) -> tuple[Message, ...]:
    """The messages (`text` and `blocks`) that hold the whole reply: one, or several where one can't hold it.

    The buttons belong to `owner`, a Slack user id, and stand under the last message.
    """
    return _messages(reply.title, reply.blocks, reply.actions, owner)


def render_post(post: Post) -> Message:
    """The one message that is a post. Its buttons are everybody's."""
    said = public(post)
    (message,) = _messages(said.title, map(Paragraph, said.paragraphs), said.actions, ANYBODY)
    return message


def without_files(reply: Reply) -> Reply:
    """What is said where the files of a reply can't be sent: nothing is lost, a page's words come as they are."""
    pages = tuple(block for block in reply.blocks if isinstance(block, Document))
    said = Paragraph(NO_PAGE if pages else NO_PICTURE)
    return Reply(NO_FILES, (said, *(Paragraph("\n".join(block_text(page))) for page in pages)))


def escape(text: str) -> str:
    """Text that Slack's markup leaves as it is: `& < >` and nothing else are escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _messages(title: str, blocks: Iterable[Block], actions: tuple[Action, ...], owner: str) -> tuple[Message, ...]:
    pieces = [*_title(title), *(piece for block in blocks for piece in _block(block)), *_buttons(actions, owner)]
    messages = _packed(pieces or [_Piece({"type": "section", "text": _plain(NOTHING)}, NOTHING)])
    return tuple({"text": _words(message), "blocks": [piece.block for piece in message]} for message in messages)


def _packed(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    messages: list[list[_Piece]] = [[]]
    room = WHOLE
    for piece in pieces:
        if messages[-1] and (piece.size > room or len(messages[-1]) == BLOCKS):
            messages.append([])
            room = WHOLE
        messages[-1].append(piece)
        room -= piece.size
    return messages


def _words(message: list[_Piece]) -> str:
    return escape("\n".join(piece.words for piece in message if piece.words)) or NOTHING


def _title(title: str) -> Iterator[_Piece]:
    if not title.strip():
        return
    if len(title) <= HEADER:
        yield _Piece({"type": "header", "text": _plain(title)}, title)
        return
    for part in _parts(title, SECTION):
        yield _Piece(_rich([_line(part, "")]), part)


def _block(block: Block) -> Iterator[_Piece]:
    match block:
        case Paragraph(text):
            for part in _parts(text, SECTION):
                yield _Piece({"type": "section", "text": _plain(part)}, part)
        case Note(text):
            for part in _parts(text, SECTION):
                yield _Piece({"type": "context", "elements": [_plain(part)]}, part)
        case Rows(rows, heading):
            yield from _list(heading, [(f"{label}: ", value) for label, value in rows], "")
        case Bullets(items, heading):
            yield from _list(heading, [("", item) for item in items], "- ")
        case Picture():
            yield from _block(Paragraph(block.alt))
            yield from _block(Note(PICTURE))
        case Document():
            yield from _block(Paragraph(PAGE.format(block.title)))
        case _:  # pragma: no cover
            assert_never(block)


def _list(heading: str, items: Iterable[tuple[str, str]], mark: str) -> Iterator[_Piece]:
    """Bullets with their labels in bold: the shape that needs no second column on a phone."""
    if len(heading) > HEADER:
        yield from (_Piece(_rich([_line("", part)]), part) for part in _parts(f"{heading}:", SECTION))
        heading = ""
    above = [_line(heading, "")] if heading.strip() else []
    words = [f"{heading}:"] if above else []
    lines: list[dict[str, Any]] = []
    room = LIST
    for line, said in _bullets(items, mark):
        size = len(_JSON(line))
        if lines and size > room:
            yield _Piece(_rich([*above, _bulleted(lines)]), "\n".join(words))
            above, lines, words, room = [], [], [], LIST
        lines.append(line)
        words.append(said)
        room -= size
    if above or lines:
        yield _Piece(_rich([*above, *([_bulleted(lines)] if lines else [])]), "\n".join(words))


def _bullets(items: Iterable[tuple[str, str]], mark: str) -> Iterator[tuple[dict[str, Any], str]]:
    for label, text in items:
        for place, part in enumerate(_parts(label + text, SECTION)):
            bold = "" if place or len(part) < len(label) else label
            yield _line(bold, part.removeprefix(bold)), part if place else mark + part


def _buttons(actions: tuple[Action, ...], owner: str) -> Iterator[_Piece]:
    elements = [
        {"type": "button", "action_id": each.id, "text": _plain(each.label)} for each in buttons(actions, owner, BUTTON)
    ]
    for start in range(0, len(elements), BUTTONS):
        yield _Piece({"type": "actions", "elements": elements[start : start + BUTTONS]})


def _parts(text: str, limit: int) -> Iterator[str]:
    """The text in pieces of at most `limit` characters, cut after a line or a word where that is possible."""
    while len(text) > limit:
        cut = max(text.rfind("\n", 0, limit), text.rfind(" ", 0, limit)) + 1 or limit
        yield text[:cut]
        text = text[cut:]
    if text.strip():
        yield text


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def _rich(elements: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": elements}


def _line(bold: str, text: str) -> dict[str, Any]:
    runs = ({"type": "text", "text": bold, "style": {"bold": True}}, {"type": "text", "text": text})
    return {"type": "rich_text_section", "elements": [run for run in runs if run["text"]]}


def _bulleted(lines: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "rich_text_list", "style": "bullet", "elements": lines}
