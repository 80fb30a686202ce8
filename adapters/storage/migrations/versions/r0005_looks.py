"""Daily looks in place of what came once; of an answer only that it was told, not when."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Change the rows, and the column's name."""
    op.execute("DELETE FROM outbox WHERE nudge IN (SELECT id FROM nudge WHERE kind = 'once-2')")
    op.execute("DELETE FROM nudge WHERE kind = 'once-2'")
    # four days more: whatever was to be asked is found by one of their looks
    op.execute(
        "UPDATE nudge SET kind = 'look', trouble = 0, keeper = NULL, not_before = NULL, last_sent = NULL,"
        " not_after = not_after + 345600000000 WHERE kind = 'once'"
    )
    op.execute("ALTER TABLE request RENAME COLUMN told_at TO told")
    op.execute("UPDATE request SET told = 1 WHERE told IS NOT NULL")
