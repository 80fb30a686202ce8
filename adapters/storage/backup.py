"""Copies of the database while the bot runs: whole, checked before they count.

Those made each hour are gone after seven days, but for one that holds people whom the newest lacks: it may be all that is left
of them. Those made by hand or before an update stay until somebody removes them. They hold what the database holds,
encrypted as it is there, and no key.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.storage.content import DatabaseProblem, content_of, people_of
from adapters.vault import sync_folder
from core.ports import NotStored

FOLDER = "backups"  # beside the database
HOURLY, DAILY = timedelta(hours=24), timedelta(days=7)  # one an hour for a day, one a day for a week
BY_HAND, BEFORE_UPDATE = "-by-hand", "-before-update"
_STAMP = "%Y%m%dT%H%M%SZ"
_PART = "comeback.part"


@dataclass(frozen=True)
class Copy:
    """A copy just made, and the earlier ones that hold people whom it lacks: each of those was kept."""

    path: Path
    kept: tuple[Path, ...] = ()


def back_up(path: Path, now: datetime, kind: str = "") -> Copy:
    """Write a copy named by the instant (UTC); one of each hour (no `kind`) displaces those that are too many. Blocking.

    Raises `NotStored` where there is no room, say, or the copy is not sound; then no copy was added and none removed.
    """
    folder = path.parent / FOLDER
    part = folder / _PART
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # VACUUM takes an empty file as it is
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
            source.execute("VACUUM INTO ?", (str(part.absolute()),))
        people = frozenset(content_of(part).people)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        made = folder / f"comeback-{now.astimezone(UTC):{_STAMP}}{kind}.db"
        before = tuple(each for each in copies(folder) if each != made)
        part.replace(made)
        sync_folder(folder)
        kept = tuple(each for each in before if not people_of(each) <= people)
        if not kind:
            for old in too_many((made, *before), now):
                if old not in kept:
                    old.unlink(missing_ok=True)
    except (sqlite3.Error, OSError, DatabaseProblem) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        why = getattr(error, "sqlite_errorname", None) or getattr(error, "strerror", None) or type(error).__name__
        raise NotStored(f"the database could not be copied: {why}") from error
    return Copy(made, kept)


def copies(folder: Path) -> tuple[Path, ...]:
    """All of them, the newest first."""
    found = [each for each in folder.glob("comeback-*.db") if made_at(each)]
    return tuple(sorted(found, key=lambda each: each.name, reverse=True))


def newest(folder: Path) -> datetime | None:
    """When the newest of those made each hour was made; None where there is none."""
    return max(filter(None, map(_hourly, folder.glob("comeback-*.db"))), default=None)


def newest_good(folder: Path) -> Path | None:
    """The newest copy that is sound, and of a version we know."""
    for copy in copies(folder):
        with suppress(DatabaseProblem):
            content_of(copy)
            return copy
    return None


def too_many(copies: tuple[Path, ...], now: datetime) -> tuple[Path, ...]:
    """Those to forget: all but the newest of each hour of the last day and of each day of the last week. Other files stay."""
    kept: set[datetime] = set()
    forgotten = []
    for at, copy in sorted(((at, copy) for copy in copies if (at := _hourly(copy))), reverse=True):
        age = now - at
        slot = at.replace(minute=0, second=0) if age <= HOURLY else at.replace(hour=0, minute=0, second=0)
        if age > DAILY or slot in kept:
            forgotten.append(copy)
        kept.add(slot)
    return tuple(forgotten)


def made_at(copy: Path) -> datetime | None:
    """The instant in a copy's name; None where that is no copy's."""
    name = copy.name.removesuffix(".db").removesuffix(BY_HAND).removesuffix(BEFORE_UPDATE)
    try:
        return datetime.strptime(name, f"comeback-{_STAMP}").replace(tzinfo=UTC)
    except ValueError:
        return None


def _hourly(copy: Path) -> datetime | None:
    return made_at(copy) if not copy.stem.endswith((BY_HAND, BEFORE_UPDATE)) else None
