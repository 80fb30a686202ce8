"""The days after crisis words: nothing of studying comes unasked, nothing starts again by itself, help stays."""

from datetime import timedelta

import pytest

from core.command import House
from core.journal import CheckIns, CheckOn, QuietUntil
from core.reply import as_text
from tests.core.journals import NOW
from tests.core.test_comeback import ME, OTHER, World, button
from tests.fakes import MemoryStore


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    await found.ask("checkin daily at:18:00")
    return found


async def held(world, kind=QuietUntil):
    journal, _ = await world.store.read(ME, "look")
    return journal.latest(kind)


async def test_they_begin_with_the_words_and_say_so(world):
    reply = await world.ask("I want to kill myself")
    assert "988" in as_text(reply)
    assert "72 hours" in as_text(reply)
    assert "check on me tomorrow" in [each.label for each in reply.actions]
    assert NOW + timedelta(hours=72) <= (await held(world)).until <= NOW + timedelta(hours=72, minutes=1)


async def test_the_next_message_is_not_answered_as_if_nothing_had_been_said(world):
    await world.ask("kms")
    assert "bring up no studying until 25 Nov 2026, 10:01" in as_text(await world.ask("log 66 form 31"))
    lost = await world.ask("idk anymore lol")
    assert lost.title == "I'm here."
    assert "988" in as_text(lost)
    assert [each.label for each in lost.actions][:2] == ["safe", "not sure"]
    assert "bring up no studying" not in as_text(await world.ask("/support"))


@pytest.mark.parametrize(("label", "begins"), [("safe", False), ("not sure", True), ("no", True)])
async def test_a_soft_question_begins_them_only_when_the_answer_asks_for_it(world, label, begins):
    asked = await world.ask("ready to give up")
    assert await held(world) is None
    reply = await world.ask(button(asked, label))
    assert (await held(world) is not None) is begins
    assert ("72 hours" in as_text(reply)) is begins


async def test_not_what_i_meant_lifts_them(world):
    reply = await world.ask("kms")
    await world.ask(button(reply, "not what I meant"))
    assert (await held(world)).over
    assert "bring up no studying" not in as_text(await world.ask("log 66 form 31"))


async def test_nothing_resumes_alone_and_the_student_says_when(world):
    await world.ask("kms")
    world.clock.advance(timedelta(hours=73))
    reply = await world.ask("history")
    assert "Shall I go on with it?" in as_text(reply)
    later = await world.ask(button(reply, "not yet"))
    assert later.title == "Quiet it is"
    assert (await held(world)).until > world.clock.now() + timedelta(hours=71)
    world.clock.advance(timedelta(hours=73))
    reply = await world.ask("history")
    assert (await world.ask(button(reply, "go on"))).title == "Good to have you back"
    assert (await held(world)).over
    before = (await world.store.read(ME, "look"))[0].last
    assert (await world.ask(button(reply, "go on"))).title == "Good to have you back"
    assert (await world.store.read(ME, "look"))[0].last == before


async def test_stopping_ends_check_ins_and_the_quiet(world):
    await world.ask("kms")
    world.clock.advance(timedelta(hours=73))
    reply = await world.ask("history")
    assert (await world.ask(button(reply, "stop check-ins"))).title == "They are off"
    assert not (await held(world, CheckIns)).on
    assert (await held(world)).over
    assert (await world.ask(button(reply, "stop check-ins"))).title == "They are off"


async def test_the_student_may_be_checked_on_tomorrow(world):
    reply = await world.ask("kms")
    told = await world.ask(button(reply, "check on me tomorrow"))
    assert "23 Nov 2026, 10:01" in as_text(told)
    assert (await held(world, CheckOn)).at == NOW.replace(second=0) + timedelta(days=1, minutes=1)


async def test_without_a_zone_the_hour_is_said_to_be_utc():
    world = World()
    reply = await world.ask("kms")
    assert "15:01 UTC" in as_text(await world.ask(button(reply, "check on me tomorrow")))


async def test_help_comes_while_nothing_can_be_stored_and_nothing_is_said_to_begin():
    world = World(MemoryStore())
    world.store.down = True
    reply = await world.ask("I want to kill myself")
    assert "988" in as_text(reply)
    assert "72 hours" not in as_text(reply)
    assert "988" in as_text(await world.ask(button(reply, "no")))
    assert (await world.ask("hm")).title == "I did not understand that"


async def test_a_soft_question_stays_in_mind_until_it_is_answered_or_a_while_has_passed(world):
    asked = await world.ask("ready to give up")
    assert (await world.ask("no")).title == "I'm here."  # and not taken for anything else
    await world.ask("/teach preload")
    assert (await world.ask("no")).title == "I'm here."
    await world.ask(button(asked, "safe"))
    assert (await world.ask("hm hm")).title == "preload"
    await world.ask("ready to give up")
    world.clock.advance(timedelta(minutes=31))
    assert (await world.ask("hm hm hm")).title == "preload"


async def test_whom_it_asked_is_remembered_for_so_many_people_only(world, monkeypatch):
    monkeypatch.setattr("core.care.KEPT", 1)
    await world.ask("ready to give up")
    await world.ask("ready to give up", OTHER)
    assert (await world.ask("no", OTHER)).title == "I'm here."
    assert (await world.ask("no")).title == "I'm not sure what that answers"


@pytest.mark.parametrize("said", ["i want to die", "/support", "my friend wants to die"])
async def test_the_students_own_country_wins_over_the_houses_and_neither_needs_the_database(said):
    world = World(house=House("US", "Campus counselling: 555 0100"))
    await world.ask("/start country:canada")
    text = as_text(await world.ask(said))
    assert text.index("Campus counselling") < text.index("988")
    assert "TALK" not in text  # the United States' own line
    world.store.down = True
    assert "TALK" in as_text(await world.ask(said))


async def test_where_no_line_of_the_country_is_known_the_emergency_number_leads():
    world = World()
    await world.ask("/start country:india")
    text = as_text(await world.ask("/support"))
    assert text.index("local emergency number") < text.index("988")
