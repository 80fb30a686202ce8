"""What the store does with journals, step by step."""

from __future__ import annotations

import json
import secrets
import struct
from dataclasses import dataclass

from adapters.storage import schedules, statements
from adapters.storage.codec import decode, from_microseconds
from adapters.storage.statements import Statement
from adapters.storage.step import Rows, Step, Transaction
from adapters.vault import PersonKey, Vault
from core.journal import Entry, Journal
from core.nudges.outbox import Schedule
from core.payloads import Snoozed
from core.ports import NotStored, Stale, Unreadable, Written
from core.request import Account

MASTER = "master key"  # the note with the id of the one that new people's keys are wrapped under, by whatever process
DAMAGED = "damaged"  # in the place of a master key's id, where it opens nothing


@dataclass(frozen=True)
class Sealable:
    """An entry about to be sealed, the numbers of those it deletes, and the nudge it puts off."""

    plain: bytes
    deletes: tuple[int, ...] = ()
    snoozed: Snoozed | None = None


@dataclass(frozen=True)
class _Owner:
    """An account's row, whose journal it is, and the key to it."""

    account: int
    person: int
    key: PersonKey


@dataclass(frozen=True)
class Damage:
    """An entry that can't be read any more: the account's row, and the entry's number. For the operator."""

    account: int
    entry: int


def read(
    vault: Vault, account: Account, request_id: str
) -> Transaction[tuple[Journal, Written | None, tuple[Damage, ...]]]:
    """The port's `read`, and what of the journal can't be read."""
    owner = yield from _owner(vault, account, statements.find_account)
    if owner is None:
        return Journal(), None, ()
    rows = yield Step(statements.read_entries, {"person": owner.person})
    entries, damages = [], []
    for seq, by, sealed in rows:
        try:
            entries.append(_opened(owner, seq, by, sealed))
        except Unreadable:
            damages.append(Damage(owner.account, seq))
    found = yield Step(statements.find_request, {"id": request_id})
    journal = Journal(tuple(entries), tuple(damage.entry for damage in damages))
    return journal, _written(found) if _is_by(owner, found) else None, tuple(damages)


def write(
    vault: Vault,
    account: Account,
    request_id: str,
    after: int,
    drafts: tuple[Sealable, ...],
    at: int,
    follow: tuple[Schedule, ...] = (),
) -> Transaction[Written]:
    """The port's `write`."""
    owner = yield from _owner(vault, account, statements.lock_account)
    found = yield Step(statements.find_request, {"id": request_id})
    if before := _written(found):
        if owner is None or not _is_by(owner, found):
            raise NotStored("another account has used this request's id")
        return before
    if owner is None:
        owner = yield from _new_owner(vault, account)
    ((last,),) = yield Step(statements.last_entry, {"person": owner.person})
    if (last or 0) != after:
        raise Stale
    for seq, draft in enumerate(drafts, start=after + 1):
        for gone in draft.deletes:
            yield Step(statements.delete_entry, {"person": owner.person, "seq": gone})
        sealed = owner.key.seal(draft.plain, place(owner.person, owner.account, seq))
        yield Step(
            statements.add_entry, {"person": owner.person, "seq": seq, "account": owner.account, "sealed": sealed}
        )
        if draft.snoozed:
            yield from schedules.snooze(owner.account, draft.snoozed)
    yield from schedules.follow(owner.account, follow, at)
    wrote = {"id": request_id, "at": at, "account": owner.account, "after_seq": after, "wrote": len(drafts)}
    if found:
        yield Step(statements.request_wrote, wrote)
    else:
        yield Step(statements.add_request, {**wrote, "told": None})
    return Written(from_microseconds(at), tuple(range(after + 1, after + 1 + len(drafts))))


def was_told(request_id: str) -> Transaction[bool]:
    """The port's `was_told`."""
    rows = yield Step(statements.was_told, {"id": request_id})
    return any(told is not None for (told,) in rows)


def told(request_id: str, at: int) -> Transaction[None]:
    """The port's `told`."""
    known = yield Step(statements.request_told, {"id": request_id})
    if not known:
        row = {"id": request_id, "at": at, "account": None, "after_seq": None, "wrote": None, "told": 1}
        yield Step(statements.add_request, row)


def sweep(before: int, batch: int) -> Transaction[int]:
    """Forget at most `batch` requests; how many it was."""
    rows = yield Step(statements.sweep_requests, {"before": before, "batch": batch})
    return len(rows)


def get_note(name: str) -> Transaction[str | None]:
    """The port's `get_note`."""
    rows = yield Step(statements.get_note, {"name": name})
    return next((value for (value,) in rows), None)


