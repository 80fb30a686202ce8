"""What happens by itself: fixed ticks, in memory. Nothing a student is owed hangs on them alone."""

from __future__ import annotations

from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.log import logger
from core.ports import Clock, NotStored, Store

REMEMBERED = timedelta(hours=24)  # how long a repeated delivery is known as one
_EVERY = timedelta(hours=1)


async def sweep(store: Store, clock: Clock) -> int:
    """Forgets the ids of requests older than a day; returns how many."""
    try:
        gone = await store.sweep(clock.now() - REMEMBERED)
    except NotStored:
        logger().warning("sweep put off")
        return 0
    logger().info("swept", requests=gone)
    return gone


def ticks(store: Store, clock: Clock) -> AsyncIOScheduler:
    """The scheduler, not started yet. A tick that was missed runs once, however late."""
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    scheduler.add_job(
        sweep, IntervalTrigger(seconds=int(_EVERY.total_seconds()), timezone="UTC"), (store, clock), id="sweep"
    )
    return scheduler
