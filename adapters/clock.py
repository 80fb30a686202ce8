"""The clock and the time-zone data: the only place that asks what time it is or where zones come from."""

from __future__ import annotations

import importlib
import zoneinfo
from datetime import UTC, datetime


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


def pin_zones() -> str:
    """Take zones from the pinned `tzdata` package alone, and return its version. Called once, at start.

    Left to itself `zoneinfo` prefers the operating system's copy, which may be older: some zones then are an hour off.
    """
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    return zones_version()


def zones_version() -> str:
    """The IANA version of the pinned zone data, such as 2026f: what was computed with another one is to be redone."""
    return str(importlib.import_module("tzdata").IANA_VERSION)
