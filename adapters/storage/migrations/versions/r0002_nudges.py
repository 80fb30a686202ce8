"""What nudges follow, and their outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "nudge",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("account", WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("minute", WHOLE, nullable=False),
        sa.Column("weekdays", WHOLE, nullable=False),
        sa.Column("next_at", WHOLE),
        sa.Column("not_before", WHOLE),
        sa.Column("last_day", sa.Text),
        sa.Column("last_sent", WHOLE),
        sa.Column("unanswered", WHOLE, nullable=False),
        sa.Column("trouble", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_nudge"),
        sa.UniqueConstraint("account", "kind", name="uq_nudge_account_kind"),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_nudge_account"),
        sqlite_strict=True,
    )
    _partial_index("nudge", "next_at", "next_at IS NOT NULL")
    op.create_table(
        "outbox",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("nudge", WHOLE, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("ready_at", WHOLE),
        sa.Column("due", WHOLE, nullable=False),
        sa.Column("expires", WHOLE, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("lease_until", WHOLE),
        sa.Column("sending_at", WHOLE),
        sa.Column("tries", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("nudge", "day", name="uq_outbox_nudge_day"),
        sa.ForeignKeyConstraint(["nudge"], ["nudge.id"], name="fk_outbox_nudge"),
        sqlite_strict=True,
    )
    _partial_index("outbox", "ready_at", "ready_at IS NOT NULL")
    _partial_index("outbox", "due", "ready_at IS NULL")


def _partial_index(table: str, column: str, condition: str) -> None:
    where = sa.text(condition)
    op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=where, postgresql_where=where)
