"""The Discord client: what it listens to. Nothing happens at import."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.channels import Channels
from adapters.discord.channels import gone
from adapters.discord.commands import filled_in, slash_commands
from adapters.discord.forms import filled
from adapters.discord.gateway import use_gateway
from adapters.discord.messages import Messages
from adapters.discord.report import Reporter
from adapters.discord.send import Answers
from adapters.discord.sync import Sync, sync
from adapters.discord.work import Work
from adapters.pace import Backoff
from core.comeback import Comeback
from core.commands import COMMANDS
from core.ports import Observer, Store
from core.request import Call

LONGEST_WAIT = 30.0  # seconds discord.py may wait for a rate limit before it gives up; it allows no fewer
SERVERS = 0.2  # seconds without a new server in the list until the bot counts as ready; it needs none of them
FINISH = 5.0  # seconds that answers under way get when the bot stops
SYNC_AGAIN, SYNC_MOST = timedelta(seconds=30), timedelta(hours=1)  # until commands that were not taken are told again
GOODBYE = 1.5  # seconds for Discord to confirm that the connection is closed


@dataclass(frozen=True)
class DiscordSettings:
    """How to reach Discord, and when to tell it the commands. Addresses left out are Discord's own."""

    token: str = field(repr=False)
    application_id: str = ""
    sync: Sync = "auto"
    dev_guild_id: int | None = None
    api_base: str | None = None
    gateway_url: str | None = None
    cdn_base: str | None = None


class Tree(app_commands.CommandTree["ComebackBot"]):
    """discord.py's table of commands; what it can't match is answered all the same."""

    async def on_error(
        self, interaction: discord.Interaction[ComebackBot], error: app_commands.AppCommandError
    ) -> None:
        """A command or an option that Discord still shows and this version does not have: the core says what to do."""
        answers = interaction.client.answers
        if interaction.type is discord.InteractionType.autocomplete:  # nothing to say to somebody still typing
            interaction.client.reporter.failed(error)
        elif isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
            data: Any = interaction.data
            given = {option["name"]: option.get("value") for option in data.get("options", ())}
            await answers.answer(interaction, Call(data["name"], filled_in(given)))
        else:
            await answers.apologise(interaction, getattr(error, "original", error))


discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # no voice here, so nothing is missing


class ComebackBot(discord.Client):
    """Passes on what people do, and nothing else: it keeps no members and no messages."""

    def __init__(
        self,
        comeback: Comeback,
        store: Store,
        settings: DiscordSettings,
        observer: Observer,
        channels: Channels | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        known: Any = {"application_id": int(settings.application_id)} if settings.application_id else {}
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_WAIT,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=SERVERS,
            **known,
        )
        self._store, self._settings, self._channels, self._sleep = store, settings, channels, sleep
        self._telling: asyncio.Task[None] | None = None
        self.work, self.reporter = Work(), Reporter(observer)
        self.answers = Answers(comeback, self.reporter, self.work, channels)
        self.messages = Messages(comeback, self.reporter, self.work, channels)
        self.tree = Tree(self)
        for command in slash_commands(COMMANDS, self.answers.answer):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Begins to register the commands: until that is done, people are answered with those registered before."""
        self._telling = asyncio.create_task(self._tell_commands())

    async def close(self) -> None:
        """Closes the connection, and tells Discord no more of the commands."""
        if self._telling:
            self._telling.cancel()
            await asyncio.wait({self._telling})
        await super().close()

    async def _tell_commands(self) -> None:
        """Registers the commands. A failure is reported, and it is tried again, later each time."""
        waits = Backoff(SYNC_AGAIN, SYNC_MOST)
        while True:
            try:
                self.messages.commands = await sync(
                    self.tree, self._store, self._settings.sync, self._settings.dev_guild_id
                )
                return
            except Exception as error:  # an answer that can't be read, too
                self.reporter.failed(error)
            await self._sleep(waits.after(0).total_seconds())

    async def on_interaction(self, interaction: discord.Interaction[ComebackBot]) -> None:
        """A button or a form, this version's or any other's; slash commands come through the tree."""
        data: Any = interaction.data
        match interaction.type:
            case discord.InteractionType.component:
                await self.answers.press(interaction, data["custom_id"])
            case discord.InteractionType.modal_submit:
                await self.answers.submit(interaction, data["custom_id"], filled(data))

    async def on_message(self, message: discord.Message) -> None:
        """A direct message or a mention, perhaps."""
        await self.messages.read(message, self.user.id if self.user else 0)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken out of a server: what was to be posted there is not."""
        await gone(self._channels, self.reporter, (each.id for each in (*guild.channels, *guild.threads)))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is no more."""
        await gone(self._channels, self.reporter, (channel.id,))

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Nor a thread."""
        await gone(self._channels, self.reporter, (payload.thread_id,))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Reports a fault by its place. discord.py's own would log what people said."""
        error = sys.exc_info()[1] or RuntimeError(event_method)
        match args:
            case (discord.Interaction() as interaction,):
                await self.answers.apologise(interaction, error)
            case (discord.Message() as message,):
                await self.messages.apologise(message, error)
            case _:
                self.reporter.failed(error)

    async def on_unreadable(self, error: Exception) -> None:
        """An event of the gateway was passed over (`Gateway`). What stood in it is in no log."""
        self.reporter.failed(error)

    async def finish(self) -> None:
        """Takes nothing new, lets the answers under way out, and closes."""
        await self.work.finish(FINISH)
        await asyncio.wait({asyncio.ensure_future(self.close())}, timeout=GOODBYE)


def create_bot(
    comeback: Comeback, store: Store, settings: DiscordSettings, observer: Observer, channels: Channels | None = None
) -> ComebackBot:
    """A client that has not connected yet. `channels` are told of people's own channels, where they write in them."""
    _use_addresses(settings)
    use_gateway()
    return ComebackBot(comeback, store, settings, observer, channels)


def _use_addresses(settings: DiscordSettings) -> None:
    """Points discord.py at other servers than Discord's, for tests and proxies. It holds them for the whole process."""
    if settings.api_base:
        Route.BASE = settings.api_base
    if settings.gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)
    if settings.cdn_base:
        Asset.BASE = settings.cdn_base
