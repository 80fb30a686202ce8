"""Blind spots: what they rest on, when they stay silent, and which one decides."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide import facts
from core.guide.areas import AREAS
from core.guide.blindspots import Spot, Why, flagged, look, meant_by, problem
from core.guide.misses import Mode
from core.journal import Journal
from core.payloads import About, Miss, Strong
from tests.core.journals import journal, nbme, sat

AREA = st.sampled_from([area.id for area in AREAS])
MISS = st.builds(Miss, AREA, st.sampled_from(list(Mode)), st.none() | st.integers(0, 100))


def spots(*payloads):
    return {each.spot: each for each in look(journal(*payloads)).findings}


def misses(*areas, mode="misread", sure=None):
    return tuple(Miss(area, mode, sure) for area in areas)


def some(*modes):
    """One miss for each mode, in areas and with certainty that show nothing else."""
    return tuple(Miss(area.id, mode) for area, mode in zip(AREAS, modes, strict=False))


@pytest.mark.parametrize("many", range(5))
def test_under_five_it_is_silent_and_says_how_many_are_missing(many):
    found = look(journal(*misses(*("cardio",) * many, sure=90), nbme(60, 31, 1, weak=("cardio",))))
    assert (found.misses, found.more, found.findings) == (many, 5 - many, ())


def test_a_miss_without_area_or_mode_is_not_counted():
    found = look(journal(*misses("cardio", "gi", "cardio", "gi"), Miss("", "misread"), Miss("gi", "")))
    assert found.more == 1


def test_sure_and_wrong_from_seventy_five_and_never_for_a_lucky_guess():
    at, under = facts.SURE_LINE.value, facts.SURE_LINE.value - 1
    held = (Miss("gi", "misread", at), Miss("cardio", "fifty-fifty", 100), Miss("gi", "guessed-right", 100))
    others = (Miss("msk-skin", "never-learned", under), *misses("social", "biostats", mode="ran-out-of-time", sure=10))
    found = spots(*held, *others)[Spot.SURE_AND_WRONG]
    assert (found.entries, found.of) == (2, 5)
    assert set(found.areas) == {"gi", "cardio"}
    assert Spot.SURE_AND_WRONG not in spots(*held[1:], *others, Miss("gi", "misread", under))


def test_sure_and_wrong_is_silent_under_five_that_say_how_sure():
    held = (*misses("gi", "cardio", "social", "msk-skin", sure=90), *misses("gi", "gi", "gi"))
    found = look(journal(*held))
    assert Spot.SURE_AND_WRONG not in {each.spot for each in found.findings}
    assert found.unsure == 1


def test_a_mode_repeats_only_across_areas():
    others = some("never-learned", "could-not-recall", "fifty-fifty")
    across = spots(*misses("gi", "gi", "renal"), *others)[Spot.REPEATS]
    assert (across.mode, across.entries, across.of, across.areas) == ("misread", 3, 6, ("gi", "renal"))
    assert Spot.REPEATS not in spots(*misses("gi", "gi", "gi"), *others)
    assert Spot.REPEATS not in spots(*misses("gi", "cardio"), *others)


def test_lucky_guesses_never_repeat_but_are_named_from_two_on():
    others = some("never-learned", "could-not-recall", "fifty-fifty", "misread")
    found = spots(*misses("gi", "cardio", "social", mode="guessed-right"), *others)
    assert set(found) == {Spot.GUESSED_RIGHT}
    assert (found[Spot.GUESSED_RIGHT].entries, found[Spot.GUESSED_RIGHT].of) == (3, 7)
    assert Spot.GUESSED_RIGHT not in spots(*misses("gi", mode="guessed-right"), *others)


WEAK = nbme(60, 31, 1, weak=("cardio",))


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ((*misses("cardio", "cardio", "gi", "gi", "gi"), Strong(("cardio",)), WEAK), Why.SAID),
        ((*misses("cardio", "cardio", sure=75), *misses("gi", "gi", "gi"), WEAK), Why.SURE),
        ((*misses("gi", "gi", "gi", "social", "msk-skin"), WEAK), Why.FEW),
        ((*misses("cardio", "cardio", sure=74), *misses("gi", "gi", "gi"), WEAK), None),
        ((*misses("cardio", sure=100), *misses("gi", "gi", "gi", "gi"), WEAK), None),
        ((*misses("cardio", "cardio", "gi", "gi", "gi"), Strong(("cardio",))), None),
        ((*misses("cardio", "cardio", "gi", "gi", "gi"), Strong(("gi",)), WEAK), None),
        ((*misses("gi", "gi", "gi", "gi", "gi"), nbme(60, 31, 1, weak=("pathology",))), None),
    ],
)
def test_an_area_that_passes_for_strong_and_is_flagged(held, why):
    found = spots(*held).get(Spot.STRONG_BUT_WEAK)
    assert (found.why if found else None) == why
    if found:
        assert (found.areas, found.forms, found.of) == (("cardio",), 1, 5)


def test_only_what_the_newest_report_flags_is_weak_and_each_report_counts():
    first, second = nbme(55, 28, 30, weak=("cardio", "gi")), nbme(60, 31, 1, weak=("cardio",))
    assert flagged(journal(first, second, nbme(60, 32, 0))) == {"cardio": 2}
    assert flagged(journal(nbme(60, 32, 0))) == {}


def test_the_log_against_the_problem_the_student_named():
    wrong = (
        *misses("gi", "gi", mode="could-not-apply"),
        *misses("gi", "gi", mode="misread"),
        Miss("gi", "could-not-apply"),
    )
    found = look(journal(About(problem="I forget things"), *wrong))
    named = {each.spot: each for each in found.findings}[Spot.NOT_THE_PROBLEM]
    assert (named.mode, named.entries, named.of) == ("could-not-apply", 3, 5)
    assert found.fits is False


@pytest.mark.parametrize(
    ("named", "fits"),
    [("I misread", True), ("I can't apply what I know", True), ("bad luck with the room", None), (None, None)],
)
def test_the_log_bears_out_a_problem_or_says_nothing_of_it(named, fits):
    wrong = (
        *misses("gi", "gi", mode="could-not-apply"),
        *misses("gi", "gi", mode="misread"),
        Miss("gi", "could-not-apply"),
    )
    found = look(journal(*(sat(30)), *wrong, About(problem=named)))
    assert found.fits is fits
    assert Spot.NOT_THE_PROBLEM not in {each.spot for each in found.findings}
    assert problem(journal()) == ""


@pytest.mark.parametrize(
    ("named", "mode"),
    [
        ("I forget things", Mode.COULD_NOT_RECALL),
        ("my memory is bad", Mode.COULD_NOT_RECALL),
        ("I run out of time", Mode.RAN_OUT_OF_TIME),
        ("I’m too slow", Mode.RAN_OUT_OF_TIME),
        ("careless mistakes", Mode.MISREAD),
        ("I can't apply it in long questions", Mode.COULD_NOT_APPLY),
        ("I memorise without understanding", Mode.COULD_NOT_APPLY),
        ("I don’t know enough content", Mode.NEVER_LEARNED),
        ("I second-guess myself", Mode.CHANGED_ANSWER),
        ("I jump to conclusions", Mode.ANCHORED_EARLY),
    ],
)
def test_problems_in_students_words(named, mode):
    assert meant_by(named) == {mode}


def test_a_problem_may_belong_to_several_modes_or_none():
    assert meant_by("always 50/50 between two answers") == {Mode.FIFTY_FIFTY, Mode.GUESSED_RIGHT}
    assert meant_by("I panic") == frozenset()


def test_the_newest_fifty_are_looked_at():
    old = misses("gi", "cardio", "social", sure=90)
    found = look(journal(*old, *misses(*("gi",) * facts.MISSES_NEWEST.value, sure=10)))
    assert found.misses == facts.MISSES_NEWEST.value
    assert Spot.SURE_AND_WRONG not in {each.spot for each in found.findings}


def test_the_heaviest_comes_first_and_of_equals_the_named_problem():
    held = (*misses("gi", "cardio", "social", sure=90), *some("never-learned", "fifty-fifty"))
    ranked = [each.spot for each in look(journal(About(problem="I forget"), *held)).findings]
    assert ranked[0] is Spot.NOT_THE_PROBLEM
    more = tuple(replace(each, sure=95) for each in held)
    assert look(journal(About(problem="I forget"), *more)).findings[0].spot is Spot.SURE_AND_WRONG


@given(st.lists(MISS, max_size=70), st.sampled_from([None, "I forget", "time", "luck"]), st.lists(AREA, max_size=3))
def test_every_finding_rests_on_entries_that_are_there(logged, named, weak):
    held = journal(About(problem=named), *logged, nbme(60, 31, 1, weak=tuple(dict.fromkeys(weak))))
    found = look(held)
    assert found.misses == min(len(logged), facts.MISSES_NEWEST.value)
    assert found.more == max(0, facts.MISSES_LEAST.value - len(logged))
    assert found.findings == () or found.more == 0
    for each in found.findings:
        assert 0 <= each.entries <= each.of <= found.misses
        assert each.of >= facts.MISSES_LEAST.value
        assert each.entries + each.forms > 0
    weights = [each.weight for each in found.findings]
    assert weights == sorted(weights, reverse=True)
    assert look(Journal()).findings == ()
