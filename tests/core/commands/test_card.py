"""`/card`: every line is the student's choice, nothing is stored, and nothing is sent."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import action
from core.command import Refused
from core.commands import COMMANDS
from core.guide.card import ASKS_KIND, LINES, LINES_KIND, PICKED
from core.moment import Moment
from core.payloads import Attempt, Feeling, FirstDays, Method, QuietUntil
from core.reply import Document, as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, TODAY, journal, nbme, sat

AT = Moment(NOW)
OWNER = "1" * 19
WAY = (
    Attempt(TODAY - timedelta(200), "fail"),
    nbme(55, 29, 60, weak=("cardio", "gi")),
    nbme(60, 30, 40, weak=("cardio",)),
    nbme(66, 31, 10, weak=("cardio", "social")),
    Method("before", questions=20, spaced=False),
    Method("now", questions=60, spaced=True),
)
EVERYTHING = {"lines": "all", "asks": "all", "whom": "mentor", "words": "Half an hour next week?"}


def shows(*payloads, **options):
    return said("card", journal(*(payloads or WAY)), **options)


def sections(reply):
    return {heading: said for block in reply.blocks if isinstance(block, Document) for heading, said in block.sections}


def press(reply, label):
    found = next(each for each in reply.actions if each.label == label)
    return shows(**dict(found.args))


def test_a_score_and_where_scores_go_are_off_until_they_are_added():
    found = sections(shows())
    assert list(found) == ["Latest sitting", "Where I am", "My plan", "Areas I work on", "What I changed"]
    text = as_text(shows())
    assert "66" not in text
    assert "rising" not in text.lower()


def test_each_line_says_what_the_journal_holds():
    found = sections(shows(**EVERYTHING))
    assert list(found) == [choice.says for choice in LINES]
    assert found["Latest sitting"] == ("Step 1 on 6 May 2026.",)
    assert found["Where I am"][0].startswith("Part 2 of 6 of my way back: talking to my school.")
    assert found["My plan"][0].startswith("1 to 2 months of dedicated study from 12 Nov 2026: ")
    assert found["Latest practice result"] == ("66 on NBME form 31, 12 Nov 2026 (equated percent correct, ±4).",)
    assert found["Where the results go"] == ("Rising, over 3 practice exams since 23 Sep 2026.",)
    assert found["Areas I work on"] == ("Cardiovascular.",)
    assert found["What I changed"] == ("More of my time on questions.", "Re-tests spread over weeks.")
    assert found["What I ask for"][0] == "A time to talk this over."
    assert found["What I ask for"][-1] == "Half an hour next week?"


def test_it_is_a_page_for_whom_it_says_and_goes_to_nobody():
    reply = shows(whom="dean")
    (page,) = (block for block in reply.blocks if isinstance(block, Document))
    assert (page.name, page.title, page.day) == ("my-card", "Where I am with Step 1, for my dean", TODAY)
    assert "I send it to nobody" in as_text(reply)
    assert wrote("card", journal(*WAY), **EVERYTHING) == ()


def test_nothing_of_it_says_fail_or_feel():
    held = (*WAY, Feeling(("shame",), None, 9))
    text = as_text(shows(*held, **EVERYTHING)).lower()
    for word in ("fail", "shame", "feel", "not passed"):
        assert word not in text


def test_lines_go_in_and_out_by_buttons():
    reply = press(shows(), "choose lines")
    assert buttons(reply)[:4] == ("take out sitting", "take out steps", "take out plan", "add score")
    with_score = press(reply, "add score")
    assert "66 on NBME form 31" in as_text(with_score)
    without = press(with_score, "take out sitting")
    assert "Latest sitting" not in as_text(without)
    done = press(without, "done")
    assert "Latest practice result" in sections(done)
    assert "Latest sitting" not in sections(done)


def test_while_lines_are_chosen_no_file_is_made():
    assert sections(press(shows(), "choose lines")) == {}
    assert "Areas I work on" in as_text(press(shows(), "choose lines"))


def test_what_is_asked_for_is_chosen_by_buttons_and_has_its_line():
    reply = press(press(shows(lines="plan"), "what I ask for"), "add meeting")
    reply = press(press(reply, "add dates"), "done")
    assert sections(reply)["What I ask for"] == (
        "A time to talk this over.",
        "Which dates can move: clerkships, graduation, a leave.",
    )
    assert list(sections(reply)) == ["My plan", "What I ask for"]
    again = press(press(reply, "what I ask for"), "take out meeting")
    assert "A time to talk" not in as_text(again)
    gone = press(press(press(reply, "choose lines"), "take out asks"), "done")
    assert list(sections(gone)) == ["My plan"]


def test_for_whom_by_buttons():
    reply = press(press(shows(), "for whom"), "for my tutor")
    assert "for my tutor" in as_text(reply)
    assert "for my" not in as_text(press(press(reply, "for whom"), "don't say whom"))


def test_own_words_are_on_the_page_and_in_no_button():
    reply = shows(words="Can my clerkship move to May?", lines="plan")
    assert sections(reply)["What I ask for"] == ("Can my clerkship move to May?",)
    assert "add them last" in as_text(reply)
    assert "clerkship" not in str(reply.actions)
    (form,) = (each for each in reply.actions if each.form)
    assert form.form == ("words",)


def test_lines_without_anything_to_say_are_named_with_where_it_comes_from():
    reply = shows(sat(30)[0], lines="all")
    text = as_text(reply)
    assert list(sections(reply)) == ["Latest sitting", "Where I am"]
    for said_ in (
        "plan: /log-nbme 66 form:31",
        "trend: two counted scores",
        "changes: /method",
        "asks: “what I ask for”",
    ):
        assert said_ in text


def test_a_card_without_lines_is_empty():
    reply = shows(lines="none")
    assert reply.title == "Your card is empty"
    assert sections(reply) == {}
    assert buttons(reply) == ("choose lines", "what I ask for", "for whom", "my own words")


def test_days_kept_free_of_studying_are_nobody_elses_business():
    for held in (QuietUntil(NOW + timedelta(hours=70)), FirstDays(NOW + timedelta(hours=70))):
        assert "Where I am" not in sections(shows(*WAY, held))


def test_after_a_pass():
    found = sections(shows(*WAY, replace(sat(2)[0], result="pass"), lines="all"))
    assert found["Latest sitting"] == ("I passed Step 1 on 20 Nov 2026.",)
    assert "Where I am" not in found
    assert "My plan" not in found
    assert "Latest practice result" in found


@pytest.mark.parametrize(
    ("payloads", "said"),
    [
        ((nbme(72, 29, 10),), "A second practice exam confirms it before a date is set."),
        ((nbme(66, 29, 20), nbme(72, 30, 10)), "Two practice exams in a row confirm it before a date is set."),
        ((nbme(71, 29, 20), nbme(72, 30, 10)), "and two practice exams confirm it. What is left is the date."),
        ((nbme(71, 29, 60), nbme(72, 30, 40)), "A fresh practice exam confirms it before a date is set."),
        ((*sat(600, 500, 300), nbme(71, 29, 20)), "A date takes two practice exams a little above it."),
    ],
)
def test_a_plan_with_its_target_reached(payloads, said):
    (plan,) = sections(shows(*payloads))["My plan"]
    assert plan.startswith("The plan's target ")
    assert plan.endswith(said)
    assert not set("0123456789") & set(plan)


@pytest.mark.parametrize(
    "payloads",
    [
        (nbme(72, 29, 60), Attempt(TODAY - timedelta(30), "fail")),
        (nbme(55, 29, 60), Attempt(TODAY - timedelta(30), "fail")),
        (*sat(900, 700, 500, 200), nbme(72, 29, 10)),
        (*sat(900, 700, 500, 200), nbme(60, 29, 10)),
        (nbme(62, 29, 300),),
    ],
)
def test_no_plan_line_where_nothing_holds_it_up(payloads):
    """After a fresh fail, with no attempt left, and once its range is over."""
    assert "My plan" not in sections(shows(*payloads))


def test_areas_of_one_form_where_no_second_repeats_one():
    assert sections(shows(nbme(55, 29, 60, weak=("cardio", "gi"))))["Areas I work on"] == (
        "Cardiovascular and Gastrointestinal.",
    )
    settled = (nbme(55, 29, 60, weak=("cardio",)), nbme(58, 30, 40, weak=("gi",)), nbme(60, 31, 20, weak=("social",)))
    assert sections(shows(*settled))["Areas I work on"] == ("Social Sciences.",)
    assert "Areas I work on" not in sections(shows(nbme(55, 29, 60)))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("plan", "p"),
        ("plan, areas", "pa"),
        ("areas and plan", "pa"),
        ("areas plan", "pa"),
        ("ap", "pa"),
        ("swpacq", "swpacq"),
        ("all", "swpntacq"),
        ("none", ""),
        ("Score, TREND", "nt"),
    ],
)
def test_lines_by_name_and_by_letter(text, letters):
    assert LINES_KIND.parse(text, AT) == letters


@pytest.mark.parametrize("text", ["everything", "plan,feelings", "xyz", ","])
def test_a_line_that_is_none_is_refused_with_the_names(text):
    with pytest.raises(Refused, match="sitting, steps, plan, score, trend, areas, changes, asks, all or none"):
        LINES_KIND.parse(text, AT)


def test_names_are_offered_while_typing():
    assert [each.value for each in LINES_KIND.suggest("s")] == ["sitting", "steps", "score"]
    assert [each.value for each in LINES_KIND.suggest("plan, a")] == ["plan,areas", "plan,asks"]
    assert "all" in [each.value for each in ASKS_KIND.suggest("")]


@given(st.text(alphabet=[choice.letter for choice in LINES]), st.sampled_from([choice.letter for choice in LINES]))
def test_a_toggle_twice_is_none(letters, letter):
    held = LINES_KIND.ordered(letters)
    once = LINES_KIND.parse(LINES_KIND.toggled(held, letter), AT)
    assert (letter in once) is not (letter in held)
    assert LINES_KIND.parse(LINES_KIND.toggled(once, letter), AT) == held


@pytest.mark.parametrize("pick", [None, "lines", "asks", "whom"])
def test_every_button_fits_an_id_whatever_is_chosen(pick):
    options = EVERYTHING | ({"pick": pick} if pick else {})
    ids = [action.encode(each, OWNER) for each in shows(**options).actions]
    assert len(set(ids)) == len(ids)
    assert len(ids) <= 25


def test_as_people_say_it():
    assert dict(read("card for my dean", COMMANDS).args[-1]) == {"whom": "dean"}
    assert dict(read("card lines:plan words:a\nb", COMMANDS).args[0]) == {"lines": "plan", "words": "a\nb"}
    assert LINES_KIND.ordered(PICKED) == PICKED
