"""Hours and pauses of check-ins as people say them: none becomes an hour of the night without a word."""

from datetime import timedelta

import pytest

from core.command import Refused
from core.moment import Moment
from core.nudges.kinds import FOREVER, PauseKind, TimeKind
from core.payloads import CheckIns
from core.reply import as_text
from core.wording import clock
from tests.core.journals import NOW, TODAY
from tests.core.test_comeback import ME, World

AT = Moment(NOW)


@pytest.mark.parametrize("said", ["3:15", "1", "6:59", "3", "5 o'clock", "4.30"])
def test_a_bare_hour_that_may_be_of_the_night_is_asked_about(said):
    asks = r"Is .+ (at night|in the morning), or .+ in the (afternoon|evening)\? Say 0\d:\d\d or 1\d:\d\d\."
    with pytest.raises(Refused, match=asks):
        TimeKind().parse(said, AT)


@pytest.mark.parametrize(
    ("said", "minute"),
    [
        ("03:15", 195), ("3:15 am", 195), ("3:15 a.m.", 195), ("3:15 pm", 915), ("15:15", 915), ("3:15 in the afternoon", 915),
        ("6 in the evening", 1080), ("6 in the morning", 360), ("noon", 720), ("midnight", 0), ("12", 720), ("12 am", 0),
        ("7", 420), ("10 at night", 1320), ("2 at night", 120), ("22:00 at night", 1320), ("12 at night", 0), ("0:30", 30),
        ("18 o'clock", 1080), ("9 evening", 1260),
    ],
)  # fmt: skip
def test_what_is_said_of_the_half_of_the_day_counts(said, minute):
    assert TimeKind().parse(said, AT) == minute


@pytest.mark.parametrize("said", ["13 am", "0 pm", "25", "18:60", "soon", "18 in the morning"])
def test_what_is_no_hour_is_refused(said):
    with pytest.raises(Refused, match="no time of day"):
        TimeKind().parse(said, AT)


def test_a_confirmation_says_which_half_of_the_day():
    said = {clock(minute) for minute in (195, 420, 720, 915, 1080, 1320, 0)}
    assert said == {
        *("3:15 at night", "7:00 in the morning", "12:00 (noon)", "15:15 in the afternoon", "18:00 in the evening"),
        *("22:00 at night", "0:00 (midnight)"),
    }


async def test_at_every_door_of_check_ins_the_hour_is_asked_about_and_nothing_is_kept():
    world = World()
    await world.ask("timezone New York")
    for said in ("checkin mon 3:15", "/checkin days:mon at:3", "checkin at:3:15"):
        reply = await world.ask(said)
        assert "at night, or" in as_text(reply)
    journal, _ = await world.store.read(ME, "look")
    assert not journal.all(CheckIns)
    assert "Mon at 3:15 at night, where you are" in as_text(await world.ask("checkin mon 03:15"))
    assert "Mon at 15:15 in the afternoon" in as_text(await world.ask("checkin mon 3:15 pm"))
    assert "Tue at 15:15" in as_text(
        await world.ask("history 3 change:days to:tue")
    )  # an hour of before is not asked about anew


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("tomorrow", 2), ("today", 1), ("until tomorrow", 1), ("week", 7), ("2 weeks", 14), ("for 3 days", 3), ("a day", 1),
        ("two weeks", 14), ("a month", 30), ("1 week", 7),
    ],
)  # fmt: skip
def test_a_pause_leaves_out_the_days_that_are_named(said, days):
    assert PauseKind().parse(said, AT) == TODAY + timedelta(days=days)


def test_a_pause_without_an_end_and_one_that_is_over():
    assert PauseKind().parse("until i say", AT) == FOREVER
    with pytest.raises(Refused, match="no day to come"):
        PauseKind().parse("yesterday", AT)


async def test_a_pause_over_tomorrow_skips_tomorrow_s():
    world = World()
    await world.ask("timezone New York")
    await world.ask("checkin daily 18:00")
    assert "They begin again on 24 Nov 2026" in as_text(await world.ask("checkin pause:tomorrow"))
