"""Pacing, on a clock that only moves by waiting."""

import asyncio
import heapq
from datetime import timedelta

import pytest

from adapters import pace
from adapters.pace import Backoff, Limit, Pace
from core.request import Account


class Time:
    """Virtual seconds: whoever sleeps wakes in order, and nobody waits for real."""

    def __init__(self) -> None:
        self.now, self.sleepers, self.sleeps, self.number = 100.0, [], 0, 0

    def monotonic(self):
        return self.now

    async def sleep(self, seconds):
        assert seconds > 0
        self.sleeps += 1
        self.number += 1
        woken = asyncio.Event()
        heapq.heappush(self.sleepers, (self.now + seconds, self.number, woken))
        await woken.wait()

    async def run(self, *work):
        tasks = [asyncio.create_task(each) for each in work]
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self.sleepers:
                self.now, _, woken = heapq.heappop(self.sleepers)
                woken.set()
        return [task.result() for task in tasks]


@pytest.fixture
def time():
    return Time()


def discord(user):
    return Account("discord", "", str(user))


async def turned(pace_, time, account):
    await pace_.turn(account)
    return time.now - 100


async def test_one_discord_token_sends_45_a_second_whoever_it_is_for(time):
    paced = Pace(monotonic=time.monotonic, sleep=time.sleep)
    at = await time.run(*(turned(paced, time, discord(user % 7)) for user in range(450)))
    assert at == sorted(at)  # in the order of asking
    assert at[-1] == pytest.approx(449 / 45)
    for start in at:
        assert sum(start <= each < start + 1 - 1e-6 for each in at) <= 45
    assert time.sleeps == 449  # one each: nobody polls


async def test_one_person_on_slack_gets_one_a_second_and_holds_up_nobody(time):
    paced = Pace(monotonic=time.monotonic, sleep=time.sleep)
    ann, others = Account("slack", "T0", "ann"), [Account("slack", "T0", f"u{n}") for n in range(10)]
    at = await time.run(*(turned(paced, time, each) for each in (ann, ann, ann, *others)))
    anns, rest = at[:3], at[3:]
    assert anns[1] - anns[0] >= 1 - 1e-6
    assert anns[2] - anns[1] >= 1 - 1e-6
    assert rest[-1] == pytest.approx(2.0, abs=0.25)  # eleven at five a second, Ann's later ones among them
    assert min(later - earlier for earlier, later in zip(sorted(at), sorted(at)[1:], strict=False)) >= 0.2 - 1e-6


async def test_workspaces_have_budgets_of_their_own(time):
    paced = Pace(monotonic=time.monotonic, sleep=time.sleep)
    assert await time.run(*(turned(paced, time, Account("slack", f"T{n}", "u")) for n in range(5))) == [0.0] * 5


async def test_time_without_messages_saves_up_nothing(time):
    paced = Pace({"discord": Limit(10)}, time.monotonic, time.sleep)
    await time.run(paced.turn(discord(1)))
    time.now += 60
    at = await time.run(*(turned(paced, time, discord(1)) for _ in range(3)))
    assert at == pytest.approx([60, 60.1, 60.2])


async def test_a_platform_without_a_limit_never_waits(time):
    await Pace({}, time.monotonic, time.sleep).turn(Account("terminal", "local", "you"))
    assert time.sleeps == 0


async def test_people_long_past_are_forgotten(time, monkeypatch):
    monkeypatch.setattr(pace, "KEPT", 10)
    paced = Pace({"slack": Limit(1e6, 1.0)}, time.monotonic, time.sleep)
    for user in range(200):
        await paced.turn(Account("slack", "T0", str(user)))
        time.now += 0.5
    assert len(paced._free) <= 20


async def test_the_real_clock_is_kept_too():
    loop = asyncio.get_running_loop()
    paced, started = Pace({"discord": Limit(200)}), loop.time()
    await asyncio.gather(*(paced.turn(discord(user)) for user in range(21)))
    assert loop.time() - started >= 0.095


def test_waits_double_up_to_a_bound_and_begin_anew(monkeypatch):
    backoff = Backoff(timedelta(seconds=5), timedelta(seconds=15))
    assert [backoff.after(1).seconds for _ in range(4)] == [5, 10, 15, 15]
    assert backoff.after(2).seconds == 5
    backoff.forget(1)
    assert backoff.after(1).seconds == 5
    monkeypatch.setattr(pace, "KEPT", 2)
    for which in range(50):
        backoff.after(which)
    assert len(backoff._waits) <= 2


async def test_a_moment_in_which_nothing_could_run_is_not_made_up_for_in_a_burst(time):
    paced = Pace(monotonic=time.monotonic, sleep=time.sleep)

    async def stalled(user):
        found = await turned(paced, time, discord(user))
        if user == 10:
            time.now += 0.5  # the loop stood still
        return found

    at = await time.run(*(stalled(user) for user in range(60)))
    after = at[11:]
    assert sum(each <= after[0] + 1e-6 for each in after) <= pace.LATE + 1
    for start in after:
        assert sum(start <= each < start + 0.2 - 1e-6 for each in after) <= 9 + pace.LATE
