"""How often in a row a schedule's nudges were turned away, and how many are in doubt that nobody was told of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the columns."""
    for name in ("refused", "doubtful"):
        op.add_column("nudge", sa.Column(name, WHOLE, nullable=False, server_default="0"))
