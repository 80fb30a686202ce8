"""`/checkin`: private check-ins at the student's own hour. They are asked for, and one tap stops them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.entries import undoing
from core.guide.retests import coming
from core.journal import Draft
from core.kinds import Flag, Whole, Word
from core.nudges.how import MOST_QUESTIONS
from core.nudges.kinds import CLOCK, FOREVER, DaysKind, PauseKind, TimeKind
from core.nudges.schedule import CHECK_IN, NONE, ended, hushed, zone_kept
from core.nudges.words import GO_ON, STOP, STOP_RE_TESTS, told
from core.payloads import CheckIn, CheckIns, Zone
from core.reply import Action, Block, Paragraph, Reply
from core.wording import clock, on

SUGGESTED = CheckIns((0, 2, 4), 18 * 60)  # Monday, Wednesday, Friday at 18:00
_TAKE_IT = Action("Mon, Wed, Fri at 18:00", "checkin", (("days", "mon,wed,fri"), ("at", "18:00")))
_PAUSE = Action("pause a week", "checkin", (("pause", "week"),))
_DAYS = (
    r"((?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|daily|every ?day|weekdays|weekends|and|to"
    r"|[-,;&+/ ])+?)"
)
_CHECK_INS = tuple(f"{the}{name}" for the in ("", "the ", "my ") for name in ("check-ins", "checkins", "check ins"))
_RE_TESTS = tuple(f"{the}{name}" for the in ("", "the ", "my ") for name in ("re-tests", "retests"))


def _ended_by_words(what: tuple[str, ...]) -> tuple[str, ...]:
    """How people say that they want no more of it."""
    before = (f"{verb} {each}" for verb in ("stop", "end", "cancel", "turn off", "no more", "disable") for each in what)
    return (*before, *(f"turn {each} off" for each in what))


@dataclass(frozen=True)
class CheckInSetup:
    """Turns them on, changes, pauses or stops them; `note` and `questions` add to the newest one answered."""

    spec: ClassVar[Spec] = Spec(
        "checkin",
        "Private check-ins at your own hour: on, changed, paused or stopped",
        ("check in", "checkins", "check-in", "check-ins", "check ins"),
        unasked=True,
        shortcuts=(
            *((phrase, ("stop", "yes")) for phrase in ("stop", "stop it", "stop these", "no more", "unsubscribe")),
            *((phrase, ("stop", "yes")) for phrase in _ended_by_words(_CHECK_INS)),
            *((phrase, ("retests", "no")) for phrase in _ended_by_words(_RE_TESTS)),
            *((phrase, ("pause", "week")) for phrase in ("pause", "pause a week", "snooze a week")),
            ("go on", ("go", "yes")),
            ("once a week", ("rarer", "yes")),
        ),
        spoken=(
            (r"^(?:off|stop|stopped|no)$", "stop:yes"),
            (r"^(?:on|yes)$", "go:yes"),
            (r"^pause:? (?:for )?((?:\d{1,2}|a|two|three) (?:day|week|month)s?)$", r"pause:\1"),
            (rf"^{_DAYS},? (?:at )?({CLOCK})$", r"\1 at:\2"),
        ),
    )
    days: Annotated[tuple[int, ...] | None, Ask("On which days", DaysKind(), "mon,wed,fri")] = None
    at: Annotated[int | None, Ask("At what time, where you are", TimeKind(), "18:00")] = None
    pause: Annotated[date | str | None, Ask("A week, until a date, or until I say", PauseKind(), "week")] = None
    rarer: Annotated[bool | None, Ask("Once a week from now on", Flag(), "yes")] = None
    go: Annotated[bool | None, Ask("Turn them on again", Flag(), "yes")] = None
    stop: Annotated[bool | None, Ask("No more of them, and no more re-tests", Flag(), "yes")] = None
    retests: Annotated[bool | None, Ask("Whether re-tests come by themselves", Flag(), "no")] = None
    note: Annotated[str | None, Ask("A line of your own for the newest one", Word(), "slept badly")] = None
    questions: Annotated[
        int | None,
        Ask("Questions you reviewed, for the newest one", Whole(0, MOST_QUESTIONS, "a count of questions"), "37"),
    ] = None

    def record(self, context: Context) -> CheckIns:
        """What they should be: what was stopped is turned on by going on, days or an hour alone. Raises `Refused`."""
        if self.stop and self.go:
            raise Refused("Stop, or go on? Say one of the two.")
        held = context.journal.latest(CheckIns) or NONE
        if not held.weekdays and not self._sets() and (self.pause or self.rarer):
            raise Refused(
                "No check-ins are on. /checkin mon,wed,fri at:18:00 turns them on, with your own days and time."
            )
        days = held.weekdays if self.days is None else self.days
        if not days and self.at is not None:
            days = SUGGESTED.weekdays
        off, on_again = self.stop or self.pause == FOREVER, self.go or self._sets()
        was_on = held.on and not ended(context.journal)
        on_ = bool(days) and not off and bool(on_again or was_on)
        if self.retests is False or (off and self.retests is None):
            silent = hushed(context.journal)
        else:
            silent = 0 if self.retests or self.go or (on_again and not was_on) else held.hushed
        minute = held.minute if self.at is None else self.at
        until = self.pause if on_ and isinstance(self.pause, date) else None
        return CheckIns(days[:1] if self.rarer else days, minute, on_, until, silent)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The new state, where it is new, and a line for the newest answer. Raises `Refused`."""
        drafts = []
        if self._changes():
            wanted = self.record(context)
            if wanted.on and context.moment.zone is None:
                raise Refused("First I need your time zone, so that the hour is yours: /timezone New York, for one.")
            held = context.journal.latest(CheckIns)
            # what can't be delivered any more is mended by setting it again, though it is the same
            mends = self._sets() or ((self.go or self.retests) and (held is not None or bool(coming(context.journal))))
            if mends or wanted != (held or NONE):
                drafts += [*(zone_kept(context.journal, context.moment) if wanted.on else ()), Draft(wanted)]
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

    def _sets(self) -> bool:
        """Whether days or an hour are named."""
        return self.days is not None or self.at is not None

    def _changes(self) -> bool:
        """Whether anything is asked for; a `no` asks for nothing but no re-tests."""
        asked = self.rarer or self.go or self.stop or self.retests is not None
        return bool(asked) or self._sets() or self.pause is not None

    def answer(self, context: Context) -> Reply:
        """What is on now, and how to change it."""
        held = context.journal.latest(CheckIns)
        kept: tuple[Block, ...] = (Paragraph("That is kept with your newest check-in."),) if self._adds() else ()
        undo = tuple(map(undoing, context.written[-1:]))
        saved = "Saved. " if context.written else ""
        away, try_ = (_TURNED_AWAY, (GO_ON,)) if context.refused else ((), ())
        if self.retests is not None or (self.go and held is not None and not held.weekdays):
            return self._of_re_tests(context, kept, undo)
        if held is None and self.stop:
            said = Paragraph("No check-ins are on, and no re-test waits. I answer whenever you write.")
            return Reply("Nothing comes by itself", (*kept, said), (_TAKE_IT,))
        if held is None:
            offer = "A short private message at your hour: how it went, in one tap. You choose the days, and one tap stops it."
            asked = "Say /checkin mon,wed,fri at:18:00 with your own, or take the suggestion."
            return Reply("Check-ins are off", (*kept, Paragraph(offer), Paragraph(asked), *away), (_TAKE_IT, *try_))
        if not held.on or ended(context.journal):
            comes, before = coming(context.journal) and not ended(context.journal), held.weekdays
            what = "Only re-tests come, on their days." if comes else "Nothing comes until you say so."
            days = f" Your days were {told(held)}." if before else ""
            no_more = " Nor do re-tests: /teach retest has them when you want." if held.hushed and not comes else ""
            actions = (*((GO_ON,) if before else (_TAKE_IT, *try_)), *((STOP_RE_TESTS,) if comes else ()), *undo)
            return Reply("Check-ins are off", (*kept, Paragraph(f"{saved}{what}{no_more}{days}"), *away), actions)
        if held.until and context.moment.today < held.until:
            said = Paragraph(f"{saved}They begin again on {on(held.until)}: {told(held)}.")
            return Reply("Check-ins are paused", (*kept, said), (GO_ON, STOP, *undo))
        if context.moment.zone is None:
            said = Paragraph("They wait until I know your time zone again: /timezone New York, for one.")
            return Reply("Check-ins are held", (*kept, said), (STOP, *undo))
        said = Paragraph(f"{saved}{told(held)[0].upper()}{told(held)[1:]}, where you are ({_zone(context)}).")
        if CHECK_IN in context.refused:
            return Reply("Check-ins don't reach you", (*kept, said, *away), (*try_, STOP, *undo))
        how = Paragraph("They come as private messages, carry no score, and fall silent when you don't answer.")
        return Reply("Check-ins are on", (*kept, said, how), (_PAUSE, STOP, *undo))

    def _of_re_tests(self, context: Context, kept: tuple[Block, ...], undo: tuple[Action, ...]) -> Reply:
        """Whether they come by themselves."""
        held = context.journal.latest(CheckIns) or NONE
        if self.retests is False:
            said = "None comes by itself any more. /teach retest has them when you want, and what you explain next sets new ones going."
            return Reply("Re-tests are off", (*kept, Paragraph(said)), (_RE_TESTS_ON, *undo))
        if not coming(context.journal):
            said = "None waits just now. What you explain with /teach sets them going."
            return Reply("Re-tests are on", (*kept, Paragraph(said)), undo)
        if ended(context.journal):
            said = "You passed, so none comes by itself. /teach retest has them when you want."
            return Reply("Re-tests rest", (*kept, Paragraph(said)), undo)
        where = "" if context.moment.zone else " They wait until I know your time zone: /timezone New York, for one."
        said = f"They come on their days at {clock(held.minute)}, or with the check-in of that day.{where}"
        return Reply("Re-tests are on", (*kept, Paragraph(said)), (STOP_RE_TESTS, *undo))


_TURNED_AWAY = (
    Paragraph(
        "What I last sent you by myself was turned away: private messages from me are closed, or no server or workspace is "
        "left that we share."
    ),
    Paragraph("Once they are open, tap go on or say it, and I try at once. By myself I try once a day."),
)
_RE_TESTS_ON = Action("re-tests again", "checkin", (("retests", "yes"),))


def _zone(context: Context) -> str:
    chosen = context.journal.latest(Zone)
    return chosen.name if chosen else str(context.moment.zone)
