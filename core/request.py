"""Every interaction, from any platform: who, and what they said, chose or pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Account:
    """One person on one platform. `tenant` is the Slack workspace; Discord and the terminal have one."""

    platform: str
    tenant: str
    user: str


_PLACE = "#"  # no platform's user ids begin so


@dataclass(frozen=True)
class Place:
    """A channel. A study group's settings, members and posts are kept under its account, as a journal of their own."""

    platform: str
    tenant: str
    channel: str

    @property
    def account(self) -> Account:
        """Whose journal the group's is."""
        return Account(self.platform, self.tenant, f"{_PLACE}{self.channel}")


def place_of(account: Account) -> Place | None:
    """The channel whose account it is; None for a person's."""
    if not account.user.startswith(_PLACE):
        return None
    return Place(account.platform, account.tenant, account.user.removeprefix(_PLACE))


@dataclass(frozen=True)
class Room:
    """What the platform says, right now, of a channel and whoever asks there.

    `manages`: may change what is posted. `reachable`: the bot may post. `guest`: of a Slack workspace, not a member.
    """

    manages: bool
    reachable: bool
    guest: bool = False


class Where(Protocol):
    """The channel a request was made in. What is to be known of it is looked up only when it matters."""

    @property
    def place(self) -> Place:
        """Which channel."""
        ...

    async def look(self) -> Room:
        """Who may do what there. Raises `Unseen` where the platform does not say."""
        ...


class Unseen(Exception):
    """The platform did not say what a channel is like; the cause is attached, for the log alone."""


def paired(text: str) -> str:
    """The text without halves of surrogate pairs, which no database and no platform takes."""
    return text.encode(errors="ignore").decode()


@dataclass(frozen=True)
class Text:
    """Words: a direct message, a mention without the mention, a slash command's text, a line in the terminal."""

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", paired(self.text))


@dataclass(frozen=True)
class Call:
    """A command chosen from a platform's own menu, options as they were filled in."""

    command: str
    args: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "command", paired(self.command))
        object.__setattr__(self, "args", {paired(name): paired(text) for name, text in self.args.items()})


@dataclass(frozen=True)
class Press:
    """A button, by its id."""

    id: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", paired(self.id))


@dataclass(frozen=True)
class Request:
    """One interaction. `id` is the platform's own, with the platform's name before it: a repeated delivery repeats it.

    `zone` is the IANA zone of the platform's profile, where it has one. `where` is the channel it was made in; None in a
    direct message, and where the platform can't say who may manage the channel. `public`: everybody in that channel can read
    what was said.
    """

    id: str
    account: Account
    said: Text | Call | Press
    zone: str | None = None
    where: Where | None = None
    public: bool = False
