"""Every date told once: wherever it was told, each command shows the nearest that matters (rule one-calendar)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.guide.calendar import BOOKED, PERMIT, SCHOOL, coming, moved, school_date, standing_rule
from core.guide.calendar_words import nearest
from core.journal import Draft
from core.payloads import Attempt, Plan, RetakeDate, SchoolRule
from core.reply import as_text, block_text
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, TODAY, journal, nbme
from tests.core.test_comeback import ME, World, button

RESULT_BY = SchoolRule(deadline=date(2027, 5, 1))
EXAM_BY = SchoolRule(deadline=date(2027, 5, 1), deadline_for="exam")
BOOKING = RetakeDate(date(2027, 1, 22))
WINDOW = RetakeDate(None, window=date(2027, 3, 31))
OLD_PLAN = Plan(Decimal(70), deadline=date(2027, 4, 1))
SCORED = nbme(55, 30, 1)


def line(*payloads):
    blocks = nearest(journal(*payloads), TODAY).blocks
    return "\n".join(text for block in blocks for text in block_text(block))


def test_the_nearest_day_to_sit_by_comes_first():
    every = journal(RESULT_BY, replace(BOOKING, window=date(2027, 3, 31)))
    assert [each.kind for each in coming(every, TODAY)] == [BOOKED, SCHOOL, PERMIT]
    assert coming(every, date(2028, 1, 1)) == ()
    assert coming(journal(EXAM_BY, WINDOW), TODAY)[0].kind == PERMIT
    assert line() == ""


@pytest.mark.parametrize(
    ("payload", "says"),
    [
        (RESULT_BY, "the result is due by 1 May 2027, so a sitting by 6 Mar 2027 (3 Apr 2027 at the latest): results take up to 8 weeks"),
        (EXAM_BY, "the exam is to be sat by 1 May 2027"),
        (replace(RESULT_BY, deadline=TODAY + timedelta(weeks=6)), "so a sitting by 6 Dec 2026 at the latest"),
        (replace(RESULT_BY, deadline=TODAY + timedelta(weeks=2)), "Even the last day to sit it for that, 8 Nov 2026, is over: ask who can move it"),
        (BOOKING, "the sitting you booked for 22 Jan 2027"),
        (WINDOW, "your eligibility period ends on 31 Mar 2027. It asks for a sitting by then, or ask for its extension by 25 Apr 2027"),
        (replace(WINDOW, extended=True), "It asks for a sitting by then."),
        (OLD_PLAN, "1 Apr 2027, set for you. Is it for the result or the exam?"),
    ],
)  # fmt: skip
def test_it_says_what_is_asked_for_by_when(payload, says):
    assert says in line(payload)


@pytest.mark.parametrize("told", [RESULT_BY, EXAM_BY, BOOKING, WINDOW])
@pytest.mark.parametrize("command", ["plan", "retake", "school", "today", "ready"])
def test_each_command_shows_it(command, told):
    day = told.deadline if isinstance(told, SchoolRule) else told.day or told.window
    shown = as_text(said(command, journal(SCORED, told)))
    assert f"{day.day} {day:%b %Y}" in shown


def test_the_plan_holds_its_range_against_the_day_to_sit_by_and_asks_nothing_it_was_told():
    text = as_text(said("plan", journal(SCORED, RESULT_BY, BOOKING)))
    assert (
        "The deadline 1 May 2027, for the result, asks for a sitting by 6 Mar 2027. That day falls inside the range"
        in text
    )
    assert "If it is" not in text
    assert "Your sitting is booked for 22 Jan 2027, up to 10 weeks before the plan's end" in text
    exam = as_text(said("plan", journal(SCORED, EXAM_BY, RetakeDate(date(2027, 6, 1)))))
    assert "The deadline 1 May 2027 is not before the plan's end" in exam
    assert "1 Jun 2027, and not before the plan's end" in exam
    reached = as_text(said("plan", journal(nbme(75, 30, 1), RESULT_BY, BOOKING)))
    assert "Deadline 1 May 2027, for the result: a sitting by 6 Mar 2027." in reached
    assert "Your sitting is booked for 22 Jan 2027. /retake" in reached
    assert "booked" not in as_text(said("plan", journal(SCORED, RetakeDate(TODAY))))


async def test_a_date_told_to_the_plan_is_the_schools_and_moves_with_it():
    world = World()
    for each in ("timezone New York", "log 55 form 30 yesterday"):
        await world.ask(each)
    plan = await world.ask("plan 70 deadline:2027-03-01")
    assert "If it is for the result, count 8 weeks more: one tap says which." in as_text(plan)
    assert {"it is for the result", "it is for the exam", "undo", "undo the date"} <= set(buttons(plan))
    assert "Is it for the result or the exam?" in as_text(await world.ask("school"))
    assert "for the result or the exam? /school" in as_text(await world.ask("retake sat:2026-01-05 result:fail"))
    await world.ask(button(plan, "it is for the exam"))
    assert "If it is" not in as_text(await world.ask("plan"))
    assert "sat by 1 Mar 2027" in as_text(await world.ask("today"))
    found, _ = await world.store.read(ME, "look")
    rule = found.entries_of(SchoolRule)[-1][0]
    await world.ask(f"history {rule.seq} change:deadline to:2027-04-01")
    for each in ("plan", "school", "today", "ready", "retake"):
        text = as_text(await world.ask(each))
        assert "1 Apr 2027" in text
        assert "1 Mar 2027" not in text
    await world.ask("undo")
    assert "1 Mar 2027" in as_text(await world.ask("plan"))
    await world.ask("plan deadline:none")
    for each in ("plan", "school", "today", "ready"):
        assert "1 Mar 2027" not in as_text(await world.ask(each))
    found, _ = await world.store.read(ME, "look")
    assert all(each.deadline is None for each in found.all(Plan))


def test_a_date_in_the_plan_of_an_older_journal_stands_until_a_newer_one():
    old = journal(SchoolRule(attempts=3), OLD_PLAN)
    assert standing_rule(old) == SchoolRule(3, date(2027, 4, 1), "")
    assert standing_rule(journal(OLD_PLAN, RESULT_BY)) == RESULT_BY
    assert standing_rule(journal(RESULT_BY, OLD_PLAN)).deadline == date(2027, 4, 1)
    assert school_date(journal(SchoolRule())) is None
    (rule,) = (draft.payload for draft in moved(old, due="exam"))
    assert rule == SchoolRule(3, date(2027, 4, 1), "exam")
    gone = moved(old, deadline="none")
    assert [(draft.payload, draft.of) for draft in gone] == [(Plan(Decimal(70)), 2)]
    assert school_date(old.grown(gone, NOW)) is None
    back = moved(journal(RESULT_BY, OLD_PLAN), deadline=date(2027, 5, 1), due="result")
    assert [draft.payload for draft in back] == [RESULT_BY]
    assert moved(journal(RESULT_BY), deadline=date(2027, 5, 1)) == ()


def test_a_plan_made_anew_does_not_bring_back_a_date_that_was_replaced():
    replaced = journal(OLD_PLAN, RESULT_BY)
    assert wrote("plan", replaced, target="75") == (Plan(Decimal(75)),)
    assert wrote("plan", journal(OLD_PLAN), target="75") == (replace(OLD_PLAN, target=Decimal(75)),)
    assert wrote("plan", journal(OLD_PLAN), deadline="2027-06-01") == (
        Plan(Decimal(70)), SchoolRule(deadline=date(2027, 6, 1), deadline_for=""),
    )  # fmt: skip
    assert wrote("plan", journal(RESULT_BY), deadline="2027-06-01")[1] == replace(RESULT_BY, deadline=date(2027, 6, 1))
    fixed = Draft(replace(OLD_PLAN, deadline=date(2027, 4, 2)), 1)
    assert school_date(journal(OLD_PLAN).grown((fixed,), NOW)).deadline == date(2027, 4, 2)


def test_what_is_over_or_awaited_asks_for_nothing():
    over = as_text(said("school", journal(replace(OLD_PLAN, deadline=TODAY - timedelta(days=1)))))
    assert "and that has passed" in over
    passed = as_text(said("today", journal(Attempt(TODAY - timedelta(days=60), "pass"), RESULT_BY)))
    assert "nearest date" not in passed
    mail = as_text(said("school", journal(OLD_PLAN), mail="yes"))
    assert "1 Apr 2027 as the date for Step 1" in mail


@pytest.mark.parametrize(("hours", "said_"), [("10", True), ("29", True), ("30", False), (None, False)])
def test_under_thirty_hours_a_week_the_months_are_not_promised(hours, said_):
    text = as_text(said("plan", journal(SCORED), **({"hours": hours} if hours else {})))
    assert ("no source says by how much: a date counted in them is the earliest there is" in text) is said_
