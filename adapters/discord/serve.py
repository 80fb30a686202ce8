"""Discord as a platform: connects, says in a sentence why it can't, and stops without losing what it took."""

from __future__ import annotations

import asyncio

import aiohttp
import discord

from adapters.channels import Channels
from adapters.discord.app import GOODBYE, ComebackBot, DiscordSettings, create_bot
from adapters.discord.help import HelpSender
from adapters.discord.nudge import Nudges
from adapters.platform import CannotStart
from core.comeback import Comeback
from core.nudges.post import Pace
from core.ports import Clock, Observer, Store


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

    def help(self, clock: Clock) -> HelpSender:
        """What brings people answers that did not arrive, while this is connected. Asked for behind `sender`."""
        return HelpSender(lambda: self._bot, clock)

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
        except Exception as error:
            raise self._ended(bot, error) from None
        finally:
            if self._bot is None:
                await bot.close()

    async def wait(self) -> None:
        """See the port."""
        if self._connection:
            await asyncio.wait({self._connection})
            error = None if self._connection.cancelled() else self._connection.exception()
            if isinstance(error, Exception) and self._bot:
                raise self._ended(self._bot, error)

    async def stop(self) -> None:
        """See the port."""
        bot, connection, self._bot, self._connection = self._bot, self._connection, None, None
        if bot:
            await bot.finish()
        if connection:
            await asyncio.wait({connection}, timeout=GOODBYE)
            connection.cancel()

    def _ended(self, bot: ComebackBot, error: Exception) -> CannotStart:
        """What ended a start or a connection, in a sentence; where no reason is Discord's own, its place is reported."""
        if refusal := _refusal(error):
            return CannotStart(refusal)
        if isinstance(error, discord.DiscordException | aiohttp.ClientError | OSError | TimeoutError):
            return CannotStart(f"Discord could not be reached ({type(error).__name__}).", again=True)
        bot.reporter.failed(error)
        return CannotStart(f"What Discord answered can't be read ({type(error).__name__}).", again=True)


def _refusal(error: Exception) -> str | None:
    """What Discord will say again however often it is asked; None for anything else."""
    if isinstance(error, discord.LoginFailure) or (isinstance(error, discord.ConnectionClosed) and error.code == 4004):
        return "Discord does not accept DISCORD_TOKEN: copy the bot token from the developer portal again."
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return "Discord wants privileged intents switched on for this application, which this bot does not use."
    if isinstance(error, discord.HTTPException | discord.ConnectionClosed) and not _is_down(error):
        return f"Discord refused the connection ({error.code})."
    return None


def _is_down(error: Exception) -> bool:
    return isinstance(error, discord.HTTPException) and (error.status >= 500 or error.status == 429)
