"""A Discord and a Slack that keep state over the bot's deaths: nonces, limits, people who can't be written to, and a trap."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.adapters.discord.stand_in import StandIn, _json

TEAM = "T0BENCH"
REMEMBERS = 180.0  # seconds that Discord knows a nonce, here: “a few minutes”
_PERSON = {"username": "p", "discriminator": "0", "avatar": None}
_MESSAGE: dict[str, object] = {
    "id": "1",
    "author": {"id": "9", "bot": True, **_PERSON},
    "content": "",
    "timestamp": "2026-03-02T12:00:00+00:00",
    "edited_timestamp": None,
    "type": 0,
    "tts": False,
    "mention_everyone": False,
    "pinned": False,
    **{key: [] for key in ("embeds", "attachments", "mentions", "mention_roles", "components")},
}


@dataclass
class Trap:
    """Kills the bot with the message that `after` counts down to: before the platform takes it, or after."""

    pid: int = 0
    after: int = -1
    before: bool = False
    sprung: int = 0

    def springs(self) -> bool:
        """Whether the bot was killed just now."""
        self.after -= 1
        if self.after != 0:
            return False
        os.kill(self.pid, signal.SIGKILL)
        self.sprung += 1
        return True


@dataclass
class Window:
    """So many in any span of so many seconds."""

    most: int
    seconds: float
    _times: deque[float] = field(default_factory=deque)

    def wait(self) -> float:
        """0 where one more is let in, else the seconds until it may be."""
        now = time.monotonic()
        while self._times and self._times[0] <= now - self.seconds:
            self._times.popleft()
        if len(self._times) >= self.most:
            return self._times[0] + self.seconds - now
        self._times.append(now)
        return 0.0

    def headers(self) -> dict[str, str]:
        """What Discord says of a route's."""
        now = time.monotonic()
        reset = self._times[0] + self.seconds - now if self._times else self.seconds
        left = {"Limit": self.most, "Remaining": self.most - len(self._times), "Reset-After": f"{reset:.3f}"}
        return {"X-RateLimit-Bucket": "messages", **{f"X-RateLimit-{name}": str(what) for name, what in left.items()}}


def user_id(number: int) -> str:
    """Of the bench's people, by number."""
    return str(15 * 10**16 + number)


class Discord(StandIn):
    """With 50 requests a second in all, 5 messages in 5 s to a channel, and nonces.

    Of each 150 people one takes no direct messages, and one is no more. Opening channels has no bucket of its own: what
    Discord's is, is not published. `now` is the bot's time, for nonces that are forgotten.
    """

    def __init__(self, now: Callable[[], float], trap: Trap, *, limited: bool, latency: float = 0.0) -> None:
        super().__init__()
        self._now, self._trap, self._latency = now, trap, latency
        self._whole = Window(50, 1.0) if limited else None
        self._routes = defaultdict[str, Window](lambda: Window(5 if limited else 10**6, 5.0))
        self._nonces: dict[str, float] = {}
        self.seen: Counter[str] = Counter()
        self.refused: list[float] = []  # when it said no

    async def _api(self, request: web.Request) -> web.Response:
        parts = request.match_info["path"].split("/")
        if self._latency:
            await asyncio.sleep(self._latency)
        if self._whole and (wait := self._whole.wait()):
            return self._too_many(wait, everywhere=True)
        match parts:
            case ["users", "@me", "channels"]:
                user = (await request.json())["recipient_id"]
                if int(user) % 150 == 77:
                    return _json({"message": "Unknown User", "code": 10013}, 404)
                return _json({"id": f"2{user}", "type": 1, "recipients": [{"id": str(user), **_PERSON}]})
            case ["channels", channel, "messages"]:
                return await self._posted(request, channel)
        return await super()._api(request)

    async def _posted(self, request: web.Request, channel: str) -> web.Response:
        user, route, said = channel[1:], self._routes[channel], await request.json()
        if wait := route.wait():
            return self._too_many(wait, everywhere=False)
        if int(user) % 150 == 7:
            return _json({"message": "Cannot send messages to this user", "code": 50007}, 403)
        killed = self._trap.springs()
        if not (killed and self._trap.before):
            known = self._nonces.get(said["nonce"])
            if known is None or self._now() - known > REMEMBERS:
                self._nonces[said["nonce"]] = self._now()
                self.seen[user] += 1
        if killed:
            _cut(request)
        answer = _json({**_MESSAGE, "channel_id": channel, "nonce": said["nonce"]})
        answer.headers.update(route.headers())
        return answer

    def _too_many(self, wait: float, *, everywhere: bool) -> web.Response:
        self.refused.append(time.monotonic())
        answer = _json({"message": "You are being rate limited.", "retry_after": wait, "global": everywhere}, 429)
        answer.headers.update({"Via": "1.1", "Retry-After": f"{wait:.3f}"})
        if everywhere:
            answer.headers["X-RateLimit-Global"] = "true"
        return answer


class Slack:
    """Shows each message it takes, however often it comes."""

    def __init__(self, trap: Trap) -> None:
        self._trap = trap
        self._runner: web.AppRunner | None = None
        self.seen: Counter[str] = Counter()
        self.port = 0

    async def open(self) -> None:
        """On a free port of 127.0.0.1."""
        app = web.Application()
        app.add_routes([web.post("/api/{method}", self._call)])
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Serve no more."""
        if self._runner:
            await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        body = await (request.json() if request.content_type == "application/json" else request.post())
        said = {**request.query, **body}
        match request.match_info["method"]:
            case "auth.test":
                return web.json_response({"ok": True, "team_id": TEAM, "user_id": "U0BOT", "bot_id": "B0BOT"})
            case "conversations.open":
                return web.json_response({"ok": True, "channel": {"id": f"D{said['users']}"}})
            case "chat.postMessage":
                killed = self._trap.springs()
                if not (killed and self._trap.before):
                    self.seen[str(said["channel"])[1:]] += 1
                if killed:
                    _cut(request)
                return web.json_response({"ok": True, "channel": said["channel"], "ts": "1.1"})
        return web.json_response({"ok": False, "error": "unknown_method"})


def _cut(request: web.Request) -> None:
    if request.transport:
        request.transport.abort()
