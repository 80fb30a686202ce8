"""People's own channels with the bot, noted whenever one is seen: opening one is a request, and Discord limits those."""

from __future__ import annotations

from typing import Protocol

from adapters.discord.report import Reporter
from core.ports import NotStored
from core.request import Account


class Channels(Protocol):
    """Where they are kept. The core's `Outbox` is one."""

    async def remember(self, account: Account, channel: str | None) -> None:
        """The person's own channel with the bot; None forgets it. Raises `NotStored`."""
        ...


async def note(channels: Channels | None, reporter: Reporter, account: Account, channel: str | None) -> None:
    """Remembers or forgets. What can't be noted costs a request later, so that is only reported."""
    if channels is None:
        return
    try:
        await channels.remember(account, channel)
    except NotStored as error:
        reporter.failed(error)
