"""Writing on Slack to somebody who has not just written, or in a study group's channel: the `Sender` of this folder.

Slack knows no send that shows a message once however often it is made, so what may have been seen is never sent again.
The whole words stand in `text` too, where previews show them: what is sent unasked holds no score and no feeling.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from slack_sdk.errors import SlackApiError

from adapters.channels import Channels
from adapters.pace import Backoff
from adapters.slack.errors import Limited, Uncertain, Undelivered, called
from adapters.slack.render import Message, render, render_post
from adapters.slack.send import NO_CHANNEL, Sender, post
from core.groups.posts import Post
from core.nudges.outbox import Later, Letter, Outcome
from core.ports import Clock, NotStored, Observer
from core.reply import Reply
from core.request import Account, place_of

if TYPE_CHECKING:
    from adapters.slack.app import SlackApp

OPENS = 10.0  # seconds to open the person's channel; nothing is shown yet
TAKES = 10.0  # seconds for the message; with `OPENS` less than a letter's lease
NOT_NOW = timedelta(seconds=10)  # while the bot is not connected
LONGEST = 3_600.0  # seconds of Slack's Retry-After that are believed
GONE = frozenset(
    {
        NO_CHANNEL,
        "cannot_dm_bot",
        "ekm_access_denied",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "not_in_channel",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
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

    def __init__(
        self, app: Callable[[], SlackApp | None], clock: Clock, observer: Observer, channels: Channels
    ) -> None:
        """`app` gives None while there is no connection."""
        self._app, self._clock, self._observer, self._channels = app, clock, observer, channels
        self._known: tuple[SlackApp, Sender] | None = None
        self._backoff = Backoff()

    async def answers(self) -> bool:
        """See the port: Slack is asked who the bot is."""
        app = self._app()
        if app is None:
            return False
        try:
            async with asyncio.timeout(OPENS):
                await called(app.client.auth_test())
        except (Limited, Uncertain, Undelivered, TimeoutError):
            return False
        return True

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: finds the channel, which for a person may have to be opened."""
        app = self._app()
        if app is None:
            return self._not_connected()
        found = await app.work.start(self._found(app, letter))
        if not isinstance(found, _Channel):
            return found
        if found.id != letter.channel and place_of(letter.account) is None:
            await self._remember(letter.account, found.id)
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """See the port. A reply is one person's, whatever a row says: never in a channel."""
        if place_of(letter.account):
            return Outcome.EXPIRED
        return await self._written(letter, render(reply, letter.account.user))

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        """See the port."""
        if not place_of(letter.account):
            return Outcome.EXPIRED
        return await self._written(letter, (render_post(post),))

    async def _written(self, letter: Letter, messages: tuple[Message, ...]) -> Outcome | Later:
        app = self._app()
        if app is None:
            return self._not_connected()
        outcome = await app.work.start(self._sent(app, letter, messages))  # which a stop waits for
        if isinstance(outcome, Outcome):
            self._backoff.forget(letter.id)
        return outcome

    async def _found(self, app: SlackApp, letter: Letter) -> _Channel | Outcome | Later:
        """The channel to write in; or why that can't be done now, or at all. Shows nothing to anybody."""
        try:
            async with asyncio.timeout(OPENS):
                if (await app.identity.known()).team_id != letter.account.tenant:
                    return Outcome.CLOSED  # the bot was moved to another workspace
                if place := place_of(letter.account):
                    return _Channel(place.channel)
                user, sender = letter.account.user, self._sender(app)
                if letter.channel:
                    sender.remember(user, letter.channel)
                return _Channel(await sender.direct(user))
        except Undelivered as refusal:
            return await self._refused(app, letter, refusal)
        except (Uncertain, TimeoutError, SlackApiError, OSError) as error:  # nothing was shown
            return self._not_now(letter, error)

    async def _sent(self, app: SlackApp, letter: Letter, messages: tuple[Message, ...]) -> Outcome | Later:
        channel = await self._found(app, letter)  # known already where it was prepared
        if not isinstance(channel, _Channel):
            return channel
        for place, message in enumerate(messages):
            try:
                async with asyncio.timeout(TAKES):
                    await post(app.client, channel.id, message)
            except (Limited, Undelivered) as refusal:
                if place:
                    self._report(refusal)
                    return Outcome.UNKNOWN  # the first part was seen
                if isinstance(refusal, Limited):
                    return Later(self._clock.now() + timedelta(seconds=min(max(refusal.seconds, 1.0), LONGEST)))
                return await self._refused(app, letter, refusal)
            except (Uncertain, TimeoutError) as doubt:
                self._report(doubt)
                return Outcome.UNKNOWN
        return Outcome.SENT

    async def _refused(self, app: SlackApp, letter: Letter, refusal: Undelivered) -> Outcome | Later:
        word = str(refusal)
        if word == NO_CHANNEL and letter.channel:  # as it was remembered, of an app set up anew: opened, it is another
            self._sender(app).forget(letter.account.user)
            await self._remember(letter.account, None)
            return self._not_now(letter, refusal)
        if word in GONE:
            return Outcome.CLOSED
        if word in UNSENDABLE:
            self._report(refusal)
            return Outcome.EXPIRED
        return self._not_now(letter, refusal)

    def _not_connected(self) -> Later:
        return Later(self._clock.now() + NOT_NOW)

    def _not_now(self, letter: Letter, error: Exception) -> Later:
        self._report(error)
        return Later(self._clock.now() + self._backoff.after(letter.id))

    async def _remember(self, account: Account, channel: str | None) -> None:
        with contextlib.suppress(NotStored):  # it is opened again, then
            await self._channels.remember(account, channel)

    def _sender(self, app: SlackApp) -> Sender:
        if self._known is None or self._known[0] is not app:
            self._known = (app, Sender(app.client))
        return self._known[1]

    def _report(self, error: Exception) -> None:
        self._observer.failed(secrets.token_hex(3), self.platform, error)


@dataclass(frozen=True)
class _Channel:
    """Where to write."""

    id: str
