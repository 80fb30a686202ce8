"""The bot's side of a bench, a process of its own: sends all that is due and says how it went, as JSON.

Run as `python -m bench.worker JOB`, JOB being a `Job` as JSON. It may be killed at any time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from adapters.clock import pin_zones
from adapters.pace import LIMITS, Limit, Pace
from adapters.storage.store import Store
from bench.figures import lag, percentile
from bench.parts import DAY, Clock, Strict
from bench.parts import words as always
from core.comeback import Comeback
from core.journal import Journal
from core.moment import Moment
from core.nudges.outbox import Later, Letter, Outcome, Sender
from core.nudges.post import Postman
from core.nudges.schedule import CHECK_IN
from core.nudges.words import words
from core.ports import NotStored
from core.reply import Reply

PATIENCE = 60.0  # seconds, more than a bench's process needs


def _check_in(letter: Letter, journal: Journal, moment: Moment) -> Reply | Later | None:
    """The real words; the schedules of one person are told apart by kinds of the bench's own."""
    return words(replace(letter, kind=CHECK_IN), journal, moment)


@dataclass(frozen=True)
class Job:
    """What to send, from where, to where: `at` is the stand-in's port, or a file to write a line for each message to.

    `days` are days that follow each other; `paced` is false where the platform has no limits.
    """

    db: str
    platform: str
    at: str
    owner: str
    now: str
    days: int = 1
    paced: bool = True

    async def start(self) -> asyncio.subprocess.Process:
        """The process that does it."""
        command = (sys.executable, "-m", "bench.worker", json.dumps(asdict(self)))
        return await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)


async def said_at_end(process: asyncio.subprocess.Process, patience: float = PATIENCE) -> bytes:
    """What the process wrote; it is killed where it takes longer."""
    try:
        async with asyncio.timeout(patience):
            said, _ = await process.communicate()
            return said
    finally:
        if process.returncode is None:
            process.kill()


class _File:
    """A platform that is a file: a line for each message it takes."""

    platform = "discord"
    resend_within = timedelta(minutes=2)

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def prepare(self, letter: Letter) -> None:
        """See the port: nothing."""
        return

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome:
        """See the port."""
        os.write(self._file, f"{letter.account.user} {letter.due.isoformat()} {letter.id}\n".encode())
        return Outcome.SENT


@asynccontextmanager
async def _sender(job: Job, store: Store, clock: Clock, observer: Strict, pace: Pace) -> AsyncIterator[Sender]:
    comeback = Comeback(store, clock, observer)
    if job.platform == "file":
        yield _File(job.at)
    elif job.platform == "discord":
        from adapters.discord.app import DiscordSettings
        from adapters.discord.serve import DiscordPlatform

        api, gateway = f"http://127.0.0.1:{job.at}/api", f"ws://127.0.0.1:{job.at}/gateway/"
        reached = DiscordSettings("made.up.token", sync="never", api_base=api, gateway_url=gateway)
        platform = DiscordPlatform(comeback, store, reached, observer)
        await platform.start()
        yield platform.sender(clock, pace, store.outbox)
        await platform.stop()
    else:
        from adapters.slack.app import SlackSettings, create_app
        from adapters.slack.nudge import Nudges

        settings = SlackSettings("xoxb-made-up", api_url=f"http://127.0.0.1:{job.at}/api/")
        app = create_app(comeback, settings, observer=observer)
        yield Nudges(lambda: app, clock, observer, store.outbox)


async def _main(job: Job) -> None:
    start, observer = datetime.fromisoformat(job.now), Strict()
    clock, limits = Clock(start, runs=True), LIMITS if job.paced else {"none": Limit(1)}
    async with await Store.open(Path(job.db), busy_ms=10_000) as store:
        pace = Pace(limits)
        async with _sender(job, store, clock, observer, pace) as sender, lag() as late:
            said = always if job.platform == "file" else _check_in
            post = Postman(store, store.outbox, clock, (sender,), said, pace, observer, job.owner)
            for day in range(job.days):
                clock.put(start + day * DAY)
                began = time.monotonic()
                made = False
                while not made or _open(job.db):
                    try:
                        made = made or await post.materialise() >= 0
                    except NotStored as error:  # the other process writes: as at a tick, the next time then
                        observer.failed("", "-", error)
                    if not await post.dispatch():
                        await asyncio.sleep(0.02)
                print(json.dumps({"seconds": time.monotonic() - began, "over": time.monotonic()}), flush=True)
            await post.idle()
    print(json.dumps({"faults": observer.faults, "p99": percentile(late.late, 0.99), "most": max(late.late)}))


def _open(path: str) -> int:
    with closing(sqlite3.connect(path, timeout=10)) as file:
        return int(file.execute("SELECT count(*) FROM outbox WHERE ready_at IS NOT NULL").fetchone()[0])


if __name__ == "__main__":
    logging.disable()
    pin_zones()
    asyncio.run(_main(Job(**json.loads(sys.argv[1]))))
