"""Where people's own channels with the bot are kept, on every platform: opening one is a request, and those are limited."""

from __future__ import annotations

from typing import Protocol

from core.request import Account, Place


class Channels(Protocol):
    """The core's `Outbox` is one. Each method may raise `NotStored`."""

    async def remember(self, account: Account, channel: str | None) -> None:
        """The person's own channel with the bot; None forgets it."""
        ...

    async def left(self, platform: str, tenant: str, place: Place | None = None) -> None:
        """The bot was taken out of a workspace, or of one channel: nothing more is sent there."""
        ...
