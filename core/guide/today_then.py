"""The later rules of `/today`: the guide's steps from the school to the schedule, in the order in which they matter."""

from __future__ import annotations

from datetime import date, timedelta

from core.guide import facts
from core.guide import today_words as words
from core.guide.attempts import earliest, sittings
from core.guide.booking import against
from core.guide.course import NEAR, course, next_stone
from core.guide.method import stuck
from core.guide.misses import complete
from core.guide.readiness import readiness
from core.guide.retests import due_by
from core.guide.school import DEAN, OPEN, state_of
from core.guide.scores import days_to_ask, in_order, why_not_counted
from core.guide.today_seen import Rule, Seen
from core.guide.today_words import Step
from core.payloads import Method, Miss, Score

NEW = timedelta(days=3)  # how long a lower score, or a noted miss, is what matters


def _school(seen: Seen) -> Step | None:
    """Before the months are planned; after that it waits for a day on which nothing else is due."""
    return None if seen.planned and seen.scores else _school_open(seen)


def _school_open(seen: Seen) -> Step | None:
    return words.tell_the_school() if state_of(DEAN, seen.journal) == OPEN else None


def _baseline(seen: Seen) -> Step | None:
    if seen.scores:
        return None
    held = [why_not_counted(score, seen.journal) for _, score in in_order(seen.journal)]
    return words.baseline(held[-1] if held else "")


def _plan(seen: Seen) -> Step | None:
    return None if seen.planned else words.make_a_plan()


def _direction(seen: Seen) -> Step | None:
    """A score that fell by more than a report's own range, while it is news."""
    if len(seen.scores) < 2 or seen.scores[-2].value - seen.scores[-1].value < facts.LEVEL.value:
        return None
    entry = next(entry for entry, score in seen.journal.entries_of(Score) if score is seen.scores[-1])
    return words.direction() if seen.day <= seen.written(entry) + NEW else None


def _retest(seen: Seen) -> Step | None:
    return words.retest() if due_by(seen.journal, seen.day) else None


def _stuck(seen: Seen) -> Step | None:
    """Forms without a rise since the way of studying last changed; while that is not known, it is asked for."""
    again = stuck(seen.journal) >= facts.STUCK_AGAIN.value
    return words.change_one_thing() if again and seen.journal.all(Method) else None


def _method(seen: Seen) -> Step | None:
    """What was done last time is what changes start from."""
    return None if seen.journal.all(Method) else words.compare()


def _blind_spots(seen: Seen) -> Step | None:
    """While the notes are new: how often they are looked at is not kept."""
    noted = seen.journal.entries_of(Miss)
    fresh, many = bool(noted) and seen.day <= seen.written(noted[-1][0]) + NEW, len(complete(seen.journal))
    return words.blind_spots(many) if fresh and many >= facts.MISSES_LEAST.value else None


def _next_form(seen: Seen) -> Step | None:
    stone = next_stone(seen.journal)
    return words.next_form(stone) if stone and stone.day <= seen.day + NEAR else None


def _confirm(seen: Seen) -> Step | None:
    """The target is reached: a verdict takes two forms, and fresh ones. On the way there the plan says when one is due."""
    found = course(seen.journal)
    if not seen.scores or found is None or found.way:
        return None
    age, line = (seen.day - seen.scores[-1].taken).days, readiness(seen.journal, seen.day).line
    if age > facts.FRESH_DAYS.value:
        return words.fresh_form(age)
    if seen.scores[-1].value < line:
        return None
    two = len(seen.scores) >= facts.FORMS_KEPT.value and days_to_ask(seen.journal)
    return words.say_the_days() if two else words.second_form()


def _soon(seen: Seen) -> Step | None:
    """A near date, while two forms don't say ready: before all else (rules rushing and never-unsure)."""
    return _too_soon(seen) if seen.booking and _is_near(seen.booking[1], seen) else None


def _new_date(seen: Seen) -> Step | None:
    """One before the plan's end, while it is news; after that it takes its turn."""
    return _too_soon(seen) if seen.booking and seen.day <= seen.written(seen.booking[0]) + NEW else None


def _is_near(day: date, seen: Seen) -> bool:
    return (day - seen.day).days <= facts.NEWEST_DAYS.value


def _too_soon(seen: Seen) -> Step | None:
    """A date that comes before the plan's end, or soon, while two forms don't say ready."""
    if seen.booking is None or seen.ready:
        return None
    _, day = seen.booking
    short = against(day, seen.journal, seen.day).short
    return words.date_again(day, short) if _is_near(day, seen) or (short and short[1]) else None


def _ready(seen: Seen) -> Step | None:
    if not seen.ready:
        return None
    due = earliest(sittings(seen.journal))
    return words.keep_level(seen.booking[1], due) if seen.booking else words.choose_a_date(due, seen.day)


THEN: tuple[Rule, ...] = (
    *(_soon, _school, _baseline, _plan, _direction, _retest, _ready, _new_date, _stuck, _method, _blind_spots),
    *(_next_form, _too_soon, _confirm, _school_open),
)
