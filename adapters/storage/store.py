"""The `Store` port: journals encrypted in a database."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from adapters.storage import transactions
from adapters.storage.backup import back_up, newest
from adapters.storage.codec import encode, to_microseconds
from adapters.storage.outbox import Outbox
from adapters.storage.owed import OwedNote
from adapters.storage.prepare import DatabaseProblem, prepare
from adapters.storage.sqlite import Sqlite
from adapters.storage.transactions import Damage, Sealable
from adapters.vault import Vault
from core.journal import Draft, Journal
from core.nudges.outbox import Schedule
from core.owed import Held
from core.payloads import Erased, Snoozed
from core.ports import NotStored, Written
from core.request import Account

BACKUPS = "backups"  # the folder of copies, beside the database
_SWEEP = 500  # rows deleted in one transaction: other writers get their turn in between


class Store:
    """Journals on disk, from `Store.open`; to be closed, or used with `async with`. `outbox` has the nudges."""

    def __init__(self, engine: Sqlite, vault: Vault, path: Path, report: Callable[[Damage], None]) -> None:
        """From `open`."""
        self._engine, self._vault, self._path, self._report = engine, vault, path, report
        self._reported: set[Damage] = set()
        self.outbox, self._owed = Outbox(engine), OwedNote(engine, vault)

    @classmethod
    async def open(
        cls,
        path: Path,
        keys: tuple[str, ...] = (),
        *,
        busy_ms: int = 2000,
        report: Callable[[Damage], None] = lambda damage: None,
    ) -> Store:
        """A store in that SQLite file, made if there is none.

        `keys` are master keys, newest first; without any, `master.key` beside the file is used. `busy_ms` is how long a
        call waits, in milliseconds, while another process writes; `report` is told of each entry found damaged. Raises
        `DatabaseProblem` or `KeyProblem`, each with one sentence for the operator.
        """
        vault = await asyncio.to_thread(prepare, path, keys)
        try:
            return cls(await Sqlite.open(path, busy_ms), vault, path, report)
        except NotStored as error:
            raise DatabaseProblem(f"The database {path} can't be opened: {error}.") from error

    async def close(self) -> None:
        """Let the file go. What is under way ends first; calls after it raise `NotStored`."""
        await self._engine.close()

    async def __aenter__(self) -> Self:
        """The store itself."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes."""
        await self.close()

    async def read(self, account: Account, request_id: str) -> tuple[Journal, Written | None]:
        """See the port. Each entry that can't be read is reported once."""
        journal, written, damages = await self._engine.look(transactions.read(self._vault, account, request_id))
        for damage in damages:
            if damage not in self._reported:
                self._reported.add(damage)
                self._report(damage)
        return journal, written

    async def write(
        self,
        account: Account,
        request_id: str,
        after: int,
        drafts: tuple[Draft, ...],
        at: datetime,
        schedules: tuple[Schedule, ...] = (),
    ) -> Written:
        """See the port. Raises `Unwritable`, a fault in the program, for a payload that would not read back."""
        ready = tuple(_sealable(draft, at) for draft in drafts)
        work = transactions.write(self._vault, account, request_id, after, ready, to_microseconds(at), schedules)
        deletes = any(draft.deletes for draft in ready)
        written = await self._engine.change(work, deletes=deletes)
        if deletes:
            with contextlib.suppress(NotStored):  # written already; the tick tries again
                await self._engine.scrub()
        return written

    async def scrub(self) -> bool:
        """See the port."""
        return await self._engine.scrub()

    async def was_told(self, request_id: str) -> bool:
        """See the port."""
        return await self._engine.look(transactions.was_told(request_id))

    async def told(self, request_id: str, at: datetime) -> None:
        """See the port."""
        await self._engine.change(transactions.told(request_id, to_microseconds(at)))

    async def sweep(self, before: datetime) -> int:
        """See the port."""
        gone, last = 0, _SWEEP
        while last == _SWEEP:
            last = await self._engine.change(transactions.sweep(to_microseconds(before), _SWEEP))
            gone += last
        return gone

    async def back_up(self, now: datetime) -> Path:
        """A checked copy of the whole database in the folder `backups` beside it. Raises `NotStored`."""
        return await asyncio.to_thread(back_up, self._path, self._path.parent / BACKUPS, now)

    async def backed_up(self) -> datetime | None:
        """When the newest copy in that folder was made."""
        return await asyncio.to_thread(newest, self._path.parent / BACKUPS)

    async def get_note(self, name: str) -> str | None:
        """See the port."""
        return await self._engine.look(transactions.get_note(name))

    async def set_note(self, name: str, value: str) -> None:
        """See the port."""
        await self._engine.change(transactions.set_note(name, value))

    async def change_owed(self, change: Callable[[Held], Held], now: datetime) -> Held:
        """See the port."""
        return await self._owed.change(change, now)


def _sealable(draft: Draft, at: datetime) -> Sealable:
    plain = encode(draft, at)
    match draft.payload:
        case Erased(seqs):
            return Sealable(plain, deletes=seqs)
        case Snoozed() as snoozed:
            return Sealable(plain, snoozed=snoozed)
        case _:
            return Sealable(plain)
