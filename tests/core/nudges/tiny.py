"""A small outbox, filled by hand, for tests of what empties it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.nudges.outbox import LEASE, Later, Letter, Outcome
from core.ports import NotStored
from core.request import Account
from tests.fakes import NOON

ME = Account("discord", "", "42")


def letter(id_=1, account=ME, **how) -> Letter:
    """One that is due at noon and good for the rest of the day."""
    made = Letter(id_, account, "check-in", NOON.date(), NOON, NOON + timedelta(hours=9), f"cb{id_}", 0)
    return replace(made, **how)


class TinyOutbox:
    """Rows with their states. `schedules` are still to be materialised; `down` names the methods that raise `NotStored`."""

    def __init__(self, *letters: Letter) -> None:
        self.letters = {each.id: each for each in letters}
        self.state = dict.fromkeys(self.letters, "ready")
        self.ready_at = {each.id: each.due for each in letters}
        self.lease = {}
        self.owner = {}
        self.mark = {}
        self.schedules = 0
        self.down = set()
        self.writes = []
        self.swept = None

    def _up(self, method):
        self.writes.append(method)
        if method in self.down:
            raise NotStored

    async def materialise(self, now, most=500, of=None):
        self._up("materialise")
        handled = min(self.schedules, most)
        self.schedules -= handled
        return handled

    async def claim(self, platform, owner, now, most, resend_within):
        self._up("claim")
        found = []
        for id_, each in sorted(self.letters.items()):
            state, free = self.state[id_], self.lease.get(id_, now) <= now
            if each.account.platform != platform or self.ready_at[id_] > now or not free or len(found) == most:
                continue
            if state == "sending" and (resend_within is None or now >= self.mark[id_] + resend_within):
                self.state[id_] = "unknown"
            elif state in ("ready", "claimed", "sending"):
                self.state[id_], self.lease[id_], self.owner[id_] = "claimed", now + LEASE, owner
                found.append(replace(each, again=id_ in self.mark))
        return tuple(found)

    async def sending(self, letter, owner, now):
        self._up("sending")
        if self.owner[letter.id] != owner:
            return False
        self.state[letter.id] = "sending"
        self.mark.setdefault(letter.id, now)
        return True

    async def finish(self, letter, owner, outcome, now):
        self._up("finish")
        if self.owner[letter.id] != owner:
            return False
        if isinstance(outcome, Later):
            assert outcome.at > now
            self.state[letter.id], self.ready_at[letter.id] = "ready", outcome.at
            self.lease.pop(letter.id)
            if not letter.again:
                self.mark.pop(letter.id, None)
        else:
            assert isinstance(outcome, Outcome)
            self.state[letter.id] = outcome.value
        return True

    async def sweep_rows(self, before):
        self._up("sweep_rows")
        self.swept = before
        return 3
