"""How long a text may be: each option says so, and the core holds it to that; nothing of what was typed is lost."""

import pytest

from core.command import READ, Refused, Shape, build, head, length, options, shown
from core.commands import COMMANDS
from core.hearing import HEARD
from core.moment import Moment
from core.reply import as_text
from core.request import Call, Press, Text
from tests.core.test_comeback import World
from tests.fakes import NOON

TYPED = [
    (command, option)
    for command in COMMANDS
    for option in options(command)
    if option.kind.shape in (Shape.TEXT, Shape.LONG, Shape.CHOICE)
]


@pytest.mark.parametrize(("command", "option"), TYPED, ids=lambda each: getattr(each, "name", None) or each.spec.name)
def test_a_longer_value_is_refused_before_it_is_read(command, option):
    needed = {each.name: each.example or "1" for each in shown(command) if each.required}
    with pytest.raises(Refused, match=rf"{option.longest + 1} characters, and I can take {option.longest} here"):
        build(command, {**needed, option.name: "x" * (option.longest + 1)}, Moment(NOON))


def test_no_option_takes_more_than_is_read_of_a_message():
    assert max(option.longest for _, option in TYPED) <= READ


@pytest.mark.parametrize(("text", "long"), [("\ufdfa" * 112, 2016), ("\ufdfa" * 5000, 5000), ("é" * 2001, 2001)])
async def test_signs_that_stand_for_many_count_as_many(text, long):
    assert length(text) == long
    assert length(head(text)) <= READ
    reply = await World().ask(Call("miss", {"what": "renal", "rule": text}))
    assert f"{long} characters" in as_text(reply)


@pytest.mark.parametrize("text", ["x" * (HEARD + 1), " " * HEARD + "kill myself", " " * (HEARD + 1)])
async def test_a_value_longer_than_is_heard_is_refused_with_its_length(text):
    world = World()
    reply = await world.ask(Call("log-nbme", {"score": "66", "form": "31", "weak": text}))
    assert f"{len(text)} characters" in as_text(reply)
    assert await world.scores() == []


async def test_what_was_too_long_is_given_back():
    words = "I keep mixing up the delta gap and then " * 10
    reply = await World().ask(Call("blindspots", {"problem": words}))
    assert f"{len(words.strip())} characters" in as_text(reply)
    assert words.strip() in as_text(reply)


def test_halves_of_surrogate_pairs_are_dropped_at_the_door():
    assert Text("log\ud83d 66\udc00") == Text("log 66")
    assert Call("log\ud800-nbme", {"sc\udfffore": "6\ud8006"}) == Call("log-nbme", {"score": "66"})
    assert Press("v1|\udfffana") == Press("v1|ana")
