"""The Discord client: what it listens to, and how it starts and stops. Nothing happens at import."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.channels import Channels
from adapters.discord.commands import filled_in, slash_commands
from adapters.discord.forms import filled
from adapters.discord.messages import Messages
from adapters.discord.nudge import Nudges
from adapters.discord.report import Reporter
from adapters.discord.send import Answers
from adapters.discord.sync import Sync, sync
from adapters.discord.work import Work
from adapters.platform import CannotStart
from core.comeback import Comeback
from core.commands import COMMANDS
from core.nudges.post import Pace
from core.ports import Clock, NotStored, Observer, Store
from core.request import Call

LONGEST_WAIT = 30.0  # seconds discord.py may wait for a rate limit before it gives up; it allows no fewer
SERVERS = 0.2  # seconds without a new server in the list until the bot counts as ready; it needs none of them
FINISH = 5.0  # seconds that answers under way get when the bot stops
GOODBYE = 1.5  # seconds for Discord to confirm that the connection is closed, and again for ours to end


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
        self._store, self._settings = store, settings
        self.work, self.reporter = Work(), Reporter(observer)
        self.answers = Answers(comeback, self.reporter, self.work, channels)
        self.messages = Messages(comeback, self.reporter, self.work, channels)
        self.tree = Tree(self)
        for command in slash_commands(COMMANDS, self.answers.answer):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Registers the commands. A failure is reported, and people are answered with those registered before."""
        try:
            self.messages.commands = await sync(
                self.tree, self._store, self._settings.sync, self._settings.dev_guild_id
            )
        except (NotStored, discord.DiscordException, aiohttp.ClientError, OSError) as error:
            self.reporter.failed(error)

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

    async def finish(self) -> None:
        """Takes nothing new, lets the answers under way out, and closes."""
        await self.work.finish(FINISH)
        await asyncio.wait({asyncio.ensure_future(self.close())}, timeout=GOODBYE)


def create_bot(
    comeback: Comeback, store: Store, settings: DiscordSettings, observer: Observer, channels: Channels | None = None
) -> ComebackBot:
    """A client that has not connected yet. `channels` are told of people's own channels, where they write in them."""
    _use_addresses(settings)
    return ComebackBot(comeback, store, settings, observer, channels)


class DiscordPlatform:
    """Discord, connected. The `Platform` of this folder."""

    name = "discord"

    def __init__(self, comeback: Comeback, store: Store, settings: DiscordSettings, observer: Observer) -> None:
        self._made_of, self._settings = (comeback, store, settings, observer), settings
        self._channels: Channels | None = None
        self._bot: ComebackBot | None = None
        self._connection: asyncio.Task[None] | None = None

    def sender(self, clock: Clock, pace: Pace, channels: Channels) -> Nudges:
        """What writes unasked, while this is connected. Asked for before `start`, so that answers know `channels` too."""
        self._channels = channels
        return Nudges(lambda: self._bot, clock, pace, channels)

    async def start(self) -> None:
        """See the port."""
        bot = create_bot(*self._made_of, self._channels)
        try:
            await bot.login(self._settings.token)
            self._connection = asyncio.create_task(bot.connect())
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({self._connection, ready}, return_when=asyncio.FIRST_COMPLETED)
            ready.cancel()
            if self._connection.done():
                self._connection.result()
            self._bot = bot
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise CannotStart(_sentence(error)) from None
        finally:
            if self._bot is None:
                await bot.close()

    async def wait(self) -> None:
        """See the port."""
        if self._connection:
            await asyncio.wait({self._connection})
            error = None if self._connection.cancelled() else self._connection.exception()
            if error:
                raise CannotStart(_sentence(error)) from None

    async def stop(self) -> None:
        """See the port."""
        if self._bot:
            await self._bot.finish()
        if self._connection:
            await asyncio.wait({self._connection}, timeout=GOODBYE)
            self._connection.cancel()


def _use_addresses(settings: DiscordSettings) -> None:
    """Points discord.py at other servers than Discord's, for tests and proxies. It holds them for the whole process."""
    if settings.api_base:
        Route.BASE = settings.api_base
    if settings.gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)
    if settings.cdn_base:
        Asset.BASE = settings.cdn_base


def _sentence(error: BaseException) -> str:
    if isinstance(error, discord.LoginFailure) or (isinstance(error, discord.ConnectionClosed) and error.code == 4004):
        return "Discord does not accept DISCORD_TOKEN: copy the bot token from the developer portal again."
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return "Discord wants privileged intents switched on for this application, which this bot does not use."
    if isinstance(error, discord.HTTPException | discord.ConnectionClosed):
        return f"Discord refused the connection ({error.code})."
    return f"Discord could not be reached ({type(error).__name__})."
