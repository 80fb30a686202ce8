"""Posts of a study group on Slack: seen once or not at all, the same for everybody, answered to each person alone."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest

from adapters.slack import nudge as nudges
from adapters.slack.app import SlackApp
from adapters.slack.commands import ELSEWHERE, WORKING
from adapters.slack.nudge import Nudges
from adapters.slack.render import render_post
from core import action
from core.groups.encouragement import THOUGHTS
from core.groups.posts import ANYBODY, Post, Pulse, public
from core.nudges.how import HOW
from core.nudges.outbox import Later, Letter, Outcome
from core.request import Account, Place
from tests.adapters.slack.bots import Bot, NoPace, Remembered
from tests.adapters.slack.limits import check
from tests.adapters.slack.local_slack import ANN, BOB, Workspace, buttons, seen
from tests.adapters.slack.stand_in import CHANNEL, DIRECT, TEAM, StandIn, answered, press
from tests.fakes import NOON

POST = Post(CHANNEL, 7, asks=True, thought=0, pulse=Pulse(7, 240))
TAP = next(each["action_id"] for each in buttons(render_post(POST)))


def letter(team: str = TEAM, channel: str = CHANNEL) -> Letter:
    account = Place("slack", team, channel).account
    return Letter(7, account, "group", NOON.date(), NOON, NOON + timedelta(hours=2), "cb7", 0)


@pytest.fixture
def sender(app: SlackApp, bot: Bot) -> Nudges:
    return Nudges(lambda: app, bot.clock, bot.observer, Remembered())


@pytest.fixture
def later(bot: Bot) -> Callable[[float], Later]:
    return lambda seconds: Later(bot.clock.now() + timedelta(seconds=seconds))


def faults(bot: Bot) -> list[str]:
    return [type(error).__name__ for _, error in bot.observer.faults]


@pytest.mark.parametrize("thought", range(len(THOUGHTS)))
def test_every_post_is_one_message_that_reads_the_same_to_eye_and_ear(thought: int) -> None:
    for asks, sums in product((True, False), (None, Pulse(5, None), Pulse(9_990, 99_990))):
        post = Post("C0123456789", 2**63 - 1, asks, thought, sums)
        message, said = render_post(post), public(post)
        assert seen(message) == html.unescape(message["text"]) == "\n".join((said.title, *said.paragraphs))
        assert [each["text"]["text"] for each in buttons(message)] == [each.label for each in said.actions]
        assert {action.decode(each["action_id"])[0] for each in buttons(message)} == {ANYBODY}
        check(message)


async def test_a_post_is_written_in_its_channel_plainly_and_mentions_nobody(
    sender: Nudges, slack: StandIn, bot: Bot
) -> None:
    assert await sender.prepare(letter()) is None
    assert await sender.post(letter(), POST) is Outcome.SENT
    (shown,) = slack.visible
    assert (shown["channel"], shown["text"]) == (CHANNEL, render_post(POST)["text"])
    assert shown["mrkdwn"] in {"0", "false", False}
    assert not {"link_names", "parse", "thread_ts"} & set(shown)
    assert not any(sign in shown["text"] for sign in ("<@", "<!", "@"))
    assert slack.asked("conversations.open") == []


@pytest.mark.parametrize("fault", ["drop", "500", "html", "odd", "refuse fatal_error"])
async def test_what_may_have_been_seen_is_unknown_and_posted_once(
    sender: Nudges, slack: StandIn, bot: Bot, fault: str
) -> None:
    slack.faults["chat.postMessage"].append(fault)
    assert await sender.post(letter(), POST) is Outcome.UNKNOWN
    assert len(slack.asked("chat.postMessage")) == 1
    assert len(slack.visible) == (1 if fault == "drop" else 0)
    assert faults(bot) == ["Uncertain"]


async def test_a_post_that_takes_too_long_may_have_been_seen(
    sender: Nudges, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nudges, "TAKES", 0.0)
    assert await sender.post(letter(), POST) is Outcome.UNKNOWN
    assert faults(bot) == ["TimeoutError"]


@pytest.mark.parametrize(
    "word",
    [
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
    ],
)
async def test_a_channel_that_cannot_be_written_in_any_more_is_final(
    sender: Nudges, slack: StandIn, bot: Bot, word: str
) -> None:
    slack.faults["chat.postMessage"].append(f"refuse {word}")
    assert await sender.post(letter(), POST) is Outcome.CLOSED
    assert slack.visible == []
    assert faults(bot) == []


async def test_another_workspaces_channel_is_not_looked_for_in_this_one(sender: Nudges, slack: StandIn) -> None:
    assert await sender.prepare(letter(team="T0OLD")) is Outcome.CLOSED
    assert await sender.post(letter(team="T0OLD"), POST) is Outcome.CLOSED
    assert slack.asked("chat.postMessage") == []


async def test_too_many_requests_means_later_at_slacks_word(
    sender: Nudges, slack: StandIn, later: Callable[[float], Later]
) -> None:
    slack.faults["chat.postMessage"].append("429 30")
    assert await sender.post(letter(), POST) == later(30)
    assert slack.visible == []


# what is wrong with the app itself says nothing of the channel
@pytest.mark.parametrize(
    "word", ["invalid_auth", "account_inactive", "token_revoked", "missing_scope", "some_new_word"]
)
async def test_what_is_wrong_with_the_app_ends_no_group(
    sender: Nudges, slack: StandIn, bot: Bot, later: Callable[[float], Later], word: str
) -> None:
    slack.faults["chat.postMessage"].append(f"refuse {word}")
    assert await sender.post(letter(), POST) == later(5)
    assert faults(bot) == ["Undelivered"]
    assert await sender.post(letter(), POST) is Outcome.SENT


async def test_what_slack_will_never_like_is_given_up_and_reported(sender: Nudges, slack: StandIn, bot: Bot) -> None:
    slack.faults["chat.postMessage"].append("refuse invalid_blocks")
    assert await sender.post(letter(), POST) is Outcome.EXPIRED
    assert faults(bot) == ["Undelivered"]


async def test_while_not_connected_it_is_later(bot: Bot, later: Callable[[float], Later]) -> None:
    alone = Nudges(lambda: None, bot.clock, bot.observer, Remembered())
    assert await alone.post(letter(), POST) == later(10)


async def test_a_post_is_never_a_direct_message(sender: Nudges, slack: StandIn) -> None:
    of_ann = Letter(7, Account("slack", TEAM, ANN), "group", NOON.date(), NOON, NOON, "cb7", 0)
    assert await sender.post(of_ann, POST) is Outcome.EXPIRED
    assert slack.calls == []


async def test_a_press_on_a_post_is_answered_to_the_presser_alone(app: SlackApp, slack: StandIn) -> None:
    for number, user in enumerate((ANN, "U0BEN")):
        await answered(app, press(TAP, slack.hook, f"1.{number}", user=user, public=True))
    await app.work.finish(600)
    assert [(each["via"], each["response_type"], each["replace_original"]) for each in slack.visible] == [
        ("hook", "ephemeral", False)
    ] * 2
    assert not any(method.startswith("chat.") for method, _ in slack.calls)


async def test_where_that_fails_it_goes_by_direct_message_and_never_to_the_channel(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    slack.faults["hook"].append("refuse expired_url")
    await answered(app, press(TAP, slack.hook, public=True))
    await app.work.finish(600)
    assert [(each["via"], each["channel"]) for each in slack.visible] == [("chat.postMessage", DIRECT)]
    slack.visible.clear()
    slack.faults["hook"].append("refuse expired_url")
    slack.faults["chat.postMessage"].append("refuse cannot_dm_bot")
    await answered(app, press(TAP, slack.hook, "2", public=True))
    await app.work.finish(600)
    assert slack.visible == []
    assert faults(bot) == ["Undelivered"]


@pytest.mark.parametrize("how", [{"team": "T0OTHER"}, {"home": "T0OTHER"}])
async def test_another_workspaces_person_is_told_so_in_private(
    app: SlackApp, slack: StandIn, bot: Bot, how: dict[str, str]
) -> None:
    await answered(app, press(TAP, slack.hook, public=True, **how))
    await app.work.finish(600)
    (said,) = slack.visible
    assert (said["via"], said["text"], said["response_type"]) == ("hook", ELSEWHERE, "ephemeral")
    assert said["replace_original"] is False
    assert bot.observer.answers == []


async def test_in_a_company_of_many_workspaces_its_people_are_no_strangers(
    app: SlackApp, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = await app.identity.known()
    monkeypatch.setattr(me, "enterprise_id", "E0ORG")
    await answered(app, press(TAP, slack.hook, public=True, home="T0SISTER"))
    await app.work.finish(600)
    assert ELSEWHERE not in {each["text"] for each in slack.visible}


async def test_a_post_stays_as_it_is_whoever_presses_it(workspace: Workspace, bot: Bot) -> None:
    channel = workspace.app.channel
    post = Post(channel, 7, asks=True, thought=0)
    sender = workspace.running.sender(bot.clock, NoPace(), Remembered())
    assert await sender.post(letter(channel=channel), post) is Outcome.SENT
    (shown,) = await workspace.everything()
    assert "ephemeral_to" not in shown
    for user in (ANN, BOB):
        await workspace.click({**shown, "channel": channel}, HOW[3], user=user)
    first, *answers = await workspace.until(lambda found: len(found) == 3)
    assert first == shown
    assert [each["ephemeral_to"] for each in answers] == [ANN, BOB]
    assert {each["text"].splitlines()[0] for each in answers} == {"Thank you, it is saved"}
    journals = [(await bot.store.read(Account("slack", TEAM, user), "look"))[0] for user in (ANN, BOB)]
    assert [[entry.payload.group for entry in journal.entries] for journal in journals] == [[channel], [channel]]


async def test_a_slow_press_on_a_post_is_answered_in_private_too(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, go_on = bot.store.read, asyncio.Event()

    async def slow(*how: object) -> object:
        await go_on.wait()
        return await read(*how)

    monkeypatch.setattr(bot.store, "read", slow)
    monkeypatch.setattr("adapters.slack.commands.PROMPT", 0.05)
    assert await answered(app, press(TAP, slack.hook, public=True)) == {}
    go_on.set()
    await app.work.finish(600)
    assert [(each["via"], each["response_type"]) for each in slack.visible] == [("hook", "ephemeral")]
    assert WORKING not in {each["text"] for each in slack.visible}
