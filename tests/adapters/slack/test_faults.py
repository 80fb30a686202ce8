"""What goes wrong between us and Slack: one visible message or none, never two, and never one that others see."""

from __future__ import annotations

import asyncio
import json

import pytest

from adapters.slack import commands, profiles, send
from adapters.slack.app import SlackApp, api_client, create_app
from adapters.slack.errors import Uncertain, Undelivered
from core import action, replies
from core.guide import support
from core.reply import Action, Paragraph, Reply, as_text
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
)

PLAN = action.encode(Action("plan", "plan"), ANN)


def faults(bot: Bot) -> list[str]:
    return [f"{type(error).__name__}: {error}" for _, error in bot.observer.faults]


async def words(app: SlackApp, text: str = "log 66 form 31", id_: str = "Ev1") -> None:
    await deliver(app, event(direct(text), id_))
    await app.work.finish(600)


@pytest.mark.parametrize("fault", ["drop", "500", "html"])
async def test_a_message_in_doubt_is_not_sent_again(app: SlackApp, slack: StandIn, bot: Bot, fault: str) -> None:
    slack.faults["chat.postMessage"].append(fault)
    await words(app)
    await words(app)  # delivered again: it counts as told
    assert len(slack.asked("chat.postMessage")) == 1
    assert len(slack.visible) == (1 if fault == "drop" else 0)
    assert [fault.split(":")[0] for fault in faults(bot)] == ["Uncertain"]


@pytest.mark.parametrize("fault", ["drop", "500"])
async def test_a_press_in_doubt_does_not_try_another_way(app: SlackApp, slack: StandIn, bot: Bot, fault: str) -> None:
    slack.faults["hook"].append(fault)
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    assert len(slack.asked("hook")) == 1
    assert slack.asked("chat.postMessage") == []


