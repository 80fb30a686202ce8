"""Ticks: idle, with much that is due, after three days down, and while somebody moves the clock."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import apscheduler.schedulers.base

from adapters.pace import Pace
from adapters.storage.sqlite import connect
from adapters.storage.store import Store
from bench.figures import Figure, lag
from bench.fill import EVERY, people, schedules
from bench.parts import DAY, HOUR, NOON, Clock, Strict, Taker, words
from bot.schedule import Ticks
from core.comeback import Comeback
from core.nudges.post import Postman
from core.nudges.slots import Rule, next_slot, slot
from core.request import Account

MANY, FEW, LOOKS = 100_000, 1_000, 200
DUE, ROUNDS = 1_000, 5
DOWN = 10_000
EVERY_SECONDS, TURNS = 0.05, 40
AT_SIX = 18 * 60
ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "Europe/London",
    "Africa/Lagos",
    "Asia/Kolkata",
    "Asia/Manila",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "UTC",
)


def _postman(store: Store, clock: Clock, sender: Taker, observer: Strict) -> Postman:
    return Postman(store, store.outbox, clock, (sender,), words, Pace({}), observer, "bench")


async def idle(folder: Path) -> list[Figure]:
    """A tick that finds nothing due: all of 100,000 rules lie ahead, and each has a row that is finished."""
    clock, observer, times = Clock(NOON), Strict(), dict[int, list[float]]()
    for size in (FEW, MANY):
        rules = (("UTC", AT_SIX, NOON + HOUR + timedelta(seconds=n)) for n in range(size))
        schedules(folder / f"{size}.db", rules, sent=True)
        times[size] = []
    async with await Store.open(folder / f"{FEW}.db") as few, await Store.open(folder / f"{MANY}.db") as many:
        posts = {FEW: _postman(few, clock, Taker(), observer), MANY: _postman(many, clock, Taker(), observer)}
        for _ in range(LOOKS):  # in turns, so that whatever slows the machine slows both
            for size, post in posts.items():
                started = time.perf_counter()
                done = await post.materialise() + await post.dispatch()
                times[size].append(time.perf_counter() - started)
                if done or observer.faults:
                    raise SystemExit(f"not idle: {done} {observer.faults}")
    ratio = statistics.median(times[MANY]) / statistics.median(times[FEW])
    return [Figure("idle tick, 100,000 rules against 1,000", f"{ratio:.2f} x", "at most 2 x", ratio <= 2)]


async def due(folder: Path) -> list[Figure]:
    """1,000 due at one instant, on each of five days: how late the event loop is while they are made."""
    path, clock, over = folder / "due.db", Clock(NOON), list[float]()
    schedules(path, (("UTC", AT_SIX, NOON + 6 * HOUR) for _ in range(DUE)))
    async with await Store.open(path) as store:
        post = _postman(store, clock, Taker(), Strict())
        for day in range(ROUNDS):
            clock.put(NOON + day * DAY + 6 * HOUR)
            async with lag() as busy:
                started = time.perf_counter()
                made = await post.materialise()
                took = time.perf_counter() - started
            async with lag() as quiet:
                await asyncio.sleep(took)
            if made != DUE:
                raise SystemExit(f"made {made}")
            over.append(busy.p99 - quiet.p99)
    best, worst = min(over), max(over)
    seen = f"{best:.1f} ms (worst {worst:.1f})"
    return [Figure("1,000 due: p99 delay of the loop over idle, best of 5", seen, "at most 25 ms", best <= 25)]


async def down(folder: Path) -> list[Figure]:
    """Three days down, daily rules at any minute in zones from -11 to +14: only today's, where it has come."""
    path, now, random_ = folder / "down.db", NOON + timedelta(minutes=17), random.Random(3)
    rules = [Rule(random_.choice(ZONES), random_.randrange(24 * 60), EVERY) for _ in range(DOWN)]
    schedules(path, ((each.zone, each.minute, next_slot(each, now - 3 * DAY).at) for each in rules))
    today = {each.zone: now.astimezone(each.tz).date() for each in rules}
    expected = sum(slot(each, today[each.zone]) <= now for each in rules)
    async with await Store.open(path) as store:
        post = _postman(store, Clock(now), Taker(), Strict())
        handled, again = await post.materialise(), await post.materialise()
    with closing(connect(path, busy_ms=1_000)) as file:
        rows = file.execute("SELECT nudge, zone, day FROM outbox JOIN nudge ON nudge.id = outbox.nudge").fetchall()
    most = max(Counter(nudge for nudge, _, _ in rows).values())
    stale = sum(day != now.astimezone(ZoneInfo(zone)).date().isoformat() for _, zone, day in rows)
    holds = (handled, again, most, stale, len(rows)) == (DOWN, 0, 1, 0, expected)
    name = "3 days down, 10,000 rules: for one, not of today, 2nd tick"
    return [Figure(name, f"{most}, {stale}, {again} ({len(rows)} of {3 * DOWN})", f"1, 0, 0 ({expected})", holds)]


async def moved(folder: Path) -> list[Figure]:
    """The clock an hour back, then a day forward, under real ticks; nudges once a day all the same."""
    path, clock, taker, observer = folder / "moved.db", Clock(NOON + 6 * HOUR), Taker(), Strict()
    people(path, [Account("discord", "", str(user)) for user in range(20)], 1, AT_SIX, NOON)
    counts = list[int]()
    async with await Store.open(path) as store:
        post = _Counted(store, store.outbox, clock, (taker,), words, Pace({}), observer, "bench")
        help_ = Comeback(store, clock, observer).help
        ticks = Ticks(post, help_, store, store.outbox, clock, observer, EVERY_SECONDS)
        with _computers_clock() as jump:
            ticks.start()
            for by in (timedelta(), -HOUR, DAY - HOUR):
                jump.by = by
                clock.put(NOON + 6 * HOUR + by)
                before = post.looks
                await asyncio.sleep(TURNS * EVERY_SECONDS)
                counts.append(post.looks - before)
            clock.put(NOON + 6 * HOUR + DAY)  # and the hour of the second day comes
            await asyncio.sleep(10 * EVERY_SECONDS)
            ticks.stop()
            await post.idle()
    still, back, forward = counts
    sent = Counter(taker.taken)
    holds = min(back, forward) >= 0.75 * still and max(back, forward) <= 1.25 * still
    once = len(sent) == len(taker.taken) == 40 and not observer.faults
    return [
        Figure(
            "clock 1 h back, 1 d forward: ticks against a still one",
            f"{back / still:.2f} x, {forward / still:.2f} x",
            "0.75 x to 1.25 x",
            holds,
        ),
        Figure("... and 20 people's nudges of two days: sent", f"{len(taker.taken)}", "40, none twice", once),
    ]


class _Counted(Postman):
    """How often it looked at what is due."""

    looks = 0

    async def materialise(self) -> int:
        """As the base."""
        self.looks += 1
        return await super().materialise()


class _Jump:
    by = timedelta()


@contextmanager
def _computers_clock() -> Iterator[_Jump]:
    """What APScheduler takes for the computer's clock, to be moved by hand."""
    jump, real = _Jump(), apscheduler.schedulers.base.datetime

    class Moved(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + jump.by

    apscheduler.schedulers.base.datetime = Moved
    try:
        yield jump
    finally:
        apscheduler.schedulers.base.datetime = real
