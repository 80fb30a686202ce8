"""What is heard in a request: each text once, in steps with everybody else's turns between them.

Reading takes time that all share. Short texts are heard at once. Long ones, and those of whoever sends a lot, are heard in one
queue whatever their number, in steps by turns, which takes a sixth of the time at most: so nobody stops the bot for others.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from core import replies
from core.asked import texts_of
from core.command import READ, head
from core.guide import crisis
from core.reply import Reply
from core.request import Account, Call, Press, Request, Text

HEARD = 40_000  # characters of one text that are heard: Slack's longest message, ten of Discord's
FULL = 60_000  # characters that one account may send at once
AGAIN = 500  # characters that it may send again with every second
EACH = 100  # characters that a request counts for, beside its own
KEPT = 1_000  # accounts of which it is known at most
_REST = 5  # times as long as reading took until the next of long texts
_SLICE = 0.002  # seconds of reading until a rest: shorter ones would be rounded up


class Bucket:
    """How much each account may still send."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """`now` is in seconds and never goes back."""
        self._now = now
        self._left: OrderedDict[Account, tuple[float, float]] = OrderedDict()

    def takes(self, account: Account, characters: int) -> bool:
        """Whether a request of so many characters fits. One that does not takes nothing, unless it can never fit."""
        now, cost = self._now(), min(characters + EACH, FULL)
        left, at = self._left.pop(account, (float(FULL), now))
        left = min(FULL, left + (now - at) * AGAIN)
        fits = cost <= left
        self._left[account] = (left - cost if fits else left, now)
        if len(self._left) > KEPT:
            self._left.popitem(last=False)
        return fits


@dataclass
class Heard:
    """What the texts of one request call for. `fits`: whether its account had not sent too much."""

    fits: bool
    alarms: dict[str, crisis.Alarm | None] = field(default_factory=dict)

    @property
    def gravest(self) -> crisis.Alarm | None:
        """Of all that was heard."""
        return max(filter(None, self.alarms.values()), default=None)


class Ear:
    """Hears. Of what was said it keeps nothing."""

    def __init__(self, bucket: Bucket | None = None) -> None:
        self._bucket = bucket or Bucket()
        self._queue = asyncio.Lock()
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()

    async def hear(self, request: Request) -> Heard:
        """All texts of a request. One person's requests are heard in the order in which they came."""
        texts = texts_of(request.said)
        heard = Heard(self._bucket.takes(request.account, sum(map(len, texts))))
        async with self._turns.setdefault(request.account, asyncio.Lock()):
            for text in texts:
                await self.also(heard, text)
        return heard

    async def also(self, heard: Heard, text: str) -> crisis.Alarm | None:
        """What one more text of the same request calls for; one that was heard is not heard again."""
        if text not in heard.alarms:
            steps = crisis.hearing(text[:HEARD])
            slow = len(text) > READ or not heard.fits
            heard.alarms[text] = await (self._slowly(steps) if slow else _gravest(steps))
        return heard.alarms[text]

    async def _slowly(self, steps: crisis.Steps) -> crisis.Alarm | None:
        gravest, going = None, True
        while going:
            async with self._queue:
                started = time.perf_counter()
                going = False
                for alarm in steps:
                    gravest = max(filter(None, (gravest, alarm)), default=None)
                    if (took := time.perf_counter() - started) > _SLICE:
                        going = True
                        await asyncio.sleep(_REST * took)
                        break
        return gravest


async def _gravest(steps: crisis.Steps) -> crisis.Alarm | None:
    gravest = None
    for alarm in steps:
        gravest = max(filter(None, (gravest, alarm)), default=None)
        await asyncio.sleep(0)
    return gravest


def with_end(reply: Reply, said: Text | Call | Press, heard: Heard | None) -> Reply:
    """The reply, which says so where a text was not read to its end, or not even heard."""
    if not isinstance(said, Text) or heard is None:
        return reply
    all_heard = len(said.text) <= HEARD
    read = said.text == head(said.text) or heard.gravest is not None
    return reply if read and all_heard else replies.partly_read(reply, READ, HEARD, all_heard=all_heard)
