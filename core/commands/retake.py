"""`/retake`: the sittings of Step 1 so far. They decide which scores count, and what the last attempt asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.entries import undoing
from core.guide import facts
from core.guide.facts import sources
from core.journal import Attempt, Draft
from core.kinds import PastDay
from core.reply import Action, Note, Paragraph, Reply, Rows
from core.wording import count, on


@dataclass(frozen=True)
class Retake:
    """Keeps the day of a sitting, or shows those kept."""

    spec: ClassVar[Spec] = Spec("retake", "The days you sat Step 1, incomplete ones too", ("attempt", "attempts"))
    sat: Annotated[date | None, Ask("The day you sat it", PastDay(), "2026-09-14")] = None

    def record(self, context: Context) -> Attempt:
        """The sitting asked for."""
        return Attempt(self.sat or context.moment.today)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The sitting, unless it is held already."""
        if self.sat is None or Attempt(self.sat) in context.journal.all(Attempt):
            return ()
        return (Draft(Attempt(self.sat)),)

    def answer(self, context: Context) -> Reply:
        """How many of the four are used, and what that changes."""
        sat = sorted(attempt.sat for attempt in context.journal.all(Attempt))
        if not sat:
            said = (
                "Say /retake sat:2026-09-14, with the day of each sitting. Scores from before the latest stop counting."
            )
            return Reply("Which days did you sit Step 1?", (Paragraph(said), sources(facts.FOUR_ATTEMPTS)))
        rows = Rows(tuple((f"Sitting {place}", on(day)) for place, day in enumerate(sat, 1)))
        limit = facts.FOUR_ATTEMPTS.value
        if len(sat) >= limit:
            left = "The board's limit of four is reached, incomplete sittings included. Please check with your school and the board."
        elif len(sat) == limit - 1:
            line = facts.LIKELY_READY.value
            left = f"One is left, so /ready asks for {line} or more on both forms before it says ready."
        else:
            left = (
                f"{count(limit - len(sat), 'attempt')} left of {limit}: there is time to make the next one your best."
            )
        since = f"Scores up to {on(sat[-1])} are kept and no longer count."
        undo = tuple(map(undoing, context.written))
        used = (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT)
        note: Note = sources(*used)
        title = "Saved: your sittings of Step 1" if context.written else "Your sittings of Step 1"
        return Reply(title, (rows, Paragraph(left), Paragraph(since), note), (*undo, Action("am I ready?", "ready")))
