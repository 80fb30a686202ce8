"""Journals for tests, made in a line."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from core.journal import Draft, Journal
from core.payloads import Attempt, Dated, Exam, Payload, Score

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


def nbme(value: object, form: int | None, days_ago: int, **more: object) -> Score:
    """A timed, unseen CBSSA result whose day was told."""
    score = Score(Exam.CBSSA, Decimal(str(value)), TODAY - timedelta(days=days_ago), form, dated=Dated.TOLD)
    if "chance" in more:
        more["chance"] = Decimal(str(more["chance"]))
    return replace(score, **more)


def other(exam: Exam, value: object, days_ago: int, **more: object) -> Score:
    """A result of another exam."""
    return replace(Score(exam, Decimal(str(value)), TODAY - timedelta(days=days_ago), dated=Dated.TOLD), **more)


def sat(*days_ago: int) -> tuple[Attempt, ...]:
    """Sittings of Step 1."""
    return tuple(Attempt(TODAY - timedelta(days=each)) for each in days_ago)


def journal(*payloads: Payload) -> Journal:
    """A journal of these, written one by one."""
    found = Journal()
    for payload in payloads:
        found = found.grown((Draft(payload),), NOW)
    return found
