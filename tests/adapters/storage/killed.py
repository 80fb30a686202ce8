"""A process of its own for the tests: answers crisis words, and is killed before it could send the answer.

Run as `python -m tests.adapters.storage.killed FILE`.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from adapters.storage import Store
from core.comeback import Comeback
from core.nudges.outbox import Later, Outcome
from core.reply import Reply
from core.request import Account, Request, Text
from tests.fakes import FakeClock, SilentObserver

ANN = Account("slack", "T1", "U0ANN")


class Brings:
    """Says what it was given."""

    platform = "slack"

    def __init__(self) -> None:
        self.given: list[tuple[Account, Reply]] = []

    async def help(self, account: Account, reply: Reply, nonce: str) -> Outcome | Later:
        self.given.append((account, reply))
        return Outcome.SENT


def answering(store: Store, clock: FakeClock) -> tuple[Comeback, Brings]:
    """A core on that store, and what it sends help by."""
    comeback, sender = Comeback(store, clock, SilentObserver(), outbox=store.outbox), Brings()
    comeback.help.through([sender])
    return comeback, sender


async def _main(path: Path) -> None:
    async with await Store.open(path) as store:
        comeback, _ = answering(store, FakeClock())
        await comeback.take(Request("slack:Ev1", ANN, Text("I want to kill myself")))
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1])))
