"""People on the model of Discord: what they do, and what each of them can see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord import interactions
from simcord.results import InteractionResult

from core import text
from core.command import Shape, options
from core.commands import COMMANDS
from tests.conversations.dialogue import Seen
from tests.fakes import FakeClock


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from walk(component.get("components", []))


def shown(message: simcord.ResponseMessage | discord.Message) -> Seen:
    """All the text and the buttons of one message."""
    raw = message.components
    if isinstance(message, discord.Message):
        raw = [component.to_dict() for component in message.components]
    every = list(walk(raw))
    texts = [message.content, *(each["content"] for each in every if each["type"] == 10)]
    return Seen("\n".join(filter(None, texts)), tuple(each["label"] for each in every if each["type"] == 2))


def ids(message: simcord.ResponseMessage | discord.Message) -> dict[str, str]:
    """Ids of a message's buttons by label."""
    raw = message.components
    if isinstance(message, discord.Message):
        raw = [component.to_dict() for component in message.components]
    return {each["label"]: each["custom_id"] for each in walk(raw) if each["type"] == 2}


def private(result: InteractionResult) -> Seen:
    """The one answer to an interaction, which only its reader saw."""
    assert result.acknowledged
    assert result.response is not None
    parts = [result.response, *result.followups]
    assert all(part.ephemeral for part in parts)
    seen = [shown(part) for part in parts]
    return Seen("\n".join(each.text for each in seen), seen[-1].buttons)


class World:
    """A server with Alice, who talks to the bot, and Bob, who looks on."""

    def __init__(self, env: simcord.Env) -> None:
        self.env = env
        self.guild = env.create_guild("School")
        self.channel = self.guild.create_text_channel("step-1")
        self.user = env.create_user("alice", global_name="Alice")
        self.alice = self.guild.add_member(self.user)
        self.bob_user = env.create_user("bob")
        self.bob = self.guild.add_member(self.bob_user)

    def bot_in_channel(self) -> list[str]:
        """What the bot said where Bob can read it."""
        me = self.env.bot.user.id
        return [shown(each).text for each in self.channel.history(viewer=self.bob) if each.author.id == me]

    def dms(self) -> list[discord.Message]:
        """What the bot wrote to Alice directly."""
        me = self.env.bot.user.id
        channel = self.user.dm_channel
        return [each for each in channel.history() if each.author.id == me]

    def posted(self, path: str) -> list[dict[str, Any]]:
        """Bodies of the requests whose path ends so."""
        return [each.json for each in self.env.http_requests if each.path.endswith(path) and each.json]


class Driver:
    """Alice, for the scripted conversations: slash commands in the server, everything else by direct message."""

    def __init__(self, world: World, clock: FakeClock) -> None:
        self.world, self.clock = world, clock
        self.newest: tuple[Any, Any] | None = None

    def set_clock(self, now: datetime) -> None:
        self.clock.set(now)

    async def say(self, line: str) -> Seen:
        filled = in_menu(line) if line.startswith("/") else None
        before = len(self.world.dms())
        if filled is None:
            await self.world.user.send_dm(line)
            new = self.world.dms()[before:]
            assert new, "no answer"
            self.newest = (self.world.user, new[-1])
            seen = [shown(each) for each in new]
            found = Seen("\n".join(each.text for each in seen), seen[-1].buttons)
        else:
            name, options_ = filled
            result = await self.world.alice.slash(self.world.channel, name, **options_)
            found = self._answered(result, self.world.alice)
            assert len(self.world.dms()) == before
        assert not self.world.bot_in_channel()
        return found

    async def press(self, label: str) -> Seen:
        assert self.newest
        who, message = self.newest
        before = len(self.world.dms())
        found = self._answered(await who.click(message, custom_id=ids(message)[label]), who)
        assert len(self.world.dms()) == before
        assert not self.world.bot_in_channel()
        return found

    def _answered(self, result: InteractionResult, who: Any) -> Seen:
        found = private(result)
        self.newest = (who, (result.followups or [result.response])[-1])
        return found


def in_menu(line: str) -> tuple[str, dict[str, Any]] | None:
    """A typed command as it would be filled in; None where the menu allows no such thing."""
    reading = text.read(line, COMMANDS)
    if reading is None or not reading.command.spec.menu:
        return None
    filled: dict[str, Any] = {}
    shapes = {option.name: option.kind.shape for option in options(reading.command)}
    for name, value in reading.args[0].items():
        match shapes.get(name):
            case Shape.TEXT:
                filled[name] = value
            case Shape.FLAG if value in ("yes", "no"):
                filled[name] = value == "yes"
            case Shape.WHOLE if value.isdigit():
                filled[name] = int(value)
            case _:
                return None
    needed = {option.name for option in options(reading.command) if option.required}
    return (reading.command.spec.name, filled) if needed <= filled.keys() else None


async def elsewhere(env: simcord.Env, user: simcord.UserHandle, name: str, guild_id: int | None, **filled: Any) -> Any:
    """A slash command of the app that a user installed: in a server the bot is not in, or between friends.

    simcord has no such thing, so its own payload is changed to what Discord sends there.
    """
    env._begin_operation("elsewhere")
    try:
        backend = env.backend
        command = backend.find_command(name, None)
        assert command
        assert 1 in command["integration_types"]
        assert (0 if guild_id else 2) in command["contexts"]
        channel = backend.get_dm_channel(user.id)
        leaf, nesting = interactions.walk_to_subcommand(command, [])
        given, _ = interactions.build_options(user, name, leaf, filled, channel_id=channel.id)
        data = {
            "id": command["id"],
            "name": name,
            "type": 1,
            "options": interactions.nest_options(command, nesting, given),
        }
        record, sent = interactions.base_payload(
            backend, type=2, channel_id=channel.id, guild_id=None, user_id=user.id, data=data
        )
        sent |= {"context": 0 if guild_id else 2, "authorizing_integration_owners": {"1": str(user.id)}}
        if guild_id:
            sent |= {"guild_id": str(guild_id), "guild": {"id": str(guild_id), "locale": "en-US", "features": []}}
            sent["member"] = {
                "user": sent.pop("user"),
                "roles": [],
                "joined_at": backend.now_iso(),
                "flags": 0,
                "deaf": False,
                "mute": False,
                "permissions": "0",
            }
            sent["app_permissions"] = "0"
        backend.emit("INTERACTION_CREATE", sent)
        with suppress(TimeoutError):
            await env._settle_internal(dispatch="INTERACTION_CREATE")
        return InteractionResult(env, record)
    finally:
        env._end_operation()
