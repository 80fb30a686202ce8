"""The `Store` port: journals encrypted in a database."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from adapters.storage import transactions
from adapters.storage.backup import BY_HAND, FOLDER, Copy, back_up, newest
from adapters.storage.codec import encode, to_microseconds
from adapters.storage.content import DatabaseProblem
from adapters.storage.outbox import Outbox
from adapters.storage.owed import OwedNote
from adapters.storage.prepare import Prepared, prepare
from adapters.storage.sqlite import Sqlite
from adapters.storage.transactions import Damage, Sealable
from core.journal import Draft, Journal
from core.nudges.outbox import Schedule
from core.owed import Held
from core.payloads import Erased, Snoozed
from core.ports import NotStored, Written
from core.request import Account

_SWEEP = 500  # rows deleted in one transaction: other writers get their turn in between


class Store:
    """Journals on disk, from `Store.open`; to be closed, or used with `async with`. `outbox` has the nudges."""

    def __init__(self, engine: Sqlite, ready: Prepared, path: Path, report: Callable[[Damage], None]) -> None:
        """From `open`. `heard` is what whoever runs it should hear of, one sentence each."""
        self._engine, self._path, self._report = engine, path, report
        self._vault, self._presence, self.heard = ready.vault, ready.presence, ready.heard
        self._reported: set[Damage] = set()
        self.outbox, self._owed = Outbox(engine), OwedNote(engine, ready.vault)

    @classmethod
    async def open(
        cls,
        path: Path,
        keys: tuple[str, ...] = (),
        *,
        busy_ms: int = 2000,
        report: Callable[[Damage], None] = lambda damage: None,
        fresh: bool = False,
    ) -> Store:
        """A store in that SQLite file, made if there is none.

        `keys` are master keys, newest first; without any, `master.key` beside the file is used. `busy_ms` is how long a
        call waits, in milliseconds, while another process writes; `report` is told of each entry found damaged;
        `fresh` begins anew where the file is gone. Raises
        `DatabaseProblem` or `KeyProblem`, each with one sentence for the operator.
        """
        ready = await asyncio.to_thread(partial(prepare, path, keys, fresh=fresh))
        try:
            return cls(await Sqlite.open(path, busy_ms), ready, path, report)
        except NotStored as error:
            ready.presence.leave()
            raise DatabaseProblem(f"The database {path} can't be opened: {error}.") from error

    async def close(self) -> None:
        """Let the file go. What is under way ends first; calls after it raise `NotStored`."""
        try:
            await self._engine.close()
        finally:
            self._presence.leave()

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

    async def back_up(self, now: datetime, *, by_hand: bool = False) -> Copy:
        """A checked copy of the whole database in the folder `backups` beside it. Raises `NotStored`."""
        return await asyncio.to_thread(back_up, self._path, now, BY_HAND if by_hand else "")

    async def backed_up(self) -> datetime | None:
        """When the newest of the hourly copies in that folder was made."""
        return await asyncio.to_thread(newest, self._path.parent / FOLDER)

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
