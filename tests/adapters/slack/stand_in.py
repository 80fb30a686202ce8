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

    `opened` are the forms, `held` the bytes of files that were uploaded, `drop` takes the message and breaks the connection, `refuse <word>` is Slack's no, `429 <seconds>`, `500`, `503`, `html`, `odd`, `bare` (ok, and nothing else). `down` is the fault of every call, while it is set.
    """

    base: str = ""
    zone: str | None = "America/New_York"
    profile: Json = field(default_factory=dict)
    room: Json = field(default_factory=lambda: {"creator": "U0SOMEONE", "is_member": True, "is_archived": False})
    calls: list[tuple[str, Json]] = field(default_factory=list)
    visible: list[Json] = field(default_factory=list)
    opened: list[Json] = field(default_factory=list)
    named: dict[str, Json] = field(default_factory=dict)
    held: dict[str, bytes] = field(default_factory=dict)
    down: str = ""
    faults: defaultdict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    tokens_of: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @property
    def api_url(self) -> str:
        return f"{self.base}/api/"

    @property
    def hook(self) -> str:
        return f"{self.base}/hook"

    def asked(self, method: str) -> list[Json]:
        return [arguments for name, arguments in self.calls if name == method]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info.get("method", "upload" if "file" in request.match_info else "hook")
        if method == "upload":
            sent: Any = {"file": request.match_info["file"], "content": await request.read()}
        else:
            sent = await request.json() if request.content_type == "application/json" else await request.post()
        arguments = {**request.query, **sent}
        self.calls.append((method, arguments))
        self.tokens_of[method].add(request.headers.get("Authorization", ""))
        fault = self.faults[method].popleft() if self.faults[method] else self.down
        match fault.split():
            case ["refuse", word]:
                return web.json_response({"ok": False, "error": word}, status=404 if method == "hook" else 200)
            case ["429", seconds]:
                said = {"ok": False, "error": "ratelimited"}
                return web.json_response(said, status=429, headers={"Retry-After": seconds})
            case ["503"]:
                return web.Response(status=503)
            case ["500"]:
                return web.json_response({"ok": False, "error": "internal_error"}, status=500)
            case ["bare"]:
                return web.json_response({"ok": True})
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
                return {"user": {"id": ANN, **({"tz": self.zone} if self.zone else {}), **self.profile}}
            case "conversations.info":
                return {"channel": {"id": arguments.get("channel"), **self.room}}
            case "conversations.open":
                return {"channel": {"id": DIRECT}}
            case "views.open":
                self.opened.append(arguments["view"])
                return {"view": {"id": f"V{len(self.opened)}", **arguments["view"]}}
            case "files.getUploadURLExternal":
                self.named[file := f"F{len(self.named)}"] = arguments
                return {"file_id": file, "upload_url": f"{self.base}/upload/{file}"}
            case "upload":
                self.held[arguments["file"]] = arguments["content"]
            case "files.completeUploadExternal":
                files = [
                    {**self.named[each["id"]], **each, "content": self.held[each["id"]]}
                    for each in json.loads(arguments["files"])
                ]
                self.visible.append({"via": method, **arguments, "files": files})
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
    site.router.add_post("/upload/{file}", found.handle)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        found.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield found
    finally:
        await runner.cleanup()


def command(
    line: str,
    hook: str = "",
    trigger: str = "1.2.3",
    user: str = ANN,
    team: str = TEAM,
    channel: tuple[str, str] = (CHANNEL, "general"),
) -> str:
    """The body of a slash command, in a channel with an id and a name."""
    name, _, text = line.partition(" ")
    where = dict(zip(("channel_id", "channel_name"), channel, strict=True))
    who = {"team_id": team, "user_id": user, **where, "is_enterprise_install": "false"}
    return urlencode({**who, "command": name, "text": text, "response_url": hook, "trigger_id": trigger})


def press(
    id_: str,
    hook: str = "",
    trigger: str = "1.2.4",
    channel: str = CHANNEL,
    team: str = TEAM,
    thread: str | None = None,
    user: str = ANN,
    home: str = TEAM,
    public: bool = False,
) -> str:
    """The body of a pressed button; it stood in an ephemeral message unless in the direct message or in a public one."""
    button = {"type": "button", "action_id": id_, "block_id": "b"}
    container = {"type": "message", "channel_id": channel, "is_ephemeral": channel != DIRECT and not public}
    container["thread_ts"] = thread
    who = {
        "team": {"id": team},
        "user": {"id": user, "team_id": home},
        "channel": {"id": channel},
        "container": container,
    }
    payload = {**who, "type": "block_actions", "trigger_id": trigger, "response_url": hook, "actions": [button]}
    return urlencode({"payload": json.dumps(payload)})


def submit(view: Json, values: dict[str, str], id_: str = "V1", trigger: str = "1.2.5", team: str = TEAM) -> str:
    """The body of a form that Ann filled in and sent, with every field in it as Slack has them."""
    state = {
        block["block_id"]: {block["element"]["action_id"]: _held(block["element"], values.get(block["block_id"]))}
        for block in view["blocks"]
    }
    who = {"team": {"id": team}, "user": {"id": ANN, "team_id": team}, "trigger_id": trigger}
    shown = {**view, "id": id_, "hash": trigger, "state": {"values": state}}
    payload = {**who, "type": "view_submission", "view": shown, "response_urls": []}
    return urlencode({"payload": json.dumps(payload)})


def _held(element: Json, typed: str | None) -> Json:
    """The state of a field."""
    if element["type"] == "plain_text_input":
        return {"type": element["type"], "value": typed}
    chosen = next((each for each in element["options"] if each["value"] == typed), None)
    assert typed is None or chosen, f"{typed!r} can't be chosen"
    return {"type": element["type"], "selected_option": chosen}


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
