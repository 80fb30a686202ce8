"""A copy put in the place of a database that is gone, damaged or wrong. What was there is kept aside."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.storage.aside import set_aside
from adapters.storage.backup import FOLDER, copies, made_at, newest_good
from adapters.storage.content import Content, DatabaseProblem, content_of, people_of
from adapters.storage.prepare import sentences, vault_beside
from adapters.storage.presence import Presence
from adapters.storage.transactions import unwrapped
from adapters.vault import KeyProblem, Vault, sync_folder
from core.ports import Unreadable

_HOUR = timedelta(hours=1)


def restore(path: Path, copy: Path | None, keys: tuple[str, ...], now: datetime, *, dry_run: bool) -> list[str]:
    """Check a copy (the newest good one) and put it in the database's place; what was done, a sentence each. Blocking.

    `keys` as for `prepare`. `dry_run` only says what would be. Raises `DatabaseProblem`, while a bot runs on that folder, too,
    or `KeyProblem` for a copy that would not open.
    """
    chosen = _chosen(path, copy)
    found = content_of(chosen)
    said = [
        *_told(chosen, found, Vault(keys) if keys else vault_beside(path, found.masters)),
        *_lost(path, chosen, found, now),
    ]
    if dry_run:
        return [*said, "Nothing was changed."]
    with sentences(path):
        presence = Presence(path.parent)
        try:
            if not presence.alone():
                raise DatabaseProblem(f"A bot, or another command, runs on the folder {path.parent}: stop it first.")
            aside = _put(chosen, path, now)
        finally:
            presence.leave()
    kept = [f"What was there is kept as {aside}; it holds deleted entries, too, until you remove it."] if aside else []
    return [*said, f"Restored: {path}.", *kept]


def _chosen(path: Path, copy: Path | None) -> Path:
    folder = path.parent / FOLDER
    chosen = newest_good(folder) if copy is None else next(filter(Path.is_file, (copy, folder / copy)), None)
    if chosen is None:
        raise DatabaseProblem(f"There is no good copy in {folder}." if copy is None else f"There is no copy {copy}.")
    if path.exists() and chosen.samefile(path):
        raise DatabaseProblem(f"{chosen} is the database itself, not a copy of it.")
    return chosen


def _told(copy: Path, found: Content, vault: Vault | None) -> list[str]:
    """What the copy holds, and that its keys open. Raises `KeyProblem`."""
    shut = 0
    if vault:
        vault.check(found.masters)
        shut = sum(not _opens(vault, *wrapped) for wrapped in found.people.values())
        if found.people and shut == len(found.people):
            raise KeyProblem(f"No student's key in {copy} opens: it is damaged.")
    keyed = f"the keys of {shut} of them are damaged" if shut else "their keys open"
    return [f"Copy: {copy}, sound. {len(found.people)} people, {found.entries} entries; {keyed}."]


def _opens(vault: Vault, wrapped: bytes, master_id: str) -> bool:
    try:
        unwrapped(vault, wrapped, master_id)
    except Unreadable:
        return False
    return True


def _lost(path: Path, copy: Path, found: Content, now: datetime) -> list[str]:
    """What goes with what is there now, and whom other copies hold whom this one lacks."""
    at = made_at(copy) or datetime.fromtimestamp(copy.stat().st_mtime, UTC)
    said = [
        f"Lost with it: what was saved from {at:%d %b %Y, %H:%M} UTC until now, {_span(now - at)}. "
        "Back with it: what was deleted for good in that time."
    ]
    present = people_of(path) if path.exists() else frozenset()
    if missing := len(present - found.people.keys()):
        said.append(f"In the database there is now and not in this copy: {missing} people.")
    for other in copies(path.parent / FOLDER):
        if missing := len(people_of(other) - found.people.keys()):
            said.append(f"In {other} and not in this copy: {missing} people.")
            break
    return said


def _span(span: timedelta) -> str:
    hours, rest = divmod(max(span, timedelta(0)), _HOUR)
    return f"{hours} h {rest // timedelta(minutes=1)} min"


def _put(copy: Path, path: Path, now: datetime) -> Path | None:
    """Where what was there is by now. A crash in between leaves no database, which the next start says."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(copy.absolute())) as source:
            source.execute("VACUUM INTO ?", (str(part.absolute()),))  # with what lies in the log of a copy that has one
        with part.open("rb") as written:
            os.fsync(written.fileno())
        aside = set_aside(path, now)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return aside
