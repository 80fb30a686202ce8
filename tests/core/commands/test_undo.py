"""What /undo takes back when no entry is named, and what it offers afterwards."""

from datetime import timedelta

import pytest

from core.payloads import About, QuietUntil
from core.reply import as_text
from tests.core.commands.says import buttons
from tests.core.test_comeback import ME, World, button


async def test_it_never_ends_the_quiet_days_unasked():
    world = World()
    await world.ask("/log-nbme 66 form:31")
    await world.ask(button(await world.ask("kms"), "check on me tomorrow"))
    reply = await world.ask("undo")
    assert reply.title == "Taken back: NBME form 31: 66 on 22 Nov 2026; day not said"
    assert "am I ready?" not in buttons(reply)
    assert (await world.ask("undo")).title == "Nothing to take back"
    journal, _ = await world.store.read(ME, "look")
    held = journal.entries_of(QuietUntil)
    assert len(held) == 1
    assert (await world.ask(f"undo {held[0][0].seq}")).title.startswith("Taken back: Quiet until")


async def test_a_question_of_the_first_talk_that_was_only_asked_is_nothing_to_take_back():
    world = World()
    await world.ask("/log-nbme 66 form:31")
    await world.ask("/start")
    assert (await world.ask("undo")).title.startswith("Taken back: NBME form 31")
    await world.ask("/start country:canada")
    await world.ask("/start ask:used")
    assert (await world.ask("undo")).title == "Taken back: About you: Canada"
    assert (await world.ask("undo")).title == "Nothing to take back"
    journal, _ = await world.store.read(ME, "look")
    assert journal.latest(About).country is None
    first = await world.ask("/start country:canada")
    await world.ask("/start ask:used")
    await world.ask("/start used:2")
    assert "A later correction stays" in as_text(await world.ask(button(first, "undo")))


@pytest.mark.parametrize(
    ("said", "offers"),
    [
        ("/log-nbme 66 form:31", True),
        ("plan 70", True),
        ("retake sat:2026-05-02", True),
        ("ready sure:no", True),
        ("feel sad", False),
        ("timezone New York", False),
        ("feel first:yes", False),
        ("miss renal misread", False),
    ],
)
async def test_the_verdict_is_offered_where_it_rests_on_what_was_taken_back(said, offers):
    world = World()
    await world.ask(said)
    reply = await world.ask("undo")
    assert reply.title.startswith("Taken back")
    assert ("am I ready?" in buttons(reply)) is offers


async def test_a_correction_offers_it_likewise():
    world = World()
    await world.ask("/log-nbme 66 form:31")
    await world.ask("feel sad strength:7")
    assert "am I ready?" in buttons(await world.ask("history 1 change:score to:67"))
    reply = await world.ask("history 2 change:strength to:6")
    assert "Corrected" in as_text(reply)
    assert "am I ready?" not in buttons(reply)
    await world.ask("feel first:yes")
    assert "am I ready?" not in buttons(await world.ask("history 1 change:score to:68"))
    world.clock.advance(timedelta(days=9))
    assert "am I ready?" in buttons(await world.ask("history 1 change:score to:69"))
