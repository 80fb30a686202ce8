"""Slash commands and buttons: private everywhere, in time, after a restart, and when something fails."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest
import simcord
from discord import app_commands

from adapters.discord import send
from adapters.discord.render import Button, Part
from adapters.discord.send import page
from core import replies
from core.commands import log_nbme
from core.ports import NotStored
from tests.adapters.discord.people import elsewhere, ids, private, shown


async def with_button(world, id_: str) -> discord.Message:
    """A message in the channel with a button that anybody can press."""
    channel = world.env.bot.get_channel(world.channel.id)
    return await channel.send(view=page(Part("Look", ((Button("press", id_),),))))


async def test_a_slash_command_is_answered_privately_in_a_server_and_in_direct_messages(world):
    assert "Saved: 66" in private(await world.alice.slash(world.channel, "log-nbme", score="66", form="31")).text
    assert "Your history: 1 entry" in private(await world.user.slash("history")).text
    assert world.bot_in_channel() == []


@pytest.mark.parametrize("guild_id", [999, None])
async def test_who_installed_the_app_is_answered_privately_where_the_bot_is_no_member(world, guild_id):
    answered = await elsewhere(
        world.env, world.user, "log-nbme", guild_id, score="66", form="31", taken="today", seen=False
    )
    seen = private(answered)
    assert "Saved: 66" in seen.text
    assert "am I ready?" in seen.buttons


async def test_nothing_that_was_typed_mentions_anybody(world):
    await world.alice.slash(world.channel, "log-nbme", score=f"@everyone {world.bob.mention}")
    sent = world.posted("/callback")[-1]["data"]
    assert sent["allowed_mentions"] == {"parse": []}
    assert world.bob.mention not in sent["components"][0]["components"][0]["content"]


async def test_a_long_answer_goes_on_in_private_follow_ups(world, monkeypatch):
    monkeypatch.setattr(
        replies, "ECHO", 10_000
    )  # no command answers at such length of itself, nor to what may be typed
    monkeypatch.setattr(log_nbme.LogNbme, "answer", lambda *_: replies.refused("No.", None, "six *and* " * 550))
    answered = await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    assert len(answered.followups) >= 1
    assert private(answered).text.count("six \\*and\\*") >= 550
    assert world.bot_in_channel() == []


async def test_buttons_work_after_a_restart(world, make):
    answered = await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    await world.env.restart_bot(make())
    again = private(await world.alice.click(answered.response, custom_id=ids(answered.response)["undo"]))
    assert "Taken back: NBME form 31: 66" in again.text
    twice = private(await world.alice.click(answered.response, custom_id=ids(answered.response)["undo"]))
    assert "already taken back" in twice.text


async def test_nothing_is_remembered_of_a_sent_button(world):
    await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    assert not world.env.bot.persistent_views
    assert not world.env.bot._connection._view_store._views


async def test_somebody_elses_button_answers_for_oneself_alone(world):
    await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    message = await with_button(world, f"cb1|{world.user.id}|history")
    seen = private(await world.bob.click(message, label="press"))
    assert "belongs to somebody else" in seen.text
    assert "66" not in seen.text


@pytest.mark.parametrize("id_", ["vote:7", "cb0|7|ready", "x" * 100, "cb1||ready|"])
async def test_a_button_of_another_version_is_answered_kindly(world, id_):
    message = await with_button(world, id_)
    assert "another version of me" in private(await world.alice.click(message, label="press")).text


async def test_a_slow_answer_asks_for_time_and_says_saved_only_once_it_is(world, store, monkeypatch):
    monkeypatch.setattr(send, "PROMPT", 0.01)
    write = store.write

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await write(*given)

    monkeypatch.setattr(store, "write", slowly)
    answered = await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    first, last = [each for each in world.env.http_requests if "@original" in each.path or "callback" in each.path]
    assert first.json == {"type": 5, "data": {"flags": 64}}
    assert last.method == "PATCH"
    assert answered.ephemeral
    assert "Saved: 66" in shown(answered.response).text


async def test_a_deferred_answer_to_a_button_is_a_new_private_message(world, store, monkeypatch):
    answered = await world.alice.slash(world.channel, "ready")
    monkeypatch.setattr(send, "PROMPT", 0.01)
    read = store.read

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await read(*given)

    monkeypatch.setattr(store, "read", slowly)
    pressed = await world.alice.click(answered.response, custom_id=ids(answered.response)["plan"])
    assert pressed.response.id != answered.response.id
    assert pressed.ephemeral
    assert "First a baseline" in shown(pressed.response).text
    assert "Ready?" in shown(answered.response).text


async def test_a_store_that_is_down_is_said_kindly(world, store):
    store.down = True
    seen = private(await world.alice.slash(world.channel, "log-nbme", score="66"))
    assert "Please try again" in seen.text
    assert "Saved" not in seen.text


async def test_a_fault_in_the_store_gives_a_reference_and_no_words(world, store, observer, monkeypatch):
    async def broken(*given):
        raise RuntimeError("66")

    monkeypatch.setattr(store, "read", broken)
    seen = private(await world.alice.slash(world.channel, "ready"))
    assert observer.failures[0][0] in seen.text


async def test_crisis_words_in_an_option_are_heard(world):
    seen = private(await world.alice.slash(world.channel, "log-nbme", score="66", weak="i want to die"))
    assert "988" in seen.text
    assert seen.buttons[:4] == ("safe", "not sure", "no", "not what I meant")
    assert world.bot_in_channel() == []


@pytest.mark.parametrize(("status", "code"), [(404, 10062), (400, 40060), (500, 0), (403, 50001), (429, 0)])
async def test_an_answer_that_cannot_be_given_privately_is_not_given(world, observer, status, code):
    world.env.inject_error("POST", "/interactions/*/callback", status=status, code=code, times=None)
    answered = await world.alice.slash(world.channel, "log-nbme", score="66")
    assert not answered.acknowledged
    assert observer.failures
    assert world.bot_in_channel() == []
    assert world.dms() == []


async def test_an_answer_that_discord_refuses_becomes_a_sentence_with_a_reference(world, observer):
    world.env.inject_error("POST", "/interactions/*/callback", status=400, code=50035, times=1)
    seen = private(await world.alice.slash(world.channel, "log-nbme", score="66"))
    assert "Something went wrong on my side" in seen.text
    assert observer.failures[0][0] in seen.text


async def test_a_deferred_answer_that_gets_lost_crashes_nothing(world, store, observer, monkeypatch):
    monkeypatch.setattr(send, "PROMPT", 0.01)

    async def late(*given):
        await asyncio.sleep(0.05)
        raise NotStored

    monkeypatch.setattr(store, "read", late)
    world.env.inject_error("PATCH", "/webhooks/*/messages/@original", status=404, code=10015)
    await world.alice.slash(world.channel, "ready")
    assert type(observer.failures[-1][2]) is discord.NotFound
    assert world.bot_in_channel() == []


async def test_time_that_is_not_granted_is_reported(world, store, observer, monkeypatch):
    monkeypatch.setattr(send, "PROMPT", 0.01)
    read = store.read

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await read(*given)

    monkeypatch.setattr(store, "read", slowly)
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=None)
    answered = await world.alice.slash(world.channel, "ready")
    assert not answered.acknowledged
    assert len(observer.failures) == 2


@pytest.mark.parametrize("received", [False, True])
async def test_a_broken_connection_is_tried_once_more_and_answers_once(world, monkeypatch, received):
    real, broken = discord.InteractionResponse.send_message, []

    async def cut(response, **given):
        if not broken:
            broken.append(True)
            if received:
                await real(response, **given)
                response._response_type = None
            raise aiohttp.ServerDisconnectedError
        return await real(response, **given)

    monkeypatch.setattr(discord.InteractionResponse, "send_message", cut)
    assert "Saved: 66" in private(await world.alice.slash(world.channel, "log-nbme", score="66")).text
    assert len([each for each in world.env.http_requests if each.path.endswith("/callback")]) == 1 + received


async def test_a_connection_that_stays_broken_crashes_nothing(world, observer):
    async def cut(response, **given):
        raise aiohttp.ServerDisconnectedError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discord.InteractionResponse, "send_message", cut)
        assert not (await world.alice.slash(world.channel, "log-nbme", score="66")).acknowledged
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await world.alice.slash(world.channel, "log-nbme", score="66")
    assert len(observer.failures) == 2


async def test_a_second_try_that_discord_refuses_is_reported(world, observer, monkeypatch):
    real, calls = discord.InteractionResponse.send_message, []

    async def cut(response, **given):
        calls.append(given)
        if len(calls) == 1:
            raise aiohttp.ServerDisconnectedError
        return await real(response, **given)

    monkeypatch.setattr(discord.InteractionResponse, "send_message", cut)
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await world.alice.slash(world.channel, "log-nbme", score="66")
    assert [error.code for _, _, error in observer.failures] == [10062]


async def test_a_fault_of_the_adapters_own_is_answered_and_reported_by_reference(world, observer, monkeypatch):
    real, calls = send.render, []

    def broken(reply, owner):
        calls.append(reply)
        if len(calls) == 1:
            raise ValueError(reply.title)
        return real(reply, owner)

    monkeypatch.setattr(send, "render", broken)
    seen = private(await world.alice.slash(world.channel, "log-nbme", score="66"))
    simcord.assert_error(world.env, ValueError)
    assert observer.failures[0][0] in seen.text
    calls.clear()
    message = await with_button(world, f"cb1|{world.user.id}|ready")
    seen = private(await world.alice.click(message, label="press"))
    simcord.assert_error(world.env, ValueError)
    assert observer.failures[1][0] in seen.text


async def test_a_command_that_discord_shows_longer_than_this_version_has_it_is_answered(world):
    world.env.bot.tree.remove_command("history")
    assert "Your history is empty" in private(await world.alice.slash(world.channel, "history")).text
    simcord.assert_error(world.env, app_commands.CommandNotFound)


async def test_options_that_changed_since_are_left_to_the_core(world):
    world.env.bot.tree.get_command("retake")._params["sat"].required = True
    assert "Which days did you sit Step 1?" in private(await world.alice.slash(world.channel, "retake")).text
    simcord.assert_error(world.env, app_commands.CommandSignatureMismatch)


async def test_while_stopping_nothing_new_is_taken(world, store):
    await world.env.bot.work.finish(0)
    assert "being restarted" in private(await world.alice.slash(world.channel, "log-nbme", score="66")).text
    await world.user.send_dm("log 66")
    assert world.dms() == []
    assert not store._journals
