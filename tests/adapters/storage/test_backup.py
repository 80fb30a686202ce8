"""Copies of the database: whole, sound, readable with the same key, few enough."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.storage import Store
from adapters.storage.backup import DAILY, back_up, too_many
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
    assert made == tmp_path / "backups" / "comeback-20261122T153000Z.db"
    assert made.stat().st_mode & 0o077 == 0
    made.rename(tmp_path / "restored.db")
    async with await Store.open(tmp_path / "restored.db") as store:
        journal, _ = await store.read(ME, "look")
        assert journal.all(Confidence) == (Confidence(True),)


def test_what_can_t_be_copied_is_said_and_leaves_what_there_was(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "comeback-20261122T143000Z.db").write_bytes(b"older")
    with pytest.raises(NotStored):
        back_up(tmp_path / "none.db", folder, NOW)
    assert [each.name for each in folder.iterdir()] == ["comeback-20261122T143000Z.db"]
    (tmp_path / "file").write_text("")
    with pytest.raises(NotStored):
        back_up(tmp_path / "none.db", tmp_path / "file" / "backups", NOW)


def test_a_copy_that_is_not_sound_does_not_count(tmp_path, monkeypatch):
    with sqlite3.connect(tmp_path / "a.db") as made:
        made.execute("CREATE TABLE t (x)")
    made.close()
    real = sqlite3.connect

    class Damaged(sqlite3.Connection):
        def execute(self, statement, *values):
            return super().execute("SELECT 'broken'" if "quick_check" in statement else statement, *values)

    monkeypatch.setattr(
        "adapters.storage.backup.sqlite3.connect", lambda *args, **more: real(*args, factory=Damaged, **more)
    )
    with pytest.raises(NotStored, match="damaged"):
        back_up(tmp_path / "a.db", tmp_path / "backups", NOW)
    assert [each.name for each in (tmp_path / "backups").glob("comeback-*.db")] == []


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
