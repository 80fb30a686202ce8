"""Help reaches its reader on Slack: whatever fails at its first send, at every door, and with a restart in between."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.slack import help as helping
from adapters.slack.app import SlackApp, create_app
from adapters.slack.help import HelpSender
from adapters.slack.render import escape
from adapters.slack.serve import SlackPlatform
from adapters.storage import Store
from core import action, replies
from core.comeback import Comeback
from core.guide import support
from core.nudges.outbox import Later, Outcome
from core.reply import Action, as_text
from core.request import Account
from tests.adapters.slack.bots import Bot, settings
from tests.adapters.slack.stand_in import (
    ANN,
    CHANNEL,
    DIRECT,
    SECRET,
    TEAM,
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

ACT = "I want to kill myself"
NOT_SURE = action.encode(support.BUTTONS[1], ANN)
FORM = action.encode(Action("log a score", "log-nbme", (), ("score", "weak")), ANN)
FAULTS = (
    "500",
    "drop",
    "html",
    "odd",
    "refuse internal_error",
    "429 40",
    "refuse channel_not_found",
    "refuse invalid_blocks",
)
REPLY = support.discreet(support.reply(support.Alarm.ACT, support.House()))
ME = Account("slack", TEAM, ANN)


@pytest.fixture
def sender(app: SlackApp, bot: Bot) -> HelpSender:
    found = HelpSender(lambda: app, bot.clock, bot.observer)
    bot.comeback.help.through([found])
    return found


async def passes(bot: Bot, app: SlackApp, seconds: int) -> None:
    """Time, with the bot looking every two seconds."""
    await app.work.finish(600)
    for _ in range(seconds // 2):
        bot.clock.advance(timedelta(seconds=2))
        await bot.comeback.help.resend()


def came(slack: StandIn) -> list[str]:
    """The help that came in Ann's own channel."""
    every = [each for each in slack.visible if each["via"] == "chat.postMessage" and "988" in each["text"]]
    assert all(each["channel"] == DIRECT and each["text"].startswith(support.DISCREET) for each in every)
    return [each["text"] for each in every]


async def by_direct_message(app: SlackApp, slack: StandIn) -> None:
    await deliver(app, event(direct(ACT)))


async def by_mention(app: SlackApp, slack: StandIn) -> None:
    await deliver(app, event(mention(ACT)))


async def by_press(app: SlackApp, slack: StandIn) -> None:
    await answered(app, press(NOT_SURE, slack.hook, channel=DIRECT))


async def by_press_in_a_channel(app: SlackApp, slack: StandIn) -> None:
    await answered(app, press(NOT_SURE, slack.hook))


async def by_form(app: SlackApp, slack: StandIn) -> None:
    await answered(app, press(FORM, slack.hook))
    assert await answered(app, submit(slack.opened[-1], {"score": "66", "weak": ACT})) == {}


async def by_slow_command(app: SlackApp, slack: StandIn) -> None:
    await answered(app, command(f"/comeback {ACT}", slack.hook))


