"""Deliveries as Slack makes them: signed, repeated, all at once, slow to answer, of kinds nobody asked for."""

from __future__ import annotations

import asyncio
import html
import json

import pytest

from adapters.slack import commands
from adapters.slack.app import SlackApp
from adapters.slack.commands import ELSEWHERE, WORKING
from core import action
from core.journal import Journal
from core.payloads import Score
from core.reply import Action, Paragraph, Reply, as_text
from core.request import Account
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.stand_in import (
    ANN,
    BOT,
    CHANNEL,
    DIRECT,
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


async def journal(bot: Bot) -> Journal:
    return (await bot.store.read(Account("slack", TEAM, ANN), ""))[0]


async def test_a_command_is_answered_in_its_acknowledgement_for_the_person_alone(app: SlackApp, bot: Bot) -> None:
    found = await answered(app, command("/log-nbme 66 form:31"))
    assert found["response_type"] == "ephemeral"
    assert "Saved: 66 on NBME form 31" in html.unescape(found["text"])
    assert found["blocks"][0]["text"]["text"].startswith("Saved: 66")
    assert len((await journal(bot)).entries) == 1


async def test_the_same_trigger_writes_once_and_gets_the_same_answer(app: SlackApp, bot: Bot) -> None:
    first, *others = await asyncio.gather(*(answered(app, command("/log-nbme 66 form:31")) for _ in range(8)))
    assert all(other == first for other in others)
    assert len((await journal(bot)).entries) == 1


async def test_the_profile_says_what_day_it_is_and_is_asked_once(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    bot.clock.set(bot.clock.now().replace(hour=2))  # still the day before in New York
    for trigger in ("1", "2"):
        found = await answered(app, command("/log-nbme 66 form:31", trigger=trigger))
        assert f"{bot.clock.now().day - 1} Mar 2026" in found["text"]
    assert len(slack.asked("users.info")) == 1
    assert len(slack.asked("auth.test")) == 1


@pytest.mark.parametrize("fault", ["", "refuse missing_scope", "500", "drop", "html"])
async def test_without_a_zone_nothing_is_guessed(app: SlackApp, slack: StandIn, fault: str) -> None:
    slack.zone = None
    slack.faults["users.info"].append(fault)
    assert "where are you?" in (await answered(app, command("/log-nbme 66 form:31")))["text"]


@pytest.mark.parametrize("line", ["/ready", "/ready?", "/comeback ready?", "/comeback /ready"])
async def test_every_way_to_ask_gets_the_verdict(app: SlackApp, line: str) -> None:
    assert (await answered(app, command(line)))["text"].startswith("Ready? No fresh score")


async def test_comeback_alone_is_help(app: SlackApp) -> None:
    assert (await answered(app, command("/comeback")))["text"].startswith("Comeback")


@pytest.mark.parametrize("more", [{}, {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}])
async def test_words_are_answered_once_however_often_they_are_delivered(
    app: SlackApp, slack: StandIn, bot: Bot, more: dict[str, str]
) -> None:
    body = event(direct("log 66 form 31"))
    assert (await deliver(app, body)).status == 200
    assert len((await journal(bot)).entries) == 1  # on disk before Slack heard that it was taken
    await app.work.finish(600)
    assert (await deliver(app, body, **more)).status == 200
    await app.work.finish(600)
    assert [(each["via"], each["channel"]) for each in slack.visible] == [("chat.postMessage", DIRECT)]


async def test_all_at_once_is_once(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    responses = await asyncio.gather(*(deliver(app, event(direct("log 66 form 31"))) for _ in range(8)))
    assert {response.status for response in responses} == {200}
    await app.work.finish(600)
    assert len(slack.visible) == len((await journal(bot)).entries) == 1


async def test_an_answer_in_a_thread_stays_in_the_thread(app: SlackApp, slack: StandIn) -> None:
    await deliver(app, event(direct("ready?", thread_ts="1.0")))
    await app.work.finish(600)
    assert slack.visible[0]["thread_ts"] == "1.0"


async def test_words_that_came_with_a_file_are_heard(app: SlackApp, slack: StandIn) -> None:
    await deliver(app, event(direct("I want to kill myself", subtype="file_share")))
    await app.work.finish(600)
    assert "988" in slack.visible[0]["text"]


@pytest.mark.parametrize(
    "inner",
    [
        direct("ready?", subtype="message_changed"),
        direct("ready?", subtype="message_deleted"),
        direct("ready?", subtype="thread_broadcast"),
        direct("ready?", subtype="bot_message"),
        direct("ready?", bot_id="B9"),
        direct("ready?", user=BOT),
        direct("ready?", user=None),
        direct("ready?", hidden=True),
        direct("ready?", edited={"user": ANN}),
        direct("ready?", channel_type="channel", channel=CHANNEL),
        direct("ready?", channel_type="mpim", channel="G0GROUP"),
        mention("ready?", bot_id="B9"),
        mention("ready?", edited={"user": ANN}),
        {"type": "user_change", "user": {"id": ANN}},
        {"type": "nobody_knows_this"},
    ],
)
async def test_other_events_are_acknowledged_and_left_alone(app: SlackApp, slack: StandIn, inner: dict) -> None:
    assert (await deliver(app, event(inner))).status == 200
    await app.work.finish(600)
    assert slack.visible == []
    assert not slack.asked("users.info")


async def test_a_press_is_answered_once_as_a_new_message_for_the_presser(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    await answered(app, command("/log-nbme 66 form:31"))
    undo = action.encode(Action("undo", "undo", (("entry", "1"),)), ANN)
    for _ in range(2):
        await asyncio.gather(*(answered(app, press(undo, slack.hook)) for _ in range(4)))
    await app.work.finish(600)
    (seen,) = slack.visible
    assert seen["via"] == "hook"
    assert seen["response_type"] == "ephemeral"
    assert seen["replace_original"] is False
    assert seen["text"].startswith("Taken back: NBME form 31: 66")
    assert len((await journal(bot)).entries) == 2


@pytest.mark.parametrize("thread", [None, "1.0"])
async def test_in_the_direct_message_a_press_is_answered_by_a_message_that_stays(
    app: SlackApp, slack: StandIn, thread: str | None
) -> None:
    plan = action.encode(Action("plan", "plan"), ANN)
    await answered(app, press(plan, slack.hook, channel=DIRECT, thread=thread))
    await app.work.finish(600)
    (seen,) = slack.visible
    assert (seen["via"], seen["channel"], seen.get("thread_ts")) == ("chat.postMessage", DIRECT, thread)


async def test_in_somebody_elses_direct_message_the_answer_stays_with_the_presser(
    app: SlackApp, slack: StandIn
) -> None:
    await answered(app, press(action.encode(Action("plan", "plan"), ANN), slack.hook, channel="D0TWOFRIENDS"))
    await app.work.finish(600)
    assert [(each["via"], each["response_type"]) for each in slack.visible] == [("hook", "ephemeral")]


@pytest.mark.parametrize("hook", ["", "gone"])
async def test_without_a_response_url_a_press_is_answered_by_direct_message(
    app: SlackApp, slack: StandIn, hook: str
) -> None:
    slack.faults["hook"].append("refuse expired_url")
    await answered(app, press(action.encode(Action("plan", "plan"), ANN), hook and slack.hook))
    await app.work.finish(600)
    assert [(each["via"], each["channel"]) for each in slack.visible] == [("chat.postMessage", DIRECT)]


async def test_somebody_elses_button_and_an_old_one_are_refused_in_private(app: SlackApp, slack: StandIn) -> None:
    for trigger, id_ in (("1", action.encode(Action("undo", "undo"), "U0EVE")), ("2", "an-older-version")):
        await answered(app, press(id_, slack.hook, trigger))
    await app.work.finish(600)
    assert {each["response_type"] for each in slack.visible} == {"ephemeral"}
    assert {each["text"].splitlines()[0] for each in slack.visible} == {"Not quite"}


FOREIGN = {
    "payload": {"user_team": "T0OTHER"},
    "source": {"source_team": "T0OTHER", "team": "T0TEST"},
    "profile": {},
}


@pytest.mark.parametrize("said_by", FOREIGN)
async def test_people_of_another_workspace_in_a_shared_channel_are_refused_at_every_door_before_anything_is_stored(
    app: SlackApp, slack: StandIn, bot: Bot, said_by: str
) -> None:
    slack.profile = {"team_id": "T0OTHER"} if said_by == "profile" else {}
    words = event(mention("I want to die, log 66 form 31", **FOREIGN[said_by]))
    assert (await deliver(app, words)).status == 200
    if said_by == "profile":
        found = await answered(app, command("/log-nbme 66 form:31", slack.hook))
        assert found == {"text": ELSEWHERE, "response_type": "ephemeral"}
        assert await answered(app, press(action.encode(Action("plan", "plan"), ANN), slack.hook)) == {}
        view = {"type": "modal", "blocks": [], "callback_id": action.encode(Action("ready", "ready"), ANN)}
        assert await answered(app, submit(view, {})) == {}
    await app.work.finish(600)
    assert {each["text"] for each in slack.visible} == {ELSEWHERE}
    assert slack.visible[0]["via"] == "chat.postEphemeral"
    assert all(part in ELSEWHERE for part in ("988", "findahelpline.com"))  # the same whatever was said
    assert bot.observer.answers == []
    assert (await journal(bot)).entries == ()


async def test_in_a_company_its_people_are_known_by_their_profiles(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    (await app.identity.known()).enterprise_id = "E0ORG"
    slack.profile = {"team_id": "T0SISTER", "enterprise_user": {"enterprise_id": "E0ORG"}}
    assert "Saved" in (await answered(app, command("/log-nbme 66 form:31", slack.hook)))["text"]
    slack.profile = {"team_id": "T0OTHER", "enterprise_user": {"enterprise_id": "E0OTHER"}}
    assert (await answered(app, command("/ready", slack.hook, user="U0EVE")))["text"] == ELSEWHERE


async def test_another_workspace_with_the_same_app_reaches_no_journal(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    found = await answered(app, command("/log-nbme 66 form:31", team="T0OTHER"))
    assert found == {"text": ELSEWHERE, "response_type": "ephemeral"}
    assert await answered(app, press(action.encode(Action("plan", "plan"), ANN), slack.hook, team="T0OTHER")) == {}
    assert (await deliver(app, event(direct("log 66 form 31"), team="T0OTHER"))).status == 200
    await app.work.finish(600)
    assert [each["text"] for each in slack.visible] == [ELSEWHERE]
    assert (await journal(bot)).entries == ()


async def test_a_slow_answer_is_announced_and_comes_later(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(bot, monkeypatch)
    found = await answered(app, command("/log-nbme 66 form:31", slack.hook))
    assert found == {"text": WORKING, "response_type": "ephemeral"}
    assert slack.visible == []
    await app.work.finish(600)
    (seen,) = slack.visible
    assert seen["response_type"] == "ephemeral"
    assert seen["text"].startswith("Saved: 66")


async def test_a_slow_press_is_acknowledged_and_answered_later(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(bot, monkeypatch)
    assert await answered(app, press(action.encode(Action("plan", "plan"), ANN), slack.hook)) == {}
    assert slack.visible == []
    await app.work.finish(600)
    assert len(slack.visible) == 1


def slow(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the store slower than what an answer may take."""
    monkeypatch.setattr(commands, "PROMPT", 0.05)
    read = bot.store.read

    async def reading(*args: object) -> object:
        await asyncio.sleep(0.2)
        return await read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.store, "read", reading)


async def test_a_very_long_answer_comes_whole_in_several_messages(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Reply("Long", (Paragraph(" ".join(f"word{number}" for number in range(5_000))),))
    bot.always_says(long, monkeypatch)
    assert await answered(app, command("/history", slack.hook)) == {}
    await app.work.finish(600)
    assert len(slack.visible) > 1
    assert {each["response_type"] for each in slack.visible} == {"ephemeral"}
    heard = " ".join(" ".join(each["text"] for each in slack.visible).split())
    assert " ".join(as_text(long).split()) == heard


async def test_a_mention_is_answered_by_direct_message_and_the_channel_sees_nothing(
    app: SlackApp, slack: StandIn
) -> None:
    await deliver(app, event(mention("log 66 form 31")))
    await app.work.finish(600)
    (seen,) = slack.visible
    assert (seen["via"], seen["channel"]) == ("chat.postMessage", DIRECT)
    assert seen["text"].startswith("Saved: 66")
    assert "everybody can read it" in seen["text"]
    await deliver(app, event(direct("log 67 form 32"), "Ev2"))
    await app.work.finish(600)
    assert "everybody can read it" not in slack.visible[-1]["text"]


async def test_a_wrong_signature_is_401(app: SlackApp, bot: Bot) -> None:
    assert (await deliver(app, command("/log-nbme 66"), "another-secret")).status == 401
    assert (await deliver(app, event(direct("log 66")), "another-secret")).status == 401
    assert bot.observer.answers == []


async def test_slack_may_verify_the_address(app: SlackApp) -> None:
    response = await deliver(app, json.dumps({"type": "url_verification", "challenge": "c0ffee"}))
    assert (response.status, json.loads(response.body)) == (200, {"challenge": "c0ffee"})


@pytest.mark.parametrize(
    ("text", "kept"),
    [("/comeback I want to kill myself", 0), ("/log-nbme 66 weak:I want to kill myself", 1)],
)
async def test_crisis_words_in_a_command_get_help_and_what_else_was_in_the_form_is_kept(
    app: SlackApp, bot: Bot, text: str, kept: int
) -> None:
    assert "988" in (await answered(app, command(text)))["text"]
    assert len((await journal(bot)).all(Score)) == kept
