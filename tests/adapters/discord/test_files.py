"""Pictures and pages: files for one reader, after the words, and never lost with what goes wrong."""

from __future__ import annotations

import asyncio
from datetime import date

import discord
import pytest

from adapters import artefacts
from adapters.artefacts import MARKDOWN, PDF, PNG, File
from adapters.discord import files, send
from adapters.discord.files import IN_WORDS, NO_FILES, PAGE, SIZE
from adapters.discord.render import FOLLOW_UPS, Button, Part
from adapters.discord.send import page
from core.reply import Action, Document, Paragraph, Picture, Point, Reply
from tests.adapters.discord.people import elsewhere, private, shown

POINTS = (Point(date(2026, 3, 1), 62, "form 30"), Point(date(2026, 4, 1), 66, "form 31"))
CHART = Picture("scores", "Scores", POINTS, 4, ((65, "95 %"),), (), "62 on 1 March, 66 on 1 April: up by four.")
LETTER = Document(
    "letter", "A letter to my dean", (("To the dean", ("Dear dean,", "I would like to ask.")),), "A note."
)
MADE = {
    CHART: (File("scores.png", PNG, b"\x89PNG", CHART.alt),),
    LETTER: (
        File("letter.pdf", PDF, b"%PDF", LETTER.title),
        File("letter.md", MARKDOWN, b"# A letter", LETTER.title),
    ),
}
PLAN = Action("plan", "plan")


@pytest.fixture
def drawn(monkeypatch):
    """Files without the time it takes to draw them."""

    async def files_of(reply):
        return tuple(file for block in reply.blocks for file in MADE.get(block, ()))

    monkeypatch.setattr(files, "files_of", files_of)


pytestmark = pytest.mark.usefixtures("drawn")


def of(*blocks) -> Reply:
    return Reply("Yours", (Paragraph("Here."), *blocks), (PLAN,))


@pytest.fixture
def says(world, monkeypatch):
    """Makes the core answer everything with one reply."""

    def set_(reply: Reply) -> None:
        async def answer(*_):
            return reply

        monkeypatch.setattr(world.env.bot.answers._comeback, "answer", answer)

    return set_


async def ask(world, where: str):
    """Asks in one of the ways there are; returns the messages that came, with their files."""
    match where:
        case "server":
            found = await world.alice.slash(world.channel, "trend")
        case "direct":
            found = await world.user.slash("trend")
        case "friends":
            found = await elsewhere(world.env, world.user, "trend", None)
        case "button":
            channel = world.env.bot.get_channel(world.channel.id)
            id_ = f"cb1|{world.user.id}|trend"
            message = await channel.send(view=page(Part("Look", ((Button("press", id_),),))))
            found = await world.alice.click(message, label="press")
        case "dm":
            await world.user.send_dm("trend")
            return world.dms()
        case _:
            await world.alice.send(world.channel, f"{world.env.bot.user.mention} trend")
            return world.dms()
    private(found)
    return [found.response, *found.followups]


def refuse(world, channel, status: int, code: int, times: int | None = None) -> None:
    """From here on, in the middle of an answer, where simcord's own `inject_error` is not to be called."""
    path = f"/channels/{channel.id}/messages" if channel else "/webhooks/*"
    fault = {"method": "POST", "path": path, "status": status, "code": code, "message": "", "times": times}
    world.env.backend.faults.append(fault)


EVERYWHERE = ("server", "direct", "friends", "button", "dm", "mention")


def public(world) -> list[str]:
    return [said for said in world.bot_in_channel() if said != "Look"]


@pytest.mark.parametrize("where", EVERYWHERE)
async def test_the_words_come_first_and_then_the_picture_with_its_description(world, says, where):
    says(of(CHART))
    words, picture = await ask(world, where)
    assert shown(words).text == "### Yours\nHere."  # the picture's words are read out with it, and not twice
    assert shown(words).buttons == ("plan",)
    assert shown(picture).text == CHART.alt
    [upload] = picture.attachments
    assert (upload.filename, upload.description) == ("scores.png", CHART.alt)
    assert public(world) == []


