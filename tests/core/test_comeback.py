"""The one door: repeats, buttons and their owners, crisis words, faults."""

import asyncio
import gc
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import action
from core.asked import texts_of
from core.care import WAITS
from core.comeback import TRIES, Comeback
from core.command import Context, House, Refused, build, options
from core.commands import COMMANDS
from core.guide import crisis
from core.journal import Draft, Journal
from core.moment import Moment
from core.payloads import Feeling, QuietUntil, Score, Taught, Unknown, Zone
from core.ports import NotStored, Stale
from core.reply import Action, Reply, as_text
from core.request import Account, Call, Press, Request, Text
from core.text import read as text_read
from tests.core.guide.test_crisis import HALVES, heard
from tests.core.journals import NOW
from tests.fakes import FakeClock, MemoryOutbox, MemoryStore, SilentObserver

ME, OTHER = Account("discord", "", "42"), Account("discord", "", "43")
NAMES = tuple(command.spec.name for command in COMMANDS)


class World:
    """A bot and the people who talk to it."""

    def __init__(self, store=None, house=None):
        self.store, self.clock, self.observer = store or MemoryStore(), FakeClock(NOW), SilentObserver()
        self.comeback = Comeback(self.store, self.clock, self.observer, house, self.store.outbox)
        self.ids = count()

    def request(self, said, account=ME, id_=None, zone=None):
        return Request(id_ or f"test:{next(self.ids)}", account, Text(said) if isinstance(said, str) else said, zone)

    async def ask(self, said, account=ME, id_=None, zone=None):
        return await self.comeback.answer(self.request(said, account, id_, zone))

    async def scores(self, account=ME):
        journal, _ = await self.store.read(account, "look")
        return [int(score.value) for score in journal.all(Score)]


def button(reply, label, owner="42"):
    return Press(next(action.encode(each, owner) for each in reply.actions if each.label == label))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("log 66 form 31", True),
        ("feel ashamed", True),
        ("I want to die", True),
        ("my dean says I may be dismissed", True),
        ("log 400 form 31", True),
        ("ready?", False),
        ("help", False),
        ("log help", False),
        ("hi there", False),
    ],
)
async def test_whoever_says_something_of_their_own_in_a_channel_is_told_who_reads_it(said, told):
    world = World()
    request = world.request(said)
    reply = await world.comeback.answer(replace(request, public=True))
    assert ("everybody can read it" in as_text(reply)) is told
    assert "everybody can read it" not in as_text(await world.comeback.answer(replace(request, id="test:x")))


async def test_a_repeated_delivery_writes_once_and_gets_the_same_answer():
    world = World()
    first = await world.ask("log 66 form 31", id_="discord:1")
    await world.ask("log 70 form 32")
    world.clock.advance(timedelta(hours=20))
    assert await world.ask("log 66 form 31", id_="discord:1") == first
    assert await world.scores() == [66, 70]


async def test_two_deliveries_at_once_write_once():
    world = World()
    replies = await asyncio.gather(*(world.ask("log 66 form 31 taken yesterday", id_="slack:9") for _ in range(8)))
    assert len({as_text(reply) for reply in replies}) == 1
    assert await world.scores() == [66]


async def test_writes_at_once_are_all_kept():
    world = World()
    await asyncio.gather(*(world.ask(f"log {50 + n} form {25 + n}") for n in range(4)))
    assert sorted(await world.scores()) == [50, 51, 52, 53]


async def test_answers_to_one_person_come_in_the_order_of_the_questions():
    class Uneven(MemoryStore):
        async def read(self, account, request_id):
            await asyncio.sleep(0.02 if request_id == "slow" else 0)
            return await super().read(account, request_id)

    world, order = World(Uneven()), []

    async def ask(said, id_, account):
        await world.ask(said, account, id_)
        order.append(id_)

    await asyncio.gather(ask("log 66", "slow", ME), ask("history", "quick", ME), ask("history", "another", OTHER))
    assert order == ["another", "slow", "quick"]


async def test_a_journal_that_keeps_changing_is_given_up_with_a_sentence():
    class Restless(MemoryStore):
        tries = 0

        async def write(self, *args):
            self.tries += 1
            raise Stale

    store = Restless()
    reply = await World(store).ask("log 66")
    assert reply.title == "I can't reach what I keep just now, so nothing was saved"
    assert store.tries == TRIES


