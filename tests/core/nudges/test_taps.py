"""The taps under a check-in, and what they leave in the journal and the outbox."""

from datetime import UTC, datetime, timedelta

import pytest

from core import action
from core.guide.retests import coming
from core.moment import Moment
from core.nudges.kinds import DaysKind
from core.nudges.outbox import LOOK, Outcome, Trouble
from core.payloads import CheckIn, CheckIns, Snoozed, Zone
from core.ports import NotStored
from core.reply import Action, as_text
from core.request import Press
from tests.core.journals import NOW
from tests.core.test_comeback import ME, World, button


def tap(command, **args):
    return Press(action.encode(Action("x", command, tuple((k, str(v)) for k, v in args.items())), "42"))


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    await found.ask("checkin mon,wed,fri at:18:00")
    return found


async def kept(world, kind):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(kind)


async def test_how_it_went_then_what_was_done_then_a_line(world):
    first = await world.ask(tap("went", nudge=7, how=2))
    assert [each.label for each in first.actions] == ["yes", "partly", "no"]
    second = await world.ask(tap("went", nudge=7, did="no"))
    assert "a day is a day" in second.blocks[0].text
    await world.ask("/checkin note:slept badly")
    assert await kept(world, CheckIn) == (CheckIn(7, 2, "no", "slept badly"),)
    await world.ask(tap("went", nudge=7, how=4))
    assert (await kept(world, CheckIn))[0].how == 4
    await world.ask("undo")
    assert (await kept(world, CheckIn))[0].how == 2
    assert "hard; did what you meant to: no; slept badly" in str(await world.ask("history"))


async def test_the_largest_id_fits_a_button_and_an_option(world):
    await world.ask(tap("went", nudge=2**63 - 1, how=5))
    assert (await kept(world, CheckIn))[0].nudge == 2**63 - 1
    longest = Action("x", "snooze", (("nudge", str(2**63 - 1)), ("until", "tomorrow")))
    assert len(action.encode(longest, "1" * 20)) <= action.LIMIT


async def test_the_same_tap_twice_is_one(world):
    await world.ask(tap("went", nudge=7, how=2))
    again = await world.ask(tap("went", nudge=7, how=2))
    assert again.title == "Thank you, it is saved"
    assert len(await kept(world, CheckIn)) == 1
    third = await world.ask(tap("went", nudge=7, did="yes"))
    assert [each.label for each in third.actions] == ["none", "10", "20", "40", "60", "80"]
    assert "That is all" in str(await world.ask(tap("went", nudge=7, questions=0)))


async def test_the_hardest_three_times_running_is_asked_about_softly(world):
    for nudge in (1, 2):
        assert (await world.ask(tap("went", nudge=nudge, how=1))).title == "Thank you, it is saved"
    assert (await world.ask(tap("went", nudge=3, how=1))).title == "That sounds heavy."
    assert len(await kept(world, CheckIn)) == 3


@pytest.mark.parametrize(
    ("now", "until", "instant"),
    [
        (NOW, "hour", datetime(2026, 11, 22, 16, tzinfo=UTC)),
        (NOW, "tonight", datetime(2026, 11, 23, 1, tzinfo=UTC)),  # 20:00 in New York
        # Tuesday is no day of the rule: 18:00 there, its own time
        (datetime(2026, 11, 23, 15, tzinfo=UTC), "tomorrow", datetime(2026, 11, 24, 23, tzinfo=UTC)),
        (datetime(2026, 11, 24, 1, 30, tzinfo=UTC), "hour", datetime(2026, 11, 24, 13, tzinfo=UTC)),  # 21:30: quiet
        (datetime(2026, 11, 24, 1, 30, tzinfo=UTC), "tonight", datetime(2026, 11, 24, 13, tzinfo=UTC)),
    ],
)
async def test_later_is_never_in_quiet_hours(world, now, until, instant):
    world.clock.set(now)
    reply = await world.ask(tap("snooze", nudge=7, until=until))
    assert reply.title == "Later, then"
    assert await kept(world, Snoozed) == (Snoozed(7, instant),)


