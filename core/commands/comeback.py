"""`/comeback`: what the bot can do. On Slack every other command is reachable behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core import replies
from core.command import Context, Spec
from core.journal import Draft
from core.reply import Reply


@dataclass(frozen=True)
class Overview:
    """Everything on one page."""

    spec: ClassVar[Spec] = Spec(
        "comeback",
        "What I can do, on one page",
        ("help", "hi", "hello", "hey", "commands", "what can you do", "what do you do", "who are you", "what are you"),
        umbrella=True,
        alone=True,
    )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The commands and three examples."""
        return replies.overview(context.commands)
