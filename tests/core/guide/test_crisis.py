"""What calls for help, what for one soft question, and what is only medicine or tiredness."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import House
from core.guide import crisis, crisis_spelling
from core.guide.crisis import Alarm
from core.guide.support import after, everything, reply
from core.reply import as_text

heard = cache(crisis.heard)  # most of the labelled sentences are asked for by several tests


class Example(NamedTuple):
    """One labelled sentence; `origin` is the round it was written in and whose voice it is."""

    label: str
    kind: str
    origin: str
    text: str


def _examples(half):
    with (Path(__file__).parent / "crisis" / f"{half}.tsv").open(encoding="utf-8", newline="") as rows:
        table = csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert next(table) == list(Example._fields)
        return [Example(*row) for row in table]


HALVES = {half: _examples(half) for half in ("tune", "measure")}
ALARMS = {"act": Alarm.ACT, "ask": Alarm.ASK, "quiet": None, "friend": Alarm.FRIEND, "overdose": Alarm.OVERDOSE}
FIRST = [each for each in HALVES["tune"] if each.origin.startswith("tests-")]  # each of these is heard exactly
EXAM = {"exam", "academic", "command"}
TIRED = {"exhaustion", "laugh"}


@pytest.mark.parametrize("half", HALVES)
def test_each_half_holds_enough_of_each(half):
    labels = Counter(each.label for each in HALVES[half])
    assert all(labels[label] >= enough for label, enough in {"act": 150, "ask": 70, "quiet": 150}.items())
    assert {each.label for each in HALVES[half]} == set(ALARMS)


def test_the_halves_share_no_origin_and_no_sentence():
    for field in ("origin", "text"):
        tuned, measured = ({getattr(each, field) for each in HALVES[half]} for half in ("tune", "measure"))
        assert not tuned & measured


# The least share that is heard as no less than its label: a question may become help, help never a question. What is asked for
# is 1.0 of plain and 0.95 of coded. The tuning half holds it for plain words, and for coded ones as far as rules could be found that
# are more than the sentence itself. The measuring half was never read by whoever wrote the rules: its floors are what strangers get.
HEARD = {
    "tune": {"plain": 1.0, "coded": 0.87, "spanish": 0.95, "friend": 0.95, "overdose": 0.95, "ask": 0.85},
    "measure": {"plain": 0.88, "coded": 0.70, "spanish": 0.75, "friend": 0.88, "overdose": 0.70, "ask": 0.50},
}
KINDS = {"plain": {"plain"}, "coded": {"coded", "taken-back"}, "ask": {"ask", "ambiguous", "laugh", "spanish"}}
LABELS = {"friend": "friend", "overdose": "overdose", "ask": "ask"}
FALSE, TIRES = {"tune": 0.02, "measure": 0.042}, {"tune": 0.05, "measure": 0.06}
MENDED = re.compile(r"tests-|\d\d-|writer-[ab]/")  # by origin: those whose misses were all mended


@pytest.mark.parametrize(("half", "what"), [(half, what) for half in HALVES for what in HEARD[half]])
def test_what_is_said_is_heard(half, what):
    label, kinds = LABELS.get(what, "act"), KINDS.get(what, {what})
    said = [each.text for each in HALVES[half] if each.label == label and each.kind in kinds]
    missed = [text for text in said if (heard(text) or 0) < ALARMS[label]]
    few, most = len(missed), (1 - HEARD[half][what]) * len(said)
    assert few <= most, _told(half, missed)


@pytest.mark.parametrize(
    ("around", "least"),
    [
        ("{} after my nbme and uworld", {"plain": 0.95, "coded": 0.97, "overdose": 0.97}),
        ("Missed 12 on the renal block, reviewed the deck. {}", {"plain": 0.99, "coded": 0.99, "overdose": 0.97}),
        ("{}. NBME 45, UWorld 38 percent correct", {"plain": 0.99, "coded": 0.95, "overdose": 0.95}),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "coded", "overdose"])
def test_talk_of_studying_around_it_hides_little(around, least, kind):
    """Who writes here has scores on their mind, on the worst night too."""
    alone = [
        each.text
        for each in HALVES["tune"][::3]
        if each.label in {"act", "overdose"} and each.kind == kind and heard(each.text)
    ]
    hidden = [text for text in alone if (heard(around.format(text)) or 0) < Alarm.ACT <= (heard(text) or 0)]
    assert len(alone) > 50
    assert len(hidden) <= (1 - least[kind]) * len(alone), hidden


def test_what_was_mended_stays_mended():
    said = [each.text for each in HALVES["tune"] if each.kind in {"coded", "taken-back"} and MENDED.match(each.origin)]
    missed = [text for text in said if heard(text) not in {Alarm.ACT, Alarm.OVERDOSE}]
    assert len(said) > 700
    assert len(missed) <= 0.01 * len(said), missed


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kinds", [EXAM, TIRED])
def test_exam_talk_and_tiredness_raise_few_false_alarms(half, kinds):
    said = [each.text for each in HALVES[half] if each.label == "quiet" and each.kind in kinds]
    false = [text for text in said if heard(text) is not None]
    few, most = len(false), (FALSE if kinds is EXAM else TIRES)[half] * len(said)
    assert few <= most, _told(half, false)


@pytest.mark.parametrize("half", HALVES)
def test_few_questions_become_help(half):
    """The rate of over-reaction: an ambiguous sentence answered as if it were plain."""
    said = [each.text for each in HALVES[half] if each.label == "ask"]
    over = [text for text in said if heard(text) in {Alarm.ACT, Alarm.OVERDOSE}]
    few, most = len(over), 0.085 * len(said)
    assert few <= most, _told(half, over)


def _told(half, texts):
    """What a failure shows: of the measuring half a number alone, so that nobody tunes on it by accident."""
    return f"{len(texts)} of the measuring half" if half == "measure" else texts


@pytest.mark.parametrize("each", FIRST, ids=lambda each: each.text)
def test_each_sentence_is_heard_for_what_it_is(each):
    assert heard(each.text) is ALARMS[each.label]


WORDS = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "my",
            "friend",
            "she",
            "is",
            "not",
            "never",
            "patient",
            "suicidal",
            "i",
            "a",
            "renal",
            "lol",
            "jk",
            "exam",
            "question",
            "of",
            "overdose",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(WORDS, WORDS)
def test_words_around_it_hide_nothing(before, after_):
    assert heard(f"{before}. i want to kill myself . {after_}") in {Alarm.ACT, Alarm.OVERDOSE}


@pytest.mark.parametrize(
    "around", [each.text for each in FIRST if each.origin == "tests-first" and each.label in {"quiet", "friend", "ask"}]
)
def test_no_talk_around_it_hides_it(around):
    assert heard(f"{around}. I feel suicidal") is Alarm.ACT
    assert heard(f"I want to kill myself. {around}") is Alarm.ACT


@pytest.mark.parametrize(
    "said",
    """I just finished the exam; just finished nbme 31, 58%; just lost 3 days; I'm stuck; I'm stuck.; I just lost a week to the flu
    I've just finished Step 1; just finished; just lost my notes; just stuck there; I just finished uworld""".replace(
        "\n", ";"
    ).split(";"),
)
def test_just_is_nobody_to_say_heavy_words_of(said):
    assert heard(said.strip()) is None