@pytest.mark.parametrize("where", EVERYWHERE)
async def test_a_page_is_two_files_in_one_message(world, says, where):
    says(of(LETTER))
    words, pages = await ask(world, where)
    assert shown(words).text == f"### Yours\nHere.\n\n{PAGE.format(LETTER.title)}"
    assert [each.filename for each in pages.attachments] == ["letter.pdf", "letter.md"]
    assert shown(pages).text.splitlines() == ["letter.pdf", "letter.md"]
    assert public(world) == []


async def test_a_picture_and_a_page_are_one_message(world, says):
    says(of(LETTER, CHART))
    _, both = await ask(world, "server")
    assert [each["type"] for each in both.components] == [12, 13, 13]
    assert await both.attachments[0].read() == b"%PDF"


async def test_files_come_after_a_slow_answer_too_and_drawing_keeps_no_words_waiting(world, says, monkeypatch):
    says(of(CHART))
    order, real = [], files.files_of

    async def slowly(reply):
        order.append([each.path for each in world.env.http_requests if "callback" in each.path])
        await asyncio.sleep(0.05)
        return await real(reply)

    monkeypatch.setattr(files, "files_of", slowly)
    monkeypatch.setattr(send, "PROMPT", 0.01)
    words, picture = await ask(world, "server")
    assert len(order[0]) == 1  # the words were out before
    assert shown(words).buttons == ("plan",)
    assert shown(picture).text == CHART.alt


REFUSED = [(400, 50035), (403, 50013), (404, 10015), (413, 40005), (500, 0)]


@pytest.mark.parametrize(("status", "code"), REFUSED)
async def test_a_file_that_does_not_go_through_comes_in_words(world, says, observer, status, code):
    says(of(CHART, LETTER))
    world.env.inject_error("POST", "/webhooks/*", status=status, code=code, times=1)
    words, instead = await ask(world, "server")
    assert shown(words).buttons == ("plan",)
    assert shown(instead).text.startswith(f"### {NO_FILES}\n{IN_WORDS}\n\n{CHART.alt}")
    for line in ("Dear dean,", "I would like to ask.", "A note."):
        assert line in shown(instead).text
    assert [(error.status, error.code) for _, _, error in observer.failures] == [(status, code)]
    assert public(world) == []


async def test_in_a_direct_message_too_and_the_words_count_as_told(world, says, observer, monkeypatch):
    says(of(CHART))
    real = files.files_of

    async def then_fail(reply):
        refuse(world, world.user.dm_channel, 413, 40005, times=1)
        return await real(reply)

    monkeypatch.setattr(files, "files_of", then_fail)
    words, instead = await ask(world, "dm")
    assert shown(words).text.startswith("### Yours")
    assert CHART.alt in shown(instead).text
    assert [getattr(error, "code", error) for _, _, error in observer.failures] == [40005]
    channel = await world.env.bot.fetch_channel(world.user.dm_channel.id)
    [said] = [each for each in world.user.dm_channel.history() if each.author.id == world.user.id]
    await world.env.bot.on_message(await channel.fetch_message(said.id))
    assert len(world.dms()) == 2


@pytest.mark.parametrize("where", ["server", "dm"])
async def test_what_cannot_be_drawn_comes_in_words(world, says, observer, monkeypatch, where):
    async def broken(reply):
        raise RuntimeError("62 on 1 March")

    says(of(CHART))
    monkeypatch.setattr(files, "files_of", broken)
    words, instead = await ask(world, where)
    assert shown(words).text.startswith("### Yours")
    assert CHART.alt in shown(instead).text
    assert [type(error) for _, _, error in observer.failures] == [RuntimeError]


