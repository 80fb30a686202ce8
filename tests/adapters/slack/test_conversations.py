"""The dialogues of every platform, with a person in a Slack that nobody here wrote."""

from __future__ import annotations

import pytest

from tests.adapters.slack.bots import Bot
from tests.adapters.slack.conftest import WAYS
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.local_slack import Workspace
from tests.conversations.dialogue import dialogues, play


@pytest.mark.parametrize(
    ("workspace", "name"), [(way, name) for way in WAYS for name in dialogues(way)], indirect=["workspace"]
)
async def test_a_dialogue_reads_as_written_and_nobody_else_sees_it(workspace: Workspace, bot: Bot, name: str) -> None:
    driver = SlackDriver(workspace, bot)
    await play(name, driver)
    assert await driver.new() == []
