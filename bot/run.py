"""Running: all platforms that are set up, until none is left or the process is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from datetime import datetime

from adapters.clock import SystemClock
from adapters.pace import Pace
from adapters.terminal import WELCOME, MovableClock, Terminal, lines_of
from bot.connections import Connections
from bot.log import logger
from bot.schedule import Ticks
from bot.settings import Settings
from bot.wiring import platforms, postman, wired
from core.nudges.outbox import Whose
from core.ports import NotStored

GRACE = 9.0  # seconds from the signal to the exit; a supervisor's ten are not to run out
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def serve(settings: Settings, *, fresh: bool = False) -> None:
    """Connects every platform whose tokens are set and stays; `fresh`: with a database begun anew. Raises `CannotStart` when none is left."""
    stop = asyncio.Event()
    with _stop_signal(stop):
        async with wired(settings, fresh=fresh) as bot:
            connecting, pace = platforms(settings, bot), Pace()
            post = postman(bot, tuple(each.sender(bot.clock, pace, bot.store.outbox) for each in connecting), pace)
            bot.comeback.help.through(each.help(bot.clock) for each in connecting)
            ticks = Ticks(
                post,
                bot.comeback.help,
                bot.store,
                bot.store.outbox,
                bot.clock,
                bot.observer,
                backups=bot.store if settings.backups else None,
            )
            try:
                await Connections(connecting, ticks.start, bot.observer).kept(stop)
            finally:
                post.stop()
                ticks.stop()
                logger().info("stopping")
                # nudges under way get out before their platform closes, and are written down before the store does
                with contextlib.suppress(TimeoutError):  # what is late is cut off, and comes again
                    await asyncio.wait_for(asyncio.gather(*(each.stop() for each in connecting), post.idle()), GRACE)


async def chat(settings: Settings, user: str, now: datetime | None, *, fresh: bool = False) -> None:
    """A conversation in the terminal, or through a pipe, until the input ends; `fresh`: with a database begun anew."""
    clock, stop = MovableClock(SystemClock(), now), asyncio.Event()
    shown = sys.stdin.isatty()
    if shown:
        sys.stdout.write(f"{WELCOME}\n")

    def show(reply: str) -> None:
        try:
            sys.stdout.write(f"{reply}\n\n")
            sys.stdout.flush()
        except BrokenPipeError:  # whoever read the replies has gone, as `head` does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            stop.set()

    def prompt() -> None:
        if shown:
            sys.stdout.write("> ")
            sys.stdout.flush()

    with _stop_signal(stop):
        async with wired(settings, clock, fresh=fresh) as bot:
            terminal = Terminal(bot.comeback, clock, user, show)

            async def due() -> None:
                post = postman(bot, (terminal,), of=Whose("terminal", terminal.user))  # whoever speaks by now
                with contextlib.suppress(NotStored):  # after the next line, then
                    await post.materialise()
                    await post.dispatch()

            async with contextlib.aclosing(_lines(stop, lines_of(sys.stdin.fileno(), prompt))) as lines:
                await terminal.run(lines, due)


async def _lines(stop: asyncio.Event, lines: AsyncIterator[str]) -> AsyncGenerator[str]:
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


@contextlib.contextmanager
def _stop_signal(stop: asyncio.Event) -> Iterator[None]:
    """SIGTERM and Ctrl-C set the event."""
    loop = asyncio.get_running_loop()
    for each in _SIGNALS:
        loop.add_signal_handler(each, stop.set)
    try:
        yield
    finally:
        for each in _SIGNALS:
            loop.remove_signal_handler(each)
