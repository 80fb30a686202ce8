"""Copies of the database: whole, sound, readable with the same key, few enough."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.storage import DatabaseProblem, Store, backup
from adapters.storage.backup import DAILY, back_up, copies, made_at, newest_good, too_many
from core.journal import Draft
from core.payloads import Confidence
from core.ports import NotStored
from core.request import Account

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
ME = Account("discord", "", "42")


async def test_a_copy_made_while_the_bot_runs_holds_all_and_opens_with_the_same_key(tmp_path):
    async with await Store.open(tmp_path / "comeback.db") as store:
        await store.write(ME, "r1", 0, (Draft(Confidence(True)),), NOW)
        assert await store.backed_up() is None
        made = await store.back_up(NOW)
        assert await store.backed_up() == NOW
        await store.write(ME, "r2", 1, (Draft(Confidence(False)),), NOW)
    assert made.path == tmp_path / "backups" / "comeback-20261122T153000Z.db"
    assert made.path.stat().st_mode & 0o077 == 0
    made.path.rename(tmp_path / "restored.db")
    async with await Store.open(tmp_path / "restored.db") as store:
        journal, _ = await store.read(ME, "look")
        assert journal.all(Confidence) == (Confidence(True),)


def test_what_can_t_be_copied_is_said_and_leaves_what_there_was(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "comeback-20261122T143000Z.db").write_bytes(b"older")
    with pytest.raises(NotStored, match="SQLITE_CANTOPEN"):
        back_up(tmp_path / "none.db", NOW)
    assert [each.name for each in folder.iterdir()] == ["comeback-20261122T143000Z.db"]
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backups").write_text("")
    with pytest.raises(NotStored, match="File exists"):
        back_up(tmp_path / "data" / "none.db", NOW)


async def test_a_copy_that_is_not_sound_does_not_count(tmp_path, monkeypatch):
    await (await Store.open(tmp_path / "a.db")).close()

    def damaged(path):
        raise DatabaseProblem("damaged")

    monkeypatch.setattr(backup, "content_of", damaged)
    with pytest.raises(NotStored, match="DatabaseProblem"):
        back_up(tmp_path / "a.db", NOW)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_file_with_nothing_in_it_is_not_copied_over_what_there_was(tmp_path):
    (tmp_path / "a.db").touch()
    with pytest.raises(NotStored):
        back_up(tmp_path / "a.db", NOW)


async def filled(path, *users):
    async with await Store.open(path, fresh=not path.exists()) as store:
        for user in users:
            await store.write(Account("discord", "", user), f"r{user}", 0, (Draft(Confidence(True)),), NOW)


async def test_copies_of_people_who_are_lost_are_displaced_by_nothing_and_all_others_are_gone_in_time(tmp_path):
    path = tmp_path / "comeback.db"
    await filled(path, "1")
    alone = back_up(path, NOW).path
    await filled(path, "2")
    both = [back_up(path, NOW + timedelta(minutes=each)).path for each in (1, 2, 61)]
    assert not alone.exists()
    assert [each.exists() for each in both] == [False, True, True]  # one an hour
    for part in path.parent.glob("comeback.db*"):
        part.unlink()
    await filled(path, "3")
    made = [back_up(path, NOW + timedelta(hours=hours)) for hours in range(3, 24 * 30, 5)]
    assert {each.kept for each in made} == {(both[2], both[1])}
    left = copies(path.parent / "backups")
    assert set(both[1:]) < set(left)
    assert len(left) < 20
    assert min(made_at(each) for each in left if each not in both) > NOW + timedelta(days=20)
    for each in both[1:]:
        each.unlink()
    assert back_up(path, NOW + timedelta(days=31)).kept == ()


async def test_copies_by_hand_are_not_rotated_and_make_none_of_the_hourly_ones_late(tmp_path):
    async with await Store.open(tmp_path / "comeback.db") as store:
        made = (await store.back_up(NOW, by_hand=True)).path
        assert made.name == "comeback-20261122T153000Z-by-hand.db"
        assert await store.backed_up() is None
        await store.back_up(NOW + timedelta(days=30))
        assert made.exists()
        assert newest_good(made.parent) != made
        assert made_at(made) == NOW


def named(at):
    return Path(at.strftime("comeback-%Y%m%dT%H%M%SZ.db"))


@given(st.lists(st.integers(0, 14 * 24 * 60), max_size=200, unique=True))
def test_one_an_hour_for_a_day_and_one_a_day_for_a_week_are_kept_and_nothing_older(minutes):
    copies = {named(NOW - timedelta(minutes=each)): timedelta(minutes=each) for each in minutes}
    gone = too_many(tuple(copies), NOW)
    left = [copies[each] for each in copies if each not in gone]
    assert all(age <= DAILY for age in left)
    assert len(left) <= 25 + 8
    if copies and min(copies.values()) <= DAILY:
        assert min(copies.values()) in left  # the newest stays


def test_other_files_are_left_alone():
    assert too_many((Path("comeback-mine.db"),), NOW) == ()
