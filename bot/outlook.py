"""`comeback outlook`: survey rows that whoever runs the bot adds to `/outlook`, kept as one note in the database."""

from __future__ import annotations

from pathlib import Path

from adapters.clock import SystemClock
from adapters.storage.content import DatabaseProblem
from adapters.storage.store import Store
from bot.log import logger
from bot.settings import Settings
from core.guide.outlook import Imported, as_note, from_note, imported_words, merged
from core.guide.outlook_csv import COLUMNS, parsed
from core.ports import NotStored
from core.wording import count

NOTE = "outlook"
NONE = f"No rows are imported. comeback outlook import FILE.csv adds some, with the columns {', '.join(COLUMNS)}."
RESTART = "A running bot shows them from its next start on."
_MOST = 1_000_000  # bytes; a survey has some dozens of lines


class BadFile(Exception):
    """A file that can't be imported; the message is one line for each problem. Nothing was changed."""


async def take(settings: Settings, path: Path) -> list[str]:
    """Adds the rows of a CSV file to those held. Raises `BadFile`, `DatabaseProblem` or `KeyProblem`."""
    rows, wrong = parsed(_text(path), SystemClock().now().year)
    if wrong:
        raise BadFile("\n".join((*wrong, "Nothing was imported.")))
    async with await Store.open(settings.database_path, settings.keys) as store:
        together = merged(await _kept(store), rows)
        await _keep(store, together)
    return [f"{count(len(rows), 'row')} imported, {len(together)} held now. {RESTART}"]


async def listed(settings: Settings) -> list[str]:
    """One line for each row held. Raises `DatabaseProblem` or `KeyProblem`."""
    if not settings.database_path.exists():
        return [NONE]
    async with await Store.open(settings.database_path, settings.keys) as store:
        return [f"{row.specialty}: {imported_words(row)}" for row in await _kept(store)] or [NONE]


async def clear(settings: Settings) -> list[str]:
    """Forgets all of them. Raises `DatabaseProblem` or `KeyProblem`."""
    if not settings.database_path.exists():
        return [NONE]
    async with await Store.open(settings.database_path, settings.keys) as store:
        held = await _kept(store)
        await _keep(store, ())
    return [f"{count(len(held), 'row')} cleared. {RESTART}" if held else NONE]


async def held(store: Store) -> tuple[Imported, ...]:
    """The rows for a bot that starts: none where they can't be read, which is no reason not to start."""
    try:
        return from_note(await store.get_note(NOTE))
    except (NotStored, ValueError):
        logger().warning("outlook rows not read")
        return ()


async def _kept(store: Store) -> tuple[Imported, ...]:
    try:
        return from_note(await store.get_note(NOTE))
    except ValueError:
        return ()  # a note nobody can read is replaced
    except NotStored as error:
        raise DatabaseProblem(f"The database can't be read just now: {error}.") from error


async def _keep(store: Store, rows: tuple[Imported, ...]) -> None:
    try:
        await store.set_note(NOTE, as_note(rows))
    except NotStored as error:
        raise DatabaseProblem(f"The database can't be written just now: {error}.") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST:
            raise BadFile(f"{path} is larger than a survey could be. Nothing was imported.")
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise BadFile(f"{path} is not UTF-8 text. Save it as CSV UTF-8. Nothing was imported.") from None
    except OSError as error:
        raise BadFile(f"{path} can't be read: {error.strerror}. Nothing was imported.") from None
