"""Help reaches its reader on Discord: whatever fails at its first send, at every door, and with a restart in between."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from discord.http import Route

from adapters.discord import help as helping
from adapters.discord import send
from adapters.discord.app import DiscordSettings, create_bot
from adapters.discord.help import HelpSender
from adapters.discord.messages import pointer
from adapters.discord.render import render
from adapters.discord.send import asked
from adapters.discord.serve import DiscordPlatform
from adapters.storage import Store
from core import replies
from core.comeback import Comeback
from core.guide import support
from core.nudges.outbox import Later, Outcome
from core.payloads import Score
from core.request import Account, Text
from tests.adapters.discord.people import ids, in_form, private, send_form, shown
from tests.adapters.discord.stand_in import ALICE, TOKEN
from tests.adapters.discord.test_nudge import Nonces
from tests.fakes import FakeClock, SilentObserver

ACT = "I want to kill myself"
REPLY = support.discreet(support.reply(support.Alarm.ACT, support.House()))
ME = Account("discord", "", ALICE)
FAULTS = [(500, 0), (503, 0), (404, 10003), (400, 50035), (403, 40003), (429, 0)]


@pytest.fixture
def comeback(store, clock, observer, monkeypatch):
    """The core of the bot under test."""
    found = []
    real = Comeback.__init__

    def remembered(self, *given, **more):
        real(self, *given, **more)
        found.append(self)

    monkeypatch.setattr(Comeback, "__init__", remembered)
    return lambda: found[-1]


@pytest.fixture
def world(comeback, world, clock, store):
    """With the bot looking every two seconds for what did not arrive."""
    comeback().help.through([HelpSender(lambda: world.env.bot, clock)])
    return world


@pytest.fixture
def passes(comeback, clock):
    async def passed(seconds):
        for _ in range(seconds // 2):
            clock.advance(timedelta(seconds=2))
            await comeback().help.resend()

    return passed


def came(world):
    every = [shown(each).text for each in world.dms() if "988" in shown(each).text]
    assert all(support.DISCREET in each.splitlines()[0] for each in every)
    return every


async def by_direct_message(world, fail):
    fail()
    await world.user.send_dm(ACT)


async def by_mention(world, fail):
    fail()
    await world.alice.send(world.channel, f"{world.env.bot.user.mention} {ACT}")


async def by_slash(world, fail):
    fail()
    return await world.alice.slash(world.channel, "feel", word=ACT)


async def by_button(world, fail):
    asked = await by_slash(world, lambda: None)
    fail()
    return await world.alice.click(asked.response, custom_id=ids(asked.response)["not sure"])


async def by_form(world, fail):
    asked = await world.alice.slash(world.channel, "feel")
    opened = await world.alice.click(asked.response, custom_id=ids(asked.response)["in my own words"])
    assert in_form(opened)
    fail()
    return await send_form(world.alice, opened, {"word": ACT, "strength": "7"})


MESSAGES, INTERACTIONS = [by_direct_message, by_mention], [by_slash, by_button, by_form]


def failing(world, status, code, times=1):
    def fail():
        for path in ("/channels/*/messages", "/interactions/*/*/callback"):
            world.env.inject_error("POST", path, status=status, code=code, times=times)

    return fail


@pytest.mark.parametrize(("status", "code"), FAULTS)
@pytest.mark.parametrize("door", [*MESSAGES, *INTERACTIONS])
async def test_help_whose_first_send_fails_comes_all_the_same(world, passes, door, status, code):
    await door(world, failing(world, status, code))
    await passes(60)
    found = came(world)
    assert found
    await passes(900)
    assert came(world) == found
    assert world.bot_in_channel() == []


@pytest.mark.parametrize("door", MESSAGES)
async def test_help_that_came_at_once_comes_once_and_begins_with_a_neutral_line(world, passes, observer, door):
    await door(world, lambda: None)
    await passes(900)
    assert len(came(world)) == 1
    assert observer.failures == []


@pytest.mark.parametrize("door", INTERACTIONS)
async def test_help_shown_in_a_channel_comes_as_a_message_too(world, passes, door):
    there = shown((await door(world, lambda: None)).response)
    assert support.DISCREET not in there.text
    await passes(900)
    own = shown(world.dms()[-1])
    assert own.buttons == there.buttons
    assert there.text.removeprefix("### ").splitlines()[2:] == own.text.splitlines()[4:]
    assert world.bot_in_channel() == []


async def test_in_direct_messages_it_was_seen_where_it_stays(world, passes):
    private(await world.user.slash("feel", word=ACT))
    await passes(900)
    assert world.dms() == []


async def test_any_other_answer_comes_as_no_message(world, passes):
    private(await world.alice.slash(world.channel, "log-nbme", score="66", form="31"))
    private(await world.alice.slash(world.channel, "support"))
    await passes(900)
    assert world.dms() == []


async def test_what_discord_does_not_like_comes_in_bare_text(world, passes):
    await by_direct_message(world, failing(world, 400, 50035, times=3))
    await passes(4)
    (message,) = world.dms()
    assert message.components == []
    assert message.content.startswith(support.DISCREET)
    assert "988" in message.content


@pytest.mark.parametrize("slow", [False, True])
async def test_so_does_the_answer_to_a_command(world, store, monkeypatch, slow):
    read = store.read

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await read(*given)

    if slow:
        monkeypatch.setattr(send, "PROMPT", 0.01)
        monkeypatch.setattr(store, "read", slowly)
    world.env.inject_error("PATCH", "*/messages/@original", status=400, code=50035)
    answered = await by_slash(world, lambda: None if slow else failing(world, 400, 50035)())
    seen = [each for each in (answered.response, *answered.followups) if each and "988" in each.content]
    assert len(seen) == 1
    assert seen[0].ephemeral


async def test_help_that_can_be_shown_nowhere_is_tried_on(world, passes, observer):
    world.env.inject_error("POST", "/interactions/*/*/callback", status=400, code=50035, times=2)
    await by_slash(world, lambda: None)
    assert len(observer.failures) == 2
    await passes(4)
    assert len(came(world)) == 1


async def test_any_other_answer_that_got_lost_says_so_later(world, passes):
    failing(world, 429, 0)()
    await world.user.send_dm("log 66 form 31")
    await passes(900)
    assert [shown(each).text for each in world.dms()] == [shown_as(replies.missed())]


def shown_as(reply):
    return "\n".join(part.text for part in render(reply, ALICE).parts)


@pytest.mark.parametrize(("said", "comes"), [(ACT, "988"), ("log 66 form 31", "did not get through")])
async def test_what_is_said_while_the_bot_stops_is_answered_after_its_restart(world, passes, store, said, comes):
    world.env.bot.work.over = True
    await world.user.send_dm(said)
    assert world.dms() == []
    world.env.bot.work.over = False
    await passes(4)
    assert [comes in shown(each).text for each in world.dms()] == [True]
    journal, _ = await store.read(Account("discord", "", str(world.user.id)), "")
    assert journal.all(Score) == ()


async def test_a_command_that_asks_for_help_is_answered_while_the_bot_stops(world):
    world.env.bot.work.over = True
    assert "988" in private(await by_slash(world, lambda: None)).text
    assert "restarted" in private(await world.alice.slash(world.channel, "ready")).text


def closed(world, times=None):
    world.env.inject_error(
        "POST", f"/channels/{world.user.dm_channel.id}/messages", status=403, code=50007, times=times
    )


async def test_closed_direct_messages_get_a_mention_its_one_line_as_a_reply_and_help_is_tried_on(world, passes):
    closed(world, times=2)
    await by_mention(world, lambda: None)
    assert world.bot_in_channel() == [pointer(world.env.bot.messages.commands)]
    sent = world.posted(f"/channels/{world.channel.id}/messages")[-1]
    assert sent["message_reference"]["fail_if_not_exists"] is False
    await passes(60)
    assert len(came(world)) == 1
    assert len(world.bot_in_channel()) == 1


@pytest.mark.parametrize("said", [ACT, "log 66 form 31", "support", ""])
async def test_that_line_is_the_same_whatever_was_said(world, said):
    closed(world)
    await world.alice.send(world.channel, f"{world.env.bot.user.mention} {said}")
    (line,) = world.bot_in_channel()
    assert line == pointer(world.env.bot.messages.commands)
    assert all(part in line for part in ("988", "/support", "/comeback", "findahelpline.com"))


async def test_help_shown_to_somebody_with_closed_messages_is_left_at_that(world, passes):
    closed(world)
    private(await by_slash(world, lambda: None))
    await passes(900)
    assert len(world.posted(f"/channels/{world.user.dm_channel.id}/messages")) <= 2
    assert (await world.alice.slash(world.channel, "ready")).response
    assert support.LATE not in shown((await world.alice.slash(world.channel, "ready")).response).text


# over real HTTP


class Bot:
    """A core with discord.py behind it, on a database of its own or another's."""

    def __init__(self, store):
        self.clock, self.observer = FakeClock(), SilentObserver()
        self.comeback = Comeback(store, self.clock, self.observer)
        self.client = create_bot(self.comeback, store, DiscordSettings(TOKEN, sync="never"), self.observer)
        self.sender = HelpSender(lambda: self.client, self.clock)
        self.comeback.help.through([self.sender])


