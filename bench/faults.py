"""What is lost, and what is seen twice: when the bot is killed ten times, and when two of it share a database."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from bench.figures import Figure
from bench.fill import people
from bench.parts import DAY, HOUR, NOON
from bench.stand_in import TEAM, Discord, Slack, Trap, user_id
from bench.worker import Job, said_at_end
from core.nudges.outbox import LEASE
from core.request import Account

KILLS = (1, 7, 12, 2, 20, 5, 1, 9, 16, 3)  # the messages after which; every second time before it is taken
PEOPLE, KINDS = 50, 4
AT_SIX = 18 * 60
APART = LEASE.total_seconds() + 1  # seconds from a start to the next, as the bot's clock has it
RACERS, EACH = 20, 100  # each a minute after the last, all of them younger than a nudge may be made late


async def killed(folder: Path) -> list[Figure]:
    """Both platforms at the same time: nothing here is timed."""
    figures = await asyncio.gather(_on_discord(folder), _on_slack(folder))
    return [each for some in figures for each in some]


async def _on_discord(folder: Path) -> list[Figure]:
    accounts = [Account("discord", "", user_id(number)) for number in range(8, 8 + PEOPLE)]
    lives, trap = [0], Trap()
    discord = Discord(lambda: lives[0] * APART, trap, limited=False)
    rows = await _killed(folder / "discord.db", "discord", discord, trap, accounts, lives)
    seen = [discord.seen[each.user] for each in accounts]
    lost, twice = sum(max(0, KINDS - n) for n in seen), sum(max(0, n - KINDS) for n in seen)
    told = f"{lost} lost, {twice} twice"
    holds = (lost, twice, trap.sprung) == (0, 0, len(KILLS)) and not set(rows) - {"sent", "unknown"}
    return [Figure("kill -9, 10 times over 200 nudges, Discord", told, "0 lost, 0 twice", holds)]


async def _on_slack(folder: Path) -> list[Figure]:
    """Of those killed before Slack took the message nobody saw it: that is what “at most once” costs."""
    accounts = [Account("slack", TEAM, f"U{number}") for number in range(PEOPLE)]
    trap = Trap()
    slack = Slack(trap)
    rows = await _killed(folder / "slack.db", "slack", slack, trap, accounts, [0])
    seen, untaken = [slack.seen[each.user] for each in accounts], len(KILLS) // 2
    twice, unknown = sum(max(0, n - KINDS) for n in seen), rows.get("unknown", 0)
    told = f"{twice} twice, {unknown} unknown, {sum(seen)} seen"
    limit = f"0 twice, at most {len(KILLS)} unknown, {PEOPLE * KINDS - untaken} seen"
    holds = twice == 0 and unknown <= len(KILLS) == trap.sprung and sum(seen) == PEOPLE * KINDS - untaken
    return [Figure("kill -9, 10 times over 200 nudges, Slack", told, limit, holds)]


async def _killed(
    path: Path, platform: str, server: Discord | Slack, trap: Trap, accounts: list[Account], lives: list[int]
) -> dict[str, int]:
    """How the rows ended, by state."""
    people(path, accounts, KINDS, AT_SIX, NOON)
    await server.open()
    try:
        for life, kill in enumerate((*KILLS, -1)):
            now, lives[0] = NOON + 7 * HOUR + life * (LEASE + LEASE / 30), life
            job = Job(
                str(path), platform, str(server.port), f"life{life}", now.isoformat(), paced=platform == "discord"
            )
            process = await job.start()
            trap.pid, trap.after, trap.before = process.pid, kill, life % 2 == 1
            said = await said_at_end(process)
            ended = 0 if kill < 0 else -signal.SIGKILL
            if process.returncode != ended or (kill < 0 and json.loads(said.splitlines()[-1])["faults"]):
                raise SystemExit(f"{platform} life {life} ended with {process.returncode}: {said.decode()}")
    finally:
        await server.close()
    return _states(path)


async def raced(folder: Path) -> list[Figure]:
    """Two processes, which both make the rows and both send them."""
    path, messages = folder / "raced.db", folder / "messages"
    people(path, [Account("discord", "", str(n)) for n in range(RACERS)], EACH, 17 * 60 + 15, NOON - DAY)
    now, started = (NOON + 7 * HOUR).isoformat(), time.monotonic()
    both = [await Job(str(path), "file", str(messages), owner, now, paced=False).start() for owner in ("a", "b")]
    said = await asyncio.gather(*map(said_at_end, both))
    took = time.monotonic() - started
    if any(each.returncode for each in both):
        raise SystemExit(f"ended with {[each.returncode for each in both]}")
    faults = [json.loads(each.splitlines()[-1])["faults"] for each in said]
    lines = [line.split() for line in messages.read_text().splitlines()]
    ids = [id_ for *_, id_ in lines]
    ordered = all(
        (mine := [due for user, due, _ in lines if user == str(person)]) == sorted(mine) for person in range(RACERS)
    )
    with closing(sqlite3.connect(path)) as file:
        shares = [n for (n,) in file.execute("SELECT count(*) FROM outbox GROUP BY owner")]
    holds = len(ids) == len(set(ids)) == RACERS * EACH and ordered
    less, refused = min(shares) if len(shares) > 1 else 0, sum(sum(each.values()) for each in faults)
    told = f"{len(set(ids))} of {len(ids)}, {'in' if ordered else 'OUT OF'} order"
    beside = f"{less / len(ids):.0%}; {refused}; {took:.0f} s"
    return [
        Figure(f"2 processes, 2,000 nudges, {RACERS} people: distinct of sent", told, "2000 of 2000, in order", holds),
        Figure("... share of the one that sent less; refused writes; time", beside, "more than 0 %", less > 0),
    ]


def _states(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as file:
        return dict(file.execute("SELECT state, count(*) FROM outbox GROUP BY state"))
