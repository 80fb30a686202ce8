"""What somebody with the file sees, what tampering does, and how master keys change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.storage import Store, migrate, prepare
from adapters.storage.codec import Unwritable
from adapters.storage.transactions import DAMAGED, Damage
from adapters.vault import KEY_FILE, KeyProblem, PersonKey, Vault, add_master_key
from core.journal import Draft, Journal
from core.payloads import Erased, Unknown, Zone
from core.ports import NotStored, Unreadable
from core.request import Account
from tests.fakes import NOON

ANA, BEN = Account("discord", "", "1"), Account("discord", "", "2")
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
OLD_ID, NEW_ID = Vault((OLD,)).newest, Vault((NEW,)).newest
WORDS = ("zebra-kidney-7731", "quagga", "Antarctica/Troll")
DRAFTS = (Draft(Unknown(WORDS[1], 4, {"said": WORDS[0]})), Draft(Zone(WORDS[2])))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@pytest.fixture
async def filled(path: Path) -> Path:
    """A file with two journals of two entries each, under the key `OLD`."""
    async with await Store.open(path, (OLD,)) as store:
        for account in (ANA, BEN):
            await store.write(account, f"r{account.user}", 0, DRAFTS, NOON)
    return path


def masters(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as file:
        return {master_id for (master_id,) in file.execute("SELECT master_id FROM person")}


def content(path: Path) -> dict[str, bytes]:
    """The files in the database's folder."""
    return {file.name: file.read_bytes() for file in sorted(path.parent.iterdir())}


