"""The terminal plays every conversation, and its own few signs."""

import asyncio
import os
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from adapters.pace import Pace
from adapters.terminal import MovableClock, Terminal, instant, lines_of
from core import action
from core.comeback import Comeback
from core.groups.posts import ANYBODY, Post, public
from core.nudges.outbox import Later, Letter, Outcome
from core.nudges.post import Postman
from core.nudges.words import words
from core.reply import Action, Paragraph, Reply
from core.request import Account, Place, Press, Room, Text
from tests.conversations.dialogue import Seen, dialogues, play
from tests.fakes import FakeClock, MemoryStore, SilentObserver

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PUBLIC = "#study, everybody sees:\n"


class TerminalDriver:
    """Everybody of a dialogue at one terminal, with a channel called study."""

    def __init__(self) -> None:
        self.clock = MovableClock(FakeClock(NOW))
        store, self.observer = MemoryStore(), SilentObserver()
        comeback = Comeback(store, self.clock, self.observer, outbox=store.outbox)
        self.terminal = Terminal(comeback, self.clock, "me", self._show)
        about = (self.clock, (self.terminal,), words, Pace({}), self.observer, "here")
        self.postman = Postman(store, store.outbox, *about)
        self.name, self.spoke = "me", {"me"}
        self.posts: list[str] = []
        self.looked = 0
        self.nudges: defaultdict[str, list[str]] = defaultdict(list)
        self.seen = Seen("")

    def set_clock(self, now: datetime) -> None:
        self.clock.put(now)

    def speak_as(self, name: str) -> None:
        self.name = name
        self.spoke.add(name)

    async def say(self, line: str) -> Seen:
        await self._sits(self.name)
        await self.terminal.reply(":in study" if line.startswith("/") else ":in")
        return await self._said(line)

    async def press(self, label: str) -> Seen:
        assert self.terminal._buttons.labels == self.seen.buttons, "something newer came to the terminal"
        return await self._said(f"#{self.seen.buttons.index(label) + 1}")

    async def fill(self, values: dict[str, str]) -> Seen:
        title, *_ = self.seen.text.splitlines()
        assert f"Write it as {title}" in self.seen.text, "no form was opened"
        return await self.say(" ".join((title, *(f"{name}:{value}" for name, value in values.items()))))

    async def posted(self) -> Seen:
        await self._due()
        assert self.posts, "no post has come"
        assert self.looked >= len(self.posts) - 1, "more than one post came"
        self.looked = len(self.posts)
        self.seen = seen_in(self.posts[-1])
        assert seen_in(await self.terminal.reply(":in study")).buttons == self.seen.buttons
        return self.seen

    async def nudged(self) -> Seen:
        await self._due()
        (came,) = self.nudges.pop(self.name, []) or [""]
        assert came, f"nothing came to {self.name}"
        self.seen = seen_in(came)
        return self.seen

    async def nothing(self) -> None:
        await self._due()
        assert self.looked == len(self.posts), f"a post came:\n{self.posts[-1]}"
        assert not self.nudges, f"something came to {dict(self.nudges)}"

    async def _due(self) -> None:
        """What is due for each, as they come to the terminal one after the other; whoever speaks comes last."""
        for name in (*sorted(self.spoke - {self.name}), self.name):
            await self._sits(name)
            await self.postman.materialise()
            await self.postman.dispatch()
        assert self.observer.failures == []

    async def _sits(self, name: str) -> None:
        if self.terminal.user != name:
            assert (await self.terminal.reply(f":as {name}")).startswith(f"You are {name}.")

    async def _said(self, line: str) -> Seen:
        self.seen = seen_in(await self.terminal.reply(line))
        assert self.observer.failures == []
        return self.seen

    def _show(self, text: str) -> None:
        if text.startswith("#"):
            assert text.startswith(PUBLIC)
            self.posts.append(text)
        else:
            self.nudges[self.terminal.user].append(text)


def seen_in(shown: str) -> Seen:
    text, _, labels = shown.rpartition("\n[#1 ")
    if not text:
        return Seen(shown)
    parts = labels.rstrip("]").split("]  [#")
    return Seen(text, tuple(part.split(" ", 1)[1] if place else part for place, part in enumerate(parts)))


@pytest.mark.parametrize("name", dialogues("terminal"))
async def test_conversation(name):
    await play(name, TerminalDriver())


