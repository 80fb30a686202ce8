"""Whether one person can stop the bot for others: how long the worst messages hold the loop, and what another's `ready?` takes."""

from __future__ import annotations

import asyncio
import statistics
import time
from itertools import count, cycle
from pathlib import Path

from adapters.storage.store import Store
from bench.figures import Figure, lag
from bench.parts import NOON, Clock, Strict
from core.comeback import Comeback
from core.hearing import HEARD
from core.request import Account, Call, Request, Text

ATTACKER, OTHER = Account("discord", "", "1"), Account("discord", "", "2")
PIECES = (
    "I studied the renal block today and missed a few questions. ", " ", "a", "a ", "i\n", "abc\n", ". ", "1", "(", "form:1 ",
    "\ufdfa", "\u3300", "e\u0301", "👩\u200d⚕️", "i want to ", "took a lot of ", "my friend said ", "24 yo man ", "“", "\u2003",
)  # fmt: skip
HOLDS, SLOWER = 25.0, 2.0  # milliseconds that the loop may be held, and times its p50 that an answer may take
EVERY, READY = 0.1, 60  # seconds between two of the worst messages, and how many answers are timed


async def attacked(folder: Path) -> list[Figure]:
    """One account sends ten of the worst messages a second, in turn of all kinds, while another asks."""
    async with await Store.open(folder / "loop.db") as store:
        bot, ids = Comeback(store, Clock(NOON), Strict()), count()

        async def send(account: Account, said: Text | Call) -> float:
            began = time.perf_counter()
            await bot.answer(Request(f"bench:{next(ids)}", account, said))
            return (time.perf_counter() - began) * 1000

        await send(OTHER, Text("log 66 form 31"))
        alone = [await send(OTHER, Text("ready?")) for _ in range(READY)]
        held = []
        for piece in PIECES:
            async with lag() as late:
                await send(Account("discord", "", f"a{len(held)}"), Text((piece * HEARD)[:2_000]))
                await send(Account("discord", "", f"b{len(held)}"), Call("teach", {"say": (piece * 4_000)[:4_000]}))
            held.append(max(late.late))
        worst = cycle(Text((piece * HEARD)[:HEARD]) for piece in PIECES)
        tasks: list[asyncio.Task[float]] = []

        async def attack() -> None:
            while True:
                tasks.append(asyncio.create_task(send(ATTACKER, next(worst))))
                await asyncio.sleep(EVERY)

        attacking = asyncio.create_task(attack())
        beside = []
        async with lag() as under:
            for _ in range(READY):
                await asyncio.sleep(EVERY / 3)
                beside.append(await send(OTHER, Text("ready?")))
        for task in (attacking, *tasks):
            task.cancel()
        await asyncio.gather(attacking, *tasks, return_exceptions=True)
    ratio = statistics.median(beside) / statistics.median(alone)
    longest = max(*held, *under.late)
    return [
        Figure(
            "the worst messages, any kind and length: loop held",
            f"{longest:.0f} ms",
            f"{HOLDS:.0f} ms",
            longest <= HOLDS,
        ),
        Figure(
            "ten of them a second: another's ready? to its p50 alone", f"{ratio:.2f} x", f"{SLOWER} x", ratio <= SLOWER
        ),
    ]
