"""Forms: a button opens one, and what is filled in is answered like a command, for its sender alone."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from adapters import forms as common
from adapters.discord import forms, send
from adapters.discord.render import Button, Part
from adapters.discord.send import page
from core import action, replies
from core.command import options
from core.commands import COMMANDS
from core.form import GAPS, form_of
from core.groups.posts import ANYBODY
from core.payloads import Feeling, Score, Taught
from core.reply import Action, Paragraph, Reply
from core.request import Account, Call
from tests.adapters.discord.people import elsewhere, in_form, private, send_form, shown

ME = "123456789012345678"
TEACH = Action("begin", "teach", form=("topic", "say"))
ITEM = (
    "A 45-year-old man comes to the physician because of chest pain. Which of the following is the most likely "
    "diagnosis? A) GERD B) MI C) PE D) Pericarditis E) Costochondritis"
)


def fields(command: str, *names: str) -> dict[str, dict]:
    """The labels of a form by the names of their options."""
    id_ = action.encode(Action("x", command, form=names), ME)
    form = form_of(id_, COMMANDS)
    assert form
    return {each["component"]["custom_id"]: each for each in forms.modal(form, id_).to_dict()["components"]}


async def button(world, made: Action = TEACH, owner: str = "") -> discord.Message:
    """A message in the channel whose button opens a form of Alice's."""
    channel = world.env.bot.get_channel(world.channel.id)
    id_ = action.encode(made, owner or str(world.user.id))
    return await channel.send(view=page(Part("Look", ((Button("press", id_),),))))


async def opened(world, made: Action = TEACH):
    return await world.alice.click(await button(world, made), label="press")


async def journal(world, store, user=None):
    return (await store.read(Account("discord", "", str((user or world.user).id)), ""))[0]


async def test_what_a_form_looks_like():
    id_ = action.encode(Action("x", "log-nbme", form=("score", "form", "untimed")), ME)
    form = form_of(id_, COMMANDS)
    assert form
    sent = forms.modal(form, id_).to_dict()
    assert (sent["custom_id"], sent["title"]) == (id_, "/log-nbme")
    score, number, untimed = sent["components"]
    declared = options(form.command)[0]
    assert (score["label"], score["description"]) == ("score", declared.help)
    field = score["component"]
    assert (field["type"], field["style"], field["required"]) == (4, 1, True)
    assert field["placeholder"] == declared.example
    assert field["max_length"] == 2 * declared.longest  # Discord cuts there; what is too long is for the core to say
    assert (number["component"]["type"], number["component"]["required"]) == (4, False)  # its suggestions are not all
    choice = untimed["component"]
    assert (choice["type"], choice["required"], choice["min_values"]) == (3, False, 0)
    assert [each["value"] for each in choice["options"]] == ["yes", "no"]


@pytest.mark.parametrize(
    ("command", "name", "looks"),
    [
        ("teach", "topic", "a line"),
        ("teach", "say", "lines"),
        ("miss", "cue", "lines"),
        ("blindspots", "problem", "a line"),
        ("feel", "word", "a line"),
        ("feel", "strength", "a line"),
        ("timezone", "zone", "a line"),
        ("retake", "result", ["pass", "fail", "incomplete", "unknown"]),
        ("tell", "who", "a line"),  # my sister
        ("start", "group", ["US MD", "US DO", "non-US", "none"]),
        ("start", "used", "a line"),
    ],
)
async def test_each_kind_has_its_field(command, name, looks):
    found = fields(command, name)[name]["component"]
    if isinstance(looks, list):
        assert sorted(each["value"] for each in found["options"]) == sorted(looks)
    else:
        assert (found["type"], found["style"]) == (4, {"a line": 1, "lines": 2}[looks])


async def test_areas_and_failure_modes_are_tapped():
    area, mode = fields("miss", "area", "mode").values()
    assert {"cardio"} <= {each["value"] for each in area["component"]["options"]}
    assert "misread" in {each["value"] for each in mode["component"]["options"]}
    assert all(each["label"] for field in (area, mode) for each in field["component"]["options"])


async def test_more_choices_than_a_list_holds_are_typed(monkeypatch):
    monkeypatch.setattr(forms, "CHOICES", 2)
    [label] = fields("retake", "result").values()
    assert label["component"]["type"] == 4


async def test_a_press_opens_the_form_and_says_nothing_to_anybody(world):
    message = await button(world)
    before = world.posts()
    found = await world.alice.click(message, label="press")
    assert in_form(found).text.splitlines()[:2] == ["/teach", "topic"]
    assert [each.id for each in world.posts()] == [each.id for each in before]


