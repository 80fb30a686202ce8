"""A nudge is a row before it is a message: what the outbox holds, and what it needs from storage and platforms.

`ready → claimed → sending → sent | dead | expired | unknown`. The row holds ids and times; the words are made when it is
sent. Only a row that was marked `sending` may have been seen although nobody knows it, so that mark is written before the send.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.groups.posts import Post
from core.nudges.slots import Rule
from core.reply import Help, Reply
from core.request import Account, Place

# A daily look at a journal, for some days after whatever was written in it. What a student is then asked, if anything, is
# decided by reading it: rows are not encrypted, and who is in the days after crisis words is nobody's to read there.
LOOK = "look"
UNCOUNTED = frozenset({LOOK})  # asked for, or about going on: their silence is no answer to check-ins
VAIN = 14  # times in a row, one a day, that something is turned away before it is tried no more
LEASE = timedelta(seconds=30)  # how long a claimed row is its claimer's; longer than the longest send


@dataclass(frozen=True)
class Schedule:
    """What one account's nudges of a kind follow, a person's or a channel's. Without a rule none are due.

    `not_before` holds them while paused; none come after `not_after`. `keeper` is the id of the user of that platform who
    is told when a channel can't be reached any more.
    """

    kind: str
    rule: Rule | None
    not_before: datetime | None = None
    not_after: datetime | None = None
    keeper: str | None = None


@dataclass(frozen=True)
class Whose:
    """Everybody on a platform, or one person there and its channels."""

    platform: str
    user: str = ""


@dataclass(frozen=True)
class Letter:
    """A claimed row: for whom, the local date it is for, when it was due, and from when it comes too late.

    `nonce` is the row's own, at most 25 characters, the same at every try. `unanswered` counts those sent since the person
    last said or pressed anything; `again` says that a send was begun before and nobody knows how it ended. `channel` is the
    person's own channel with the bot, where it was remembered; `since` is when the nudge before it of its kind was sent, for
    a look when that was due. `refused` is how often in a row those of its kind were turned away.
    """

    id: int
    account: Account
    kind: str
    day: date
    due: datetime
    expires: datetime
    nonce: str
    unanswered: int
    again: bool = False
    channel: str | None = None
    since: datetime | None = None
    refused: int = 0


@dataclass(frozen=True)
class Silent:
    """Nothing is sent, and the row ends as if it had been: that something was held back is nobody's to read there.

    What a look found to be said, `aside`, is brought to the person all the same, from that instant on, and leaves no trace.
    """

    aside: Help | None = None
    at: datetime | None = None


class Outcome(StrEnum):
    """How a send ended. `UNKNOWN`: it may have been seen. `CLOSED`: this person can't be written to any more."""

    SENT = "sent"
    CLOSED = "dead"
    UNKNOWN = "unknown"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Trouble:
    """What was turned away since it was last asked: a person's `own` nudges, or posts of a `group` they look after.

    `own_doubt` and `group_doubt`: one of them may or may not have been seen.
    """

    own: bool = False
    group: bool = False
    own_doubt: bool = False
    group_doubt: bool = False


@dataclass(frozen=True)
class Later:
    """The platform did not take it now: again at that instant, in the same row."""

    at: datetime


class Outbox(Protocol):
    """Schedules and rows on disk. Every method may raise `NotStored`, and is one transaction.

    A schedule itself is set by `Store.write`, in the transaction of the entry that changed it.
    """

    async def materialise(self, now: datetime, most: int = 500, of: Whose | None = None) -> int:
        """Make rows for schedules that are due and move those on; returns how many schedules were handled.

        With `of`, of theirs alone: a clock that was put somewhere by hand must not move anybody else's.

        Of missed slots only the latest is made, and only while it is fresh (`grace_of`). (schedule, local date) is unique.
        """
        ...

    async def claim(
        self, platform: str, owner: str, now: datetime, most: int, resend_within: timedelta | None
    ) -> tuple[Letter, ...]:
        """Up to `most` rows whose time has come, the oldest open one of each person alone, leased to `owner`.

        Rows past `expires` become `expired`. A row whose lease ran out while it was `sending` is claimed again (`again`)
        for `resend_within` of that mark, and becomes `unknown` after it; with None at once. A lease further ahead than
        twice `LEASE` counts as run out: the clock was put back.
        """
        ...

    async def sending(self, letter: Letter, owner: str, now: datetime) -> bool:
        """Mark that the send begins; False where the row is no longer the owner's, and must not be sent."""
        ...

    async def finish(self, letter: Letter, owner: str, outcome: Outcome | Later, now: datetime) -> bool:
        """Write how it ended; False where the row is no longer the owner's.

        `CLOSED` and `UNKNOWN` leave word for the person (`trouble`). The newest of a kind that was turned away is tried again
        once a day, and after `VAIN` times no more until its schedule is set again. Of looks nothing stays once they are over.
        """
        ...

    async def heard(self, account: Account) -> None:
        """The person said or pressed something: nothing is unanswered any more."""
        ...

    async def trouble(self, account: Account) -> Trouble:
        """What did not reach somebody, as far as this person is to know; asked once, then forgotten.

        Setting the schedule again does not forget it: it may have been set by the way.
        """
        ...

    async def refused(self, account: Account) -> frozenset[str]:
        """The kinds of this account's nudges that were turned away when they were last tried.

        Setting such a schedule again tries it at once, and forgets that it was turned away.
        """
        ...

    async def remember(self, account: Account, channel: str | None) -> None:
        """The person's own channel with the bot, so that it need not be opened again; None forgets it."""
        ...

    async def left(self, platform: str, tenant: str, place: Place | None = None) -> None:
        """The bot was taken out of a whole workspace, or of one channel: nothing more is sent there.

        Each schedule counts as turned away for good (`refused`), until it is set again.
        """
        ...

    async def sweep_rows(self, before: datetime) -> int:
        """Forget finished rows older than `before`; returns how many."""
        ...


class Sender(Protocol):
    """One platform's way to write to a person unasked."""

    @property
    def platform(self) -> str:
        """`discord`, `slack`, `terminal`."""
        ...

    @property
    def resend_within(self) -> timedelta | None:
        """How long the same nonce shows a message once only; None where sending again could show it twice."""
        ...

    async def answers(self) -> bool:
        """Whether the platform answers a call that shows nothing to anybody. Never raises but for cancellation."""
        ...

    async def prepare(self, letter: Letter) -> Outcome | Later | None:
        """Whatever has to be done first and shows nothing to anybody, such as opening a channel; None where all is ready.

        Comes before the row is marked `sending`: a crash in here leaves nothing in doubt. Never raises but for
        cancellation.
        """
        ...

    async def nudge(self, letter: Letter, reply: Reply) -> Outcome | Later:
        """Write to the person, privately. Never raises but for cancellation."""
        ...

    async def post(self, letter: Letter, post: Post) -> Outcome | Later:
        """Write in the channel that `letter.account` is. Never raises but for cancellation."""
        ...
