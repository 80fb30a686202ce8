"""What is seen of channels, noted: people's own with the bot, and those that the bot was taken out of."""

from __future__ import annotations

from collections.abc import Iterable

from adapters.channels import Channels
from adapters.discord.report import Reporter
from adapters.discord.where import place
from core.ports import NotStored
from core.request import Account


async def note(channels: Channels | None, reporter: Reporter, account: Account, channel: str | None) -> None:
    """Remembers or forgets. What can't be noted costs a request later, so that is only reported."""
    if channels is None:
        return
    try:
        await channels.remember(account, channel)
    except NotStored as error:
        reporter.failed(error)


async def gone(channels: Channels | None, reporter: Reporter, ids: Iterable[int]) -> None:
    """These channels can't be written in any more. What can't be noted, Discord will say of the next post there."""
    if channels is None:
        return
    for id_ in ids:
        try:
            await channels.left("discord", "", place(id_))
        except NotStored as error:
            reporter.failed(error)
