"""What the outbox on SQLite adds: processes that are killed and race, zone data that changes, files and their content."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.storage import Store, schedules
from adapters.storage.codec import from_microseconds, to_microseconds
from core.journal import Draft
from core.nudges import slots
from core.nudges.outbox import LOOK, Later, Letter, Outcome, Schedule, Trouble
from core.nudges.slots import Rule
from core.payloads import Snoozed
from core.request import Account, Place
from tests.adapters.storage.test_processes import start
from tests.fakes import NOON

ANA = Account("discord", "", "1")
EVERY = frozenset(range(7))
SIX = NOON + timedelta(hours=6)
BOUNDS = ("next_at", "not_before", "not_after")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AT_SIX = Rule("UTC", 18 * 60, EVERY)
OPEN = "outbox JOIN nudge ON nudge = nudge.id JOIN account ON account = account.id"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with await Store.open(path) as opened:
        yield opened


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(sql).fetchall()


def tamper(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        assert file.execute(sql).rowcount > 0


def ready(path: Path, people: int, kinds: int) -> list[tuple[str, str]]:
    """A database with a nudge of each kind for each person, made but not sent: (user, due) of all, in order."""

    async def filled() -> None:
        async with await Store.open(path) as store:
            for user in range(people):
                each = tuple(Schedule(f"k{n}", Rule("UTC", 18 * 60 + n, EVERY)) for n in range(kinds))
                await store.write(Account("discord", "", str(user)), f"r{user}", 0, (), NOON, each)
            while await store.outbox.materialise(SIX + HOUR):
                pass

    asyncio.run(filled())
    made = rows(path, f"SELECT user, due FROM {OPEN} ORDER BY due, user")
    return [(str(user), from_microseconds(int(str(due))).isoformat()) for user, due in made]


def nudger(path: Path, owner: str, seconds: int = 60, resend: int = 0, kills: tuple[int, ...] = ()) -> list[str]:
    numbers = map(str, (seconds, resend, *kills))
    return ["-m", "tests.adapters.storage.nudger", str(path), str(path.with_name("messages")), owner, *numbers]


def taken(path: Path) -> list[tuple[str, str, str]]:
    """What the platform took, in order: user, due, nonce."""
    lines = path.with_name("messages").read_text().splitlines()
    return [(user, due, nonce) for user, due, nonce in map(str.split, lines)]


KILLS = (1, 7, 12, 2, 20, 5, 1, 9, 16, 3)


def test_killed_between_send_and_mark_nothing_is_lost_and_what_is_sent_again_is_the_same_to_the_platform(
    path: Path,
) -> None:
    due = ready(path, people=20, kinds=7)
    with start(*nudger(path, "a", seconds=60, resend=900, kills=KILLS)) as child:
        assert child.communicate() == ("", "")
    messages = taken(path)
    assert {(user, at) for user, at, _ in messages} == set(due)
    often = Counter(nonce for *_, nonce in messages)
    assert len(often) == len(due) == 140
    assert sum(times - 1 for times in often.values()) == len(KILLS)
    assert rows(path, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", 140)]


def test_killed_between_send_and_mark_nothing_is_shown_twice_where_the_platform_would(path: Path) -> None:
    due = ready(path, people=20, kinds=7)
    with start(*nudger(path, "a", seconds=60, kills=KILLS)) as child:
        assert child.communicate() == ("", "")
    assert sorted((user, at) for user, at, _ in taken(path)) == sorted(due)
    assert rows(path, "SELECT state, count(*) FROM outbox GROUP BY state ORDER BY state") == [
        ("sent", 140 - len(KILLS)),
        ("unknown", len(KILLS)),
    ]


def test_two_processes_send_each_nudge_once_and_each_persons_in_order(path: Path) -> None:
    due = ready(path, people=10, kinds=30)
    path.with_name("peers").write_text("2")
    children = [start(*nudger(path, owner)) for owner in ("a", "b")]
    assert [child.communicate() for child in children] == [("", "")] * 2
    messages = taken(path)
    assert len({nonce for *_, nonce in messages}) == len(messages) == len(due) == 300
    for person in range(10):
        mine = [at for user, at, _ in messages if user == str(person)]
        assert mine == [at for user, at in due if user == str(person)]
    assert {owner for (owner,) in rows(path, "SELECT DISTINCT owner FROM outbox")} == {"a0", "b0"}


async def test_two_stores_on_one_file_share_what_they_claim(path: Path) -> None:
    async with await Store.open(path) as one, await Store.open(path) as two:
        for user in range(40):
            await one.write(Account("discord", "", str(user)), f"r{user}", 0, (), NOON, (Schedule("k", AT_SIX),))
        made = await asyncio.gather(*(store.outbox.materialise(SIX, 10) for store in (one, two) * 4))
        assert sum(made) == 40
        claims = [store.outbox.claim("discord", owner, SIX, 7, None) for store, owner in ((one, "a"), (two, "b")) * 4]
        letters = [letter for claimed in await asyncio.gather(*claims) for letter in claimed]
        assert len(letters) == len({letter.id for letter in letters}) == 40


async def test_a_snoozed_row_outlives_the_program(path: Path) -> None:
    async with await Store.open(path) as store:
        letter = await _sent(store)
        await store.write(ANA, "r2", 0, (Draft(Snoozed(letter.id, SIX + HOUR)),), SIX)
    async with await Store.open(path) as store:
        (again,) = await store.outbox.claim("discord", "b", SIX + HOUR, 1, None)
        assert (again.id, again.nonce) == (letter.id, letter.nonce)


async def test_a_zone_that_is_no_more_holds_up_nobody_and_is_due_again_once_it_is_back(
    store: Store, path: Path
) -> None:
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX), Schedule("b", Rule("UTC", 18 * 60 + 1, EVERY))))
    tamper(path, "UPDATE nudge SET zone = 'Mars/Olympus' WHERE kind = 'a'")
    assert await store.outbox.materialise(SIX + HOUR) == 2
    (letter,) = await store.outbox.claim("discord", "a", SIX + HOUR, 5, None)
    assert letter.kind == "b"
    assert await store.outbox.materialise(SIX + DAY) == 0
    assert await store.outbox.recompute(SIX + DAY) == 0
    tamper(path, "UPDATE nudge SET zone = 'UTC' WHERE kind = 'a'")
    assert await store.outbox.recompute(SIX + DAY) == 1
    assert await store.outbox.materialise(SIX + 2 * DAY + HOUR) == 2
    assert rows(path, f"SELECT kind, count(*) FROM {OPEN} GROUP BY kind") == [("a", 1), ("b", 2)]


async def test_a_row_in_a_zone_that_is_no_more_can_be_snoozed(store: Store, path: Path) -> None:
    letter = await _sent(store)
    tamper(path, "UPDATE nudge SET zone = 'Mars/Olympus'")
    await store.write(ANA, "r2", 0, (Draft(Snoozed(letter.id, SIX + HOUR)),), SIX)
    (again,) = await store.outbox.claim("discord", "a", SIX + HOUR, 1, None)
    assert again.expires == SIX + 3 * HOUR


@pytest.mark.parametrize("hours", [-3, -1, 1, 3])
@pytest.mark.parametrize("now", [NOON, SIX - MINUTE, SIX, SIX + MINUTE, SIX + 4 * HOUR], ids=str)
async def test_zone_data_of_another_version_moves_the_instant_and_neither_loses_nor_repeats_a_day(
    store: Store, path: Path, hours: int, now: datetime
) -> None:
    """As if the data had been wrong by some hours when the schedule was set."""
    await store.write(ANA, "r1", 0, (), NOON - 3 * HOUR, (Schedule("check-in", AT_SIX),))
    await store.outbox.materialise(now)
    tamper(path, f"UPDATE nudge SET next_at = next_at + {hours * 3_600_000_000}")
    assert await store.outbox.recompute(now) == 1
    assert await store.outbox.recompute(now) == 0
    for days in (["2026-03-02"], ["2026-03-02", "2026-03-03"]):
        later = max(now, SIX) + DAY * (len(days) - 1)
        await store.outbox.materialise(later)
        assert rows(path, "SELECT day FROM outbox ORDER BY day") == [(day,) for day in days]
        assert rows(path, "SELECT next_at FROM nudge") == [(to_microseconds(SIX + DAY * len(days)),)]


async def test_what_was_due_before_the_zone_data_changed_is_still_made(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX),))
    assert await store.outbox.recompute(SIX + HOUR) == 0
    assert await store.outbox.materialise(SIX + HOUR) == 1
    assert len(rows(path, "SELECT * FROM outbox")) == 1


@pytest.mark.parametrize("hours", [-3, -1, 1, 3])
async def test_just_one_whose_zone_changed_its_data_comes_on_its_day_all_the_same(
    store: Store, path: Path, hours: int
) -> None:
    """Its instant was computed by the data of before, which put it some hours away from where it belongs."""
    then = SIX + DAY + hours * HOUR
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("re-test", AT_SIX, SIX + DAY, SIX + DAY),))
    tamper(path, "UPDATE nudge SET " + ", ".join(f"{name} = {to_microseconds(then)}" for name in BOUNDS))
    assert await store.outbox.recompute(NOON) == 1
    assert await store.outbox.recompute(NOON) == 0
    for hour in range(3 * 24):
        await store.outbox.materialise(NOON + hour * HOUR)
    assert rows(path, "SELECT day, due FROM outbox") == [("2026-03-03", to_microseconds(SIX + DAY))]
    assert rows(path, "SELECT next_at FROM nudge") == [(None,)]


async def test_after_the_end_none_come_with_other_zone_data_either(store: Store, path: Path) -> None:
    ends = (Schedule("over", AT_SIX, None, NOON), Schedule("last", AT_SIX, None, SIX), Schedule("goes on", AT_SIX))
    await store.write(ANA, "r1", 0, (), NOON, (*ends, Schedule(LOOK, AT_SIX, SIX, SIX)))
    assert await store.outbox.materialise(SIX) == 3
    assert await store.outbox.recompute(SIX + HOUR) == 0
    assert rows(path, "SELECT kind FROM nudge WHERE next_at IS NOT NULL") == [("goes on",)]


async def test_what_has_ended_and_what_is_held_stays_so_with_other_zone_data(store: Store, path: Path) -> None:
    held = Schedule("held", AT_SIX, NOON + 3 * DAY)
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("ended", AT_SIX), held))
    await store.write(ANA, "r2", 0, (), NOON, (Schedule("ended", None),))
    tamper(path, "UPDATE nudge SET next_at = next_at - 1 WHERE kind = 'held'")
    assert await store.outbox.recompute(NOON) == 1
    assert rows(path, "SELECT kind, next_at FROM nudge ORDER BY kind") == [
        ("ended", None),
        ("held", to_microseconds(SIX + 3 * DAY)),
    ]


async def test_all_are_computed_anew_however_many_there_are(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (), NOON, tuple(Schedule(f"k{n}", AT_SIX) for n in range(1201)))
    tamper(path, "UPDATE nudge SET next_at = next_at + 1")
    assert await store.outbox.recompute(NOON) == 1201
    assert rows(path, "SELECT DISTINCT next_at FROM nudge") == [(to_microseconds(SIX),)]


async def test_nothing_is_written_when_there_is_nothing_to_do(store: Store) -> None:
    many = tuple(Schedule(f"k{n}", AT_SIX) for n in range(2000))
    await store.write(ANA, "r1", 0, (), NOON, many)
    await store.outbox.remember(ANA, "D1")
    before = store._engine._writer._raw.total_changes
    assert await store.outbox.materialise(SIX - MINUTE) == 0
    assert await store.outbox.claim("discord", "a", SIX, 50, None) == ()
    await store.outbox.heard(ANA)
    await store.outbox.heard(Account("slack", "T1", "nobody"))
    assert await store.outbox.trouble(ANA) == Trouble()
    await store.outbox.remember(ANA, "D1")
    for channel in ("D1", None):
        await store.outbox.remember(Account("slack", "T1", "nobody"), channel)
    assert store._engine._writer._raw.total_changes == before


async def test_a_failed_pass_makes_no_row_and_moves_no_schedule(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX), Schedule("b", Rule("UTC", 18 * 60 + 1, EVERY))))
    calls: list[object] = []

    def failing(*args: object, **kwargs: object) -> object:
        calls.append(args)
        if len(calls) == 2:
            raise RuntimeError
        return slots.missed(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(schedules, "missed", failing)
    with pytest.raises(RuntimeError):
        await store.outbox.materialise(SIX + HOUR)
    assert rows(path, "SELECT * FROM outbox") == []
    assert await store.outbox.materialise(SIX + HOUR) == 2


async def test_many_finished_rows_are_swept(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (), NOON, tuple(Schedule(f"k{n}", AT_SIX) for n in range(1001)))
    while await store.outbox.materialise(SIX):
        pass
    tamper(path, "UPDATE outbox SET ready_at = NULL, state = 'sent'")
    assert await store.outbox.sweep_rows(SIX + MINUTE) == 1001


async def test_rows_count_their_tries_and_name_their_sender(store: Store, path: Path) -> None:
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX),))
    await store.outbox.materialise(SIX)
    for owner, outcome in (("a", Later(SIX)), ("b", Later(SIX)), ("c", Outcome.SENT)):
        (letter,) = await store.outbox.claim("discord", owner, SIX, 1, None)
        assert await store.outbox.sending(letter, owner, SIX)
        assert await store.outbox.finish(letter, owner, outcome, SIX)
    assert rows(path, "SELECT state, tries, owner, lease_until FROM outbox") == [("sent", 3, "c", None)]


async def test_the_database_itself_refuses_a_second_row_for_a_day(store: Store, path: Path) -> None:
    await _sent(store)
    tamper(path, f"UPDATE nudge SET next_at = {to_microseconds(SIX)}, last_day = NULL")
    assert await store.outbox.materialise(SIX + MINUTE) == 1
    assert len(rows(path, "SELECT * FROM outbox")) == 1
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        tamper(path, "INSERT INTO outbox SELECT id + 1, nudge, day, state, 1, 1, 1, '', 1, 1, 1 FROM outbox")


async def test_a_row_holds_ids_times_and_states_alone(store: Store, path: Path) -> None:
    await _sent(store)
    ((*values,),) = rows(path, "SELECT * FROM outbox")
    assert [value for value in values if isinstance(value, str)] == ["2026-03-02", "sent", "a"]
    ((*values,),) = rows(path, "SELECT * FROM nudge")
    assert [value for value in values if isinstance(value, str)] == ["a", "UTC", "2026-03-02"]


async def test_who_keeps_a_group_is_on_disk_only_while_there_may_be_word_for_them(store: Store, path: Path) -> None:
    group = Place("discord", "", "77").account
    kept = Schedule("group", AT_SIX, keeper="1", not_after=SIX + DAY)
    for number, schedule in enumerate((kept, Schedule("group", None))):
        await store.write(group, f"r{number}", 0, (), NOON, (schedule,))
    assert rows(path, "SELECT keeper, not_after FROM nudge") == [(None, None)]
    await store.write(group, "r2", 0, (), NOON, (kept,))
    await store.outbox.materialise(SIX)
    (letter,) = await store.outbox.claim("discord", "a", SIX, 1, None)
    assert await store.outbox.finish(letter, "a", Outcome.CLOSED, SIX)
    await store.write(group, "r3", 0, (), SIX, (Schedule("group", None),))
    assert rows(path, "SELECT keeper FROM nudge") == [("1",)]
    assert await store.outbox.trouble(ANA) == Trouble(group=True)
    assert rows(path, "SELECT keeper FROM nudge") == [(None,)]


async def test_of_looks_nothing_is_on_disk_when_they_are_over(store: Store, path: Path) -> None:
    once = Schedule(LOOK, AT_SIX, SIX, SIX)
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX), once))
    assert rows(path, "SELECT kind FROM nudge ORDER BY kind") == [("a",), (LOOK,)]
    await store.outbox.materialise(SIX)
    for outcome in (Outcome.SENT, Outcome.SENT):
        (letter,) = await store.outbox.claim("discord", "a", SIX, 1, None)
        assert await store.outbox.finish(letter, "a", outcome, SIX)
    assert rows(path, "SELECT kind FROM nudge") == [("a",)]
    assert len(rows(path, "SELECT id FROM outbox")) == 1


async def _sent(store: Store) -> Letter:
    await store.write(ANA, "r1", 0, (), NOON, (Schedule("a", AT_SIX),))
    await store.outbox.materialise(SIX)
    (letter,) = await store.outbox.claim("discord", "a", SIX, 1, None)
    assert await store.outbox.sending(letter, "a", SIX)
    assert await store.outbox.finish(letter, "a", Outcome.SENT, SIX)
    return letter
