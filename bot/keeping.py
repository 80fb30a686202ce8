"""`comeback backup`, `restore` and `rotate-key`: what whoever runs the bot does with the database by hand."""

from __future__ import annotations

from pathlib import Path

from adapters.clock import SystemClock
from adapters.storage.content import DatabaseProblem
from adapters.storage.restore import restore
from adapters.storage.rotate import rotate
from adapters.storage.store import Store
from bot.settings import BadSettings, Settings
from core.ports import NotStored
from core.wording import count

KEPT = "It is not rotated: it holds what students delete from now on, too, until you remove it."


async def backup(settings: Settings) -> list[str]:
    """A copy made now: where it is. Raises `DatabaseProblem` or `KeyProblem`."""
    _there(settings.database_path)
    async with await Store.open(settings.database_path, settings.keys) as store:
        try:
            made = await store.back_up(SystemClock().now(), by_hand=True)
        except NotStored as problem:
            raise DatabaseProblem(f"No copy was made: {problem}.") from problem
    earlier = count(len(made.kept), "earlier copy", "earlier copies")
    lost = [f"It lacks people who are in {earlier}: {made.kept[0]}."] if made.kept else []
    return [*store.heard, str(made.path), KEPT, *lost]


def restored(settings: Settings, copy: Path | None, *, dry_run: bool) -> list[str]:
    """A copy put in the database's place: what was done, or would be. Raises `DatabaseProblem` or `KeyProblem`."""
    return restore(settings.database_path, copy, settings.keys, SystemClock().now(), dry_run=dry_run)


def rotated(settings: Settings) -> list[str]:
    """A new master key in the key file. Raises `BadSettings`, `DatabaseProblem` or `KeyProblem`."""
    if settings.keys:
        raise BadSettings(
            "MASTER_KEYS holds the keys: put a new one before the old there, with a comma between, for every process, and start "
            "them anew. The next start while no other process runs moves every student's key to it"
        )
    _there(settings.database_path)
    file = rotate(settings.database_path)
    return [
        f"A new master key stands first in {file}, and every student's key is under it. Running bots go on as they are.",
        "Keep a safe copy of the file as it is now: copies of the database made before need the lines below the first.",
    ]


def _there(path: Path) -> None:
    if not path.exists():
        raise DatabaseProblem(f"There is no database {path}.")
