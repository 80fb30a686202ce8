"""What nudges promise, measured: `make bench`. Each figure is told with its limit; a broken promise ends it with 1.

Everything is on 127.0.0.1 and in a temporary folder. Names of benches as arguments run those alone.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from adapters.clock import pin_zones
from bench import burst, faults, loop, ticks
from bench.figures import Figure
from bot import log

Bench = Callable[[Path], Awaitable[list[Figure]]]
BENCHES: dict[str, Bench] = {
    "idle": ticks.idle,
    "due": ticks.due,
    "down": ticks.down,
    "clock": ticks.moved,
    "killed": faults.killed,
    "raced": faults.raced,
    "burst": burst.burst,
    "loop": loop.attacked,
}


def main(names: list[str]) -> int:
    """1 where a promise is broken."""
    log.set_up("CRITICAL", "text")  # faults are told by figures
    logging.disable()
    pin_zones()
    broken = False
    for name in names or BENCHES:
        with tempfile.TemporaryDirectory() as made:
            for figure in asyncio.run(_figures(BENCHES[name], Path(made))):
                print(figure, flush=True)
                broken = broken or figure.holds is False
    return int(broken)


async def _figures(bench: Bench, folder: Path) -> list[Figure]:
    return await bench(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
