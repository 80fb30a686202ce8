"""What Slack delivers, read: pure functions from a payload to what was said and by whom."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

Body = Mapping[str, Any]

_MARKUP = re.compile(r"<([@#!]|[a-z][a-z0-9+.-]*:)([^<>|]*)(?:\|([^<>]*))?>", re.IGNORECASE)
_WORDED = frozenset({None, "file_share"})  # a message that came with a file has words too; other subtypes are no speech


def words(text: object, bot_user: str) -> str:
    """What was typed: Slack's markup turned into what the person saw, the mention of the bot taken out."""
    said = _MARKUP.sub(
        lambda found: _seen(found[1], found[2], found[3], bot_user), text if isinstance(text, str) else ""
    )
    said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return "".join(" " if _unprintable(char) else char for char in said)


def is_speech(event: Body, bot_user: str) -> bool:
    """Whether an event is somebody's own new words: no bot's, no edit, no deletion, no channel's notice.

    An edit is left alone because its first version is answered already: “log 66” corrected to “log 67” would save twice.
    """
    return (
        event.get("subtype") in _WORDED
        and not event.get("bot_id")
        and not event.get("edited")
        and not event.get("hidden")
        and bool(event.get("user"))
        and event.get("user") != bot_user
    )


def ends_it(event: Body) -> bool:
    """Whether an event says that the app was taken out of the workspace. Both of its kinds come then, in any order."""
    match event.get("type"):
        case "app_uninstalled":
            return True
        case "tokens_revoked":  # people's own tokens, which this app never asks for, are named apart
            tokens = event.get("tokens")
            return not isinstance(tokens, Mapping) or bool(tokens.get("bot")) or not tokens.get("oauth")
    return False


def interaction_id(body: Body) -> str:
    """The id of a command's or a button's delivery.

    Slack makes one trigger per interaction and repeats it with every delivery of it, over HTTP and Socket Mode alike. The
    socket's own `envelope_id` names a delivery, not what was done, and HTTP has none.
    """
    return f"slack:{body.get('trigger_id') or secrets.token_hex(8)}"


def view_id(body: Body) -> str:
    """The id of a form that was sent: the same however often it is sent, where its trigger is new with every try."""
    view = body.get("view")
    found = view.get("id") if isinstance(view, Mapping) else None
    return f"slack:{found or secrets.token_hex(8)}"


def event_id(body: Body) -> str:
    """The id of an event: Slack repeats it with every retry (`X-Slack-Retry-Num`), over both ways in."""
    return f"slack:{body.get('event_id') or secrets.token_hex(8)}"


def person(body: Body) -> str:
    """The user id of whoever sent a command or pressed a button."""
    user = body.get("user")
    return str(body.get("user_id") or (user.get("id") if isinstance(user, Mapping) else "") or "")


def channel(body: Body) -> str:
    """The channel a button was pressed in."""
    found = body.get("channel")
    return str(found.get("id") or "") if isinstance(found, Mapping) else ""


def room(body: Body) -> str:
    """The channel of a command, a button or an event that several people are in; empty in anybody's direct messages."""
    found = body.get("channel")
    id_, name = (
        (found.get("id"), found.get("name"))
        if isinstance(found, Mapping)
        else (found or body.get("channel_id"), body.get("channel_name"))
    )
    # a group's direct message has an id like a channel's, and gives itself away by its name
    return "" if not id_ or str(id_).startswith("D") or str(name).startswith("mpdm-") else str(id_)


def homes(body: Body) -> frozenset[str]:
    """The workspaces that a payload names as those of whoever acted: another one's people may be in a channel shared with it."""
    user, event = body.get("user"), body.get("event")
    named = [user.get("team_id")] if isinstance(user, Mapping) else []
    named += [event.get(name) for name in ("user_team", "source_team", "team")] if isinstance(event, Mapping) else []
    return frozenset(each for each in named if isinstance(each, str) and each)


def pressed(body: Body) -> str:
    """The id of the button that was pressed."""
    actions = body.get("actions")
    first = actions[0] if isinstance(actions, list) and actions else {}
    return str(first.get("action_id") or "") if isinstance(first, Mapping) else ""


def is_ephemeral(body: Body) -> bool:
    """Whether the button stood in a message that only its presser sees."""
    container = body.get("container")
    return bool(isinstance(container, Mapping) and container.get("is_ephemeral"))


def thread(body: Body) -> str | None:
    """The thread a button was pressed in."""
    container = body.get("container")
    found = container.get("thread_ts") if isinstance(container, Mapping) else None
    return str(found) if found else None


def _seen(sign: str, target: str, label: str | None, bot_user: str) -> str:
    match sign:
        case "@":
            return "" if target == bot_user else f"@{label or target}"
        case "#":
            return f"#{label or target}"
        case "!":
            return label or f"@{target}"
        case "mailto:" | "tel:":
            return label or target
        case _:
            return label or f"{sign}{target}"


def _unprintable(char: str) -> bool:
    """Control characters and halves of pairs, which neither a database nor Slack takes."""
    return unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"
