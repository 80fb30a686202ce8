"""What answers no question is told from what may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide.small_talk import answers_nothing, asks, leaves, waits


@pytest.mark.parametrize(
    "said",
    [
        "thanks", "Thank you so much!", "ok thanks", "stop", "please stop", "Stop it.", "let's stop here", "cancel", "later",
        "maybe later", "I'll do it later", "not now", "not tonight, too tired", "I'm done", "done for today", "that’s all",
        "never mind", "good night", "bye", "I'm tired", "ok, later, thanks", "i want to stop", "quit",
    ],
)  # fmt: skip
def test_leaving(said):
    assert leaves(said)


@pytest.mark.parametrize(
    "said", ["ok", "Okay!", "wait", "hmm", "let me think", "ok wait a second", "one moment please", "hi there", "sure"]
)
def test_waiting(said):
    assert waits(said)
    assert not leaves(said)


@pytest.mark.parametrize("said", ["yes", "No.", "not sure", "I don’t know", "idk"])
def test_what_may_answer_something_else(said):
    assert answers_nothing(said)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("can I do this tomorrow?", True),
        ("What do you mean?", True),
        ("how does it work", False),
        ("It rises. Why?", False),
        ("what fills the heart before each beat is what comes back from the veins, no?", False),
    ],
)
def test_short_questions(said, asked):
    assert asks(said) is asked


@pytest.mark.parametrize(
    "said",
    [
        "Stop codons end translation", "Later, the pressure falls", "Thanks to recoil the artery keeps its pressure",
        "Cancel out both terms and resistance is left", "No flow without a gradient", "Ready or not, the heart fills",
        "Start with the veins, then the atria", "Okay, so preload is how full it is", "why it rises", "Back pressure in the veins",
        "the end of systole", "Tired muscle gives lactate", "how full it is",
    ],
)  # fmt: skip
def test_an_explanation_is_neither(said):
    assert not any(each(said) for each in (leaves, waits, answers_nothing, asks))


@given(st.text(max_size=400))
def test_any_text_is_looked_at_in_time(said):
    for each in (leaves, waits, answers_nothing, asks):
        assert each(said) in (True, False)


@pytest.mark.parametrize("word", ["ok ", "thanks ", "i ", "this ", "stop ", "wait ", "maybe, "])
def test_a_long_run_of_one_word_is_looked_at_in_time(word):
    assert not leaves(word * 300 + "x")
    assert not waits(word * 300 + "x")
