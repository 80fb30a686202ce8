"""What the story is made of, and how it reads: neutral, from the student's own facts, with gaps for the rest (rule story)."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide import story_words
from core.guide.misses import Mode
from core.guide.story import Change, changes, story
from core.journal import Draft, Journal
from core.moment import Moment
from core.payloads import Attempt, Exam, Feeling, Method, Miss, Retested, Score, Taught
from core.reply import block_text
from tests.core.journals import NOW, TODAY, journal, nbme, other, sat

AT = Moment(NOW)
FAILED, PASSED = Attempt(TODAY - timedelta(200), "fail"), Attempt(TODAY, "pass")
BEFORE = Method(
    "before", ("UWorld", "Anki"), questions=20, spaced=False, why=False, teaching=False, block=60, group=False
)
NOW_ = Method("now", ("UWorld", "Pathoma"), questions=60, spaced=True, why=True, teaching=True, group=True, block=30)
FULL = (
    FAILED,
    nbme(55, 29, 150, weak=("cardio",)),
    nbme(60, 30, 110, weak=("gi",)),
    nbme(66, 31, 70, weak=("gi",)),
    nbme(72, 32, 30),
    other(Exam.UWSA2, 241, 20),
    BEFORE,
    NOW_,
    *(Miss("cardio", "misread") for _ in range(4)),
    Miss("gi", "fifty-fifty"),
    Miss("gi", ""),
    Taught("Heart failure"),
    Taught("heart failure "),
    Taught("Nephron"),
    Retested(12, TODAY - timedelta(20), 3),
    Feeling(("fear", "shame"), None, 7),
    Feeling(("fear",), "like a fraud"),
    Feeling((), "a whole sentence about how the day went, too long to be a label"),
    PASSED,
)


def told(*payloads):
    return story(journal(*payloads), AT)


def page(*payloads, feelings=False):
    return "\n".join(block_text(story_words.page(told(*payloads), TODAY, feelings=feelings)))


def texts(found):
    """Everything the story says, in every form."""
    for feelings in (False, True):
        yield "\n".join(block_text(story_words.page(found, TODAY, feelings=feelings)))
        yield story_words.spoken(found, feelings=feelings)
        yield story_words.paragraph(found, feelings=feelings)


def test_the_page_is_dated_and_says_what_happened():
    text = page(*FULL)
    for said in (
        "My way back to Step 1\n22 Nov 2026",
        "Step 1 on 6 May 2026: not passed.",
        "The first practice result after it: 55 on NBME form 29, 25 Jun 2026. A starting point, no more.",
        "Time on questions: 20 % before, 60 % now.",
        "New: re-tests spread over weeks.",
        "New: asking why the right answer is right.",
        "New: explaining topics to others.",
        "New: a study group.",
        "One block: 60 minutes before, 30 minutes now.",
        "Resources: UWorld and Anki before, UWorld and Pathoma now.",
        "5 questions logged on 22 Nov 2026. Most often: misread the question (4) and down to two, took the wrong one (1).",
        "2 topics explained as to a beginner, on 22 Nov 2026, and 1 re-test of them.",
        "No longer weak, on two forms or more: Cardiovascular.",
        "4 counted scores, the first 55, the latest 72: rising",
        "23 Oct 2026: 72 on NBME form 32.",
        "Passed on 22 Nov 2026. A pass shows no number, and needs none.",
    ):
        assert said in text, said


def test_feelings_are_in_it_only_where_they_are_chosen():
    for each in (
        page(*FULL),
        story_words.spoken(told(*FULL), feelings=False),
        story_words.paragraph(told(*FULL), feelings=False),
    ):
        assert "fear" not in each
    assert "Named on 22 Nov 2026: fear (2), shame and “like a fraud”." in page(*FULL, feelings=True)
    assert "At first there was fear and shame, and I" in story_words.spoken(told(*FULL), feelings=True)
    assert "At first there was fear" in story_words.paragraph(told(*FULL), feelings=True)
    assert "[a feeling, in one word]" in story_words.spoken(told(FAILED), feelings=True)
    assert "[The feeling you would name, in one word]" in page(FAILED, feelings=True)


def test_spoken_it_takes_about_a_minute():
    for payloads in ((), FULL, FULL[:2], FULL[:-1], (FAILED, NOW_, BEFORE)):
        for feelings in (False, True):
            words = len(story_words.spoken(told(*payloads), feelings=feelings).split())
            assert 100 <= words <= 150, words


def test_the_spoken_answer_rests_on_the_students_own_facts():
    text = story_words.spoken(told(*FULL), feelings=False)
    assert text.startswith("In May 2026 I sat Step 1 and did not pass. I first took a practice exam")
    assert "most often I had misread the question." in text
    assert "So I changed how I study: more of my time on questions, re-tests spread over weeks and asking why" in text
    assert "Along the way I took 4 practice exams, and my results rose." in text
    assert "I passed in November 2026." in text


def test_what_is_not_known_is_a_gap():
    text = story_words.spoken(told(), feelings=False)
    for gap in (
        "[month and year]",
        "[What you did first.]",
        "[what you do differently now]",
        "[how many]",
        "[Once you have it",
    ):
        assert gap in text
    assert "[I passed in MONTH YEAR.]" in story_words.paragraph(told(), feelings=False)
    assert "[Two or three things you do differently now]" in page(FAILED)
    assert "Still open." in page(FAILED)
    assert "a draft" in page(FAILED)


def test_the_paragraph_is_short():
    for payloads in ((), FULL):
        assert 40 <= len(story_words.paragraph(told(*payloads), feelings=True).split()) <= 110


def test_results_that_did_not_rise_are_not_said_to():
    level = (FAILED, nbme(66, 29, 60), nbme(67, 30, 30), PASSED)
    assert "2 practice exams to see where I stood." in story_words.spoken(told(*level), feelings=False)
    assert "1 practice exam to see" in story_words.spoken(told(FAILED, nbme(66, 29, 60)), feelings=False)


@pytest.mark.parametrize(
    ("attempts", "opening"),
    [
        ((), "In [month and year] I sat Step 1 and did not pass."),
        ((FAILED,), "In May 2026 I sat Step 1 and did not pass."),
        (
            (FAILED, Attempt(TODAY - timedelta(90), "fail")),
            "In May 2026 and August 2026 I sat Step 1 and did not pass.",
        ),
        (
            (Attempt(TODAY - timedelta(200)), Attempt(TODAY - timedelta(90), "fail")),
            "In May 2026 and August 2026 I sat",
        ),
        ((Attempt(TODAY - timedelta(200), "incomplete"),), "In May 2026 I began Step 1 and did not finish it."),
        ((Attempt(TODAY - timedelta(200), "incomplete"), FAILED), "In May 2026 I sat Step 1 and did not pass."),
        ((Attempt(TODAY - timedelta(20)),), "In November 2026 I sat Step 1 [and did not pass]."),
        ((FAILED, Attempt(TODAY - timedelta(20))), "In May 2026 I sat Step 1 and did not pass."),
        ((Attempt(TODAY - timedelta(200)), PASSED), "In May 2026 I sat Step 1 and did not pass."),
    ],
)
def test_the_opening_says_of_a_sitting_only_what_is_known(attempts, opening):
    assert story_words.paragraph(told(*attempts), feelings=False).startswith(opening)


def test_a_sitting_without_a_result_is_not_called_one():
    assert "Step 1 on 2 Nov 2026: result not noted." in page(Attempt(TODAY - timedelta(20)))
    assert "not finished" in page(Attempt(TODAY - timedelta(20), "incomplete"))
    assert "The first practice result: 55" in page(nbme(55, 29, 20))


@pytest.mark.parametrize("mode", list(Mode))
def test_every_failure_mode_can_be_said_aloud(mode):
    text = story_words.spoken(told(*[Miss("gi", mode)] * 5), feelings=False)
    assert ("most often" in text) is (mode is not Mode.GUESSED_RIGHT)
    assert "—" not in text


def test_what_changed_takes_both_accounts():
    assert (
        changes(journal(NOW_))
        == changes(journal(BEFORE))
        == changes(journal(BEFORE, replace(BEFORE, when="now")))
        == ()
    )
    more = changes(journal(Method("before", questions=40), Method("now", questions=80)))
    assert more == (Change("more of my time on questions", "Time on questions: 40 % before, 80 % now"),)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Method("before", questions=80), Method("now", questions=40)),
        (Method("before", block=30), Method("now", block=60)),
        (Method("before", block=0), Method("now", block=45)),
        (Method("before", block=30), Method("now", block=0)),
        (Method("before", spaced=True), Method("now", spaced=False)),
    ],
)
def test_a_habit_that_was_made_less_of_is_no_part_of_a_way_back(before, now):
    assert changes(journal(before, now)) == ()


def test_only_what_is_said_for_both_times_is_a_change():
    assert changes(journal(Method("before", why=False), Method("now", spaced=True))) == ()
    assert changes(journal(Method("before", group=True), Method("now", group=False))) == ()
    assert [each.short for each in changes(journal(Method("before", block=0), Method("now", block=30)))] == [
        "blocks as the exam has them"
    ]


def test_what_the_journal_shows_of_a_change_is_said_where_no_account_is_given():
    five = [Miss("gi", "misread")] * 5
    text = story_words.spoken(told(FAILED, Taught("Nephron"), *five), feelings=False)
    assert "explaining topics as to a beginner and a log of what I missed and why." in text
    assert (
        "So I changed how I study: explaining topics as to a beginner and [what you do differently now]."
        in story_words.spoken(told(FAILED, Taught("Nephron")), feelings=False)
    )


@pytest.mark.parametrize(
    "misses",
    [
        [Miss("gi", "misread")],
        [Miss("gi", "misread")] * 4,
        [Miss("gi", mode) for mode in list(Mode)[:5]],
        [Miss("gi", "guessed-right")] * 5,
    ],
)
def test_a_few_misses_or_none_that_repeats_make_no_claim(misses):
    text = story_words.spoken(told(FAILED, *misses), feelings=False)
    assert "most often" not in text
    assert "[the one thing your old way of studying missed]" in text
    assert ("a log of what I missed" in text) is (len(misses) == 5)
    assert ("Most often" in page(FAILED, *misses)) is (len(misses) == 5)


def test_a_correction_moves_no_date_and_what_came_after_the_pass_is_left_out():
    held = Journal().grown((Draft(Miss("gi", "misread")),), NOW - timedelta(30))
    held = held.grown((Draft(Miss("gi", "fifty-fifty"), of=1), Draft(PASSED)), NOW).grown(
        (Draft(Miss("gi", "misread")),), NOW + timedelta(1)
    )
    found = story(held, AT)
    assert found.misses.most == (("fifty-fifty", 1),)
    assert found.misses.first == found.misses.last == TODAY - timedelta(30)
    assert story(held.grown((Draft(Attempt(TODAY + timedelta(9), "fail")),), NOW), AT).sat == ()


def test_a_span_of_days_is_said_as_one():
    held = (
        Journal()
        .grown((Draft(Miss("gi", "misread")),), NOW - timedelta(30))
        .grown((Draft(Miss("gi", "misread")),), NOW)
    )
    text = "\n".join(block_text(story_words.page(story(held, AT), TODAY, feelings=False)))
    assert "2 questions logged from 23 Oct 2026 to 22 Nov 2026." in text


def test_nothing_to_tell_from():
    assert told().empty
    assert told(Feeling(("fear",))).empty
    for payload in (FAILED, PASSED, nbme(55, 29, 5), Miss("gi", "misread"), Taught("Nephron")):
        assert not told(payload).empty
    assert not told(BEFORE, NOW_).empty


scores = st.builds(
    Score,
    st.sampled_from([Exam.UWSA1, Exam.UWSA2]),
    st.integers(100, 300).map(Decimal),
    st.integers(0, 300).map(lambda ago: TODAY - timedelta(ago)),
)


@given(st.lists(scores, max_size=4), st.booleans())
def test_no_three_digit_score_is_ever_in_it(found, done):
    """A UWSA has three digits, and so had a failing report once: neither is in any of its words."""
    held = told(*found, FAILED, nbme(55, 29, 100), *((PASSED,) if done else ()))
    for text in texts(held):
        assert not re.search(r"(?<!\d)[1-3]\d\d(?!\d)", text)


def test_no_score_is_said_aloud_or_in_an_application():
    found = told(*FULL)
    for text in (story_words.spoken(found, feelings=True), story_words.paragraph(found, feelings=True)):
        assert not {"55", "60", "66", "72"} & set(re.findall(r"\d+", text))


def test_two_sittings_and_their_order():
    found = told(*sat(30, 200))
    assert [attempt.sat for attempt in found.sat] == [TODAY - timedelta(200), TODAY - timedelta(30)]
