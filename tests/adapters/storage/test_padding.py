"""What is sealed has few lengths: new entries, and those that an earlier version sealed at their own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.storage import Store, codec, padding
from core.journal import Draft
from core.payloads import CheckIns, Feeling, QuietUntil, Zone
from core.request import Account
from tests.fakes import NOON

ANA, BEN = Account("discord", "", "1"), Account("discord", "", "2")
AROUND = 1 + 12 + 16  # bytes: the format's mark, the nonce, and AES-GCM's tag
SAID = (Zone("UTC"), QuietUntil(NOON), Feeling(("ashamed",), "x" * 60, 9), CheckIns((0,), 60), Feeling(own="é" * 200))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


def lengths(path: Path) -> set[int]:
    with closing(sqlite3.connect(path)) as file:
        return {length for (length,) in file.execute("SELECT length(sealed) FROM entry")}


async def write(store: Store, account: Account) -> None:
    for after, payload in enumerate(SAID):
        await store.write(account, f"{account.user}:{after}", after, (Draft(payload),), NOON)


async def test_few_lengths_are_stored_whatever_was_said(path: Path) -> None:
    async with await Store.open(path) as store:
        await write(store, ANA)
    assert lengths(path) == {256 + AROUND, 512 + AROUND}


@pytest.fixture
async def of_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of two journals, of which each entry has its own length."""
    with monkeypatch.context() as before:
        before.setattr(codec, "padded", bytes)
        async with await Store.open(path) as store:
            await write(store, ANA)
            await write(store, BEN)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("DELETE FROM note")
        damaged = file.execute(
            "UPDATE entry SET sealed = zeroblob(99) WHERE seq = 2 AND account = (SELECT id FROM account WHERE user = '2')"
        )
        assert damaged.rowcount == 1
    assert len(lengths(path)) > 4
    return path


async def test_what_was_sealed_before_is_sealed_anew_and_says_the_same(
    of_before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(padding, "_BATCH", 2)
    async with await Store.open(of_before) as store:
        journal, _ = await store.read(ANA, "look")
        assert tuple(entry.payload for entry in journal.entries) == SAID
    assert lengths(of_before) == {99, 256 + AROUND, 512 + AROUND}  # what is damaged stays, to be named


async def test_it_is_looked_at_once_for_each_database(of_before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with await Store.open(of_before):
        pass
    monkeypatch.setattr(padding, "_pad", None)
    async with await Store.open(of_before) as store:
        assert len((await store.read(ANA, "look"))[0].entries) == len(SAID)
