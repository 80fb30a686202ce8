"""Whatever anybody types, there is one answer, for them alone."""

from __future__ import annotations

import asyncio

import simcord
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.app import DiscordSettings, create_bot
from core.comeback import Comeback
from tests.adapters.discord.people import World, private
from tests.fakes import FakeClock, MemoryStore, SilentObserver

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=50) | st.sampled_from(
    [
        "help",
        "log 66",
        "/log-nbme",
        "undo",
        "@everyone",
        "<@1>",
        "history 1 delete:yes",
        "kill myself",
        "\\",
        "66" * 900,
    ]
)


@given(WORDS.filter(str.strip), WORDS.filter(str.strip), WORDS)
@settings(max_examples=25, deadline=None)
def test_any_text_is_answered_once_and_privately(option, message, suggestion):
    async def scene() -> None:
        store, observer = MemoryStore(), SilentObserver()
        env = simcord.Env(
            create_bot(Comeback(store, FakeClock(), observer), store, DiscordSettings("made.up"), observer)
        )
        await env.start()
        try:
            world = World(env)
            private(await world.alice.slash(world.channel, "log-nbme", score=option, weak=option))
            private(await world.user.slash("history", change=option, to=option))
            for say in (world.user.send_dm, mention(world)):
                before = len(world.dms())
                await say(message)
                assert len(world.dms()) > before
            await world.alice.autocomplete(world.channel, "timezone", "zone", suggestion)
            await world.alice.autocomplete(world.channel, "log-nbme", "weak", suggestion, score="66")
            assert world.bot_in_channel() == []
            assert observer.failures == []
            assert len(observer.answers) == 4
        finally:
            await env.shutdown()
            await env.bot.close()
        env.raise_errors()

    asyncio.run(scene())


def mention(world: World):
    async def say(words: str) -> None:
        await world.alice.send(world.channel, f"{world.env.bot.user.mention} {words}")

    return say
