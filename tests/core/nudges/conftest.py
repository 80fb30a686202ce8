"""The pinned zone data, for the code under test and for its second opinion."""

import zoneinfo
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
import whenever

from adapters.clock import pin_zones


@pytest.fixture(autouse=True, scope="module")
def pinned() -> Iterator[None]:
    pin_zones()
    whenever.reset_tzpath(())
    whenever.clear_tzcache()
    yield
    for reset in (zoneinfo.reset_tzpath, ZoneInfo.clear_cache, whenever.reset_tzpath, whenever.clear_tzcache):
        reset()
