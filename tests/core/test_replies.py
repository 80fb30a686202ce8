"""Refusals: short enough for midnight."""

import pytest

from core.commands import COMMANDS
from core.commands.safe import Safe
from core.commands.start import Start
from core.replies import not_kept, refused
from core.reply import as_text
from tests.core.test_comeback import World


def lines(reply):
    return as_text(reply).splitlines()


async def test_a_slip_of_a_word_is_answered_with_a_sentence_and_where_the_options_are():
    text = as_text(await World().ask("/plan 70 hours:x"))
    assert text.splitlines()[2:] == ["Nothing was changed.", "“plan help” shows its options."]
    assert "[" not in text


async def test_what_is_longer_is_given_back_to_be_copied():
    said = "/miss renal misread 180 sure"
    assert f"Nothing was changed. You sent: {said}" in lines(await World().ask(said))
    assert lines(refused("No.", None, "x" * 40)) == ["Not quite", "No.", f"Nothing was changed. You sent: {'x' * 40}"]
    assert lines(refused("No.", None, "x " * 400))[2].endswith("x …")


def test_a_button_that_fails_gets_the_sentence_alone():
    assert lines(refused("No.", Start)) == ["Not quite", "No."]
    assert lines(refused("No.", Safe, "safe maybe")) == ["Not quite", "No.", "Nothing was changed."]
    assert lines(not_kept("No.", Safe)) == ["I can't keep that", "No."]


@pytest.mark.parametrize(
    "command", [each for each in COMMANDS if each.spec.menu and not each.spec.umbrella], ids=lambda each: each.spec.name
)
async def test_the_help_that_is_named_is_there(command):
    world = World()
    assert lines(refused("No.", command, "a slip"))[-1] == f"“{command.spec.name} help” shows its options."
    assert (await world.ask(f"{command.spec.name} help")).title == f"/{command.spec.name}"
