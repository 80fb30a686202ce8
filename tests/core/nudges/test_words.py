"""What a check-in says, and when it is silent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import action
from core.guide.course import next_stone
from core.guide.crisis import heard
from core.journal import Entry, Journal
from core.moment import Moment
from core.nudges.outbox import LOOK, Later, Letter, Silent
from core.nudges.schedule import CHECK_IN, EVENING, LOOKED_FOR, RE_TEST, check_in_on, ended, schedules, stopped
from core.nudges.slots import DAY, Rule
from core.nudges.words import LOOK_IN, LOOKED, LOOKS_BACK, PATIENCE, words
from core.payloads import (
    Attempt,
    CheckIn,
    CheckIns,
    CheckOn,
    Feeling,
    FirstDays,
    Plan,
    QuietUntil,
    Snoozed,
    TakenBack,
    Taught,
    Zone,
)
from core.reply import Reply, as_text
from core.request import Account
from core.wording import on
from tests.core.journals import NOW, TODAY, journal, nbme

ON = CheckIns((0, 2, 4), 18 * 60)
YORK = ZoneInfo("America/New_York")
AT = Moment(NOW, YORK)
LETTER = Letter(7, Account("discord", "", "42"), CHECK_IN, TODAY, NOW, NOW + timedelta(hours=9), "cb7", 0)


def said(*payloads, **letter):
    reply = words(replace(LETTER, **letter), journal(*payloads), AT)
    return as_text(reply) if isinstance(reply, Reply) else None


def test_it_asks_says_why_it_came_and_can_be_put_off_paused_and_stopped():
    reply = words(LETTER, journal(ON), AT)
    assert reply is not None
    assert "Mon, Wed, Fri at 18:00" in as_text(reply)
    labels = [each.label for each in reply.actions]
    assert labels == [
        *("very hard", "hard", "so-so", "good", "very good"),
        *("in 1 h", "tonight", "tomorrow", "pause a week", "stop these"),
    ]
    far = words(replace(LETTER, id=2**63 - 1), journal(ON), AT)
    assert all(len(action.encode(each, "1" * 20)) <= action.LIMIT for each in far.actions)


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
    assert kinds == {CHECK_IN: rule, RE_TEST: None, LOOK: looks(journal(ON), YORK).rule}
    for payloads, zone in (((), YORK), ((ON,), None), ((replace(ON, on=False),), YORK)):
        assert {each.rule for each in schedules(journal(*payloads), zone) if each.kind != LOOK} == {None}
    held = schedules(journal(replace(ON, until=TODAY)), YORK)[0]
    assert held.not_before is not None
    assert held.not_before.astimezone(YORK).isoformat() == "2026-11-22T00:00:00-05:00"


def test_a_pass_ends_them_until_they_are_asked_for_again():
    passed = Attempt(TODAY, "pass")
    assert schedules(journal(ON, passed), YORK)[0].rule is None
    assert schedules(journal(ON, Attempt(TODAY, "fail")), YORK)[0].rule is not None
    assert schedules(journal(ON, passed, ON), YORK)[0].rule is not None
    assert ended(journal(passed))


def looks(journal, zone):
    return next(each for each in schedules(journal, zone) if each.kind == LOOK)


def test_a_journal_is_looked_at_daily_for_some_days_after_whatever_was_written():
    """By the same rule, so that no row tells what it was."""
    every = [(Feeling(("fear",)),), (QuietUntil(NOW),), (ON, CheckOn(NOW))]
    assert len({looks(journal(*payloads), YORK) for payloads in every}) == 1
    found = looks(journal(ON), YORK)
    assert found.rule.weekdays == frozenset(range(7))
    assert found.not_before is None
    assert LOOKED_FOR - DAY < found.not_after - journal(ON).entries[-1].at <= LOOKED_FOR
    assert looks(Journal(), YORK).rule is None


@pytest.mark.parametrize(
    ("first", "zone", "minute"),
    [
        (datetime(2026, 11, 22, 15, 4, 30, tzinfo=UTC), YORK, 10 * 60 + 5),
        (datetime(2026, 11, 22, 7, tzinfo=UTC), YORK, 8 * 60),  # 02:00 in New York
        (datetime(2026, 11, 23, 4, tzinfo=UTC), YORK, 20 * 60),
        (datetime(2026, 11, 23, 4, tzinfo=UTC), None, 4 * 60 + 1),  # nobody's night is known
    ],
)
def test_it_is_looked_at_by_day_at_the_hour_of_the_first_entry(first, zone, minute):
    written = Journal((Entry(1, first, ON), Entry(2, first + timedelta(hours=5), ON)))
    assert looks(written, zone).rule == Rule(str(zone or "UTC"), minute, frozenset(range(7)))


LOOK_LETTER = replace(LETTER, kind=LOOK, unanswered=9, since=LETTER.due - timedelta(days=1))


def aside(*payloads, letter=LOOK_LETTER, moment=AT):
    found = words(letter, journal(*payloads), moment)
    assert isinstance(found, Silent)
    return found.aside and LOOKED[found.aside]


def test_a_look_in_comes_in_the_quiet_days_and_says_nothing_of_studying():
    held = (QuietUntil(NOW + timedelta(days=2)), CheckOn(NOW))
    reply = aside(*held)
    assert "/support" in as_text(reply)
    assert not any(word in as_text(reply).lower() for word in ("stud", "score", "form", "question"))
    assert [each.label for each in reply.actions] == ["safe", "not sure", "no", "check on me tomorrow"]
    assert aside(*held, moment=Moment(NOW + LOOK_IN, YORK))
    assert aside(*held, moment=Moment(NOW + LOOK_IN + timedelta(minutes=1), YORK)) is None
    assert aside(*held, letter=replace(LOOK_LETTER, due=NOW - timedelta(hours=1))) is None  # of the next look
    assert aside(*held, letter=replace(LOOK_LETTER, since=NOW)) is None  # of the look before


@pytest.mark.parametrize(("ends", "asks"), [(timedelta(hours=-1), True), (timedelta(), True), (timedelta(1), False)])
def test_one_look_speaks_of_all_that_became_due_since_the_one_before(ends, asks):
    both = aside(QuietUntil(NOW + ends), CheckOn(NOW))
    assert "look in" in as_text(both)
    assert ("go on" in [each.label for each in both.actions]) is asks


def test_the_first_look_looks_back_over_days_in_which_none_could_be():
    first = replace(LOOK_LETTER, since=None)
    assert aside(QuietUntil(NOW - timedelta(days=2)), letter=first)
    assert aside(QuietUntil(NOW - LOOKS_BACK), letter=first) is None


def test_what_a_late_look_finds_waits_for_the_morning():
    late = NOW + timedelta(hours=16, minutes=10)  # 02:10 in New York
    for payload in (CheckOn(NOW), QuietUntil(NOW)):
        found = words(LOOK_LETTER, journal(payload), Moment(late, YORK))
        assert found.aside
        assert found.at == datetime(2026, 11, 23, 13, tzinfo=UTC)
        assert words(LOOK_LETTER, journal(payload), Moment(late)).at == late  # nobody's night is known


def test_it_asks_once_whether_to_go_on_after_the_quiet_days():
    reply = aside(QuietUntil(NOW))
    assert [each.label for each in reply.actions] == ["go on", "not yet", "stop check-ins"]
    assert aside(QuietUntil(NOW + timedelta(hours=1))) is None
    assert aside(QuietUntil(NOW, over=True)) is None
    assert aside(QuietUntil(NOW), letter=replace(LOOK_LETTER, due=NOW + timedelta(days=1), since=NOW)) is None


@pytest.mark.parametrize("unanswered", [0, 3, 4])
@pytest.mark.parametrize("kind", [CHECK_IN, RE_TEST])
def test_in_the_quiet_days_rows_end_as_they_would_on_any_others(kind, unanswered):
    session = Taught("preload", "x", "", (("a?", "1"), ("b?", "2"), ("c?", "3")))
    wanted = (ON,) if kind == CHECK_IN else (Zone("America/New_York"), session)
    for ago in (0, 1, 2, 5):
        letter = replace(LETTER, kind=kind, unanswered=unanswered, day=TODAY + timedelta(days=ago))
        moment = Moment(NOW + timedelta(days=ago, minutes=5), YORK)
        calm = words(letter, journal(*wanted), moment)
        held = words(letter, journal(*wanted, QuietUntil(NOW + timedelta(days=9))), moment)
        assert held == (Silent() if isinstance(calm, Reply) else calm)


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
    assert [each.label for each in reply.actions] == ["begin", "in 1 h", "tonight", "tomorrow", "stop re-tests"]
    far = words(replace(letter, id=2**63 - 1), journal(zone, session), at)
    assert all(len(action.encode(each, "1" * 20)) <= action.LIMIT for each in far.actions)
    assert words(replace(letter, day=tuesday), journal(zone, session), at) is None
    assert words(letter, journal(zone, session, QuietUntil(NOW)), at) == Silent()
    assert words(letter, journal(zone, session, ON), at) is None  # a check-in comes that day, and says it
    beside = words(replace(LETTER, day=monday), journal(zone, session, ON), at)
    assert beside is not None
    assert "/teach retest" in as_text(beside)


SESSION = Taught(
    "preload", "x", "", (("a?", "1"), ("b?", "2"), ("c?", "3"))
)  # re-tests on Monday, Wednesday, Sunday, ...
MONDAY, WEDNESDAY = TODAY + timedelta(days=1), TODAY + timedelta(days=3)
HERE = Zone("America/New_York")


def at(day, hour=18, minute=0):
    return Moment(datetime(day.year, day.month, day.day, hour, minute, tzinfo=YORK), YORK)


def re_test(*payloads, day=MONDAY, moment=None, **letter):
    found = replace(LETTER, kind=RE_TEST, day=day, **letter)
    return words(found, journal(HERE, SESSION, *payloads), moment or at(day))


def test_a_late_re_test_does_not_come_at_night_unless_the_student_chose_such_an_hour():
    late = at(MONDAY, 23, 40)
    assert re_test(moment=late) == Later(datetime(2026, 11, 24, 13, tzinfo=UTC))  # past its day: it is over then
    assert isinstance(re_test(CheckIns((5,), 23 * 60), moment=late), Reply)
    assert isinstance(re_test(moment=at(MONDAY, 20, 59)), Reply)


@pytest.mark.parametrize(
    "wanted",
    [replace(ON, until=MONDAY + timedelta(days=1)), replace(ON, on=False), replace(ON, weekdays=(1,))],
)
def test_check_ins_that_do_not_come_that_day_swallow_no_re_test(wanted):
    assert isinstance(re_test(wanted), Reply)
    assert not check_in_on(journal(wanted), MONDAY)


def test_a_pass_ends_check_ins_for_re_tests_too_and_none_swallows_one():
    assert re_test(ON) is None
    assert not check_in_on(journal(ON, Attempt(TODAY, "pass")), MONDAY)
    assert schedules(journal(HERE, SESSION, ON, Attempt(TODAY, "pass")), YORK)[1].rule is None
    off = replace(ON, on=False)  # what is written after a pass, and does not turn them on, turns nothing on
    assert schedules(journal(HERE, SESSION, ON, Attempt(TODAY, "pass"), off), YORK)[1].rule is None


def test_one_put_off_to_a_day_that_has_its_own_or_a_check_in_does_not_come_beside_it():
    assert re_test(day=MONDAY, moment=at(WEDNESDAY)) is None
    assert re_test(day=MONDAY, moment=at(MONDAY + timedelta(days=1))) is not None
    assert re_test(replace(ON, weekdays=(1,)), day=MONDAY, moment=at(MONDAY + timedelta(days=1))) is None
    assert words(replace(LETTER, day=TODAY), journal(ON), at(MONDAY)) is None
    assert words(replace(LETTER, day=TODAY), journal(ON), at(MONDAY + timedelta(days=1))) is not None


def test_a_re_test_whose_snooze_was_taken_back_does_not_come():
    assert re_test(Snoozed(7, NOW, "re-test")) is not None
    assert re_test(Snoozed(7, NOW, "re-test"), TakenBack(3)) is None


def test_re_tests_ask_once_whether_to_go_on_where_no_check_in_does():
    asked = re_test(unanswered=PATIENCE)
    assert isinstance(asked, Reply)
    assert [each.label for each in asked.actions] == ["go on", "stop re-tests"]
    assert re_test(unanswered=PATIENCE + 1) is None
    assert re_test(replace(ON, weekdays=(4,)), unanswered=PATIENCE) is None  # Friday's check-in asks
    assert re_test(replace(ON, on=False), unanswered=PATIENCE) is not None


def test_re_tests_can_be_stopped_and_what_is_explained_after_that_sets_new_ones_going():
    stop = CheckIns((), EVENING, on=False, hushed=2)
    assert re_test(stop) is None
    assert schedules(journal(HERE, SESSION, stop), YORK)[1].rule is None
    assert schedules(journal(HERE, SESSION, stop, SESSION), YORK)[1].rule is not None
    assert re_test(stop, SESSION) is not None
    silent = words(replace(LETTER, day=MONDAY), journal(HERE, SESSION, replace(ON, hushed=2)), at(MONDAY))
    assert "re-test" not in as_text(silent)


def test_stopping_everything_writes_off_what_would_come_and_nothing_else():
    assert stopped(journal()) == ()
    assert stopped(journal(HERE, SESSION))[0].payload == CheckIns((), EVENING, on=False, hushed=2)
    assert stopped(journal(ON))[0].payload == replace(ON, on=False)
    assert stopped(journal(replace(ON, on=False))) == ()
    assert [draft.payload.hushed for draft in stopped(journal(replace(ON, on=False), SESSION))] == [2]


def test_once_a_week_a_check_in_has_the_line_of_what_matters_now():
    known = (nbme(62, 29, 1), Plan(unseen=3))
    first = words(replace(LETTER, day=MONDAY), journal(ON, *known), at(MONDAY))
    assert "/method" in as_text(first)
    assert "/method" not in as_text(words(replace(LETTER, day=WEDNESDAY), journal(ON, *known), at(WEDNESDAY)))
    assert "/method" not in as_text(words(replace(LETTER, day=MONDAY), journal(ON), at(MONDAY)))


def test_the_next_form_of_the_plan_stays_where_the_plan_put_it():
    kept = journal(ON, nbme(55, 29, 0), Plan(unseen=3))
    stone = next_stone(kept)
    assert stone is not None
    for away, part in ((-4, None), (-3, "is due about"), (0, "is due about"), (2, "has been due since about")):
        at = Moment(NOW + (stone.day - TODAY) + timedelta(days=away), YORK)
        text = as_text(words(replace(LETTER, day=at.today, due=at.now), kept, at))
        assert (f"By your plan a practice form {part} {on(stone.day)}" in text) is (part is not None)


def test_nothing_of_forms_is_said_after_a_pass_or_while_the_result_is_awaited():
    for result in ("pass", None):
        text = said(Attempt(TODAY - timedelta(days=20), result), nbme(62, 29, 30), ON)
        assert text is not None
        assert "form" not in text
