"""Owed answers as one sealed note for the whole deployment: no row, size or time of it speaks of a person."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import astuple
from datetime import datetime, timedelta

from adapters.storage import transactions
from adapters.storage.codec import from_microseconds, to_microseconds
from adapters.storage.sqlite import Sqlite
from adapters.storage.step import Transaction
from adapters.vault import Vault
from core.owed import Held, Owed
from core.ports import Unreadable
from core.reply import Help
from core.request import Account

NOTE = "owed"
LEAST = 4_096  # bytes: some twenty answers; more of them take twice as much, and so on
NOBODYS = timedelta(minutes=2)  # a note that doesn't open, and that nobody has sealed anew for so long, is nobody's


class OwedNote:
    """The note, in its database."""

    def __init__(self, engine: Sqlite, vault: Vault) -> None:
        """Reads nothing yet."""
        self._engine, self._vault = engine, vault
        self._strange: tuple[str, datetime] | None = None

    async def change(self, change: Callable[[Held], Held], now: datetime) -> Held:
        """See the port. Raises `Unreadable`, a `NotStored`, while another process keeps it under a key that is not here."""
        return await self._engine.change(self._changed(change, now))

    def _changed(self, change: Callable[[Held], Held], now: datetime) -> Transaction[Held]:
        sealed = yield from transactions.get_note(NOTE)
        held = change(self._opened(sealed, now))
        master_id = yield from transactions.master_in_use(self._vault)
        yield from transactions.set_note(NOTE, self._vault.seal(encode(held), master_id))
        return held

    def _opened(self, sealed: str | None, now: datetime) -> Held:
        if sealed is None:
            return {}
        try:
            return decode(self._vault.open(sealed))
        except Unreadable:
            known, since = self._strange or ("", now)
            if sealed == known and now - since >= NOBODYS:
                return {}
            self._strange = (sealed, since if sealed == known else now)
            raise


def seal_anew(vault: Vault) -> Transaction[None]:
    """Seal the note under the master key that all are at; one that does not open stays as it is."""
    sealed = yield from transactions.get_note(NOTE)
    master_id = yield from transactions.master_in_use(vault)
    with contextlib.suppress(Unreadable):
        if sealed is not None:
            yield from transactions.set_note(NOTE, vault.seal(vault.open(sealed), master_id))


def encode(held: Held) -> bytes:
    """In few sizes, all powers of two."""
    plain = json.dumps([_row(owed) for owed in held.values()]).encode()
    size = LEAST
    while size < len(plain):
        size *= 2
    return plain.ljust(size)


def decode(plain: bytes) -> Mapping[str, Owed]:
    """What `encode` was given. Raises `Unreadable`."""
    try:
        every = [
            Owed(id_, Account(*who), Help(*given), from_microseconds(since), from_microseconds(next_at), *state)
            for id_, who, given, since, next_at, *state in json.loads(plain)
        ]
    except (ValueError, TypeError) as error:
        raise Unreadable("what is owed is not in a form this version knows") from error
    return {owed.id: owed for owed in every}


def _row(owed: Owed) -> tuple[object, ...]:
    times = to_microseconds(owed.since), to_microseconds(owed.next_at)
    return (owed.id, astuple(owed.account), astuple(owed.help), *times, owed.tries, owed.shown, owed.over)
