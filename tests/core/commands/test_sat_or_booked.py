"""A day that may be a sitting or a booking, and a sitting that is hard to believe: nothing is kept until it is said which."""

from datetime import date, timedelta

import pytest

from core.command import Context, build
from core.commands import COMMANDS
from core.commands.history import History
from core.commands.retake import Retake
from core.days import AnyDay, Either
from core.guide.doubts import too_early
from core.moment import Moment
from core.payloads import About, Attempt, RetakeDate
from core.reply import as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, TODAY, journal
from tests.core.test_comeback import ME, World, button

AT = Moment(NOW)
THREE = tuple(Attempt(date(year, 9, 10), "fail") for year in (2023, 2024, 2025))


async def kept(world, kind):
    found, _ = await world.store.read(ME, "look")
    return found.all(kind)


@pytest.mark.parametrize(
    ("typed", "past", "ahead"),
    [
        ("exam date jan 22", "22 Jan 2026", "22 Jan 2027"),
        ("retake friday", "20 Nov 2026", "27 Nov 2026"),
        ("retake on friday", "20 Nov 2026", "27 Nov 2026"),
        ("retake december 18", "18 Dec 2025", "18 Dec 2026"),
        ("/retake 18 dec", "18 Dec 2025", "18 Dec 2026"),
        ("retake today", "22 Nov 2026", "22 Nov 2026"),
        ("attempt jan 2", "2 Jan 2026", "2 Jan 2027"),
    ],
)
async def test_a_day_that_can_be_both_is_asked_about_and_kept_by_one_tap(typed, past, ahead):
    world = World()
    await world.ask("timezone New York")
    for label, kind in ((f"I sat it on {past}", Attempt), (f"booked for {ahead}", RetakeDate)):
        asked = await world.ask(typed)
        assert asked.title == "Did you sit it, or is it booked?"
        assert await kept(world, kind) == ()
        tapped = await world.ask(button(asked, label))
        assert len(await kept(world, kind)) == 1
        await world.ask("undo")
        assert tapped.title.startswith("Saved")


@pytest.mark.parametrize(
    ("typed", "payload"),
    [
        ("retake 2026-09-14", Attempt(date(2026, 9, 14))),
        ("retake yesterday", Attempt(TODAY - timedelta(days=1))),
        ("retake last friday", Attempt(date(2026, 11, 20))),
        ("retake was on friday", Attempt(date(2026, 11, 20))),
        ("retake sat:friday", Attempt(date(2026, 11, 20))),
        ("retake sep 14 failed", Attempt(date(2026, 9, 14), "fail")),
        ("retake friday result:incomplete", Attempt(date(2026, 11, 20), "incomplete")),
        ("retake 2027-01-22", RetakeDate(date(2027, 1, 22))),
        ("retake tomorrow", RetakeDate(TODAY + timedelta(days=1))),
        ("retake in 2 weeks", RetakeDate(TODAY + timedelta(days=14))),
        ("exam date is jan 22", RetakeDate(date(2027, 1, 22))),
        ("retake booked for friday", RetakeDate(date(2026, 11, 27))),
        ("retake jan 22 set by school", RetakeDate(date(2027, 1, 22), "school")),
        ("retake date:jan 22", RetakeDate(date(2027, 1, 22))),
    ],
)
async def test_what_can_only_be_one_of_them_is_kept_as_that(typed, payload):
    world = World()
    await world.ask("timezone New York")
    await world.ask(typed)
    assert await kept(world, type(payload)) == (payload,)


def test_a_day_that_is_known_already_is_shown_not_asked_about():
    assert as_text(said("retake", journal(Attempt(date(2026, 11, 20))), day="friday")).startswith("Your sittings")
    assert said("retake", journal(RetakeDate(date(2026, 11, 27))), day="friday").title == "Your retake on 27 Nov 2026"
    assert said("retake", journal(RetakeDate(date(2027, 3, 1))), day="friday").title.startswith("Did you sit it")


def test_today_where_no_zone_is_known_may_be_either():
    assert AnyDay().parse("2026-11-23", AT) == Either(date(2026, 11, 23), date(2026, 11, 23))
    assert AnyDay().parse("2026-11-24", AT) == date(2026, 11, 24)
    assert AnyDay().suggest("") == ()


