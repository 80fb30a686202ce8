"""Whoever sits at the terminal, one person at a time, and the channels there.

`#1` presses the first button of the newest message, `:now 2026-12-01T09:00` moves the clock, `:in study` enters a channel
and `:in` leaves it, `:as ben` speaks as somebody else; anything else is said to the bot. Nudges and posts that are due
come after the reply to a line, each as a message of its own.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from adapters.terminal.clock import MovableClock, instant
from core import action
from core.comeback import Comeback
from core.groups.posts import ANYBODY, Post, public
from core.nudges.outbox import Later, Letter, Outcome
from core.reply import Action, Reply, as_text
from core.request import Account, Place, Press, Request, Room, Text

WELCOME = "Comeback. Say help for what I can do, #1 to press a reply's first button, exit to leave."
PLATFORM, TENANT = "terminal", "local"
LEAVES = frozenset({"exit", "quit"})
_BUTTON = re.compile(r"#\s*(\d{1,2})")
LABEL = 80  # characters of a button's label
_NAME = re.compile(r"[A-Za-z0-9_-]{1,20}")
ELSEWHERE = timedelta(seconds=1)  # until somebody else's nudge is looked at again


@dataclass(frozen=True)
class TerminalWhere:
    """A channel here. Whoever the chat was started as may manage it."""

    place: Place
    manages: bool

    async def look(self) -> Room:
        """See the port."""
        return Room(self.manages, reachable=True)


@dataclass(frozen=True)
class _Buttons:
    """A message's buttons, and the channel it was seen in."""

    labels: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    channel: str = ""

    def __str__(self) -> str:
        return "  ".join(f"[#{place} {label}]" for place, label in enumerate(self.labels, 1))


class Terminal:
    """Whoever sits there, or a pipe; also the `Sender` of their nudges and of the posts in the channels here."""

    platform = PLATFORM
    resend_within: timedelta | None = None

    def __init__(self, comeback: Comeback, clock: MovableClock, user: str, show: Callable[[str], None]) -> None:
        """`show` prints one message."""
        self._comeback, self._clock, self._show = comeback, clock, show
        self._started_as = self.user = user
        self._channel = ""
        self._buttons = _Buttons()
        self._posts: dict[str, _Buttons] = {}

    async def run(self, lines: AsyncIterator[str], then: Callable[[], Awaitable[object]] | None = None) -> None:
        """Answers every line with one reply, until there are no more, or a word to leave.

        `then` sends what is due after each, and after an empty one, which is not answered.
        """
        async for line in lines:
            if (said := line.strip()).lower() in LEAVES:
                return
            if said:
                self._show(await self.reply(line))
            if then:
                await then()

    async def reply(self, line: str) -> str:
        """The reply to one line, without blank lines in it."""
        word, _, rest = line.strip().partition(" ")
        match word:
            case ":now":
                return self._moved(rest)
            case ":in":
                return self._entered(rest.strip())
            case ":as":
                return self._sat_down(rest.strip() or self._started_as)
        pressed = _BUTTON.fullmatch(line.strip())
        if not pressed:
            return await self._answered(Text(line), self._channel)
        count = len(self._buttons.ids)
        if not 1 <= int(pressed[1]) <= count:
            there = f"the newest reply has {count}." if count else "there is none now."
            return f"There is no button {line.strip()}: {there}"
        return await self._answered(Press(self._buttons.ids[int(pressed[1]) - 1]), self._buttons.channel)

    async def answers(self) -> bool:
        """See the port: always."""
        return True

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: nothing."""
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """Prints it, if it is for the person who sits here now."""
        if letter.account != self._account:
            return Later(self._clock.now() + ELSEWHERE)
        self._show(self._shown(as_text(reply), reply.actions))
        return Outcome.SENT

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        """Prints it, whoever sits here and wherever they are."""
        said = public(post)
        text = "\n".join((f"#{post.channel}, everybody sees:", said.title, *said.paragraphs))
        self._show(self._shown(text, said.actions, post.channel, ANYBODY))
        self._posts[post.channel] = self._buttons
        return Outcome.SENT

    @property
    def _account(self) -> Account:
        return Account(PLATFORM, TENANT, self.user)

    async def _answered(self, said: Text | Press, channel: str) -> str:
        where = TerminalWhere(Place(PLATFORM, TENANT, channel), self.user == self._started_as) if channel else None
        id_ = f"{PLATFORM}:{uuid.uuid4().hex}"
        reply = await self._comeback.answer(Request(id_, self._account, said, where=where))
        return self._shown(as_text(reply), reply.actions, channel)

    def _shown(self, text: str, actions: tuple[Action, ...], channel: str = "", owner: str = "") -> str:
        shown = action.buttons(actions, owner or self.user, LABEL)
        self._buttons = _Buttons(tuple(each.label for each in shown), tuple(each.id for each in shown), channel)
        return "\n".join(line for line in (*text.splitlines(), str(self._buttons)) if line.strip())

    def _moved(self, text: str) -> str:
        try:
            self._clock.put(instant(text))
        except ValueError:
            return "The clock moves with a date and a time, such as :now 2026-12-01T09:00."
        return f"The clock stands at {self._clock.now():%Y-%m-%d %H:%M} UTC."

    def _entered(self, name: str) -> str:
        channel = name.removeprefix("#")
        if name and not _NAME.fullmatch(channel):
            return _no_name(":in study")
        self._channel = channel
        if not channel:
            return "You are in no channel now."
        return self._with_newest(f"You are in #{channel}; :in alone leaves.")

    def _sat_down(self, name: str) -> str:
        """Somebody else speaks: the last reply was not theirs, and what waited for them comes now."""
        if not _NAME.fullmatch(name):
            return _no_name(":as ben")
        self.user, self._buttons = name, _Buttons()
        self._clock.step(ELSEWHERE)
        return self._with_newest(f"You are {name}.")

    def _with_newest(self, said: str) -> str:
        """That, and the buttons of the newest post in the channel, where there is one: it is anybody's to press."""
        newest = self._posts.get(self._channel)
        if newest is None:
            return said
        self._buttons = newest
        return f"{said}\nUnder the newest post in #{self._channel}:\n{newest}"


def _no_name(example: str) -> str:
    return f"A name here is up to 20 letters, digits, - and _, as in {example}."
