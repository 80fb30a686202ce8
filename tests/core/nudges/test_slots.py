"""When nudges are due: slots, catching up, quiet hours, and moving to another zone."""

import zoneinfo
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nudges.slots import (
    APART,
    DAY,
    GRACE,
    MINUTES,
    Missed,
    Quiet,
    Rule,
    Slot,
    fresh_until,
    missed,
    next_slot,
    out_of_quiet,
    slot,
)
from tests.core.nudges.changes import changes

DAILY = frozenset(range(7))
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
NEW_YORK = ZoneInfo("America/New_York")

zones = st.deferred(lambda: st.sampled_from(sorted(zoneinfo.available_timezones())))
minutes = st.integers(0, MINUTES - 1)
quiets = st.builds(Quiet, minutes, minutes)


@st.composite
def rules(draw, zone=zones):
    return Rule(draw(zone), draw(minutes), frozenset(draw(st.sets(st.integers(0, 6), min_size=1))))


@st.composite
def rules_and_times(draw):
    """A rule and an instant: half of them within two days of a change of the zone's clocks."""
    if draw(st.booleans()):
        return draw(rules()), datetime(1970, 1, 3, tzinfo=UTC) + draw(st.integers(0, 130 * 365 * MINUTES)) * MINUTE
    change = draw(st.sampled_from(changes()))
    rule = draw(rules(st.just(change.zone)))
    return rule, change.before.replace(tzinfo=rule.tz).astimezone(UTC) + draw(st.integers(-2880, 2880)) * MINUTE


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def at(text, zone=NEW_YORK):
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def evenings(zone="America/New_York"):
    return Rule(zone, 18 * 60, DAILY)


# a rule


@pytest.mark.parametrize(
    ("zone", "minute", "weekdays", "said"),
    [
        ("Europe/Nowhere", 0, {0}, "no IANA zone: 'Europe/Nowhere'"),
        ("Europe", 0, {0}, "no IANA zone"),
        ("../etc/passwd", 0, {0}, "no IANA zone"),
        ("", 0, {0}, "no IANA zone"),
        ("UTC", -1, {0}, "no minute of a day: -1"),
        ("UTC", 1440, {0}, "no minute of a day: 1440"),
        ("UTC", 0, set(), "no weekdays"),
        ("UTC", 0, {7}, "no weekdays"),
        ("UTC", 0, {-1, 3}, "no weekdays"),
    ],
)
def test_a_rule_that_can_not_be(zone, minute, weekdays, said):
    with pytest.raises(ValueError, match=said):
        Rule(zone, minute, frozenset(weekdays))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (0, 1440), (1440, 0), (0, -1)])
def test_a_quiet_span_that_can_not_be(start, end):
    with pytest.raises(ValueError, match="no minutes of a day"):
        Quiet(start, end)


def test_rules_are_equal_by_what_they_say():
    assert evenings() == evenings()
    assert len({evenings(), evenings(), evenings("Asia/Tokyo")}) == 2


# slots


@pytest.mark.parametrize(
    ("zone", "minute", "day", "instant"),
    [
        ("America/New_York", 18 * 60, "2026-11-22", "2026-11-22 23:00"),
        ("America/New_York", 150, "2026-03-08", "2026-03-08 07:30"),  # 02:30 is skipped: 03:30 EDT
        ("America/New_York", 90, "2026-11-01", "2026-11-01 05:30"),  # 01:30 comes twice: the first, EDT
        ("Africa/Cairo", 0, "2026-04-24", "2026-04-23 22:00"),  # midnight is skipped
        ("Africa/Cairo", 23 * 60, "2026-10-29", "2026-10-29 20:00"),  # 23:00 comes twice
        ("Asia/Kathmandu", 18 * 60, "2026-11-22", "2026-11-22 12:15"),
    ],
)
def test_the_instant_of_a_local_date(zone, minute, day, instant):
    assert slot(Rule(zone, minute, DAILY), date.fromisoformat(day)) == utc(instant)


def test_monday_wednesday_friday():
    rule, days, now = Rule("America/New_York", 18 * 60, frozenset({0, 2, 4})), [], at("2026-11-22 12:00")
    for _ in range(4):
        day, now = next_slot(rule, now)
        days.append(f"{day:%a %d}")
    assert days == ["Mon 23", "Wed 25", "Fri 27", "Mon 30"]


def test_the_next_slot_is_strictly_later():
    here = at("2026-11-22 18:00")
    assert next_slot(evenings(), here - datetime.resolution) == (date(2026, 11, 22), here)
    assert next_slot(evenings(), here).day == date(2026, 11, 23)


def test_a_slot_that_a_gap_carries_over_midnight_is_not_lost():
    rule = Rule("America/Nuuk", 23 * 60 + 30, DAILY)  # 28 Mar 2026, 23:00 to 24:00 is skipped
    carried = next_slot(rule, at("2026-03-29 00:15", rule.tz))
    assert carried == (date(2026, 3, 28), at("2026-03-29 00:30", rule.tz))
    assert next_slot(rule, carried.at) == (date(2026, 3, 29), at("2026-03-29 23:30", rule.tz))


