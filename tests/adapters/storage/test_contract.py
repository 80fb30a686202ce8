"""What every `Store` promises, shown on the one in memory and on SQLite."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from adapters.storage import Store as SqliteStore
from core.journal import Draft, Entry, Journal
from core.payloads import Confidence, Erased, Exam, Score, TakenBack, Zone
from core.ports import NotStored, Stale, Store, Written
from core.request import Account
from tests.fakes import NOON, MemoryStore

ANA = Account("discord", "", "1")
BEN = Account("slack", "T1", "1")
SURE, UNSURE = Draft(Confidence(True)), Draft(Confidence(False))
SCORE = Draft(Score(Exam.CBSSA, Decimal("68.0"), date(2026, 2, 27), form=31, weak=("Renal",)))


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = MemoryStore() if request.param == "memory" else await SqliteStore.open(tmp_path / "comeback.db")
    yield opened
    await opened.close()


async def journal_of(store: Store, account: Account) -> Journal:
    return (await store.read(account, "some other request"))[0]


async def test_a_stranger_has_an_empty_journal(store: Store) -> None:
    assert await store.read(ANA, "r1") == (Journal(), None)


async def test_what_was_written_is_read_back(store: Store) -> None:
    written = await store.write(ANA, "r1", 0, (SCORE, SURE), NOON)
    later = NOON + timedelta(hours=1)
    await store.write(ANA, "r2", 2, (Draft(Confidence(False), of=2),), later)
    assert written == Written(NOON, (1, 2))
    assert await journal_of(store, ANA) == Journal(
        (Entry(1, NOON, SCORE.payload), Entry(2, NOON, SURE.payload), Entry(3, later, UNSURE.payload, of=2))
    )


async def test_an_instant_keeps_its_microseconds_and_becomes_utc(store: Store) -> None:
    at = datetime(2026, 3, 2, 7, 0, 0, 123457, tzinfo=timezone(timedelta(hours=-5)))
    written = await store.write(ANA, "r1", 0, (SURE,), at)
    (entry,) = (await journal_of(store, ANA)).entries
    assert written.at == entry.at == at
    assert written.at.tzinfo is entry.at.tzinfo is UTC


async def test_a_naive_instant_is_a_fault(store: Store) -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match="zone"):
        await store.write(ANA, "r1", 0, (SURE,), naive)
    with pytest.raises(ValueError, match="zone"):
        await store.told("r1", naive)
    assert await store.read(ANA, "r1") == (Journal(), None)


async def test_a_repeat_gets_what_was_written_before_and_writes_nothing(store: Store) -> None:
    first = await store.write(ANA, "r1", 0, (SURE,), NOON)
    again = await store.write(ANA, "r1", 0, (UNSURE, UNSURE), NOON + timedelta(minutes=5))
    assert again == first
    journal, before = await store.read(ANA, "r1")
    assert before == first
    assert [entry.payload for entry in journal.entries] == [SURE.payload]


async def test_a_repeat_is_known_after_others_wrote(store: Store) -> None:
    first = await store.write(ANA, "r1", 0, (SURE,), NOON)
    await store.write(ANA, "r2", 1, (UNSURE,), NOON)
    assert await store.write(ANA, "r1", 2, (SURE,), NOON) == first


async def test_a_request_that_wrote_nothing_is_remembered_too(store: Store) -> None:
    assert await store.write(ANA, "r1", 0, (), NOON) == Written(NOON, ())
    assert await store.read(ANA, "r1") == (Journal(), Written(NOON, ()))
    assert await store.write(ANA, "r1", 0, (SURE,), NOON) == Written(NOON, ())


async def test_another_accounts_request_is_neither_shown_nor_taken_for_ones_own(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    await store.write(BEN, "r2", 0, (SURE,), NOON)
    assert (await store.read(BEN, "r1"))[1] is None
    for account in (BEN, Account("terminal", "", "new")):
        with pytest.raises(NotStored):
            await store.write(account, "r1", 1, (SURE,), NOON)


@pytest.mark.parametrize("after", [0, 2])
async def test_a_journal_that_changed_is_stale(store: Store, after: int) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    with pytest.raises(Stale):
        await store.write(ANA, "r2", after, (UNSURE,), NOON)
    assert await store.read(ANA, "r2") == (Journal((Entry(1, NOON, SURE.payload),)), None)


async def test_a_strangers_journal_has_nothing_to_come_after(store: Store) -> None:
    with pytest.raises(Stale):
        await store.write(ANA, "r1", 1, (SURE,), NOON)
    assert await store.read(ANA, "r1") == (Journal(), None)


async def test_erased_entries_are_gone_and_their_numbers_are_not_used_again(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SCORE, SURE, UNSURE), NOON)
    await store.write(ANA, "r2", 3, (Draft(Erased((1, 3))),), NOON)
    assert await journal_of(store, ANA) == Journal((Entry(2, NOON, SURE.payload), Entry(4, NOON, Erased((1, 3)))))
    assert await store.write(ANA, "r3", 4, (SURE,), NOON) == Written(NOON, (5,))


async def test_erasing_erases_only_ones_own_and_never_itself(store: Store) -> None:
    await store.write(BEN, "r1", 0, (SURE,), NOON)
    await store.write(ANA, "r2", 0, (SURE,), NOON)
    await store.write(ANA, "r3", 1, (Draft(Erased((1, 2, 9))),), NOON)
    assert [entry.seq for entry in (await journal_of(store, BEN)).entries] == [1]
    assert [entry.seq for entry in (await journal_of(store, ANA)).entries] == [2]


async def test_an_erasure_that_is_refused_erases_nothing(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    with pytest.raises(Stale):
        await store.write(ANA, "r2", 0, (Draft(Erased((1,))),), NOON)
    assert len((await journal_of(store, ANA)).entries) == 1


async def test_taking_back_leaves_the_entry_where_it_is(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    await store.write(ANA, "r2", 1, (Draft(TakenBack(1)),), NOON)
    journal = await journal_of(store, ANA)
    assert len(journal.entries) == 2
    assert journal.latest(Confidence) is None


@pytest.mark.parametrize(
    "other",
    [Account("slack", "", "1"), Account("discord", "T1", "1"), Account("discord", "", "2")],
    ids=["platform", "tenant", "user"],
)
async def test_accounts_are_apart(store: Store, other: Account) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    assert await journal_of(store, other) == Journal()
    await store.write(other, "r2", 0, (Draft(Zone("Asia/Kathmandu")),), NOON)
    assert len((await journal_of(store, ANA)).entries) == len((await journal_of(store, other)).entries) == 1


async def test_of_many_writers_at_once_one_wins_each_number(store: Store) -> None:
    async def persistent(number: int) -> Written:
        while True:
            journal, _ = await store.read(ANA, f"r{number}")
            try:
                return await store.write(ANA, f"r{number}", journal.last, (SURE,), NOON)
            except Stale:
                continue

    written = await asyncio.gather(*(persistent(number) for number in range(12)))
    assert sorted(one.seqs for one in written) == [(seq,) for seq in range(1, 13)]
    assert (await journal_of(store, ANA)).last == 12


async def test_the_same_delivery_many_times_at_once_writes_once(store: Store) -> None:
    written = await asyncio.gather(*(store.write(ANA, "r1", 0, (SURE,), NOON) for _ in range(8)))
    assert set(written) == {Written(NOON, (1,))}
    assert (await journal_of(store, ANA)).last == 1


async def test_a_delivery_is_told_once_it_was(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    assert [await store.was_told("r1"), await store.was_told("r2")] == [False, False]
    await store.told("r1", NOON)
    await store.told("r1", NOON + timedelta(seconds=1))
    await store.told("r2", NOON)
    assert [await store.was_told("r1"), await store.was_told("r2")] == [True, True]
    assert (await store.read(ANA, "r1"))[1] == Written(NOON, (1,))


async def test_a_delivery_told_before_it_writes_still_writes(store: Store) -> None:
    await store.told("r1", NOON)
    assert await store.read(ANA, "r1") == (Journal(), None)
    later = NOON + timedelta(seconds=1)
    assert await store.write(ANA, "r1", 0, (SURE,), later) == Written(later, (1,))
    assert await store.was_told("r1")
    assert (await store.read(ANA, "r1"))[1] == Written(later, (1,))


async def test_sweeping_forgets_old_deliveries_and_no_entry(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    await store.told("r2", NOON)
    await store.write(ANA, "r3", 1, (SURE,), NOON + timedelta(days=1))
    assert await store.sweep(NOON) == 0
    assert await store.sweep(NOON + timedelta(days=1)) == 2
    assert await store.read(ANA, "r1") == (await journal_of(store, ANA), None)
    assert not await store.was_told("r2")
    assert (await store.read(ANA, "r3"))[1] is not None
    assert (await journal_of(store, ANA)).last == 2


async def test_sweeping_takes_however_many_there_are(store: Store) -> None:
    for number in range(1001):
        await store.told(f"r{number}", NOON)
    assert await store.sweep(NOON + timedelta(seconds=1)) == 1001
    assert await store.sweep(NOON + timedelta(seconds=1)) == 0


async def test_a_note_holds_its_last_value(store: Store) -> None:
    assert await store.get_note("commands") is None
    await store.set_note("commands", "a")
    await store.set_note("commands", "b")
    await store.set_note("other", "")
    assert [await store.get_note("commands"), await store.get_note("other")] == ["b", ""]


async def test_a_closed_store_refuses_and_may_be_closed_twice(store: Store) -> None:
    await store.write(ANA, "r1", 0, (SURE,), NOON)
    await store.close()  # type: ignore[attr-defined]
    await store.close()  # type: ignore[attr-defined]
    with pytest.raises(NotStored):
        await store.read(ANA, "r1")
    with pytest.raises(NotStored):
        await store.told("r1", NOON)
