"""The link that installs the bot, with the least it needs. The wishes are counted in `PERMISSIONS`."""

from __future__ import annotations

import base64
import binascii

# To see a channel, and to post there (or in a thread): a study group's posts, and one neutral line where somebody who
# mentioned the bot has closed direct messages. Slash commands and their private answers need none.
PERMISSIONS = 1 << 10 | 1 << 11 | 1 << 38
_DIGITS = range(15, 21)  # how long Discord's ids are


def install_link(application_id: str, *, for_oneself: bool = False) -> str:
    """Where a server's manager installs the bot; `for_oneself`, where anybody takes it along to every server and message."""
    start = f"https://discord.com/oauth2/authorize?client_id={application_id}"
    if for_oneself:
        return f"{start}&integration_type=1&scope=applications.commands"
    return f"{start}&integration_type=0&permissions={PERMISSIONS}&scope=bot+applications.commands"


def application_id_of(token: str) -> str | None:
    """The application's id, which a bot token begins with; None where it does not."""
    first = token.strip().partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return found if found.isdigit() and len(found) in _DIGITS else None
