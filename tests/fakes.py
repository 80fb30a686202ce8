"""Stand-ins for the outside: each behaves as its port says, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from core.journal import Draft, Entry, Journal
from core.nudges.outbox import LEASE, LOOK, UNCOUNTED, VAIN, Later, Letter, Outcome, Schedule, Trouble, Whose
from core.nudges.slots import APART, DAY, GRACE, Rule, Slot, fresh_until, grace_of, missed, next_slot
from core.owed import Held
from core.payloads import Erased, Snoozed
from core.ports import Answered, NotStored, Stale, Written
from core.request import Account, Place, place_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, now: datetime = NOON) -> None:
        """`now` is aware."""
        self._now = now.astimezone(UTC)

    def now(self) -> datetime:
        """The instant it stands at."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move on, or back with a negative span."""
        self._now += by

    def set(self, now: datetime) -> None:
        """Stand at an aware instant."""
        self._now = now.astimezone(UTC)


@dataclass(frozen=True)
class _Delivery:
    at: datetime
    account: Account | None = None
    written: Written | None = None
    told_at: datetime | None = None


@dataclass
class _Nudge:
    account: Account
    kind: str
    rule: Rule | None = None
    zone: str | None = None
    next_at: datetime | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    last_day: date | None = None
    last_sent: datetime | None = None
    unanswered: int = 0
    trouble: bool = False
    refused: int = 0
    doubtful: int = 0
    keeper: str | None = None


@dataclass
class _Row:
    id: int
    nudge: _Nudge
    day: date
    ready_at: datetime
    due: datetime
    expires: datetime
    state: str = "ready"
    owner: str = ""
    lease_until: datetime | None = None
    sending_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.state in {"ready", "claimed", "sending"}