async def test_what_is_filled_in_is_saved_and_answered_to_its_sender_alone(world, store):
    found = await opened(world)
    text = "How full it is.\nBefore the beat."
    seen = private(await send_form(world.alice, found, {"topic": "preload", "say": text}))
    assert "preload" in seen.text
    (taught,) = (await journal(world, store)).all(Taught)
    assert (taught.topic, taught.said) == ("preload", text)
    assert len(world.bot_in_channel()) == 1
    assert world.dms() == []


async def test_what_was_known_goes_with_it_and_what_is_left_out_does_not(world, monkeypatch):
    asked = []

    async def answer(request, *_):
        asked.append(request)
        return Reply("Yes")

    found = await opened(world, Action("how it went", "retake", (("sat", "2026-03-01"),), ("result", "date")))
    monkeypatch.setattr(world.env.bot.answers._comeback, "answer", answer)
    await send_form(world.alice, found, {"result": "fail", "date": ""})
    [request] = asked
    assert request.said == Call("retake", {"sat": "2026-03-01", "result": "fail"})
    assert request.where.place.channel == str(world.channel.id)
    assert request.id.startswith("discord:")


async def test_a_list_left_alone_is_not_given(world, store):
    found = await opened(world, Action("log", "log-nbme", form=("score", "form", "untimed")))
    private(await send_form(world.alice, found, {"score": "66", "form": "31"}))
    (score,) = (await journal(world, store)).all(Score)
    assert (score.value, score.form, score.untimed) == (66, 31, False)


async def test_a_form_in_direct_messages_is_answered_there(world, store):
    await world.user.send_dm("/feel")
    [grid] = world.dms()
    found = await world.user.click(grid, label="in my own words")
    seen = private(await send_form(world.user, found, {"word": "like a grey wall", "strength": "7"}))
    assert "like a grey wall" in seen.text
    assert len((await journal(world, store)).all(Feeling)) == 1


async def test_a_form_that_was_open_during_a_restart_works(world, make, store):
    found = await opened(world)
    assert not world.env.bot._connection._view_store._modals
    await world.env.restart_bot(make())
    assert "preload" in private(await send_form(world.alice, found, {"topic": "preload"})).text
    assert len((await journal(world, store)).all(Taught)) == 1


async def test_somebody_elses_form_does_not_open(world):
    found = await world.bob.click(await button(world), label="press")
    assert found.modal is None
    assert "belongs to somebody else" in private(found).text


async def test_no_form_opens_for_everybody_since_no_post_offers_one(world, store):
    found = await world.bob.click(await button(world, owner=ANYBODY), label="press")
    assert found.modal is None
    assert "another version" in private(found).text
    assert (await journal(world, store, world.bob_user)).all(Taught) == ()


@pytest.mark.parametrize("field", ["topic", "say"])
async def test_crisis_words_in_any_field_get_help(world, field):
    found = await opened(world)
    seen = private(await send_form(world.alice, found, {"topic": "preload", field: "I want to kill myself"}))
    assert "988" in seen.text
    assert "You wrote" not in seen.text


async def test_help_is_given_though_nothing_can_be_read(world, store):
    found = await opened(world)
    store.down = True
    assert "988" in private(await send_form(world.alice, found, {"say": "I want to kill myself"})).text


@pytest.mark.parametrize("id_", ["cb0|7|teach|form=say", "vote:7", "cb1|7|gone|form=say", "cb1|7|teach|form=gone"])
async def test_words_in_another_versions_form_are_heard_and_given_back(world, id_):
    async def sent(words: str):
        found = await opened(world)
        found._interaction.modal["custom_id"] = id_
        return private(await send_form(world.alice, found, {"topic": words}))

    assert "988" in (await sent("I want to kill myself")).text
    seen = await sent("preload")
    assert "preload" in seen.text
    assert "Not quite" in seen.text or "teach" in id_


async def test_a_slow_answer_asks_for_time(world, store, monkeypatch):
    found = await opened(world)
    monkeypatch.setattr(send, "PROMPT", 0.01)
    write = store.write

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await write(*given)

    monkeypatch.setattr(store, "write", slowly)
    answered = await send_form(world.alice, found, {"topic": "preload"})
    first, last = [each for each in world.env.http_requests if "@original" in each.path or "callback" in each.path][-2:]
    assert first.json == {"type": 5, "data": {"flags": 64}}
    assert last.method == "PATCH"
    assert answered.ephemeral
    assert "preload" in shown(answered.response).text


