"""Bringing somebody on Slack an answer that did not arrive: the `HelpSender` of this folder. Twice is better than not at all."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from adapters.slack.deliver import NAME
from adapters.slack.errors import Limited, Undelivered, called
from adapters.slack.nudge import GONE, LONGEST, NOT_NOW
from adapters.slack.render import Message, escape, render
from adapters.slack.send import NO_CHANNEL, post
from core.nudges.outbox import Later, Outcome
from core.ports import Clock, Observer
from core.reply import Reply, as_text
from core.request import Account

if TYPE_CHECKING:
    from adapters.slack.app import SlackApp

TAKES = 15.0  # seconds for one try
CLOSED = GONE - {NO_CHANNEL}  # of a channel opened this moment


class HelpSender:
    """Sends through whichever app is connected."""

    platform = NAME

    def __init__(self, app: Callable[[], SlackApp | None], clock: Clock, observer: Observer) -> None:
        """`app` gives None while there is no connection."""
        self._app, self._clock, self._observer = app, clock, observer

    async def help(self, account: Account, reply: Reply, nonce: str) -> Outcome | Later:
        """See the port. Slack knows no nonce."""
        app = self._app()
        if app is None:
            return Later(self._clock.now() + NOT_NOW)
        return await app.work.start(self._tried(app, account, reply))

    async def _tried(self, app: SlackApp, account: Account, reply: Reply) -> Outcome | Later:
        try:
            async with asyncio.timeout(TAKES):
                if (await app.identity.known()).team_id != account.tenant:
                    return Outcome.CLOSED  # the bot was moved to another workspace
                opened = await called(app.client.conversations_open(users=account.user))
                await self._posted(app, str(opened["channel"]["id"]), account.user, reply)
        except Limited as limit:
            return Later(self._clock.now() + timedelta(seconds=min(limit.seconds, LONGEST)))
        except Undelivered as refusal:
            self._report(refusal)
            return Outcome.CLOSED if str(refusal) in CLOSED else Outcome.UNKNOWN
        except Exception as error:  # a time-out, a token that is not taken any more
            self._report(error)
            return Outcome.UNKNOWN
        return Outcome.SENT

    async def _posted(self, app: SlackApp, channel: str, user: str, reply: Reply) -> None:
        """As it should look; in bare text, where that does not get through."""
        try:
            for message in render(reply, user):
                await post(app.client, channel, message)
        except Limited:
            raise
        except Exception as error:
            self._report(error)
            bare: Message = {"text": escape(as_text(reply))}
            await post(app.client, channel, bare)

    def _report(self, error: Exception) -> None:
        self._observer.failed(secrets.token_hex(3), NAME, error)
