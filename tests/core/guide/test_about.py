"""Which question of the first talk is next, and what words answer it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Refused, build
from core.commands.start import Start
from core.guide import about
from core.guide.about_answers import answered
from core.guide.about_kinds import GROUPS, GroupKind, OrNone, ResultKind
from core.guide.countries import CountryKind, meant, name_of
from core.journal import Draft, Journal
from core.moment import Moment
from core.payloads import About, Attempt, Feeling, SchoolRule, Zone
from tests.core.journals import NOW, TODAY, journal, sat

AT = Moment(NOW)
ANSWERS = (
    Feeling(("shame",)),
    Zone("America/Chicago"),
    *sat(60),
    SchoolRule(attempts=3),
    About(country="US", group="US DO", result=TODAY, used=1, problem="time", passed=("bot",)),
)


def test_a_stranger_is_asked_about_feelings_first_and_then_in_order():
    held = Journal()
    order = []
    while (question := about.next_question(held, AT)) is not None:
        order.append(question)
        passed = (*about.told(held).passed, question)
        held = held.grown((Draft(About(passed=passed)),), NOW)
    assert tuple(order) == about.QUESTIONS


@given(st.permutations(ANSWERS), st.integers(0, len(ANSWERS)))
def test_what_is_known_is_never_asked_wherever_it_was_told(answers, known):
    held = journal(*answers[:known])
    question = about.next_question(held, AT)
    unknown = {about.FIRST: Feeling, about.ZONE: Zone, about.SAT: Attempt, about.SCHOOL: SchoolRule}
    asked = {each for each, kind in unknown.items() if not held.all(kind)}
    if About not in map(type, answers[:known]):
        asked |= set(about.QUESTIONS) - set(unknown)
    assert question == next((each for each in about.QUESTIONS if each in asked), None)


def test_once_it_is_passed_nothing_of_the_exam_is_asked():
    held = journal(Feeling(), Zone("UTC"), Attempt(TODAY, "pass"), About(passed=("bot", "country")))
    assert about.next_question(held, AT) == about.GROUP


def test_a_profiles_zone_is_not_asked_for():
    held = journal(Feeling(), About(passed=("bot",)))
    assert about.next_question(held, AT) == about.ZONE
    assert about.next_question(held, replace(AT, zone=NOW.tzinfo)) == about.COUNTRY


def test_a_question_is_open_for_half_an_hour_and_while_nothing_else_was_written():
    held = journal(About(asked="country"))
    assert about.open_question(Journal(), AT) is None
    assert about.open_question(held, AT) == "country"
    assert about.open_question(held, Moment(NOW + timedelta(minutes=31))) is None
    elsewhere = held.grown((Draft(Zone("UTC")),), NOW + timedelta(minutes=1))
    assert about.open_question(elsewhere, Moment(NOW + timedelta(minutes=2))) is None


def test_the_latest_sitting_gets_its_result_once():
    assert about.sitting(Journal(), None, "fail") == ()
    assert about.sitting(Journal(), TODAY, None) == (Draft(Attempt(TODAY)),)
    held = journal(*sat(300, 60))
    assert about.sitting(held, None, "fail") == (Draft(Attempt(TODAY - timedelta(days=60), "fail"), 2),)
    assert about.sitting(held, TODAY - timedelta(days=300), None) == ()
    assert about.sitting(journal(Attempt(TODAY, "incomplete")), None, "fail") == ()


def test_a_result_does_not_come_before_the_sitting():
    about.check_result(TODAY, Journal(), None)
    about.check_result(TODAY, journal(*sat(60)), None)
    with pytest.raises(Refused, match="before your last sitting, 23 Sep 2026"):
        about.check_result(date(2026, 9, 1), journal(*sat(60)), None)


@pytest.mark.parametrize(
    ("question", "said", "args"),
    [
        ("first", "Study", {"first": "study"}),
        ("bot", "ok", {"skip": "bot"}),
        ("zone", "I'm in Chicago", {"zone": "chicago"}),
        ("zone", "Eastern time", {"zone": "eastern"}),
        ("zone", "portland", {"zone": "portland"}),
        ("zone", "new yrok", {"zone": "new yrok"}),
        ("country", "I live in the United States.", {"country": "united states"}),
        ("country", "Grenada", {"country": "grenada"}),
        ("country", "Indai", {"country": "indai"}),
        ("sat", "14 Sep 2026", {"sat": "14 sep 2026"}),
        ("sat", "It was on Sep 14", {"sat": "sep 14"}),
        ("sat", "yesterday", {"sat": "yesterday"}),
        ("sat", "14/09/2026", {"sat": "14/09/2026"}),
        ("sat", "early September", {"sat": "early september"}),
        ("result", "not yet", {"result": "not yet"}),
        ("result", "it came yesterday", {"result": "yesterday"}),
        ("result", "October 2026", {"result": "october 2026"}),
        ("result", "It was incomplete", {"result": "incomplete"}),
        ("used", "2", {"used": "2"}),
        ("used", "Twice so far", {"used": "2"}),
        ("used", "3 attempts", {"used": "3"}),
        ("school", "none", {"skip": "school"}),
        ("school", "3", {"attempts": "3"}),
        (
            "school",
            "three attempts, the result by 1 May 2027",
            {"attempts": "3", "deadline": "1 may 2027", "due": "result"},
        ),
        ("school", "exam before 1 May", {"deadline": "1 may", "due": "exam"}),
        ("school", "2027-05-01", {"deadline": "2027-05-01"}),
        ("group", "I'm an IMG", {"group": "img"}),
        ("group", "US DO school", {"group": "us do"}),
        ("problem", "I ran out of time.", {"problem": "I ran out of time."}),
        ("problem", "timing", {"problem": "timing"}),
        ("problem", "skip this one", {"skip": "problem"}),
        ("zone", "later", {"later": "yes"}),
    ],
)
def test_a_plain_answer_is_read(question, said, args):
    assert answered(question, said, AT) == args


@pytest.mark.parametrize("question", about.QUESTIONS)
@pytest.mark.parametrize(
    "said",
    [
        "no",
        "yes",
        "not sure",
        "maybe",
        "idk",
        "i don't know",
        "?",
        "hm",
        "how do i log a score?",
        "can you help me",
        "what",
        "lol",
    ],
)
def test_words_that_are_no_answer_are_left_alone(question, said):
    """A yes, no or not sure may be about being safe."""
    assert answered(question, said, AT) is None


@pytest.mark.parametrize("question", [each for each in about.QUESTIONS if each != "problem"])
@pytest.mark.parametrize("said", ["I failed my exam", "my scores went down again", "thanks a lot", "log that for me"])
def test_sentences_are_an_answer_only_where_a_sentence_was_asked_for(question, said):
    assert answered(question, said, AT) is None


@given(st.sampled_from(about.QUESTIONS), st.text(max_size=80))
def test_whatever_is_read_builds_or_is_refused_with_a_sentence(question, said):
    args = answered(question, said, AT)
    if args is not None:
        try:
            build(Start, args, AT)
        except Refused as refusal:
            assert str(refusal)  # noqa: PT017  most are not refused


def test_a_long_text_answers_only_what_went_wrong():
    assert answered("zone", "Chicago " * 20, AT) is None
    assert answered("problem", "too many cards " * 10, AT) is not None


def test_groups_are_those_of_the_pass_rates_in_their_usual_spellings():
    assert [GroupKind().parse(each, AT) for each in ("md", "US-DO", "Caribbean")] == list(GROUPS)
    assert [each.value for each in GroupKind().suggest("us")] == ["US MD", "US DO"]
    with pytest.raises(Refused, match="US MD, US DO, non-US"):
        GroupKind().parse("canadian", AT)
    assert [each.value for each in OrNone(ResultKind()).suggest("")] == ["waiting", "incomplete", "none"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("US", "US"),
        ("the U.S.A.", "US"),
        ("uk", "GB"),
        ("Côte d’Ivoire", "CI"),
        ("St. Kitts & Nevis", "KN"),
        ("in", "IN"),
        ("PR", ""),
    ],
)
def test_countries_by_name_and_code(said, code):
    if code:
        assert CountryKind().parse(said, AT) == code
    else:
        with pytest.raises(Refused):
            CountryKind().parse(said, AT)


def test_countries_that_need_a_second_look():
    with pytest.raises(Refused, match="GE for the country"):
        CountryKind().parse("Georgia", AT)
    with pytest.raises(Refused, match="Did you mean Mexico"):
        CountryKind().parse("Mexcio", AT)
    with pytest.raises(Refused, match="Canada or India"):
        CountryKind().parse("qqqq", AT)
    assert meant("in") is None
    assert name_of("GB") == "United Kingdom"
    assert name_of("XX") == "XX"
    assert [each.value for each in CountryKind().suggest("")][:2] == ["US", "CA"]
    assert [each.value for each in CountryKind().suggest("cana")] == ["CA"]


@given(st.text(max_size=30))
def test_every_country_that_is_suggested_works(typed):
    for each in CountryKind().suggest(typed):
        assert CountryKind().parse(each.value, AT) == each.value
