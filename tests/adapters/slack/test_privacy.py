"""Who sees what, in a Slack that nobody here wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.bots import Bot
from tests.adapters.slack.drivers import SlackDriver
from tests.adapters.slack.local_slack import ANN, BOB, OTHERS, SECRET, Workspace, buttons
from tests.adapters.slack.stand_in import headers


def listeners(port: int) -> set[str]:
    """Who listens on a port, on which addresses, as the kernel writes them."""
    rows = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/self/net/{table}").read_text("ascii").splitlines()[1:]
    ]
    return {row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")}


async def test_a_mention_is_answered_by_direct_message_and_the_channel_stays_silent(workspace: Workspace) -> None:
    app = workspace.app
    await workspace.say(f"<@{app.bot}> log 66 form 31", channel=app.channel)
    (answer,) = await workspace.until(bool, app.direct)
    assert answer["text"].startswith("Saved: 66 on NBME form 31")
    assert await workspace.everything(app.channel) == []


async def test_talk_in_the_channel_is_left_alone(workspace: Workspace, bot: Bot) -> None:
    await workspace.say("log 66 form 31", channel=workspace.app.channel)
    await workspace.say("help")
    await workspace.until(bool, workspace.app.direct)  # the later one is answered
    assert len(bot.observer.answers) == 1
    assert await workspace.everything(workspace.app.channel) == []


async def test_two_people_in_one_channel_see_their_own(workspace: Workspace) -> None:
    await workspace.command("/log-nbme", "66 form:31", user=ANN)
    await workspace.command("/history", user=BOB)
    ann, bob = await workspace.everything()
    assert (ann["ephemeral_to"], bob["ephemeral_to"]) == (ANN, BOB)
    assert bob["text"].startswith("Your history is empty")


async def test_the_profile_zone_is_used(workspace: Workspace, bot: Bot) -> None:
    bot.clock.set(bot.clock.now().replace(hour=3))
    await workspace.command("/log-nbme", "66 form:31", user=ANN)
    await workspace.command("/log-nbme", "66 form:31", user=BOB)
    new_york, tokyo = await workspace.everything()
    day = bot.clock.now().day
    assert f"{day - 1} Mar 2026" in new_york["text"]
    assert f"{day} Mar 2026" in tokyo["text"]


async def test_somebody_else_pressing_a_button_learns_nothing(workspace: Workspace) -> None:
    await workspace.command("/log-nbme", "66 form:31")
    (card,) = await workspace.everything()
    await workspace.click({**card, "channel": workspace.app.channel}, "undo", user=BOB)
    _, refusal = await workspace.until(lambda found: len(found) == 2)
    assert refusal["ephemeral_to"] == BOB
    assert "belongs to somebody else" in refusal["text"]


async def test_a_button_leaves_the_answer_it_stands_under(workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    await ann.say("/log-nbme 66 form:31 taken:today")
    await ann.press("am I ready?")
    first, second = await workspace.everything()
    assert [each["text"]["text"] for each in buttons(first)] == ["undo", "am I ready?"]
    assert second["text"].startswith("Ready? Close")


async def test_crisis_words_get_help_in_private(workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    assert "988" in (await ann.say("/comeback I want to kill myself")).text
    found = await ann.say("I want to kill myself")
    assert "988" in found.text
    assert "not sure" in found.buttons
    assert "988" in (await ann.press("not sure")).text


async def test_the_dialogues_would_see_what_everybody_can_read(workspace: Workspace, bot: Bot) -> None:
    client, ann = AsyncWebClient(workspace.app.token, workspace.server.api_url), SlackDriver(workspace, bot)
    await client.chat_postMessage(channel=workspace.app.direct_of(OTHERS["ben"]), text="for Ben")
    with pytest.raises(AssertionError, match="came by itself"):
        await ann.nothing()
    await client.chat_postMessage(channel=workspace.app.channel, text="66 on form 31")
    with pytest.raises(AssertionError, match="everybody can read"):
        await ann.nothing()


async def test_whoever_made_the_channel_may_set_up_its_group_and_nobody_else(workspace: Workspace, bot: Bot) -> None:
    ann = SlackDriver(workspace, bot)
    ann.speak_as("ben")
    assert "up to whoever may manage this channel" in (await ann.say("/group days:mon zone:New York")).text
    ann.speak_as("me")
    assert "start" in (await ann.say("/group days:mon zone:New York")).buttons
    mentioned = await workspace.say(f"<@{workspace.app.bot}> group", channel=workspace.app.channel)
    (answer,) = await workspace.until(bool, workspace.app.direct)
    assert mentioned["channel"] == workspace.app.channel
    assert answer["text"].startswith("The study group is not posting")


@pytest.mark.parametrize("workspace", ["slack-http"], indirect=True)
async def test_over_the_wire_a_bad_signature_is_401_and_other_things_are_refused(
    workspace: Workspace, bot: Bot
) -> None:
    url = f"http://127.0.0.1:{workspace.server.events_port}"
    body = "command=%2Fready&text=&trigger_id=1&user_id=U0ANN&team_id=T0TEST"

    async def posted(sent: str, secret: str) -> tuple[int, str]:
        async with workspace.http.post(f"{url}/slack/events", data=sent, headers=headers(sent, secret)) as response:
            return response.status, await response.text()

    assert (await posted(body, "wrong"))[0] == 401
    assert (await posted(body, SECRET))[0] == 200
    assert (await posted("{not json", SECRET))[0] == 400
    assert (await posted("[]", SECRET))[0] in {400, 401, 404}
    assert await posted("ssl_check=1&token=x", "wrong") == (200, "")
    for path, status in (("/healthz", 200), ("/slack/events?ssl_check=1", 200), ("/slack/events", 405), ("/", 404)):
        async with workspace.http.get(url + path) as response:
            assert response.status == status, path
    async with workspace.http.get(url + "/slack/install") as response:
        assert response.status == 404
    assert len(bot.observer.answers) == 1


@pytest.mark.parametrize("workspace", ["slack-http"], indirect=True)
async def test_the_bot_listens_on_this_computer_alone(workspace: Workspace) -> None:
    port = workspace.server.events_port
    assert listeners(port) == {f"0100007F:{port:04X}"}
