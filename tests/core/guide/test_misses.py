"""A miss in one line, in any order and many spellings; areas, modes and how sure, each by its names."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import NotKept, Refused
from core.guide.areas import AREAS
from core.guide.miss_kinds import SURE_WORDS, AreaKind, Dropped, ModeKind, OwnKind, SureKind
from core.guide.miss_line import MOST_LINES, LinesKind, read
from core.guide.misses import AREA_WORDS, HINTS, MODE_WORDS, MODES, Mode, complete, label_of, missed
from core.moment import Moment
from core.payloads import Miss
from tests.core.journals import NOW, journal

AT = Moment(NOW)


def seen(text):
    line = read(text)
    return (line.area.id if line.area else "", line.mode.id if line.mode else "", line.sure, line.rest)


@pytest.mark.parametrize("words", list(itertools.permutations(("renal", "misread", "80 sure"))))
def test_any_order(words):
    assert seen(" ".join(words)) == ("resp-renal", "misread", 80, "")
    assert seen(", ".join(words)) == ("resp-renal", "misread", 80, "")


@given(
    st.sampled_from(sorted(AREA_WORDS)),
    st.sampled_from(sorted(MODE_WORDS)),
    st.integers(0, 100),
    st.permutations(("area", "mode", "sure")),
    st.sampled_from((", ", " , ", " - ", " – ", ": ")),
    st.sampled_from(("{} sure", "{}% sure", "{} % sure", "sure {}", "{} confident")),
)
def test_every_name_is_read_wherever_it_stands(area, mode, sure, order, sign, shape):
    said = {"area": area, "mode": mode, "sure": shape.format(sure)}
    assert seen(sign.join(said[part] for part in order)) == (AREA_WORDS[area], MODE_WORDS[mode], sure, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("renal misread 80%", ("resp-renal", "misread", 80, "")),
        ("renal 80 misread", ("resp-renal", "misread", 80, "")),
        ("1. Renal: misread, 80", ("resp-renal", "misread", 80, "")),
        ("- heme/onc changed my answer, sure", ("blood-immune", "changed-answer", 80, "")),
        ("I misread a renal question, 80% sure, said EXCEPT", ("resp-renal", "misread", 80, "said EXCEPT")),
        (
            "didn't see the blood gas, renal, misread, 80 sure",
            ("resp-renal", "misread", 80, "didn't see the blood gas"),
        ),
        ("renal misread 80 sure didn't see the blood gas", ("resp-renal", "misread", 80, "didn't see the blood gas")),
        ("gi didn’t know 20", ("gi", "never-learned", 20, "")),
        ("cardio misread did not see EF of 40%", ("cardio", "misread", None, "did not see EF of 40%")),
        ("cardio forgot, EF 40% was the clue", ("cardio", "could-not-recall", None, "EF 40% was the clue")),
        ("renal 8/10 sure anchored", ("resp-renal", "anchored-early", 80, "")),
        ("biostats 50/50 40 sure", ("biostats", "fifty-fifty", 40, "")),
        ("neuro unsure ran out of time", ("neuro-psych", "ran-out-of-time", 30, "")),
        ("psych never learned 0%", ("neuro-psych", "never-learned", 0, "")),
        ("kidny misraed 70", ("resp-renal", "misread", 70, "")),
        ("biochemestry forgot, certain", ("biochem", "could-not-recall", 95, "")),
        ("renal misread 500", ("resp-renal", "misread", None, "500")),
        ("renal overlooked the word EXCEPT, misread 60", ("resp-renal", "misread", 60, "overlooked the word EXCEPT")),
        ("biostats 50/50 sure", ("biostats", "fifty-fifty", 80, "")),
        ("biostats 50-50 sure", ("biostats", "fifty-fifty", 80, "")),
        ("biostats 5050 sure", ("biostats", "fifty-fifty", 80, "")),
        ("biostats down to 2 sure", ("biostats", "fifty-fifty", 80, "")),
        ("biostats 50/50 50 sure", ("biostats", "fifty-fifty", 50, "")),
        ("biostats 50/50", ("biostats", "fifty-fifty", None, "")),
        ("renal couldnt recall 40", ("resp-renal", "could-not-recall", 40, "")),
        ("renal didnt know", ("resp-renal", "never-learned", None, "")),
        ("misread", ("", "misread", None, "")),
        ("sketchy thing", ("", "", None, "sketchy thing")),
        ("", ("", "", None, "")),
    ],
)
def test_lines_as_students_write_them(text, found):
    assert seen(text) == found


def test_a_word_that_may_mean_several_is_left_to_ask():
    line = read("pharm guessed 30")
    assert not line.mode.id
    assert line.mode.near == HINTS["guessed"]
    assert not line.says_nothing


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    try:
        lines = LinesKind().parse(text, AT)
    except Refused:
        return
    for line in lines:
        assert line.sure is None or 0 <= line.sure <= 100


def test_several_stand_on_lines_or_behind_semicolons_and_words_alone_belong_to_the_one_before():
    lines = LinesKind().parse("renal misread 80; didn't see EXCEPT\n\n cardio forgot 40", AT)
    assert [(line.area.id, line.rest) for line in lines] == [("resp-renal", "didn't see EXCEPT"), ("cardio", "")]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("cards misread sure, resp fifty-fifty unsure", 2),
        ("cards misread sure, resp fifty-fifty unsure, gi forgot", 3),
        ("cards misread, resp forgot 40 sure the gas was there", 2),
        ("renal, misread, 80 sure", 1),
        ("renal misread, kidney misread", 1),
        ("cardio misread, forgot renal artery stenosis", 1),
        ("renal overlooked the word EXCEPT, misread 60", 1),
        ("renal down to two, took the wrong one", 1),
        ("cards misread, resp guessed", 1),
    ],
)
def test_a_comma_parts_two_misses_only_where_each_is_plainly_one(text, many):
    lines = LinesKind().parse(text, AT)
    assert len(lines) == many
    assert many == 1 or all(line.complete for line in lines)


def test_too_much_at_once_is_refused():
    with pytest.raises(Refused, match="1010 characters"):
        LinesKind().parse("a b " * 252 + "cd", AT)
    with pytest.raises(Refused, match=f"{MOST_LINES + 1} misses"):
        LinesKind().parse("renal misread\n" * (MOST_LINES + 1), AT)
    with pytest.raises(Refused, match="more than 100"):
        LinesKind().parse("renal misread 180 sure", AT)
    for text in (
        "which of the following, renal misread",
        "renal misread\nwhich of the following",
        "a renal stone, which of the following",
    ):
        with pytest.raises(NotKept):
            LinesKind().parse(text, AT)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("renal misread, which of the following", None),
        ("renal misread 80 sure: a 45-year-old man presents with edema", 80),
        ("renal misread 45-year-old man presents with edema", None),
        ("renal misread 80 sure, picked ATN and not AIN, a 45-year-old man presents with edema", 80),
        ("renal misread 45 yo man presents with edema", None),
    ],
)
def test_what_stands_before_an_item_is_read_and_nothing_of_the_item(text, sure):
    (line,) = LinesKind().parse(text, AT)
    assert (line.area.id, line.mode.id, line.sure, line.rest) == ("resp-renal", "misread", sure, "")
    assert line.dropped


def test_own_words_beside_a_miss():
    kind = OwnKind(20)
    assert kind.parse("the word except", AT) == "the word except"
    assert isinstance(kind.parse("45yo m p/w cp", AT), Dropped)
    assert kind.suggest("") == ()
    with pytest.raises(Refused, match="20"):
        kind.parse("x" * 21, AT)


def test_what_may_come_next_is_suggested():
    assert [each.value for each in LinesKind().suggest("ren")] == ["renal"]
    assert [each.value for each in LinesKind().suggest("renal misr")] == ["renal misread"]
    assert len(LinesKind().suggest("renal ")) == len(MODES)
    assert LinesKind().suggest("renal misread ") == ()
    assert all(
        1 <= len(each.value) <= 100 for typed in ("", "c", "x" * 99 + " r") for each in LinesKind().suggest(typed)
    )


def test_areas_and_modes_are_found_by_any_name_and_else_the_nearest_are_kept_to_ask():
    assert all(AreaKind().parse(word.upper(), AT).id == found for word, found in AREA_WORDS.items())
    assert all(ModeKind().parse(word.upper(), AT).id == found for word, found in MODE_WORDS.items())
    assert AreaKind().parse("Gross Ana", AT).id == "anatomy"
    assert AreaKind().parse("kidny", AT).near[0] == "resp-renal"
    assert AreaKind().parse("behavioral", AT).id == "behavioral"
    assert ModeKind().parse("guessed", AT).near == HINTS["guessed"]
    assert ModeKind().parse("misreed", AT).near[0] == "misread"
    for kind in (AreaKind(), ModeKind()):
        with pytest.raises(NotKept):
            kind.parse("A 45-year-old man presents with pain", AT)


def test_menus_offer_each_area_and_each_mode_by_the_beginning_of_any_name():
    assert len(AreaKind().suggest("")) == len(AREAS)
    assert [each.value for each in AreaKind().suggest("kid")] == ["resp-renal"]
    assert len(ModeKind().suggest("")) == len(Mode)
    assert [each.value for each in ModeKind().suggest("luck")] == ["guessed-right"]


@pytest.mark.parametrize(
    ("text", "sure"), [("80", 80), ("80 %", 80), ("80% sure", 80), ("Sure", 80), ("not sure", 30), ("0", 0)]
)
def test_how_sure(text, sure):
    assert SureKind().parse(text, AT) == sure
    assert SureKind().suggest(text) == ()


@pytest.mark.parametrize("text", ["101", "80.5", "very", "-3"])
def test_how_sure_that_is_none(text):
    with pytest.raises(Refused, match="0 to 100"):
        SureKind().parse(text, AT)


def test_names_are_nobody_elses():
    assert not set(MODE_WORDS) & set(AREA_WORDS)
    assert not set(HINTS) & set(MODE_WORDS)
    assert not set(SURE_WORDS) & (set(MODE_WORDS) | set(AREA_WORDS))
    assert set(Mode) == {way.mode for way in MODES}
    names = [name for way in MODES for name in (way.mode.value, way.label, *way.also)]
    assert set(MODE_WORDS) == {spelt for name in names for spelt in (name, name.replace("'", ""))}
    assert [name for name in names if "’" in name] == []


def test_one_entry_in_words():
    assert missed(Miss("cardio", "misread", 80)) == "Cardiovascular, misread the question, 80 % sure"
    assert missed(Miss("", "")) == "area not said, what went wrong not said"
    assert label_of("later-mode") == "later-mode"
    assert complete(journal(Miss("cardio", ""), Miss("", "misread"), Miss("gi", "misread"))) == (Miss("gi", "misread"),)
