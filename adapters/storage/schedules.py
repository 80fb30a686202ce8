"""What becomes of schedules, step by step: set, ended, due, computed anew; and rows made and put off."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from adapters.storage import nudge_statements as statements
from adapters.storage.codec import from_microseconds, plausible, plausible_day, to_microseconds
from adapters.storage.step import Step, Transaction
from core.nudges.outbox import LOOK, Schedule, Whose
from core.nudges.slots import APART, GRACE, Rule, Slot, fresh_until, grace_of, missed, next_slot
from core.payloads import Snoozed

_HALF_DAY = timedelta(hours=12)  # more than zone data ever moves a slot, less than from one slot to the next
_EVERY_DAY = (1 << 7) - 1


@dataclass(frozen=True)
class _Nudge:
    """A row of the table, column by column."""

    id: int
    account: int
    kind: str
    zone: str
    minute: int
    weekdays: int
    next_at: int | None = None
    not_before: int | None = None
    last_day: str | None = None
    last_sent: int | None = None
    unanswered: int = 0
    trouble: int = 0
    keeper: str | None = None
    not_after: int | None = None
    refused: int = 0
    doubtful: int = 0


def _sound(row: tuple[Any, ...]) -> _Nudge:
    """The nudge of a row. A time in it that was damaged on the disk is none, so that it holds up no other nudge."""
    nudge = _Nudge(*row)
    return replace(
        nudge,
        next_at=_kept(nudge.next_at),
        not_before=_kept(nudge.not_before),
        last_sent=_kept(nudge.last_sent),
        not_after=_kept(nudge.not_after),
        last_day=nudge.last_day if plausible_day(nudge.last_day) else None,
    )


def _kept(at: int | None) -> int | None:
    return at if plausible(at) else None


def follow(account: int, schedules: tuple[Schedule, ...], at: int) -> Transaction[None]:
    """Let these take the place of the account's schedules of their kinds."""
    for schedule in schedules:
        rows = yield Step(statements.find_nudge, {"account": account, "kind": schedule.kind})
        found = next(map(_sound, rows), None)
        if schedule.rule:
            if found and found.refused:
                yield from try_again(found.id, at)
            yield from _set(account, schedule, schedule.rule, found, at)
        elif found:
            yield Step(statements.none_refused, {"nudge": found.id})
            yield Step(statements.end_rule, {"nudge": found.id, "new_trouble": None})
            yield Step(statements.expire_rows, {"of": found.id})
            yield Step(statements.cut_short, {"of": found.id, "now": at})
            yield from forget(found.id, schedule.kind)


def try_again(nudge: int, at: int) -> Transaction[None]:
    """What was turned away is tried at once."""
    yield Step(statements.none_refused, {"nudge": nudge})
    yield Step(statements.retry_rows, {"of": nudge, "now": at})


def forget(nudge: int, kind: str, *, untold: bool = False) -> Transaction[None]:
    """Delete a schedule of looks, with its rows, if it is over; `untold`: whether or not there is word of it."""
    if kind == LOOK:
        values: dict[str, object] = {"of": nudge, "untold": int(untold)}
        yield Step(statements.forget_rows, values)
        yield Step(statements.forget_nudge, values)


def snooze(account: int, snoozed: Snoozed) -> Transaction[None]:
    """Make that row ready again at its time, if it is the account's."""
    rows = yield Step(statements.find_row, {"id": snoozed.nudge, "account": account})
    for nudge, state, sending_at, zone, kind in rows:
        if state == "sending":  # who answers it has seen it
            yield Step(statements.was_sent, {"nudge": nudge, "at": sending_at, "counted": 0, "doubt": 0})
        then = max(_fresh_until(zone, kind, snoozed.until), snoozed.until + GRACE)
        until = {"until": to_microseconds(snoozed.until), "until_then": to_microseconds(then)}
        yield Step(statements.put_off, {"row": snoozed.nudge, **until})


def materialise(now: datetime, most: int, of: Whose | None = None) -> Transaction[int]:
    """The port's `materialise`."""
    values: dict[str, object] = {"now": to_microseconds(now), "most": most}
    if of:
        rows = yield Step(statements.due_nudges_of, {**values, "platform": of.platform, "user": of.user})
    else:
        rows = yield Step(statements.due_nudges, values)
    for nudge in map(_sound, rows):
        rule, last_day, then = _rule(nudge.zone, nudge.minute, nudge.weekdays), nudge.last_day, None
        if rule:
            grace, end, next_at = grace_of(nudge.kind), nudge.not_after, nudge.next_at or 0
            # up to the end, or to what is next where other zone data has moved that past it
            until = now if end is None else min(now, from_microseconds(max(end, next_at)))
            made, following = missed(rule, from_microseconds(next_at), until, grace)
            then = _up_to(end, following.at)
            if made and now < fresh_until(rule, made, grace):
                last_day = made.day.isoformat()
                expires = to_microseconds(fresh_until(rule, made, grace))
                due = {"day": last_day, "due": to_microseconds(made.at), "expires": expires}
                yield Step(statements.make_row, {"id": secrets.randbits(63), "nudge": nudge.id, **due})
        yield Step(statements.move_on, {"nudge": nudge.id, "next_at": then, "last_day": last_day})
        yield from forget(nudge.id, nudge.kind)
    return len(rows)