class MemoryOutbox:
    """The nudges of a `MemoryStore`."""

    def __init__(self, up: Callable[[], None], known: Callable[[Account], bool]) -> None:
        """Empty. `up` raises `NotStored` while the store is down; `known` says who has written anything."""
        self._up, self._known = up, known
        self._channels: dict[Account, str | None] = {}
        self._nudges: dict[tuple[Account, str], _Nudge] = {}
        self._rows: dict[int, _Row] = {}
        self._ids = count(1)

    def follow(self, account: Account, schedule: Schedule, at: datetime) -> None:
        """What `Store.write` does with a schedule."""
        key = account, schedule.kind
        if schedule.rule is None:
            if nudge := self._nudges.get(key):
                nudge.refused = 0
                self._end(nudge)
                nudge.keeper = nudge.keeper if nudge.trouble or nudge.doubtful else None
                for row in self._open(nudge):
                    row.expires = at
                self._forget(nudge)
            return
        nudge = self._nudges.setdefault(key, _Nudge(*key))
        if nudge.refused:
            nudge.refused = 0
            for row in self._open(nudge):
                row.ready_at, row.due = (at, at) if row.sending_at is None else (row.ready_at, row.due)
        hold, moved = schedule.not_before, nudge.zone not in {None, schedule.rule.zone}
        if nudge.last_sent and (moved or nudge.not_before):
            apart = nudge.last_sent + APART
            held = apart if moved or not nudge.not_before else min(apart, nudge.not_before)
            hold = max(hold or held, held)
        if hold and schedule.not_after:
            hold = min(hold, schedule.not_after)
        kept = nudge.rule, nudge.not_before, nudge.not_after
        if kept != (schedule.rule, hold, schedule.not_after) or nudge.next_at is None:
            nudge.rule, nudge.zone = schedule.rule, schedule.rule.zone
            nudge.not_before, nudge.not_after = hold, schedule.not_after
            nudge.next_at = _up_to(nudge.not_after, next_slot(schedule.rule, at, nudge.last_day, hold))
        nudge.keeper = schedule.keeper
        self._forget(nudge)

    def snooze(self, account: Account, snoozed: Snoozed) -> None:
        """What `Store.write` does with a row put off."""
        row = self._rows.get(snoozed.nudge)
        if row is None or row.nudge.account != account:
            return
        if row.state == "sending":
            row.nudge.last_sent = row.sending_at
        rule = Rule(row.nudge.zone or "UTC", 0, frozenset(range(7)))
        row.ready_at = row.due = until = snoozed.until
        row.expires = max(until + GRACE, fresh_until(rule, Slot(until.date(), until), grace_of(row.nudge.kind)))
        row.state, row.owner, row.lease_until, row.sending_at = "ready", "", None, None

    async def materialise(self, now: datetime, most: int = 500, of: Whose | None = None) -> int:
        """See the port."""
        self._up()
        due = [
            (each.next_at, each.rule, each)
            for each in self._nudges.values()
            if each.rule and each.next_at and each.next_at <= now and _is_of(each.account, of)
        ]
        for next_at, rule, nudge in sorted(due, key=lambda each: each[0])[:most]:
            grace = grace_of(nudge.kind)
            made, then = missed(rule, next_at, min(now, nudge.not_after or now), grace)
            nudge.next_at = _up_to(nudge.not_after, then)
            if made and now < fresh_until(rule, made, grace):
                nudge.last_day = made.day
                row = _Row(next(self._ids), nudge, made.day, made.at, made.at, fresh_until(rule, made, grace))
                self._rows[row.id] = row
            self._forget(nudge)
        return min(len(due), most)

    async def claim(
        self, platform: str, owner: str, now: datetime, most: int, resend_within: timedelta | None
    ) -> tuple[Letter, ...]:
        """See the port."""
        self._up()
        letters: list[Letter] = []
        past: set[Account] = set()
        for row in sorted(self._rows.values(), key=lambda row: (row.due, row.id)):
            nudge = row.nudge
            if not row.open or nudge.account.platform != platform or nudge.account in past or len(letters) == most:
                continue
            leased = row.lease_until is not None and now < row.lease_until <= now + 2 * LEASE
            if leased or row.ready_at > now:
                past.add(nudge.account)
                continue
            if row.sending_at and not (
                resend_within is not None and now - resend_within <= row.sending_at <= now < row.expires
            ):
                row.state, nudge.last_sent = Outcome.UNKNOWN.value, row.due if nudge.kind == LOOK else row.sending_at
                nudge.unanswered += nudge.kind not in UNCOUNTED
                nudge.doubtful += nudge.kind not in UNCOUNTED
                self._forget(nudge)
            elif row.expires <= now:
                row.state = Outcome.EXPIRED.value
                self._forget(nudge)
            else:
                past.add(nudge.account)
                row.state, row.owner, row.lease_until = "claimed", owner, now + LEASE
                unanswered = sum(each.unanswered for each in self._of(nudge.account))
                about = (nudge.account, nudge.kind, row.day, row.due, row.expires)
                again, channel = row.sending_at is not None, self._channels.get(nudge.account)
                since = nudge.last_sent, nudge.refused
                letters.append(Letter(row.id, *about, f"cb{row.id}", unanswered, again, channel, *since))
        return tuple(letters)

    async def sending(self, letter: Letter, owner: str, now: datetime) -> bool:
        """See the port."""
        self._up()
        row = self._rows.get(letter.id)
        if row is None or (row.state, row.owner) != ("claimed", owner) or row.expires <= now:
            return False
        row.state, row.sending_at, row.lease_until = "sending", row.sending_at or now, now + LEASE
        return True

    async def finish(self, letter: Letter, owner: str, outcome: Outcome | Later, now: datetime) -> bool:
        """See the port."""
        self._up()
        row = self._rows.get(letter.id)
        if row is None or not row.open or row.owner != owner:
            return False
        row.lease_until = None
        if isinstance(outcome, Later):
            row.state, row.owner, row.ready_at = "ready", "", min(outcome.at, row.expires)
            row.sending_at = row.sending_at if letter.again else None
            return True
        row.state, nudge = outcome.value, row.nudge
        if outcome in {Outcome.SENT, Outcome.UNKNOWN}:
            nudge.last_sent = row.due if nudge.kind == LOOK else row.sending_at or now
            nudge.unanswered += nudge.kind not in UNCOUNTED
        if outcome is Outcome.SENT:
            self._expire(nudge if nudge.refused else None)
            nudge.refused = 0
        if outcome is Outcome.UNKNOWN:
            nudge.doubtful += nudge.kind not in UNCOUNTED
        if outcome is Outcome.CLOSED:
            nudge.trouble = nudge.trouble or nudge.refused == 0
            nudge.refused += nudge.kind not in UNCOUNTED
            self._expire(nudge)
            if nudge.refused not in {0, VAIN}:
                row.state, row.owner, row.sending_at = "ready", "", None
                row.ready_at, row.due, row.expires = now + DAY, now + DAY, now + DAY + GRACE
            else:
                nudge.trouble = True
                self._end(nudge)
        self._forget(nudge)
        return True

    async def heard(self, account: Account) -> None:
        """See the port."""
        self._up()
        for nudge in self._of(account):
            nudge.unanswered = 0

    async def trouble(self, account: Account) -> Trouble:
        """See the port."""
        self._up()
        own = [nudge for nudge in self._of(account) if nudge.trouble or nudge.doubtful]
        all_ = self._nudges.values()
        kept = [nudge for nudge in all_ if (nudge.trouble or nudge.doubtful) and _keeper(nudge) == account]
        refused = [any(nudge.trouble for nudge in each) for each in (own, kept)]
        doubtful = [any(nudge.doubtful for nudge in each) for each in (own, kept)]
        for nudge in (*own, *kept):
            nudge.trouble, nudge.doubtful = False, 0
            nudge.keeper = nudge.keeper if nudge.rule else None
            self._forget(nudge)
        return Trouble(*refused, *doubtful)

    async def refused(self, account: Account) -> frozenset[str]:
        """See the port."""
        self._up()
        return frozenset(nudge.kind for nudge in self._of(account) if nudge.refused)

    async def remember(self, account: Account, channel: str | None) -> None:
        """See the port."""
        self._up()
        if self._known(account):
            self._channels[account] = channel

    async def left(self, platform: str, tenant: str, place: Place | None = None) -> None:
        """See the port."""
        self._up()
        for account in {*(nudge.account for nudge in self._nudges.values()), *self._channels}:
            if (account.platform, account.tenant) == (platform, tenant) and place in (None, place_of(account)):
                self._channels.pop(account, None)
                for nudge in self._of(account):
                    self._leave(nudge)

    def _leave(self, nudge: _Nudge) -> None:
        if nudge.rule is None:
            return
        for row in self._open(nudge):
            row.expires = row.due
        self._end(nudge)
        if nudge.kind != LOOK:
            nudge.refused, nudge.trouble = VAIN, True

    async def sweep_rows(self, before: datetime) -> int:
        """See the port."""
        self._up()
        old = [row.id for row in self._rows.values() if not row.open and row.due < before]
        for nudge in [self._rows.pop(id_).nudge for id_ in old]:
            self._forget(nudge, untold=True)
        return len(old)

    def _forget(self, nudge: _Nudge, *, untold: bool = False) -> None:
        """Nothing stays of looks that are over."""
        over = nudge.next_at is None and not self._open(nudge) and (untold or not nudge.trouble)
        if nudge.kind == LOOK and over:
            self._nudges.pop((nudge.account, nudge.kind), None)
            self._rows = {id_: row for id_, row in self._rows.items() if row.nudge is not nudge}

    def _of(self, account: Account) -> list[_Nudge]:
        return [nudge for nudge in self._nudges.values() if nudge.account == account]

    def _open(self, nudge: _Nudge) -> list[_Row]:
        return [row for row in self._rows.values() if row.nudge is nudge and row.open]

    def _end(self, nudge: _Nudge) -> None:
        nudge.rule = nudge.next_at = None
        self._expire(nudge)

    def _expire(self, nudge: _Nudge | None) -> None:
        for row in self._rows.values():
            if row.nudge is nudge and row.open and row.sending_at is None:
                row.state = Outcome.EXPIRED.value


