"""One world a test: a fresh bot on a fresh model of Discord, or a platform and the stand-in it reaches over real connections.

simcord's own plugin stays off; its fixtures are not used.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import simcord
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route
from simcord import interactions

from adapters.discord.app import ComebackBot, DiscordSettings, create_bot
from adapters.discord.nudge import Nudges
from adapters.discord.serve import DiscordPlatform
from adapters.pace import Pace
from core.comeback import Comeback
from core.nudges.post import Postman
from core.nudges.words import words
from tests.adapters.discord.people import Driver, World
from tests.adapters.discord.stand_in import TOKEN, StandIn
from tests.fakes import FakeClock, MemoryStore, SilentObserver

# Most of what people do here otherwise waits for one idle tick of 50 ms, which is all the time these tests take.
simcord.Env._settle_internal.__kwdefaults__["idle"] = 0.001


def with_owners(made):
    """An interaction of simcord says by whose installation it comes: the server's, or for direct messages 0."""

    def payload(backend, *, guild_id, **about):
        record, sent = made(backend, guild_id=guild_id, **about)
        return record, sent | {"authorizing_integration_owners": {"0": str(guild_id or 0)}}

    return payload


interactions.base_payload = with_owners(interactions.base_payload)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def observer() -> SilentObserver:
    return SilentObserver()


@pytest.fixture
def settings() -> DiscordSettings:
    return DiscordSettings(token="made.up.token")


@pytest.fixture
def make(store, clock, observer, settings):
    """Another bot on the same store, such as after a restart."""

    def made(changed: DiscordSettings | None = None) -> ComebackBot:
        comeback = Comeback(store, clock, observer, outbox=store.outbox)
        return create_bot(comeback, store, changed or settings, observer, store.outbox)

    return made


@pytest.fixture
async def env(make) -> AsyncIterator[simcord.Env]:
    found = simcord.Env(make(), settle_timeout=600.0)
    await found.start()
    try:
        yield found
    finally:
        await found.shutdown()
        await found.bot.close()
    found._raise_errors_since(found._errors_acknowledged)


@pytest.fixture
def world(env) -> World:
    return World(env)


@pytest.fixture
def postman(env, store, clock, observer) -> Postman:
    pace = Pace({})
    sender = Nudges(lambda: env.bot, clock, pace, store.outbox)
    return Postman(store, store.outbox, clock, (sender,), words, pace, observer, "these tests")


@pytest.fixture
def driver(world, clock, postman) -> Driver:
    return Driver(world, clock, postman)


@pytest.fixture
async def discord_(monkeypatch) -> AsyncIterator[StandIn]:
    """discord.py keeps addresses for the whole process; here, for one test."""
    for holder, name in ((Route, "BASE"), (DiscordWebSocket, "DEFAULT_GATEWAY"), (Asset, "BASE")):
        monkeypatch.setattr(holder, name, getattr(holder, name))
    found = StandIn()
    await found.open()
    yield found
    await found.close()


@pytest.fixture
def reached(discord_) -> DiscordSettings:
    return DiscordSettings(
        TOKEN,
        api_base=f"http://127.0.0.1:{discord_.port}/api",
        gateway_url=f"ws://127.0.0.1:{discord_.port}/gateway/",
        cdn_base=f"http://127.0.0.1:{discord_.port}/cdn",
    )


@pytest.fixture
def start(store, clock, observer, reached):
    """A platform that is not connected yet."""
    return lambda chosen=reached: DiscordPlatform(Comeback(store, clock, observer), store, chosen, observer)
