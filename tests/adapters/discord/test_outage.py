"""An outage of an hour with nineteen check-ins due: at most three are in doubt, the others come when Discord is back."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from discord.http import Route

from adapters.discord.nudge import Nudges
from core.nudges.post import Postman
from core.request import Account
from tests.adapters.discord.stand_in import DM
from tests.adapters.discord.test_nudge import REPLY, discord_, known, over_http, pace  # noqa: F401
from tests.core.nudges.tiny import TinyOutbox, letter

DUE, TICK = 19, timedelta(seconds=20)


class Office:
    """Check-ins of nineteen people, whose channels are known."""

    def __init__(self, store, clock, observer, sender, pace) -> None:  # noqa: F811
        self.clock = clock
        self.outbox = TinyOutbox(*(letter(n, Account("discord", "", f"{n}"), channel=DM) for n in range(1, DUE + 1)))
        self.postman = Postman(store, self.outbox, clock, (sender,), lambda *_: REPLY, pace, observer, "me")

    async def pass_(self, how_long: timedelta) -> None:
        for _ in range(how_long // TICK):
            await self.postman.dispatch()
            self.clock.advance(TICK)

    @property
    def states(self) -> Counter[str]:
        return Counter(self.outbox.state.values())


@pytest.fixture
def office(store, clock, observer, over_http, pace):  # noqa: F811
    return Office(store, clock, observer, over_http, pace)


@pytest.mark.parametrize("fault", ["503", "cut"])
async def test_an_hour_of_it_leaves_three_in_doubt_and_loses_no_other(office, discord_, fault):  # noqa: F811
    discord_.down = fault
    await office.pass_(timedelta(hours=1))
    assert office.states == {"sending": 3, "ready": DUE - 3}
    assert discord_.asked <= 3 * 3 + 2 * 75  # three tries of each; a call a minute, which aiohttp makes twice if cut
    discord_.down = ""
    await office.pass_(timedelta(minutes=2))
    assert office.states == {"unknown": 3, "sent": DUE - 3}
    assert len(discord_.visible) == DUE - 3


async def test_a_minute_of_it_loses_none_and_shows_none_twice(office, discord_):  # noqa: F811
    discord_.faults.extend(["drop", "drop", "drop", *["503"] * 6])
    await office.pass_(timedelta(minutes=2))
    assert office.states == {"sent": DUE}
    assert len(discord_.visible) == DUE


async def test_a_discord_that_refuses_connections_leaves_none_in_doubt(office, discord_, monkeypatch):  # noqa: F811
    there = Route.BASE
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api")
    await office.pass_(timedelta(hours=1))
    assert office.states == {"ready": DUE}
    monkeypatch.setattr(Route, "BASE", there)
    await office.pass_(timedelta(minutes=6))
    assert office.states == {"sent": DUE}


async def test_while_it_is_not_connected_nothing_answers(store, clock, pace, known):  # noqa: F811
    assert not await Nudges(lambda: None, clock, pace, known).answers()
