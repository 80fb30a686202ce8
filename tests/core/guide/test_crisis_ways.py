"""What is found at once is what each pattern finds by itself; and of long texts nothing is left out, nor read at once."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.guide import crisis
from core.guide import crisis_words as words
from core.guide.crisis import OVERLAP, STRETCH, Alarm, heard, hearing
from core.guide.crisis_spelling import letters, shortened, spelled
from core.guide.crisis_ways import Ways
from tests.core.guide.test_crisis import HALVES

SAID = [
    r"\w*cat(?:s|) \d+",
    "a(?:b|c)+?d",
    "(?>ab)*+c",
    r"[^x]y (?!z)[a-c]",
    r"[\W\d]q",
    r"(?:a|e|i|o|u){0,3} ?.x",
    r"\Sb|",
    "a (b) c",
    "(?:[abcde]{1,3} ){2}c",
    "[bd]",
    r"[\wé]d",
]


def _by_itself(ways, text):
    return [found.span() for found in re.finditer(rf"\b(?:{'|'.join(ways)})\b", text)]


@settings(max_examples=60, deadline=None)
@given(st.text("abcdxyqcats 12é_-", max_size=30))
def test_each_way_is_found_where_its_pattern_finds_it(text):
    for way in SAID:
        assert Ways({"one": [way]}).places(text).get("one", []) == _by_itself([way], text)
    assert Ways({"all": SAID}).places(text).get("all", []) == _by_itself(SAID, text)
    assert Ways({"all": SAID}).cut(text)[0] == re.sub(rf"\b(?:{'|'.join(SAID)})\b", "|", text)


@pytest.mark.parametrize("name", ["ACT", "ASK", "QUIET", "SOFT", "OVERDOSE", "FRIEND"])
def test_the_crisis_words_are_found_as_by_one_pattern(name):
    ways = getattr(words, name)
    pattern, at_once = re.compile(rf"\b(?:{'|'.join(ways)})\b"), Ways({name: ways})
    for each in HALVES["measure"][::40]:
        said = spelled(letters(each.text))
        assert at_once.places(said).get(name, []) == [found.span() for found in pattern.finditer(said)]


FILLER = "The renal block was long and I read the notes twice before lunch, then some cards. "


@pytest.mark.parametrize(
    "sentence", ["I want to kill myself", "i have the pills ready and nobody will miss me when im gone"]
)
@pytest.mark.parametrize("before", range(STRETCH - OVERLAP - 60, STRETCH + 60, 23))
def test_what_lies_across_a_border_is_heard(sentence, before):
    said = (FILLER * 20)[:before] + ". " + sentence + ". " + FILLER * 20
    assert heard(said) is Alarm.ACT


def test_labelled_sentences_across_a_border_are_heard_as_they_are_beside_none():
    acts = [each.text for each in HALVES["tune"] if each.label == "act"][::40]
    for said in acts:
        before = (FILLER * 20)[: STRETCH - len(said) // 2].rsplit(" ", 1)[0]
        assert heard(f"{before}. {said}. {FILLER * 3}") == heard(f"{FILLER}. {said}. {FILLER * 3}"), said


@pytest.mark.parametrize(
    "between", [" " * 5000, "\u00a0" * 3000, "\u200b" * 3000 + " ", "-" * 3000, "\u0301" * 3000 + " ", "\ufdfa" * 3000]
)
def test_what_is_pulled_apart_is_heard(between):
    assert heard(f"I want to{between}kill myself") is Alarm.ACT


@pytest.mark.parametrize("length", [4_000, 40_000])
def test_the_end_of_the_longest_text_is_heard(length):
    end = " I want to kill myself"
    assert heard(("mm hm " * 10_000)[: length - len(end)] + end) is Alarm.ACT


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "a ",
        "\n",
        "i\n",
        ". ",
        "1",
        "form:1 ",
        "(",
        "\ufdfa",
        "\u3300",
        "e\u0301",
        "👩\u200d⚕️",
        "my friend ",
        "i want to ",
    ],
)
def test_no_step_reads_more_than_a_stretch(piece, monkeypatch):
    read = []
    monkeypatch.setattr(crisis, "_heard", lambda said: read.append(len(said)))
    steps = sum(1 for _ in hearing((piece * 12_000)[:12_000]))
    assert max(read) <= STRETCH
    assert steps >= 12  # a step for so many characters at the least, whatever comes of them
    assert sum(read) <= 96_000  # and a letter is read a few times at most


def test_what_is_said_over_and_over_is_said_a_few_times():
    assert shortened("a   b \n\n c!!!!!!! 100000 ooooo") == "a b\nc!!! 100000 ooo"
