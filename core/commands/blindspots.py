"""`/blindspots`: what the misses show together, on how many entries it rests, and one change to make tomorrow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.commands import blindspot_words as words
from core.guide.areas import AreasKind
from core.guide.blindspots import look
from core.journal import Draft
from core.kinds import Words
from core.payloads import About, Strong
from core.reply import Reply


@dataclass(frozen=True)
class BlindSpots:
    """Looks; `problem` and `strong` keep what the student thinks themself, to be held against the log."""

    spec: ClassVar[Spec] = Spec(
        "blindspots",
        "What your misses show together, and one change for tomorrow",
        ("blind spots", "blind-spots", "blindspot", "what am i missing"),
        spoken=(
            (r"^(?:my )?problem(?: is)?:? (?:that )?(.+)$", r"problem:\1"),
            (r"^(?:strong|good|confident) (?:in|at) (.+)$", r"strong:\1"),
        ),
    )
    problem: Annotated[
        str | None, Ask("Your main problem, as you see it, in your own words", Words(200), "I forget things")
    ] = None
    strong: Annotated[
        tuple[str, ...] | None, Ask("Areas you feel strong in, with commas, or none", AreasKind(), "cardio,renal")
    ] = None

    def record(self, context: Context) -> Strong:
        """The areas the student feels strong in."""
        return Strong(self.strong or ())

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What the student thinks, where that is new."""
        drafts = []
        if self.problem is not None:
            held = next(reversed(context.journal.entries_of(About)), None)
            about = replace(held[1] if held else About(), problem=self.problem)
            drafts += [] if held and held[1] == about else [Draft(about, held[0].root if held else None)]
        if self.strong is not None:
            before = next(reversed(context.journal.entries_of(Strong)), None)
            strong = self.record(context)
            drafts += [] if before and before[1] == strong else [Draft(strong, before[0].root if before else None)]
        return tuple(drafts)

    def answer(self, context: Context) -> Reply:
        """The findings, or how many misses are missing."""
        return words.seen(look(context.journal), context)
