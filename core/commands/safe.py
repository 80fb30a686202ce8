"""The four buttons under a crisis reply. In no menu, and they answer while the database is down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands.quiet import BEGIN, OVER
from core.guide import support
from core.journal import Draft
from core.kinds import Word
from core.reply import Reply

UNSURE, NO, MISREAD = "unsure", "no", "misread"


@dataclass(frozen=True)
class Safe:
    """The answer to “are you safe?”."""

    spec: ClassVar[Spec] = Spec(
        "safe", "Answer to “are you safe?”", ("i'm safe", "i am safe", "im safe"), menu=False, alone=True, gentle=True
    )
    state: Annotated[str, Ask("How it is", Word(("yes", UNSURE, NO, MISREAD)))] = "yes"

    @property
    def step(self) -> str | None:
        """What it means for the quiet days: they begin, or are lifted; None for neither."""
        return {UNSURE: BEGIN, NO: BEGIN, MISREAD: OVER}.get(self.state)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The reviewed reply to it."""
        return support.after(self.state, context.house)
