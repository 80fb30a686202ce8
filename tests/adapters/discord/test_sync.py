"""Commands are told to Discord when they changed, and not otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
import simcord

from adapters.discord.messages import pointer


def told(env) -> list:
    return [each for each in env.http_requests if each.method == "PUT" and each.path.endswith("/commands")]


async def test_the_same_commands_are_told_once(env, make):
    await env.restart_bot(make())
    assert len(told(env)) == 1
    assert env.bot.messages.commands.keys() >= {"ready", "comeback", "support"}


async def test_changed_commands_are_told_again(env, make):
    changed = make()
    changed.tree.get_command("ready").description = "Other words"
    await env.restart_bot(changed)
    assert len(told(env)) == 2


async def test_force_tells_every_time(env, make, settings):
    await env.restart_bot(make(replace(settings, sync="force")))
    assert len(told(env)) == 2


async def test_never_tells_nothing_and_points_by_name(make, settings):
    env = simcord.Env(make(replace(settings, sync="never")))
    await env.start()
    assert told(env) == []
    assert "`/comeback`" in pointer(env.bot.messages.commands)
    await env.shutdown()
    await env.bot.close()


async def test_a_developers_server_gets_its_own_commands(make, settings):
    env = simcord.Env(make(replace(settings, dev_guild_id=4242)))
    env.create_guild("Dev", id=4242)
    await env.start()
    assert [each.path.split("/")[-3:] for each in told(env)] == [["guilds", "4242", "commands"]]
    await env.shutdown()
    await env.bot.close()


@pytest.mark.parametrize("status", [400, 403, 500])
async def test_commands_that_discord_refuses_do_not_stop_the_bot(make, observer, status):
    env = simcord.Env(make())
    env.inject_error("PUT", "/applications/*/commands", status=status)
    await env.start()
    user = env.create_user("alice")
    await user.send_dm("help")
    assert len(user.dm_channel.history()) == 2
    assert len(observer.failures) == 1
    await env.shutdown()
    await env.bot.close()


async def test_a_store_that_is_down_does_not_stop_the_bot(make, store, observer):
    store.down = True
    env = simcord.Env(make())
    await env.start()
    assert told(env) == []
    assert len(observer.failures) == 1
    await env.shutdown()
    await env.bot.close()
