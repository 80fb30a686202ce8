"""What a bench says: one line for each figure, with its limit and whether it holds."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """A promise, what was seen, and the limit; `holds` is None for what is only told."""

    name: str
    seen: str
    limit: str
    holds: bool | None

    def __str__(self) -> str:
        verdict = {True: "holds", False: "BROKEN", None: "told"}[self.holds]
        return f"{self.name:<60} {self.seen:<33} {self.limit:<36} {verdict}"


def percentile(values: Sequence[float], part: float) -> float:
    """The smallest value that `part` of all are not above; 0 of none."""
    found = sorted(values)
    return found[max(0, math.ceil(part * len(found)) - 1)] if found else 0.0


@dataclass
class Lag:
    """How late the event loop came back, in milliseconds, each time it was asked to in a millisecond."""

    late: list[float] = field(default_factory=list)

    @property
    def p99(self) -> float:
        """What 99 of 100 were not above."""
        return percentile(self.late, 0.99)


@asynccontextmanager
async def lag() -> AsyncIterator[Lag]:
    """Watches the loop until it is left."""
    found = Lag()

    async def watch() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            found.late.append((time.perf_counter() - before - 0.001) * 1000)

    task = asyncio.create_task(watch())
    try:
        yield found
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
