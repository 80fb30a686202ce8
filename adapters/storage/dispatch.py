"""What becomes of outbox rows, step by step: claimed, sent, finished, forgotten."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from adapters.storage import nudge_statements as statements
from adapters.storage import removal_statements
from adapters.storage.codec import plausible, plausible_day, to_microseconds
from adapters.storage.schedules import forget
from adapters.storage.step import Step, Transaction
from core.nudges.outbox import LEASE, LOOK, UNCOUNTED, VAIN, Later, Letter, Outcome, Trouble
from core.nudges.slots import DAY, GRACE
from core.request import Account


def claim(
    platform: str, owner: str, now: datetime, most: int, resend_within: timedelta | None
) -> Transaction[tuple[Letter, ...]]:
    """The port's `claim`."""
    at = to_microseconds(now)
    again_from = at + 1 if resend_within is None else to_microseconds(now - resend_within)
    far, lease_until = to_microseconds(now + 2 * LEASE), to_microseconds(now + LEASE)
    letters: list[Letter] = []
    settled = True
    while settled and len(letters) < most:
        settled = False  # a row that is settled lets the person's next one come forward
        rows = yield Step(
            statements.claimable, {"platform": platform, "now": at, "far": far, "most": most - len(letters)}
        )
        for row, nudge, day, due, expires, sending_at, kind, *who, channel, since, refused, unanswered in rows:
            again = sending_at is not None
            if again and not (again_from <= sending_at <= at < expires):
                settled = True
                yield Step(statements.settle_row, {"row": row, "state": Outcome.UNKNOWN.value})
                yield _was_sent(nudge, kind, Outcome.UNKNOWN, due if kind == LOOK else sending_at)
                yield from forget(nudge, kind)
            elif expires <= at or (about := _about(day, due, expires)) is None:
                settled = True
                yield Step(statements.settle_row, {"row": row, "state": Outcome.EXPIRED.value})
                yield from forget(nudge, kind)
            else:
                yield Step(statements.claim_row, {"row": row, "owner": owner, "lease_until": lease_until})
                account, last = Account(*who), plausible(since)
                letters.append(
                    Letter(row, account, kind, *about, f"cb{row}", unanswered, again, channel, last, refused)
                )
    return tuple(letters)


def _about(day: str, due: int, expires: int) -> tuple[date, datetime, datetime] | None:
    """Those of a row; None where one of them was damaged, so that the row is over, and holds up no other."""
    on, at, end = plausible_day(day), plausible(due), plausible(expires)
    return (on, at, end) if on and at and end else None


def sending(row: int, owner: str, now: datetime) -> Transaction[bool]:
    """The port's `sending`; the lease begins anew."""
    lease_until = to_microseconds(now + LEASE)
    values = {"row": row, "by": owner, "now": to_microseconds(now), "lease_until": lease_until}
    return bool((yield Step(statements.begin_send, values)))


def finish(letter: Letter, owner: str, outcome: Outcome | Later, now: datetime) -> Transaction[bool]:
    """The port's `finish`."""
    whose: dict[str, object] = {"row": letter.id, "by": owner}
    if isinstance(outcome, Later):
        later = {**whose, "at": to_microseconds(outcome.at), "again": int(letter.again)}
        return bool((yield Step(statements.send_later, later)))
    rows = yield Step(statements.finish_row, {**whose, "state": outcome.value})
    for nudge, sending_at in rows:
        if outcome is Outcome.CLOSED:
            yield from _refused(nudge, letter, now)
        elif outcome is not Outcome.EXPIRED:
            if outcome is Outcome.SENT:
                yield Step(statements.expire_refused, {"of": nudge})
            began = to_microseconds(now) if sending_at is None else sending_at
            at = to_microseconds(letter.due) if letter.kind == LOOK else began
            yield _was_sent(nudge, letter.kind, outcome, at)
        yield from forget(nudge, letter.kind)
    return bool(rows)


def _was_sent(nudge: int, kind: str, outcome: Outcome, at: int) -> Step:
    """At what time the send began: how long it took would tell one that was held back. A look looks back to when one was due."""
    counted = int(kind not in UNCOUNTED)
    doubt = counted if outcome is Outcome.UNKNOWN else 0
    return Step(statements.was_sent, {"nudge": nudge, "at": at, "counted": counted, "doubt": doubt})


def _refused(nudge: int, letter: Letter, now: datetime) -> Transaction[None]:
    """The newest alone is tried again a day later, so that there is one try a day; enough of them in vain end it."""
    refused = 0
    if letter.kind not in UNCOUNTED:
        ((refused,),) = yield Step(statements.was_refused, {"nudge": nudge})
    yield Step(statements.expire_rows, {"of": nudge})
    if refused in (0, VAIN):
        yield Step(statements.end_rule, {"nudge": nudge, "new_trouble": 1})
    else:
        until = {"until": to_microseconds(now + DAY), "until_then": to_microseconds(now + DAY + GRACE)}
        yield Step(statements.put_off, {"row": letter.id, **until})


def is_unanswered(account: Account) -> Transaction[bool]:
    """Whether anything sent to the account is unanswered."""
    return bool((yield Step(statements.find_unanswered, _whose(account))))


def heard(account: Account) -> Transaction[None]:
    """The port's `heard`."""
    yield Step(statements.none_unanswered, _whose(account))


def has_trouble(account: Account) -> Transaction[bool]:
    """Whether there is word for the account that it, or a channel it keeps, could not be reached."""
    return bool((yield Step(statements.find_trouble, _whose(account))))


def trouble(account: Account) -> Transaction[Trouble]:
    """The port's `trouble`. A channel asked for itself has it as its own."""
    troubled = yield Step(statements.find_trouble, _whose(account))
    yield Step(statements.no_trouble, _whose(account))
    for nudge, kind, *_ in troubled:
        yield from forget(nudge, kind)
    refused = {bool(own) for *_, trouble, _, own in troubled if trouble}
    doubtful = {bool(own) for *_, doubtful, own in troubled if doubtful}
    return Trouble(True in refused, False in refused, True in doubtful, False in doubtful)


def refused(account: Account) -> Transaction[frozenset[str]]:
    """The port's `refused`."""
    rows = yield Step(statements.find_refused, _whose(account))
    return frozenset(kind for (kind,) in rows)


def has_another_channel(account: Account, channel: str | None) -> Transaction[bool]:
    """Whether the account is known, and that channel is not the one remembered."""
    rows = yield Step(statements.find_channel, _whose(account))
    return any(known != channel for (known,) in rows)


def remember(account: Account, channel: str | None) -> Transaction[None]:
    """The port's `remember`."""
    yield Step(statements.set_channel, {**_whose(account), "channel": channel})


def left(platform: str, tenant: str, user: str) -> Transaction[None]:
    """The port's `left`."""
    for statement in removal_statements.ALL:
        yield Step(statement, {"platform": platform, "tenant": tenant, "user": user})


def sweep_rows(before: int, batch: int) -> Transaction[int]:
    """Forget at most `batch` finished rows; how many it was."""
    rows = yield Step(statements.sweep_rows, {"before": before, "batch": batch})
    for nudge in {nudge for (nudge, is_look) in rows if is_look}:
        yield from forget(nudge, LOOK, untold=True)
    return len(rows)


def _whose(account: Account) -> dict[str, object]:
    return {"platform": account.platform, "tenant": account.tenant, "user": account.user}
