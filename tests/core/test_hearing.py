"""One person can't stop the bot for others: what is heard, in what steps, and how much of it."""

import asyncio

import pytest

from core.command import READ
from core.guide import crisis
from core.hearing import AGAIN, EACH, FULL, HEARD, KEPT, Bucket, Ear
from core.reply import as_text
from core.request import Account, Call, Press, Request, Text
from tests.core.test_comeback import ME, OTHER, World

HELP, LONG = "I want to kill myself", "the renal block was long and I was tired. "


def a_request(said, account=ME):
    return Request("test:1", account, said)


@pytest.fixture
def heard_of(monkeypatch):
    """The letters of each step that was taken."""
    found, whole = [], crisis._heard

    def heard(said):
        found.append(said)
        return whole(said)

    monkeypatch.setattr(crisis, "_heard", heard)
    return found


async def test_each_text_is_heard_once(heard_of):
    await World().ask(Call("feel", {"word": "my head is full", "strength": "7", "why": "my head is full"}))
    assert len(heard_of) == len(set(heard_of))
    heard_of.clear()
    await World().ask("log 66 form 31 untimed")
    assert len(heard_of) == len(set(heard_of)) > 1


@pytest.mark.parametrize("said", [Text(LONG * 40), Call("miss", {str(n): f"{n} {LONG}" for n in range(40)})])
async def test_others_have_their_turn_between_any_two_steps(said, heard_of):
    turns, hearing = [], asyncio.create_task(Ear().hear(a_request(said)))
    while not hearing.done():
        before = len(heard_of)
        await asyncio.sleep(0)
        turns.append(len(heard_of) - before)
    assert max(turns) == 1
    assert len(heard_of) >= 2


async def test_long_texts_are_heard_by_turns_one_step_at_a_time(heard_of):
    ear = Ear()
    long = asyncio.create_task(ear.hear(a_request(Text(LONG * 300))))
    await asyncio.sleep(0)
    other = await ear.hear(a_request(Text(f"{LONG * 60} {HELP}"), OTHER))
    assert other.gravest is crisis.Alarm.ACT
    assert not long.done()
    long.cancel()


async def test_crisis_words_at_the_end_of_the_longest_message_are_heard_and_answered():
    reply = await World().ask((LONG * 1000)[: HEARD - len(HELP) - 1] + " " + HELP)
    assert "988" in as_text(reply)
    assert "That was long" not in as_text(reply)


async def test_what_was_not_read_to_its_end_is_said():
    said = as_text(await World().ask(LONG * 60))
    assert f"read the first {READ:,} characters" in said
    assert "all of it" in said
    said = as_text(await World().ask(LONG * 60 + "x" * HEARD))
    assert f"the first {HEARD:,} characters of it" in said
    assert "That was long" not in as_text(await World().ask(LONG))


@pytest.mark.parametrize("words", ["log 66 form 31 " + " " * 3000 + "untimed", "log 66 form 31 " + "\ufdfa" * 500])
async def test_a_command_that_is_cut_off_is_not_carried_out(words):
    world = World()
    assert f"{len(words):,} characters" in as_text(await world.ask(words))
    assert await world.scores() == []


async def test_an_explanation_that_is_cut_off_is_not_kept():
    world = World()
    await world.ask("teach preload")
    before = len((await world.store.read(ME, ""))[0].entries)
    words = "it is how full the heart is before it beats, " * 60
    assert f"{len(words):,} characters" in as_text(await world.ask(words))
    assert len((await world.store.read(ME, ""))[0].entries) == before


async def test_whoever_sends_too_much_is_heard_and_told_so_and_nobody_else():
    world = World()
    for _ in range(FULL // 10_000):
        await world.ask("x" * 10_000)
    said = await world.ask("log 66 form 31" + " " * 10_000)
    assert (said.title, said.done) == ("That was a lot at once", False)
    assert await world.scores() == []
    assert "988" in as_text(await world.ask(HELP + " " * 10_000))
    assert (await world.ask("log 66 form 31", OTHER)).title != said.title


def test_a_bucket_fills_again():
    now = [0.0]
    bucket = Bucket(lambda: now[0])
    assert bucket.takes(ME, 10 * FULL)
    assert not bucket.takes(ME, 0)
    now[0] += EACH / AGAIN
    assert bucket.takes(ME, 0)
    assert not bucket.takes(ME, 0)
    for number in range(KEPT + 2):
        bucket.takes(Account("discord", "", str(number)), 0)
    assert len(bucket._left) == KEPT


async def test_a_press_holds_no_words():
    heard = await Ear().hear(a_request(Press("v1|42|ready")))
    assert (heard.gravest, heard.fits) == (None, True)
