"""Writing unasked: on simcord as people see it, and over real HTTP to a Discord that remembers nonces and fails as told."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import timedelta

import discord
import pytest
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import nudge as nudges
from adapters.discord import send
from adapters.discord.app import DiscordSettings, create_bot
from adapters.discord.nudge import Nudges
from adapters.discord.serve import DiscordPlatform
from core.comeback import Comeback
from core.groups.posts import Post, Pulse
from core.nudges.outbox import Later, Letter, Outcome
from core.ports import NotStored
from core.reply import Action, Paragraph, Reply
from core.request import Account, Place
from tests.adapters.discord.people import ids, private, shown
from tests.adapters.discord.stand_in import ALICE, TOKEN, StandIn, _json
from tests.fakes import NOON

REPLY = Reply("Checking in", (Paragraph("How did it go?"),), (Action("am I ready?", "ready"),))
SECONDS = timedelta(seconds=1)
GROUP = 900000000000000005  # a channel of the stand-in


def letter(user, **how):
    given = {"account": Account("discord", "", str(user)), "kind": "check-in"}
    given |= {"nonce": "cb9223372036854775807", "unanswered": 0, **how}
    return Letter(7, day=NOON.date(), due=NOON, expires=NOON + timedelta(hours=9), **given)


def for_group(channel, **how):
    return letter("", account=Place("discord", "", str(channel)).account, kind="group", **how)


def post_in(channel):
    return Post(str(channel), 7, asks=True, thought=0, pulse=Pulse(6, 120))


class Turns:
    def __init__(self) -> None:
        self.taken = []

    async def turn(self, account):
        self.taken.append(account.user)


class Known:
    """Channels as they were remembered, None where they were forgotten; with `down`, nothing can be."""

    def __init__(self) -> None:
        self.ids, self.down = {}, False

    async def remember(self, account, channel):
        if self.down:
            raise NotStored
        self.ids[account.user] = channel


@pytest.fixture
def pace():
    return Turns()


@pytest.fixture
def known():
    return Known()


# as people see it


@pytest.fixture
def sender(env, clock, pace, known):
    return Nudges(lambda: env.bot, clock, pace, known)


def opened(world):
    return sum(each.path.endswith("/users/@me/channels") for each in world.env.http_requests)


async def test_it_comes_as_a_direct_message_whose_buttons_work(world, sender):
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT
    [message] = world.dms()
    assert shown(message).text == "### Checking in\nHow did it go?"
    assert "Ready? No fresh score" in private(await world.user.click(message, label="am I ready?")).text
    assert world.bot_in_channel() == []


async def test_its_buttons_work_after_a_restart(world, sender, make):
    await sender.nudge(letter(world.user.id), REPLY)
    [message] = world.dms()
    await world.env.restart_bot(make())
    assert "Ready?" in private(await world.user.click(message, label="am I ready?")).text


async def test_a_channel_is_opened_before_the_send_takes_a_turn_and_is_remembered(world, sender, pace, known):
    assert await sender.prepare(letter(world.user.id)) is None
    assert known.ids == {str(world.user.id): str(world.user.dm_channel.id)}
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT
    assert opened(world) == 1
    assert pace.taken == [str(world.user.id)]


async def test_a_channel_that_is_remembered_is_not_opened(world, sender, pace):
    again = letter(world.user.id, channel=str(world.user.dm_channel.id))
    assert await sender.prepare(again) is None
    assert await sender.nudge(again, REPLY) is Outcome.SENT
    assert (opened(world), pace.taken) == (0, [])


@pytest.mark.parametrize(("status", "code"), [(404, 10013), (400, 50033), (403, 50007)])
async def test_whose_channel_can_never_be_opened_is_closed_before_anything_is_sent(world, sender, known, status, code):
    world.env.inject_error("POST", "/users/@me/channels", status=status, code=code)
    assert await sender.prepare(letter(world.user.id)) is Outcome.CLOSED
    assert (world.dms(), known.ids) == ([], {})


async def test_what_cannot_be_remembered_is_sent_all_the_same(world, sender, known, observer):
    known.down = True
    assert await sender.prepare(letter(world.user.id)) is None
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT
    assert opened(world) == 1
    assert [type(error) for _, _, error in observer.failures] == [NotStored]


@pytest.mark.parametrize("code", [50007, 50278, 50001, 50020])
async def test_closed_direct_messages_are_final(world, sender, code):
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=code)
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.CLOSED
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT  # asked for again, it comes again


@pytest.mark.parametrize(("status", "code"), [(404, 10013), (400, 50033)])
async def test_somebody_who_is_no_more_is_final(world, sender, status, code):
    world.env.inject_error("POST", "/users/@me/channels", status=status, code=code)
    assert await sender.nudge(letter(123456789012345678), REPLY) is Outcome.CLOSED


async def test_a_message_sent_before_and_deleted_since_counts_as_sent(world, sender):
    world.env.inject_error("POST", "/channels/*/messages", status=404, code=10008)
    assert await sender.nudge(letter(world.user.id, again=True), REPLY) is Outcome.SENT
    assert world.dms() == []


async def test_a_channel_that_is_gone_is_forgotten_and_opened_anew(world, sender, clock, known):
    await sender.prepare(letter(world.user.id))
    stale = letter(world.user.id, channel=str(world.user.dm_channel.id))
    world.env.inject_error("POST", "/channels/*/messages", status=404, code=10003)
    assert await sender.nudge(stale, REPLY) == Later(clock.now() + 5 * SECONDS)
    assert known.ids == {str(world.user.id): None}
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT
    assert opened(world) == 2
    assert known.ids == {str(world.user.id): str(world.user.dm_channel.id)}


@pytest.mark.parametrize(
    ("status", "code", "wait"), [(403, 40003, 600), (403, 20026, 600), (403, 0, 600), (401, 0, 600), (404, 0, 600)]
)
async def test_what_is_held_against_the_bot_closes_nobody(world, sender, clock, observer, status, code, wait):
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
    assert await sender.nudge(letter(world.user.id), REPLY) == Later(clock.now() + wait * SECONDS)
    assert len(observer.failures) == 1
    observer.failures.clear()


async def test_what_discord_will_never_like_is_given_up_and_reported(world, sender, observer):
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=50035)
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.EXPIRED
    assert len(observer.failures) == 1


async def test_not_connected_or_stopping_means_later(world, sender, clock):
    soon = Later(clock.now() + nudges.NOT_NOW)
    nobody = Nudges(lambda: None, clock, Turns(), None)
    assert await nobody.prepare(letter(1)) == await nobody.prepare(for_group(1)) == soon
    assert await nobody.nudge(letter(1), REPLY) == soon
    assert await nobody.post(for_group(1), post_in(1)) == soon
    assert await nobody.nudge(letter(1, again=True), REPLY) is Outcome.UNKNOWN
    world.env.bot.work.over = True
    assert await sender.nudge(letter(world.user.id), REPLY) == soon
    assert await sender.post(for_group(world.channel.id), post_in(world.channel.id)) == soon


async def test_an_account_that_is_no_discord_user_is_a_fault_and_nothing_worse(sender, clock, observer, env):
    assert await sender.nudge(letter("you"), REPLY) == Later(clock.now() + 5 * SECONDS)
    assert [type(error) for _, _, error in observer.failures] == [ValueError]


# in a study group's channel


async def posted(world, sender, **how):
    return await sender.post(for_group(world.channel.id, **how), post_in(world.channel.id))


async def test_a_post_is_one_message_for_everybody_in_the_channel(world, sender, pace, known):
    assert await sender.prepare(for_group(world.channel.id)) is None
    assert await posted(world, sender) is Outcome.SENT
    [text] = world.bot_in_channel()
    assert text.startswith("### Step 1 study group\nLast week 6 of you checked in, with 120 or more questions")
    assert (world.dms(), world.dms(world.bob_user), opened(world), pace.taken, known.ids) == ([], [], 0, [], {})


async def test_a_post_mentions_nobody_and_carries_the_rows_own_nonce(world, sender):
    await posted(world, sender, nonce="cb12")
    [body] = world.posted(f"/channels/{world.channel.id}/messages")
    assert (body["allowed_mentions"], body["nonce"], body["enforce_nonce"]) == ({"parse": []}, "cb12-0", True)


async def test_whoever_presses_a_post_is_answered_alone_and_the_post_stays(world, sender, observer):
    await posted(world, sender)
    [post] = world.posts()
    for who, other in ((world.bob, world.alice), (world.alice, world.bob)):
        before = what_is_read(world, other)
        answer = await who.click(post, label="so-so")
        assert "Thank you, it is saved" in private(answer).text
        assert what_is_read(world, other) == before
        assert [(shown(each), ids(each)) for each in world.posts()] == [(shown(post), ids(post))]
    assert (world.dms(), world.dms(world.bob_user), observer.failures) == ([], [], [])


def what_is_read(world, by):
    return [(each.id, shown(each)) for each in world.channel.history(viewer=by)]


async def test_a_post_is_pressed_after_a_restart_too(world, sender, make):
    await posted(world, sender)
    [post] = world.posts()
    await world.env.restart_bot(make())
    assert "Thank you" in private(await world.bob.click(post, label="good")).text


async def test_an_answer_that_takes_long_is_promised_to_whoever_pressed_alone(world, sender, store, monkeypatch):
    await posted(world, sender)
    monkeypatch.setattr(send, "PROMPT", 0.01)
    read = store.read

    async def slowly(*given):
        await asyncio.sleep(0.05)
        return await read(*given)

    monkeypatch.setattr(store, "read", slowly)
    before = what_is_read(world, world.alice)
    pressed = await world.bob.click(world.posts()[0], label="good")
    assert pressed.ephemeral
    assert "Thank you" in shown(pressed.response).text
    assert what_is_read(world, world.alice) == before
    assert [each.json for each in world.env.http_requests if "callback" in each.path] == [
        {"type": 5, "data": {"flags": 64}}
    ]


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, 10003), (404, 10004), (403, 50001), (403, 50013), (403, 50009), (400, 50008), (400, 50083), (403, 160005)],
)
async def test_a_channel_that_is_gone_or_closed_is_final(world, sender, known, observer, status, code):
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
    assert await posted(world, sender) is Outcome.CLOSED
    assert (known.ids, observer.failures) == ({}, [])
    assert await posted(world, sender) is Outcome.SENT  # mended and asked for again, it comes again


async def test_what_the_bot_really_may_not_do_there_is_final(world, sender):
    denied = {world.env.bot.user: discord.PermissionOverwrite(send_messages=False)}
    closed = world.guild.create_text_channel("closed", overwrites=denied)
    assert await sender.post(for_group(closed.id), post_in(closed.id)) is Outcome.CLOSED
    assert await sender.post(for_group(123456789012345678), post_in(123456789012345678)) is Outcome.CLOSED


async def test_a_post_sent_before_and_deleted_since_counts_as_sent(world, sender):
    world.env.inject_error("POST", "/channels/*/messages", status=404, code=10008)
    assert await posted(world, sender, again=True) is Outcome.SENT


@pytest.mark.parametrize(("status", "code"), [(403, 40003), (403, 20026), (403, 0), (401, 0), (404, 0)])
async def test_what_is_held_against_the_bot_ends_no_group(world, sender, clock, observer, status, code):
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
    assert await posted(world, sender) == Later(clock.now() + nudges.BLOCKED)
    assert len(observer.failures) == 1
    observer.failures.clear()


# over real HTTP


class Nonces(StandIn):
    """Keeps messages under their nonces for as long as it lives; `faults` are used up one a request, `opens` likewise.

    `down` is the fault of every request, while it is set, and `asked` how many met it.

    `drop` takes the message and breaks the connection, `cut` breaks it before, `429` and a status, with or without
    Discord's own code behind it, are answers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.visible, self.faults, self.opens, self.requests = {}, deque(), deque(), 0
        self.written = set()  # the channels where anything became visible
        self.hold = None
        self.down, self.asked = "", 0

    async def _api(self, request):
        if self.down:
            self.asked += 1
            return self._fault(self.down, request)
        match request.match_info["path"].split("/"):
            case ["users", "@me", "channels"]:
                if self.opens:
                    return self._fault(self.opens.popleft(), request)
                return _json(
                    {
                        "id": "77",
                        "type": 1,
                        "recipients": [{"id": ALICE, "username": "a", "discriminator": "0", "avatar": None}],
                    }
                )
            case ["channels", channel, "messages"]:
                return await self._message(request, channel, await request.json())
        return await super()._api(request)

    async def _message(self, request, channel, body):
        self.requests += 1
        assert body["enforce_nonce"] is True
        assert len(body["nonce"]) <= 25
        fault = self.faults.popleft() if self.faults else ""
        if fault and fault != "drop":
            return self._fault(fault, request)
        self.visible.setdefault(body["nonce"], body)
        self.written.add(channel)
        if self.hold:
            await self.hold.wait()
        if fault == "drop":
            request.transport.abort()
        sent = {
            "id": "1",
            "channel_id": channel,
            "author": {"id": "9", "username": "b", "discriminator": "0", "avatar": None},
        }
        more = {"content": "", "timestamp": "2026-03-02T12:00:00+00:00", "edited_timestamp": None, "type": 0}
        lists = {key: [] for key in ("embeds", "attachments", "mentions", "mention_roles", "components")}
        return _json({**sent, **more, **lists, "tts": False, "mention_everyone": False, "pinned": False})

    def _fault(self, fault, request):
        if fault == "cut":
            request.transport.abort()
        if fault.startswith("429"):
            wait = float(fault.split()[1])
            said = _json({"message": "slow", "retry_after": wait, "global": False}, 429)
            said.headers.update({"Via": "1.1", "Retry-After": str(wait)} if wait < 100 else {"Via": "1.1"})
            return said
        if fault == "cloudflare":
            return web.Response(text="no", status=429, headers={"Retry-After": "300"})
        if fault == "bare":
            return web.Response(text="no", status=429)
        status, _, code = fault.partition(" ")
        return _json({"message": "no", "code": int(code or 0)}, int(status) if status.isdigit() else 500)


