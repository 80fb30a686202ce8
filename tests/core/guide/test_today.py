"""The one thing that matters most now: each rule, their order, and what may be said unasked."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import action
from core.guide import about
from core.guide.facts import FACTS, FOURTH, SCHOOL_LIMITS
from core.guide.today import nudge_line, today
from core.journal import Draft, Journal
from core.moment import Moment
from core.payloads import (
    About,
    Attempt,
    Dated,
    Exam,
    Feeling,
    FirstDays,
    Lost,
    Method,
    Miss,
    Plan,
    QuietUntil,
    RetakeDate,
    SchoolItem,
    SchoolRule,
    Taught,
    Zone,
)
from tests.core.journals import NOW, TODAY, journal, nbme, other, sat

YORK = ZoneInfo("America/New_York")
AT = Moment(NOW, YORK)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TOLD = SchoolItem("dean", "done")
STUDIED = Method("before", ("UWorld",), 40)
WAYS = (STUDIED, Method("now", ("UWorld",), 60))
PLAN = Plan(Decimal(70), unseen=0)  # with no form left, none is due
USED_UP = tuple(Attempt(TODAY - days * DAY, "fail") for days in (900, 700, 500, 200))
MISS = Miss("cardio", "misread", 80)
EXPLAINED = Taught("preload", "how full", "nothing", (("a?", "1"), ("b?", "2"), ("c?", "3")))


def step(*payloads, at=AT, then=0):
    """What is said of a journal written `then` days before."""
    return today(written(then, *payloads), at)


def written(then, *payloads):
    found = Journal()
    for payload in payloads:
        found = found.grown((Draft(payload),), NOW - then * DAY)
    return found


def line(*payloads):
    return nudge_line(journal(*payloads), AT)


def booked(days):
    return RetakeDate(TODAY + timedelta(days=days))


def test_it_begins_with_a_first_talk():
    found = step(Zone("America/New_York"))
    assert (found.step, found.actions[0].command) == (1, "start")


def test_a_first_talk_that_was_left_is_gone_on_with_and_one_that_is_over_is_not():
    assert step(About(passed=("bot",), asked="country")).actions[0].command == "start"
    assert step(About(passed=about.QUESTIONS)).actions[0].command == "school"
    assert step(About(country="US")).actions[0].command == "school"


def test_forms_without_a_rise_ask_for_one_change():
    level = (nbme(55, 28, 40), nbme(56, 29, 20), nbme(57, 30, 3))
    assert step(TOLD, *level, PLAN, *WAYS).actions[0].command == "miss", "the way changed today"
    earlier = written(50, TOLD, *WAYS)
    for payload in (*level, PLAN):
        earlier = earlier.grown((Draft(payload),), NOW)
    assert today(earlier, AT).title == "Change one thing in how you study."
    assert nudge_line(earlier, AT) == "One change in how you study may be worth a look: /method."
    assert step(TOLD, *level, PLAN).title == "Say how you studied last time."


@pytest.mark.parametrize(
    ("payloads", "number", "command"),
    [
        ((About(result=TODAY - 14 * DAY),), 1, "feel"),
        ((About(result=TODAY - 15 * DAY),), 2, "school"),
        ((About(result=TODAY + DAY),), 2, "school"),
        ((Attempt(TODAY - 30 * DAY, "fail"),), 1, "feel"),
        ((Attempt(TODAY - 300 * DAY, "fail"),), 2, "school"),
        ((Attempt(TODAY - 30 * DAY, "fail"), About(result=TODAY - 20 * DAY)), 2, "school"),
        ((Attempt(TODAY - 30 * DAY, "fail"), About(result=TODAY - 40 * DAY)), 1, "feel"),
        ((About(result=TODAY), Feeling(("shame",))), 2, "school"),
        ((SchoolItem("dean", "open"),), 2, "school"),
        ((SchoolItem("dean", "asked"),), 3, "log-nbme"),
        ((TOLD,), 3, "log-nbme"),
        ((TOLD, other(Exam.UWSA1, 200, 3)), 3, "log-nbme"),
        ((TOLD, nbme(55, 29, 40), Attempt(TODAY - 20 * DAY, "incomplete")), 3, "log-nbme"),
        ((TOLD, nbme(55, 29, 3)), 4, "plan"),
        ((TOLD, nbme(55, 29, 3), PLAN), 5, "method"),
        ((TOLD, nbme(62, 29, 20), nbme(57, 30, 3), PLAN), 3, "trend"),
        ((TOLD, nbme(62, 29, 20), nbme(59, 30, 3), PLAN, *WAYS), 5, "miss"),
        ((TOLD, nbme(55, 29, 3), PLAN, *WAYS), 5, "miss"),
        ((TOLD, nbme(55, 29, 3), PLAN, *WAYS, *[MISS] * 4), 5, "miss"),
        ((TOLD, nbme(55, 29, 3), PLAN, *WAYS, *[MISS] * 5), 5, "blindspots"),
        ((TOLD, nbme(55, 29, 28), PLAN, *WAYS), 5, "miss"),
        ((TOLD, nbme(55, 29, 90), PLAN, *WAYS), 5, "miss"),
        ((TOLD, nbme(71, 29, 28), *WAYS), 6, "log-nbme"),
        ((TOLD, nbme(66, 29, 28), Plan(Decimal(65)), *WAYS), 5, "miss"),
        ((TOLD, nbme(71, 29, 29), *WAYS), 3, "log-nbme"),
        ((nbme(55, 29, 3), PLAN, *WAYS), 2, "school"),
        ((TOLD, nbme(55, 29, 3), PLAN, *WAYS, booked(30)), 6, "retake"),
        ((TOLD, nbme(68, 29, 3), PLAN, *WAYS, booked(200)), 5, "miss"),
        ((TOLD, nbme(68, 29, 3), PLAN, *WAYS, booked(14)), 6, "retake"),
        ((nbme(71, 29, 10), nbme(72, 30, 3), TOLD, *WAYS), 6, "retake"),
        ((nbme(71, 29, 10), nbme(72, 30, 3), TOLD, *WAYS, booked(9)), 6, "retake"),
        ((Attempt(TODAY - 3 * DAY),), 6, "retake"),
        ((Attempt(TODAY - 56 * DAY),), 6, "retake"),
        ((Attempt(TODAY - 57 * DAY),), 6, "retake"),
        ((Attempt(TODAY - 57 * DAY), booked(30)), 2, "school"),
        ((Attempt(TODAY - 112 * DAY),), 6, "retake"),
        ((Attempt(TODAY - 113 * DAY),), 2, "school"),
        ((Attempt(TODAY - 57 * DAY, "fail"),), 2, "school"),
        ((STUDIED, booked(14)), 6, "retake"),
        ((STUDIED, booked(15)), 2, "school"),
        ((nbme(68, 29, 3), PLAN, booked(14)), 6, "retake"),
        ((TOLD, nbme(71, 29, 10), nbme(72, 30, 3), *USED_UP), 2, "card"),
        ((nbme(71, 29, 10), nbme(72, 30, 3), *USED_UP), 2, "school"),
        ((TOLD, *USED_UP, booked(9)), 2, "card"),
        ((SchoolRule(attempts=1), Attempt(TODAY - 200 * DAY, "fail")), 2, "school"),
        ((Attempt(TODAY - 30 * DAY), About(result=TODAY)), 1, "feel"),
        ((Attempt(TODAY - 30 * DAY), nbme(55, 29, 3)), 2, "school"),
        ((TOLD, booked(-1)), 6, "retake"),
        ((TOLD, booked(0)), 6, "retake"),
        ((Attempt(TODAY - 30 * DAY, "pass"),), 6, "story"),
    ],
)
def test_the_first_rule_that_applies_wins(payloads, number, command):
    found = step(*payloads)
    assert (found.step, found.actions[0].command) == (number, command)


def test_in_the_quiet_days_there_is_nothing_but_the_feeling():
    everything = (TOLD, *WAYS, nbme(71, 29, 10), nbme(72, 30, 3), booked(9))
    found = step(*everything, QuietUntil(NOW + HOUR))
    assert (found.step, found.actions[0].command) == (1, "feel")
    assert "/support" in found.why
    assert [each.label for each in step(*everything, QuietUntil(NOW)).actions] == ["go on", "not yet", "stop check-ins"]
    assert step(*everything, QuietUntil(NOW, over=True)).step == 6


def test_in_the_first_days_it_is_named_and_then_told():
    assert step(FirstDays(NOW + HOUR)).actions[0].command == "feel"
    assert step(Feeling(("shame",)), FirstDays(NOW + HOUR)).actions[0].command == "tell"
    journal_ = written(1, Feeling(("shame",))).grown((Draft(FirstDays(NOW + HOUR)),), NOW)
    assert today(journal_, AT).actions[0].command == "feel"
    assert step(FirstDays(NOW), Feeling(("shame",))).step == 2


def test_the_day_of_the_exam_has_nothing_but_a_wish():
    everything = (TOLD, nbme(55, 29, 3), PLAN, *WAYS)
    assert "calm day" in step(*everything, booked(0)).title
    assert "did you sit it" in step(*everything, booked(-1)).title
    assert "date" in step(*everything, booked(1)).title


def test_a_feeling_from_before_the_result_does_not_stand_for_it():
    found = written(20, Feeling(("relief",))).grown((Draft(About(result=TODAY - 2 * DAY)),), NOW)
    assert today(found, AT).actions[0].command == "feel"


def test_a_result_that_does_not_count_is_named_with_its_reason():
    assert "another scale" in step(TOLD, other(Exam.UWSA1, 200, 3)).why
    assert "count" not in step(TOLD).why


def test_a_retest_comes_before_other_strategy():
    held = (TOLD, nbme(55, 29, 9), PLAN, EXPLAINED, Zone("America/New_York"))
    assert step(*held, then=0).actions[0].command == "method"
    assert dict(step(*held, then=1).actions[0].args) == {"do": "retest"}


def test_what_was_news_is_news_for_a_few_days():
    fell = (TOLD, nbme(62, 29, 20), nbme(57, 30, 9), PLAN, *WAYS)
    assert step(*fell, then=3).actions[0].command == "trend"
    assert step(*fell, then=4).actions[0].command == "miss"
    noted = (TOLD, nbme(55, 29, 9), PLAN, *WAYS, *[MISS] * 6)
    assert step(*noted, then=3).actions[0].command == "blindspots"
    assert "6 misses" in step(*noted, then=3).why
    assert step(*noted, then=4).actions[0].command == "miss"


@pytest.mark.parametrize(
    ("plan", "days", "number", "words"),
    [
        (Plan(Decimal(70), unseen=4, forms=(30, 31, 32, 33)), 46, 3, "NBME form 30"),
        (Plan(Decimal(70)), 18, 3, "an NBME form you have not seen"),
        (Plan(Decimal(70), unseen=2), 17 * 7 - 3, 6, "your verdict will rest on"),
    ],
)
def test_the_plans_next_form_is_the_thing_when_it_is_near(plan, days, number, words):
    """55 to 70 in three to four months: 18 weeks, the verdict's two forms in the last two."""
    assert step(TOLD, nbme(55, 29, days - 1), plan, *WAYS).step != number
    found = step(TOLD, nbme(55, 29, days), plan, *WAYS)
    assert (
        step(TOLD, nbme(55, 29, days + 5), plan, *WAYS).title == found.title
    )  # and it does not move away while it is put off
    assert found.step == number, found
    assert words in f"{found.title} {found.why}"
    assert found.actions[0].command == "log-nbme"


