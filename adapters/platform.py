"""What every platform's adapter promises to whoever starts it."""

from __future__ import annotations

from typing import Protocol

PROMPT = 1.5  # seconds an answer may take before the platform is told "working on it"; both allow three


class CannotStart(Exception):
    """A platform does not let the bot in (any more); the message is one sentence for the operator, without any token.

    `again`: it was not refused but not reached, or not understood, so that a later try may succeed.
    """

    def __init__(self, sentence: str, *, again: bool = False) -> None:
        super().__init__(sentence)
        self.again = again


class Platform(Protocol):
    """One connected platform."""

    name: str

    async def start(self) -> None:
        """Connects, and returns once people can be answered. Raises `CannotStart`, and may be tried again then."""
        ...

    async def wait(self) -> None:
        """Returns when the connection is over for good. Raises `CannotStart` where nobody asked for that."""
        ...

    async def stop(self) -> None:
        """Takes no more work, finishes what was taken, disconnects; within 8 seconds, and at once where nothing is connected."""
        ...
