"""Whether one person can stop the bot for others: how long the worst messages hold the loop, and what another's `ready?` takes.

On both platforms' real entrances. The loop's turns are told in processor time, and the least of a few tries counts: what else a
machine does only adds.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from asyncio import events
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path

from adapters.storage.store import Store
from bench import entrances
from bench.entrances import Entrance
from bench.figures import Figure
from bench.parts import Strict
from core.command import READ

PIECES = (
    "I studied the renal block today and missed a few questions. ", " ", "a", "a ", "i\n", "abc\n", ". ", "1", "(", "form:1 ",
    "\ufdfa", "\u3300", "e\u0301", "👩\u200d⚕️", "i want to ", "took a lot of ", "my friend said ", "24 yo man ", "“", "\u2003",
    "A ", "12:30 ", "failed ", "and ",
)  # fmt: skip
HOLDS, SLOWER = 25.0, 2.0  # milliseconds that the loop may be held, and times its p50 that an answer may take
EVERY, READY, TRIES = 0.1, 30, 3  # seconds between two of the worst messages; answers that are timed; tries at most
OTHER, ATTACKER = 1, 2


@dataclass
class _Turns:
    """The longest turn of the loop since it was set to nought, in milliseconds of processor time."""

    longest: float = 0.0


@contextmanager
def _turns() -> Iterator[_Turns]:
    """Watches each callback of the loop until it is left."""
    found, run = _Turns(), events.Handle._run

    def timed(handle: events.Handle) -> None:
        began = time.thread_time()
        run(handle)
        found.longest = max(found.longest, (time.thread_time() - began) * 1000)

    events.Handle._run = timed  # type: ignore[method-assign]
    try:
        yield found
    finally:
        events.Handle._run = run  # type: ignore[method-assign]


async def attacked(folder: Path) -> list[Figure]:
    """One account sends ten of the worst messages a second, in turn of all kinds, while another asks."""
    figures = []
    async with await Store.open(folder / "loop.db") as store:
        for name, opened in (("Discord", entrances.discord), ("Slack", entrances.slack)):
            observer, ratio = Strict(), float("inf")
            async with opened(store, observer) as way:
                held = await _held(way)
            for _ in range(TRIES):
                async with opened(store, observer) as way:
                    ratio = min(ratio, await _slower(way))
                if ratio < SLOWER:
                    break
            figures += _figures(name, held, ratio, observer)
    return figures


def _figures(name: str, held: float, ratio: float, observer: Strict) -> list[Figure]:
    longest, most = f"{held:.0f} ms", f"{HOLDS:.0f} ms"
    twice, faults = f"{SLOWER:.0f} x", sum(observer.faults.values())
    return [
        Figure(f"{name}, the worst messages of any kind: loop held", longest, most, held <= HOLDS),
        Figure("... ten a second: another's ready? to its p50 alone", f"{ratio:.2f} x", twice, ratio < SLOWER),
        Figure("... faults", str(dict(observer.faults) or 0), "0", not faults),
    ]


async def _held(way: Entrance) -> float:
    """The longest turn over all kinds, each from accounts that never wrote before."""
    people, longest = count(1_000, 150), 0.0
    with _turns() as turns:
        await _ask(way, next(people), "ready?")
        for piece in PIECES:
            for fills in (False, True):
                least = float("inf")
                for _ in range(TRIES):
                    turns.longest, person = 0.0, next(people)
                    if fills:
                        await way.fill(person, "teach", {"topic": (piece * 200)[:200], "say": (piece * READ)[:READ]})
                        await way.told(person)
                    else:
                        await _ask(way, person, (piece * READ)[: READ + 10])
                    least = min(least, turns.longest)
                    if least < HOLDS:
                        break
                longest = max(longest, least)
    return longest


async def _slower(way: Entrance) -> float:
    """How many times as long another waits for an answer as alone."""
    await _ask(way, OTHER, "log 66 form 31")
    alone = [await _ask(way, OTHER, "ready?", EVERY / 3) for _ in range(READY)]
    worst = cycle((piece * way.longest)[: way.longest] for piece in PIECES)
    sent: list[asyncio.Task[None]] = []

    async def attack() -> None:
        while True:
            sent.append(asyncio.create_task(way.say(ATTACKER, next(worst))))
            await asyncio.sleep(EVERY)

    attacking = asyncio.create_task(attack())
    beside = [await _ask(way, OTHER, "ready?", EVERY / 3) for _ in range(READY)]
    for task in (attacking, *sent):
        task.cancel()
    await asyncio.gather(attacking, *sent, return_exceptions=True)
    return statistics.median(beside) / statistics.median(alone)


async def _ask(way: Entrance, person: int, words: str, wait: float = 0.0) -> float:
    """The seconds until the answer is there."""
    await asyncio.sleep(wait)
    began = time.perf_counter()
    await way.say(person, words)
    await way.told(person)
    return time.perf_counter() - began
