"""Starting, being refused, and stopping, over a real connection."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import discord
import pytest
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import app
from adapters.discord.app import DiscordSettings
from adapters.pace import Pace
from adapters.platform import CannotStart
from core.comeback import Comeback
from tests.adapters.discord.stand_in import ALICE, DM, TOKEN, until


async def test_it_starts_answers_and_stops(discord_, start, store):
    platform = start()
    await platform.start()
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000100")
    await until(lambda: discord_.answers)
    [(_, answer)] = discord_.answers
    assert answer["type"] == 4
    assert answer["data"]["flags"] & 64
    waiting = asyncio.create_task(platform.wait())
    await platform.stop()
    await waiting
    assert "900000000000000001" in next(iter(store._notes))


async def test_whoever_is_answered_in_direct_messages_can_be_written_to_there(
    discord_, start, store, clock, monkeypatch
):
    told = []

    async def remember(account, channel):
        told.append((account.user, channel))

    monkeypatch.setattr(store.outbox, "remember", remember)
    platform = start()
    platform.sender(clock, Pace(), store.outbox)
    await platform.start()
    await discord_.slash("ready", {}, "900000000000000103")
    await until(lambda: told)
    assert told == [(ALICE, DM)]
    await platform.stop()


async def test_it_asks_for_no_privileged_intent(discord_, start):
    platform = start()
    await platform.start()
    asked = discord.Intents._from_value(discord_.identified["intents"])
    assert {name for name, on in asked if on} == {"guilds", "guild_messages", "dm_messages"}
    await platform.stop()


async def test_a_stop_lets_the_answer_under_way_out(discord_, start, store, monkeypatch):
    platform = start()
    await platform.start()
    read, asked = store.read, asyncio.Event()

    async def slowly(*given):
        asked.set()
        await asyncio.sleep(0.2)
        return await read(*given)

    monkeypatch.setattr(store, "read", slowly)
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000101")
    await asked.wait()
    assert discord_.answers == []
    await platform.stop()
    assert [answer["type"] for _, answer in discord_.answers] == [4]


async def test_a_stop_does_not_wait_for_ever(discord_, start, store, monkeypatch):
    platform = start()
    await platform.start()
    asked, never = asyncio.Event(), asyncio.Event()

    async def stuck(*given):
        asked.set()
        await never.wait()

    monkeypatch.setattr(store, "read", stuck)
    monkeypatch.setattr(app, "FINISH", 0.05)
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000102")
    await asked.wait()
    await platform.stop()
    await platform.wait()
    never.set()


def test_the_time_to_stop_is_within_what_was_promised():
    assert app.FINISH + 2 * app.GOODBYE <= 8


async def test_a_wrong_token_is_said_without_it(start, reached):
    with pytest.raises(CannotStart) as refused:
        await start(replace(reached, token="another.secret.token")).start()
    assert "DISCORD_TOKEN" in str(refused.value)
    assert "another" not in str(refused.value) + repr(replace(reached, token="another.secret.token"))


@pytest.mark.parametrize(("code", "said"), [(4004, "DISCORD_TOKEN"), (4014, "privileged"), (4013, "4013")])
async def test_a_gateway_that_refuses_is_said(discord_, start, code, said):
    discord_.close_with = code
    with pytest.raises(CannotStart, match=said):
        await start().start()


async def test_a_discord_that_is_not_there_is_said(start, reached):
    with pytest.raises(CannotStart, match="could not be reached"):
        await start(replace(reached, api_base="http://127.0.0.1:1/api")).start()


@pytest.mark.parametrize(
    "told",
    [{"id": "1"}, {}, [], None, "down for maintenance", {"owner": None}, {"id": "x", "owner": {}}],
    ids=lambda told: str(told)[:20],
)
async def test_a_login_answer_that_lacks_something_is_said(discord_, start, observer, told):
    discord_.application = told
    with pytest.raises(CannotStart, match=r"^What Discord answered can't be read \(\w+\)\.$") as refused:
        await start().start()
    assert refused.value.again
    assert len(observer.failures) == 1


async def test_what_was_refused_is_told_from_what_may_succeed_later(start, reached):
    with pytest.raises(CannotStart) as refused:
        await start(replace(reached, token="another.secret.token")).start()
    assert not refused.value.again
    with pytest.raises(CannotStart) as refused:
        await start(replace(reached, api_base="http://127.0.0.1:1/api")).start()
    assert refused.value.again


async def test_it_can_be_started_again_after_it_could_not(discord_, start):
    platform, whole = start(), discord_.application
    discord_.application = {}
    with pytest.raises(CannotStart):
        await platform.start()
    discord_.application = whole
    await platform.start()
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000104")
    await until(lambda: discord_.answers)
    await platform.stop()
    await platform.stop()


async def test_what_never_started_stops_at_once(start):
    platform = start()
    await platform.stop()
    await platform.wait()


def test_addresses_that_are_not_set_are_discords_own(store, clock, observer):
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE

    async def made() -> None:
        app.create_bot(Comeback(store, clock, observer), store, DiscordSettings(TOKEN, "900000000000000001"), observer)

    asyncio.run(made())
    assert before == (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE)
    assert before[0].startswith("https://discord.com/")
