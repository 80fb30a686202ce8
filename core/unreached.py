"""Word of what could not be delivered unasked: said once, with the next answer, and not beside help."""

from __future__ import annotations

import contextlib
from dataclasses import astuple

from core import replies
from core.nudges.outbox import Outbox, Trouble
from core.ports import NotStored
from core.reply import Reply
from core.request import Account


class Unreached:
    """Takes what there is word of from the rows at anything that somebody says: that it was crisis words shows in none of them."""

    def __init__(self, outbox: Outbox | None) -> None:
        """Without an `outbox` there is none."""
        self._outbox = outbox
        self._untold: dict[Account, Trouble] = {}

    async def heard(self, account: Account) -> None:
        """Somebody who speaks has nothing unanswered; what did not reach them is kept for the next answer. Raises `NotStored`."""
        if self._outbox is None:
            return
        await self._outbox.heard(account)
        found = await self._outbox.trouble(account)
        if found != Trouble():
            before = self._untold.get(account, Trouble())
            self._untold[account] = Trouble(*map(max, astuple(before), astuple(found)))

    async def beside(self, account: Account, reply: Reply) -> Reply:
        """The answer, with word of it."""
        with contextlib.suppress(NotStored):  # the answer itself does not wait for it
            await self.heard(account)
        return replies.with_trouble(reply, self._untold.pop(account, Trouble()))