async def test_tomorrows_own_makes_putting_off_to_it_needless(world):
    reply = await world.ask(tap("snooze", nudge=7, until="tomorrow"))  # it is Sunday, and Monday has one
    assert reply.title == "Tomorrow, then"
    assert await kept(world, Snoozed) == ()


async def test_nothing_is_put_off_while_they_are_off_paused_or_without_a_zone(world):
    await world.ask("checkin pause:week")
    assert "off or paused" in str(await world.ask(tap("snooze", nudge=7, until="hour")))
    await world.ask("checkin stop:yes")
    assert "off or paused" in str(await world.ask(tap("snooze", nudge=7, until="hour")))
    await world.ask("go on")
    await world.ask("undo 1")
    assert "time zone" in str(await world.ask(tap("snooze", nudge=7, until="hour")))
    assert (await world.ask("checkin")).title == "Check-ins are held"
    assert await due(world, MONDAY) == ()


async def test_a_profiles_zone_is_kept_when_they_go_on_and_moves_no_more():
    world = World()
    reply = await world.ask("checkin daily at:18:00", zone="America/New_York")
    assert "America/New_York" in as_text(reply)
    assert await kept(world, Zone) == (Zone("America/New_York"),)
    await world.ask("ready?", zone="Asia/Tokyo")
    assert len(await due(world, datetime(2026, 11, 22, 23, tzinfo=UTC))) == 1


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("stop", "Check-ins are off"),
        ("No more.", "Check-ins are off"),
        ("pause a week", "Check-ins are paused"),
        ("once a week", "Check-ins are on"),
        ("go on", "Check-ins are on"),
        ("/checkin go:no stop:no", "Check-ins are on"),
        ("/checkin stop:yes go:yes", "Not quite"),
        ("/checkin pause:week days:tue at:7pm", "Check-ins are paused"),
    ],
)
async def test_what_people_type_instead_of_pressing(world, said, title):
    assert (await world.ask(said)).title == title


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("fri to mon", (0, 4, 5, 6)),
        ("everyday", (0, 1, 2, 3, 4, 5, 6)),
        ("Mon, Monday", (0,)),
        ("weekends", (5, 6)),
    ],
)
def test_days_in_usual_forms(text, days):
    assert DaysKind().parse(text, Moment(NOW)) == days


async def test_a_line_is_kept_although_they_were_deleted(world):
    await world.ask(tap("went", nudge=7, how=2))
    await world.ask("history 2 delete:for-good")
    assert "That is kept" in as_text(await world.ask("/checkin note:slept well"))


async def test_a_stopped_one_stays_stopped_when_its_hour_is_corrected(world):
    await world.ask("stop")
    await world.ask("stop")  # which changes nothing
    await world.ask("history 3 change:at to:19:00")
    (held,) = (await kept(world, CheckIns))[-1:]
    assert (held.on, held.minute) == (False, 19 * 60)


async def test_crisis_words_count_as_an_answer_too(world):
    for days in (0, 2, 4):
        (letter,) = await due(world, MONDAY + timedelta(days=days))
        await sent(world, letter)
    await world.ask("i want to die")
    (letter,) = await due(world, MONDAY + timedelta(days=7))
    assert letter.unanswered == 0


async def test_check_ins_need_a_zone_first():
    world = World()
    assert "First I need your time zone" in str(await world.ask("checkin daily at:18:00"))
    assert await kept(world, CheckIns) == ()
    assert await kept(world, Zone) == ()


async def test_crisis_words_in_a_note_are_answered_and_not_kept(world):
    await world.ask(tap("went", nudge=7, how=2))
    assert (await world.ask("/checkin note:i want to die")).title == "I'm glad you said it."
    assert (await kept(world, CheckIn))[0].note is None


MONDAY = datetime(2026, 11, 23, 23, tzinfo=UTC)  # 18:00 in New York


