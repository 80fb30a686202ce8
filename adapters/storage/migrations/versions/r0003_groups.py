"""Study groups: who looks after a channel; nudges that end; people's own channels."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the columns."""
    op.add_column("account", sa.Column("channel", sa.Text))
    op.add_column("nudge", sa.Column("keeper", sa.Text))
    op.add_column("nudge", sa.Column("not_after", WHOLE))
    where = sa.text("keeper IS NOT NULL")
    op.create_index("ix_nudge_keeper", "nudge", ["keeper"], sqlite_where=where, postgresql_where=where)
