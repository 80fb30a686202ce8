"""Step 2: the list, the mail, and the school's own limits beside the board's."""

import re

import pytest

from core.guide.school import ITEMS, KEYS
from core.payloads import About, RetakeDate, SchoolItem, SchoolRule
from core.reply import as_text
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import TODAY, journal
from tests.core.test_comeback import ME, World, button


async def held(world, kind=SchoolItem):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(kind)


async def test_the_list_is_walked_by_tapping_and_shows_what_is_left_first():
    world = World()
    reply = await world.ask("/school")
    assert [line.split(":")[0] for line in as_text(reply).split("Left to ask:\n")[1].splitlines()[:-1]] == [
        item.name for item in ITEMS
    ]
    reply = await world.ask(button(reply, "dean: asked"))
    assert reply.title == "Dean of students: asked"
    lines = as_text(reply).splitlines()
    assert lines.index("Dean of students: asked, and no word back yet") > lines.index(
        next(line for line in lines if line.startswith("Planning tools"))
    )
    reply = await world.ask(button(reply, "dean: done"))
    assert "Done: dean of students." in as_text(reply)
    assert await held(world) == (SchoolItem("dean", "done"),)
    await world.ask(button(reply, "undo"))
    assert await held(world) == (SchoolItem("dean", "asked"),)


async def test_a_button_pressed_twice_moves_once():
    world = World()
    reply = await world.ask("/school")
    for _ in range(2):
        again = await world.ask(button(reply, "leave: asked"))
    assert again.title == "Leave of absence: asked"
    assert "undo" not in buttons(again)
    assert await held(world) == (SchoolItem("leave", "asked"),)


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("/school dean told", SchoolItem("dean", "asked")),
        ("/school dean done", SchoolItem("dean", "done")),
        ("school: financial aid asked", SchoolItem("aid", "asked")),
        ("/school item:exams state:done", SchoolItem("exams", "done")),
        ("my school cbse told", SchoolItem("exams", "asked")),
    ],
)
async def test_it_is_read_as_people_write_it(typed, item):
    world = World()
    await world.ask(typed)
    assert await held(world) == (item,)


@pytest.mark.parametrize("typed", ["/school LOA", "school leave", "my school item:leave", "tell my school the dean"])
async def test_naming_one_thing_shows_it_and_changes_nothing(typed):
    world = World()
    reply = await world.ask(typed)
    assert await held(world) == ()
    assert "Not asked yet, as far as I know." in as_text(reply)
    assert buttons(reply) == ("I asked", "it is answered", "what to ask")
    asked = await world.ask(button(reply, "I asked"))
    assert asked.title.endswith(": asked")
    shown = await world.ask(typed)
    assert "Asked, and no word back yet." in as_text(shown)
    assert buttons(shown) == ("it is answered", "not asked yet", "what to ask")
    await world.ask(button(shown, "it is answered"))
    assert "Asked and answered." in as_text(await world.ask(typed))


async def test_everything_done_says_so():
    world = World()
    for key in KEYS:
        reply = await world.ask(f"/school {key} done")
    assert "Everything on the list is asked and answered" in as_text(reply)
    assert buttons(reply) == ("school's limits", "one thing for today", "undo")
    await world.ask("/feel first:yes")
    assert "one thing for today" not in buttons(await world.ask("/school"))
    assert "ask about" not in as_text(await world.ask("/school mail"))


def test_the_mail_is_neutral_and_filled_from_what_is_known():
    known = (
        About(result=TODAY, used=2, problem="I failed because I panicked"),
        SchoolRule(3, TODAY.replace(year=2027)),
    )
    text = as_text(said("school", journal(*known, SchoolItem("clerkships", "done")), mail="yes"))
    assert "My Step 1 result came on 22 Nov 2026" in text
    assert "my timeline, a leave of absence, financial aid and structured support." in text
    assert "I know of 22 Nov 2027 as the date for the result" in text
    for gap in ("[name]", "[two times that suit you]", "[your name]"):
        assert gap in text
    assert not re.search(r"fail|score|retake|attempt|panicked", text, re.IGNORECASE)
    assert "You send it" in text


def test_the_mail_of_a_stranger_and_of_one_whose_date_has_passed():
    stranger = said("school", journal(), mail="yes")
    assert "After my Step 1 result I would like" in as_text(stranger)
    assert buttons(stranger) == ("I sent it", "what to ask")
    past = journal(SchoolRule(None, TODAY.replace(day=1), "exam"), SchoolItem("dean", "asked"))
    late = said("school", past, mail="yes")
    assert "for the exam, 1 Nov 2026, has passed" in as_text(late)
    assert buttons(late) == ("what to ask",)