def test_a_date_that_a_zone_left_out_is_no_second_turn():
    rule = evenings("Pacific/Apia")  # there was no 30 Dec 2011 in Samoa
    turns = [next_slot(rule, at("2011-12-29 12:00", rule.tz))]
    for _ in range(2):
        turns.append(next_slot(rule, *reversed(turns[-1])))
    assert [each.at for each in turns] == [
        at(f"{day} 18:00", rule.tz) for day in ("2011-12-29", "2011-12-31", "2012-01-01")
    ]


@given(rules_and_times(), st.none() | st.integers(-3, 9))
def test_slots_only_go_forward(drawn, made):
    rule, now = drawn
    last_day = None if made is None else now.date() + made * DAY
    turns = [next_slot(rule, now, last_day)]
    for _ in range(8):
        turns.append(next_slot(rule, turns[-1].at, turns[-1].day))
    assert turns[0].at > now
    assert last_day is None or turns[0].day > last_day
    assert all(early.at < late.at and early.day < late.day for early, late in pairwise(turns))
    assert {each.day.weekday() for each in turns} <= rule.weekdays
    assert [each.at for each in turns] == [slot(rule, each.day) for each in turns]
    assert {each.at.tzinfo for each in turns} == {UTC}


@given(rules_and_times())
def test_no_slot_is_passed_over(drawn):
    rule, now = drawn
    found = next_slot(rule, now)
    days = (found.day - n * DAY for n in range(1, 15))
    assert all(slot(rule, day) <= now for day in days if day.weekday() in rule.weekdays)


# moving to another zone


def test_from_los_angeles_to_tokyo_the_next_evening_is_too_soon():
    sent = next_slot(evenings("America/Los_Angeles"), utc("2026-11-23 12:00"))
    soon = next_slot(evenings("Asia/Tokyo"), sent.at, sent.day)
    assert soon.at - sent.at == 7 * HOUR
    assert next_slot(evenings("Asia/Tokyo"), sent.at, sent.day, sent.at + APART).at == soon.at + DAY


def test_exactly_eight_hours_are_enough():
    sent = next_slot(evenings("America/Los_Angeles"), utc("2026-07-06 12:00"))
    assert next_slot(evenings("Asia/Tokyo"), sent.at, sent.day, sent.at + APART).at - sent.at == 8 * HOUR


def test_back_over_the_date_line_no_date_comes_twice():
    sent = next_slot(evenings("Pacific/Kiritimati"), utc("2026-11-23 12:00"))
    home = next_slot(evenings("Pacific/Honolulu"), sent.at, sent.day, sent.at + APART)
    assert (sent.day, home.day) == (date(2026, 11, 24), date(2026, 11, 25))


@given(rules_and_times(), rules(), st.integers(0, 2000))
def test_after_a_move_nudges_are_eight_hours_apart(drawn, moved, later):
    rule, now = drawn
    sent = next_slot(rule, now)
    after = next_slot(moved, sent.at + later * MINUTE, sent.day, sent.at + APART)
    assert after.at - sent.at >= APART
    assert after.at > sent.at + later * MINUTE
    assert after.day > sent.day


# catching up


@pytest.mark.parametrize(
    ("now", "grace", "due"),
    [
        ("2026-11-22 18:00", GRACE, "2026-11-22"),  # on time, after three days
        ("2026-11-22 19:59", GRACE, "2026-11-22"),
        ("2026-11-22 20:00", GRACE, None),
        ("2026-11-22 20:00", None, "2026-11-22"),
        ("2026-11-22 23:59", None, "2026-11-22"),
        ("2026-11-23 00:00", None, None),
        ("2026-11-22 17:59", GRACE, None),
        ("2026-11-22 17:59", None, None),
    ],
)
def test_three_days_down(now, grace, due):
    caught = missed(evenings(), at("2026-11-20 18:00"), at(now), grace)
    assert caught.due == (due and Slot(date.fromisoformat(due), at(f"{due} 18:00")))
    then = "2026-11-22 18:00" if now < "2026-11-22 18:00" else "2026-11-23 18:00"
    assert caught.then.at == at(then)


def test_three_days_down_with_ten_thousand_rules():
    names = (
        "America/New_York",
        "America/Los_Angeles",
        "Africa/Cairo",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "UTC",
        "Asia/Tokyo",
    )
    every = [Rule(name, minute, DAILY) for name in names for minute in range(MINUTES)]
    now = utc("2026-11-22 15:00")
    caught = [missed(rule, next_slot(rule, now - 3 * DAY).at, now) for rule in every]
    due = [each.due for each in caught if each.due]
    assert len(every) == 10_080
    assert Counter(each.at for each in due) == {now - n * MINUTE: len(names) for n in range(120)}
    assert all(now < each.then.at <= now + DAY for each in caught)


def test_a_clock_that_went_back_sends_nothing_and_moves_nothing():
    next_at = at("2026-11-22 18:00")
    assert missed(evenings(), next_at, next_at - HOUR) == Missed(None, Slot(date(2026, 11, 22), next_at))
    assert missed(evenings(), next_at, next_at - 40 * DAY) == Missed(None, Slot(date(2026, 11, 22), next_at))


