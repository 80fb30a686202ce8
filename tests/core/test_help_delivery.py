"""Help that did not arrive: sent again until it did, for a day, whatever else works; and no word of anybody is kept for it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from core import owed
from core.comeback import Comeback
from core.guide import support
from core.help_delivery import RESEAL
from core.nudges.outbox import Later, Outcome
from core.nudges.words import LOOKED
from core.owed import FIRST, LONGEST, QUICK, SLOWLY
from core.reply import as_text
from core.request import Account
from tests.core.test_comeback import ME, OTHER, World, button
from tests.fakes import MemoryStore

ACT = "I want to kill myself"
TICK, DAY = timedelta(seconds=2), timedelta(days=1)


class Brings:
    """A `HelpSender` that says how each try ends, and what it was given."""

    platform = "discord"

    def __init__(self):
        self.ends, self.given, self.at = [], [], []

    async def help(self, account, reply, nonce):
        self.given.append((account, reply, nonce))
        end = self.ends.pop(0) if self.ends else Outcome.SENT
        if isinstance(end, Exception):
            raise end
        return end

    @property
    def texts(self):
        return [as_text(reply) for _, reply, _ in self.given]


class Owing(World):
    """A world in which answers are sent by direct message, and get lost."""

    def __init__(self, store=None):
        super().__init__(store)
        self.sender = Brings()
        self.comeback.help.through([self.sender])

    async def lost(self, said, account=ME):
        request = self.request(said, account)
        reply = await self.comeback.take(request)
        await self.comeback.untold(request)
        return reply

    async def passes(self, span, step=TICK):
        """Time, with the bot looking every two seconds."""
        end = self.clock.now() + span
        while self.clock.now() < end:
            self.clock.advance(step)
            before = len(self.sender.given)
            await self.comeback.help.resend()
            self.sender.at += [self.clock.now()] * (len(self.sender.given) - before)

    def another_process(self):
        other = Owing(self.store)
        other.clock = self.clock
        other.comeback = Comeback(self.store, self.clock, self.observer, outbox=self.store.outbox)
        other.comeback.help.through([other.sender])
        return other


def without_title(reply):
    return as_text(reply).removeprefix(f"{support.DISCREET}\n")


@pytest.mark.parametrize(
    "said",
    [
        ACT,
        "I took all my pills",
        "my friend wants to kill herself",
        "I want to die, renal again",
        "i'm safe",
        "safe no",
        "/support",
    ],
)
async def test_help_that_got_lost_is_sent_again_the_same_with_a_neutral_line_before_it(said):
    world = Owing()
    reply = await world.lost(said)
    await world.passes(TICK)
    ((account, again, _),) = world.sender.given
    assert account == ME
    assert again.title == support.DISCREET
    assert without_title(again) == as_text(reply)
    assert again.actions == reply.actions
    await world.passes(QUICK)
    assert len(world.sender.given) == 1


@pytest.mark.parametrize("label", ["safe", "not sure", "no", "not what I meant"])
async def test_so_is_the_answer_to_each_tap_under_it(label):
    world = Owing()
    asked = await world.ask(ACT)
    tap = world.request(button(asked, label))
    reply = await world.comeback.answer(tap)
    await world.comeback.help.missed(tap)
    await world.passes(TICK)
    assert without_title(world.sender.given[-1][1]) == as_text(reply)


async def test_the_question_of_the_quiet_days_arrives_too():
    world = Owing()
    request = world.request(ACT)
    await world.comeback.take(request)
    await world.comeback.told(request)
    world.clock.advance(timedelta(hours=2))
    reply = await world.lost("blue")
    assert reply.title == "I'm here."
    await world.passes(TICK)
    assert without_title(world.sender.given[-1][1]) == as_text(reply)


async def test_help_of_whose_way_nobody_says_anything_is_sent_again_after_a_while():
    world = Owing()
    await world.comeback.take(world.request(ACT))
    await world.passes(FIRST - TICK)
    assert world.sender.given == []
    await world.passes(2 * TICK)
    assert len(world.sender.given) == 1


async def test_help_that_was_told_is_sent_no_more():
    world = Owing()
    request = world.request(ACT)
    await world.comeback.take(request)
    await world.comeback.told(request)
    await world.passes(QUICK)
    assert world.sender.given == []


@pytest.mark.parametrize("passing", [True, False])
async def test_that_any_other_answer_was_told_owes_nothing(passing):
    world = Owing()
    request = world.request("ready?")
    await world.comeback.take(request)
    await world.comeback.told(request, passing=passing)
    assert world.store.owed == {}


async def test_it_is_tried_ever_more_slowly_for_ten_minutes_then_every_five_and_given_up_after_a_day():
    world = Owing()
    began = world.clock.now()
    world.sender.ends = [Outcome.UNKNOWN] * 5_000
    await world.lost(ACT)
    await world.passes(QUICK)
    apart = [late - early for early, late in zip(world.sender.at, world.sender.at[1:], strict=False)]
    assert apart == sorted(apart)
    assert apart[0] <= timedelta(seconds=6)
    assert apart[-1] == LONGEST
    world.sender.at.clear()
    await world.passes(DAY + QUICK, timedelta(seconds=10))
    apart = {late - early for early, late in zip(world.sender.at[1:], world.sender.at[2:], strict=False)}
    assert apart == {SLOWLY}
    assert DAY - SLOWLY <= world.sender.at[-1] - began <= DAY
    assert all(support.LATE in text for text in world.sender.texts[-3:])
    assert support.LATE not in world.sender.texts[0]


async def test_the_platform_says_when_and_it_is_not_tried_before():
    world = Owing()
    await world.lost(ACT)
    world.sender.ends = [Later(world.clock.now() + timedelta(seconds=40))]
    await world.passes(timedelta(seconds=38))
    assert len(world.sender.given) == 1
    await world.passes(2 * TICK)
    assert len(world.sender.given) == 2
    await world.passes(QUICK)
    assert len(world.sender.given) == 2


async def test_a_sender_that_breaks_is_reported_by_its_place_and_asked_again():
    world = Owing()
    await world.lost(ACT)
    world.sender.ends = [RuntimeError(ACT)]
    await world.passes(timedelta(seconds=10))
    assert len(world.sender.given) == 2
    assert [(platform, type(error)) for _, platform, error in world.observer.failures] == [("discord", RuntimeError)]


async def test_closed_direct_messages_are_tried_on_for_help_and_not_for_anything_else():
    world = Owing()
    await world.lost(ACT)
    await world.lost("ready?", OTHER)
    world.sender.ends = [Outcome.CLOSED, Outcome.CLOSED]
    await world.passes(timedelta(seconds=10))
    assert sorted(account.user for account, _, _ in world.sender.given) == [ME.user, ME.user, OTHER.user]


async def test_any_other_answer_that_got_lost_is_spoken_of_later():
    world = Owing()
    await world.lost("log 66 form 31")
    await world.passes(QUICK)
    (text,) = world.sender.texts
    assert "did not get through" in text
    assert "66" not in text


async def test_what_was_shown_in_a_channel_comes_as_a_message_too_and_is_not_called_late():
    world = Owing()
    request = world.request(ACT)
    await world.comeback.answer(request)
    await world.comeback.told(request, passing=True)
    assert (await world.ask("ready?")).help is None
    world.sender.ends = [Outcome.UNKNOWN] * 10
    await world.passes(timedelta(minutes=3))
    assert len(world.sender.given) > 5
    assert support.LATE not in "".join(world.sender.texts)


async def test_support_in_a_channel_is_left_there():
    world = Owing()
    request = world.request("/support")
    await world.comeback.answer(request)
    await world.comeback.help.shown(request)
    await world.passes(QUICK)
    assert world.sender.given == []


async def test_what_was_shown_is_not_tried_where_no_message_can_come_nor_for_longer_than_ten_minutes():
    world = Owing()
    for account, end in ((ME, Outcome.CLOSED), (OTHER, Outcome.UNKNOWN)):
        request = world.request(ACT, account)
        await world.comeback.answer(request)
        await world.comeback.help.shown(request)
        world.sender.ends.append(end)
    world.sender.ends += [Outcome.UNKNOWN] * 1_000
    await world.passes(2 * QUICK)
    assert [account for account, _, _ in world.sender.given].count(ME) == 1
    assert world.sender.at[-1] - world.sender.at[0] < QUICK


async def test_the_next_word_is_answered_with_the_help_that_did_not_come_and_what_was_asked_beneath_it():
    world = Owing()
    world.sender.ends = [Outcome.UNKNOWN] * 3
    help_ = await world.lost(ACT)
    await world.passes(timedelta(seconds=10))
    request = world.request("log 66 form 31")
    reply = await world.comeback.take(request)
    assert (reply.title, reply.actions, reply.help) == (help_.title, help_.actions, help_.help)
    lines = as_text(reply).splitlines()
    assert lines[1] == support.LATE
    assert "988" in lines[2]
    assert any(line.startswith("Saved: 66") for line in lines)
    assert await world.scores() == [66]
    await world.comeback.told(request)
    sent = len(world.sender.given)
    await world.passes(QUICK)
    assert len(world.sender.given) == sent
    assert (await world.ask("ready?")).help is None


async def test_where_that_answer_gets_lost_as_well_the_help_stays_owed_once():
    world = Owing()
    await world.lost(ACT)
    await world.lost("ready?")
    world.clock.advance(timedelta(minutes=2))
    await world.passes(timedelta(seconds=4))
    assert len(world.sender.given) == 1
    assert "988" in world.sender.texts[0]
    assert support.LATE in world.sender.texts[0]


async def test_of_several_the_newest_is_given_and_nobody_elses():
    world = Owing()
    await world.lost("I want to die, renal again")
    world.clock.advance(timedelta(seconds=1))
    await world.lost(ACT)
    assert (await world.ask("ready?", OTHER)).help is None
    assert (await world.ask("ready?")).help.what == "act"


async def test_a_second_process_goes_on_where_the_first_one_was_ended():
    world = Owing()
    reply = await world.lost(ACT)
    after = world.another_process()
    await after.passes(TICK)
    assert [without_title(given) for _, given, _ in after.sender.given] == [as_text(reply)]
    await world.passes(QUICK)
    assert world.sender.given == []


async def test_two_processes_share_the_work_and_hear_of_each_other():
    world = Owing()
    other = world.another_process()
    await other.comeback.help.resend()
    world.sender.ends = [Outcome.UNKNOWN]
    await world.lost(ACT)
    await world.passes(TICK)
    for _ in range(30):
        await world.passes(TICK)
        await other.comeback.help.resend()
    assert len(world.sender.given + other.sender.given) == 2


async def test_while_the_database_is_down_help_is_owed_in_memory_and_on_disk_once_it_is_back():
    world = Owing()
    world.store.down = True
    world.sender.ends = [Outcome.UNKNOWN, Outcome.UNKNOWN]
    await world.lost(ACT)
    await world.passes(2 * TICK)
    assert len(world.sender.given) == 1
    assert world.store.owed == {}
    world.store.down = False
    await world.passes(RESEAL)
    assert len(world.sender.given) == 3
    assert len(world.store.owed) == 1


async def test_a_fault_of_the_store_costs_no_help_and_is_reported():
    class Broken(MemoryStore):
        async def change_owed(self, change, now):
            change({})
            raise RuntimeError(ACT)

    world = Owing(Broken())
    assert "988" in as_text(await world.lost(ACT))
    await world.passes(TICK)
    assert len(world.sender.given) == 1
    assert {type(error) for _, _, error in world.observer.failures} == {RuntimeError}


async def test_a_slow_store_holds_up_neither_the_help_nor_its_next_try():
    class Slow(MemoryStore):
        async def change_owed(self, change, now):
            await asyncio.Event().wait()

    world = Owing(Slow())
    request = world.request(ACT)
    assert "988" in as_text(await world.comeback.take(request))
    assert [each.id for each in world.comeback.help._held.values()] == [request.id]


async def test_it_is_sealed_anew_every_half_minute_whether_or_not_anything_is_owed():
    class Counting(MemoryStore):
        written = 0

        async def change_owed(self, change, now):
            self.written += 1
            return await super().change_owed(change, now)

    world = Owing(Counting())
    await world.passes(timedelta(minutes=10))
    assert world.store.written == 20
    world.clock.advance(-timedelta(days=1))
    await world.passes(TICK)
    assert world.store.written == 21


async def test_nothing_is_owed_where_there_is_no_way_to_send_it():
    world = Owing()
    terminal = Account("terminal", "local", "you")
    await world.lost(ACT, terminal)
    assert world.comeback.help._held == {}
    world.comeback.help.through([])
    assert await world.comeback.help.resend() == 0


async def test_what_is_kept_of_them_is_bounded_and_the_newest_stay(monkeypatch):
    monkeypatch.setattr(owed, "MOST", 20)
    world = Owing()
    world.sender.ends = [Outcome.UNKNOWN] * 100
    for number in range(30):
        await world.lost(ACT, Account("discord", "", f"1{number}"))
        world.clock.advance(timedelta(milliseconds=1))
    await world.passes(TICK)
    assert set(world.store.owed) == set(world.comeback.help._held)
    assert [account.user for account, _, _ in world.sender.given] == [f"1{number}" for number in range(29, 9, -1)]


async def test_what_has_arrived_is_forgotten_after_a_while():
    world = Owing()
    await world.lost(ACT)
    await world.passes(TICK)
    assert len(world.store.owed) == 1
    await world.passes(QUICK + RESEAL)
    assert world.store.owed == world.comeback.help._held == {}


async def test_nothing_that_was_said_is_kept_for_it():
    world = Owing()
    await world.lost(f"{ACT}, said Zanzibar")
    (known,) = world.store.owed.values()
    assert "Zanzibar" not in repr(known)
    assert "kill" not in repr(known)


def test_the_line_for_closed_direct_messages_names_both_ways_to_help():
    line = support.unreachable()
    assert all(part in line for part in ("/comeback", "/support", "988", "local emergency number", "findahelpline.com"))
    assert len(line.split()) < 75


async def test_what_a_look_found_is_brought_from_its_hour_on_and_until_it_arrived():
    world = Owing()
    world.sender.ends = [Outcome.UNKNOWN]
    at, found = world.clock.now() + timedelta(hours=1), next(iter(LOOKED))
    assert await world.comeback.help.bring("discord:7", ME, found, at)
    assert not await world.comeback.help.bring("terminal:7", Account("terminal", "", "me"), found, at)
    await world.passes(timedelta(minutes=59))
    assert world.sender.given == []
    await world.passes(timedelta(minutes=2))
    assert [reply.blocks[1:] for _, reply, _ in world.sender.given] == [LOOKED[found].blocks] * 2
    assert world.sender.given[0][1].title == support.DISCREET
