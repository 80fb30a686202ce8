"""Writing unasked on Slack: seen once or not at all, and never a second time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from adapters.slack import nudge as nudges
from adapters.slack.app import SlackApp, create_app
from adapters.slack.nudge import Nudges
from adapters.slack.serve import SlackPlatform
from core.nudges.outbox import Later, Letter, Outcome
from core.nudges.post import Postman
from core.reply import Action, Paragraph, Reply, as_text
from core.request import Account, Place
from tests.adapters.slack.bots import Bot, NoPace, Remembered, settings
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.local_slack import ANN, Workspace, buttons, seen
from tests.adapters.slack.stand_in import CHANNEL, DIRECT, TEAM, StandIn
from tests.core.nudges.tiny import TinyOutbox
from tests.fakes import NOON

REPLY = Reply("Checking in", (Paragraph("How did it go?"),), (Action("am I ready?", "ready"),))
LONG = Reply("Checking in", tuple(Paragraph("word " * 500) for _ in range(9)))


def letter(id_: int = 7, user: str = ANN, team: str = TEAM, channel: str | None = None) -> Letter:
    account, hours = Account("slack", team, user), timedelta(hours=9)
    return Letter(id_, account, "check-in", NOON.date(), NOON, NOON + hours, f"cb{id_}", 0, channel=channel)


@pytest.fixture
def channels() -> Remembered:
    return Remembered()


@pytest.fixture
def sender(app: SlackApp, bot: Bot, channels: Remembered) -> Nudges:
    return Nudges(lambda: app, bot.clock, bot.observer, channels)


@pytest.fixture
def later(bot: Bot) -> Callable[[float], Later]:
    return lambda seconds: Later(bot.clock.now() + timedelta(seconds=seconds))


def faults(bot: Bot) -> list[str]:
    return [type(error).__name__ for _, error in bot.observer.faults]


async def test_it_comes_in_the_persons_own_channel_and_its_buttons_work(workspace: Workspace, bot: Bot) -> None:
    sender = workspace.running.sender(bot.clock, NoPace(), Remembered())
    ann = SlackDriver(workspace, bot)
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT
    (message,) = await ann.new()
    assert message["channel"] == workspace.app.direct
    assert (message["text"], seen(message)) == (as_text(REPLY), as_text(REPLY))
    assert [each["text"]["text"] for each in buttons(message)] == ["am I ready?"]
    ann.newest = message
    assert (await ann.press("am I ready?")).text.startswith("Ready? No fresh score")
    assert await workspace.everything() == []


@pytest.mark.parametrize("fault", ["drop", "500", "html", "odd", "refuse fatal_error"])
async def test_what_may_have_been_seen_is_unknown_and_sent_once(
    sender: Nudges, slack: StandIn, bot: Bot, fault: str
) -> None:
    slack.faults["chat.postMessage"].append(fault)
    assert await sender.nudge(letter(), REPLY) is Outcome.UNKNOWN
    assert len(slack.asked("chat.postMessage")) == 1
    assert len(slack.visible) == (1 if fault == "drop" else 0)
    assert faults(bot) == ["Uncertain"]


async def test_a_connection_dropped_after_accepting_shows_one_message_whatever_comes_after(
    sender: Nudges, slack: StandIn, bot: Bot
) -> None:
    slack.faults["chat.postMessage"].append("drop")
    outbox = TinyOutbox(letter(1), letter(2))
    postman = Postman(bot.store, outbox, bot.clock, (sender,), lambda *_: REPLY, NoPace(), bot.observer, "me")
    assert await postman.dispatch() == 1
    for _ in range(5):
        bot.clock.advance(timedelta(minutes=1))
        assert await postman.dispatch() == 0
    assert list(outbox.state.values()) == ["unknown", "sent"]
    assert len(slack.visible) == 2


async def test_a_process_that_died_while_it_sent_leaves_one_unknown(sender: Nudges, slack: StandIn, bot: Bot) -> None:
    outbox = TinyOutbox(letter(1), letter(2), letter(3))
    held = asyncio.Event()

    class Dies(Nudges):
        async def prepare(self, letter: Letter) -> Outcome | Later | None:
            return None

        async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
            outcome = await super().nudge(letter, reply)
            await held.wait()
            return outcome

    def office(by: Nudges, owner: str) -> Postman:
        return Postman(bot.store, outbox, bot.clock, (by,), lambda *_: REPLY, NoPace(), bot.observer, owner)

    dying = asyncio.create_task(office(Dies(sender._app, bot.clock, bot.observer, Remembered()), "first").dispatch())
    while not slack.visible:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        if "Postman" in repr(task):
            task.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    bot.clock.advance(timedelta(minutes=1))
    assert await office(sender, "second").dispatch() == 2
    assert list(outbox.state.values()) == ["unknown", "sent", "sent"]
    assert len(slack.visible) == 3


async def test_a_send_that_takes_too_long_may_have_been_seen(
    sender: Nudges, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nudges, "TAKES", 0.0)
    assert await sender.nudge(letter(), REPLY) is Outcome.UNKNOWN
    assert faults(bot) == ["TimeoutError"]


async def test_too_many_requests_means_later_at_slacks_word(
    sender: Nudges, slack: StandIn, later: Callable[[float], Later]
) -> None:
    slack.faults["chat.postMessage"].extend(["429 30", "429 99999"])
    assert await sender.nudge(letter(), REPLY) == later(30)
    assert await sender.nudge(letter(), REPLY) == later(nudges.LONGEST)
    assert slack.visible == []
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT


@pytest.mark.parametrize("word", ["user_not_found", "cannot_dm_bot", "channel_not_found", "is_archived"])
@pytest.mark.parametrize("method", ["conversations.open", "chat.postMessage"])
async def test_somebody_who_cannot_be_written_to_any_more_is_final(
    sender: Nudges, slack: StandIn, method: str, word: str
) -> None:
    slack.faults[method].append(f"refuse {word}")
    assert await sender.nudge(letter(), REPLY) is Outcome.CLOSED
    assert slack.visible == []


async def test_another_workspaces_person_is_not_looked_for_in_this_one(sender: Nudges, slack: StandIn) -> None:
    assert await sender.nudge(letter(team="T0OLD"), REPLY) is Outcome.CLOSED
    assert slack.asked("conversations.open") == []


# what is wrong with the app itself says nothing of the person
@pytest.mark.parametrize(
    "fault",
    [
        "drop",
        "500",
        "refuse some_new_word",
        *(f"refuse {word}" for word in ("invalid_auth", "account_inactive", "token_revoked")),
    ],
)
async def test_a_channel_that_could_not_be_opened_means_later_each_time_a_little_more(
    sender: Nudges, slack: StandIn, later: Callable[[float], Later], fault: str
) -> None:
    for wait in (5, 10):
        slack.faults["conversations.open"].append(fault)
        assert await sender.nudge(letter(), REPLY) == later(wait)
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT
    assert [each["channel"] for each in slack.visible] == [DIRECT]


async def test_a_limit_on_opening_channels_is_not_waited_for_past_the_lease(
    sender: Nudges, slack: StandIn, later: Callable[[float], Later], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nudges, "OPENS", 0.05)
    slack.faults["conversations.open"].append("429 20")
    assert await sender.nudge(letter(), REPLY) == later(5)


async def test_a_slack_that_is_not_there_means_later(bot: Bot, later: Callable[[float], Later]) -> None:
    app = create_app(bot.comeback, settings("http://127.0.0.1:1/api/", signing_secret="x" * 32), observer=bot.observer)
    assert await Nudges(lambda: app, bot.clock, bot.observer, Remembered()).nudge(letter(), REPLY) == later(5)
    await app.desk.profiles.close()


async def test_what_slack_will_never_like_is_given_up_and_reported(sender: Nudges, slack: StandIn, bot: Bot) -> None:
    slack.faults["chat.postMessage"].append("refuse invalid_blocks")
    assert await sender.nudge(letter(), REPLY) is Outcome.EXPIRED
    assert faults(bot) == ["Undelivered"]


@pytest.mark.parametrize("fault", ["429 1", "refuse not_in_channel", "drop"])
async def test_half_a_letter_that_was_seen_is_not_begun_anew(
    sender: Nudges, slack: StandIn, bot: Bot, fault: str
) -> None:
    slack.faults["chat.postMessage"].extend(["", fault])
    assert await sender.nudge(letter(), LONG) is Outcome.UNKNOWN
    assert len(slack.asked("chat.postMessage")) == 2
    assert len(faults(bot)) == 1


async def test_a_stop_lets_a_nudge_under_way_out(workspace: Workspace, bot: Bot) -> None:
    sender = workspace.running.sender(bot.clock, NoPace(), Remembered())
    sending = asyncio.create_task(sender.nudge(letter(), REPLY))
    await asyncio.sleep(0)
    await workspace.running.stop()
    assert await sending is Outcome.SENT
    assert len(await workspace.everything(workspace.app.direct)) == 1
    assert await sender.nudge(letter(), REPLY) == Later(bot.clock.now() + nudges.NOT_NOW)


async def test_before_the_start_it_is_later(bot: Bot, later: Callable[[float], Later]) -> None:
    slack = SlackPlatform(bot.comeback, settings("http://127.0.0.1:1/api/"), bot.observer)
    assert await slack.sender(bot.clock, NoPace(), Remembered()).nudge(letter(), REPLY) == later(10)


async def test_a_channel_is_opened_before_the_mark_and_remembered(
    sender: Nudges, slack: StandIn, channels: Remembered
) -> None:
    assert await sender.prepare(letter()) is None
    assert channels.said == [(ANN, DIRECT)]
    assert slack.visible == []
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT
    assert len(slack.asked("conversations.open")) == 1


async def test_a_remembered_channel_needs_no_opening(sender: Nudges, slack: StandIn, channels: Remembered) -> None:
    known = letter(channel="D0KNOWN")
    assert await sender.prepare(known) is None
    assert await sender.nudge(known, REPLY) is Outcome.SENT
    assert [each["channel"] for each in slack.visible] == ["D0KNOWN"]
    assert slack.asked("conversations.open") == []
    assert channels.said == []


async def test_a_remembered_channel_of_an_app_that_is_no_more_is_opened_anew(
    sender: Nudges, slack: StandIn, channels: Remembered, later: Callable[[float], Later]
) -> None:
    known = letter(channel="D0KNOWN")
    slack.faults["chat.postMessage"].append("refuse channel_not_found")
    assert await sender.nudge(known, REPLY) == later(5)
    assert channels.said == [(ANN, None)]
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT
    assert [each["channel"] for each in slack.visible] == [DIRECT]


async def test_a_channel_that_cannot_be_remembered_is_written_in_all_the_same(
    sender: Nudges, slack: StandIn, channels: Remembered
) -> None:
    channels.down = True
    assert await sender.prepare(letter()) is None
    assert await sender.nudge(letter(), REPLY) is Outcome.SENT


async def test_what_stands_in_the_way_is_known_before_the_mark(
    sender: Nudges, slack: StandIn, bot: Bot, later: Callable[[float], Later]
) -> None:
    slack.faults["conversations.open"].extend(["500", "refuse user_disabled"])
    assert await sender.prepare(letter()) == later(5)
    assert await sender.prepare(letter()) is Outcome.CLOSED
    assert await sender.prepare(letter(team="T0OLD")) is Outcome.CLOSED
    assert await Nudges(lambda: None, bot.clock, bot.observer, Remembered()).prepare(letter()) == later(10)


async def test_a_reply_is_never_written_in_a_channel(sender: Nudges, slack: StandIn) -> None:
    group = letter(user=Place("slack", TEAM, CHANNEL).account.user)
    assert await sender.nudge(group, REPLY) is Outcome.EXPIRED
    assert slack.calls == []
