"""Whose journal a request is about, and what follows from it: the clock it is read by, and the schedules it moves."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.groups.setting import group_schedules, zone_of
from core.journal import Journal
from core.nudges.outbox import Schedule
from core.nudges.schedule import schedules
from core.payloads import StudyGroup, Zone
from core.request import Account, Request, Room


@dataclass(frozen=True)
class Turn:
    """A request about its sender's own journal, or, seen through a `room`, about that of the channel.

    `zone` is the sender's own, for a channel that has none yet. `refused` are the kinds of what comes unasked there that were
    turned away when they were last tried.
    """

    request: Request
    whose: Account
    room: Room | None = None
    zone: ZoneInfo | None = None
    refused: frozenset[str] = frozenset()

    def zone_in(self, journal: Journal) -> ZoneInfo | None:
        """The zone its days are counted in."""
        if self.room is None:
            return own_zone(journal, self.request)
        return zone_of(journal.latest(StudyGroup)) or self.zone

    def schedules(self, journal: Journal) -> tuple[Schedule, ...]:
        """What is to come unasked, as that journal has it."""
        return schedules(journal, self.zone_in(journal)) if self.room is None else group_schedules(journal)


def own_zone(journal: Journal, request: Request) -> ZoneInfo | None:
    """The student's own word first, then the platform's profile; nothing is guessed."""
    chosen = journal.latest(Zone)
    for name in (chosen.name if chosen else None, request.zone):
        with contextlib.suppress(ZoneInfoNotFoundError, ValueError, OSError):
            if name:
                return ZoneInfo(name)
    return None
