"""What the bot knows of the channel something was said in: who manages it, and whether it may post there."""

from __future__ import annotations

import discord
import pytest

from core.comeback import Comeback
from core.request import Place, Room
from tests.adapters.discord.people import elsewhere, ids


@pytest.fixture
def requests(monkeypatch):
    """All that was asked."""
    found, answer = [], Comeback.answer

    async def heard(comeback, request, *how):
        found.append(request)
        return await answer(comeback, request, *how)

    monkeypatch.setattr(Comeback, "answer", heard)
    return found


@pytest.fixture
def look(requests):
    """The channel of the newest request, and what is to be known of it."""

    async def looked():
        where = requests[-1].where
        return where and (where.place.channel, await where.look())

    return looked


def member(world, name, **permissions):
    role = world.guild.create_role(name, permissions=discord.Permissions(**permissions))
    return world.guild.add_member(world.env.create_user(name), roles=[role])


async def mention(world, who, channel):
    await who.send(channel, f"{world.env.bot.user.mention} help")


async def ask(world, who, channel):
    await who.slash(channel, "comeback")


@pytest.mark.parametrize("say", [mention, ask])
@pytest.mark.parametrize("may", ["manage_channels", "manage_guild", "administrator"])
async def test_who_may_manage_the_channel_or_the_server_manages_its_group(world, look, requests, say, may):
    await say(world, member(world, "organiser", **{may: True}), world.channel)
    assert await look() == (str(world.channel.id), Room(manages=True, reachable=True))
    assert requests[-1].where.place == Place("discord", "", str(world.channel.id))


@pytest.mark.parametrize("say", [mention, ask])
async def test_anybody_else_does_not(world, look, say):
    await say(world, world.bob, world.channel)
    assert await look() == (str(world.channel.id), Room(manages=False, reachable=True))
    await say(world, member(world, "moderator", manage_messages=True, manage_roles=True), world.channel)
    assert not (await look())[1].manages


@pytest.mark.parametrize("say", [mention, ask])
async def test_what_is_allowed_in_this_channel_alone_counts(world, look, say):
    given = {world.bob: discord.PermissionOverwrite(manage_channels=True)}
    await say(world, world.bob, world.guild.create_text_channel("bobs", overwrites=given))
    assert (await look())[1].manages


@pytest.mark.parametrize("say", [mention, ask])
@pytest.mark.parametrize("missing", ["view_channel", "send_messages"])
async def test_a_channel_where_the_bot_may_not_post_is_not_reachable(world, look, say, missing):
    denied = {world.env.bot.user: discord.PermissionOverwrite(**{missing: False})}
    await say(world, world.alice, world.guild.create_text_channel("closed", overwrites=denied))
    assert not (await look())[1].reachable


@pytest.mark.parametrize("say", [mention, ask])
@pytest.mark.parametrize("missing", ["send_messages", "send_messages_in_threads"])
async def test_a_thread_is_a_place_of_its_own_with_a_permission_of_its_own(world, look, say, missing):
    denied = {world.env.bot.user: discord.PermissionOverwrite(**{missing: False})}
    channel = world.guild.create_text_channel("threads", overwrites=denied)
    opened = await world.env.bot.get_channel(channel.id).create_thread(
        name="cards", type=discord.ChannelType.public_thread
    )
    await say(world, world.alice, channel.threads[0])
    assert await look() == (str(opened.id), Room(manages=True, reachable=missing == "send_messages"))


async def test_a_press_has_its_channel_too(world, look):
    answered = await world.alice.slash(world.channel, "log-nbme", score="66", form="31")
    await world.alice.click(answered.response, custom_id=ids(answered.response)["undo"])
    assert await look() == (str(world.channel.id), Room(manages=True, reachable=True))


async def test_direct_messages_are_no_such_place(world, look):
    await world.user.slash("ready")
    assert await look() is None
    await world.user.send_dm("help")
    assert await look() is None


async def test_where_only_somebody_brought_the_app_along_nothing_can_be_posted(world, look):
    channel, administrator = str(world.user.dm_channel.id), discord.Permissions(administrator=True).value
    await elsewhere(world.env, world.user, "ready", 999)
    assert await look() == (channel, Room(manages=False, reachable=False))
    await elsewhere(world.env, world.user, "ready", 999, administrator)
    assert await look() == (channel, Room(manages=True, reachable=False))


async def test_a_talk_between_friends_is_no_such_place(world, look):
    await elsewhere(world.env, world.user, "ready", None)
    assert await look() is None


async def test_a_mention_in_a_server_that_is_not_listed_yet_has_none(world, look):
    world.env.bot._connection._guilds.clear()
    await mention(world, world.alice, world.channel)
    assert await look() is None


async def test_a_thread_whose_channel_is_not_known_has_none(world, look):
    channel = world.env.bot.get_channel(world.channel.id)
    await channel.create_thread(name="cards", type=discord.ChannelType.public_thread)
    channel.guild._channels.pop(channel.id)
    await mention(world, world.alice, world.channel.threads[0])
    assert await look() is None


async def test_nothing_is_fetched(world, look):
    before = len(world.env.http_requests)
    await ask(world, world.alice, world.channel)
    assert await look()
    assert [each.path.split("/")[-1] for each in world.env.http_requests[before:]] == ["callback"]
