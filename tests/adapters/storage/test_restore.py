"""A database that is gone, damaged or wrong: refused, named, and really brought back from a copy."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from cryptography.fernet import Fernet
from sqlalchemy import StaticPool, create_engine

from adapters.storage import DatabaseProblem, Store, migrate, prepare
from adapters.storage.backup import BEFORE_UPDATE, copies
from adapters.storage.restore import restore
from adapters.storage.rotate import rotate
from adapters.vault import KEY_FILE, KeyProblem, read_keys
from core.journal import Draft
from core.payloads import Confidence, Zone
from core.ports import NotStored
from core.request import Account

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=17, minutes=5)
ANA, BEN = Account("discord", "", "1"), Account("discord", "", "2")
ODD = ("a#b", "a?b", "a%20b", "a%b#c?mode=memory", "file:a", "ä ö")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


async def write(path: Path, *accounts: Account) -> None:
    async with await Store.open(path) as store:
        for account in accounts:
            journal, _ = await store.read(account, "look")
            await store.write(account, f"{account.user}:{journal.last}", journal.last, (Draft(Confidence(True)),), NOW)


async def copied(path: Path, at: datetime = NOW) -> Path:
    async with await Store.open(path) as store:
        return (await store.back_up(at)).path


async def held(path: Path, account: Account) -> int:
    async with await Store.open(path) as store:
        return len((await store.read(account, "look"))[0].entries)


def lose(path: Path) -> None:
    for part in path.parent.glob(f"{path.name}*"):
        part.unlink()


def names(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()}


# refused


@pytest.mark.parametrize("lost", [lose, lambda path: path.write_bytes(b"")], ids=["gone", "empty"])
async def test_a_database_that_is_gone_is_not_begun_anew_in_silence(path: Path, lost: object) -> None:
    await write(path, ANA)
    good = await copied(path)
    (good.parent / "comeback-20261123T000000Z.db").write_bytes(b"damaged, and newer")
    lost(path)
    before = names(path)
    with pytest.raises(DatabaseProblem, match=f"{good} of 22 Nov 2026, 15:30 UTC: comeback restore.*--fresh"):
        await Store.open(path)
    assert names(path) == before
    async with await Store.open(path, fresh=True) as store:
        assert (await store.read(ANA, "look"))[0].entries == ()
    assert good.exists()


@pytest.mark.parametrize(("left", "named"), [("backups", KEY_FILE), (KEY_FILE, "backups")])
async def test_either_a_key_or_copies_tell_that_there_was_one(path: Path, left: str, named: str) -> None:
    await write(path, ANA)
    good = await copied(path)
    lose(path)
    if named == KEY_FILE:
        path.with_name(KEY_FILE).unlink()
    else:
        good.unlink()
        good.parent.rmdir()
    with pytest.raises(DatabaseProblem, match=f"gone, but {left} beside it") as caught:
        await Store.open(path, (Fernet.generate_key().decode(),))
    assert ("There is no good copy" in str(caught.value)) == (left == KEY_FILE)


async def test_fresh_is_for_a_database_that_is_gone_and_for_the_first_to_start(path: Path) -> None:
    await write(path, ANA)
    with pytest.raises(DatabaseProblem, match="Move it aside first"):
        await Store.open(path, fresh=True)
    async with await Store.open(path):
        with pytest.raises(DatabaseProblem, match="Another process runs"):
            await Store.open(path, fresh=True)
    assert await held(path, ANA) == 1


async def test_the_log_of_what_is_gone_is_kept_aside(path: Path) -> None:
    await write(path, ANA)
    lose(path)
    path.with_name("comeback.db-wal").write_bytes(b"the last of it")
    await (await Store.open(path, fresh=True)).close()
    (aside,) = path.parent.glob("comeback.db.replaced-*-wal")
    assert aside.read_bytes() == b"the last of it"


@pytest.mark.parametrize("step", ["_create", "sync_folder", "_enter_wal", "make_key_file", "pad_all"])
def test_a_first_start_cut_short_at_any_step_is_no_loss(path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(prepare, step, cut)
        with pytest.raises(KeyboardInterrupt):
            prepare.prepare(path, ())
    asyncio.run(write(path, ANA))


# restored


async def test_a_lost_database_is_brought_back_by_doing_it(path: Path) -> None:
    await write(path, ANA, BEN)
    good = await copied(path)
    await write(path, BEN)
    lose(path)
    dry = restore(path, None, (), LATER, dry_run=True)
    assert dry == [
        f"Copy: {good}, sound. 2 people, 2 entries; their keys open.",
        "Lost with it: what was saved from 22 Nov 2026, 15:30 UTC until now, 17 h 5 min. "
        "Back with it: what was deleted for good in that time.",
        "Nothing was changed.",
    ]
    assert path.name not in names(path)
    assert restore(path, None, (), LATER, dry_run=False) == [*dry[:2], f"Restored: {path}."]
    assert os.stat(path).st_mode & 0o077 == 0  # noqa: PTH116
    assert (await held(path, ANA), await held(path, BEN)) == (1, 1)
    await write(path, ANA)
    assert await held(path, ANA) == 2


async def test_what_was_there_is_kept_aside_whole_and_can_be_restored_itself(path: Path) -> None:
    await write(path, ANA)
    good = await copied(path)
    store = await Store.open(path)
    await store.write(BEN, "r", 0, (Draft(Zone("UTC")),), NOW)
    with pytest.raises(DatabaseProblem, match="stop it first"):
        restore(path, good, (), LATER, dry_run=False)
    await store.close()
    said = restore(path, Path(good.name), (), LATER, dry_run=False)  # a copy's bare name will do
    assert "In the database there is now and not in this copy: 1 people." in said
    (aside,) = path.parent.glob("comeback.db.replaced-*")
    assert f"What was there is kept as {aside}" in said[-1]
    assert await held(path, BEN) == 0
    restore(path, aside, (), LATER + timedelta(seconds=1), dry_run=False)
    assert await held(path, BEN) == 1


async def test_a_damaged_database_is_brought_back(path: Path) -> None:
    await write(path, ANA)
    await copied(path)
    content = bytearray(path.read_bytes())  # noqa: ASYNC240
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)  # noqa: ASYNC240
    with pytest.raises(DatabaseProblem, match="comeback restore"):
        await Store.open(path)
    restore(path, None, (), LATER, dry_run=False)
    assert await held(path, ANA) == 1


async def test_without_the_key_file_it_says_which_file_is_missing(path: Path) -> None:
    await write(path, ANA)
    copy = await copied(path)
    lose(path)
    path.with_name(KEY_FILE).unlink()
    with pytest.raises(KeyProblem, match=f"bring {KEY_FILE} back"):
        restore(path, copy, (), LATER, dry_run=True)


async def test_a_copy_of_before_a_rotation_needs_the_key_of_then(path: Path) -> None:
    await write(path, ANA)
    good = await copied(path)
    old = read_keys(path.parent)[0]
    file = rotate(path)
    new = read_keys(path.parent)[0]
    restore(path, good, (), LATER, dry_run=True)
    file.write_text(f"{new}\n")
    with pytest.raises(KeyProblem, match="bring that key back"):
        restore(path, good, (), LATER, dry_run=False)
    assert await held(path, ANA) == 1
    restore(path, good, (new, old), LATER, dry_run=False)
    async with await Store.open(path, (new, old)) as store:
        assert len((await store.read(ANA, "look"))[0].entries) == 1


async def test_copies_with_damaged_keys_say_so(path: Path) -> None:
    await write(path, ANA, BEN)
    good = await copied(path)
    spoil = "UPDATE person SET wrapped_key = x'00' WHERE id = (SELECT min(id) FROM person)"
    with closing(sqlite3.connect(good, isolation_level=None)) as file:
        file.execute(spoil)
        assert "the keys of 1 of them are damaged" in restore(path, good, (), LATER, dry_run=True)[0]
        file.execute("UPDATE person SET wrapped_key = x'00'")
    with pytest.raises(KeyProblem, match="No student's key"):
        restore(path, good, (), LATER, dry_run=True)


async def test_the_newest_copy_may_lack_people_whom_an_older_one_holds(path: Path) -> None:
    await write(path, ANA)
    older = await copied(path)
    lose(path)
    await (await Store.open(path, fresh=True)).close()
    await copied(path, LATER)
    assert f"In {older} and not in this copy: 1 people." in restore(path, None, (), LATER, dry_run=True)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: None, "There is no copy"),
        (lambda path: path.write_text("Dear diary, " * 500), "can't be read as a database"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.hardlink_to(path.with_name("comeback.db")), "the database itself"),
    ],
)
async def test_what_is_no_copy_is_refused_and_changes_nothing(path: Path, make: object, says: str) -> None:
    await write(path, ANA)
    make(path.with_name("copy.db"))
    with pytest.raises(DatabaseProblem, match=says):
        restore(path, path.with_name("copy.db"), (), LATER, dry_run=False)
    with pytest.raises(DatabaseProblem, match="There is no good copy"):
        restore(path, None, (), LATER, dry_run=False)
    assert await held(path, ANA) == 1


async def test_a_full_disk_leaves_what_there_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await write(path, ANA)
    await copied(path)
    await write(path, ANA)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(DatabaseProblem, match="No space left"):
            restore(path, None, (), LATER, dry_run=False)
    assert names(path) == {"comeback.db", KEY_FILE, "backups"}
    assert await held(path, ANA) == 2


# before an update


def of_an_earlier_version(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as older:
        engine, config = create_engine("sqlite://", creator=lambda: older, poolclass=StaticPool), migrate._config()
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0002")
        older.execute("INSERT INTO note VALUES ('a', 'b')")


async def test_a_copy_is_made_before_an_update_and_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_an_earlier_version(path)
    real = prepare.back_up

    def alone(*given: object) -> object:
        other = sqlite3.connect(path, timeout=0, isolation_level=None)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        return real(*given)

    monkeypatch.setattr(prepare, "back_up", alone)
    async with await Store.open(path) as store:
        (made,) = copies(path.with_name("backups"))
        assert store.heard == (
            f"copied before an update to {made}; it holds deleted entries, too, until it is removed",
        )
        await store.back_up(NOW + timedelta(days=400))
    assert made.stem.endswith(BEFORE_UPDATE)
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert copy.execute("SELECT value FROM note WHERE name = 'a'").fetchall() == [("b",)]
    async with await Store.open(path) as store:
        assert store.heard == ()
    restore(path, made, (), LATER, dry_run=False)
    async with await Store.open(path) as store:
        assert await store.get_note("a") == "b"


async def test_a_new_database_is_no_update(path: Path) -> None:
    async with await Store.open(path) as store:
        assert store.heard == ()
    assert names(path) == {"comeback.db", KEY_FILE}


async def test_without_room_for_that_copy_nothing_is_updated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_an_earlier_version(path)

    def full(*_: object) -> None:
        raise NotStored("the database could not be copied: SQLITE_FULL")

    monkeypatch.setattr(prepare, "back_up", full)
    with pytest.raises(DatabaseProblem, match=r"is to be updated.*SQLITE_FULL"):
        await Store.open(path)


# names


@pytest.mark.parametrize("name", ODD)
async def test_any_folder_and_file_name_will_do(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / name / f"{name}.db", Path(name) / f"{name}.sqlite"):
        await write(path, ANA)
        assert (await copied(path)).parent == path.parent / "backups"
        lose(path)
        restore(path, None, (), LATER, dry_run=False)
        assert await held(path, ANA) == 1
        rotate(path)
        assert await held(path, ANA) == 1
        lose(path)
        path.with_name(KEY_FILE).unlink()
        for copy in copies(path.parent / "backups"):
            copy.unlink()
        path.with_name("backups").rmdir()
    assert names(tmp_path / "x") == {name}  # nothing was made anywhere else