@pytest.fixture
async def discord_(monkeypatch):
    found = Nonces()
    await found.open()
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{found.port}/api")
    yield found
    await found.close()


@pytest.fixture
async def bot(discord_, store):
    found = Bot(store)
    await found.client.login(TOKEN)
    yield found
    await found.client.close()


@pytest.mark.parametrize("fault", ["drop", "cut", "503", "404 10003", "400 50035"])
async def test_one_try_sends_as_it_should_look_or_else_in_bare_text(bot, discord_, fault):
    discord_.faults.append(fault)
    assert await bot.sender.help(ME, REPLY, "discord:1234567890123456789") is Outcome.SENT
    assert 1 <= len(discord_.visible) <= 2
    assert all("988" in str(body) for body in discord_.visible.values())


async def test_what_was_seen_after_all_is_shown_once(bot, discord_):
    for _ in range(3):
        assert await bot.sender.help(ME, REPLY, "discord:1234567890123456789") is Outcome.SENT
    assert list(discord_.visible) == ["1234567890123456789-0"]


@pytest.mark.parametrize(
    ("faults", "end"),
    [
        (["403 50007", "403 50007"], Outcome.CLOSED),
        (["403 50278", "403 50278"], Outcome.CLOSED),
        (["503", "503"], Outcome.UNKNOWN),
        (["cut", "cut"], Outcome.UNKNOWN),
        (["404 10003", "400 50035"], Outcome.UNKNOWN),
    ],
)
async def test_how_a_try_ends(bot, discord_, faults, end):
    discord_.faults.extend(faults)
    assert await bot.sender.help(ME, REPLY, "discord:1") is end
    assert discord_.visible == {}