DOORS = (by_direct_message, by_mention, by_press, by_press_in_a_channel, by_form, by_slow_command)
Door = Callable[[SlackApp, StandIn], Awaitable[None]]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("door", DOORS)
async def test_help_whose_first_send_fails_comes_all_the_same(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender, door: Door, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if door is by_slow_command:
        monkeypatch.setattr("adapters.slack.commands.PROMPT", 0.0)
    for method in ("chat.postMessage", "hook"):
        slack.faults[method].append(fault)
    await door(app, slack)
    await passes(bot, app, 60)
    found = came(slack)
    assert 1 <= len(found) <= 2
    assert "988" in found[0]
    await passes(bot, app, 900)
    assert came(slack) == found


@pytest.mark.parametrize("door", [by_direct_message, by_mention, by_press])
async def test_help_that_came_at_once_comes_once_and_begins_with_a_neutral_line(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender, door: Door
) -> None:
    await door(app, slack)
    await passes(bot, app, 900)
    assert len(came(slack)) == 1
    assert bot.observer.faults == []


@pytest.mark.parametrize("door", [by_press_in_a_channel, by_form])
async def test_help_shown_in_a_channel_comes_as_a_message_too(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender, door: Door
) -> None:
    await door(app, slack)
    await passes(bot, app, 900)
    (there,) = [each for each in slack.visible if each["via"] == "hook"]
    assert there["response_type"] == "ephemeral"
    assert not there["text"].startswith(support.DISCREET)
    (own,) = came(slack)
    assert own == f"{escape(support.DISCREET)}\n{there['text']}"


@pytest.mark.parametrize("where", [(CHANNEL, "general"), (DIRECT, "directmessage")])
async def test_so_does_help_in_the_answer_to_a_slash_command(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender, where: tuple[str, str]
) -> None:
    found = await answered(app, command(f"/comeback {ACT}", slack.hook, channel=where))
    assert found["response_type"] == "ephemeral"
    await passes(bot, app, 900)
    assert came(slack) == [f"{support.DISCREET}\n{found['text']}"]


async def test_any_other_answer_to_one_does_not(app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender) -> None:
    for line in ("/log-nbme 66 form:31", "/support"):
        await answered(app, command(line, slack.hook, trigger=line))
    await passes(bot, app, 900)
    assert slack.visible == []


async def test_what_slack_does_not_like_comes_in_bare_text_by_a_channel_opened_anew(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    slack.faults["chat.postMessage"].extend(["refuse invalid_blocks", "refuse invalid_blocks"])
    await by_direct_message(app, slack)
    assert slack.asked("conversations.open") == []
    await passes(bot, app, 4)
    (seen,) = slack.visible
    assert "blocks" not in seen
    assert seen["text"].startswith(support.DISCREET)
    assert "988" in seen["text"]
    assert len(slack.asked("conversations.open")) == 1


async def test_where_slack_says_wait_it_is_not_asked_before(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    slack.faults["chat.postMessage"].extend(["429 40", "429 38"])
    await by_direct_message(app, slack)
    await passes(bot, app, 38)
    assert len(slack.asked("chat.postMessage")) == 2
    await passes(bot, app, 4)
    assert len(came(slack)) == 1


async def test_any_other_answer_whose_wait_is_too_long_says_so_later(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    slack.faults["chat.postMessage"].append("429 40")
    await deliver(app, event(direct("log 66 form 31")))
    await passes(bot, app, 900)
    assert [each["text"] for each in slack.visible] == [escape(as_text(replies.missed()))]


async def test_an_hour_without_slack_and_help_comes_late_and_says_so(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    for method in ("chat.postMessage", "conversations.open"):
        slack.faults[method].extend(["500"] * 2_000)
    await by_direct_message(app, slack)
    await passes(bot, app, 3_600)
    assert slack.visible == []
    asked = len(slack.asked("conversations.open"))
    assert asked < 60
    slack.faults.clear()
    await passes(bot, app, 300)
    (text,) = came(slack)
    assert support.LATE in text


async def test_closed_direct_messages_get_a_mention_its_one_line_and_help_is_tried_on(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    slack.faults["conversations.open"].extend(["refuse cannot_dm_bot"] * 3)
    await by_mention(app, slack)
    await app.work.finish(600)
    assert slack.visible == [
        {"via": "chat.postEphemeral", "channel": CHANNEL, "user": ANN, "text": support.unreachable()}
    ]
    await passes(bot, app, 60)
    assert len(came(slack)) == 1


async def test_where_that_line_is_refused_too_it_is_reported(
    app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender
) -> None:
    slack.faults["conversations.open"].append("refuse cannot_dm_bot")
    slack.faults["chat.postEphemeral"].append("refuse user_not_in_channel")
    await by_mention(app, slack)
    await app.work.finish(600)
    assert [str(error) for _, error in bot.observer.faults] == ["user_not_in_channel"]  # as of any answer


async def test_a_restart_in_between_loses_none(slack: StandIn, tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    for start in range(2):
        async with await Store.open(path) as store:
            bot = Bot(store)  # type: ignore[arg-type]  # the real one
            bot.comeback = Comeback(store, bot.clock, bot.observer, outbox=store.outbox)
            app = create_app(bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer)
            bot.comeback.help.through([HelpSender(lambda app=app: app, bot.clock, bot.observer)])  # type: ignore[misc]
            if not start:
                slack.faults["chat.postMessage"].append("refuse channel_not_found")
                await by_direct_message(app, slack)
                await app.work.finish(600)
                assert slack.visible == []
            else:
                await passes(bot, app, 10)
            await app.desk.profiles.close()
    assert len(came(slack)) == 1


async def test_words_are_read_in_no_fault(app: SlackApp, slack: StandIn, bot: Bot, sender: HelpSender) -> None:
    slack.faults["chat.postMessage"].extend(FAULTS)
    await by_direct_message(app, slack)
    await passes(bot, app, 900)
    assert bot.observer.faults
    assert not any("kill" in str(error) or "988" in str(error) for _, error in bot.observer.faults)


async def test_how_a_try_ends(slack: StandIn, app: SlackApp, bot: Bot, sender: HelpSender) -> None:
    assert await sender.help(Account("slack", "T0OTHER", ANN), REPLY, "1") is Outcome.CLOSED
    slack.faults["conversations.open"].extend(["refuse user_disabled", "refuse fatal_error", "429 99999"])
    assert await sender.help(ME, REPLY, "1") is Outcome.CLOSED
    assert await sender.help(ME, REPLY, "1") is Outcome.UNKNOWN
    assert await sender.help(ME, REPLY, "1") == Later(bot.clock.now() + timedelta(hours=1))
    slack.faults["chat.postMessage"].extend(["refuse not_in_channel", "refuse channel_not_found"])
    assert await sender.help(ME, REPLY, "1") is Outcome.UNKNOWN
    assert await sender.help(ME, REPLY, "1") is Outcome.SENT


async def test_one_that_hangs_is_given_up_for_now(
    slack: StandIn, app: SlackApp, bot: Bot, sender: HelpSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helping, "TAKES", 0.0)
    assert await sender.help(ME, REPLY, "1") is Outcome.UNKNOWN
    assert slack.visible == []


async def test_without_a_connection_it_waits(bot: Bot, slack: StandIn) -> None:
    platform = SlackPlatform(bot.comeback, settings(slack.api_url), bot.observer)
    assert await platform.help(bot.clock).help(ME, REPLY, "1") == Later(bot.clock.now() + helping.NOT_NOW)