async def due(world, at):
    """The letters that are due at an instant, claimed; looks are over by then."""
    world.clock.set(at)
    await world.store.outbox.materialise(at)
    letters = await world.store.outbox.claim("discord", "me", at, 10, None)
    if looks := [letter for letter in letters if letter.kind == LOOK]:
        await sent(world, *looks)
        return (*(letter for letter in letters if letter.kind != LOOK), *await due(world, at))
    return letters


async def sent(world, letter, outcome=Outcome.SENT):
    assert await world.store.outbox.sending(letter, "me", world.clock.now())
    assert await world.store.outbox.finish(letter, "me", outcome, world.clock.now())


async def test_a_check_in_is_due_at_the_students_own_hour_and_once(world):
    assert await due(world, MONDAY - timedelta(minutes=1)) == ()
    (letter,) = await due(world, MONDAY)
    assert (letter.account, letter.day.isoformat()) == (ME, "2026-11-23")
    await sent(world, letter)
    assert await due(world, MONDAY + timedelta(hours=1)) == ()


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("undo", None),
        ("checkin stop:yes", None),
        ("checkin pause:until I say", None),
        ("checkin pause:2026-11-24", MONDAY + timedelta(days=2)),
        ("checkin at:19:00", MONDAY + timedelta(hours=1)),
        ("timezone Chicago", MONDAY + timedelta(hours=1)),
    ],
)
async def test_whatever_changes_the_journal_moves_the_schedule(world, said, at):
    await world.ask(said)
    assert await due(world, MONDAY) == ()
    if at:
        assert len(await due(world, at)) == 1


async def test_any_word_counts_as_an_answer(world):
    for days in (0, 2, 4):
        (letter,) = await due(world, MONDAY + timedelta(days=days))
        await sent(world, letter)
    (letter,) = await due(world, MONDAY + timedelta(days=7))
    assert letter.unanswered == 3
    await sent(world, letter)
    await world.ask("ready?")
    (letter,) = await due(world, MONDAY + timedelta(days=9))
    assert letter.unanswered == 0


async def test_a_snoozed_one_comes_again_as_the_same(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter)
    await world.ask(tap("snooze", nudge=letter.id, until="hour"))
    assert await due(world, MONDAY + timedelta(minutes=59)) == ()
    (again,) = await due(world, MONDAY + timedelta(hours=1))
    assert (again.id, again.nonce) == (letter.id, letter.nonce)


