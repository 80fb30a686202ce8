"""What every `Outbox` promises, shown on the one in memory and on SQLite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.storage import Store as SqliteStore
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.nudges.outbox import LEASE, LOOK, VAIN, Later, Letter, Outcome, Schedule, Trouble, Whose
from core.nudges.slots import APART, Rule, grace_of
from core.nudges.words import words
from core.payloads import CheckIns, Confidence, Snoozed
from core.ports import NotStored, Stale
from core.request import Account, Place
from tests.fakes import NOON, MemoryStore

Store = MemoryStore | SqliteStore

ANA = Account("discord", "", "1")
BEN = Account("discord", "", "2")
CY = Account("slack", "T1", "1")
GROUP = Place("discord", "", "77").account
EVERY = frozenset(range(7))
SIX = NOON + timedelta(hours=6)  # 18:00 UTC on a Monday
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AT_SIX = Rule("UTC", 18 * 60, EVERY)
WITHIN = timedelta(minutes=2)
_numbers = count()


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = MemoryStore() if request.param == "memory" else await SqliteStore.open(tmp_path / "comeback.db")
    yield opened
    await opened.close()


async def write(
    store: Store, account: Account, *schedules: Schedule, at: datetime = NOON, drafts: tuple[Draft, ...] = ()
) -> None:
    request_id = f"r{next(_numbers)}"
    journal, _ = await store.read(account, request_id)
    await store.write(account, request_id, journal.last, drafts, at, schedules)


async def follow(
    store: Store,
    account: Account,
    rule: Rule | None = AT_SIX,
    kind: str = "check-in",
    at: datetime = NOON,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
    keeper: str | None = None,
) -> None:
    await write(store, account, Schedule(kind, rule, not_before, not_after, keeper), at=at)


async def closed(store: Store, account: Account, now: datetime) -> None:
    """What is due for them then can't be delivered."""
    await store.outbox.materialise(now)
    letters = await claim(store, now, platform=account.platform)
    assert account in {each.account for each in letters}
    for letter in letters:
        await send(store, letter, now, Outcome.CLOSED if letter.account == account else Later(now))


async def snooze(store: Store, account: Account, row: int, until: datetime, at: datetime = SIX) -> None:
    await write(store, account, at=at, drafts=(Draft(Snoozed(row, until)),))


async def claim(
    store: Store,
    now: datetime,
    owner: str = "a",
    platform: str = "discord",
    most: int = 50,
    resend_within: timedelta | None = None,
) -> tuple[Letter, ...]:
    return await store.outbox.claim(platform, owner, now, most, resend_within)


async def one(store: Store, now: datetime, owner: str = "a", resend_within: timedelta | None = None) -> Letter:
    (letter,) = await claim(store, now, owner, resend_within=resend_within)
    return letter


async def send(store: Store, letter: Letter, now: datetime, outcome: Outcome | Later = Outcome.SENT) -> None:
    assert await store.outbox.sending(letter, "a", now)
    assert await store.outbox.finish(letter, "a", outcome, now)


async def passed(store: Store, now: datetime) -> list[Letter]:
    """All that is sent in a pass at that instant, in order."""
    while await store.outbox.materialise(now):
        pass
    sent: list[Letter] = []
    while letters := await claim(store, now):
        for letter in letters:
            await send(store, letter, now)
            sent.append(letter)
    return sent


