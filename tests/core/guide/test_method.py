"""How a student studies: what is repeated, what to change next, and whether scores have moved since."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import NotKept, Refused, build
from core.commands.method import StudyMethod
from core.guide import facts
from core.guide.habits import ASKED, CHANGES
from core.guide.method import (
    BEFORE,
    BLOCK,
    GROUP,
    NAMES,
    NOW,
    QUESTIONS,
    RESOURCES,
    SPACED,
    TEACHING,
    WHY,
    ResourcesKind,
    as_options,
    changed,
    forms_since,
    habits,
    lacking,
    same,
    since,
    stuck,
)
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.payloads import Method, Zone
from tests.core import journals
from tests.core.journals import TODAY, journal, nbme

WORST = Method(NOW, ("rereading",), 10, False, False, False, 60, False)
BEST = Method(NOW, ("uworld",), 80, True, True, True, 30, True)
FLAG = st.none() | st.booleans()
METHODS = st.builds(
    Method,
    st.sampled_from([BEFORE, NOW]),
    st.lists(st.sampled_from(["uworld", "anki", "rereading"]), unique=True).map(tuple),
    st.none() | st.integers(0, 100),
    FLAG,
    FLAG,
    FLAG,
    st.none() | st.integers(0, 480),
    FLAG,
)


def on_day(days_ago, *payloads):
    at = datetime.combine(TODAY - timedelta(days=days_ago), journals.NOW.timetz())
    return [(at, payload) for payload in payloads]


def dated(*pairs):
    return Journal(tuple(Entry(seq, at, payload) for seq, (at, payload) in enumerate(pairs, 1)))


@given(METHODS)
def test_an_entry_is_written_again_by_its_own_options(method):
    from core.command import Context

    at = Moment(journals.NOW)
    written = build(StudyMethod, as_options(method), at)
    assert written.record(Context(Journal(), at)) == method
    assert len(habits(method)) == len(as_options(method)) - 1


def test_the_most_useful_change_comes_first_and_a_group_is_none():
    assert lacking(WORST) == (QUESTIONS, SPACED, RESOURCES, WHY, TEACHING, BLOCK)
    assert lacking(BEST) == ()
    assert lacking(Method(NOW)) == ()
    assert lacking(replace(BEST, questions=facts.QUESTIONS_LEAD.value)) == ()
    assert lacking(replace(BEST, questions=facts.QUESTIONS_LEAD.value - 1)) == (QUESTIONS,)
    assert lacking(replace(BEST, block=0)) == (BLOCK,)
    assert GROUP not in CHANGES
    assert set(ASKED) == set(NAMES)


@pytest.mark.parametrize("words", ["re-reading notes", "Highlighting", "underlining", "reread first aid"])
def test_rereading_and_highlighting_are_low(words):
    assert lacking(replace(BEST, resources=("uworld", words))) == (RESOURCES,)


def test_what_is_only_repeated():
    before = Method(BEFORE, ("UWorld", "Anki"), 20, False, None, True)
    now = Method(NOW, ("anki", "uworld"), 60, False, False, None)
    assert same(before, now) == (SPACED, RESOURCES)
    assert same(before, Method(NOW)) == ()


@given(METHODS, METHODS)
def test_what_is_repeated_is_said_for_both_times(one, other):
    assert set(same(one, other)) == set(same(other, one))
    assert set(same(one, one)) == {name for name in NAMES if name in as_options(one)}


def test_resources_are_names_with_commas():
    at = Moment(journals.NOW)
    assert ResourcesKind().parse("UWorld, anki and pathoma;\nanki", at) == ("UWorld", "anki", "pathoma")
    assert ResourcesKind().suggest("u") == ()
    with pytest.raises(Refused, match="names with commas"):
        ResourcesKind().parse(",".join(map(str, range(13))), at)
    with pytest.raises(Refused, match="names with commas"):
        ResourcesKind().parse("x" * 41, at)
    with pytest.raises(NotKept):
        ResourcesKind().parse("which of the following", at)


CHANGE = Method(NOW, questions=60)


@pytest.mark.parametrize(
    ("values", "many"),
    [
        ((), 0),
        ((55,), 0),
        ((55, 58), 1),
        ((55, 58, 54), 2),
        ((55, 59), 0),
        ((55, 58, 59, 60), 1),
        ((55, 59, 62), 1),
        ((55, 40), 1),
        ((55, 40, 50, 58), 3),
    ],
)
def test_forms_without_a_rise_since_the_last_change(values, many):
    """The first stands before the change, the rest after it; a fall is no rise, and a rise of four begins anew."""
    forms = [nbme(value, 25 + place, 60 - 10 * place) for place, value in enumerate(values)]
    assert stuck(dated(*on_day(60, *forms[:1]), *on_day(55, CHANGE), *on_day(0, *forms[1:]))) == many
    assert stuck(journal(*forms)) == many  # with no method told, since the first form


def test_forms_before_the_change_are_no_reproach():
    old = [nbme(55, 25 + place, 60 - place) for place in range(4)]
    held = dated(*on_day(60, *old), *on_day(30, CHANGE))
    assert stuck(held) == 0
    assert forms_since(held) == 0
    assert stuck(dated(*on_day(60, *old))) == 3


def test_a_form_on_the_day_of_the_change_still_shows_the_old_way():
    forms = nbme(55, 28, 30), nbme(56, 29, 20)
    assert stuck(dated(*on_day(30, CHANGE), *on_day(0, *forms))) == 1


def test_only_counted_forms_count():
    forms = nbme(55, 28, 40), nbme(56, 29, 20, seen=True), nbme(56, 30, 10, untimed=True), nbme(57, None, 5)
    assert stuck(journal(*forms)) == 0


def test_a_correction_is_no_change_and_the_day_is_the_students_own():
    late = datetime(2026, 11, 2, 3, tzinfo=journals.NOW.tzinfo)  # still 1 November in New York
    held = dated((late, Zone("America/New_York")), (late, CHANGE))
    assert since(held) == date(2026, 11, 1)
    later = held.grown((Draft(replace(CHANGE, spaced=True), 2),), journals.NOW)
    assert since(later) == date(2026, 11, 1)
    assert changed(later) == ()
    assert since(Journal()) is None


def test_what_the_newest_change_moved():
    before = Method(NOW, questions=20, spaced=False)
    after = replace(before, questions=60, why=True)
    assert changed(journal(before)) == ()
    assert changed(journal(before, Method(BEFORE, questions=5), after)) == (QUESTIONS,)


@given(st.lists(st.integers(30, 90), max_size=8))
def test_it_never_counts_more_forms_than_there_are(values):
    forms = [nbme(value, 10 + place, 60 - place) for place, value in enumerate(values)]
    assert 0 <= stuck(journal(*forms)) <= max(0, len(values) - 1)
