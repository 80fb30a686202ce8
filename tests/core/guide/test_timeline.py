"""How long it takes: every check of the settled arithmetic, and what must hold for any score and target."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Refused
from core.guide.forms import Unseen, UnseenKind, milestones, standing_plan
from core.guide.pace import Pace
from core.guide.timeline import (
    TargetKind,
    band,
    beside,
    months_said,
    own_dates,
    range_said,
    timeline,
    weeks,
    weeks_short,
)
from core.moment import Moment
from core.payloads import Plan
from tests.core.journals import NOW, TODAY, journal, nbme

DAY = date(2026, 11, 1)
tenths = st.integers(0, 1000).map(lambda n: Decimal(n) / 10)
targets = st.integers(650, 900).map(lambda n: Decimal(n) / 10)


@pytest.mark.parametrize(
    ("score", "target", "said"),
    [
        (45, 70, "5 to 6 months"),
        (50, 70, "at least 4 months"),
        (55, 70, "3 to 4 months"),
        (58, 65, "2 to 4 months"),
        (62, 70, "1.6 to 2 months"),
        (41, 70, "5.8 to 6 months"),
        (49, 65, "4 to 6 months"),
        (30, 70, "at least 8 months"),
    ],
)
def test_both_rules_together(score, target, said):
    plan = timeline(Decimal(score), DAY, Decimal(target))
    assert plan is not None
    assert range_said(plan.least, plan.most) == said


def test_months_in_words():
    assert [months_said(Fraction(n, 50)) for n in (1, 50, 80)] == ["under 0.1 months", "1 month", "1.6 months"]


def test_each_rule_alone_at_thirty():
    plan = timeline(Decimal(30), DAY, Decimal(70))
    assert plan is not None
    assert (plan.needed, plan.band) == (8, (4, 6))


@pytest.mark.parametrize(
    ("score", "months"),
    [("49.9", (4, 6)), ("50", (2, 4)), ("60", (2, 4)), ("60.1", (1, 2)), ("0", (4, 6)), ("100", (1, 2))],
)
def test_fifty_and_sixty_both_belong_to_the_middle_band(score, months):
    assert band(Decimal(score)) == months


@pytest.mark.parametrize("score", ["70", "70.1", "88"])
def test_no_months_are_owed_once_the_target_is_reached(score):
    assert timeline(Decimal(score), DAY, Decimal(70)) is None


def test_dates_count_from_the_score_in_whole_weeks_rounded_up():
    plan = timeline(Decimal(55), DAY, Decimal(70))
    assert plan is not None
    assert plan.weeks == (14, 18)  # 3 months are 91.3 days, 4 are 121.75
    assert plan.dates == (date(2027, 2, 7), date(2027, 3, 7))
    assert weeks(Fraction(7 * 12) / Fraction("365.25")) == 1


@pytest.mark.parametrize(
    ("target", "words"), [("64.9", "first line"), ("90.1", "up to 90"), ("x", "can't|not a target")]
)
def test_targets_outside_65_to_90_are_refused_with_the_reason(target, words):
    with pytest.raises(Refused, match=words):
        TargetKind().parse(target, Moment(NOW))
    assert TargetKind().suggest("7") == ()


@given(tenths, tenths, targets)
def test_a_higher_score_never_takes_longer(one, two, target):
    low, high = (timeline(score, DAY, target) for score in sorted((one, two)))
    assert high is None or (low is not None and high.least <= low.least and high.most <= low.most)


@given(tenths, targets, targets)
def test_a_higher_target_never_takes_less(score, one, two):
    near, far = (timeline(score, DAY, target) for target in sorted((one, two)))
    assert near is None or (far is not None and near.least <= far.least and near.most <= far.most)


@given(tenths, targets)
def test_a_plan_is_never_shorter_than_either_rule(score, target):
    plan = timeline(score, DAY, target)
    assert plan is None or (plan.needed <= plan.least <= plan.most and plan.band.least <= plan.least)


@given(tenths, targets, st.integers(0, 12), st.integers(0, 60))
def test_forms_are_spread_in_order_within_the_plan_and_two_are_kept(score, target, left, weeks_later):
    plan = timeline(score, DAY, target)
    if plan is None:
        return
    today = DAY + timedelta(weeks=weeks_later)
    found = milestones(plan, today, left)
    assert len(found) <= left
    days = [stone.day for stone in found]
    assert days == sorted(set(days))
    if not found:
        return
    assert days[-1] == plan.dates[1]
    assert sum(stone.verdict for stone in found) == min(left, 2)
    assert all(stone.day >= today for stone in found)
    assert all(score <= stone.shows[0] <= stone.shows[1] <= target for stone in found)


def test_late_forms_stand_closer_than_early_ones():
    plan = timeline(Decimal(55), DAY, Decimal(70))
    assert plan is not None
    enough = [stone.week for stone in milestones(plan, DAY, 9)]
    assert enough == [2, 6, 10, 13, 15, 17, 18]
    assert [stone.week for stone in milestones(plan, DAY, 5)] == [5, 10, 15, 17, 18]
    assert [stone.week for stone in milestones(plan, DAY, 3)] == [8, 17, 18]
    assert [stone.week for stone in milestones(plan, DAY, 1)] == [18]


def test_named_forms_are_used_in_order_and_the_newest_two_kept():
    plan = timeline(Decimal(62), DAY, Decimal(70))
    assert plan is not None
    found = milestones(plan, DAY, 4, (33, 26, 30, 28))
    assert [stone.form for stone in found] == [26, 28, 30, 33]
    assert [stone.verdict for stone in found] == [False, False, True, True]
    fewer = milestones(plan, DAY, 9, (25, 26, 27, 28, 29, 30, 31, 32, 33))
    assert [stone.form for stone in fewer][-2:] == [32, 33]


def test_a_plan_whose_end_is_over_has_no_milestones():
    plan = timeline(Decimal(62), DAY, Decimal(70))
    assert plan is not None
    assert milestones(plan, plan.dates[1], 5) == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3", Unseen(3)),
        ("0", Unseen(0)),
        ("none", Unseen(0)),
        ("29, 31 and 30", Unseen(3, (29, 30, 31))),
        ("forms 29,30", Unseen(2, (29, 30))),
        ("33", Unseen(1, (33,))),
        ("29,29", Unseen(1, (29,))),
        ("30-33", Unseen(4, (30, 31, 32, 33))),
        ("28, 30–31", Unseen(3, (28, 30, 31))),
    ],
)
def test_forms_left_by_count_or_by_number(text, meant):
    assert UnseenKind().parse(text, Moment(NOW)) == meant


@pytest.mark.parametrize("text", ["many", "2,3", "29,x", "", "1.5", "29.5,30"])
def test_forms_left_that_make_no_sense_are_refused(text):
    with pytest.raises(Refused, match="29,30,31"):
        UnseenKind().parse(text, Moment(NOW))
    assert UnseenKind().suggest("2") == ()


@pytest.mark.parametrize("text", ["20", "16", "24, 29", "23-26"])
def test_a_retired_form_is_none_to_keep_for_a_verdict(text):
    with pytest.raises(Refused, match="no longer sold"):
        UnseenKind().parse(text, Moment(NOW))


def test_a_count_of_forms_left_shrinks_as_they_are_logged():
    told = journal(nbme(60, 26, 30), Plan(unseen=3), nbme(62, 27, 20), nbme(62, 26, 10), nbme(63, 28, 1))
    plan = standing_plan(told)
    assert plan is not None
    assert plan.unseen == 1
    assert standing_plan(journal(Plan(unseen=1), nbme(60, 26, 2), nbme(60, 27, 1))) == Plan(unseen=0)
    assert standing_plan(journal(Plan(unseen=2, forms=(26, 27)), nbme(60, 26, 2))) == Plan(unseen=2, forms=(26, 27))
    assert standing_plan(journal(nbme(60, 26, 2))) is None


def test_weeks_short_are_rounded_up_and_never_negative():
    assert weeks_short(date(2027, 2, 7), date(2027, 1, 15)) == 4
    assert weeks_short(date(2027, 2, 7), date(2027, 2, 7)) == 0
    assert weeks_short(date(2027, 2, 7), date(2027, 3, 7)) == 0


def test_the_students_own_pace_gives_dates_only_while_it_rises():
    assert own_dates(Pace(6.0, 2.0, level=False), Decimal(60), DAY, Decimal(70)) == (
        DAY + timedelta(weeks=6),  # 10 points at 8 a month
        DAY + timedelta(weeks=11),  # and at 4
    )
    assert own_dates(Pace(6.0, 6.5, level=True), Decimal(60), DAY, Decimal(70)) is None
    assert own_dates(Pace(-6.0, 2.0, level=False), Decimal(60), DAY, Decimal(70)) is None
    assert own_dates(Pace(6.0, 2.0, level=False), Decimal(70), DAY, Decimal(70)) is None


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ((0, 10), "within the guide's range"),
        ((11, 20), "later than the guide's range"),
        ((-5, -1), "earlier than the guide's range"),
        ((5, 22), "from within the guide's range to 12 weeks after it"),
        ((-1, 22), "from 1 week before the guide's range to 12 weeks after it"),
        ((-3, 5), "from 3 weeks before the guide's range into it"),
    ],
)
def test_the_own_pace_is_said_to_lie_where_it_lies(own, said):
    guide = (TODAY, TODAY + timedelta(weeks=10))
    assert beside((TODAY + timedelta(weeks=own[0]), TODAY + timedelta(weeks=own[1])), guide) == said
