"""Plays cases through the one door, on a clock that is moved by hand. Sends nothing anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol, cast
from zoneinfo import ZoneInfo

from adapters.clock import SystemClock
from adapters.pace import Pace
from adapters.terminal import MovableClock
from bot.gallery.case import BEGINS, YORK, Case
from core import action
from core.comeback import Comeback
from core.groups.posts import ANYBODY, Post, public
from core.journal import Journal
from core.nudges.outbox import Later, Letter, Outbox, Outcome
from core.nudges.post import Postman
from core.nudges.words import words
from core.ports import Answered, NotStored, Store
from core.reply import Action, Reply, as_text
from core.request import Account, Place, Press, Request, Room, Text

CHANNEL, ME = "study", "me"
GROUP = f"#{CHANNEL}"  # whose journal the channel's is


class Kept(Store, Protocol):
    """A store with the nudges beside it."""

    @property
    def outbox(self) -> Outbox:
        """The nudges."""
        ...


class NotPlayed(Exception):
    """A case that can't be played as it is written."""


@dataclass(frozen=True)
class Seen:
    """What is seen: an answer or a nudge for one person (`reply`), or a post for everybody."""

    text: str
    actions: tuple[Action, ...]
    reply: Reply | None = None


@dataclass(frozen=True)
class _Room:
    place: Place
    room: Room

    async def look(self) -> Room:
        return self.room


class Player:
    """One case, on a store it may share with others: each has a platform of its own there."""

    def __init__(self, case: Case, store: Kept) -> None:
        """`failures` are faults of the program that came up."""
        self._case, self._store, self._platform = case, store, f"gallery-{case.slug}"
        self.clock = MovableClock(SystemClock(), _local(BEGINS))
        self.failures: list[BaseException] = []
        self._comeback = Comeback(store, self.clock, self, case.house, store.outbox)
        self._post = Postman(store, store.outbox, self.clock, (_Caught(self),), words, Pace({}), self, case.slug)
        self._who, self._requests = ME, 0
        self._seen = Seen("", ())
        self.caught: dict[str, list[Seen]] = {}
        self.closed = False

    async def play(self) -> Seen:
        """What is seen at the end. Raises `NotPlayed`."""
        for line in self._case.lines:
            await self.line(line)
        return self._seen

    async def line(self, line: str) -> Seen:
        """What is seen after one line. Raises `NotPlayed`."""
        mark, _, rest = line.partition(" ")
        match mark:
            case "at":
                self.clock.put(_local(rest))
            case "as":
                self._who = rest
            case "down":
                self._comeback = Comeback(cast(Store, _Down()), self.clock, self, self._case.house)
            case "press":
                self._seen = await self.press(self._labelled(rest))
            case "closed":
                self.closed = True
                await self._sent()
                self.closed = False
            case "nudged" | "posted":
                self._seen = await self._came(GROUP if mark == "posted" else self._who)
            case _:
                self._seen = await self._answered(Text(line), in_channel=line.startswith("/"))
        return self._seen

    async def press(self, pressed: Action) -> Seen:
        """What is seen after a button of what is seen now."""
        owner = self._who if self._seen.reply else ANYBODY
        return await self._answered(Press(action.encode(pressed, owner)), in_channel=True)

    async def journal(self, of: str = "") -> Journal:
        """What somebody has kept, or `GROUP`; whoever speaks now where left out."""
        found, _ = await self._store.read(self._account(of or self._who), "gallery")
        return found

    def answered(self, answered: Answered) -> None:
        """See the `Observer` port: nothing."""

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """See the `Observer` port."""
        if not isinstance(error, NotStored):
            self.failures.append(error)

    def _labelled(self, label: str) -> Action:
        found = next((each for each in self._seen.actions if each.label == label), None)
        if found is None:
            there = [each.label for each in self._seen.actions]
            raise NotPlayed(f"{self._case.slug}: no button {label!r} among {there} under\n{self._seen.text}")
        return found

    async def _answered(self, said: Text | Press, *, in_channel: bool) -> Seen:
        self._requests += 1
        id_ = f"{self._platform}:{self._requests}"
        room = self._case.room if self._who == ME else Room(manages=False, reachable=True)
        where = _Room(Place(self._platform, "", CHANNEL), room) if in_channel else None
        request = Request(id_, self._account(self._who), said, self._case.zone, where)
        reply = await self._comeback.answer(request)
        return Seen(as_text(reply), reply.actions, reply)

    async def _sent(self) -> None:
        await self._post.materialise()
        await self._post.dispatch()

    async def _came(self, to: str) -> Seen:
        await self._sent()
        came = self.caught.get(to, []) if to == GROUP else self.caught.pop(to, [])  # a post stays
        if not came:
            raise NotPlayed(f"{self._case.slug}: nothing came")
        return came[-1]

    def _account(self, user: str) -> Account:
        return Account(self._platform, "", user)

    @property
    def platform(self) -> str:
        """Its own name on the store."""
        return self._platform


class _Caught:
    """A sender that keeps what it was given."""

    resend_within: timedelta | None = None

    def __init__(self, player: Player) -> None:
        self._player = player

    @property
    def platform(self) -> str:
        return self._player.platform

    async def answers(self) -> bool:
        """See the port: always."""
        return True

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        return self._kept(letter, Seen(as_text(reply), reply.actions, reply))

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        said = public(post)
        return self._kept(letter, Seen("\n".join((said.title, *said.paragraphs)), said.actions))

    def _kept(self, letter: Letter, seen: Seen) -> Outcome:
        if self._player.closed:
            return Outcome.CLOSED
        self._player.caught.setdefault(letter.account.user, []).append(seen)
        return Outcome.SENT


class _Down:
    """A database that can't be reached."""

    def __getattr__(self, name: str) -> object:
        async def unreachable(*args: object) -> object:
            raise NotStored

        return unreachable


def _local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(YORK)).astimezone(UTC)
