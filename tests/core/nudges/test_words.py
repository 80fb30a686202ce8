"""What a check-in says, and when it is silent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import action
from core.guide.crisis import heard
from core.journal import (
    Attempt,
    CheckIn,
    CheckIns,
    CheckOn,
    FirstDays,
    Plan,
    QuietUntil,
    Snoozed,
    TakenBack,
    Taught,
    Zone,
)
from core.moment import Moment
from core.nudges.outbox import Letter
from core.nudges.schedule import CHECK_IN, CHECK_ON, RE_TEST, RESUME, ended, schedules
from core.nudges.slots import Rule, slot
from core.nudges.words import PATIENCE, words
from core.reply import as_text
from core.request import Account
from tests.core.journals import NOW, TODAY, journal, nbme

ON = CheckIns((0, 2, 4), 18 * 60)
YORK = ZoneInfo("America/New_York")
AT = Moment(NOW, YORK)
LETTER = Letter(7, Account("discord", "", "42"), CHECK_IN, TODAY, NOW, NOW + timedelta(hours=9), "cb7", 0)


def said(*payloads, **letter):
    reply = words(replace(LETTER, **letter), journal(*payloads), AT)
    return as_text(reply) if reply else None


def test_it_asks_says_why_it_came_and_can_be_put_off_paused_and_stopped():
    reply = words(LETTER, journal(ON), AT)
    assert reply is not None
    assert "Mon, Wed, Fri at 18:00" in as_text(reply)
    labels = [each.label for each in reply.actions]
    assert labels == [
        *("very hard", "hard", "so-so", "good", "very good"),
        *("in 1 h", "tonight", "tomorrow", "pause a week", "stop these"),
    ]
    assert all(len(action.encode(each, "1" * 20)) <= action.LIMIT for each in reply.actions)


@pytest.mark.parametrize(
    "payloads",
    [
        (),
        (replace(ON, on=False),),
        (replace(ON, until=TODAY + timedelta(days=1)),),
        (ON, QuietUntil(NOW + timedelta(hours=1))),
    ],
)
def test_it_is_silent_when_off_paused_or_quiet(payloads):
    assert said(*payloads) is None


def test_it_comes_again_when_the_pause_or_the_quiet_is_over():
    assert said(replace(ON, until=TODAY)) is not None
    assert said(ON, QuietUntil(NOW)) is None  # quiet lasts until the student says
    assert said(ON, QuietUntil(NOW, over=True)) is not None


def test_it_is_silent_once_answered_or_when_its_snooze_was_taken_back():
    assert said(ON, CheckIn(7, 3)) is None
    assert said(ON, CheckIn(8, 3)) is not None
    assert said(ON, Snoozed(7, NOW)) is not None
    assert said(ON, Snoozed(7, NOW), TakenBack(2)) is None


def test_it_keeps_the_quiet_hours_unless_the_student_chose_such_an_hour():
    night = Moment(datetime(2026, 11, 23, 4, 30, tzinfo=UTC), YORK)  # 23:30 there
    assert words(LETTER, journal(ON), night) is None
    assert words(LETTER, journal(replace(ON, minute=23 * 60)), night) is not None


def test_three_without_an_answer_and_it_asks_once_then_is_quiet():
    assert "How has it been going" in str(said(ON, unanswered=PATIENCE - 1))
    asked = words(replace(LETTER, unanswered=PATIENCE), journal(ON), AT)
    assert asked is not None
    assert [each.label for each in asked.actions] == ["go on", "once a week", "stop these"]
    assert said(ON, unanswered=PATIENCE + 1) is None


def test_after_a_real_drop_it_speaks_of_direction_and_never_cheers():
    text = str(said(ON, nbme(64, 29, 20), nbme(60, 30, 1)))
    assert "direction over time" in text
    later = said(ON, nbme(64, 29, 20), nbme(60, 30, 1), day=TODAY + timedelta(days=3), due=NOW + timedelta(days=3))
    assert "direction" not in str(later)  # the one before has said it
    assert "direction" not in str(said(ON, nbme(64, 29, 20), nbme(61, 30, 1)))


def test_it_knows_when_a_form_of_the_plan_is_near_and_when_the_last_is_long_since():
    assert "By your plan" in str(said(ON, nbme(62, 29, 28), Plan(unseen=9)))
    assert "two weeks or more" in str(said(ON, nbme(62, 29, 14)))
    assert "two weeks" not in str(said(ON, nbme(62, 29, 13)))
    assert "two weeks or more" in str(said(ON, nbme(90, 29, 14), Plan(unseen=9)))
    assert "By your plan" not in str(said(ON, nbme(62, 29, 1), Plan(unseen=3)))


@given(
    st.lists(st.tuples(st.integers(100, 999), st.integers(25, 33), st.integers(0, 60)), max_size=5), st.integers(0, 3)
)
def test_nothing_unasked_carries_a_score_or_alarms_anybody(scores, unanswered):
    payloads = [nbme(value / 10, form, ago) for value, form, ago in scores]
    text = said(ON, Plan(unseen=5), *payloads, unanswered=unanswered)
    assert text is not None
    assert not any(f"{payload.value}" in text for payload in payloads if payload.value != payload.value.to_integral())
    assert not any(word in text.lower() for word in ("fail", "retake", "score", "epc", "%", "!"))
    assert heard(text) is None


def test_schedules_follow_the_journal_and_the_zone():
    rule = Rule("America/New_York", 18 * 60, frozenset({0, 2, 4}))
    kinds = {each.kind: each.rule for each in schedules(journal(ON), YORK)}
    assert kinds == {CHECK_IN: rule, RE_TEST: None, CHECK_ON: None, RESUME: None}
    for payloads, zone in (((), YORK), ((ON,), None), ((replace(ON, on=False),), YORK)):
        assert {each.rule for each in schedules(journal(*payloads), zone)} == {None}
    held = schedules(journal(replace(ON, until=TODAY)), YORK)[0]
    assert held.not_before is not None
    assert held.not_before.astimezone(YORK).isoformat() == "2026-11-22T00:00:00-05:00"


def test_a_pass_ends_them_until_they_are_asked_for_again():
    passed = Attempt(TODAY, "pass")
    assert schedules(journal(ON, passed), YORK)[0].rule is None
    assert schedules(journal(ON, Attempt(TODAY, "fail")), YORK)[0].rule is not None
    assert schedules(journal(ON, passed, ON), YORK)[0].rule is not None
    assert ended(journal(passed))


@pytest.mark.parametrize("zone", [None, YORK])
def test_what_was_asked_for_at_an_instant_comes_then_and_only_then(zone):
    at = NOW + timedelta(days=1)
    found = {each.kind: each for each in schedules(journal(CheckOn(at), QuietUntil(at)), zone)}
    for kind in (CHECK_ON, RESUME):
        assert found[kind].not_before == found[kind].not_after == at
        assert slot(found[kind].rule, at.date()) == at
    night = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)  # 23:30 in New York
    found = {each.kind: each for each in schedules(journal(QuietUntil(night)), zone)}
    assert found[RESUME].not_before == (night if zone is None else datetime(2026, 11, 23, 13, tzinfo=UTC))


def test_a_look_in_comes_in_the_quiet_days_and_says_nothing_of_studying():
    reply = words(replace(LETTER, kind=CHECK_ON, unanswered=9), journal(QuietUntil(NOW + timedelta(days=2))), AT)
    assert reply is not None
    assert "/support" in as_text(reply)
    assert not any(word in as_text(reply).lower() for word in ("stud", "score", "form", "question"))
    assert [each.label for each in reply.actions] == ["safe", "not sure", "no", "check on me tomorrow"]


def test_it_asks_once_whether_to_go_on_after_the_quiet_days():
    letter = replace(LETTER, kind=RESUME)
    reply = words(letter, journal(QuietUntil(NOW)), AT)
    assert reply is not None
    assert [each.label for each in reply.actions] == ["go on", "not yet", "stop check-ins"]
    assert words(letter, journal(QuietUntil(NOW + timedelta(hours=1))), AT) is None
    assert words(letter, journal(QuietUntil(NOW, over=True)), AT) is None


def test_in_the_first_days_it_asks_only_after_the_student():
    text = said(ON, FirstDays(NOW + timedelta(hours=5)), nbme(70, 30, 40), nbme(60, 31, 1))
    assert text is not None
    assert "How are you today" in text
    assert "direction" not in text


def test_a_re_test_comes_on_its_own_day_and_not_beside_a_check_in():
    zone, session = Zone("America/New_York"), Taught("preload", "x", "", (("a?", "1"), ("b?", "2"), ("c?", "3")))
    tuesday = TODAY + timedelta(days=2)  # begun today, a Sunday; re-tests on Monday, Wednesday, ...
    monday, at = TODAY + timedelta(days=1), Moment(NOW + timedelta(days=1), YORK)
    letter = replace(LETTER, kind=RE_TEST, day=monday)
    reply = words(letter, journal(zone, session), at)
    assert reply is not None
    assert "preload" not in as_text(reply)
    assert [each.label for each in reply.actions] == ["begin", "in 1 h", "tonight", "tomorrow"]
    assert words(replace(letter, day=tuesday), journal(zone, session), at) is None
    assert words(replace(letter, unanswered=PATIENCE), journal(zone, session), at) is None
    assert words(letter, journal(zone, session, QuietUntil(NOW)), at) is None
    assert words(letter, journal(zone, session, ON), at) is None  # a check-in comes that day, and says it
    beside = words(replace(LETTER, day=monday), journal(zone, session, ON), at)
    assert beside is not None
    assert "/teach retest" in as_text(beside)
