"""Three hundred people, some of whom used crisis words: nothing in the database or its copies tells them from the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from sqlite3 import Connection
from zoneinfo import ZoneInfo

import pytest

from adapters.storage import Store, codec, sqlite
from core import action
from core.asked import Asked
from core.comeback import Comeback
from core.commands.quiet import QuietDays
from core.journal import Journal
from core.moment import Moment
from core.nudges import words as nudge_words
from core.nudges.outbox import LOOK, Letter, Outcome, Schedule, Silent
from core.nudges.post import Postman
from core.nudges.slots import Rule
from core.payloads import QuietUntil
from core.reply import Action, Reply
from core.request import Account, Press, Request, Text
from tests.bot.told_apart import Facts, auc, facts
from tests.fakes import FakeClock, SilentObserver

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)
EVENING = datetime(2026, 11, 23, 23, 1, tzinfo=UTC)  # 18:01 in New York
HOUR = timedelta(hours=1)
MOST = 0.55  # of the area under the curve; 0.5 is not told apart at all
CALM = ("feel ashamed", "feel angry", "feel afraid")
GRAVE = ("I want to kill myself", "kms", "no reason to live anymore")


def tap(user: str, command: str, **args: object) -> Press:
    return Press(action.encode(Action("x", command, tuple((name, str(value)) for name, value in args.items())), user))


class Sender:
    """A platform that takes everything but while it is down, and but for those who closed their direct messages."""

    platform = "discord"
    resend_within = timedelta(minutes=2)

    def __init__(self) -> None:
        self.down = False
        self.closed: set[str] = set()
        self.last: dict[str, int] = {}
        self.helped: list[tuple[str, str]] = []

    async def prepare(self, letter: Letter) -> None:
        return None

    async def answers(self) -> bool:
        return not self.down

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome:
        if self.down:
            return Outcome.UNKNOWN
        if letter.account.user in self.closed:
            return Outcome.CLOSED
        self.last[letter.account.user] = letter.id
        return Outcome.SENT

    async def help(self, account: Account, reply: Reply, nonce: str) -> Outcome:
        if self.down:
            return Outcome.UNKNOWN
        self.helped.append((account.user, reply.title))
        return Outcome.SENT


class Pace:
    async def turn(self, account: Account) -> None:
        return None


class Town:
    """People who behave alike, two by two; of some pairs one says the grave things where the other says calm ones."""

    def __init__(self, store: Store, path: Path, people: int, marked: int) -> None:
        self.store, self.path, self.sender, self.clock = store, path, Sender(), FakeClock(MONDAY)
        observer = SilentObserver()
        self.observer = observer
        self.comeback = Comeback(store, self.clock, observer, None, store.outbox)
        self.comeback.help.through([self.sender])
        ports = store, store.outbox, self.clock, (self.sender,), self.words, Pace(), observer, "me"
        self.post = Postman(*ports, self._no_time, bring=self.comeback.help.bring)
        self.pairs = [(f"{2 * n}", f"{2 * n + 1}") for n in range(people // 2)]
        self.marked = {grave for _, grave in self.pairs[:: people // 2 // marked][:marked]}
        self.ids = count(10**17)

    words = staticmethod(nudge_words.words)

    async def _no_time(self, seconds: float) -> None:
        return None

    async def say(self, user: str, said: Text | Press, *, slash: bool, fails: bool = False) -> Reply:
        request = Request(f"discord:{next(self.ids)}", Account("discord", "", user), said)
        if slash:
            return await self.comeback.answer(request)
        reply = await self.comeback.take(request)
        assert reply
        if fails:
            await self.comeback.untold(request)
        else:
            await self.comeback.told(request)
        return reply

    async def every(self, what: Callable[[int, str, bool], Text | Press | None], fails: int = 0) -> None:
        """Each says something, both of a pair in the same minute: what, by the pair's number, who it is and whether gravely."""
        for n, pair in enumerate(self.pairs):
            for user in pair:
                said = what(n, user, user in self.marked)
                if said is not None:
                    await self.say(user, said, slash=n % 3 == 0, fails=bool(fails) and n % fails == 0)
            self.clock.advance(timedelta(seconds=1))

    async def tick(self) -> None:
        await self.post.materialise()
        await self.post.dispatch()
        await self.post.idle()
        await self.comeback.help.resend()

    async def until(self, at: datetime) -> None:
        while self.clock.now() < at:
            self.clock.advance(4 * HOUR)
            await self.tick()

    async def first_evening(self) -> None:
        """They have check-ins, and put off some; of some none arrives."""
        self.sender.closed = {user for pair in self.pairs[5::6] for user in pair}
        await self.every(lambda n, *_: None if n % 4 == 3 else Text("timezone New York"))
        await self.every(lambda n, *_: Text("feel fine" if n % 4 == 3 else "checkin daily at:18:00"))
        self.clock.set(EVENING)
        await self.tick()
        await self.every(
            lambda n, user, _: (
                tap(user, "snooze", nudge=self.sender.last[user], until="hour")
                if user in self.sender.last and n % 2 == 0
                else None
            )
        )

    async def words_are_said(self) -> None:
        """The grave things, and the taps and words that follow from them; some answers don't arrive."""
        await self.every(lambda n, _, grave: Text((GRAVE if grave else CALM)[n % 3]), fails=5)
        then = (("safe", {"state": "no"}), ("safe", {"state": "unsure"}), ("quiet", {"do": "tomorrow"}), None)
        await self.every(
            lambda n, user, grave: (
                None
                if (step := then[n % 4]) is None
                else tap(user, step[0], **step[1])
                if grave
                else Text("feel ashamed")
            )
        )
        await self.every(lambda n, user, grave: tap(user, "safe", state="yes") if grave else tap(user, "support"))

    async def days_pass(self, outage: bool) -> None:
        """Eighty hours, in which some go on writing; with `outage`, nothing can be sent on one evening."""
        start = self.clock.now()
        await self.until(start + 20 * HOUR)
        await self.every(lambda n, *_: Text("feel hopeful") if n % 3 == 1 else None)
        self.clock.set(EVENING + 24 * HOUR)
        self.sender.down = outage
        await self.tick()
        self.sender.down = False
        await self.until(start + 80 * HOUR)

    async def they_are_asked(self) -> None:
        """Whether to go on, by the next day's look."""
        await self.until(self.clock.now() + 20 * HOUR)

    async def seen(self) -> Facts:
        """What can be read in the database, and so in a copy of it."""
        copy, found = await self.store.back_up(self.clock.now()), facts(self.path)
        assert facts(copy.path) == found
        return found


