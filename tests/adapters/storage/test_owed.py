"""Owed answers on disk: put together by any number of processes, in one note that says nothing to whoever has no key."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.storage import Store as SqliteStore
from adapters.storage.owed import LEAST, NOBODYS, decode, encode
from adapters.storage.rotate import rotate
from adapters.vault import Vault
from core.owed import FIRST, Held, Owed, merged
from core.ports import NotStored, Store, Unreadable
from core.reply import Help, as_text
from core.request import Account
from tests.adapters.storage.killed import ANN, answering
from tests.fakes import NOON, FakeClock, MemoryStore

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def sealed(key: str, plain: bytes) -> str:
    vault = Vault((key,))
    return vault.seal(plain, vault.newest)


ANA = Owed("slack:Ev1", Account("slack", "T1", "U0ANA"), Help("overdose", 3), NOON, NOON + timedelta(seconds=15))
BEN = Owed("discord:2", Account("discord", "", "2"), Help("no"), NOON, NOON, tries=4, shown=True, over=True)
HELD = {each.id: each for each in (ANA, BEN)}


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = MemoryStore() if request.param == "memory" else await SqliteStore.open(tmp_path / "comeback.db")
    yield opened
    await opened.close()


def adding(held: Held):
    return lambda kept: merged(kept, held)


def note(path: Path) -> str:
    with closing(sqlite3.connect(path)) as file:
        ((value,),) = file.execute("SELECT value FROM note WHERE name = 'owed'")
    return str(value)


def put(path: Path, value: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("UPDATE note SET value = ? WHERE name = 'owed'", (value,))


def on_disk(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())


async def test_what_is_put_there_is_found_again(store: Store) -> None:
    assert await store.change_owed(adding({}), NOON) == {}
    assert await store.change_owed(adding({ANA.id: ANA}), NOON) == {ANA.id: ANA}
    assert await store.change_owed(adding({BEN.id: BEN}), NOON) == HELD
    assert await store.change_owed(lambda kept: {BEN.id: kept[BEN.id]}, NOON) == {BEN.id: BEN}


async def test_a_change_that_fails_changes_nothing(store: Store) -> None:
    def broken(kept: Held) -> Held:
        raise KeyError

    await store.change_owed(adding(HELD), NOON)
    with pytest.raises(KeyError):
        await store.change_owed(broken, NOON)
    assert await store.change_owed(adding({}), NOON) == HELD


async def test_a_store_that_is_closed_says_so(store: Store) -> None:
    await store.close()
    with pytest.raises(NotStored):
        await store.change_owed(adding({}), NOON)


async def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path, (OLD,)) as one, await SqliteStore.open(path, (OLD,)) as two:
        each = [replace(ANA, id=f"slack:{number}") for number in range(20)]
        writing = (
            store.change_owed(adding({owed.id: owed}), NOON) for owed, store in zip(each, [one, two] * 10, strict=True)
        )
        await asyncio.gather(*writing)
        assert set(await one.change_owed(adding({}), NOON)) == {owed.id for owed in each}


async def test_it_is_there_after_a_restart_and_cannot_be_read_without_the_key(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path, (OLD,)) as store:
        await store.change_owed(adding(HELD), NOON)
    seen = on_disk(tmp_path)
    assert not any(word in seen for word in (b"U0ANA", b"Ev1", b"overdose"))
    async with await SqliteStore.open(path, (OLD,)) as store:
        assert await store.change_owed(adding({}), NOON) == HELD


async def test_its_length_is_the_same_for_none_and_for_twenty_and_its_bytes_are_new_each_time(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    found = []
    async with await SqliteStore.open(path, (OLD,)) as store:
        for count in (0, 0, 1, 20):
            every = {f"slack:{number}": replace(ANA, id=f"slack:{number}") for number in range(count)}
            await store.change_owed(lambda kept, every=every: every, NOON)
            found.append(note(path))
    assert len({len(value) for value in found}) == 1
    assert len(set(found)) == 4


def test_more_of_them_take_twice_as_much_and_so_on() -> None:
    every = {f"slack:{number}": replace(ANA, id=f"slack:{number}") for number in range(200)}
    sizes = {len(encode(dict(list(every.items())[:count]))) for count in range(0, 200, 7)}
    assert sizes == {LEAST, 2 * LEAST, 4 * LEAST, 8 * LEAST}
    assert decode(encode(every)) == every


@pytest.mark.parametrize("plain", [b"", b"[3]", b"[[]]", b'[["a",["x"],["y"],0,0]]', b"\xff", b"null"])
def test_what_was_never_written_does_not_open(plain: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(plain)


async def test_a_new_master_key_opens_what_the_old_one_sealed_and_seals_it_anew(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path, (OLD,)) as store:
        await store.change_owed(adding(HELD), NOON)
    await (await SqliteStore.open(path, (NEW, OLD))).close()  # though nobody looked into it
    async with await SqliteStore.open(path, (NEW,)) as store:
        assert await store.change_owed(adding({}), NOON) == HELD
    with pytest.raises(Unreadable):
        Vault((OLD,)).open(note(path))


async def test_a_running_bot_keeps_it_under_the_key_that_all_processes_are_at(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path) as running:
        await running.change_owed(adding(HELD), NOON)
        file = rotate(path)
        file.write_text(file.read_text().splitlines()[0])
        assert await running.change_owed(adding({}), NOON) == HELD
    async with await SqliteStore.open(path) as store:
        assert await store.change_owed(adding({}), NOON) == HELD


async def test_what_another_process_keeps_under_a_key_that_is_not_here_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path, (OLD,)) as store:
        await store.change_owed(adding({}), NOON)
        for minutes in range(10):
            put(path, put_by_other := sealed(NEW, encode(HELD)))
            with pytest.raises(Unreadable):
                await store.change_owed(adding({}), NOON + timedelta(minutes=minutes))
            assert note(path) == put_by_other


@pytest.mark.parametrize(
    "strange",
    ["", "gAAAA", sealed(NEW, encode(HELD)), sealed(OLD, b"[3]")],
    ids=["empty", "no token", "of another key", "no entries"],  # a sealed one differs in each process that runs tests
)
async def test_one_that_nobody_seals_anew_is_given_up_and_begun_afresh(tmp_path: Path, strange: str) -> None:
    path = tmp_path / "comeback.db"
    async with await SqliteStore.open(path, (OLD,)) as store:
        await store.change_owed(adding(HELD), NOON)
        put(path, strange)
        for past in (timedelta(), NOBODYS / 2):
            with pytest.raises(Unreadable):
                await store.change_owed(adding({}), NOON + past)
        assert await store.change_owed(adding({BEN.id: BEN}), NOON + NOBODYS) == {BEN.id: BEN}
        assert await store.change_owed(adding({}), NOON + NOBODYS) == {BEN.id: BEN}


async def test_help_of_a_process_that_was_killed_before_it_sent_any_is_brought_by_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.adapters.storage.killed", path)
    assert await child.wait() == -signal.SIGKILL
    async with await SqliteStore.open(path) as store:
        clock = FakeClock()
        clock.advance(FIRST)
        comeback, sender = answering(store, clock)
        assert await comeback.help.resend() == 1
    ((account, reply),) = sender.given
    assert account == ANN
    assert "988" in as_text(reply)
