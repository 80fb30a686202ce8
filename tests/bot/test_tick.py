"""Nudges through the program: between the lines of a chat, by `comeback tick`, and by a bot that is told to stop."""

import asyncio
import hashlib
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from adapters.clock import zones_version
from adapters.storage.content import DatabaseProblem
from adapters.storage.store import Store
from adapters.terminal import MovableClock, Terminal
from bot import run, tick
from bot.schedule import Ticks
from bot.settings import load
from bot.wiring import ZONES, wired
from core.comeback import Comeback
from core.groups.posts import Post
from core.journal import Draft
from core.nudges.outbox import Letter, Outcome, Schedule
from core.nudges.slots import Rule
from core.payloads import CheckIns
from core.ports import NotStored
from core.request import Account
from tests.bot.program import comeback
from tests.fakes import NOON, FakeClock, MemoryStore, SilentObserver

SUNDAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
ON = "timezone America/New_York\ncheckin mon,wed,fri at:18:00\n"
TOLD = "Checking in\nHow has it been going"


def chat(folder, said, now, name="you"):
    done = comeback("chat", "--db", "c.db", "--as", name, "--now", now, said=said, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.removesuffix("\n\n").split("\n\n")


def ticked(folder, now, *more):
    done = comeback("tick", "--db", "c.db", "--now", now, *more, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


async def schedule(path, *accounts, minute=18 * 60):
    rule = Rule("UTC", minute, frozenset(range(7)))
    async with await Store.open(path) as store:
        for account in accounts:
            wanted = (Draft(CheckIns(tuple(range(7)), minute)),)
            await store.write(account, f"set {account}", 0, wanted, SUNDAY, (Schedule("check-in", rule),))


PRIVATE = "SELECT state FROM outbox JOIN nudge ON outbox.nudge = nudge.id WHERE kind <> 'look'"


def states(path):
    with closing(sqlite3.connect(path)) as found:
        return sorted(state for (state,) in found.execute(PRIVATE))


# in a chat


def test_in_a_chat_nudges_come_between_the_lines_and_their_buttons_are_the_newest(tmp_path):
    said = f"{ON}:now 2026-11-23T22:59\n:now 2026-11-23T23:01\n#10\n:now 2026-11-25T23:01\n"
    *_, before, moved, nudge, stopped, last = chat(tmp_path, said, "2026-11-22T12:00")
    assert before == "The clock stands at 2026-11-23 22:59 UTC."
    assert moved == "The clock stands at 2026-11-23 23:01 UTC."
    assert nudge.startswith(TOLD)
    assert "[#10 stop these]" in nudge
    assert "off" in stopped
    assert last.startswith("The clock stands")


def test_in_a_chat_somebody_elses_nudges_come_when_they_speak(tmp_path):
    moved = ":now 2026-11-23T23:01\n"
    said = f"{ON}:as sam\n{ON}{moved}:as you\nready?\n:as sam\n#1\n"
    *_, clock, sams, you, yours, ready, sam, answer = chat(tmp_path, said, "2026-11-22T12:00")
    assert clock == "The clock stands at 2026-11-23 23:01 UTC."
    assert sams.startswith(TOLD)
    assert (you, yours.startswith(TOLD)) == ("You are you.", True)
    assert ready.startswith("Ready?")
    assert (sam, answer) == ("You are sam.", "There is no button #1: there is none now.")


def test_in_a_chat_what_waits_for_somebody_comes_at_once_when_they_speak(tmp_path):
    snoozed = ":now 2026-11-23T23:01\n#6\n"  # in 1 h
    said = f"{ON}{snoozed}:as sam\n:now 2026-11-24T00:30\n:as you\n"
    *_, clock, you, nudge = chat(tmp_path, said, "2026-11-22T12:00")
    assert clock == "The clock stands at 2026-11-24 00:30 UTC."
    assert (you, nudge.startswith(TOLD)) == ("You are you.", True)


async def test_without_a_nudge_every_line_gets_one_reply_and_then_what_is_due():
    seen = []
    clock = MovableClock(FakeClock())
    terminal = Terminal(Comeback(MemoryStore(), clock, SilentObserver()), clock, "you", lambda _: seen.append("reply"))

    async def lines():
        for line in ("help", "#1"):
            yield line

    async def then():
        seen.append("due")

    await terminal.run(lines(), then)
    assert seen == ["reply", "due"] * 2


def test_in_a_chat_a_channels_posts_come_and_everybody_presses_them(tmp_path):
    started = ":in study\n/group days:mon,thu at:18:00 zone:New York\n/group start\n"
    said = f"{started}:now 2026-11-23T22:59\n:now 2026-11-23T23:01\n#4\n:as sam\n#2\n/group end\n"
    *_, before, clock, post, mine, sam, sams, no = chat(tmp_path, said, "2026-11-22T12:00")
    assert before == "The clock stands at 2026-11-23 22:59 UTC."
    assert clock == "The clock stands at 2026-11-23 23:01 UTC."
    assert post.startswith("#study, everybody sees:\nStep 1 study group\n")
    assert sam.startswith("You are sam.\nUnder the newest post in #study:\n[#1 very hard]")
    assert mine.startswith("Thank you, it is saved")
    assert sams.startswith("Thank you, it is saved")
    assert "up to whoever may manage this channel" in no


def test_a_tick_lists_a_channels_post(tmp_path):
    chat(tmp_path, ":in study\n/group days:mon,thu at:18:00 zone:New York\n/group start\n", "2026-11-22T12:00")
    assert ticked(tmp_path, "2026-11-23T23:30", "--dry-run") == ["would send terminal #study group 2026-11-23"]
    assert ticked(tmp_path, "2026-11-23T23:30") == ["sent terminal #study group 2026-11-23"]


# by hand


def test_a_tick_says_who_gets_what_and_nothing_of_the_journal(tmp_path):
    chat(tmp_path, f"{ON}log 48 form 31\n", "2026-11-22T12:00", "sam")
    assert ticked(tmp_path, "2026-11-23T23:30", "--dry-run") == ["would send terminal sam check-in 2026-11-23"]
    assert ticked(tmp_path, "2026-11-23T23:30") == ["sent terminal sam check-in 2026-11-23"]
    assert states(tmp_path / "c.db") == ["sent"]


async def test_a_post_is_listed_by_its_channel_and_without_its_words():
    lines = []
    account = Account("terminal", "local", "#study")
    letter = Letter(1, account, "group", date(2026, 11, 23), NOON, NOON + timedelta(hours=1), "cb1", 0)
    assert await tick.Listed("terminal", "sent", lines.append).post(letter, Post("study", 1, asks=True)) is Outcome.SENT
    slack = replace(letter, account=Account("slack", "T0", "#C1"))
    await tick.Listed("slack", "would send", lines.append).post(slack, Post("C1", 1, thought=0))
    assert lines == ["sent terminal #study group 2026-11-23", "would send slack T0/#C1 group 2026-11-23"]


async def test_a_week_goes_by_in_a_second(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = load(database_path=tmp_path / "c.db")
    await schedule(settings.database_path, Account("terminal", "local", "you"))
    lines = [await tick.tick(settings, SUNDAY + timedelta(hours=hours), False) for hours in range(0, 60, 4)]
    assert [line for (line,) in lines if line != tick.NOTHING] == [
        f"sent terminal you check-in 2026-11-{day}" for day in (22, 23, 24)
    ]


async def test_a_dry_run_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "c.db"
    await schedule(path, Account("terminal", "local", "you"))

    def digest():
        with closing(sqlite3.connect(path)) as found:
            said = "\n".join(found.iterdump())
        return hashlib.sha256(said.encode()).hexdigest(), sorted(each.name for each in tmp_path.iterdir())

    before = digest()
    lines = await tick.tick(load(database_path=path), SUNDAY.replace(hour=19), True)
    assert lines == ["would send terminal you check-in 2026-11-22"]
    assert digest() == before


@pytest.mark.parametrize("keys", [None, "Zm9yIHRlc3RzIG9ubHksIGEga2V5IG9mIDMyIGJ5dGU="])
async def test_platforms_that_are_not_here_would_get_theirs_and_keep_them(tmp_path, monkeypatch, keys):
    monkeypatch.chdir(tmp_path)
    if keys:
        monkeypatch.setenv("MASTER_KEYS", keys)
    settings = load(database_path=tmp_path / "c.db")
    accounts = Account("discord", "", "42"), Account("slack", "T0", "U0"), Account("terminal", "local", "you")
    async with await Store.open(settings.database_path, settings.keys):
        pass
    if not keys:
        await schedule(settings.database_path, *accounts)
        for _ in range(2):
            lines = await tick.tick(settings, SUNDAY.replace(hour=19), False)
            assert set(lines) >= {
                "would send discord 42 check-in 2026-11-22",
                "would send slack T0/U0 check-in 2026-11-22",
            }
        assert states(settings.database_path) == ["sent"]  # the others' schedules have not moved
    else:
        assert await tick.tick(settings, SUNDAY, True) == [tick.NOTHING]


async def test_a_tick_makes_no_database_and_reads_nothing_else(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "c.db"
    with pytest.raises(DatabaseProblem, match="There is no database"):
        await tick.tick(load(database_path=path), SUNDAY, True)
    assert not path.exists()
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(DatabaseProblem):
        await tick.tick(load(database_path=path), SUNDAY, True)


# zones


async def test_other_zone_data_computes_schedules_anew_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = load(database_path=tmp_path / "c.db")
    asked = []

    async def recompute(self, now):
        asked.append(now)
        return 0

    monkeypatch.setattr("adapters.storage.outbox.Outbox.recompute", recompute)
    for known in (None, None, "2020a", None):
        async with await Store.open(settings.database_path) as store:
            if known:
                await store.set_note(ZONES, known)
        async with wired(settings, FakeClock()) as bot:
            assert await bot.store.get_note(ZONES) == zones_version()
    assert asked == [NOON, NOON]  # the first start, and the other version

    async def fails(self, now):
        raise NotStored

    monkeypatch.setattr("adapters.storage.outbox.Outbox.recompute", fails)
    async with await Store.open(settings.database_path) as store:
        await store.set_note(ZONES, "2020a")
    async with wired(settings, FakeClock()) as bot:
        assert await bot.store.get_note(ZONES) == "2020a"  # at the next start, then


# a bot that runs


class Connected:
    """A platform whose one send waits to be let go."""

    name = platform = "discord"
    resend_within = timedelta(minutes=2)

    def __init__(self) -> None:
        self.begun, self.go, self.given, self.stopped = asyncio.Event(), asyncio.Event(), [], False

    def sender(self, clock, pace, channels):
        return self

    def help(self, clock):
        return self

    async def start(self):
        return

    async def wait(self):
        await asyncio.Event().wait()

    async def stop(self):
        self.stopped = True

    async def prepare(self, letter):
        return None

    async def nudge(self, letter, reply):
        assert not self.stopped
        self.given.append((letter.account.user, letter.day))
        self.begun.set()
        await self.go.wait()
        return Outcome.SENT


async def test_a_running_bot_sends_what_is_due_and_a_stop_waits_for_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path, platform = tmp_path / "c.db", Connected()
    await schedule(path, Account("discord", "", "42"))
    clock = FakeClock(SUNDAY.replace(hour=19))
    monkeypatch.setattr("bot.wiring.SystemClock", lambda: clock)
    monkeypatch.setattr(run, "platforms", lambda settings, bot: (platform,))
    monkeypatch.setattr(run, "Ticks", partial(Ticks, every=0.02))
    serving = asyncio.create_task(run.serve(load(database_path=path)))
    await platform.begun.wait()
    signal.raise_signal(signal.SIGTERM)
    await asyncio.sleep(0.05)
    assert not serving.done()
    platform.go.set()
    await serving
    assert platform.given == [("42", date(2026, 11, 22))]
    assert states(path) == ["sent"]