def test_forms_that_are_logged_are_not_due_again():
    plan = Plan(Decimal(70), unseen=2, forms=(30, 31))
    far = (TOLD, nbme(55, 30, 20), nbme(55, 31, 3), plan, *WAYS)
    assert step(*far).actions[0].command == "miss"


@pytest.mark.parametrize(
    ("payloads", "said"),
    [
        ((nbme(55, 29, 3), PLAN, booked(30)), "10 to 14 weeks before your plan's end"),
        ((nbme(50, 29, 3), PLAN, booked(30)), "14 weeks before your plan's end"),
        ((nbme(55, 29, 3), PLAN, booked(95)), "up to 4 weeks before your plan's end"),
        ((nbme(68, 29, 60), nbme(68, 30, 3), PLAN, booked(70)), ""),
        ((nbme(71, 29, 60), nbme(71, 30, 3), PLAN, booked(10)), "don't say ready yet"),
    ],
)
def test_a_date_before_the_plans_end_or_before_ready_is_named_with_the_weeks(payloads, said):
    found = step(TOLD, *WAYS, *payloads)
    assert said in found.why if said else found.step != 6, found


def test_a_new_date_before_the_plans_end_is_named_before_other_steps_and_later_it_waits_its_turn():
    """Rule rushing: the school and the method can wait for it while it is news, and a near date is always first."""
    early = (nbme(55, 29, 3), PLAN, booked(60))
    assert step(*early).title.startswith("Look at your date once more")
    assert step(*early, then=3).title.startswith("Look at your date once more")
    assert step(TOLD, *early, then=4).actions[0].command == "method"
    assert step(TOLD, *early, *WAYS, then=4).title.startswith("Look at your date once more")
    assert step(nbme(55, 29, 3), PLAN, booked(14), then=20).title.startswith("Look at your date once more")


