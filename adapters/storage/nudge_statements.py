"""Every statement about schedules and the outbox, each written once for all databases. A new one also goes into `ALL`."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import (
    ColumnElement,
    Text,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    update,
)

from adapters.storage.schema import WHOLE, account, nudge, outbox
from adapters.storage.statements import Statement
from core.nudges.outbox import LOOK
from core.request import Place

_OPEN = outbox.c.ready_at.is_not(None)
_NEAR = and_(account.c.platform == bindparam("platform"), account.c.tenant == bindparam("tenant"))
_ME = and_(_NEAR, account.c.user == bindparam("user"))
_MINE = select(account.c.id).where(_ME)
_A_CHANNEL = f"{Place('', '', '').account.user}%"


def _whole(name: str) -> ColumnElement[int]:
    return bindparam(name, type_=WHOLE)


# schedules
find_nudge: Statement = (
    select(nudge).where(nudge.c.account == bindparam("account"), nudge.c.kind == bindparam("kind")).with_for_update()
)
add_nudge: Statement = insert(nudge)
set_rule: Statement = (
    update(nudge)
    .where(nudge.c.id == bindparam("nudge"))
    .values(
        zone=bindparam("zone"),
        minute=bindparam("minute"),
        weekdays=bindparam("weekdays"),
        next_at=bindparam("next_at"),
        not_before=bindparam("not_before"),
        not_after=bindparam("not_after"),
        keeper=bindparam("keeper"),
    )
)
set_keeper: Statement = update(nudge).where(nudge.c.id == bindparam("nudge")).values(keeper=bindparam("keeper"))
NO_RULE: Mapping[str, object] = {"weekdays": 0, "zone": "", "minute": 0, "next_at": null(), "not_after": null()}
_new_trouble = func.coalesce(_whole("new_trouble"), nudge.c.trouble)
end_rule: Statement = (
    update(nudge)
    .where(nudge.c.id == bindparam("nudge"))
    .values(
        **NO_RULE,
        trouble=_new_trouble,
        keeper=case((or_(_new_trouble > 0, nudge.c.doubtful > 0), nudge.c.keeper)),
    )
)
# Word of it is left once: not again at each day's try.
was_refused: Statement = (
    update(nudge)
    .where(nudge.c.id == bindparam("nudge"))
    .values(refused=nudge.c.refused + 1, trouble=case((nudge.c.refused == 0, 1), else_=nudge.c.trouble))
    .returning(nudge.c.refused)
)
none_refused: Statement = update(nudge).where(nudge.c.id == bindparam("nudge")).values(refused=0)
due_nudges: Statement = (
    select(nudge)
    .where(nudge.c.next_at <= bindparam("now"))
    .order_by(nudge.c.next_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
due_nudges_of: Statement = (
    select(nudge)
    .join(account, nudge.c.account == account.c.id)
    .where(
        nudge.c.next_at <= bindparam("now"),
        account.c.platform == bindparam("platform"),
        or_(
            bindparam("user", type_=Text) == "",
            account.c.user == bindparam("user", type_=Text),
            account.c.user.like(_A_CHANNEL),
        ),
    )
    .order_by(nudge.c.next_at)
    .limit(bindparam("most"))
    .with_for_update(of=nudge, skip_locked=True)
)
move_on: Statement = (
    update(nudge)
    .where(nudge.c.id == bindparam("nudge"))
    .values(next_at=bindparam("next_at"), last_day=bindparam("last_day"))
)
nudges_after: Statement = (
    select(nudge).where(nudge.c.id > bindparam("after")).order_by(nudge.c.id).limit(bindparam("most")).with_for_update()
)

# rows made, put off and ended
make_row: Statement = insert(outbox).from_select(
    ["id", "nudge", "day", "state", "ready_at", "due", "expires", "tries"],
    select(
        _whole("id"),
        nudge.c.id,
        bindparam("day", type_=Text),
        literal("ready", Text),
        _whole("due"),
        _whole("due"),
        _whole("expires"),
        literal(0, WHOLE),
    ).where(
        nudge.c.id == bindparam("nudge"),
        ~exists().where(outbox.c.nudge == nudge.c.id, outbox.c.day == bindparam("day", type_=Text)),
    ),
)
find_row: Statement = (
    select(outbox.c.nudge, outbox.c.state, outbox.c.sending_at, nudge.c.zone, nudge.c.kind)
    .join_from(outbox, nudge, outbox.c.nudge == nudge.c.id)
    .where(outbox.c.id == bindparam("id"), nudge.c.account == bindparam("account"))
)
put_off: Statement = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state="ready",
        ready_at=bindparam("until"),
        due=bindparam("until"),
        expires=bindparam("until_then"),
        owner=null(),
        lease_until=null(),
        sending_at=null(),
    )
)
retry_rows: Statement = (
    update(outbox)
    .where(outbox.c.nudge == bindparam("of"), _OPEN, outbox.c.sending_at.is_(None))
    .values(ready_at=bindparam("now"), due=bindparam("now"))
)
expire_rows: Statement = (
    update(outbox)
    .where(outbox.c.nudge == bindparam("of"), _OPEN, outbox.c.sending_at.is_(None))
    .values(state="expired", ready_at=null())
)
# What was turned away and is to be tried again is not to come beside one that came.
expire_refused: Statement = (
    update(outbox)
    .where(
        outbox.c.nudge.in_(select(nudge.c.id).where(nudge.c.id == bindparam("of"), nudge.c.refused > 0)),
        _OPEN,
        outbox.c.sending_at.is_(None),
    )
    .values(state="expired", ready_at=null())
)
# A send is under way: should the platform refuse it, it comes too late.
cut_short: Statement = update(outbox).where(outbox.c.nudge == bindparam("of"), _OPEN).values(expires=bindparam("now"))

# Looks are forgotten when they are over: no row says later when somebody wrote.
_IS_LOOK = nudge.c.kind == LOOK
_open = outbox.alias("open")
_SPENT = and_(
    _IS_LOOK,
    nudge.c.next_at.is_(None),
    or_(nudge.c.trouble == 0, _whole("untold") == 1),
    ~exists().where(_open.c.nudge == nudge.c.id, _open.c.ready_at.is_not(None)),
)
forget_rows: Statement = delete(outbox).where(
    outbox.c.nudge.in_(select(nudge.c.id).where(nudge.c.id == bindparam("of"), _SPENT))
)
forget_nudge: Statement = delete(nudge).where(nudge.c.id == bindparam("of"), _SPENT)

# rows sent
_older, _its, _all = outbox.alias("older"), nudge.alias("its"), nudge.alias("every")
_HAS_OLDER = exists(
    select(_older.c.id)
    .join_from(_its, _older, _older.c.nudge == _its.c.id)
    .where(
        _its.c.account == nudge.c.account,
        _older.c.ready_at.is_not(None),
        or_(_older.c.due < outbox.c.due, and_(_older.c.due == outbox.c.due, _older.c.id < outbox.c.id)),
    )
)
claimable: Statement = (
    select(
        outbox.c.id,
        outbox.c.nudge,
        outbox.c.day,
        outbox.c.due,
        outbox.c.expires,
        outbox.c.sending_at,
        nudge.c.kind,
        account.c.platform,
        account.c.tenant,
        account.c.user,
        account.c.channel,
        nudge.c.last_sent,
        nudge.c.refused,
        select(cast(func.sum(_all.c.unanswered), WHOLE)).where(_all.c.account == nudge.c.account).scalar_subquery(),
    )
    .join_from(outbox, nudge, outbox.c.nudge == nudge.c.id)
    .join(account, nudge.c.account == account.c.id)
    .where(
        outbox.c.ready_at <= bindparam("now"),
        or_(
            outbox.c.lease_until.is_(None),
            outbox.c.lease_until <= bindparam("now"),
            outbox.c.lease_until > bindparam("far"),
        ),
        # by the row's own account, not the account's rows: everybody on a platform is not where to begin looking
        account.c.platform.concat("") == bindparam("platform"),
        ~_HAS_OLDER,
    )
    .order_by(outbox.c.ready_at)
    .limit(bindparam("most"))
    .with_for_update(of=outbox, skip_locked=True)
)
claim_row: Statement = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="claimed", owner=bindparam("owner"), lease_until=bindparam("lease_until"))
)
begin_send: Statement = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("row"),
        outbox.c.owner == bindparam("by"),
        outbox.c.state == "claimed",
        outbox.c.expires > bindparam("now"),
    )
    .values(
        state="sending",
        sending_at=func.coalesce(outbox.c.sending_at, _whole("now")),
        lease_until=bindparam("lease_until"),
        tries=outbox.c.tries + 1,
    )
    .returning(outbox.c.id)
)
_of_owner = (outbox.c.id == bindparam("row")) & (outbox.c.owner == bindparam("by")) & _OPEN
finish_row: Statement = (
    update(outbox)
    .where(_of_owner)
    .values(state=bindparam("state"), ready_at=null(), lease_until=null())
    .returning(outbox.c.nudge, outbox.c.sending_at)
)
send_later: Statement = (
    update(outbox)
    .where(_of_owner)
    .values(
        state="ready",
        ready_at=case((outbox.c.expires < _whole("at"), outbox.c.expires), else_=_whole("at")),
        owner=null(),
        lease_until=null(),
        sending_at=case((_whole("again") == 1, outbox.c.sending_at)),
    )
    .returning(outbox.c.id)
)
settle_row: Statement = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state=bindparam("state"), ready_at=null(), lease_until=null())
)
was_sent: Statement = (
    update(nudge)
    .where(nudge.c.id == bindparam("nudge"))
    .values(
        last_sent=_whole("at"),
        unanswered=nudge.c.unanswered + _whole("counted"),
        refused=case((_whole("doubt") == 1, nudge.c.refused), else_=0),
        doubtful=nudge.c.doubtful + _whole("doubt"),
    )
)

# what the person did, and was told
find_unanswered: Statement = select(nudge.c.id).where(nudge.c.account.in_(_MINE), nudge.c.unanswered > 0)
none_unanswered: Statement = (
    update(nudge).where(nudge.c.account.in_(_MINE), nudge.c.unanswered > 0).values(unanswered=0)
)
_IS_OWN = nudge.c.account.in_(_MINE)
_KEPT = and_(
    nudge.c.keeper == bindparam("user"), exists(select(account.c.id).where(account.c.id == nudge.c.account, _NEAR))
)
_MY_TROUBLE = and_(or_(nudge.c.trouble > 0, nudge.c.doubtful > 0), or_(_IS_OWN, _KEPT))
find_trouble: Statement = select(nudge.c.id, nudge.c.kind, nudge.c.trouble, nudge.c.doubtful, _IS_OWN).where(
    _MY_TROUBLE
)
no_trouble: Statement = (
    update(nudge).where(_MY_TROUBLE).values(trouble=0, doubtful=0, keeper=case((nudge.c.weekdays > 0, nudge.c.keeper)))
)
find_refused: Statement = select(nudge.c.kind).where(_IS_OWN, nudge.c.refused > 0)
find_channel: Statement = select(account.c.channel).where(_ME)
set_channel: Statement = update(account).where(_ME).values(channel=bindparam("channel"))

sweep_rows: Statement = (
    delete(outbox)
    .where(
        outbox.c.id.in_(
            select(outbox.c.id)
            .where(outbox.c.ready_at.is_(None), outbox.c.due < bindparam("before"))
            .order_by(outbox.c.due)
            .limit(bindparam("batch"))
        )
    )
    .returning(outbox.c.nudge, exists().where(nudge.c.id == outbox.c.nudge, _IS_LOOK))
)

ALL: tuple[Statement, ...] = (
    find_nudge,
    add_nudge,
    set_rule,
    set_keeper,
    end_rule,
    was_refused,
    none_refused,
    due_nudges,
    due_nudges_of,
    move_on,
    nudges_after,
    make_row,
    find_row,
    put_off,
    retry_rows,
    expire_rows,
    expire_refused,
    cut_short,
    forget_rows,
    forget_nudge,
    claimable,
    claim_row,
    begin_send,
    finish_row,
    send_later,
    settle_row,
    was_sent,
    find_unanswered,
    none_unanswered,
    find_trouble,
    no_trouble,
    find_refused,
    find_channel,
    set_channel,
    sweep_rows,
)
