"""Slack as a platform: connects by Socket Mode or listens for signed HTTP, and stops without losing what it took."""

from __future__ import annotations

import asyncio
import secrets
from typing import Protocol

import aiohttp

from adapters.channels import Channels
from adapters.platform import CannotStart
from adapters.slack.app import TIMEOUT, SlackApp, SlackSettings, api_client, create_app
from adapters.slack.deliver import NAME
from adapters.slack.errors import OVER, accepted
from adapters.slack.help import HelpSender
from adapters.slack.nudge import Nudges
from adapters.slack.signed_http import SignedHttp
from adapters.slack.socket_mode import SocketMode
from core.comeback import Comeback
from core.nudges.post import Pace
from core.ports import Clock, Observer

STOP = 7.0  # seconds for what was taken; the promise is 8, closing connections included


class _Door(Protocol):
    async def open(self) -> None: ...

    async def shut(self) -> None: ...

    async def close(self) -> None: ...


class SlackPlatform:
    """The bot in one Slack workspace."""

    name = NAME

    def __init__(self, comeback: Comeback, settings: SlackSettings, observer: Observer) -> None:
        """Connects nothing yet."""
        self._comeback, self._settings, self._observer = comeback, settings, observer
        self._session: aiohttp.ClientSession | None = None
        self._channels: Channels | None = None
        self._app: SlackApp | None = None
        self._door: _Door | None = None
        self._over: asyncio.Future[None] | None = None

    def sender(self, clock: Clock, pace: Pace, channels: Channels) -> Nudges:
        """What writes to people and channels unasked, while this is connected. Asked for before `start`."""
        self._channels = channels
        return Nudges(lambda: self._app, clock, self._observer, channels)

    def help(self, clock: Clock) -> HelpSender:
        """What brings people answers that did not arrive, while this is connected."""
        return HelpSender(lambda: self._app, clock, self._observer)

    async def start(self) -> None:
        """See the protocol."""
        self._over = asyncio.get_running_loop().create_future()
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        try:
            client = api_client(self._settings, self._session)
            self._app = create_app(
                self._comeback, self._settings, observer=self._observer, client=client, channels=self._channels
            )
            await accepted("bot token", self._app.identity.known())
            if self._settings.app_token:
                self._door = SocketMode(self._app, self._settings, self._fault)
            elif self._settings.signing_secret:
                self._door = SignedHttp(self._app, self._settings)
            else:
                raise CannotStart("Slack needs an app token for Socket Mode, or a signing secret for signed HTTP.")
            await self._door.open()
        except BaseException:
            await self.stop()
            raise

    async def wait(self) -> None:
        """See the protocol."""
        if self._over:
            await asyncio.shield(self._over)

    async def stop(self) -> None:
        """See the protocol."""
        loop = asyncio.get_running_loop()
        until = loop.time() + STOP
        if self._door:
            await self._door.shut()
        if self._app:
            await self._app.work.finish(max(until - loop.time(), 0.0))
            await self._app.desk.profiles.close()
        if self._door:
            await self._door.close()
        if self._session:
            await self._session.close()
        if self._over and not self._over.done():
            self._over.set_result(None)
        self._door = self._app = self._session = None

    def _fault(self, word: str) -> None:
        """The connection failed; it is tried again, unless Slack no longer knows the bot."""
        self._observer.failed(secrets.token_hex(3), NAME, ConnectionError(word))
        if word in OVER and self._over and not self._over.done():
            self._over.set_exception(CannotStart(f"Slack no longer lets this app in: {word}."))
