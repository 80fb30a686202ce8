"""What stays of a request on Slack whose answer failed: the same for help as for any other, whatever failed, at every door."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from adapters.slack.app import SlackApp, create_app
from adapters.slack.help import HelpSender
from adapters.storage import Store
from core import action
from core.comeback import Comeback
from core.guide import support
from core.reply import Action
from tests.adapters.slack.bots import Bot, settings
from tests.adapters.slack.stand_in import (
    ANN,
    CHANNEL,
    DIRECT,
    SECRET,
    StandIn,
    answered,
    command,
    deliver,
    direct,
    event,
    mention,
    press,
    submit,
)
from tests.adapters.slack.test_help import ACT, FORM, passes
from tests.bot.told_apart import facts

CALM = "feel ashamed"
PRESSED = {ACT: support.BUTTONS[1], CALM: Action("ashamed", "feel", (("word", "ashamed"),))}


async def by_direct_message(app: SlackApp, slack: StandIn, said: str) -> None:
    await deliver(app, event(direct(said)))


async def by_mention(app: SlackApp, slack: StandIn, said: str) -> None:
    await deliver(app, event(mention(said)))


async def by_press(app: SlackApp, slack: StandIn, said: str) -> None:
    await answered(app, press(action.encode(PRESSED[said], ANN), slack.hook, channel=DIRECT))


async def by_press_in_a_channel(app: SlackApp, slack: StandIn, said: str) -> None:
    await answered(app, press(action.encode(PRESSED[said], ANN), slack.hook, channel=CHANNEL))


async def by_form(app: SlackApp, slack: StandIn, said: str) -> None:
    await answered(app, press(FORM, slack.hook))
    given = {"score": "66", "weak": ""} if said == CALM else {"score": ACT, "weak": ""}
    await answered(app, submit(slack.opened[-1], given))


async def by_command(app: SlackApp, slack: StandIn, said: str) -> None:
    await answered(app, command(f"/comeback {said}", slack.hook))


DOORS = (by_direct_message, by_mention, by_press, by_press_in_a_channel, by_form, by_command)
FAULTS = {
    "500": ("chat.postMessage", "hook"),
    "drop": ("chat.postMessage", "hook"),
    "refuse internal_error": ("chat.postMessage", "hook"),
    "refuse invalid_blocks": ("chat.postMessage", "hook"),
    "refuse channel_not_found": ("chat.postMessage",),
    "404": ("hook",),
    "429 40": ("chat.postMessage", "hook"),
    "refuse cannot_dm_bot": ("conversations.open",),
}


async def left(slack: StandIn, path: Path, door: Callable[..., Awaitable[None]], said: str, fault: str) -> list[str]:
    async with await Store.open(path) as store:
        bot = Bot(store)  # type: ignore[arg-type]  # the real one
        bot.comeback = Comeback(store, bot.clock, bot.observer, outbox=store.outbox)
        app = create_app(bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer)
        bot.comeback.help.through([HelpSender(lambda: app, bot.clock, bot.observer)])
        for method in FAULTS[fault]:
            slack.faults[method].append(fault)
        await door(app, slack, said)
        await passes(bot, app, 60)
        slack.faults.clear()
        await app.desk.profiles.close()
    found = facts(path)[ANN]
    return [fact for fact in sorted(found.elements()) if "master_id" not in fact]  # each database has a key of its own


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("door", DOORS)
async def test_a_failed_answer_leaves_the_same_rows_whatever_was_said(
    slack: StandIn, tmp_path_factory: pytest.TempPathFactory, door: Callable[..., Awaitable[None]], fault: str
) -> None:
    grave, calm = [
        await left(slack, tmp_path_factory.mktemp("one") / "comeback.db", door, said, fault) for said in (ACT, CALM)
    ]
    assert calm
    assert grave == calm
