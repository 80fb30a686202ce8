"""Platforms that are kept connected, each for itself: one that ends leaves the others running."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable

from adapters.pace import Backoff
from adapters.platform import CannotStart, Platform
from bot.log import logger
from core.ports import Observer


class Connections:
    """What was refused ends for good. What could not be reached is tried again, later each time, while another runs."""

    def __init__(
        self,
        platforms: tuple[Platform, ...],
        connected: Callable[[], None],
        observer: Observer,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`connected` is called when the first of them is."""
        self._platforms, self._connected, self._observer, self._sleep = platforms, connected, observer, sleep
        self._waits = Backoff()
        self._any = False

    async def kept(self, stop: asyncio.Event) -> None:
        """Returns when a stop is asked for. Raises `CannotStart`, the last one's, when none of them runs."""
        running: dict[asyncio.Task[object], int] = {self._begun(n): n for n in range(len(self._platforms))}
        resting: dict[asyncio.Task[object], int] = {}
        asked: asyncio.Task[object] = asyncio.create_task(stop.wait())
        last = CannotStart("No platform is set up.")
        try:
            while running:
                done, _ = await asyncio.wait((*running, *resting, asked), return_when=asyncio.FIRST_COMPLETED)
                if asked in done:
                    return
                for task in done & resting.keys():
                    number = resting.pop(task)
                    running[self._begun(number)] = number
                for task in done & running.keys():
                    number = running.pop(task)
                    last = self._ended(self._platforms[number], task.exception())
                    if last.again:
                        resting[asyncio.ensure_future(self._rested(number))] = number
            raise last
        finally:
            for task in (*running, *resting, asked):
                task.cancel()
            await asyncio.gather(*running, *resting, asked, return_exceptions=True)

    def _begun(self, number: int) -> asyncio.Task[object]:
        return asyncio.create_task(self._run(number))

    async def _run(self, number: int) -> None:
        platform = self._platforms[number]
        try:
            await platform.start()
            logger().info("connected", platform=platform.name)
            self._waits.forget(number)
            if not self._any:
                self._any = True
                self._connected()
            await platform.wait()
        except Exception:
            await platform.stop()
            raise

    async def _rested(self, number: int) -> None:
        await self._sleep(self._waits.after(number).total_seconds())

    def _ended(self, platform: Platform, error: BaseException | None) -> CannotStart:
        """Says so in the log; what is no sentence for the operator is logged by its place."""
        if not isinstance(error, CannotStart):
            if error:
                self._observer.failed(secrets.token_hex(3), platform.name, error)
            kind = f" ({type(error).__name__})" if error else ""
            error = CannotStart(f"The connection to {platform.name.title()} ended{kind}.", again=bool(error))
        logger().error("not connected", platform=platform.name, why=str(error), again=error.again)
        return error
