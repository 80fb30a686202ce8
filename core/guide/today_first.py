"""The first rules of `/today`: those that leave no room for anything else, and for no word unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.guide import about, facts
from core.guide import today_words as words
from core.guide.attempts import FAIL, booked, passed
from core.guide.quiet import in_first_days, quiet
from core.guide.scores import last_attempt
from core.guide.today_seen import Rule, Seen
from core.guide.today_words import Step
from core.journal import About, Attempt, Feeling, FirstDays, Method, Miss, Plan, SchoolItem, Score
from core.moment import Moment

RECENT = timedelta(days=14)  # how long a result is fresh enough for feelings to come first
_LONGEST_WAIT = timedelta(weeks=facts.RESULTS.value[1])


def _quiet(seen: Seen) -> Step | None:
    held = quiet(seen.journal)
    if held is None:
        return None
    return words.nothing_due(held, seen.moment) if seen.moment.now < held.until else words.shall_i_go_on()


def _first_days(seen: Seen) -> Step | None:
    chosen = seen.journal.entries_of(FirstDays)
    if not chosen or not in_first_days(seen.journal, seen.moment.now):
        return None
    entry, days = chosen[-1]
    named = any(other.at >= entry.at for other, _ in seen.journal.entries_of(Feeling))
    return words.tell_one_person() if named else words.name_it(days, seen.moment)


def _passed(seen: Seen) -> Step | None:
    return words.keep_the_story() if passed(seen.journal) else None


def _waiting(seen: Seen) -> Step | None:
    """From a sitting to its result; a score logged since, or a result told of, says that the wait is over."""
    sat = last_attempt(seen.journal)
    ended = any(attempt.sat == sat and attempt.result for attempt in seen.journal.all(Attempt))
    came = about.told(seen.journal).result
    told = came is not None and sat is not None and came >= sat
    if sat is None or ended or told or seen.scores or seen.day > sat + _LONGEST_WAIT:
        return None
    return words.wait(sat)


def _exam_day(seen: Seen) -> Step | None:
    booking = booked(seen.journal)
    if booking is None or booking.day is None or booking.day > seen.day:
        return None
    return words.it_is_today(booking.day) if booking.day == seen.day else words.did_you_sit_it(booking.day)


def _nothing_known(seen: Seen) -> Step | None:
    """Until the first talk was answered, or passed over to its end."""
    talked = replace(about.told(seen.journal), passed=(), asked=None) != About()
    others = any(
        seen.journal.all(kind) for kind in (Attempt, Feeling, FirstDays, Plan, Score, SchoolItem, Method, Miss)
    )
    open_ = about.next_question(seen.journal, seen.moment) is not None
    return words.begin() if open_ and not talked and not others else None


def _feelings(seen: Seen) -> Step | None:
    came = _result_day(seen)
    if came is None or not came <= seen.day <= came + RECENT:
        return None
    named = any(seen.written(entry) >= came for entry, _ in seen.journal.entries_of(Feeling))
    return None if named else words.feelings_first()


def _result_day(seen: Seen) -> date | None:
    """The day the latest result came: as told, else the day a fail was noted where its sitting is no longer ago than a wait."""
    failed = [(entry, attempt) for entry, attempt in seen.journal.entries_of(Attempt) if attempt.result == FAIL]
    told = about.told(seen.journal).result
    if not failed:
        return told
    entry, attempt = max(failed, key=lambda pair: pair[1].sat)
    if told and told >= attempt.sat:
        return told
    noted = Moment(entry.at, seen.moment.zone).today
    return noted if noted <= attempt.sat + _LONGEST_WAIT else None


FIRST: tuple[Rule, ...] = (_quiet, _first_days, _passed, _waiting, _exam_day, _nothing_known, _feelings)
