"""A check-in that Slack turns away: said where one asks, tried again at a word and once a day by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from adapters.slack.app import SlackApp
from adapters.slack.nudge import GONE, NO_CHANNEL, Nudges
from core.nudges.post import Postman
from core.nudges.words import words
from core.reply import Reply, as_text
from core.request import Account, Request, Text
from tests.adapters.slack.bots import Bot, NoPace
from tests.adapters.slack.stand_in import ANN, TEAM, StandIn


class Student:
    """Ann, with a check-in due every day at noon in London."""

    def __init__(self, app: SlackApp, bot: Bot, slack: StandIn) -> None:
        self.bot, self.slack, self.asked = bot, slack, 0
        sender = Nudges(lambda: app, bot.clock, bot.observer, bot.store.outbox)
        self.postman = Postman(
            bot.store, bot.store.outbox, bot.clock, (sender,), words, NoPace(), bot.observer, "these tests"
        )

    async def says(self, text: str) -> Reply:
        self.asked += 1
        return await self.bot.comeback.answer(
            Request(f"slack:{self.asked}", Account("slack", TEAM, ANN), Text(text), "Europe/London")
        )

    async def gets(self, *, after: timedelta = timedelta()) -> int:
        """How many messages come. What is only looked at shows nothing."""
        self.bot.clock.advance(after)
        before = len(self.slack.visible)
        await self.postman.materialise()
        await self.postman.dispatch()
        return len(self.slack.visible) - before


@pytest.fixture
async def ann(app: SlackApp, bot: Bot, slack: StandIn) -> Student:
    student = Student(app, bot, slack)
    bot.clock.advance(timedelta(hours=-1))
    await student.says("/checkin days:daily at:12:00")
    bot.clock.advance(timedelta(hours=1))
    return student


@pytest.mark.parametrize("word", sorted(GONE - {NO_CHANNEL}))
async def test_a_check_in_comes_after_a_word_once_slack_takes_it(ann: Student, slack: StandIn, word: str) -> None:
    slack.faults["chat.postMessage"].append(f"refuse {word}")
    assert await ann.gets() == 0
    told = await ann.says("/checkin")
    assert told.title == "Check-ins don't reach you"
    assert "could not reach you" in as_text(told)
    assert (await ann.says("go on")).title == "Check-ins are on"
    assert await ann.gets() == 1


async def test_a_check_in_comes_by_itself_a_day_later(ann: Student, slack: StandIn) -> None:
    slack.faults["chat.postMessage"].append("refuse messages_tab_disabled")
    assert await ann.gets() == 0
    assert await ann.gets(after=timedelta(hours=23)) == 0
    assert await ann.gets(after=timedelta(hours=1, minutes=1)) == 1
    assert await ann.gets(after=timedelta(hours=2)) == 0


async def test_what_may_be_missing_is_said_at_the_next_word_and_not_sent_again(ann: Student, slack: StandIn) -> None:
    slack.faults["chat.postMessage"].append("503")
    assert await ann.gets() == 0
    assert "could not learn whether it arrived" in as_text(await ann.says("ready?"))
    assert await ann.gets(after=timedelta(hours=2)) == 0
