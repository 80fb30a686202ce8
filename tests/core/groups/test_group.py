"""A study group: who may set it up, who joins, what is posted, and what nobody learns."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import action
from core.comeback import Comeback
from core.command import Refused, options
from core.commands import COMMANDS
from core.groups.kinds import PostDay, PostsKind
from core.groups.posts import ANYBODY, HOUSE_RULE, Post, Pulse, public
from core.groups.pulse import Week, floored
from core.groups.setting import GROUP, KINDS, group_schedules, summed_week
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.nudges.outbox import Later, Letter, Outcome, Schedule, Trouble
from core.nudges.post import Postman
from core.nudges.words import words
from core.payloads import StudyGroup
from core.reply import Action, as_text
from core.request import Account, Place, Press, Request, Room, Text, Unseen, place_of
from core.text import read
from tests.fakes import FakeClock, MemoryStore, SilentObserver

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)
PLACE = Place("terminal", "local", "c1")
SETUP = "/group days:mon,thu at:18:00 zone:New York"
WEEK = timedelta(days=7)
MONDAY = datetime(2026, 11, 23, 23, 1, tzinfo=UTC)  # 18:01 in New York
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=days) for days in (1, 2, 3))


@dataclass(frozen=True)
class Here:
    """A channel, as its platform would describe it."""

    room: Room | None
    place: Place = PLACE

    async def look(self):
        if self.room is None:
            raise Unseen
        return self.room


class Channel:
    """The channel's platform: keeps what was posted and what was written in private."""

    platform = "terminal"
    resend_within = timedelta(minutes=2)

    def __init__(self):
        self.posts, self.closed, self.doubtful = [], False, False

    async def prepare(self, letter):
        return None

    async def nudge(self, letter, reply):
        return Outcome.SENT

    async def post(self, letter, post):
        if self.doubtful:
            return Outcome.UNKNOWN
        if self.closed:
            return Outcome.CLOSED
        self.posts.append(post)
        return Outcome.SENT


class NoPace:
    async def turn(self, account):
        return None


class World:
    def __init__(self):
        self.store, self.clock, self.observer = MemoryStore(), FakeClock(SUNDAY), SilentObserver()
        self.comeback = Comeback(self.store, self.clock, self.observer, None, self.store.outbox)
        self.channel = Channel()
        self.post = Postman(
            self.store, self.store.outbox, self.clock, (self.channel,), words, NoPace(), self.observer, "me"
        )
        self.count = 0

    async def ask(self, said, who="boss", room=None, where=True):
        self.count += 1
        room = room or Room(manages=who == "boss", reachable=True)
        request = Request(
            f"r{self.count}",
            Account("terminal", "local", who),
            said if isinstance(said, Press) else Text(said),
            None,
            Here(room) if where else None,
        )
        return await self.comeback.answer(request)

    async def due(self, at):
        """Runs what is due then; what was posted in the channel meanwhile."""
        self.clock.set(at)
        before = len(self.channel.posts)
        await self.post.materialise()
        await self.post.dispatch()
        return self.channel.posts[before:]

    async def press(self, where, label, who):
        found = next(each for each in where.actions if each.label == label)
        owner = ANYBODY if not hasattr(where, "blocks") else who
        return await self.ask(Press(action.encode(found, owner)), who)

    async def group(self):
        journal, _ = await self.store.read(PLACE.account, "look")
        return journal


@pytest.fixture
def world():
    return World()


@pytest.fixture
async def running(world):
    await world.ask(SETUP)
    await world.ask("/group start")
    return world


async def test_a_group_is_previewed_before_anything_is_posted(world):
    offered = await world.ask("/group")
    assert offered.title == "No study group is set up here"
    shown = await world.ask(SETUP)
    assert shown.title == "The study group is not posting"
    assert "Everybody would read" in as_text(shown)
    assert HOUSE_RULE in as_text(shown)
    assert [each.label for each in shown.actions] == ["start", "preview", "join", "undo"]
    assert await world.due(MONDAY) == []
    started = await world.press(shown, "start", "boss")
    assert started.title == "The study group is on"
    assert "pin this" in as_text(started)
    (post,) = await world.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC))
    assert post.asks
    assert post.thought is not None
    assert post.pulse is None


