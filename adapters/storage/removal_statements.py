"""What ends when the bot was taken out of a workspace (no `user`), or of a channel (the user that stands for it)."""

from __future__ import annotations

from sqlalchemy import Text, and_, bindparam, case, literal, null, or_, select, update

from adapters.storage.nudge_statements import NO_RULE
from adapters.storage.schema import WHOLE, account, nudge, outbox
from adapters.storage.statements import Statement
from core.nudges.outbox import LOOK, VAIN

_HERE = select(account.c.id).where(
    account.c.platform == bindparam("platform"),
    account.c.tenant == bindparam("tenant"),
    or_(bindparam("user", type_=Text) == "", account.c.user == bindparam("user", type_=Text)),
)
_LEFT = and_(nudge.c.account.in_(_HERE), nudge.c.weekdays > 0)
_ROWS = and_(outbox.c.nudge.in_(select(nudge.c.id).where(_LEFT)), outbox.c.ready_at.is_not(None))
_IS_LOOK = nudge.c.kind == LOOK

expire_rows: Statement = (
    update(outbox).where(_ROWS, outbox.c.sending_at.is_(None)).values(state="expired", ready_at=null())
)
# A send is under way: should the platform refuse it, it comes too late.
cut_rows: Statement = update(outbox).where(_ROWS).values(expires=outbox.c.due)
end_rules: Statement = (
    update(nudge)
    .where(_LEFT)
    .values(
        **NO_RULE,
        refused=case((_IS_LOOK, nudge.c.refused), else_=literal(VAIN, WHOLE)),
        trouble=case((_IS_LOOK, nudge.c.trouble), else_=literal(1, WHOLE)),
    )
)
forget_channels: Statement = update(account).where(account.c.id.in_(_HERE)).values(channel=null())

ALL: tuple[Statement, ...] = (  # in the order in which they run
    expire_rows,
    cut_rows,
    end_rules,
    forget_channels,
)
