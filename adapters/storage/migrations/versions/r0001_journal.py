"""People, their accounts, what they wrote, deliveries, notes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "person",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("master_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_strict=True,
    )
    op.create_table(
        "account",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("user", sa.Text, nullable=False),
        sa.Column("person", WHOLE, nullable=False),
        sa.Column("proof", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("platform", "tenant", "user", name="uq_account_platform_tenant_user"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_account_person"),
        sqlite_strict=True,
    )
    op.create_index("ix_account_person", "account", ["person"])
    op.create_table(
        "entry",
        sa.Column("person", WHOLE, autoincrement=False, nullable=False),
        sa.Column("seq", WHOLE, autoincrement=False, nullable=False),
        sa.Column("account", WHOLE, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("person", "seq", name="pk_entry"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_entry_person"),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_entry_account"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entry_account", "entry", ["account"])
    op.create_table(
        "request",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("account", WHOLE),
        sa.Column("after_seq", WHOLE),
        sa.Column("wrote", WHOLE),
        sa.Column("told_at", WHOLE),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_request_account"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_request_at", "request", ["at"])
    op.create_index("ix_request_account", "request", ["account"])
    op.create_table(
        "note",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_note"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
