"""Writing to a person or in a channel, unasked: the `Sender` of this folder.

A letter's nonce shows it once however often it is sent within a few minutes, so a send that broke is tried again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord.http import Route

from adapters.channels import Channels
from adapters.discord.channels import note
from adapters.discord.render import Rendered, render, render_post
from adapters.discord.send import CUT_OFF, DM_CLOSED, write_to
from adapters.pace import Backoff
from core.groups.posts import Post
from core.nudges.outbox import Later, Letter, Outcome
from core.nudges.post import Pace
from core.ports import Clock
from core.reply import Reply
from core.request import Account, place_of

if TYPE_CHECKING:
    from adapters.discord.app import ComebackBot

RESEND = timedelta(minutes=2)  # Discord remembers nonces for “a few minutes”
TAKES = 20.0  # seconds for one letter, discord.py's own repeats included; less than a letter's lease
PAUSES = (1.0, 4.0)  # seconds before a send that broke is tried again
NONCE = 25 - len("-99")  # characters, with a part's number behind them
NOT_NOW = timedelta(seconds=10)  # while the bot is not connected
BLOCKED = timedelta(minutes=10)  # where Discord holds back the bot itself, not this person

ALREADY_SENT = 10008  # the same nonce was sent before and that message deleted since
NO_CHANNEL, NO_SERVER, NO_USER, NOT_A_RECIPIENT = 10003, 10004, 10013, 50033
NO_ACCESS, NOT_ALLOWED, NO_TEXT, THREAD_ARCHIVED, THREAD_LOCKED = 50001, 50013, 50008, 50083, 160005
PERSON_GONE = DM_CLOSED | {NO_USER, NOT_A_RECIPIENT, NO_ACCESS, NOT_ALLOWED}
CHANNEL_GONE = frozenset({NO_CHANNEL, NO_SERVER, NO_ACCESS, NOT_ALLOWED, NO_TEXT, THREAD_ARCHIVED, THREAD_LOCKED})
# about the bot and not where it writes: opening direct messages too fast, flagged as spam, stopped before the API (0)
ABOUT_US = frozenset({0, 20026, 40001, 40002, 40003})
_UNREACHED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


class Nudges:
    """Sends through whichever bot is connected."""

    platform = "discord"
    resend_within = RESEND

    def __init__(
        self, bot: Callable[[], ComebackBot | None], clock: Clock, pace: Pace, channels: Channels | None
    ) -> None:
        """`pace` is asked for a turn before a channel is opened: that is a request of its own."""
        self._bot, self._clock, self._pace, self._channels = bot, clock, pace, channels
        self._opened: dict[Account, str] = {}  # between `prepare` and `nudge`
        self._backoff, self._opening = Backoff(), asyncio.Lock()

    async def answers(self) -> bool:
        """See the port: Discord is asked who the bot is."""
        bot = self._bot()
        if bot is None or bot.work.over:
            return False
        try:
            async with asyncio.timeout(TAKES):
                await bot.http.request(Route("GET", "/users/@me"))
        except Exception:  # whatever it was, it is no answer
            return False
        return True

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: opens the person's channel, where it is not known yet; a group's is open."""
        bot = self._bot()
        if bot is None or bot.work.over:
            return self._later(NOT_NOW)
        with bot.work:
            try:
                async with asyncio.timeout(TAKES):
                    await self._reader(bot, letter)
            except discord.HTTPException as error:
                if error.status < 500:
                    return await self._refused(_Send(bot, doubtful=False), letter, error)
                return self._later(self._backoff.after(letter.id))
            except discord.RateLimited as error:
                return self._later(timedelta(seconds=error.retry_after))
            except Exception as error:  # a time-out, a broken connection
                bot.reporter.failed(error)
                return self._later(self._backoff.after(letter.id))
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """See the port. What may have been seen is `UNKNOWN`, and is safe to send again within `RESEND`."""
        outcome = await self._delivered(letter, lambda: render(reply, letter.account.user))
        self._opened.pop(letter.account, None)
        return outcome

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        """See the port. Otherwise as `nudge`."""
        return await self._delivered(letter, lambda: render_post(post))

    async def _delivered(self, letter: Letter, rendered: Callable[[], Rendered]) -> Outcome | Later:
        bot = self._bot()
        if bot is None or bot.work.over:
            return self._later(NOT_NOW) if not letter.again else Outcome.UNKNOWN
        with bot.work:  # a stop waits for it
            send = _Send(bot, letter.again)
            try:
                async with asyncio.timeout(TAKES):
                    outcome = await self._sent(send, letter, rendered())
            except Exception as error:  # a time-out too
                bot.reporter.failed(error)
                outcome = Outcome.UNKNOWN if send.doubtful else self._later(self._backoff.after(letter.id))
        if isinstance(outcome, Later) and send.doubtful:
            return Outcome.UNKNOWN  # not now, but perhaps before
        if isinstance(outcome, Outcome):
            self._backoff.forget(letter.id)
        return outcome

    async def _sent(self, send: _Send, letter: Letter, rendered: Rendered) -> Outcome | Later:
        for pause in (*PAUSES, None):
            before = send.doubtful
            try:
                reader = await self._reader(send.bot, letter)
                send.doubtful = True
                await write_to(reader, rendered, _nonce(letter))
                return Outcome.SENT
            except discord.HTTPException as error:
                if error.status < 500:
                    send.doubtful = before
                    return await self._refused(send, letter, error)
                broken: Exception = error
            except discord.RateLimited as error:
                send.doubtful = before
                return self._later(timedelta(seconds=error.retry_after))
            except _UNREACHED as error:
                send.doubtful = before
                broken = error
            except CUT_OFF as error:
                broken = error
            if pause is not None:
                await asyncio.sleep(pause)
        send.bot.reporter.failed(broken)
        return self._later(self._backoff.after(letter.id))

    async def _reader(self, bot: ComebackBot, letter: Letter) -> discord.PartialMessageable:
        """The channel it goes to: a group's, or the person's own."""
        account, place = letter.account, place_of(letter.account)
        if place:
            return bot.get_partial_messageable(int(place.channel))
        known = letter.channel or self._opened.get(account)
        if known is None:
            async with self._opening:  # discord.py opens one at a time: turns taken meanwhile would leave in a burst
                await self._pace.turn(account)
                # not `create_dm`: that would give back a channel which is gone from its own memory
                known = str((await bot.http.start_private_message(int(account.user)))["id"])
            self._opened[account] = known
            # while this waits, the next channel is asked for: it opens beside this one's message, not after it
            await note(self._channels, bot.reporter, account, known)
        return bot.get_partial_messageable(int(known), type=discord.ChannelType.private)

    async def _refused(self, send: _Send, letter: Letter, error: discord.HTTPException) -> Outcome | Later:
        to_person = place_of(letter.account) is None
        if error.code == ALREADY_SENT:
            return Outcome.SENT
        if error.code in (PERSON_GONE if to_person else CHANNEL_GONE):
            return Outcome.CLOSED
        if error.code == NO_CHANNEL:  # the remembered one; the next try opens another
            self._opened.pop(letter.account, None)
            await note(self._channels, send.bot.reporter, letter.account, None)
            return self._later(self._backoff.after(letter.id))
        if error.status == 403 and error.code not in ABOUT_US:
            return Outcome.CLOSED
        send.bot.reporter.failed(error)
        if error.status == 400:  # Discord does not like what I made, and will not like it later
            return Outcome.EXPIRED
        if error.status == 429:
            return self._later(timedelta(seconds=retry_after(error)))
        return self._later(BLOCKED)

    def _later(self, wait: timedelta) -> Later:
        return Later(self._clock.now() + wait)


@dataclass
class _Send:
    """The attempts at one letter. `doubtful`: one of them may have been seen."""

    bot: ComebackBot
    doubtful: bool


def _nonce(letter: Letter) -> str:
    """The letter's own, or a digest of it where it leaves no room for a part's number."""
    return letter.nonce if len(letter.nonce) <= NONCE else blake2b(letter.nonce.encode(), digest_size=11).hexdigest()


def retry_after(error: discord.HTTPException) -> float:
    """Seconds until Discord may be asked again: an hour at most."""
    try:
        return min(max(float(error.response.headers["Retry-After"]), 1.0), 3_600.0)
    except (KeyError, ValueError):
        return 60.0
