"""Running: all platforms that are set up, until one ends for good or the process is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import datetime

from adapters.clock import SystemClock
from adapters.platform import Platform
from adapters.terminal import WELCOME, MovableClock, Terminal, lines_of
from bot.log import logger
from bot.schedule import ticks
from bot.settings import Settings
from bot.wiring import platforms, wired

GRACE = 9.0  # seconds from the signal to the exit; a supervisor's ten are not to run out
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def serve(settings: Settings) -> None:
    """Connects every platform whose tokens are set and stays. Raises `CannotStart`, or what ended a connection."""
    with _stop_signal() as stop:
        async with wired(settings) as bot:
            scheduler = ticks(bot.store, bot.clock)
            started: list[Platform] = []
            try:
                for platform in platforms(settings, bot):
                    await platform.start()
                    started.append(platform)
                    logger().info("connected", platform=platform.name)
                scheduler.start()
                await _until(stop, started)
            finally:
                if scheduler.running:
                    scheduler.shutdown(wait=False)
                logger().info("stopping")
                await asyncio.wait_for(asyncio.gather(*(each.stop() for each in started)), GRACE)


async def chat(settings: Settings, user: str, now: datetime | None) -> None:
    """A conversation in the terminal, or through a pipe, until the input ends."""
    clock = MovableClock(SystemClock(), now)
    shown = sys.stdin.isatty()
    if shown:
        sys.stdout.write(f"{WELCOME}\n")

    def show(reply: str) -> None:
        sys.stdout.write(f"{reply}\n\n")
        sys.stdout.flush()

    def prompt() -> None:
        if shown:
            sys.stdout.write("> ")
            sys.stdout.flush()

    with _stop_signal() as stop:
        async with wired(settings, clock) as bot:
            terminal = Terminal(bot.comeback, clock, user, show)
            await terminal.run(_lines(stop, lines_of(sys.stdin.fileno(), prompt)))


async def _lines(stop: asyncio.Event, lines: AsyncIterator[str]) -> AsyncIterator[str]:
    """The lines until there are no more, or a stop is asked for."""
    stopped = asyncio.ensure_future(stop.wait())
    try:
        while True:
            following = asyncio.ensure_future(anext(lines))
            await asyncio.wait((following, stopped), return_when=asyncio.FIRST_COMPLETED)
            if not following.done():
                following.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await following
                return
            try:
                yield following.result()
            except StopAsyncIteration:
                return
    finally:
        stopped.cancel()


async def _until(stop: asyncio.Event, started: list[Platform]) -> None:
    """Waits for the signal, or for the first connection that ends; raises what ended it."""
    waits = [asyncio.ensure_future(each.wait()) for each in started]
    signal_ = asyncio.ensure_future(stop.wait())
    try:
        done, _ = await asyncio.wait((*waits, signal_), return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in (*waits, signal_):
            task.cancel()
        await asyncio.gather(*waits, signal_, return_exceptions=True)


@contextlib.contextmanager
def _stop_signal() -> Iterator[asyncio.Event]:
    """An event that SIGTERM and Ctrl-C set."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for each in _SIGNALS:
        loop.add_signal_handler(each, stop.set)
    try:
        yield stop
    finally:
        for each in _SIGNALS:
            loop.remove_signal_handler(each)
