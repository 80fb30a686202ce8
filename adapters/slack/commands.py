"""What Slack delivers becomes a request, and its reply goes back to that person alone.

A slash command's answer is the acknowledgement itself. Everything else is acknowledged once it is on disk and answered by
a message of its own, which goes the private ways in `_sent` or none.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import PROMPT
from adapters.slack import incoming
from adapters.slack.errors import Uncertain, Undelivered
from adapters.slack.incoming import Body
from adapters.slack.render import Message, render
from adapters.slack.send import Sender
from adapters.slack.work import Work
from adapters.slack.zones import Zones
from core import replies
from core.comeback import Comeback
from core.commands import COMMANDS
from core.commands.comeback import Overview
from core.ports import Observer
from core.reply import Reply
from core.request import Account, Press, Request, Text

NAME = "slack"
UMBRELLA = Overview.spec.name  # `/comeback <anything>`: other apps may own a command's plain name in a workspace
MENU = re.compile(
    "^/(?:" + "|".join(re.escape(command.spec.name) for command in COMMANDS if command.spec.menu) + r")\??$"
)
WORKING = "Working on it."
ELSEWHERE = "I am set up in another workspace, and can't answer here."
WRITE_TO_ME = "I answer in private. Please send me a direct message, or use /comeback here: only you see what it says."

_Way = Callable[[Message], Awaitable[None]]


class Desk:
    """Takes commands, buttons and words, and sees that each gets its one private answer."""

    def __init__(self, comeback: Comeback, client: AsyncWebClient, observer: Observer, work: Work) -> None:
        """`client` has `retry_handlers=[]`; `work` is what stopping waits for."""
        self._comeback, self._observer, self._work = comeback, observer, work
        self._sender, self.zones = Sender(client), Zones(client)

    async def command(self, me: AuthorizeResult, ack: AsyncAck, body: Body, team: str | None) -> None:
        """A slash command: its acknowledgement is the answer, unless that takes longer than `PROMPT`."""
        if team != me.team_id:
            await ack(text=ELSEWHERE, response_type="ephemeral")
            return
        name = str(body["command"]).removeprefix("/").removesuffix("?")
        typed = incoming.words(body.get("text"), me.bot_user_id or "")
        said = Text((typed.strip() or "help") if name == UMBRELLA else f"/{name} {typed}")
        account = Account(NAME, str(me.team_id), incoming.person(body))
        answering = self._work.start(self._answered(incoming.interaction_id(body), account, said))
        await asyncio.wait({answering}, timeout=PROMPT)
        if answering.done() and len(answering.result()) == 1:
            await ack(**answering.result()[0], response_type="ephemeral")
            return
        if answering.done():
            await ack()  # nothing visible yet: a long answer's messages come in their order
        else:
            await ack(text=WORKING, response_type="ephemeral")
        self._work.start(self._sent_later(answering, account.user, str(body.get("response_url") or "")))

    async def action(self, me: AuthorizeResult, ack: AsyncAck, body: Body, team: str | None) -> None:
        """A button: acknowledged once taken, or after `PROMPT`; answered where it was pressed, for the presser alone."""
        user, url = incoming.person(body), str(body.get("response_url") or "")
        if team != me.team_id:
            await ack()
            self._work.start(self._sent(None, ({"text": ELSEWHERE},), [self._hook(url)]))
            return
        said = Press(incoming.pressed(body))
        taking = self._work.start(
            self._taken(incoming.interaction_id(body), Account(NAME, str(me.team_id), user), said)
        )
        await asyncio.wait({taking}, timeout=PROMPT)
        await ack()
        place = "" if incoming.is_ephemeral(body) else incoming.channel(body)
        self._work.start(self._answer_press(taking, user, url, place, incoming.thread(body)))

    async def event(self, me: AuthorizeResult, body: Body, team: str | None) -> None:
        """Words in a direct message or a mention; every other event is nothing to answer.

        Returns, and thereby acknowledges, only after what the words ask to save is on disk.
        """
        event: dict[str, Any] = body["event"]
        direct = event.get("type") == "message" and event.get("channel_type") == "im"
        mention = event.get("type") == "app_mention"
        if not (direct or mention) or team != me.team_id or not incoming.is_speech(event, me.bot_user_id or ""):
            return
        user, channel = str(event["user"]), str(event.get("channel") or "")
        said = Text(incoming.words(event.get("text"), me.bot_user_id or ""))
        request, reply = await self._taken(incoming.event_id(body), Account(NAME, str(me.team_id), user), said)
        if reply is None:
            return
        if direct:
            self._sender.remember(user, channel)
        thread = str(event["thread_ts"]) if direct and event.get("thread_ts") else None
        ways = [self._direct(user, thread)]
        self._work.start(self._sent(request, self._rendered(reply, user), ways, "" if direct else channel))

    async def _answered(self, id_: str, account: Account, said: Text) -> tuple[Message, ...]:
        try:
            request = Request(id_, account, said, await self.zones.of(account.user))
            reply = await self._comeback.answer(request)
        except Exception as error:
            reply = replies.failed(self._report(error))
        return self._rendered(reply, account.user)

    async def _taken(self, id_: str, account: Account, said: Text | Press) -> tuple[Request, Reply | None]:
        request = Request(id_, account, said, await self.zones.of(account.user))
        try:
            return request, await self._comeback.take(request)
        except Exception as error:
            return request, replies.failed(self._report(error))

    async def _sent_later(self, answering: asyncio.Task[tuple[Message, ...]], user: str, url: str) -> None:
        await self._sent(None, await answering, [self._hook(url), self._direct(user)])

    async def _answer_press(
        self, taking: asyncio.Task[tuple[Request, Reply | None]], user: str, url: str, place: str, thread: str | None
    ) -> None:
        request, reply = await taking
        if reply is None:
            return
        ways = [self._hook(url), self._direct(user)]
        if await self._is_own(place, user):
            # in their own channel with the bot a message stays, where an ephemeral one is gone on reload
            ways = [self._direct(user, thread), self._hook(url)]
        await self._sent(request, self._rendered(reply, user), ways)

    async def _is_own(self, place: str, user: str) -> bool:
        """Whether a channel is the bot's own with this very person; Slack, not the channel's id, says so."""
        if not place.startswith("D"):
            return False
        try:
            return await self._sender.direct(user) == place
        except (Undelivered, Uncertain):
            return False

    async def _sent(
        self, request: Request | None, messages: tuple[Message, ...], ways: list[_Way], mentioned_in: str = ""
    ) -> None:
        """Sends each message by the first way that takes it. Every way is private; a doubtful one ends the attempt.

        Where a mention's answer has no way left, the person alone sees one fixed line in the channel, whatever the answer.
        """
        try:
            try:
                for message in messages:
                    await _first(ways, message)
            except Undelivered:
                if not (mentioned_in and request):
                    raise
                await self._sender.whisper(mentioned_in, request.account.user, WRITE_TO_ME)
        except Uncertain as doubt:
            self._report(doubt)  # it may have been seen, so it counts as told: twice would be worse than asking again
        except Exception as error:
            self._report(error)
            if request:
                self._comeback.untold(request)
            return
        if request:
            try:
                await self._comeback.told(request)
            except Exception as error:
                self._report(error)

    def _rendered(self, reply: Reply, user: str) -> tuple[Message, ...]:
        try:
            return render(reply, user)
        except Exception as error:
            return render(replies.failed(self._report(error)), user)

    def _report(self, error: BaseException) -> str:
        reference = secrets.token_hex(3)
        self._observer.failed(reference, NAME, error)
        return reference

    def _hook(self, url: str) -> _Way:
        return lambda message: self._sender.respond(url, message)

    def _direct(self, user: str, thread: str | None = None) -> _Way:
        return lambda message: self._sender.to_person(user, message, thread)


async def _first(ways: list[_Way], message: Message) -> None:
    """Sends by the first way that takes it; one that refused is not asked again. Raises `Undelivered` or `Uncertain`."""
    while True:
        try:
            await ways[0](message)
            return
        except Undelivered:
            if len(ways) == 1:
                raise
            ways.pop(0)
