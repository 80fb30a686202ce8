"""The app's manifest, made from the commands: paste it where Slack creates an app, and again whenever a command changes."""

from __future__ import annotations

from typing import Any

from adapters.slack.commands import UMBRELLA
from core.command import Command, usage
from core.commands import COMMANDS

DESCRIPTION = 2_000  # characters of a command's description
HINT = 1_000

# each is used: take one away and what stands beside it stops working
SCOPES = (
    "commands",  # slash commands
    "chat:write",  # answers by direct message, and a study group's posts where the bot was invited
    "files:write",  # the pictures and pages of answers, in the person's own direct message with the bot
    "im:history",  # reading what is written to the bot in a direct message, and nowhere else
    "im:write",  # opening the direct message that answers a mention
    "app_mentions:read",  # reading the messages that mention the bot, and no others of a channel
    "users:read",  # a profile's time zone, so that “today” is the student's; who runs the workspace, for its study groups
    "channels:read",  # who made a public channel, and whether the bot is in it: who may set up its study group
    "groups:read",  # the same of a private channel that the bot was invited to
)
EVENTS = ("message.im", "app_mention", "app_uninstalled", "tokens_revoked")

_SHORT = "A kind, honest bot for medical students who are getting ready to sit USMLE Step 1 again"
_LONG = (
    "Comeback keeps your practice scores, says honestly whether it is time to retake, plans the months until then, and "
    "shows where to turn when it is too much. It answers in private only: in a channel nobody else sees a word of an answer. "
    "Where whoever made a channel, or runs the workspace, sets up a study group there, it also posts for everybody: a thought, "
    "a check-in, a week's sums, and never anybody's name. It contains no language model, and every rule it applies is shown "
    "with its source. Not affiliated with the NBME or the USMLE."
)


def manifest(request_url: str | None, socket_mode: bool) -> dict[str, Any]:
    """The manifest for one way in. Raises `ValueError` where signed HTTP lacks the address Slack is to call."""
    if not socket_mode and not request_url:
        raise ValueError(
            "Signed HTTP needs the address that Slack calls, such as https://bot.example.org/slack/events."
        )
    address = {} if socket_mode else {"request_url": request_url}
    return {
        "display_information": {"name": "Comeback", "description": _SHORT, "long_description": _LONG},
        "features": {
            # the messages tab is the direct message: without it, or read-only, nobody can write to the bot
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Comeback", "always_online": True},
            "slash_commands": [
                _command(each, None if socket_mode else request_url) for each in COMMANDS if each.spec.menu
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }


def _command(command: type[Command], url: str | None) -> dict[str, Any]:
    name = command.spec.name
    hint = "[any command, such as ready? or plan 70]" if name == UMBRELLA else usage(command).removeprefix(f"/{name}")
    found: dict[str, Any] = {
        "command": f"/{name}",
        "description": command.spec.help[:DESCRIPTION],
        "should_escape": False,  # what is typed arrives as it was typed
    }
    if hint.strip():
        found["usage_hint"] = hint.strip()[:HINT]
    if url:
        found["url"] = url
    return found
