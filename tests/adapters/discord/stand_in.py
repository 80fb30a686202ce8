"""A small Discord over real HTTP and a real websocket: enough to log in, be ready, be asked, and be closed.

Its rules are the platform's own; the addresses are what `DiscordSettings` takes.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

TOKEN, ME, ALICE, DM = "made.up.token", "900000000000000001", "900000000000000002", "900000000000000003"
_USER = {"id": ME, "username": "comeback", "discriminator": "0", "avatar": None, "bot": True}
_APPLICATION = {
    "id": ME,
    "name": "Comeback",
    "description": "",
    "icon": None,
    "verify_key": "",
    "owner": _USER,
    "bot_public": True,
    "bot_require_code_grant": False,
}


class StandIn:
    """Serves until it is closed. `close_with` is the code the gateway ends each connection with after IDENTIFY.

    `answers` are the answers to interactions, with whose id they were given; `connections`, how often a bot got ready;
    `tellings`, how often it told its commands. `application` is what a bot is told of itself, and `ready` holds what it is
    told first instead of the event of that name.
    """

    def __init__(self) -> None:
        self.answers: list[tuple[str, dict[str, Any]]] = []
        self.close_with: int | None = None
        self.connections = self.tellings = 0
        self.application: object = dict(_APPLICATION)
        self.ready: list[object] = []
        self.identified: dict[str, Any] = {}
        self._socket: web.WebSocketResponse | None = None
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def open(self) -> None:
        app = web.Application()
        app.add_routes([web.get("/gateway/", self._gateway), web.route("*", "/api/{path:.*}", self._api)])
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        assert self._runner
        await self._runner.cleanup()

    async def press(self, id_: str, interaction_id: str) -> None:
        """Alice presses a button in her direct messages."""
        message = {
            "id": "900000000000000009",
            "channel_id": DM,
            "author": _USER,
            "content": "",
            "embeds": [],
            "timestamp": "2026-03-02T12:00:00+00:00",
            "edited_timestamp": None,
            "tts": False,
            "type": 0,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "pinned": False,
        }
        data = {"custom_id": id_, "component_type": 2}
        await self._interaction(interaction_id, {"type": 3, "data": data, "message": message})

    async def slash(self, command: str, options: dict[str, str | int | bool], interaction_id: str) -> None:
        """Alice fills in a command in her direct messages."""
        types = {str: 3, int: 4, bool: 5}
        given = [{"name": name, "type": types[type(value)], "value": value} for name, value in options.items()]
        data = {"id": "900000000000000010", "name": command, "type": 1, "options": given}
        await self._interaction(interaction_id, {"type": 2, "data": data})

    async def _interaction(self, interaction_id: str, said: dict[str, Any]) -> None:
        sent = {
            "id": interaction_id,
            "application_id": ME,
            "token": "t",
            "version": 1,
            "context": 1,
            "channel_id": DM,
            "channel": {"id": DM, "type": 1, "recipients": []},
            "locale": "en-US",
            "user": {"id": ALICE, "username": "alice", "discriminator": "0", "avatar": None},
            "entitlements": [],
            "app_permissions": "0",
            "authorizing_integration_owners": {},
            "attachment_size_limit": 0,
        }
        await self.event("INTERACTION_CREATE", sent | said)

    async def hang_up(self, code: int) -> None:
        """Ends the connection with a code."""
        assert self._socket
        await self._socket.close(code=code)

    async def frame(self, text: str | bytes) -> None:
        """Sends something by the gateway, an event or not."""
        assert self._socket
        await (self._socket.send_bytes(text) if isinstance(text, bytes) else self._socket.send_str(text))

    async def event(self, name: str, data: object) -> None:
        """Sends an event by the gateway."""
        await self.frame(json.dumps({"op": 0, "s": 1, "t": name, "d": data}))

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        self._socket = socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(json.dumps({"op": 10, "d": {"heartbeat_interval": 45_000}}))
        async for message in socket:
            said = json.loads(message.data) if message.type is WSMsgType.TEXT else {}
            if said.get("op") == 6:  # it remembers no session
                await self.frame(json.dumps({"op": 9, "d": False}))
            if said.get("op") == 2:
                self.identified = said["d"]
                if self.close_with:
                    await socket.close(code=self.close_with)
                    break
                if self.ready:
                    await self.event("READY", self.ready.pop(0))
                    continue
                await self.event(
                    "READY",
                    {
                        "v": 10,
                        "user": _USER,
                        "guilds": [],
                        "session_id": "s",
                        "application": {"id": ME, "flags": 0},
                        "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway/",
                        "shard": [0, 1],
                    },
                )
                self.connections += 1
        return socket

    async def _api(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        body = await request.json() if request.can_read_body else None
        if path == "users/@me" and request.headers["Authorization"] != f"Bot {TOKEN}":
            return _json({"message": "401: Unauthorized", "code": 0}, 401)
        match path.split("/"):
            case ["users", "@me"]:
                return _json(_USER)
            case ["oauth2", "applications", "@me"]:
                return _json(self.application)
            case ["applications", _, "commands"]:
                self.tellings += 1
                given = enumerate(body or [], 1)
                return _json(
                    [{**each, "id": str(number), "application_id": ME, "version": "1"} for number, each in given]
                )
            case ["interactions", id_, _, "callback"]:
                self.answers.append((id_, body or {}))
                return _json({"interaction": {"id": id_, "type": 3}})
        return _json({"message": "Not Found", "code": 0}, 404)


def _json(data: object, status: int = 200) -> web.Response:
    return web.Response(body=json.dumps(data).encode(), status=status, headers={"Content-Type": "application/json"})


async def until(true: Any) -> None:
    """Waits for something to become true."""
    while not true():  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.005)
