"""What a private nudge says. It knows the journal, and shows none of it: no score and no feeling is ever sent unasked."""

from __future__ import annotations

from datetime import timedelta

from core.guide import facts, support
from core.guide.forms import milestones, standing_plan
from core.guide.quiet import CHECK_ON_ME, CHOICES, in_first_days, no_studying, quiet
from core.guide.retests import due_by, due_on
from core.guide.scores import counted
from core.guide.timeline import timeline
from core.journal import CheckIn, CheckIns, Journal, Score, Snoozed, StudyGroup
from core.moment import Moment
from core.nudges.how import HOW
from core.nudges.outbox import Letter
from core.nudges.slots import Quiet
from core.reply import Action, Paragraph, Reply
from core.wording import on

PATIENCE = 3  # nudges without an answer before the bot asks once whether to go on, and is quiet until answered
LONG_SINCE = 14  # days since the last score after which a check-in mentions it
NEAR = timedelta(days=3)  # how close a form of the plan must be to be mentioned


def words(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    """The message for a due nudge of any kind; None where nothing is to be said now."""
    match letter.kind:
        case "check-on":
            return _look_in()
        case "resume":
            return _resume(journal, moment)
        case "re-test":
            return _re_test(letter, journal, moment)
        case _:
            return _check_in(letter, journal, moment)


def _check_in(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    wanted = journal.latest(CheckIns)
    if wanted is None or not wanted.on or (wanted.until and moment.today < wanted.until) or quiet(journal):
        return None
    if _settled(letter, journal) or _in_quiet_hours(wanted, moment) or letter.unanswered > PATIENCE:
        return None
    if letter.unanswered == PATIENCE:
        return _shall_i_go_on()
    if in_first_days(journal, moment.now):
        said: tuple[Paragraph, ...] = (Paragraph("How are you today? Nothing about studying from me in these days."), Paragraph(_why(wanted)))
    else:
        known = _knows(letter, journal, moment, wanted)
        said = (Paragraph("How has it been going?"), *known, Paragraph(_why(wanted)))
    id_ = ("nudge", str(letter.id))
    taps = tuple(Action(label, "went", (id_, ("how", str(mark)))) for mark, label in enumerate(HOW, 1))
    later = tuple(Action(label, "snooze", (id_, ("until", until))) for label, until in SNOOZES)
    return Reply("Checking in", said, (*taps, *later, Action("pause a week", "checkin", (("pause", "week"),)), STOP))


def _look_in() -> Reply:
    """Asked for, in the days after crisis words: fixed and reviewed, with no word of studying."""
    said = "You asked me to look in. However today is, any answer is fine. /support shows where to turn, at any hour."
    return Reply("How are you?", (Paragraph(said),), (*support.BUTTONS[:3], CHECK_ON_ME))


def _resume(journal: Journal, moment: Moment) -> Reply | None:
    held = quiet(journal)
    if held is None or moment.now < held.until:
        return None
    said = "I have kept quiet about studying these days. Shall I go on with it? Until you say, I stay quiet."
    return Reply("Checking in, once", (Paragraph(said),), CHOICES)


def _re_test(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    """Not beside a check-in of the same day, which mentions it; nor unasked for ever."""
    wanted = journal.latest(CheckIns)
    comes = wanted is not None and wanted.on and letter.day.weekday() in wanted.weekdays
    if comes or no_studying(journal, moment.now) or letter.unanswered >= PATIENCE or not due_on(journal, letter.day):
        return None
    id_, of = ("nudge", str(letter.id)), ("of", "re-test")
    later = tuple(Action(label, "snooze", (id_, ("until", until), of)) for label, until in SNOOZES)
    said = "A re-test of something you explained is due today, because you set it going. A few minutes, from memory."
    return Reply("A re-test is due", (Paragraph(said),), (Action("begin", "teach", (("do", "retest"),)), *later))


SNOOZES = (("in 1 h", "hour"), ("tonight", "tonight"), ("tomorrow", "tomorrow"))
STOP = Action("stop these", "checkin", (("stop", "yes"),))


def _settled(letter: Letter, journal: Journal) -> bool:
    """Whether it was answered already, or the snooze that would bring it again was taken back."""
    answered = any(each.nudge == letter.id and each.how for each in journal.all(CheckIn))
    snoozed = [entry for entry in journal.entries if isinstance(entry.payload, Snoozed)]
    mine = [entry for entry in snoozed if isinstance(entry.payload, Snoozed) and entry.payload.nudge == letter.id]
    return answered or (bool(mine) and all(entry.seq in journal.taken_back for entry in mine))


def _in_quiet_hours(wanted: CheckIns, moment: Moment) -> bool:
    """Whether it is too late at night, or too early; never for a student who chose such an hour."""
    local = moment.now.astimezone(moment.zone)
    return wanted.minute not in Quiet() and local.hour * 60 + local.minute in Quiet()


def _shall_i_go_on() -> Reply:
    said = "My last ones went by unanswered, which is fine. Shall I go on? Until you say, I'll be quiet."
    rarer = Action("once a week", "checkin", (("rarer", "yes"),))
    return Reply(
        "Shall I keep checking in?", (Paragraph(said),), (Action("go on", "checkin", (("go", "yes"),)), rarer, STOP)
    )


def _is_news(letter: Letter, journal: Journal, wanted: CheckIns) -> bool:
    """Whether the newest result was logged since the check-in before this one would have come."""
    logged = journal.entries_of(Score)
    days = (letter.day - timedelta(days=back) for back in range(1, len(DAYS) + 1))
    before = next(day for day in days if day.weekday() in wanted.weekdays)
    return logged[-1][0].at >= letter.due - (letter.day - before)


def _why(wanted: CheckIns) -> str:
    return f"This comes because you asked for it: {told(wanted)}."


def told(wanted: CheckIns | StudyGroup) -> str:
    """`Mon, Wed, Fri at 18:00`."""
    days = "every day" if len(wanted.weekdays) == len(DAYS) else ", ".join(DAYS[day].title() for day in wanted.weekdays)
    return f"{days} at {wanted.minute // 60}:{wanted.minute % 60:02}"


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _knows(letter: Letter, journal: Journal, moment: Moment, wanted: CheckIns) -> tuple[Paragraph, ...]:
    """At most one thing the journal suggests, the heaviest first; never a number from it."""
    if due_by(journal, letter.day):
        return (Paragraph("A re-test of something you explained is due today: /teach retest."),)
    every = counted(journal)
    if len(every) > 1 and every[-2].value - every[-1].value >= facts.LEVEL.value and _is_news(letter, journal, wanted):
        return (Paragraph("The guide looks at the direction over time more than at any one result."),)
    if every and (plan := standing_plan(journal)) is not None:
        way = timeline(every[-1].value, every[-1].taken, plan.target)
        stones = milestones(way, moment.today, plan.unseen or 0, plan.forms) if way else ()
        near = next((stone for stone in stones if abs(stone.day - moment.today) <= NEAR), None)
        if near:
            return (Paragraph(f"By your plan a practice form is due about {on(near.day)}. /plan says which."),)
    if every and (moment.today - every[-1].taken).days >= LONG_SINCE:
        return (Paragraph("It has been two weeks or more since your last practice form."),)
    return ()
