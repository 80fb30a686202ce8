"""What Slack delivers becomes a request, and its reply goes back to that person alone.

A slash command's answer is the acknowledgement itself, and a form's opening goes before everything else: Slack gives three
seconds for it. All else is acknowledged once it is on disk and answered by a message of its own, privately or not at all.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters import forms as common
from adapters.platform import PROMPT
from adapters.slack import forms, incoming
from adapters.slack.deliver import NAME, Delivery, Way
from adapters.slack.errors import Limited, Uncertain, Undelivered, called
from adapters.slack.forms import Origin
from adapters.slack.incoming import Body
from adapters.slack.profiles import Profiles
from adapters.slack.send import Sender
from adapters.slack.where import SlackWhere
from adapters.slack.work import Work
from core import replies
from core.comeback import Comeback
from core.commands import COMMANDS
from core.commands.comeback import Overview
from core.kinds import plain
from core.ports import Observer
from core.reply import Reply
from core.request import Account, Call, Place, Press, Request, Text

UMBRELLA = Overview.spec.name  # `/comeback <anything>`: other apps may own a command's plain name in a workspace
MENU = re.compile(
    "^/(?:" + "|".join(re.escape(command.spec.name) for command in COMMANDS if command.spec.menu) + r")\??$"
)
WORKING = "Working on it."
ELSEWHERE = (  # the same whatever was said, so help stands in it too
    "I am set up in another workspace, and can't answer you here. If you are not safe: 988 in the United States and Canada, "
    "by call or text; elsewhere the local emergency number, or findahelpline.com."
)
OPENS = 1.0  # seconds for a form; with `PROMPT` for words in its place, still within Slack's three
_OPENED = "exchanged_trigger_id"  # Slack's word for a form that an earlier delivery of the same press has opened


class Desk:
    """Takes commands, buttons and words, and sees that each gets its one private answer."""

    def __init__(self, comeback: Comeback, client: AsyncWebClient, observer: Observer, work: Work) -> None:
        """`client` has `retry_handlers=[]`; `work` is what stopping waits for."""
        self._comeback, self._client, self._work = comeback, client, work
        self._sender, self.profiles = Sender(client), Profiles(client)
        self._delivery = Delivery(comeback, self._sender, observer)

    async def command(self, me: AuthorizeResult, ack: AsyncAck, body: Body, team: str | None) -> None:
        """A slash command: its acknowledgement is the answer, unless that takes longer than `PROMPT`.

        One that needs to be told something, and was sent without a word, opens its form instead.
        """
        user, url = incoming.person(body), str(body.get("response_url") or "")
        name = str(body["command"]).removeprefix("/").removesuffix("?")
        typed = incoming.words(body.get("text"), me.bot_user_id or "")
        said = Text((typed.strip() or "help") if name == UMBRELLA else f"/{name} {typed}")
        room, place = incoming.room(body), str(body.get("channel_id") or "")
        foreign = _is_elsewhere(me, body, team)
        if not foreign and await self._opens(
            body, forms.alone(_bare(said.text), user), user, Origin(url, place, room=room)
        ):
            await ack()
            return
        if foreign or await self._is_foreign(me, user):
            await ack(text=ELSEWHERE, response_type="ephemeral")
            return
        account = Account(NAME, str(me.team_id), user)
        answering = self._work.start(
            self._answered(incoming.interaction_id(body), account, said, self._where(account, room))
        )
        await asyncio.wait({answering}, timeout=PROMPT)
        ways = [self._delivery.hook(url), self._delivery.direct(user)]
        if answering.done():
            request, reply = answering.result()
            messages = self._delivery.rendered(reply, user)
            if len(messages) == 1:
                await ack(**messages[0], response_type="ephemeral")
                self._work.start(self._delivery.acknowledged(request, reply, ways))
                return
            await ack()  # nothing visible yet: a long answer's messages come in their order
        else:
            await ack(text=WORKING, response_type="ephemeral")
        self._work.start(self._answer_later(answering, ways))

    async def action(self, me: AuthorizeResult, ack: AsyncAck, body: Body, team: str | None) -> None:
        """A button: acknowledged once taken, or after `PROMPT`; answered where it was pressed, for the presser alone.

        So is a post's, which anybody in the channel may press; the post stays as it is. A form is opened, and that is all.
        """
        user, url = incoming.person(body), str(body.get("response_url") or "")
        place = "" if incoming.is_ephemeral(body) else incoming.channel(body)
        origin = Origin(url, place, incoming.thread(body) or "", incoming.room(body))
        foreign = _is_elsewhere(me, body, team)
        if not foreign and await self._opens(body, incoming.pressed(body), user, origin):
            await ack()
            return
        if foreign or await self._is_foreign(me, user):
            await ack()
            self._work.start(self._delivery.words(None, ({"text": ELSEWHERE},), [self._delivery.hook(url)]))
            return
        account, said = Account(NAME, str(me.team_id), user), Press(incoming.pressed(body))
        taking = self._work.start(self._taken(incoming.interaction_id(body), account, said, origin.room))
        await asyncio.wait({taking}, timeout=PROMPT)
        await ack()
        self._work.start(self._answer_taken(taking, user, origin))

    async def view(self, me: AuthorizeResult, ack: AsyncAck, body: Body, team: str | None) -> None:
        """A form that was filled in and sent: closed once taken, or after `PROMPT`; answered where it was opened.

        One that was answered before stays open: whoever sends it again may have changed what is in it.
        """
        account, origin = Account(NAME, str(me.team_id), incoming.person(body)), forms.origin_of(body)
        if _is_elsewhere(me, body, team) or await self._is_foreign(me, account.user):
            await ack(**_left_open(body, ELSEWHERE))
            return
        given = forms.filled(body, me.bot_user_id or "")
        said = common.said(forms.callback_of(body), given)
        taking = self._work.start(self._taken(incoming.view_id(body), account, said, origin.room))
        await asyncio.wait({taking}, timeout=PROMPT)
        if taking.done() and taking.result()[1] is None:
            await ack(**_left_open(body, forms.ANSWERED))
            return
        await ack()
        self._work.start(self._answer_taken(taking, account.user, origin, given))

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
        if _is_elsewhere(me, body, team) or await self._is_foreign(me, user):
            self._work.start(
                self._delivery.words(None, ({"text": ELSEWHERE},), [self._delivery.whisper(channel, user)])
            )
            return
        account = Account(NAME, str(me.team_id), user)
        said = Text(incoming.words(event.get("text"), me.bot_user_id or ""))
        room = incoming.room(event) if mention else ""
        request, reply = await self._taken(incoming.event_id(body), account, said, room, public=mention)
        if reply is None:
            return
        if direct:
            self._sender.remember(user, channel)
        thread = str(event["thread_ts"]) if direct and event.get("thread_ts") else None
        ways, mentioned_in = [self._delivery.direct(user, thread)], "" if direct else channel
        self._work.start(self._delivery.answer(request, reply, ways, thread, mentioned_in))

    async def _is_foreign(self, me: AuthorizeResult, user: str) -> bool:
        """Whether somebody's profile says that they belong to another workspace or company: nothing of theirs is stored."""
        profile = await self.profiles.of(user)
        if me.enterprise_id:
            return profile.enterprise not in (None, me.enterprise_id)
        return profile.team not in (None, me.team_id)

    def _where(self, account: Account, channel: str) -> SlackWhere | None:
        place = Place(NAME, account.tenant, channel)
        return SlackWhere(self._client, place, account.user) if channel else None

    async def _opens(self, body: Body, id_: str | None, user: str, origin: Origin) -> bool:
        """Whether it is a form's, and that is open now. One that does not open is answered in words."""
        form = common.opened_by(id_, user) if id_ else None
        if not (form and id_):
            return False
        shown = forms.view(form, id_, origin)
        try:
            async with asyncio.timeout(OPENS):
                await called(self._client.views_open(trigger_id=str(body.get("trigger_id") or ""), view=shown))
        except Undelivered as refusal:
            if str(refusal) == _OPENED:
                return True
            self._delivery.report(refusal)
        except (Limited, Uncertain, TimeoutError) as error:
            self._delivery.report(error)
        else:
            return True
        return False

    async def _answered(
        self, id_: str, account: Account, said: Text, where: SlackWhere | None
    ) -> tuple[Request, Reply]:
        request = Request(id_, account, said, where=where)
        try:
            request = replace(request, zone=(await self.profiles.of(account.user)).zone)
            return request, await self._comeback.answer(request)
        except Exception as error:
            return request, replies.failed(self._delivery.report(error))

    async def _taken(
        self, id_: str, account: Account, said: Text | Press | Call, room: str, *, public: bool = False
    ) -> tuple[Request, Reply | None]:
        zone = (await self.profiles.of(account.user)).zone
        request = Request(id_, account, said, zone, self._where(account, room), public=public)
        try:
            return request, await self._comeback.take(request)
        except Exception as error:
            return request, replies.failed(self._delivery.report(error))

    async def _answer_later(self, answering: asyncio.Task[tuple[Request, Reply]], ways: list[Way]) -> None:
        request, reply = await answering
        await self._delivery.answer(request, reply, ways)

    async def _answer_taken(
        self,
        taking: asyncio.Task[tuple[Request, Reply | None]],
        user: str,
        origin: Origin,
        given: Mapping[str, str] | None = None,
    ) -> None:
        request, reply = await taking
        if reply is None:
            return
        ways, thread = [self._delivery.hook(origin.url), self._delivery.direct(user)], None
        if await self._delivery.is_own(origin.place, user):
            # in their own channel with the bot a message stays, where an ephemeral one is gone on reload
            thread = origin.thread or None
            ways = [self._delivery.direct(user, thread), self._delivery.hook(origin.url)]
        await self._delivery.answer(request, await common.given_back(reply, given or {}), ways, thread)


def _is_elsewhere(me: AuthorizeResult, body: Body, team: str | None) -> bool:
    """Whether a payload itself says so. One company's many workspaces share their people, of whom it may name any."""
    return team != me.team_id or (not me.enterprise_id and not incoming.homes(body) <= {me.team_id})


def _left_open(body: Body, why: str) -> dict[str, Any]:
    """The answer to a form that stays open, and says why; one without a field is closed."""
    field = forms.first_field(body)
    return {"response_action": "errors", "errors": {field: why}} if field else {}


def _bare(line: str) -> str:
    """A command's name, where the line is that and nothing more."""
    return plain(line).removeprefix("/").strip().removesuffix("?")
