"""The first talk: by tapping, by typing, left and taken up again."""

from datetime import date, timedelta

import pytest

from core.action import LIMIT, encode
from core.command import House
from core.commands import COMMANDS
from core.form import form_of
from core.guide import about
from core.payloads import About, Attempt, FirstDays, SchoolRule, Zone
from core.reply import as_text
from core.request import Call, Press
from tests.core.journals import NOW
from tests.core.test_comeback import ME, World, button


@pytest.fixture
def world():
    return World()


async def held(world, kind=About):
    journal, _ = await world.store.read(ME, "look")
    return journal.latest(kind)


def labels(reply):
    return [each.label for each in reply.actions]


async def fill(world, reply, label, **given):
    """Presses a button that opens a form, and sends it back."""
    tapped = next(each for each in reply.actions if each.label == label)
    form = form_of(encode(tapped, "42"), COMMANDS)
    assert tuple(given) == tuple(gap.name for gap in form.gaps if gap.name in given)
    return await world.ask(form.filled(given))


async def test_by_buttons_alone_from_the_first_greeting_to_the_one_next_step(world):
    hello = await world.ask("hi")
    assert labels(hello)[0] == "start"
    reply = await world.ask(button(hello, "start"))
    assert reply.title == "Feelings first, or studying?"
    reply = await world.ask(button(reply, "study first"))
    text = as_text(reply)
    for part in (
        "no language model",
        "nobody reads along",
        "no part of NBME, the USMLE",
        "holds the keys",
        "workspace's owners may",
    ):
        assert part in text
    reply = await world.ask(button(reply, "next"))
    reply = await world.ask(button(reply, "Chicago"))
    assert "Kept: America/Chicago, where it is 09:00." in as_text(reply)
    reply = await world.ask(button(reply, "Canada"))
    reply = await fill(world, reply, "choose the day", sat="2026-09-14")
    reply = await world.ask(button(reply, "yesterday"))
    reply = await world.ask(button(reply, "2"))
    reply = await fill(world, reply, "write them down", attempts="3", deadline="2027-05-01", due="exam")
    assert "your school: 3 attempts allowed and exam by 1 May 2027" in as_text(reply)
    reply = await world.ask(button(reply, "US DO"))
    reply = await fill(world, reply, "write it", problem="I ran out of time")
    assert reply.title == "That is all I ask"
    assert await held(world) == About("CA", "US DO", date(2026, 11, 21), 2, "I ran out of time", ("first", "bot"))
    assert await held(world, Attempt) == Attempt(date(2026, 9, 14), "fail")
    assert await held(world, SchoolRule) == SchoolRule(3, date(2027, 5, 1), "exam")
    assert await held(world, Zone) == Zone("America/Chicago")
    for part in ("Country: Canada", "Attempts used: 2 of 4", "In your words: “I ran out of time”", "Next: "):
        assert part in as_text(reply)
    assert "one thing for today" in labels(reply)
    assert (await world.ask("start")).title == "That is all I ask"


async def test_by_typing_answers(world):
    asked = ("start", "study first", "next", "I'm in Chicago", "India", "14 Sep 2026", "10 Oct", "twice")
    for said in (*asked, "3 attempts by 2027-05-01", "IMG", "I ran out of time"):
        reply = await world.ask(said)
    assert reply.title == "That is all I ask"
    assert await held(world) == About("IN", "non-US", date(2026, 10, 10), 2, "I ran out of time", ("first", "bot"))
    assert await held(world, SchoolRule) == SchoolRule(3, date(2027, 5, 1))


async def test_it_can_be_left_anywhere_and_goes_on_there(world):
    for said in ("start", "study first", "next"):
        reply = await world.ask(said)
    left = await world.ask(button(reply, "later"))
    assert left.title == "I keep your place"
    assert (await world.ask("chicago")).title == "I did not understand that"
    world.clock.advance(timedelta(days=9))
    assert (await world.ask("start")).title == "Where are you?"
    assert (await world.ask("chicago")).title == "Which country are you in?"
    world.clock.advance(timedelta(minutes=31))
    assert (await world.ask("india")).title == "I did not understand that"
    assert (await world.ask(button(left, "go on now"))).title == "Which country are you in?"
    assert (await world.ask("india")).title == "When did you last sit Step 1?"
    assert (await world.ask("/start later")).title == "I keep your place"
    before = (await world.store.read(ME, "look"))[0].last
    assert (await world.ask("/start later")).title == "I keep your place"
    assert (await world.store.read(ME, "look"))[0].last == before


