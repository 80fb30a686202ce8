"""`/today`: which step of the six this is, and the one thing that matters most now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.command import Context, Spec
from core.guide import facts
from core.guide.attempts import awaiting, passed
from core.guide.calendar_words import nearest
from core.guide.fact import sources
from core.guide.quiet import no_studying
from core.guide.today import today
from core.journal import Draft
from core.part import NOTHING
from core.reply import Paragraph, Reply


@dataclass(frozen=True)
class Today:
    """Asks for it. It is worked out anew each time, and nothing is kept."""

    spec: ClassVar[Spec] = Spec(
        "today",
        "The one thing that matters most now, and why",
        ("what now", "what next", "what should i do", "what should i do today", "what should i do now", "next step"),
        gentle=True,
    )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The step, the thing, why, and the button that does it."""
        found, names = today(context.journal, context.moment), facts.SIX_STEPS.value
        title = f"The guide's step {found.step} of {len(names)}: {names[found.step - 1]}"
        rests = (
            no_studying(context.journal, context.moment.now)
            or passed(context.journal)
            or awaiting(context.journal, context.moment.today)
        )
        dates = NOTHING if rests else nearest(context.journal, context.moment.today, said=f"{found.title} {found.why}")
        note = sources(facts.SIX_STEPS, *found.facts, *dates.facts)
        return Reply(title, (Paragraph(found.title), Paragraph(found.why), *dates.blocks, note), found.actions)
