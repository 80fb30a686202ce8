"""Writing unasked: on simcord as people see it, and over real HTTP to a Discord that remembers nonces and fails as told."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import timedelta

import pytest
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import nudge as nudges
from adapters.discord.app import DiscordPlatform, DiscordSettings, create_bot
from adapters.discord.nudge import Nudges
from core.comeback import Comeback
from core.nudges.outbox import Later, Letter, Outcome
from core.reply import Action, Paragraph, Reply
from core.request import Account
from tests.adapters.discord.people import private, shown
from tests.adapters.discord.stand_in import ALICE, TOKEN, StandIn, _json
from tests.fakes import NOON

REPLY = Reply("Checking in", (Paragraph("How did it go?"),), (Action("am I ready?", "ready"),))
SECONDS = timedelta(seconds=1)


def letter(user, **how):
    given = {"nonce": "cb9223372036854775807", "unanswered": 0, **how}
    return Letter(
        7, Account("discord", "", str(user)), "check-in", NOON.date(), NOON, NOON + timedelta(hours=9), **given
    )


class Turns:
    def __init__(self) -> None:
        self.taken = []

    async def turn(self, account):
        self.taken.append(account.user)


@pytest.fixture
def pace():
    return Turns()


# as people see it


@pytest.fixture
def sender(env, clock, pace):
    return Nudges(lambda: env.bot, clock, pace)


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


async def test_a_channel_is_opened_once_and_takes_a_turn_of_its_own(world, sender, pace):
    for _ in range(3):
        assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT
    opened = [each for each in world.env.http_requests if each.path.endswith("/users/@me/channels")]
    assert len(opened) == 1
    assert pace.taken == [str(world.user.id)]


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


async def test_a_channel_that_is_gone_is_opened_anew(world, sender, clock):
    await sender.nudge(letter(world.user.id), REPLY)
    world.env.inject_error("POST", "/channels/*/messages", status=404, code=10003)
    assert await sender.nudge(letter(world.user.id), REPLY) == Later(clock.now() + 5 * SECONDS)
    assert await sender.nudge(letter(world.user.id), REPLY) is Outcome.SENT


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
    assert await Nudges(lambda: None, clock, Turns()).nudge(letter(1), REPLY) == soon
    assert await Nudges(lambda: None, clock, Turns()).nudge(letter(1, again=True), REPLY) is Outcome.UNKNOWN
    world.env.bot.work.over = True
    assert await sender.nudge(letter(world.user.id), REPLY) == soon


async def test_an_account_that_is_no_discord_user_is_a_fault_and_nothing_worse(sender, clock, observer, env):
    assert await sender.nudge(letter("you"), REPLY) == Later(clock.now() + 5 * SECONDS)
    assert [type(error) for _, _, error in observer.failures] == [ValueError]


# over real HTTP


class Nonces(StandIn):
    """Keeps messages under their nonces for as long as it lives; `faults` are used up one a request, `opens` likewise.

    `drop` takes the message and breaks the connection, `cut` breaks it before, `429` and codes are answers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.visible, self.faults, self.opens, self.requests = {}, deque(), deque(), 0
        self.hold = None

    async def _api(self, request):
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
            case ["channels", _, "messages"]:
                return await self._message(request, await request.json())
        return await super()._api(request)

    async def _message(self, request, body):
        self.requests += 1
        assert body["enforce_nonce"] is True
        assert len(body["nonce"]) <= 25
        fault = self.faults.popleft() if self.faults else ""
        if fault and fault != "drop":
            return self._fault(fault, request)
        self.visible.setdefault(body["nonce"], body)
        if self.hold:
            await self.hold.wait()
        if fault == "drop":
            request.transport.abort()
        sent = {
            "id": "1",
            "channel_id": "77",
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
        return _json({"message": "no", "code": 0}, int(fault) if fault.isdigit() else 500)


@pytest.fixture
async def discord_():
    found = Nonces()
    await found.open()
    yield found
    await found.close()


@pytest.fixture
async def over_http(discord_, store, clock, observer, pace, monkeypatch):
    monkeypatch.setattr(nudges, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{discord_.port}/api")
    bot = create_bot(Comeback(store, clock, observer), store, DiscordSettings(TOKEN, sync="never"), observer)
    await bot.login(TOKEN)
    yield Nudges(lambda: bot, clock, pace)
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


async def test_a_send_that_takes_too_long_is_in_doubt(over_http, discord_, monkeypatch):
    monkeypatch.setattr(nudges, "TAKES", 0.1)
    discord_.hold = asyncio.Event()
    assert await over_http.nudge(letter(ALICE), REPLY) is Outcome.UNKNOWN
    discord_.hold.set()


async def test_few_channels_are_forgotten_before_the_oldest(over_http, discord_, monkeypatch, pace):
    monkeypatch.setattr(nudges, "CHANNELS", 1)
    for user in ("1", "2", "2", "1"):
        await over_http.nudge(letter(user), REPLY)
    assert pace.taken == ["1", "2", "1"]


async def test_a_stop_lets_a_nudge_under_way_out_and_takes_no_other(
    discord_, store, clock, observer, pace, monkeypatch
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
    sender = platform.sender(clock, pace)
    assert isinstance(await sender.nudge(letter(ALICE), REPLY), Later)
    await platform.start()
    discord_.hold = asyncio.Event()
    sending = asyncio.create_task(sender.nudge(letter(ALICE), REPLY))
    async with asyncio.timeout(5):
        while not discord_.visible:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        stopping = asyncio.create_task(platform.stop())
        await asyncio.sleep(0)
        assert isinstance(await sender.nudge(letter("5"), REPLY), Later)
        discord_.hold.set()
        assert await sending is Outcome.SENT
        await stopping
    assert discord_.requests == 1
