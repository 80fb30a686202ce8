"""Where journals and nudges are kept: `Store`, on SQLite, encrypted; opened with `Store.open`. `Outbox` is its part for nudges."""

from adapters.storage.content import DatabaseProblem
from adapters.storage.store import Store

__all__ = ["DatabaseProblem", "Store"]