def test_a_result_that_is_overdue_is_asked_for_and_its_answer_ends_that():
    late = Attempt(TODAY - 57 * DAY)
    assert step(late).title == "Did your result come?"
    assert "more than 8 weeks ago" in step(late).why
    assert line(late) is None
    for ended in (nbme(55, 29, 3), About(result=TODAY - 20 * DAY)):
        assert step(late, ended).title != "Did your result come?"


def test_with_no_attempt_left_nothing_leads_to_a_form_or_a_plan():
    for more in ((), (nbme(71, 29, 3),), (nbme(71, 29, 10), nbme(72, 30, 3))):
        found = step(*USED_UP, *more)
        assert "the board's limit is 4" in found.why
        assert "no studying is asked of you" in found.why
        assert line(*USED_UP, *more) is None
    schools = step(SchoolRule(attempts=1), Attempt(TODAY - 200 * DAY, "fail"))
    assert schools.why.startswith("1 attempt is used, and your school's limit is 1.")
    assert SCHOOL_LIMITS in schools.facts
    assert step(*USED_UP[:3], nbme(74, 29, 3), TOLD, *WAYS).step == 6


READY = (TOLD, *WAYS, nbme(74, 29, 10), nbme(75, 30, 3))


def test_ready_with_a_wait_by_the_boards_rules_names_the_day():
    """15 Jan, 15 Apr and 15 Sep: the fourth not before 15 Mar (fact attempts)."""
    three = tuple(Attempt(day, "fail") for day in (date(2026, 1, 15), date(2026, 4, 15), date(2026, 9, 15)))
    assert "not before 15 Mar 2027." in step(*three, *READY).why
    assert FOURTH in step(*three, *READY).facts
    assert "not before 15 Mar 2027" in step(*three, *READY, booked(30)).why
    assert "once more" in step(*three, *READY, booked(30)).title
    assert "Keep to what works" in step(*three, *READY, booked(120)).title
    assert "not before 15 Mar 2027, and maybe later." in step(About(used=3), three[-1], *READY).why
    assert "ask for a wait" not in step(three[-1], *READY).why
    long_ago = tuple(Attempt(TODAY - days * DAY, "fail") for days in (900, 800, 400))
    assert step(*long_ago, *READY).why.endswith("nothing else does.")
    assert "may ask for a wait" in step(About(used=3), *READY).why


