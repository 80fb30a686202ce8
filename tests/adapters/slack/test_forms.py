"""Forms: a button or a command sent alone opens one, and what is filled in is answered like a command, for its sender alone."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from adapters import forms as common
from adapters.slack import commands, forms
from adapters.slack.app import SlackApp
from adapters.slack.commands import ELSEWHERE
from adapters.slack.forms import Origin
from core import action, replies
from core.command import options, shown
from core.commands import COMMANDS
from core.form import GAPS, form_of
from core.groups.posts import ANYBODY
from core.journal import Journal
from core.payloads import Score, Taught
from core.reply import Action, Paragraph, Reply, as_text
from core.request import Account, Call, Request
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.limits import check_view
from tests.adapters.slack.local_slack import BOB, Workspace
from tests.adapters.slack.stand_in import (
    ANN,
    CHANNEL,
    DIRECT,
    TEAM,
    Json,
    StandIn,
    answered,
    command,
    deliver,
    press,
    submit,
)

TOPIC = action.encode(Action("begin", "teach", form=("topic", "say")), ANN)
SCORE = action.encode(Action("log", "log-nbme", form=("score", "form", "untimed")), ANN)
RETAKE = action.encode(Action("how it went", "retake", (("sat", "2026-03-01"),), ("result", "date")), ANN)
LONG = " ".join(f"word{number}" for number in range(400))
NEEDY = [each for each in COMMANDS if each.spec.menu and any(option.required for option in options(each))]


async def journal(bot: Bot) -> Journal:
    return (await bot.store.read(Account("slack", TEAM, ANN), ""))[0]


async def opened(app: SlackApp, slack: StandIn, id_: str = TOPIC, **how: Any) -> Json:
    """The form that a button opened."""
    assert await answered(app, press(id_, slack.hook, **how)) == {}
    (view,) = slack.opened
    return view


async def sent(app: SlackApp, view: Json, values: dict[str, str], **how: Any) -> Json:
    """The acknowledgement of a form, once its answer is out."""
    found = await answered(app, submit(view, values, **how))
    await app.work.finish(600)
    return found


def fields(view: Json) -> dict[str, Json]:
    return {block["block_id"]: block for block in view["blocks"]}


def test_what_it_looks_like() -> None:
    form = form_of(SCORE, COMMANDS)
    assert form
    view = forms.view(form, SCORE, Origin("https://hooks.example.org/1", CHANNEL))
    check_view(view)
    assert view["title"]["text"] == "/log-nbme"
    score, number, untimed = view["blocks"]
    declared = options(form.command)[0]
    assert (score["label"]["text"], score["hint"]["text"], score["optional"]) == ("score", declared.help, False)
    assert (score["element"]["type"], score["element"]["multiline"]) == ("plain_text_input", False)
    assert score["element"]["placeholder"]["text"] == declared.example
    assert score["element"]["max_length"] == declared.longest
    assert (number["optional"], number["element"]["type"]) == (True, "plain_text_input")  # its suggestions are not all
    assert untimed["element"]["type"] == "static_select"
    assert [each["value"] for each in untimed["element"]["options"]] == ["yes", "no"]


@pytest.mark.parametrize(
    ("id_", "name", "type_", "detail"),
    [
        (TOPIC, "topic", "plain_text_input", False),
        (TOPIC, "say", "plain_text_input", True),
        (action.encode(Action("x", "log-nbme", form=("weak",)), ANN), "weak", "plain_text_input", False),
        (RETAKE, "result", "static_select", ["pass", "fail", "incomplete", "unknown"]),
        (RETAKE, "date", "plain_text_input", False),
        (action.encode(Action("x", "tell", form=("who",)), ANN), "who", "plain_text_input", False),  # my sister
        (
            action.encode(Action("x", "start", form=("group",)), ANN),
            "group",
            "static_select",
            ["US MD", "US DO", "non-US", "none"],
        ),
        (action.encode(Action("x", "start", form=("used",)), ANN), "used", "plain_text_input", False),
        (action.encode(Action("x", "feel", form=("word",)), ANN), "word", "plain_text_input", False),
        (action.encode(Action("x", "feel", form=("strength",)), ANN), "strength", "plain_text_input", False),
        (action.encode(Action("x", "timezone", form=("zone",)), ANN), "zone", "plain_text_input", False),
    ],
)
def test_each_kind_has_its_field(id_: str, name: str, type_: str, detail: object) -> None:
    form = form_of(id_, COMMANDS)
    assert form
    element = fields(forms.view(form, id_, Origin()))[name]["element"]
    assert element["type"] == type_
    if type_ == "static_select":
        assert sorted(each["value"] for each in element["options"]) == sorted(detail)  # type: ignore[call-overload]
    else:
        assert element["multiline"] is detail


def test_a_choice_reads_as_people_call_it() -> None:
    id_ = action.encode(Action("note a miss", "miss", form=("mode",)), ANN)
    form = form_of(id_, COMMANDS)
    assert form
    element = fields(forms.view(form, id_, Origin()))["mode"]["element"]
    shown_as = {each["value"]: each["text"]["text"] for each in element["options"]}
    assert shown_as == {each.value: each.label for each in form.gaps[0].kind.suggest("")}


@pytest.mark.parametrize("each", COMMANDS, ids=lambda each: each.spec.name)
def test_any_options_make_a_form_within_the_limits(each: Any) -> None:
    names = [option.name for option in options(each)]
    for start in range(0, len(names), 2):
        id_ = action.encode(Action("x", each.spec.name, form=tuple(names[start : start + 2])), ANN)
        form = form_of(id_, COMMANDS)
        assert form
        check_view(forms.view(form, id_, Origin("https://hooks.example.org/" + "x" * 200, CHANNEL, "1.0", CHANNEL)))


async def test_a_button_opens_its_form_before_anything_slow_and_says_nothing(app: SlackApp, slack: StandIn) -> None:
    view = await opened(app, slack)
    check_view(view)
    assert list(fields(view)) == ["topic", "say"]
    await app.work.finish(600)
    assert slack.visible == []
    assert [method for method, _ in slack.calls if method != "auth.test"] == ["views.open"]
    assert slack.asked("views.open")[0]["trigger_id"] == "1.2.4"


async def test_what_is_filled_in_is_saved_and_answered_where_the_button_stood(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    view = await opened(app, slack)
    assert await sent(app, view, {"topic": "preload", "say": "How full it is.\nBefore the beat."}) == {}
    (seen,) = slack.visible
    assert (seen["via"], seen["response_type"], seen["replace_original"]) == ("hook", "ephemeral", False)
    (taught,) = (await journal(bot)).all(Taught)
    assert (taught.topic, taught.said) == ("preload", "How full it is.\nBefore the beat.")


async def test_what_was_known_goes_with_it_and_what_is_left_out_does_not(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Request] = []

    async def answer(request: Request, *_: object) -> Reply:
        asked.append(request)
        return Reply("Yes")

    monkeypatch.setattr(bot.comeback, "answer", answer)
    await sent(app, await opened(app, slack, RETAKE), {"result": "fail"})
    (request,) = asked
    assert request.said == Call("retake", {"sat": "2026-03-01", "result": "fail"})
    assert (request.id, request.account) == ("slack:V1", Account("slack", TEAM, ANN))
    assert request.where
    assert request.where.place.channel == CHANNEL


@pytest.mark.parametrize("thread", [None, "1.0"])
async def test_in_the_direct_message_the_answer_is_a_message_that_stays(
    app: SlackApp, slack: StandIn, thread: str | None
) -> None:
    view = await opened(app, slack, channel=DIRECT, thread=thread)
    await sent(app, view, {"topic": "preload"})
    (seen,) = slack.visible
    assert (seen["via"], seen["channel"], seen.get("thread_ts")) == ("chat.postMessage", DIRECT, thread)


async def test_long_after_the_press_the_answer_comes_by_direct_message(app: SlackApp, slack: StandIn) -> None:
    slack.faults["hook"].append("refuse expired_url")
    await sent(app, await opened(app, slack), {"topic": "preload"})
    assert [(each["via"], each["channel"]) for each in slack.visible] == [("chat.postMessage", DIRECT)]


async def test_what_slack_keeps_of_a_form_is_nothing_that_anybody_typed(app: SlackApp, slack: StandIn) -> None:
    view = await opened(app, slack)
    kept = json.loads(view["private_metadata"])
    assert kept == {"url": slack.hook, "place": "", "thread": "", "room": CHANNEL}


@pytest.mark.parametrize("line", ["/log-nbme", "/log-nbme ", "/log-nbme?", "/comeback log-nbme", "/comeback /Log"])
async def test_a_command_sent_alone_opens_its_form_where_it_needs_an_option(
    app: SlackApp, slack: StandIn, bot: Bot, line: str
) -> None:
    assert await answered(app, command(line, slack.hook)) == {}
    (view,) = slack.opened
    check_view(view)
    log = next(each for each in COMMANDS if each.spec.name == "log-nbme")
    assert list(fields(view)) == [option.name for option in shown(log)[:GAPS]]
    assert await sent(app, view, {"score": "66", "form": "31", "seen": "no"}) == {}
    (seen,) = slack.visible
    assert (seen["via"], seen["response_type"]) == ("hook", "ephemeral")
    assert seen["text"].startswith("Saved: 66 on NBME form 31")
    assert len((await journal(bot)).all(Score)) == 1


async def test_a_command_sent_alone_in_the_direct_message_is_answered_there(app: SlackApp, slack: StandIn) -> None:
    await answered(app, command("/log-nbme", slack.hook, channel=(DIRECT, "directmessage")))
    await sent(app, slack.opened[0], {"score": "66", "form": "31"})
    assert [(each["via"], each["channel"]) for each in slack.visible] == [("chat.postMessage", DIRECT)]


@pytest.mark.parametrize("line", ["/log-nbme help", "/log-nbme 66", "/ready", "/plan", "/comeback", "/comeback quiet"])
async def test_other_commands_open_none(app: SlackApp, slack: StandIn, line: str) -> None:
    assert (await answered(app, command(line)))["text"]
    assert slack.opened == []


@pytest.mark.parametrize("each", NEEDY, ids=lambda each: each.spec.name)
def test_every_command_that_needs_an_option_has_its_form(each: Any) -> None:
    id_ = forms.alone(each.spec.name, ANN)
    assert id_
    form = form_of(id_, COMMANDS)
    assert form
    assert form.gaps == shown(each)[:GAPS]


@pytest.mark.parametrize("values", [{"score": "sixty-six", "form": "31"}, {"form": "31"}])
async def test_what_does_not_work_is_said_and_given_back(
    app: SlackApp, slack: StandIn, bot: Bot, values: dict[str, str]
) -> None:
    assert await sent(app, await opened(app, slack, SCORE), values) == {}
    (seen,) = slack.visible
    assert seen["text"].startswith("Not quite")
    assert all(f"{name}:{value}" in seen["text"].replace(": ", ":") for name, value in values.items())
    assert (await journal(bot)).entries == ()


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        ({"topic": "preload", "say": "A beginner's word. " * 100}, True),
        ({"topic": "preload", "say": LONG}, True),
        ({"topic": "preload", "say": "short"}, False),
    ],
)
async def test_nothing_typed_is_lost_with_the_form(
    app: SlackApp, slack: StandIn, bot: Bot, values: dict[str, str], whole: bool
) -> None:
    """The core gives back the beginning of what it refuses; a form is gone once it is sent."""
    view = await opened(app, slack)
    await sent(app, view, values)
    heard = " ".join(" ".join(each["text"] for each in slack.visible).split())
    if whole:
        assert slack.visible[0]["text"].startswith("Not quite")
        assert all(" ".join(value.split()) in heard for value in values.values())
    else:
        assert "You wrote" not in heard


async def test_while_the_database_is_down_nothing_typed_is_lost(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    view = await opened(app, slack)
    bot.store.down = True
    await sent(app, view, {"topic": "preload", "say": "How full it is."})
    (seen,) = slack.visible
    assert seen["text"].startswith(replies.not_stored().title)
    assert "topic: preload" in seen["text"]
    assert "say: How full it is." in seen["text"]


ITEM = (
    "A 45-year-old man comes to the physician because of chest pain. Which of the following is the most likely "
    "diagnosis? A) GERD B) MI C) PE D) Pericarditis E) Costochondritis"
)


@pytest.mark.parametrize("down", [False, True])
async def test_exam_items_are_not_given_back(app: SlackApp, slack: StandIn, bot: Bot, down: bool) -> None:
    view = await opened(app, slack)
    bot.store.down = down
    own = "What raises it, as I would say it to a friend. " * 5
    await sent(app, view, {"topic": own, "say": ITEM})
    (seen,) = slack.visible
    assert "Costochondritis" not in seen["text"]
    assert own.strip() in seen["text"]


@pytest.mark.parametrize("field", ["topic", "say"])
async def test_crisis_words_in_any_field_get_help(app: SlackApp, slack: StandIn, field: str) -> None:
    view = await opened(app, slack)
    await sent(app, view, {"topic": "preload", field: "I want to kill myself"})
    (seen,) = slack.visible
    assert "988" in seen["text"]
    assert seen["response_type"] == "ephemeral"
    assert "You wrote" not in seen["text"]


async def test_help_is_sent_though_nothing_can_be_read(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    view = await opened(app, slack)
    bot.store.down = True
    await sent(app, view, {"say": "I want to kill myself"})
    assert "988" in slack.visible[0]["text"]


async def test_somebody_elses_form_does_not_open(app: SlackApp, slack: StandIn) -> None:
    theirs = action.encode(Action("begin", "teach", form=("topic",)), "U0EVE")
    await answered(app, press(theirs, slack.hook))
    await app.work.finish(600)
    assert slack.opened == []
    assert "belongs to somebody else" in slack.visible[0]["text"]


async def test_no_form_opens_for_everybody_since_no_post_offers_one(app: SlackApp, slack: StandIn) -> None:
    await answered(app, press(action.encode(Action("begin", "teach", form=("topic",)), ANYBODY), slack.hook))
    await app.work.finish(600)
    assert slack.opened == []
    assert "another version" in slack.visible[0]["text"]


async def test_another_workspace_opens_and_sends_none(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    view = await opened(app, slack)
    await answered(app, press(TOPIC, "", trigger="9", team="T0OTHER"))
    refusal = await sent(app, view, {"topic": "preload"}, team="T0OTHER")
    assert refusal == {"response_action": "errors", "errors": {"topic": ELSEWHERE}}
    assert len(slack.opened) == 1
    assert slack.visible == []
    assert (await journal(bot)).entries == ()


@pytest.mark.parametrize("fault", ["refuse expired_trigger_id", "500", "drop", "html", "429 1"])
async def test_a_form_that_does_not_open_is_said_in_words(app: SlackApp, slack: StandIn, bot: Bot, fault: str) -> None:
    slack.faults["views.open"].append(fault)
    await answered(app, press(TOPIC, slack.hook))
    await app.work.finish(600)
    (seen,) = slack.visible
    assert "Write it as /teach" in seen["text"]
    assert len(slack.asked("views.open")) == 1  # a trigger is good for one try
    assert len(bot.observer.faults) == 1


async def test_a_commands_form_that_does_not_open_is_said_in_words(app: SlackApp, slack: StandIn) -> None:
    slack.faults["views.open"].append("500")
    found = await answered(app, command("/log-nbme", slack.hook))
    assert "For example: /log-nbme" in found["text"]
    assert found["response_type"] == "ephemeral"


async def test_a_form_that_opens_too_slowly_is_said_in_words_in_time(
    app: SlackApp, slack: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(**_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(commands, "OPENS", 0.05)
    monkeypatch.setattr(app.client, "views_open", slow)
    found = await answered(app, command("/log-nbme", slack.hook))
    assert "For example: /log-nbme" in found["text"]


async def test_a_press_delivered_twice_opens_one_form_and_says_nothing(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    await opened(app, slack)
    slack.faults["views.open"].append("refuse exchanged_trigger_id")
    assert await answered(app, press(TOPIC, slack.hook)) == {}
    await app.work.finish(600)
    assert slack.visible == []
    assert bot.observer.faults == []


async def test_a_form_delivered_twice_is_saved_and_answered_once(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    view = await opened(app, slack, SCORE)
    body = submit(view, {"score": "66", "form": "31"})
    await asyncio.gather(*(deliver(app, body) for _ in range(8)))
    await app.work.finish(600)
    assert len(slack.visible) == len((await journal(bot)).entries) == 1


async def test_a_form_sent_again_stays_open_with_what_was_typed(app: SlackApp, slack: StandIn, bot: Bot) -> None:
    """Slack lets people try again where it did not hear that a form was taken; by then they may have changed it."""
    view = await opened(app, slack, SCORE)
    await sent(app, view, {"score": "66", "form": "31"})
    found = await sent(app, view, {"score": "67", "form": "31"}, trigger="1.2.6")
    assert found == {"response_action": "errors", "errors": {"score": forms.ANSWERED}}
    assert len(slack.visible) == len((await journal(bot)).entries) == 1


async def test_a_slow_answer_closes_the_form_in_time_and_comes_later(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, read, done = await opened(app, slack), bot.store.read, asyncio.Event()

    async def reading(*args: object) -> object:
        await done.wait()
        return await read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.store, "read", reading)
    monkeypatch.setattr(commands, "PROMPT", 0.05)
    assert await answered(app, submit(view, {"topic": "preload"})) == {}
    assert slack.visible == []
    done.set()
    await app.work.finish(600)
    assert len(slack.visible) == 1


async def test_a_form_of_an_older_version_is_told_so_and_nothing_is_lost(
    app: SlackApp, slack: StandIn, bot: Bot
) -> None:
    view = await opened(app, slack)
    older = ("cb0|whatever", "cb1|U0ANN|gone|form=topic,say", "cb1|U0ANN|teach|form=subject")
    for number, id_ in enumerate(older):
        changed = {**view, "callback_id": id_}
        if id_ == older[-1]:
            changed["blocks"] = [{**block, "block_id": f"old-{block['block_id']}"} for block in view["blocks"]]
        names = [block["block_id"] for block in changed["blocks"]]
        await sent(app, changed, dict(zip(names, ("preload", "How full it is."), strict=True)), id_=f"V{number}")
    assert len(slack.visible) == 3
    for seen in slack.visible:
        assert seen["text"].startswith("Not quite")
        assert "preload" in seen["text"]
        assert "How full it is." in seen["text"]
    assert (await journal(bot)).entries == ()


@pytest.mark.parametrize(
    "id_", ["cb0|whatever", "vote:7", "", "cb1|U0ANN|gone|form=topic", "cb1|U0ANN|teach|form=subject"]
)
async def test_crisis_words_in_another_versions_form_get_help(app: SlackApp, slack: StandIn, id_: str) -> None:
    view = await opened(app, slack)
    await sent(app, {**view, "callback_id": id_}, {"topic": "I want to kill myself"})
    (seen,) = slack.visible
    assert "988" in seen["text"]
    assert "You wrote" not in seen["text"]


async def test_a_handler_that_breaks_leaves_the_form_open(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("66 on form 31")

    view = await opened(app, slack)
    monkeypatch.setattr(app.desk, "view", broken)
    response = await deliver(app, submit(view, {"topic": "preload"}))
    assert (response.status, response.body) == (500, "")
    assert len(bot.observer.faults) == 1


@pytest.mark.parametrize(
    ("kept", "origin"),
    [
        ("", Origin()),
        ("{", Origin()),
        ("[]", Origin()),
        ('{"url": 7, "place": null, "more": "x"}', Origin()),
        ('{"url": "u", "place": "D1", "thread": "1.0", "room": "C1"}', Origin("u", "D1", "1.0", "C1")),
    ],
)
def test_where_a_form_came_from_is_read_with_care(kept: str, origin: Origin) -> None:
    assert forms.origin_of({"view": {"private_metadata": kept}}) == origin


@pytest.mark.parametrize(
    "view",
    [
        None,
        {},
        {"state": None},
        {"state": {"values": None}},
        {"state": {"values": {"a": None, "b": {}, "c": {"d": 7}}}},
    ],
)
def test_forms_of_other_shapes_are_empty(view: object) -> None:
    assert forms.filled({"view": view}, "U0BOT") == {}
    assert forms.origin_of({"view": view}) == Origin()
    assert common.said("", {}) == Call(common.ANOTHER_VERSION, {})


def test_what_is_typed_in_a_form_is_read_as_the_person_saw_it() -> None:
    values = {"say": {"given": {"type": "plain_text_input", "value": "a &lt; b &amp; c\x00 <@U0EVE>\nnext"}}}
    assert forms.filled({"view": {"state": {"values": values}}}, "U0BOT") == {"say": "a < b & c  @U0EVE\nnext"}


async def test_in_a_slack_nobody_here_wrote_a_form_is_opened_filled_in_and_answered(
    workspace: Workspace, bot: Bot
) -> None:
    ann = SlackDriver(workspace, bot)
    form = await ann.say("/log-nbme")
    assert form.text.startswith("/log-nbme\nscore: ")
    assert form.buttons == ()
    saved = await ann.fill({"score": "66", "form": "31", "seen": "no"})
    assert "Saved: 66 on NBME form 31" in saved.text
    begun = await ann.say("/teach")
    assert "begin with a topic" in begun.buttons
    assert "say: Your explanation" in (await ann.press("begin with a topic")).text
    asked = await ann.fill({"topic": "preload", "say": "How full & <b>stretched</b> it is.\nBefore the beat."})
    assert "What could you not say simply" in asked.text
    taught = (await bot.store.read(Account("slack", TEAM, ANN), ""))[0].all(Taught)
    assert taught[0].said == "How full & <b>stretched</b> it is.\nBefore the beat."
    await ann.press("name it")
    assert "988" in (await ann.fill({"gap": "I want to kill myself"})).text
    assert await ann.new() == []


async def test_in_the_direct_message_a_form_is_answered_there(workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    await ann.say("teach")
    await ann.press("begin with a topic")
    await ann.fill({"topic": "preload"})
    assert ann.newest["channel"] == workspace.app.direct
    assert "ephemeral_to" not in ann.newest


async def test_somebody_else_opens_no_form(workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    await ann.say("/teach")
    await workspace.click(ann.newest, "begin with a topic", BOB)
    assert await workspace.form() is None
    _, refusal = await workspace.until(lambda found: len(found) == 2)
    assert refusal["ephemeral_to"] == BOB


async def test_a_refusal_that_holds_it_all_is_left_as_it_is() -> None:
    typed = {"topic": "preload", "say": "How full the heart is before the beat"}
    refusal = replies.refused("No.", None, "/teach topic:preload say:How full the heart is before the beat")
    assert await common.given_back(refusal, typed) == refusal
    saved = Reply("Saved", (Paragraph("preload"),))
    assert await common.given_back(saved, {"say": LONG}) == saved
    assert LONG in as_text(await common.given_back(refusal, {"say": LONG}))
    elsewhere = replies.refused("How sure were you, 0 to 80?", None, "/miss")  # the 80 there is another's
    assert "sure: 80" in as_text(await common.given_back(elsewhere, {"sure": "80", "area": "renal"}))
