"""Signs that come together: in any order, near each other, and not in the middle of a question."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide.crisis import Alarm, heard
from core.guide.crisis_signs import Signs
from core.guide.crisis_ways import Ways
from core.guide.crisis_words.signs import ACTS, ASKS, FRIENDS, OVERDOSES, SAME, SIGNS

RULES = (*OVERDOSES, *SAME, *ACTS, *FRIENDS, *ASKS)
PILLS = (("means", "have"), 8, True, False)
FOUND = Ways(SIGNS)


def _signs(said, field=None):
    return Signs(said, FOUND.places(said), field)


def test_every_sign_is_in_a_rule_and_every_rule_has_its_signs():
    assert {name for names, *_ in RULES for name in names} | {"i"} == set(SIGNS)


def test_no_way_is_listed_twice_or_left_empty():
    for name, ways in SIGNS.items():
        assert all(ways), name
        assert len(set(ways)) == len(ways), name


def test_no_group_repeats_without_a_limit():
    """Else a long text of small words would take time with the square of its length."""
    for name, ways in SIGNS.items():
        assert not re.search(r"\)[*+]|\)\{\d+,\}", "|".join(ways)), name


@given(st.integers(0, 20), st.booleans())
def test_near_each_other_in_any_order(apart, turned):
    ends = ("hidden", "pills") if turned else ("pills", "hidden")
    said = f"i {ends[0]} {'and ' * apart}{ends[1]}"
    assert _signs(said).hold((PILLS,)) is (apart <= PILLS[1])


def test_a_word_is_no_two_signs_at_once():
    both = (("means", "means"), 8, False, True)
    assert not _signs("pills").hold((both,))
    assert _signs("pills and rope").hold((both,))


def test_some_want_the_writers_own_word_and_few_bear_a_question():
    field = re.compile(r"\b(?:block|renal)\b")
    assert not _signs("hidden pills").hold((PILLS,))
    assert not _signs("i hid the renal block pills", field).hold((PILLS,))
    assert _signs("i hid the pills in the renal block", field).hold((PILLS,))  # not in the midst of them
    assert _signs("i hid the renal block pills", field).hold(((PILLS[0], 8, True, True),))


@pytest.mark.parametrize(
    "text",
    [
        "my kids could have a better life once the insurance pays out and i'm not in it",
        "the rope is still in its bag in my closet, i keep looking at it",
        "cleaned my room, wrote to my mom, the letter says it's nobody's fault",
        "i picked the day, after my sister's wedding, then i won't be here",
    ],
)
def test_two_signs_are_heard(text):
    assert heard(text) is Alarm.ACT


@pytest.mark.parametrize(
    "text",
    [
        "Question about a farmer who hid pills in the barn, I picked admit",
        "missed the one on suicide rates by age, leading cause of death in teens",
        "pt says his family would be better off without him, answer was ask about a plan",
        "the widow wants to join her husband, vignette says grief, I said depression",
    ],
)
def test_a_question_raises_nothing(text):
    assert heard(text) is None


def test_what_is_said_plainly_is_heard_in_the_middle_of_studying():
    assert heard("missed 12 of 40 on the renal block, reviewed the anki deck, I want to die") is Alarm.ACT


def test_in_a_long_message_a_few_words_of_the_field_hide_nothing():
    before = "I went for a walk and had toast and called my sister and then sat by the window for an hour and a half. "
    said = "I hid the pills under my bed. Then one block of renal."
    assert heard(before + before + said) is Alarm.ACT
