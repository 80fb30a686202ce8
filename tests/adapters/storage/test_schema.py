"""The tables, their history and the statements agree, on both databases."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from types import ModuleType

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement
from sqlalchemy.sql import ClauseElement

from adapters.storage import migrate, nudge_statements, removal_statements, statements
from adapters.storage.compiled import compiled
from adapters.storage.schema import metadata

SQLITE: Dialect = registry.load("sqlite.pysqlite")(paramstyle="qmark")
POSTGRESQL: Dialect = registry.load("postgresql.asyncpg")()
ALL = statements.ALL + nudge_statements.ALL + removal_statements.ALL
BOTH = pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL], ids=["sqlite", "postgresql"])


@pytest.fixture
def migrated() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as connection:
        migrate.to_newest(connection)
        yield connection


def test_the_schema_is_what_the_migrations_make(migrated: sqlite3.Connection) -> None:
    engine = create_engine("sqlite://", creator=lambda: migrated, poolclass=StaticPool)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_schema_is_what_the_migrations_make_to_the_letter(migrated: sqlite3.Connection) -> None:
    """Alembic's comparison does not see STRICT, WITHOUT ROWID or the names of keys."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as declared:
        metadata.create_all(create_engine("sqlite://", creator=lambda: declared, poolclass=StaticPool))
        assert _made(migrated) == _made(declared)


def test_every_table_is_strict(migrated: sqlite3.Connection) -> None:
    strict = {
        name: bool(is_strict)
        for _, name, kind, _, _, is_strict in migrated.execute("PRAGMA table_list")
        if kind == "table" and not name.startswith("sqlite_")
    }
    assert strict == dict.fromkeys([*metadata.tables, "alembic_version"], True)


def test_migrating_again_changes_nothing(migrated: sqlite3.Connection) -> None:
    before = _made(migrated)
    migrate.to_newest(migrated)
    assert _made(migrated) == before
    assert migrate.revisions(migrated) <= migrate.known()


def test_what_an_older_version_wrote_is_kept_and_read() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as older:
        engine, config = create_engine("sqlite://", creator=lambda: older, poolclass=StaticPool), migrate._config()
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0002")
        older.execute("INSERT INTO person VALUES (1, x'00', 'm')")
        older.execute("INSERT INTO account VALUES (2, 'discord', '', '1', 1, x'00')")
        older.execute("INSERT INTO nudge VALUES (3, 2, 'check-in', 'UTC', 1080, 127, 5, NULL, NULL, NULL, 0, 0)")
        migrate.to_newest(older)
        assert older.execute("SELECT id, channel FROM account").fetchall() == [(2, None)]
        assert older.execute("SELECT id, next_at, keeper, not_after FROM nudge").fetchall() == [(3, 5, None, None)]
        assert older.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_was_to_come_once_is_found_by_looks_of_some_more_days() -> None:
    day = 24 * 60 * 60 * 1_000_000
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as older:
        engine, config = create_engine("sqlite://", creator=lambda: older, poolclass=StaticPool), migrate._config()
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0004")
        older.execute("INSERT INTO person VALUES (1, x'00', 'm')")
        older.execute("INSERT INTO account VALUES (2, 'discord', '', '1', 1, x'00', NULL)")
        for id_, kind in ((3, "once"), (4, "once-2"), (5, "check-in")):
            older.execute(
                "INSERT INTO nudge VALUES (?, 2, ?, 'UTC', 600, 127, 7, 7, NULL, NULL, 0, 1, NULL, 7, 0, 0)",
                (id_, kind),
            )
            older.execute(
                "INSERT INTO outbox (id, nudge, day, state, due, expires, tries) VALUES (?, ?, 'd', 'x', 1, 2, 0)",
                (id_, id_),
            )
        older.execute("INSERT INTO request VALUES ('a', 1, 2, 0, 1, 99), ('b', 1, 2, 1, 1, NULL)")
        migrate.to_newest(older)
        looks = older.execute("SELECT id, next_at, not_before, not_after, trouble FROM nudge WHERE kind = 'look'")
        assert looks.fetchall() == [(3, 7, None, 7 + 4 * day, 0)]
        assert older.execute("SELECT id FROM nudge ORDER BY id").fetchall() == [(3,), (5,)]
        assert older.execute("SELECT id FROM outbox ORDER BY id").fetchall() == [(3,), (5,)]
        assert older.execute("SELECT id, told FROM request ORDER BY id").fetchall() == [("a", 1), ("b", None)]


def test_a_migration_that_fails_leaves_nothing_behind(migrated: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE note (something_else)")
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            migrate.to_newest(other)
        assert {name for (name,) in other.execute("SELECT name FROM sqlite_schema")} == {"note"}


@pytest.mark.parametrize(
    "module", [statements, nudge_statements, removal_statements], ids=["journal", "nudges", "removal"]
)
def test_the_tuple_of_statements_holds_every_one(module: ModuleType) -> None:
    written = {
        id(value)
        for name, value in vars(module).items()
        if isinstance(value, ClauseElement) and value.supports_execution and not name.startswith("_")
    }
    assert {id(statement) for statement in module.ALL} == written


@BOTH
def test_every_statement_compiles_with_plain_places_for_its_values(dialect: Dialect) -> None:
    ready = compiled(ALL, dialect)
    for one in ready.values():
        places = one.sql.count("?") if dialect is SQLITE else len(set(re.findall(r"\$\d+", one.sql)))
        assert places == len(one.names), one.sql
        assert "POSTCOMPILE" not in one.sql


@BOTH
def test_every_table_can_be_made(dialect: Dialect) -> None:
    for table in metadata.sorted_tables:
        made: list[ExecutableDDLElement] = [CreateTable(table), *map(CreateIndex, table.indexes)]
        for sql in made:
            assert str(sql.compile(dialect=dialect)).strip().startswith("CREATE")


def test_every_statement_is_accepted_by_sqlite_and_uses_an_index(migrated: sqlite3.Connection) -> None:
    whole_table = {statements.masters_in_use, statements.wrapped_under_another}  # once, at start
    for statement, one in compiled(ALL, SQLITE).items():
        plan = migrated.execute(f"EXPLAIN QUERY PLAN {one.sql}", [1] * len(one.names)).fetchall()
        if statement not in whole_table:
            assert not [line for *_, line in plan if line.startswith("SCAN")], one.sql


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (nudge_statements.due_nudges, "ix_nudge_next_at (next_at<?)"),
        (nudge_statements.claimable, "ix_outbox_ready_at (ready_at<?)"),
        (nudge_statements.sweep_rows, "ix_outbox_due (due<?)"),
        (nudge_statements.find_trouble, "ix_nudge_keeper (keeper=?)"),
    ],
    ids=["materialise", "claim", "sweep", "trouble"],
)
def test_a_pass_looks_only_at_what_is_due_however_much_there_is(
    migrated: sqlite3.Connection, statement: statements.Statement, index: str
) -> None:
    one = compiled((statement,), SQLITE)[statement]
    plan = [line for *_, line in migrated.execute(f"EXPLAIN QUERY PLAN {one.sql}", [1] * len(one.names))]
    assert any(line.endswith(f"USING INDEX {index}") for line in plan)
    assert not any("ORDER BY" in line for line in plan)


def test_a_missing_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        compiled((statements.get_note,), SQLITE)[statements.get_note].bind({})


def _made(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'alembic%' ORDER BY name")
    return [(name, " ".join((sql or "").split())) for name, sql in rows if not name.startswith("sqlite_")]
