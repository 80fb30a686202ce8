"""What happens to a database file before it is used: checks that change nothing, then keys, then migrations.

Whatever is wrong is one sentence for the operator, `DatabaseProblem` or `KeyProblem`, and the file is as it was.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from adapters.storage import migrate, transactions
from adapters.storage.padding import pad_all
from adapters.storage.sqlite import change, connect, look
from adapters.vault import KEY_FILE, KeyProblem, Vault, make_key_file, read_keys, sync_folder

_OLDEST = (3, 37, 0)  # the first SQLite with STRICT tables
_BUSY_MS = 10_000  # for another process that is starting on the same file
_WAL_TRIES, _WAL_PAUSE = 100, 0.05  # seconds
_BATCH = 500


class DatabaseProblem(Exception):
    """The database can't be used as it is. The message is for the operator and holds nothing private."""


def prepare(path: Path, keys: tuple[str, ...]) -> Vault:
    """Make the file ready, a new one if there is none, and return its keys. Blocking.

    `keys` are master keys, newest first; where none are given, the key file beside the database is used, and made for a
    database that has nothing encrypted yet. Raises `DatabaseProblem` or `KeyProblem`.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise DatabaseProblem(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed.")
    given = Vault(keys) if keys else None
    with _sentences(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        in_use = _inspected(path) if path.exists() else frozenset()
        vault = given or _vault_beside(path, in_use)
        vault.check(in_use)
        _create(path)
        with closing(connect(path, busy_ms=_BUSY_MS)) as connection:
            _enter_wal(connection, path)
            migrate.to_newest(connection)
            vault.check(look(connection, transactions.masters_in_use()))  # of another process that has just started
            while change(connection, transactions.rewrap(vault, _BATCH)) == _BATCH:
                pass
            pad_all(connection, vault)
    return vault


def _inspected(path: Path) -> frozenset[str]:
    """The ids of the master keys in use in a sound database of ours, read without changing anything."""
    with closing(connect(path, busy_ms=_BUSY_MS)) as connection:
        connection.execute("PRAGMA query_only = ON")
        verdict = connection.execute("PRAGMA quick_check(1)").fetchall()
        if verdict != [("ok",)]:
            raise DatabaseProblem(f"The database {path} is damaged: move it aside and restore a backup.")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if not tables:
            return frozenset()
        revisions = migrate.revisions(connection) if "alembic_version" in tables else frozenset()
        if not revisions:
            raise DatabaseProblem(f"The file {path} is a database, but not one of Comeback's.")
        if not revisions <= migrate.known():
            raise DatabaseProblem(f"The database {path} was written by a newer version of Comeback: update this one.")
        return look(connection, transactions.masters_in_use())


def _vault_beside(path: Path, in_use: frozenset[str]) -> Vault:
    """The keys of the key file; a new one only where nothing is encrypted that it could not open."""
    found = read_keys(path.parent)
    if not found and in_use:
        raise KeyProblem(
            f"The database {path} is encrypted with master key {', '.join(sorted(in_use))}, but no master key is set "
            f"and there is no key file beside it: bring {KEY_FILE} back from a safe copy."
        )
    return Vault(found or make_key_file(path.parent))


def _create(path: Path) -> None:
    """An empty file that only its owner can read; the log files beside it take after it."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    sync_folder(path.parent)


def _enter_wal(connection: sqlite3.Connection, path: Path) -> None:
    """Switch to the log, for good. Two programs that switch a new file at once refuse each other without waiting."""
    for _ in range(_WAL_TRIES):
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_WAL_PAUSE)
        else:
            break
    else:
        raise DatabaseProblem(f"The database {path} is in use by another program: stop that one and start again.")
    if mode != "wal":
        raise DatabaseProblem(f"The folder {path.parent} can't hold SQLite's log: use a disk of this computer.")


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """What SQLite and the operating system raise, as a sentence for the operator."""
    try:
        yield
    except sqlite3.Error as error:
        match getattr(error, "sqlite_errorcode", None):
            case sqlite3.SQLITE_NOTADB:
                raise DatabaseProblem(f"The file {path} is not a database.") from error
            case sqlite3.SQLITE_BUSY:
                raise DatabaseProblem(
                    f"The database {path} is in use by another program: stop that one and start again."
                ) from error
            case sqlite3.SQLITE_CORRUPT:
                raise DatabaseProblem(f"The database {path} is damaged: move it aside and restore a backup.") from error
            case _:
                name = getattr(error, "sqlite_errorname", type(error).__name__)
                raise DatabaseProblem(
                    f"The database {path} can't be opened and written ({name}): look at its disk and permissions."
                ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DatabaseProblem(f"The folder {path.parent} can't hold the database: {reason}.") from error
