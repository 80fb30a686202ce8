"""`/method` in words and taps: the questions, both times, what is only repeated, one change, and when it comes back."""

from datetime import timedelta

import pytest

from core.guide.method import BEFORE, NAMES, NOW
from core.payloads import Method
from core.reply import as_text
from core.request import Call
from tests.core.test_comeback import ME, World, button


async def held(world):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(Method)


def labels(reply):
    return [each.label for each in reply.actions]


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    return found


async def forms(world, *values):
    for value in values:
        world.clock.advance(timedelta(days=7))
        form = 20 + (world.clock.now().toordinal() // 7) % 20
        await world.ask(f"log {value} form {form}")


async def test_by_taps_alone_from_the_first_question_to_the_change(world):
    reply = await world.ask("method")
    reply = await world.ask(button(reply, "last time"))
    assert reply.title == "Last time, 1 of 7"
    for label in ("hardly any", "no", "no", "no", "60 minutes", "no", "skip"):
        reply = await world.ask(button(reply, label))
    reply = await world.ask(button(reply, "now"))
    assert reply.title == "Now, 1 of 7"
    for label in ("hardly any", "no", "skip", "no", "untimed", "yes", "skip"):
        reply = await world.ask(button(reply, label))
    said = as_text(reply)
    assert "Time on questions: 10 %, now 10 %" in said
    assert "One block: 60 minutes, now untimed" in said
    assert "Reviewing why: no, now not said" in said
    assert "Not changed so far: time on questions, planned re-tests and explaining it" in said
    assert "One change next, and only one: let questions take 50 %" in said
    assert "a gain in scores was not shown" in said
    assert labels(reply) == ["I'll do that", "more on last time", "more on now"]
    assert await held(world) == (
        Method(BEFORE, (), 10, False, False, False, 60, False),
        Method(NOW, (), 10, False, None, False, 0, True),
    )
    reply = await world.ask(button(reply, "more on now"))
    assert "In review, do you say" in as_text(reply)
    reply = await world.ask(button(reply, "yes"))
    assert reply.title == "Now, 7 of 7"


async def test_it_can_be_left_at_any_question(world):
    reply = await world.ask("method last time")
    reply = await world.ask(button(reply, "half"))
    reply = await world.ask(button(reply, "that's enough"))
    assert "Time on questions: 50 %, now not said" in as_text(reply)
    assert "Not changed so far" not in as_text(reply)
    assert labels(reply) == ["more on last time", "now"]


async def test_another_tap_on_the_same_question_mends_it(world):
    first = await world.ask("method now")
    await world.ask(button(first, "half"))
    await world.ask(button(first, "a quarter"))
    assert await held(world) == (Method(NOW, questions=25),)


async def test_a_change_is_an_entry_of_its_own_and_the_next_one_waits(world):
    await world.ask("method now questions:20 spaced:no")
    reply = await world.ask("method")
    reply = await world.ask(button(reply, "I'll do that"))
    assert [each.questions for each in await held(world)] == [20, 50]
    assert "One at a time: after 2 more counted forms" in as_text(reply)
    assert "One change next" not in as_text(reply)
    await world.ask(button(reply, "undo"))
    assert [each.questions for each in await held(world)] == [20]
    await world.ask("method questions:30 spaced:yes")
    assert "2 things at once" in as_text(await world.ask("method"))


async def test_what_is_added_is_no_change(world):
    await world.ask("method questions:20")
    world.clock.advance(timedelta(days=3))
    await world.ask("method why:yes")
    await world.ask("method why:yes")
    assert await held(world) == (Method(NOW, questions=20, why=True),)


async def test_the_past_is_corrected(world):
    await world.ask("method before questions:20 resources:uworld, anki")
    world.clock.advance(timedelta(days=3))
    reply = await world.ask("method before questions:30")
    assert await held(world) == (Method(BEFORE, ("uworld", "anki"), 30),)
    assert "Resources: uworld and anki, now not said" in as_text(reply)


async def test_the_same_plan_again_is_named_and_good_habits_may_stay(world):
    same = "questions:80 spaced:yes why:no"
    await world.ask(f"method before {same}")
    said = as_text(await world.ask(f"method now {same}"))
    assert "this is last time's plan again" in said
    assert "Not changed so far: reviewing why." in said
    assert "by itself is no reason to change it: time on questions and planned re-tests" in said


async def test_a_good_habit_that_stays_is_no_reproach(world):
    await world.ask("method before spaced:yes questions:20")
    said = as_text(await world.ask("method now spaced:yes questions:60"))
    assert "by itself is no reason to change it: planned re-tests" in said
    assert "Not changed so far" not in said


async def test_where_nothing_is_lacking_it_leads_to_the_misses(world):
    reply = await world.ask("method now questions:80 spaced:yes")
    assert "Then it is in the misses" in as_text(reply)
    assert labels(reply)[0] == "blind spots"
    reply = await World().ask("method now why:yes")
    assert "Two answers matter most" in as_text(reply)


async def test_after_two_forms_without_a_rise_it_comes_back_and_after_three_it_points_outside(world):
    await world.ask("method now questions:20 spaced:no")
    await world.ask("method questions:60")
    await forms(world, 55, 57)
    assert "after 1 more counted form I look" in as_text(await world.ask("method"))
    await forms(world, 56)
    reply = await world.ask("method")
    assert "2 counted forms since you last changed something (22 Nov 2026), and no rise of 4 points" in as_text(reply)
    assert "One change next, and only one: let what you miss come back" in as_text(reply)
    assert "consultant" not in as_text(reply)
    await forms(world, 58)
    assert "the guide names a tutor, a mentor or a consultant" in as_text(await world.ask("method"))
    await world.ask(button(reply, "I'll do that"))
    assert "no rise" not in as_text(await world.ask("method"))


async def test_a_rise_is_said_and_the_change_kept(world):
    await world.ask("method now questions:20")
    await world.ask("method questions:60")
    await forms(world, 55, 60, 61)
    assert "followed by a rise of 4 points or more. Keep it." in as_text(await world.ask("method"))


async def test_forms_without_a_rise_are_said_before_anything_is_told(world):
    await forms(world, 55, 56, 57)
    assert "2 counted forms since your first one" in as_text(await world.ask("method"))


async def test_rereading_asks_for_other_resources_and_explaining_leads_to_teach(world):
    reply = await world.ask("method now questions:80 spaced:yes resources:rereading, uworld")
    assert "rereading: give that time to questions" in as_text(reply)
    assert labels(reply)[0] == "change what I use"
    reply = await world.ask("method now resources:uworld teaching:no")
    assert "explain something" not in labels(reply)  # a change was just made: the next one waits
    reply = await World().ask("method now teaching:no")
    assert labels(reply)[:2] == ["I'll do that", "explain something"]


async def test_history_corrects_it(world):
    await world.ask(Call("method", {"when": "now", "questions": "60 %", "group": "yes"}))
    listed = as_text(await world.ask("history"))
    assert "How you study, now: time on questions 60 % and a group yes" in listed
    assert (await world.ask("history 2 change:group to:no")).title.startswith("Corrected")
    assert await held(world) == (Method(NOW, questions=60, group=False),)


async def test_when_all_is_answered_it_shows_both_times(world):
    every = "questions:80 spaced:yes why:yes teaching:yes block:30 group:no resources:uworld"
    await world.ask(f"method now {every}")
    reply = await world.ask("method now")
    assert reply.title == "How you study"
    assert labels(reply) == ["blind spots", "last time"]
    assert as_text(reply).count("not said") == len(NAMES)