@pytest.mark.parametrize("said", [SETUP, "/group start", "/group end", "/group pause:week", "/group go", "/group undo"])
@pytest.mark.parametrize("guest", [False, True])
async def test_only_who_may_manage_changes_what_is_posted(running, said, guest):
    before = (await running.group()).entries
    answer = await running.ask(said, "ben", Room(manages=False, reachable=True, guest=guest))
    assert answer.title == "Not quite"
    assert ("Guests" in as_text(answer)) is guest
    assert (await running.group()).entries == before


async def test_nothing_starts_where_the_bot_may_not_write(world):
    shut = Room(manages=True, reachable=False)
    await world.ask(SETUP, room=shut)
    assert "Let me in" in as_text(await world.ask("/group start", room=shut))
    assert not (await world.group()).latest(StudyGroup).on


async def test_joining_is_private_and_leaving_undoes_it(running):
    first = await running.ask("/group join", "ben")
    assert first.title == "You have joined"
    assert (await running.ask("/group join", "ben")).title == "You are in already"
    assert "have joined" in as_text(await running.ask("/group", "ben"))
    assert (await running.press(first, "leave", "ben")).title == "You have left"
    assert (await running.ask("/group leave", "ben")).title == "You are not in"
    assert "have not joined" in as_text(await running.ask("/group", "ben"))


async def test_joining_comes_before_the_group_too(world):
    assert "you are in for when it is" in as_text(await world.ask("/group join", "ben"))
    assert (await world.ask("/group", "ben")).title == "No study group is set up here"
    room = Room(manages=False, reachable=True, guest=True)
    assert "Guests" in as_text(await world.ask("/group", "gus", room))


async def answered(world, post, who="abcde", how="good", questions="40"):
    """Each of them presses the post; None for the questions leaves those unsaid."""
    for each in who:
        seen = await world.press(await world.press(public(post), how, each), "yes", each)
        if questions:
            await world.press(seen, questions, each)


async def in_it(world, who="abcde", before=timedelta(days=3)):
    """They joined that long ago."""
    now = world.clock.now()
    world.clock.set(now - before)
    for each in who:
        await world.ask("/group join", each)
    world.clock.set(now)


NEW_YORKS_MONDAY = datetime(2026, 11, 23, 5, tzinfo=UTC)


@pytest.mark.parametrize(("late", "sums"), [(timedelta(seconds=1), Pulse(5, 200)), (timedelta(), None)])
async def test_who_joins_less_than_two_days_before_a_week_is_not_in_its_sums(running, late, sums):
    """Four accounts made by one person, and one other, would give that one's numbers."""
    await in_it(running, "e", timedelta(days=5))
    joined = NEW_YORKS_MONDAY - timedelta(days=2) - late
    await in_it(running, "abcd", running.clock.now() - joined)
    await answered(running, *(await running.due(MONDAY)))
    (next_week,) = await running.due(MONDAY + WEEK)
    assert next_week.pulse == sums


async def test_a_post_asks_in_private_and_sums_five_who_joined_and_nobody_else(running):
    await in_it(running, "abcd")
    (post,) = await running.due(MONDAY)
    shown = public(post)
    for who in "abcde":
        answer = await running.press(shown, "good", who)
        assert [each.label for each in answer.actions] == ["yes", "partly", "no"]
        answer = await running.press(answer, "partly", who)
        answer = await running.press(answer, "40", who)
        assert "that week's sums" in as_text(answer)
    (thursday,) = await running.due(THURSDAY)
    assert thursday.pulse is None
    (next_week,) = await running.due(MONDAY + WEEK)
    assert next_week.pulse is None  # four of them had joined
    await in_it(running, "e", timedelta())
    await answered(running, next_week, "abcd", "so-so", "20")
    await answered(running, next_week, "e", "so-so", None)
    (third,) = await running.due(MONDAY + 2 * WEEK)
    assert third.pulse is None  # the fifth came in the middle of that week
    await answered(running, third, "abcd", "so-so", "20")
    await answered(running, third, "e", "so-so", None)
    (fourth,) = await running.due(MONDAY + 3 * WEEK)
    assert fourth.pulse == Pulse(5, None)  # only four said how many questions
    await running.ask("/checkin questions:37", "e")
    (fifth,) = await running.due(MONDAY + 4 * WEEK)
    assert fifth.pulse is None  # an old answer stays in its own week


