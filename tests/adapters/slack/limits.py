"""Slack's limits on a message, and that a message holds the whole reply."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from typing import Any

from slack_sdk.models.blocks import Block as SlackBlock
from slack_sdk.models.views import View

from adapters.slack.render import BLOCKS, BUTTON, BUTTONS, HEADER, PAGE, PICTURE, SECTION, Message, render
from core.reply import Block, Document, Note, Paragraph, Picture, Reply, as_text

ANN = "U0ANN"
TEXT = 40_000  # characters, where Slack cuts


def checked(reply: Reply) -> tuple[Message, ...]:
    """The messages of a reply, every one within every limit, and nothing of the reply left out."""
    messages = render(reply, ANN)
    for message in messages:
        check(message)
    heard = " ".join(html.unescape(" ".join(message["text"] for message in messages)).split())
    for line in as_text(in_place(reply)).splitlines():
        assert " ".join(line.split()) in heard or len(line) > SECTION or not line.strip().strip("-:").strip()
    return messages


def in_place(reply: Reply) -> Reply:
    """The reply with the words that stand where a file is sent."""
    blocks: list[Block] = []
    for block in reply.blocks:
        match block:
            case Picture():
                blocks += [Paragraph(block.alt), Note(PICTURE)]
            case Document():
                blocks.append(Paragraph(PAGE.format(block.title)))
            case _:
                blocks.append(block)
    return replace(reply, blocks=tuple(blocks))


def check(message: Message) -> None:
    """One message: Slack's limits, and slack_sdk's own models of its blocks."""
    assert set(message) == {"text", "blocks"}
    assert 0 < len(message["text"]) <= TEXT
    assert 0 < len(message["blocks"]) <= BLOCKS
    ids = [
        each["action_id"] for block in message["blocks"] for each in block.get("elements", ()) if "action_id" in each
    ]
    assert len(ids) == len(set(ids))
    for block in message["blocks"]:
        model = SlackBlock.parse(block)
        assert model is not None
        model.validate_json()
        assert json.loads(json.dumps(model.to_dict())) == block
        _within(block)


def check_view(view: dict[str, Any]) -> None:
    """A form: Slack's limits, and slack_sdk's own model of it."""
    model = View(**view)
    model.validate_json()
    assert json.loads(json.dumps(model.to_dict())) == view
    assert all(0 < len(view[key]["text"]) <= 24 for key in ("title", "submit", "close"))
    assert 0 < len(view["callback_id"]) <= 255
    assert len(view["private_metadata"]) <= 3_000
    assert 0 < len(view["blocks"]) <= 100
    for block in view["blocks"]:
        assert 0 < len(block["label"]["text"]) <= 2_000
        assert 0 < len(block["hint"]["text"]) <= 2_000
        _within_field(block["element"])


def _within_field(element: dict[str, Any]) -> None:
    assert 0 < len(element.get("placeholder", {"text": "-"})["text"]) <= 150
    if element["type"] == "static_select":
        assert 0 < len(element["options"]) <= 100
        assert all(0 < len(each["text"]["text"]) <= 75 for each in element["options"])
        assert all(0 < len(each["value"]) <= 150 for each in element["options"])


def _within(block: dict[str, Any]) -> None:
    match block["type"]:
        case "header":
            assert 0 < len(block["text"]["text"]) <= HEADER
        case "section":
            assert 0 < len(block["text"]["text"]) <= SECTION
        case "context":
            assert all(0 < len(each["text"]) <= SECTION for each in block["elements"])
        case "actions":
            assert 0 < len(block["elements"]) <= BUTTONS
            for each in block["elements"]:
                assert 0 < len(each["text"]["text"]) <= BUTTON
                assert 0 < len(each["action_id"]) <= 255
        case "rich_text":
            assert block["elements"]
            for element in block["elements"]:
                for section in [element] if element["type"] == "rich_text_section" else element["elements"]:
                    assert section["elements"]
                    assert all(run["text"] for run in section["elements"])
        case other:
            raise AssertionError(other)
    texts = json.dumps(block)
    assert "mrkdwn" not in texts  # what people typed is never read as markup
