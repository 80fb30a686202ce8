"""People's time zones, from their Slack profiles: asked for once an hour at most, and never waited for long."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

FRESH = 3_600.0  # seconds a zone is good for; `user_change` would say sooner, at the price of everyone's every status
FAILED = 120.0  # seconds before asking again where Slack did not answer
WAIT = 0.6  # seconds an answer waits for the zone; it must leave in `PROMPT`
KEPT = 10_000  # people


class Zones:
    """A bounded memory in front of `users.info`."""

    def __init__(self, client: AsyncWebClient) -> None:
        """Empty."""
        self._client = client
        self._known: OrderedDict[str, tuple[float, str | None]] = OrderedDict()
        self._asking: dict[str, asyncio.Task[str | None]] = {}

    async def of(self, user: str) -> str | None:
        """The IANA zone of a person's profile; None where it has none, or Slack does not say in time."""
        now = asyncio.get_running_loop().time()
        good_until, zone = self._known.get(user, (0.0, None))
        if now < good_until:
            self._known.move_to_end(user)
            return zone
        asking = self._asking.get(user)
        if asking is None:
            asking = self._asking[user] = asyncio.create_task(self._asked(user))
            asking.add_done_callback(lambda _: self._asking.pop(user, None))
        await asyncio.wait({asking}, timeout=WAIT)  # a late answer is kept for the next time
        return asking.result() if asking.done() and not asking.cancelled() else zone

    async def close(self) -> None:
        """Stops asking."""
        tasks = tuple(self._asking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _asked(self, user: str) -> str | None:
        good_for, zone = FAILED, None
        try:
            answer: Any = await self._client.users_info(user=user)
            found = answer["user"].get("tz")
            good_for, zone = FRESH, found if isinstance(found, str) and found else None
        except Exception:  # whatever is wrong with a profile, the answer does not fail for it
            zone = self._known.get(user, (0.0, None))[1]  # an old one beats none
        self._known[user] = (asyncio.get_running_loop().time() + good_for, zone)
        self._known.move_to_end(user)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return zone
