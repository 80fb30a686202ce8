"""What `/retake` says of a booked date: beside `/ready`, the plan, the school's date and the eligibility period.

The rules are in `core/guide/booking.py`. Who set a date is asked because a deadline is a reason to ask for time.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.guide import facts
from core.guide.attempts import Sittings, Window
from core.guide.booking import Against, exam_day
from core.guide.calendar import SchoolDate
from core.guide.retake_kinds import MYSELF, PERMIT, SCHOOL
from core.part import NOTHING, Part
from core.payloads import RetakeDate
from core.reply import Paragraph, Rows
from core.wording import count, num, on

_WEEK = timedelta(weeks=1)
WHO = {SCHOOL: "your school", PERMIT: "your permit", MYSELF: "you"}


def booking_rows(booking: RetakeDate, day: date, today: date) -> Part:
    """The date, how far off it is, when its result comes, and how the exam is laid out by then."""
    typical, most = facts.RESULTS.value
    weeks = (day - today).days // 7
    away = f"in {count(weeks, 'week')}" if weeks else "within a week"
    layout = exam_day(day)
    many = layout.many * layout.items
    rows = [("Booked", f"{on(day)}, {away}")]
    rows += [("Set by", WHO[booking.set_by])] if booking.set_by in WHO else []
    rows += [
        ("Its result", f"typically by {on(day + typical * _WEEK)}; plan for {on(day + most * _WEEK)}"),
        (
            "The exam that day",
            f"{layout.many} blocks of {layout.items} questions, {layout.minutes} minutes each, {many} in all",
        ),
    ]
    return Part((Rows(tuple(rows)),), (facts.RESULTS, facts.FORMAT))


def new_layout(day: date, found: Sittings) -> Part:
    """Blocks are shorter than at the last sitting, where they are."""
    before = facts.FORMAT_BEFORE.value
    since = facts.FORMAT_SINCE.value
    if not found.days or found.days[-1] >= since or day < since:
        return NOTHING
    said = f"Blocks are shorter since {on(since)}: at your last sitting there were {before.many} of {before.items} in {before.minutes} minutes."
    return Part((Paragraph(said),), (facts.FORMAT_BEFORE,))


def readiness_of(found: Against) -> Part:
    """The date against `/ready`: set before two forms say ready, or until when they do."""
    verdict = found.ready.verdict.value
    if not found.met:
        said = (
            f"This date was set before you were ready on two forms: today /ready says {verdict}. The guide's rule is never to "
            "sit it unsure, with NBME scores as the measure."
        )
        return Part((Paragraph(said),), (facts.NEVER_UNSURE,))
    said = f"Today /ready says {verdict}."
    if found.ready.until and found.day > found.ready.until:
        said += f" That holds until {on(found.ready.until)}; a newer form close to the date keeps it true."
    return Part((Paragraph(said),), (facts.FRESH_DAYS, facts.NEWEST_DAYS))


def plan_of(found: Against) -> Part:
    """The date against the plan's range, with the weeks short."""
    if found.met:
        return NOTHING
    if found.worn:
        said = f"How it fits your plan I can't say: {found.worn}. A fresh form comes first, one you have not seen."
        return Part((Paragraph(said),), (facts.FRESH_DAYS, facts.COUNTED))
    if found.course is None:
        said = "How it fits a plan I can't say yet: that takes a score. An NBME form now is the start."
        return Part((Paragraph(said),), (facts.BASELINE,))
    if found.short is None or found.course.dates is None:
        said = "No months are owed, your target is reached. What is still missing, /ready says."
        asks = asked_beyond(found.course.score.value, found.ready.line)
        return Part((Paragraph(f"{said}{asks}"),), (facts.PASS_99, facts.LIKELY_READY) if asks else ())
    first, last = found.short
    begin, end = map(on, found.course.dates)
    if not last:
        return Part((Paragraph(f"Your plan's range ends on {end}, so this leaves the guide's months room."),))
    if not first:
        short = f"It falls inside your plan's range, {begin} to {end}: up to {count(last, 'week')} short of its end."
    elif begin == end:
        short = f"It is {count(last, 'week')} short of {end}, the least your plan asks for."
    else:
        short = f"It is {first} to {count(last, 'week')} short of your plan's range, {begin} to {end}."
    said = f"{short} Rushing is a main cause of failing again, says the guide. The plan does not bend to the date."
    return Part((Paragraph(said),), (facts.RUSHING, facts.MONTH_PER_5))


def asked_beyond(score: Decimal, line: int) -> str:
    """What the verdict asks beyond a score that has reached its target: a sentence, or nothing."""
    if score >= line:
        return ""
    points = num(line - score)
    return f" The verdict asks {line} on both forms: {points} {'point' if points == '1' else 'points'} more than your {num(score)}."


