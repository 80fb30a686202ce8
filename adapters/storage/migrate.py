"""Bringing a database to the newest schema, with alembic run from here: no command line, no configuration file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import DBAPIError


def known() -> frozenset[str]:
    """Every revision this version of the bot has heard of."""
    return frozenset(step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions())


def revisions(connection: sqlite3.Connection) -> frozenset[str]:
    """The revision the database is at, from alembic's table."""
    return frozenset(revision for (revision,) in connection.execute("SELECT version_num FROM alembic_version"))


def to_newest(connection: sqlite3.Connection, before: Callable[[], None] = lambda: None) -> None:
    """Run what is missing, in one transaction: processes that start at once take turns. Raises `sqlite3.Error`.

    `before` is called first where a database of an earlier version is to be changed, while nobody else can.
    """
    config = _config()
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    try:
        with engine.connect() as wrapped:
            wrapped.exec_driver_sql("BEGIN IMMEDIATE")
            if _is_behind(connection):
                before()
            config.attributes["connection"] = wrapped
            command.upgrade(config, "head")
            wrapped.commit()
    except DBAPIError as error:
        raise error.orig or error from error


def _is_behind(connection: sqlite3.Connection) -> bool:
    (there,) = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()
    heads = frozenset(ScriptDirectory.from_config(_config()).get_heads())
    return bool(there) and revisions(connection) != heads


def _config() -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
