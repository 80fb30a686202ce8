"""An outage of an hour with nineteen check-ins due: at most three are in doubt, the others come when Slack is back."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from adapters.slack.app import SlackApp
from adapters.slack.nudge import Nudges
from core.nudges.post import Postman
from core.reply import Paragraph, Reply
from tests.adapters.slack.bots import Bot, NoPace, Remembered
from tests.adapters.slack.stand_in import DIRECT, StandIn
from tests.adapters.slack.test_nudge import letter
from tests.core.nudges.tiny import TinyOutbox

DUE, TICK = 19, timedelta(seconds=20)
REPLY = Reply("Checking in", (Paragraph("How did it go?"),))


class Office:
    """Check-ins of nineteen people, whose channels are known if they were `opened`."""

    def __init__(self, app: SlackApp, bot: Bot, *, opened: bool = True) -> None:
        self.clock = bot.clock
        self.outbox = TinyOutbox(
            *(letter(n, f"U{n}", channel=DIRECT if opened else None) for n in range(1, DUE + 1)),
        )
        self.sender = Nudges(lambda: app, bot.clock, bot.observer, Remembered())
        self.postman = Postman(
            bot.store, self.outbox, bot.clock, (self.sender,), lambda *_: REPLY, NoPace(), bot.observer, "me"
        )

    async def pass_(self, how_long: timedelta) -> None:
        for _ in range(how_long // TICK):
            await self.postman.dispatch()
            self.clock.advance(TICK)

    @property
    def states(self) -> Counter[str]:
        return Counter(self.outbox.state.values())


@pytest.fixture
async def office(app: SlackApp, bot: Bot) -> Office:
    await app.identity.known()  # as after a start
    return Office(app, bot)


@pytest.mark.parametrize("fault", ["503", "500", "html", "drop"])
async def test_an_hour_of_it_leaves_three_in_doubt_and_loses_no_other(
    office: Office, slack: StandIn, fault: str
) -> None:
    slack.down = fault
    await office.pass_(timedelta(hours=1))
    assert office.states == {"unknown": 3, "ready": DUE - 3}
    assert len(slack.asked("chat.postMessage")) == 3
    assert 50 <= len(slack.asked("auth.test")) <= 75  # about one a minute, not one a tick
    slack.down = ""
    await office.pass_(timedelta(minutes=2))
    assert office.states == {"unknown": 3, "sent": DUE - 3}
    assert len(slack.asked("chat.postMessage")) == DUE  # none of them twice


async def test_a_slack_that_refuses_connections_leaves_none_in_doubt(
    office: Office, slack: StandIn, app: SlackApp
) -> None:
    there, app.client.base_url = app.client.base_url, "http://127.0.0.1:1/api/"
    await office.pass_(timedelta(hours=1))
    assert office.states == {"ready": DUE}
    app.client.base_url = there
    await office.pass_(timedelta(minutes=6))
    assert office.states == {"sent": DUE}


async def test_channels_that_cannot_be_opened_meanwhile_leave_none_in_doubt(
    app: SlackApp, bot: Bot, slack: StandIn
) -> None:
    await app.identity.known()
    office = Office(app, bot, opened=False)
    slack.down = "503"
    await office.pass_(timedelta(hours=1))
    assert office.states == {"ready": DUE}
    slack.down = ""
    await office.pass_(timedelta(minutes=6))
    assert office.states == {"sent": DUE}


async def test_where_calls_are_answered_and_messages_are_not_it_tries_ever_more_seldom(
    office: Office, slack: StandIn
) -> None:
    slack.faults["chat.postMessage"].extend(["503"] * 99)
    await office.pass_(timedelta(hours=1))
    assert office.states["unknown"] <= 9
    slack.faults.clear()
    await office.pass_(timedelta(minutes=31))
    assert office.states["ready"] == 0


async def test_a_clock_that_was_put_back_holds_nothing_up(office: Office, slack: StandIn) -> None:
    slack.down = "503"
    office.clock.advance(timedelta(hours=5))
    await office.pass_(timedelta(minutes=2))
    slack.down = ""
    office.clock.advance(timedelta(hours=-4))
    await office.pass_(timedelta(minutes=1))
    assert office.states["ready"] == 0


async def test_while_it_is_not_connected_nothing_answers(bot: Bot) -> None:
    assert not await Nudges(lambda: None, bot.clock, bot.observer, Remembered()).answers()
