"""The days after crisis words: nothing of studying comes unasked, nothing starts again by itself, help stays."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from core.command import House
from core.guide.quiet import quiet
from core.payloads import CheckIns, CheckOn, Feeling, QuietUntil, Taught
from core.reply import as_text
from core.request import Call, Press
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


async def holds(world):
    return quiet((await world.store.read(ME, "look"))[0])


async def test_not_what_i_meant_lifts_them(world):
    reply = await world.ask("kms")
    await world.ask(button(reply, "not what I meant"))
    assert await holds(world) is None
    assert "bring up no studying" not in as_text(await world.ask("log 66 form 31"))
    before = (await world.store.read(ME, "look"))[0].last
    assert (await world.ask(button(reply, "not what I meant"))).title == "Understood."
    assert (await world.store.read(ME, "look"))[0].last == before


async def test_not_what_i_meant_lifts_nothing_that_another_message_began(world):
    await world.ask("kms")
    first = (await held(world)).until
    world.clock.advance(timedelta(hours=1))
    asked = await world.ask("ready to give up")
    await world.ask(button(asked, "not what I meant"))
    assert (await holds(world)).until == first
    meant_so = await world.ask("I want to kill myself")
    assert (await holds(world)).until > first
    await world.ask(button(meant_so, "not what I meant"))
    assert (await holds(world)).until == first


async def test_not_what_i_meant_lifts_nothing_where_help_could_not_wait_for_the_database():
    class Slow(MemoryStore):
        async def write(self, *args):
            await asyncio.sleep(0.7)
            return await super().write(*args)

    world = World(Slow())
    reply = await world.ask("kms")
    assert "72 hours" not in as_text(reply)
    await asyncio.gather(*world.comeback._care._beside_help)
    await world.ask(button(reply, "not what I meant"))
    assert await holds(world) is not None


async def test_an_entry_that_is_no_quiet_day_is_not_taken_back_so(world):
    await world.ask("/safe state:misread")
    assert (await world.store.read(ME, "look"))[0].taken_back == frozenset()


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


async def test_stopping_before_their_hour_ends_what_comes_unasked_and_not_the_quiet(world):
    await world.ask(button(await world.ask("kms"), "check on me tomorrow"))
    reply = await world.ask("please stop")
    assert reply.title == "They are off"
    assert "once, after 25 Nov 2026, 10:01" in as_text(reply)
    assert not (await held(world, CheckIns)).on
    assert await held(world, CheckOn) is None
    assert await holds(world) is not None
    assert "bring up no studying" in as_text(await world.ask("log 66 form 31"))


async def test_what_people_type_in_these_days_is_about_these_days():
    world = World()
    await world.ask("kms")
    assert (await world.ask("stop")).title == "They are off"
    assert (await world.ask("pause")).title == "Quiet it is"
    assert (await world.ask("later")).title == "I'm here."
    world.clock.advance(timedelta(hours=80))
    assert (await world.ask("Not yet.")).title == "Quiet it is"
    world.clock.advance(timedelta(hours=80))
    assert (await world.ask("ok, go on")).title == "Good to have you back"
    assert await holds(world) is None
    assert (await world.ask("go on")).title != "Good to have you back"


async def test_a_pause_of_check_ins_that_are_on_is_one_in_these_days_too(world):
    await world.ask("kms")
    assert (await world.ask("pause")).title == "Check-ins are paused"


@pytest.mark.parametrize("said", ["check on me tomorrow", "please check in on me tomorrow", "Check on me"])
async def test_it_may_be_typed_to_be_looked_in_on(world, said):
    await world.ask("ready to give up")
    assert (await world.ask(said)).title == "I will"
    await world.ask("kms")
    assert (await world.ask(f"can you {said.lower().removeprefix('please ')}?")).title == "I will"
    assert "23 Nov 2026, 10:01" in as_text(await world.ask(said))


@pytest.mark.parametrize(
    ("at", "comes"),
    [
        (datetime(2026, 11, 24, 3, tzinfo=UTC), datetime(2026, 11, 24, 15, 1, tzinfo=UTC)),  # Monday 22:00
        (datetime(2026, 11, 24, 4, 59, 59, tzinfo=UTC), datetime(2026, 11, 24, 15, 1, tzinfo=UTC)),
        (datetime(2026, 11, 24, 7, tzinfo=UTC), datetime(2026, 11, 24, 15, 1, tzinfo=UTC)),  # 02:00: when it is day
        (datetime(2026, 11, 24, 11, tzinfo=UTC), datetime(2026, 11, 25, 15, 1, tzinfo=UTC)),  # 06:00
        (datetime(2027, 3, 13, 20, tzinfo=UTC), datetime(2027, 3, 14, 14, 1, tzinfo=UTC)),  # the clocks go forward
    ],
)
async def test_tomorrow_is_the_look_of_the_next_day(world, at, comes):
    """Looked at is at the hour of the first entry, 10:01 in New York: an hour of its own would be told by its row."""
    world.clock.set(at)
    await world.ask("check on me tomorrow")
    assert (await held(world, CheckOn)).at == comes


@pytest.mark.parametrize(("hours", "comes"), [(1, 24), (11, 24), (13, 48)])
async def test_without_a_zone_tomorrow_is_the_first_look_that_is_half_a_day_away(hours, comes):
    world = World()
    await world.ask("feel ashamed")
    world.clock.advance(timedelta(hours=hours))
    await world.ask("check on me tomorrow")
    assert (await held(world, CheckOn)).at == NOW.replace(second=0) + timedelta(hours=comes, minutes=1)


async def test_who_said_they_are_safe_is_not_given_the_whole_list_at_every_word(world):
    reply = await world.ask("kms")
    assert "988" in as_text(await world.ask("thank you"))  # it has not been answered yet
    await world.ask(button(reply, "safe"))
    for said in ("thank you, I called my sister", "ok", "idk"):
        kind = await world.ask(said)
        assert kind.title == "I'm glad you wrote."
        assert "/support" in as_text(kind)
        assert "988" not in as_text(kind)
        assert {each.command for each in kind.actions} == {"safe", "quiet"}
    assert "988" in as_text(await world.ask(button(kind, "not sure")))
    assert (await world.ask("ok")).title == "I'm here."
    await world.ask("I'm safe, thanks. My sister is here")
    assert (await world.ask("ok")).title == "I'm glad you wrote."
    world.clock.advance(timedelta(hours=13))
    assert (await world.ask("hm")).title == "I'm here."
    assert (await world.ask("ok, thank you so much!")).title == "I'm glad you wrote."
    await world.ask("ready to give up")
    assert (await world.ask("thanks")).title == "I'm here."


@pytest.mark.parametrize("said", ["i am safe to retake?", "am I safe to take it again", "I'm safe for the retake?"])
async def test_safe_to_retake_is_a_question_about_the_retake(world, said):
    assert (await world.ask(said)).title.startswith("Ready?")
    await world.ask("ready to give up")
    assert (await world.ask(said)).title == "I'm here."  # while it is asked, safe means safe
    reply = await world.ask("i want to kill myself")
    await world.ask(button(reply, "safe"))
    assert not (await world.ask("I'm safe to sit with my sister")).title.startswith("Ready?")
    assert not (await world.ask(said)).title.startswith("Ready?")  # nor is studying brought up in these days


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("I'm safe", "I'm glad you are safe."),
        ("I am safe, I called my sister.", "I'm glad you are safe."),
        ("safe no", "Please don't stay alone with this."),
        ("I'm safe but only for now", "I'm here."),
        ("I’m safe now", "I'm glad you are safe."),
        ("I'm safe?", "I'm here."),
        ("safe score", "I'm here."),
    ],
)
async def test_what_says_that_somebody_is_safe_and_what_does_not(world, said, title):
    await world.ask("ready to give up")
    assert (await world.ask(said)).title == title


async def test_a_sentence_that_a_command_refuses_belongs_to_the_question_that_is_open(world):
    async def session():
        return (await world.store.read(ME, "look"))[0].latest(Taught)

    await world.ask("/teach preload")
    for said in ("/start with the veins that fill it", "plan 30", "log 660 cbse please now", "ready maybe soon"):
        assert (await world.ask(said)).title == "Not quite"
        assert (await session()).said is None
    said = "Start with the veins that fill the heart before it beats"
    assert "preload" in as_text(await world.ask(said, id_="slack:7"))
    assert (await session()).said == said
    again = await world.ask(said, id_="slack:7")
    assert again.title == "preload"
    assert (await session()).gap is None
    await world.ask("Ready or not, the heart fills")
    assert (await session()).gap == "Ready or not, the heart fills"


async def test_nothing_is_handed_on_where_no_question_is_open_or_in_the_quiet_days(world):
    said = "Start with the veins that fill it"
    assert (await world.ask(said)).title == "Not quite"
    await world.ask("/teach preload")
    item = (
        "Start with a 45-year-old man comes to the office. Which of the following is the diagnosis? A) x B) y C) z D) w"
    )
    assert (await world.ask(item)).title == "I can't keep that"
    await world.ask("kms")
    assert (await world.ask(said)).title == "I'm glad you wrote."
    assert (await world.store.read(ME, "look"))[0].latest(Taught).said is None


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
    assert (await world.ask("hm")).title == "I'm here."  # whether they are safe is an open question
    world.clock.advance(timedelta(minutes=31))
    assert (await world.ask("hm")).title == "I did not understand that"


async def test_a_soft_question_stays_in_mind_until_it_is_answered_or_a_while_has_passed(world):
    asked = await world.ask("ready to give up")
    assert (await world.ask("hm")).title == "I'm here."  # and not taken for anything else
    assert (await world.ask("hm")).title == "I did not understand that"  # it is asked once, not over and over
    await world.ask("/teach preload")
    await world.ask("ready to give up")
    assert (await world.ask("wait")).title == "I'm here."
    assert (await world.ask("wait")).title == "preload"
    await world.ask("ready to give up")
    await world.ask(button(asked, "safe"))
    assert (await world.ask("wait")).title == "preload"
    await world.ask("ready to give up")
    world.clock.advance(timedelta(minutes=31))
    assert (await world.ask("wait")).title == "preload"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("yes", "I'm glad you are safe."),
        ("no, I'm fine", "I'm glad you are safe."),
        ("I’m ok, just sad", "I'm glad you are safe."),
        ("no", "Please don't stay alone with this."),
        ("honestly, not really", "Please don't stay alone with this."),
        ("I'm not", "Please don't stay alone with this."),
        ("not sure", "Thank you for being honest."),
        ("idk", "Thank you for being honest."),
        ("not what i meant", "Understood."),
        ("i was just joking", "Understood."),
    ],
)
@pytest.mark.parametrize("before", ["ready to give up", "i want to kill myself"])
async def test_words_answer_the_question_as_its_buttons_do(world, before, said, title):
    await world.ask(before)
    assert (await world.ask(said)).title == title


async def test_a_joke_lifts_no_quiet_days_in_words(world):
    await world.ask("i want to kill myself")
    await world.ask("just kidding")
    assert await holds(world) is not None


async def test_after_an_overdose_every_word_is_met_with_the_emergency_number(world):
    await world.ask("i took all my pills")
    for said in ("yes", "im scared", "i feel sick", "help", "log 66 form 31"):
        assert (await world.ask(said)).title == "This is an emergency."
    called = await world.ask("i called 911")
    assert called.title == "Good that you called."
    assert "unlock the door" in as_text(called).lower()
    assert (await world.ask("/log-nbme 66 form:31")).title.startswith("Saved")
    assert (await world.ask("/support")).title == "Help, at any hour"
    assert (await world.ask("i'm safe")).title == "I'm glad you are safe."
    assert (await world.ask("hm")).title == "I'm glad you wrote."


async def test_worry_about_a_friend_stays_in_mind(world):
    await world.ask("my friend wants to die")
    assert (await world.ask("she isnt answering her phone")).title == "Thank you for looking out for them."
    assert (await world.ask("what do i do")).title == "Thank you for looking out for them."
    assert (await world.ask("log 66 form 31")).title.startswith("Saved")
    world.clock.advance(timedelta(hours=1))
    assert (await world.ask("hm")).title == "I did not understand that"


@pytest.mark.parametrize("said", ["hi", "help", "help me"])
async def test_a_greeting_after_crisis_words_is_not_met_with_a_list_of_commands(world, said):
    await world.ask("i want to kill myself")
    text = as_text(await world.ask(said))
    assert "988" in text
    assert "log 66" not in text


async def test_a_lesser_word_hides_no_graver_one(world):
    await world.ask("i took all my pills")
    await world.ask("my friend wants to die")
    assert (await world.ask("hm")).title == "This is an emergency."


async def test_once_they_are_over_any_words_are_asked_whether_to_go_on(world):
    reply = await world.ask("i want to kill myself")
    await world.ask(button(reply, "safe"))
    assert (await world.ask("can i talk about studying again")).title == "Whenever you like"
    assert (await world.ask("hm")).title == "I'm glad you wrote."
    world.clock.advance(timedelta(hours=80))
    over = await world.ask("my exam is friday")
    assert "Shall I go on" in as_text(over)
    assert (await world.ask(button(over, "go on"))).title == "Good to have you back"


async def test_in_these_days_a_sentence_that_a_command_refuses_gets_no_talk_of_scores(world):
    reply = await world.ask("i want to kill myself")
    await world.ask(button(reply, "safe"))
    text = as_text(await world.ask("plan is falling apart with everything"))
    assert "NBME" not in text
    assert "falling apart" not in text


async def test_whom_it_asked_is_remembered_for_so_many_people_only(world, monkeypatch):
    monkeypatch.setattr("core.care.KEPT", 1)
    await world.ask("ready to give up")
    await world.ask("ready to give up", OTHER)
    assert (await world.ask("hm", OTHER)).title == "I'm here."
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


@pytest.mark.parametrize(
    ("calm", "grave"),
    [
        ("/support", Press("cb1|42|safe|state=no")),
        ("/support", Press("cb1|42|quiet|do=tomorrow")),
        (Call("feel", {"word": "ashamed"}), Call("feel", {"word": "ashamed", "own": "kms"})),
        (Call("gone", {}), Call("gone", {"own": "kms"})),
        ("hm", "kms"),
    ],
)
async def test_logs_and_counts_name_help_as_they_name_what_it_came_with(calm, grave):
    logged = []
    for said in (calm, grave):
        world = World()
        await world.ask(said)
        logged.append({(each.command, each.within) for each in world.observer.answers})
    assert logged[0] == logged[1]


async def test_it_is_one_write_under_the_requests_own_id_with_what_is_kept_beside(world):
    await world.ask(Call("feel", {"strength": "9", "own": "kms"}), id_="slack:7")
    again = await world.ask(Call("feel", {"strength": "9", "own": "kms"}), id_="slack:7")
    assert "72 hours" in as_text(again)
    journal, written = await world.store.read(ME, "slack:7")
    assert [type(journal.entry(seq).payload) for seq in written.seqs] == [QuietUntil, Feeling]
    assert written.seqs[-1] == journal.last


async def test_what_is_kept_beside_holds_nothing_up(world, monkeypatch):
    await world.ask(Call("feel", {"strength": "none", "own": "kms"}))
    assert await holds(world)
    for broken in ("core.care.Care._rest", "core.commands.feel.Feel.write"):
        world = World()
        with monkeypatch.context() as fault:
            fault.setattr(broken, lambda *_: 1 / 0)
            await world.ask(Call("feel", {"strength": "9", "own": "kms"}))
        assert await holds(world)
        assert len(world.observer.failures) == 1


async def test_nothing_of_a_channel_is_changed_by_words_in_which_help_is_heard(world):
    await world.ask(Call("group", {"do": "join", "zone": "kms"}))
    assert (await world.store.read(ME, "look"))[0].last == 3  # the zone, the check-ins, the quiet days


async def test_a_fault_beside_the_quiet_days_is_reported_and_they_begin(world, monkeypatch):
    monkeypatch.setattr(world.store.outbox, "heard", lambda account: 1 / 0)
    assert "72 hours" in as_text(await world.ask("kms"))
    assert [type(error) for *_, error in world.observer.failures] == [ZeroDivisionError]


async def test_one_put_off_in_these_days_is_not_said_to_come_again(world):
    await world.ask("kms")
    reply = await world.ask(Press("cb1|42|snooze|nudge=7|until=hour"))
    assert "none comes by itself" in as_text(reply)
    assert "again on" not in as_text(reply)
