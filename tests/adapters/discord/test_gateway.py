"""What can't be read is passed over: the connection stays, the next event is answered, and no log holds what stood in it."""

from __future__ import annotations

import json

import discord
import pytest

from adapters.discord.app import ComebackBot
from bot import log
from core.comeback import Comeback
from tests.adapters.discord.stand_in import ALICE, until

SECRET = "hidden words"
SENSELESS = (None, [], SECRET, 7, {}, {"id": SECRET, "guild_id": SECRET, "channel_id": SECRET, "author": SECRET})
NO_EVENTS = (
    SECRET,
    "",
    "[]",
    "7",
    "null",
    json.dumps(SECRET),
    "{}",
    json.dumps({"op": 0}),
    json.dumps({"op": 0, "t": [SECRET], "d": {}}),
    json.dumps({"op": 0, "t": "NO_SUCH_EVENT", "d": SECRET}),
    json.dumps({"op": 10, "d": None}),
    json.dumps({"op": SECRET}),
)


@pytest.fixture
async def connected(discord_, start):
    platform = start()
    await platform.start()
    yield discord_
    await platform.stop()


async def still_answers(discord_, observer) -> None:
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000200")
    await until(lambda: discord_.answers)
    assert discord_.connections == 1


def every_event(store, clock, observer, settings) -> list[str]:
    bot = ComebackBot(Comeback(store, clock, observer), store, settings, observer)
    return sorted(bot._connection.parsers)


async def test_events_of_every_kind_that_make_no_sense(connected, store, clock, observer, settings, capsys):
    log.set_up("DEBUG", "json")
    events = every_event(store, clock, observer, settings)
    assert {"READY", "MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE"} <= set(events)
    for name in events:
        for data in SENSELESS:
            await connected.event(name, data)
    await still_answers(connected, observer)
    assert len(observer.failures) > len(events)
    for reference, platform, error in observer.failures:
        log.LogObserver().failed(reference, platform, error)
    logged = capsys.readouterr().err
    assert "received_message" in logged
    assert SECRET not in logged


async def test_frames_that_are_no_events(connected, observer):
    for text in NO_EVENTS:
        await connected.frame(text)
    await still_answers(connected, observer)
    assert observer.failures


@pytest.fixture
def no_waits(monkeypatch):
    """discord.py waits before it connects anew, and five seconds more before it says who it is."""

    async def at_once(self, shard_id, *, initial):
        pass

    monkeypatch.setattr(discord.client.ExponentialBackoff, "delay", lambda self: 0.01)
    monkeypatch.setattr(discord.Client, "before_identify_hook", at_once)


async def test_a_ready_that_cannot_be_read_is_asked_for_anew(discord_, start, observer, no_waits):
    discord_.ready = [{}, {"session_id": "s", "resume_gateway_url": "ws://127.0.0.1:1/"}]
    platform = start()
    await platform.start()
    await still_answers(discord_, observer)
    assert len(observer.failures) == 2
    await platform.stop()


async def test_a_stream_that_breaks_is_begun_anew(connected, observer, no_waits):
    await connected.frame(b"no compressed stream\x00\x00\xff\xff")
    await until(lambda: connected.connections == 2)
    await connected.press(f"cb1|{ALICE}|ready", "900000000000000201")
    await until(lambda: connected.answers)
    assert len(observer.failures) == 1