async def test_a_dialogue_notices_what_came_and_was_not_looked_at():
    driver = TerminalDriver()
    driver.set_clock(NOW)
    for line in ("/timezone New York", "/checkin mon at:18:00", "/group days:mon at:18:00", "/group start"):
        await driver.say(line)
    driver.speak_as("ben")
    with pytest.raises(AssertionError, match="no post has come"):
        await driver.posted()
    driver.set_clock(datetime(2026, 11, 23, 23, tzinfo=UTC))
    with pytest.raises(AssertionError, match="a post came"):
        await driver.nothing()
    await driver.posted()
    with pytest.raises(AssertionError, match="something came to"):
        await driver.nothing()
    with pytest.raises(AssertionError, match="nothing came to ben"):
        await driver.nudged()
    driver.speak_as("me")
    assert "Checking in" in (await driver.nudged()).text
    await driver.nothing()


async def test_a_button_that_is_not_there_is_said():
    driver = TerminalDriver()
    for sign in ("#1", "#0", "# 00"):
        assert "there is none now" in (await driver.say(sign)).text
    await driver.say("help")
    for sign in ("#9", "#0"):
        assert "the newest reply has 3" in (await driver.say(sign)).text


async def test_the_clock_moves_and_a_wrong_time_is_said():
    driver = TerminalDriver()
    assert (await driver.say(":now 2026-12-01T09:00")).text == "The clock stands at 2026-12-01 09:00 UTC."
    assert (await driver.say(":now 2026-12-01T09:00+02:00")).text == "The clock stands at 2026-12-01 07:00 UTC."
    assert ":now 2026-12-01T09:00" in (await driver.say(":now later")).text


@pytest.mark.parametrize("line", ["", "   ", "#", "🙂", "x" * 5000, "/log-nbme", "#1#2", ":", ":in", ":as", ":inn"])
async def test_every_line_gets_one_reply_without_blank_lines(line):
    reply = await TerminalDriver().terminal.reply(line)
    assert reply.strip()
    assert all(part.strip() for part in reply.split("\n"))


# people and channels


class Heard:
    """Answers everything alike, and keeps what it was asked."""

    def __init__(self) -> None:
        self.requests = []

    async def answer(self, request):
        self.requests.append(request)
        return Reply("Heard", (), (Action("am I ready?", "ready"),))


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def shown():
    return []


@pytest.fixture
def clock():
    return MovableClock(FakeClock(NOW))


@pytest.fixture
def terminal(heard, shown, clock):
    return Terminal(heard, clock, "you", shown.append)


def letter(user, row=7):
    account = Account("terminal", "local", user)
    return Letter(row, account, "group", NOW.date(), NOW, NOW + timedelta(hours=1), f"cb{row}", 0)


async def test_in_a_channel_requests_say_where_and_outside_they_do_not(terminal, heard):
    await terminal.reply("ready?")
    assert await terminal.reply(":in study") == "You are in #study; :in alone leaves."
    await terminal.reply("/group")
    assert await terminal.reply(":in") == "You are in no channel now."
    await terminal.reply("ready?")
    before, inside, after = heard.requests
    assert before.where is after.where is None
    assert inside.where.place == Place("terminal", "local", "study")
    assert inside.said == Text("/group")


async def test_who_it_was_started_as_may_manage_channels_and_nobody_else(terminal, heard):
    await terminal.reply(":in study")
    await terminal.reply("/group")
    assert await terminal.reply(":as ben") == "You are ben."
    await terminal.reply("/group")
    assert await terminal.reply(":as") == "You are you."
    await terminal.reply("/group")
    assert [each.account.user for each in heard.requests] == ["you", "ben", "you"]
    rooms = [await each.where.look() for each in heard.requests]
    assert rooms == [Room(manages, reachable=True) for manages in (True, False, True)]


@pytest.mark.parametrize("name", ["a b", "a|b", "#", "é", "x" * 21, "*", "a:b"])
@pytest.mark.parametrize("sign", [":in", ":as"])
async def test_a_name_that_can_not_be_one_is_said_and_changes_nothing(terminal, heard, sign, name):
    assert "up to 20 letters, digits, - and _" in await terminal.reply(f"{sign} {name}")
    await terminal.reply("ready?")
    assert (heard.requests[0].account.user, heard.requests[0].where) == ("you", None)


