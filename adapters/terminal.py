"""The terminal as a platform: reads lines, prints replies. It is also how conversations are tried and tested.

`#1` presses the newest reply's first button, `:now 2026-12-01T09:00` moves the clock; anything else is said to the bot.
Nudges that are due come after the reply to a line, each as a reply of its own.
"""

from __future__ import annotations

import asyncio
import codecs
import os
import re
import threading
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta

from core import action
from core.comeback import Comeback
from core.nudges.outbox import Later, Letter, Outcome
from core.ports import Clock
from core.reply import Reply, as_text
from core.request import Account, Press, Request, Text

WELCOME = "Comeback. Say help for what I can do, #1 to press a reply's first button, Ctrl-D to leave."
_BUTTON = re.compile(r"#\s*(\d{1,2})")
YEARS = range(2000, 2100)
_CHUNK = 65_536
ELSEWHERE = timedelta(seconds=1)  # until somebody else's nudge is looked at again


class MovableClock:
    """A clock that stands where it was put; until then it is another clock."""

    def __init__(self, clock: Clock, stands: datetime | None = None) -> None:
        """`stands` is aware."""
        self._clock, self._stands = clock, stands

    def now(self) -> datetime:
        """Where it stands, in UTC; else what the other clock says."""
        return self._stands or self._clock.now()

    def put(self, instant: datetime) -> None:
        """Stand at an aware instant."""
        self._stands = instant.astimezone(UTC)


def instant(text: str) -> datetime:
    """`2026-11-22T09:00`, in UTC unless it carries an offset. Raises `ValueError`."""
    found = datetime.fromisoformat(text.strip())
    if found.year not in YEARS:
        raise ValueError("a clock for another age")
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


class Terminal:
    """One person at a terminal, or a pipe; also the `Sender` of their nudges."""

    platform = "terminal"
    resend_within: timedelta | None = None

    def __init__(self, comeback: Comeback, clock: MovableClock, user: str, show: Callable[[str], None]) -> None:
        """`show` prints one reply."""
        self._comeback, self._clock, self._show = comeback, clock, show
        self._account = Account("terminal", "local", user)
        self._buttons: tuple[str, ...] = ()

    async def run(self, lines: AsyncIterator[str], then: Callable[[], Awaitable[object]] | None = None) -> None:
        """Answers every line with one reply, until there are no more. `then` sends what is due after each."""
        async for line in lines:
            self._show(await self.reply(line))
            if then:
                await then()

    async def reply(self, line: str) -> str:
        """The reply to one line, without blank lines in it."""
        if line.strip() == ":now" or line.startswith(":now "):
            return self._moved(line.strip().removeprefix(":now"))
        pressed = _BUTTON.fullmatch(line.strip())
        if pressed and not 1 <= int(pressed[1]) <= len(self._buttons):
            count = len(self._buttons)
            return f"There is no button {line.strip()}: " + (
                f"the newest reply has {count}." if count else "there is none now."
            )
        said = Press(self._buttons[int(pressed[1]) - 1]) if pressed else Text(line)
        answer = await self._comeback.answer(Request(f"terminal:{uuid.uuid4().hex}", self._account, said))
        return self._shown(answer)

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: nothing."""
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """Prints it, if it is for the person who sits here."""
        if letter.account != self._account:
            return Later(self._clock.now() + ELSEWHERE)
        self._show(self._shown(reply))
        return Outcome.SENT

    def _shown(self, reply: Reply) -> str:
        self._buttons = tuple(action.encode(each, self._account.user) for each in reply.actions)
        labels = "  ".join(f"[#{place} {each.label}]" for place, each in enumerate(reply.actions, 1))
        lines = (line for line in (*as_text(reply).splitlines(), labels) if line.strip())
        return "\n".join(lines)

    def _moved(self, text: str) -> str:
        try:
            self._clock.put(instant(text))
        except ValueError:
            return "The clock moves with a date and a time, such as :now 2026-12-01T09:00."
        return f"The clock stands at {self._clock.now():%Y-%m-%d %H:%M} UTC."


async def lines_of(descriptor: int, prompt: Callable[[], None] = lambda: None) -> AsyncIterator[str]:
    """Lines of an open file, a pipe or a terminal, as they come; bytes that are not UTF-8 become signs for that.

    A thread of its own waits for them, as a daemon: a stop need not wait for somebody to press Enter.
    """
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[bytes]()

    def read() -> None:
        chunk = b"."
        while chunk:
            chunk = os.read(descriptor, _CHUNK)
            try:
                loop.call_soon_threadsafe(queue.put_nowait, chunk)
            except RuntimeError:  # the loop is closed: nobody is listening any more
                return

    threading.Thread(target=read, name="terminal", daemon=True).start()
    decoder, rest, more = codecs.getincrementaldecoder("utf-8")("replace"), "", True
    prompt()
    while more:
        chunk = await queue.get()
        more = bool(chunk)
        *whole, rest = (rest + decoder.decode(chunk, final=not more)).split("\n")
        for line in (*whole, *((rest,) if rest and not more else ())):
            yield line.removesuffix("\r")
            prompt()
