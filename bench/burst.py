"""Everybody at one minute, on a Discord with Discord's limits: how long until all are sent, and how often it said no.

`BENCH_PEOPLE` says how many; 10,000 take about eleven minutes. On the first day the bot has never written to anybody, so each
person's channel has to be opened too, a request of its own. Then the bot ends; the second day is another process's, on the
same database, and knows them all.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from aiohttp import web

from adapters.pace import LIMITS
from bench.figures import Figure
from bench.fill import people
from bench.parts import DAY, HOUR, NOON
from bench.stand_in import Discord, Trap, user_id
from bench.worker import Job, said_at_end
from core.request import Account

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000"))
LATENCY = 0.03  # seconds that Discord takes to answer
AT_SIX = 18 * 60
FLOOR, REFUSED = 1.1, 10  # how much longer than the pace alone, and fewer answers of 429 than this


class _Opening(Discord):
    """Counts the channels that were opened."""

    opened = 0

    async def _api(self, request: web.Request) -> web.Response:
        self.opened += request.match_info["path"] == "users/@me/channels"
        return await super()._api(request)


async def burst(folder: Path) -> list[Figure]:
    """Two days in a row with a restart between them, each person's nudge due in the same minute."""
    path, rate = folder / "burst.db", LIMITS["discord"].whole
    people(path, [Account("discord", "", user_id(number)) for number in range(PEOPLE)], 1, AT_SIX, NOON)
    discord = _Opening(time.monotonic, Trap(), limited=True, latency=LATENCY)
    await discord.open()
    try:
        cold, end = await _day(0, path, discord)
        opened, first = discord.opened, len(discord.refused)
        known, last = await _day(1, path, discord)
    finally:
        await discord.close()
    with closing(sqlite3.connect(path)) as file:
        states = dict(file.execute("SELECT state, count(*) FROM outbox GROUP BY state"))
        ((closed,),) = file.execute("SELECT count(*) FROM nudge WHERE refused > 0")
    gone = {n for n in range(PEOPLE) if n % 150 in (7, 77)}
    wrong = sum(discord.seen[user_id(n)] != (0 if n in gone else 2) for n in range(PEOPLE))
    right = states.get("sent") == 2 * (PEOPLE - len(gone)) and closed == len(gone)
    over = [known / ((PEOPLE - len(gone)) / rate), cold / (2 * PEOPLE / rate), cold / (PEOPLE / rate)]
    again, then = discord.opened - opened, len(discord.refused) - first
    faults = sum(sum(each["faults"].values()) for each in (end, last))
    who, pace, no = f"{PEOPLE:,} people in one minute, ", f"at most {FLOOR} x", f"under {REFUSED}"
    return [
        Figure(f"{who}after a restart: time to n/{rate:.0f} s", f"{over[0]:.2f} x", pace, over[0] <= FLOOR),
        Figure("... channels opened a second time", str(again), "0", again == 0),
        Figure("... answers of 429", str(then), no, then < REFUSED),
        Figure(f"{who}none ever written to: time to 2n/{rate:.0f} s", f"{over[1]:.2f} x", "", None),
        Figure(f"... time to n/{rate:.0f} s: each person takes two requests", f"{over[2]:.2f} x", "", None),
        Figure("... answers of 429", str(first), no, first < REFUSED),
        Figure(
            "... not seen once a day; closed ones known", f"{wrong}; {closed}", f"0; {len(gone)}", wrong == 0 and right
        ),
        Figure("... reported as faults (letters put off)", str(faults), "", None),
        Figure("... delay of the bot's loop: p99, longest", f"{last['p99']:.0f} ms, {last['most']:.0f} ms", "", None),
    ]


async def _day(number: int, path: Path, discord: Discord) -> tuple[float, dict[str, Any]]:
    """The seconds that all of a day's nudges took a new process, and what it said at its end."""
    job = Job(str(path), "discord", str(discord.port), f"burst {number}", (NOON + number * DAY + 6 * HOUR).isoformat())
    said = await said_at_end(await job.start(), patience=60 + 4 * PEOPLE / LIMITS["discord"].whole)
    day, end = (json.loads(line) for line in said.splitlines())
    return day["seconds"], end