@pytest.mark.parametrize("said", ["just empty", "just numb", "just depressed", "just a failure", "I'm just lost", "I feel stuck", "I'm so stuck in this life"])  # fmt: skip
def test_heavy_words_that_follow_it_are_still_heard(said):
    assert heard(said) is Alarm.ASK


@pytest.mark.parametrize("said", ["just finished the bottle", "took them all", "I've just finished the last pill", "i just took it all"])  # fmt: skip
def test_something_finished_that_may_be_pills_is_an_overdose_first(said):
    assert heard(said) is Alarm.OVERDOSE


def test_no_group_repeats_without_a_limit():
    """Else a long text of small words would take time with the square of its length."""
    patterns = [value.pattern for value in vars(crisis).values() if isinstance(value, re.Pattern)]
    assert len(patterns) >= 7
    patterns += [typed.pattern for typed, _ in (*crisis_spelling._SPELLING, *crisis_spelling._SHORT_FORMS)]
    assert not [pattern for pattern in patterns if re.search(r"\)[*+]|\)\{\d+,\}", pattern)]


@pytest.mark.parametrize("half", HALVES)
def test_folding_leaves_small_words_alone(half):
    """The words are matched on folded text: a capital, an accent or an apostrophe in it would never be heard."""
    for each in HALVES[half]:
        assert re.fullmatch(
            r"[^\W_A-Z]*(?: [^\W_A-Z]+)*", crisis_spelling.spelled(crisis_spelling.letters(each.text))
        ), each.text


def test_the_gravest_wins_over_several_fields():
    assert max(Alarm) is Alarm.OVERDOSE
    assert Alarm.OVERDOSE > Alarm.ACT > Alarm.FRIEND > Alarm.ASK


@pytest.mark.parametrize("text", ["", " ", "?!", "💀", "\u200b", "x" * 5000, "my friend " * 500])
def test_nothing_said_is_nothing_heard(text):
    assert heard(text) is None


@pytest.mark.parametrize("alarm", Alarm)
@pytest.mark.parametrize("house", [House(), House("US"), House("CA", "Campus line")])
def test_every_reply_holds_help_and_no_study_button(alarm, house):
    found = reply(alarm, house)
    text = as_text(found)
    assert "988" in text or "/support" in text
    assert {each.command for each in found.actions} == {"safe"}
    assert "failed attempt" not in text.lower()
    assert "successful" not in text.lower()


@pytest.mark.parametrize("state", ["yes", "unsure", "no", "misread"])
def test_each_button_has_its_own_reply(state):
    found = after(state, House())
    assert {each.command for each in found.actions} <= {"safe"}
    others = {after(other, House()).title for other in {"yes", "unsure", "no", "misread"} - {state}}
    assert found.title not in others


def test_an_overdose_puts_the_emergency_number_first():
    lines = as_text(reply(Alarm.OVERDOSE, House("US", "Campus line"))).splitlines()
    assert "emergency number" in lines[1]


def test_support_shows_everything():
    text = as_text(everything(House(counselling="Campus line")))
    assert all(part in text for part in ("Campus line", "988", "741741", "1-888-409-0141", "not a crisis line"))
