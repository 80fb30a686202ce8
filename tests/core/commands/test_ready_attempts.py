"""`/ready` and `/plan` beside the attempts used: the last one, by whichever limit is tighter."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.payloads import About, Attempt, SchoolRule
from core.reply import as_text
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import TODAY, journal, nbme, sat

LOW = (nbme(72, 30, 5), nbme(72, 31, 1))


def test_the_last_attempt_by_the_boards_limit():
    text = as_text(said("ready", journal(*sat(900, 600, 300), *LOW)))
    assert "The next attempt would be your last one, so I ask for 73 or more on both forms." in text
    assert "last one" in as_text(said("ready", journal(About(used=3), *LOW)))


def test_the_last_attempt_by_the_schools_limit_is_named_so():
    text = as_text(said("ready", journal(SchoolRule(attempts=3), *sat(900, 300), *LOW)))
    assert "your last one, by your school's limit" in text
    assert "Schools, limits of their own" in text


def test_with_none_left_whoever_set_the_limit_is_to_be_asked():
    school = as_text(said("ready", journal(SchoolRule(attempts=2), *sat(900, 300), *LOW)))
    assert "your school's limit is 2. Whether you may sit it again is for your school to say" in school
    board = as_text(said("ready", journal(*sat(900, 700, 500, 300), *LOW)))
    assert "the board's limit is 4. Whether you may sit it again is theirs to say" in board


def test_the_plan_asks_for_the_last_attempts_line():
    text = as_text(said("plan", journal(SchoolRule(attempts=2), *sat(300), nbme(62, 29, 5)), unseen="5"))
    assert "The verdict asks 73, more than your target of 70" in text


PASS = (*sat(700), Attempt(TODAY - timedelta(days=40), "pass"))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("ready", {"sure": "yes"}),
        ("plan", {"target": "72"}),
        ("replan", {"days": "3"}),
        ("school", {}),
        ("school", {"attempts": "2"}),
        ("school", {"mail": "yes"}),
    ],
)
def test_once_it_is_passed_nothing_is_asked_for_any_more(name, options):
    reply = said(name, journal(*PASS, *LOW), **options)
    assert reply.title == "Step 1 is passed"
    assert buttons(reply) == ("my story", "undo")
    assert "Don't retake" not in as_text(reply)
    assert name == "school" or wrote(name, journal(*PASS, *LOW), **options) == ()


def test_a_score_after_a_pass_is_kept_and_asks_for_nothing():
    reply = said("log-nbme", journal(*PASS), score="66", form="31", taken="2026-11-20")
    assert "Step 1 is passed on 13 Oct 2026" in as_text(reply)
    assert "/ready" not in as_text(reply)
    assert buttons(reply) == ("undo", "my story")


def test_the_first_talk_is_not_sorry_after_a_pass():
    assert said("start", journal(*PASS)).title == "Before anything else"


def test_while_a_result_is_awaited_there_is_no_verdict_no_plan_and_another_mail():
    held = journal(nbme(60, 29, 60), *sat(30))
    for name in ("ready", "plan"):
        reply = said(name, held)
        assert reply.title == "First the result"
        assert buttons(reply)[:3] == ("passed", "did not pass", "incomplete")
    assert "What you told me is kept." in as_text(said("plan", held, target="72"))
    assert "I have sat Step 1 and wait for its result" in as_text(said("school", held, mail="yes"))


def test_two_forms_that_say_ready_name_the_legal_wait():
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 100))
    text = as_text(said("ready", journal(*three, nbme(75, 30, 5), nbme(76, 31, 1))))
    assert "Ready on two forms" in text
    assert "Attempt 4 may be on 14 Feb 2027 or later" in text
    assert "Attempt 4" not in as_text(said("ready", journal(*sat(900, 700), *LOW)))
    assert "I don't know those days" in as_text(said("ready", journal(About(used=3), *LOW)))


def test_what_the_verdict_asks_has_its_source_without_a_score_too():
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 500))
    text = as_text(said("ready", journal(*three)))
    assert "USMLE, eligibility" in text
    assert "NBME, score report" in text
    assert "the newest is at most 14 days old" in text


def test_a_plan_below_the_verdicts_line_says_so_in_its_range_and_when_it_is_reached():
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 500))
    text = as_text(said("plan", journal(*three, nbme(58, 29, 5)), target="65"))
    assert "To 73, which the verdict asks: 3 to 4 months" in text
    done = as_text(said("plan", journal(*three, nbme(71, 29, 5))))
    assert "The verdict asks 73 on both forms: 2 points more than your 71." in done
    assert "1 point more than your 69" in as_text(said("plan", journal(nbme(69, 29, 5)), target="65"))
