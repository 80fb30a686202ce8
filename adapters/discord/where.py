"""The channel that something was said in, as Discord described it together with what was said. Nothing is fetched.

What is made from a message rests on discord.py's memory of the server; where that has gaps, there is no answer at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord

from core.request import Place, Room


@dataclass(frozen=True)
class DiscordWhere:
    """A server's channel or thread. The `Where` of this folder."""

    place: Place
    room: Room

    async def look(self) -> Room:
        """See the port: what Discord said along with the request, so never `Unseen`."""
        return self.room


def where_asked(interaction: discord.Interaction[Any]) -> DiscordWhere | None:
    """Where a command was filled in or a button pressed; None outside of servers.

    Somebody may have brought the app along to a server that has not installed it: there it can post nothing, whatever
    Discord says of its permissions.
    """
    channel = interaction.channel_id
    if interaction.guild_id is None or channel is None:
        return None
    may_post = _may_post(interaction.app_permissions, interaction.channel)
    reachable = interaction.is_guild_integration() and may_post
    return DiscordWhere(place(channel), Room(_manages(interaction.permissions), reachable))


def where_said(message: discord.Message) -> DiscordWhere | None:
    """Where the bot was mentioned; None outside of servers, and where too little is known of one."""
    channel, author, server = message.channel, message.author, message.guild
    known = discord.abc.GuildChannel | discord.Thread
    if server is None or not isinstance(channel, known) or not isinstance(author, discord.Member):
        return None
    try:
        theirs, mine = channel.permissions_for(author), channel.permissions_for(server.me)
    except discord.ClientException:  # a thread whose channel is not known
        return None
    return DiscordWhere(place(channel.id), Room(_manages(theirs), _may_post(mine, channel)))


def place(channel: int) -> Place:
    """A channel or thread, by its id."""
    return Place("discord", "", str(channel))


def _manages(theirs: discord.Permissions) -> bool:
    return theirs.administrator or theirs.manage_guild or theirs.manage_channels


def _may_post(mine: discord.Permissions, channel: object) -> bool:
    in_thread = isinstance(channel, discord.Thread)
    return mine.view_channel and (mine.send_messages_in_threads if in_thread else mine.send_messages)
