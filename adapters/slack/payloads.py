"""What Slack may send us, by its shape. Whatever is of none of these shapes was not made by Slack, and is not looked at.

Only what this adapter and Bolt read is described; everything else in a payload may be as it likes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl

from pydantic import BaseModel, Field, StringConstraints, TypeAdapter, ValidationError

JSON_TYPE = "application/json"
_Name = Annotated[str, StringConstraints(min_length=1)]
_Bag = dict[str, Any]


class _Id(BaseModel):
    id: str | None = None


class _Person(BaseModel):
    id: _Name
    team_id: str | None = None


class _Payload(BaseModel):
    """What Bolt reads of everything, to know which workspace it is about."""

    team: _Id | str | None = None
    team_id: str | None = None
    enterprise: _Id | str | None = None
    enterprise_id: str | None = None
    is_enterprise_install: bool | str | None = None
    authorizations: list[_Id] | None = None
    channel: _Id | str | None = None
    channel_id: str | None = None
    trigger_id: str | None = None
    response_url: str | None = None
    response_urls: list[_Bag] = []
    function_data: None = None  # these belong to workflows, which this app has none of
    bot_access_token: None = None


class _Command(_Payload):
    command: Annotated[str, StringConstraints(pattern="^/.")]
    user_id: _Name
    text: str = ""
    channel_name: str | None = None


class _Action(BaseModel):
    action_id: str


class _Pressed(_Payload):
    type: Literal["block_actions"]
    user: _Person
    actions: Annotated[list[_Action], Field(min_length=1)]
    container: _Bag | None = None


class _View(BaseModel):
    id: str
    type: str
    callback_id: str
    team_id: str | None = None
    app_installed_team_id: str | None = None
    state: _Bag | None = None
    blocks: list[Any] | None = None
    private_metadata: str | None = None


class _Submitted(_Payload):
    type: Literal["view_submission"]
    user: _Person
    view: _View


class _Happened(BaseModel):
    type: _Name
    user: _Bag | str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    channel: _Bag | str | None = None
    team: _Bag | str | None = None
    user_team: str | None = None
    source_team: str | None = None


class _Event(_Payload):
    type: Literal["event_callback"]
    event: _Happened
    event_id: str | None = None


class _Asked(BaseModel):
    """Slack asks whether anybody is there."""

    type: Literal["url_verification"]
    challenge: str


class _Limited(BaseModel):
    """Slack says that it delivers no events for a minute."""

    type: Literal["app_rate_limited"]


_TYPED: TypeAdapter[object] = TypeAdapter(
    Annotated[_Pressed | _Submitted | _Event | _Asked | _Limited, Field(discriminator="type")]
)
_COMMAND: TypeAdapter[object] = TypeAdapter(_Command)


def read(text: str, content_type: str) -> dict[str, Any]:
    """The payload of a body. Raises `ValueError` for what has none of Slack's shapes."""
    if content_type == JSON_TYPE or text.startswith("{"):
        found: object = _json(text)
    else:
        form = dict(parse_qsl(text, keep_blank_values=True))
        found = _json(form["payload"]) if "payload" in form and "command" not in form else form
    if not (isinstance(found, dict) and is_sound(found)):
        raise ValueError("nothing of Slack's")
    return found


def is_sound(payload: Mapping[str, Any]) -> bool:
    """Whether a payload has one of Slack's shapes."""
    try:
        (_COMMAND if "command" in payload else _TYPED).validate_python(payload, strict=True)
    except ValidationError:
        return False
    return True


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("too deep") from None
