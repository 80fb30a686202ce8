"""The library of encouragements: fit to stand in public, tied to facts, and none too soon once more."""

import re
from collections import Counter
from datetime import date, timedelta
from math import gcd
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.groups.encouragement import THOUGHTS, thought_for
from core.guide.crisis import heard
from core.guide.fact import Status
from core.guide.facts import FACTS

GUIDE = Path(__file__).parents[3].parent / "shared" / "guide.txt"
APART = 60  # days within which no thought comes twice in a channel
RUN = 6  # words in a row that would be the guide's own sentence
PLAIN = re.compile(r"[A-Za-z0-9 ,.:;?'“”-]+")  # no exclamation mark, no emoji

# What a post in public never says (facts.md, section 4), or would give away about those who read it
NOT_IN_PUBLIC = re.compile(
    r"\b(?:fail\w*|re-?tak\w+|re-?sit\w*|repeat\w*|flunk\w*|attempts?|weak\w*|"
    r"(?:last|next|first|second|this|another) (?:time|try)|try again|comebacks?|"
    r"\d{2,}|(?:fif|six|seven|eigh|nine)t(?:y|ies))\b",  # nor a score
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"\b(?:pass(?:es|ed|ing)?|match(?:es|ed|ing)?|guarantee\w*|promis\w+|certain(?:ly)?|definitely|surely|"
    r"no doubt|in no time|chances?|odds|likel(?:y|ihood)|probab\w+|percent|succe(?:ed|ss)\w*|residency|"
    r"you(?:'ll| will) (?:get|make|do|score|rise|reach|become|be fine)|"
    r"(?:scores?|results?|points?|numbers?) (?:will|is going to|are going to)|"
    r"will (?:rise|climb|improve|go up|work out|pay off|be fine|be ok\w*)|always)\b|%",
    re.IGNORECASE,
)
WORN = re.compile(
    r"\b(?:you(?:'ve| have)? got this|you can do (?:it|this)|believe in|trust the process|one day at a time|hang in there|"
    r"keep going|keep pushing|stay (?:strong|positive|focused|resilient)|never give up|don't give up|no excuses|grind|"
    r"hustle|journey|dreams?|warriors?|crush(?:ing)? it|proud of you|everything happens|stronger|smarter|"
    r"should|must|need to|have to (?:study|work))\b",
    re.IGNORECASE,
)
ONE_OF_US = re.compile(r"\b(?:we|us|our|ours|let's)\b", re.IGNORECASE)
EXAM_TEXT = re.compile(
    r"which of the following|\b\w+[- ](?:year|month|week|day)[- ]old\b|\bpresents? with\b|\([a-e]\)", re.I
)

each = pytest.mark.parametrize("thought", THOUGHTS, ids=lambda thought: thought.text[:30])
days = st.dates(max_value=date.max - timedelta(weeks=len(THOUGHTS)))
channels = st.text()


@given(days, st.integers(1, APART), channels)
@example(date(2026, 12, 31), APART, "C0123")
def test_no_thought_comes_twice_in_a_channel_within_sixty_days(day, later, channel):
    assert thought_for(day, channel) != thought_for(day + timedelta(days=later), channel)


@given(days, channels)
def test_once_a_week_gets_through_all_of_them(day, channel):
    weekly = {thought_for(day + timedelta(weeks=week), channel) for week in range(len(THOUGHTS))}
    assert weekly == set(range(len(THOUGHTS)))


def test_a_restart_or_a_release_moves_no_channel():
    begun = [thought_for(date(2026, 11, 23), channel) for channel in ("C0123", "C0124", "1042")]
    assert begun == [61, 2, 20], "shifts with the number of thoughts alone: then renew it"


def test_channels_begin_in_different_places():
    begun = Counter(thought_for(date(2026, 11, 23), f"C{number}") for number in range(1_000))
    assert len(begun) == len(THOUGHTS)
    assert max(begun.values()) < 40


def test_there_are_enough_and_no_weekday_skips_any():
    assert len(THOUGHTS) > APART
    assert len(THOUGHTS) >= 66
    assert gcd(len(THOUGHTS), 7) == 1


def test_each_step_has_its_share_and_neighbours_differ():
    steps = [thought.step for thought in THOUGHTS]
    assert set(steps) == {1, 2, 3, 4, 5, 6}
    assert min(Counter(steps).values()) >= 9
    assert all(steps[index] != steps[index - 1] for index in range(len(steps)))


def test_no_two_are_the_same():
    assert len({thought.text.casefold() for thought in THOUGHTS}) == len(THOUGHTS)


@each
def test_it_rests_on_a_fact_of_its_step(thought):
    assert thought.fact in FACTS
    sections = {int(step) for step in re.findall(r"\d", thought.fact.section)}
    if thought.fact.status is Status.GUIDE and sections:  # "recovery" is about all six
        assert thought.step in sections


@each
def test_its_numbers_are_its_facts(thought):
    known = re.findall(r"\d+", f"{thought.fact.value} {thought.fact.says}")
    assert set(re.findall(r"\d+", thought.text)) <= set(known)


@each
def test_it_is_short_plain_and_may_stand_in_public(thought):
    assert 40 <= len(thought.text) <= 220
    assert PLAIN.fullmatch(thought.text)
    assert thought.text == " ".join(thought.text.split())
    for never in (NOT_IN_PUBLIC, PROMISES, WORN, ONE_OF_US, EXAM_TEXT):
        assert not never.search(thought.text)
    assert heard(thought.text) is None


@pytest.mark.parametrize(
    ("never", "said"),
    [
        (NOT_IN_PUBLIC, "You failed, and that is fine."),
        (NOT_IN_PUBLIC, "Before a retake, rest."),
        (NOT_IN_PUBLIC, "A repeat taker knows the room."),
        (NOT_IN_PUBLIC, "It goes better the second time."),
        (NOT_IN_PUBLIC, "From 65 on it is close."),
        (NOT_IN_PUBLIC, "From sixty-five on it is close."),
        (PROMISES, "You will pass."),
        (PROMISES, "Your score will rise."),
        (PROMISES, "At this mark it is a 95 % chance."),
        (PROMISES, "You'll make it."),
        (WORN, "You've got this."),
        (WORN, "Believe in yourself."),
        (ONE_OF_US, "Let's begin."),
        (EXAM_TEXT, "A 40-year-old comes in."),
    ],
)
def test_what_may_not_be_said_is_noticed(never, said):
    assert never.search(said)


def test_no_sentence_is_the_guides_own():
    if not GUIDE.exists():
        pytest.skip("shared/guide.txt is not beside the project")
    guide = set(runs(GUIDE.read_text("utf-8")))
    assert guide
    assert [run for thought in THOUGHTS for run in runs(thought.text) if run in guide] == []


def runs(text):
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    return zip(*(words[start:] for start in range(RUN)), strict=False)
