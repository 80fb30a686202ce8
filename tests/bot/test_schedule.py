"""The fixed ticks, and what keeps them going."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import apscheduler.schedulers.base
import pytest

from adapters.storage.backup import Copy
from bot.log import set_up
from bot.schedule import Every, Ticks, back_up, scrub, sweep
from core.journal import Draft
from core.payloads import Zone
from core.ports import NotStored
from core.request import Account
from tests.fakes import NOON, FakeClock, MemoryStore, SilentObserver

ME = Account("terminal", "local", "you")
TICK = 0.02


class Post:
    """Counts."""

    def __init__(self) -> None:
        self.platforms = ("discord", "slack")
        self.made, self.sent, self.error, self.hold = 0, [], None, None

    async def materialise(self):
        self.made += 1
        if self.error:
            raise self.error
        return 1

    async def dispatch(self, platform):
        self.sent.append(platform)
        if self.hold and platform == "discord":
            await self.hold.wait()
        if self.error:
            raise self.error
        return 1


class Helped:
    """Counts."""

    def __init__(self) -> None:
        self.looks, self.error = 0, None

    async def resend(self):
        self.looks += 1
        if self.error:
            raise self.error
        return 0


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def observer():
    return SilentObserver()


@pytest.fixture
async def ticks(post, observer):
    store = MemoryStore()
    found = Ticks(post, Helped(), store, store.outbox, FakeClock(), observer, TICK)
    found.start()
    yield found
    found.stop()
    await asyncio.sleep(0)


async def until(true):
    while not true():  # noqa: ASYNC110
        await asyncio.sleep(TICK / 4)


@pytest.fixture
def jump(monkeypatch):
    """Moves the clock that APScheduler reads, as somebody who sets the computer's."""

    def moved(by: timedelta) -> None:
        class Moved(datetime):
            @classmethod
            def now(cls, tz=None):
                return datetime.now(tz) + by

        monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Moved)

    return moved


async def test_requests_are_forgotten_after_a_day():
    store, clock = MemoryStore(), FakeClock()
    await store.write(ME, "slack:1", 0, (Draft(Zone("UTC")),), clock.now())
    clock.advance(timedelta(hours=23))
    assert await sweep(store, store.outbox, clock) == 0
    assert (await store.read(ME, "slack:1"))[1] is not None
    clock.advance(timedelta(hours=2))
    assert await sweep(store, store.outbox, clock) == 1
    assert (await store.read(ME, "slack:1"))[1] is None


async def test_how_nudges_ended_is_forgotten_after_thirty_days():
    class Outbox:
        async def sweep_rows(self, before):
            assert before == NOON - timedelta(days=30)
            return 3

    assert await sweep(MemoryStore(), Outbox(), FakeClock()) == 3


async def test_a_sweep_that_fails_is_put_off():
    store = MemoryStore()
    store.down = True
    assert await sweep(store, store.outbox, FakeClock()) == 0


async def test_what_keeps_deleted_entries_in_the_files_is_logged_and_tried_again(capsys, monkeypatch):
    store = MemoryStore()
    set_up("INFO", "text")

    async def held():
        return False

    monkeypatch.setattr(store, "scrub", held)
    await sweep(store, store.outbox, FakeClock())
    assert "deleted entries are still in the log" in capsys.readouterr().err
    monkeypatch.undo()
    store.down = True
    await scrub(store)


async def test_each_tick_makes_what_is_due_and_sends_on_each_platform(ticks, post):
    await until(lambda: post.made > 2 and post.sent.count("discord") > 2 and post.sent.count("slack") > 2)
    jobs = {job.id: job for job in ticks.scheduler.get_jobs()}
    assert set(jobs) == {"materialise", "dispatch discord", "dispatch slack", "help", "scrub", "sweep"}
    for job in jobs.values():
        assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)


async def test_a_long_pass_holds_up_nothing_but_itself(ticks, post, caplog):
    post.hold = asyncio.Event()
    await until(lambda: post.sent.count("slack") > 5 and post.made > 5)
    assert post.sent.count("discord") == 1
    assert "ticks had stopped" not in caplog.text
    assert "maximum number of running instances" not in caplog.text
    post.hold.set()
    await until(lambda: post.sent.count("discord") > 1)