@pytest.mark.parametrize(("fault", "wait"), [("429 300", 300), ("cloudflare", 300)])
async def test_discord_says_wait(bot, discord_, fault, wait):
    discord_.faults.extend([fault] * 2)
    assert await bot.sender.help(ME, REPLY, "discord:1") == Later(bot.clock.now() + timedelta(seconds=wait))
    assert discord_.visible == {}


@pytest.mark.parametrize("fault", ["503", "cut"])
async def test_a_channel_that_cannot_be_opened_shows_nothing(bot, discord_, fault):
    discord_.opens.append(fault)
    assert await bot.sender.help(ME, REPLY, "discord:1") is Outcome.UNKNOWN
    assert discord_.requests == 0


async def test_without_a_connection_it_waits(store, observer):
    clock = FakeClock()
    platform = DiscordPlatform(Comeback(store, clock, observer), store, DiscordSettings(TOKEN), observer)
    assert await platform.help(clock).help(ME, REPLY, "1") == Later(clock.now() + helping.NOT_NOW)


async def test_a_restart_in_between_loses_none(discord_, tmp_path):
    path = tmp_path / "comeback.db"
    for start in range(2):
        async with await Store.open(path) as store:
            bot = Bot(store)
            await bot.client.login(TOKEN)
            if not start:
                request = asked(1234, int(ALICE), Text(ACT), None)
                assert await bot.comeback.take(request)  # and the process is ended before anything was sent
            else:
                bot.clock.advance(timedelta(seconds=20))
                await bot.comeback.help.resend()
            await bot.client.close()
    assert list(discord_.visible) == ["1234-0"]
