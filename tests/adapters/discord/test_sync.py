"""Commands are told to Discord when they changed, and not otherwise."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
import simcord

from adapters.discord.app import SYNC_MOST, ComebackBot
from adapters.discord.messages import pointer
from core.comeback import Comeback
from tests.adapters.discord.stand_in import ALICE, until


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


async def test_commands_that_were_not_taken_are_told_again_later_each_time(store, clock, observer, settings):
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        store.down = False

    store.down = True
    env = simcord.Env(ComebackBot(Comeback(store, clock, observer), store, settings, observer, sleep=sleep))
    env.inject_error("PUT", "/applications/*/commands", status=403, times=9)
    await env.start()
    await until(lambda: env.bot.messages.commands)
    assert waits[:4] == [30, 60, 120, 240]
    assert waits[-1] == SYNC_MOST.total_seconds()
    assert len(observer.failures) == len(waits) == 10
    assert env.bot.messages.commands.keys() >= {"ready", "comeback"}
    await env.shutdown()
    await env.bot.close()


async def test_the_start_does_not_wait_for_them(discord_, start, store, monkeypatch):
    asked, held = asyncio.Event(), asyncio.Event()

    async def get_note(name: str) -> None:
        asked.set()
        await held.wait()

    monkeypatch.setattr(store, "get_note", get_note)
    platform = start()
    await platform.start()
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000300")
    await until(lambda: discord_.answers)
    assert asked.is_set()
    assert discord_.tellings == 0
    held.set()
    await until(lambda: discord_.tellings == 1)
    await platform.stop()
