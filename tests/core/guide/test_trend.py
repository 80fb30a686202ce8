"""The trend: what counts, where the plan's line runs, and what the areas do (rules direction, level, area flags)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide.areas import AREAS
from core.guide.scores import counted
from core.guide.timeline import timeline
from core.guide.trend import Against, Standing, Way, areas, line_on, trend, way_of, way_there
from core.guide.trend_picture import SHOWN, picture_of
from core.journal import Journal
from core.payloads import Attempt, Exam, Lost, Plan
from tests.core.journals import TODAY, journal, nbme, other, sat

DAY = timedelta(days=1)


def weak(form, days_ago, *marked, **more):
    return nbme(60, form, days_ago, weak=marked, **more)


def standings(*scores):
    return {each.area: each.standing for each in areas(journal(*scores))}


def test_one_form_is_a_guess():
    assert standings(weak(29, 30, "cardio")) == {"cardio": Standing.GUESS}


def test_weak_on_two_forms_is_sticky():
    assert standings(weak(29, 30, "cardio"), weak(30, 10, "cardio", "gi")) == {
        "cardio": Standing.STICKY,
        "gi": Standing.GUESS,
    }


def test_the_same_form_again_repeats_nothing():
    assert standings(weak(29, 30, "cardio"), weak(29, 10, "cardio")) == {"cardio": Standing.GUESS}


def test_gone_on_one_form_is_up_and_on_a_second_held():
    first, second, third = weak(29, 40, "cardio"), weak(30, 20, "gi"), weak(31, 5, "gi")
    assert standings(first, second)["cardio"] is Standing.UP
    assert standings(first, second, third)["cardio"] is Standing.HELD


def test_what_comes_back_is_sticky_again():
    assert standings(weak(29, 40, "cardio"), weak(30, 20, "gi"), weak(31, 5, "cardio"))["cardio"] is Standing.STICKY


def test_that_it_is_gone_shows_on_counted_forms_alone():
    first = weak(29, 40, "cardio")
    for later in (weak(30, 20, "gi", untimed=True), weak(31, 10, "gi", seen=True), nbme(66, 32, 5)):
        assert standings(first, later)["cardio"] is Standing.GUESS


def test_that_it_is_weak_shows_on_any_form_of_the_scale_and_on_no_other():
    first = weak(29, 40, "cardio")
    assert standings(first, weak(30, 20, "cardio", untimed=True))["cardio"] is Standing.STICKY
    assert standings(first, other(Exam.UWSA2, 214, 20, weak=("cardio",)))["cardio"] is Standing.GUESS
    assert standings(other(Exam.FREE120, 70, 20, weak=("gi",))) == {}


def test_what_asks_for_work_comes_first_then_the_reports_order():
    first, second = weak(29, 40, "gi", "pathology", "cardio", "new area"), weak(30, 20, "pathology")
    found = areas(journal(first, second, weak(31, 5, "repro-endo")))
    assert [(each.area, each.standing) for each in found] == [
        ("repro-endo", Standing.GUESS),
        ("pathology", Standing.UP),
        ("cardio", Standing.HELD),
        ("gi", Standing.HELD),
        ("new area", Standing.HELD),
    ]


marks = st.sets(st.sampled_from([area.id for area in AREAS][:4]), max_size=3)


@given(st.lists(st.tuples(marks, st.booleans()), max_size=7))
def test_standings_hold_for_any_forms(forms):
    scores = [
        weak(25 + place, 90 - 10 * place, *sorted(found), untimed=untimed)
        for place, (found, untimed) in enumerate(forms)
    ]
    held = journal(*scores)
    found = {each.area: each for each in areas(held)}
    assert set(found) == {area for score in scores for area in score.weak}
    for area, each in found.items():
        after = [score for score in scores if score.taken > each.weak[-1].taken]
        assert len(each.weak) == sum(area in score.weak for score in scores)
        assert each.clear == tuple(score for score in after if score.weak and not score.untimed)
        expected = Standing.GUESS if len(each.weak) == 1 else Standing.STICKY
        assert each.standing is {0: expected, 1: Standing.UP}.get(len(each.clear), Standing.HELD)


def test_other_scales_stay_out_of_all_but_the_list():
    """Rule counted: they are kept, shown and marked."""
    uwsa, free = other(Exam.UWSA2, 214, 8), other(Exam.FREE120, 58, 4)
    alone = trend(journal(nbme(55, 29, 30), nbme(60, 30, 10)))
    found = trend(journal(nbme(55, 29, 30), nbme(60, 30, 10), uwsa, free))
    assert (found.counted, found.ahead, found.checked) == (alone.counted, alone.ahead, alone.checked)
    assert [score for score, _ in found.others] == [uwsa, free]
    assert all(why for _, why in found.others)
    assert picture_of(found) == picture_of(alone)


def test_the_plans_line_runs_from_the_score_to_both_ends():
    plan = timeline(Decimal(55), TODAY, Decimal(70))
    first, last = plan.dates
    assert line_on(plan, TODAY) == (55, 55)
    assert line_on(plan, TODAY - DAY) == (55, 55)
    assert line_on(plan, first)[1] == 70
    assert line_on(plan, first)[0] == 55 + Fraction(15 * (first - TODAY).days, (last - TODAY).days)
    assert line_on(plan, last) == line_on(plan, last + 99 * DAY) == (70, 70)


@pytest.mark.parametrize(
    ("newest", "against"),
    [(25, Against.BELOW), (54.3, Against.BELOW), (54.4, Against.ON), (63.2, Against.ON), (63.3, Against.ABOVE)],
)
def test_the_newest_score_against_the_plan_before_it(newest, against):
    # 55 to 70 takes 14 to 18 weeks (three to four months): after 28 days 58.33 to 59.29
    found = trend(journal(nbme(55, 29, 28), nbme(newest, 30, 0))).checked
    assert found.shows == (55 + Fraction(15 * 28, 18 * 7), 55 + Fraction(15 * 28, 14 * 7))
    assert found.against is against


def test_a_plan_moved_by_lost_days_asks_less():
    scores = (nbme(55, 29, 28), nbme(57, 30, 0))
    asked = trend(journal(*scores)).checked.shows
    lost = trend(journal(scores[0], Lost(14, TODAY - 10 * DAY), scores[1])).checked.shows
    later = trend(journal(*scores, Lost(14, TODAY + DAY))).checked.shows
    assert lost < asked
    assert later == asked


def test_nothing_to_check_with_one_score_or_past_the_target():
    assert trend(journal(nbme(55, 29, 28))).checked is None
    assert trend(journal(nbme(71, 29, 28), nbme(73, 30, 0))).checked is None
    assert trend(journal(Plan(Decimal(75)), nbme(71, 29, 28), nbme(73, 30, 0))).checked is not None


def test_after_a_pass_the_way_there_is_what_shows():
    before = (sat(200)[0], nbme(55, 29, 150), nbme(71, 30, 60))
    done = replace(sat(30)[0], result="pass")
    held = journal(*before, done, nbme(60, 31, 5))
    assert counted(held) == (nbme(60, 31, 5),)
    found = trend(held)
    assert [score.value for score in found.counted] == [55, 71]
    assert found.passed == TODAY - 30 * DAY
    assert found.ahead is None
    assert way_there(journal(*before)) == journal(*before)


@pytest.mark.parametrize(
    ("values", "way"),
    [
        ((60,), None),
        ((60, 63), Way.LEVEL),
        ((60, 64), Way.RISING),
        ((60, 56), Way.FALLING),
        ((50, 56, 62), Way.RISING),
        ((62, 56, 50), Way.FALLING),
        ((60, 61, 62), Way.LEVEL),
    ],
)
def test_the_way_in_one_word(values, way):
    assert way_of(tuple(nbme(value, 25 + place, 60 - 30 * place) for place, value in enumerate(values))) is way


def test_a_picture_takes_a_score_on_the_scale():
    assert picture_of(trend(Journal())) is None
    assert picture_of(trend(journal(other(Exam.UWSA2, 214, 8)))) is None
    hollow = picture_of(trend(journal(nbme(55, 29, 28, untimed=True))))
    assert [point.counted for point in hollow.points] == [False]
    assert "Kept, not counted: 55 on" in hollow.alt
    assert "Counted:" not in hollow.alt


def test_the_picture_is_the_trend_and_its_words_say_all_of_it():
    held = journal(nbme(55, 29, 28), nbme(57.5, 30, 14), nbme(66, 30, 7), Lost(7, TODAY), Plan(Decimal(75)))
    drawn = picture_of(trend(held), light=True)
    assert [(point.value, point.label, point.counted) for point in drawn.points] == [
        (55, "NBME form 29", True),
        (57.5, "NBME form 30", True),
        (66, "NBME form 30", False),
    ]
    assert drawn.margin == 4
    assert [value for value, _ in drawn.lines] == [65, 70, 73]
    days = [day for day, *_ in drawn.path]
    assert days[:2] == [TODAY - 14 * DAY, TODAY - 7 * DAY]  # level over the lost week
    assert drawn.path[0][1:] == drawn.path[1][1:] == (57.5, 57.5)
    assert drawn.path[-1][1:] == (75, 75)
    assert drawn.light
    for said in (
        "55 on 25 Oct 2026",
        "57.5 on 8 Nov 2026",
        "66 on 15 Nov 2026",
        "±4",
        "65 and 70",
        "73",
        "from 57.5 to 75",
    ):
        assert said in drawn.alt


def test_a_plan_with_one_end_is_said_as_at_least():
    drawn = picture_of(trend(journal(nbme(50, 29, 0))))
    assert len(drawn.path) == 2
    assert "not before" in drawn.alt


@given(st.lists(st.tuples(st.integers(0, 1000), st.booleans()), min_size=1, max_size=60))
def test_the_words_of_a_picture_fit_a_platform(results):
    scores = [
        nbme(value / 10, 25 + place % 9, 400 - place, untimed=untimed) for place, (value, untimed) in enumerate(results)
    ]
    drawn = picture_of(trend(journal(*scores)))
    assert len(drawn.alt) <= 1000
    assert len(drawn.points) == min(len(scores), SHOWN)
    assert [point.day for point in drawn.points] == sorted(point.day for point in drawn.points)
    assert all(len(label) <= 9 for _, label in drawn.lines)


def test_an_attempt_without_a_pass_changes_nothing_shown():
    held = journal(nbme(55, 29, 60), Attempt(TODAY - 30 * DAY, "fail"), nbme(60, 30, 5))
    assert [score.value for score in trend(held).counted] == [60]
