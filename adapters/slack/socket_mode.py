"""Socket Mode: we call Slack, so that no address of ours need be reachable."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from adapters.platform import CannotStart
from adapters.slack import payloads
from adapters.slack.app import TIMEOUT, SlackApp, SlackSettings
from adapters.slack.errors import accepted, word

PING = 5.0  # seconds between pings, and before another try to connect


class SocketMode:
    """Socket Mode: Slack needs no address to reach us at."""

    def __init__(self, app: SlackApp, settings: SlackSettings, fault: Callable[[str], None]) -> None:
        self._app, self._settings, self._fault = app, settings, fault
        self._handler: AsyncSocketModeHandler | None = None
        self._hello = asyncio.Event()

    async def open(self) -> None:
        """Connects, and returns once Slack has said hello. Raises `CannotStart`."""
        token = self._settings.app_token
        address = await accepted("app token", self._address(token))
        logger = logging.Logger("comeback.slack.socket", logging.ERROR)
        logger.addHandler(_Faults(self._fault))
        self._handler = AsyncSocketModeHandler(
            self._app, token, logger=logger, web_client=self._app.client, ping_interval=PING
        )
        socket = self._handler.client
        socket.wss_uri = address
        socket.socket_mode_request_listeners[:] = [self._delivered]
        socket.message_listeners.append(self._heard)
        try:
            async with asyncio.timeout(TIMEOUT):
                await self._handler.connect_async()  # type: ignore[no-untyped-call]
                await self._hello.wait()
        except TimeoutError:
            raise CannotStart("Slack did not open the Socket Mode connection in time.", again=True) from None

    async def _address(self, token: str) -> str:
        answer: Any = (await self._app.client.apps_connections_open(app_token=token)).data
        return str(answer["url"])

    async def shut(self) -> None:
        """Takes no more: what is not acknowledged, Slack delivers again."""
        if self._handler:
            self._handler.client.socket_mode_request_listeners.clear()

    async def close(self) -> None:
        """Disconnects, once acknowledgements are no longer needed."""
        if not self._handler:
            return
        socket = self._handler.client
        tasks = (socket.message_processor, socket.message_receiver, socket.current_session_monitor)
        await self._handler.close_async()  # type: ignore[no-untyped-call]
        await asyncio.gather(*(task for task in tasks if task), return_exceptions=True)

    async def _delivered(self, socket: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if not self._handler:
            return
        if payloads.is_sound(request.payload):
            await self._app.work.start(self._handler.handle(socket, request))  # type: ignore[arg-type]
        else:  # nothing to answer, and no better when it comes again
            await socket.send_socket_mode_response(SocketModeResponse(request.envelope_id))

    async def _heard(self, _socket: AsyncBaseSocketModeClient, message: dict[str, object], _raw: str | None) -> None:
        if message.get("type") == "hello":
            self._hello.set()


class _Faults(logging.Handler):
    """Takes what the socket reports as an error without its words, which may hold messages and tokens."""

    def __init__(self, seen: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if error:
            self._seen((isinstance(error, SlackApiError) and word(error)) or type(error).__name__)
