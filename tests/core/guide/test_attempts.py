"""How many attempts, and from which day on: the case the board's page gives, month ends, leap days, and any three days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whenever import Date

from core.guide.attempts import (
    Earliest,
    Limit,
    Sittings,
    Window,
    awaiting,
    booked,
    earliest,
    kept_booking,
    months_later,
    passed,
    sittings,
    unreported,
    window,
)
from core.journal import Draft, Journal
from core.payloads import About, Attempt, RetakeDate, SchoolRule
from tests.core.journals import NOW, TODAY, journal, nbme, sat

DAY = timedelta(days=1)
days = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def later(day: date, months: int) -> date:
    """A second opinion on the arithmetic: it stops at a month's last day, where the wait is to end on the day after."""
    found = date.fromisoformat(str(Date(day.year, day.month, day.day).add(months=months)))
    return found + DAY * (found.day < day.day)


def lawful(*sat: date) -> bool:
    """The board's three rules, said in another way: at most 4; at most 3 within 12 months; the 4th 12 and 6 after."""
    crowded = any(
        sum(each >= first and each < later(first, 12) for each in sat[place:]) > 3 for place, first in enumerate(sat)
    )
    fourth = len(sat) < 4 or (sat[3] >= later(sat[0], 12) and sat[3] >= later(sat[2], 6))
    return len(sat) <= 4 and not crowded and fourth


def test_the_boards_own_case():
    found = earliest(Sittings((date(2011, 1, 15), date(2011, 4, 15), date(2011, 9, 15)), 3))
    assert found == Earliest(date(2012, 3, 15), date(2012, 1, 15), date(2012, 3, 15))


@pytest.mark.parametrize(
    ("first", "latest", "day"),
    [
        ((2024, 2, 29), (2024, 5, 1), (2025, 3, 1)),  # a leap day has no anniversary the year after
        ((2023, 2, 28), (2023, 5, 1), (2024, 2, 28)),
        ((2023, 1, 1), (2023, 8, 31), (2024, 3, 1)),  # six months after a 31st, in a leap year
        ((2022, 1, 1), (2022, 8, 31), (2023, 3, 1)),
        ((2023, 1, 1), (2023, 10, 31), (2024, 5, 1)),
        ((2023, 12, 31), (2024, 1, 31), (2024, 12, 31)),
    ],
)
def test_month_ends_and_leap_days(first, latest, day):
    found = earliest(Sittings((date(*first), date(*latest) - DAY, date(*latest)), 3))
    assert found is not None
    assert found.day == date(*day)


@given(days, st.integers(0, 60))
def test_months_are_counted_as_others_count_them(day, months):
    assert months_later(day, months) == later(day, months)


@given(st.lists(days, min_size=3, max_size=3, unique=True).map(sorted))
def test_the_fourth_is_allowed_from_that_day_on_and_not_a_day_before(sat):
    found = earliest(Sittings(tuple(sat), 3))
    assert found is not None
    assert found.sure
    assert lawful(*sat, found.day)
    assert lawful(*sat, found.day + DAY)
    assert not lawful(*sat, found.day - DAY)


@given(st.lists(days, max_size=2, unique=True).map(sorted), days)
def test_the_first_three_ask_for_no_wait(sat, another):
    assert earliest(Sittings(tuple(sat), len(sat))) == Earliest()
    assert lawful(*sorted({*sat, another}))


@given(st.lists(days, min_size=4, max_size=6, unique=True).map(sorted), st.one_of(st.none(), st.integers(1, 6)))
def test_after_four_there_is_none_whatever_the_school_allows(sat, school):
    found = Sittings(tuple(sat), len(sat), school)
    assert earliest(found) is None
    assert found.left == 0
    assert found.limit <= 4


@given(st.integers(0, 6), st.one_of(st.none(), st.integers(1, 6)))
def test_the_tighter_limit_binds(used, school):
    found = Sittings((), used, school)
    assert found.limit == min(4, school or 4)
    assert (found.whose is Limit.SCHOOL) == (school is not None and school < 4)
    assert (earliest(found) is None) == (used >= found.limit)


@given(st.lists(days, min_size=1, max_size=2, unique=True).map(sorted), days)
def test_with_days_unknown_only_what_is_certain_is_said(known, unknown):
    """Whenever the one that is missing was, no lawful 4th is before the day given."""
    found = earliest(Sittings(tuple(known), 3))
    assert found is not None
    assert not found.sure
    every = sorted({*known, unknown})
    true = earliest(Sittings(tuple(every), 3)) if len(every) == 3 else None
    assert true is None or found.day <= true.day