def tamper(path: Path, sql: str) -> None:
    """Change the file behind the store's back. `was_entry` and the like are the tables as they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for table in ("entry", "person", "account"):
            file.execute(f"CREATE TEMP TABLE was_{table} AS SELECT * FROM {table}")
        for line in sql.split(";"):
            assert file.execute(line).rowcount > 0


async def test_the_files_hold_nothing_a_student_wrote(path: Path) -> None:
    async with await Store.open(path) as store:
        await store.write(ANA, "r1", 0, DRAFTS, NOON)
        files = content(path)
        assert list(files) == ["comeback.db", "comeback.db-shm", "comeback.db-wal", KEY_FILE]
        everything = b"".join(files.values())
        assert b"discord" in everything
        for word in (*WORDS, '"zone"'):
            assert word.encode() not in everything


ENTRIES = {
    "rows swapped": "UPDATE entry SET sealed = (SELECT sealed FROM was_entry AS other WHERE other.person = entry.person"
    " AND other.seq = 3 - entry.seq)",
    "between people": "UPDATE entry SET sealed = (SELECT sealed FROM was_entry AS other WHERE other.person <> entry.person"
    " AND other.seq = entry.seq)",
    "other account": "UPDATE entry SET account = (SELECT id FROM was_account WHERE id <> entry.account)",
    "cut": "UPDATE entry SET sealed = substr(sealed, 1, length(sealed) - 1)",
    "format": "UPDATE entry SET sealed = CAST(x'02' || substr(sealed, 2) AS BLOB)",
    "empty": "UPDATE entry SET sealed = x''",
}
OWNERS = {
    "keys swapped": "UPDATE person SET wrapped_key = (SELECT wrapped_key FROM was_person AS other WHERE other.id <> person.id)",
    "key damaged": "UPDATE person SET wrapped_key = x'00'",
    "proof damaged": "UPDATE account SET proof = x'00'",
    "journals swapped": "UPDATE account SET person = (SELECT id FROM was_person WHERE id <> account.person)",
    "accounts renamed": "UPDATE account SET user = '3' WHERE user = '1'; UPDATE account SET user = '1' WHERE user = '2'",
}


@pytest.mark.parametrize("tampering", ENTRIES.values(), ids=ENTRIES)
async def test_an_entry_tampered_with_is_named_and_not_read(filled: Path, tampering: str) -> None:
    tamper(filled, tampering)
    async with await Store.open(filled, (OLD,)) as store:
        assert (await store.read(ANA, "r1"))[0] == Journal((), (1, 2))


async def test_a_renumbered_entry_is_named_and_not_read(filled: Path) -> None:
    tamper(filled, "UPDATE entry SET seq = seq + 1 WHERE seq = 2")
    async with await Store.open(filled, (OLD,)) as store:
        journal, _ = await store.read(ANA, "r1")
        assert ([entry.seq for entry in journal.entries], journal.damaged) == ([1], (3,))


@pytest.mark.parametrize("tampering", OWNERS.values(), ids=OWNERS)
async def test_a_journal_whose_key_or_owner_was_tampered_with_is_refused_and_named(
    filled: Path, tampering: str
) -> None:
    tamper(filled, tampering)
    async with await Store.open(filled, (OLD,)) as store:
        with pytest.raises(Unreadable, match=r"^account \d+: a stored") as caught:
            await store.read(ANA, "r1")
        assert isinstance(caught.value, NotStored)


async def test_one_flipped_bit_costs_one_entry_which_is_reported_once_and_can_be_deleted(filled: Path) -> None:
    whose = "(SELECT person FROM account WHERE user = '1')"
    flipped = "CAST(substr(sealed, 1, 20) || x'00' || substr(sealed, 22) AS BLOB)"
    tamper(filled, f"UPDATE entry SET sealed = {flipped} WHERE seq = 2 AND person = {whose}")
    reported: list[Damage] = []
    async with await Store.open(filled, (OLD,), report=reported.append) as store:
        for _ in range(2):
            journal, _ = await store.read(ANA, "r1")
            assert ([entry.seq for entry in journal.entries], journal.damaged) == ([1], (2,))
        assert len((await store.read(BEN, "r2"))[0].entries) == 2
        await store.write(ANA, "r3", 2, (Draft(Erased((2,))),), NOON)
        journal, _ = await store.read(ANA, "r1")
        assert ([entry.seq for entry in journal.entries], journal.damaged) == ([1, 3], ())
    with closing(sqlite3.connect(filled)) as file:
        ((account,),) = file.execute("SELECT id FROM account WHERE user = '1'")
    assert reported == [Damage(account, 2)]


async def test_a_form_no_version_ever_wrote_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = PersonKey.seal
    monkeypatch.setattr(PersonKey, "seal", lambda self, plain, bound: real(self, WORDS[0].encode(), bound))
    async with await Store.open(path, (OLD,)) as store:
        await store.write(ANA, "r1", 0, DRAFTS, NOON)
        assert (await store.read(ANA, "r1"))[0] == Journal((), (1, 2))


async def test_what_a_later_version_wrote_is_kept(filled: Path) -> None:
    async with await Store.open(filled, (OLD,)) as store:
        journal, _ = await store.read(ANA, "r1")
        assert journal.entries[0].payload == DRAFTS[0].payload


async def test_a_payload_that_would_not_read_back_is_not_written(path: Path) -> None:
    async with await Store.open(path) as store:
        with pytest.raises(Unwritable):
            await store.write(ANA, "r1", 0, (*DRAFTS, Draft(Zone("\ud800"))), NOON)
        assert (await store.read(ANA, "r1"))[1] is None


async def test_a_new_master_key_takes_over_and_the_old_one_can_go(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with await Store.open(filled, (OLD,)) as store:
        for number in range(3, 6):
            await store.write(Account("slack", "T", str(number)), f"r{number}", 0, DRAFTS, NOON)
    monkeypatch.setattr(prepare, "_BATCH", 2)
    assert masters(filled) == {OLD_ID}
    await (await Store.open(filled, (NEW, OLD))).close()
    assert masters(filled) == {NEW_ID}
    async with await Store.open(filled, (NEW,)) as store:
        assert len((await store.read(ANA, "r1"))[0].entries) == 2
        await store.write(ANA, "r9", 2, DRAFTS, NOON)


async def test_a_key_file_is_rotated_in_place(path: Path) -> None:
    async with await Store.open(path) as store:
        await store.write(ANA, "r1", 0, DRAFTS, NOON)
    added = add_master_key(path.parent)
    await (await Store.open(path)).close()
    assert masters(path) == {added}
    file = path.with_name(KEY_FILE)
    file.write_text(file.read_text().splitlines()[0])
    async with await Store.open(path) as store:
        assert len((await store.read(ANA, "r1"))[0].entries) == 2


async def test_given_keys_win_over_the_file(path: Path) -> None:
    async with await Store.open(path) as store:
        await store.set_note("a", "b")
    async with await Store.open(path, (OLD,)) as store:
        await store.write(ANA, "r1", 0, DRAFTS, NOON)
    assert masters(path) == {OLD_ID}
    with pytest.raises(KeyProblem, match=OLD_ID):
        await Store.open(path)


@pytest.mark.parametrize("keys", [(NEW,), ("hunter2",), ()], ids=["wrong", "malformed", "missing"])
async def test_without_the_right_key_nothing_starts_and_nothing_changes(
    filled: Path, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(migrate, "to_newest")  # not even this is come to
    before = content(filled)
    with pytest.raises(KeyProblem) as caught:
        await Store.open(filled, keys)
    assert not any(key in str(caught.value) for key in (OLD, NEW, "hunter2"))
    assert content(filled) == before
    assert list(content(filled)) == [filled.name]


async def test_a_key_is_made_only_while_nothing_is_encrypted(path: Path) -> None:
    async with await Store.open(path) as store:
        await store.set_note("a", "b")
    path.with_name(KEY_FILE).unlink()
    async with await Store.open(path) as store:
        await store.write(ANA, "r1", 0, DRAFTS, NOON)
    path.with_name(KEY_FILE).unlink()
    with pytest.raises(KeyProblem, match="but no master key is set"):
        await Store.open(path)
    assert not path.with_name(KEY_FILE).exists()


async def test_one_students_damaged_key_keeps_nobody_else_from_a_new_master_key(filled: Path) -> None:
    tamper(filled, "UPDATE person SET wrapped_key = x'00' WHERE id = (SELECT person FROM account WHERE user = '1')")
    for keys in ((NEW, OLD), (NEW,)):
        async with await Store.open(filled, keys) as store:
            with pytest.raises(Unreadable, match="a stored key was damaged"):
                await store.read(ANA, "r1")
            assert len((await store.read(BEN, "r2"))[0].entries) == 2
    assert masters(filled) == {NEW_ID, DAMAGED}


async def test_a_running_bot_goes_on_before_during_and_after_a_rotation(path: Path) -> None:
    folder, cat = path.parent, Account("discord", "", "3")
    async with await Store.open(path) as running:
        await running.write(ANA, "r1", 0, DRAFTS, NOON)
        added = add_master_key(folder)
        await running.write(BEN, "r2", 0, DRAFTS, NOON)  # before it is used, by whoever starts next
        await (await Store.open(path)).close()
        assert masters(path) == {added}
        assert len((await running.read(ANA, "r1"))[0].entries) == 2
        await running.write(ANA, "r3", 2, DRAFTS, NOON)
        file = path.with_name(KEY_FILE)
        file.write_text(file.read_text().splitlines()[0])  # and the old line goes while it runs
        await running.write(cat, "r4", 0, DRAFTS, NOON)
        assert masters(path) == {added}
    async with await Store.open(path) as store:
        for account, many in ((ANA, 4), (BEN, 2), (cat, 2)):
            assert len((await store.read(account, "look"))[0].entries) == many


async def test_a_new_student_is_wrapped_under_the_key_that_the_database_is_at(path: Path) -> None:
    async with await Store.open(path) as running:
        added = add_master_key(path.parent)
        await (await Store.open(path)).close()  # nobody to move yet
        await running.write(ANA, "r1", 0, DRAFTS, NOON)
        assert masters(path) == {added}


async def test_a_key_of_the_settings_is_not_moved_to_while_a_process_runs_that_may_not_have_it(filled: Path) -> None:
    async with await Store.open(filled, (OLD,)) as running:
        async with await Store.open(filled, (NEW, OLD)) as other:
            assert "the first of MASTER_KEYS is not used yet" in other.heard[0]
            await other.write(Account("discord", "", "3"), "r3", 0, DRAFTS, NOON)
        assert masters(filled) == {OLD_ID}
        assert len((await running.read(Account("discord", "", "3"), "look"))[0].entries) == 2
    async with await Store.open(filled, (NEW, OLD)) as alone:
        assert alone.heard == ()
        assert masters(filled) == {NEW_ID}
        with pytest.raises(KeyProblem, match=NEW_ID):
            await Store.open(filled, (OLD,))


async def test_a_process_without_the_key_in_use_says_so_and_does_not_call_it_damage(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare.Presence, "alone", lambda self: True)  # where there are no such locks
    async with await Store.open(filled, (OLD,)) as running:
        await (await Store.open(filled, (NEW, OLD))).close()
        for doing in (running.read(ANA, "look"), running.write(Account("discord", "", "3"), "r3", 0, DRAFTS, NOON)):
            with pytest.raises(NotStored, match=f"{NEW_ID}, which this process was not started with") as caught:
                await doing
            assert not isinstance(caught.value, Unreadable)


async def test_no_key_is_shown_by_repr(path: Path) -> None:
    async with await Store.open(path, (OLD,)) as store:
        assert OLD not in repr(vars(store)) + repr(vars(store._vault))
