"""Getting an answer to its one reader: the private answer to an interaction, and messages.

No answer ever goes where others can read it; where it can't be delivered privately, it is not delivered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
import discord

from adapters import forms
from adapters.channels import Channels
from adapters.discord import files
from adapters.discord.channels import note
from adapters.discord.forms import modal
from adapters.discord.render import FOLLOW_UPS, Part, Rendered, escaped, render
from adapters.discord.report import Reporter
from adapters.discord.where import where_asked
from adapters.discord.work import Work
from adapters.platform import PROMPT
from core import replies
from core.comeback import Comeback
from core.reply import Paragraph, Reply, as_text
from core.request import Account, Call, Press, Request, Text, Where

ACCENT = 0x6C8EBF  # a calm blue: nothing here is a pass or a fail
CONTENT = 2_000  # characters of a message that is no more than text
ALREADY_ANSWERED = 40060
DM_CLOSED = frozenset({50007, 50278})  # the person takes none; no server is shared
CUT_OFF = (aiohttp.ClientError, OSError, TimeoutError)  # whether Discord got it is not known
UNDELIVERED = (*CUT_OFF, discord.DiscordException)
RESTARTING = Reply(
    "One moment",
    (Paragraph("I'm being restarted. Nothing is lost; please try again in a minute."),),
    done=False,
)


def asked(id_: int, user: int, said: Text | Call | Press, where: Where | None, *, public: bool = False) -> Request:
    """What a Discord user said, under Discord's own id of it; `public` where others can read it."""
    return Request(f"discord:{id_}", Account("discord", "", str(user)), said, where=where, public=public)


def page(part: Part) -> discord.ui.LayoutView:
    """One message. discord.py keeps no hold of it: a press is known by its id alone."""
    shown = discord.ui.LayoutView(timeout=None)
    shown.add_item(discord.ui.Container(discord.ui.TextDisplay(part.text), accent_colour=ACCENT))
    for row in part.rows:
        buttons = (discord.ui.Button[Any](label=button.label, custom_id=button.id) for button in row)
        shown.add_item(discord.ui.ActionRow(*buttons))
    shown.stop()
    return shown


