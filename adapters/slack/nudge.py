"""Writing to somebody on Slack who has not just written: the `Sender` of this folder.

Slack knows no send that shows a message once however often it is made, so what may have been seen is never sent again.
The whole words stand in `text` too, where previews show them: what is sent unasked holds no score and no feeling.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from slack_sdk.errors import SlackApiError

from adapters.pace import Backoff
from adapters.slack.errors import Limited, Uncertain, Undelivered, called
from adapters.slack.render import Message, render
from adapters.slack.send import Sender
from core.nudges.outbox import Later, Letter, Outcome
from core.ports import Clock, Observer
from core.reply import Reply

if TYPE_CHECKING:
    from adapters.slack.app import SlackApp

OPENS = 10.0  # seconds to open the person's channel; nothing is shown yet
TAKES = 10.0  # seconds for the message; with `OPENS` less than a letter's lease
NOT_NOW = timedelta(seconds=10)  # while the bot is not connected
LONGEST = 3_600.0  # seconds of Slack's Retry-After that are believed
GONE = frozenset(
    {
        "cannot_dm_bot",
        "channel_not_found",
        "ekm_access_denied",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "not_in_channel",
        "restricted_action",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
# what Slack will like no better later
UNSENDABLE = frozenset(
    {"cannot_reply_to_message", "invalid_arguments", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"}
    | {"msg_too_long", "no_text", "too_many_attachments"}
)


class Nudges:
    """Sends through whichever app is connected."""

    platform = "slack"
    resend_within = None

    def __init__(self, app: Callable[[], SlackApp | None], clock: Clock, observer: Observer) -> None:
        """`app` gives None while there is no connection."""
        self._app, self._clock, self._observer = app, clock, observer
        self._known: tuple[SlackApp, Sender] | None = None
        self._backoff = Backoff()

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: nothing."""
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """See the port."""
        app = self._app()
        if app is None:
            return Later(self._clock.now() + NOT_NOW)
        outcome = await app.work.start(self._sent(app, letter, reply))  # which a stop waits for
        if isinstance(outcome, Outcome):
            self._backoff.forget(letter.id)
        return outcome

    async def _sent(self, app: SlackApp, letter: Letter, reply: Reply) -> Outcome | Later:
        try:
            async with asyncio.timeout(OPENS):
                if (await app.identity.known()).team_id != letter.account.tenant:
                    return Outcome.CLOSED  # the bot was moved to another workspace
                channel = await self._sender(app).direct(letter.account.user)
            messages = render(reply, letter.account.user)
        except Undelivered as refusal:
            return self._refused(letter, refusal)
        except (Uncertain, TimeoutError, SlackApiError, OSError) as error:  # nothing was shown
            return self._not_now(letter, error)
        for place, message in enumerate(messages):
            try:
                async with asyncio.timeout(TAKES):
                    await _posted(app, channel, message)
            except (Limited, Undelivered) as refusal:
                if place:
                    self._report(refusal)
                    return Outcome.UNKNOWN  # the first part was seen
                if isinstance(refusal, Limited):
                    return Later(self._clock.now() + timedelta(seconds=min(max(refusal.seconds, 1.0), LONGEST)))
                return self._refused(letter, refusal)
            except (Uncertain, TimeoutError) as doubt:
                self._report(doubt)
                return Outcome.UNKNOWN
        return Outcome.SENT

    def _refused(self, letter: Letter, refusal: Undelivered) -> Outcome | Later:
        word = str(refusal)
        if word in GONE:
            return Outcome.CLOSED
        if word in UNSENDABLE:
            self._report(refusal)
            return Outcome.EXPIRED
        return self._not_now(letter, refusal)

    def _not_now(self, letter: Letter, error: Exception) -> Later:
        self._report(error)
        return Later(self._clock.now() + self._backoff.after(letter.id))

    def _sender(self, app: SlackApp) -> Sender:
        if self._known is None or self._known[0] is not app:
            self._known = (app, Sender(app.client))
        return self._known[1]

    def _report(self, error: Exception) -> None:
        self._observer.failed(secrets.token_hex(3), self.platform, error)


async def _posted(app: SlackApp, channel: str, message: Message) -> None:
    """Raises `Limited`, `Undelivered` or `Uncertain`; sends once, whatever happens."""
    await called(
        app.client.chat_postMessage(channel=channel, mrkdwn=False, unfurl_links=False, unfurl_media=False, **message)
    )