def differing(town: Town, found: Facts) -> list[str]:
    """What tells the two of a pair apart; nothing should."""
    apart = []
    for calm, grave in town.pairs:
        more, less = found[grave] - found[calm], found[calm] - found[grave]
        apart += [f"{grave}: +{list(more)[:3]} -{list(less)[:3]}"] if more or less else []
    return apart


async def lived(tmp_path: Path, people: int, marked: int, *, outage: bool) -> list[tuple[Town, Facts]]:
    """What was to be seen right after, eighty hours later and when they were asked, in the database and in a copy."""
    path = tmp_path / "comeback.db"
    every = []
    async with await Store.open(path) as store:
        town = Town(store, path, people, marked)
        await town.first_evening()
        await town.words_are_said()
        every.append((town, await town.seen()))
        await town.days_pass(outage)
        every.append((town, await town.seen()))
        await town.they_are_asked()
        every.append((town, await town.seen()))
    return every


def other_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "padded", bytes)


def request_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    act = Comeback._turn

    async def turn(self: Comeback, request: Request, asked: Asked) -> tuple[str, Reply]:
        begins = asked.command is QuietDays and asked.readings[0]["do"] == "begin"
        return await act(self, replace(request, id=request.id[::-1]) if begins else request, asked)

    monkeypatch.setattr(Comeback, "_turn", turn)


def row_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from core import turn

    every = turn.schedules

    def schedules(journal: Journal, zone: ZoneInfo | None) -> tuple[Schedule, ...]:
        held = journal.latest(QuietUntil)
        once = (Schedule("once", Rule("UTC", 0, frozenset(range(7))), held.until, held.until),) if held else ()
        return (*every(journal, zone), *once)

    monkeypatch.setattr(turn, "schedules", schedules)


def rows_that_expire(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(letter: Letter, journal: Journal, moment: Moment) -> object:
        found = nudge_words.words(letter, journal, moment)
        return None if isinstance(found, Silent) and letter.kind != LOOK else found

    monkeypatch.setattr(Town, "words", staticmethod(said))


def sends_of_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(letter: Letter, journal: Journal, moment: Moment) -> object:
        found = nudge_words.words(letter, journal, moment)
        return None if isinstance(found, Silent) and letter.kind == LOOK and not found.aside else found

    monkeypatch.setattr(Town, "words", staticmethod(said))


LEAKS = (other_length, request_of_its_own, row_of_its_own, rows_that_expire, sends_of_looks)


@pytest.fixture(autouse=True)
def not_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a power cut would cost is looked at elsewhere."""
    connect = sqlite.connect

    def unsynced(path: Path, busy_ms: int) -> Connection:
        connection = connect(path, busy_ms)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    monkeypatch.setattr(sqlite, "connect", unsynced)


@pytest.mark.parametrize("leak", LEAKS)
async def test_it_would_be_found_where_it_is_to_be_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leak: Callable[[pytest.MonkeyPatch], None]
) -> None:
    leak(monkeypatch)
    every = await lived(tmp_path, 24, 12, outage=False)
    assert max(auc(found, town.pairs, town.marked, range(3)) for town, found in every) > 0.7
    assert any(differing(town, found) for town, found in every)


@pytest.mark.parametrize(
    ("marked", "outage"),
    [(20, False), (150, True)],
    ids=["few", "half, in an outage"],
)
async def test_who_used_crisis_words_is_not_to_be_told_without_the_key(
    tmp_path: Path, marked: int, outage: bool
) -> None:
    every = await lived(tmp_path, 300, marked, outage=outage)
    for town, found in every:
        assert len(found) == 300
        assert auc(found, town.pairs, town.marked, range(3)) <= MOST
    for town, found in every[: 1 if outage else None]:  # chance decides which few are in doubt when a platform is down
        assert differing(town, found) == []
    town, _ = every[-1]
    assert not town.observer.failures
    asked = {user for user, _ in town.sender.helped if user in town.marked}
    assert asked == town.marked  # it asks them, all the same, whether to go on
