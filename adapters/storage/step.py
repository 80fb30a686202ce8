"""What a transaction is made of: a generator that yields a `Step` and is sent its rows, for any database.

So the same lines run inside one thread hop on SQLite, and with an await at each step elsewhere. The engine begins and
commits; whatever is raised in a transaction makes it roll back.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from adapters.storage.statements import Statement


@dataclass(frozen=True)
class Step:
    """One statement with its values."""

    statement: Statement
    values: dict[str, object]


Rows = Sequence[tuple[Any, ...]]
T = TypeVar("T")
Transaction = Generator[Step, Rows, T]
