"""What `/blindspots` says of each finding, on how many entries it rests, and the one change for tomorrow."""

import pytest

from core.form import form_of
from core.guide.misses import Mode
from core.payloads import About, Strong
from core.reply import as_text
from core.request import Call
from tests.core.test_comeback import COMMANDS, ME, World, button


async def seen(*said):
    world = World()
    for each in said:
        await world.ask(each)
    return world, await world.ask("blindspots")


async def held(world, kind):
    journal, _ = await world.store.read(ME, "look")
    return journal.latest(kind)


FIVE = "miss gi misread; cardio misread; social misread; gi forgot; gi no idea"


async def test_under_five_it_says_how_many_are_missing_and_nothing_else():
    _, reply = await seen("miss gi misread 90; gi misread 90; cardio misread 90")
    assert reply.title == "2 more misses, then I look"
    assert "What stands out" not in as_text(reply)
    assert "3 of 5 so far" in as_text(reply)
    assert [each.label for each in reply.actions] == ["another", "name my problem", "where I feel strong"]


async def test_a_mode_that_repeats_names_its_entries_and_one_change():
    _, reply = await seen(FIVE)
    said = as_text(reply)
    assert "It is the way, not the topic: “misread the question”" in said
    assert "Rests on 3 of 5 misses" in said
    assert said.count("One change for tomorrow") == 1
    assert "Guide, step 5: strategy" in said
    assert "5 more misses with how sure you were" in said


async def test_sure_and_wrong():
    _, reply = await seen("miss gi misread 90; cardio forgot 80; gi no idea 10; social anchored 75; gi 50/50 40")
    said = as_text(reply)
    assert "Sure and wrong: 75 % sure or more" in said
    assert "Rests on 3 of 5 misses that say how sure you were" in said
    assert "write beside each answer how sure you are" in said


async def test_an_area_said_to_be_strong():
    world, reply = await seen(
        "miss gi misread; gi forgot; gi no idea; social anchored; gi 50/50", "log 55 form 31 weak:cardio"
    )
    assert "hardly a miss is logged there" in as_text(reply)
    assert "1 report flags it weak" in as_text(reply)
    assert "until a second repeats it" in as_text(reply)
    reply = await world.ask("blindspots strong:cardio")
    assert "passes for strong (you say so)" in as_text(reply)
    assert await held(world, Strong) == Strong(("cardio",))
    await world.ask("log 58 form 32 weak:cardio")
    await world.ask("miss cardio misread 90; cardio changed 80")
    reply = await world.ask("blindspots strong:none")
    assert "passes for strong (you are sure there), and 2 reports flag it weak" in as_text(reply)
    assert "until a second" not in as_text(reply)
    assert "one timed block in Cardiovascular" in as_text(reply)


async def test_guessed_right():
    _, reply = await seen("miss gi guessed right; cardio guessed right; gi forgot; social misread; gi 50/50")
    assert "Guessed and right: points that luck gave. Rests on 2 of 5 misses." in as_text(reply)
    assert "mark each guess as you make it" in as_text(reply)


async def test_the_problem_named_against_the_log():
    world, reply = await seen(FIVE.replace("gi forgot", "gi misread"), "blindspots problem:I forget things")
    assert "You name the problem “I forget things”. The log says something else" in as_text(reply)
    assert "Rests on 4 of 5 misses" in as_text(reply)
    assert await held(world, About) == About(problem="I forget things")
    reply = await world.ask("blindspots my problem is that I misread")
    assert await held(world, About) == About(problem="I misread")
    assert "shows in the log too" in as_text(reply)
    reply = await world.ask("blindspots problem:bad luck")
    assert "belongs to no kind of miss" in as_text(reply)
    await world.ask(button(reply, "undo"))
    assert await held(world, About) == About(problem="I misread")


async def test_a_problem_is_kept_beside_what_else_is_known_of_the_student():
    world = World()
    reply = await world.ask("blindspots")
    form = form_of(button(reply, "name my problem").id, COMMANDS)
    reply = await world.ask(form.filled({"problem": "I run out of time"}))
    assert "Saved. About you" in as_text(reply)
    assert "I hold it against the log then" in as_text(reply)
    assert "name my problem" not in [each.label for each in reply.actions]
    again = await world.ask(form.filled({"problem": "I run out of time"}))
    assert "Saved" not in as_text(again)


async def test_areas_felt_strong_can_be_corrected_in_the_history():
    world = World()
    await world.ask(Call("blindspots", {"strong": "cardio, renal"}))
    assert "Strong, as you see it: Respiratory & Renal/Urinary and Cardiovascular" in as_text(
        await world.ask("history")
    )
    await world.ask(Call("blindspots", {"strong": "cardio, renal"}))
    await world.ask("history 1 change:strong to:none")
    assert await held(world, Strong) == Strong(())
    assert "Strong, as you see it: none" in as_text(await world.ask("history"))


async def test_where_nothing_repeats_it_says_so_and_points_to_somebody_else():
    _, reply = await seen("miss gi misread; cardio forgot; gi no idea; social anchored; gi 50/50")
    said = as_text(reply)
    assert "Nothing repeats in 5 misses" in said
    assert "a tutor, a mentor or a consultant" in said
    assert "One change" not in said


async def test_three_forms_without_a_rise_point_to_somebody_else_too():
    _, reply = await seen(
        FIVE, *(f"log {55 + form % 2} form {form} taken:{form - 20} days ago" for form in range(28, 32))
    )
    assert "a tutor, a mentor or a consultant" in as_text(reply)


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.GUESSED_RIGHT])
async def test_each_mode_has_its_change_tied_to_the_guide_or_a_study(mode):
    filler = ["misread", "forgot"] if mode not in (Mode.MISREAD, Mode.COULD_NOT_RECALL) else ["anchored", "50/50"]
    lines = [f"{area} {mode}" for area in ("gi", "cardio", "social")] + [f"renal {other}" for other in filler]
    _, reply = await seen(f"miss {'; '.join(lines)}")
    said = as_text(reply)
    change = said.split("One change for tomorrow: ")[1].split("\n")[0]
    assert any(word in change for word in ("guide", "studies"))
    labels = [each.label for each in reply.actions]
    assert labels[0] == ("explain it" if mode is Mode.COULD_NOT_APPLY else "how I study")
    if mode is Mode.COULD_NOT_APPLY:
        assert "no study ranks the causes" in change


async def test_where_all_was_luck_the_log_says_nothing_of_the_problem():
    _, reply = await seen(
        "blindspots problem:I forget", "miss gi lucky; gi lucky; gi lucky; cardio lucky; social lucky"
    )
    assert "“I forget”" not in as_text(reply)
    assert "Guessed and right" in as_text(reply)


async def test_exam_items_are_no_problem_of_ones_own():
    reply = await World().ask("blindspots problem:A 45-year-old man presents with chest pain")
    assert reply.title == "I can't keep that"
