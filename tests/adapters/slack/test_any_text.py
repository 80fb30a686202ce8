"""Whatever is typed, to any command or in a direct message: one reply, for the person alone, and nothing breaks."""

from __future__ import annotations

import asyncio
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack import incoming
from adapters.slack.app import SlackApp, SlackSettings, create_app
from core import action
from core.commands import COMMANDS
from core.reply import Action
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.stand_in import (
    ANN,
    BOT,
    DIRECT,
    SECRET,
    Canned,
    answered,
    command,
    deliver,
    direct,
    event,
    mention,
    press,
    submit,
)

NAMES = [f"/{each.spec.name}" for each in COMMANDS if each.spec.menu] + ["/ready?"]
PIECES = st.sampled_from(
    [
        "log",
        "66",
        "form:31",
        "taken:yesterday",
        "chance:",
        "weak:cardio",
        "help",
        "yes",
        "none",
        "2026-02-30",
        "<@U0BOT>",
        "<!channel>",
        "&lt;",
        "<https://x|y>",
        "I",
        "want",
        "to",
        "die",
        "/undo",
        "delete:yes",
        "change:score",
        "to:67",
        "?",
        ":",
    ]
)
TYPED = st.text(st.characters(exclude_categories=("Cs",)), max_size=300) | st.lists(PIECES, max_size=9).map(" ".join)
QUICK = settings(max_examples=60, deadline=None)


def made(bot: Bot, client: Canned) -> SlackApp:
    return create_app(bot.comeback, SlackSettings("xoxb", signing_secret=SECRET), client=client, observer=bot.observer)


@QUICK
@given(st.sampled_from(NAMES), TYPED)
def test_any_text_to_any_command(name: str, typed: str) -> None:
    async def main() -> None:
        bot, client = Bot(), Canned()
        found = await answered(made(bot, client), command(f"{name} {typed}"))
        if found == {}:  # a form, which is sent with the answer's place in it
            assert not incoming.words(typed, BOT).strip() or name == "/comeback"
            assert len(client.slack.opened) == 1
            return
        assert found["response_type"] == "ephemeral"
        assert found["text"].strip()
        assert found["blocks"]
        assert client.slack.visible == []
        assert bot.observer.faults == []
        assert len(bot.observer.answers) == 1

    asyncio.run(main())


@QUICK
@given(TYPED, TYPED)
def test_any_text_in_a_form(topic: str, said: str) -> None:
    async def main() -> None:
        bot, client = Bot(), Canned()
        app = made(bot, client)
        id_ = action.encode(Action("begin", "teach", form=("topic", "say")), ANN)
        await answered(app, press(id_, channel=DIRECT))
        assert await answered(app, submit(client.slack.opened[0], {"topic": topic, "say": said})) == {}
        await app.work.finish(600)
        assert {(each["via"], each["channel"]) for each in client.slack.visible} == {("chat.postMessage", DIRECT)}
        assert bot.observer.faults == []

    asyncio.run(main())


@QUICK
@given(st.booleans(), TYPED | st.text(max_size=100))
def test_any_words_in_a_direct_message_or_a_mention(in_channel: bool, typed: str) -> None:
    async def main() -> None:
        bot, client = Bot(), Canned()
        app = made(bot, client)
        response = await deliver(app, event(mention(typed) if in_channel else direct(typed)))
        assert (response.status, response.body) == (200, "")
        await app.work.finish(600)
        (seen,) = client.slack.visible
        assert (seen["via"], seen["channel"]) == ("chat.postMessage", DIRECT)
        assert bot.observer.faults == []

    asyncio.run(main())


@QUICK
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "event", "actions", "user", "team", "channel", "command", "text"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_payloads_of_any_shape_say_nothing_to_anybody(inner: object) -> None:
    async def main() -> None:
        bot, client = Bot(), Canned()
        app = made(bot, client)
        body = json.dumps({"type": "event_callback", "team_id": "T0TEST", "event_id": "Ev1", "event": inner})
        try:
            response = await deliver(app, body)
        except (ValueError, LookupError, TypeError, AttributeError):
            return  # what the door answers with 400, before the app sees it
        assert response.status in {200, 404, 500}
        await app.work.finish(600)
        assert client.slack.visible == []

    asyncio.run(main())
