"""The terminal plays every conversation, and its own few signs."""

import asyncio
import os
from datetime import UTC, datetime

import pytest

from adapters.terminal import MovableClock, Terminal, instant, lines_of
from core.comeback import Comeback
from tests.conversations.dialogue import Seen, dialogues, play
from tests.fakes import FakeClock, MemoryStore, SilentObserver

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


class TerminalDriver:
    """A person at the terminal."""

    def __init__(self) -> None:
        self.clock = MovableClock(FakeClock(NOW))
        self.terminal = Terminal(
            Comeback(MemoryStore(), self.clock, SilentObserver()), self.clock, "you", lambda _: None
        )
        self.seen = Seen("")

    def set_clock(self, now: datetime) -> None:
        self.clock.put(now)

    async def say(self, line: str) -> Seen:
        text, _, labels = (await self.terminal.reply(line)).rpartition("\n[#1 ")
        if not text:
            text, labels = labels, ""
        buttons = tuple(
            part.split(" ", 1)[1] if place else part for place, part in enumerate(labels.rstrip("]").split("]  [#"))
        )
        self.seen = Seen(text, buttons if labels else ())
        return self.seen

    async def press(self, label: str) -> Seen:
        return await self.say(f"#{self.seen.buttons.index(label) + 1}")


@pytest.mark.parametrize("name", dialogues("terminal"))
async def test_conversation(name):
    await play(name, TerminalDriver())


async def test_a_button_that_is_not_there_is_said():
    driver = TerminalDriver()
    assert "there is none now" in (await driver.say("#1")).text
    await driver.say("help")
    assert "the newest reply has 2" in (await driver.say("#9")).text


async def test_the_clock_moves_and_a_wrong_time_is_said():
    driver = TerminalDriver()
    assert (await driver.say(":now 2026-12-01T09:00")).text == "The clock stands at 2026-12-01 09:00 UTC."
    assert (await driver.say(":now 2026-12-01T09:00+02:00")).text == "The clock stands at 2026-12-01 07:00 UTC."
    assert ":now 2026-12-01T09:00" in (await driver.say(":now later")).text


@pytest.mark.parametrize("line", ["", "   ", "#", "🙂", "x" * 5000, "/log-nbme", "#1#2"])
async def test_every_line_gets_one_reply_without_blank_lines(line):
    reply = await TerminalDriver().terminal.reply(line)
    assert reply.strip()
    assert all(part.strip() for part in reply.split("\n"))


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