def recompute(after: int, now: datetime, most: int) -> Transaction[tuple[int | None, int]]:
    """Compute `next_at` anew for at most `most` schedules with ids past `after`: the last id, and how many moved."""
    rows = yield Step(statements.nudges_after, {"after": after, "most": most})
    nudges = [_sound(row) for row in rows]
    moved = 0
    for nudge in nudges:
        next_at = _anew(nudge, now)
        if next_at != nudge.next_at:
            moved += 1
            yield Step(statements.move_on, {"nudge": nudge.id, "next_at": next_at, "last_day": nudge.last_day})
    return (nudges[-1].id if len(nudges) == most else None), moved


def _set(account: int, schedule: Schedule, rule: Rule, found: _Nudge | None, at: int) -> Transaction[None]:
    weekdays = sum(1 << day for day in rule.weekdays)
    values: dict[str, Any] = {"zone": rule.zone, "minute": rule.minute, "weekdays": weekdays}
    nudge = found or _Nudge(secrets.randbits(63), account, schedule.kind, **values)
    end = None if schedule.not_after is None else to_microseconds(schedule.not_after)
    hold = _hold(nudge, rule.zone, schedule.not_before, end)
    kept = (nudge.zone, nudge.minute, nudge.weekdays, nudge.not_before, nudge.not_after)
    if kept == (*values.values(), hold, end) and nudge.next_at is not None:  # and what is due by now stays due
        if nudge.keeper != schedule.keeper:
            yield Step(statements.set_keeper, {"nudge": nudge.id, "keeper": schedule.keeper})
        return
    last_day = date.fromisoformat(nudge.last_day) if nudge.last_day else None
    first = next_slot(rule, from_microseconds(at), last_day, None if hold is None else from_microseconds(hold))
    values |= {"next_at": _up_to(end, first.at), "not_before": hold, "not_after": end, "keeper": schedule.keeper}
    if found:
        yield Step(statements.set_rule, {"nudge": nudge.id, **values})
        yield from forget(nudge.id, nudge.kind)
    elif values["next_at"] is not None or schedule.kind != LOOK:
        yield Step(statements.add_nudge, vars(nudge) | values)


def _hold(nudge: _Nudge, zone: str, not_before: datetime | None, end: int | None) -> int | None:
    """From when nudges may come: what is asked for, and some hours after the last in another zone, however often changed.

    Never past the end: the only one of its kind would not come at all.
    """
    holds = [] if not_before is None else [to_microseconds(not_before)]
    if nudge.last_sent is not None:
        apart = to_microseconds(from_microseconds(nudge.last_sent) + APART)
        if zone != nudge.zone:
            holds.append(apart)
        elif nudge.not_before is not None:
            holds.append(min(apart, nudge.not_before))
    hold = max(holds, default=None)
    return hold if hold is None or end is None else min(hold, end)


def _anew(nudge: _Nudge, now: datetime) -> int | None:
    """The next slot by the zone data of today. One that is due and was not made yet stays due."""
    rule = _rule(nudge.zone, nudge.minute, nudge.weekdays)
    if not rule:
        return None
    last_day = date.fromisoformat(nudge.last_day) if nudge.last_day else None
    if nudge.next_at is not None and nudge.not_after is not None and nudge.not_before == nudge.not_after:
        # the only one: the instant it was asked for at is as much of the data of before as the one it was to come at
        return to_microseconds(next_slot(rule, from_microseconds(nudge.next_at) - _HALF_DAY, last_day).at)
    after = now if nudge.next_at is None else min(now, from_microseconds(nudge.next_at) - _HALF_DAY)
    hold = None if nudge.not_before is None else from_microseconds(nudge.not_before)
    return _up_to(nudge.not_after, next_slot(rule, after, last_day, hold).at)


def _up_to(end: int | None, at: datetime) -> int | None:
    """The instant, None past the end."""
    then = to_microseconds(at)
    return None if end is not None and then > end else then


def _rule(zone: str, minute: int, weekdays: int) -> Rule | None:
    """The rule, None where there is none (any more), or its zone is one no more."""
    try:
        return Rule(zone, minute, frozenset(day for day in range(7) if weekdays & 1 << day))
    except ValueError:
        return None


def _fresh_until(zone: str, kind: str, at: datetime) -> datetime:
    rule = _rule(zone, 0, _EVERY_DAY)
    return fresh_until(rule, Slot(at.date(), at), grace_of(kind)) if rule else at
