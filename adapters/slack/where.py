"""A channel, and what Slack says of it and of whoever asks there: looked up only when a command needs it, each time anew."""

from __future__ import annotations

import asyncio
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.errors import Undelivered, called
from core.request import Place, Room, Unseen

LOOKS = 1.5  # seconds; with `profiles.WAIT` before it, a mention is still acknowledged in Slack's three


class SlackWhere:
    """A channel that several people are in, for one of them. Asks nothing before `look`."""

    def __init__(self, client: AsyncWebClient, place: Place, user: str) -> None:
        """`user` is who asks."""
        self._client, self._place, self._user = client, place, user

    @property
    def place(self) -> Place:
        """See the port."""
        return self._place

    async def look(self) -> Room:
        """See the port. Slack has no "may manage this channel": who made it may, and those who run the workspace."""
        try:
            async with asyncio.timeout(LOOKS), asyncio.TaskGroup() as asking:
                channel_asked = asking.create_task(self._channel())
                person_asked = asking.create_task(self._person())
        except TimeoutError as late:
            raise Unseen from late
        except ExceptionGroup as failed:
            raise Unseen from failed.exceptions[0]
        channel, person = channel_asked.result(), person_asked.result()
        guest = any(person.get(flag) for flag in ("is_restricted", "is_ultra_restricted", "is_stranger"))
        if channel.get("is_im") or channel.get("is_mpim"):  # a conversation is nobody's to manage
            return Room(manages=False, reachable=False, guest=guest)
        runs_it = any(person.get(flag) for flag in ("is_admin", "is_owner", "is_primary_owner"))
        return Room(
            manages=not guest and (runs_it or channel.get("creator") == self._user),
            reachable=bool(channel.get("is_member")) and not channel.get("is_archived"),
            guest=guest,
        )

    async def _channel(self) -> dict[str, Any]:
        """Empty for what Slack keeps from the bot: a private channel it was not let into."""
        try:
            found = await called(self._client.conversations_info(channel=self._place.channel))
        except Undelivered as refusal:
            if str(refusal) != "channel_not_found":
                raise
            return {}
        return dict(found["channel"])

    async def _person(self) -> dict[str, Any]:
        return dict((await called(self._client.users_info(user=self._user)))["user"])
