"""The quiet days after crisis words: begun by the door, lengthened, ended, and looked in on. In no menu."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide.quiet import CHECK_ON_ME, QUIET, quiet, when
from core.journal import CheckIns, CheckOn, Draft, QuietUntil
from core.kinds import Word
from core.nudges.slots import Quiet, out_of_quiet
from core.reply import Action, Paragraph, Reply

BEGIN, OVER, RESUME, LATER, STOP, TOMORROW = "begin", "over", "resume", "later", "stop", "tomorrow"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class QuietDays:
    """One step of them. `over` is for crisis words that were misread."""

    spec: ClassVar[Spec] = Spec("quiet", "The quiet days", menu=False, gentle=True)
    do: Annotated[str, Ask("Which step", Word((BEGIN, OVER, RESUME, LATER, STOP, TOMORROW)), RESUME)]

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What changes; nothing where it holds already."""
        now, held = context.moment.now, quiet(context.journal)
        match self.do:
            case "begin" | "later":
                return (Draft(QuietUntil(_whole_minute(now + QUIET))),)
            case "tomorrow":
                return (Draft(CheckOn(self._tomorrow(context))),)
            case "stop":
                checkins = context.journal.latest(CheckIns)
                off = (Draft(replace(checkins, on=False)),) if checkins and checkins.on else ()
                return (*off, *_over(held, now))
            case _:
                return _over(held, now)

    def answer(self, context: Context) -> Reply:
        """What holds now."""
        held = quiet(context.journal)
        if self.do == TOMORROW:
            found = context.journal.latest(CheckOn)
            at = when(found.at, context.moment) if found else "tomorrow"
            said = f"I look in on you once, {at}, with a short private message. It asks how you are, and nothing about studying."
            return Reply("I will", (Paragraph(said), Paragraph("/support is there at any hour until then, and after.")))
        if self.do in (BEGIN, LATER) and held:
            said = f"I bring up no studying and no scores until {when(held.until, context.moment)}, and then I ask you first."
            return Reply("Quiet it is", (Paragraph(said),), (CHECK_ON_ME,))
        if self.do == STOP:
            said = "No check-ins come any more. What you saved stays, and I answer whenever you write."
            return Reply("They are off", (Paragraph(said),))
        said = "Nothing is owed and nothing was lost. When you want a small first step, /today has one."
        return Reply("Good to have you back", (Paragraph(said),), (Action("one small step", "today"),))

    def _tomorrow(self, context: Context) -> datetime:
        """A day from now, and not in the night where the student's zone is known."""
        at = _whole_minute(context.moment.now + _DAY)
        return out_of_quiet(at, context.moment.zone, Quiet()) if context.moment.zone else at


def _over(held: QuietUntil | None, now: datetime) -> tuple[Draft, ...]:
    return (Draft(QuietUntil(now, over=True)),) if held else ()


def _whole_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0) + timedelta(minutes=1)
