"""The dialogues of every platform, with people in a Slack that nobody here wrote."""

from __future__ import annotations

import json

import pytest

from adapters.artefacts import File, files_of
from adapters.slack import deliver, nudge
from adapters.slack.render import WHOLE, Message, escape, render
from core.reply import Reply, as_text
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.conftest import WAYS
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.limits import checked, in_place
from tests.adapters.slack.local_slack import Workspace
from tests.conversations.dialogue import dialogues, play

_MADE: dict[Reply, tuple[File, ...]] = {}


async def files_once(reply: Reply) -> tuple[File, ...]:
    """The files of a reply, drawn for one way in and sent by both."""
    if reply not in _MADE:
        _MADE[reply] = await files_of(reply)
    return _MADE[reply]


@pytest.mark.parametrize(
    ("workspace", "name"),
    [pytest.param(way, *each.values, marks=each.marks) for way in WAYS for each in dialogues(way)],
    indirect=["workspace"],
)
async def test_a_dialogue_reads_as_written_and_nobody_else_sees_it(
    workspace: Workspace, bot: Bot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Reply] = []

    def drawn(reply: Reply, owner: str) -> tuple[Message, ...]:
        said.append(reply)
        return render(reply, owner)

    for module in (deliver, nudge):
        monkeypatch.setattr(module, "render", drawn)
    monkeypatch.setattr(deliver, "files_of", files_once)
    driver = SlackDriver(workspace, bot)
    await play(name, driver)
    assert await driver.new() == []
    assert said
    for reply in said:  # each is one valid message that reads whole aloud
        (message,) = checked(reply)
        assert message["text"] == escape(as_text(in_place(reply)))
        assert len(json.dumps(message["blocks"], ensure_ascii=False)) <= WHOLE
