"""What every platform's adapter promises to whoever starts it."""

from __future__ import annotations

from typing import Protocol

PROMPT = 1.5  # seconds an answer may take before the platform is told "working on it"; both allow three


class CannotStart(Exception):
    """A platform refused to let the bot in; the message is one sentence for the operator, without any token."""


class Platform(Protocol):
    """One connected platform."""

    name: str

    async def start(self) -> None:
        """Connects, and returns once people can be answered. Raises `CannotStart`."""
        ...

    async def wait(self) -> None:
        """Returns when the connection is over for good; raises what ended it."""
        ...

    async def stop(self) -> None:
        """Takes no more work, finishes what was taken, disconnects; within 8 seconds."""
        ...
