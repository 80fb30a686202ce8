"""The replies of `/retake`: how things stand, a pass, and a result that hurts, which gets kind words and no numbers."""

from __future__ import annotations

from datetime import date

from core.command import Context
from core.days import Either
from core.guide import attempt_words, booking_words, facts
from core.guide.attempts import INCOMPLETE, Sittings, awaiting, booked, earliest, kept_booking, sittings, window
from core.guide.booking import against
from core.guide.calendar import school_date
from core.guide.result_words import STORY, how_it_ended
from core.guide.retake_kinds import MYSELF, PERMIT, SCHOOL
from core.journal import Journal
from core.part import NOTHING, Part, joined
from core.payloads import Attempt, RetakeDate
from core.reply import Action, Paragraph, Reply
from core.wording import on

_READY = Action("am I ready?", "ready")
_BOOK = Action("book a date", "retake", (), ("date", "set", "window"))
_MOVE = Action("another date", "retake", (), ("date", "set", "window"))
_CLEAR = Action("no date", "retake", (("date", "none"),))
_SITTING = Action("add a sitting", "retake", (), ("sat", "result"))
_TELL, _SCHOOL = Action("someone to tell", "tell"), Action("the school", "school")
_WHO = tuple(
    Action(label, "retake", (("set", who),))
    for label, who in (("my school", SCHOOL), ("my permit", PERMIT), ("I did", MYSELF))
)


def passed_now(day: date, undo: tuple[Action, ...]) -> Reply:
    """A pass: it closes Step 1, ends what comes unasked, and leaves something to tell."""
    since = facts.PASS_REPORT.value
    said = f"You passed Step 1 on {on(day)}. That was your work, and nobody can take it back. My check-ins end here."
    reads = (
        f"A pass has shown no number since {on(since)}: programs read the pass, and next Step 2 CK. The guide sees in it a "
        "changed approach that you can show, and tell. /story makes a page of yours, from what you kept here."
    )
    part = Part((Paragraph(said), Paragraph(reads)), (facts.RETAKE_DECIDES, facts.STORY, facts.PASS_REPORT))
    return Reply("You passed", joined(part), (STORY, *undo))


def passed_before(day: date, journal: Journal, undo: tuple[Action, ...]) -> Reply:
    """How things stand once it is passed: nothing is left to book."""
    said = Part((Paragraph(f"You passed on {on(day)}, so there is nothing left to book."),), (facts.STORY,))
    rows = attempt_words.sitting_rows(sittings(journal), _results(journal))
    return Reply("Step 1 is passed", joined(rows, said), (STORY, *undo))


def failed_now(undo: tuple[Action, ...]) -> Reply:
    """A fresh fail: kind words first, and no number but the hours offered."""
    said = (
        "It says nothing about your worth, and nothing has to be decided tonight. Is there one person you could tell?"
    )
    hours = facts.FIRST_HOURS.value
    offer = (
        f"If you like, the next {hours} hours are without any word on studying from me. What this changes for attempts and "
        "dates is kept, and can wait: /retake has it when you want it."
    )
    part = Part((Paragraph(said), Paragraph(offer)), (facts.FEELINGS, facts.FIRST_HOURS))
    first = Action("first days", "feel", (("first", "yes"),))
    return Reply(
        "I'm sorry. That is a hard result to get", joined(part), (first, Action("someone to turn to", "support"), *undo)
    )


def standing(context: Context, closed: Attempt | None, undo: tuple[Action, ...]) -> Reply:
    """Sittings, what is left of the tighter limit, the earliest day and why, and the date that is booked."""
    journal, today = context.journal, context.moment.today
    found, booking = sittings(journal), booked(journal)
    if not found.used and booking is None and not context.written:
        return _nothing_yet(journal, today)
    results = _results(journal)
    rows = attempt_words.sitting_rows(found, results)
    parts: tuple[Part, ...]
    latest = found.days[-1] if found.days else None
    open_ = latest if latest not in results else None
    waits = awaiting(journal, today)
    if waits:
        used = Part((Paragraph(attempt_words.used_of(found)),), (facts.FOUR_ATTEMPTS,))
        parts = (rows, _closed(closed, found), used, attempt_words.awaited(waits))
        return Reply(
            _title(context, closed, booking, found), joined(*parts), (*how_it_ended(open_), *undo, _READY, _SITTING)
        )
    limits = (attempt_words.attempts_left(found), attempt_words.wait(found, today))
    if booking is None or booking.day is None:
        held = kept_booking(journal)
        rest = (
            _unbooked(found),
            booking_words.schools_date(school_date(journal), None),
            booking_words.eligibility(window(held), None, today, _legal(found)),
        )
        ahead = (_READY, _BOOK) if found.left or not found.used else (_TELL, _SCHOOL)
        actions = (*how_it_ended(open_), *undo, *ahead, _SITTING)
        parts = (rows, _closed(closed, found), *limits, *rest)
    else:
        of_date, actions = _booked(booking, booking.day, found, context)
        fresh = closed is None and bool(context.written)
        parts = (*of_date, *limits) if fresh else (rows, _closed(closed, found), *limits, *of_date)
        actions = (*actions[:3], *undo, *actions[3:])
    return Reply(_title(context, closed, booking, found), joined(*parts), actions)


