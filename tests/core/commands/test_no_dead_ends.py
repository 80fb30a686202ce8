"""Answers where nothing is known yet: each has a button that begins."""

import pytest

from tests.core.test_comeback import World, button


@pytest.mark.parametrize(
    ("said", "label", "form"),
    [
        ("trend", "log a score", ("score", "form", "taken")),
        ("story", "log a score", ("score", "form", "taken")),
        ("story", "add a sitting", ("sat", "result")),
        ("history", "log a score", ("score", "form", "taken")),
        ("timezone", "my time zone", ("zone",)),
    ],
)
async def test_what_has_nothing_yet_says_how_to_begin_with_a_tap(said, label, form):
    reply = await World().ask(said)
    assert next(each.form for each in reply.actions if each.label == label) == form


async def test_an_entry_is_corrected_in_a_form():
    world = World()
    await world.ask("log 66 form 31")
    one = await world.ask("history 1")
    assert next(each for each in one.actions if each.label == "correct it").form == ("change", "to")
    await world.ask(button(one, "undo"))
    assert "correct it" not in [each.label for each in (await world.ask("history 1")).actions]
