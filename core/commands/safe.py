"""The four buttons under a crisis reply. Not in any menu, stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import support
from core.journal import Draft
from core.kinds import Word
from core.reply import Reply


@dataclass(frozen=True)
class Safe:
    """The answer to “are you safe?”."""

    spec: ClassVar[Spec] = Spec(
        "safe", "Answer to “are you safe?”", ("i'm safe", "i am safe", "im safe"), menu=False, alone=True
    )
    state: Annotated[str, Ask("How it is", Word(("yes", "unsure", "no", "misread")))] = "yes"

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The reviewed reply to it."""
        return support.after(self.state, context.house)