def _title(context: Context, closed: Attempt | None, booking: RetakeDate | None, found: Sittings) -> str:
    if not context.written:
        if booking is not None and booking.day is not None:
            return f"Your retake on {on(booking.day)}"
        return "Your sittings of Step 1" if found.used else "Your retake"
    if closed is not None:
        return "Saved: your sittings of Step 1"
    if booking is not None and booking.day is not None:
        return f"Saved: your retake on {on(booking.day)}"
    before = context.journal.all(RetakeDate)[:-1]
    return "Saved: no date is booked" if before and before[-1].day else "Saved: your eligibility period"


def _booked(
    booking: RetakeDate, day: date, found: Sittings, context: Context
) -> tuple[tuple[Part, ...], tuple[Action, ...]]:
    journal, today = context.journal, context.moment.today
    if day < today:
        said = f"The day you booked, {on(day)}, is over. Did you sit it?"
        sat = Action("I sat it", "retake", (("sat", day.isoformat()),))
        return (Part((Paragraph(said),)),), (sat, Action("it moved", _MOVE.command, (), _MOVE.form), _CLEAR)
    if day == today:
        said = "It is today. I wish you a calm day. Tell me afterwards how it went, when you feel like it."
        return (Part((Paragraph(said),)),), (Action("I sat it", "retake", (("sat", day.isoformat()),)), _CLEAR)
    held, eligible = against(day, journal, today), window(booking)
    why = attempt_words.not_allowed(found, day)
    parts = (
        booking_words.booking_rows(booking, day, today),
        Part((Paragraph(why),), (facts.MOST_IN_YEAR, facts.FOURTH)) if why else NOTHING,
        booking_words.readiness_of(held),
        booking_words.plan_of(held),
        booking_words.schools_date(school_date(journal), day),
        booking_words.eligibility(eligible, day, today, _legal(found)),
        booking_words.who_set_it(held, booking, eligible, today),
        booking_words.new_layout(day, found),
    )
    ask = _WHO if booking.set_by is None and not held.met else ()
    return parts, (*ask, _READY, _MOVE, _CLEAR)


def _nothing_yet(journal: Journal, today: date) -> Reply:
    said = "Tell me the day of each one: with the button, or /retake sat:2026-09-14. Scores from before the latest no longer count."
    book = "Is the next one booked? Its button, or /retake date:2027-03-01, keeps that date too."
    about = Part((Paragraph(said), Paragraph(book)), (facts.FOUR_ATTEMPTS,))
    eligible = booking_words.eligibility(window(kept_booking(journal)), None, today)
    school = booking_words.schools_date(school_date(journal), None)
    return Reply("Which days did you sit Step 1?", joined(about, school, eligible), (_SITTING, _BOOK))


def _closed(closed: Attempt | None, found: Sittings) -> Part:
    """What saving this sitting changed."""
    if closed is None or not found.days:
        return NOTHING
    said = f"Scores up to {on(found.days[-1])} are kept and no longer count."
    said += " An incomplete sitting counts as an attempt too." if closed.result == INCOMPLETE else ""
    return Part((Paragraph(said),), (facts.COUNTED,))


def _unbooked(found: Sittings) -> Part:
    if not found.left:
        return NOTHING
    said = "No date is booked. What sets it is two forms that say ready, not a deadline or a permit."
    return Part((Paragraph(said),), (facts.NO_PRESSURE, facts.FORMS_KEPT))


def same_or_another(day: date, near: date, result: str | None) -> Reply:
    """Two sittings so close together are seldom two: which it is decides how many attempts are left, so it is asked."""
    said = (
        f"You told me of a sitting on {on(near)}, and the day you give now is close to it. Is it the right day for that one, or another "
        "sitting? Nothing is kept until you say which."
    )
    args = (("sat", day.isoformat()), *((("result", result),) if result else ()))
    taps = (
        Action("the right day", "retake", (*args, ("instead", near.isoformat()))),
        Action("another sitting", "retake", (*args, ("instead", "none"))),
    )
    return Reply("One sitting, or two?", joined(Part((Paragraph(said),), (facts.FOUR_ATTEMPTS,))), taps)


def sat_or_booked(day: Either) -> Reply:
    """A day that may be behind or ahead is kept once it is said which: a sitting uses up an attempt."""
    said = "A day like that can be one you sat or one that is booked, and a sitting counts as an attempt. Nothing is kept until you say."
    taps = (
        Action(f"I sat it on {on(day.past)}", "retake", (("sat", day.past.isoformat()),)),
        Action(f"booked for {on(day.ahead)}", "retake", (("date", day.ahead.isoformat()),)),
    )
    return Reply("Did you sit it, or is it booked?", joined(Part((Paragraph(said),), (facts.FOUR_ATTEMPTS,))), taps)


def _legal(found: Sittings) -> date | None:
    """The earliest day for the next attempt, where the rules ask for a wait and its day is known."""
    due = earliest(found)
    return due.day if due else None


def _results(journal: Journal) -> dict[date, str]:
    return {attempt.sat: attempt.result for attempt in journal.all(Attempt) if attempt.result}
