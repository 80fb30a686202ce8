"""A form as a Slack modal: how it looks, and what comes back in it. Slack's limits are the constants below."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from adapters.forms import choices
from adapters.slack import incoming
from adapters.slack.incoming import Body
from core import action
from core.command import Option, Shape, shown
from core.commands import COMMANDS
from core.form import GAPS, Form
from core.reply import Action

PLACEHOLDER = 150  # characters
LONGEST = 3_000  # of what may be typed in a field
CHOICE = 75  # of what is shown of a choice

SEND, CLOSE = "Send", "Close"
ANSWERED = (
    "I have had this form, and answered it. To say something else, copy it from here, close this and open a new one."
)

_GIVEN = "given"  # a field's only element


@dataclass(frozen=True)
class Origin:
    """Where a form was opened, which is where its answer goes. Slack keeps it with the form: ids alone, nothing typed.

    `url` is the `response_url`, `place` the channel of a message that stays, `room` a channel that several people are in.
    """

    url: str = ""
    place: str = ""
    thread: str = ""
    room: str = ""


def alone(name: str, user: str) -> str | None:
    """The id that opens the form of a command sent without a word, where the command can do nothing without one."""
    for command in COMMANDS:
        if command.spec.menu and name in (command.spec.name, *command.spec.also):
            asked = shown(command)
            if any(option.required for option in asked):
                gaps = tuple(option.name for option in asked[:GAPS])
                return action.encode(Action(command.spec.name, command.spec.name, form=gaps), user)
    return None


def view(form: Form, id_: str, origin: Origin) -> dict[str, Any]:
    """The modal that a button's id opens."""
    return {
        "type": "modal",
        "callback_id": id_,
        "private_metadata": json.dumps(asdict(origin)),
        "title": _plain(form.title),
        "submit": _plain(SEND),
        "close": _plain(CLOSE),
        "blocks": [_field(option) for option in form.gaps],
    }


def filled(body: Body, bot_user: str) -> dict[str, str]:
    """What was filled in, by the options' names; empty fields are left out."""
    state = _view(body).get("state")
    blocks = state.get("values") if isinstance(state, Mapping) else None
    given: dict[str, str] = {}
    for name, elements in (blocks if isinstance(blocks, Mapping) else {}).items():
        for element in elements.values() if isinstance(elements, Mapping) else ():
            typed = incoming.words(_value(element), bot_user)
            if typed.strip():
                given[name] = typed
    return given


def origin_of(body: Body) -> Origin:
    """Where a form that came back was opened."""
    try:
        kept = json.loads(_view(body).get("private_metadata") or "")
    except (TypeError, ValueError):
        return Origin()
    if not isinstance(kept, dict):
        return Origin()
    return Origin(**{each.name: kept[each.name] for each in fields(Origin) if isinstance(kept.get(each.name), str)})


def callback_of(body: Body) -> str:
    """The id that opened a form."""
    return str(_view(body).get("callback_id") or "")


def first_field(body: Body) -> str | None:
    """The name of a form's first field."""
    blocks = _view(body).get("blocks")
    return next(
        (str(block["block_id"]) for block in blocks or () if isinstance(block, dict) and "block_id" in block), None
    )


def _field(option: Option) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": option.name,
        "label": _plain(option.name),  # as it is written in a message, too
        "hint": _plain(option.help),
        "optional": not option.required,
        "element": _element(option),
    }


def _element(option: Option) -> dict[str, Any]:
    """A choice only where there is nothing else to choose; else text, which the core reads and, if need be, refuses."""
    shown = {"placeholder": _plain(option.example[:PLACEHOLDER])} if option.example else {}
    if found := choices(option.kind):
        listed = [{"text": _plain(_short(each.label)), "value": each.value} for each in found]
        return {"type": "static_select", "action_id": _GIVEN, "options": listed, **shown}
    return {
        "type": "plain_text_input",
        "action_id": _GIVEN,
        "multiline": option.kind.shape is Shape.LONG,
        "max_length": min(option.longest, LONGEST),
        **shown,
    }


def _short(label: str) -> str:
    return label if len(label) <= CHOICE else f"{label[: CHOICE - 1]}…"


def _view(body: Body) -> Mapping[str, Any]:
    found = body.get("view")
    return found if isinstance(found, Mapping) else {}


def _value(element: object) -> object:
    """What was typed in a field or chosen there."""
    if not isinstance(element, Mapping):
        return None
    chosen = element.get("selected_option")
    return chosen.get("value") if isinstance(chosen, Mapping) else element.get("value")


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}
