"""What happens by itself: fixed ticks, in memory. Nothing a student is owed hangs on them alone: what is due is on disk."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from apscheduler.events import EVENT_JOB_MAX_INSTANCES, EVENT_JOB_SUBMITTED
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from adapters.storage.backup import Copy
from bot.log import logger
from core.help_delivery import HelpDelivery
from core.nudges.outbox import Outbox
from core.nudges.post import Postman
from core.ports import Clock, NotStored, Observer, Store

REMEMBERED = timedelta(hours=24)  # how long a repeated delivery is known as one
KEPT = timedelta(days=30)  # how long it is known how a nudge ended
TICK = 2.0  # seconds between looks at what is due
SCRUB = 5.0  # seconds between tries to empty the log of what was deleted
SWEEP = 3_600.0  # seconds between sweeps
BACKUP = timedelta(hours=1)  # between copies of the database, restarts or not
LOOK = 300.0  # seconds between looks whether one is due
STOPPED = 5  # ticks without one that count as “they stopped”


class Every(BaseTrigger):  # type: ignore[misc]  # ships no types
    """So many seconds from now. Unlike APScheduler's own it counts no missed turns, be it years of them, and has no start."""

    def __init__(self, seconds: float) -> None:
        """`seconds` apart."""
        self._apart = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """See the base."""
        return now + self._apart


async def sweep(store: Store, outbox: Outbox, clock: Clock) -> int:
    """Forgets the ids of requests older than a day and how nudges of more than thirty days ago ended; returns how many."""
    try:
        requests = await store.sweep(clock.now() - REMEMBERED)
        rows = await outbox.sweep_rows(clock.now() - KEPT)
        if not await store.scrub():
            logger().warning("deleted entries are still in the log: another program keeps the database open")
    except NotStored:
        logger().warning("sweep put off")
        return 0
    logger().info("swept", requests=requests, nudges=rows)
    return requests + rows


async def scrub(store: Store) -> None:
    """What was deleted goes out of the files as soon as nobody holds them."""
    with contextlib.suppress(NotStored):  # with the next tick
        await store.scrub()


class Kept(Store, Protocol):
    """A store that copies itself."""

    async def backed_up(self) -> datetime | None:
        """When the newest copy was made."""
        ...

    async def back_up(self, now: datetime) -> Copy:
        """Make a copy. Raises `NotStored`."""
        ...


async def back_up(store: Kept, clock: Clock) -> bool:
    """Whether there is one copy more."""
    try:
        last, now = await store.backed_up(), clock.now()
        if last and now - BACKUP < last <= now:
            return False
        made = await store.back_up(now)
    except NotStored as error:
        logger().warning("no backup made", why=str(error))
        return False
    if made.kept:  # nothing deletes people
        kept = made.kept[0].name
        logger().error("the copy lacks people: earlier ones are kept until removed", copies=len(made.kept), newest=kept)
    logger().info("backed up")
    return True


class Ticks:
    """The scheduler and its watchdog: APScheduler sleeps through the hour by which somebody puts the clock back."""

    def __init__(
        self,
        postman: Postman,
        help_: HelpDelivery,
        store: Store,
        outbox: Outbox,
        clock: Clock,
        observer: Observer,
        every: float = TICK,
        monotonic: Callable[[], float] = time.monotonic,
        backups: Kept | None = None,
    ) -> None:
        """Not started yet. `every` is in seconds, `monotonic` gives seconds that never go back, `backups` is copied."""
        self._postman, self._help, self._observer = postman, help_, observer
        self._every, self._monotonic = every, monotonic
        self._beat = monotonic()
        self._watching: asyncio.Task[None] | None = None
        self.scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        # a pass that takes longer than a tick is no fault, and would be a line of log each time
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self.scheduler.add_listener(self._beats, EVENT_JOB_SUBMITTED | EVENT_JOB_MAX_INSTANCES)
        self._add("materialise", every, self._materialise)
        for platform in postman.platforms:
            self._add(f"dispatch {platform}", every, self._dispatch, platform)
        self._add("help", every, self._resend)
        self._add("scrub", SCRUB, scrub, store)
        self._add("sweep", SWEEP, sweep, store, outbox, clock)
        if backups:
            self._add("backup", LOOK, back_up, backups, clock)

    def start(self) -> None:
        """Begins to tick."""
        self.scheduler.start()
        self._watching = asyncio.create_task(self._watch())

    def stop(self) -> None:
        """Ticks no more. Sends under way are the postman's, and go on."""
        if self._watching:
            self._watching.cancel()
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)

    def _add(self, name: str, seconds: float, act: Callable[..., Awaitable[object]], *args: object) -> None:
        self.scheduler.add_job(act, Every(seconds), args, id=name)

    def _beats(self, _: object) -> None:
        self._beat = self._monotonic()

    async def _materialise(self) -> None:
        try:
            if made := await self._postman.materialise():
                logger().info("materialised", schedules=made)
        except Exception as error:
            self._observer.failed(secrets.token_hex(3), "-", error)

    async def _dispatch(self, platform: str) -> None:
        try:
            if sent := await self._postman.dispatch(platform):
                logger().info("nudged", platform=platform, sent=sent)
        except Exception as error:
            self._observer.failed(secrets.token_hex(3), platform, error)

    async def _resend(self) -> None:
        try:
            await self._help.resend()
        except Exception as error:
            self._observer.failed(secrets.token_hex(3), "-", error)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            if self._monotonic() - self._beat > STOPPED * self._every:
                logger().warning("ticks had stopped")
                self._beat = self._monotonic()
                for job in self.scheduler.get_jobs():
                    job.reschedule(job.trigger)  # counted from the clock as it is now; wakes the scheduler, too
