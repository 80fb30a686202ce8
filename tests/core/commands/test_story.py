"""`/story`: the page, a minute aloud, a paragraph, and whether to tell it."""

from datetime import timedelta

import pytest

from core.commands import COMMANDS
from core.guide import facts
from core.payloads import Attempt
from core.reply import Document, as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import TODAY, journal, nbme

FAILED, PASSED = Attempt(TODAY - timedelta(200), "fail"), Attempt(TODAY, "pass")
WAY = (FAILED, nbme(55, 29, 150), nbme(72, 30, 30), PASSED)


def shows(*payloads, **options):
    return said("story", journal(*payloads), **options)


def pages(reply):
    return [block for block in reply.blocks if isinstance(block, Document)]


def test_with_nothing_to_tell_from_it_says_what_it_takes():
    reply = shows()
    assert reply.title == "No story yet"
    assert pages(reply) == []
    assert "/retake sat:" in as_text(reply)
    ways = ("a minute aloud", "for an application", "tell it or not")
    assert buttons(reply) == ("add a sitting", "log a score", *ways)
    assert wrote("story", journal(*WAY)) == ()


def test_the_page_is_a_file_with_the_trend_as_its_picture():
    reply = shows(*WAY)
    assert reply.title == "Your story"
    (page,) = pages(reply)
    assert (page.name, page.title, page.day) == ("my-story", "My way back to Step 1", TODAY)
    assert page.picture is not None
    assert page.picture.light
    assert "I send it to nobody" in as_text(reply)


def test_before_a_pass_it_is_a_draft():
    reply = shows(*WAY[:-1])
    assert reply.title == "Your story, a draft"
    assert "ends with a pass" in as_text(reply)
    assert shows(*WAY[:-1], part="spoken").title == "A minute aloud, a draft"
    assert shows(*WAY, part="paragraph").title == "For an application"


def test_feelings_come_in_by_a_button_and_go_again():
    for part in ("page", "spoken", "paragraph"):
        reply = shows(*WAY, part=part)
        assert "one word]" not in as_text(reply)
        switch = reply.actions[-1]
        assert switch.label == "with feelings"
        felt = shows(*WAY, **dict(switch.args))
        assert "in one word]" in as_text(felt)
        assert felt.actions[-1].label == "without feelings"
        assert shows(*WAY, **dict(felt.actions[-1].args)) == reply


def test_a_choice_for_feelings_holds_for_the_other_parts():
    felt = shows(*WAY, feelings="yes")
    assert all(dict(action.args)["feelings"] == "yes" for action in felt.actions[:-1])


def test_to_tell_it_or_not():
    """Rules story and hope: for and against, with the guide's example as one student's, and a pass without a number."""
    hope = facts.HOPE.value
    reply = shows(part="advice")
    text = as_text(reply)
    for heading in ("For telling it:", "Against, or not yet:", "Either way:"):
        assert heading in text
    assert f"One student, not typical: {hope.practice} on a practice test less than {hope.months} months" in text
    assert f"{hope.step_2} on Step 2 CK later. It says nothing about what yours will be." in text
    assert "Since 26 Jan 2022 a pass carries no number" in text
    assert buttons(reply) == ("the page", "a minute aloud", "for an application")


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("story", {}),
        ("my story", {}),
        ("story spoken", {"part": "spoken"}),
        ("story aloud", {"part": "spoken"}),
        ("story application", {"part": "paragraph"}),
        ("story should I tell it", {"part": "advice"}),
        ("story spoken with feelings", {"part": "spoken", "feelings": "yes"}),
    ],
)
def test_as_people_say_it(text, args):
    reading = read(text, COMMANDS)
    assert reading.command.spec.name == "story"
    assert dict(reading.args[-1]) == args
