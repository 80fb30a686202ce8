"""A check-in and a post that Discord turns away: said where one asks, tried again at a tap and once a day by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.adapters.discord.test_conversations import check_ins


def turned_away(env, code: int) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=code)


async def later(driver, by: timedelta) -> None:
    driver.set_clock(driver.clock.now() + by)


@pytest.mark.parametrize("code", [50007, 50013, 50278, 50001])
async def test_a_check_in_comes_after_a_tap_once_messages_are_open(driver, env, code):
    await check_ins(driver)
    turned_away(env, code)
    await driver.nothing()
    told = (await driver.say("/checkin")).text
    assert "Check-ins don't reach you" in told
    assert "turned away" in told
    await driver.press("go on")
    assert "Checking in" in (await driver.nudged()).text
    assert "Check-ins are on" in (await driver.say("/checkin")).text


async def test_a_check_in_comes_by_itself_a_day_later(driver, env):
    await check_ins(driver)
    turned_away(env, 50007)
    await driver.nothing()
    await later(driver, timedelta(hours=23))
    await driver.nothing()
    await later(driver, timedelta(hours=1, minutes=1))
    assert "Checking in" in (await driver.nudged()).text
    await driver.nothing()


async def test_a_post_comes_after_a_tap_once_the_bot_may_write(driver, env):
    await driver.say("/timezone London")
    await driver.say("/group days:daily at:12:30 zone:London")
    await driver.press("start")
    driver.set_clock(driver.clock.now().replace(hour=12, minute=30))
    turned_away(env, 50013)
    await driver.nothing()
    assert "The study group is held up" in (await driver.say("/group")).text
    await driver.press("go on")
    assert "How has it been going?" in (await driver.posted()).text
    assert "The study group is on" in (await driver.say("/group")).text
