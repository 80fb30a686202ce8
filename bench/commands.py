"""What answering costs: `make bench`. Each figure is the median of five rounds, and its ratio to reading the journal."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path

from adapters.storage.store import Store
from core.comeback import Comeback
from core.journal import Draft
from core.payloads import Exam, Score
from core.ports import Answered
from core.request import Account, Request, Text

ROUNDS, EACH, ENTRIES = 5, 100, 30
ME = Account("terminal", "local", "you")
START = datetime(2026, 11, 22, 15, tzinfo=UTC)


class _Quiet:
    def answered(self, answered: Answered) -> None:
        """Nothing."""

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """Ends the bench: its figures would mean nothing."""
        raise error


class _Clock:
    def now(self) -> datetime:
        """The same instant always."""
        return START


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds for one, the median of the rounds' means."""
    means = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for _ in range(EACH):
            await work()
        means.append((time.perf_counter() - started) / EACH * 1000)
    return statistics.median(means)


async def _main(folder: Path) -> None:
    async with await Store.open(folder / "bench.db") as store:
        for place in range(ENTRIES):
            score = Score(
                Exam.CBSSA, Decimal(50 + place % 25), (START - timedelta(days=300 - 10 * place)).date(), 25 + place % 9
            )
            await store.write(ME, f"seed:{place}", place, (Draft(score),), START)
        bot, ids = Comeback(store, _Clock(), _Quiet()), count()

        def say(words: str) -> Callable[[], Awaitable[object]]:
            return lambda: bot.answer(Request(f"bench:{next(ids)}", ME, Text(words)))

        base = await _timed(lambda: store.read(ME, "bench"))
        sys.stdout.write(f"journal of {ENTRIES} entries\n{'read the journal':<28}{base:8.2f} ms   1.0 x\n")
        cases = (
            ("refuse a score", "log 214"),
            ("ready?", "ready?"),
            ("plan", "plan"),
            ("history", "history"),
            ("help", "help"),
        )
        for name, words in (*cases, ("log a score, on disk", "log 66 form 31")):
            took = await _timed(say(words))
            sys.stdout.write(f"{name:<28}{took:8.2f} ms {took / base:5.1f} x\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        asyncio.run(_main(Path(made)))
