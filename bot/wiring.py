"""Joins the rooms: the only module that knows storage, platforms and the core at once."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from pydantic import SecretStr

from adapters.clock import SystemClock, pin_zones
from adapters.pace import Pace
from adapters.platform import Platform
from adapters.storage.store import Store
from bot import outlook
from bot.log import LogObserver, damaged, logger
from bot.schedule import sweep
from bot.settings import Settings
from core.comeback import Comeback
from core.command import House
from core.help_delivery import HelpSender
from core.nudges import post
from core.nudges.outbox import Outbox, Sender, Whose
from core.nudges.post import Postman
from core.nudges.words import words
from core.ports import Clock, NotStored, Observer

ZONES = "tz"  # the note that holds which zone data the schedules were computed with


@dataclass(frozen=True)
class Wired:
    """A bot that can answer, and what it stands on."""

    comeback: Comeback
    store: Store
    clock: Clock
    observer: Observer


class Nudging(Platform, Protocol):
    """A platform that can write unasked."""

    def sender(self, clock: Clock, pace: post.Pace, channels: Outbox) -> Sender:
        """What does it, while the platform is connected. Asked for once, before `start`; `channels` remembers people's own."""
        ...

    def help(self, clock: Clock) -> HelpSender:
        """What brings people answers that did not arrive. Asked for once, behind `sender`."""
        ...


@asynccontextmanager
async def wired(settings: Settings, clock: Clock | None = None, *, fresh: bool = False) -> AsyncIterator[Wired]:
    """Opens the database (`fresh` begins one anew where it is gone) and gives the bot; closes it at the end. Raises `DatabaseProblem` or `KeyProblem`."""
    version = pin_zones()
    time, observer = clock or SystemClock(), LogObserver()
    async with await Store.open(settings.database_path, settings.keys, report=damaged, fresh=fresh) as store:
        for sentence in store.heard:
            logger().warning(sentence)
        await _recompute(store, time, version)
        await sweep(store, store.outbox, SystemClock())  # never by a clock that was put somewhere by hand
        house = House(settings.country, settings.crisis_local, await outlook.held(store))
        yield Wired(Comeback(store, time, observer, house, store.outbox), store, time, observer)


def postman(bot: Wired, senders: tuple[Sender, ...], pace: post.Pace | None = None, of: Whose | None = None) -> Postman:
    """Sends what is due by these senders; with `of`, only theirs is made due."""
    owner = secrets.token_hex(8)
    ports = bot.store, bot.store.outbox, bot.clock, senders, words, pace or Pace(), bot.observer, owner
    return Postman(*ports, of=of, bring=bot.comeback.help.bring)


async def _recompute(store: Store, clock: Clock, version: str) -> None:
    """What was computed with other zone data is computed anew; where that fails, at the next start."""
    try:
        if await store.get_note(ZONES) != version:
            await store.outbox.recompute(clock.now())
            await store.set_note(ZONES, version)
    except NotStored:
        logger().warning("zones put off")


def platforms(settings: Settings, bot: Wired) -> tuple[Nudging, ...]:
    """The platforms whose tokens are set. Their libraries are loaded only then: a chat starts in half the time."""
    found: list[Nudging] = []
    if settings.discord_token:
        from adapters.discord.app import DiscordSettings
        from adapters.discord.serve import DiscordPlatform

        chosen = DiscordSettings(
            token=_open(settings.discord_token),
            application_id=str(settings.discord_application_id or ""),
            sync=settings.discord_sync,
            dev_guild_id=settings.discord_dev_guild_id,
            api_base=settings.discord_api_base,
            gateway_url=settings.discord_gateway_url,
            cdn_base=settings.discord_cdn_base,
        )
        found.append(DiscordPlatform(bot.comeback, bot.store, chosen, bot.observer))
    if settings.slack_bot_token:
        from adapters.slack.app import SlackSettings
        from adapters.slack.serve import SlackPlatform

        slack = SlackSettings(
            bot_token=_open(settings.slack_bot_token),
            app_token=_open(settings.slack_app_token),
            signing_secret=_open(settings.slack_signing_secret),
            api_url=settings.slack_api_url,
            host=settings.slack_host,
            port=settings.slack_port,
        )
        found.append(SlackPlatform(bot.comeback, slack, bot.observer))
    return tuple(found)


def _open(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""
