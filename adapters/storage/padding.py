"""Entries sealed at their own length, by an earlier version of the bot: once, all are sealed anew in few sizes."""

from __future__ import annotations

import sqlite3

from adapters.storage import statements, transactions
from adapters.storage.codec import padded
from adapters.storage.sqlite import change
from adapters.storage.step import Step, Transaction
from adapters.vault import Vault
from core.ports import Unreadable

NOTE = "padded"  # that no entry is left which has its own length
_BATCH = 500


def pad_all(connection: sqlite3.Connection, vault: Vault) -> None:
    """Seal every entry anew that has its own length, once for each database. Raises `sqlite3.Error`."""
    if change(connection, transactions.get_note(NOTE)):
        return
    after: tuple[int, int] | None = (-1, 0)
    while after is not None:
        after = change(connection, _pad(vault, after))
    change(connection, transactions.set_note(NOTE, "yes"))


def _pad(vault: Vault, after: tuple[int, int]) -> Transaction[tuple[int, int] | None]:
    """Those of a batch behind the entry of that person and number; the last one's, None where there are no more."""
    rows = yield Step(statements.entries_after, {"after_person": after[0], "after_seq": after[1], "batch": _BATCH})
    for person, seq, account, sealed, *wrapped in rows:
        place = transactions.place(person, account, seq)
        try:
            key = transactions.unwrapped(vault, *wrapped)
            plain = key.open(sealed, place)
        except Unreadable:
            continue  # damaged: it stays as it is, to be named to whom it belongs
        again = padded(plain)
        if again != plain:
            yield Step(statements.reseal_entry, {"of": person, "number": seq, "sealed": key.seal(again, place)})
    return (rows[-1][0], rows[-1][1]) if rows else None
