"""Answers that have not reached their reader: what is known of each, and when it is sent again. No word of any stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.reply import Help
from core.request import Account

MISSED = Help("missed")  # no help: that an answer did not get through, said in its place
FIRST = timedelta(seconds=15)  # until an answer on its way counts as lost; sooner, where its sender says so
LONGEST = timedelta(seconds=30)  # between tries at first, after 2, 4, 8 and 16 seconds
QUICK = timedelta(minutes=10)  # how long it is tried so
SLOWLY = timedelta(minutes=5)  # between tries after that
GIVEN_UP = timedelta(days=1)
LATE = timedelta(minutes=1)  # what comes later than this says so
MOST = 500  # kept of them


@dataclass(frozen=True)
class Owed:
    """One of them, under its request's id.

    `shown`: the reader has seen it in passing, where it does not stay; a message of their own is to follow. `over`: it has
    arrived, or is no use any more, since `next_at`: kept for a while so that all processes hear of it.
    """

    id: str
    account: Account
    help: Help
    since: datetime
    next_at: datetime
    tries: int = 0
    shown: bool = False
    over: bool = False

    def is_due(self, now: datetime) -> bool:
        """Whether it is to be sent now."""
        return not self.over and self.next_at <= now

    def tried(self, now: datetime) -> Owed:
        """As it is from the moment a try begins: whatever becomes of that, the next one has its time."""
        wait = min(timedelta(seconds=2 ** min(self.tries + 1, 5)), LONGEST) if now - self.since < QUICK else SLOWLY
        return self.moved(now + wait)

    def moved(self, at: datetime) -> Owed:
        """To be sent at `at`."""
        return replace(self, next_at=at, tries=self.tries + 1)

    def ended(self, now: datetime) -> Owed:
        """Not to be sent any more."""
        return replace(self, next_at=now, over=True)

    def is_late(self, now: datetime) -> bool:
        """Whether its reader has waited for it."""
        return not self.shown and now - self.since > LATE


Held = Mapping[str, Owed]


def merged(*every: Held) -> dict[str, Owed]:
    """What is known together: whatever was done later to an answer holds, and what is over stays over."""
    found: dict[str, Owed] = {}
    for held in every:
        for id_, owed in held.items():
            known = found.get(id_)
            if known is None or _age(known) < _age(owed):
                found[id_] = owed
    return found


def still(held: Held, now: datetime) -> dict[str, Owed]:
    """Without those that need not be known any more: the newest `MOST` at most."""
    kept = [owed for owed in held.values() if now - _from(owed) < _span(owed)]
    kept.sort(key=lambda owed: (owed.over, -owed.since.timestamp()))
    return {owed.id: owed for owed in kept[:MOST]}


def _age(owed: Owed) -> tuple[bool, int, datetime]:
    return owed.over, owed.tries, owed.next_at


def _from(owed: Owed) -> datetime:
    return owed.next_at if owed.over else owed.since


def _span(owed: Owed) -> timedelta:
    return QUICK if owed.over or owed.shown else GIVEN_UP
