"""The post office: everything that is due leaves once, and nothing holds up anything else."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from core.journal import Draft
from core.nudges import post
from core.nudges.outbox import LEASE, LOOK, Later, Outcome, Silent
from core.nudges.post import Postman
from core.nudges.words import LOOKED
from core.payloads import Zone
from core.reply import Help, Reply
from core.request import Account
from tests.core.nudges.tiny import ME, TinyOutbox, letter
from tests.fakes import NOON, FakeClock, MemoryStore, SilentObserver

SLACK = Account("slack", "T0", "U0")


class Sender:
    """Keeps what it was given, and ends each as it is told: an outcome, an error, or an event to wait for."""

    def __init__(self, platform="discord", resend_within: timedelta | None = timedelta(minutes=2)) -> None:
        self.platform, self.resend_within = platform, resend_within
        self.given, self.ends, self.together, self.most = [], {}, 0, 0
        self.first, self.up = {}, True

    async def answers(self):
        return self.up

    async def prepare(self, letter):
        return self.first.get(letter.id)

    async def nudge(self, letter, reply):
        self.given.append((letter.id, reply.title))
        self.together += 1
        self.most = max(self.most, self.together)
        try:
            await asyncio.sleep(0)
            end = self.ends.get(letter.id, Outcome.SENT)
            if isinstance(end, asyncio.Event):
                await end.wait()
                end = Outcome.SENT
            if isinstance(end, Exception):
                raise end
            return end
        finally:
            self.together -= 1


class NoPace:
    def __init__(self) -> None:
        self.turns = []

    async def turn(self, account):
        self.turns.append(account)


class Office:
    """A postman with everything a test may turn."""

    def __init__(self, *letters, senders=None, say=None) -> None:
        self.store, self.clock, self.observer = MemoryStore(), FakeClock(), SilentObserver()
        self.outbox, self.pace, self.slept = TinyOutbox(*letters), NoPace(), []
        self.sender = Sender()
        self.say = say or (lambda letter, journal, moment: Reply(f"{letter.id}"))
        self.postman = self.another("me", senders or (self.sender,))

    def another(self, owner, senders):
        return Postman(
            self.store,
            self.outbox,
            self.clock,
            senders,
            lambda *about: self.say(*about),
            self.pace,
            self.observer,
            owner,
            self._sleep,
        )

    async def _sleep(self, seconds):
        self.slept.append(seconds)

    @property
    def states(self):
        return list(self.outbox.state.values())


async def test_everything_due_leaves_once_and_is_written_down():
    office = Office(*(letter(id_) for id_ in range(1, 201)))
    assert await office.postman.dispatch() == 200
    assert sorted(id_ for id_, _ in office.sender.given) == list(range(1, 201))
    assert set(office.states) == {"sent"}
    assert len(office.pace.turns) == 200
    assert 1 < office.sender.most <= 2 * post.AT_ONCE
    assert await office.postman.dispatch() == 0


async def test_words_that_want_to_come_later_are_sent_then_and_not_now():
    then = NOON + timedelta(hours=3)
    office = Office(letter(1), say=lambda _, __, moment: Reply("x") if moment.now >= then else Later(then))
    assert await office.postman.dispatch() == 0
    assert (office.states, office.sender.given, office.outbox.ready_at[1]) == (["ready"], [], then)
    office.clock.set(then)
    assert await office.postman.dispatch() == 1


async def test_where_a_send_cannot_be_repeated_one_is_under_way_at_a_time():
    sender = Sender("slack", None)
    office = Office(*(letter(id_, SLACK) for id_ in range(1, 21)), senders=(sender,))
    assert await office.postman.dispatch() == 20
    assert sender.most == 1


async def test_each_platform_gets_its_own():
    discord, slack = Sender(), Sender("slack", None)
    office = Office(letter(1), letter(2, SLACK), senders=(discord, slack))
    assert office.postman.platforms == ("discord", "slack")
    assert await office.postman.dispatch("slack") == 1
    assert (discord.given, slack.given) == ([], [(2, "2")])
    assert await office.postman.dispatch() == 1


async def test_the_words_are_made_of_the_journal_on_the_students_clock():
    seen = []

    def say(letter, journal, moment):
        seen.append((journal.last, moment.zone, moment.now))
        return Reply("hello")

    office = Office(letter(), letter(2, Account("discord", "", "7")), letter(3, Account("discord", "", "8")), say=say)
    await office.store.write(ME, "1", 0, (Draft(Zone("Asia/Tokyo")),), NOON)
    await office.store.write(Account("discord", "", "8"), "2", 0, (Draft(Zone("No/Where")),), NOON)
    await office.postman.dispatch()
    assert sorted(seen, key=lambda each: str(each[1])) == [
        (1, ZoneInfo("Asia/Tokyo"), NOON),
        (0, None, NOON),
        (1, None, NOON),
    ]


async def test_with_nothing_to_say_nothing_is_sent():
    office = Office(letter(), say=lambda *_: None)
    assert await office.postman.dispatch() == 0
    assert (office.states, office.sender.given, office.pace.turns) == (["expired"], [], [])


async def test_what_came_to_be_too_late_while_it_waited_is_not_sent():
    office = Office(letter())

    async def turn(account):
        office.clock.advance(timedelta(hours=9))

    office.pace.turn = turn
    assert await office.postman.dispatch() == 0
    assert (office.states, office.sender.given) == (["expired"], [])


async def test_a_row_that_another_process_took_is_left_alone():
    office = Office(letter())

    async def turn(account):
        office.outbox.owner[1] = "somebody else"

    office.pace.turn = turn
    assert await office.postman.dispatch() == 0
    assert (office.states, office.sender.given) == (["claimed"], [])


async def test_a_letter_whose_words_fail_holds_up_no_other_and_is_given_up_after_three_tries():
    def say(letter, journal, moment):
        if letter.id == 1:
            raise ValueError("poison")
        return Reply("fine")

    office = Office(letter(1), letter(2), letter(3), say=say)
    assert await office.postman.dispatch() == 2
    assert office.states == ["ready", "sent", "sent"]
    for state in ("ready", "expired"):
        assert await office.postman.dispatch() == 0  # not yet
        office.clock.advance(timedelta(minutes=3))
        await office.postman.dispatch()
        assert office.states[0] == state
    assert [(platform, type(error)) for _, platform, error in office.observer.failures] == [("discord", ValueError)] * 3


async def test_words_that_failed_and_come_right_are_sent():
    office = Office(letter())
    office.store.down = True
    assert await office.postman.dispatch() == 0
    office.store.down = False
    office.clock.advance(timedelta(minutes=1))
    assert await office.postman.dispatch() == 1


async def test_a_sender_that_raises_holds_up_no_other_and_its_letter_may_have_been_seen():
    slack = Sender("slack", None)
    office = Office(letter(1, SLACK), letter(2, SLACK), senders=(slack,))
    slack.ends[1] = RuntimeError("poison")
    assert await office.postman.dispatch() == 1
    assert office.states == ["unknown", "sent"]
    assert len(office.observer.failures) == 1


async def test_in_doubt_a_letter_is_sent_again_while_its_nonce_holds_and_unknown_after():
    office = Office(letter(1), letter(2))
    office.sender.ends = {1: Outcome.UNKNOWN, 2: Outcome.UNKNOWN}
    assert await office.postman.dispatch() == 0
    assert office.states == ["sending", "sending"]
    assert await office.postman.dispatch() == 0
    assert len(office.sender.given) == 2  # leased still
    office.clock.advance(LEASE)
    office.sender.ends.pop(1)
    assert await office.postman.dispatch() == 1
    office.clock.advance(timedelta(minutes=2))
    assert await office.postman.dispatch() == 0
    assert office.states == ["sent", "unknown"]


async def test_not_now_means_later_and_never_in_the_same_pass():
    office = Office(letter(1), letter(2))
    office.sender.ends = {1: Later(NOON - timedelta(days=1)), 2: Later(NOON + timedelta(minutes=5))}
    assert await office.postman.dispatch() == 0
    assert len(office.sender.given) == 2
    assert office.outbox.ready_at == {1: NOON + post.SOONEST, 2: NOON + timedelta(minutes=5)}


async def test_a_slow_send_holds_up_neither_the_pass_nor_the_next(monkeypatch):
    monkeypatch.setattr(post, "STRAGGLERS", 0.01)
    office = Office(letter(1), letter(2))
    office.sender.ends[1] = asyncio.Event()
    assert await office.postman.dispatch() == 1
    office.outbox.letters[3] = letter(3)
    office.outbox.state[3], office.outbox.ready_at[3] = "ready", NOON
    assert await office.postman.dispatch() == 1
    assert office.states == ["sending", "sent", "sent"]
    office.sender.ends[1].set()
    await office.postman.idle()
    assert office.states == ["sent"] * 3


async def test_a_pass_whose_first_sends_are_slow_ends_and_the_next_begins_others(monkeypatch):
    monkeypatch.setattr(post, "STRAGGLERS", 0.01)
    office = Office(*(letter(id_) for id_ in range(1, 6)))
    held = asyncio.Event()
    office.sender.ends = dict.fromkeys((1, 2, 3), held)
    assert await office.postman.dispatch() == 0
    assert office.states == ["sending"] * 3 + ["ready"] * 2
    assert await office.postman.dispatch() == 2
    held.set()
    await office.postman.idle()
    assert office.states == ["sent"] * 5


async def test_a_stop_begins_nothing_and_lets_what_is_under_way_end():
    office = Office(letter(1), letter(2), letter(3))
    office.sender.ends[1] = held = asyncio.Event()
    waits = asyncio.Event()

    async def turn(account):
        if office.sender.given:
            await waits.wait()

    office.pace.turn = turn
    dispatching = asyncio.create_task(office.postman.dispatch())
    while not office.sender.given:  # noqa: ASYNC110
        await asyncio.sleep(0)
    office.postman.stop()
    dispatching.cancel()  # as APScheduler does
    waits.set()
    held.set()
    await office.postman.idle()
    assert office.states[0] == "sent"
    assert set(office.states[1:]) <= {"claimed", "sent"}  # what had not begun is anybody's when the lease ends
    assert sum(state == "sent" for state in office.states) == len(office.sender.given)
    office.outbox.schedules = 5
    assert (await office.postman.materialise(), await office.postman.dispatch()) == (0, 0)
    office.clock.advance(LEASE)
    await office.another("next", (office.sender,)).dispatch()
    assert office.states == ["sent"] * 3
    assert len(office.sender.given) == 3


async def test_how_it_ended_is_written_again_where_the_database_was_busy():
    office = Office(letter())
    office.outbox.down = {"finish"}
    assert await office.postman.dispatch() == 0
    assert office.slept == list(post.WRITES)
    assert office.outbox.writes.count("finish") == 3
    assert office.states == ["sending"]
    assert len(office.observer.failures) == 1

    async def back(seconds):
        office.outbox.down = set()

    office.outbox.letters[2] = letter(2)
    office.outbox.state[2], office.outbox.ready_at[2] = "ready", NOON
    office.postman._sleep = back
    assert await office.postman.dispatch() == 1
    assert office.states == ["sending", "sent"]


@pytest.mark.parametrize("method", ["claim", "sending"])
async def test_a_database_that_is_down_is_reported_and_nothing_is_sent(method):
    office = Office(letter())
    office.outbox.down = {method}
    assert await office.postman.dispatch() == 0
    assert office.sender.given == []
    assert len(office.observer.failures) == 1


async def test_schedules_are_handled_until_none_is_due():
    office = Office()
    office.outbox.schedules = 1_100
    assert await office.postman.materialise() == 1_100
    assert office.outbox.writes == ["materialise"] * 3


@pytest.mark.parametrize("first", [Outcome.CLOSED, Later(NOON + timedelta(minutes=1))])
async def test_what_can_not_be_prepared_was_never_begun(first):
    office = Office(letter(1), letter(2, Account("discord", "", "43")))
    office.sender.first[1] = first
    assert await office.postman.dispatch() == 1
    assert 1 not in office.outbox.mark
    assert [id_ for id_, _ in office.sender.given] == [2]


async def test_what_may_have_been_seen_before_stays_in_doubt_where_it_can_not_be_prepared():
    office = Office(letter(1, again=True))
    office.sender.first[1] = Later(NOON + timedelta(minutes=1))
    assert await office.postman.dispatch() == 0
    assert office.sender.given == []


@pytest.mark.parametrize(("up", "state"), [(True, "sent"), (False, "unknown")])
async def test_what_is_held_back_asks_the_platform_and_ends_as_it_answers(up, state):
    sender = Sender("slack", None)
    sender.up = up
    office = Office(letter(1, SLACK), senders=(sender,), say=lambda *_: Silent())
    await office.postman.dispatch()
    assert (office.states, sender.given) == ([state], [])
    assert office.pace.turns == [SLACK]


@pytest.mark.parametrize(("up", "state"), [(True, "dead"), (False, "unknown")])
async def test_what_is_held_back_ends_as_that_before_it_where_direct_messages_were_closed(up, state):
    sender = Sender("slack", None)
    sender.up = up
    office = Office(letter(1, SLACK, refused=1), senders=(sender,), say=lambda *_: Silent())
    await office.postman.dispatch()
    assert (office.states, sender.given) == ([state], [])


async def test_what_is_held_back_is_stopped_by_what_stops_others():
    office = Office(letter(1), say=lambda *_: Silent())
    office.sender.first[1] = Outcome.CLOSED
    await office.postman.dispatch()
    assert office.states == ["dead"]


FOUND = Help("go-on")


def look(id_=1):
    return replace(letter(id_), kind=LOOK)


@pytest.mark.parametrize("found", [None, FOUND])
async def test_a_look_ends_the_same_whatever_it_finds_and_opens_no_channel(found):
    brought = []

    async def bring(*what):
        brought.append(what)
        return True

    office = Office(look(), say=lambda *_: Silent(found, NOON + timedelta(hours=1)))
    office.postman._bring = bring
    office.sender.first[1] = Outcome.CLOSED
    await office.postman.dispatch()
    assert (office.states, office.sender.given, office.pace.turns) == (["sent"], [], [])
    assert brought == ([("discord:1", ME, FOUND, NOON + timedelta(hours=1))] if found else [])


async def test_what_a_look_finds_is_sent_at_once_where_nothing_else_brings_it():
    office = Office(look(1), look(2), say=lambda *_: Silent(FOUND))
    office.sender.ends[1] = ValueError()
    await office.postman.dispatch()
    assert office.states == ["sent", "sent"]
    assert sorted(office.sender.given) == [(1, LOOKED[FOUND].title), (2, LOOKED[FOUND].title)]
    assert len(office.observer.failures) == 1
