"""What people's Slack profiles say: their time zone, and where they belong. Asked for once an hour at most, never waited for long."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

FRESH = (
    3_600.0  # seconds a profile is good for; `user_change` would say sooner, at the price of everyone's every status
)
FAILED = 120.0  # seconds before asking again where Slack did not answer
WAIT = 0.6  # seconds an answer waits for a profile; it must leave in `PROMPT`
KEPT = 10_000  # people


@dataclass(frozen=True)
class Profile:
    """The IANA zone, the workspace and the company of somebody; None for each that Slack did not say."""

    zone: str | None = None
    team: str | None = None
    enterprise: str | None = None


UNKNOWN = Profile()


class Profiles:
    """A bounded memory in front of `users.info`."""

    def __init__(self, client: AsyncWebClient) -> None:
        """Empty."""
        self._client = client
        self._known: OrderedDict[str, tuple[float, Profile]] = OrderedDict()
        self._asking: dict[str, asyncio.Task[Profile]] = {}

    async def of(self, user: str) -> Profile:
        """What is known of a person; nothing where Slack does not say in time."""
        now = asyncio.get_running_loop().time()
        good_until, profile = self._known.get(user, (0.0, UNKNOWN))
        if now < good_until:
            self._known.move_to_end(user)
            return profile
        asking = self._asking.get(user)
        if asking is None:
            asking = self._asking[user] = asyncio.create_task(self._asked(user))
            asking.add_done_callback(lambda _: self._asking.pop(user, None))
        await asyncio.wait({asking}, timeout=WAIT)  # a late answer is kept for the next time
        return asking.result() if asking.done() and not asking.cancelled() else profile

    async def close(self) -> None:
        """Stops asking."""
        tasks = tuple(self._asking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _asked(self, user: str) -> Profile:
        try:
            answer: Any = await self._client.users_info(user=user)
            good_for, profile = FRESH, _profile(answer["user"])
        except Exception:  # whatever is wrong with a profile, the answer does not fail for it
            good_for, profile = FAILED, self._known.get(user, (0.0, UNKNOWN))[1]  # an old one beats none
        self._known[user] = (asyncio.get_running_loop().time() + good_for, profile)
        self._known.move_to_end(user)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return profile


def _profile(user: dict[str, Any]) -> Profile:
    company = user.get("enterprise_user")
    return Profile(
        _text(user.get("tz")),
        _text(user.get("team_id")),
        _text(company.get("enterprise_id")) if isinstance(company, dict) else None,
    )


def _text(found: object) -> str | None:
    return found if isinstance(found, str) and found else None
