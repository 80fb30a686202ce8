"""What is in a database file, found without changing it: whether it is sound, ours, of a version we know, and whose."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from adapters.storage import migrate, transactions
from adapters.storage.sqlite import connect, look


class DatabaseProblem(Exception):
    """The database can't be used as it is. The message is for the operator and holds nothing private."""


@dataclass(frozen=True)
class Content:
    """The master keys in use, each with a key wrapped under it, the people with their wrapped keys, and how many entries there are."""

    masters: dict[str, bytes]
    people: dict[int, tuple[bytes, str]]
    entries: int


def masters_of(path: Path, busy_ms: int) -> dict[str, bytes] | None:
    """The ids of the master keys in use in a sound database of ours, each with a key under it; None where it is empty.

    Raises `DatabaseProblem` or `sqlite3.Error`.
    """
    with closing(_opened(path, busy_ms)) as connection:
        return look(connection, transactions.masters_in_use()) if _is_ours(connection, path) else None


def content_of(path: Path) -> Content:
    """What a sound database of ours holds. Raises `DatabaseProblem`."""
    try:
        with closing(_opened(path, 0)) as connection:
            if not _is_ours(connection, path):
                raise DatabaseProblem(f"The file {path} is empty.")
            rows = connection.execute("SELECT id, wrapped_key, master_id FROM person").fetchall()
            people = {person: (wrapped, master_id) for person, wrapped, master_id in rows}
            ((entries,),) = connection.execute("SELECT count(*) FROM entry").fetchall()
            return Content(look(connection, transactions.masters_in_use()), people, entries)
    except sqlite3.Error as error:
        raise DatabaseProblem(f"The file {path} can't be read as a database.") from error


def people_of(path: Path) -> frozenset[int]:
    """The ids of the people in a file; none where it can't be read."""
    try:
        with closing(_opened(path, 0)) as connection:
            return frozenset(person for (person,) in connection.execute("SELECT id FROM person"))
    except sqlite3.Error:
        return frozenset()


def _opened(path: Path, busy_ms: int) -> sqlite3.Connection:
    connection = connect(path, busy_ms)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _is_ours(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether it holds anything. Raises `DatabaseProblem` for what is damaged, somebody else's or of a newer version."""
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise DatabaseProblem(f"The database {path} is damaged: comeback restore puts a good copy in its place.")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    revisions = migrate.revisions(connection) if "alembic_version" in tables else frozenset()
    if tables and not revisions:
        raise DatabaseProblem(f"The file {path} is a database, but not one of Comeback's.")
    if not revisions <= migrate.known():
        raise DatabaseProblem(f"The database {path} was written by a newer version of Comeback: update this one.")
    return bool(tables)
