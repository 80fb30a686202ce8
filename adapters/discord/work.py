"""What is being answered right now, so that a stop can wait for it."""

from __future__ import annotations

import asyncio
from types import TracebackType


class Work:
    """Entered once for each answer. After `finish` began, `over` is true and nothing new is to be taken."""

    def __init__(self) -> None:
        self.over = False
        self._running = 0
        self._idle: asyncio.Event | None = None

    def __enter__(self) -> None:
        self._running += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._running -= 1
        if self._idle and not self._running:
            self._idle.set()

    async def finish(self, within: float) -> None:
        """Returns when nothing is being answered, or after so many seconds."""
        self.over = True
        if self._running:
            self._idle = asyncio.Event()
            idle = asyncio.ensure_future(self._idle.wait())
            await asyncio.wait({idle}, timeout=within)
            idle.cancel()
