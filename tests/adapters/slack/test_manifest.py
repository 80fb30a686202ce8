"""The manifest, against Slack's schema where that is at hand, and the rules the schema leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from adapters.slack.commands import MENU
from adapters.slack.manifest import EVENTS, SCOPES, manifest
from core.commands import COMMANDS

SCHEMA = Path(__file__).parents[4] / "shared" / "specs" / "slack-manifest.schema.json"
URL = "https://bot.example.org/slack/events"

# one of these in a manifest fails it whole
RESERVED = frozenset(
    [
        "join",
        "leave",
        "help",
        "me",
        "status",
        "mute",
        "remind",
        "search",
        "invite",
        "who",
        "topic",
        "feed",
        "dm",
        "msg",
        "archive",
        "rename",
        "shrug",
        "away",
        "active",
        "apps",
        "call",
        "collapse",
        "expand",
        "kick",
        "open",
        "prefs",
        "shortcuts",
        "star",
        "todo",
    ]
)


@pytest.mark.parametrize(("url", "socket_mode"), [(None, True), (URL, True), (URL, False)])
def test_it_fits_slacks_schema(url: str | None, socket_mode: bool) -> None:
    if not SCHEMA.exists():
        pytest.skip("shared/specs/slack-manifest.schema.json is not beside the project")
    jsonschema.validate(manifest(url, socket_mode), json.loads(SCHEMA.read_text("utf-8")))


def test_every_command_of_the_menu_is_in_it_and_heard() -> None:
    listed = manifest(None, True)["features"]["slash_commands"]
    assert [each["command"] for each in listed] == [f"/{each.spec.name}" for each in COMMANDS if each.spec.menu]
    assert all(MENU.match(each["command"]) for each in listed)
    assert len({each["command"] for each in listed}) == len(listed) <= 50
    hints = {each["command"]: each.get("usage_hint") for each in listed}
    assert hints["/log-nbme"].startswith("SCORE [form:31]")
    assert "ready?" in hints["/comeback"]


def test_no_command_has_a_name_that_slack_keeps() -> None:
    assert not {each.spec.name for each in COMMANDS} & RESERVED


def test_a_study_group_has_its_command() -> None:
    listed = {each["command"]: each for each in manifest(None, True)["features"]["slash_commands"]}
    assert "group" not in RESERVED
    assert listed["/group"]["usage_hint"].startswith("[")
    assert MENU.match("/group")


def test_what_it_says_of_itself_is_true_of_a_study_groups_posts() -> None:
    said = manifest(None, True)["display_information"]["long_description"]
    assert "posts for everybody" in said
    assert 175 <= len(said) <= 4_000


def test_commands_that_buttons_alone_reach_are_not_heard_as_slash_commands() -> None:
    assert not any(MENU.match(f"/{each.spec.name}") for each in COMMANDS if not each.spec.menu)
    assert not MENU.match("/other")
    assert MENU.match("/ready?")


def test_signed_http_names_one_address_and_socket_mode_none() -> None:
    found = json.dumps(manifest(URL, False))
    assert found.count(URL) == 2 + len(manifest(URL, False)["features"]["slash_commands"])
    assert URL not in json.dumps(manifest(URL, True))
    assert manifest(URL, True)["settings"]["socket_mode_enabled"] is True
    with pytest.raises(ValueError, match="address"):
        manifest(None, False)


def test_people_can_write_to_it() -> None:
    home = manifest(None, True)["features"]["app_home"]
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False


def test_it_asks_for_no_more_than_this() -> None:
    found = manifest(None, True)
    wanted = {"commands", "chat:write", "im:history", "im:write", "app_mentions:read", "users:read"}
    looks = {"channels:read", "groups:read"}  # no history: what is said in channels stays theirs
    files = {"files:write"}  # in the person's own direct message
    assert set(found["oauth_config"]["scopes"]["bot"]) == set(SCOPES) == wanted | looks | files
    assert found["settings"]["event_subscriptions"]["bot_events"] == list(EVENTS)
    assert set(EVENTS) == {"message.im", "app_mention", "app_uninstalled", "tokens_revoked"}
