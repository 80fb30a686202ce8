"""What would fail any scripted conversation (they are played in test_payloads.py), with Bob looking on."""

import discord
import pytest

from adapters.discord import nudge
from tests.adapters.discord.people import shown


async def test_a_bystander_sees_nothing_of_a_conversation(driver, world):
    for line in ("/log-nbme 66 form:31", "ready?", "/plan 70", "I want to die", "/history"):
        await driver.say(line)
    assert world.channel.history(viewer=world.bob) == []
    assert world.bob_user.dm_channel.history() == []


async def check_ins(driver):
    """Due at the next noon, and nobody has looked."""
    await driver.say("/timezone London")
    await driver.say("/checkin daily at:12:30")
    driver.set_clock(driver.clock.now().replace(hour=12, minute=30))


async def test_a_private_check_in_comes_to_its_student_alone(driver, world):
    await check_ins(driver)
    assert "Checking in" in (await driver.nudged()).text
    assert world.channel.history(viewer=world.bob) == []
    assert world.dms(world.bob_user) == []


async def test_a_check_in_that_others_could_read_would_fail_any_conversation(driver, world, monkeypatch):
    await check_ins(driver)
    real = nudge.write_to

    async def astray(reader, rendered, nonce):
        return await real(world.env.bot.get_channel(world.channel.id), rendered, nonce)

    monkeypatch.setattr(nudge, "write_to", astray)
    with pytest.raises(AssertionError, match="no post"):
        await driver.nothing()


async def test_a_check_in_that_went_to_somebody_else_would_fail_any_conversation(driver, world, monkeypatch):
    await check_ins(driver)
    real = nudge.write_to

    async def astray(reader, rendered, nonce):
        return await real(await world.env.bot.create_dm(discord.Object(world.bob.id)), rendered, nonce)

    monkeypatch.setattr(nudge, "write_to", astray)
    with pytest.raises(AssertionError, match="0 nudges came"):
        await driver.nudged()
    with pytest.raises(AssertionError, match="bob"):
        await driver.nothing()


async def test_an_answer_that_others_can_read_would_fail_any_conversation(driver, world, monkeypatch):
    real = discord.InteractionResponse.send_message

    async def loudly(response, **given):
        return await real(response, **{**given, "ephemeral": False})

    monkeypatch.setattr(discord.InteractionResponse, "send_message", loudly)
    with pytest.raises(AssertionError):
        await driver.say("/ready")
    assert [shown(each).text for each in world.posts()]
