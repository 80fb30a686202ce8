"""The SQLite engine: one connection that writes, one that only reads, each transaction in a single hop to its thread.

The file is in WAL mode with `synchronous=FULL`: what a transaction has returned from survives a power cut, which NORMAL
does not promise.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import sqlite3
import time
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from adapters.storage import nudge_statements, removal_statements, statements
from adapters.storage.compiled import Compiled, compiled
from adapters.storage.statements import Statement
from adapters.storage.step import Rows, Transaction
from core.ports import NotStored, Unreadable

T = TypeVar("T")
_QUEUE_SECONDS = 10.0  # behind a disk that hangs, callers are refused rather than kept for minutes
_SCRUB_MS = 100  # for a reader of our own; what somebody else holds longer is tried again by the tick


class Sqlite:
    """Two open connections to one file. `close` must be called: a forgotten one keeps the program from ending."""

    def __init__(self, writer: _Connection, reader: _Connection) -> None:
        """From `open`."""
        self._writer, self._reader = writer, reader
        self._to_scrub = True  # of a process that was killed, perhaps; known and changed in the writer's thread alone

    @classmethod
    async def open(cls, path: Path, busy_ms: int) -> Sqlite:
        """Both connections to a file that `prepare` has made ready, each waiting `busy_ms` for other processes."""
        writer = await _Connection.open(partial(connect, path, busy_ms), Patience(busy_ms))
        try:
            return cls(writer, await _Connection.open(partial(_connect_reader, path, busy_ms), Patience(busy_ms)))
        except BaseException:
            await writer.close()
            raise

    async def change(self, transaction: Transaction[T], *, deletes: bool = False) -> T:
        """Run it on the writing connection; durable on return. One that `deletes` leaves the file's log to be emptied.

        Raises `NotStored` where the database would not; then, as after anything else raised, nothing was changed. A
        cancelled caller is told so only when its transaction has ended: either all of it is stored or nothing.
        """

        def changed(connection: sqlite3.Connection) -> T:
            result = change(connection, transaction)
            self._to_scrub = self._to_scrub or deletes
            return result

        return await self._writer.run(changed)

    async def scrub(self) -> bool:
        """Empty the log of what was deleted; False where another program still holds it. Raises `NotStored`."""
        if self._to_scrub:
            await self._writer.run(self._scrubbed)
        return not self._to_scrub

    def _scrubbed(self, connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA busy_timeout = {_SCRUB_MS}")
        ((held, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._to_scrub = bool(held)

    async def look(self, transaction: Transaction[T]) -> T:
        """Run it on the reading connection, which sees one instant of the database. Raises `NotStored`."""
        return await self._reader.run(partial(look, transaction=transaction))

    async def close(self) -> None:
        """Close both. The writer comes last, so that it puts the log's content into the file."""
        try:
            await self._reader.close()
        finally:
            await self._writer.close()


class _Worker(aiosqlite.Connection):
    """A connection whose thread runs a whole transaction in one hop.

    aiosqlite's public methods hop once for each statement, and more than one transaction could then be under way on the
    connection. Its `_execute` is what they all are made of; only this method knows of it.
    """

    async def run(self, work: Callable[[], T]) -> T:
        """The result of `work`, run in the connection's thread."""
        result: T = await self._execute(work)  # type: ignore[no-untyped-call]
        return result


class Patience:
    """How long a call may wait while another process has the database locked.

    It is counted from the call's own arrival and from when the lock was first met: those in a queue, and who comes
    after them, are not refused one by one, each after a wait of its own.
    """

    def __init__(self, busy_ms: int, monotonic: Callable[[], float] = time.monotonic) -> None:
        """`busy_ms` is the most, in milliseconds; `monotonic` gives seconds that never go back."""
        self._most, self.now = busy_ms / 1000, monotonic
        self._locked_since: float | None = None

    def left(self, arrived: float) -> int:
        """Milliseconds that a call may still wait which came at `arrived`; with 0 it is tried once."""
        since = arrived if self._locked_since is None else min(arrived, self._locked_since)
        return max(0, round(1000 * (since + self._most - self.now())))

    def spent(self, connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T], arrived: float) -> T:
        """The result of `work`, which waits no longer than is left."""
        began = self.now()
        connection.execute(f"PRAGMA busy_timeout = {self.left(arrived)}")
        try:
            result = work(connection)
        except sqlite3.OperationalError as error:
            locked = (
                error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            )  # the rest of the code says which kind of busy
            met = began if self._locked_since is None else self._locked_since
            self._locked_since = met if locked else None
            raise
        self._locked_since = None
        return result