async def test_a_repeat_that_wrote_while_another_did_is_answered_from_what_it_wrote():
    """The write finds its own id in the database with other numbers than it expected: another replica was first."""

    class Overtaken(MemoryStore):
        async def write(self, account, request_id, after, drafts, at, schedules=()):
            if request_id == "slack:1" and after == 0:
                await super().write(account, "elsewhere", 0, (Draft(Zone("Asia/Tokyo")),), at)
                await super().write(account, request_id, 1, drafts, at)
            return await super().write(account, request_id, after, drafts, at)

    world = World(Overtaken())
    reply = await world.ask("log 66 form 31", id_="slack:1")
    assert reply.title == "Saved: 66 on NBME form 31"
    assert await world.scores() == [66]


async def test_a_button_works_for_its_owner_alone():
    world = World()
    press = button(await world.ask("log 66 form 31"), "undo")
    assert "belongs to somebody else" in as_text(await world.ask(press, OTHER))
    assert await world.scores() == [66]
    assert (await world.ask(press)).title.startswith("Taken back")
    assert (await world.ask(press)).title == "That is already taken back"
    assert await world.scores() == []


@pytest.mark.parametrize("id_", ["", "cb0|42|undo", "cb1|42|undo|entry", "cb1|42|nothing", "cb1|42|undo|colour=red"])
async def test_a_button_of_another_version_gets_a_sentence(id_):
    reply = await World().ask(Press(id_))
    assert reply.title == "Not quite"


async def test_nobody_sees_anothers_journal():
    world = World()
    await world.ask("log 66 form 31")
    assert (await world.ask("history", OTHER)).title == "Your history is empty"
    assert (await world.ask("history", Account("slack", "T1", "42"))).title == "Your history is empty"


async def test_a_platforms_zone_counts_until_the_student_says_otherwise():
    world = World()
    reply = await world.ask("log 66 form 31", zone="Asia/Tokyo")
    assert "23 Nov 2026" in as_text(reply)
    assert "One question" not in as_text(reply)
    await world.ask("timezone New York")
    assert "22 Nov 2026" in as_text(await world.ask("log 67 form 32", zone="Asia/Tokyo"))
    assert "One question" in as_text(await World().ask("log 66", zone="Not/AZone"))


async def test_crisis_words_in_an_option_are_answered_and_the_rest_of_the_form_is_kept():
    world = World()
    reply = await world.ask(Call("log-nbme", {"score": "66", "form": "31", "weak": "i want to die"}))
    assert reply.title == "I'm glad you said it."
    assert await world.scores() == [66]
    reply = await world.ask(Call("log-nbme", {"score": "kms"}))
    assert reply.title == "I'm glad you said it."
    assert await world.scores() == [66]
    assert [answer.command for answer in world.observer.answers] == ["log-nbme", "log-nbme"]


# labelled sentences, without those in which an option begins
SENTENCES = [each.text for half in HALVES.values() for each in half if ":" not in each.text]


def test_crisis_words_are_heard_behind_every_option_of_a_typed_line():
    short = [text for text in SENTENCES if len(text.split()) < 4]  # of which some are heard alone, and behind nothing
    alarming = [text for text in (*short, *SENTENCES[::40]) if heard(text)]
    assert len(alarming) > 500
    for shape in ("checkin note: {}", "/teach preload say: {}", "log 66 form:1 form:2 weak:{}"):
        assert [text for text in alarming if not any(map(heard, texts_of(Text(shape.format(text)))))] == []


def begins(text):
    """Whether it begins with a command, whatever comes of the rest."""
    try:
        return text_read(text, COMMANDS) is not None
    except Refused:
        return True


async def _kept(said):
    """The payloads kept of what was said, but for the quiet days."""
    world = World()
    await world.ask(said)
    assert world.observer.failures == []
    journal, _ = await world.store.read(ME, "look")
    return [entry.payload for entry in journal.entries if not isinstance(entry.payload, QuietUntil)]