async def test_a_channel_may_be_named_with_its_sign(terminal):
    assert await terminal.reply(":in #step_1-a") == "You are in #step_1-a; :in alone leaves."


async def test_a_button_is_pressed_where_its_message_was_seen(terminal, heard):
    await terminal.reply(":in study")
    await terminal.reply("/group")
    await terminal.reply(":in")
    await terminal.reply("#1")
    await terminal.reply("ready?")
    await terminal.reply(":in study")
    await terminal.reply("#1")
    _, inside, _, outside = heard.requests
    assert inside.where.place.channel == "study"
    assert outside.where is None


async def test_a_post_is_shown_as_public_and_anybody_presses_its_buttons(terminal, heard, shown):
    post = Post("study", 7, asks=True, thought=0)
    assert await terminal.post(letter("#study"), post) is Outcome.SENT
    said = public(post)
    labels = "  ".join(f"[#{place} {each.label}]" for place, each in enumerate(said.actions, 1))
    assert shown == ["\n".join(("#study, everybody sees:", said.title, *said.paragraphs, labels))]
    await terminal.reply("#2")
    await terminal.reply(":as ben")
    await terminal.reply(":in study")
    await terminal.reply("#2")
    assert [each.account.user for each in heard.requests] == ["you", "ben"]
    for each in heard.requests:
        assert each.said == Press(action.encode(said.actions[1], ANYBODY))
        assert each.where.place.channel == "study"


async def test_the_newest_post_can_be_pressed_by_one_after_the_other(terminal, shown, heard):
    await terminal.reply(":in study")
    await terminal.post(letter("#study"), Post("study", 7, asks=True))
    newest = Post("study", 8, thought=1)
    await terminal.post(letter("#study", 8), newest)
    offered = "Under the newest post in #study:\n[#1 join]"
    assert await terminal.reply("ready?") == "Heard\n[#1 am I ready?]"
    assert await terminal.reply(":as ben") == f"You are ben.\n{offered}"
    await terminal.reply("#1")
    assert heard.requests[-1].said == Press(action.encode(public(newest).actions[0], ANYBODY))
    assert await terminal.reply(":in other") == "You are in #other; :in alone leaves."
    assert await terminal.reply(":in study") == f"You are in #study; :in alone leaves.\n{offered}"


async def test_nobody_presses_the_buttons_of_the_one_before(terminal, heard):
    await terminal.reply("ready?")
    assert await terminal.reply(":as ben") == "You are ben."
    assert "there is none now" in await terminal.reply("#1")
    assert len(heard.requests) == 1


async def test_a_nudge_waits_until_its_own_person_speaks(terminal, shown, clock):
    clock.put(NOW)
    reply = Reply("Checking in", (Paragraph("How has it been going?"),), (Action("am I ready?", "ready"),))
    later = await terminal.nudge(letter("ben"), reply)
    assert later == Later(NOW + timedelta(seconds=1))
    assert shown == []
    await terminal.reply(":as ben")
    assert clock.now() >= later.at  # a clock that stands lets it come now, too
    assert await terminal.nudge(letter("ben"), reply) is Outcome.SENT
    assert shown == ["Checking in\nHow has it been going?\n[#1 am I ready?]"]
    assert await terminal.nudge(letter("you"), reply) == Later(clock.now() + timedelta(seconds=1))


async def test_a_nudge_is_private_even_in_a_channel(terminal, heard):
    await terminal.reply(":in study")
    await terminal.nudge(letter("you"), Reply("Checking in", (), (Action("am I ready?", "ready"),)))
    await terminal.reply("#1")
    assert heard.requests[0].where is None


async def test_a_clock_that_goes_by_itself_is_left_alone(terminal, clock):
    await terminal.reply(":as ben")
    assert clock.now() == NOW


def test_an_instant_is_utc_unless_it_carries_an_offset():
    assert instant("2026-11-22T09:00") == NOW
    assert instant("2026-11-22T04:00-05:00") == NOW


async def test_lines_come_whole_whatever_the_pieces():
    reader, writer = os.pipe()
    text = "first\r\nzweite é\n\nlast".encode()

    async def feed() -> None:
        for place in range(0, len(text), 3):
            os.write(writer, text[place : place + 3])
            await asyncio.sleep(0)
        os.close(writer)

    feeding = asyncio.create_task(feed())
    assert [line async for line in lines_of(reader)] == ["first", "zweite é", "", "last"]
    await feeding
    os.close(reader)
