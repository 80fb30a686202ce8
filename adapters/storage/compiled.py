"""Statements compiled once for a database's dialect, with the order of their values, and run on the raw driver.

As fast as SQL by hand, where the async engine of SQLAlchemy costs several times as much for each statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.engine.interfaces import Dialect

from adapters.storage.statements import Statement


@dataclass(frozen=True)
class Compiled:
    """SQL text with places for values: their names in order, and those that never change (such as an offset of 0)."""

    sql: str
    names: tuple[str, ...]
    fixed: Mapping[str, object]

    def bind(self, values: Mapping[str, object]) -> tuple[object, ...]:
        """The values in the order of their places. Raises `KeyError` for a missing one."""
        return tuple(self.fixed[name] if name in self.fixed else values[name] for name in self.names)


def compiled(statements: Iterable[Statement], dialect: Dialect) -> dict[Statement, Compiled]:
    """Each statement for that dialect. Raises SQLAlchemy's `CompileError` for one it can't say."""
    return {statement: _compiled(statement, dialect) for statement in statements}


def _compiled(statement: Statement, dialect: Dialect) -> Compiled:
    done = statement.compile(dialect=dialect)
    fixed = {name: bind.value for name, bind in done.binds.items() if not bind.required}
    return Compiled(str(done), tuple(done.positiontup or ()), fixed)
