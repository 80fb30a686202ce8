"""The fixed ticks."""

from datetime import timedelta

from bot.schedule import sweep, ticks
from core.journal import Draft, Zone
from core.request import Account
from tests.fakes import FakeClock, MemoryStore

ME = Account("terminal", "local", "you")


async def test_requests_are_forgotten_after_a_day():
    store, clock = MemoryStore(), FakeClock()
    await store.write(ME, "slack:1", 0, (Draft(Zone("UTC")),), clock.now())
    clock.advance(timedelta(hours=23))
    assert await sweep(store, clock) == 0
    assert (await store.read(ME, "slack:1"))[1] is not None
    clock.advance(timedelta(hours=2))
    assert await sweep(store, clock) == 1
    assert (await store.read(ME, "slack:1"))[1] is None


async def test_a_sweep_that_fails_is_put_off():
    store = MemoryStore()
    store.down = True
    assert await sweep(store, FakeClock()) == 0


async def test_ticks_never_pile_up_and_run_however_late():
    scheduler = ticks(MemoryStore(), FakeClock())
    scheduler.start()
    (job,) = scheduler.get_jobs()
    assert (job.id, job.misfire_grace_time, job.coalesce, job.max_instances) == ("sweep", None, True, 1)
    scheduler.shutdown(wait=False)
