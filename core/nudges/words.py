"""What a private nudge says. It knows the journal, and shows none of it: no score and no feeling is ever sent unasked."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from core.guide import facts, support
from core.guide.attempts import awaiting, passed
from core.guide.course import NEAR, next_stone
from core.guide.quiet import CHECK_ON_ME, CHOICES, calm, in_first_days, no_studying, quiet
from core.guide.retests import coming
from core.guide.scores import counted
from core.guide.today import nudge_line
from core.journal import Journal
from core.moment import Moment
from core.nudges.how import HOW
from core.nudges.outbox import LOOK, Later, Letter, Silent
from core.nudges.schedule import CHECK_IN, NONE, RE_TEST, check_in_on
from core.nudges.slots import Quiet, out_of_quiet
from core.payloads import CheckIn, CheckIns, CheckOn, Score, Snoozed, StudyGroup, Taught
from core.reply import Action, Help, Paragraph, Reply
from core.wording import clock, on

PATIENCE = 3  # nudges without an answer before the bot asks once whether to go on, and is quiet until answered
LONG_SINCE = 14  # days since the last score after which a check-in mentions it
LOOK_IN = timedelta(days=1)  # how late looking in is still welcome
LOOKS_BACK = timedelta(days=3)  # how far back a first look looks
DIRECTION = "The guide looks at the direction over time more than at any one result."


def words(letter: Letter, journal: Journal, moment: Moment) -> Reply | Later | Silent | None:
    """The message for a due nudge of any kind; None where nothing is to be said, `Later` where it is not to come at night.

    In the quiet days after crisis words all is decided as on any others, and then nothing is shown.
    """
    if letter.kind == LOOK:
        return _look(letter, journal, moment)
    said = _said(letter, calm(journal), moment)
    return Silent() if isinstance(said, Reply) and quiet(journal) else said


def _said(letter: Letter, journal: Journal, moment: Moment) -> Reply | Later | None:
    if letter.kind == CHECK_IN:
        return _check_in(letter, journal, moment)
    said = _re_test(letter, journal, moment) if letter.kind == RE_TEST else None
    if said and moment.zone and _in_quiet_hours(journal.latest(CheckIns) or NONE, moment):
        return Later(out_of_quiet(moment.now, moment.zone, Quiet()))
    return said


def _check_in(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    wanted = journal.latest(CheckIns)
    if wanted is None or not wanted.on or (wanted.until and moment.today < wanted.until):
        return None
    if _settled(letter, journal) or _in_quiet_hours(wanted, moment) or letter.unanswered > PATIENCE:
        return None
    if letter.day != moment.today and check_in_on(journal, moment.today):
        return None  # that day has its own
    if letter.unanswered == PATIENCE:
        return _shall_i_go_on()
    if in_first_days(journal, moment.now):
        said: tuple[Paragraph, ...] = (
            Paragraph("How are you today? Nothing about studying from me in these days."),
            Paragraph(_why(wanted)),
        )
    else:
        known = _knows(letter, journal, moment, wanted)
        said = (Paragraph("How has it been going?"), *known, Paragraph(_why(wanted)))
    id_ = ("nudge", str(letter.id))
    taps = tuple(Action(label, "went", (id_, ("how", str(mark)))) for mark, label in enumerate(HOW, 1))
    later = _snoozes(id_, moment.today)
    return Reply("Checking in", said, (*taps, *later, Action("pause a week", "checkin", (("pause", "week"),)), STOP))


def _look(letter: Letter, journal: Journal, moment: Moment) -> Silent:
    """What became due since the look before: looking in where that was asked for, and whether to go on."""
    since = letter.since or letter.due - LOOKS_BACK
    asked, held = journal.latest(CheckOn), quiet(journal)
    looks_in = asked is not None and since < asked.at <= letter.due and moment.now - asked.at <= LOOK_IN
    asks = held is not None and since < held.until <= letter.due
    found = _BOTH if looks_in and asks else _LOOK_IN if looks_in else _GO_ON if asks else None
    night = moment.zone and _in_quiet_hours(NONE, moment)  # after an outage, say
    return Silent(found, out_of_quiet(moment.now, moment.zone, Quiet()) if night and moment.zone else moment.now)


# asked for, in the days after crisis words: fixed and reviewed, with no word of studying
_HOW = Paragraph(
    "You asked me to look in. However today is, any answer is fine. /support shows where to turn, at any hour."
)
_SHALL_I = Paragraph("I have kept quiet about studying these days. Shall I go on with it? Until you say, I stay quiet.")
_LOOK_IN, _GO_ON, _BOTH = Help("look-in"), Help("go-on"), Help("look-in-and-go-on")

# What a look may find to be said. As help is, it is sent until it has reached its reader.
LOOKED = {
    _LOOK_IN: Reply("How are you?", (_HOW,), (*support.BUTTONS[:3], CHECK_ON_ME), help=_LOOK_IN),
    _GO_ON: Reply("Checking in, once", (_SHALL_I,), CHOICES, help=_GO_ON),
    _BOTH: Reply("How are you?", (_HOW, _SHALL_I), CHOICES, help=_BOTH),
}


def _re_test(letter: Letter, journal: Journal, moment: Moment) -> Reply | None:
    """Not beside a check-in of the same day, which mentions it; nor unasked for ever."""
    days, today = coming(journal), moment.today
    again = letter.day != today and today in days  # put off to a day that has its own
    if letter.day not in days or again or check_in_on(journal, today) or no_studying(journal, moment.now):
        return None
    if _settled(letter, journal) or letter.unanswered > PATIENCE:
        return None
    if letter.unanswered == PATIENCE:
        # where check-ins come, the next of them asks
        ahead = (today + timedelta(days=more) for more in range(1, len(DAYS) + 1))
        return None if any(check_in_on(journal, day) for day in ahead) else _shall_they_go_on()
    later = _snoozes(("nudge", str(letter.id)), today, RE_TEST)
    said = "A re-test of something you explained is due today, because you set it going. A few minutes, from memory."
    begin = Action("begin", "teach", (("do", "retest"),))
    return Reply("A re-test is due", (Paragraph(said),), (begin, *later, STOP_RE_TESTS))


def _snoozes(id_: tuple[str, str], today: date, of: str = CHECK_IN) -> tuple[Action, ...]:
    """With the day they are shown on: a row is forgotten some weeks later, and can't come again then."""
    more = (("of", of),) if of != CHECK_IN else ()
    return tuple(
        Action(label, "snooze", (id_, ("until", until), *more, ("on", today.isoformat()))) for label, until in SNOOZES
    )