async def test_what_a_form_asks_for_can_be_written_where_there_are_no_forms(world):
    await world.ask("/start ask:school")
    await world.ask("/start attempts:3 deadline:2027-05-01 due:exam")
    assert await held(world, SchoolRule) == SchoolRule(3, date(2027, 5, 1), "exam")


async def test_asking_twice_writes_once(world):
    for _ in range(3):
        await world.ask("start")
    assert (await world.store.read(ME, "look"))[0].last == 1


async def test_what_another_command_told_is_not_asked_again(world):
    for said in ("/feel shame 5", "/timezone Tokyo", "/retake sat:2026-09-14", "/school attempts:3"):
        await world.ask(said)
    for said in ("start", "next", "skip", "skip"):
        reply = await world.ask(said)
    assert reply.title == "How many attempts have you used?"
    assert (await world.ask(button(reply, "1"))).title == "Which kind of school is yours?"


async def test_feelings_first_opens_the_first_days_and_the_talk_waits(world):
    reply = await world.ask(button(await world.ask("start"), "feelings first"))
    assert reply.title == "The first days"
    assert "This talk waits as long as you like" in as_text(reply)
    assert (await held(world, FirstDays)).until == NOW + timedelta(hours=72)
    assert (await world.ask("ok")).title == "All right"
    assert (await world.ask("start")).title == "Before anything else"


async def test_what_was_skipped_is_asked_again_on_wish_alone(world):
    await world.ask("start")
    await world.ask("study first")
    await world.ask("ok")
    for _ in about.QUESTIONS[2:]:
        reply = await world.ask("skip")
    assert reply.title == "That is all I ask"
    assert "Passed over: time zone, country, last sitting" in as_text(reply)
    assert "What I go by" not in as_text(reply)
    reply = await world.ask(button(reply, "ask what I skipped"))
    assert reply.title == "Where are you?"
    assert (await world.ask("/start skip")).title == "Which country are you in?"
    assert (await world.ask("/start ask:group")).title == "Which kind of school is yours?"
    assert (await world.ask("md")).title == "Which country are you in?"


async def test_an_answer_can_be_undone_changed_corrected_and_taken_away(world):
    reply = await world.ask("/start used:2")
    assert "Kept: 2 attempts used." in as_text(reply)
    await world.ask(button(reply, "undo"))
    assert await held(world) is None
    await world.ask("/start used:2 group:img problem:too many cards")
    assert (await world.ask("/history 3 change:used to:3")).title.startswith("Corrected: About you: non-US, 3 attempts")
    assert "has no" not in as_text(await world.ask("/history 3 change:problem to:none"))
    assert await held(world) == About(group="non-US", used=3, asked="first")
    assert "is not part of that entry" in as_text(await world.ask("/history 3 change:zone to:Tokyo"))
    assert "nothing for kind of school" in as_text(await world.ask("/start group:none"))
    undone = await world.ask("undo")
    assert "What stands is the version before: About you: non-US and 3 attempts" in as_text(undone)


async def test_undo_takes_back_the_zone_and_the_sitting_not_the_question(world):
    await world.ask("start")
    await world.ask("/start zone:Chicago")
    assert (await world.ask("undo")).title == "Taken back: Time zone America/Chicago"
    await world.ask("/start sat:2026-09-14")
    assert (await world.ask("undo")).title == "Taken back: Step 1 sat on 14 Sep 2026"


async def test_a_result_closes_its_sitting_and_one_that_is_awaited_does_not(world):
    await world.ask("/start sat:2026-09-14")
    assert "before your last sitting" in as_text(await world.ask("/start result:2026-09-01"))
    reply = await world.ask("/start result:waiting")
    assert "its result is still to come" in as_text(reply)
    assert "undo" not in labels(reply)
    assert await held(world, Attempt) == Attempt(date(2026, 9, 14))
    await world.ask("/start result:2026-10-10")
    assert await held(world, Attempt) == Attempt(date(2026, 9, 14), "fail")


