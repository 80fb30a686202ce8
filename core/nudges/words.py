"""What a private check-in says. It knows the journal, and shows none of it: no score and no feeling is ever sent unasked."""

from __future__ import annotations

from datetime import timedelta

from core.guide import facts
from core.guide.forms import milestones, standing_plan
from core.guide.scores import counted
from core.guide.timeline import timeline
from core.journal import CheckIn, CheckIns, Journal, QuietUntil, Score, Snoozed
from core.moment import Moment
from core.nudges.outbox import Letter
from core.nudges.slots import Quiet
from core.reply import Action, Paragraph, Reply
from core.wording import on

PATIENCE = 3  # nudges without an answer before the bot asks once whether to go on, and is quiet until answered
LONG_SINCE = 14  # days since the last score after which a check-in mentions it
NEAR = timedelta(days=3)  # how close a form of the plan must be to be mentioned
HOW = ("very hard", "hard", "so-so", "good", "very good")


def words(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    """The message for a due check-in; None where nothing is to be said now."""
    wanted, quiet = journal.latest(CheckIns), journal.latest(QuietUntil)
    if wanted is None or not wanted.on or (wanted.until and moment.today < wanted.until):
        return None
    if quiet and moment.now < quiet.until:
        return None
    if _settled(letter, journal) or _in_quiet_hours(wanted, moment) or letter.unanswered > PATIENCE:
        return None
    if letter.unanswered == PATIENCE:
        return _shall_i_go_on()
    said = (Paragraph("How has it been going?"), *_knows(letter, journal, moment, wanted), Paragraph(_why(wanted)))
    id_ = ("nudge", str(letter.id))
    taps = tuple(Action(label, "went", (id_, ("how", str(mark)))) for mark, label in enumerate(HOW, 1))
    later = tuple(Action(label, "snooze", (id_, ("until", until))) for label, until in SNOOZES)
    return Reply("Checking in", said, (*taps, *later, Action("pause a week", "checkin", (("pause", "week"),)), STOP))


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


def told(wanted: CheckIns) -> str:
    """`Mon, Wed, Fri at 18:00`."""
    days = "every day" if len(wanted.weekdays) == len(DAYS) else ", ".join(DAYS[day].title() for day in wanted.weekdays)
    return f"{days} at {wanted.minute // 60}:{wanted.minute % 60:02}"


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _knows(letter: Letter, journal: Journal, moment: Moment, wanted: CheckIns) -> tuple[Paragraph, ...]:
    """At most one thing the journal suggests, the heaviest first; never a number from it."""
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
