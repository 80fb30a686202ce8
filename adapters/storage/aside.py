"""A database file put aside with the log that belongs to it, so that nothing is ever written over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

_PARTS = ("", "-wal", "-shm")


def set_aside(path: Path, now: datetime) -> Path | None:
    """Rename the file and its log; the file's new name, None where there was nothing of it. Raises `OSError`."""
    aside = path.with_name(f"{path.name}.replaced-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    moved = [part for part in _PARTS if _has_content(path.with_name(path.name + part))]
    for part in moved:
        path.with_name(path.name + part).rename(aside.with_name(aside.name + part))
    return aside if moved else None


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
