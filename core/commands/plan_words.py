"""What `/plan` says of the months: what they rest on, the range, the deadline, a week."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from core.guide import facts
from core.guide.attempts import booked
from core.guide.booking import worn
from core.guide.booking_words import asked_beyond
from core.guide.calendar import SchoolDate
from core.guide.course import Course
from core.guide.fact import Fact
from core.guide.pace import pace, per_month
from core.guide.scores import counted, named, why_not_counted
from core.guide.timeline import Timeline, beside, months_said, own_dates, range_said, timeline, weeks_short
from core.journal import Journal
from core.part import NOTHING, Part
from core.payloads import Plan, Score
from core.reply import Bullets, Paragraph, Rows
from core.wording import count, num, on


def rests(score: Score, provisional: bool, journal: Journal, today: date) -> Part:
    """The score the plan rests on, whether it counts, and how old it is."""
    said = f"It rests on {named(score)}, {num(score.value)} on {on(score.taken)}."
    if provisional:
        why = why_not_counted(score, journal)
        said += f" Provisional: that result does not count ({why}), so a fresh form may move everything below."
    age = (today - score.taken).days
    if age > facts.FRESH_DAYS.value:
        said += f" That is {count(age, 'day')} ago: a fresh form would say where you are now."
    return Part((Paragraph(said),))


def months(way: Timeline, found: Course, line: int) -> Part:
    """The range, by each of the guide's two rules and by both."""
    first, last = way.dates
    months = range_said(way.least, way.most)
    when = f"not before {on(first)}" if first == last else f"{on(first)} to {on(last)}"
    rows = (
        (f"{facts.MONTH_PER_5.value} points a month", months_said(way.needed)),
        (f"The band {num(way.score)} falls in", f"{way.band.least} to {way.band.most} months"),
        ("Both together", months),
        *_to_the_line(way, line),
    )
    moved = f", moved by {count(found.lost, 'day')} lost since {on(found.score.taken)}" if found.lost else ""
    said = f"{months[0].upper()}{months[1:]} of dedicated study from that day{moved}: {when}."
    asks = (_line_fact(line),) if _to_the_line(way, line) else ()
    return Part((Paragraph(said), Rows(rows, "The guide's two rules")), (facts.MONTH_PER_5, facts.BELOW_50, *asks))


def _to_the_line(way: Timeline, line: int) -> tuple[tuple[str, str], ...]:
    """The months to what the verdict asks, where the target is under it: a plan to less would end in no verdict."""
    further = timeline(way.score, way.day, Decimal(line)) if way.target < line else None
    return ((f"To {line}, which the verdict asks", range_said(further.least, further.most)),) if further else ()


def _line_fact(line: int) -> Fact[object]:
    return facts.LIKELY_READY if line == facts.LIKELY_READY.value else facts.PASS_99


def reached(score: Score, line: int) -> Part:
    """No months are owed; what the verdict asks beyond that."""
    said = (
        "You have reached it, so no months are owed. A verdict takes two unseen forms: /ready says where that stands."
    )
    asks = asked_beyond(score.value, line)
    last = (_line_fact(line), facts.LAST_ATTEMPT) if line == facts.LIKELY_READY.value else (_line_fact(line),)
    return Part((Paragraph(f"{said}{asks}"),), (facts.FORMS_KEPT, *(last if asks else ())))


def own_pace(way: Timeline | None, journal: Journal) -> Part:
    """The student's own pace against the range; nothing before there is one."""
    found = pace(counted(journal))
    if found is None or way is None:
        return NOTHING
    if found.level:
        said = f"Your own pace: level within ±{facts.LEVEL.value}, no pace yet, so no date from it."
    elif found.since:
        said = f"Your own pace: level within ±{facts.LEVEL.value} since {on(found.since)}, so no date from it."
    elif dates := own_dates(found, way.score, way.day, way.target):
        said = (
            f"Your own pace: {per_month(found)}. Kept up, it reaches {num(way.target)} between {on(dates[0])} and "
            f"{on(dates[1])}: {beside(dates, way.dates)}. The range above stays as it is."
        )
    else:
        said = (
            f"Your own pace: falling, {per_month(found)}, so no date from it. "
            "What changed is worth a look before more hours."
        )
    return Part((Paragraph(said),), (facts.PACE_SPAN,))