def set_note(name: str, value: str) -> Transaction[None]:
    """The port's `set_note`."""
    known = yield Step(statements.change_note, {"name": name, "value": value})
    if not known:
        yield Step(statements.add_note, {"name": name, "value": value})


def masters_in_use() -> Transaction[dict[str, bytes]]:
    """The ids of all master keys that something is wrapped under, each with one person's key that is."""
    rows = yield Step(statements.masters_in_use, {})
    return {master_id: wrapped for master_id, wrapped in rows if master_id != DAMAGED}


def master_in_use(vault: Vault) -> Transaction[str]:
    """The id of the master key that all processes wrap under by now. Raises `NotStored` where it is not here."""
    master_id = (yield from get_note(MASTER)) or vault.newest
    if not vault.holds(master_id):
        raise NotStored(f"the database is at master key {master_id}, which this process was not started with")
    return master_id


def rewrap(vault: Vault, batch: int) -> Transaction[int]:
    """Wrap at most `batch` people's keys under the newest master key, which with the last of them is everybody's; how many."""
    vault.reread()  # within the transaction: nobody moves them to an older key that has been moved to a newer one
    values = {"newest": vault.newest, "damaged": DAMAGED, "batch": batch}
    rows = yield Step(statements.wrapped_under_another, values)
    for person, wrapped, master_id in rows:
        try:
            again = {"wrapped_key": vault.rewrap(wrapped, master_id), "master_id": vault.newest}
        except Unreadable:  # one student's damaged key is no reason to keep all others from the bot
            again = {"wrapped_key": wrapped, "master_id": DAMAGED}
        yield Step(statements.rewrap_person, {"id": person, **again})
    if len(rows) < batch:
        yield from set_note(MASTER, vault.newest)
    return len(rows)


def unwrapped(vault: Vault, wrapped: bytes, master_id: str) -> PersonKey:
    """A person's key as it is stored. Raises `Unreadable`, or `NotStored` where its master key is not here."""
    if master_id == DAMAGED:
        raise Unreadable("a stored key was damaged")
    return vault.unwrap(wrapped, master_id)


def _owner(vault: Vault, account: Account, statement: Statement) -> Transaction[_Owner | None]:
    whose: dict[str, object] = {"platform": account.platform, "tenant": account.tenant, "user": account.user}
    rows = yield Step(statement, whose)
    for row, person, wrapped, master_id, proof in rows:
        try:
            owner = _Owner(row, person, unwrapped(vault, wrapped, master_id))
            owner.key.open(proof, _belonging(owner, account))
        except Unreadable as error:
            raise Unreadable(f"account {row}: {error}") from error
        return owner
    for (row,) in (yield Step(statements.account_alone, whose)):
        raise Unreadable(f"account {row}: whose it is was damaged")
    return None


def _new_owner(vault: Vault, account: Account) -> Transaction[_Owner]:
    master_id = yield from master_in_use(vault)
    key, wrapped = vault.fresh(master_id)
    owner = _Owner(secrets.randbits(63), secrets.randbits(63), key)
    yield Step(statements.add_person, {"id": owner.person, "wrapped_key": wrapped, "master_id": master_id})
    whose = {"platform": account.platform, "tenant": account.tenant, "user": account.user}
    proof = key.seal(b"", _belonging(owner, account))
    yield Step(
        statements.add_account, {"id": owner.account, "person": owner.person, "proof": proof, "channel": None, **whose}
    )
    return owner


def _written(found: Rows) -> Written | None:
    """What the request wrote, from its row."""
    for _, at, after, wrote in found:
        if after is not None:
            return Written(from_microseconds(at), tuple(range(after + 1, after + 1 + wrote)))
    return None


def _is_by(owner: _Owner, found: Rows) -> bool:
    return any(by == owner.account for by, *_ in found)


def _opened(owner: _Owner, seq: int, account: int, sealed: bytes) -> Entry:
    plain = owner.key.open(sealed, place(owner.person, account, seq))
    try:
        return decode(seq, plain)
    except (ValueError, KeyError, TypeError):  # without its text, which would quote what the student wrote
        raise Unreadable("a stored entry is not in a form this version knows") from None


def _belonging(owner: _Owner, account: Account) -> bytes:
    """That this account is this person's, bound to the proof in the account's row."""
    who = json.dumps((account.platform, account.tenant, account.user)).encode()
    return b"account" + struct.pack(">qq", owner.person, owner.account) + who


def place(person: int, account: int, seq: int) -> bytes:
    """Where an entry belongs, bound to its ciphertext: in any other row, or of another account, it does not open."""
    return b"entry" + struct.pack(">qqq", person, account, seq)
