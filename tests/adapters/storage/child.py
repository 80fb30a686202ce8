"""A process of its own for the tests: writes to a journal and says each entry's number once it is stored.

Run as `python -m tests.adapters.storage.child FILE NAME COUNT`; COUNT entries by each of four tasks. It says when it is
ready, and begins at the end of its input.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from adapters.storage import Store
from core.journal import Draft
from core.payloads import Confidence
from core.ports import Stale
from core.request import Account
from tests.fakes import NOON

TASKS = 4
SHARED = Account("discord", "", "shared")


async def _write(store: Store, name: str, count: int) -> None:
    for number in range(count):
        request_id = f"{name}-{number}"
        while True:
            journal, _ = await store.read(SHARED, request_id)
            try:
                written = await store.write(SHARED, request_id, journal.last, (Draft(Confidence(True)),), NOON)
            except Stale:
                continue
            sys.stdout.write(f"{request_id} {written.seqs[0]}\n")
            sys.stdout.flush()
            break


async def _main(path: Path, name: str, count: int) -> None:
    async with await Store.open(path, busy_ms=10_000) as store:
        await asyncio.gather(*(_write(store, f"{name}{task}", count) for task in range(TASKS)))


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.read()
    asyncio.run(_main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