@pytest.mark.parametrize("where", ["server", "dm"])
async def test_where_the_words_instead_do_not_go_through_either_that_is_reported(
    world, says, observer, monkeypatch, where
):
    async def broken(reply):
        refuse(world, None, 404, 10015)
        refuse(world, world.user.dm_channel, 403, 50007)
        raise RuntimeError("62 on 1 March")

    says(of(CHART))
    monkeypatch.setattr(files, "files_of", broken)
    [words] = await ask(world, where)
    assert shown(words).text.startswith("### Yours")
    assert isinstance(observer.failures[0][2], RuntimeError)
    assert isinstance(observer.failures[1][2], discord.HTTPException)
    assert public(world) == []


@pytest.mark.parametrize("where", ["server", "dm"])
async def test_where_the_words_did_not_get_through_no_file_is_sent(world, says, observer, where):
    says(of(CHART))
    world.env.inject_error("POST", "/interactions/*/callback", status=400, code=50035, times=1)
    world.env.inject_error("POST", f"/channels/{world.user.dm_channel.id}/messages", status=400, code=50035, times=1)
    [apology] = await ask(world, where)
    assert observer.failures[0][0] in shown(apology).text
    assert not apology.attachments


async def test_where_direct_messages_are_closed_no_file_goes_to_the_channel(world, says):
    says(of(CHART))
    path = f"/channels/{world.user.dm_channel.id}/messages"
    world.env.inject_error("POST", path, status=403, code=50007, times=None)
    await world.alice.send(world.channel, f"{world.env.bot.user.mention} trend")
    [pointer] = world.posts()
    assert not pointer.attachments
    assert world.dms() == []


@pytest.mark.parametrize(
    ("made", "went"),
    [
        ((File("a.png", PNG, b"x" * (SIZE + 1), "big"), File("b.png", PNG, b"x", "small")), ["b.png"]),
        ((File("a.png", PNG, b"x" * (SIZE + 1), "big"),), []),
        (tuple(File(f"{each}.png", PNG, b"x", "one") for each in range(11)), [f"{each}.png" for each in range(10)]),
    ],
)
async def test_what_is_too_much_for_discord_comes_in_words(world, says, observer, monkeypatch, made, went):
    async def files_of(reply):
        return made

    says(of(CHART))
    monkeypatch.setattr(files, "files_of", files_of)
    messages = await ask(world, "server")
    assert [upload.filename for each in messages for upload in each.attachments] == went
    assert CHART.alt in shown(messages[-1]).text
    assert [type(error) for _, _, error in observer.failures] == [files.TooMuch]


@pytest.mark.parametrize("fails", [False, True])
async def test_words_and_files_keep_to_the_messages_an_installed_app_may_send(world, says, monkeypatch, fails):
    long = Document("letter", "Long", (("x", ("word " * 9000,)),))
    says(Reply("Long", (Paragraph("word " * 9000), long)))
    if not fails:
        monkeypatch.setitem(MADE, long, MADE[LETTER])
    else:

        async def broken(reply):
            raise RuntimeError

        monkeypatch.setattr(files, "files_of", broken)
    messages = await ask(world, "friends")
    assert len(messages) <= 1 + FOLLOW_UPS - fails
    assert bool([each for each in messages if each.attachments]) is not fails


async def test_a_real_picture_and_a_real_page(world, says, monkeypatch, observer):
    monkeypatch.setattr(files, "files_of", artefacts.files_of)
    says(of(CHART, LETTER))
    _, both = await ask(world, "server")
    assert observer.failures == []
    png, pdf, markdown = [await each.read() for each in both.attachments]
    assert png.startswith(b"\x89PNG\r\n")
    assert pdf.startswith(b"%PDF")
    assert b"# A letter to my dean" in markdown


async def test_a_reply_without_files_draws_nothing(world, monkeypatch):
    async def never(reply):
        raise AssertionError

    monkeypatch.setattr(files, "files_of", never)
    private(await world.alice.slash(world.channel, "ready"))
    await world.user.send_dm("ready?")
    assert len(world.dms()) == 1