@pytest.mark.parametrize("error", [NotStored(), RuntimeError("broken")])
async def test_a_tick_that_fails_is_reported_and_the_next_one_comes(ticks, post, observer, error):
    post.error = error
    await until(lambda: post.made > 2 and post.sent.count("slack") > 2)
    assert {platform for _, platform, _ in observer.failures} == {"-", "discord", "slack"}


@pytest.mark.parametrize("by", [timedelta(hours=-1), timedelta(days=1), timedelta(days=20_000), timedelta(days=-3000)])
async def test_the_clock_is_moved_and_ticks_go_on(ticks, post, jump, by):
    await until(lambda: post.made > 1)
    jump(by)
    before = post.made
    await until(lambda: post.made > before + 5)
    assert post.made - before < 20  # one for what was missed, not all of it


async def test_without_the_watchdog_a_clock_put_back_stops_the_ticks(ticks, post, jump):
    ticks._watching.cancel()
    await until(lambda: post.made > 1)
    jump(timedelta(hours=-1))
    await asyncio.sleep(3 * TICK)
    before = post.made
    await asyncio.sleep(10 * TICK)
    assert post.made == before  # else the watchdog's own test shows nothing


async def test_a_timer_that_was_lost_is_set_again(ticks, post):
    await until(lambda: post.made > 1)
    ticks.scheduler._stop_timer()
    before = post.made
    await until(lambda: post.made > before + 1)


async def test_a_stop_ends_the_ticks(ticks, post):
    await until(lambda: post.made > 1)
    ticks.stop()
    await asyncio.sleep(0.01)
    before = post.made
    await asyncio.sleep(5 * TICK)
    assert post.made == before
    assert not ticks.scheduler.running


async def test_what_never_started_stops(post, observer):
    store = MemoryStore()
    Ticks(post, Helped(), store, store.outbox, FakeClock(), observer).stop()


def test_a_turn_is_counted_from_now_whatever_was_missed():
    assert Every(2.0).get_next_fire_time(NOON - timedelta(days=9_000), NOON) == NOON + timedelta(seconds=2)
    assert Every(2.0).get_next_fire_time(None, NOON) == NOON + timedelta(seconds=2)


class Copied(MemoryStore):
    """A store that counts its copies."""

    def __init__(self, last=None, full=False):
        super().__init__()
        self.last, self.full, self.copies, self.kept = last, full, 0, ()

    async def backed_up(self):
        return self.last

    async def back_up(self, now):
        if self.full:
            raise NotStored
        self.copies += 1
        self.last = now
        return Copy(Path("new.db"), self.kept)


async def test_a_copy_is_made_each_hour_whatever_the_restarts():
    store, clock = Copied(), FakeClock()
    assert await back_up(store, clock)
    assert not await back_up(store, clock)
    clock.advance(timedelta(minutes=59))
    assert not await back_up(store, clock)
    clock.advance(timedelta(minutes=1))
    assert await back_up(store, clock)
    clock.advance(-timedelta(days=1))  # somebody put the clock back
    assert await back_up(store, clock)
    assert store.copies == 3
    assert not await back_up(Copied(full=True), clock)


async def test_a_copy_that_lacks_people_is_reported(capsys):
    set_up("INFO", "text")
    store = Copied()
    store.kept = (Path("older.db"), Path("oldest.db"))
    assert await back_up(store, FakeClock())
    said = capsys.readouterr().err
    assert "the copy lacks people" in said
    assert "older.db" in said
    await back_up(Copied(full=True), FakeClock())
    assert "no backup made" in capsys.readouterr().err


async def test_copies_are_a_tick_of_their_own_where_they_are_asked_for(post, observer):
    store = Copied()
    found = Ticks(post, Helped(), store, store.outbox, FakeClock(), observer, backups=store)
    assert found.scheduler.get_job("backup")
    found.stop()


async def test_each_tick_looks_for_help_that_did_not_arrive_and_a_fault_in_it_ends_nothing(post, observer):
    helped, store = Helped(), MemoryStore()
    helped.error = RuntimeError("words")
    found = Ticks(post, helped, store, store.outbox, FakeClock(), observer, TICK)
    found.start()
    await until(lambda: helped.looks > 2)
    found.stop()
    await asyncio.sleep(0)
    assert {(platform, type(error)) for _, platform, error in observer.failures} == {("-", RuntimeError)}
