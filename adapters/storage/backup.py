"""Copies of the database while the bot runs: whole, checked before they count, and gone after seven days.

They hold what the database holds, encrypted as it is there, and no key. A deleted entry is in them for up to seven days.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.vault import sync_folder
from core.ports import NotStored

HOURLY, DAILY = timedelta(hours=24), timedelta(days=7)  # one an hour for a day, one a day for a week
_NAME = "comeback-%Y%m%dT%H%M%SZ.db"
_PART = "comeback.part"


def back_up(path: Path, folder: Path, now: datetime) -> Path:
    """Write a copy named by the instant (UTC), then forget those that are too many. Blocking.

    Raises `NotStored` where there is no room, say, or the copy is not sound; then no copy was added and none removed.
    """
    part = folder / _PART
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # VACUUM takes an empty file as it is
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as source:
            source.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part)) as copy:
            if copy.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise NotStored("the copy is damaged")
        with part.open("rb") as written:
            os.fsync(written.fileno())
        made = folder / now.astimezone(UTC).strftime(_NAME)
        part.replace(made)
        sync_folder(folder)
        for old in too_many(tuple(folder.glob("comeback-*.db")), now):
            old.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise NotStored(f"no backup ({type(error).__name__})") from error
    return made


def newest(folder: Path) -> datetime | None:
    """When the newest copy was made; None where there is none."""
    return max(filter(None, map(_instant, folder.glob("comeback-*.db"))), default=None)


def too_many(copies: tuple[Path, ...], now: datetime) -> tuple[Path, ...]:
    """Those to forget: all but the newest of each hour of the last day and of each day of the last week. Other files stay."""
    kept: set[datetime] = set()
    forgotten = []
    for at, copy in sorted(((at, copy) for copy in copies if (at := _instant(copy))), reverse=True):
        age = now - at
        slot = at.replace(minute=0, second=0) if age <= HOURLY else at.replace(hour=0, minute=0, second=0)
        if age > DAILY or slot in kept:
            forgotten.append(copy)
        kept.add(slot)
    return tuple(forgotten)


def _instant(copy: Path) -> datetime | None:
    try:
        return datetime.strptime(copy.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
