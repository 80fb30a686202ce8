"""The channel something was said in: who may set up its study group, and whether the bot can post there."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.slack import commands, where
from adapters.slack.app import SlackApp
from adapters.slack.errors import Limited, Uncertain, Undelivered
from adapters.slack.where import SlackWhere
from core import action
from core.reply import Action, Reply
from core.request import Place, Request, Room, Unseen
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.stand_in import (
    ANN,
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
)

PLACE = Place("slack", TEAM, CHANNEL)


@pytest.fixture
def here(app: SlackApp) -> SlackWhere:
    return SlackWhere(app.client, PLACE, ANN)


@pytest.fixture
def asked(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """Every request that reaches the core."""
    found: list[Request] = []

    async def answer(request: Request, *_: object) -> Reply:
        found.append(request)
        return Reply("Yes")

    monkeypatch.setattr(bot.comeback, "answer", answer)
    return found


@pytest.mark.parametrize(
    ("profile", "room", "expected"),
    [
        ({}, {}, Room(manages=False, reachable=True)),
        ({}, {"creator": ANN}, Room(manages=True, reachable=True)),
        ({"is_admin": True}, {}, Room(manages=True, reachable=True)),
        ({"is_owner": True}, {}, Room(manages=True, reachable=True)),
        ({"is_primary_owner": True}, {}, Room(manages=True, reachable=True)),
        # a guest, even one who made the channel while still a member
        ({"is_restricted": True}, {"creator": ANN}, Room(manages=False, reachable=True, guest=True)),
        ({"is_ultra_restricted": True}, {}, Room(manages=False, reachable=True, guest=True)),
        # another workspace's owner is no owner here
        ({"is_stranger": True, "is_owner": True}, {}, Room(manages=False, reachable=True, guest=True)),
        ({}, {"is_private": True, "creator": ANN}, Room(manages=True, reachable=True)),
        ({}, {"is_member": False, "creator": ANN}, Room(manages=True, reachable=False)),
        ({}, {"is_archived": True, "creator": ANN}, Room(manages=True, reachable=False)),
        # a group's direct message: nobody's to manage, nothing to post in
        ({"is_admin": True}, {"is_mpim": True, "creator": ANN}, Room(manages=False, reachable=False)),
        ({"is_admin": True}, {"is_im": True}, Room(manages=False, reachable=False)),
    ],
)
async def test_who_may_manage_and_where_the_bot_can_post(
    here: SlackWhere, slack: StandIn, profile: dict[str, Any], room: dict[str, Any], expected: Room
) -> None:
    slack.profile |= profile
    slack.room |= room
    assert here.place == PLACE
    assert slack.calls == []
    assert await here.look() == expected
    assert [each["channel"] for each in slack.asked("conversations.info")] == [CHANNEL]
    assert [each["user"] for each in slack.asked("users.info")] == [ANN]


@pytest.mark.parametrize(("profile", "manages"), [({}, False), ({"is_admin": True}, True)])
async def test_a_private_channel_the_bot_was_not_let_into_is_unknown_to_it(
    here: SlackWhere, slack: StandIn, profile: dict[str, Any], manages: bool
) -> None:
    slack.profile |= profile
    slack.faults["conversations.info"].append("refuse channel_not_found")
    assert await here.look() == Room(manages=manages, reachable=False)


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        ("500", Uncertain),
        ("html", Uncertain),
        ("odd", Uncertain),
        ("429 30", Limited),
        ("refuse missing_scope", Undelivered),
        ("refuse invalid_auth", Undelivered),
    ],
)
@pytest.mark.parametrize("method", ["conversations.info", "users.info"])
async def test_what_slack_does_not_say_is_unseen_and_never_a_no(
    here: SlackWhere, slack: StandIn, method: str, fault: str, cause: type[Exception]
) -> None:
    slack.faults[method].append(fault)
    with pytest.raises(Unseen) as unseen:
        await here.look()
    assert isinstance(unseen.value.__cause__, cause)


async def test_a_person_slack_does_not_know_is_unseen(here: SlackWhere, slack: StandIn) -> None:
    slack.faults["users.info"].append("refuse channel_not_found")
    with pytest.raises(Unseen):
        await here.look()


async def test_an_answer_of_another_shape_is_unseen(
    here: SlackWhere, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack, "_answer", lambda method, _: {"user": {}} if method == "users.info" else {})
    with pytest.raises(Unseen) as unseen:
        await here.look()
    assert isinstance(unseen.value.__cause__, KeyError)


async def test_a_slack_that_takes_too_long_is_unseen(here: SlackWhere, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, "LOOKS", 0.0)
    with pytest.raises(Unseen) as unseen:
        await here.look()
    assert isinstance(unseen.value.__cause__, TimeoutError)


async def test_both_are_asked_at_once(app: SlackApp, here: SlackWhere, monkeypatch: pytest.MonkeyPatch) -> None:
    both = asyncio.Barrier(2)

    def meets(method: Any) -> Any:
        async def called(**how: Any) -> Any:
            await both.wait()
            return await method(**how)

        return called

    for name in ("conversations_info", "users_info"):
        monkeypatch.setattr(app.client, name, meets(getattr(app.client, name)))
    assert await here.look() == Room(manages=False, reachable=True)


async def test_what_is_said_in_a_channel_knows_its_channel(app: SlackApp, slack: StandIn, asked: list[Request]) -> None:
    button = action.encode(Action("plan", "plan"), ANN)
    await answered(app, command("/ready", trigger="1"))
    await answered(app, command("/ready", trigger="2", channel=("G0OLD", "privategroup")))
    await answered(app, press(button, slack.hook, trigger="3"))
    await deliver(app, event(mention("ready?")))
    await app.work.finish(600)
    places = [request.where.place.channel if request.where else None for request in asked]
    assert places == [CHANNEL, "G0OLD", CHANNEL, CHANNEL]
    assert asked[0].where
    assert asked[0].where.place == PLACE
    assert slack.asked("conversations.info") == []


async def test_direct_messages_are_no_channel(app: SlackApp, slack: StandIn, asked: list[Request]) -> None:
    button = action.encode(Action("plan", "plan"), ANN)
    await answered(app, command("/ready", trigger="1", channel=(DIRECT, "directmessage")))
    await answered(app, command("/ready", trigger="2", channel=("C0GROUPDM", "mpdm-ann--bob--eve-1")))
    await answered(app, command("/ready", trigger="3", channel=("", "")))
    await answered(app, press(button, slack.hook, trigger="4", channel=DIRECT))
    await deliver(app, event(direct("ready?"), "Ev1"))
    await deliver(app, event(direct("ready?", channel=CHANNEL), "Ev2"))  # Slack calls it direct: it is
    await app.work.finish(600)
    assert [request.where for request in asked] == [None] * 6


async def test_nothing_is_looked_up_for_a_command_of_ones_own(app: SlackApp, slack: StandIn) -> None:
    await answered(app, command("/log-nbme 66 form:31", trigger="1"))
    await answered(app, command("/ready", trigger="2"))
    assert slack.asked("conversations.info") == []
    assert len(slack.asked("users.info")) == 1  # the time zone


async def test_a_look_that_takes_long_is_acknowledged_first(
    app: SlackApp, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, ask = asyncio.Event(), app.client.conversations_info

    async def slow(**how: Any) -> Any:
        await looked.wait()
        return await ask(**how)

    slack.room["creator"] = ANN
    monkeypatch.setattr(app.client, "conversations_info", slow)
    monkeypatch.setattr(commands, "PROMPT", 0.05)
    found = await answered(app, command("/group", slack.hook))
    assert (found["text"], found["response_type"]) == (commands.WORKING, "ephemeral")
    looked.set()
    await app.work.finish(600)
    (late,) = slack.visible
    assert (late["via"], late["response_type"]) == ("hook", "ephemeral")


async def test_where_slack_does_not_say_nothing_is_changed_and_the_person_told(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    slack.room["creator"] = ANN
    slack.faults["conversations.info"].append("500")
    found = await answered(app, command("/group days:mon,thu at:18:00 zone:New York"))
    assert found["text"].startswith("Not just now")
    assert [type(error) for _, error in bot.observer.faults] == [Unseen]
    assert (await bot.store.read(PLACE.account, "look"))[0].entries == ()
