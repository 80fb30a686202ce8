"""One world a test: a fresh bot on a fresh model of Discord. simcord's own plugin stays off; its fixtures are not used."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import simcord

from adapters.discord.app import ComebackBot, DiscordSettings, create_bot
from core.comeback import Comeback
from tests.adapters.discord.people import Driver, World
from tests.fakes import FakeClock, MemoryStore, SilentObserver

# Most of what people do here otherwise waits for one idle tick of 50 ms, which is all the time these tests take.
simcord.Env._settle_internal.__kwdefaults__["idle"] = 0.001


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
        return create_bot(Comeback(store, clock, observer), store, changed or settings, observer)

    return made


@pytest.fixture
async def env(make) -> AsyncIterator[simcord.Env]:
    found = simcord.Env(make())
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
def driver(world, clock) -> Driver:
    return Driver(world, clock)