async def test_who_could_not_be_reached_is_told_once_at_the_next_word(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    told = await world.ask("ready?")
    assert "could not reach you" in as_text(told)
    assert [each.label for each in told.actions][-1] == "go on"
    assert "could not reach you" not in as_text(await world.ask("ready?"))


async def test_it_is_said_where_check_ins_are_asked_for_until_one_arrives(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    for _ in range(2):
        shown = await world.ask("checkin")
        assert shown.title == "Check-ins don't reach you"
        assert "turned away" in as_text(shown)
        assert [each.label for each in shown.actions] == ["go on", "stop these"]  # each once, though told of it, too
    (again,) = await due(world, MONDAY + timedelta(days=1))  # by itself
    await sent(world, again)
    assert (await world.ask("checkin")).title == "Check-ins are on"


@pytest.mark.parametrize("said", ["go on", tap("checkin", go="yes")], ids=["said", "tapped"])
async def test_going_on_tries_at_once(world, said):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    assert (await world.ask(said)).title == "Check-ins are on"
    assert [each.day for each in await due(world, MONDAY + timedelta(minutes=1))] == [letter.day]


async def test_what_may_be_missing_is_said_once_at_the_next_word(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.UNKNOWN)
    told = await world.ask("ready?")
    assert "could not learn whether it arrived" in as_text(told)
    assert "go on" not in [each.label for each in told.actions]
    assert "could not learn" not in as_text(await world.ask("ready?"))
    assert (await world.ask("checkin")).title == "Check-ins are on"


async def test_where_nobody_can_be_asked_what_was_turned_away_the_answer_is_given_without(world, monkeypatch):
    async def down(account):
        raise NotStored

    monkeypatch.setattr(world.store.outbox, "refused", down)
    assert (await world.ask("checkin")).title == "Check-ins are on"


async def test_going_on_after_that_works_although_the_days_are_the_same(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    await world.ask("checkin go:yes")
    assert len(await due(world, MONDAY + timedelta(days=2))) == 1


async def explained(world, zone=None):
    """A whole session, by which re-tests are set going."""
    await world.ask("/teach topic:preload say:how full it is gap:nothing", zone=zone)
    for each in ("a", "b", "c"):
        await world.ask(f"/teach ask:{each}? key:{each}", zone=zone)


async def test_a_re_test_is_put_off_whether_check_ins_are_on_or_not():
    world = World()
    await world.ask("timezone New York")
    off = tap("snooze", nudge=7, until="hour", of="re-test")
    assert "none to put off" in as_text(await world.ask(off))
    await explained(world)
    assert (await world.ask(off)).title == "Later, then"
    assert await kept(world, Snoozed) == (Snoozed(7, NOW + timedelta(hours=1), "re-test"),)
    assert "A re-test put off to 22 Nov 2026, 11:00" in as_text(await world.ask("history"))
    await world.ask("/retake sat:2026-11-20 result:pass")
    assert "none to put off" in as_text(await world.ask(off))


async def test_a_re_test_put_off_to_a_day_that_has_one_or_a_check_in_rests():
    world = World()
    await world.ask("timezone New York")
    await explained(world)
    off = tap("snooze", nudge=7, until="tomorrow", of="re-test")
    assert (await world.ask(off)).title == "Tomorrow, then"  # Monday has its own
    world.clock.advance(timedelta(days=1))
    assert "24 Nov 2026 at 18:00" in as_text(await world.ask(off))
    await world.ask("checkin tue at:18:00")
    assert (await world.ask(off)).title == "Tomorrow, then"  # which says it


async def test_what_is_pushed_into_a_day_that_has_its_own_rests(world):
    await world.ask("checkin daily at:20:30")
    world.clock.set(datetime(2026, 11, 24, 1, 30, tzinfo=UTC))  # 20:30
    reply = await world.ask(tap("snooze", nudge=7, until="hour"))
    assert (reply.title, "24 Nov 2026" in as_text(reply)) == ("Tomorrow, then", True)
    assert await kept(world, Snoozed) == ()


async def test_whoever_chose_a_late_hour_can_put_off_by_an_hour(world):
    await world.ask("checkin mon at:23:00")
    world.clock.set(datetime(2026, 11, 24, 4, tzinfo=UTC))
    assert "24 Nov 2026 at 00:00" in as_text(await world.ask(tap("snooze", nudge=7, until="hour")))


async def test_an_old_button_promises_nothing(world):
    world.clock.advance(timedelta(days=8))
    old = tap("snooze", nudge=7, until="hour", on="2026-11-22")
    assert "too long ago" in as_text(await world.ask(old))
    world.clock.advance(timedelta(days=-1))
    assert (await world.ask(old)).title == "Later, then"


async def test_an_old_tap_on_a_check_in_taken_back_writes_nothing(world):
    await world.ask(tap("went", nudge=7, how=2))
    await world.ask("undo")
    for more in ({"did": "yes"}, {"questions": 10}):
        reply = await world.ask(tap("went", nudge=7, **more))
        assert reply.title == "Nothing was saved"
        assert await kept(world, CheckIn) == ()
    await world.ask(button(reply, "good"))
    assert await kept(world, CheckIn) == (CheckIn(7, 4),)


@pytest.mark.parametrize(
    "said", ["pause", "pause a week", "/checkin rarer:yes", "/checkin retests:no", "checkin pause:2026-12-24"]
)
@pytest.mark.parametrize("before", ["stop", "checkin pause:until I say", "/retake sat:2026-11-20 result:pass"])
async def test_what_was_stopped_is_turned_on_by_nothing_else(world, before, said):
    await world.ask(before)
    assert (await world.ask(said)).title in ("Check-ins are off", "Re-tests are off")
    assert await due(world, MONDAY) == ()
    assert (await world.ask("checkin")).title == "Check-ins are off"
    await world.ask("go on")
    assert len(await due(world, MONDAY + timedelta(days=7))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "checkins off",
        "check-ins off",
        "stop check-ins",
        "stop my check-ins",
        "turn off check-ins",
        "turn the checkins off",
    ],
)
async def test_stopping_in_the_usual_words(world, said):
    assert (await world.ask(said)).title == "Check-ins are off"
    assert not (await kept(world, CheckIns))[-1].on
    assert (await world.ask("checkins on")).title == "Check-ins are on"


@pytest.mark.parametrize(
    ("said", "days", "minute"),
    [
        ("check in mon wed fri 6pm", (0, 2, 4), 18 * 60),
        ("check in daily 7:30 am", (0, 1, 2, 3, 4, 5, 6), 7 * 60 + 30),
        ("checkin tue, thu at 19:00", (1, 3), 19 * 60),
        ("checkins mon to fri 20:00", (0, 1, 2, 3, 4), 20 * 60),
        ("check in at 6 pm", (0, 2, 4), 18 * 60),
        ("checkin sundays", (6,), 18 * 60),
    ],
)
async def test_days_and_hour_in_one_breath(world, said, days, minute):
    await world.ask(said)
    assert (await kept(world, CheckIns))[-1] == CheckIns(days, minute)


async def test_re_tests_are_stopped_alone_or_with_all_and_set_going_again():
    world = World()
    assert "no re-test waits" in as_text(await world.ask("stop"))
    assert (await world.ask("stop re-tests")).title == "Re-tests are off"
    assert await kept(world, CheckIns) == ()
    await world.ask("timezone New York")
    await explained(world)
    assert len(await due(world, MONDAY)) == 1
    stopped = await world.ask("stop the re-tests")
    assert await due(world, MONDAY + timedelta(days=1)) == ()
    assert (await world.ask(button(stopped, "re-tests again"))).title == "Re-tests are on"
    assert len(await due(world, MONDAY + timedelta(days=2))) == 1
    assert "Nor do re-tests" in as_text(await world.ask("stop"))
    assert await due(world, MONDAY + timedelta(days=5)) == ()
    assert "Check-ins off, re-tests of before stopped" in as_text(await world.ask("history"))
    assert (await world.ask("go on")).title == "Re-tests are on"
    assert await kept(world, CheckIns)  # and no check-ins that nobody chose
    assert not (await kept(world, CheckIns))[-1].on
    assert len(await due(world, MONDAY + timedelta(days=6))) == 1
    assert "Only re-tests come" in as_text(await world.ask("checkin"))


async def test_stopped_with_check_ins_re_tests_come_again_with_them(world):
    await explained(world)
    await world.ask("stop")
    assert await due(world, MONDAY + timedelta(days=6)) == ()
    await world.ask("checkin mon at:18:00")
    assert [letter.kind for letter in await due(world, MONDAY + timedelta(days=13))] == ["re-test"]


async def test_re_tests_say_why_they_do_not_come():
    world = World()
    await explained(world)
    assert "time zone" in as_text(await world.ask("/checkin retests:yes"))
    await world.ask("/retake sat:2026-11-20 result:pass")
    assert (await world.ask("/checkin retests:yes")).title == "Re-tests rest"
    assert "None waits" in as_text(await World().ask("/checkin retests:yes"))


async def test_the_quiet_days_stop_ends_re_tests_too():
    world = World()
    await world.ask("timezone New York")
    await explained(world)
    await world.ask(tap("quiet", do="stop"))
    assert await due(world, MONDAY) == ()


async def test_going_on_sets_going_what_could_not_be_delivered_of_every_kind():
    world = World()
    await world.ask("timezone New York")
    await explained(world)
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    assert "/checkin go:yes" in as_text(await world.ask("ready?"))
    shown = await world.ask("checkin")
    assert "turned away" in as_text(shown)
    assert [each.label for each in shown.actions] == ["Mon, Wed, Fri at 18:00", "go on"]
    assert (await world.ask("checkin retests:yes")).title == "Re-tests are on"  # which tries at once
    (letter,) = await due(world, MONDAY + timedelta(hours=1))
    await sent(world, letter, Outcome.CLOSED)
    assert (await world.ask("/checkin go:yes")).title == "Re-tests are on"
    assert len(await due(world, MONDAY + timedelta(days=6))) == 1
    assert (await World().ask("/checkin go:yes")).title == "Check-ins are off"


async def test_word_of_trouble_is_told_although_the_same_words_move_a_schedule(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    assert "could not reach you" in as_text(await world.ask("timezone Chicago"))


async def test_crisis_words_take_it_from_the_rows_as_any_others_do_and_it_is_told_with_the_next_answer(world):
    (letter,) = await due(world, MONDAY)
    await sent(world, letter, Outcome.CLOSED)
    assert "could not reach you" not in as_text(await world.ask("I want to kill myself"))
    assert await world.store.outbox.trouble(ME) == Trouble()
    assert "could not reach you" in as_text(await world.ask("ready?"))
    assert "could not reach you" not in as_text(await world.ask("ready?"))


async def test_a_profiles_zone_is_kept_with_what_is_explained():
    world = World()
    world.clock.set(datetime(2026, 11, 24, 2, tzinfo=UTC))  # Monday evening in New York
    await explained(world, zone="America/New_York")
    assert await kept(world, Zone) == (Zone("America/New_York"),)
    journal, _ = await world.store.read(ME, "look")
    assert coming(journal)[0].isoformat() == "2026-11-24"


async def test_an_older_entry_is_not_corrected_where_the_newest_alone_counts(world):
    await world.ask("stop")
    refused = as_text(await world.ask("history 2 change:at to:19:00"))
    assert "entry 3: Check-ins off" in refused
    assert await due(world, MONDAY) == ()
    assert "entry 3" in as_text(await world.ask("history 2"))
    assert "To correct it" in as_text(await world.ask("history 3"))
    await world.ask("undo 3")
    assert "To correct it" in as_text(await world.ask("history 2"))
    assert (await world.ask("history 2 change:at to:19:00")).title.startswith("Corrected")
    for said in ("/method when:before questions:50", "/method when:now questions:60", "/school item:dean state:asked"):
        await world.ask(said)
    seqs = [entry.seq for entry in (await world.store.read(ME, "look"))[0].standing[-3:]]
    for seq in seqs:
        assert "To correct it" in as_text(await world.ask(f"history {seq}"))


async def test_of_a_feeling_only_what_belongs_to_it_is_offered(world):
    await world.ask("/feel tired")
    text = as_text(await world.ask("history 3"))
    assert "one of word, strength." in text
    assert "not part of that entry" in as_text(await world.ask("history 3 change:trend to:yes"))


async def test_instants_are_told_on_the_students_own_clock(world):
    await world.ask("/feel first:yes")
    text = as_text(await world.ask("history"))
    assert "First days until" in text
    assert "UTC" not in text


async def test_in_the_first_days_a_tap_is_enough(world):
    await world.ask("/feel first:yes")
    reply = await world.ask(tap("went", nudge=7, how=2))
    assert "it is enough" in as_text(reply)
    assert [each.label for each in reply.actions] == ["name a feeling"]


async def test_questions_are_kept_with_the_newest_one(world):
    await world.ask(tap("went", nudge=7, how=2))
    await world.ask("/checkin questions:37")
    assert (await kept(world, CheckIn))[0].questions == 37
    assert "37 questions" in as_text(await world.ask("history"))


async def test_a_time_alone_takes_the_suggested_days():
    world = World()
    await world.ask("timezone New York")
    assert "Mon, Wed, Fri at 19:00" in as_text(await world.ask("/checkin at:19:00"))