@pytest.mark.parametrize(
    ("attempts", "says"),
    [
        ("3", "Your school allows 3 attempts, the board 4. The tighter one counts: your school's."),
        ("1", "Your school allows 1 attempt, the board 4."),
        ("4", "Your school and the board both allow 4 attempts."),
        ("6", "The tighter one counts: the board's."),
    ],
)
def test_the_boards_limit_stands_beside_the_schools(attempts, says):
    text = as_text(said("school", journal(), attempts=attempts))
    assert says in text
    assert "Sources: Guide, steps 4 and 6; USMLE, eligibility; Schools, limits of their own." in text


@pytest.mark.parametrize(
    ("deadline", "due", "says"),
    [
        ("2027-05-01", "result", "plan for 8: sitting it by 6 Mar 2027 is safe, 3 Apr 2027 is the very latest."),
        ("2027-01-01", "result", "the safe day, 6 Nov 2026, has passed, 4 Dec 2026 is the very latest."),
        ("2026-12-10", "result", "even the latest day to sit it for that, 12 Nov 2026, has passed."),
        ("2026-11-01", "result", "wanted the result by 1 Nov 2026, and that has passed."),
        ("2027-05-01", "exam", "Your school wants it sat by 1 May 2027."),
    ],
)
def test_a_date_of_the_schools_is_counted_back_and_does_not_decide(deadline, due, says):
    text = as_text(said("school", journal(), deadline=deadline, due=due))
    assert says in text
    assert "not what decides: what you need does" in text


async def test_limits_are_typed_changed_and_taken_away():
    world = World()
    reply = await world.ask("/school attempts:3 deadline:2027-05-01 for:result")
    assert await held(world, SchoolRule) == (SchoolRule(3, TODAY.replace(2027, 5, 1)),)
    plan = await world.ask(button(reply, "hold my plan against it"))
    assert plan.title == "First a baseline"
    reply = await world.ask(button(reply, "it is for the exam"))
    assert "it is for the result" in buttons(reply)
    assert (await held(world, SchoolRule))[0].deadline_for == "exam"
    await world.ask("/school deadline:none")
    assert await held(world, SchoolRule) == (SchoolRule(3),)
    assert "board's 4 attempts are what I go by" in as_text(await world.ask("/school attempts:none"))
    await world.ask("/school 2 attempts by 2027-04-01")
    assert await held(world, SchoolRule) == (SchoolRule(2, TODAY.replace(2027, 4, 1)),)
    assert (await world.ask("/school attempts:2")).title == "Your school's limits"
    assert "Your school allows 2 attempts" in as_text(await world.ask("/school"))


async def test_limits_bind_the_retake():
    world = World()
    await world.ask("/retake sat:2026-09-14")
    await world.ask("/school attempts:2")
    assert "One is left of the 2 your school allows" in as_text(await world.ask("/retake"))


async def test_the_first_talk_goes_on_where_it_was_left_for_the_school():
    world = World()
    assert "go on with the first talk" not in buttons(await world.ask("/school attempts:3"))
    await world.ask("start")
    assert "go on with the first talk" in buttons(await world.ask("/school attempts:2"))


async def test_entries_are_corrected_one_by_one():
    world = World()
    await world.ask("/school attempts:3 deadline:2027-05-01")
    await world.ask("/school dean asked")
    assert (await world.ask("/history 1 change:attempts to:2")).title == (
        "Corrected: School: 2 attempts allowed and result by 1 May 2027"
    )
    assert (await world.ask("/history 1 change:deadline to:none")).title == "Corrected: School: 2 attempts allowed"
    assert (await world.ask("/history 1 change:attempts to:none")).title == "Corrected: School: no rules"
    assert (await world.ask("/history 2 change:state to:done")).title == "Corrected: School, dean of students: done"
    assert "is not part of that entry" in as_text(await world.ask("/history 2 change:attempts to:2"))


def test_half_said_things_are_asked_back():
    assert wrote("school", journal(RetakeDate(None)), item="dean", state="asked") == (SchoolItem("dean", "asked"),)
    for options in ({"state": "done"}, {"due": "exam"}):
        with pytest.raises(Exception, match="Which"):
            wrote("school", journal(), **options)
