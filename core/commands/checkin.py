"""`/checkin`: private check-ins at the student's own hour. They are asked for, and one tap stops them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.entries import undoing
from core.journal import CheckIn, CheckIns, Draft, Zone
from core.kinds import Flag, Whole, Word
from core.nudges.how import MOST_QUESTIONS
from core.nudges.kinds import FOREVER, DaysKind, PauseKind, TimeKind
from core.nudges.words import STOP, told
from core.reply import Action, Block, Paragraph, Reply
from core.wording import on

SUGGESTED = CheckIns((0, 2, 4), 18 * 60)  # Monday, Wednesday, Friday at 18:00
_TAKE_IT = Action("Mon, Wed, Fri at 18:00", "checkin", (("days", "mon,wed,fri"), ("at", "18:00")))
_AGAIN = Action("go on", "checkin", (("go", "yes"),))
_PAUSE = Action("pause a week", "checkin", (("pause", "week"),))


@dataclass(frozen=True)
class CheckInSetup:
    """Turns them on, changes, pauses or stops them; `note` and `questions` add to the newest one answered."""

    spec: ClassVar[Spec] = Spec(
        "checkin",
        "Private check-ins at your own hour: on, changed, paused or stopped",
        ("check in", "checkins", "check-in"),
        shortcuts=(
            *((phrase, ("stop", "yes")) for phrase in ("stop", "stop it", "stop these", "no more", "unsubscribe")),
            *((phrase, ("pause", "week")) for phrase in ("pause", "pause a week", "snooze a week")),
            ("go on", ("go", "yes")),
            ("once a week", ("rarer", "yes")),
        ),
    )
    days: Annotated[tuple[int, ...] | None, Ask("On which days", DaysKind(), "mon,wed,fri")] = None
    at: Annotated[int | None, Ask("At what time, where you are", TimeKind(), "18:00")] = None
    pause: Annotated[date | str | None, Ask("A week, until a date, or until I say", PauseKind(), "week")] = None
    rarer: Annotated[bool | None, Ask("Once a week from now on", Flag(), "yes")] = None
    go: Annotated[bool | None, Ask("Go on as before", Flag(), "yes")] = None
    stop: Annotated[bool | None, Ask("No more of them", Flag(), "yes")] = None
    note: Annotated[str | None, Ask("A line of your own for the newest one", Word(), "slept badly")] = None
    questions: Annotated[
        int | None,
        Ask("Questions you reviewed, for the newest one", Whole(0, MOST_QUESTIONS, "a count of questions"), "37"),
    ] = None

    def record(self, context: Context) -> CheckIns:
        """What they should be. Raises `Refused` where they were never on, or both stopping and going on is said."""
        held = context.journal.latest(CheckIns)
        if held is None and (self.days is None and self.at is None):
            raise Refused(
                "No check-ins are on. /checkin mon,wed,fri at:18:00 turns them on, with your own days and time."
            )
        if self.stop and self.go:
            raise Refused("Stop, or go on? Say one of the two.")
        wanted = held or SUGGESTED
        days = wanted.weekdays if self.days is None else self.days
        minute = wanted.minute if self.at is None else self.at
        until = self.pause if isinstance(self.pause, date) else None
        return CheckIns(days[:1] if self.rarer else days, minute, not (self.stop or self.pause == FOREVER), until)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The new state, where it is new, and a line for the newest answer. Raises `Refused`."""
        drafts = []
        if self._changes():
            wanted = self.record(context)
            if wanted.on and context.moment.zone is None:
                raise Refused("First I need your time zone, so that the hour is yours: /timezone New York, for one.")
            if wanted.on and context.journal.latest(Zone) is None:
                # a profile's zone may change or fail to load; the hour that was agreed on is not to move with it
                drafts.append(Draft(Zone(str(context.moment.zone))))
            sets = self.go or self.days is not None or self.at is not None  # which also mends what was stopped
            if sets or wanted != context.journal.latest(CheckIns):
                drafts.append(Draft(wanted))
        if self._adds():
            answered = context.journal.entries_of(CheckIn)
            if not answered:
                raise Refused("There is no check-in yet that this could go with. It was not kept.")
            entry, payload = answered[-1]
            note = payload.note if self.note is None else self.note
            questions = payload.questions if self.questions is None else self.questions
            drafts.append(Draft(replace(payload, note=note, questions=questions), entry.root))
        return tuple(drafts)

    def _adds(self) -> bool:
        """Whether something goes with the newest check-in answered."""
        return self.note is not None or self.questions is not None

    def _changes(self) -> bool:
        """Whether anything is asked for; a `no` asks for nothing."""
        return bool(self.rarer or self.go or self.stop) or any(
            value is not None for value in (self.days, self.at, self.pause)
        )

    def answer(self, context: Context) -> Reply:
        """What is on now, and how to change it."""
        held = context.journal.latest(CheckIns)
        kept: tuple[Block, ...] = (Paragraph("That is kept with your newest check-in."),) if self._adds() else ()
        if held is None:
            offer = "A short private message at your hour: how it went, in one tap. You choose the days, and one tap stops it."
            asked = "Say /checkin mon,wed,fri at:18:00 with your own, or take the suggestion."
            return Reply("Check-ins are off", (*kept, Paragraph(offer), Paragraph(asked)), (_TAKE_IT,))
        undo = tuple(map(undoing, context.written[-1:]))
        saved = "Saved. " if context.written else ""
        if not held.on:
            said = Paragraph(f"{saved}Nothing comes until you say so. Your days were {told(held)}.")
            return Reply("Check-ins are off", (*kept, said), (_AGAIN, *undo))
        if held.until and context.moment.today < held.until:
            said = Paragraph(f"{saved}They begin again on {on(held.until)}: {told(held)}.")
            return Reply("Check-ins are paused", (*kept, said), (_AGAIN, STOP, *undo))
        if context.moment.zone is None:
            said = Paragraph("They wait until I know your time zone again: /timezone New York, for one.")
            return Reply("Check-ins are held", (*kept, said), (STOP, *undo))
        said = Paragraph(f"{saved}{told(held)[0].upper()}{told(held)[1:]}, where you are ({_zone(context)}).")
        how = Paragraph("They come as private messages, carry no score, and fall silent when you don't answer.")
        return Reply("Check-ins are on", (*kept, said, how), (_PAUSE, STOP, *undo))


def _zone(context: Context) -> str:
    chosen = context.journal.latest(Zone)
    return chosen.name if chosen else str(context.moment.zone)
