"""Explaining as to a beginner: the turns, the map, and the re-tests that follow."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide import facts
from core.guide.retests import coming, due_by, open_days_of
from core.journal import Entry, Journal
from core.payloads import CheckIns, ConceptLink, Retested, Taught, Zone
from core.reply import as_text
from core.request import Call
from tests.core.journals import NOW
from tests.core.test_comeback import ME, World, button

FULL = Taught("preload", "how full it is", "", (("a?", "1"), ("b?", "2"), ("c?", "3")))
QUESTIONS = "/teach ask:{}? key:{}"


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    return found


@pytest.fixture
async def taught(world):
    for said in ("/teach preload", "It is (gap)", "nothing", "a? 1", "b? 2", "c? 3"):
        last = await world.ask(said)
    assert last.title == "preload: done for today"
    return world


async def held(world, kind=Taught):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(kind)


def a_journal(*entries):
    return Journal(tuple(Entry(seq, at, payload) for seq, (at, payload) in enumerate(entries, 1)))


async def test_a_session_goes_turn_by_turn_in_words(taught):
    (session,) = await held(taught)
    assert session == Taught("preload", "It is (gap)", "", (("a?", "1"), ("b?", "2"), ("c?", "3")))


async def test_a_session_can_be_told_in_options_and_all_at_once(world):
    reply = await world.ask("/teach preload say:how full it is gap:why it rises ask:what raises it? key:volume")
    assert "Question 2 of 3" in as_text(reply)
    same = await world.ask("/teach ask:what raises it? key:volume")
    assert "Question 2 of 3" in as_text(same)
    assert len((await held(world))[0].questions) == 1
    assert "And its answer" in as_text(await world.ask("/teach ask:what else?"))
    assert "without its question" in as_text(await world.ask("/teach key:volume"))


async def test_only_words_that_fit_the_open_turn_are_taken_and_only_for_a_while(world):
    assert (await world.ask("something else")).title == "I did not understand that"
    await world.ask("/teach preload say:x gap:nothing")
    assert "with a question mark" in as_text(await world.ask("no question in this"))
    assert "And its answer" in as_text(await world.ask("what is it?"))
    assert (await held(world))[0].questions == ()
    assert "Question 2" in as_text(await world.ask("what is it? that"))
    world.clock.advance(timedelta(hours=3))
    assert (await world.ask("what is it now? this")).title == "I did not understand that"


@pytest.mark.parametrize(
    "said",
    [
        "thanks",
        "Thank you so much!",
        "later",
        "not now",
        "cancel",
        "ok, later",
        "please cancel it",
        "/teach stop",
        "Stop.",
    ],
)
@pytest.mark.parametrize("before", ["/teach preload", "/teach preload say:x", "/teach preload say:x gap:y"])
async def test_small_talk_leaves_the_session_and_it_can_be_taken_up_again(world, before, said):
    await world.ask(before)
    (was,) = await held(world)
    left = await world.ask(said)
    assert left.title == "I keep your place"
    assert await held(world) == (replace(was, left=True),)
    assert (await world.ask("how full the heart is before a beat")).title == "I did not understand that"
    assert "Taught: preload, left for later" in as_text(await world.ask("/history"))
    await world.ask(button(left, "go on: preload"))
    assert await held(world) == (was,)
    await world.ask(button(left, "go on: preload"))
    await world.ask(said)
    await world.ask("/teach say:how full it is")
    assert (await held(world))[0] == replace(was, said="how full it is")


@pytest.mark.parametrize("said", ["stop", "Stop it.", "no more"])
async def test_stop_in_a_session_leaves_it_and_check_ins_go_on(world, said):
    await world.ask("/checkin mon,wed at:18:00")
    await world.ask("/teach preload")
    left = await world.ask(said)
    assert left.title == "I keep your place"
    assert (await held(world, CheckIns))[-1].on
    await world.ask(button(left, "stop check-ins"))
    assert not (await held(world, CheckIns))[-1].on
    await world.ask("/checkin go:yes")
    await world.ask("stop")  # nothing is open any more
    assert not (await held(world, CheckIns))[-1].on


async def test_a_session_left_with_nothing_open_says_so(world):
    assert (await world.ask("/teach later")).title == "Teach it"
    await world.ask("/teach preload")
    await world.ask("/teach later")
    assert (await world.ask("/teach later")).title == "I keep your place"


@pytest.mark.parametrize("said", ["ok", "wait", "let me think", "Hmm...", "ready"])
async def test_a_word_on_the_way_leaves_the_turn_open(world, said):
    asked = await world.ask("/teach preload")
    if said != "ready":
        assert as_text(await world.ask(said)).startswith(as_text(asked)[:60])
    await world.ask("how full it is")
    assert (await held(world))[0].said == "how full it is"


async def test_what_answers_nothing_is_not_taken_for_an_explanation(world):
    await world.ask("/teach preload")
    for said in ("yes", "i don't know", "can I do this tomorrow?", "/nothing of mine"):
        await world.ask(said)
    assert (await held(world))[0].said is None
    await world.ask("/teach say:x")
    await world.ask("no")
    assert (await held(world))[0].gap == ""
    await world.ask("/teach afterload say:x")
    await world.ask("why it rises")
    assert (await held(world))[1].gap == "why it rises"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("teach me preload", "preload"),
        ("teach me about preload", "preload"),
        ("teach me", "Teach it"),
        ("retest", "No re-test is due"),
        ("retests", "No re-test is due"),
        ("Re-tests", "No re-test is due"),
    ],
)
async def test_it_is_read_as_people_speak(world, said, title):
    assert (await world.ask(said)).title == title


async def test_crisis_words_come_before_a_turn(world):
    await world.ask("/teach preload")
    assert "988" in as_text(await world.ask("I want to kill myself"))
    assert (await held(world))[0].said is None


async def test_a_session_is_left_and_resumed(taught):
    await taught.ask("/teach cardiac output")
    listed = await taught.ask("/teach list")
    assert "cardiac output: 0 of 3 questions" in as_text(listed)
    assert "preload: next re-test 23 Nov 2026" in as_text(listed)
    resumed = await taught.ask(button(listed, "go on: cardiac output"))
    assert resumed.title == "cardiac output"
    assert "has its three questions" in as_text(
        await taught.ask(Call("teach", {"entry": "2", "ask": "d?", "key": "4"}))
    )


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("/teach say:hello", "Which topic"),
        ("/teach source:a", "Which topic is the map of"),
        ("/teach source:a link:b target:c", "Which topic is the map of"),
        ("/teach list", "Teach it"),
        ("/teach retest", "No re-test is due"),
        ("/teach map", "A concept map"),
    ],
)
async def test_a_first_word_that_leads_nowhere_says_what_does(world, said, word):
    assert word in as_text(await world.ask(said))
    assert await held(world) == ()


async def test_a_re_test_goes_through_the_questions_and_says_when_it_comes_again(taught):
    assert "23 Nov 2026" in as_text(await taught.ask("/teach retest"))
    taught.clock.advance(timedelta(days=1))
    assert "1 re-test due today" in as_text(await taught.ask("/teach"))
    reply = await taught.ask("/teach re-tests")
    for place in (1, 2, 3):
        assert f"{place} of 3" in reply.title
        reply = await taught.ask(button(reply, "show the answer"))
        last, reply = reply, await taught.ask(button(reply, "I had it"))
    assert reply.title == "3 of 3 came back"
    assert await held(taught, Retested) == (Retested(2, date(2026, 11, 23), 3),)
    assert (await taught.ask(button(last, "I had it"))).title == "That re-test is done already"
    taught.clock.advance(timedelta(days=40))
    reply = await taught.ask("/teach retest")
    for _ in range(3):
        reply = await taught.ask(button(await taught.ask(button(reply, "show the answer")), "not quite"))
    assert "0 of 3 came back" in as_text(reply)
    assert "the last of its re-tests" in as_text(reply)
    assert "all re-tests done" in as_text(await taught.ask("/teach list"))
    assert (await taught.ask("/teach retest")).title == "No re-test is due"


async def test_a_re_test_of_a_session_without_its_questions_goes_on_with_those(world):
    await world.ask("/teach preload")
    assert (await world.ask(Call("teach", {"do": "retest", "entry": "2"}))).title == "preload"


async def test_without_a_zone_it_is_asked_for():
    world = World()
    reply = await world.ask("/teach preload say:x gap:none ask:a? key:1")
    for n in (2, 3):
        reply = await world.ask(QUESTIONS.format(n, n))
    assert "With your time zone I remind you" in as_text(reply)
    assert "my time zone" in [each.label for each in reply.actions]


async def test_an_arrow_needs_its_beginning_and_how_it_leads_on(world):
    await world.ask("/teach preload")
    assert "how it leads on" in as_text(await world.ask("/teach source:volume"))


async def test_a_map_grows_arrow_by_arrow_and_a_gap_is_filled_in(world):
    assert "A map of preload" in as_text(await world.ask("/teach map preload"))
    await world.ask("/teach topic:preload source:volume link:raises")
    again = await world.ask("/teach source:volume link:raises")
    assert "(gap)" in as_text(again)
    assert await held(world, ConceptLink) == (ConceptLink("preload", "volume", "raises"),)
    filled = await world.ask("/teach source:volume link:raises target:stretch")
    assert "No gap marked" in as_text(filled)
    assert await held(world, ConceptLink) == (ConceptLink("preload", "volume", "raises", "stretch"),)


def test_days_are_local_and_a_late_re_test_counts_for_those_before_it():
    late = datetime(2026, 11, 23, 3, tzinfo=UTC)  # the evening before in New York
    journal = a_journal((NOW, Zone("America/New_York")), (late, FULL))
    assert coming(journal)[0] == date(2026, 11, 23)
    assert date(2026, 11, 23) in coming(journal)
    assert not due_by(journal, date(2026, 11, 22))
    done = a_journal((NOW, Zone("Nowhere/Land")), (late, FULL), (late, Retested(2, date(2026, 11, 27), 2)))
    assert coming(done)[0] == date(2026, 11, 30)
    assert open_days_of(done, 99) == ()


@given(st.lists(st.integers(0, 40), max_size=6, unique=True))
def test_re_tests_only_get_fewer_and_stay_on_their_days(offsets):
    begun = NOW.date()
    days = tuple(begun + timedelta(days=after) for after in facts.RETESTS.value)
    done = [(NOW, Retested(1, begun + timedelta(days=offset), 1)) for offset in offsets]
    found = coming(a_journal((NOW, FULL), *done))
    assert set(found) <= set(days)
    assert all(day > begun + timedelta(days=max(offsets)) for day in found) if offsets else found == days


@pytest.mark.parametrize(
    "said",
    [
        "my dog died today",
        "i cant focus i want to go home",
        "im so stupid i will never pass",
        "i dont know where to begin honestly",
        "I'm so scared of this",
    ],
)
@pytest.mark.parametrize("before", ["/teach preload", "/teach preload say:x", "/teach preload say:x gap:y"])
async def test_what_is_about_the_writer_is_no_part_of_a_session(world, before, said):
    await world.ask(before)
    was = await held(world)
    await world.ask(said)
    assert await held(world) == was


@pytest.mark.parametrize(
    "said",
    [
        "stress raises cortisol",
        "the cell dies",
        "blood pressure falls",
        "I think it is the stress on the wall before a beat",
        "I'm not sure how stress raises it, but it does",
        "fear raises the heart rate through the sympathetic nerves",
    ],
)
async def test_physiology_with_such_words_is_an_explanation(world, said):
    await world.ask("/teach preload")
    await world.ask(said)
    assert (await held(world))[0].said == said


async def test_no_more_of_this_leaves_the_session(world):
    await world.ask("/teach preload")
    assert (await world.ask("no more of this")).title == "I keep your place"
