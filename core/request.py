"""Every interaction, from any platform: who, and what they said, chose or pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """One person on one platform. `tenant` is the Slack workspace; Discord and the terminal have one."""

    platform: str
    tenant: str
    user: str


@dataclass(frozen=True)
class Text:
    """Words: a direct message, a mention without the mention, a slash command's text, a line in the terminal."""

    text: str


@dataclass(frozen=True)
class Call:
    """A command chosen from a platform's own menu, options as they were filled in."""

    command: str
    args: Mapping[str, str]


@dataclass(frozen=True)
class Press:
    """A button, by its id."""

    id: str


@dataclass(frozen=True)
class Request:
    """One interaction. `id` is the platform's own, with the platform's name before it: a repeated delivery repeats it.

    `zone` is the IANA zone of the platform's profile, where it has one.
    """

    id: str
    account: Account
    said: Text | Call | Press
    zone: str | None = None
