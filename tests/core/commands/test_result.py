"""A verdict rests on what the student said: the day, the form and the score of a result are asked for, and answered by a tap."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.journal import Draft
from core.payloads import Dated, Score
from core.reply import as_text
from tests.core.commands.says import buttons
from tests.core.journals import NOW, nbme
from tests.core.test_comeback import ME, World, button

DAYS = ("today", "yesterday", "another day", "before my last exam")


async def said(*lines):
    world = World()
    for line in lines:
        reply = await world.ask(line)
    return world, reply


async def held(world):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(Score)


async def verdict(world):
    return (await world.ask("ready?")).title


@pytest.mark.parametrize(
    "lines",
    [
        ("log 71 form 30", "log 72 form 31"),
        ("log 71 form 30 yesterday", "log 72 form 31"),
        ("log 71 form 30 yesterday", "log 72 form 31 yesterday"),
        ("log 71 form 30 today", "log 72 form 31 today"),
        ("log 71 form 19 yesterday", "log 72 form 20 today"),
        ("log 71 form 34 yesterday", "log 72 form 35 today"),
        ("log 97 form 30 yesterday", "log 98 form 31 today"),
        ("log <71 form 30 yesterday", "log ~72 form 31 today"),
        ("log 71+ form 30 yesterday", "log 70s form 31 today"),
        ("log 71 form 30 before my last exam", "log 72 form 31 before i failed"),
        ("log 71 form 30 yesterday", "log 71 form 30"),
    ],
)
async def test_what_carries_no_verdict_gives_none(lines):
    world, _ = await said(*lines)
    assert "Ready on two forms" not in await verdict(world)


async def test_a_result_without_its_day_is_assumed_and_asked_about():
    world, reply = await said("log 71 form 30")
    assert buttons(reply) == (*DAYS, "undo")
    assert "Taken: 22 Nov 2026, assumed" in as_text(reply)
    assert [score.dated for score in await held(world)] == [Dated.ASSUMED]
    told = await world.ask("log 72 form 31 taken:yesterday")
    assert not set(DAYS) & set(buttons(told))


async def test_each_tap_says_a_day_and_a_later_one_takes_its_place():
    world, reply = await said("log 71 form 30")
    kept = await world.ask(button(reply, "today"))
    assert kept.title == "Kept: NBME form 30, 71 on 22 Nov 2026"
    assert (await world.ask(button(reply, "today"))).title.startswith("Kept already: ")
    await world.ask(button(reply, "yesterday"))
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(21, Dated.TOLD)]
    before = await world.ask(button(reply, "before my last exam"))
    assert "Does not count: taken before your last attempt" in as_text(before)
    assert "the day of my exam" in buttons(before)
    await world.ask(button(before, "undo"))
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(21, Dated.TOLD)]


async def test_another_day_is_a_correction_as_any_other():
    world, reply = await said("log 71 form 30")
    action = next(each for each in reply.actions if each.label == "another day")
    assert (action.command, action.form) == ("history", ("to",))
    await world.ask("/history 1 change:taken to:2026-11-12")
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(12, Dated.TOLD)]
    await world.ask("/history 1 change:taken to:before my last exam")
    assert [score.dated for score in await held(world)] == [Dated.BEFORE]
    await world.ask("/history 1 change:score to:70")
    assert [(score.value, score.dated) for score in await held(world)] == [(70, Dated.BEFORE)]


async def test_a_typed_day_answers_the_question_under_a_result():
    world, _ = await said("log 71 form 30", "it was yesterday")
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(21, Dated.TOLD)]
    world, reply = await said("log 71 form 30", "log 72 form 31", "before my last exam")
    assert reply.title == "Kept: NBME form 31, 72 before your last exam"
    world, reply = await said("log 71 form 30", "ready? sure:no", "yesterday")
    assert not reply.title.startswith("Kept")
    world, reply = await said("log 71 form 30 today", "yesterday")
    assert not reply.title.startswith("Kept")
    world, reply = await said("log 71 form 30", "so what now")
    assert not reply.title.startswith("Kept")
    world, _ = await said("log 71 form 30")
    world.clock.advance(timedelta(hours=1))
    assert not (await world.ask("yesterday")).title.startswith("Kept")


async def test_one_tap_says_that_all_days_are_right_and_undo_takes_it_back():
    world, _ = await said("log 71 form 30", "log 72 form 31")
    asked = await world.ask("ready?")
    assert asked.title == "Ready? Close"
    assert "Are these days right? NBME form 30, 71 on 22 Nov 2026; NBME form 31, 72 on 22 Nov 2026." in as_text(asked)
    kept = await world.ask(button(asked, "the days are right"))
    assert kept.title == "Kept: NBME form 30, 71 on 22 Nov 2026 and NBME form 31, 72 on 22 Nov 2026"
    assert len(set(buttons(kept))) == len(buttons(kept))
    assert await verdict(world) == "Ready? Ready on two forms"
    assert (await world.ask(button(asked, "the days are right"))).title == "Nothing to answer"
    assert "Are these days right" not in as_text(await world.ask("ready?"))
    await world.ask(button(kept, "undo NBME form 30"))
    assert await verdict(world) == "Ready? Close"
    assert (await world.ask("the days are right")).title.startswith("Kept: NBME form 30")
    assert await verdict(world) == "Ready? Ready on two forms"


async def test_all_days_may_be_before_the_last_exam():
    world, _ = await said("log 71 form 30", "log 72 form 31", "log 73 form 32")
    asked = await world.ask("ready?")
    assert "and 1 before" in as_text(asked)
    await world.ask(button(asked, "all before my last exam"))
    assert {score.dated for score in await held(world)} == {Dated.BEFORE}
    assert await verdict(world) == "Ready? No fresh score"


async def test_scores_kept_before_days_were_asked_are_asked_about_once():
    world = World()
    old = tuple(Draft(nbme(value, form, 0, dated=None)) for value, form in ((71, 30), (72, 31)))
    await world.store.write(ME, "old", 0, old, NOW)
    world.clock.advance(timedelta(days=2))
    asked = await world.ask("ready?")
    assert asked.title == "Ready? Close"
    await world.ask(button(asked, "the days are right"))
    assert await verdict(world) == "Ready? Ready on two forms"


async def test_ready_without_a_sitting_says_that_only_scores_after_it_carry_it():
    world, _ = await said("log 71 form 30 taken:2026-11-18", "log 72 form 31 taken:2026-11-20")
    reply = await world.ask("ready?")
    assert "I know no day of your last exam" in as_text(reply)
    assert "the day of my exam" in buttons(reply)
    await world.ask("/retake sat:2026-08-20 result:fail")
    assert "I know no day of your last exam" not in as_text(await world.ask("ready?"))


async def test_a_form_newer_than_those_known_is_asked_about_once():
    world, reply = await said("log 71 form 34 yesterday")
    assert "Is form 34 the one on your report?" in as_text(reply)
    assert buttons(reply) == ("yes, it says so", "another form", "undo")
    kept = await world.ask(button(reply, "yes, it says so"))
    assert "Counts for /ready and /plan." in as_text(kept)
    assert buttons(await world.ask("log 71 form 34 yesterday")) == ("undo", "am I ready?")
    await world.ask("/history 1 change:weak to:cardio")
    assert [score.confirmed for score in await held(world)] == [True]
    asked = await world.ask("/history 1 change:form to:35")
    assert "yes, it says so" in buttons(asked)
    assert [score.confirmed for score in await held(world)] == [False]


async def test_a_score_few_have_is_asked_about_whichever_door_it_came_by():
    world, reply = await said("log 6.7 form 33")
    assert "Few score 6.7. Does your report print it as the equated percent correct?" in as_text(reply)
    assert buttons(reply) == ("yes, it says so", "another score", "undo")
    assert "When was it?" in as_text(await world.ask("yes"))
    world, _ = await said("log 67 form 33 yesterday")
    asked = await world.ask("/history 1 change:score to:6.7")
    assert buttons(asked)[:2] == ("yes, it says so", "another score")
    assert "not counted: not confirmed: 6.7" in as_text(await world.ask("ready?"))
    _, reply = await said("log 7 form:free120 today")
    assert "percent of right answers" in as_text(reply)
    _, reply = await said("log 6.7 form 33", "maybe")
    assert not reply.title.startswith("Kept")


async def test_a_sign_is_refused_in_a_correction_too():
    world, _ = await said("log 67 form 33 yesterday")
    assert "no sign" in as_text(await world.ask("/history 1 change:score to:<71"))
    assert [int(score.value) for score in await held(world)] == [67]


async def test_a_result_that_is_gone_is_said():
    world, reply = await said("log 67 form 33")
    await world.ask("undo")
    assert (await world.ask(button(reply, "today"))).title == "Nothing to answer"
    asked = (await said("log 67 form 33"))[1]
    assert (await World().ask(button(asked, "today"))).title == "Nothing to answer"


async def test_a_day_that_another_entry_has_is_refused():
    world, reply = await said("log 67 form 33 yesterday", "log 68 form 33")
    asked = await world.ask(button(reply, "yesterday"))
    assert "the same exam as entry 1: NBME form 33: 67 on 21 Nov 2026" in as_text(asked)


async def test_once_it_is_passed_nothing_is_asked():
    _, reply = await said("/retake sat:2026-11-01 result:pass", "log 97 form 33")
    assert buttons(reply) == ("undo", "my story")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("log 67 form 30 yesterday", "log 67 form 30"),
        ("log 67 form 30 yesterday", "/log-nbme 67 form:30"),
        ("log 67 form 30 yesterday", "log 67 form 30 today"),
        ("log 67 form 30 taken:2026-11-12", "log 67 form 30 taken:2026-11-13"),
        ("log 67 form 30 before my last exam", "log 67 form 30"),
        ("log 214 form uwsa2 yesterday", "log 214 form uwsa2"),
        ("log 67 form cbse yesterday", "log 67 form cbse"),
        ("log 67 taken yesterday", "log 67"),
    ],
)
async def test_a_result_told_again_is_asked_about_and_not_kept_twice(first, second):
    world, reply = await said(first, second)
    assert reply.title == "One sitting, or two?"
    assert len(await held(world)) == 1
    shown = await world.ask(button(reply, buttons(reply)[0]))
    assert shown.title.startswith("Entry 1: ")
    kept = await world.ask(button(reply, "a second sitting"))
    assert kept.title.startswith("Saved: ")
    assert len(await held(world)) == 2
    assert (await world.ask(button(reply, "a second sitting"))).title.startswith("Already saved: ")
    assert len(await held(world)) == 2


async def test_the_same_sitting_on_the_other_day_is_moved():
    world, reply = await said("log 67 form 30 taken:2026-11-12", "log 67 form 30 taken:2026-11-13 chance:88")
    assert "say it again with taken:" in as_text(reply)
    assert buttons(reply) == ("the same, 12 Nov 2026", "the same, 13 Nov 2026", "a second sitting")
    await world.ask(button(reply, "the same, 13 Nov 2026"))
    assert [score.taken.day for score in await held(world)] == [13]
    world, reply = await said("log 67 form 30 today", "log 67 form 30 before my last exam")
    await world.ask(button(reply, "the same, before your last exam"))
    assert [score.dated for score in await held(world)] == [Dated.BEFORE]
    _, reply = await said("log 67 form 30 before my last exam", "log 67 form 30 taken:2026-11-13")
    assert buttons(reply)[0] == "the same, before your last exam"


async def test_a_second_sitting_is_kept_where_the_line_says_that_it_is_one():
    world, reply = await said("log 67 form 30 taken:2026-11-12", "log 67 form 30 taken:2026-11-20 seen")
    assert "form seen before" in as_text(reply)
    assert len(await held(world)) == 2
    world, _ = await said("log 67 form cbse taken:2026-11-12", "log 67 form cbse taken:2026-11-20")
    assert len(await held(world)) == 2


async def test_a_line_typed_again_with_its_day_says_that_day():
    world, reply = await said("log 67 form 30", "log 67 form 30 yesterday")
    assert "logged before, as 67 on 22 Nov 2026: updated" in as_text(reply)
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(21, Dated.TOLD)]
    world, reply = await said("log 67 form 30", "log 67 form 30")
    assert reply.title.startswith("Already saved: ")
    world, _ = await said("log 67 form 30", "log 67 form 30 today")
    assert [score.dated for score in await held(world)] == [Dated.TOLD]
    world, _ = await said("log 67 form 30 today", "log 68 form 30")
    assert [(score.value, score.dated) for score in await held(world)] == [(68, Dated.TOLD)]


async def test_days_that_were_said_to_be_right_stay_so_when_they_are_told_again():
    world, _ = await said("log 71 form 30", "log 72 form 31", "the days are right", "log 72 form 31 today chance:97")
    assert {score.dated for score in await held(world)} == {Dated.RIGHT}
    asked = button((await said("log 72 form 31"))[1], "today")
    await world.ask(replace(asked, id=asked.id.replace("entry=1", "entry=2")))
    assert {score.dated for score in await held(world)} == {Dated.RIGHT}


async def test_a_clock_that_is_corrected_tells_no_day():
    world, _ = await said("log 71 form 30 before my last exam", "log 72 form 31")
    asked = await world.ask("/timezone Auckland")
    assert "NBME form 31 is dated 22 Nov 2026; where you are it was 23 Nov 2026" in as_text(asked)
    await world.ask(button(asked, "correct the date"))
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(22, Dated.BEFORE), (23, Dated.ASSUMED)]
    world, _ = await said("log 71 form 30 before my last exam")
    assert "is dated" not in as_text(await world.ask("/timezone Auckland"))


@pytest.mark.parametrize(
    "line", ["log 71 form 30 yesterday seen", "log 71 form 30 saturday, untimed", "log 71 form 30 1 day ago chance 88"]
)
async def test_a_day_may_stand_before_what_else_is_said(line):
    world, _ = await said(line)
    assert [(score.taken.day, score.dated) for score in await held(world)] == [(21, Dated.TOLD)]


async def test_a_result_from_before_the_last_exam_is_no_later_sitting():
    _, reply = await said("log 60 form 30 before my last exam", "log 75 form 30 taken:2026-11-12")
    assert "counts as seen before now" not in as_text(reply)
    assert "no: form seen before" in as_text(reply)
