"""The Slack app: which requests Bolt hands to the desk, and what it is kept from doing by itself.

Bolt logs whole payloads, calls auth.test for each request, and reads tokens from the environment; none of that here.
"""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.channels import Channels
from adapters.slack.commands import MENU, Desk
from adapters.slack.deliver import NAME
from adapters.slack.errors import word
from adapters.slack.incoming import ends_it
from adapters.slack.work import Work
from core import replies
from core.comeback import Comeback
from core.ports import Observer
from core.reply import as_text

TIMEOUT = 10  # seconds for one call of Slack's API
_ANY = re.compile("")


@dataclass(frozen=True)
class SlackSettings:
    """One workspace's app: its tokens, and one way in: Socket Mode where `app_token` is set, signed HTTP otherwise."""

    bot_token: str = field(repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    api_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 3000


class Identity:
    """Who the bot is in its workspace: asked of Slack once, not with every request."""

    def __init__(self, client: AsyncWebClient) -> None:
        """Asks nothing yet."""
        self._client = client
        self._known: AuthorizeResult | None = None
        self._asking = asyncio.Lock()

    async def known(self) -> AuthorizeResult:
        """The workspace, the bot and its token. Raises `SlackApiError` where Slack does not take the token, `LookupError` where its answer lacks one of these."""
        async with self._asking:
            if self._known is None:
                found: Any = (await self._client.auth_test()).data  # whose own look-up makes None of what is missing
                self._known = AuthorizeResult(
                    enterprise_id=found.get("enterprise_id"),
                    team_id=found["team_id"],
                    bot_user_id=found["user_id"],
                    bot_id=found.get("bot_id"),
                    bot_token=self._client.token,
                )
            return self._known


class SlackApp(AsyncApp):
    """Bolt's app with what belongs to it: who it is, its desk, and the work under way."""

    identity: Identity
    desk: Desk
    work: Work
    channels: Channels | None


def silent_logger() -> logging.Logger:
    """For Bolt and slack_sdk, whose messages hold payloads and whose every level may carry one. Faults go to the observer.

    It stands outside the tree of loggers, so nobody's configuration turns it on; Bolt copies its level to its own.
    """
    logger = logging.Logger("comeback.slack", logging.CRITICAL + 1)
    logger.disabled = True
    return logger


def api_client(settings: SlackSettings, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A client that never sends anything twice by itself."""
    address = settings.api_url or AsyncWebClient.BASE_URL
    return AsyncWebClient(
        settings.bot_token, address, timeout=TIMEOUT, session=session, logger=silent_logger(), retry_handlers=[]
    )


def create_app(
    comeback: Comeback,
    settings: SlackSettings,
    *,
    observer: Observer,
    client: AsyncWebClient | None = None,
    channels: Channels | None = None,
) -> SlackApp:
    """The app, connected to nothing yet: `async_dispatch` answers signed requests and Socket Mode's alike.

    `channels` are told when the app is taken out of its workspace.
    """
    client = client or api_client(settings)
    identity, work = Identity(client), Work()

    async def authorize() -> AuthorizeResult:
        try:
            return await identity.known()
        except SlackApiError as error:  # which Bolt would answer by itself, with a message of its own
            refused = ConnectionError(word(error))
        raise refused

    app = SlackApp(
        name="slack_bolt.app",  # Bolt silences the logger of this name along with its own: it must not be ours
        logger=silent_logger(),
        client=client,
        authorize=authorize,
        # never None or empty: Bolt would take SLACK_SIGNING_SECRET, or check signatures made with an empty secret
        signing_secret=settings.signing_secret or secrets.token_hex(32),
        verification_token=secrets.token_hex(32),  # else SLACK_VERIFICATION_TOKEN; unused, `serve` answers ssl_check
        ssl_check_enabled=False,
        process_before_response=True,  # else Bolt looks every 10 ms whether the answer is there
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.channels = channels
    app.identity, app.work, app.desk = identity, work, Desk(comeback, client, observer, work)
    _listen(app, observer)
    return app


def _listen(app: SlackApp, observer: Observer) -> None:
    """One listener for each kind: Bolt tries them in turn, and the core knows which command is meant."""

    async def command(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await app.desk.command(await app.identity.known(), ack, body, context.team_id)

    async def action(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await app.desk.action(await app.identity.known(), ack, body, context.team_id)

    async def view(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await app.desk.view(await app.identity.known(), ack, body, context.team_id)

    async def event(body: dict[str, Any], context: AsyncBoltContext) -> None:
        if ends_it(body["event"]):
            if app.channels and context.team_id:
                await app.channels.left(NAME, context.team_id)
            return
        # also catches what was never subscribed to: unhandled events get 404 from Bolt, which Slack counts as failures
        await app.desk.event(await app.identity.known(), body, context.team_id)

    async def failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
        reference = secrets.token_hex(3)
        observer.failed(reference, NAME, error)
        if not body.get("command"):
            return BoltResponse(status=500, body="")  # Slack delivers events again, and leaves a form open
        text = as_text(replies.failed(reference))
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": text})

    app.command(MENU)(command)
    app.action(_ANY)(action)
    app.view(_ANY)(view)
    app.event(_ANY)(event)
    app.error(failed)
