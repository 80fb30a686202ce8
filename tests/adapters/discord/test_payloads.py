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

from adapters.discord import files
from adapters.discord.forms import modal
from adapters.discord.nudge import Nudges
from adapters.discord.render import render, render_post
from adapters.discord.send import page
from adapters.pace import Pace
from core import action, replies
from core.command import options
from core.commands import COMMANDS
from core.form import form_of
from core.groups.encouragement import THOUGHTS
from core.groups.posts import Post, Pulse
from core.nudges.outbox import Letter, Outcome
from core.reply import Action, Bullets, Note, Paragraph, Reply, Rows
from core.request import Place
from tests.adapters.discord.people import walk
from tests.adapters.discord.test_files import CHART, LETTER, MADE
from tests.conversations.dialogue import dialogues, play
from tests.fakes import NOON

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


CHANNEL = "9" * 19  # Discord's ids are no longer than this
POSTS = (
    Post(CHANNEL, 2**63 - 1, asks=True, thought=max(range(len(THOUGHTS)), key=lambda n: len(THOUGHTS[n].text))),
    Post(CHANNEL, 2**63 - 1, asks=True, thought=0, pulse=Pulse(9_990, 9_999_990)),
    Post(CHANNEL, 1, pulse=Pulse(5, None)),
    Post(CHANNEL, 1),
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
    check_files(body, every)
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


def check_files(body: dict, every: list[dict]) -> None:
    """Each upload is shown once, under its own name; each picture is described, there and where it is shown."""
    uploads = {f"attachment://{each['filename']}": each for each in body.get("attachments") or []}
    pictures = [item for each in every if each["type"] == 12 for item in each["items"]]
    others = [each["file"]["url"] for each in every if each["type"] == 13]
    assert sorted(uploads) == sorted([*(item["media"]["url"] for item in pictures), *others])
    assert len(uploads) == len(body.get("attachments") or []) <= 10
    assert all(re.fullmatch(r"[\w.-]+", each["filename"], re.ASCII) for each in uploads.values())  # else it is renamed
    for item in pictures:
        assert item["description"] == uploads[item["media"]["url"]]["description"]


def check_form(body: dict) -> None:
    """What the description leaves open: at most five labels, each around one field, named apart."""
    assert 1 <= len(body["components"]) <= 5
    assert all(each["type"] == 18 for each in body["components"])
    fields = [each["component"] for each in body["components"]]
    assert len({each["custom_id"] for each in fields}) == len(fields)
    for field in fields:
        least = field.get("min_values") if field["type"] == 3 else field.get("min_length")
        assert (least or 0) <= int(field["required"])
        choices = field.get("options") or []
        assert len({each["value"] for each in choices}) == len(choices)
        assert all(1 <= len(each[part]) <= 100 for each in choices for part in ("label", "value"))


def check(method: str, path: str, body: dict | list) -> str:
    """Which description it was held against."""
    if isinstance(body, dict) and body.get("attachments"):  # discord.py counts uploads in numbers, and so does Discord
        body = {**body, "attachments": [{**each, "id": str(each["id"])} for each in body["attachments"]]}
    match (method, path.rstrip("/").split("/")):
        case ("PUT", [*_, "commands"]):
            checker("ApplicationCommandUpdateRequest", several=True).validate(body)
            assert len({each["name"] for each in body}) == len(body) == sum(command.spec.menu for command in COMMANDS)
            assert all(re.fullmatch(r"[-_'\w]{1,32}", each["name"]) for each in body)
            return "commands"
        case ("POST", [*_, "callback"]) if body["type"] == 8:
            checker("ApplicationCommandAutocompleteCallbackRequest").validate(body)
            return "autocomplete"
        case ("POST", [*_, "callback"]) if body["type"] == 9:
            checker("ModalInteractionCallbackRequest").validate(body)
            check_form(body["data"])
            return "form"
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
async def test_a_dialogue_reads_as_written_and_its_payloads_are_as_documented(name, driver, world):
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


@pytest.mark.parametrize("number", range(len(POSTS)))
async def test_every_post_is_one_message_with_all_its_buttons(number):
    [part] = render_post(POSTS[number]).parts
    body = {"components": page(part).to_components(), "flags": TEXTS_AND_BUTTONS}
    checker("MessageCreateRequest").validate(body)
    check_message(body)
    assert sum(map(len, part.rows)) == (6 if POSTS[number].asks else 1)


async def test_a_post_as_it_is_sent(world, clock):
    channel = str(world.channel.id)
    account = Place("discord", "", channel).account
    letter = Letter(7, account, "group", NOON.date(), NOON, NOON, "cb9223372036854775807", 0)
    sender = Nudges(lambda: world.env.bot, clock, Pace({}), None)
    assert await sender.post(letter, Post(channel, 7, asks=True)) is Outcome.SENT
    [sent] = [each for each in world.env.http_requests if each.path.endswith("/messages")]
    assert check(sent.method, sent.path, sent.json) == "message"
    assert sent.path == f"/channels/{channel}/messages"


async def test_every_part_of_a_long_answer(world, monkeypatch):
    monkeypatch.setattr(replies, "EXAMPLES", ("*" * 5500,))  # no command answers at such length of itself
    await world.alice.slash(world.channel, "comeback")
    assert check_all(world.env) >= {"callback", "message"}


@pytest.mark.parametrize("each", COMMANDS, ids=lambda each: each.spec.name)
async def test_every_option_of_every_command_as_a_form(each):
    names = [option.name for option in options(each)]
    for start in range(0, len(names), 2):
        id_ = action.encode(Action("x", each.spec.name, form=tuple(names[start : start + 2])), CHANNEL)
        found = form_of(id_, COMMANDS)
        assert found
        body = {"type": 9, "data": modal(found, id_).to_dict()}
        assert check("POST", "/interactions/1/t/callback", body) == "form"


async def test_a_form_of_five_and_what_comes_of_it(world, driver):
    await driver.say("/feel")
    await driver.press("in my own words")
    await driver.fill({"word": "like a grey wall", "strength": "7"})
    assert check_all(world.env) >= {"form", "callback"}
    id_ = action.encode(Action("x", "miss", form=("area", "mode", "sure", "cue", "rule")), CHANNEL)
    found = form_of(id_, COMMANDS)
    assert found
    assert len(found.gaps) == 5
    check("POST", "/interactions/1/t/callback", {"type": 9, "data": modal(found, id_).to_dict()})


@pytest.mark.parametrize("where", ["server", "dm"])
async def test_files_as_they_are_sent(world, monkeypatch, where):
    async def answer(*_):
        return Reply("Yours", (CHART, LETTER))

    monkeypatch.setattr(world.env.bot.answers._comeback, "answer", answer)
    monkeypatch.setattr(files, "files_of", made)
    if where == "server":
        await world.alice.slash(world.channel, "trend")
    else:
        await world.user.send_dm("trend")
    check_all(world.env)
    sent = [each.json for each in world.env.http_requests if each.json and "attachments" in each.json]
    [body] = [each for each in sent if each["attachments"]]
    assert [each["filename"] for each in body["attachments"]] == ["scores.png", "letter.pdf", "letter.md"]
    assert body["attachments"][0]["description"] == CHART.alt
    assert [each["type"] for each in body["components"]] == [12, 13, 13]
    assert bool(body.get("flags", 0) & EPHEMERAL) is (where == "server")


async def made(reply):
    return tuple(file for block in reply.blocks for file in MADE[block])


def test_a_form_with_more_than_discord_takes_would_be_noticed():
    field = {"type": 18, "label": "a", "component": {"type": 4, "custom_id": "a", "style": 1, "required": True}}
    good = {"type": 9, "data": {"custom_id": "x", "title": "t", "components": [field]}}
    check("POST", "/interactions/1/t/callback", good)
    for bad in ({"title": "t" * 46}, {"custom_id": "x" * 101}, {"components": [{**field, "label": "a" * 46}]}):
        with pytest.raises(jsonschema.ValidationError):
            check("POST", "/interactions/1/t/callback", {"type": 9, "data": {**good["data"], **bad}})
    with pytest.raises(AssertionError):
        check("POST", "/interactions/1/t/callback", {"type": 9, "data": {**good["data"], "components": [field] * 2}})


def test_a_public_answer_would_be_noticed():
    with pytest.raises(AssertionError):
        check("POST", "/interactions/1/t/callback", {"type": 4, "data": {"flags": TEXTS_AND_BUTTONS}})
    with pytest.raises(jsonschema.ValidationError):
        check("POST", "/channels/1/messages", {"components": [{"type": 10, "content": ""}]})
