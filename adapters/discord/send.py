"""Getting an answer to its one reader: the private answer to an interaction, and direct messages.

Nothing here ever posts an answer where others can read it; where it can't be delivered privately, it is not delivered.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

import aiohttp
import discord

from adapters.discord.render import FOLLOW_UPS, Part, Rendered, render
from adapters.discord.work import Work
from adapters.platform import PROMPT
from core import replies
from core.comeback import Comeback
from core.ports import Observer
from core.reply import Paragraph, Reply
from core.request import Account, Call, Press, Request, Text

ACCENT = 0x6C8EBF  # a calm blue: nothing here is a pass or a fail
ALREADY_ANSWERED = 40060
DM_CLOSED = frozenset({50007, 50278})  # the person takes none; no server is shared
CUT_OFF = (aiohttp.ClientError, OSError, TimeoutError)  # whether Discord got it is not known
UNDELIVERED = (*CUT_OFF, discord.DiscordException)
RESTARTING = Reply("One moment", (Paragraph("I'm being restarted. Nothing is lost; please try again in a minute."),))


def asked(id_: int, user: int, said: Text | Call | Press) -> Request:
    """What a Discord user said, under Discord's own id of it."""
    return Request(f"discord:{id_}", Account("discord", "", str(user)), said)


def page(part: Part) -> discord.ui.LayoutView:
    """One message. discord.py keeps no hold of it: a press is known by its id alone."""
    shown = discord.ui.LayoutView(timeout=None)
    shown.add_item(discord.ui.Container(discord.ui.TextDisplay(part.text), accent_colour=ACCENT))
    for row in part.rows:
        buttons = (discord.ui.Button[Any](label=button.label, custom_id=button.id) for button in row)
        shown.add_item(discord.ui.ActionRow(*buttons))
    shown.stop()
    return shown


class Reporter:
    """Hands faults on under a short reference, never with what was said."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer

    def failed(self, error: BaseException) -> str:
        """The reference it was reported under."""
        reference = secrets.token_hex(3)
        self._observer.failed(reference, "discord", error)
        return reference


class Answers:
    """Answers interactions: in time, and for the person alone."""

    def __init__(self, comeback: Comeback, reporter: Reporter, work: Work) -> None:
        self._comeback, self._reporter, self._work = comeback, reporter, work

    async def answer(self, interaction: discord.Interaction[Any], said: Call | Press) -> None:
        """Never raises but for cancellation."""
        if self._work.over:
            await self._deliver(interaction, RESTARTING)
            return
        with self._work:
            request = asked(interaction.id, interaction.user.id, said)
            answering = asyncio.ensure_future(self._comeback.answer(request))
            await asyncio.wait({answering}, timeout=PROMPT)
            if not answering.done():
                await self._ask_for_time(interaction)
            await self._deliver(interaction, await answering)

    async def apologise(self, interaction: discord.Interaction[Any], error: BaseException) -> None:
        """For a fault of the adapter's own."""
        await self._deliver(interaction, replies.failed(self._reporter.failed(error)))

    async def _ask_for_time(self, interaction: discord.Interaction[Any]) -> None:
        try:
            await interaction.response.defer(ephemeral=True, thinking=True)
        except UNDELIVERED as error:  # the answer is tried all the same
            self._reporter.failed(error)

    async def _deliver(self, interaction: discord.Interaction[Any], reply: Reply) -> None:
        try:
            await _privately(interaction, self._rendered(interaction, reply))
        except UNDELIVERED as error:
            reference = self._reporter.failed(error)
            if isinstance(error, discord.HTTPException) and error.status == 400:  # Discord did not like what I made
                await self._last_word(interaction, replies.failed(reference))

    async def _last_word(self, interaction: discord.Interaction[Any], reply: Reply) -> None:
        try:
            await _privately(interaction, self._rendered(interaction, reply))
        except UNDELIVERED as error:
            self._reporter.failed(error)

    def _rendered(self, interaction: discord.Interaction[Any], reply: Reply) -> Rendered:
        return render(reply, str(interaction.user.id)).at_most(1 + FOLLOW_UPS)


async def by_dm(reader: discord.abc.Messageable, rendered: Rendered, nonce: str) -> None:
    """Direct messages. The same `nonce` within a few minutes shows them once, however often they are sent."""
    for place, part in enumerate(rendered.parts):
        await reader.send(view=page(part), nonce=f"{nonce}-{place}")


async def _privately(interaction: discord.Interaction[Any], rendered: Rendered) -> None:
    first, *rest = rendered.parts
    if interaction.response.is_done():
        await interaction.edit_original_response(view=page(first))
    else:
        await _respond(interaction, first)
    for part in rest:
        await interaction.followup.send(view=page(part), ephemeral=True)


async def _respond(interaction: discord.Interaction[Any], part: Part) -> None:
    """The first response, once more where the connection broke; that it was received the first time is success too."""
    try:
        await interaction.response.send_message(view=page(part), ephemeral=True)
    except CUT_OFF:
        try:
            await interaction.response.send_message(view=page(part), ephemeral=True)
        except discord.HTTPException as error:
            if error.code != ALREADY_ANSWERED:
                raise