async def test_nothing_is_kept_of_crisis_words_that_begin_with_a_command():
    lines = [text for text in SENTENCES[::2] if begins(text) and heard(text)]
    assert len(lines) > 100
    for line in lines:
        assert await _kept(line) == [], line


@pytest.mark.parametrize("words", ["I want to die", "kill me now", "hopeless", "so alone"])
@pytest.mark.parametrize(
    "line", ["i feel {}", "feel word:{}", "tell {}", "checkin note: {}", "teach {}", "teach map {}"]
)
async def test_nothing_is_kept_of_crisis_words_in_an_option(line, words):
    if any(map(heard, texts_of(Text(line.format(words))))):
        assert await _kept(line.format(words)) == []


async def test_what_stands_beside_crisis_words_is_kept_where_they_lie_in_one_option():
    (taught,) = await _kept("/teach preload say: I want to die")
    assert taught == Taught("preload")
    assert [each.value for each in await _kept("/log-nbme 66 form:31 weak:i want to die")] == [66]


async def test_of_crisis_words_that_run_over_a_line_numbers_alone_are_kept(monkeypatch):
    """As if the whole line were heard, and none of its options."""
    line = "/feel word:completely strength:7 first:alone"
    monkeypatch.setattr(crisis, "hearing", lambda text: iter([crisis.Alarm.ASK if text == line else None]))
    assert await _kept(line) == [Feeling(strength=7)]


async def test_crisis_help_does_not_depend_on_the_database():
    world = World()
    world.store.down = True
    assert (await world.ask("i want to die")).title == "I'm glad you said it."
    assert (await world.ask(Call("log-nbme", {"score": "66", "weak": "kms"}))).title == "I'm glad you said it."
    assert (await world.ask("/support")).title == "Help, at any hour"
    assert (await world.ask("i'm safe")).title == "I'm glad you are safe."
    assert (await world.ask("help")).title == "Comeback"
    assert (await world.ask("ready?")).title == "I can't reach what I keep just now, so nothing was saved"


async def test_help_waits_for_no_slow_database_and_the_form_is_kept_all_the_same():
    class Slow(MemoryStore):
        async def read(self, account, request_id):
            if request_id != "look":
                await asyncio.sleep(0.7)
            return await super().read(account, request_id)

    world = World(Slow())
    before = asyncio.create_task(world.ask("history"))
    await asyncio.sleep(0)
    reply = await world.ask(Call("log-nbme", {"score": "66", "form": "31", "weak": "i want to die"}))
    assert reply.title == "I'm glad you said it."
    assert not before.done()
    await before
    await asyncio.gather(*world.comeback._care._beside_help)
    assert await world.scores() == [66]


async def test_a_fault_beside_help_is_reported_and_help_is_given():
    class Broken(MemoryStore):
        async def read(self, account, request_id):
            raise RuntimeError("66")

    world = World(Broken())
    assert (await world.ask(Call("log-nbme", {"score": "66", "weak": "kms"}))).title == "I'm glad you said it."
    assert len(world.observer.failures) == 2  # the quiet days, and what else was in the form


async def test_the_schools_line_and_the_country_come_first():
    world = World(house=House("US", "Campus counselling: 555 0100"))
    text = as_text(await world.ask("i want to die"))
    assert text.index("Campus counselling") < text.index("988")
    assert "Canada" not in text
    assert "Canada" in as_text(await World().ask("i want to die"))


async def test_a_fault_is_told_by_its_reference_alone():
    class Broken(MemoryStore):
        async def read(self, account, request_id):
            raise RuntimeError("66 on form 31")

    world = World(Broken())
    text = as_text(await world.ask("ready?"))
    reference, platform, error = world.observer.failures[0]
    assert reference in text
    assert platform == "discord"
    assert isinstance(error, RuntimeError)
    assert "form 31" not in text


async def test_what_is_observed_holds_nothing_that_was_said():
    world = World()
    await world.ask("log 66 form 31 weak renal")
    answered = world.observer.answers[0]
    assert (answered.platform, answered.command, answered.outcome) == ("discord", "log-nbme", "answered")
    assert "66" not in repr((answered.command, answered.outcome, answered.platform))


