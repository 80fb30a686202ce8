"""A study group: who may set it up, who joins, what is posted, and what nobody learns."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from core import action
from core.comeback import Comeback
from core.groups.kinds import PostsKind
from core.groups.posts import ANYBODY, HOUSE_RULE, Post, Pulse, public
from core.groups.pulse import floored
from core.groups.setting import GROUP, KINDS, group_schedules
from core.journal import Entry, Journal, StudyGroup
from core.moment import Moment
from core.nudges.outbox import Later, Outcome, Schedule, Trouble
from core.nudges.post import Postman
from core.nudges.words import words
from core.reply import as_text
from core.request import Account, Place, Press, Request, Room, Text, Unseen, place_of
from tests.fakes import FakeClock, MemoryStore, SilentObserver

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)
PLACE = Place("terminal", "local", "c1")
SETUP = "/group days:mon,thu at:18:00 zone:New York"


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
        self.posts, self.closed = [], False

    async def prepare(self, letter):
        return None

    async def nudge(self, letter, reply):
        return Outcome.SENT

    async def post(self, letter, post):
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


MONDAY = datetime(2026, 11, 23, 23, 1, tzinfo=UTC)  # 18:01 in New York


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


async def test_a_post_asks_in_private_and_sums_five_who_joined_and_nobody_else(running):
    (post,) = await running.due(MONDAY)
    shown = public(post)
    for who in ("a", "b", "c", "d", "e"):
        answer = await running.press(shown, "good", who)
        assert [each.label for each in answer.actions] == ["yes", "partly", "no"]
        answer = await running.press(answer, "partly", who)
        answer = await running.press(answer, "40", who)
        assert "If you have joined" in as_text(answer)
    for who in ("a", "b", "c", "d"):
        await running.ask("/group join", who)
    (thursday,) = await running.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC))
    assert thursday.pulse is None
    (next_week,) = await running.due(MONDAY + timedelta(days=7))
    assert next_week.pulse is None  # four joined
    await running.ask("/group join", "e")
    await running.due(MONDAY + timedelta(days=8))
    running.clock.set(MONDAY + timedelta(days=8))
    for who in ("a", "b", "c", "d", "e"):
        answer = await running.press(public(next_week), "so-so", who)
        answer = await running.press(answer, "no", who)
        if who != "e":
            await running.press(answer, "20", who)
    (third,) = await running.due(MONDAY + timedelta(days=14))
    assert third.pulse == Pulse(5, None)  # only four said how many questions
    await running.ask("/checkin questions:37", "e")
    (fourth,) = await running.due(MONDAY + timedelta(days=21))
    assert fourth.pulse is None  # an old answer stays in its own week


async def test_sums_are_rounded_down_from_ten_on():
    assert [floored(each) for each in (5, 9, 10, 19, 347)] == [5, 9, 10, 10, 340]
    assert "10 or more of you" in public(Post("c", 1, pulse=Pulse(10, None))).paragraphs[0]
    said = public(Post("c", 1, pulse=Pulse(7, 340))).paragraphs[0]
    assert said == "This past week 7 of you checked in, with 340 or more questions reviewed between you."


@pytest.mark.parametrize("pulse", [None, Pulse(5, None), Pulse(5, 30)])
@pytest.mark.parametrize("thought", range(0, 66, 5))
def test_public_words_never_say_what_brought_people_here(pulse, thought):
    shown = public(Post("c", 1, True, thought, pulse))
    words_ = " ".join((shown.title, *shown.paragraphs, *(each.label for each in shown.actions))).lower()
    assert "step 1 study group" in words_
    assert not any(word in words_ for word in ("fail", "retake", "again"))


def test_every_public_button_fits_whatever_the_ids():
    for each in public(Post("1" * 20, 2**63 - 1, True)).actions:
        action.encode(each, ANYBODY)


async def test_a_pulse_alone_comes_once_a_week_and_only_with_sums(world):
    await world.ask(f"{SETUP} kinds:pulse")
    await world.ask("/group start")
    assert await world.due(MONDAY) == []
    assert await world.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC)) == []


async def test_changes_are_shown_and_taken_back(running):
    changed = await running.ask("/group days:tue at:9am kinds:encouragement")
    assert "Tue at 9:00 (America/New_York)" in as_text(changed)
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


async def test_a_channel_that_is_gone_stops_and_its_organiser_hears_of_it_once(running):
    running.channel.closed = True
    await running.due(MONDAY)
    assert await running.due(datetime(2026, 11, 26, 23, 1, tzinfo=UTC)) == []
    told = as_text(await running.ask("/comeback", "boss", where=False))
    assert "study group you look after stopped" in told
    assert "look after" not in as_text(await running.ask("/comeback", "boss", where=False))
    running.channel.closed = False
    assert (await running.ask("/group go")).title == "The study group is on"
    assert len(await running.due(datetime(2026, 11, 30, 23, 1, tzinfo=UTC))) == 1


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


async def test_the_organiser_s_own_zone_is_offered(world):
    await world.ask("/timezone Chicago", where=False)
    offered = await world.ask("/group")
    shown = await world.press(offered, "Mon and Thu at 18:00", "boss")
    assert "Mon, Thu at 18:00 (America/Chicago)" in as_text(shown)


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
    gone = StudyGroup((0,), 1, "Nowhere/Land", KINDS, "u")
    assert group_schedules(Journal((Entry(1, SUNDAY, gone),))) == (Schedule(GROUP, None),)
