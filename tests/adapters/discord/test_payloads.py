"""Everything that is sent, held against Discord's own description of its API, and against the rules that it lacks.

The description is not part of this project; without it these tests are skipped.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from adapters.discord.render import render
from adapters.discord.send import page
from core import replies
from core.commands import COMMANDS
from core.reply import Action, Bullets, Note, Paragraph, Reply, Rows
from tests.adapters.discord.people import walk
from tests.conversations.dialogue import dialogues, play

SPEC = Path(__file__).resolve().parents[3] / "../shared/specs/discord-openapi.json"
EPHEMERAL, TEXTS_AND_BUTTONS = 1 << 6, 1 << 15
pytestmark = pytest.mark.skipif(not SPEC.exists(), reason="Discord's OpenAPI description is not beside the project")

BIG = "word *and* more " * 40
REPLIES = (
    Reply("T" * 300, (Paragraph(BIG * 20),)),
    Reply("", (Note("\n\n" + BIG * 5), Rows((("l" * 300, BIG * 9),) * 9, "h" * 500))),
    Reply("Buttons", (), tuple(Action(str(each), "undo", (("entry", str(each)),)) for each in range(60))),
    Reply("Nothing", (Paragraph(" "), Bullets(()), Rows(()))),
    Reply("\u200b", (Bullets((BIG,) * 30, "h"), Paragraph("\n" * 9000), Paragraph("\u3000" * 9000))),
)


@cache
def checker(name: str, several: bool = False) -> jsonschema.Draft202012Validator:
    described = json.loads(SPEC.read_text("utf-8"))
    wanted = {"$ref": f"#/components/schemas/{name}"}
    schema = {"type": "array", "items": wanted} if several else wanted
    return jsonschema.Draft202012Validator({**schema, "components": described["components"]})


def check_message(body: dict) -> None:
    """The rules that the description lacks."""
    every = list(walk(body.get("components") or []))
    texts = [each["content"] for each in every if each["type"] == 10]
    pressed = [each["custom_id"] for each in every if "custom_id" in each]
    assert len(every) <= 40
    assert sum(map(len, texts)) <= 4000
    assert all(text.strip() for text in texts)
    assert len(pressed) == len(set(pressed))
    assert all(1 <= len(id_) <= 100 for id_ in pressed)
    if every:
        assert body["flags"] & TEXTS_AND_BUTTONS
        assert not body.get("content")
        assert not body.get("embeds")


def check(method: str, path: str, body: dict | list) -> str:
    """Which description it was held against."""
    match (method, path.rstrip("/").split("/")):
        case ("PUT", [*_, "commands"]):
            checker("ApplicationCommandUpdateRequest", several=True).validate(body)
            assert len({each["name"] for each in body}) == len(body) == sum(command.spec.menu for command in COMMANDS)
            assert all(re.fullmatch(r"[-_'\w]{1,32}", each["name"]) for each in body)
            return "commands"
        case ("POST", [*_, "callback"]) if body["type"] == 8:
            checker("ApplicationCommandAutocompleteCallbackRequest").validate(body)
            return "autocomplete"
        case ("POST", [*_, "callback"]):
            checker("CreateMessageInteractionCallbackRequest").validate(body)
            assert body["data"]["flags"] & EPHEMERAL
            check_message(body["data"])
            return "callback"
        case ("PATCH", [*_, "@original"]):
            checker("IncomingWebhookUpdateRequestPartial").validate(body)
        case ("POST", [*_, "webhooks", _, _]):
            checker("IncomingWebhookRequestPartial").validate(body)
            assert body["flags"] & EPHEMERAL
        case ("POST", [*_, "messages"]):
            checker("MessageCreateRequest").validate(body)
            assert body["enforce_nonce"]
        case _:
            return "other"
    assert body["allowed_mentions"] == {"parse": []}
    check_message(body)
    return "message"


def check_all(env) -> set[str]:
    return {check(each.method, each.path, each.json) for each in env.http_requests if each.json}


@pytest.mark.parametrize("name", dialogues("discord"))
async def test_every_payload_of_a_conversation(name, driver, world):
    await play(name, driver)
    assert check_all(world.env) >= {"commands", "callback"}


async def test_suggestions_and_help(world):
    await world.alice.autocomplete(world.channel, "timezone", "zone", "a")
    await world.alice.send(world.channel, world.env.bot.user.mention)
    assert check_all(world.env) >= {"autocomplete", "message"}


@pytest.mark.parametrize("number", range(len(REPLIES)))
async def test_every_part_of_big_and_odd_replies(number):
    for part in render(REPLIES[number], "123456789012345678").parts:
        body = {"components": page(part).to_components(), "flags": TEXTS_AND_BUTTONS}
        checker("MessageCreateRequest").validate(body)
        check_message(body)


async def test_every_part_of_a_long_answer(world, monkeypatch):
    monkeypatch.setattr(replies, "ECHO", 10_000)  # no command answers at such length of itself
    await world.alice.slash(world.channel, "log-nbme", score="*" * 5500)
    assert check_all(world.env) >= {"callback", "message"}


def test_a_public_answer_would_be_noticed():
    with pytest.raises(AssertionError):
        check("POST", "/interactions/1/t/callback", {"type": 4, "data": {"flags": TEXTS_AND_BUTTONS}})
    with pytest.raises(jsonschema.ValidationError):
        check("POST", "/channels/1/messages", {"components": [{"type": 10, "content": ""}]})