async def test_a_delivery_is_taken_once():
    world = World()
    request = world.request("ready?", id_="slack:Ev1")
    assert await world.comeback.take(request) is not None
    assert await world.comeback.take(request) is None  # still being told
    assert "another version" in as_text(await world.comeback.take(world.request(Press("cb0|42|undo"))))
    await world.comeback.untold(request)
    assert await world.comeback.take(request) is not None  # the platform's next delivery
    await world.comeback.told(request)
    assert await world.comeback.take(request) is None
    again = Comeback(world.store, world.clock, world.observer)
    assert await again.take(request) is None  # after a restart as well


async def test_a_delivery_is_answered_even_while_the_database_is_down():
    world = World()
    request = world.request("ready?", id_="slack:Ev1")
    world.store.down = True
    reply = await world.comeback.take(request)
    assert reply is not None
    assert reply.title == "I can't reach what I keep just now, so nothing was saved"
    await world.comeback.told(request)
    assert await world.comeback.take(request) is None


@pytest.mark.parametrize("said", ["I want to kill myself", "/support", "i'm safe"])
async def test_help_does_not_wait_for_whether_it_was_given_before(said):
    class Slow(MemoryStore):
        async def was_told(self, request_id):
            await asyncio.Event().wait()

        async def read(self, account, request_id):
            await asyncio.Event().wait()

    world = World(Slow())
    reply = await world.comeback.take(world.request(said))
    assert reply is not None
    assert "988" in as_text(reply)


@pytest.mark.parametrize("fault", [NotStored, RuntimeError])
async def test_help_is_given_where_whether_it_was_given_before_can_not_be_read(fault):
    class Broken(MemoryStore):
        async def was_told(self, request_id):
            raise fault

    world = World(Broken())
    assert (await world.comeback.take(world.request("kms"))).title == "I'm glad you said it."


@pytest.mark.parametrize("said", ["ready?", Press("cb0|42|undo")])
async def test_all_but_help_waits_until_it_is_known_whether_it_was_told(said):
    class Slow(MemoryStore):
        async def was_told(self, request_id):
            await asyncio.sleep(WAITS * 1.2)
            return await super().was_told(request_id)

    world = World(Slow())
    request = world.request(said, id_="slack:Ev1")
    assert await world.comeback.take(request) is not None
    await world.comeback.told(request)
    assert await world.comeback.take(request) is None


async def test_help_that_was_told_is_not_told_twice():
    world = World()
    request = world.request("kms", id_="slack:Ev1")
    assert await world.comeback.take(request)
    await world.comeback.told(request)
    assert await world.comeback.take(request) is None


async def test_a_fault_that_comes_after_help_is_not_logged(caplog):
    class Late(MemoryStore):
        async def read(self, account, request_id):
            await asyncio.sleep(0.6)
            raise RuntimeError("66")

    class Trouble(MemoryOutbox):
        async def heard(self, account):
            await asyncio.sleep(0.6)
            raise RuntimeError("66")

    store = Late()
    store.outbox.__class__ = Trouble
    world = World(store)
    assert (await world.ask("/support")).title == "Help, at any hour"
    late = tuple(world.comeback._care._beside_help)
    assert late
    await asyncio.gather(*late, return_exceptions=True)
    del late
    gc.collect()
    assert "66" not in caplog.text


async def test_a_cancelled_delivery_may_come_again():
    class Slow(MemoryStore):
        async def was_told(self, request_id):
            await asyncio.sleep(60)

    world = World(Slow())
    request = world.request("ready?", id_="slack:Ev1")
    taking = asyncio.create_task(world.comeback.take(request))
    await asyncio.sleep(0)
    taking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taking
    again = asyncio.create_task(world.comeback.take(request))
    await asyncio.sleep(0)
    assert not again.done()  # it is being looked up, not turned away
    again.cancel()


async def test_an_option_given_twice_is_asked_back_with_what_was_sent():
    world = World()
    text = as_text(await world.ask("log 66 form:31 form:32"))
    assert "You gave form twice" in text
    assert "You sent: log 66 form:31 form:32" in text
    assert (await world.ask("kms form:31 form:32")).title == "I'm glad you said it."
    assert (await world.ask("log 66 form:31 form:32 weak:kms")).title == "I'm glad you said it."
    assert await world.scores() == []


