"""Sentences that are no command, and what they are near to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import build
from core.commands import COMMANDS
from core.guide import crisis
from core.guide.feelings import GRID, WORDS
from core.guide.topics import TOPICS, near
from core.moment import Moment
from core.payloads import Feeling
from tests.core.journals import NOW
from tests.core.test_comeback import ME, World, as_text, button

NAMED = {command.spec.name: command for command in COMMANDS}


def taps(said, **options):
    found = near(said, **options)
    return tuple(tap.label for tap in found.taps) if found else ()


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("I'm so ashamed, I can't tell my parents", "name it: shame"),
        ("how do I even face my family", "tell a parent"),
        ("everyone keeps asking, my mom keeps asking most", "tell a parent"),
        ("what if I fail again", "am I ready?"),
        ("my exam is in six weeks", "am I ready?"),
        ("my school wants me to sit in January", "who set the date"),
        ("what do I say to the dean", "what to ask"),
        ("I keep missing renal questions", "log a miss"),
        ("I always run out of time", "log a miss"),
        ("I did all of UWorld twice and it did not help", "how I study"),
        ("how long will this take me", "plan"),
        ("I have 25 hours a week", "plan with 25 hours"),
        ("do programs care about a fail", "what is known"),
        ("can you remind me every evening", "check-ins"),
        ("I have no idea where to start", "one thing for today"),
        ("I think I want to quit medicine", "tell a friend"),
        ("yesterday I got a 61", "log a score"),
        ("I can't stop crying", "name a feeling"),
        ("this is so unfair", "name a feeling"),
        ("what a week, the neighbours have a new dog", None),
        ("", None),
    ],
)
def test_the_first_tap_is_what_is_meant(said, first):
    assert (taps(said) or (None,))[0] == first


def test_two_things_at_most_and_the_feeling_first():
    found = near("I'm scared to fail again, my school wants a date, and my mom keeps asking")
    assert found.feeling
    assert found.taps[0].label == "name it: fear"
    assert len(found.says) == 2


def test_in_the_first_days_nothing_is_said_of_studying():
    assert taps("I keep missing renal questions", study=False) == ()
    assert taps("I have 25 hours a week", study=False) == ()
    assert taps("I'm so ashamed, what if I fail again", study=False) == ("name it: shame",)
    assert taps("what do I say to the dean", study=False) == ("what to ask", "a mail to copy")


@pytest.mark.parametrize("tap", [tap for topic in TOPICS for tap in topic.taps], ids=lambda tap: tap.label)
def test_each_tap_is_a_command(tap):
    assert tap.command in NAMED
    if not tap.form:  # which asks for the rest
        build(NAMED[tap.command], dict(tap.args), Moment(NOW))
    assert crisis.heard(" ".join(topic.says for topic in TOPICS)) is None


@given(st.sampled_from(sorted(GRID)), st.text(max_size=30))
def test_every_feeling_that_is_known_has_its_name(word, around):
    found = near(f"{word} {around}")
    assert found is not None
    assert found.feeling
    assert found.taps[0].args[0][1] in WORDS if found.taps[0].args else found.taps[0].command == "feel"


async def test_a_sentence_that_begins_with_a_command_by_chance_is_met_and_nothing_is_kept():
    world = World()
    met = await world.ask("school wants me to sit far too soon")
    assert "nothing of this one was stored" in as_text(met)
    assert (await world.ask("/school wants me to sit far too soon")).title == "Not quite"
    assert (await world.ask("plan 70 by the end of whatever")).title == "Not quite"
    journal, _ = await world.store.read(ME, "look")
    assert journal.entries == ()


async def test_the_tap_names_the_feeling():
    world = World()
    met = await world.ask("honestly I am just so ashamed of it all")
    assert met.title == "That is worth a moment"
    await world.ask(button(met, "name it: shame"))
    journal, _ = await world.store.read(ME, "look")
    assert journal.all(Feeling) == (Feeling(("shame",)),)


async def test_who_failed_is_met_before_what_they_ask():
    world = World()
    met = await world.ask("so I failed, and my school wants me to sit again in January")
    assert met.title == "I'm sorry that happened"
    assert "Your worth is not a score" in as_text(met)
    assert (await world.ask("what if i fail again")).title == "This may be what you mean"


async def test_in_the_first_days_a_sentence_of_studying_is_not_taken_up():
    world = World()
    await world.ask("feel first:yes")
    assert "log a miss" not in as_text(await world.ask("why do I keep missing renal questions"))
    assert "name it: fear" in str((await world.ask("this morning i am scared")).actions)
