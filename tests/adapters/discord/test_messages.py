"""Direct messages and mentions: answered by direct message, and a channel learns nothing."""

from __future__ import annotations

import discord
import pytest
import simcord

from adapters.discord import messages
from adapters.discord.messages import pointer
from core.ports import NotStored
from tests.adapters.discord.people import elsewhere, ids, private, shown


@pytest.fixture
def remembered(store, monkeypatch):
    """The users and channels that were remembered, one after the other."""
    found = []

    async def remember(account, channel):
        found.append((account.user, channel))

    monkeypatch.setattr(store.outbox, "remember", remember)
    return found


def closed(world, times=None):
    path = f"/channels/{world.user.dm_channel.id}/messages"
    world.env.inject_error("POST", path, status=403, code=50007, times=times)


async def mention(world, words: str = ""):
    return await world.alice.send(world.channel, f"{world.env.bot.user.mention} {words}")


async def test_a_direct_message_is_answered_there_with_buttons_that_work(world):
    await world.user.send_dm("log 66 form 31 today")
    [answer] = world.dms()
    assert "Saved: 66" in shown(answer).text
    seen = private(await world.user.click(answer, label="am I ready?"))
    assert "Ready? Close" in seen.text


async def test_a_mention_is_answered_by_direct_message_alone(world):
    await mention(world, "log 66 form 31")
    assert "Saved: 66" in shown(world.dms()[-1]).text
    assert "everybody can read it" in shown(world.dms()[-1]).text
    assert world.bot_in_channel() == []
    await mention(world, "ready?")
    await world.user.send_dm("log 67 form 32")
    for answer in world.dms()[-2:]:
        assert "everybody can read it" not in shown(answer).text


async def test_a_mention_in_a_server_that_is_not_listed_yet_is_no_direct_message(world):
    world.env.bot._connection._guilds.clear()
    await mention(world, "log 66 form 31")
    assert "Saved: 66" in shown(world.dms()[-1]).text
    await world.alice.send(world.channel, "help")
    assert len(world.dms()) == 1
    assert world.bot_in_channel() == []


@pytest.mark.parametrize("form", ["<@{}> help", "<@!{}>", "help <@{}>", "<@{}>", "  <@{}>\n"])
async def test_an_empty_mention_and_every_way_of_writing_one_is_understood(world, form):
    await world.alice.send(world.channel, form.format(world.env.bot.user.id))
    assert [shown(each).text.splitlines()[0] for each in world.dms()] == ["### Comeback"]


async def test_a_direct_message_without_words_shows_what_i_can_do(world):
    await world.user.send_dm(world.env.bot.user.mention)
    assert shown(world.dms()[-1]).text.startswith("### Comeback")


async def test_talk_that_is_not_for_me_is_left_alone(world):
    robot = world.guild.add_member(world.env.create_user("robot", bot=True))
    await robot.send(world.channel, f"{world.env.bot.user.mention} help")
    await world.bob.send(world.channel, "log 66 form 31")
    await world.bob.send(world.channel, "@everyone log 66")
    mine = await world.env.bot.get_channel(world.channel.id).send("hello")
    await world.alice.send(world.channel, "thanks", reply_to=mine)
    assert world.dms() == []
    assert len(world.bot_in_channel()) == 1


async def test_crisis_words_in_a_mention_are_answered_in_private(world):
    await mention(world, "I want to die")
    assert "988" in shown(world.dms()[-1]).text
    assert world.bot_in_channel() == []


@pytest.mark.parametrize("words", ["log 66 form 31", "I want to die", ""])
async def test_where_direct_messages_are_closed_the_channel_gets_one_line_without_content(world, words):
    closed(world)
    await mention(world, words)
    ids = world.env.bot.messages.commands
    assert world.bot_in_channel() == [pointer(ids)]
    assert f"</comeback:{ids['comeback']}>" in pointer(ids)
    assert world.posted(f"/channels/{world.channel.id}/messages")[-1]["allowed_mentions"] == {"parse": []}


async def test_where_the_line_cannot_be_posted_either_nothing_is(world, observer):
    closed(world)
    world.env.inject_error("POST", f"/channels/{world.channel.id}/messages", status=403, code=50013)
    await mention(world, "log 66")
    assert world.bot_in_channel() == []
    assert [type(error) for _, _, error in observer.failures] == [discord.Forbidden]


