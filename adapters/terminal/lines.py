"""Lines from a pipe or a terminal, as they come."""

from __future__ import annotations

import asyncio
import codecs
import os
import threading
from collections.abc import AsyncIterator, Callable

_CHUNK = 65_536


async def lines_of(descriptor: int, prompt: Callable[[], None] = lambda: None) -> AsyncIterator[str]:
    """Lines of an open file, a pipe or a terminal, as they come; bytes that are not UTF-8 become signs for that.

    A thread of its own waits for them, as a daemon: a stop need not wait for somebody to press Enter.
    """
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[bytes]()

    def read() -> None:
        chunk = b"."
        while chunk:
            chunk = os.read(descriptor, _CHUNK)
            try:
                loop.call_soon_threadsafe(queue.put_nowait, chunk)
            except RuntimeError:  # the loop is closed: nobody is listening any more
                return

    threading.Thread(target=read, name="terminal", daemon=True).start()
    decoder, rest, more = codecs.getincrementaldecoder("utf-8")("replace"), "", True
    prompt()
    while more:
        chunk = await queue.get()
        more = bool(chunk)
        *whole, rest = (rest + decoder.decode(chunk, final=not more)).split("\n")
        for line in (*whole, *((rest,) if rest and not more else ())):
            yield line.removesuffix("\r")
            prompt()
