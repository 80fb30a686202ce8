"""One person on Slack, for the dialogues: in a channel with slash commands, in a direct message with words."""

from __future__ import annotations

import asyncio
import html
from datetime import datetime

from tests.adapters.slack.bots import Bot
from tests.adapters.slack.local_slack import ANN, Json, Workspace, buttons, seen
from tests.conversations.dialogue import Seen


class SlackDriver:
    """Ann, over whichever way in her workspace's app has."""

    def __init__(self, workspace: Workspace, bot: Bot) -> None:
        self.workspace, self.bot = workspace, bot
        self.newest: Json = {}
        self._known: set[tuple[str, str]] = set()

    def set_clock(self, now: datetime) -> None:
        self.bot.clock.set(now)

    async def say(self, line: str) -> Seen:
        if line.startswith("/"):
            command, _, text = line.partition(" ")
            await self.workspace.command(command, text)
        else:
            await self.workspace.say(line)
        return await self._reply()

    async def press(self, label: str) -> Seen:
        await self.workspace.click(self.newest, label)
        return await self._reply()

    async def new(self) -> list[Json]:
        """What the bot has posted since the last look, each shown to be for Ann alone."""
        app, found = self.workspace.app, []
        for channel in (app.channel, app.direct):
            for message in await self.workspace.everything(channel):
                if (channel, message["ts"]) in self._known:
                    continue
                self._known.add((channel, message["ts"]))
                assert channel == app.direct or message.get("ephemeral_to") == ANN, f"everybody can read {message}"
                found.append({**message, "channel": channel})
        return found

    async def _reply(self) -> Seen:
        async with asyncio.timeout(5):
            while not (found := await self.new()):  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.005)
        (message,) = found
        self.newest = message
        _same_for_eye_and_ear(message)
        return Seen(seen(message), tuple(each["text"]["text"] for each in buttons(message)))


def _same_for_eye_and_ear(message: Json) -> None:
    """Screen readers read `text` alone, so every line of the blocks is in it, in the same order."""
    heard, place = html.unescape(message["text"]), 0
    for line in seen(message).splitlines():
        place = heard.find(line, place)
        assert place >= 0, f"{line!r} can't be heard in\n{heard}"
        place += len(line)