async def test_a_closed_direct_message_is_no_fault(world, observer):
    closed(world)
    await world.user.send_dm("log 66")
    assert world.dms() == []
    assert observer.failures == []


async def test_a_delivery_that_comes_twice_is_answered_once(world):
    await mention(world, "log 66 form 31")
    again = await world.env.bot.get_channel(world.channel.id).fetch_message(world.channel.last_message.id)
    await world.env.bot.on_message(again)
    assert len(world.dms()) == 1


async def test_an_answer_that_got_lost_on_the_way_is_given_at_the_next_delivery(world, observer):
    world.env.inject_error("POST", f"/channels/{world.user.dm_channel.id}/messages", status=500, times=1)
    message = await world.user.send_dm("log 66 form 31")
    assert world.dms() == []
    assert len(observer.failures) == 1
    channel = await world.env.bot.fetch_channel(world.user.dm_channel.id)
    await world.env.bot.on_message(await channel.fetch_message(message.id))
    assert "Saved: 66" in shown(world.dms()[-1]).text
    assert world.posted(f"/channels/{world.user.dm_channel.id}/messages")[-1]["nonce"] == f"{message.id}-0"


async def test_an_answer_that_discord_refuses_becomes_a_sentence_with_a_reference(world, observer):
    world.env.inject_error("POST", f"/channels/{world.user.dm_channel.id}/messages", status=400, code=50035, times=1)
    await world.user.send_dm("log 66 form 31")
    assert observer.failures[0][0] in shown(world.dms()[-1]).text


async def test_a_fault_of_the_adapters_own_is_answered_and_reported_by_reference(world, observer, monkeypatch):
    real, calls = messages.render, []

    def broken(reply, owner):
        calls.append(reply)
        if len(calls) == 1:
            raise ValueError(reply.title)
        return real(reply, owner)

    monkeypatch.setattr(messages, "render", broken)
    await mention(world, "log 66 form 31")
    simcord.assert_error(world.env, ValueError)
    assert observer.failures[0][0] in shown(world.dms()[-1]).text
    assert world.bot_in_channel() == []


async def test_an_apology_that_cannot_be_sent_is_reported_too(world, observer, monkeypatch):
    real, calls = messages.render, []

    def broken(reply, owner):
        calls.append(reply)
        if len(calls) == 1:
            raise ValueError(reply.title)
        return real(reply, owner)

    monkeypatch.setattr(messages, "render", broken)
    closed(world)
    await mention(world, "log 66 form 31")
    simcord.assert_error(world.env, ValueError)
    assert [type(error) for _, _, error in observer.failures] == [ValueError, discord.Forbidden]
    assert world.bot_in_channel() == []


async def test_a_fault_elsewhere_is_reported_by_its_place(world, observer):
    world.env.bot.on_typing = fault
    world.env.bot.dispatch("typing", None)
    await world.user.send_dm("help")
    simcord.assert_error(world.env, KeyError)
    assert [type(error) for _, _, error in observer.failures] == [KeyError]


async def test_whose_direct_message_was_answered_is_known_and_so_is_who_mentioned_it(world, remembered):
    mine = (str(world.user.id), str(world.user.dm_channel.id))
    await world.user.send_dm("help")
    assert remembered == [mine]
    await mention(world, "help")
    assert remembered == [mine] * 2


async def test_a_command_or_a_press_in_direct_messages_tells_the_channel_too(world, remembered):
    mine = (str(world.user.id), str(world.user.dm_channel.id))
    answered = await world.user.slash("log-nbme", score="66", form="31")
    assert remembered == [mine]
    await world.user.click(answered.response, custom_id=ids(answered.response)["undo"])
    assert remembered == [mine] * 2


async def test_a_command_in_a_server_or_between_friends_tells_no_such_channel(world, remembered):
    await world.alice.slash(world.channel, "ready")
    await elsewhere(world.env, world.user, "ready", None)
    assert remembered == []


async def test_closed_direct_messages_are_not_remembered(world, remembered):
    closed(world)
    await mention(world, "help")
    assert remembered == []


async def test_a_channel_that_cannot_be_remembered_costs_no_answer(world, store, observer, monkeypatch):
    async def down(*given):
        raise NotStored

    monkeypatch.setattr(store.outbox, "remember", down)
    await world.user.send_dm("help")
    assert len(world.dms()) == 1
    private(await world.user.slash("ready"))
    assert [type(error) for _, _, error in observer.failures] == [NotStored] * 2


async def fault(*given):
    raise KeyError("66")
