"""Signed HTTP: Slack calls an address of ours."""

from __future__ import annotations

import re

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.platform import CannotStart
from adapters.slack import payloads
from adapters.slack.app import SlackApp, SlackSettings

PATH = "/slack/events"  # commands, buttons and events alike
HEALTH = "/healthz"
DRAIN = 3.5  # seconds for the requests being answered when the door closes
VERIFIED = "socket_mode"  # Bolt's word for a payload that is read already, and whose sender is known
_SECONDS, _SIGNATURE = re.compile(r"[0-9]{1,12}"), re.compile(r"v0=[0-9a-f]{64}")


class SignedHttp:
    """Signed requests, on an address of our own choosing: `AsyncApp.start` would listen on all of them."""

    def __init__(self, app: SlackApp, settings: SlackSettings) -> None:
        self._app, self._settings, self._closing = app, settings, False
        self._runner: web.AppRunner | None = None
        self._verifier = SignatureVerifier(settings.signing_secret)

    async def open(self) -> None:
        """Listens. Raises `CannotStart` where the address is not to be had."""
        site = web.Application()
        site.router.add_post(PATH, self._delivered)
        site.router.add_get(PATH, _checked)
        site.router.add_get(HEALTH, _well)
        self._runner = web.AppRunner(site, access_log=None, shutdown_timeout=DRAIN)
        await self._runner.setup()
        host, port = self._settings.host, self._settings.port
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError:
            raise CannotStart(f"Port {port} on {host} can't be listened on: is another bot running?") from None

    async def shut(self) -> None:
        """Takes no more requests and finishes those it has."""
        self._closing = True
        if self._runner:
            await self._runner.cleanup()

    async def close(self) -> None:
        """Nothing is left to close."""

    async def _delivered(self, request: web.Request) -> web.Response:
        if self._closing:
            return web.Response(status=503, headers={"Retry-After": "5"})  # events come again; commands say they failed
        body = await request.read()
        if _is_check(request, body):
            return web.Response()
        if not self._is_genuine(request, body):
            return web.Response(status=401)
        try:
            payload = payloads.read(body.decode(), request.content_type)
        except ValueError:
            return web.Response(status=400)
        if payload.get("type") == "app_rate_limited":
            return web.Response()
        return await to_aiohttp_response(await self._app.async_dispatch(AsyncBoltRequest(body=payload, mode=VERIFIED)))

    def _is_genuine(self, request: web.Request, body: bytes) -> bool:
        """Whether Slack signed it, in the last five minutes. Odd headers are nobody's, where Bolt would fail on them."""
        seconds = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not (_SECONDS.fullmatch(seconds) and _SIGNATURE.fullmatch(signature)):
            return False
        try:
            return self._verifier.is_valid(body, seconds, signature)
        except UnicodeDecodeError:
            return False


def _is_check(request: web.Request, body: bytes) -> bool:
    """Slack looks at the certificate now and then, and signs nothing when it does."""
    return request.content_type != payloads.JSON_TYPE and b"ssl_check=1" in body.split(b"&")


async def _checked(request: web.Request) -> web.Response:
    """Slack looks at the certificate now and then."""
    return web.Response() if request.query.get("ssl_check") else web.Response(status=405, headers={"Allow": "POST"})


async def _well(_: web.Request) -> web.Response:
    return web.Response(text="ok")