def test_a_fourth_sitting_is_asked_about_at_every_door():
    held = journal(*THREE)
    for name, day in (
        ("retake", {"sat": "2026-11-20"}),
        ("start", {"sat": "2026-11-20"}),
        ("retake", {"day": "2026-11-19"}),
    ):
        asked = said(name, held, **day)
        assert asked.title == "Is that day right?"
        assert "would be sitting 4 of Step 1, and the board allows 4 in all" in as_text(asked)
        assert wrote(name, held, **day) == ()
        assert len(as_text(asked).split()) <= 100
        yes = asked.actions[0]
        assert Attempt in {type(each) for each in wrote(yes.command, held, **dict(yes.args))}
    asked = said("retake", held, sat="2026-11-20", result="incomplete", instead="none")
    assert dict(asked.actions[0].args) == {
        "sat": "2026-11-20",
        "result": "incomplete",
        "instead": "none",
        "sure": "yes",
    }
    late = said("start", held, sat="2026-11-01", result="2026-11-20")
    assert dict(late.actions[0].args) == {"sat": "2026-11-01", "result": "2026-11-20", "sure": "yes"}


def test_attempts_that_were_only_counted_count_here_too():
    held = journal(About(used=3), Attempt(date(2025, 9, 10), "fail"))
    later = held.grown((), NOW)
    assert "would be sitting 4" in as_text(said("retake", later, sat="2026-11-23"))
    assert wrote("retake", later, sat="2024-09-10") == (Attempt(date(2024, 9, 10)),)  # one of the three


def test_the_day_that_was_booked_is_believed():
    held = journal(*THREE, RetakeDate(date(2026, 11, 20)))
    assert wrote("retake", held, sat="2026-11-20", result="fail") == (Attempt(date(2026, 11, 20), "fail"),)
    assert wrote("retake", held, sat="2026-11-18") == ()


def test_one_before_the_boards_waits_is_asked_about():
    assert too_early(tuple(date(2011, *day) for day in ((1, 15), (4, 15), (9, 15)))) == {}
    days = (date(2011, 1, 15), date(2011, 4, 15), date(2011, 9, 15), date(2012, 3, 14))
    assert too_early(days) == {date(2012, 3, 14): date(2012, 3, 15)}
    assert too_early((*days[:3], date(2012, 3, 15))) == {}
    text = as_text(said("retake", journal(*THREE), sat="2026-02-01"))
    assert "Its waits would have allowed the one on 1 Feb 2026 no sooner than 10 Mar 2026" in text


def test_a_correction_that_breaks_them_is_asked_about_too():
    held = journal(*THREE, Attempt(date(2026, 5, 1), "fail"))
    change = {"entry": "4", "change": "sat", "to": "feb 1"}
    asked = said("history", held, **change)
    assert asked.title == "Is that day right?"
    assert "no sooner than 10 Mar 2026" in as_text(asked)
    context = Context(held, AT, commands=COMMANDS)
    assert build(History, change, AT).write(context) == ()
    yes = dict(asked.actions[0].args)
    assert yes == {"entry": "4", "change": "sat", "to": "2026-02-01", "sure": "yes"}
    assert [draft.payload for draft in build(History, yes, AT).write(context)] == [Attempt(date(2026, 2, 1), "fail")]
    fine = {"entry": "4", "change": "sat", "to": "2026-05-02"}
    assert [draft.payload.sat for draft in build(History, fine, AT).write(context)] == [date(2026, 5, 2)]


@pytest.mark.parametrize("words", ["took it", "took them all", "just finished the bottle", "sat it", "done with it"])
async def test_words_without_an_exams_name_are_no_sitting(words):
    world = World()
    await world.ask("timezone New York")
    await world.ask("retake date:2026-11-27")
    world.clock.advance(timedelta(days=6))
    await world.ask(words)
    assert await kept(world, Attempt) == ()


def test_the_bare_day_is_no_option_of_the_menu():
    reading = read("retake friday", COMMANDS)
    assert reading is not None
    assert reading.command is Retake
    assert reading.args[0] == {"day": "friday"}
    assert "day" not in buttons(said("retake", journal()))


async def test_start_asks_whether_a_day_close_to_a_known_sitting_is_that_one():
    world = World()
    await world.ask("/retake sat:2026-09-14 result:fail")
    answer = await world.ask("/start sat:2026-09-16")
    assert answer.title == "One sitting, or two?"
    assert [each.sat for each in await kept(world, Attempt)] == [date(2026, 9, 14)]
    await world.ask(button(answer, "the right day"))
    assert [(each.sat, each.result) for each in await kept(world, Attempt)] == [(date(2026, 9, 16), "fail")]


async def test_start_keeps_a_right_day_that_the_talk_itself_was_told_before():
    world = World()
    await world.ask("/start sat:2026-09-14")
    await world.ask("/start sat:2026-09-16")
    assert [each.sat for each in await kept(world, Attempt)] == [date(2026, 9, 16)]
