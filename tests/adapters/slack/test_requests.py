"""What reaches our address and is not Slack's, or is Slack's and makes no sense: refused quietly, and nothing breaks."""

from __future__ import annotations

import copy
import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlencode

import aiohttp
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.slack import payloads
from adapters.slack.errors import Uncertain, Undelivered
from adapters.slack.serve import SlackPlatform
from adapters.slack.signed_http import PATH
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.local_slack import Workspace
from tests.adapters.slack.stand_in import StandIn, command, direct, event, headers, press, submit
from tests.adapters.slack.test_serve import over_http

READY = command("/ready")
VIEW = {"type": "modal", "blocks": [], "callback_id": "x"}
SOUND = [READY, press("me.ready"), submit(VIEW, {}), event(direct("ready?"))]


class Door:
    """Our address, and what it answers."""

    def __init__(self, running: SlackPlatform, http: aiohttp.ClientSession) -> None:
        self._url, self._http = f"http://127.0.0.1:{running._settings.port}{PATH}", http

    async def status(self, body: str | bytes, **beside: str) -> int:
        signed = headers(body.decode(errors="replace") if isinstance(body, bytes) else body)
        sent = {**signed, **{name.replace("_", "-"): value for name, value in beside.items()}}
        async with self._http.post(self._url, data=body, headers=sent) as response:
            return response.status


@pytest_asyncio.fixture
async def door(slack: StandIn, bot: Bot) -> AsyncIterator[Door]:
    running = over_http(slack, bot)
    await running.start()
    async with aiohttp.ClientSession() as http:
        yield Door(running, http)
    await running.stop()


@pytest.mark.parametrize(
    "beside",
    [
        {"X_Slack_Request_Timestamp": "nan"},
        {"X_Slack_Request_Timestamp": "abc"},
        {"X_Slack_Request_Timestamp": ""},
        {"X_Slack_Request_Timestamp": "9" * 400},
        {"X_Slack_Request_Timestamp": "-1"},
        {"X_Slack_Request_Timestamp": "１７９６０００００"},
        {"X_Slack_Request_Timestamp": "1.5"},
        {"X_Slack_Request_Timestamp": "1000000000"},
        {"X_Slack_Signature": "v0=é"},
        {"X_Slack_Signature": ""},
        {"X_Slack_Signature": "v0=" + "0" * 64},
        {"X_Slack_Signature": "v1=" + "0" * 64},
        {"X_Slack_Signature": "v0=" + "0" * 5_000},
    ],
    ids=lambda beside: "; ".join(f"{name[8:]}: {value[:12]}" for name, value in beside.items()),
)
async def test_what_slack_did_not_sign_is_401_without_a_line_in_the_log(
    door: Door, bot: Bot, beside: dict[str, str]
) -> None:
    assert await door.status(READY, **beside) == 401
    assert await door.status(b"\xff\xfe") == 401  # no UTF-8, so nobody's signature
    assert (bot.observer.faults, bot.observer.answers) == ([], [])


NONSENSE = """
[]|null|5|{}|{not json|x|{"type": 5}|{"type": "event_callback"}|{"event": {}}|{"type": "nothing_of_slacks"}
payload=|payload=%5B%5D|payload=null|payload=%7B%7D|command=|command=ready|command=%2Fready
{"type": "event_callback", "event": [1]}|{"type": "event_callback", "event": {"type": null}}
"""
DEEP = ["payload=" + "%5B" * 20_000, "[" * 20_000, '{"a":' * 20_000]


@pytest.mark.parametrize(
    "body", ["", *NONSENSE.strip().replace("\n", "|").split("|"), *DEEP], ids=lambda body: body[:40]
)
async def test_signed_nonsense_is_400(door: Door, bot: Bot, body: str) -> None:
    assert await door.status(body, Content_Type="application/x-www-form-urlencoded") == 400
    assert await door.status(body, Content_Type="application/json") == 400
    assert (bot.observer.faults, bot.observer.answers) == ([], [])


async def test_what_slack_says_of_itself_is_200(door: Door, bot: Bot) -> None:
    assert (
        await door.status(json.dumps({"type": "app_rate_limited", "team_id": "T0TEST", "minute_rate_limited": 1}))
        == 200
    )
    assert await door.status(json.dumps({"type": "url_verification", "challenge": "abc"})) == 200
    assert await door.status(event({"type": "something_slack_adds_one_day", "user": {"id": "U1"}})) == 200
    assert (bot.observer.faults, bot.observer.answers) == ([], [])


async def test_the_word_payload_in_a_command_is_a_word(door: Door, bot: Bot) -> None:
    assert await door.status(command("/teach payload")) == 200
    assert [each.command for each in bot.observer.answers] == ["teach"]


JUNK = st.sampled_from([None, True, 5, 1.5, "", "x", [], ["x"], [5], {}, {"id": 5}, {"id": "x"}, [[]], [{}]])


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A payload of Slack's with something in it taken out or put in the place of something else."""
    body = draw(st.sampled_from(SOUND))
    text = body if body.startswith("{") else parse_qs(body).get("payload", [""])[0]
    whole: dict[str, Any] = json.loads(text) if text else {k: v[0] for k, v in parse_qs(body).items()}
    found = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 3))):
        place: Any = found
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(place[key], dict | list) and place[key] and draw(st.booleans()):
                place = place[key]
                continue
            if draw(st.booleans()):
                place[key] = copy.deepcopy(draw(JUNK))
            else:
                del place[key]
            break
    if body.startswith("{"):
        return json.dumps(found), found
    return urlencode({"payload": json.dumps(found)} if text else found), found


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mangled())
async def test_whatever_is_mangled_in_a_payload_is_refused_or_answered(
    door: Door, bot: Bot, sent: tuple[str, dict[str, Any]]
) -> None:
    body, _ = sent
    assert await door.status(body) in {200, 400}
    assert {type(error) for _, error in bot.observer.faults} <= {
        Undelivered,
        Uncertain,
    }  # an address to answer to was mangled


@pytest.mark.parametrize("body", SOUND)
def test_what_slack_sends_is_sound(body: str) -> None:
    kind = payloads.JSON_TYPE if body.startswith("{") else ""
    assert payloads.read(body, kind)


@pytest.mark.parametrize("workspace", ["slack-socket"], indirect=True)
async def test_a_senseless_envelope_is_acknowledged_and_passed_over(workspace: Workspace, bot: Bot) -> None:
    door: Any = workspace.running._door
    sent: list[Any] = []

    class Socket:
        async def send_socket_mode_response(self, response: Any) -> None:
            sent.append(response.envelope_id)

    for payload in ({}, {"type": "event_callback", "event": 5}, {"command": 5}):
        await door._delivered(Socket(), SocketModeRequest("events_api", "e1", payload))
    assert sent == ["e1"] * 3
    assert bot.observer.answers == []
