"""The taps under a check-in: how it went, and whether the student did what they meant to. In no menu."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import support
from core.guide.crisis import Alarm
from core.journal import CheckIn, Draft
from core.kinds import Whole, Word
from core.nudges.words import HOW
from core.reply import Action, Paragraph, Reply

LOWEST, RUNNING = 1, 3  # that tap, so many times running, is answered with one soft question
_MOST = 2**63 - 1  # ids of rows are 63 bits


@dataclass(frozen=True)
class Went:
    """One tap; a later one on the same check-in takes its place."""

    spec: ClassVar[Spec] = Spec("went", "How it went", menu=False)
    nudge: Annotated[int, Ask("Which check-in", Whole(1, _MOST, "a check-in's number"), "1")]
    how: Annotated[int | None, Ask("How it went, 1 to 5", Whole(1, len(HOW), "how it went"), "3")] = None
    did: Annotated[str | None, Ask("Whether you did what you meant to", Word(("yes", "partly", "no")), "partly")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The answer, over what was tapped on the same check-in before."""
        held = next((pair for pair in context.journal.entries_of(CheckIn) if pair[1].nudge == self.nudge), None)
        before = held[1] if held else CheckIn(self.nudge)
        after = replace(before, how=self.how or before.how, did=self.did or before.did)
        return () if held and after == before else (Draft(after, held[0].root if held else None),)

    def answer(self, context: Context) -> Reply:
        """Thanks, and the next question; after the hardest days one about the student instead."""
        last = [each.how for each in context.journal.all(CheckIn) if each.how][-RUNNING:]
        if self.how == LOWEST and last == [LOWEST] * RUNNING:
            return support.reply(Alarm.ASK, context.house)
        if self.how:
            id_ = ("nudge", str(self.nudge))
            asked = tuple(Action(each, "went", (id_, ("did", each))) for each in ("yes", "partly", "no"))
            return Reply("Thank you, it is saved", (Paragraph("Did you do what you had meant to?"),), asked)
        if self.did == "no":
            said = "Noted, and no more than that: a day is a day. Smaller may be easier to begin with tomorrow."
        else:
            said = "Noted. That is all."
        more = Paragraph(
            "If you want to keep a line with it: /checkin note:, and your words. They stay in your journal."
        )
        return Reply("Thank you, it is saved", (Paragraph(said), more))
