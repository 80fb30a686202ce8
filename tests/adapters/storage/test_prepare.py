"""A file is checked before it is used; what is wrong is a sentence for the operator, and the file stays as it was."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from adapters.storage import DatabaseProblem, Store, migrate, prepare
from adapters.vault import KEY_FILE
from core.journal import Draft
from core.payloads import Zone
from core.request import Account
from tests.fakes import NOON

ANA = Account("discord", "", "1")
STEPS = (
    (Path, "mkdir"),
    (Path, "exists"),
    (prepare, "read_keys"),
    (prepare, "make_key_file"),
    (Path, "hardlink_to"),
    (prepare, "_create"),
    (prepare, "sync_folder"),
    (prepare, "connect"),
    (prepare, "_enter_wal"),
    (migrate, "to_newest"),
    (prepare, "look"),
    (prepare, "change"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


def open_and_write(path: Path, request_id: str, after: int, count: int = 1) -> None:
    async def run() -> None:
        async with await Store.open(path) as store:
            await store.write(ANA, request_id, after, (Draft(Zone("Asia/Kathmandu")),) * count, NOON)

    asyncio.run(run())


def refused(path: Path) -> str:
    """The sentence it is refused with, the file's content being as before."""
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(DatabaseProblem) as caught:
        asyncio.run(Store.open(path))
    assert before == (path.read_bytes() if path.is_file() else b"")
    return str(caught.value)


def test_a_new_store_makes_its_folder_and_files_private(tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot" / "comeback.db"

    async def modes() -> dict[str, int]:
        async with await Store.open(path) as store:
            await store.set_note("a", "b")
            return {file.name: stat.S_IMODE(file.stat().st_mode) for file in (path.parent, *path.parent.iterdir())}

    assert asyncio.run(modes()) == {
        "bot": 0o700,
        "comeback.db": 0o600,
        "comeback.db-wal": 0o600,
        "comeback.db-shm": 0o600,
        KEY_FILE: 0o600,
    }


def test_a_folder_that_is_there_keeps_its_mode(path: Path) -> None:
    path.parent.chmod(0o750)
    open_and_write(path, "r1", 0)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o750


def test_an_empty_file_left_by_a_start_cut_short_is_used(path: Path) -> None:
    path.touch(mode=0o600)
    open_and_write(path, "r1", 0)


def test_opening_again_finds_everything(path: Path) -> None:
    open_and_write(path, "r1", 0)
    open_and_write(path, "r2", 1)


@pytest.mark.parametrize("step", STEPS, ids=lambda each: each[1])
def test_whatever_another_process_does_between_two_steps_both_have_one_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[object, str]
) -> None:
    """The other is quicker: it starts right before this step of ours, and is ready before we take it."""
    path, (owner, name) = tmp_path / "new" / "comeback.db", step
    real = getattr(owner, name)

    def second(*given: object, **named: object) -> object:
        monkeypatch.setattr(owner, name, real)
        others.append(ready())
        return real(*given, **named)

    def ready() -> str:
        found = prepare.prepare(path, ())
        found.presence.leave()
        return found.vault.newest

    others: list[str] = []
    monkeypatch.setattr(owner, name, second)
    assert [ready()] == others
    open_and_write(path, "r1", 0)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert "can't hold the database" in refused(tmp_path / "data" / "comeback.db")


def test_a_file_that_is_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    assert "look at its disk and permissions" in refused(path)


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("Dear diary, " * 500)
    assert "is not a database" in refused(path)


def test_somebody_elses_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE song (name)")
    assert "not one of Comeback's" in refused(path)


def test_a_database_whose_migrations_never_ran_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE alembic_version (version_num)")
    assert "not one of Comeback's" in refused(path)


def test_a_database_of_a_newer_version_is_refused(path: Path) -> None:
    open_and_write(path, "r1", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in refused(path)


@pytest.mark.parametrize("page", [1, 3, 7])
def test_a_damaged_database_is_refused(path: Path, page: int) -> None:
    open_and_write(path, "r1", 0, count=400)
    content = bytearray(path.read_bytes())
    middle = 4096 * page + 8
    content[middle : middle + 2000] = bytes(byte ^ 0xA5 for byte in content[middle : middle + 2000])
    path.write_bytes(content)
    assert "is damaged" in refused(path)


def test_a_database_cut_short_is_refused(path: Path) -> None:
    open_and_write(path, "r1", 0, count=400)
    path.write_bytes(path.read_bytes()[: 4096 * 4])
    assert "is damaged" in refused(path)


def test_a_database_in_use_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "BUSY_MS", 50)
    open_and_write(path, "r1", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "in use by another program" in refused(path)


def test_a_file_that_others_keep_from_switching_to_the_log_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "_WAL_PAUSE", 0.001)
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as mine:
        mine.execute("CREATE TABLE song (name)")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseProblem, match="in use by another program"):
                prepare._enter_wal(mine, path)
        prepare._enter_wal(mine, path)


def test_a_file_that_cant_be_written_is_told_from_one_in_use(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as mine:
        mine.execute("CREATE TABLE song (name)")
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)) as mine,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        prepare._enter_wal(mine, path)


def test_a_place_without_a_log_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as mine, pytest.raises(DatabaseProblem, match="log"):
        prepare._enter_wal(mine, path)


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "_OLDEST", (99, 0, 0))
    assert "too old" in refused(path)
    assert list(path.parent.iterdir()) == []
