"""The bot under test: the real core on a store in memory, and what it reported."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from adapters.slack.app import SlackSettings
from core.comeback import Comeback
from core.ports import Answered, NotStored
from core.reply import Reply
from core.request import Account, Place
from tests.fakes import FakeClock, MemoryStore


class Watched:
    """An observer that remembers."""

    def __init__(self) -> None:
        self.answers: list[Answered] = []
        self.faults: list[tuple[str, BaseException]] = []

    def answered(self, answered: Answered) -> None:
        self.answers.append(answered)

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        assert platform == "slack"
        self.faults.append((reference, error))


class NoPace:
    """As fast as it goes."""

    async def turn(self, account: Account) -> None:
        return


class Remembered:
    """What is remembered of people's own channels; with `down`, nothing can be."""

    def __init__(self) -> None:
        self.down = False
        self.said: list[tuple[str, str | None]] = []

    async def remember(self, account: Account, channel: str | None) -> None:
        if self.down:
            raise NotStored
        self.said.append((account.user, channel))

    async def left(self, platform: str, tenant: str, place: Place | None = None) -> None:
        if self.down:
            raise NotStored
        self.said.append((f"{platform}/{tenant}", None))


@dataclass
class Bot:
    """A core with everything a test may turn."""

    store: MemoryStore = field(default_factory=MemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    observer: Watched = field(default_factory=Watched)
    comeback: Comeback = field(init=False)

    def __post_init__(self) -> None:
        self.comeback = Comeback(self.store, self.clock, self.observer, outbox=self.store.outbox)

    def always_says(self, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
        """Makes the core answer everything with one reply."""

        async def answer(*_: object) -> Reply:
            return reply

        monkeypatch.setattr(self.comeback, "answer", answer)


def settings(api_url: str, **how: object) -> SlackSettings:
    """Made-up tokens for a stand-in at an address."""
    return SlackSettings(**{"bot_token": "xoxb-made-up", "api_url": api_url, **how})  # type: ignore[arg-type]
