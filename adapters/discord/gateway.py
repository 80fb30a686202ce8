"""The gateway connection, whole whatever comes in by it: an event that can't be read is passed over, and the next is read."""

from __future__ import annotations

from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket, WebSocketClosure

# What discord.py itself knows what to do about: it connects anew, or says that it can't.
_ITS_OWN = (ReconnectWebSocket, WebSocketClosure, discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)


class Gateway(DiscordWebSocket):
    """discord.py's own lets whatever goes wrong in reading one event end the connection, and the process with it."""

    async def received_message(self, msg: Any, /) -> None:
        """Reads one event. What can't be read is told to the client as an event `unreadable`, by its error alone.

        Raises `aiohttp.ClientError` where nothing can follow without it: then discord.py waits, longer each time, and
        connects anew.
        """
        goes_on = False
        try:
            text = self._decompressor.decompress(msg) if isinstance(msg, bytes) else msg
            goes_on = self.session_id is not None and self._keep_alive is not None
            if text is not None:  # the end of a compressed one
                await super().received_message(text)
            return
        except _ITS_OWN:
            raise
        except Exception as error:
            self._dispatch("unreadable", error)
            failed = type(error).__name__
        if not goes_on:  # a hello, a ready, or a stream that is broken from here on
            self.session_id, self.sequence, self.gateway = None, None, self.DEFAULT_GATEWAY
            await self.close()
            raise aiohttp.ClientError(failed)


def use_gateway() -> None:
    """Has discord.py connect by it: it takes the class by its name, and offers no other way to give it one."""
    discord.client.DiscordWebSocket = Gateway  # type: ignore[misc]
