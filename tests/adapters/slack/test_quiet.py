"""Nothing that anybody typed, and no token, is ever logged, however loud logging is set."""

from __future__ import annotations

import logging

import pytest

from tests.adapters.slack.bots import Bot
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.local_slack import Workspace
from tests.adapters.slack.stand_in import StandIn, command, deliver, direct, event, submit

TYPED = "xylophone"
SECRETS = (TYPED, "xoxb", "xapp", "signing-secret", "Saved")


@pytest.fixture
def loud(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    for name in ("slack_bolt", "slack_sdk", "slack_sdk.web.async_client", "slack_bolt.AsyncApp", "aiohttp", "comeback"):
        caplog.set_level(logging.DEBUG, name)
    return caplog


def written(loud: pytest.LogCaptureFixture) -> str:
    return "\n".join([loud.text, *(str(record.__dict__) for record in loud.records)])


async def test_a_conversation_leaves_no_word(loud: pytest.LogCaptureFixture, workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    await ann.say(f"/log-nbme 66 form:31 weak:{TYPED}")
    await ann.say("/log-nbme 66 form:31 taken:today")
    await ann.press("am I ready?")
    await ann.say(TYPED)
    await workspace.say(TYPED, channel=workspace.app.channel)
    assert not any(secret in written(loud) for secret in SECRETS)


async def test_a_form_leaves_no_word(loud: pytest.LogCaptureFixture, workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    await ann.say("/log-nbme")
    await ann.fill({"score": "66", "form": TYPED})
    await ann.say("/teach")
    await ann.press("begin with a topic")
    await ann.fill({"topic": TYPED, "say": TYPED})
    assert not any(secret in written(loud) for secret in SECRETS)


async def test_faults_leave_no_word(loud: pytest.LogCaptureFixture, slack: StandIn, bot: Bot, app) -> None:
    slack.faults["chat.postMessage"].extend(["refuse not_in_channel", "500", "drop", "html", "429 60"])
    for number in range(5):
        await deliver(app, event(direct(f"log 66 {TYPED}"), id_=f"Ev{number}"))
        await app.work.finish(600)
    await deliver(app, command(f"/log-nbme {TYPED}"), "wrong")
    await deliver(app, command("/log-nbme", slack.hook))
    slack.faults["hook"].append("500")
    await deliver(app, submit(slack.opened[0], {"score": TYPED}))
    await deliver(app, submit(slack.opened[0], {"score": TYPED}, id_="V9"), "wrong")
    await app.work.finish(600)
    await deliver(app, event({"type": "unheard_of", "text": TYPED}))
    await deliver(app, command(f"/unheard-of {TYPED}"))
    reported = " ".join(f"{error!r} {error.__context__!r} {error.__cause__!r}" for _, error in bot.observer.faults)
    assert len(bot.observer.faults) == 6
    assert not any(secret in written(loud) + reported for secret in SECRETS)