def schools_date(found: SchoolDate | None, day: date | None) -> Part:
    """The school's own date, counted back to a sitting, and where a booked date lies against it."""
    if found is None:
        return NOTHING
    typical, most = facts.RESULTS.value
    if found.for_result:
        said = (
            f"Your school asks for the result by {on(found.deadline)}: counted back {most} weeks, a sitting by {on(found.safe)}; "
            f"with the typical {typical}, by {on(found.last)}."
        )
    elif found.for_result is None:
        said = (
            f"The date set for you is {on(found.deadline)}: for the result or the exam? /school due:result or due:exam."
        )
    else:
        said = f"Your school asks for the exam by {on(found.deadline)}."
    if day is not None and day > found.last:
        said += " The booked date is later than that, so talk to them early."
    elif day is not None and day > found.safe:
        said += " The booked date is between the two: the result may come too late."
    return Part((Paragraph(f"{said} It does not move the plan."),), (facts.RESULTS, facts.NO_PRESSURE))


def eligibility(eligible: Window | None, day: date | None, today: date, legal: date | None = None) -> Part:
    """The eligibility period, its one extension, and where a date lies in it; and the earliest `legal` day, where known."""
    if eligible is None:
        return NOTHING
    months, more, days = facts.WINDOW.value
    said = [f"Your eligibility period ({months} months) ends on {on(eligible.end)}."]
    outside = day is not None and day > eligible.end
    if eligible.ask_by is None or eligible.extended_to is None:
        said += ["It has had its one extension, so a later date takes a new application."]
    elif today > eligible.ask_by:
        said += [f"Its extension could be asked for until {on(eligible.ask_by)}: a later date takes a new application."]
    else:
        said += [
            f"One extension of {more} months can follow it directly, to {on(eligible.extended_to)}, for a fee; ask by "
            f"{on(eligible.ask_by)}, {days} days after its end."
        ]
    said += ["The booked date lies after it."] if outside else []
    said += [_conflict(eligible, legal, today)] if legal and legal > eligible.end else []
    said += [
        "Check this with whoever registered you: it is said so for international graduates, and reported for others."
    ]
    return Part((Paragraph(" ".join(said)),), (facts.WINDOW,))


def _conflict(eligible: Window, legal: date, today: date) -> str:
    """The next attempt is not allowed before this period has ended."""
    asks = eligible.ask_by is not None and today <= eligible.ask_by
    reaches = asks and eligible.extended_to is not None and legal <= eligible.extended_to
    way = "only the extension reaches that day" if reaches else "it takes a new application"
    return f"The earliest day for your next attempt, {on(legal)}, comes after it: {way}."


def who_set_it(found: Against, booking: RetakeDate, eligible: Window | None, today: date) -> Part:
    """The check for pressure: a date that comes before readiness, and who set it; with a message that asks for time."""
    if found.met:
        return NOTHING
    if booking.set_by == MYSELF:
        said = "You set it yourself, so you can move it. What you need decides, not the calendar."
        return Part((Paragraph(said),), (facts.NO_PRESSURE,))
    if booking.set_by not in (SCHOOL, PERMIT):
        said = "Who set this date? Your answer changes nothing in the plan, only whom to ask for time."
        return Part((Paragraph(said),), (facts.NO_PRESSURE,))
    whom = "your school" if booking.set_by == SCHOOL else "whoever registered you"
    said = (
        f"It was set by {WHO[booking.set_by]}. The guide's advice is to let neither a deadline nor a permit decide, but what "
        f"you need. You may ask {whom} for time."
    )
    letter = _to_school(found) if booking.set_by == SCHOOL else _to_registrar(eligible, today)
    copy = "A message you could send, with gaps for you to fill and no score in it:"
    return Part((Paragraph(said), Paragraph(copy), Paragraph(letter)), (facts.NO_PRESSURE,))


def _to_school(found: Against) -> str:
    ends = found.course.dates if found.course else None
    plan = f"My study plan runs to {on(ends[1])}" if ends else "My study plan runs to [date]"
    return (
        f"Dear [name], my Step 1 date is {on(found.day)}. {plan}, and I would like to sit the exam once it is done. Could we "
        "talk about a later date, and about what it would mean for clerkships and graduation? I'm glad to bring the plan. "
        "Thank you, [your name]"
    )


def _to_registrar(eligible: Window | None, today: date) -> str:
    months = facts.WINDOW.value[1]
    verb = "ended" if eligible and eligible.end < today else "ends"
    end = on(eligible.end) if eligible else "[date]"
    over = eligible is not None and (eligible.ask_by is None or eligible.ask_by < today)
    once = "It has been extended once. " if eligible and eligible.ask_by is None else ""
    ask = (
        f"{once}Could you tell me how a new application works, and from when"
        if over
        else f"I would like to ask for the extension of {months} months. Could you tell me how, what it costs, and by which day"
    )
    return (
        f"Dear [name], my eligibility period for Step 1 {verb} on {end}. {ask}? My USMLE ID is [number]. "
        "Thank you, [your name]"
    )
