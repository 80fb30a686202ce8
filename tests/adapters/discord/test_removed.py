"""The bot is taken out of a server, or of a channel: what was to be posted there is not, and what is elsewhere goes on."""

from __future__ import annotations

import asyncio

import pytest

from core.nudges.outbox import Schedule, Trouble
from core.nudges.slots import Rule
from core.request import Account, Place
from tests.adapters.discord.stand_in import ALICE, until
from tests.fakes import NOON

DAILY = Rule("UTC", 18 * 60, frozenset(range(7)))
KEEPER = Account("discord", "", str(ALICE))
SERVER = {
    "id": "5000",
    "name": "x",
    "channels": [{"id": "5001", "type": 0, "name": "study", "position": 0}],
    "threads": [{"id": "5002", "type": 11, "parent_id": "5001", "name": "t", "owner_id": "1", "message_count": 0}],
    "members": [],
    "roles": [],
    "emojis": [],
    "stickers": [],
    "unavailable": False,
}
SERVER["threads"][0] |= {
    "member_count": 1,
    "guild_id": "5000",
    "thread_metadata": {
        "archived": False,
        "auto_archive_duration": 60,
        "archive_timestamp": "2026-11-01T00:00:00+00:00",
    },
}


async def group(store, channel: str) -> None:
    await store.write(
        Place("discord", "", channel).account, channel, 0, (), NOON, (Schedule("group", DAILY, keeper=KEEPER.user),)
    )


async def stopped(store) -> set[str]:
    found = set()
    for channel in ("5001", "5002", "6001"):
        if await store.outbox.refused(Place("discord", "", channel).account):
            found.add(channel)
    return found


@pytest.fixture
async def connected(discord_, start, store, clock):
    for channel in ("5001", "5002", "6001"):
        await group(store, channel)
    await store.write(KEEPER, "own", 0, (), NOON, (Schedule("check-in", DAILY),))
    platform = start()
    platform.sender(clock, None, store.outbox)
    await platform.start()
    await discord_.event("GUILD_CREATE", SERVER)
    yield discord_
    await platform.stop()


@pytest.mark.parametrize(
    ("event", "data", "ended"),
    [
        ("GUILD_DELETE", {"id": "5000"}, {"5001", "5002"}),
        ("CHANNEL_DELETE", {**SERVER["channels"][0], "guild_id": "5000"}, {"5001", "5002"}),
        ("THREAD_DELETE", {"id": "5002", "guild_id": "5000", "parent_id": "5001", "type": 11}, {"5002"}),
    ],
)
async def test_nothing_more_is_posted_there_and_who_looks_after_it_is_told(
    connected, store, observer, event, data, ended
):
    await connected.event(event, data)
    while await stopped(store) != ended:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0.01)
    assert await store.outbox.trouble(KEEPER) == Trouble(group=True)
    assert await store.outbox.refused(KEEPER) == frozenset()
    assert observer.failures == []


async def test_a_server_that_is_only_out_for_a_while_keeps_its_posts(connected, store, observer):
    await connected.event("GUILD_DELETE", {"id": "5000", "unavailable": True})
    await connected.press(f"cb1|{ALICE}|ready", "900000000000000201")  # what came before it is done with
    await until(lambda: connected.answers)
    assert await stopped(store) == set()


async def test_while_the_database_is_down_it_is_reported_and_the_next_post_says_it_again(connected, store, observer):
    store.down = True
    await connected.event("GUILD_DELETE", {"id": "5000"})
    await until(lambda: len(observer.failures) == 2)
    store.down = False
    assert await stopped(store) == set()


async def test_without_a_place_to_note_it_nothing_breaks(discord_, start, observer):
    platform = start()
    await platform.start()
    await discord_.event("GUILD_CREATE", SERVER)
    await discord_.event("GUILD_DELETE", {"id": "5000"})
    await discord_.press(f"cb1|{ALICE}|ready", "900000000000000202")
    await until(lambda: discord_.answers)
    await platform.stop()
    assert observer.failures == []
