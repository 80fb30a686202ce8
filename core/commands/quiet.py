"""The quiet days after crisis words: begun by the door, lengthened, ended, and looked in on. In no menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide.quiet import CHECK_ON_ME, QUIET, quiet, when
from core.journal import Draft
from core.kinds import Whole, Word
from core.nudges.schedule import look_rule, stopped
from core.nudges.slots import next_slot, slot
from core.payloads import CheckOn, QuietUntil, TakenBack
from core.reply import Action, Paragraph, Reply

BEGIN, OVER, RESUME, LATER, STOP, TOMORROW = "begin", "over", "resume", "later", "stop", "tomorrow"
_CHECK_ON_ME = tuple(
    f"{please}{check} on me{day}"
    for please in ("", "please ")
    for check in ("check", "check in", "check up", "look in")
    for day in ("", " tomorrow", " tomorrow please")
)
_DAY, _HALF_DAY = timedelta(days=1), timedelta(hours=12)
_NIGHT = time(4)  # whoever is still awake before it means the day that has begun


@dataclass(frozen=True)
class QuietDays:
    """One step of them. `over` is for crisis words that were misread, and takes back what their message began alone."""

    spec: ClassVar[Spec] = Spec(
        "quiet",
        "The quiet days",
        menu=False,
        gentle=True,
        logged_as="support",
        shortcuts=tuple((phrase, ("do", TOMORROW)) for phrase in _CHECK_ON_ME),
    )
    do: Annotated[str, Ask("Which step", Word((BEGIN, OVER, RESUME, LATER, STOP, TOMORROW)), RESUME)]
    entry: Annotated[int | None, Ask("What it takes back", Whole(1, 999_999, "an entry's number"), "3", menu=False)] = (
        None
    )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What changes; nothing where it holds already."""
        now, held = context.moment.now, quiet(context.journal)
        match self.do:
            case "begin" | "later":
                return (Draft(QuietUntil(_whole_minute(now + QUIET))),)
            case "tomorrow":
                return (Draft(CheckOn(_tomorrow(context))),)
            case "over":
                found = context.journal.entry(self.entry or 0)
                kept = found and found in context.journal.kept and isinstance(found.payload, QuietUntil)
                return (Draft(TakenBack(found.seq)),) if found and kept else ()
            case "stop":
                # said before their hour it ends what comes unasked, and not the quiet
                over = _over(held, now) if held and held.until <= now else ()
                return (*_off(context), *over)
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
            once = f" I only ask you once, after {when(held.until, context.moment)}, whether to go on." if held else ""
            said = f"Nothing comes unasked any more.{once} What you saved stays, and I answer whenever you write."
            return Reply("They are off", (Paragraph(said), Paragraph("/support is there at any hour.")))
        said = "Nothing is owed and nothing was lost. When you want a small first step, /today has one."
        return Reply("Good to have you back", (Paragraph(said),), (Action("one small step", "today"),))


def _tomorrow(context: Context) -> datetime:
    """The look of tomorrow; where the student's zone is not known, the first that is half a day away."""
    now, zone = context.moment.now, context.moment.zone
    rule = look_rule(context.journal, zone, now)
    if zone is None:
        return next_slot(rule, now + _HALF_DAY).at
    local = now.astimezone(zone)
    return slot(rule, local.date() if local.time() < _NIGHT else local.date() + _DAY)


def _off(context: Context) -> tuple[Draft, ...]:
    """No check-ins and no re-tests any more, and nobody looked in on who asked for it before."""
    now = context.moment.now
    waiting = (entry.seq for entry, asked in context.journal.entries_of(CheckOn) if asked.at > now)
    return (*stopped(context.journal), *(Draft(TakenBack(seq)) for seq in waiting))


def _over(held: QuietUntil | None, now: datetime) -> tuple[Draft, ...]:
    return (Draft(QuietUntil(now, over=True)),) if held else ()


def _whole_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0) + timedelta(minutes=1)