def against_deadline(due: SchoolDate | None, found: Course, today: date) -> Part:
    """How somebody else's date, counted back to a sitting where it is for the result, lies to the range, and whom to ask."""
    if due is None:
        return NOTHING
    if due.deadline < today:
        said = f"The deadline {on(due.deadline)} has passed. deadline:none takes it away, a new date replaces it."
        return Part((Paragraph(said),))
    typical, most = facts.RESULTS.value
    date_ = f"The deadline {on(due.deadline)}"
    counted_back = ""
    if due.for_result:
        date_ += f", for the result, asks for a sitting by {on(due.safe)}. That day"
        counted_back = f" Results take up to {typical} weeks as a rule; {most} are planned for."
    elif due.for_result is None:
        counted_back = f" If it is for the result, count {most} weeks more: one tap says which."
    if found.way is None:
        by = f", for the result: a sitting by {on(due.safe)}." if due.for_result else "."
        return Part((Paragraph(f"Deadline {on(due.deadline)}{by}{counted_back}"),), (facts.RESULTS,))
    first, last = (weeks_short(end, due.safe) for end in found.way.dates)
    if last == 0 and (why := worn(found, today)):
        said = f"How the deadline {on(due.deadline)} fits I can't say: {why}. A fresh form comes first."
        return Part((Paragraph(f"{said}{counted_back}"),), (facts.FRESH_DAYS, facts.RESULTS))
    if last == 0:
        return Part((Paragraph(f"{date_} is not before the plan's end.{counted_back}"),), (facts.RESULTS,))
    if first == 0:
        said = f"{date_} falls inside the range, up to {count(last, 'week')} short of the plan."
    else:
        weeks = count(last, "week") if first == last else f"{first} to {count(last, 'week')}"
        said = f"{date_} is {weeks} short of the plan."
    advice = (
        f"{said}{counted_back} The guide's advice is not to let a deadline or a permit set the date: rushing is a main cause of "
        "failing again. The plan does not bend to it."
    )
    ask = (
        "your school: who can move this date, and what a leave of absence would mean",
        "your school: whether clerkships or graduation can shift, and what support comes with that",
    )
    blocks = (Paragraph(advice), Bullets(ask, "What to ask now"))
    return Part(blocks, (facts.RUSHING, facts.NO_PRESSURE, facts.RESULTS))


def against_booking(journal: Journal, found: Course, today: date) -> Part:
    """How the booked sitting lies to the range; nothing where none is booked, or its day has come."""
    booking = booked(journal)
    if booking is None or booking.day is None or booking.day <= today:
        return NOTHING
    short = weeks_short(found.dates[1], booking.day) if found.dates else 0
    how = f", up to {count(short, 'week')} before the plan's end" if short else ", and not before the plan's end"
    said = f"Your sitting is booked for {on(booking.day)}{how if found.dates else ''}. /retake says what that asks for."
    return Part((Paragraph(said),), (facts.NO_PRESSURE,))


def week(plan: Plan) -> Part:
    """A week's shape: questions first, then why, re-tests, teaching."""
    questions, minutes = facts.BLOCK.value
    days = ", ".join(map(str, facts.RETESTS.value[:-1])) + f" and {facts.RETESTS.value[-1]}"
    if plan.hours:
        blocks = plan.hours * 60 // 2 // minutes
        half = f"half of your {count(plan.hours, 'hour')}"
        lead = f"questions first: {count(blocks, 'timed block')} of {questions} in {minutes} minutes, {half}"
    else:
        since = f"as the exam has had them since May {facts.BLOCK.year}"
        lead = f"questions first: timed blocks of {questions} in {minutes} minutes, {since}"
    items = (
        lead,
        "as much time again on review: why the right answer is right, in your own words",
        f"re-tests of what you missed after {days} days, before anything new",
        "explain one thing you missed as to a beginner, and end with questions on it",
    )
    part = plan.hours is not None and plan.hours < facts.PART_TIME.value
    said = (
        f"The guide's months are of dedicated study. With {count(plan.hours or 0, 'hour')} a week they take longer, and no source says by how "
        "much: a date counted in them is the earliest there is."
    )
    heading = "A week (the split and the re-test days are ours; hours change the week, never the months)"
    ours = (Paragraph(said),) if part else ()
    return Part(
        (*ours, Bullets(items, heading)),
        (facts.ACTIVE, facts.BLOCK, facts.METHODS, *((facts.PART_TIME,) if part else ())),
    )


def lines() -> Part:
    """The guide's two lines and NBME's own."""
    low, high = facts.PASS_95.value, facts.PASS_99.value
    said = (
        f"The guide's two lines are {low.epc} ({low.percent} % chance of passing) and {high.epc} ({high.percent} %). "
        f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}."
    )
    return Part((Paragraph(said),), (facts.PASS_95, facts.PASS_99, facts.NBME_STATES))