class Answers:
    """Answers interactions: in time, and for the person alone."""

    def __init__(self, comeback: Comeback, reporter: Reporter, work: Work, channels: Channels | None = None) -> None:
        self._comeback, self._reporter, self._work, self._channels = comeback, reporter, work, channels

    async def press(self, interaction: discord.Interaction[Any], id_: str) -> None:
        """A button: opens its form, or is answered. A form that does not open is answered in words."""
        form = forms.opened_by(id_, str(interaction.user.id))
        if self._work.over or form is None or not await self._opens(interaction, modal(form, id_)):
            await self.answer(interaction, Press(id_))

    async def submit(self, interaction: discord.Interaction[Any], id_: str, given: Mapping[str, str]) -> None:
        """A form that was filled in, by the id of the button that opened it."""
        await self.answer(interaction, forms.said(id_, given), given)

    async def answer(
        self, interaction: discord.Interaction[Any], said: Call | Press, given: Mapping[str, str] | None = None
    ) -> None:
        """The words in time, then the files. Never raises but for cancellation. `given` was typed in a form."""
        request = asked(interaction.id, interaction.user.id, said, where_asked(interaction))
        if self._work.over and not await self._comeback.gives_help(request):
            await self._deliver(interaction, await forms.given_back(RESTARTING, given or {}))
            return
        with self._work:
            answering = asyncio.ensure_future(self._comeback.answer(request))
            await asyncio.wait({answering}, timeout=PROMPT)
            if not answering.done():
                await self._ask_for_time(interaction)
            reply = await forms.given_back(await answering, given or {})
            told = await self._deliver(interaction, reply)
            await self._noted(request, told is not None, stays=interaction.context.dm_channel)
            if interaction.context.dm_channel and interaction.channel_id:  # with the bot, not between two friends
                await note(self._channels, self._reporter, request.account, str(interaction.channel_id))
            if told and files.has_files(reply):
                await self._send_files(interaction, reply, FOLLOW_UPS - told)

    async def apologise(self, interaction: discord.Interaction[Any], error: BaseException) -> None:
        """For a fault of the adapter's own."""
        await self._deliver(interaction, replies.failed(self._reporter.failed(error)))

    async def _opens(self, interaction: discord.Interaction[Any], form: discord.ui.Modal) -> bool:
        """Whether the form is open now."""
        with self._work:
            try:
                await _once_more(lambda: interaction.response.send_modal(form))
            except UNDELIVERED as error:
                self._reporter.failed(error)
                return False
        return True

    async def _ask_for_time(self, interaction: discord.Interaction[Any]) -> None:
        try:
            await interaction.response.defer(ephemeral=True, thinking=True)
        except UNDELIVERED as error:  # the answer is tried all the same
            self._reporter.failed(error)

    async def _noted(self, request: Request, told: bool, *, stays: bool) -> None:
        """What becomes of help: shown in a channel it does not stay, so that it comes as a message, too."""
        delivery = self._comeback.help
        await (delivery.missed if not told else delivery.arrived if stays else delivery.shown)(request)

    async def _deliver(self, interaction: discord.Interaction[Any], reply: Reply) -> int | None:
        """How many messages the words took; 0 where others were said in their place, None where nothing got through."""
        rendered = self._rendered(interaction, reply)
        try:
            await _privately(interaction, rendered)
            return len(rendered.parts)
        except UNDELIVERED as error:
            reference = self._reporter.failed(error)
            if isinstance(error, discord.HTTPException) and error.status == 400:  # Discord did not like what I made
                return await self._last_word(interaction, reply if reply.help else replies.failed(reference))
        return None

    async def _last_word(self, interaction: discord.Interaction[Any], reply: Reply) -> int | None:
        """An apology, or help in bare text."""
        try:
            if reply.help:
                await _in_bare_text(interaction, reply)
            else:
                await _privately(interaction, self._rendered(interaction, reply))
        except UNDELIVERED as error:
            self._reporter.failed(error)
            return None
        return 0

    async def _send_files(self, interaction: discord.Interaction[Any], reply: Reply, left: int) -> None:
        """The files of a reply whose words are out. `left` are the messages that may follow them."""

        async def send(view: discord.ui.LayoutView, uploads: list[discord.File]) -> None:
            await interaction.followup.send(view=view, files=uploads, ephemeral=True)

        if await files.sent(reply, send, self._reporter):
            return
        try:
            for part in render(files.without_files(reply), str(interaction.user.id)).at_most(left).parts:
                await interaction.followup.send(view=page(part), ephemeral=True)
        except UNDELIVERED as error:
            self._reporter.failed(error)

    def _rendered(self, interaction: discord.Interaction[Any], reply: Reply) -> Rendered:
        kept = 2 if files.has_files(reply) else 0  # for the files, and for word of those that did not go
        return render(files.beside_files(reply), str(interaction.user.id)).at_most(1 + FOLLOW_UPS - kept)


def bare(reply: Reply) -> str:
    """A reply as one message of plain text, without buttons: where Discord does not like what it should look like."""
    return escaped(as_text(reply))[:CONTENT]


async def write_to(reader: discord.abc.Messageable, rendered: Rendered, nonce: str) -> int:
    """Messages to whoever reads there; returns the channel's id. They mention nobody (the client's own setting).

    The same `nonce` within a few minutes shows them once, however often they are sent.
    """
    sent = [await reader.send(view=page(part), nonce=f"{nonce}-{place}") for place, part in enumerate(rendered.parts)]
    return sent[-1].channel.id


async def _privately(interaction: discord.Interaction[Any], rendered: Rendered) -> None:
    first, *rest = rendered.parts
    if interaction.response.is_done():
        await interaction.edit_original_response(view=page(first))
    else:
        await _once_more(lambda: interaction.response.send_message(view=page(first), ephemeral=True))
    for part in rest:
        await interaction.followup.send(view=page(part), ephemeral=True)


async def _in_bare_text(interaction: discord.Interaction[Any], reply: Reply) -> None:
    text = bare(reply)
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)


async def _once_more(respond: Callable[[], Awaitable[object]]) -> None:
    """The first response, once more where the connection broke; that it was received the first time is success too."""
    try:
        await respond()
    except CUT_OFF:
        try:
            await respond()
        except discord.HTTPException as error:
            if error.code != ALREADY_ANSWERED:
                raise
