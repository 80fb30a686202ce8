"""`/ready` and `/plan` beside the attempts used: the last one, by whichever limit is tighter."""

from core.journal import About, SchoolRule
from core.reply import as_text
from tests.core.commands.says import said
from tests.core.journals import journal, nbme, sat

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
