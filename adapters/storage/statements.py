"""Every statement the store runs, each written once for all databases. A new one also goes into `ALL`."""

from __future__ import annotations

from sqlalchemy import Select, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.sql.dml import UpdateBase

from adapters.storage.schema import account, entry, note, person, request

Statement = Select[tuple[object, ...]] | UpdateBase

_WHOSE = (
    (account.c.platform == bindparam("platform"))
    & (account.c.tenant == bindparam("tenant"))
    & (account.c.user == bindparam("user"))
)

_account = (
    select(account.c.id, person.c.id, person.c.wrapped_key, person.c.master_id, account.c.proof)
    .join_from(account, person, account.c.person == person.c.id)
    .where(_WHOSE)
)
find_account: Statement = _account
account_alone: Statement = select(account.c.id).where(_WHOSE)
# Where several may write at once, a journal's writers queue at its person's row. SQLite has one writer anyway.
lock_account: Statement = _account.with_for_update(of=person)
add_person: Statement = insert(person)
add_account: Statement = insert(account)

read_entries: Statement = (
    select(entry.c.seq, entry.c.account, entry.c.sealed)
    .where(entry.c.person == bindparam("person"))
    .order_by(entry.c.seq)
)
last_entry: Statement = select(func.max(entry.c.seq)).where(entry.c.person == bindparam("person"))
add_entry: Statement = insert(entry)
delete_entry: Statement = delete(entry).where(entry.c.person == bindparam("person"), entry.c.seq == bindparam("seq"))
entries_after: Statement = (
    select(entry.c.person, entry.c.seq, entry.c.account, entry.c.sealed, person.c.wrapped_key, person.c.master_id)
    .join_from(entry, person, entry.c.person == person.c.id)
    .where(
        entry.c.person >= bindparam("after_person"),
        or_(entry.c.person > bindparam("after_person"), entry.c.seq > bindparam("after_seq")),
    )
    .order_by(entry.c.person, entry.c.seq)
    .limit(bindparam("batch"))
)
reseal_entry: Statement = (
    update(entry)
    .where(entry.c.person == bindparam("of"), entry.c.seq == bindparam("number"))
    .values(sealed=bindparam("sealed"))
)

find_request: Statement = select(request.c.account, request.c.at, request.c.after_seq, request.c.wrote).where(
    request.c.id == bindparam("id")
)
add_request: Statement = insert(request)
request_wrote: Statement = (
    update(request)
    .where(request.c.id == bindparam("id"))
    .values(
        at=bindparam("at"), account=bindparam("account"), after_seq=bindparam("after_seq"), wrote=bindparam("wrote")
    )
)
request_told: Statement = update(request).where(request.c.id == bindparam("id")).values(told=1).returning(request.c.id)
was_told: Statement = select(request.c.told).where(request.c.id == bindparam("id"))
sweep_requests: Statement = (
    delete(request)
    .where(
        request.c.id.in_(
            select(request.c.id)
            .where(request.c.at < bindparam("before"))
            .order_by(request.c.at)
            .limit(bindparam("batch"))
        )
    )
    .returning(request.c.id)
)

get_note: Statement = select(note.c.value).where(note.c.name == bindparam("name"))
add_note: Statement = insert(note)
change_note: Statement = (
    update(note).where(note.c.name == bindparam("name")).values(value=bindparam("value")).returning(note.c.name)
)

masters_in_use: Statement = select(person.c.master_id, person.c.wrapped_key).where(
    person.c.id.in_(select(func.min(person.c.id)).group_by(person.c.master_id))
)
wrapped_under_another: Statement = (
    select(person.c.id, person.c.wrapped_key, person.c.master_id)
    .where(person.c.master_id != bindparam("newest"), person.c.master_id != bindparam("damaged"))
    .order_by(person.c.id)
    .limit(bindparam("batch"))
)
rewrap_person: Statement = (
    update(person)
    .where(person.c.id == bindparam("id"))
    .values(wrapped_key=bindparam("wrapped_key"), master_id=bindparam("master_id"))
)

ALL: tuple[Statement, ...] = (
    find_account,
    account_alone,
    lock_account,
    add_person,
    add_account,
    read_entries,
    last_entry,
    add_entry,
    delete_entry,
    entries_after,
    reseal_entry,
    find_request,
    add_request,
    request_wrote,
    request_told,
    was_told,
    sweep_requests,
    get_note,
    add_note,
    change_note,
    masters_in_use,
    wrapped_under_another,
    rewrap_person,
)
