"""Entries that can't be read any more: named, without effect, deletable; the rest of the journal works."""

from core.journal import Draft, Entry, Journal
from core.payloads import Confidence, Erased, TakenBack
from core.ports import Unreadable
from tests.core.test_comeback import ME, World, as_text
from tests.fakes import NOON

TITLE = "Entry 2 can't be read any more"


async def with_damage():
    world = World()
    for said in ("log 58 form 29", "log 66 form 31", "log 71 form 30"):
        await world.ask(said)
    world.store.damage(ME, 2)
    return world


async def test_every_answer_is_given_without_it_and_says_so():
    world = await with_damage()
    for said in ("trend", "plan 70", "history", "today"):
        text = as_text(await world.ask(said))
        assert f"{TITLE}, so this is without it. /history 2 shows what can be done." in text
        assert "form 31" not in text
    assert "form 29" in as_text(await world.ask("history"))


async def test_saving_goes_on_and_numbers_are_not_used_twice():
    world = await with_damage()
    world.store.damage(ME, 3)
    text = as_text(await world.ask("log 68 form 28"))
    assert text.startswith("Saved")
    assert "Entries 2 and 3 can't be read any more, so this is without them." in text
    assert (await world.store.read(ME, "-"))[0].last == 4


async def test_it_can_be_looked_at_and_deleted_and_then_nothing_is_said_of_it():
    world = await with_damage()
    shown = await world.ask("history 2")
    assert shown.title == TITLE
    assert [action.label for action in shown.actions] == ["delete for good"]
    assert (await world.ask("history 2 delete:for-good")).title == "Deleted for good"
    assert "can't be read" not in as_text(await world.ask("history"))
    assert "no entry 2" in as_text(await world.ask("history 2"))


async def test_it_is_neither_corrected_nor_taken_back():
    world = await with_damage()
    assert "can't be corrected" in as_text(await world.ask("history 2 change:score to:67"))
    assert (await world.ask("undo 2")).title == "That entry can't be read any more"
    assert (await world.store.read(ME, "-"))[0].last == 3


async def test_a_journal_of_nothing_else_is_not_called_empty():
    world = World()
    await world.ask("log 66 form 31")
    world.store.damage(ME, 1)
    shown = await world.ask("history")
    assert shown.title == "Your history: 0 entries"
    assert "Entry 1 can't be read any more" in as_text(shown)


async def test_the_repeat_of_what_wrote_it_does_not_say_that_it_was_deleted():
    world = World()
    await world.ask("log 66 form 31", id_="slack:1")
    world.store.damage(ME, 1)
    again = await world.ask("log 66 form 31", id_="slack:1")
    assert again.title == "That was saved, and can't be read any more"


async def test_a_journal_that_does_not_open_is_not_promised_for_the_next_minute():
    world = World()

    async def read(account, request_id):
        raise Unreadable("account 7: a stored key was damaged")

    world.store.read = read
    shown = await world.ask("ready?")
    ((reference, _, error),) = world.observer.failures
    assert shown.title == "I can't open what you saved"
    assert reference in as_text(shown)
    assert "minute" not in as_text(shown)
    assert "nothing is lost" not in as_text(shown).lower()
    assert str(error) == "account 7: a stored key was damaged"
    assert world.observer.answers[-1].outcome == "damaged"
    assert (await world.ask("kms")).title == "I'm glad you said it."


def test_what_is_damaged_counts_where_numbers_are_counted_and_nowhere_else():
    first = Entry(1, NOON, Confidence(True))
    journal = Journal((first, Entry(3, NOON, TakenBack(1))), (2, 4))
    assert (journal.last, journal.standing, journal.entry(2)) == (4, (), None)
    assert journal.until(2) == Journal((first,), (2,))
    assert journal.grown((Draft(Erased((2, 3))),), NOON) == Journal((first, Entry(5, NOON, Erased((2, 3)))), (4,))
    assert Journal().last == 0