class MemoryStore:
    """Journals that are gone when the test is. With `down`, every call raises `NotStored` and changes nothing."""

    def __init__(self) -> None:
        """Empty, and up."""
        self.down = False
        self.closed = False
        self._journals: defaultdict[Account, tuple[Entry, ...]] = defaultdict(tuple)
        self._damaged: defaultdict[Account, set[int]] = defaultdict(set)
        self._deliveries: dict[str, _Delivery] = {}
        self._notes: dict[str, str] = {}
        self.owed: Held = {}
        self.outbox = MemoryOutbox(self._up, lambda account: account in self._journals)

    async def close(self) -> None:
        """Calls after it raise `NotStored`."""
        self.closed = True

    async def read(self, account: Account, request_id: str) -> tuple[Journal, Written | None]:
        """See the port."""
        self._up()
        delivery = self._deliveries.get(request_id)
        written = delivery.written if delivery and delivery.account == account else None
        entries, damaged = self._journals.get(account, ()), self._damaged[account]
        journal = Journal(
            tuple(entry for entry in entries if entry.seq not in damaged),
            tuple(entry.seq for entry in entries if entry.seq in damaged),
        )
        return journal, written

    def damage(self, account: Account, seq: int) -> None:
        """That entry can't be read any more."""
        self._damaged[account].add(seq)

    async def write(
        self,
        account: Account,
        request_id: str,
        after: int,
        drafts: tuple[Draft, ...],
        at: datetime,
        schedules: tuple[Schedule, ...] = (),
    ) -> Written:
        """See the port."""
        self._up()
        instant = _utc(at)
        before = self._deliveries.get(request_id)
        if before and before.written:
            if before.account != account:
                raise NotStored
            return before.written
        entries = self._journals.get(account, ())
        if Journal(entries).last != after:
            raise Stale
        for seq, draft in enumerate(drafts, start=after + 1):
            if isinstance(draft.payload, Erased):
                gone = draft.payload.seqs
                entries = tuple(entry for entry in entries if entry.seq not in gone)
            if isinstance(draft.payload, Snoozed):
                self.outbox.snooze(account, draft.payload)
            entries = (*entries, Entry(seq, instant, draft.payload, draft.of))
        for schedule in schedules:
            self.outbox.follow(account, schedule, instant)
        written = Written(instant, tuple(range(after + 1, after + 1 + len(drafts))))
        told_at = before.told_at if before else None
        self._journals[account] = entries
        self._deliveries[request_id] = _Delivery(instant, account, written, told_at)
        return written

    async def was_told(self, request_id: str) -> bool:
        """See the port."""
        self._up()
        return request_id in self._deliveries and self._deliveries[request_id].told_at is not None

    async def told(self, request_id: str, at: datetime) -> None:
        """See the port."""
        self._up()
        instant = _utc(at)
        self._deliveries[request_id] = replace(self._deliveries.get(request_id, _Delivery(instant)), told_at=instant)

    async def sweep(self, before: datetime) -> int:
        """See the port."""
        self._up()
        old = [id_ for id_, delivery in self._deliveries.items() if delivery.at < _utc(before)]
        for id_ in old:
            del self._deliveries[id_]
        return len(old)

    async def scrub(self) -> bool:
        """See the port."""
        self._up()
        return True

    async def get_note(self, name: str) -> str | None:
        """See the port."""
        self._up()
        return self._notes.get(name)

    async def set_note(self, name: str, value: str) -> None:
        """See the port."""
        self._up()
        self._notes[name] = value

    async def change_owed(self, change: Callable[[Held], Held], now: datetime) -> Held:
        """See the port."""
        self._up()
        self.owed = change(self.owed)
        return self.owed

    def _up(self) -> None:
        if self.down or self.closed:
            raise NotStored


def _is_of(account: Account, of: Whose | None) -> bool:
    if of is None:
        return True
    theirs = of.user in ("", account.user) or place_of(account) is not None
    return theirs and account.platform == of.platform


def _keeper(nudge: _Nudge) -> Account | None:
    return replace(nudge.account, user=nudge.keeper) if nudge.keeper else None


def _up_to(end: datetime | None, slot: Slot) -> datetime | None:
    return None if end and slot.at > end else slot.at


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return at.astimezone(UTC)


class SilentObserver:
    """Keeps what it was told, for tests to look at."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.answers: list[Answered] = []
        self.failures: list[tuple[str, str, BaseException]] = []

    def answered(self, answered: Answered) -> None:
        """See the port."""
        self.answers.append(answered)

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """See the port."""
        self.failures.append((reference, platform, error))
