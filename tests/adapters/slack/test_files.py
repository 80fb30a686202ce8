"""Pictures and pages: files for one person's direct message, after the words, and never lost with what goes wrong."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from adapters import artefacts
from adapters.artefacts import MARKDOWN, PDF, PNG, File
from adapters.slack import commands
from adapters.slack.app import SlackApp
from adapters.slack.render import NO_FILES, NO_PAGE, NO_PICTURE, PAGE, PICTURE
from core import action
from core.reply import Action, Document, Paragraph, Picture, Point, Reply
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.drivers import USERS, SlackDriver
from tests.adapters.slack.limits import checked
from tests.adapters.slack.local_slack import Workspace, seen
from tests.adapters.slack.stand_in import (
    ANN,
    CHANNEL,
    DIRECT,
    StandIn,
    answered,
    command,
    deliver,
    direct,
    event,
    mention,
    press,
)

POINTS = (Point(date(2026, 3, 1), 62, "form 30"), Point(date(2026, 4, 1), 66, "form 31"))
CHART = Picture("scores", "Scores", POINTS, 4, ((65, "95 %"),), (), "62 on 1 March, 66 on 1 April: up by four.")
LETTER = Document(
    "letter", "A letter to my dean", (("To the dean", ("Dear dean,", "I would like to ask.")),), "A note."
)
PLAN = action.encode(Action("plan", "plan"), ANN)
MADE = {
    CHART: (File("scores.png", PNG, b"\x89PNG", CHART.alt),),
    LETTER: (
        File("letter.pdf", PDF, b"%PDF", LETTER.title),
        File("letter.md", MARKDOWN, b"# A letter", LETTER.title),
    ),
}
FILES_OF = "adapters.slack.deliver.files_of"
MISSING = "refuse missing_scope"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files without the time it takes to draw them."""

    async def files_of(reply: Reply) -> tuple[File, ...]:
        return tuple(file for block in reply.blocks for file in MADE.get(block, ()))  # type: ignore[call-overload]

    monkeypatch.setattr(FILES_OF, files_of)


pytestmark = pytest.mark.usefixtures("drawn")


def of(*blocks: Picture | Document) -> Reply:
    return Reply("Yours", (Paragraph("Here."), *blocks))


def ways(slack: StandIn) -> list[tuple[str, str]]:
    return [(each["via"], each.get("channel") or each.get("channel_id", "")) for each in slack.visible]


def faults(bot: Bot) -> list[str]:
    return [f"{type(error).__name__}: {error}" for _, error in bot.observer.faults]


def test_the_words_say_where_the_file_is() -> None:
    (message,) = checked(of(CHART, LETTER))
    assert seen(message).splitlines() == ["Yours", "Here.", CHART.alt, PICTURE, PAGE.format(LETTER.title)]
    assert "Dear dean" not in message["text"]


