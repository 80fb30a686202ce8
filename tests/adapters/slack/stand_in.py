"""A small Slack that fails as it is told to, and requests signed as Slack signs them."""

from __future__ import annotations

import json
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.app import SlackApp

TEAM, ANN, BOT, CHANNEL, DIRECT = "T0TEST", "U0ANN", "U0BOT", "C0GENERAL", "D0ANN"
SECRET = "made-up-signing-secret"

Json = dict[str, Any]


@dataclass
class StandIn:
    """What it was asked, what people see, and what goes wrong next for a method: each fault is used up once.

    `drop` takes the message and breaks the connection, `refuse <word>` is Slack's no, `429 <seconds>`, `500`, `html`, `odd`.
    """

    base: str = ""
    zone: str | None = "America/New_York"
    calls: list[tuple[str, Json]] = field(default_factory=list)
    visible: list[Json] = field(default_factory=list)
    faults: defaultdict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    tokens: set[str] = field(default_factory=set)

    @property
    def api_url(self) -> str:
        return f"{self.base}/api/"

    @property
    def hook(self) -> str:
        return f"{self.base}/hook"

    def asked(self, method: str) -> list[Json]:
        return [arguments for name, arguments in self.calls if name == method]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info.get("method", "hook")
        arguments = dict(await request.json() if request.content_type == "application/json" else await request.post())
        self.calls.append((method, arguments))
        self.tokens.add(request.headers.get("Authorization", ""))
        fault = self.faults[method].popleft() if self.faults[method] else ""
        match fault.split():
            case ["refuse", word]:
                return web.json_response({"ok": False, "error": word}, status=404 if method == "hook" else 200)
            case ["429", seconds]:
                said = {"ok": False, "error": "ratelimited"}
                return web.json_response(said, status=429, headers={"Retry-After": seconds})
            case ["500"]:
                return web.json_response({"ok": False, "error": "internal_error"}, status=500)
            case ["odd"]:
                return web.json_response({})
            case ["html"]:
                return web.Response(text="<html>upstream</html>", content_type="text/html", status=502)
        answer = self._answer(method, arguments)
        if fault == "drop":
            assert request.transport
            request.transport.abort()
        return web.json_response({"ok": True, **answer})

    def _answer(self, method: str, arguments: Json) -> Json:
        match method:
            case "auth.test":
                return {"team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT"}
            case "users.info":
                return {"user": {"id": ANN, **({"tz": self.zone} if self.zone else {})}}
            case "conversations.open":
                return {"channel": {"id": DIRECT}}
            case "apps.connections.open":
                return {"url": f"{self.base.replace('http', 'ws')}/nobody"}
            case "chat.postMessage" | "chat.postEphemeral" | "hook":
                self.visible.append({"via": method, **arguments})
        return {}


class Canned(AsyncWebClient):
    """The stand-in's answers without a network, for tests that try much."""

    def __init__(self) -> None:
        super().__init__("xoxb-made-up", retry_handlers=[])
        self.slack = StandIn()

    async def api_call(self, api_method: str, **how: Any) -> AsyncSlackResponse:
        data = {"ok": True, **self.slack._answer(api_method, how.get("json") or how.get("params") or {})}
        return AsyncSlackResponse(
            client=self, http_verb="POST", api_url=api_method, req_args={}, data=data, headers={}, status_code=200
        )


@asynccontextmanager
async def standing_in() -> AsyncIterator[StandIn]:
    """The stand-in on a free port of 127.0.0.1."""
    found, site = StandIn(), web.Application()
    site.router.add_route("*", "/api/{method}", found.handle)
    site.router.add_post("/hook", found.handle)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        found.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield found
    finally:
        await runner.cleanup()


def command(line: str, hook: str = "", trigger: str = "1.2.3", user: str = ANN, team: str = TEAM) -> str:
    """The body of a slash command."""
    name, _, text = line.partition(" ")
    who = {"team_id": team, "user_id": user, "channel_id": CHANNEL, "is_enterprise_install": "false"}
    return urlencode({**who, "command": name, "text": text, "response_url": hook, "trigger_id": trigger})


def press(
    id_: str,
    hook: str = "",
    trigger: str = "1.2.4",
    channel: str = CHANNEL,
    team: str = TEAM,
    thread: str | None = None,
) -> str:
    """The body of a pressed button; it stood in an ephemeral message unless it was in the direct message."""
    button = {"type": "button", "action_id": id_, "block_id": "b"}
    container = {"type": "message", "channel_id": channel, "is_ephemeral": channel != DIRECT, "thread_ts": thread}
    who = {"team": {"id": team}, "user": {"id": ANN}, "channel": {"id": channel}, "container": container}
    payload = {**who, "type": "block_actions", "trigger_id": trigger, "response_url": hook, "actions": [button]}
    return urlencode({"payload": json.dumps(payload)})


def event(inner: Json, id_: str = "Ev1", team: str = TEAM) -> str:
    """The body of an event."""
    return json.dumps({"type": "event_callback", "team_id": team, "event_id": id_, "event": inner})


def direct(text: str, **more: Any) -> Json:
    """Words in Ann's direct message with the bot."""
    said = {"type": "message", "channel_type": "im", "channel": DIRECT, "user": ANN, "text": text, "ts": "1.1"}
    return {**said, **more}


def mention(text: str, **more: Any) -> Json:
    """Words in a channel that mention the bot."""
    said = {"type": "app_mention", "channel": CHANNEL, "user": ANN, "text": f"<@{BOT}> {text}", "ts": "1.1"}
    return {**said, **more}


def headers(body: str, secret: str = SECRET, **more: str) -> dict[str, str]:
    """What Slack puts beside a body."""
    now = str(int(time.time()))
    kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
    signature = SignatureVerifier(secret).generate_signature(timestamp=now, body=body)
    return {"Content-Type": kind, "X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature or "", **more}


async def deliver(app: SlackApp, body: str, secret: str = SECRET, **more: str) -> BoltResponse:
    """Hands a signed body to the app, without a network."""
    return await app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(headers(body, secret, **more))))


async def answered(app: SlackApp, body: str) -> Json:
    """The acknowledgement of a body, with its answer in it."""
    response = await deliver(app, body)
    assert response.status == 200
    return dict(json.loads(response.body)) if response.body else {}
