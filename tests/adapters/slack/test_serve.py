"""Connecting and stopping."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import aiohttp
import pytest
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.platform import CannotStart, Platform
from adapters.slack import commands, serve, signed_http, socket_mode
from adapters.slack.serve import SlackPlatform
from tests.adapters.slack import local_slack, stand_in
from tests.adapters.slack.bots import Bot, settings
from tests.adapters.slack.conftest import WAYS, platform
from tests.adapters.slack.local_slack import SOCKET, Workspace
from tests.adapters.slack.stand_in import StandIn


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def over_http(slack: StandIn, bot: Bot, **how: object) -> SlackPlatform:
    chosen = settings(slack.api_url, **{"signing_secret": stand_in.SECRET, "port": free_port(), **how})
    return SlackPlatform(bot.comeback, chosen, bot.observer)


async def test_a_wrong_bot_token_is_one_sentence_without_the_token(slack: StandIn, bot: Bot) -> None:
    slack.faults["auth.test"].append("refuse invalid_auth")
    with pytest.raises(CannotStart, match=r"^Slack refused the bot token: invalid_auth\.$"):
        await over_http(slack, bot).start()


async def test_a_wrong_app_token_is_one_sentence_without_the_token(slack: StandIn, bot: Bot) -> None:
    slack.faults["apps.connections.open"].append("refuse invalid_auth")
    with pytest.raises(CannotStart, match=r"^Slack refused the app token: invalid_auth\.$"):
        await over_http(slack, bot, app_token="xapp-made-up").start()


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
@pytest.mark.parametrize("fault", ["bare", "odd", "html", "500", "429 5"])
async def test_a_login_answer_that_lacks_something_is_one_sentence(
    slack: StandIn, bot: Bot, method: str, fault: str
) -> None:
    slack.faults[method].append(fault)
    with pytest.raises(CannotStart, match=r"^Slack(?: refused|'s answer to) the (?:bot|app) token.*\.$") as refused:
        await over_http(slack, bot, app_token="xapp-made-up").start()
    assert refused.value.again


async def test_a_slack_that_is_not_there(bot: Bot) -> None:
    chosen = settings(f"http://127.0.0.1:{free_port()}/api/", signing_secret="x")
    with pytest.raises(CannotStart, match="could not be reached"):
        await SlackPlatform(bot.comeback, chosen, bot.observer).start()


async def test_a_socket_that_does_not_open(slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_mode, "TIMEOUT", 0.2)
    with pytest.raises(CannotStart, match="in time"):
        await over_http(slack, bot, app_token="xapp-made-up").start()


async def test_no_way_in(slack: StandIn, bot: Bot) -> None:
    with pytest.raises(CannotStart, match="app token"):
        await over_http(slack, bot, signing_secret="").start()


async def test_a_port_that_is_taken(slack: StandIn, bot: Bot) -> None:
    first = over_http(slack, bot)
    await first.start()
    second = SlackPlatform(bot.comeback, first._settings, bot.observer)
    with pytest.raises(CannotStart, match="another bot"):
        await second.start()
    await first.stop()


async def test_it_waits_until_it_is_stopped_and_stopping_twice_is_once(slack: StandIn, bot: Bot) -> None:
    running: Platform = over_http(slack, bot)
    await running.wait()  # nothing to wait for yet
    await running.start()
    waiting = asyncio.create_task(running.wait())
    await asyncio.sleep(0.01)
    assert not waiting.done()
    await running.stop()
    await waiting
    await running.stop()


async def test_a_token_taken_back_ends_it(slack: StandIn, bot: Bot) -> None:
    running = over_http(slack, bot)
    await running.start()
    running._fault("ClientConnectorError")
    running._fault("token_revoked")
    with pytest.raises(CannotStart, match="no longer lets this app in: token_revoked"):
        await running.wait()
    await running.stop()
    assert len(bot.observer.faults) == 2


async def test_settings_show_no_secret() -> None:
    shown = repr(settings("http://127.0.0.1/api/", bot_token="xoxb-1", app_token="xapp-1", signing_secret="s3cret"))
    assert not any(secret in shown for secret in ("xoxb", "xapp", "s3cret"))


@pytest.mark.parametrize("line", ["/log-nbme", "log"])
async def test_stopping_finishes_what_was_taken(
    workspace: Workspace, bot: Bot, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr(commands, "PROMPT", 0.05)
    read, began = bot.store.read, asyncio.Event()

    async def reading(*args: object) -> object:
        began.set()
        await asyncio.sleep(0.4)
        return await read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.store, "read", reading)
    asking = asyncio.create_task(
        workspace.command(line, "66 form:31") if line.startswith("/") else workspace.say("log 66 form 31")
    )
    await began.wait()
    await workspace.running.stop()
    await asking
    where = workspace.app.channel if line.startswith("/") else workspace.app.direct
    assert (await workspace.everything(where))[-1]["text"].startswith("Saved: 66")


async def test_what_takes_too_long_is_given_up_in_time(
    slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "STOP", 0.3)
    monkeypatch.setattr(signed_http, "DRAIN", 0.1)
    running = over_http(slack, bot)
    await running.start()
    assert running._app
    running._app.work.start(asyncio.Event().wait())
    await running.stop()


async def test_while_it_stops_slack_is_asked_to_come_again(slack: StandIn, bot: Bot) -> None:
    running = over_http(slack, bot)
    await running.start()
    door = running._door
    assert isinstance(door, signed_http.SignedHttp)
    door._closing = True
    url = f"http://127.0.0.1:{running._settings.port}{signed_http.PATH}"
    async with aiohttp.ClientSession() as http, http.post(url, data=b"") as response:
        assert response.status == 503
    await running.stop()


@pytest.mark.parametrize("way", WAYS)
async def test_a_slack_that_goes_away_is_a_fault_and_stopping_still_works(
    way: str, bot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not local_slack.BINARY.exists():
        pytest.skip(local_slack.MISSING)
    monkeypatch.setattr(socket_mode, "PING", 0.1)
    app = WAYS[way]
    with local_slack.running(tmp_path) as server:
        running = platform(server, app, bot)
        await running.start()
    if app is SOCKET:
        while not bot.observer.faults:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
        assert {type(error) for _, error in bot.observer.faults} == {ConnectionError}
    await running.stop()


@pytest.mark.parametrize("workspace", ["slack-socket"], indirect=True)
async def test_an_envelope_that_comes_again_is_answered_once(workspace: Workspace, bot: Bot) -> None:
    door = workspace.running._door
    assert isinstance(door, socket_mode.SocketMode)
    await workspace.say("log 66 form 31")
    await workspace.until(bool, workspace.app.direct)
    payload = {
        "type": "event_callback",
        "team_id": local_slack.TEAM,
        "event_id": "Ev9",
        "event": stand_in.direct("undo", channel=workspace.app.direct),
    }
    again = SocketModeRequest("events_api", "e1", {**payload}, retry_attempt=1, retry_reason="timeout")
    assert door._handler
    await asyncio.gather(*(door._delivered(door._handler.client, again) for _ in range(3)))
    assert sum(each.request_id == "slack:Ev9" for each in bot.observer.answers) == 1


@pytest.mark.parametrize("workspace", ["slack-socket"], indirect=True)
async def test_while_it_stops_envelopes_are_left_for_slack_to_deliver_again(workspace: Workspace, bot: Bot) -> None:
    door = workspace.running._door
    assert isinstance(door, socket_mode.SocketMode)
    assert door._handler
    socket = door._handler.client
    await door.shut()
    payload = {
        "type": "event_callback",
        "team_id": local_slack.TEAM,
        "event_id": "Ev9",
        "event": stand_in.direct("help"),
    }
    await socket.run_message_listeners({"type": "events_api", "envelope_id": "e1", "payload": payload}, "")
    assert bot.observer.answers == []


async def test_what_the_environment_says_to_bolt_is_not_heard(
    slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "BOT_TOKEN",
        "APP_TOKEN",
        "SIGNING_SECRET",
        "VERIFICATION_TOKEN",
        "CLIENT_ID",
        "CLIENT_SECRET",
        "SCOPES",
    ):
        monkeypatch.setenv(f"SLACK_{name}", f"{name.lower()}-of-somebody-else")
    running = over_http(slack, bot)
    await running.start()
    assert isinstance(running._door, signed_http.SignedHttp)
    assert running._app
    body = stand_in.command("/ready")
    assert (await stand_in.deliver(running._app, body, "signing_secret-of-somebody-else")).status == 401
    assert (await stand_in.deliver(running._app, body)).status == 200
    await stand_in.deliver(running._app, stand_in.event(stand_in.direct("ready?")))
    await running._app.work.finish(600)
    address = f"http://127.0.0.1:{running._settings.port}"
    async with aiohttp.ClientSession() as http:
        for path in ("/slack/install", "/slack/oauth_redirect"):
            async with http.get(address + path) as response:
                assert response.status == 404
        async with http.post(address + signed_http.PATH, data={"ssl_check": "1", "token": "x"}) as response:
            assert response.status == 200
    await running.stop()
    assert set().union(*slack.tokens_of.values()) == {"Bearer xoxb-made-up"}
    assert len(slack.visible) == 1
