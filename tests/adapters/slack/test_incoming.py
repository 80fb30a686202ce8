"""What people type, as Slack hands it over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import incoming

BOT = "U0BOT"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<@U0BOT> ready?", " ready?"),
        ("<@U0BOT|comeback> ready?", " ready?"),
        ("ask <@U0ANN> or <@U0BOB|bob>", "ask @U0ANN or @bob"),
        ("<#C0GENERAL|general> <#C0OTHER>", "#general #C0OTHER"),
        ("<!here> <!subteam^S1|@tutors> <!date^1^{date}|today>", "@here @tutors today"),
        ("see <https://example.org/a?b=1&amp;c=2>", "see https://example.org/a?b=1&c=2"),
        ("see <https://example.org|the site>", "see the site"),
        ("<mailto:ann@example.org|ann@example.org> <tel:988|988> <tel:988>", "ann@example.org 988 988"),
        ("chance &lt; 88 &amp; rising &gt;", "chance < 88 & rising >"),
        ("&amp;lt;", "&lt;"),
        ("66 < 70 > 60", "66 < 70 > 60"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("a\x00b\ud83d", "a b "),
        ("two\nlines", "two\nlines"),
        (None, ""),
        (7, ""),
    ],
)
def test_words(text: object, said: str) -> None:
    assert incoming.words(text, BOT) == said


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="<>&")))
def test_plain_words_pass_unchanged(text: str) -> None:
    assert incoming.words(text, BOT) == text


def test_ids_are_slacks_own_and_never_empty() -> None:
    assert incoming.interaction_id({"trigger_id": "1.2.3"}) == "slack:1.2.3"
    assert incoming.event_id({"event_id": "Ev1"}) == "slack:Ev1"
    assert incoming.interaction_id({}) != incoming.interaction_id({})
    assert incoming.event_id({}) != incoming.event_id({})


@pytest.mark.parametrize(
    "body", [{}, {"user": "U1"}, {"channel": "C1", "actions": [], "container": 3}, {"actions": [None]}]
)
def test_payloads_of_other_shapes_are_empty(body: dict) -> None:
    assert (incoming.person(body), incoming.channel(body), incoming.pressed(body)) == ("", "", "")
    assert not incoming.is_ephemeral(body)


@pytest.mark.parametrize(
    ("body", "room"),
    [
        ({"channel_id": "C0GENERAL", "channel_name": "general"}, "C0GENERAL"),
        ({"channel_id": "G0OLD", "channel_name": "privategroup"}, "G0OLD"),
        ({"channel_id": "D0ANN", "channel_name": "directmessage"}, ""),
        ({"channel_id": "C0FEW", "channel_name": "mpdm-ann--bob--eve-1"}, ""),
        ({"channel": {"id": "C0GENERAL", "name": "general"}}, "C0GENERAL"),
        ({"channel": {"id": "G0FEW", "name": "mpdm-ann--bob--eve-1"}}, ""),
        ({"channel": {"id": "D0ANN", "name": "directmessage"}}, ""),
        ({"channel": "C0GENERAL", "type": "app_mention"}, "C0GENERAL"),
        ({"channel": "D0ANN", "type": "app_mention"}, ""),
        ({"channel": {}}, ""),
        ({"channel": None}, ""),
        ({}, ""),
    ],
)
def test_a_channel_is_told_from_direct_messages(body: incoming.Body, room: str) -> None:
    assert incoming.room(body) == room


@pytest.mark.parametrize(
    ("body", "homes"),
    [
        ({"user": {"id": "U1", "team_id": "T1"}}, {"T1"}),
        ({"user": {"id": "U1"}}, set()),
        ({"user": "U1"}, set()),
        ({}, set()),
        ({"event": {"user": "U1", "team": "T1", "user_team": "T2"}}, {"T1", "T2"}),
        ({"event": {"user": "U1", "team": {"id": "T1"}, "source_team": ""}}, set()),
    ],
)
def test_the_workspaces_of_whoever_acted(body: incoming.Body, homes: set[str]) -> None:
    assert incoming.homes(body) == homes
