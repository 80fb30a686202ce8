"""What SQLite is asked to do, and what happens when it can't: locked, full, cancelled."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from adapters.storage import DatabaseProblem, Store, sqlite
from core.journal import Draft
from core.payloads import Confidence, Erased, Unknown
from core.ports import NotStored, Unreadable
from core.request import Account
from tests.fakes import NOON

ANA = Account("discord", "", "1")
SURE = Draft(Confidence(True))
LONG = Draft(Unknown("essay", 9, {"text": "long " * 40_000}))
BUSY = 0.3  # seconds


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with await Store.open(path, busy_ms=int(BUSY * 1000)) as opened:
        yield opened


@contextmanager
def locked(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, while somebody else writes to it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def writer_of(store: Store) -> sqlite3.Connection:
    return store._engine._writer._raw


async def seqs(store: Store) -> list[int]:
    return [entry.seq for entry in (await store.read(ANA, "-"))[0].entries]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("synchronous", 2), ("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 300)],
)
async def test_the_writer_is_set_for_durability(store: Store, pragma: str, value: object) -> None:
    assert writer_of(store).execute(f"PRAGMA {pragma}").fetchone() == (value,)


async def test_the_reader_cant_write(store: Store) -> None:
    reader = store._engine._reader._raw
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM entry")


async def test_a_database_locked_by_another_process_refuses_in_time_and_recovers(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    with locked(path):
        with pytest.raises(NotStored, match="SQLITE_BUSY") as caught:
            await store.write(ANA, "r2", 1, (SURE,), NOON)
        assert isinstance(caught.value.__cause__, sqlite3.OperationalError)
        assert await seqs(store) == [1]
    await store.write(ANA, "r2", 1, (SURE,), NOON)
    assert await seqs(store) == [1, 2]


async def test_a_lock_that_is_soon_gone_is_waited_for(store: Store, path: Path) -> None:
    with locked(path):
        waiting = asyncio.create_task(store.write(ANA, "r1", 0, (SURE,), NOON))
        await asyncio.sleep(0.05)
        assert await seqs(store) == []
    await waiting
    assert await seqs(store) == [1]


async def test_callers_behind_a_locked_database_are_not_kept_for_ever(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_QUEUE_SECONDS", 0.05)
    with locked(path):
        first = asyncio.create_task(store.told("r1", NOON))
        await asyncio.sleep(0)
        with pytest.raises(NotStored, match="too many"):
            await store.told("r2", NOON)
    await first
    assert [await store.was_told("r1"), await store.was_told("r2")] == [True, False]


class FakeLock:
    """A database that somebody else holds, as a connection meets it: it waits as long as it may, and is refused."""

    def __init__(self) -> None:
        self.now, self.held, self.waits = 0.0, True, list[int]()

    def execute(self, sql: str) -> None:
        self.waits.append(int(sql.removeprefix("PRAGMA busy_timeout = ")))

    def work(self, _: object) -> str:
        if self.held:
            self.now += self.waits[-1] / 1000
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY | 2 << 8
            raise error
        return "done"


def tried(lock: FakeLock, patience: sqlite.Patience, arrived: float) -> float:
    """When a call that arrived then was refused; the clock stands there."""
    with pytest.raises(sqlite3.OperationalError):
        patience.spent(lock, lock.work, arrived)
    return lock.now


def test_a_lock_costs_a_queue_one_wait_and_not_one_for_each() -> None:
    lock = FakeLock()
    patience = sqlite.Patience(2000, lambda: lock.now)
    assert [tried(lock, patience, 0.0) for _ in range(20)] == [2.0] * 20
    assert tried(lock, patience, 2.5) == 2.0  # who comes later, too, as long as it stays locked
    lock.held = False
    assert patience.spent(lock, lock.work, 2.0) == "done"
    lock.held, lock.now = True, 10.0
    assert (
        tried(lock, patience, 9.5) == 11.5
    )  # another lock, another wait, and never more than two seconds from the call
    assert lock.waits == [2000, *[0] * 21, 1500]


def test_what_is_refused_for_another_reason_was_not_locked() -> None:
    lock = FakeLock()
    patience = sqlite.Patience(2000, lambda: lock.now)
    tried(lock, patience, 0.0)

    def full(_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with pytest.raises(sqlite3.OperationalError, match="full"):
        patience.spent(lock, full, 2.0)
    assert tried(lock, patience, 2.0) == 4.0


async def test_callers_of_a_locked_database_are_refused_together(store: Store, path: Path) -> None:
    waits = []
    writer_of(store).set_trace_callback(lambda sql: waits.append(sql) if "busy_timeout" in sql else None)
    with locked(path):
        calls = (store.write(ANA, f"r{number}", 0, (SURE,), NOON) for number in range(20))
        ends = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(each) for each in ends] == [NotStored] * 20
    assert waits[1:] == ["PRAGMA busy_timeout = 0"] * 19


async def test_a_page_that_is_malformed_is_not_taken_for_a_passing_trouble(path: Path) -> None:
    async with await Store.open(path) as store:
        await store.write(ANA, "r1", 0, (SURE,) * 400, NOON)
    async with await Store.open(path) as store:
        _spoil_entries(path)
        with pytest.raises(Unreadable, match=r"SQLITE_CORRUPT.*comeback restore"):
            await store.read(ANA, "r1")
        await store.set_note("a", "b")  # what lies elsewhere goes on


async def test_a_full_disk_refuses_and_harms_nothing(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    connection = writer_of(store)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(NotStored, match="SQLITE_FULL") as caught:
        await store.write(ANA, "r2", 1, (SURE, LONG), NOON)
    assert "long" not in f"{caught.value} {caught.value.__cause__}"
    assert not connection.in_transaction
    assert await seqs(store) == [1]
    connection.execute("PRAGMA max_page_count = 100000")
    await store.write(ANA, "r2", 1, (SURE, LONG), NOON)
    assert await seqs(store) == [1, 2, 3]


async def test_a_caller_cancelled_while_it_waits_for_its_turn_has_written_nothing(store: Store, path: Path) -> None:
    with locked(path):
        first = asyncio.create_task(store.write(ANA, "r1", 0, (SURE,), NOON))
        await asyncio.sleep(0.02)
        second = asyncio.create_task(store.told("r2", NOON))
        await asyncio.sleep(0.02)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
    await first
    assert not await store.was_told("r2")
    assert await seqs(store) == [1]


async def test_a_caller_cancelled_while_writing_hears_of_it_when_its_transaction_has_ended(
    store: Store, path: Path
) -> None:
    with locked(path):
        writing = asyncio.create_task(store.write(ANA, "r1", 0, (SURE, SURE), NOON))
        for _ in range(3):
            await asyncio.sleep(0.02)
            writing.cancel()
        await asyncio.sleep(0.02)
        assert not writing.done()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert not writer_of(store).in_transaction
    assert await seqs(store) == [1, 2]
    assert (await store.write(ANA, "r1", 0, (SURE, SURE), NOON)).seqs == (1, 2)


async def test_a_cancelled_caller_whose_transaction_fails_leaves_no_complaint(store: Store, path: Path) -> None:
    with locked(path):
        writing = asyncio.create_task(store.write(ANA, "r1", 0, (SURE,), NOON))
        await asyncio.sleep(0.02)
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
    assert await seqs(store) == []
    await store.write(ANA, "r1", 0, (SURE,), NOON)


async def test_a_loop_that_cancels_everything_leaves_the_store_closable(path: Path) -> None:
    store = await Store.open(path)
    with locked(path):
        writing = asyncio.create_task(store.write(ANA, "r1", 0, (SURE, SURE), NOON))
        await asyncio.sleep(0.02)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
    await store.close()
    async with await Store.open(path) as again:
        assert (await again.write(ANA, "r1", 0, (SURE, SURE), NOON)).seqs == (1, 2)
        assert await seqs(again) == [1, 2]


async def test_cancelled_at_any_moment_a_request_is_stored_whole_or_not_at_all(store: Store) -> None:
    last = 0
    for number in range(60):
        writing = asyncio.create_task(store.write(ANA, f"r{number}", last, (SURE, SURE), NOON))
        await asyncio.sleep(number * 0.00003)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        journal, before = await store.read(ANA, f"r{number}")
        assert journal.last == last + (2 if before else 0)
        assert before is None or before.seqs == (last + 1, last + 2)
        last = journal.last
    assert await seqs(store) == list(range(1, last + 1))


async def test_closing_waits_for_what_is_under_way(path: Path) -> None:
    store = await Store.open(path)
    writing = [asyncio.create_task(store.told(f"r{number}", NOON)) for number in range(5)]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*writing) == [None] * 5
    async with await Store.open(path) as again:
        assert [await again.was_told(f"r{number}") for number in range(5)] == [True] * 5
    assert sorted(file.name for file in path.parent.iterdir()) == ["comeback.db", "master.key"]


async def test_a_reader_that_fails_to_open_leaves_no_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, busy_ms: int) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    await (await Store.open(path)).close()
    monkeypatch.setattr(sqlite, "_connect_reader", refuse)
    with pytest.raises(DatabaseProblem, match="can't be opened"):
        await Store.open(path)
    assert not path.with_name("comeback.db-wal").exists()  # the last connection takes the log with it


async def test_what_is_erased_is_gone_from_the_files(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (SURE, SURE), NOON)
    with closing(sqlite3.connect(path)) as file:
        erased, kept = (sealed for (sealed,) in file.execute("SELECT sealed FROM entry ORDER BY seq"))
    assert erased in _bytes(path)
    await store.write(ANA, "r2", 2, (Draft(Erased((1,))),), NOON)
    assert erased not in _bytes(path)
    assert kept in _bytes(path)


async def test_an_erasure_counts_though_the_log_is_held_and_the_log_is_emptied_once_it_can_be(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_SCRUB_MS", 1)
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        (erased,) = (sealed for (sealed,) in other.execute("SELECT sealed FROM entry"))
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entry").fetchall()  # reads on, and so holds the log
        await store.write(ANA, "r2", 1, (Draft(Erased((1,))),), NOON)
        assert await seqs(store) == [2]
        assert not await store.scrub()
        assert erased in _bytes(path)
        other.execute("COMMIT")
        assert await store.scrub()
        assert erased not in _bytes(path)
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entry").fetchall()
        assert await store.scrub()  # nothing is left to be emptied


async def test_what_a_killed_process_left_in_the_log_is_emptied_too(path: Path) -> None:
    async with await Store.open(path) as killed:
        await killed.write(ANA, "r1", 0, (SURE,), NOON)
        async with await Store.open(path) as store:
            assert path.with_name("comeback.db-wal").stat().st_size > 0
            assert await store.scrub()
            assert path.with_name("comeback.db-wal").stat().st_size == 0


def _spoil_entries(path: Path) -> None:
    """Overwrite the first page of the table of entries."""
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").fetchone()
    content[4096 * (root - 1) : 4096 * (root - 1) + 12] = bytes(12)
    path.write_bytes(content)


def _bytes(path: Path) -> bytes:
    log = path.with_name(path.name + "-wal")
    return path.read_bytes() + (log.read_bytes() if log.exists() else b"")