def test_the_local_day_of_a_slot_carried_over_midnight_is_the_one_it_comes_on():
    rule = Rule("America/Nuuk", 23 * 60 + 30, DAILY)
    carried = Slot(date(2026, 3, 28), at("2026-03-29 00:30", rule.tz))
    assert missed(rule, carried.at, carried.at + 6 * HOUR, None).due == carried
    assert fresh_until(rule, carried, None) == at("2026-03-30 00:00", rule.tz)


def test_clocks_that_go_back_over_midnight_hide_no_slot():
    rule = Rule("America/St_Johns", 0, DAILY)  # 7 Nov 2010, 00:01, back to 6 Nov, 23:01
    midnight = utc("2010-11-07 02:30")
    assert missed(rule, midnight, midnight + 30 * MINUTE).due == (date(2010, 11, 7), midnight)


@given(
    rules_and_times(), st.integers(0, 20 * MINUTES), st.none() | st.integers(0, 3 * MINUTES).map(lambda n: n * MINUTE)
)
def test_catching_up_is_the_last_of_all_that_were_missed(drawn, down, grace):
    rule, now = drawn
    first = turn = next_slot(rule, now - down * MINUTE)
    passed = []
    while turn.at <= now:
        passed.append(turn)
        turn = next_slot(rule, turn.at, turn.day)
    caught = missed(rule, first.at, now, grace)
    assert caught.then.at == turn.at
    fresh = [each for each in passed[-1:] if now < fresh_until(rule, each, grace)]
    assert [each.at for each in fresh] == [each.at for each in [caught.due] if each]


@given(rules_and_times())
def test_a_slot_on_time_is_always_fresh_on_its_local_day(drawn):
    rule, now = drawn
    turn = next_slot(rule, now)
    assert missed(rule, turn.at, turn.at, None).due is not None
    assert fresh_until(rule, turn, None) - turn.at <= DAY + HOUR


# quiet hours


@pytest.mark.parametrize(
    ("now", "out"),
    [
        ("2026-11-22 20:59", "2026-11-22 20:59"),
        ("2026-11-22 21:00", "2026-11-23 08:00"),
        ("2026-11-23 00:00", "2026-11-23 08:00"),
        ("2026-11-23 07:59", "2026-11-23 08:00"),
        ("2026-11-23 08:00", "2026-11-23 08:00"),
        ("2026-03-07 22:00", "2026-03-08 08:00"),  # an hour shorter
        ("2026-10-31 22:00", "2026-11-01 08:00"),  # an hour longer
    ],
)
def test_the_usual_quiet_hours(now, out):
    assert out_of_quiet(at(now), NEW_YORK, Quiet()) == at(out)


def test_a_quiet_span_within_a_day_and_none_at_all():
    assert out_of_quiet(at("2026-11-22 13:30"), NEW_YORK, Quiet(13 * 60, 15 * 60)) == at("2026-11-22 15:00")
    assert out_of_quiet(at("2026-11-22 12:59"), NEW_YORK, Quiet(13 * 60, 15 * 60)) == at("2026-11-22 12:59")
    assert out_of_quiet(at("2026-11-22 13:00"), NEW_YORK, Quiet(13 * 60, 13 * 60)) == at("2026-11-22 13:00")


def test_an_end_that_is_skipped_or_comes_twice():
    early = Quiet(0, 90)
    assert out_of_quiet(utc("2026-11-01 05:10"), NEW_YORK, early) == utc("2026-11-01 05:30")  # 01:10 EDT
    assert out_of_quiet(utc("2026-11-01 06:10"), NEW_YORK, early) == utc("2026-11-01 06:30")  # 01:10 EST
    assert out_of_quiet(at("2026-03-08 01:10"), NEW_YORK, Quiet(0, 150)) == at("2026-03-08 03:30")
    nuuk = ZoneInfo("America/Nuuk")  # its only hour that is not quiet is skipped
    assert out_of_quiet(at("2026-03-28 12:00", nuuk), nuuk, Quiet(0, 23 * 60)) == at("2026-03-29 23:00", nuuk)


@given(rules_and_times(), quiets)
def test_out_of_quiet_is_never_quiet_nor_earlier(drawn, quiet):
    rule, now = drawn
    out = out_of_quiet(now, rule.tz, quiet)
    local = out.astimezone(rule.tz)
    assert local.hour * 60 + local.minute not in quiet
    assert out >= now
    assert out_of_quiet(out, rule.tz, quiet) == out


@given(rules_and_times(), minutes, st.integers(0, 12 * 60))
def test_out_of_quiet_waits_no_longer_than_it_must(drawn, start, length):
    rule, now = drawn
    quiet = Quiet(start, (start + length) % MINUTES)
    out = out_of_quiet(now, rule.tz, quiet)
    waited = [(now + n * 10 * MINUTE).astimezone(rule.tz) for n in range(int((out - now) / (10 * MINUTE)))]
    loud = [each for each in waited if each.hour * 60 + each.minute not in quiet]
    assert len(loud) <= 12  # within a gap of at most two hours
