"""`comeback tick`: one look at what is due, for operators, and for trying a week in a second.

Connects to nothing: nudges for the terminal count as sent once they are printed here, those for Discord and Slack are
what the running bot would send.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from adapters.clock import SystemClock
from adapters.pace import Pace
from adapters.storage.content import DatabaseProblem
from adapters.terminal import MovableClock
from adapters.vault import read_keys
from bot.settings import Settings
from bot.wiring import postman, wired
from core.groups.posts import Post
from core.nudges.outbox import LOOK, Later, Letter, Outcome, Whose
from core.reply import Reply

TERMINAL, CONNECTED = "terminal", ("discord", "slack")
NOTHING = "Nothing is due."


class Listed:
    """A sender that only says what it was given: to whom or which channel, of which kind, for which day; no word of it."""

    resend_within: timedelta | None = None

    def __init__(self, platform: str, did: str, say: Callable[[str], None]) -> None:
        """`did` is `sent` or `would send`."""
        self.platform, self._did, self._say = platform, did, say

    async def answers(self) -> bool:
        """See the port: always."""
        return True

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """See the port: nothing."""
        return None

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """See the port."""
        return self._listed(letter)

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        """See the port."""
        return self._listed(letter)

    def _listed(self, letter: Letter) -> Outcome:
        if letter.kind == LOOK:
            return Outcome.SENT  # whom it asks how they are is not to be read here
        account = letter.account
        place = f"{account.tenant}/" if account.platform == "slack" else ""
        self._say(f"{self._did} {account.platform} {place}{account.user} {letter.kind} {letter.day}")
        return Outcome.SENT


async def tick(settings: Settings, now: datetime | None, dry_run: bool) -> list[str]:
    """One line for each nudge. Raises `DatabaseProblem` or `KeyProblem`."""
    lines: list[str] = []
    if not settings.database_path.exists():
        raise DatabaseProblem(f"There is no database {settings.database_path}.")
    if not dry_run:
        await _pass(settings, now, (Listed(TERMINAL, "sent", lines.append),), Whose(TERMINAL))
    with _copied(settings) as copy:
        would = (*CONNECTED, TERMINAL) if dry_run else CONNECTED
        await _pass(copy, now, tuple(Listed(each, "would send", lines.append) for each in would))
    return lines or [NOTHING]


async def _pass(settings: Settings, now: datetime | None, senders: tuple[Listed, ...], of: Whose | None = None) -> None:
    async with wired(settings, MovableClock(SystemClock(), now)) as bot:
        post = postman(bot, senders, Pace({}), of)
        await post.materialise()
        await post.dispatch()


@contextmanager
def _copied(settings: Settings) -> Iterator[Settings]:
    """The same on a copy of the database that is thrown away. Its keys stay in memory."""
    keys = settings.keys or read_keys(settings.database_path.parent)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.db"
        try:
            with (
                closing(sqlite3.connect(settings.database_path.absolute())) as source,
                closing(sqlite3.connect(path)) as target,
            ):
                source.backup(target)
        except sqlite3.Error as error:
            raise DatabaseProblem(f"The database {settings.database_path} can't be read: {error}.") from None
        given = {"database_path": path, "master_keys": SecretStr(",".join(keys)) if keys else None}
        yield settings.model_copy(update=given)