@pytest.mark.parametrize("values", [{"score": "sixty-six", "form": "31"}, {"score": "66" * 2, "form": "31"}])
async def test_what_does_not_work_is_said_and_given_back(world, store, values):
    found = await opened(world, Action("log", "log-nbme", form=("score", "form")))
    seen = private(await send_form(world.alice, found, values))
    assert "Not quite" in seen.text
    heard = seen.text.replace("**", "").replace(": ", ":")
    assert all(f"{name}:{value}" in heard for name, value in values.items())
    assert (await journal(world, store)).entries == ()


@pytest.mark.parametrize(("length", "given_back"), [(2000, True), (3, False)])
async def test_nothing_typed_is_lost_with_the_form(world, length, given_back):
    """The core gives back the beginning of what it refuses; a form is gone once it is sent."""
    say = " ".join(f"word{number}" for number in range(length))[:3000]
    seen = private(await send_form(world.alice, await opened(world), {"topic": "preload", "say": say}))
    assert (common.WROTE in seen.text) is given_back
    if given_back:
        assert say.split()[-1] in seen.text


async def test_while_the_database_is_down_nothing_typed_is_lost(world, store):
    found = await opened(world)
    store.down = True
    seen = private(await send_form(world.alice, found, {"topic": "preload", "say": "How full it is."}))
    assert replies.not_stored().title in seen.text
    assert "preload" in seen.text
    assert "How full it is." in seen.text


@pytest.mark.parametrize("down", [False, True])
async def test_exam_items_are_not_given_back(world, store, down):
    found = await opened(world)
    store.down = down
    seen = private(await send_form(world.alice, found, {"topic": "preload", "say": ITEM}))
    assert "Costochondritis" not in seen.text
    assert "preload" in seen.text


async def test_where_only_exam_items_were_typed_there_is_nothing_to_give_back(world, store):
    found = await opened(world)
    store.down = True
    assert common.WROTE not in private(await send_form(world.alice, found, {"say": ITEM})).text


@pytest.mark.parametrize(("status", "code"), [(400, 50035), (500, 0), (403, 50001)])
async def test_a_form_that_does_not_open_is_said_in_words(world, observer, status, code):
    message = await button(world)
    world.env.inject_error("POST", "/interactions/*/callback", status=status, code=code, times=1)
    seen = private(await world.alice.click(message, label="press"))
    assert "Write it as /teach" in seen.text
    assert len(observer.failures) == 1


@pytest.mark.parametrize("received", [False, True])
async def test_a_broken_connection_is_tried_once_more_and_opens_one_form(world, observer, monkeypatch, received):
    message = await button(world)
    real, broken = discord.InteractionResponse.send_modal, []

    async def cut(response, form):
        if not broken:
            broken.append(True)
            if received:
                await real(response, form)
                response._response_type = None
            raise aiohttp.ServerDisconnectedError
        return await real(response, form)

    monkeypatch.setattr(discord.InteractionResponse, "send_modal", cut)
    in_form(await world.alice.click(message, label="press"))
    assert observer.failures == []


async def test_while_stopping_nothing_is_opened_and_nothing_typed_is_lost(world, store):
    message, found = await button(world), await opened(world)
    await world.env.bot.work.finish(0)
    assert "being restarted" in private(await world.alice.click(message, label="press")).text
    seen = private(await send_form(world.alice, found, {"topic": "preload"}))
    assert "being restarted" in seen.text
    assert "preload" in seen.text
    assert not store._journals


async def test_a_reply_that_holds_what_was_typed_is_left_as_it_is():
    said = Reply(replies.refused("").title, (Paragraph("You sent: preload"),))
    assert await common.given_back(said, {"topic": "preload"}) is said
    done = Reply("Saved", (Paragraph("Good"),))
    assert await common.given_back(done, {"topic": "preload"}) is done


async def test_between_friends_and_where_the_bot_is_no_member_an_answer_may_hold_a_form_too(world):
    assert "in my own words" in private(await elsewhere(world.env, world.user, "feel", 999)).buttons


@pytest.mark.parametrize("each", COMMANDS, ids=lambda each: each.spec.name)
async def test_every_option_of_every_command_has_a_field_within_the_limits(each):
    names = [option.name for option in options(each)]
    for start in range(0, len(names), 2):
        for label in fields(each.spec.name, *names[start : start + 2]).values():
            assert len(label["label"]) <= forms.LABEL
            assert 1 <= len(label["description"]) <= forms.HELP


def test_a_form_has_no_more_fields_than_discord_takes():
    assert GAPS == 5