async def test_a_sitting_told_after_its_result_and_one_not_finished(world):
    await world.ask("/start result:2026-10-10")
    assert await held(world, Attempt) is None
    await world.ask("/start sat:2026-09-14")
    assert await held(world, Attempt) == Attempt(date(2026, 9, 14), "fail")
    reply = await world.ask(Call("start", {"sat": "2026-11-01", "result": "incomplete"}))
    assert "you sat it on 1 Nov 2026 and a sitting you did not finish" in as_text(reply)
    assert await held(world, Attempt) == Attempt(date(2026, 11, 1), "incomplete")


async def test_the_end_is_what_today_says_but_for_a_student_with_no_attempt_left(world):
    for said in ("study first", "next", "/start zone:Tokyo country:us sat:2026-09-14", "/start result:waiting used:4"):
        await world.ask(said)
    for _ in range(3):
        reply = await world.ask("skip")
    assert "what you told me of reaches a limit" in as_text(reply)
    assert "what that means" in labels(reply)
    await world.ask("/feel first:yes")
    assert "reaches a limit" not in as_text(await world.ask("start"))
    await world.ask("/feel first:end")
    await world.ask("/retake sat:2026-09-14 result:pass")
    assert "my story" in labels(await world.ask("start"))


async def test_a_typed_answer_that_cannot_be_used_is_refused_with_what_would_work(world):
    for said in ("study first", "next", "tokyo"):
        await world.ask(said)
    assert "Did you mean India?" in as_text(await world.ask("Indai"))
    assert "GE for the country" in as_text(await world.ask("georgia"))
    assert (await world.ask("canada")).title == "When did you last sit Step 1?"
    assert "is not a date I can read" in as_text(await world.ask("14/09"))


async def test_a_yes_or_no_after_a_soft_question_is_no_answer_to_the_talk(world):
    for said in ("study first", "next", "tokyo"):
        await world.ask(said)
    assert (await world.ask("ready to give up")).title == "That sounds heavy."
    assert (await world.ask("no")).title == "Please don't stay alone with this."
    assert (await held(world)).asked == "country"


async def test_exam_text_is_not_kept_as_the_problem(world):
    await world.ask("/start ask:problem")
    text = "Which of the following is the most likely diagnosis?"
    await world.ask(f"I always miss: {text} a) gout b) lupus c) sepsis d) rabies")
    assert (await held(world)).problem is None


async def test_the_first_words_of_many_are_met_with_start_and_feel(world):
    reply = await world.ask("I failed step 1")
    assert labels(reply) == ["start", "name a feeling"]
    assert "score" in as_text(reply)
    assert labels(await world.ask("gibberish")) == ["start", "what I can do"]


async def test_the_students_own_country_wins_where_the_journal_is_at_hand():
    world = World(house=House("US"))
    await world.ask("/start country:canada")
    await world.ask("/feel hopeless 9")
    await world.ask("i want to die")
    lost = as_text(await world.ask("hm, well"))
    assert "Crisis Text Line" not in lost
    await world.ask("/start country:india")
    lost = as_text(await world.ask("hm, well"))
    assert lost.index("local emergency number") < lost.index("988")


@pytest.mark.parametrize("question", about.QUESTIONS)
async def test_every_button_fits_and_every_question_can_be_left(world, question):
    reply = await world.ask(f"/start ask:{question}")
    assert "later" in labels(reply)
    for each in reply.actions:
        assert len(encode(each, "1" * 20)) <= LIMIT
        assert (await world.ask(Press(encode(each, "42")))).title != "Not quite"
    assert not world.observer.failures


async def test_another_day_for_the_sitting_just_told_replaces_it(world):
    await world.ask("/start sat:2026-09-14")
    await world.ask("/start sat:2026-09-15")
    await world.ask("/start result:2026-10-10")
    await world.ask("/start sat:2026-08-15")
    journal, _ = await world.store.read(ME, "look")
    assert journal.all(Attempt) == (Attempt(date(2026, 8, 15), "fail"),)
    await world.ask("/start sat:2026-11-20")
    journal, _ = await world.store.read(ME, "look")
    assert len(journal.all(Attempt)) == 2
