"""The nearest date that matters, in a sentence: shown by `/plan`, `/ready`, `/today` and `/school` alike (rule one-calendar)."""

from __future__ import annotations

from datetime import date

from core.guide import facts
from core.guide.attempts import kept_booking, window
from core.guide.calendar import BOOKED, PERMIT, Due, coming, school_date
from core.guide.fact import Fact
from core.journal import Journal
from core.part import NOTHING, Part
from core.reply import Paragraph
from core.wording import on


def nearest(journal: Journal, today: date, *, but: tuple[str, ...] = (), said: str = "") -> Part:
    """What the nearest date asks for, and by when; nothing for a kind in `but`, or a day in `said`: the answer tells of it."""
    first = next(iter(coming(journal, today)), None)
    if first is None or first.kind in but or on(first.day) in said:
        return NOTHING
    asks, known = _asks(first, journal, today)
    return Part((Paragraph(f"Your nearest date: {asks}"),), (facts.ONE_CALENDAR, *known))


def _asks(due: Due, journal: Journal, today: date) -> tuple[str, tuple[Fact[object], ...]]:
    if due.kind == BOOKED:
        return f"the sitting you booked for {on(due.day)}.", ()
    if due.kind == PERMIT:
        eligible = window(kept_booking(journal))
        ask = eligible.ask_by if eligible else None
        more = f", or ask for its extension by {on(ask)}" if ask else ""
        return f"your eligibility period ends on {on(due.day)}. It asks for a sitting by then{more}.", (facts.WINDOW,)
    found = school_date(journal)
    if found is None or found.for_result is None:
        return f"{on(due.day)}, set for you. Is it for the result or the exam? /school due:result or due:exam.", ()
    if not found.for_result:
        return f"the exam is to be sat by {on(due.day)}.", (facts.NO_PRESSURE,)
    if due.by < today:
        said = f"the result is due by {on(due.day)}. Even the last day to sit it for that, {on(due.by)}, is over: ask who can move it."
    else:
        _, most = facts.RESULTS.value
        last = f" ({on(found.last)} at the latest)" if due.by != found.last else " at the latest"
        said = (
            f"the result is due by {on(due.day)}, so a sitting by {on(due.by)}{last}: results take up to {most} weeks."
        )
    return said, (facts.RESULTS,)
