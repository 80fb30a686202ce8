"""A process of its own for the tests: sends nudges to a platform that is a file, one line for each message it takes.

Run as `python -m tests.adapters.storage.nudger FILE MESSAGES OWNER SECONDS RESEND_SECONDS KILL_AFTER...`. It sends all
that is open; RESEND_SECONDS of 0 means never again. For each KILL_AFTER, one after the other, a process of the same
name is killed once the platform has taken so many messages from it, before it can write so; each starts SECONDS later.
Where a file `peers` beside MESSAGES holds a number, none begins before so many are there: else one might do it all.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from adapters.storage import Store
from core.nudges.outbox import Outcome
from tests.fakes import NOON

SIX = NOON + timedelta(hours=6)


def line(user: str, due: datetime, nonce: str) -> str:
    """What the platform keeps of a message."""
    return f"{user} {due.isoformat()} {nonce}\n"


def peers(messages: Path, owner: str) -> None:
    """Wait for the others, where there are any."""
    many = messages.with_name("peers")
    if many.exists():
        messages.with_name(f"ready-{owner}").touch()
        while len(list(messages.parent.glob("ready-*"))) < int(many.read_text()):
            time.sleep(0.001)


async def send_all(
    path: Path, messages: Path, owner: str, now: datetime, resend_within: timedelta | None, kill_after: int | None
) -> None:
    """Send until nothing is open that is not another's; killed after the given number."""
    taken, idle = 0, 0
    platform = os.open(messages, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    async with await Store.open(path, busy_ms=10_000) as store:
        while idle < 20:
            letters = await store.outbox.claim("discord", owner, now, 5, resend_within)
            idle = 0 if letters else idle + 1
            if not letters and kill_after is None:
                await asyncio.sleep(0.005)
            for letter in letters:
                if not await store.outbox.sending(letter, owner, now):
                    continue
                os.write(platform, line(letter.account.user, letter.due, letter.nonce).encode())
                taken += 1
                if taken == kill_after:
                    os.kill(os.getpid(), signal.SIGKILL)
                await store.outbox.finish(letter, owner, Outcome.SENT, now)


def main(path: Path, messages: Path, owner: str, seconds: int, resend: int, kills: list[int]) -> None:
    """See above. Each is forked, which saves starting Python."""
    within = timedelta(seconds=resend) if resend else None
    peers(messages, owner)
    for number, kill_after in enumerate([*kills, None]):
        now = SIX + timedelta(hours=1, seconds=seconds * number)
        if not (child := os.fork()):
            asyncio.run(send_all(path, messages, f"{owner}{number}", now, within, kill_after))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        ended = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        if ended != (0 if kill_after is None else -signal.SIGKILL):
            raise SystemExit(f"ended with {ended}")


if __name__ == "__main__":
    _seconds, _resend, *_kills = map(int, sys.argv[4:])
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], _seconds, _resend, _kills)
