"""Signed HTTP: Slack calls an address of ours."""

from __future__ import annotations

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request

from adapters.platform import CannotStart
from adapters.slack.app import SlackApp, SlackSettings

PATH = "/slack/events"  # commands, buttons and events alike
HEALTH = "/healthz"
DRAIN = 3.5  # seconds for the requests being answered when the door closes


class SignedHttp:
    """Signed requests, on an address of our own choosing: `AsyncApp.start` would listen on all of them."""

    def __init__(self, app: SlackApp, settings: SlackSettings) -> None:
        self._app, self._settings, self._closing = app, settings, False
        self._runner: web.AppRunner | None = None

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
        try:
            delivery = await to_bolt_request(request)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return web.Response(status=400)  # not Slack's: it is read before its signature is looked at
        if delivery.body.get("ssl_check"):
            return web.Response()
        return await to_aiohttp_response(await self._app.async_dispatch(delivery))


async def _checked(request: web.Request) -> web.Response:
    """Slack looks at the certificate now and then."""
    return web.Response() if request.query.get("ssl_check") else web.Response(status=405, headers={"Allow": "POST"})


async def _well(_: web.Request) -> web.Response:
    return web.Response(text="ok")
