"""When a nudge is due: from a rule on the student's clock to instants, right on every day the clocks change.

A rule is the truth and an instant computed from it a cache. Slots are found by local date, never by adding 24 hours. A time
that the clocks skip is read with the offset before the gap, one that comes twice is its first (RFC 5545, section 3.3.5), which
is what `datetime` does with fold 0. Instants are aware; those returned are UTC.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY = timedelta(days=1)
MINUTES = 24 * 60  # in a day: local minutes are 0 to 1439
GRACE = timedelta(hours=2)  # how late a nudge may come that was missed while the bot was down
_GRACES = {"check-in": None, "re-test": None, "look": DAY}
APART = timedelta(hours=8)  # between two nudges when the student has moved to another zone


@dataclass(frozen=True)
class Rule:
    """At `minute` of the local day (0 to 1439) in the IANA zone, on these weekdays (Monday is 0).

    Raises `ValueError` for a zone, a minute or a weekday that does not exist, and for no weekday at all.
    """

    zone: str
    minute: int
    weekdays: frozenset[int]

    def __post_init__(self) -> None:
        if not 0 <= self.minute < MINUTES:
            raise ValueError(f"no minute of a day: {self.minute}")
        if not self.weekdays or not self.weekdays <= set(range(7)):
            raise ValueError(f"no weekdays: {sorted(self.weekdays)}")
        try:
            _ = self.tz
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"no IANA zone: {self.zone!r}") from error

    @cached_property
    def tz(self) -> ZoneInfo:
        """The zone's data, as it was when the rule was made."""
        return ZoneInfo(self.zone)


class Slot(NamedTuple):
    """One turn of a rule: the local date it is for, under which it is sent at most once, and the instant."""

    day: date
    at: datetime


class Missed(NamedTuple):
    """What is still worth sending (`due`), and where the rule goes on (`then`)."""

    due: Slot | None
    then: Slot


@dataclass(frozen=True)
class Quiet:
    """Local minutes from `start` up to, without, `end`: over midnight where `end` comes first, none where they are equal."""

    start: int = 21 * 60
    end: int = 8 * 60

    def __post_init__(self) -> None:
        if not (0 <= self.start < MINUTES and 0 <= self.end < MINUTES):
            raise ValueError(f"no minutes of a day: {self.start} to {self.end}")

    def __contains__(self, minute: int) -> bool:
        return (minute - self.start) % MINUTES < (self.end - self.start) % MINUTES


def slot(rule: Rule, day: date) -> datetime:
    """The instant of the rule's time on that local date, whatever weekday it is."""
    return _instant(rule.tz, day, rule.minute)


def next_slot(rule: Rule, after: datetime, last_day: date | None = None, not_before: datetime | None = None) -> Slot:
    """The first slot strictly later than `after`, on a local date later than `last_day`, and at `not_before` or later.

    `last_day` is the last local date a nudge was made for, in whatever zone it then was. After a change of zone `not_before`
    is the last one sent plus `APART`.
    """
    if not_before is not None:
        after = max(after, not_before - datetime.resolution)
    first = after.astimezone(rule.tz).date() - DAY  # a gap can carry yesterday's slot over midnight
    if last_day is not None:
        first = max(first, last_day + DAY)
    return next(each for each in _slots(rule, first, DAY) if each.at > after)


def missed(rule: Rule, next_at: datetime, now: datetime, grace: timedelta | None = GRACE) -> Missed:
    """Of all slots from `next_at` up to `now` the latest alone, if it is still fresh, and the first slot after them.

    `grace` as in `fresh_until`. However long the bot was down, this looks at a week of slots, not at all of them.
    """
    # the clocks going back over midnight can put tomorrow's slot before now
    latest = next(each for each in _slots(rule, now.astimezone(rule.tz).date() + DAY, -DAY) if each.at <= now)
    due = next_at <= latest.at and now < fresh_until(rule, latest, grace)
    return Missed(latest if due else None, next_slot(rule, now, not_before=next_at))


def fresh_until(rule: Rule, of: Slot, grace: timedelta | None = GRACE) -> datetime:
    """The instant from which a slot comes too late: `grace` after it, or with None when its local day ends."""
    if grace is not None:
        return of.at + grace
    return _instant(rule.tz, of.at.astimezone(rule.tz).date() + DAY, 0)


def out_of_quiet(instant: datetime, zone: ZoneInfo, quiet: Quiet) -> datetime:
    """The instant itself outside the quiet span, else the end of the span on the clock of `zone`."""
    local = instant.astimezone(zone)
    minute = local.hour * 60 + local.minute
    if minute not in quiet:
        return instant
    day = local.date() if minute < quiet.end else local.date() + DAY
    # fold: in an hour that comes twice, the end that is still ahead; again: a gap can carry the end into the next span
    return out_of_quiet(_instant(zone, day, quiet.end, local.fold), zone, quiet)


def grace_of(kind: str) -> timedelta | None:
    """How late a nudge of that kind may come; None for as long as its local day lasts. A channel's: `GRACE`."""
    return _GRACES.get(kind, GRACE)


def _instant(zone: ZoneInfo, day: date, minute: int, fold: int = 0) -> datetime:
    hour, minute = divmod(minute, 60)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone, fold=fold).astimezone(UTC)


def _slots(rule: Rule, first: date, step: timedelta) -> Iterator[Slot]:
    days = (first + step * n for n in count())
    return (Slot(day, slot(rule, day)) for day in days if day.weekday() in rule.weekdays)