async def test_sums_come_on_the_first_post_of_a_week_however_the_days_are_moved(running):
    """Rule k-five: two sums of one week would differ by what one person did in between."""
    await in_it(running, "abcdef")
    await answered(running, *(await running.due(MONDAY)), "abcde")
    (first,) = await running.due(MONDAY + WEEK)
    assert first.pulse == Pulse(5, 200)
    await answered(running, first, "f")
    for days, due in (("tue", TUESDAY), ("wed", WEDNESDAY), ("thu", THURSDAY)):
        await running.ask(f"/group days:{days}")
        (post,) = await running.due(due + WEEK)
        assert post.pulse is None
        await answered(running, post, "abcd")
    (after,) = await running.due(THURSDAY + 2 * WEEK)
    assert after.pulse == Pulse(5, 520)  # four tapped each of the three posts, one the first alone


async def test_the_days_of_a_week_that_is_under_way_are_those_that_stood_then(running):
    await in_it(running)
    await answered(running, *(await running.due(MONDAY)))
    await running.ask("/group days:wed")
    running.clock.set(MONDAY + WEEK - timedelta(hours=2))
    await running.ask("/group days:mon")
    await running.ask("/group undo")  # before its hour: no post came on Monday
    assert await running.due(MONDAY + WEEK) == []
    (wednesday,) = await running.due(WEDNESDAY + WEEK)
    assert wednesday.pulse == Pulse(5, 200)


async def test_an_hour_or_a_zone_moved_on_the_day_of_a_post_brings_no_second_sums(running):
    await in_it(running)
    await answered(running, *(await running.due(MONDAY)))
    assert [each.pulse for each in await running.due(MONDAY + WEEK)] == [Pulse(5, 200)]
    await running.ask("/group at:19:00 days:mon,tue zone:Honolulu")
    assert [each.pulse for each in await running.due(TUESDAY + WEEK + timedelta(hours=6))] == [None]


async def test_a_week_begun_in_a_pause_has_its_sums_on_the_first_post_after_it(running):
    await in_it(running)
    await answered(running, *(await running.due(MONDAY)))
    await running.ask("/group pause:2026-12-02")
    assert await running.due(MONDAY + WEEK) == []
    assert [each.pulse for each in await running.due(THURSDAY + WEEK)] == [Pulse(5, 200)]


async def test_a_group_that_had_ended_has_its_sums_on_its_first_post_again(running):
    await in_it(running)
    await answered(running, *(await running.due(MONDAY)))
    await running.ask("/group end")
    assert await running.due(MONDAY + WEEK) == []
    await running.ask("/group start")
    assert [each.pulse for each in await running.due(THURSDAY + WEEK)] == [Pulse(5, 200)]


async def test_taps_on_an_old_post_belong_to_its_own_week(running):
    await in_it(running)
    (old,) = await running.due(MONDAY)
    (newer,) = await running.due(MONDAY + WEEK)
    assert newer.pulse is None
    await answered(running, old)
    assert [each.pulse for each in await running.due(MONDAY + 2 * WEEK)] == [None]
    late = await running.press(await running.press(public(old), "hard", "a"), "no", "a")
    assert "it enters no sums" in as_text(await running.press(late, "none", "a"))


async def test_a_post_of_before_counts_for_nobody(running):
    """A button of an earlier version names no day."""
    await in_it(running)
    (post,) = await running.due(MONDAY)
    await answered(running, replace(post, day=None))
    assert [each.pulse for each in await running.due(MONDAY + WEEK)] == [None]


