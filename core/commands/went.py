"""The taps under a check-in: how it went, whether the student did what they meant to, how many questions. In no menu."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.groups.kinds import PostDay
from core.groups.pulse import too_late
from core.guide import support
from core.guide.crisis import Alarm
from core.guide.quiet import no_studying
from core.journal import Draft
from core.kinds import Whole, Word
from core.nudges.how import HOW, MOST_QUESTIONS
from core.payloads import CheckIn
from core.reply import Action, Paragraph, Reply

LOWEST, RUNNING = 1, 3  # that tap, so many times running, is answered with one soft question
_MOST = 2**63 - 1  # ids of rows are 63 bits
_COUNTS = (0, 10, 20, 40, 60, 80)


@dataclass(frozen=True)
class Went:
    """One tap; a later one on the same check-in takes its place."""

    spec: ClassVar[Spec] = Spec("went", "How it went", menu=False)
    nudge: Annotated[int, Ask("Which check-in", Whole(1, _MOST, "a check-in's number"), "1")]
    how: Annotated[int | None, Ask("How it went, 1 to 5", Whole(1, len(HOW), "how it went"), "3")] = None
    did: Annotated[str | None, Ask("Whether you did what you meant to", Word(("yes", "partly", "no")), "partly")] = None
    questions: Annotated[
        int | None, Ask("Questions you reviewed", Whole(0, MOST_QUESTIONS, "a count of questions"), "40")
    ] = None
    group: Annotated[str | None, Ask("The channel whose post it answers", Word(), "1234")] = None
    day: Annotated[date | None, Ask("The local date of that post", PostDay(), "2026-11-23")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The answer, over what was tapped on the same check-in before."""
        held = next((pair for pair in context.journal.entries_of(CheckIn) if pair[1].nudge == self.nudge), None)
        if not self.how and not (held and held[1].how):
            return ()
        before = held[1] if held else CheckIn(self.nudge)
        after = replace(
            before,
            how=self.how or before.how,
            did=self.did or before.did,
            questions=before.questions if self.questions is None else self.questions,
            group=self.group or before.group,
            posted=self.day or before.posted,
        )
        return () if held and after == before else (Draft(after, held[0].root if held else None),)

    def answer(self, context: Context) -> Reply:
        """Thanks, and the next question; after the hardest days one about the student instead."""
        if not any(each.how for each in context.journal.all(CheckIn) if each.nudge == self.nudge):
            said = "That check-in is not in your journal any more, so nothing was added to it. How did it go? The rest follows from that."
            taps = tuple(self._next(label, "how", str(mark)) for mark, label in enumerate(HOW, 1))
            return Reply("Nothing was saved", (Paragraph(said),), taps)
        last = [each.how for each in context.journal.all(CheckIn) if each.how][-RUNNING:]
        if self.how == LOWEST and last == [LOWEST] * RUNNING:
            return support.reply(Alarm.ASK, context.house)
        if self.how and no_studying(context.journal, context.moment.now):
            said = "That is all, and it is enough. If you want to name what it was like, that is one tap more."
            return Reply("Thank you, it is saved", (Paragraph(said),), (Action("name a feeling", "feel"),))
        if self.how:
            asked = tuple(self._next(each, "did", each) for each in ("yes", "partly", "no"))
            return Reply("Thank you, it is saved", (Paragraph("Did you do what you had meant to?"),), asked)
        if self.did:
            counts = tuple(self._next(str(count) if count else "none", "questions", str(count)) for count in _COUNTS)
            kind = "Noted, and no more than that: a day is a day. " if self.did == "no" else "Noted. "
            how_many = Paragraph(
                f"{kind}How many questions did you review? Leave it, or /checkin questions:37 to be exact."
            )
            return Reply("Thank you, it is saved", (how_many,), counts)
        more = Paragraph(
            "If you want to keep a line with it: /checkin note:, and your words. They stay in your journal."
        )
        answered = next((each for each in context.journal.all(CheckIn) if each.nudge == self.nudge), None)
        group = (Paragraph(_sums(answered, context.moment.today)),) if answered and answered.group else ()
        return Reply("Thank you, it is saved", (Paragraph("That is all."), *group, more))

    def _next(self, label: str, name: str, value: str) -> Action:
        return Action(label, "went", (("nudge", str(self.nudge)), (name, value)))


def _sums(answered: CheckIn, today: date) -> str:
    """What the group learns of an answer to its post."""
    return _NO_SUMS if answered.posted is None or too_late(answered.posted, today) else _SUMS


_SUMS = (
    "Nobody else sees it. If you were in the group when this post's week began, two counts enter that week's sums: that you "
    "checked in, and your questions."
)
_NO_SUMS = "Nobody else sees it, and it enters no sums."