async def test_without_an_outbox_nothing_is_ever_due():
    world = World()
    world.comeback = Comeback(world.store, world.clock, world.observer)
    await world.ask("timezone New York")
    assert (await world.ask("checkin daily")).title == "Check-ins are on"
    assert (await world.ask("kms")).title == "I'm glad you said it."
    assert await world.store.outbox.materialise(NOW + timedelta(days=3)) == 0


async def test_a_repeat_whose_entry_was_deleted_for_good_says_so():
    world = World()
    await world.ask("log 66 form 31", id_="slack:1")
    await world.ask("history 1 delete:for-good")
    assert (await world.ask("log 66 form 31", id_="slack:1")).title == "That was saved, and has been deleted since"
    assert await world.scores() == []


async def test_an_entry_of_a_newer_version_is_kept_listed_and_can_be_deleted():
    world = World()
    await world.store.write(ME, "newer", 0, (Draft(Unknown("dream", 7, {"x": 1})),), NOW)
    assert "newer version (dream)" in as_text(await world.ask("history"))
    assert "To correct it" not in as_text(await world.ask("history 1"))
    assert "not corrected" in as_text(await world.ask("history 1 change:x to:2"))
    assert (await world.ask("history 1 delete:for-good")).title == "Deleted for good"


async def test_an_old_command_name_gets_a_sentence():
    assert "not a command of mine" in as_text(await World().ask(Call("forgotten", {})))
    assert "has no option" in as_text(await World().ask(Call("ready", {"colour": "red"})))
    assert "What is the score? For example: /log-nbme 66." in as_text(
        await World().ask(Call("log-nbme", {"form": "31"}))
    )


words = st.one_of(
    st.text(max_size=60),
    st.sampled_from(NAMES).flatmap(lambda name: st.text(max_size=40).map(lambda rest: f"/{name} {rest}")),
    st.lists(
        st.sampled_from([*NAMES, "66", "form:31", "taken:", "weak:cards", "2026-11-01", "yes", ":", "delete:yes", "1"]),
        max_size=7,
    ).map(" ".join),
)
calls = st.sampled_from(COMMANDS).flatmap(
    lambda command: st.dictionaries(
        st.sampled_from([option.name for option in options(command)] or ["x"]),
        st.one_of(
            st.text(max_size=30), st.sampled_from(["66", "yes", "31", "2026-11-01", "1", "none", "999999999999"])
        ),
    ).map(lambda args: Call(command.spec.name, args))
)


@given(st.lists(st.one_of(words, calls, st.text(max_size=30).map(Press)), max_size=5))
@settings(max_examples=150, deadline=None)
def test_anything_said_ends_in_one_private_reply(said):
    async def talk():
        world = World()
        for each in said:
            reply = await world.ask(each)
            assert isinstance(reply, Reply)
            assert as_text(reply).strip()
            assert "\n\n" not in as_text(reply)
            for each_action in reply.actions:
                assert len(action.encode(each_action, "1" * 20)) <= action.LIMIT
        assert world.observer.failures == []

    asyncio.run(talk())


@given(
    st.text(max_size=20),
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(["entry", "state"]), st.integers(0, 10**6).map(str)),
)
def test_what_an_id_holds_comes_back(owner, name, args):
    owner = "".join(letter for letter in owner if letter.isalnum()) or "U1"
    assert action.decode(action.encode(Action("x", name, tuple(args.items())), owner)) == (owner, name, args)


@pytest.mark.parametrize(
    "args", [(("entry", "free text"),), (("entry", ""),), (("entry", "1|2"),), (("entry", "9" * 100),)]
)
def test_free_text_and_long_values_are_no_button(args):
    with pytest.raises(action.BadAction):
        action.encode(Action("x", "undo", args), "42")


def test_not_stored_is_an_error_of_its_own():
    assert not issubclass(NotStored, Stale)


def test_what_needs_no_journal_writes_none():
    moment = Moment(NOW)
    alone = [command for command in COMMANDS if command.spec.alone]
    assert len(alone) == 3
    assert all(build(command, {}, moment).write(Context(Journal(), moment)) == () for command in alone)
