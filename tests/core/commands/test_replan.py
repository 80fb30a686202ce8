"""`/replan`: lost days move the range, never the months."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Context, Refused, build
from core.commands import COMMANDS
from core.commands.replan import DaysKind, Replan
from core.corrections import as_call
from core.entries import told
from core.guide import crisis
from core.guide.course import course
from core.journal import Journal
from core.moment import Moment
from core.payloads import Exam, Lost, Plan, RetakeDate
from core.reply import as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, TODAY, journal, nbme, other

DAY = timedelta(days=1)
AT = Moment(NOW)
SCORED = nbme(55, 29, 21)


def shows(*payloads, **options):
    return said("replan", journal(*payloads), **options)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4", 4),
        ("4 days", 4),
        ("a week", 7),
        ("two weeks", 14),
        ("3 weeks", 21),
        ("one day", 1),
        ("a month", 30),
        ("the week.", 7),
        ("lost 5 days", 5),
        ("10d", None),
        ("none", None),
        ("", None),
        ("a lot", None),
    ],
)
def test_days_in_words(text, days):
    if days is None:
        with pytest.raises(Refused, match="no number of days"):
            DaysKind().parse(text, AT)
    else:
        assert DaysKind().parse(text, AT) == days


@pytest.mark.parametrize("text", ["0", "91", "14 weeks"])
def test_more_than_a_plan_can_take_at_once_is_refused(text):
    with pytest.raises(Refused, match="1 to 90 days"):
        DaysKind().parse(text, AT)
    assert [each.value for each in DaysKind().suggest("week")] == ["7"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4 days lost", "4"),
        ("Lost a week.", "7"),
        ("I lost two days", "2"),
        ("i've lost 3 weeks", "21"),
        ("a day lost", "1"),
        ("missed 2 days", "2"),
    ],
)
def test_a_whole_message_is_enough(text, days):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert reading.command is Replan
    assert dict(reading.args[0]) == {"days": days}
    assert crisis.heard(text) is None


@given(st.lists(st.integers(1, 90), max_size=5), st.integers(0, 690), st.integers(650, 900))
def test_the_range_moves_by_all_the_days_and_the_months_stay(lost, score, target):
    goal = Decimal(target) / 10
    before = course(journal(nbme(Decimal(score) / 10, 29, 21)), goal)
    after = course(journal(nbme(Decimal(score) / 10, 29, 21), *(Lost(days, TODAY) for days in lost)), goal)
    assert before is not None
    assert after is not None
    assert after.lost == sum(lost)
    assert (before.way is None) == (after.way is None)
    if before.way and after.way:
        assert (after.way.least, after.way.most) == (before.way.least, before.way.most)
        assert after.dates == tuple(day + sum(lost) * DAY for day in before.way.dates)


def test_only_days_since_the_score_count():
    assert course(journal()) is None
    assert course(journal(other(Exam.UWSA1, 220, 3))) is None
    before = course(journal(SCORED, Lost(4, SCORED.taken - DAY)))
    same_day_after = course(journal(SCORED, Lost(4, SCORED.taken)))
    same_day_before = course(journal(Lost(4, SCORED.taken), SCORED))
    assert [each.lost for each in (before, same_day_after, same_day_before) if each] == [0, 4, 0]
    newer = course(journal(SCORED, Lost(4, TODAY - 5 * DAY), nbme(60, 30, 1)))
    assert newer is not None
    assert (newer.lost, newer.score.value) == (0, 60)


def test_a_course_rests_on_what_counts_and_else_on_what_there_is():
    provisional = course(journal(nbme(60, 30, 1, seen=True), Lost(2, TODAY)))
    assert provisional is not None
    assert (provisional.provisional, provisional.lost) == (True, 2)
    counts = course(journal(SCORED, nbme(60, 30, 1, seen=True)))
    assert counts is not None
    assert (counts.provisional, counts.score) == (False, SCORED)
    to_65 = course(journal(SCORED, Plan(target=Decimal(65))))
    assert to_65 is not None
    assert to_65.way is not None
    assert to_65.way.target == 65


def test_the_answer_says_the_new_range_and_no_more():
    reply = shows(SCORED, days="4")
    text = as_text(reply)
    assert reply.title == "Moved by 4 days"
    assert "The range now: 11 Feb 2027 to 11 Mar 2027" in text
    assert "only the dates move" in text
    assert "Moved in all" not in text
    assert buttons(reply) == ("undo", "plan")
    assert "Moved in all: 5 days since 1 Nov 2026" in as_text(shows(SCORED, Lost(1, TODAY), days="4"))
    assert "not before" in as_text(shows(nbme(50, 29, 21), days="4"))


def test_alone_it_offers_taps():
    reply = shows(SCORED)
    assert buttons(reply) == ("a day", "3 days", "a week", "other", "plan")
    assert "Nothing is moved so far" in as_text(reply)


def test_where_nothing_is_owed_nothing_is_written():
    assert wrote("replan", journal(), days="4") == ()
    assert wrote("replan", journal(nbme(72, 30, 1)), days="4") == ()
    assert wrote("replan", journal(SCORED), days="4", on="2026-10-31") == ()
    assert wrote("replan", journal(SCORED), days="4", on="2026-11-02") == (Lost(4, date(2026, 11, 2)),)
    assert "target is reached" in as_text(shows(nbme(72, 30, 1), days="4"))
    assert "cost you nothing" in as_text(shows(days="4"))
    assert "in that score already" in as_text(shows(SCORED, days="4", on="2026-10-31"))
    with pytest.raises(Refused, match="How many days were lost"):
        wrote("replan", journal(SCORED), on="2026-11-20")


def test_a_booked_day_that_is_now_short_is_named_without_blame():
    text = as_text(shows(SCORED, RetakeDate(date(2027, 3, 7)), days="4"))
    assert "Your booked day, 7 Mar 2027, is up to 1 week short of it" in text
    for booking in (RetakeDate(date(2027, 4, 7)), RetakeDate(TODAY - DAY), RetakeDate(None)):
        assert "booked day" not in as_text(shows(SCORED, booking, days="4"))


def test_a_deadline_that_the_range_passes_is_named_and_bends_nothing():
    text = as_text(shows(SCORED, Plan(target=Decimal(70), deadline=date(2027, 3, 7)), days="4"))
    assert "The deadline 7 Mar 2027 is up to 1 week short of it" in text
    assert "does not bend" in text
    old = as_text(shows(nbme(55, 29, 40), Plan(target=Decimal(70), deadline=date(2027, 1, 7)), days="4"))
    assert "deadline" not in old  # a range from an old score holds against no date
    for deadline in (date(2027, 4, 7), TODAY - DAY, None):
        assert "deadline" not in as_text(shows(SCORED, Plan(target=Decimal(70), deadline=deadline), days="4"))


def test_plan_shows_by_how_much_it_was_moved():
    text = as_text(said("plan", journal(SCORED, Lost(4, TODAY))))
    assert "from that day, moved by 4 days lost since 1 Nov 2026: 11 Feb 2027 to 11 Mar 2027" in text
    assert "Both together: 3 to 4 months" in text


def test_history_can_write_it_again():
    name, args = as_call(Lost(4, date(2026, 11, 20)))
    assert name == "replan"
    assert build(Replan, args, AT).record(Context(Journal(), AT)) == Lost(4, date(2026, 11, 20))
    assert told(Lost(4, date(2026, 11, 20))) == "4 days lost by 20 Nov 2026"


@pytest.mark.parametrize(
    "text", ["replan i was sick 3 days", "lost 3 days to the flu", "replan I’ve been ill for 3 days"]
)
def test_why_they_were_lost_may_stand_beside_them(text):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert build(reading.command, reading.args[-1], AT) == Replan(3)