async def test_one_answer_counts_for_a_person_and_a_post(running):
    await in_it(running)
    (post,) = await running.due(MONDAY)
    await answered(running, post)
    await answered(running, replace(post, row=post.row + 1000), questions="80")  # the same day, in another row
    assert [each.pulse for each in await running.due(MONDAY + WEEK)] == [Pulse(5, 200)]


async def test_who_left_and_came_back_counts_from_the_next_whole_week(running):
    await in_it(running, "abcdef")
    await answered(running, *(await running.due(MONDAY)), "abcdef")
    await running.ask("/group leave", "e")
    await running.ask("/group leave", "f")
    await running.ask("/group join", "f")
    assert [each.pulse for each in await running.due(MONDAY + WEEK)] == [None]


async def test_a_member_who_can_t_be_read_costs_the_sums_and_not_the_post(running):
    await in_it(running)
    await answered(running, *(await running.due(MONDAY)))
    read = running.store.read

    async def broken(account, request):
        if account.user == "c":
            raise ValueError("unreadable")
        return await read(account, request)

    running.store.read = broken
    (post,) = await running.due(MONDAY + WEEK)
    assert (post.asks, post.pulse) == (True, None)
    assert len(running.observer.failures) == 1


def test_a_group_whose_zone_is_gone_has_no_sums():
    gone = StudyGroup((0,), 23 * 60 + 1, "Nowhere/Land", KINDS, "u")
    letter = Letter(1, PLACE.account, GROUP, MONDAY.date(), MONDAY, MONDAY + WEEK, "n", 0)
    assert summed_week(letter, Journal((Entry(1, SUNDAY, gone),))) is None
    assert summed_week(letter, Journal()) is None
    moved = Journal((Entry(1, SUNDAY, gone), Entry(2, SUNDAY, replace(gone, zone="UTC"))))
    assert summed_week(letter, moved) == Week(date(2026, 11, 16), datetime(2026, 11, 16, tzinfo=UTC))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 14 * 24),
            st.sets(st.integers(0, 6), min_size=1),
            st.sampled_from(("UTC", "Pacific/Auckland", "Pacific/Honolulu")),
            st.booleans(),
            st.integers(0, 23),
        ),
        max_size=12,
    )
)
@settings(max_examples=40, deadline=None)
def test_no_two_posts_of_one_week_carry_sums(changes):
    """Whatever a manager changes, and when: of all posts of an ISO week one at most is asked for its sums."""

    async def play():
        store, clock = MemoryStore(), FakeClock(SUNDAY)
        asked = []
        for hour in range(16 * 24):
            clock.set(SUNDAY + timedelta(hours=hour))
            await store.outbox.materialise(clock.now())
            for at, days, zone, on, o_clock in changes:
                if at == hour:
                    wanted = StudyGroup(tuple(sorted(days)), o_clock * 60, zone, KINDS, "u", on)
                    journal, _ = await store.read(PLACE.account, "")
                    after = journal.grown((Draft(wanted),), clock.now())
                    id_ = f"{journal.last}"
                    moved = group_schedules(after)
                    await store.write(PLACE.account, id_, journal.last, (Draft(wanted),), clock.now(), moved)
            await store.outbox.materialise(clock.now())
            for letter in await store.outbox.claim("terminal", "me", clock.now(), 9, None):
                journal, _ = await store.read(PLACE.account, "")
                asked += [found.monday] if (found := summed_week(letter, journal)) else []
                await store.outbox.sending(letter, "me", clock.now())
                await store.outbox.finish(letter, "me", Outcome.SENT, clock.now())
        assert len(asked) == len(set(asked))

    asyncio.run(play())


async def test_sums_are_rounded_down_from_ten_on():
    assert [floored(each) for each in (5, 9, 10, 19, 347)] == [5, 9, 10, 10, 340]
    assert "10 or more of you" in public(Post("c", 1, pulse=Pulse(10, None))).paragraphs[0]
    said = public(Post("c", 1, pulse=Pulse(7, 340))).paragraphs[0]
    assert said == "Last week 7 of you checked in, with 340 or more questions reviewed between you."


