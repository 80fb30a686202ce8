"""The first rules of `/today`: those that leave no room for anything else, and for no word unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.guide import about, facts
from core.guide import today_words as words
from core.guide.attempts import FAIL, awaiting, passed, sittings, unreported
from core.guide.quiet import in_first_days, quiet
from core.guide.school import DEAN, OPEN, state_of
from core.guide.today_seen import Rule, Seen
from core.guide.today_words import Step
from core.moment import Moment
from core.payloads import About, Attempt, Feeling, FirstDays, Method, Miss, Plan, SchoolItem, Score

RECENT = timedelta(days=14)  # how long a result is fresh enough for feelings to come first
_LONGEST_WAIT = timedelta(weeks=facts.RESULTS.value[1])
_ASKED_FOR = 2 * _LONGEST_WAIT  # after that a sitting without a result is one of long ago


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
    """From a sitting to its result; once that is overdue it is asked for."""
    if sat := awaiting(seen.journal, seen.day):
        return words.wait(sat)
    late = unreported(seen.journal)
    return words.did_it_come(late) if late and seen.day <= late + _ASKED_FOR else None


def _exam_day(seen: Seen) -> Step | None:
    if seen.booking is None or seen.booking[1] > seen.day:
        return None
    _, day = seen.booking
    return words.it_is_today(day) if day == seen.day else words.did_you_sit_it(day)


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


def _used_up(seen: Seen) -> Step | None:
    """No attempt is left: forms and plans would be for nothing until somebody who decides says otherwise."""
    found = sittings(seen.journal)
    return None if found.left else words.ask_first(found, told=state_of(DEAN, seen.journal) != OPEN)


FIRST: tuple[Rule, ...] = (_quiet, _first_days, _passed, _waiting, _exam_day, _nothing_known, _feelings, _used_up)
