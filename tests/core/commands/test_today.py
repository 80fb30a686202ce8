"""`/today` through the door: one thing, its button, where it comes from, and nothing kept."""

import pytest

from core.reply import as_text
from tests.core.test_comeback import ME, World, button


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    return found


@pytest.mark.parametrize("said", ["/today", "today", "what now?", "What should I do today?", "next step"])
async def test_it_is_asked_in_any_of_these_words(world, said):
    assert (await world.ask(said)).title == "The guide's step 1 of 6: feelings"


async def test_one_thing_one_line_of_why_one_button_and_the_source(world):
    await world.ask("school dean state:done")
    reply = await world.ask("today")
    assert reply.title == "The guide's step 3 of 6: baseline"
    thing, why, note = as_text(reply).split("\n")[1:]
    assert thing == "Sit one NBME form you have not seen, timed, before more study."
    assert "lower, and that is normal" in why
    assert note.startswith("Sources: Guide, recovery, step 3: baseline.")
    assert [each.label for each in reply.actions] == ["log the result"]


async def test_nothing_is_kept_by_asking(world):
    await world.ask("today")
    journal, _ = await world.store.read(ME, "look")
    assert len(journal.entries) == 1


async def test_the_buttons_lead_from_the_first_score_to_the_plan(world):
    await world.ask("school dean state:done")
    await world.ask("log 55 form 29 taken:2026-11-01")
    step = await world.ask("today")
    assert step.title == "The guide's step 4 of 6: time"
    plan = await world.ask(button(step, "make the plan"))
    assert plan.title == "From 55 to 70"
    assert (await world.ask("today")).title == "The guide's step 5 of 6: strategy"


async def test_in_the_quiet_days_nothing_else_stands_beside_it(world):
    await world.ask("log 71 form 29")
    await world.ask("I want to kill myself")
    reply = await world.ask("today")
    assert reply.title == "The guide's step 1 of 6: feelings"
    assert "/support" in as_text(reply)
    assert "form" not in as_text(reply)
    assert [each.label for each in reply.actions] == ["name a feeling"]
