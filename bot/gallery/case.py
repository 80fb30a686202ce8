"""One case: what was said before, and the line whose answer is looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.command import House
from core.request import Room

YORK = "America/New_York"
BEGINS = "2026-11-22T09:00"  # a Sunday, in New York

_HOUSE, _MANAGED = House(), Room(manages=True, reachable=True)


@dataclass(frozen=True)
class Case:
    """The answer to `says`, after the lines `before`. `of` is a command's name, or the kind of what comes unasked.

    A line is said, with `/` in a channel and else in a direct message, but for these: `at 2026-11-23T18:00` moves the
    clock (New York's), `press plan` presses a button of the newest answer, `nudged` and `posted` send what is due and show
    it, `closed` sends it to closed doors, `as ben` is somebody else in the channel, `down` takes the database away. `room` is
    what the channel is to `me`.
    """

    of: str
    state: str
    says: str
    before: tuple[str, ...] = ()
    zone: str | None = YORK
    house: House = _HOUSE
    room: Room = _MANAGED

    @property
    def slug(self) -> str:
        """Its own name, letters, digits and dashes."""
        return re.sub(r"[^a-z0-9]+", "-", f"{self.of} {self.state}".lower()).strip("-")

    @property
    def lines(self) -> tuple[str, ...]:
        """All of them, in order."""
        return (*self.before, self.says)