async def over(store: Store, start: datetime, span: timedelta, step: timedelta = HOUR) -> list[tuple[datetime, Letter]]:
    """What is sent, and when, by passes from `start` on."""
    times = [start + step * n for n in range(span // step + 1)]
    return [(now, letter) for now in times for letter in await passed(store, now)]


async def started(store: Store) -> Letter:
    """Ana's nudge of six o'clock, its send begun then by `a`, and its end never known."""
    await follow(store, ANA)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    assert await store.outbox.sending(letter, "a", SIX)
    return letter


# made


async def test_a_nudge_comes_at_its_time_with_all_that_is_needed_to_write_it(store: Store) -> None:
    await follow(store, ANA, Rule("America/New_York", 18 * 60, EVERY))
    due = datetime(2026, 3, 2, 23, tzinfo=UTC)
    assert await store.outbox.materialise(due - MINUTE) == 0
    assert await store.outbox.materialise(due) == 1
    assert await claim(store, due - MINUTE) == ()
    letter = await one(store, due)
    midnight = datetime(2026, 3, 3, 5, tzinfo=UTC)
    assert letter == Letter(letter.id, ANA, "check-in", date(2026, 3, 2), due, midnight, letter.nonce, 0)
    assert len(letter.nonce) <= 25
    assert letter.due.tzinfo is letter.expires.tzinfo is UTC


async def test_each_local_day_has_one_however_the_clock_and_the_rule_move(store: Store) -> None:
    await follow(store, ANA)
    assert len(await passed(store, SIX)) == 1
    for now in (SIX - HOUR, SIX, SIX - DAY, SIX, SIX + MINUTE):
        assert await passed(store, now) == []
    await follow(store, ANA, Rule("UTC", 19 * 60, EVERY), at=SIX + MINUTE)
    await follow(store, ANA, None, at=SIX + MINUTE)
    await follow(store, ANA, Rule("UTC", 20 * 60, EVERY), at=SIX + MINUTE)
    sent = await over(store, SIX, 3 * DAY)
    assert [now for now, _ in sent] == [SIX + 2 * HOUR + DAY, SIX + 2 * HOUR + 2 * DAY]
    assert len({letter.nonce for _, letter in sent}) == 2


async def test_only_the_chosen_weekdays_have_one(store: Store) -> None:
    await follow(store, ANA, Rule("UTC", 18 * 60, frozenset({0, 2, 4})))
    assert [now.weekday() for now, _ in await over(store, NOON, 7 * DAY, 6 * HOUR)] == [0, 2, 4]


async def test_after_three_days_down_each_rule_has_one_and_only_of_today(store: Store) -> None:
    rules = [Rule("UTC", minute % 1440, EVERY) for minute in range(0, 1440 * 7, 5)][:2000]
    await write(store, ANA, *(Schedule(f"k{n}", rule) for n, rule in enumerate(rules)))
    now = NOON + 3 * DAY
    handled = []
    while some := await store.outbox.materialise(now):
        handled.append(some)
    assert handled == [500] * 4
    letters = []
    while found := await claim(store, now):
        (letter,) = found
        letters.append(letter)
        assert await store.outbox.finish(letter, "a", Outcome.EXPIRED, now)
        if len(letters) == 20:  # of one person they come one by one
            break
    assert {letter.day for letter in letters} == {now.date()}
    assert [letter.due for letter in letters] == sorted(letter.due for letter in letters)
    assert len({letter.kind for letter in letters}) == 20


async def test_missed_while_down_only_the_same_local_day_is_made_up_for(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, BEN, Rule("Asia/Tokyo", 9 * 60, EVERY))  # midnight UTC
    sent = await passed(store, SIX + 3 * DAY + 5 * HOUR)  # 23:00 UTC, 08:00 in Tokyo
    assert [(letter.account, letter.day) for letter in sent] == [(ANA, date(2026, 3, 5))]
    assert [now for now, _ in await over(store, SIX + 3 * DAY + 5 * HOUR, 2 * HOUR)] == [SIX + 3 * DAY + 6 * HOUR]


async def test_a_groups_post_is_made_up_for_within_two_hours_alone(store: Store) -> None:
    await follow(store, GROUP, kind="group")
    late = SIX + 2 * HOUR - MINUTE
    await store.outbox.materialise(late)
    letter = await one(store, late)
    assert (letter.account, letter.kind, letter.expires) == (GROUP, "group", SIX + 2 * HOUR)
    assert not await store.outbox.sending(letter, "a", SIX + 2 * HOUR)
    assert await passed(store, SIX + DAY + 2 * HOUR) == []
    assert len(await passed(store, SIX + 2 * DAY)) == 1


async def test_of_one_person_and_the_channels_of_that_platform_alone(store: Store) -> None:
    elsewhere = Place("slack", "T1", "77").account
    for account in (ANA, BEN, CY, GROUP, elsewhere):
        await follow(store, account)
    assert await store.outbox.materialise(SIX, of=Whose("discord", "1")) == 2
    assert {letter.account for letter in await claim(store, SIX)} == {ANA, GROUP}
    assert await store.outbox.materialise(SIX, of=Whose("discord")) == 1
    assert await store.outbox.materialise(SIX, of=Whose("terminal", "you")) == 0
    assert await store.outbox.materialise(SIX) == 2


# set


async def test_the_same_schedule_again_leaves_what_is_due(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, ANA, at=SIX + MINUTE)
    assert len(await passed(store, SIX + MINUTE)) == 1


async def test_held_while_paused(store: Store) -> None:
    await follow(store, ANA, not_before=SIX + DAY + MINUTE)
    assert [now for now, _ in await over(store, NOON, 3 * DAY, 6 * HOUR)] == [SIX + 2 * DAY]
    await follow(store, ANA, at=SIX + 2 * DAY)
    assert [now for now, _ in await over(store, SIX + 2 * DAY, DAY)] == [SIX + 3 * DAY]


@pytest.mark.parametrize(("end", "times"), [(DAY, 2), (DAY - MINUTE, 1), (timedelta(), 1), (-MINUTE, 0)], ids=str)
async def test_none_come_after_the_end(store: Store, end: timedelta, times: int) -> None:
    await follow(store, ANA, not_after=SIX + end)
    assert [now for now, _ in await over(store, NOON, 4 * DAY)] == [SIX + n * DAY for n in range(times)]


async def test_the_last_one_is_made_up_for_as_any_other_and_none_after_it(store: Store) -> None:
    await follow(store, ANA, not_after=SIX)
    await follow(store, BEN, not_after=SIX)
    await store.outbox.materialise(SIX + HOUR, most=1)
    assert len(await passed(store, SIX + 5 * HOUR)) == 2
    await follow(store, CY, not_after=SIX)
    assert await store.outbox.materialise(SIX + DAY) == 1
    assert await claim(store, SIX + DAY, platform="slack") == ()
    assert await store.outbox.materialise(SIX + 2 * DAY) == 0


async def test_the_end_is_put_off_and_taken_away(store: Store) -> None:
    await follow(store, ANA, not_after=NOON)
    assert await passed(store, SIX) == []
    await follow(store, ANA, at=SIX + HOUR, not_after=SIX + DAY)
    assert [now for now, _ in await over(store, SIX, 3 * DAY)] == [SIX + DAY]
    await follow(store, ANA, at=SIX + 3 * DAY)
    assert [now for now, _ in await over(store, SIX + 3 * DAY, 2 * DAY)] == [SIX + 4 * DAY, SIX + 5 * DAY]
    await follow(store, ANA, at=SIX + 5 * DAY, not_after=SIX + 5 * DAY)
    assert await over(store, SIX + 5 * DAY, 2 * DAY) == []


async def just_one(store: Store, then: datetime, at: datetime, zone: str = "UTC", kind: str = "re-test") -> None:
    """Ana's only nudge of its kind comes at that instant, as it is written at `at`."""
    local = then.astimezone(ZoneInfo(zone))
    rule = Rule(zone, local.hour * 60 + local.minute, EVERY)
    await follow(store, ANA, rule, kind, at, not_before=then, not_after=then)


async def test_just_one_comes_at_its_instant_and_never_again(store: Store) -> None:
    then = SIX + 3 * DAY
    await just_one(store, then, NOON)
    await just_one(store, then, NOON + DAY)
    assert [now for now, _ in await over(store, NOON, 6 * DAY)] == [then]
    await just_one(store, then, SIX + 6 * DAY)
    assert await over(store, SIX + 6 * DAY, 2 * DAY) == []
    await just_one(store, then + 4 * DAY, SIX + 6 * DAY)
    assert [now for now, _ in await over(store, SIX + 6 * DAY, 2 * DAY)] == [then + 4 * DAY]


async def test_just_one_missed_while_down_is_still_welcome_that_day(store: Store) -> None:
    await just_one(store, SIX, NOON)
    (letter,) = await passed(store, SIX + 5 * HOUR)
    assert (letter.due, letter.expires) == (SIX, SIX + 6 * HOUR)


async def test_just_one_may_come_a_day_late_where_its_kind_is_still_welcome_then(store: Store) -> None:
    grace = grace_of(LOOK)
    assert grace is not None
    assert grace == DAY
    for then, now, times in ((SIX, SIX + grace - MINUTE, 1), (SIX + 9 * DAY, SIX + 9 * DAY + grace, 0)):
        await just_one(store, then, then - HOUR, kind=LOOK)
        letters = await passed(store, now)
        assert [(letter.due, letter.expires) for letter in letters] == [(then, then + grace)] * times
        assert await passed(store, now + DAY) == []


async def test_just_one_is_not_held_because_another_came_in_another_zone(store: Store) -> None:
    await just_one(store, SIX, NOON)
    assert len(await passed(store, SIX)) == 1
    await just_one(store, SIX + APART - HOUR, SIX + MINUTE, "Asia/Tokyo")
    assert len(await passed(store, SIX + APART - HOUR)) == 1


async def test_just_one_is_not_held_by_what_it_was_to_be_before(store: Store) -> None:
    evening = NOON + 11 * HOUR
    await just_one(store, evening, NOON)
    assert len(await passed(store, evening)) == 1
    await just_one(store, NOON + 4 * DAY, evening)
    await just_one(store, evening + APART - HOUR, evening)
    assert [now for now, _ in await over(store, evening, 5 * DAY)] == [evening + APART - HOUR]


async def test_kinds_and_people_have_their_own(store: Store) -> None:
    await write(store, ANA, Schedule("check-in", AT_SIX), Schedule("tomorrow", Rule("UTC", 19 * 60, EVERY)))
    await follow(store, BEN)
    await follow(store, ANA, None)
    sent = await over(store, SIX, 2 * HOUR)
    assert [(letter.account, letter.kind) for _, letter in sent] == [(BEN, "check-in"), (ANA, "tomorrow")]


async def test_ended_nothing_more_comes_not_even_what_was_made_or_claimed(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, BEN)
    await store.outbox.materialise(SIX)
    (letter,) = await claim(store, SIX, most=1)
    other = BEN if letter.account == ANA else ANA
    for account in (ANA, BEN):
        await follow(store, account, None, at=SIX)
    assert not await store.outbox.sending(letter, "a", SIX)
    assert not await store.outbox.finish(letter, "a", Outcome.SENT, SIX)
    assert await over(store, SIX, 2 * DAY) == []
    await follow(store, other, None, at=SIX)
    await follow(store, other, at=SIX + 2 * DAY)
    assert len(await over(store, SIX + 2 * DAY, DAY)) == 1


async def test_ended_while_being_sent_a_refused_one_is_not_sent_again(store: Store) -> None:
    letter = await started(store)
    await follow(store, ANA, None, at=SIX + MINUTE)
    assert await store.outbox.finish(letter, "a", Later(SIX + HOUR), SIX)
    assert await over(store, SIX, DAY) == []


async def test_a_schedule_that_never_was_can_be_ended(store: Store) -> None:
    await follow(store, ANA, None)
    assert await over(store, NOON, DAY) == []


async def test_a_refused_write_and_a_repeat_set_nothing(store: Store) -> None:
    schedule = Schedule("check-in", AT_SIX)
    with pytest.raises(Stale):
        await store.write(ANA, "x1", 3, (), NOON, (schedule,))
    assert await over(store, NOON, DAY) == []
    await store.write(ANA, "x2", 0, (Draft(Confidence(True)),), NOON, (Schedule("check-in", None),))
    await store.write(ANA, "x2", 1, (), NOON, (schedule,))
    assert await over(store, NOON, DAY) == []


async def test_in_another_zone_the_next_is_hours_away_and_on_a_later_day(store: Store) -> None:
    los_angeles, tokyo = Rule("America/Los_Angeles", 18 * 60, EVERY), Rule("Asia/Tokyo", 18 * 60, EVERY)
    await follow(store, ANA, los_angeles)
    ((now, _),) = await over(store, NOON, DAY)
    assert now.astimezone(ZoneInfo("America/Los_Angeles")).hour == 18
    await follow(store, ANA, tokyo, at=now + MINUTE)  # 11:00 on the next day in Tokyo, seven hours before six
    await follow(store, ANA, Rule("Asia/Tokyo", 17 * 60, EVERY), at=now + 2 * MINUTE)  # thought better of it
    sent = [then for then, _ in await over(store, now, 2 * DAY)]
    assert sent[0] - now >= APART
    assert [then.astimezone(ZoneInfo("Asia/Tokyo")).hour for then in sent] == [17, 17][: len(sent)]
    assert len(sent) == 1


async def test_a_pause_and_another_zone_hold_together(store: Store) -> None:
    await follow(store, ANA)
    await passed(store, SIX)
    kolkata = Rule("Asia/Kolkata", 18 * 60, EVERY)
    await follow(store, ANA, kolkata, at=SIX + MINUTE, not_before=SIX + 3 * DAY)
    assert [now.date() for now, _ in await over(store, SIX, 4 * DAY)] == [date(2026, 3, 6)]


# claimed and sent


async def test_what_is_claimed_is_nobody_elses(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, CY)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    assert letter.account == ANA
    assert await claim(store, SIX, "b") == ()
    assert not await store.outbox.sending(letter, "b", SIX)
    assert not await store.outbox.finish(letter, "b", Outcome.SENT, SIX)
    assert await store.outbox.sending(letter, "a", SIX)
    assert not await store.outbox.sending(letter, "a", SIX)
    assert await store.outbox.finish(letter, "a", Outcome.SENT, SIX)
    assert not await store.outbox.finish(letter, "a", Outcome.SENT, SIX)
    assert [each.account for each in await claim(store, SIX, platform="slack")] == [CY]


async def test_at_most_as_many_as_asked_for(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, BEN)
    await store.outbox.materialise(SIX, most=1)
    await store.outbox.materialise(SIX, most=1)
    assert await claim(store, SIX, most=0) == ()
    first, second = await claim(store, SIX, most=1), await claim(store, SIX, most=1)
    assert {letter.account for letter in first + second} == {ANA, BEN}


async def test_of_one_person_the_oldest_comes_first_and_alone(store: Store) -> None:
    await write(store, ANA, Schedule("b", AT_SIX), Schedule("a", Rule("UTC", 18 * 60 + 1, EVERY)))
    await follow(store, BEN, Rule("UTC", 18 * 60 + 2, EVERY))
    await store.outbox.materialise(SIX + HOUR)
    letters = await claim(store, SIX + HOUR)
    assert [(letter.account, letter.kind) for letter in letters] == [(ANA, "b"), (BEN, "check-in")]
    await send(store, letters[0], SIX + HOUR, Later(SIX + HOUR + MINUTE))
    await send(store, letters[1], SIX + HOUR)
    assert await claim(store, SIX + HOUR) == ()  # the one put off keeps its place
    again = await one(store, SIX + HOUR + MINUTE)
    assert (again.kind, again.nonce, again.again) == ("b", letters[0].nonce, False)
    await send(store, again, SIX + HOUR + MINUTE)
    assert (await one(store, SIX + HOUR + MINUTE)).kind == "a"


async def test_a_lease_that_ran_out_is_lost_to_whoever_claims(store: Store) -> None:
    await follow(store, ANA)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    assert await claim(store, SIX + LEASE - MINUTE / 60, "b") == ()
    taken = await one(store, SIX + LEASE, "b")
    assert taken == letter  # nothing was begun, so nothing is doubtful
    assert not await store.outbox.sending(letter, "a", SIX + LEASE)
    assert not await store.outbox.finish(letter, "a", Outcome.SENT, SIX + LEASE)
    assert not await store.outbox.finish(letter, "a", Later(SIX), SIX + LEASE)
    assert await store.outbox.sending(taken, "b", SIX + LEASE)


async def test_the_lease_begins_anew_with_the_send(store: Store) -> None:
    await follow(store, ANA)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    late = SIX + LEASE - MINUTE / 60
    assert await store.outbox.sending(letter, "a", late)
    assert await claim(store, SIX + LEASE, "b", resend_within=WITHIN) == ()
    assert (await one(store, late + LEASE, "b", resend_within=WITHIN)).again


async def test_a_doubtful_send_is_repeated_for_a_while(store: Store) -> None:
    letter = await started(store)
    again = await one(store, SIX + LEASE, "b", WITHIN)
    assert (again.id, again.nonce, again.again) == (letter.id, letter.nonce, True)
    assert not await store.outbox.finish(letter, "a", Outcome.SENT, SIX + LEASE)
    assert await store.outbox.sending(again, "b", SIX + LEASE)
    assert (await one(store, SIX + WITHIN, "c", WITHIN)).again  # of the first mark, not of the last
    assert await claim(store, SIX + WITHIN + LEASE, "d", resend_within=WITHIN) == ()
    assert await over(store, SIX + HOUR, HOUR) == []


async def test_a_doubtful_send_that_is_then_refused_stays_doubtful(store: Store) -> None:
    await started(store)
    again = await one(store, SIX + LEASE, resend_within=WITHIN)
    await send(store, again, SIX + LEASE, Later(SIX + HOUR))
    assert await claim(store, SIX + HOUR, resend_within=WITHIN) == ()


async def test_where_it_could_be_shown_twice_a_doubtful_send_is_not_repeated(store: Store) -> None:
    await started(store)
    assert await claim(store, SIX + LEASE, "b") == ()
    assert await claim(store, SIX + LEASE, "b", resend_within=WITHIN) == ()  # it is over


async def test_what_was_unknown_counts_as_sent_and_as_unanswered(store: Store) -> None:
    letter = await started(store)
    assert await store.outbox.finish(letter, "a", Outcome.UNKNOWN, SIX)
    await follow(store, ANA, Rule("Pacific/Kiritimati", 9 * 60, EVERY), at=SIX + MINUTE)  # 19:00 UTC, a day ahead
    ((now, letter),) = await over(store, SIX, DAY + 2 * HOUR)
    assert now == SIX + DAY + HOUR
    assert letter.unanswered == 1


async def test_what_is_found_unknown_counts_for_the_next_at_once(store: Store) -> None:
    await follow(store, ANA, Rule("UTC", 18 * 60 + 1, EVERY), kind="other")
    await started(store)
    await store.outbox.materialise(SIX + MINUTE)
    letter = await one(store, SIX + MINUTE, "b")
    assert (letter.kind, letter.unanswered) == ("other", 1)


async def test_what_is_sent_again_counts_once(store: Store) -> None:
    await started(store)
    again = await one(store, SIX + LEASE, resend_within=WITHIN)
    await send(store, again, SIX + LEASE)
    assert [letter.unanswered for letter in await passed(store, SIX + DAY)] == [1]


async def test_whether_to_go_on_is_asked_once_although_nobody_knows_how_any_send_ended(store: Store) -> None:
    wanted = CheckIns(tuple(EVERY), 18 * 60)
    await write(store, CY, Schedule("check-in", AT_SIX), drafts=(Draft(wanted),))
    journal = Journal((Entry(1, NOON, wanted),))
    titles = []
    for day in range(8):
        now = SIX + day * DAY
        await store.outbox.materialise(now)
        (letter,) = await claim(store, now, platform="slack")
        said = words(letter, journal, Moment(now, ZoneInfo("UTC")))
        titles.append(said.title if said else "")
        await send(store, letter, now, Outcome.UNKNOWN if said else Outcome.EXPIRED)
    assert titles == ["Checking in"] * 3 + ["Shall I keep checking in?"] + [""] * 4


async def test_a_clock_put_back_does_not_keep_a_row_leased(store: Store) -> None:
    await follow(store, ANA)
    await store.outbox.materialise(SIX + 2 * HOUR)
    letter = await one(store, SIX + 2 * HOUR)
    assert await one(store, SIX + HOUR, "b") == letter
    assert not await store.outbox.sending(letter, "a", SIX + HOUR)


async def test_a_send_begun_in_what_is_now_the_future_is_not_repeated(store: Store) -> None:
    await follow(store, ANA)
    await store.outbox.materialise(SIX + 2 * HOUR)
    letter = await one(store, SIX + 2 * HOUR)
    assert await store.outbox.sending(letter, "a", SIX + 2 * HOUR)
    assert await claim(store, SIX + HOUR, "b", resend_within=WITHIN) == ()


async def test_what_comes_too_late_is_not_sent_and_lets_the_next_one_by(store: Store) -> None:
    await write(store, ANA, Schedule("check-in", AT_SIX), Schedule("re-test", Rule("UTC", 9 * 60, EVERY)))
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX + 5 * HOUR)
    assert not await store.outbox.sending(letter, "a", SIX + 6 * HOUR)
    morning = SIX + 15 * HOUR
    assert [each.kind for each in await passed(store, morning)] == ["re-test"]


async def test_put_off_past_its_day_it_is_over(store: Store) -> None:
    await follow(store, ANA)
    await store.outbox.materialise(SIX)
    await send(store, await one(store, SIX), SIX, Later(SIX + DAY - HOUR))
    assert await passed(store, SIX + DAY - HOUR) == []
    assert len(await passed(store, SIX + DAY)) == 1


async def test_who_cant_be_written_to_is_told_once_and_tried_again_once_a_day(store: Store) -> None:
    await write(store, ANA, Schedule("b", AT_SIX), Schedule("a", AT_SIX))
    await follow(store, BEN)
    await store.outbox.materialise(SIX)
    assert await store.outbox.trouble(ANA) == Trouble()
    for _ in range(2):
        await closed(store, ANA, SIX)
    assert await store.outbox.refused(ANA) == {"a", "b"}
    assert (await store.outbox.refused(BEN), await store.outbox.trouble(BEN)) == (frozenset(), Trouble())
    assert await store.outbox.trouble(ANA) == Trouble(own=True)
    assert [now for now, letter in await over(store, SIX + HOUR, DAY) if letter.account == ANA] == [SIX + DAY] * 2
    assert [each for each in await over(store, SIX + DAY, HOUR) if each[1].account == ANA] == []  # no two of a kind
    assert (await store.outbox.refused(ANA), await store.outbox.trouble(ANA)) == (frozenset(), Trouble())


async def test_of_a_fortnight_in_vain_there_is_word_on_the_first_day_and_when_it_ends(store: Store) -> None:
    await follow(store, ANA)
    told = []
    for n in range(VAIN):
        await closed(store, ANA, SIX + n * DAY)
        told.append(await store.outbox.trouble(ANA))
    assert told == [Trouble(own=True), *[Trouble()] * (VAIN - 2), Trouble(own=True)]
    assert await over(store, SIX + VAIN * DAY - HOUR, 2 * DAY) == []
    assert await store.outbox.refused(ANA) == {"check-in"}
    await follow(store, ANA, at=SIX + (VAIN + 2) * DAY - HOUR)
    assert await store.outbox.refused(ANA) == frozenset()
    assert len(await over(store, SIX + (VAIN + 2) * DAY, HOUR)) == 1


async def test_what_is_seldom_is_tried_again_once_a_day_too(store: Store) -> None:
    mondays = Rule("UTC", 18 * 60, frozenset({SIX.weekday()}))
    await follow(store, ANA, mondays)
    await closed(store, ANA, SIX)
    await closed(store, ANA, SIX + DAY)
    ((now, letter),) = await over(store, SIX + DAY + HOUR, 2 * DAY)
    assert (now, letter.day) == (SIX + 2 * DAY, SIX.date())
    assert await store.outbox.refused(ANA) == frozenset()


async def test_set_again_what_was_turned_away_is_tried_at_once(store: Store) -> None:
    await follow(store, ANA)
    await closed(store, ANA, SIX)
    assert await claim(store, SIX + HOUR) == ()
    await follow(store, ANA, at=SIX + HOUR)
    assert (await one(store, SIX + HOUR)).day == SIX.date()


async def test_what_was_turned_away_and_is_wanted_no_more_is_forgotten(store: Store) -> None:
    await follow(store, ANA)
    await closed(store, ANA, SIX)
    await follow(store, ANA, None, at=SIX + HOUR)
    assert await store.outbox.refused(ANA) == frozenset()
    assert await over(store, SIX + HOUR, 2 * DAY) == []


@pytest.mark.parametrize("how", ["told so", "by a lease that ran out"])
async def test_of_what_is_in_doubt_there_is_word_once_for_who_it_was_for(store: Store, how: str) -> None:
    await follow(store, ANA)
    await follow(store, GROUP, kind="group", keeper=BEN.user)
    await store.outbox.materialise(SIX)
    for letter in await claim(store, SIX):
        if how == "told so":
            await send(store, letter, SIX, Outcome.UNKNOWN)
        else:
            assert await store.outbox.sending(letter, "a", SIX)
    assert await claim(store, SIX + MINUTE) == ()
    assert await store.outbox.trouble(ANA) == Trouble(own_doubt=True)
    assert await store.outbox.trouble(ANA) == Trouble()
    assert await store.outbox.trouble(BEN) == Trouble(group_doubt=True)
    assert (await store.outbox.refused(ANA), await store.outbox.refused(GROUP)) == (frozenset(), frozenset())
    await closed(store, GROUP, SIX + DAY)  # who looks after it is still known
    assert await store.outbox.trouble(BEN) == Trouble(group=True)


@pytest.mark.parametrize("place", [None, Place("discord", "", "77")])
async def test_where_the_bot_was_taken_out_nothing_more_is_sent_until_it_is_set_again(
    store: Store, place: Place | None
) -> None:
    await follow(store, ANA)
    await follow(store, ANA, kind=LOOK, not_after=SIX)
    await follow(store, GROUP, kind="group", keeper=BEN.user)
    await follow(store, CY)
    await store.outbox.remember(ANA, "D1")
    await store.outbox.materialise(SIX)
    for _ in range(2):  # said twice, in any order
        await store.outbox.left("discord", "", place)
        await store.outbox.left("discord", "T9")
    sent = {letter.account for _, letter in await over(store, SIX, 2 * DAY)}
    assert sent == ({ANA} if place else set())
    assert len(await claim(store, SIX, platform="slack")) == 1
    assert await store.outbox.refused(GROUP) == {"group"}
    assert await store.outbox.trouble(BEN) == Trouble(group=True)
    assert await store.outbox.refused(ANA) == (frozenset() if place else {"check-in"})
    assert await store.outbox.trouble(ANA) == Trouble(own=place is None)
    await follow(store, ANA, at=SIX + 3 * DAY)
    assert await store.outbox.refused(ANA) == frozenset()
    letter = next(letter for _, letter in await over(store, SIX + 3 * DAY, DAY) if letter.account == ANA)
    assert letter.channel == ("D1" if place else None)


async def test_a_send_under_way_where_the_bot_is_taken_out_is_not_begun_again(store: Store) -> None:
    letter = await started(store)
    await store.outbox.left("discord", "")
    assert await store.outbox.finish(letter, "a", Later(SIX + MINUTE), SIX)
    assert await over(store, SIX, DAY) == []


async def test_a_schedule_set_again_comes_again_and_word_of_its_trouble_is_not_lost(store: Store) -> None:
    await follow(store, ANA)
    await closed(store, ANA, SIX)
    await follow(store, ANA, at=SIX + HOUR)
    assert await store.outbox.trouble(ANA) == Trouble(own=True)
    assert await store.outbox.trouble(ANA) == Trouble()
    assert [now for now, _ in await over(store, SIX + HOUR, DAY)] == [SIX + HOUR, SIX + DAY]


# channels and who looks after them


async def test_a_channel_that_cant_be_reached_is_its_keepers_to_know_once(store: Store) -> None:
    await follow(store, GROUP, kind="group", keeper=ANA.user)
    await follow(store, BEN)
    await store.outbox.materialise(SIX)
    assert await store.outbox.trouble(ANA) == Trouble()
    await closed(store, GROUP, SIX)
    elsewhere = Account("slack", "T1", ANA.user), Account("discord", "T1", ANA.user), BEN
    assert [await store.outbox.trouble(account) for account in elsewhere] == [Trouble()] * 3
    assert await store.outbox.trouble(ANA) == Trouble(group=True)
    assert await store.outbox.trouble(ANA) == Trouble()
    assert await store.outbox.trouble(GROUP) == Trouble()
    assert await store.outbox.refused(GROUP) == {"group"}


async def test_the_same_user_id_in_another_workspace_keeps_nothing_here(store: Store) -> None:
    group = Place("slack", "T1", "C7").account
    await follow(store, group, kind="group", keeper="U1")
    await closed(store, group, SIX)
    assert await store.outbox.trouble(Account("slack", "T2", "U1")) == Trouble()
    assert await store.outbox.trouble(Account("slack", "T1", "U1")) == Trouble(group=True)


async def test_trouble_of_ones_own_and_of_groups_is_told_together_and_neither_is_lost(store: Store) -> None:
    other = Place("discord", "", "78").account
    await follow(store, ANA)
    await follow(store, GROUP, kind="group", keeper=ANA.user)
    await follow(store, other, kind="group", keeper=BEN.user)
    await closed(store, GROUP, SIX)
    assert await store.outbox.trouble(ANA) == Trouble(group=True)
    await closed(store, ANA, SIX)
    await closed(store, other, SIX)
    assert await store.outbox.trouble(ANA) == Trouble(own=True)
    assert await store.outbox.trouble(BEN) == Trouble(group=True)
    await follow(store, ANA, at=SIX + HOUR)
    await follow(store, GROUP, kind="group", at=SIX + HOUR, keeper=ANA.user)
    await closed(store, ANA, SIX + DAY)
    await closed(store, GROUP, SIX + DAY)
    assert await store.outbox.trouble(ANA) == Trouble(own=True, group=True)
    assert await store.outbox.trouble(ANA) == Trouble()


async def test_told_in_the_channel_it_is_told_to_nobody_else(store: Store) -> None:
    await follow(store, GROUP, kind="group", keeper=ANA.user)
    await closed(store, GROUP, SIX)
    assert await store.outbox.trouble(GROUP) == Trouble(own=True)
    assert await store.outbox.trouble(GROUP) == Trouble()
    assert await store.outbox.trouble(ANA) == Trouble()


async def test_the_same_setting_written_again_lets_a_group_go_on(store: Store) -> None:
    for _ in range(2):
        await follow(store, GROUP, kind="group", at=SIX - HOUR, keeper=ANA.user)
    await closed(store, GROUP, SIX)
    await follow(store, GROUP, kind="group", at=SIX + HOUR, keeper=ANA.user)
    assert await store.outbox.trouble(ANA) == Trouble(group=True)
    assert [now for now, _ in await over(store, SIX + HOUR, 2 * DAY)] == [SIX + HOUR, SIX + DAY, SIX + 2 * DAY]


async def test_another_keeper_moves_nothing_and_is_the_one_who_is_told(store: Store) -> None:
    await follow(store, GROUP, kind="group", keeper=ANA.user)
    await follow(store, GROUP, kind="group", at=SIX + MINUTE, keeper=BEN.user)
    await closed(store, GROUP, SIX + MINUTE)  # what was due by then
    assert await store.outbox.trouble(ANA) == Trouble()
    assert await store.outbox.trouble(BEN) == Trouble(group=True)


async def test_a_group_that_was_ended_has_no_keeper_unless_there_is_word_for_them(store: Store) -> None:
    await follow(store, GROUP, kind="group", keeper=ANA.user)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    assert await store.outbox.sending(letter, "a", SIX)
    await follow(store, GROUP, None, kind="group", at=SIX)
    assert await store.outbox.finish(letter, "a", Outcome.CLOSED, SIX)
    assert await store.outbox.trouble(ANA) == Trouble()
    await follow(store, GROUP, kind="group", at=SIX + HOUR, keeper=ANA.user)
    await closed(store, GROUP, SIX + DAY)
    await follow(store, GROUP, None, kind="group", at=SIX + DAY)
    assert await store.outbox.trouble(ANA) == Trouble(group=True)


# the person's own channel


async def test_a_channel_is_remembered_with_every_letter_until_it_is_forgotten(store: Store) -> None:
    await write(store, ANA, Schedule("a", AT_SIX), Schedule("b", Rule("UTC", 19 * 60, EVERY)))
    await follow(store, BEN)
    await follow(store, CY)
    await store.outbox.remember(ANA, "D1")
    await store.outbox.remember(ANA, "D2")
    await store.outbox.remember(CY, "D3")
    sent = [letter for _, letter in await over(store, SIX, HOUR)]
    assert [(letter.account, letter.channel) for letter in sent if letter.account == ANA] == [(ANA, "D2")] * 2
    assert [letter.channel for letter in sent if letter.account == BEN] == [None]
    await store.outbox.remember(ANA, None)
    await store.outbox.remember(ANA, None)
    assert [letter.channel for letter in await passed(store, SIX + DAY)] == [None, None]
    await store.outbox.materialise(SIX + DAY)
    assert [letter.channel for letter in await claim(store, SIX + DAY, platform="slack")] == ["D3"]


async def test_a_strangers_channel_is_not_kept(store: Store) -> None:
    await store.read(ANA, "look")
    await store.outbox.remember(ANA, "D1")
    await follow(store, ANA)
    assert [letter.channel for letter in await passed(store, SIX)] == [None]


async def test_unanswered_ones_are_counted_until_the_person_is_heard(store: Store) -> None:
    await write(store, ANA, Schedule("a", AT_SIX), Schedule("b", Rule("UTC", 19 * 60, EVERY)))
    await follow(store, BEN)
    await store.outbox.heard(ANA)
    sent = [letter for _, letter in await over(store, SIX, DAY)]
    assert [letter.unanswered for letter in sent if letter.account == ANA] == [0, 1, 2]
    await store.outbox.heard(ANA)
    sent = await passed(store, SIX + 2 * DAY)
    assert {letter.account: letter.unanswered for letter in sent} == {ANA: 0, BEN: 2}


# put off by the person


async def test_snoozed_the_same_row_comes_again(store: Store) -> None:
    await follow(store, ANA)
    (letter,) = await passed(store, SIX)
    until = SIX + HOUR
    await snooze(store, ANA, letter.id, until)
    assert await passed(store, until - MINUTE) == []
    (again,) = await passed(store, until)
    assert (again.id, again.nonce, again.day, again.again) == (letter.id, letter.nonce, letter.day, False)
    assert (again.due, again.expires) == (until, letter.expires)


async def test_snoozed_into_the_night_it_has_two_hours(store: Store) -> None:
    await follow(store, ANA)
    (letter,) = await passed(store, SIX)
    until = SIX + 5.5 * HOUR
    await snooze(store, ANA, letter.id, until)
    (again,) = await passed(store, until + HOUR)
    assert again.expires == until + 2 * HOUR


async def test_snoozed_until_tomorrow_it_holds_up_nothing_and_lasts_that_day(store: Store) -> None:
    await follow(store, ANA, Rule("America/New_York", 13 * 60, EVERY))
    (letter,) = await passed(store, SIX)
    until = SIX + DAY + HOUR
    await snooze(store, ANA, letter.id, until)
    await follow(store, ANA, Rule("UTC", 19 * 60, EVERY), kind="other", at=SIX)
    sent = await over(store, SIX, DAY + HOUR)
    assert [(each.kind, now) for now, each in sent] == [
        ("other", SIX + HOUR),
        ("check-in", SIX + DAY),
        *[(kind, until) for kind in sorted({"other", "check-in"}, key=[each.kind for _, each in sent[2:]].index)],
    ]
    (last,) = [each for _, each in sent if each.id == letter.id]
    assert last.expires == datetime(2026, 3, 4, 5, tzinfo=UTC)


async def test_only_ones_own_row_is_snoozed(store: Store) -> None:
    await follow(store, ANA)
    (letter,) = await passed(store, SIX)
    await snooze(store, BEN, letter.id, SIX + HOUR)
    await snooze(store, ANA, letter.id + 1, SIX + HOUR)
    assert await over(store, SIX, 3 * HOUR) == []


async def test_snoozed_before_its_end_is_written_it_is_not_sent_by_that(store: Store) -> None:
    letter = await started(store)
    await snooze(store, ANA, letter.id, SIX + HOUR)
    assert not await store.outbox.finish(letter, "a", Outcome.SENT, SIX)
    assert [again.unanswered for again in await passed(store, SIX + HOUR)] == [0]  # who puts it off has seen it


async def test_snoozed_another_kind_has_two_hours_at_any_time_of_the_day(store: Store) -> None:
    await follow(store, ANA, kind="other")
    (letter,) = await passed(store, SIX)
    await snooze(store, ANA, letter.id, SIX + HOUR)
    (again,) = await passed(store, SIX + HOUR)
    assert again.expires == SIX + 3 * HOUR


async def test_snoozed_after_the_end_it_comes_once_more_and_alone(store: Store) -> None:
    await follow(store, ANA)
    (letter,) = await passed(store, SIX)
    await follow(store, ANA, None, at=SIX)
    await snooze(store, ANA, letter.id, SIX + HOUR)
    assert [now for now, _ in await over(store, SIX, 2 * DAY)] == [SIX + HOUR]


# kept tidy


async def test_only_finished_rows_are_swept_and_their_day_stays_taken(store: Store) -> None:
    await follow(store, ANA)
    await follow(store, BEN)
    await store.outbox.materialise(SIX)
    letter = next(each for each in await claim(store, SIX) if each.account == ANA)
    await send(store, letter, SIX)
    assert await store.outbox.sweep_rows(SIX) == 0
    assert await store.outbox.sweep_rows(SIX + MINUTE) == 1
    await snooze(store, ANA, letter.id, SIX + HOUR)
    assert {each.account for _, each in await over(store, SIX + HOUR, HOUR)} == {BEN}


async def test_a_closed_store_refuses(store: Store) -> None:
    await store.close()
    with pytest.raises(NotStored):
        await store.outbox.materialise(SIX)
    with pytest.raises(NotStored):
        await store.outbox.heard(ANA)
    with pytest.raises(NotStored):
        await store.outbox.trouble(ANA)
    with pytest.raises(NotStored):
        await store.outbox.remember(ANA, "D1")
    with pytest.raises(NotStored):
        await claim(store, SIX)


async def test_a_look_is_not_counted_as_unanswered(store: Store) -> None:
    await follow(store, ANA, kind=LOOK)
    await store.outbox.materialise(SIX)
    await send(store, await one(store, SIX), SIX)
    await follow(store, ANA, Rule("UTC", 19 * 60, EVERY))
    await store.outbox.materialise(SIX + HOUR)
    assert (await one(store, SIX + HOUR)).unanswered == 0


@pytest.mark.parametrize("how", list(Outcome))
async def test_looks_are_forgotten_as_soon_as_it_is_over(store: Store, how: Outcome) -> None:
    await just_one(store, SIX, NOON, kind=LOOK)
    await store.outbox.materialise(SIX)
    letter = await one(store, SIX)
    assert await store.outbox.sending(letter, "a", SIX)
    await just_one(store, SIX, SIX, kind=LOOK)  # by the way: it is under way
    assert await store.outbox.finish(letter, "a", how, SIX)
    assert await store.outbox.trouble(ANA) == Trouble(own=how is Outcome.CLOSED)
    assert not await store.outbox.finish(letter, "a", how, SIX)
    assert not await store.outbox.sending(letter, "a", SIX)
    await just_one(store, SIX, SIX + MINUTE, kind=LOOK)  # by the way: what is past is not kept again
    assert await store.outbox.sweep_rows(SIX + DAY) == 0
    await just_one(store, SIX + HOUR, SIX + MINUTE, kind=LOOK)  # the day is not taken
    assert [now for now, _ in await over(store, SIX, DAY)] == [SIX + HOUR]


async def test_looks_are_forgotten_however_it_ends(store: Store) -> None:
    async def due(kind: str = LOOK, at: datetime = SIX) -> None:
        await just_one(store, at, at - HOUR, kind=kind)
        await store.outbox.materialise(at)

    await due()
    await follow(store, ANA, None, kind=LOOK, at=SIX)  # taken back
    assert await store.outbox.sweep_rows(SIX + 9 * DAY) == 0
    await due()
    assert await claim(store, SIX + DAY) == ()  # too late
    assert await store.outbox.sweep_rows(SIX + 9 * DAY) == 0
    await due()
    assert await store.outbox.sending(await one(store, SIX), "a", SIX)
    assert await claim(store, SIX + LEASE) == ()  # nobody knows whether it was seen
    assert await store.outbox.sweep_rows(SIX + 9 * DAY) == 0
    await just_one(store, SIX, NOON, kind=LOOK)
    await store.outbox.materialise(SIX + 4 * DAY)  # missed
    assert await store.outbox.sweep_rows(SIX + 9 * DAY) == 0
    await due()
    await closed(store, ANA, SIX)  # and they never speak again
    assert await store.outbox.sweep_rows(SIX + 9 * DAY) == 1
    assert await store.outbox.trouble(ANA) == Trouble()


async def test_a_letter_knows_when_the_one_before_it_was_sent_and_a_look_when_that_was_due(store: Store) -> None:
    for kind, since in (("check-in", SIX + 2 * MINUTE), (LOOK, SIX)):
        await follow(store, ANA, kind=kind)
        await store.outbox.materialise(SIX)
        letter = await one(store, SIX + MINUTE)
        assert letter.since is None
        assert await store.outbox.sending(letter, "a", SIX + 2 * MINUTE)
        assert await store.outbox.finish(letter, "a", Outcome.SENT, SIX + 3 * MINUTE)  # how long it took is not kept
        await store.outbox.materialise(SIX + DAY)
        again = await one(store, SIX + DAY)
        assert again.since == since
        await send(store, again, SIX + DAY)
        await follow(store, ANA, None, kind=kind)
