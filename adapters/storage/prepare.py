"""What happens to a database file before it is used: checks that change nothing, then keys, then migrations.

Whatever is wrong is one sentence for the operator, `DatabaseProblem` or `KeyProblem`, and the file is as it was.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from adapters.clock import SystemClock
from adapters.storage import migrate, transactions
from adapters.storage.aside import set_aside
from adapters.storage.backup import BEFORE_UPDATE, FOLDER, back_up, made_at, newest_good
from adapters.storage.content import DatabaseProblem, masters_of
from adapters.storage.owed import seal_anew
from adapters.storage.padding import pad_all
from adapters.storage.presence import Presence
from adapters.storage.sqlite import change, connect, look
from adapters.vault import KEY_FILE, KeyProblem, Vault, make_key_file, read_keys, sync_folder
from core.ports import NotStored

_OLDEST = (3, 37, 0)  # the first SQLite with STRICT tables
BUSY_MS = 10_000  # for another process that is starting on the same file
_WAL_TRIES, _WAL_PAUSE = 100, 0.05  # seconds
_BATCH = 500
_LOOKED_UP = ("account", "nudge", "outbox")  # by an index; the others by their own key


@dataclass(frozen=True)
class Prepared:
    """A database that is ready: its keys, the lock to be left, and what whoever runs it should hear of."""

    vault: Vault
    presence: Presence
    heard: tuple[str, ...] = ()


def prepare(path: Path, keys: tuple[str, ...], *, fresh: bool = False) -> Prepared:
    """Make the file ready, a new one if there never was one. Blocking.

    `keys` are master keys, newest first; where none are given, the key file beside the database is used, and made for a
    database that has nothing encrypted yet. A key file or copies beside a file that is gone or empty say that there was one:
    only `fresh` begins anew then, and only then. Raises `DatabaseProblem` or `KeyProblem`.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise DatabaseProblem(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed.")
    given = Vault(keys) if keys else None
    with sentences(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        presence = Presence(path.parent)
        try:
            return _prepared(path, given, presence, fresh=fresh)
        except BaseException:
            presence.leave()
            raise


def _prepared(path: Path, given: Vault | None, presence: Presence, *, fresh: bool) -> Prepared:
    if fresh and not presence.alone():
        raise DatabaseProblem(f"Another process runs on the folder {path.parent}: --fresh is for the first to start.")
    left = _left_beside(path)  # looked at first: another process that starts makes the key when its database is whole
    in_use = masters_of(path, BUSY_MS) if path.exists() else None
    if in_use is None and left and not fresh:
        raise DatabaseProblem(_gone(path, left))
    if in_use is not None and fresh:
        raise DatabaseProblem(f"The database {path} is there: --fresh is for one that is gone. Move it aside first.")
    if fresh:
        set_aside(path, SystemClock().now())  # the log of what is gone
    vault = given or vault_beside(path, in_use or {})
    if vault:
        vault.check(in_use or {})
    _create(path)
    heard: list[str] = []

    def copy() -> None:
        made = back_up(path, SystemClock().now(), BEFORE_UPDATE)
        heard.append(f"copied before an update to {made.path}; it holds deleted entries, too, until it is removed")

    with closing(connect(path, busy_ms=BUSY_MS)) as connection:
        _enter_wal(connection, path)
        migrate.to_newest(connection, copy)
        heard += _indexed_anew(connection)
        vault = vault or Vault(make_key_file(path.parent), path.parent)
        vault.check(look(connection, transactions.masters_in_use()))  # of another process that has just started
        if vault.is_shared or presence.alone():
            move_to_newest(connection, vault)
        elif change(connection, transactions.get_note(transactions.MASTER)) != vault.newest:
            heard.append(
                "the first of MASTER_KEYS is not used yet: the next start while no other process runs moves to it"
            )
        pad_all(connection, vault)
    presence.admit()
    return Prepared(vault, presence, tuple(heard))


def _indexed_anew(connection: sqlite3.Connection) -> list[str]:
    """Make damaged indexes anew, which the quick check passes over: who is looked up by one would be taken for a stranger."""
    for table in _LOOKED_UP:
        if connection.execute(f"PRAGMA integrity_check('{table}')").fetchall() != [("ok",)]:
            connection.execute("REINDEX")
            return ["an index of the database was damaged, and was made anew"]
    return []


def move_to_newest(connection: sqlite3.Connection, vault: Vault) -> None:
    """Wrap every student's key under the newest master key, and what is owed. Raises `sqlite3.Error`."""
    while change(connection, transactions.rewrap(vault, _BATCH)) == _BATCH:
        pass
    change(connection, seal_anew(vault))


def _left_beside(path: Path) -> tuple[str, ...]:
    """The names of what only a database that was there leaves beside it."""
    return tuple(name for name in (KEY_FILE, FOLDER) if (path.parent / name).exists())


def _gone(path: Path, left: tuple[str, ...]) -> str:
    copy = newest_good(path.parent / FOLDER)
    at = made_at(copy) if copy else None
    good = (
        f"The newest good copy is {copy} of {at:%d %b %Y, %H:%M} UTC: comeback restore puts it back."
        if at
        else f"There is no good copy in {path.parent / FOLDER}."
    )
    what = "empty" if path.exists() else "gone"
    return f"The database {path} is {what}, but {' and '.join(left)} beside it {'says' if len(left) == 1 else 'say'} that there was one. {good} Only --fresh starts anew without it."


def vault_beside(path: Path, in_use: dict[str, bytes]) -> Vault | None:
    """The keys of the key file; None where there is none, and nothing encrypted that a new one could not open."""
    found = read_keys(path.parent)
    if not found and in_use:
        raise KeyProblem(
            f"The database {path} is encrypted with master key {', '.join(sorted(in_use))}, but no master key is set "
            f"and there is no key file beside it: bring {KEY_FILE} back from a safe copy."
        )
    return Vault(found, path.parent) if found else None


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
def sentences(path: Path) -> Iterator[None]:
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
            case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_CONSTRAINT_UNIQUE:
                raise DatabaseProblem(
                    f"The database {path} is damaged: comeback restore puts a good copy in its place."
                ) from error
            case _:
                name = getattr(error, "sqlite_errorname", type(error).__name__)
                raise DatabaseProblem(
                    f"The database {path} can't be opened and written ({name}): look at its disk and permissions."
                ) from error
    except NotStored as error:
        raise DatabaseProblem(f"The database {path} is to be updated, and is copied before: {error}.") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DatabaseProblem(f"The folder {path.parent} can't hold the database: {reason}.") from error
