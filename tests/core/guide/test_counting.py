"""What a number must be before a verdict rests on it: a form that is known, a score as printed, a day that was told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.guide.course import course
from core.guide.forms import forms_left
from core.guide.readiness import Verdict, readiness
from core.guide.scores import (
    assumed,
    counted,
    days_to_ask,
    in_order,
    retired,
    same_exam,
    unusual,
    valued,
    why_not_counted,
)
from core.guide.trend import trend
from core.guide.trend_picture import picture_of
from core.journal import Draft, Entry, Journal
from core.payloads import Dated, Exam, Plan, Score
from tests.core.journals import NOW, TODAY, journal, nbme, other, sat

TWO = (nbme(71, 30, 6), nbme(72, 31, 1))


def verdict(*payloads):
    return readiness(journal(*payloads), TODAY).verdict


@pytest.mark.parametrize(
    ("form", "why"),
    [
        (20, "form 20 was retired in 2021, before reports had this scale (2022)"),
        (18, "form 18 was retired in 2021"),
        (19, "form 19 was retired in 2019"),
        (13, "form 13 was retired in 2019"),
        (24, "form 24 was retired in 2021"),
        (7, "form 7 was retired, before reports had this scale (2022)"),
        (34, "not confirmed: form 34"),
        (41, "not confirmed: form 41"),
        (25, ""),
        (33, ""),
    ],
)
def test_a_form_number_counts_where_it_is_known(form, why):
    score = nbme(71, form, 1)
    assert why_not_counted(score, journal(score)).startswith(why)
    assert bool(why_not_counted(score, journal(score))) == bool(why)
    confirmed = replace(score, confirmed=True)
    assert bool(why_not_counted(confirmed, journal(confirmed))) == (form < 25)


def test_a_retired_form_is_on_no_scale_of_todays_and_carries_neither_plan_nor_picture():
    held = journal(nbme(71, 20, 1))
    assert course(held) is None
    assert picture_of(trend(held)) is None
    assert verdict(nbme(71, 19, 6), nbme(72, 20, 1)) is Verdict.NO_FRESH
    assert verdict(*TWO, nbme(60, 20, 0)) is Verdict.TWO_FORMS
    assert forms_left(Plan(), held).count == 7
    assert retired(other(Exam.CBSE, 60, 1)) == ""


@pytest.mark.parametrize(
    ("score", "asked"),
    [
        (nbme(24.9, 31, 1), ("score",)),
        (nbme(25, 31, 1), ()),
        (nbme(95, 31, 1), ()),
        (nbme(95.1, 31, 1), ("score",)),
        (nbme("6.7", 34, 1), ("form", "score")),
        (nbme(5, 20, 1), ()),
        (other(Exam.CBSE, 100, 1), ("score",)),
        (other(Exam.FREE120, 7, 1), ("score",)),
        (other(Exam.UWSA1, 214, 1), ()),
        (nbme(5, 31, 1, confirmed=True), ()),
    ],
)
def test_what_few_reports_show_is_asked_about(score, asked):
    assert unusual(score) == asked


def test_what_is_not_confirmed_counts_for_nothing_and_holds_back_where_it_is_low():
    assert verdict(nbme(97, 30, 6), nbme(98, 31, 1)) is Verdict.NO_FRESH
    assert verdict(nbme(71, 34, 6), nbme(72, 35, 1)) is Verdict.NO_FRESH
    assert verdict(nbme(71, 34, 6, confirmed=True), nbme(72, 31, 1)) is Verdict.TWO_FORMS
    assert verdict(*TWO, nbme("6.7", 32, 0)) is Verdict.CLOSE
    assert verdict(*TWO, nbme(66, 34, 0)) is Verdict.CLOSE


def test_no_ready_rests_on_a_day_that_is_assumed_until_it_is_said_to_be_right():
    for place in (0, 1):
        two = tuple(replace(score, dated=Dated.ASSUMED) if n == place else score for n, score in enumerate(TWO))
        found = readiness(journal(*two), TODAY)
        assert found.verdict is Verdict.CLOSE
        assert found.reasons == (f"You have not said on which day you took NBME form {30 + place}.",)
        assert verdict(*(replace(score, dated=Dated.RIGHT) for score in two)) is Verdict.TWO_FORMS


def test_no_ready_rests_on_two_forms_of_one_day_until_that_is_said_to_be_right():
    one_day = (nbme(71, 30, 1), nbme(72, 31, 1))
    found = readiness(journal(*one_day), TODAY)
    assert found.verdict is Verdict.CLOSE
    assert found.reasons == ("Both forms are kept under one day, 21 Nov 2026.",)
    assert verdict(one_day[0], replace(one_day[1], dated=Dated.RIGHT)) is Verdict.CLOSE
    assert verdict(*(replace(score, dated=Dated.RIGHT) for score in one_day)) is Verdict.TWO_FORMS


def entry_of(score: Score, at: datetime = NOW) -> Journal:
    return Journal().grown((Draft(score),), at)


@pytest.mark.parametrize(
    ("days_ago", "at", "is_assumed"),
    [
        (0, NOW, True),
        (1, NOW, False),
        (0, NOW + timedelta(days=3), False),
        (0, datetime(2026, 11, 23, 2, tzinfo=UTC), True),  # still the day before in New York
        (0, datetime(2026, 11, 21, 20, tzinfo=UTC), True),  # already the day after in Tokyo
    ],
)
def test_an_entry_from_before_days_were_asked_is_assumed_where_it_bears_the_day_it_was_written(
    days_ago, at, is_assumed
):
    held = entry_of(nbme(71, 30, days_ago, dated=None), at)
    entry, score = held.entries_of(Score)[0]
    assert assumed(entry, score, held) is is_assumed


def test_an_old_entry_corrected_later_is_still_assumed():
    held = entry_of(nbme(70, 30, 0, dated=None))
    held = held.grown((Draft(nbme(71, 30, 0, dated=None), 1),), NOW + timedelta(days=4))
    assert assumed(*held.entries_of(Score)[0], held)


def test_every_day_a_verdict_waits_for_is_asked_at_once():
    held = journal(
        nbme(50, 27, 0, dated=Dated.ASSUMED, untimed=True),
        nbme(71, 30, 0, dated=Dated.ASSUMED),
        nbme(60, 28, 40, dated=None),
        nbme(72, 31, 0),
    )
    assert [score.form for _, score in days_to_ask(held)] == [30, 31]
    assert days_to_ask(journal(*TWO)) == ()
    assert days_to_ask(journal()) == ()


def test_what_was_taken_before_the_last_exam_on_a_day_not_said_counts_for_nothing():
    old = nbme(80, 30, 0, dated=Dated.BEFORE)
    assert why_not_counted(old, journal(old)) == "taken before your last attempt"
    assert verdict(*TWO, replace(old, form=29, value=nbme(50, 29, 0).value)) is Verdict.TWO_FORMS
    assert course(journal(old)) is None
    assert picture_of(trend(journal(old))) is None
    assert valued(old) == "80 before your last exam"
    assert valued(nbme(80, 30, 0)) == "80 on 22 Nov 2026"


def test_a_form_used_before_the_last_exam_is_seen_whenever_it_is_taken_again():
    old, new = nbme(60, 30, 0, dated=Dated.BEFORE), nbme(75, 30, 0)
    held = journal(new, old)
    assert [score for _, score in in_order(held)] == [old, new]
    assert why_not_counted(new, held) == "form seen before"
    assert counted(journal(nbme(75, 31, 0), old)) == (nbme(75, 31, 0),)


def test_days_before_the_last_exam_are_no_days_to_tell_sittings_apart_by():
    old = nbme(60, 30, 0, dated=Dated.BEFORE)
    assert not same_exam(old, nbme(60, 30, 0))
    assert same_exam(old, nbme(61, 30, 5, dated=Dated.BEFORE))
    assert same_exam(old, nbme(60, None, 5, dated=Dated.BEFORE))
    cbse = other(Exam.CBSE, 60, 0, dated=Dated.BEFORE)
    assert not same_exam(cbse, replace(cbse, value=old.value + 5))
    assert same_exam(cbse, replace(cbse, taken=TODAY - timedelta(days=3)))


def test_a_journal_without_a_sitting_still_counts():
    assert Entry(1, NOW, TWO[0]).root == 1
    assert verdict(*TWO) is verdict(*sat(300), *TWO) is Verdict.TWO_FORMS
