"""`/support`: all help in one place, with no words needed. It starts nothing and is stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.command import Context, Spec
from core.guide import support
from core.journal import Draft
from core.reply import Reply


@dataclass(frozen=True)
class Support:
    """Crisis lines and where else to turn."""

    spec: ClassVar[Spec] = Spec(
        "support", "Someone to turn to, at any hour; nothing is stored", ("sos", "crisis"), alone=True, gentle=True
    )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """Every line the bot knows."""
        return support.everything(context.house)
