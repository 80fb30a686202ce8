"""A form: a command's declaration with gaps. A button with `form` opens it; filled in, it is a `Call` like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core import action
from core.command import Command, Option, options, usage
from core.reply import Paragraph, Reply
from core.request import Call

GAPS = 5  # Discord's limit for a form


@dataclass(frozen=True)
class Form:
    """What is asked for, and what is known already."""

    command: type[Command]
    gaps: tuple[Option, ...]
    known: Mapping[str, str]

    @property
    def title(self) -> str:
        """At most 24 characters (Slack's limit)."""
        return f"/{self.command.spec.name}"[:24]

    def filled(self, given: Mapping[str, str]) -> Call:
        """What was filled in, with what was known."""
        return Call(
            self.command.spec.name, {**self.known, **{name: text for name, text in given.items() if text.strip()}}
        )


def form_of(id_: str, commands: tuple[type[Command], ...]) -> Form | None:
    """The form that a button opens; None for one that opens none, or is none of ours."""
    try:
        _, name, args = action.decode(id_)
    except action.BadAction:
        return None
    command = next((each for each in commands if each.spec.name == name), None)
    names = args.pop(action.FORM, "").split(",")
    declared = {option.name: option for option in options(command)} if command else {}
    gaps = tuple(declared[each] for each in names[:GAPS] if each in declared)
    return Form(command, gaps, args) if command and gaps else None


def in_words(form: Form) -> Reply:
    """For places that have no forms: how to write it instead, with what is known already."""
    begun = " ".join((f"/{form.command.spec.name}", *(f"{name}:{value}" for name, value in form.known.items())))
    rest = " ".join(f"{option.name}:{option.example}" for option in form.gaps)
    said = Paragraph(f"Write it as {f'{begun} {rest}' if form.known else usage(form.command)}")
    gaps = [f"{option.name}: {option.help}" for option in form.gaps]
    return Reply(begun, (said, *(Paragraph(gap) for gap in gaps)))