@pytest.fixture
async def discord_():
    found = Nonces()
    await found.open()
    yield found
    await found.close()


@pytest.fixture
async def over_http(discord_, store, clock, observer, pace, known, monkeypatch):
    monkeypatch.setattr(nudges, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{discord_.port}/api")
    bot = create_bot(Comeback(store, clock, observer), store, DiscordSettings(TOKEN, sync="never"), observer)
    await bot.login(TOKEN)
    yield Nudges(lambda: bot, clock, pace, known)
    await bot.close()


@pytest.mark.parametrize("fault", ["drop", "cut", "503"])
async def test_a_send_that_broke_is_made_again_and_seen_once(over_http, discord_, fault):
    discord_.faults.append(fault)
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.SENT
    assert (discord_.requests, len(discord_.visible)) == (2, 1)


async def test_the_same_letter_from_two_processes_is_seen_once(over_http, discord_):
    both = await asyncio.gather(*(over_http.nudge(letter(ALICE), REPLY) for _ in range(2)))
    assert both == [Outcome.SENT] * 2
    assert (discord_.requests, len(discord_.visible)) == (2, 1)


async def test_a_long_nonce_leaves_room_and_stays_the_same(over_http, discord_):
    for _ in range(2):
        assert await over_http.nudge(letter(ALICE, nonce="n" * 25), REPLY) is Outcome.SENT
    assert len(discord_.visible) == 1


async def test_what_stays_in_doubt_is_unknown_and_reported(over_http, discord_, observer):
    discord_.faults.extend(["drop", "503", "503"])
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.UNKNOWN
    assert len(observer.failures) == 1
    assert len(discord_.visible) == 1


async def test_in_doubt_not_now_is_no_promise_that_nothing_was_seen(over_http, discord_):
    discord_.faults.extend(["drop", "429 300"])
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.UNKNOWN
    discord_.faults.extend(["429 300"])
    assert await over_http.nudge(letter(ALICE, again=True), REPLY) is Outcome.UNKNOWN


@pytest.mark.parametrize(("fault", "wait"), [("429 300", 300), ("cloudflare", 300), ("bare", 60)])
async def test_too_many_requests_means_later(over_http, discord_, clock, fault, wait):
    discord_.faults.append(fault)
    assert await over_http.nudge(letter(ALICE), REPLY) == Later(clock.now() + wait * SECONDS)
    assert discord_.visible == {}


async def test_a_short_limit_is_waited_for_in_place(over_http, discord_):
    discord_.faults.append("429 0.01")
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.SENT


async def test_a_discord_that_is_not_there_means_later_each_time_a_little_more(over_http, clock, monkeypatch):
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api")
    for wait in (5, 10):
        assert await over_http.nudge(letter(ALICE), REPLY) == Later(clock.now() + wait * SECONDS)


async def test_a_channel_that_could_not_be_opened_showed_nothing(over_http, discord_, clock):
    discord_.opens.extend(["cut", "503", "503"])
    assert await over_http.nudge(letter(ALICE), REPLY) == Later(clock.now() + 5 * SECONDS)
    assert discord_.requests == 0


@pytest.mark.parametrize(
    ("fault", "wait", "faults"), [("503", 5, 0), ("429 300", 300, 0), ("cut", 5, 1), ("403 40003", 600, 1)]
)
async def test_a_channel_that_cannot_be_opened_now_is_opened_later(
    over_http, discord_, clock, observer, fault, wait, faults
):
    discord_.opens.append(fault)
    assert await over_http.prepare(letter(ALICE)) == Later(clock.now() + wait * SECONDS)
    assert len(observer.failures) == faults
    assert await over_http.prepare(letter(ALICE)) is None


async def test_a_send_that_takes_too_long_is_in_doubt(over_http, discord_, monkeypatch):
    monkeypatch.setattr(nudges, "TAKES", 0.1)
    discord_.hold = asyncio.Event()
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.UNKNOWN
    discord_.hold.set()


def post_over(sender, **how):
    return sender.post(for_group(GROUP, **how), post_in(GROUP))


@pytest.mark.parametrize("fault", ["drop", "cut", "503", "429 0.01"])
async def test_a_post_that_broke_is_made_again_and_seen_once(over_http, discord_, fault):
    discord_.faults.append(fault)
    assert await post_over(over_http) is Outcome.SENT
    assert (discord_.requests, len(discord_.visible), discord_.written) == (2, 1, {str(GROUP)})


async def test_a_post_of_a_process_that_died_is_seen_once(over_http, discord_, clock, pace, monkeypatch):
    monkeypatch.setattr(nudges, "TAKES", 0.1)
    discord_.hold = asyncio.Event()
    assert await post_over(over_http) is Outcome.UNKNOWN  # it was taken, and nobody was left to hear of it
    discord_.hold.set()
    after = Nudges(over_http._bot, clock, pace, None)
    assert await post_over(after, again=True) is Outcome.SENT
    assert len(discord_.visible) == 1


async def test_a_post_that_stays_in_doubt_is_unknown_and_reported(over_http, discord_, observer):
    discord_.faults.extend(["drop", "503", "503"])
    assert await post_over(over_http) is Outcome.UNKNOWN
    assert (len(observer.failures), len(discord_.visible)) == (1, 1)


async def test_a_post_that_never_got_there_is_sent_later(over_http, discord_, clock, monkeypatch):
    discord_.faults.append("429 300")
    assert await post_over(over_http) == Later(clock.now() + 300 * SECONDS)
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api")
    assert await post_over(over_http) == Later(clock.now() + 5 * SECONDS)
    assert discord_.visible == {}


@pytest.mark.parametrize("fault", ["403 50001", "404 10003"])
async def test_a_closed_channel_is_asked_once_and_its_neighbour_hears_nothing_of_it(over_http, discord_, fault):
    discord_.faults.append(fault)
    assert await post_over(over_http) is Outcome.CLOSED
    assert discord_.requests == 1
    assert await over_http.post(for_group(GROUP + 1), post_in(GROUP + 1)) is Outcome.SENT


async def test_a_stop_lets_a_nudge_under_way_out_and_takes_no_other(
    discord_, store, clock, observer, pace, known, monkeypatch
):
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    settings = DiscordSettings(
        TOKEN,
        sync="never",
        api_base=f"http://127.0.0.1:{discord_.port}/api",
        gateway_url=f"ws://127.0.0.1:{discord_.port}/gateway/",
    )
    platform = DiscordPlatform(Comeback(store, clock, observer), store, settings, observer)
    sender = platform.sender(clock, pace, known)
    assert isinstance(await sender.nudge(letter(ALICE), REPLY), Later)
    await platform.start()
    discord_.hold = asyncio.Event()
    sending = asyncio.create_task(sender.nudge(letter(ALICE), REPLY))
    while not discord_.visible:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    stopping = asyncio.create_task(platform.stop())
    await asyncio.sleep(0)
    assert isinstance(await sender.nudge(letter("5"), REPLY), Later)
    discord_.hold.set()
    assert await sending is Outcome.SENT
    await stopping
    assert discord_.requests == 1
