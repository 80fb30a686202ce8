"""Discord's slash commands, made from the declarations in `core/commands/`. Nothing here knows a single command."""

from __future__ import annotations

import inspect
import string
from collections.abc import Awaitable, Callable
from typing import Any, assert_never

import discord
from discord import app_commands

from core.command import Command, Kind, Option, Shape, shown
from core.request import Call

HELP = 100  # characters of a description
SUGGESTIONS = 25
SUGGESTION = 100  # characters of a suggestion's name and of its value

Ask = Callable[[discord.Interaction[Any], Call], Awaitable[None]]
Slash = app_commands.Command[Any, ..., Any]
_PROBES = ("", *string.ascii_lowercase, *string.digits)


def slash_commands(commands: tuple[type[Command], ...], ask: Ask) -> list[Slash]:
    """One for each command that belongs in a menu; each hands what was filled in to `ask`."""
    return [_slash(command, ask) for command in commands if command.spec.menu]


def filled_in(options_: dict[str, Any]) -> dict[str, str]:
    """Options as the core reads them: what was left out is not there, switches are yes or no."""
    return {name: _said(value) for name, value in options_.items() if value is not None}


def _slash(command: type[Command], ask: Ask) -> Slash:
    async def callback(interaction: discord.Interaction[Any], **given: Any) -> None:
        await ask(interaction, Call(command.spec.name, filled_in(given)))

    declared = shown(command)
    callback.__signature__ = _signature(declared)  # type: ignore[attr-defined]
    described = app_commands.describe(**{option.name: option.help[:HELP] for option in declared})(callback)
    made: Slash = app_commands.Command(
        name=command.spec.name,
        description=command.spec.help[:HELP],
        callback=described,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )
    for option in declared:
        if any(option.kind.suggest(probe) for probe in _PROBES):
            made.autocomplete(option.name)(_autocomplete(option.kind))
    return made


def _autocomplete(kind: Kind) -> Callable[..., Any]:
    async def suggest(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        fitting = [
            app_commands.Choice(name=each.label, value=each.value)
            for each in (kind.suggest(typed) if len(typed) <= SUGGESTION else ())
            if 1 <= len(each.label) <= SUGGESTION and 1 <= len(each.value) <= SUGGESTION
        ]
        return fitting[:SUGGESTIONS]

    return suggest


def _signature(declared: tuple[Option, ...]) -> inspect.Signature:
    """What discord.py reads the options from."""
    by_name = inspect.Parameter.POSITIONAL_OR_KEYWORD
    first = inspect.Parameter("interaction", by_name, annotation=discord.Interaction)
    rest = [
        inspect.Parameter(
            option.name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=_type(option),
            default=inspect.Parameter.empty if option.required else None,
        )
        for option in declared
    ]
    return inspect.Signature([first, *rest])


def _type(option: Option) -> Any:
    kind: Any
    ranged: Any = app_commands.Range
    match option.kind.shape:
        case Shape.TEXT | Shape.LONG | Shape.CHOICE:
            kind = ranged[str, None, option.longest]
        case Shape.FLAG:
            kind = bool
        case Shape.WHOLE:
            least, most = getattr(option.kind, "least", None), getattr(option.kind, "most", None)
            kind = int if least is None and most is None else ranged[int, least, most]
        case _:  # pragma: no cover
            assert_never(option.kind.shape)
    return kind if option.required else kind | None


def _said(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
