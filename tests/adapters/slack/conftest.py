"""A bot under test, and the two ways into it from a Slack on this computer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import aiohttp
import pytest
import pytest_asyncio

from adapters.slack.app import SlackApp, create_app
from adapters.slack.serve import SlackPlatform
from tests.adapters.slack import local_slack, stand_in
from tests.adapters.slack.bots import Bot, settings
from tests.adapters.slack.local_slack import HTTP, SECRET, SOCKET, Registered, Server, Workspace
from tests.adapters.slack.stand_in import StandIn, standing_in

WAYS = {"slack-http": HTTP, "slack-socket": SOCKET}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """slack_sdk would send what is meant for this computer to a proxy: it knows no exceptions."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def bot() -> Bot:
    return Bot()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    if not local_slack.BINARY.exists():
        pytest.skip(local_slack.MISSING)
    with local_slack.running(tmp_path_factory.mktemp("local-slack")) as found:
        yield found


def platform(server: Server, app: Registered, bot: Bot, api_url: str = "") -> SlackPlatform:
    """The bot's platform for one of the server's apps, not started; it calls the server itself, or another address."""
    way = {"app_token": app.app_token} if app is SOCKET else {"signing_secret": SECRET, "port": server.events_port}
    return SlackPlatform(bot.comeback, settings(api_url or server.api_url, bot_token=app.token, **way), bot.observer)


@pytest_asyncio.fixture(params=WAYS)
async def workspace(request: pytest.FixtureRequest, server: Server, bot: Bot) -> AsyncIterator[Workspace]:
    """Slack with the bot connected, over each way in."""
    app = WAYS[request.param]
    async with aiohttp.ClientSession() as http, local_slack.told_who_made_it(server, http) as api_url:
        running = platform(server, app, bot, api_url)
        found = Workspace(server, http, app, running)
        await found.control("reset")
        await running.start()
        try:
            yield found
        finally:
            await running.stop()
    assert [type(error) for _, error in bot.observer.faults] == []


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[StandIn]:
    """A Slack that fails as it is told to."""
    async with standing_in() as found:
        yield found


@pytest_asyncio.fixture
async def app(slack: StandIn, bot: Bot) -> AsyncIterator[SlackApp]:
    """The bot's app, in process; what it posts goes to `slack`."""
    found = create_app(bot.comeback, settings(slack.api_url, signing_secret=stand_in.SECRET), observer=bot.observer)
    yield found
    await found.work.finish(600)
    await found.desk.profiles.close()