class _Connection:
    """A worker and a lock, so that a caller cancelled while it waits has written nothing."""

    def __init__(self, worker: _Worker, raw: sqlite3.Connection, patience: Patience) -> None:
        self._worker, self._raw, self._patience = worker, raw, patience
        self._lock = asyncio.Lock()
        self._open = True

    @classmethod
    async def open(cls, connector: Callable[[], sqlite3.Connection], patience: Patience) -> _Connection:
        made: list[sqlite3.Connection] = []

        def connected() -> sqlite3.Connection:
            made.append(connector())
            return made[0]

        with _not_stored():
            worker = _Worker(connected, iter_chunk_size=64)
            await worker
            return cls(worker, made[0], patience)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        arrived = self._patience.now()
        try:
            async with asyncio.timeout(_QUEUE_SECONDS):
                await self._lock.acquire()
        except TimeoutError as error:
            raise NotStored("too many requests wait for the database") from error
        try:
            if not self._open:
                raise NotStored("the database is closed")
            with _not_stored():
                return await _to_its_end(self._worker.run(partial(self._patience.spent, self._raw, work, arrived)))
        finally:
            self._lock.release()

    async def close(self) -> None:
        async with self._lock:
            if self._open:
                self._open = False
                await _to_its_end(self._worker.close())


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`; a cancellation is passed on only once `work` has ended, however often it is repeated."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait({task})
        raise


def connect(path: Path, busy_ms: int) -> sqlite3.Connection:
    """A connection that writes. Transactions are begun by hand: those of the module begin late and may be refused.

    Raises `sqlite3.Error`.
    """
    # absolute, since some builds of SQLite take what begins with "file:" for an address
    connection = sqlite3.connect(path.absolute(), timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _text(stored: bytes) -> str:
    """What stands in a column: damaged text is a name that nobody has, and no fault of every query that meets its row."""
    return stored.decode(errors="replace")


def change(connection: sqlite3.Connection, transaction: Transaction[T]) -> T:
    """Begin, run the transaction and commit; roll back whatever is raised. Raises `sqlite3.Error`."""
    return _within(connection, "BEGIN IMMEDIATE", transaction)


def look(connection: sqlite3.Connection, transaction: Transaction[T]) -> T:
    """Run a transaction that changes nothing, on one instant of the database. Raises `sqlite3.Error`."""
    return _within(connection, "BEGIN", transaction)


def _connect_reader(path: Path, busy_ms: int) -> sqlite3.Connection:
    connection = connect(path, busy_ms)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _within(connection: sqlite3.Connection, begin: str, transaction: Transaction[T]) -> T:
    connection.execute(begin)
    try:
        result = _driven(connection, transaction)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise
    return result


def _driven(connection: sqlite3.Connection, transaction: Transaction[T]) -> T:
    prepared = _prepared()
    try:
        step = next(transaction)
        while True:
            ready = prepared[step.statement]
            rows: Rows = connection.execute(ready.sql, ready.bind(step.values)).fetchall()
            step = transaction.send(rows)
    except StopIteration as end:
        result: T = end.value
        return result


@functools.cache
def _prepared() -> dict[Statement, Compiled]:
    return compiled(
        statements.ALL + nudge_statements.ALL + removal_statements.ALL, SQLiteDialect_pysqlite(paramstyle="qmark")
    )


@contextlib.contextmanager
def _not_stored() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise Unreadable(f"the database file is damaged ({name}): stop the bot and run comeback restore") from error
        raise NotStored(f"the database could not do it: {name}") from error
