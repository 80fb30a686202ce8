"""What was taken from Slack and is not finished yet: kept track of, so that stopping loses none of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

_T = TypeVar("_T")


class Work:
    """The tasks under way."""

    def __init__(self) -> None:
        """None yet."""
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, doing: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
        """Begins a task and holds on to it until it is done."""
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def finish(self, within: float) -> None:
        """Waits for every task, those begun meanwhile too; what is not done after `within` seconds is given up."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within
        while self._tasks and (left := until - loop.time()) > 0:
            await asyncio.wait(tuple(self._tasks), timeout=left)
        late = tuple(self._tasks)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