@pytest.mark.parametrize("pulse", [None, Pulse(5, None), Pulse(5, 30)])
@pytest.mark.parametrize("thought", range(0, 66, 5))
def test_public_words_never_say_what_brought_people_here(pulse, thought):
    shown = public(Post("c", 1, True, thought, pulse))
    words_ = " ".join((shown.title, *shown.paragraphs, *(each.label for each in shown.actions))).lower()
    assert "step 1 study group" in words_
    assert not any(word in words_ for word in ("fail", "retake", "again"))


def test_every_public_button_fits_whatever_the_ids():
    for each in public(Post("1" * 20, 2**63 - 1, True, day=MONDAY.date())).actions:
        action.encode(each, ANYBODY)


async def test_a_pulse_alone_comes_once_a_week_and_only_with_sums(world):
    await world.ask(f"{SETUP} kinds:pulse")
    await world.ask("/group start")
    assert await world.due(MONDAY) == []
    assert await world.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC)) == []


async def test_changes_are_shown_and_taken_back(running):
    changed = await running.ask("/group days:tue at:9am kinds:encouragement")
    assert "Tue at 9:00 in the morning (America/New_York)" in as_text(changed)
    assert "Saved." in as_text(changed)
    back = await running.press(changed, "undo", "boss")
    assert "Mon, Thu at 18:00" in as_text(back)
    assert (await running.press(changed, "undo", "boss")).title == "Nothing to undo"
    assert "Saved." not in as_text(await running.ask("/group days:mon,thu"))
    assert (await running.ask("/group preview")).title == "A post would read like this"
    assert (await running.ask("/group", "ben")).title == "The study group is on"


async def test_a_pause_holds_posts_until_its_day_and_going_on_ends_it(running):
    paused = await running.ask("/group pause:week")
    assert paused.title == "The study group is paused until 29 Nov 2026"
    assert await running.due(MONDAY) == []
    await running.press(paused, "go on", "boss")
    assert len(await running.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC))) == 1
    assert (await running.ask("/group pause")).title == "The study group is not posting"
    assert await running.due(datetime(2026, 11, 30, 23, 1, tzinfo=UTC)) == []
    assert (await running.ask("/group go on")).title == "The study group is on"
    assert (await running.ask("/group end")).title == "The study group is not posting"


async def test_a_post_made_before_a_pause_is_not_sent_in_it(running):
    running.clock.set(MONDAY)
    await running.post.materialise()
    await running.ask("/group pause:week")
    assert await running.due(MONDAY) == []


async def test_what_was_missed_while_the_bot_was_down_is_posted_within_two_hours_or_not_at_all(running):
    assert await running.due(MONDAY + timedelta(hours=2)) == []
    assert len(await running.due(datetime(2026, 11, 27, 0, 30, tzinfo=UTC))) == 1


async def test_a_channel_that_lets_nobody_in_holds_up_its_group_and_its_organiser_hears_of_it_once(running):
    running.channel.closed = True
    await running.due(MONDAY)
    told = as_text(await running.ask("/comeback", "boss", where=False))
    assert "study group you look after was turned away" in told
    assert "look after" not in as_text(await running.ask("/comeback", "boss", where=False))
    shown = await running.ask("/group")
    assert shown.title == "The study group is held up"
    assert [each.label for each in shown.actions][:2] == ["go on", "end"]
    assert "may not write in this channel" in as_text(shown)
    for_others = await running.ask("/group", "ann")
    assert (for_others.title, [each.label for each in for_others.actions]) == ("The study group is held up", ["join"])
    running.channel.closed = False
    assert (await running.press(shown, "go on", "boss")).title == "The study group is on"
    assert len(await running.due(MONDAY + timedelta(minutes=1))) == 1
    assert (await running.ask("/group")).title == "The study group is on"


async def test_let_in_again_a_group_goes_on_by_itself_within_a_day(running):
    running.channel.closed = True
    await running.due(MONDAY)
    running.channel.closed = False
    assert len(await running.due(TUESDAY)) == 1
    assert len(await running.due(THURSDAY)) == 1  # and none twice


async def test_a_channel_that_may_not_be_written_in_is_said_before_anything_is_due(running):
    shown = await running.ask("/group", room=Room(manages=True, reachable=False))
    assert shown.title == "The study group is held up"


