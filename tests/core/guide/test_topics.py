"""Sentences that are no command, and what they are near to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import build
from core.commands import COMMANDS
from core.guide import crisis
from core.guide.feelings import GRID, OWN_SMALL, SMALL, WORDS
from core.guide.near import near
from core.guide.topics import TOPICS
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
        ("what if i just failed", "am I ready?"),
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
        *((said, "all that is kept") for said in (
            "what do you know about me", "what have you stored", "show me my data", "delete my data", "delete everything", "forget me",
            "is this private", "who can see this", "does my school see this", "does this go on my record", "are you a real person",
            "are you a bot", "are you an ai",
        )),
        *((said, "take back the newest") for said in (
            "i meant 56 not 58", "it was 66 not 64", "change it to 66", "delete the last one", "i canceled it", "wrong score",
        )),
        *((said, "attempts and dates") for said in (
            "how many times can i take step 1", "how many attempts left", "4 attempts max", "3rd attempt", "extend my eligibility",
            "my exam is on march 3", "postpone my exam", "cancel my exam", "reschedule", "i took step 1 on september 14",
            "how long does it take to get results",
        )),
        *((said, "am I ready?") for said in (
            "what is a passing score", "what score do i need", "is 65 enough", "is 70 safe", "probability i pass with 63",
            "chances of passing", "chances with 66",
        )),
        ("which nbme should i take first", "log a score"),
        ("form 31 gave me 58", "log a score"),
        *((said, "trend") for said in ("my scores arent moving", "stuck at 60", "not improving", "plateau")),
        *((said, "log a score") for said in (
            "my nbme dropped 8 points and I'm freaking out", "dropped from 66 to 58 in a week", "my score went down", "i lost 5 points since last week",
            "form 30 was 6 points lower", "a huge drop on my last nbme", "why did my nbme 31 tank, it fell by 9 points",
        )),
        *((said, "what is known") for said in ("what percent of people fail", "am i the only one", "will i match")),
        ("I have 20 hrs each week", "plan with 20 hours"),
        ("i run out of time on blocks", "log a miss"),
        ("cardio is my weak area", "log a miss"),
        ("i dont understand renal", "log a miss"),
        ("should i use first aid or pathoma", "how I study"),
        ("I don't know anyone here", None),
        ("match the drug to the receptor", None),
        ("is form 31 harder than the real thing", None),
        ("my wife is worried about me", "tell a partner"),
        ("what a week, the neighbours have a new dog", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_first_tap_is_what_is_meant(said, first):
    assert (taps(said) or (None,))[0] == first


@pytest.mark.parametrize(
    "said",
    [
        "my grandma died", "she passed away", "the funeral is tomorrow", "my boyfriend left me", "we broke up", "everyone in my class passed",
        "i'm not smart enough", "i drink every night", "my grandma died and I can't stop crying",
    ],
)  # fmt: skip
def test_a_loss_is_met_with_a_name_a_person_and_where_to_turn(said):
    assert near(said).feeling
    assert taps(said) == taps(said, study=False) == ("name a feeling", "someone to tell", "where to turn")


def test_a_loss_with_a_feeling_named_offers_that_name():
    assert taps("my parents will be disappointed") == ("name it: disappointment", "tell a parent", "where to turn")
    assert near("my grandma died").sorry
    assert not near("my parents will be disappointed").sorry


@pytest.mark.parametrize(
    "said", ["I had a panic attack", "cant breathe from panic", "I can't breathe", "I'm panicking"]
)
def test_panic_gets_a_breath_and_where_to_turn(said):
    assert taps(said) == ("name it: fear", "where to turn")
    assert near(said).says == (f"{SMALL['fear']} One tap names it, if you like.",)


def test_a_feeling_comes_with_its_one_small_thing():
    assert near("I am so ashamed").says[0].startswith(SMALL["shame"])
    assert near("I can't stop crying").says[0].startswith(OWN_SMALL)
    assert taps("I'm scared, and I have 20 hours a week")[:2] == ("name it: fear", "plan with 20 hours")


def test_a_feeling_counts_where_it_is_the_writers():
    assert not near("my mom is so worried, she keeps asking").feeling
    assert near("my mom is worried and I am scared").taps[0].label == "name it: fear"


def test_what_is_asked_alone_is_answered_alone():
    assert taps("does my school see this") == ("all that is kept",)
    assert "owners may be able to export" in near("does my school see this").says[0]
    assert "plan" not in taps("how long does it take to get results")
    assert taps("how many attempts left", study=False) == ()


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("what score do i need", ("65", "95 %", "70", "99 %", "73")),
        ("how many attempts left", ("4 attempts", "12 months", "3 at most")),
        ("how long does it take to get results", ("4 weeks", "plan for 8")),
        ("am i the only one", ("2023", "21 %")),
    ],
)
def test_numbers_are_said_with_their_facts(said, numbers):
    found = near(said)
    assert all(number in found.says[0] for number in numbers)
    assert found.facts


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


def test_what_is_said_is_itself_no_crisis_word():
    assert [topic.says for topic in TOPICS if crisis.heard(topic.says) is not None] == []


@given(st.sampled_from(sorted(GRID)), st.text(max_size=30))
def test_every_feeling_that_is_known_has_its_name(word, around):
    found = near(f"{word} {around}")
    assert found is not None
    assert found.feeling
    assert found.taps[0].args[0][1] in WORDS if found.taps[0].args else found.taps[0].command == "feel"


async def test_a_sentence_that_begins_with_a_command_by_chance_is_met_and_nothing_is_kept():
    world = World()
    met = await world.ask("school wants me to sit far too soon")
    assert "Nothing of this was stored" in as_text(met)
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
    assert "log a miss" not in as_text(await world.ask("I keep missing renal questions"))
    assert "name it: fear" in str((await world.ask("this morning i am scared")).actions)


def test_a_real_drop_is_not_told_to_be_none():
    found = near("my nbme dropped 8 points and I'm freaking out")
    assert "One lower result is one result" in found.says[0]
    assert "is none" not in " ".join(found.says)