SNOOZES = (("in 1 h", "hour"), ("tonight", "tonight"), ("tomorrow", "tomorrow"))
STOP_RE_TESTS = Action("stop re-tests", "checkin", (("retests", "no"),))
GO_ON = Action("go on", "checkin", (("go", "yes"),))
STOP = Action("stop these", "checkin", (("stop", "yes"),))


def _settled(letter: Letter, journal: Journal) -> bool:
    """Whether it was answered already, or the snooze that would bring it again was taken back."""
    answered = any(each.nudge == letter.id and each.how for each in journal.all(CheckIn))
    snoozed = [entry for entry in journal.entries if isinstance(entry.payload, Snoozed)]
    mine = [entry for entry in snoozed if isinstance(entry.payload, Snoozed) and entry.payload.nudge == letter.id]
    return answered or (bool(mine) and all(entry.seq in journal.taken_back for entry in mine))


def _in_quiet_hours(wanted: CheckIns, moment: Moment) -> bool:
    """Whether it is too late at night, or too early; never for a student who chose such an hour."""
    local = moment.now.astimezone(moment.zone or UTC)
    return wanted.minute not in Quiet() and local.hour * 60 + local.minute in Quiet()


def _shall_i_go_on() -> Reply:
    said = "My last ones went by unanswered, which is fine. Shall I go on? Until you say, I'll be quiet."
    rarer = Action("once a week", "checkin", (("rarer", "yes"),))
    return Reply("Shall I keep checking in?", (Paragraph(said),), (GO_ON, rarer, STOP))


def _shall_they_go_on() -> Reply:
    said = "My last ones went by unanswered, which is fine. Shall I go on with re-tests? Until you say, I'll be quiet."
    go_on = Action("go on", "checkin", (("retests", "yes"),))
    return Reply("Shall I go on with re-tests?", (Paragraph(said),), (go_on, STOP_RE_TESTS))


def _is_news(letter: Letter, journal: Journal, wanted: CheckIns) -> bool:
    """Whether the newest result was logged since the check-in before this one would have come."""
    logged = journal.entries_of(Score)
    days = (letter.day - timedelta(days=back) for back in range(1, len(DAYS) + 1))
    before = next(day for day in days if day.weekday() in wanted.weekdays)
    return logged[-1][0].at >= letter.due - (letter.day - before)


def _why(wanted: CheckIns) -> str:
    return f"This comes because you asked for it: {told(wanted)}."


def told(wanted: CheckIns | StudyGroup) -> str:
    """`Mon, Wed, Fri at 18:00 in the evening`."""
    days = "every day" if len(wanted.weekdays) == len(DAYS) else ", ".join(DAYS[day].title() for day in wanted.weekdays)
    return f"{days} at {clock(wanted.minute)}"


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _knows(letter: Letter, journal: Journal, moment: Moment, wanted: CheckIns) -> tuple[Paragraph, ...]:
    """At most one thing the journal suggests, the heaviest first; never a number from it."""
    if any(day <= moment.today for day in coming(journal)):
        return (Paragraph("A re-test of something you explained is due today: /teach retest."),)
    if passed(journal) or awaiting(journal, moment.today):
        return ()
    every = counted(journal)
    if len(every) > 1 and every[-2].value - every[-1].value >= facts.LEVEL.value and _is_news(letter, journal, wanted):
        return (Paragraph(DIRECTION),)
    if every and (stone := next_stone(journal)) and stone.day <= moment.today + NEAR:
        due = "is due about" if stone.day >= moment.today else "has been due since about"
        return (Paragraph(f"By your plan a practice form {due} {on(stone.day)}. /plan says which."),)
    if every and (moment.today - every[-1].taken).days >= LONG_SINCE:
        return (Paragraph("It has been two weeks or more since your last practice form."),)
    if moment.today.weekday() != min(wanted.weekdays):
        return ()  # the same sentence is not said at every check-in, but once a week
    # re-tests that may come unasked were mentioned above; others are not to be
    others = Journal(tuple(entry for entry in journal.entries if not isinstance(entry.payload, Taught)))
    line = nudge_line(others, moment)
    return (Paragraph(line),) if line and line != DIRECTION else ()
