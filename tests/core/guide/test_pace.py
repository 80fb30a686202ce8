"""Direction and pace: under four points nothing has changed, and a level pace gives no date."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide.pace import change, direction, pace, per_month
from core.guide.trend import Way, way_of
from tests.core.journals import TODAY, nbme


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (60, 63.9, "no real change"),
        (60, 56.1, "no real change"),
        (60, 60, "0 since 60"),
        (60, 64, "up"),
        (60, 56, "down"),
        (60, 64, "+4"),
        (60, 56, "-4"),
    ],
)
def test_a_change_under_four_points_is_none(before, after, words):
    assert words in change(nbme(before, 29, 20), nbme(after, 30, 0))


def test_a_pace_takes_three_scores_over_four_weeks():
    assert pace((nbme(50, 28, 40), nbme(60, 29, 0))) is None
    assert pace((nbme(50, 28, 27), nbme(55, 29, 10), nbme(60, 30, 0))) is None
    assert pace((nbme(50, 28, 28), nbme(55, 29, 14), nbme(60, 30, 0))) is not None


def test_an_interval_that_holds_nought_is_level():
    # 4 / sqrt(14^2 + 14^2) points a day over 28 days: ends must differ by more than 5.66
    level = pace((nbme(55, 28, 28), nbme(58, 29, 14), nbme(60.6, 30, 0)))
    rising = pace((nbme(55, 28, 28), nbme(58, 29, 14), nbme(60.7, 30, 0)))
    assert level is not None
    assert level.level
    assert not level.rising
    assert rising is not None
    assert rising.rising


def test_points_a_month_carry_the_interval():
    found = pace((nbme(50, 28, 60), nbme(56, 29, 30), nbme(62, 30, 0)))
    assert found is not None
    assert found.slope == pytest.approx(6.0875)
    assert found.margin == pytest.approx(4 / (2 * 30**2) ** 0.5 * 30.4375)
    assert per_month(found) == "3.2 to 9.0 points a month"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((), ""),
        ((60,), "starting point"),
        ((60, 62), "level within ±4"),
        ((60, 66), "rising. A pace shows once three"),
        ((66, 60), "falling. A pace shows once three"),
        ((50, 56, 62), "rising, "),
        ((62, 56, 50), "falling, "),
        ((60, 61, 62), "no pace yet"),
    ],
)
def test_the_direction_in_words(values, words):
    scores = tuple(nbme(value, 25 + place, 60 - 30 * place) for place, value in enumerate(values))
    assert words in direction(scores)
    assert bool(direction(scores)) == bool(values)


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 300)), min_size=3, max_size=8), st.integers(-200, 200))
def test_moving_all_scores_alike_changes_no_pace(points, lift):
    ordered = sorted(points, key=lambda each: -each[1])
    scores = tuple(nbme(value / 10, 25 + place, ago) for place, (value, ago) in enumerate(ordered))
    lifted = tuple(nbme(value / 10 + lift, 25 + place, ago) for place, (value, ago) in enumerate(ordered))
    one, two = pace(scores), pace(lifted)
    assert (one is None) == (two is None)
    if one is not None and two is not None:
        assert one.level == two.level
        assert one.slope == pytest.approx(two.slope)
    span = (scores[-1].taken - scores[0].taken) >= timedelta(days=28)
    assert (one is not None) == span


@pytest.mark.parametrize(
    ("points", "since"),
    [
        (((50, 110), (58, 80), (66, 42), (66, 28), (67, 14), (66, 0)), 42),  # a plateau of six weeks
        (((50, 90), (60, 45), (62, 0)), 45),
        (((66, 110), (60, 80), (54, 42), (54, 21), (55, 0)), 42),  # it fell, and stands still
        (((50, 110), (58, 80), (66, 21), (67, 0)), None),  # three weeks are not yet a span
        (tuple((50 + 2 * place, 98 - 14 * place) for place in range(8)), None),
        (tuple((50 + place, 200 - 10 * place) for place in range(20)), None),  # a slow rise is one
    ],
)
def test_a_rise_that_stands_still_is_no_rise(points, since):
    scores = tuple(nbme(value, 25 + place, ago, confirmed=True) for place, (value, ago) in enumerate(points))
    found = pace(scores)
    assert found is not None
    assert found.since == (None if since is None else TODAY - timedelta(days=since))
    assert ("level within ±4 since" in direction(scores)) is (since is not None)
    assert (way_of(scores) is Way.LEVEL) is (since is not None)
    assert not (found.rising and since)
