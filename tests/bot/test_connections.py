"""Platforms are kept connected each for itself."""

import asyncio

import pytest

from adapters.platform import CannotStart
from bot import log
from bot.connections import Connections
from tests.fakes import SilentObserver

GONE, AWAY = CannotStart("No more of you."), CannotStart("Nobody is there.", again=True)


class Fake:
    """Starts as often as it can; each entry of `starts` is what a start meets, None that it goes well."""

    def __init__(self, name: str, *starts: Exception | None) -> None:
        self.name, self.starts, self.begun, self.stopped = name, list(starts), 0, 0
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def start(self) -> None:
        self.begun += 1
        if self.starts and (error := self.starts.pop(0)):
            raise error

    async def wait(self) -> None:
        await asyncio.shield(self.over)

    async def stop(self) -> None:
        self.stopped += 1


class Keeping:
    """Connections being kept, with waits that end when the test says so."""

    def __init__(self, *platforms: Fake) -> None:
        self.observer, self.stop, self.connected = SilentObserver(), asyncio.Event(), 0
        self.waits: list[float] = []
        self._go = asyncio.Semaphore(0)
        kept = Connections(platforms, self._connected, self.observer, self._sleep)
        self.task = asyncio.create_task(kept.kept(self.stop))

    async def rested(self) -> None:
        """The wait under way is over."""
        self._go.release()
        await settled()

    def _connected(self) -> None:
        self.connected += 1

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await self._go.acquire()


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_one_that_ends_for_good_leaves_the_others_running_and_the_last_says_so():
    one, other = Fake("discord"), Fake("slack")
    keeping = Keeping(one, other)
    await settled()
    assert keeping.connected == 1
    one.over.set_exception(CannotStart("Discord does not want you."))
    await settled()
    assert not keeping.task.done()
    assert (one.stopped, other.stopped) == (1, 0)
    other.over.set_exception(GONE)
    with pytest.raises(CannotStart, match="No more of you"):
        await keeping.task
    assert keeping.waits == []


async def test_it_is_said_in_the_log_without_a_traceback(capsys):
    log.set_up("INFO", "text")
    keeping = Keeping(Fake("discord", GONE))
    with pytest.raises(CannotStart):
        await keeping.task
    logged = capsys.readouterr().err
    assert "not connected" in logged
    assert "No more of you." in logged
    assert "Traceback" not in logged


async def test_one_that_is_not_reached_is_tried_again_later_each_time_while_another_runs():
    away, here = Fake("discord", AWAY, AWAY, AWAY), Fake("slack")
    keeping = Keeping(away, here)
    await settled()
    for _ in range(3):
        await keeping.rested()
    assert keeping.waits == [5, 10, 20]
    assert away.begun == 4
    away.over.set_exception(AWAY)
    await settled()
    assert keeping.waits == [5, 10, 20, 5]
    keeping.stop.set()
    await keeping.task


async def test_where_none_is_reached_it_ends():
    keeping = Keeping(Fake("discord", AWAY), Fake("slack", AWAY))
    with pytest.raises(CannotStart, match="Nobody is there"):
        await keeping.task
    assert keeping.connected == 0


async def test_a_fault_nobody_foresaw_is_a_sentence_too():
    keeping = Keeping(Fake("discord", ValueError("secret words")))
    with pytest.raises(CannotStart, match=r"^The connection to Discord ended \(ValueError\)\.$"):
        await keeping.task
    assert [type(error) for _, _, error in keeping.observer.failures] == [ValueError]


async def test_a_connection_that_ends_without_a_word_is_none_any_more():
    one = Fake("discord")
    keeping = Keeping(one)
    await settled()
    one.over.set_result(None)
    with pytest.raises(CannotStart, match=r"^The connection to Discord ended\.$"):
        await keeping.task


async def test_a_stop_ends_a_start_that_hangs():
    class Hanging(Fake):
        async def start(self) -> None:
            await asyncio.Event().wait()

    keeping = Keeping(Hanging("discord"))
    await settled()
    keeping.stop.set()
    await keeping.task
