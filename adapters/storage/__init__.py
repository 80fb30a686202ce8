"""Where journals are kept: `Store`, on SQLite, encrypted; opened with `Store.open`."""

from adapters.storage.prepare import DatabaseProblem
from adapters.storage.store import Store

__all__ = ["DatabaseProblem", "Store"]
