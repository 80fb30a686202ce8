"""The tables. A change here needs a migration in `migrations/versions`; a test holds the two together.

Instants are integers: microseconds since 1970, UTC. Ids of people and accounts are random, so that they are never used
twice and count nothing.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

WHOLE = BigInteger().with_variant(Integer, "sqlite")  # a STRICT table refuses the name BIGINT

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

person = Table(
    "person",
    metadata,
    Column("id", WHOLE, primary_key=True, autoincrement=False),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("master_id", Text, nullable=False),
    sqlite_strict=True,
)

# The proof is sealed with the person's key over who the account is and whose: somebody who can write to the database
# but has no key can't have another's journal shown to them by changing the row. `channel` is a person's own with the bot;
# nothing is proved of it, and what is written there shows nothing of the journal.
account = Table(
    "account",
    metadata,
    Column("id", WHOLE, primary_key=True, autoincrement=False),
    Column("platform", Text, nullable=False),
    Column("tenant", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("person", WHOLE, ForeignKey("person.id"), nullable=False),
    Column("proof", LargeBinary, nullable=False),
    Column("channel", Text),
    UniqueConstraint("platform", "tenant", "user"),
    Index(None, "person"),
    sqlite_strict=True,
)

# The key is (person, seq): a number is given once for each person whatever the kind, and a journal is always read whole
# and in order, so a kind between the two would only have it sorted again. What kind of entry it is and when it was
# written lie in the sealed part: a stolen file tells how many entries somebody has, and nothing else.
entry = Table(
    "entry",
    metadata,
    Column("person", WHOLE, ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("seq", WHOLE, primary_key=True, autoincrement=False),
    Column("account", WHOLE, ForeignKey("account.id"), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "account"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# A delivery: what it wrote (`wrote` entries after `after_seq`, which is null until it writes) and, with 1, that it was answered:
# how long an answer took would tell help from others.
request = Table(
    "request",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", WHOLE, nullable=False),
    Column("account", WHOLE, ForeignKey("account.id")),
    Column("after_seq", WHOLE),
    Column("wrote", WHOLE),
    Column("told", WHOLE),
    Index(None, "at"),
    Index(None, "account"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

note = Table(
    "note",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What one account's nudges of a kind follow. `weekdays` has a bit for each (Monday is 1); 0 is no rule: ended, or closed to
# us. `next_at` is null where none is due: without a rule, past `not_after`, or in a zone that the zone data does not have
# any more. `keeper` is the user on the account's platform and tenant who is told of a channel's trouble; null once there
# can be none. `refused` is how often in a row it was turned away, `doubtful` how many may or may not have been seen; of looks
# and of what comes once neither is kept.
nudge = Table(
    "nudge",
    metadata,
    Column("id", WHOLE, primary_key=True, autoincrement=False),
    Column("account", WHOLE, ForeignKey("account.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("minute", WHOLE, nullable=False),
    Column("weekdays", WHOLE, nullable=False),
    Column("next_at", WHOLE),
    Column("not_before", WHOLE),
    Column("last_day", Text),
    Column("last_sent", WHOLE),
    Column("unanswered", WHOLE, nullable=False),
    Column("trouble", WHOLE, nullable=False),
    Column("keeper", Text),
    Column("not_after", WHOLE),
    Column("refused", WHOLE, nullable=False, server_default="0"),
    Column("doubtful", WHOLE, nullable=False, server_default="0"),
    UniqueConstraint("account", "kind"),
    Index(None, "next_at", sqlite_where=text("next_at IS NOT NULL"), postgresql_where=text("next_at IS NOT NULL")),
    Index(None, "keeper", sqlite_where=text("keeper IS NOT NULL"), postgresql_where=text("keeper IS NOT NULL")),
    sqlite_strict=True,
)

# A row for each nudge made. `ready_at` is null once it is finished, so that an index holds the open rows alone; `day` is a
# local date, ISO. `sending_at` is when its first send began whose end nobody knows. The words are made when it is sent.
outbox = Table(
    "outbox",
    metadata,
    Column("id", WHOLE, primary_key=True, autoincrement=False),
    Column("nudge", WHOLE, ForeignKey("nudge.id"), nullable=False),
    Column("day", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("ready_at", WHOLE),
    Column("due", WHOLE, nullable=False),
    Column("expires", WHOLE, nullable=False),
    Column("owner", Text),
    Column("lease_until", WHOLE),
    Column("sending_at", WHOLE),
    Column("tries", WHOLE, nullable=False),
    UniqueConstraint("nudge", "day"),
    Index(None, "ready_at", sqlite_where=text("ready_at IS NOT NULL"), postgresql_where=text("ready_at IS NOT NULL")),
    Index(None, "due", sqlite_where=text("ready_at IS NULL"), postgresql_where=text("ready_at IS NULL")),
    sqlite_strict=True,
)
