"""Databases for the benches: many schedules fast, or people whose journals can be read."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from adapters.storage import transactions
from adapters.storage.codec import encode, to_microseconds
from adapters.storage.prepare import prepare
from adapters.storage.sqlite import change, connect
from adapters.storage.step import Transaction
from adapters.storage.transactions import Sealable
from adapters.vault import Vault
from core.journal import Draft
from core.nudges.outbox import Schedule
from core.nudges.slots import Rule
from core.payloads import CheckIns
from core.request import Account

EVERY = frozenset(range(7))
_BATCH = 500
_ACCOUNT = "INSERT INTO account (id, platform, tenant, user, person, proof) VALUES (?, 'discord', '', ?, 1, x'00')"
_NUDGE = (
    "INSERT INTO nudge (id, account, kind, zone, minute, weekdays, next_at, unanswered, trouble)"
    " VALUES (?, ?, 'check-in', ?, ?, 127, ?, 0, 0)"
)
_SENT = "INSERT INTO outbox (id, nudge, day, state, due, expires, tries) SELECT id, id, '2026-01-01', 'sent', 0, 0, 1 FROM nudge"


def schedules(path: Path, rules: Iterable[tuple[str, int, datetime]], *, sent: bool = False) -> None:
    """One of each person: zone, local minute, when next due. `sent` adds a row that is finished to each."""
    vault = _vault(path)
    with closing(connect(path, busy_ms=5_000)) as file:
        file.execute("BEGIN")
        file.execute("INSERT INTO person (id, wrapped_key, master_id) VALUES (1, x'00', ?)", (vault.newest,))
        for number, (zone, minute, next_at) in enumerate(rules):
            id_ = secrets.randbits(62)
            file.execute(_ACCOUNT, (id_, str(number)))
            file.execute(_NUDGE, (id_, id_, zone, minute, to_microseconds(next_at)))
        if sent:
            file.execute(_SENT)
        file.execute("COMMIT")


def people(path: Path, accounts: Iterable[Account], kinds: int, first: int, now: datetime) -> None:
    """Each turned check-ins on, and has so many schedules, a minute apart from local minute `first`."""
    vault = _vault(path)
    wanted = tuple(Schedule(f"k{n}", Rule("UTC", first + n, EVERY)) for n in range(kinds))
    everybody = list(accounts)
    with closing(connect(path, busy_ms=5_000)) as file:
        for start in range(0, len(everybody), _BATCH):
            change(file, _all(vault, everybody[start : start + _BATCH], wanted, first, now))


def _vault(path: Path) -> Vault:
    """The keys of the database, begun where there is none: several stand in one folder here, under one key file."""
    ready = prepare(path, (), fresh=not path.exists())
    ready.presence.leave()
    return ready.vault


def _all(
    vault: Vault, accounts: list[Account], wanted: tuple[Schedule, ...], minute: int, now: datetime
) -> Transaction[None]:
    on = Sealable(encode(Draft(CheckIns(tuple(sorted(EVERY)), minute)), now))
    for account in accounts:
        yield from transactions.write(vault, account, f"on {account}", 0, (on,), to_microseconds(now), wanted)