async def test_a_post_that_may_be_missing_is_its_organisers_to_know(running):
    running.channel.doubtful = True
    await running.due(MONDAY)
    await running.due(MONDAY + timedelta(minutes=3))  # too late to be sent again
    assert "may be missing" in as_text(await running.ask("/comeback", "boss", where=False))


async def test_a_group_needs_a_channel_and_a_platform_that_says_who_may(world):
    assert (await world.ask("/group", where=False)).title == "That belongs in a channel"
    assert (await world.ask("/group help", where=False)).title == "/group"

    class Broken:
        place = PLACE

        async def look(self):
            raise Unseen

    request = Request("x", Account("terminal", "local", "boss"), Text("/group"), None, Broken())
    assert (await world.comeback.answer(request)).title == "Not just now"


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("/group start", "Nothing is set up"),
        ("/group days:mon", "In which time zone"),
        ("/group days:mon zone:Nowhere", "Nowhere"),
        ("/group days:mon kinds:scores", "nothing I post"),
        ("/group dance", "is not one of"),
    ],
)
async def test_what_can_t_be_set_up_is_said(world, said, word):
    assert word in as_text(await world.ask(said))
    assert (await world.group()).entries == ()


@pytest.mark.parametrize("said", ["join", "Join group", "join the study group.", "/group join the group", "group join"])
async def test_people_join_in_their_own_words(running, said):
    assert (await running.ask(said, "ben")).title == "You have joined"
    assert "Say /group in the channel" in as_text(await running.ask(said, "ben", where=False))


@pytest.mark.parametrize("said", ["leave", "leave the group", "Leave group!", "/group leave the study group"])
async def test_people_leave_in_their_own_words(running, said):
    await running.ask("/group join", "ben")
    assert (await running.ask(said, "ben")).title == "You have left"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("pause the group", "The study group is not posting"),
        ("/group off", "The study group is not posting"),
        ("/group stop", "The study group is not posting"),
        ("/group stop posting", "The study group is not posting"),
        ("/group turn off", "The study group is not posting"),
        ("/group end the group", "The study group is not posting"),
        ("stop the group", "The study group is not posting"),
        ("/group pause a week", "The study group is paused until 29 Nov 2026"),
        ("/group pause for a week", "The study group is paused until 29 Nov 2026"),
        ("pause the group for a week", "The study group is paused until 29 Nov 2026"),
        ("/group pause until 1 dec", "The study group is paused until 1 Dec 2026"),
        ("/group pause:until 1 dec", "The study group is paused until 1 Dec 2026"),
        ("/group pause until i say", "The study group is not posting"),
        ("/group on", "The study group is on"),
        ("/group start posting", "The study group is on"),
        ("start the group", "The study group is on"),
        ("/group resume", "The study group is on"),
        ("/group undo", "The study group is not posting"),
    ],
)
async def test_who_manages_says_it_in_their_own_words(running, said, title):
    answer = await running.ask(said)
    assert answer.title == title, as_text(answer)
    assert (await running.ask(said, "ben")).title == "Not quite"


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("/group mon,thu 18:00 zone:New York", "Mon, Thu at 18:00 in the evening (America/New_York)"),
        ("/group mon thu at 6pm New York", "Mon, Thu at 18:00 in the evening (America/New_York)"),
        ("/group tue and thu at 18:30 in Chicago", "Tue, Thu at 18:30 in the evening (America/Chicago)"),
        (
            "/group weekdays 7 am zone:London kinds:check-in",
            "Mon, Tue, Wed, Thu, Fri at 7:00 in the morning (Europe/London)",
        ),
        ("/group every day, 18:00, zone:UTC", "every day at 18:00 in the evening (UTC)"),
        ("/group mon-wed zone:New York", "Mon, Tue, Wed at 18:00 in the evening (America/New_York)"),
        ("/group saturdays zone:New York", "Sat at 18:00 in the evening (America/New_York)"),
    ],
)
async def test_days_and_an_hour_need_no_names(world, said, when):
    answer = await world.ask(said)
    assert when in as_text(answer), as_text(answer)


