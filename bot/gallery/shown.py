"""`comeback gallery`: every case as text, each under a line that says what it is."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from adapters.clock import pin_zones
from adapters.storage.store import Store
from bot.gallery.case import Case
from bot.gallery.cases import CASES
from bot.gallery.player import Player, Seen
from core.command import options
from core.commands import COMMANDS


class NoCases(Exception):
    """Nothing in the gallery is called so; the message says what there is."""


async def gallery(of: str = "", *, only_list: bool = False) -> AsyncIterator[str]:
    """Cases as text, all of them or those of one command or nudge; with `only_list` their headings alone.

    Everything happens in a database of its own, which is gone afterwards. Raises `NoCases`.
    """
    chosen = tuple(case for case in CASES if of.lstrip("/") in ("", case.of))
    if not chosen:
        raise NoCases(f"There is nothing called {of!r} in the gallery. It has {', '.join(kinds())}.")
    if only_list:
        for case in chosen:
            yield heading(case)
        return
    pin_zones()
    with tempfile.TemporaryDirectory() as folder:
        async with await Store.open(Path(folder) / "gallery.db") as store:
            for case in chosen:
                yield shown(case, await Player(case, store).play())


def kinds() -> tuple[str, ...]:
    """What there is to ask for, in order."""
    return tuple(dict.fromkeys(case.of for case in CASES))


def heading(case: Case) -> str:
    """`/ready: two forms at 71 and 72`."""
    command = any(command.spec.name == case.of and command.spec.menu for command in COMMANDS)
    return f"{'/' if command else ''}{case.of}: {case.state}"


def shown(case: Case, seen: Seen) -> str:
    """The heading, what was said, the answer, and its buttons with what each asks for."""
    said = "\n".join(f"  > {line}" for line in case.lines)
    buttons = "  ".join(f"[{each.label}{_asks(each.command, each.form)}]" for each in seen.actions)
    return "\n".join(("=" * 8 + f" {heading(case)}", said, seen.text, *((buttons,) if buttons else ())))


def _asks(command: str, form: tuple[str, ...]) -> str:
    declared = next((options(each) for each in COMMANDS if each.spec.name == command), ())
    return f": asks for {', '.join(each.name for each in declared if each.name in form)}" if form else ""
