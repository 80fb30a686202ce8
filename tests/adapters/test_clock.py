"""The clock and the zone data."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.clock import SystemClock, pin_zones, zones_version
from core.ports import Clock
from tests.fakes import NOON, FakeClock


@pytest.fixture
def own_zones() -> Iterator[None]:
    yield
    zoneinfo.reset_tzpath()
    ZoneInfo.clear_cache()


def test_the_system_clock_tells_the_present_in_utc() -> None:
    clock: Clock = SystemClock()
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC


def test_the_fake_clock_moves_when_told() -> None:
    fake = FakeClock()
    clock: Clock = fake
    fake.advance(timedelta(hours=2))
    assert clock.now() == NOON + timedelta(hours=2)
    fake.set(NOON)
    assert clock.now() == NOON


@pytest.mark.usefixtures("own_zones")
def test_pinned_zones_come_from_the_package_alone() -> None:
    assert pin_zones() == zones_version()
    assert zoneinfo.TZPATH == ()
    assert NOON.astimezone(ZoneInfo("Asia/Kathmandu")).utcoffset() == timedelta(hours=5, minutes=45)


def test_the_version_is_the_one_iana_gives() -> None:
    year, letter = zones_version()[:4], zones_version()[4:]
    assert int(year) >= 2026
    assert letter.isalpha()