async def test_a_commands_words_stay_where_it_was_said_and_its_picture_comes_by_direct_message(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    found = await answered(app, command("/trend", slack.hook))
    assert found["response_type"] == "ephemeral"
    assert CHART.alt in found["text"]
    assert PICTURE in found["text"]
    await app.work.finish(600)
    (shared,) = slack.visible
    assert (shared["via"], shared["channel_id"]) == ("files.completeUploadExternal", DIRECT)
    (file,) = shared["files"]
    assert (file["filename"], file["alt_txt"], file["title"]) == ("scores.png", CHART.alt, "scores.png")
    assert (file["content"], file["length"]) == (b"\x89PNG", "4")
    assert slack.tokens_of["upload"] == {""}  # it goes to an address that only Slack says is Slack's


async def test_a_page_is_two_files_in_one_message(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(LETTER), monkeypatch)
    await deliver(app, event(direct("letter")))
    await app.work.finish(600)
    words, shared = slack.visible
    assert words["via"] == "chat.postMessage"
    assert [each["filename"] for each in shared["files"]] == ["letter.pdf", "letter.md"]
    assert {each["title"] for each in shared["files"]} == {LETTER.title}
    assert not any(each.get("alt_txt") for each in shared["files"])  # that is for pictures


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (event(direct("x", thread_ts="1.0")), ("chat.postMessage", "1.0")),
        (event(mention("x")), ("chat.postMessage", None)),
        (press(PLAN, "HOOK"), ("hook", None)),
        (press(PLAN, "HOOK", channel=DIRECT, thread="1.0"), ("chat.postMessage", "1.0")),
    ],
)
async def test_wherever_the_words_are_the_files_are_in_the_direct_message(
    app: SlackApp,
    slack: StandIn,
    bot: Bot,
    monkeypatch: pytest.MonkeyPatch,
    body: str,
    expected: tuple[str, str | None],
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    await deliver(app, body.replace("HOOK", slack.hook.replace(":", "%3A").replace("/", "%2F")))
    await app.work.finish(600)
    words, shared = slack.visible
    assert (words["via"], words.get("thread_ts")) == expected
    assert (shared["channel_id"], shared.get("thread_ts")) == (DIRECT, expected[1])


async def test_after_a_long_answer_the_files_come_too(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(Reply("Long", (Paragraph("word " * 5_000), CHART)), monkeypatch)
    assert await answered(app, command("/trend", slack.hook)) == {}
    await app.work.finish(600)
    assert {via for via, _ in ways(slack)[:-1]} == {"hook"}
    assert ways(slack)[-1] == ("files.completeUploadExternal", DIRECT)


async def test_after_a_slow_answer_the_files_come_too(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    monkeypatch.setattr(commands, "PROMPT", 0.0)
    answer = bot.comeback.answer

    async def slow(*how: object) -> Reply:
        await asyncio.sleep(0.01)
        return await answer(*how)

    monkeypatch.setattr(bot.comeback, "answer", slow)
    assert (await answered(app, command("/trend", slack.hook)))["text"] == commands.WORKING
    await app.work.finish(600)
    assert ways(slack) == [("hook", ""), ("files.completeUploadExternal", DIRECT)]


STEPS = ("files.getUploadURLExternal", "upload", "files.completeUploadExternal")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", [MISSING, "500", "drop", "html"])
async def test_a_picture_that_fails_is_one_line_and_its_words_are_there(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch, step: str, fault: str
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    slack.faults[step].append(fault)
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    words, *_, line = slack.visible
    assert CHART.alt in words["text"]
    assert (line["via"], line["response_type"], line["text"]) == ("hook", "ephemeral", f"{NO_FILES}\n{NO_PICTURE}")
    assert len(slack.asked(step)) == 1  # not tried again
    assert len(faults(bot)) == 1


@pytest.mark.parametrize("step", STEPS)
async def test_a_page_that_fails_comes_in_words(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    bot.always_says(of(LETTER), monkeypatch)
    slack.faults[step].extend([MISSING, MISSING])
    await answered(app, command("/trend", slack.hook))
    await app.work.finish(600)
    (line,) = slack.visible
    assert (line["via"], line["response_type"]) == ("hook", "ephemeral")
    assert line["text"].startswith(f"{NO_FILES}\n{NO_PAGE}\n{LETTER.title}\n")
    for words in ("Dear dean,", "I would like to ask.", "A note."):
        assert words in line["text"]


async def test_of_two_files_the_one_that_goes_through_is_sent(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(LETTER), monkeypatch)
    slack.faults["upload"].append("500")
    await deliver(app, event(direct("letter")))
    await app.work.finish(600)
    _, shared, line = slack.visible
    assert [each["filename"] for each in shared["files"]] == ["letter.md"]
    assert "Dear dean," in line["text"]


async def test_slack_says_wait_and_the_file_waits(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    for step in STEPS:
        slack.faults[step].append("429 0")
    await deliver(app, event(direct("trend")))
    await app.work.finish(600)
    assert ways(slack) == [("chat.postMessage", DIRECT), ("files.completeUploadExternal", DIRECT)]
    assert faults(bot) == []


async def test_where_no_direct_message_can_be_opened_the_page_comes_in_words_where_it_was_asked(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(LETTER), monkeypatch)
    slack.faults["conversations.open"].append("refuse cannot_dm_bot")
    await answered(app, press(PLAN, slack.hook))
    await app.work.finish(600)
    assert ways(slack) == [("hook", ""), ("hook", "")]
    assert "Dear dean," in slack.visible[1]["text"]
    assert slack.asked("files.getUploadURLExternal") == []


async def test_what_can_not_be_drawn_comes_in_words(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: Reply) -> tuple[File, ...]:
        raise RuntimeError("62 on 1 March")

    bot.always_says(of(LETTER), monkeypatch)
    monkeypatch.setattr(FILES_OF, broken)
    await deliver(app, event(direct("letter")))
    await app.work.finish(600)
    assert ways(slack) == [("chat.postMessage", DIRECT)] * 2
    assert "Dear dean," in slack.visible[1]["text"]


async def test_where_the_words_did_not_get_through_no_file_is_sent(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    slack.faults["chat.postMessage"].extend(["refuse cannot_dm_bot", "refuse channel_not_found"])
    await deliver(app, event(mention("trend")))
    await deliver(app, event(direct("trend"), "Ev2"))
    await app.work.finish(600)
    assert ways(slack) == [("chat.postEphemeral", CHANNEL)]
    assert slack.asked("files.getUploadURLExternal") == []


async def test_the_words_count_as_told_whatever_becomes_of_the_file(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.always_says(of(CHART), monkeypatch)
    slack.faults["upload"].append("drop")
    for _ in range(2):
        await deliver(app, event(direct("trend")))
        await app.work.finish(600)
    assert len(slack.asked("chat.postMessage")) == 2  # the words and the line
    assert len(slack.asked("upload")) == 1


async def test_a_real_picture_and_a_real_page(
    app: SlackApp, slack: StandIn, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FILES_OF, artefacts.files_of)
    bot.always_says(of(CHART, LETTER), monkeypatch)
    await deliver(app, event(direct("trend")))
    await app.work.finish(20)
    assert faults(bot) == []
    png, pdf, md = slack.visible[-1]["files"]
    assert png["content"].startswith(b"\x89PNG\r\n")
    assert pdf["content"].startswith(b"%PDF")
    assert b"# A letter to my dean" in md["content"]


async def test_in_a_slack_nobody_here_wrote_files_are_in_the_direct_message_alone(
    workspace: Workspace, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = SlackDriver(workspace, bot)
    bot.always_says(of(CHART, LETTER), monkeypatch)
    seen_there = await ann.say("/trend")
    assert "# A letter" in seen_there.text  # as whoever opens the file reads it
    assert PICTURE in seen_there.text
    ann.speak_as("ben")
    await ann.say("trend")
    for channel, files in (
        (workspace.app.channel, 0),
        (workspace.app.direct, 1),
        (workspace.app.direct_of(USERS["ben"]), 1),
    ):
        shared = [each for each in await workspace.everything(channel) if each.get("files")]
        assert len(shared) == files
    png, pdf, md = (await workspace.everything(workspace.app.direct))[-1]["files"]
    assert [png["mimetype"], pdf["mimetype"]] == [PNG, PDF]
    assert [each["title"] for each in (png, pdf, md)] == ["scores.png", LETTER.title, LETTER.title]
    assert png["alt_txt"] == CHART.alt
    assert not png["is_public"]
