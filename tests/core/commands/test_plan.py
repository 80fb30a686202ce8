"""`/plan`: what it says of the forms that are left, and of the student's own pace."""

import pytest

from core.payloads import Plan
from core.reply import as_text
from tests.core.commands.says import said
from tests.core.journals import journal, nbme

SEVEN = tuple(nbme(50 + place, 25 + place, 90 - 10 * place) for place in range(7))


def test_forms_that_were_only_logged_are_asked_about_and_not_said_to_be_used_up():
    text = as_text(said("plan", journal(*SEVEN)))
    assert "You have logged as many forms as are sold, about 7. Which have you not seen?" in text
    assert "If it is none: ways that remain" in text
    assert "No unseen form is left" not in text
    assert text.index("Which have you not seen?") < text.index("ways that remain")
    six = as_text(said("plan", journal(*SEVEN[1:])))
    assert "I assume 1 form left, of about 7 sold. Which have you not seen?" in six
    assert "If it is one, a verdict needs two: ways that remain" in six


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(unseen=0), "No unseen form is left. Ways that remain"),
        (Plan(unseen=1), "One unseen form is left, and a verdict needs two. Ways that remain"),
        (Plan(unseen=1, forms=(26,)), "All the forms you named are logged. Ways that remain"),
    ],
)
def test_forms_that_were_told_are_not_asked_about_again(plan, words):
    text = as_text(said("plan", journal(nbme(50, 26, 20), plan)))
    assert words in text
    assert "Which have you not seen?" not in text


def test_a_pace_that_stands_still_gives_no_date():
    points = ((50, 110), (58, 80), (66, 42), (66, 28), (67, 14), (66, 0))
    held = journal(*(nbme(value, 25 + place, ago) for place, (value, ago) in enumerate(points)))
    assert "Your own pace: level within ±4 since 11 Oct 2026, so no date from it." in as_text(said("plan", held))
