"""Every case of the gallery, played once for all tests, and what may stand in its answer."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from bot.gallery import CASES, Case, Player, Seen
from bot.gallery.player import CHANNEL, GROUP
from core.groups.pulse import WEEK, Week, monday_of, pulse
from core.groups.setting import members
from core.moment import Moment
from core.payloads import Zone
from tests.bot.numbers import Known, of_facts, of_journal
from tests.fakes import MemoryStore

REFUSALS = ("Not quite", "There is no such entry")  # which give back what was typed
ZONE = ZoneInfo("America/New_York")


@dataclass(frozen=True)
class Played:
    """A case, what is seen, what may stand in it, and the faults that came up."""

    case: Case
    seen: Seen
    known: Known
    failures: tuple[BaseException, ...]


@cache
def every() -> tuple[Played, ...]:
    """All of them, in order."""
    return asyncio.run(_every())


def seen_of(of: str, state: str) -> Played:
    """One of them by its heading."""
    return next(each for each in every() if (each.case.of, each.case.state) == (of, state))


async def _every() -> tuple[Played, ...]:
    return tuple([await played(case) for case in CASES])


async def played(case: Case) -> Played:
    """One of them, on a store of its own."""
    player = Player(case, MemoryStore())
    seen = await player.play()
    known, own = Known(), await player.journal()
    zone = ZONE if case.zone or own.latest(Zone) else None
    group = await player.journal(GROUP)
    for journal in (own, group):
        of_journal(journal, Moment(player.clock.now(), zone), known)
    now = player.clock.now()
    last = Week(monday_of(now.astimezone(ZONE).date()) - WEEK, now)
    known.add(pulse([await player.journal(user) for user in members(group)], CHANNEL, last), "", "question")
    for row in case.house.outlook:
        known.add((row.often, row.seldom, row.never), "%")
        known.add((row.n, row.year))
    of_facts(seen.text, known)
    known.own |= {each for each in (case.says, case.house.counselling) if re.search(r"\d", each)}
    if seen.text.startswith(REFUSALS):
        known.add(tuple(map(Decimal, re.findall(r"\d+(?:\.\d+)?", case.says))), "", "entry")
        known.add(tuple(map(date.fromisoformat, re.findall(r"\d{4}-\d\d-\d\d", case.says))))
    return Played(case, seen, known, tuple(player.failures))
