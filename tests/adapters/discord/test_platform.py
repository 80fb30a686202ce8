"""Starting, being refused, and stopping, over a real connection."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import discord
import pytest
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import app
from adapters.discord.app import DiscordPlatform, DiscordSettings
from adapters.pace import Pace
from adapters.platform import CannotStart
from core.comeback import Comeback
from tests.adapters.discord.stand_in import ALICE, DM, TOKEN, StandIn, until


@pytest.fixture(autouse=True)
def addresses(monkeypatch):
    """discord.py keeps them for the whole process; here, for one test."""
    for holder, name in ((Route, "BASE"), (DiscordWebSocket, "DEFAULT_GATEWAY"), (Asset, "BASE")):
        monkeypatch.setattr(holder, name, getattr(holder, name))


@pytest.fixture
async def discord_():
    found = StandIn()
    await found.open()
    yield found
    await found.close()


@pytest.fixture
def settings(discord_):
    return DiscordSettings(
        TOKEN,
        api_base=f"http://127.0.0.1:{discord_.port}/api",
        gateway_url=f"ws://127.0.0.1:{discord_.port}/gateway/",
        cdn_base=f"http://127.0.0.1:{discord_.port}/cdn",
    )


@pytest.fixture
def start(store, clock, observer, settings):
    return lambda chosen=settings: DiscordPlatform(Comeback(store, clock, observer), store, chosen, observer)


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
    await asyncio.wait_for(waiting, 1)
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
    began = time.monotonic()
    await platform.stop()
    assert time.monotonic() - began < 3
    await platform.wait()
    never.set()


def test_the_time_to_stop_is_within_what_was_promised():
    assert app.FINISH + 2 * app.GOODBYE <= 8


async def test_a_wrong_token_is_said_without_it(start, settings):
    with pytest.raises(CannotStart) as refused:
        await start(replace(settings, token="another.secret.token")).start()
    assert "DISCORD_TOKEN" in str(refused.value)
    assert "another" not in str(refused.value) + repr(replace(settings, token="another.secret.token"))


@pytest.mark.parametrize(("code", "said"), [(4004, "DISCORD_TOKEN"), (4014, "privileged"), (4013, "4013")])
async def test_a_gateway_that_refuses_is_said(discord_, start, code, said):
    discord_.close_with = code
    with pytest.raises(CannotStart, match=said):
        await start().start()


async def test_a_discord_that_is_not_there_is_said(start, settings):
    with pytest.raises(CannotStart, match="could not be reached"):
        await start(replace(settings, api_base="http://127.0.0.1:1/api")).start()


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
