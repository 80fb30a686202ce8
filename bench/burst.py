"""Everybody at one minute, on a Discord with Discord's limits: how long until all are sent, and how often it said no.

`BENCH_PEOPLE` says how many; 10,000 take about eleven minutes. The first day each person's channel has to be opened too,
which is a request of its own; on the second the bot knows them all.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from adapters.pace import LIMITS
from bench.figures import Figure
from bench.fill import people
from bench.parts import HOUR, NOON
from bench.stand_in import Discord, Trap, user_id
from bench.worker import Job, said_at_end
from core.request import Account

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000"))
LATENCY = 0.03  # seconds that Discord takes to answer
AT_SIX = 18 * 60
FLOOR, REFUSED = 1.1, 10  # how much longer than the pace alone, and fewer answers of 429 than this


async def burst(folder: Path) -> list[Figure]:
    """Two days in a row, each person's nudge due in the same minute."""
    path, rate = folder / "burst.db", LIMITS["discord"].whole
    accounts = [Account("discord", "", user_id(number)) for number in range(PEOPLE)]
    people(path, accounts, 1, AT_SIX, NOON)
    discord = Discord(time.monotonic, Trap(), limited=True, latency=LATENCY)
    await discord.open()
    try:
        job = Job(str(path), "discord", str(discord.port), "burst", (NOON + 6 * HOUR).isoformat(), days=2)
        said = await said_at_end(await job.start(), patience=60 + 5 * PEOPLE / rate)
    finally:
        await discord.close()
    *days, last = (json.loads(line) for line in said.splitlines())
    cold, warm = (day["seconds"] for day in days)
    with closing(sqlite3.connect(path)) as file:
        states = dict(file.execute("SELECT state, count(*) FROM outbox GROUP BY state"))
    gone = {n for n in range(PEOPLE) if n % 150 in (7, 77)}
    wrong = sum(discord.seen[user_id(n)] != (0 if n in gone else 2) for n in range(PEOPLE))
    right = states == {"sent": 2 * (PEOPLE - len(gone)), "dead": len(gone)}
    over = [cold / (2 * PEOPLE / rate), warm / ((PEOPLE - len(gone)) / rate), cold / (PEOPLE / rate)]
    first = sum(at <= days[0]["over"] for at in discord.refused)
    then, closed = len(discord.refused) - first, states.get("dead", 0)
    who, pace, no = f"{PEOPLE:,} people in one minute, ", f"at most {FLOOR} x", f"under {REFUSED}"
    return [
        Figure(f"{who}channels known: time to n/{rate:.0f} s", f"{over[1]:.2f} x", pace, over[1] <= FLOOR),
        Figure("... answers of 429", str(then), no, then < REFUSED),
        Figure(f"{who}none known: time to 2n/{rate:.0f} s", f"{over[0]:.2f} x", pace, over[0] <= FLOOR),
        Figure(f"... time to n/{rate:.0f} s: each person takes two requests", f"{over[2]:.2f} x", "", None),
        Figure("... answers of 429", str(first), no, first < REFUSED),
        Figure(
            "... not seen once a day; closed ones dead", f"{wrong}; {closed}", f"0; {len(gone)}", wrong == 0 and right
        ),
        Figure("... reported as faults (letters put off)", str(sum(last["faults"].values())), "", None),
        Figure("... delay of the bot's loop: p99, longest", f"{last['p99']:.0f} ms, {last['most']:.0f} ms", "", None),
    ]
