"""Conversations as text, played on every platform.

`make test` plays all of them on the core, at a terminal, and `CHOSEN` on each other platform; `make test-all` all everywhere.

A dialogue is a `.txt` file beside this one:

    # what it shows
    on terminal discord          (optional: only these platforms; all where left out)
    at 2026-11-22T09:00          (sets the clock, UTC; sends nothing)
    as ben                       (somebody else speaks from here on; `as me` goes back)
    > /log-nbme 66 form:31       (says; a line with / is a slash command in the channel, any other a direct message)
    posted                       (sends what is due; the channel's newest post is what is seen, new or not)
    nudged                       (sends what is due; the one message that came to the speaker alone, unasked)
    nothing                      (sends what is due; and nothing came that was not looked at before)
    : Saved: 66                  (what is seen holds this)
    ! 67                         (what is seen does not hold this)
    press undo                   (presses the button with that label on what is seen)
    fill score=66; form=31       (fills in the form that was just opened, and sends it; NAME=VALUE, with semicolons)

There is one channel, and in it `PEOPLE`. `me` speaks first, and alone may manage the channel; nobody else may.

`posted`, `nudged` and `nothing` are the only lines that send what is due, and each sends all of it, to everybody. A post
may be looked at again and again, so that each person can press its buttons: `as ben`, `posted`, `press good`. A nudge is
looked at once, by whom it came to. `nothing` fails where anything came since the beginning that nobody looked at: a post,
or a nudge to anybody.

After `as` and `nothing` nothing is seen, so a `:`, a `!` or a `press` there fails: what one person saw is no other's to press.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
from _pytest.mark import ParameterSet

FOLDER = Path(__file__).parent
PLATFORMS = frozenset({"terminal", "discord", "slack-http", "slack-socket"})
CHOSEN = frozenset({"crisis", "forms", "group", "nudges"})  # what each platform does in its own way
PEOPLE = ("me", "ben", "cleo", "dan", "eve", "finn")


@dataclass(frozen=True)
class Seen:
    """What a person sees: all the text of one message, and its buttons' labels."""

    text: str
    buttons: tuple[str, ...] = ()


NOTHING = Seen("")


class Driver(Protocol):
    """One platform with `PEOPLE` in one channel there, of whom `me` speaks first and may manage that channel.

    What `say`, `press` and `nudged` return was seen by the speaker alone, or they raise; what `posted` returns is seen by
    everybody in the channel. `posted`, `nudged` and `nothing` first send all that is due by the bot's clock, to everybody
    (`Postman.materialise` and `Postman.dispatch`); `say`, `press` and `set_clock` send nothing but the reply.
    """

    def set_clock(self, now: datetime) -> None:
        """Moves the bot's clock. Sends nothing."""

    def speak_as(self, name: str) -> None:
        """Another of `PEOPLE` says and presses from here on."""

    async def say(self, line: str) -> Seen:
        """The speaker says a line, with `/` in the channel and else in a direct message; returns the one reply to it."""

    async def press(self, label: str) -> Seen:
        """The speaker presses a button of what was returned last, and is answered; a post's button included."""

    async def fill(self, values: dict[str, str]) -> Seen:
        """The speaker fills in the form that was opened last, sends it, and is answered.

        Pressing a button that opens a form returns the form: its labels, and no buttons. Where there are no forms, the press
        says how to write it, and this writes it so.
        """

    async def posted(self) -> Seen:
        """Sends what is due, and returns the channel's newest post, looked at before or not; raises where there is none.

        Raises where two or more came that were not looked at: each is to be looked at.
        """

    async def nudged(self) -> Seen:
        """Sends what is due, and returns the one message that came to the speaker unasked and was not returned before.

        Raises where there is none, or more than one. It may have been sent during an earlier `posted` or `nudged`.
        """

    async def nothing(self) -> None:
        """Sends what is due; raises where any post, or a nudge to any of `PEOPLE`, came and was not returned yet."""


def dialogues(platform: str) -> list[ParameterSet]:
    """Names of the dialogues that a platform plays, for a test's parameters."""
    assert platform in PLATFORMS
    names = [path.stem for path in sorted(FOLDER.glob("*.txt")) if platform in _platforms(path)]
    return [
        pytest.param(name, marks=() if name in CHOSEN or platform == "terminal" else pytest.mark.full) for name in names
    ]


async def play(name: str, driver: Driver) -> None:
    """Plays one dialogue to its end; fails on the first line that is not as written."""
    seen = NOTHING
    for number, line in enumerate((FOLDER / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        mark, _, rest = line.partition(" ")
        place = f"{name}.txt:{number}"
        match mark:
            case "" | "#" | "on":
                continue
            case "at":
                driver.set_clock(datetime.fromisoformat(rest).replace(tzinfo=UTC))
            case "as":
                assert rest in PEOPLE, f"{place}: nobody is called {rest!r}"
                driver.speak_as(rest)
                seen = NOTHING
            case ">":
                seen = await driver.say(rest)
            case "posted" | "nudged" | "nothing" if not rest:
                seen = await _came(mark, driver, place)
            case ":" | "!" if seen is NOTHING:
                raise AssertionError(f"{place}: nothing is seen")
            case ":":
                assert _flat(rest) in _flat(seen.text), f"{place}: {rest!r} is not in\n{seen.text}"
            case "!":
                assert _flat(rest) not in _flat(seen.text), f"{place}: {rest!r} is in\n{seen.text}"
            case "press":
                assert rest in seen.buttons, f"{place}: no button {rest!r} among {seen.buttons}"
                seen = await driver.press(rest)
            case "fill":
                seen = await driver.fill(_given(rest))
            case _:
                raise AssertionError(f"{place}: can't read {line!r}")


async def _came(mark: str, driver: Driver, place: str) -> Seen:
    """What came unasked; fails with the line's place where it is not what the line says."""
    try:
        match mark:
            case "posted":
                return await driver.posted()
            case "nudged":
                return await driver.nudged()
            case _:
                await driver.nothing()
                return NOTHING
    except AssertionError as error:
        raise AssertionError(f"{place}: {error}") from error


def _given(text: str) -> dict[str, str]:
    """`score=66; form=31`, by name."""
    pairs = (each.partition("=") for each in text.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _platforms(path: Path) -> frozenset[str]:
    named = [line.split()[1:] for line in path.read_text("utf-8").splitlines() if line.startswith("on ")]
    return frozenset(named[0]) if named else PLATFORMS


def _flat(text: str) -> str:
    """Text without the spaces and signs that each platform sets in its own way."""
    return " ".join(text.replace("\\", "").replace("*", "").split())
