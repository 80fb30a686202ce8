"""Conversations as text, played on every platform.

A dialogue is a `.txt` file beside this one:

    # what it shows
    on terminal discord          (optional: only these platforms; all where left out)
    at 2026-11-22T09:00          (sets the clock, UTC)
    > /log-nbme 66 form:31       (says; a line with / uses the platform's slash command, any other is a direct message)
    : Saved: 66                  (the reply holds this)
    ! 67                         (the reply does not hold this)
    press undo                   (presses the newest reply's button with that label)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

FOLDER = Path(__file__).parent
PLATFORMS = frozenset({"terminal", "discord", "slack-http", "slack-socket"})


@dataclass(frozen=True)
class Seen:
    """What the person sees: all the text of one reply, and its buttons' labels."""

    text: str
    buttons: tuple[str, ...] = ()


class Driver(Protocol):
    """One platform with one person on it. Every reply it returns was seen by that person alone, or it raises."""

    def set_clock(self, now: datetime) -> None:
        """Moves the bot's clock."""

    async def say(self, line: str) -> Seen:
        """Says a line and returns the one reply to it."""

    async def press(self, label: str) -> Seen:
        """Presses a button of the newest reply and returns the reply to that."""


def dialogues(platform: str) -> list[str]:
    """Names of the dialogues that a platform plays."""
    assert platform in PLATFORMS
    return [path.stem for path in sorted(FOLDER.glob("*.txt")) if platform in _platforms(path)]


async def play(name: str, driver: Driver) -> None:
    """Plays one dialogue to its end; fails on the first line that is not as written."""
    seen = Seen("")
    for number, line in enumerate((FOLDER / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        mark, _, rest = line.partition(" ")
        place = f"{name}.txt:{number}"
        match mark:
            case "" | "#" | "on":
                continue
            case "at":
                driver.set_clock(datetime.fromisoformat(rest).replace(tzinfo=UTC))
            case ">":
                seen = await driver.say(rest)
            case ":":
                assert _flat(rest) in _flat(seen.text), f"{place}: {rest!r} is not in\n{seen.text}"
            case "!":
                assert _flat(rest) not in _flat(seen.text), f"{place}: {rest!r} is in\n{seen.text}"
            case "press":
                assert rest in seen.buttons, f"{place}: no button {rest!r} among {seen.buttons}"
                seen = await driver.press(rest)
            case _:
                raise AssertionError(f"{place}: can't read {line!r}")


def _platforms(path: Path) -> frozenset[str]:
    named = [line.split()[1:] for line in path.read_text("utf-8").splitlines() if line.startswith("on ")]
    return frozenset(named[0]) if named else PLATFORMS


def _flat(text: str) -> str:
    """Text without the spaces and signs that each platform sets in its own way."""
    return " ".join(text.replace("\\", "").replace("*", "").split())
