"""Bringing somebody on Discord an answer that did not arrive: the `HelpSender` of this folder.

The nonce is the one of the first try, so that what was seen after all is not shown twice within a few minutes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from adapters.discord.nudge import NOT_NOW, retry_after
from adapters.discord.render import render
from adapters.discord.send import DM_CLOSED, bare, write_to
from core.nudges.outbox import Later, Outcome
from core.ports import Clock
from core.reply import Reply
from core.request import Account

if TYPE_CHECKING:
    from adapters.discord.app import ComebackBot

TAKES = 10.0  # seconds each for the channel, for the answer, and for it in bare text; discord.py's repeats included


class HelpSender:
    """Sends through whichever bot is connected."""

    platform = "discord"

    def __init__(self, bot: Callable[[], ComebackBot | None], clock: Clock) -> None:
        """`bot` gives None while there is no connection. The channel is not remembered: that it was opened would tell of help."""
        self._bot, self._clock = bot, clock

    async def help(self, account: Account, reply: Reply, nonce: str) -> Outcome | Later:
        """See the port."""
        bot = self._bot()
        if bot is None or bot.work.over:
            return self._later(NOT_NOW)
        with bot.work:  # a stop waits for it
            try:
                await self._written(bot, account, reply, nonce.rpartition(":")[2])
            except discord.RateLimited as error:
                return self._later(timedelta(seconds=error.retry_after))
            except discord.HTTPException as error:
                bot.reporter.failed(error)
                if error.status == 429:
                    return self._later(timedelta(seconds=retry_after(error)))
                return Outcome.CLOSED if error.status == 403 or error.code in DM_CLOSED else Outcome.UNKNOWN
            except Exception as error:  # a time-out, a broken connection
                bot.reporter.failed(error)
                return Outcome.UNKNOWN
        return Outcome.SENT

    async def _written(self, bot: ComebackBot, account: Account, reply: Reply, nonce: str) -> None:
        """As it should look; in bare text, where that does not get through."""
        async with asyncio.timeout(TAKES):  # not `create_dm`: that would give back a channel from its own memory
            channel = str((await bot.http.start_private_message(int(account.user)))["id"])
        reader = bot.get_partial_messageable(int(channel), type=discord.ChannelType.private)
        try:
            async with asyncio.timeout(TAKES):
                await write_to(reader, render(reply, account.user), nonce)
        except discord.RateLimited:
            raise
        except Exception as error:
            bot.reporter.failed(error)
            async with asyncio.timeout(TAKES):
                await reader.send(bare(reply), nonce=f"{nonce}b")

    def _later(self, wait: timedelta) -> Later:
        return Later(self._clock.now() + wait)
