"""Writes the parts of the README that are made from the program: `make docs`. A test fails where they are out of date."""

from __future__ import annotations

import asyncio
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from adapters.clock import SystemClock, pin_zones
from adapters.storage.store import Store
from adapters.terminal import MovableClock, Terminal
from bot.log import LogObserver, set_up
from bot.settings import Settings
from core.comeback import Comeback
from core.command import shown, usage
from core.commands import COMMANDS

README = Path(__file__).parents[1] / "README.md"
TRANSCRIPT = (
    "/log-nbme 55 form:29 taken:2026-11-01 weak:cards,micro",
    "ready?",
    "plan 70 deadline:2027-01-15 unseen:30,31,32,33",
)


def commands_table() -> str:
    """Every command with its options."""
    rows = ["| command | what it does | options |", "|---|---|---|"]
    for command in COMMANDS:
        if command.spec.menu:
            said = "; ".join(f"`{option.name}`: {option.help}" for option in shown(command))
            rows.append(f"| `{usage(command)}` | {command.spec.help} | {said} |")
    return "\n".join(rows)


def settings_table() -> str:
    """Every setting with its default."""
    rows = ["| setting | default | what it is |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, "") else f"`{field.default}`"
        rows.append(f"| `{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


async def transcript(folder: Path) -> str:
    """A real conversation, on a real database in that folder."""
    pin_zones()
    set_up("ERROR", "text")
    clock = MovableClock(SystemClock(), datetime(2026, 11, 22, 15, tzinfo=UTC))
    async with await Store.open(folder / "transcript.db") as store:
        terminal = Terminal(Comeback(store, clock, LogObserver()), clock, "you", lambda _: None)
        said = [f"> {line}\n{await terminal.reply(line)}" for line in TRANSCRIPT]
    return "```\n" + "\n\n".join(said) + "\n```"


def written(readme: str, parts: dict[str, str]) -> str:
    """The README with its generated parts replaced."""
    for name, text in parts.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        readme, found = pattern.subn(lambda mark, text=text: f"{mark[1]}{text}\n{mark[2]}", readme)
        if found != 1:
            raise LookupError(f"the README has no part called {name}")
    return readme


def parts(folder: Path) -> dict[str, str]:
    """All generated parts by name."""
    return {"commands": commands_table(), "settings": settings_table(), "transcript": asyncio.run(transcript(folder))}


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        README.write_text(written(README.read_text("utf-8"), parts(Path(made))), "utf-8")
    sys.stdout.write(f"{README.name} is up to date\n")