def test_a_check_in_hears_one_line_without_a_score_or_a_feeling():
    assert line(TOLD, nbme(55, 29, 3)) == "A plan would say how long, and when to sit which form: /plan."
    assert line(TOLD, nbme(62, 29, 20), nbme(57, 30, 3), PLAN) == line(nbme(62, 29, 20), nbme(57, 30, 3), PLAN)
    assert line(TOLD, nbme(55, 29, 3), PLAN, *WAYS) is None
    for quiet in (
        Zone("America/New_York"),
        QuietUntil(NOW + HOUR),
        FirstDays(NOW + HOUR),
        About(result=TODAY),
        sat(3)[0],
    ):
        assert line(quiet) is None


def test_what_is_silent_does_not_hide_what_is_not():
    """The school is not for a notification; what comes after it may be."""
    due = written(1, nbme(55, 29, 9), PLAN, EXPLAINED, Zone("America/New_York"))
    assert nudge_line(due, AT) == "A re-test of something you explained is due today: /teach retest."
    assert "practice form would show" in (line(SchoolItem("aid", "asked")) or "")


DAYS = st.integers(0, 400).map(lambda ago: TODAY - timedelta(days=ago))
PAYLOADS = st.one_of(
    st.builds(nbme, st.integers(20, 95), st.integers(25, 33), st.integers(0, 200)),
    st.builds(Attempt, DAYS, st.sampled_from([None, "pass", "fail", "incomplete"])),
    st.builds(About, result=st.none() | DAYS),
    st.just(TOLD),
    st.just(STUDIED),
    st.just(MISS),
    st.just(EXPLAINED),
    st.builds(Plan, st.integers(65, 90).map(Decimal), unseen=st.none() | st.integers(0, 6), deadline=st.none() | DAYS),
    st.builds(RetakeDate, st.none() | st.integers(-30, 300).map(lambda days: TODAY + timedelta(days=days))),
    st.builds(Lost, st.integers(1, 30), DAYS),
    st.builds(Feeling, st.just(("shame",)), strength=st.none() | st.integers(0, 10)),
    st.builds(QuietUntil, st.integers(-90, 90).map(lambda hours: NOW + hours * HOUR), st.booleans()),
    st.builds(FirstDays, st.integers(-90, 90).map(lambda hours: NOW + hours * HOUR)),
)