async def test_slack_says_wait_and_it_waits(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    slack.faults["chat.postMessage"].extend(["429 1", "429 0"])
    started = asyncio.get_running_loop().time()
    await words(app)
    assert asyncio.get_running_loop().time() - started >= 1
    assert len(slack.visible) == 1
    assert faults(bot) == []


async def test_a_hook_that_says_wait_is_waited_for(app: SlackApp, slack: StandIn) -> None:
    slack.faults["hook"].extend(["429 0", "429"])
    slack.faults["hook"].pop()
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    assert len(slack.visible) == 1


async def test_too_long_a_wait_is_given_up_and_the_next_delivery_answered(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    slack.faults["chat.postMessage"].append(f"429 {int(send.PATIENCE) + 1}")
    await words(app)
    assert faults(bot) == ["Undelivered: ratelimited"]
    await words(app)
    assert len(slack.visible) == 1
    assert slack.visible[0]["text"].startswith("Saved: 66")


async def test_after_a_clear_no_the_next_delivery_is_answered(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    slack.faults["chat.postMessage"].append("refuse channel_not_found")
    await words(app)
    assert slack.visible == []
    assert faults(bot) == ["Undelivered: channel_not_found"]
    await words(app)
    assert len(slack.visible) == 1


@pytest.mark.parametrize("method", ["conversations.open", "chat.postMessage"])
async def test_where_no_direct_message_can_be_opened_the_channel_learns_nothing(
    app: SlackApp, slack: StandIn, method: str
) -> None:
    slack.faults[method].append("refuse cannot_dm_bot")
    await deliver(app, event(mention("log 66 form 31")))
    await app.work.finish(600)
    assert slack.visible == [
        {"via": "chat.postEphemeral", "channel": CHANNEL, "user": ANN, "text": support.unreachable()}
    ]


async def test_a_long_answer_that_can_not_be_delivered_is_one_line_too(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(Reply("Long", (Paragraph("word " * 9_000),)), monkeypatch)
    slack.faults["chat.postMessage"].append("refuse cannot_dm_bot")
    await deliver(app, event(mention("history")))
    await app.work.finish(600)
    assert [each["text"] for each in slack.visible] == [support.unreachable()]


async def test_no_private_way_at_all_is_no_answer_at_all(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    slack.faults["conversations.open"].append("refuse user_disabled")
    slack.faults["chat.postEphemeral"].append("refuse user_not_in_channel")
    await deliver(app, event(mention("log 66 form 31")))
    await app.work.finish(600)
    assert slack.visible == []
    assert faults(bot) == ["Undelivered: user_not_in_channel"]


async def test_a_channel_id_is_not_trusted_when_slack_can_not_be_asked(app: SlackApp, slack: StandIn) -> None:
    slack.faults["conversations.open"].append("500")
    await answered(app, press(PLAN, slack.hook, channel=DIRECT))
    await app.work.finish(600)
    assert [(each["via"], each["response_type"]) for each in slack.visible] == [("hook", "ephemeral")]


async def test_nobody_listening_is_a_clear_no(bot: Bot) -> None:
    sender = send.Sender(api_client(settings("http://127.0.0.1:9/api/")))
    with pytest.raises(Undelivered, match="unreachable"):
        await sender.to_person(ANN, {"text": "hello"})


async def test_a_broken_answer_is_a_doubt(slack: StandIn) -> None:
    sender = send.Sender(api_client(settings(slack.api_url)))
    slack.faults["hook"].append("drop")
    with pytest.raises(Uncertain):
        await sender.respond(slack.hook, {"text": "hello"})
    slack.faults["conversations.open"].append("odd")
    with pytest.raises(Uncertain, match="unreadable"):
        await sender.direct(ANN)


async def test_the_store_is_down(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    bot.store.down = True
    found = await answered(app, command("/log-nbme 66 form:31"))
    said = as_text(replies.not_stored())
    assert (found["text"], found["response_type"]) == (said, "ephemeral")
    await words(app)
    await words(app, "ready?", "Ev2")
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    assert len(slack.visible) == 3
    assert {each["text"] for each in slack.visible} == {said}


async def test_a_core_that_breaks_is_reported_and_the_person_told_in_private(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("66 on form 31")

    for method in ("was_told", "read"):
        monkeypatch.setattr(bot.store, method, broken)
    assert replies.failed("").title in (await answered(app, command("/ready")))["text"]
    await words(app)
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    references = [reference for reference, _ in bot.observer.faults]
    assert len(references) == len(slack.visible) + 1 == 3
    assert all(any(reference in each["text"] for reference in references) for each in slack.visible)


async def test_a_reply_that_can_not_be_drawn_still_says_so(
    app: SlackApp, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(Reply("Secret", (Paragraph("66"), object())), monkeypatch)  # type: ignore[arg-type]
    found = await answered(app, command("/plan"))
    assert replies.failed("").title in found["text"]
    assert bot.observer.faults[0][0] in found["text"]


async def test_a_handler_that_breaks_says_so_to_a_command_and_lets_slack_deliver_an_event_again(
    app: SlackApp, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("66 on form 31")

    monkeypatch.setattr(app.desk, "command", broken)
    monkeypatch.setattr(app.desk, "event", broken)
    found = await answered(app, command("/ready"))
    assert found["response_type"] == "ephemeral"
    assert bot.observer.faults[0][0] in found["text"]
    assert "66" not in found["text"].replace(bot.observer.faults[0][0], "")
    assert (await deliver(app, event(direct("ready?")))).status == 500


async def test_a_memory_of_what_was_told_that_fails_is_reported(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("66 on form 31")

    monkeypatch.setattr(bot.store, "told", broken)
    await words(app)
    assert len(slack.visible) == 1
    assert len(faults(bot)) == 1


async def test_a_token_that_slack_takes_back_is_a_fault_without_its_words(slack: StandIn, bot: Bot) -> None:
    slack.faults["auth.test"].append("refuse token_revoked")
    app = create_app(bot.comeback, settings(slack.api_url, signing_secret=SECRET), observer=bot.observer)
    found = json.loads((await deliver(app, command("/ready"))).body)
    assert found["response_type"] == "ephemeral"
    assert faults(bot) == ["ConnectionError: token_revoked"]


async def test_a_slow_profile_does_not_hold_up_the_answer(
    app: SlackApp, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiles, "WAIT", 0.05)
    handle, slow = slack._answer, asyncio.Event()

    async def users_info(**_: object) -> dict:
        await slow.wait()
        return {"user": handle("users.info", {})["user"]}

    monkeypatch.setattr(app.client, "users_info", users_info)
    assert "where are you?" in (await answered(app, command("/log-nbme 66 form:31")))["text"]
    slow.set()
    await asyncio.sleep(0.01)
    assert (await app.desk.profiles.of(ANN)).zone == "America/New_York"


async def test_a_fault_before_the_answer_is_told_too(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: str) -> None:
        raise RuntimeError("a profile of a shape nobody thought of")

    monkeypatch.setattr(app.desk.profiles, "of", broken)
    assert bot.observer.faults == []
    found = await answered(app, command("/ready", slack.hook))
    assert bot.observer.faults[0][0] in found["text"]


async def test_an_announced_answer_that_nobody_takes_is_reported(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "PROMPT", 0.0)
    read, announced = bot.store.read, asyncio.Event()

    async def reading(*args: object) -> object:
        await announced.wait()
        return await read(*args)

    monkeypatch.setattr(bot.store, "read", reading)
    slack.faults["hook"].append("refuse expired_url")
    slack.faults["conversations.open"].append("refuse user_disabled")
    assert (await answered(app, command("/ready", slack.hook)))["text"] == commands.WORKING
    announced.set()
    await app.work.finish(600)
    assert slack.visible == []
    assert faults(bot) == ["Undelivered: user_disabled"]


async def test_two_questions_at_once_ask_for_the_profile_once(app: SlackApp, slack: StandIn) -> None:
    await asyncio.gather(*(answered(app, command("/ready", trigger=str(number))) for number in range(5)))
    assert len(slack.asked("users.info")) == 1


async def test_what_is_remembered_of_people_is_bounded(
    app: SlackApp, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiles, "KEPT", 2)
    monkeypatch.setattr(send, "KEPT", 2)
    for number in range(4):
        await app.desk.profiles.of(f"U{number}")
        await app.desk._sender.direct(f"U{number}")
    await app.desk.profiles.of("U3")
    await app.desk._sender.direct("U0")
    assert len(slack.asked("users.info")) == 4
    assert len(slack.asked("conversations.open")) == 5


def test_the_words_of_an_answer_are_slacks_own() -> None:
    assert commands.WORKING == "Working on it."  # and not “saved”
