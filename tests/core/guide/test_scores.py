"""Exams and scores as students write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Refused
from core.guide.areas import AREAS, AreasKind, name_of
from core.guide.exams import Form, FormKind, ScoreKind, TakenKind, checked
from core.guide.scores import named, same_exam
from core.guide.zones import ZoneKind
from core.moment import Moment
from core.payloads import Dated, Exam
from tests.core.journals import NOW, nbme, other

AT = Moment(NOW)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("31", Form(Exam.CBSSA, 31)),
        ("form 31", Form(Exam.CBSSA, 31)),
        ("NBME 31", Form(Exam.CBSSA, 31)),
        ("nbme31", Form(Exam.CBSSA, 31)),
        ("NBME form #31", Form(Exam.CBSSA, 31)),
        ("31 (NBME)", Form(Exam.CBSSA, 31)),
        ("NBME", Form(Exam.CBSSA)),
        ("cbse", Form(Exam.CBSE)),
        ("UWSA2", Form(Exam.UWSA2)),
        ("uwsa 2", Form(Exam.UWSA2)),
        ("UWorld self-assessment 3", Form(Exam.UWSA3)),
        ("Free120", Form(Exam.FREE120)),
        ("free 120", Form(Exam.FREE120)),
        ("new free 120", Form(Exam.FREE120)),
    ],
)
def test_exams_by_their_many_names(text, form):
    assert FormKind().parse(text, AT) == form


@pytest.mark.parametrize("text", ["200", "0", "uwsa", "amboss", "step 1", "3 1"])
def test_exams_that_are_not_known(text):
    with pytest.raises(Refused):
        FormKind().parse(text, AT)


def test_forms_are_suggested_newest_first():
    assert [each.value for each in FormKind().suggest("")][:3] == ["33", "32", "31"]
    assert [each.value for each in FormKind().suggest("uw")] == ["UWSA1", "UWSA2", "UWSA3"]
    assert len(FormKind().suggest("")) <= 25


@pytest.mark.parametrize("text", ["66", "66%", "66 %", "66.0", "“66”", " 66 ", "\uff16\uff16"])
def test_scores_in_any_usual_spelling(text):
    assert ScoreKind().parse(text, AT) == 66
    assert ScoreKind().suggest(text) == ()


def test_a_comma_is_a_decimal_point():
    assert ScoreKind().parse("66,5", AT) == Decimal("66.5")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("132/200", "count of right answers"),
        ("132 out of 200", "count of right answers"),
        ("sixty-six", "digits"),
        ("66.55", "decimals"),
        *(
            (nearly, "no sign, no range, no guess")
            for nearly in (
                "<71",
                "> 71",
                "≥71",
                "≤71",
                "~71",
                "~ 71",
                "≈71",
                "<71%",
                "“<71”",
                "＜71",
                "～71",
                "71+",
                "66-68",
                "66–68",
                "66 to 68",
                "60s",
                "high 60s",
                "mid-60s",
                "about 70",
                "around 70",
                "70ish",
                "71?",
                "71 or so",
                "at least 71",
                "almost 70",
                "between 66 and 68",
                "+71",
                "±71",
            )
        ),
        ("-5", "digits"),
        ("1e2", "digits"),
        ("1,000", "digits"),
        ("nan", "digits"),
        ("", "digits"),
    ],
)
def test_scores_that_are_none(text, words):
    with pytest.raises(Refused, match=words):
        ScoreKind().parse(text, AT)


@pytest.mark.parametrize(
    ("exam", "value", "words"),
    [
        (Exam.CBSSA, "214", "equated percent correct"),
        (Exam.CBSE, "101", "equated percent correct"),
        (Exam.UWSA1, "66", "three digits"),
        (Exam.UWSA1, "214.5", "three digits"),
        (Exam.UWSA1, "301", "three digits"),
        (Exam.FREE120, "101", "percent of right answers"),
    ],
)
def test_each_exam_has_its_scale(exam, value, words):
    with pytest.raises(Refused, match=words):
        checked(exam, Decimal(value))


@pytest.mark.parametrize(
    ("exam", "value"), [(Exam.CBSSA, "100"), (Exam.UWSA3, "100"), (Exam.UWSA3, "300"), (Exam.FREE120, "0")]
)
def test_the_ends_of_each_scale_are_taken(exam, value):
    assert checked(exam, Decimal(value)) == Decimal(value)


def test_a_number_added_later_is_the_same_sitting():
    assert same_exam(nbme(66, None, 1), nbme(66, 31, 1))
    assert not same_exam(nbme(66, None, 1), nbme(67, 31, 1))
    assert same_exam(nbme(66, 31, 1), nbme(67, 31, 1))
    assert not same_exam(nbme(66, 31, 1), nbme(66, 31, 2))
    assert not same_exam(nbme(66, 31, 1), nbme(66, 30, 1))
    assert not same_exam(nbme(66, None, 1), other(Exam.CBSE, 66, 1))


def test_results_have_names():
    assert named(nbme(66, 31, 1)) == "NBME form 31"
    assert named(nbme(66, None, 1)) == "NBME, form not named"
    assert named(other(Exam.UWSA2, 214, 1)) == "UWSA2"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("cards", ("cardio",)),
        ("cards,micro", ("cardio", "microbiology")),
        ("cardio and renal", ("resp-renal", "cardio")),
        ("Musculoskeletal, Skin & Subcutaneous", ("msk-skin",)),
        ("Biostatistics & Epidemiology/Population Health, gi", ("gi", "biostats")),
        ("none", ()),
        ("cardio renal", ("resp-renal", "cardio")),
        ("renal/cardio", ("resp-renal", "cardio")),
        ("cns", ("neuro-psych",)),
        ("cards, cards", ("cardio",)),
        ("immunol", ("immunology",)),
    ],
)
def test_areas_by_forgiving_names(text, ids):
    assert AreasKind().parse(text, AT) == ids


@pytest.mark.parametrize(
    ("text", "words"), [("cardoi", "Did you mean Cardio"), ("xyzzy", "Names such as"), ("behavior", "Behavioral")]
)
def test_areas_that_are_not_known_name_the_closest(text, words):
    with pytest.raises(Refused, match=words):
        AreasKind().parse(text, AT)


def test_areas_are_suggested_for_the_last_word_and_keep_those_before():
    assert [each.value for each in AreasKind().suggest("cards, mic")] == ["cards, microbiology"]
    assert len(AreasKind().suggest("")) <= 25
    assert AreasKind().suggest("x" * 120 + ",") == ()


@given(st.sampled_from(AREAS))
def test_every_area_is_found_by_its_name_its_id_and_its_short_names(area):
    for word in (area.name, area.id, *area.also):
        assert AreasKind().parse(word, AT) == (area.id,)
    assert name_of(area.id) == area.name


def test_an_area_of_a_later_version_keeps_its_id():
    assert name_of("space-medicine") == "space-medicine"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("America/New_York", "America/New_York"),
        ("america/new_york", "America/New_York"),
        ("Boston", "America/New_York"),
        ("Mumbai", "Asia/Kolkata"),
        ("UTC", "UTC"),
        ("Cairo", "Africa/Cairo"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("St. Louis", "America/Chicago"),
        ("New York City", "America/New_York"),
        ("Sint Maarten", "America/Lower_Princes"),
    ],
)
def test_zones_by_name_or_city(text, zone):
    assert ZoneKind().parse(text, AT) == zone


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EST", "such as New York"),
        ("utc+2", "a city settles it"),
        ("San Juan", "America/Puerto_Rico or"),
        ("Bostn", "America/New_York"),
        ("", "city"),
    ],
)
def test_zones_that_are_not_known(text, words):
    with pytest.raises(Refused, match=words):
        ZoneKind().parse(text, AT)


def test_zones_are_suggested():
    assert ZoneKind().suggest("")[0].value == "America/New_York"
    assert ZoneKind().suggest("bost")[0].label == "Boston (America/New_York)"
    assert "America/Los_Angeles" in [each.value for each in ZoneKind().suggest("los ang")]


@pytest.mark.parametrize(
    "text",
    ["before my last exam", "before the exam", "before", "before I failed", "before my first attempt", "before step 1"],
)
def test_a_day_before_the_last_exam_need_not_be_known(text):
    assert TakenKind().parse(text, AT) is Dated.BEFORE
    assert TakenKind().suggest(text) == ()


def test_any_other_day_is_a_day():
    assert TakenKind().parse("2026-11-12", AT) == date(2026, 11, 12)
    with pytest.raises(Refused, match="not a date"):
        TakenKind().parse("before breakfast", AT)
