"""Every scripted conversation, with Bob looking on."""

import pytest

from tests.conversations.dialogue import dialogues, play


@pytest.mark.parametrize("name", dialogues("discord"))
async def test_conversation(name, driver):
    await play(name, driver)


async def test_a_bystander_sees_nothing_of_a_conversation(driver, world):
    for line in ("/log-nbme 66 form:31", "ready?", "/plan 70", "I want to die", "/history"):
        await driver.say(line)
    assert world.channel.history(viewer=world.bob) == []
    assert world.bob_user.dm_channel.history() == []