def test_with_no_day_known_there_is_no_date():
    assert earliest(Sittings((), 3)) == Earliest(sure=False)


def at(*pairs):
    """A journal written on these days."""
    found = Journal()
    for day, payload in pairs:
        found = found.grown((Draft(payload),), datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    return found


def test_the_larger_of_what_was_told_and_what_is_dated_counts():
    assert sittings(journal()) == Sittings((), 0)
    assert sittings(journal(*sat(300))).used == 1
    assert sittings(journal(About(used=2), *sat(300))) == Sittings((TODAY - 300 * DAY,), 2)
    assert sittings(journal(About(used=2), *sat(300))).unknown == 1
    assert sittings(journal(About(used=1), *sat(300, 200))).used == 2
    assert sittings(journal(About(country="US"), *sat(300))).used == 1
    assert sittings(journal(*sat(300), Attempt(TODAY - 300 * DAY, "fail"))).used == 1
    assert sittings(journal(SchoolRule(attempts=3))).school == 3


def test_an_attempt_sat_after_the_number_was_told_comes_on_top():
    told, later_on = date(2026, 3, 1), date(2026, 6, 1)
    assert sittings(at((told, About(used=2)), (later_on, Attempt(date(2026, 5, 20))))).used == 3
    again = at((told, About(used=2)), (later_on, Attempt(date(2026, 5, 20))), (TODAY, About(used=2, country="US")))
    assert sittings(again).used == 3
    anew = at((told, About(used=2)), (later_on, Attempt(date(2026, 5, 20))), (TODAY, About(used=3)))
    assert sittings(anew).used == 3


def test_a_booking_stands_until_it_or_another_day_after_it_was_sat():
    day = TODAY + 100 * DAY
    assert booked(journal()) is None
    assert booked(journal(*sat(300), RetakeDate(day))) == RetakeDate(day)
    assert booked(journal(RetakeDate(day), *sat(300))) == RetakeDate(day)
    assert booked(journal(RetakeDate(day), RetakeDate(None))) is None
    assert booked(journal(RetakeDate(day), Attempt(day))) is None
    assert booked(journal(RetakeDate(day), Attempt(day - 10 * DAY))) is None
    assert booked(journal(Attempt(NOW.date()), RetakeDate(day))) == RetakeDate(day)


def test_the_latest_pass():
    assert passed(journal(*sat(10))) is None
    assert passed(journal(Attempt(TODAY, "fail"), Attempt(TODAY - DAY, "pass"))) == TODAY - DAY


@pytest.mark.parametrize(
    ("end", "ask_by", "to"),
    [
        ((2027, 2, 28), (2027, 3, 25), (2027, 5, 31)),  # whole months stay whole
        ((2027, 3, 31), (2027, 4, 25), (2027, 6, 30)),
        ((2027, 3, 14), (2027, 4, 8), (2027, 6, 14)),
    ],
)
def test_the_window_has_one_extension_right_after_it(end, ask_by, to):
    found = window(RetakeDate(None, window=date(*end)))
    assert found == Window(date(*end), date(*ask_by), date(*to))
    assert window(RetakeDate(None, window=date(*end), extended=True)) == Window(date(*end))
    assert window(RetakeDate(date(*end))) is None
    assert window(None) is None


def test_a_result_is_awaited_until_something_says_how_it_ended():
    day = TODAY - 21 * DAY
    assert awaiting(journal(*sat(400, 21)), TODAY) == day
    assert awaiting(journal(About(result=day - DAY), *sat(21)), TODAY) == day
    assert awaiting(journal(*sat(57)), TODAY) is None
    assert unreported(journal(*sat(57))) == TODAY - 57 * DAY
    for more in (About(result=TODAY), nbme(60, 30, 5), RetakeDate(TODAY + 90 * DAY)):
        assert unreported(journal(*sat(21), more)) is None
    assert unreported(journal(Attempt(day, "fail"))) is None
    assert unreported(journal()) is None


def test_a_sitting_uses_its_eligibility_period_up():
    held = RetakeDate(TODAY + 30 * DAY, "permit", date(2027, 1, 31))
    for days_ago, window_ in ((10, None), (22, date(2027, 1, 31))):  # it began on 1 Nov, 21 days ago
        kept = kept_booking(journal(*sat(days_ago), held))
        assert (kept.day, kept.window) == (held.day, window_)
    longer = RetakeDate(None, None, date(2027, 1, 31), extended=True)
    assert kept_booking(journal(*sat(22), longer)) == RetakeDate(None)
    assert kept_booking(journal()) is None
