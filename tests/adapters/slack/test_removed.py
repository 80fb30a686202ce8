"""Slack says that the app was taken out of the workspace: what was to be sent there is not."""

from __future__ import annotations

from itertools import permutations

import pytest

from adapters.slack.app import create_app
from tests.adapters.slack.bots import Bot, Remembered, settings
from tests.adapters.slack.stand_in import SECRET, TEAM, StandIn, deliver, event

UNINSTALLED = {"type": "app_uninstalled"}
REVOKED = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0BOT"]}}


@pytest.mark.parametrize("order", [*permutations((UNINSTALLED, REVOKED)), (UNINSTALLED,), (REVOKED,)])
async def test_in_either_order_and_alone(slack: StandIn, bot: Bot, order: tuple[dict[str, object], ...]) -> None:
    noted = Remembered()
    app = create_app(
        bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer, channels=noted
    )
    slack.faults["auth.test"].extend(["refuse account_inactive"] * 4)  # the token is no more
    for place, each in enumerate(order):
        assert (await deliver(app, event(each, f"Ev{place}"))).status == 200
    assert set(noted.said) == {(f"slack/{TEAM}", None)}
    assert bot.observer.faults == []


@pytest.mark.parametrize("tokens", [{"oauth": ["U0ANN"]}, {"oauth": ["U0ANN"], "bot": []}])
async def test_a_persons_own_token_is_none_of_ours(slack: StandIn, bot: Bot, tokens: dict[str, list[str]]) -> None:
    noted = Remembered()
    app = create_app(
        bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer, channels=noted
    )
    assert (await deliver(app, event({"type": "tokens_revoked", "tokens": tokens}))).status == 200
    assert noted.said == []


async def test_while_the_database_is_down_slack_is_asked_to_come_again(slack: StandIn, bot: Bot) -> None:
    noted = Remembered()
    noted.down = True
    app = create_app(
        bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer, channels=noted
    )
    assert (await deliver(app, event(UNINSTALLED))).status == 500
    noted.down = False
    assert (await deliver(app, event(UNINSTALLED))).status == 200
    assert len(noted.said) == 1


async def test_without_a_place_to_note_it_nothing_breaks(slack: StandIn, bot: Bot) -> None:
    app = create_app(bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer)
    assert (await deliver(app, event(UNINSTALLED))).status == 200
    assert bot.observer.faults == []
