"""The bot behind both platforms' real entrances: Discord's gateway and Slack's signed HTTP, on 127.0.0.1."""

from __future__ import annotations

import asyncio
import json
import socket
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, Protocol

import aiohttp
from aiohttp import web

from adapters.discord.app import DiscordSettings
from adapters.discord.serve import DiscordPlatform
from adapters.slack.app import SlackSettings
from adapters.slack.serve import SlackPlatform
from adapters.slack.signed_http import PATH
from adapters.storage.store import Store
from bench.parts import NOON, Clock, Strict
from bench.stand_in import TEAM, Discord, Slack, Trap, user_id
from core.comeback import Comeback
from tests.adapters.discord.stand_in import TOKEN
from tests.adapters.slack.stand_in import SECRET, command, headers

_ids = count(10**17)


class Entrance(Protocol):
    """People are numbers. `longest`: characters of the longest message that the platform takes."""

    longest: int

    async def say(self, person: int, words: str) -> None:
        """A direct message. Its answer is a `told`."""
        ...

    async def fill(self, person: int, name: str, values: dict[str, str]) -> None:
        """A slash command, which may be a form's as well. Its answer is a `told`."""
        ...

    async def told(self, person: int) -> None:
        """The next answer reached that person's screen."""
        ...


class _Told:
    def __init__(self) -> None:
        self._answers: defaultdict[str, asyncio.Queue[None]] = defaultdict(asyncio.Queue)

    def tell(self, user: str) -> None:
        self._answers[user].put_nowait(None)

    async def told(self, person: int) -> None:
        await self._answers[user_id(person)].get()


class _Discord(_Told, Discord):
    longest = 4_000

    def __init__(self) -> None:
        _Told.__init__(self)
        Discord.__init__(self, lambda: 0.0, Trap(), limited=False)
        self._asked: dict[str, str] = {}

    async def say(self, person: int, words: str) -> None:
        user = user_id(person)
        lists = ("embeds", "attachments", "mentions", "mention_roles", "components")
        flags = ("tts", "mention_everyone", "pinned")
        said: dict[str, Any] = {
            "id": str(next(_ids)),
            "channel_id": f"2{user}",
            "author": _person(user),
            "content": words,
            "timestamp": "2026-03-02T12:00:00+00:00",
            "edited_timestamp": None,
            "type": 0,
        }
        await self.event("MESSAGE_CREATE", said | {name: [] for name in lists} | dict.fromkeys(flags, False))

    async def fill(self, person: int, name: str, values: dict[str, str]) -> None:
        id_ = str(next(_ids))
        self._asked[id_] = user_id(person)
        given = [{"name": option, "type": 3, "value": value} for option, value in values.items()]
        data = {"id": "900000000000000010", "name": name, "type": 1, "options": given}
        who = {"user": _person(user_id(person))}
        await self._interaction(id_, {"type": 2, "data": data, **who})

    async def _api(self, request: web.Request) -> web.Response:
        answer = await super()._api(request)
        match request.match_info["path"].split("/"):
            case ["channels", channel, "messages"]:
                self.tell(channel[1:])
            case ["interactions", id_, _, "callback"]:
                self.tell(self._asked.pop(id_))
        return answer


class _Slack(_Told, Slack):
    longest = 40_000

    def __init__(self, http: aiohttp.ClientSession, address: str) -> None:
        _Told.__init__(self)
        Slack.__init__(self, Trap())
        self._http, self._address = http, address

    async def say(self, person: int, words: str) -> None:
        user, id_ = user_id(person), next(_ids)
        said = {
            "type": "message",
            "channel_type": "im",
            "channel": f"D{user}",
            "user": user,
            "text": words,
            "ts": "1.1",
        }
        await self._post(json.dumps({"type": "event_callback", "team_id": TEAM, "event_id": f"E{id_}", "event": said}))

    async def fill(self, person: int, name: str, values: dict[str, str]) -> None:
        user = user_id(person)
        line = " ".join((f"/{name}", *(f"{option}:{value}" for option, value in values.items())))
        await self._post(command(line, trigger=str(next(_ids)), user=user, team=TEAM, channel=(f"D{user}", "direct")))
        self.tell(user)

    async def _call(self, request: web.Request) -> web.Response:
        answer = await super()._call(request)
        if request.match_info["method"] == "chat.postMessage":
            self.tell(str((await request.json())["channel"])[1:])
        return answer

    async def _post(self, body: str) -> None:
        async with self._http.post(self._address, data=body.encode(), headers=headers(body)) as answer:
            await answer.read()


@asynccontextmanager
async def discord(store: Store, observer: Strict) -> AsyncIterator[Entrance]:
    """Connected by the gateway."""
    site = _Discord()
    await site.open()
    api, gateway = f"http://127.0.0.1:{site.port}/api", f"ws://127.0.0.1:{site.port}/gateway/"
    reached = DiscordSettings(TOKEN, sync="never", api_base=api, gateway_url=gateway)
    platform = DiscordPlatform(Comeback(store, Clock(NOON), observer), store, reached, observer)
    await platform.start()
    try:
        yield site
    finally:
        await platform.stop()
        await site.close()


@asynccontextmanager
async def slack(store: Store, observer: Strict) -> AsyncIterator[Entrance]:
    """Asked by signed requests."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    async with aiohttp.ClientSession() as http:
        site = _Slack(http, f"http://127.0.0.1:{port}{PATH}")
        await site.open()
        reached = SlackSettings(
            "xoxb-made-up", signing_secret=SECRET, api_url=f"http://127.0.0.1:{site.port}/api/", port=port
        )
        platform = SlackPlatform(Comeback(store, Clock(NOON), observer), reached, observer)
        await platform.start()
        try:
            yield site
        finally:
            await platform.stop()
            await site.close()


def _person(user: str) -> dict[str, Any]:
    return {"id": user, "username": "p", "discriminator": "0", "avatar": None}
