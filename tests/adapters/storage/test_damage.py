"""One row damaged on the disk: whose it is hears of it, and it holds up nobody else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.storage import Store
from core.journal import Draft
from core.nudges.outbox import Letter, Schedule
from core.nudges.slots import Rule
from core.payloads import Zone
from core.ports import Unreadable
from core.request import Account
from tests.fakes import NOON

ANA, BEN = Account("discord", "", "1"), Account("discord", "", "2")
AT_SIX = (Schedule("check-in", Rule("UTC", 18 * 60, frozenset(range(7)))),)
AFTER_SIX = NOON + timedelta(hours=6, minutes=1)
NO_TEXT = "CAST(x'e9ff' AS TEXT)"
ANAS = "(SELECT nudge.id FROM nudge JOIN account ON account = account.id WHERE user = '1')"


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A file in which two people have an entry and a check-in at six."""
    path = tmp_path / "comeback.db"
    async with await Store.open(path) as store:
        for account in (ANA, BEN):
            await store.write(account, f"r{account.user}", 0, (Draft(Zone("UTC")),), NOON, AT_SIX)
    return path


def damage(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        assert file.execute(sql).rowcount == 1


async def claimed(store: Store) -> list[Letter]:
    return list(await store.outbox.claim("discord", "me", AFTER_SIX, 10, None))


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE nudge SET kind = {NO_TEXT} WHERE id = {ANAS}",
        f"UPDATE nudge SET zone = {NO_TEXT} WHERE id = {ANAS}",
        f"UPDATE nudge SET next_at = next_at - 9223372036854775807 WHERE id = {ANAS}",
        f"UPDATE nudge SET next_at = -1, not_before = 4611686018427387904 WHERE id = {ANAS}",
        f"UPDATE nudge SET last_sent = 4611686018427387904 WHERE id = {ANAS}",
        f"UPDATE nudge SET not_after = -4611686018427387904 WHERE id = {ANAS}",
        f"UPDATE nudge SET last_day = '2O26-12-01' WHERE id = {ANAS}",
        f"UPDATE nudge SET last_day = '6026-12-01' WHERE id = {ANAS}",
        "UPDATE account SET tenant = CAST(x'80' AS TEXT) WHERE user = '1'",
        "UPDATE note SET value = CAST(x'80' AS TEXT) WHERE name = 'padded'",
    ],
)
async def test_a_damaged_schedule_holds_up_no_other_nor_the_start(path: Path, sql: str) -> None:
    damage(path, sql)
    async with await Store.open(path) as store:
        await store.outbox.recompute(NOON)
        await store.outbox.materialise(AFTER_SIX)
        assert BEN in [letter.account for letter in await claimed(store)]
        await store.write(ANA, "r3", 1, (), NOON, AT_SIX) if "account" not in sql else None
        await store.outbox.sweep_rows(AFTER_SIX)


@pytest.mark.parametrize("column", ["next_at = -1", "last_day = 'x'", "not_before = -5", "last_sent = -5"])
async def test_a_schedule_with_a_damaged_time_goes_on(path: Path, column: str) -> None:
    damage(path, f"UPDATE nudge SET {column} WHERE id = {ANAS}")
    async with await Store.open(path) as store:
        await store.outbox.materialise(AFTER_SIX)
        assert {letter.account for letter in await claimed(store)} == {ANA, BEN}


@pytest.mark.parametrize(
    "change",
    [f"day = {NO_TEXT}", "day = 'x'", "due = 4611686018427387904", "expires = 4611686018427387904"],
)
async def test_a_damaged_row_is_over_and_holds_up_no_other(path: Path, change: str) -> None:
    async with await Store.open(path) as store:
        await store.outbox.materialise(AFTER_SIX)
        damage(path, f"UPDATE outbox SET {change} WHERE nudge = {ANAS}")
        assert [letter.account for letter in await claimed(store)] == [BEN]
    with closing(sqlite3.connect(path)) as file:
        assert file.execute(f"SELECT state FROM outbox WHERE nudge = {ANAS}").fetchall() == [("expired",)]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE person SET id = id - 1 WHERE id = (SELECT person FROM account WHERE user = '1')",
        "UPDATE account SET person = person - 1 WHERE user = '1'",
        "DELETE FROM person WHERE id = (SELECT person FROM account WHERE user = '1')",
    ],
)
async def test_whose_person_is_gone_is_no_stranger(path: Path, sql: str) -> None:
    damage(path, sql)
    async with await Store.open(path) as store:
        with pytest.raises(Unreadable, match=r"account \d+: whose it is was damaged"):
            await store.read(ANA, "r3")
        with pytest.raises(Unreadable):
            await store.write(ANA, "r4", 0, (), NOON)
        assert len((await store.read(BEN, "r5"))[0].entries) == 1


@pytest.mark.parametrize("value", ["'0' || substr(master_id, 2) || 'x'", NO_TEXT])
async def test_a_damaged_name_of_a_master_key_keeps_nobody_out(path: Path, value: str) -> None:
    async with await Store.open(path) as store:
        damage(path, f"UPDATE person SET master_id = {value} WHERE id = (SELECT max(id) FROM person)")
        for account in (ANA, BEN):  # in a bot that runs
            assert len((await store.read(account, "r3"))[0].entries) == 1
    async with await Store.open(path) as store:
        for account in (ANA, BEN):
            assert len((await store.read(account, "r3"))[0].entries) == 1
    with closing(sqlite3.connect(path)) as file:
        assert len(file.execute("SELECT DISTINCT master_id FROM person").fetchall()) == 1


async def test_a_flipped_bit_in_an_index_makes_nobody_a_stranger(path: Path) -> None:
    _flip_in_index(path, b"discord1")
    async with await Store.open(path) as store:
        assert store.heard == ("an index of the database was damaged, and was made anew",)
        assert len((await store.read(ANA, "r3"))[0].entries) == 1
    async with await Store.open(path) as store:
        assert store.heard == ()


def _flip_in_index(path: Path, key: bytes) -> None:
    with closing(sqlite3.connect(path)) as file:
        ((page,),) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_account_1'")
        ((size,),) = file.execute("PRAGMA page_size")
    content = bytearray(path.read_bytes())
    content[content.index(key, (page - 1) * size, page * size)] ^= 1
    path.write_bytes(content)