@pytest.mark.parametrize(
    "said",
    ["join in", "leave it", "leave of absence", "leave me alone", "i leave", "off", "on", "pause", "stop", "go on"],
)
def test_other_messages_stay_what_they_were(said):
    found = read(said, COMMANDS)
    assert found is None or found.command.spec.name != "group"


def test_no_whole_message_of_a_group_s_means_another_command():
    (group,) = (each for each in COMMANDS if each.spec.name == "group")
    own = {phrase for phrase, _ in group.spec.shortcuts}
    for each in COMMANDS:
        if each is not group:
            assert own.isdisjoint(phrase for phrase, _ in each.spec.shortcuts)
            assert own.isdisjoint((each.spec.name, *each.spec.also))
            asked = (f"{name} {option.name}" for name in (each.spec.name, *each.spec.also) for option in options(each))
            assert own.isdisjoint(asked)


async def test_the_organiser_s_own_zone_is_offered(world):
    await world.ask("/timezone Chicago", where=False)
    offered = await world.ask("/group")
    shown = await world.press(offered, "Mon and Thu at 18:00", "boss")
    assert "Mon, Thu at 18:00 in the evening (America/Chicago)" in as_text(shown)


async def test_whoever_may_manage_takes_over_from_an_organiser_who_left(running):
    await running.ask("/group at:19:00", "vera", Room(manages=True, reachable=True))
    assert (await running.group()).latest(StudyGroup).organiser == "vera"


async def test_a_group_s_journal_is_nobody_s_history(running):
    await running.ask("/group join", "ben")
    assert (await running.ask("/history", "ben")).title == "Your history is empty"
    assert (await running.ask("/undo", "boss")).title == "Nothing to take back"


def test_a_place_is_known_by_its_account():
    assert place_of(PLACE.account) == PLACE
    assert place_of(Account("slack", "T1", "U1")) is None
    assert Trouble() == Trouble(own=False, group=False)
    assert replace(StudyGroup((0,), 1, "UTC", KINDS, "u"), on=False).on is False
    assert isinstance(Later(SUNDAY), Later)


def test_kinds_of_posts_are_suggested_and_a_zone_that_is_gone_posts_nothing():
    assert PostsKind().parse("all", Moment(SUNDAY)) == KINDS
    assert PostsKind().suggest("pulse")
    assert PostDay().parse("2026-11-23", Moment(SUNDAY)) == date(2026, 11, 23)  # tomorrow here, today in the channel
    assert PostDay().suggest("") == ()
    with pytest.raises(Refused):
        PostDay().parse("today", Moment(SUNDAY))
    gone = StudyGroup((0,), 1, "Nowhere/Land", KINDS, "u")
    assert group_schedules(Journal((Entry(1, SUNDAY, gone),))) == (Schedule(GROUP, None),)


FORGED = (
    Action("x", "quiet", (("do", "stop"),)),
    Action("x", "undo"),
    Action("x", "went", (("nudge", "7"), ("how", "1"))),
    Action("x", "went", (("nudge", "7"), ("group", "c1"), ("day", "2026-11-23"), ("how", "6"))),
    Action("x", "went", (("nudge", "7"), ("group", "c1"), ("how", "1"), ("questions", "40"))),
    Action("x", "group", (("do", "leave"),)),
    Action("x", "group", (("do", "join"),), ("days",)),
    Action("x", "no-command"),
)


@pytest.mark.parametrize("forged", FORGED)
async def test_a_button_of_everybody_does_nothing_but_what_a_post_offers(running, forged):
    answer = await running.ask(Press(action.encode(forged, ANYBODY)), "ben")
    assert "another version" in as_text(answer)
    assert not answer.done


async def test_what_a_post_offers_is_pressed_by_anybody(running):
    for posted in (Post("c1", 7, asks=True, day=MONDAY.date()), Post("c1", 2**62, asks=True)):  # also those of before
        for each in public(posted).actions:
            assert (await running.ask(Press(action.encode(each, ANYBODY)), "ben")).done
