"""How dates, numbers and lists read in an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def on(day: date) -> str:
    """`20 Nov 2026`: the same in every country."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def num(value: Decimal | Fraction | int) -> str:
    """At most one decimal, none where it is nought; halves go up."""
    tenths = Fraction(value) * 10
    whole = (tenths.numerator * 2 + tenths.denominator) // (2 * tenths.denominator)
    return str(whole // 10) if whole % 10 == 0 else f"{'-' if whole < 0 else ''}{abs(whole) // 10}.{abs(whole) % 10}"


def count(number: int, one: str, many: str = "") -> str:
    """`1 week`, `3 weeks`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: Iterable[str]) -> str:
    """`a, b and c`."""
    every = list(items)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} and {every[-1]}" if every else ""


def clock(minute: int) -> str:
    """`18:00 in the evening`: a local minute (0 to 1439) that can't be taken for the other half of the day."""
    if minute in _NAMED:
        return _NAMED[minute]
    part = next(said for until, said in _PARTS if minute < until)
    return f"{minute // 60}:{minute % 60:02} {part}"


_NAMED = {0: "0:00 (midnight)", 12 * 60: "12:00 (noon)"}
_PARTS = (
    (5 * 60, "at night"),
    (12 * 60, "in the morning"),
    (17 * 60, "in the afternoon"),
    (21 * 60, "in the evening"),
    (24 * 60, "at night"),
)
