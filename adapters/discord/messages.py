"""Direct messages and mentions. Both are answered by direct message; a channel is told nothing but where to ask instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import discord

from adapters.channels import Channels
from adapters.discord import files
from adapters.discord.channels import note
from adapters.discord.nudge import ABOUT_US
from adapters.discord.render import render
from adapters.discord.report import Reporter
from adapters.discord.send import DM_CLOSED, UNDELIVERED, asked, bare, write_to
from adapters.discord.where import where_said
from adapters.discord.work import Work
from core import replies
from core.comeback import Comeback
from core.guide import support
from core.reply import Reply
from core.request import Text

NOTHING_SAID = "help"
_SPOKEN = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Messages:
    """Answers messages. `commands` are the ids of the slash commands, to make their names clickable."""

    def __init__(self, comeback: Comeback, reporter: Reporter, work: Work, channels: Channels | None = None) -> None:
        self._comeback, self._reporter, self._work, self._channels = comeback, reporter, work, channels
        self.commands: Mapping[str, int] = {}

    async def read(self, message: discord.Message, me: int) -> None:
        """Raises only for a fault of its own, which is to be apologised for."""
        said = addressed(message, me)
        if said is None:
            return
        request = asked(message.id, message.author.id, Text(said), where_said(message), public=not _direct(message))
        if self._work.over:  # Discord does not deliver it again
            await self._comeback.put_off(request)
            return
        with self._work:
            reply = await self._comeback.take(request)
            if reply is None:
                return
            try:
                told = await self._tell(message, reply)
            except UNDELIVERED as error:
                self._reporter.failed(error)
                await self._comeback.untold(request)
            else:
                await self._comeback.told(request, doubtful=told is None)
                if told:
                    channel, heard = told
                    await note(self._channels, self._reporter, request.account, str(channel))
                    await self._send_files(message, heard)

    async def apologise(self, message: discord.Message, error: BaseException) -> None:
        """For a fault of the adapter's own. Never raises but for cancellation."""
        said = replies.failed(self._reporter.failed(error))
        try:
            await write_to(message.author, render(said, str(message.author.id)), f"{message.id}f")
        except UNDELIVERED as unsent:
            self._reporter.failed(unsent)

    async def _tell(self, message: discord.Message, reply: Reply) -> tuple[int, Reply] | None:
        """The id of the person's own channel and what was said there; None where they could not be told."""
        reader = _reader(message)
        owner = str(message.author.id)
        try:
            shown = support.discreet(files.beside_files(reply))
            return await write_to(reader, render(shown, owner), str(message.id)), reply
        except discord.HTTPException as error:
            if error.code in DM_CLOSED or (error.status == 403 and error.code not in ABOUT_US):
                await self._point(message)
                return None
            if error.status == 400:  # Discord did not like what I made
                reference = self._reporter.failed(error)
                if reply.help:
                    return (await reader.send(bare(shown), nonce=f"{message.id}f")).channel.id, reply
                said = replies.failed(reference)
                return await write_to(reader, render(said, owner), f"{message.id}f"), said
            raise

    async def _send_files(self, message: discord.Message, reply: Reply) -> None:
        """The files of a reply whose words are out, where those are."""
        if not files.has_files(reply):
            return
        reader, id_ = _reader(message), str(message.id)

        async def send(view: discord.ui.LayoutView, uploads: list[discord.File]) -> None:
            await reader.send(view=view, files=uploads, nonce=f"{id_}a")

        if await files.sent(reply, send, self._reporter):
            return
        try:
            await write_to(reader, render(files.without_files(reply), str(message.author.id)), f"{id_}w")
        except UNDELIVERED as error:
            self._reporter.failed(error)

    async def _point(self, message: discord.Message) -> None:
        """The one line a channel may see, as a reply to whoever asked: the same for everybody, whatever was said."""
        if _direct(message):
            return
        try:
            await message.channel.send(
                pointer(self.commands),
                reference=message.to_reference(fail_if_not_exists=False),
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except UNDELIVERED as error:
            self._reporter.failed(error)


def addressed(message: discord.Message, me: int) -> str | None:
    """What a person said to the bot, without the mention; None for everything else.

    In a server only a mention that was written counts: a reply that merely pings is talk between people, and so are
    `@everyone` and roles.
    """
    author: Any = message.author
    if author.bot or message.webhook_id or message.type not in _SPOKEN:
        return None
    mention = re.compile(rf"<@!?{me}>")
    if not _direct(message) and not mention.search(message.content):
        return None
    return " ".join(mention.sub(" ", message.content).split()) or NOTHING_SAID


def pointer(commands: Mapping[str, int]) -> str:
    """Where to ask instead, with clickable commands where their ids are known."""
    overview, turn = (_clickable(name, commands) for name in ("comeback", "support"))
    return support.unreachable(overview, turn)


def _reader(message: discord.Message) -> discord.abc.Messageable:
    return message.channel if _direct(message) else message.author


def _direct(message: discord.Message) -> bool:
    """Whether only the two of us read there. `message.guild` does not tell: it is None in a server not yet listed."""
    return isinstance(message.channel, discord.DMChannel)


def _clickable(name: str, commands: Mapping[str, int]) -> str:
    return f"</{name}:{commands[name]}>" if name in commands else f"`/{name}`"
