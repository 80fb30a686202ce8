"""Every change of every zone's clocks in 2026 and 2027, told by `whenever`, the second opinion."""

import zoneinfo
from datetime import datetime
from functools import cache
from typing import NamedTuple

from whenever import ZonedDateTime


class Change(NamedTuple):
    """The clocks of `zone` go from one local time to another: apart by a gap (later) or an overlap (earlier)."""

    zone: str
    before: datetime
    after: datetime


@cache
def changes() -> tuple[Change, ...]:
    """In order of zone and time; called from within tests, where the zone data is pinned."""
    return tuple(change for zone in sorted(zoneinfo.available_timezones()) for change in _of(zone))


def _of(zone: str) -> list[Change]:
    found = []
    at = ZonedDateTime(2026, 1, 1, tz=zone).subtract(seconds=1)
    while (then := at.next_transition()) and then.year < 2028:
        before = then.subtract(seconds=1).to_fixed_offset().offset
        if before != then.offset:
            instant = then.to_instant()
            before_local = instant.to_fixed_offset(before).to_plain().to_stdlib()
            found.append(Change(zone, before_local, then.to_plain().to_stdlib()))
        at = then
    return found