@settings(max_examples=300)
@given(st.lists(PAYLOADS, max_size=14), st.integers(0, 30), st.booleans())
def test_whatever_was_written_there_is_one_kind_thing(payloads, then, zoned):
    held, at = written(then, *payloads), replace(AT, zone=YORK if zoned else None)
    found = today(held, at)
    assert found.step in range(1, 7)
    assert found.title
    assert found.why.count(". ") <= 2
    assert not re.search(r"should have|failed|you must|!", f"{found.title} {found.why}")
    assert len(found.actions) == 1 or found.step == 1
    assert set(found.facts) <= set(FACTS)
    for each in found.actions:
        assert len(action.encode(each, "9" * 19)) <= action.LIMIT
    said = nudge_line(held, at)
    if said is not None:
        assert not re.search(r"\d", said)


def test_the_date_is_the_students_own():
    """At 3:00 UTC it is still the day before in New York."""
    late = Moment(NOW.replace(hour=3), YORK)
    found = journal(TOLD, nbme(71, 29, 29), *WAYS)
    assert date(2026, 11, 21) == late.today
    assert today(found, late).step == 6
    assert today(found, AT).step == 3


def test_days_that_a_verdict_waits_for_come_before_another_form():
    two = (nbme(71, 30, 6), replace(nbme(72, 31, 1), dated=Dated.ASSUMED))
    found = step(TOLD, STUDIED, PLAN, *two, then=5)
    assert found.title == "Say whether the days of your practice forms are right."
    low = step(TOLD, STUDIED, PLAN, nbme(69, 30, 6), nbme(72, 31, 1), then=5)
    assert low.title == "Sit another NBME form you have not seen, timed."
