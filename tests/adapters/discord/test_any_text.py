"""Whatever anybody types, there is one answer, for them alone."""

from __future__ import annotations

import asyncio

import simcord
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.app import DiscordSettings, create_bot
from core.comeback import Comeback
from core.command import Shape
from core.command import shown as shown_options
from core.commands import COMMANDS
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

MENU = tuple(command for command in COMMANDS if command.spec.menu)


def values(option):
    """What Discord lets anybody fill in there."""
    if option.kind.shape is Shape.WHOLE:
        return st.integers(getattr(option.kind, "least", 1), getattr(option.kind, "most", 100))
    if option.kind.shape is Shape.FLAG:
        return st.booleans()
    return WORDS.filter(str.strip).map(lambda words: words[: option.longest])


def call(command):
    """A command with any of its options, the needed ones always."""
    needed = {each.name: values(each) for each in shown_options(command) if each.required}
    others = {each.name: values(each) for each in shown_options(command) if not each.required}
    given_ = st.fixed_dictionaries(needed, optional=others)
    return given_.map(lambda filled: (command.spec.name, filled))


@given(st.sampled_from(MENU).flatmap(call), st.sampled_from(MENU).flatmap(call), WORDS.filter(str.strip), WORDS)
@settings(max_examples=40, deadline=None)
def test_any_text_to_any_command_is_answered_once_and_privately(first, second, message, suggestion):
    async def scene() -> None:
        store, observer = MemoryStore(), SilentObserver()
        env = simcord.Env(
            create_bot(Comeback(store, FakeClock(), observer), store, DiscordSettings("made.up"), observer)
        )
        await env.start()
        try:
            world = World(env)
            private(await world.alice.slash(world.channel, first[0], **first[1]))
            private(await world.user.slash(second[0], **second[1]))
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
