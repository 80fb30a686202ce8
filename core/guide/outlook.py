"""What programs of a specialty say of an applicant with a fail: the guide's four rows, and those whoever runs the bot adds.

The guide's rows have no year, and no other specialty's numbers could be verified: none is shown unless an administrator
imports it, with its source and year (`core/guide/outlook_csv.py` checks them). They are kept as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation

from core.guide import facts
from core.guide.fact import Considered, Fact
from core.guide.specialties import FAMILY, IR, ORTHO, PLASTICS, called, folded
from core.wording import num


@dataclass(frozen=True)
class Imported:
    """One specialty's row: percent of `n` programs that consider such an applicant often, seldom, never."""

    specialty: str
    often: Decimal
    seldom: Decimal
    never: Decimal
    n: int
    year: int
    source: str


GUIDES: Mapping[str, Fact[Considered]] = {
    FAMILY: facts.OUTLOOK_FM,
    PLASTICS: facts.OUTLOOK_PLASTICS,
    ORTHO: facts.OUTLOOK_ORTHO,
    IR: facts.OUTLOOK_IR,
}


def rows_of(name: str, rows: tuple[Imported, ...]) -> tuple[Imported, ...]:
    """The imported rows of one specialty, newest first."""
    mine = (row for row in rows if folded(called(row.specialty)) == folded(name))
    return tuple(sorted(mine, key=lambda row: -row.year))


def guides_words(row: Considered) -> str:
    """What the guide says of one specialty, with the "up to" it says it with."""
    if row.often is not None:
        return f"up to {row.often} % consider it often, {row.seldom} % seldom, {row.never} % never"
    if row.seldom is not None:
        return f"{row.never} % never consider it, {row.seldom} % seldom do"
    return f"{row.never} % reject automatically"


def imported_words(row: Imported) -> str:
    """An imported row with its source, year and number of programs."""
    shares = f"often {num(row.often)} %, seldom {num(row.seldom)} %, never {num(row.never)} %"
    return f"{shares}, of {row.n} programs ({row.source}, {row.year})"


def key(row: Imported) -> tuple[str, int]:
    """What makes two rows the same: specialty and year."""
    return folded(called(row.specialty)), row.year


def merged(held: tuple[Imported, ...], new: tuple[Imported, ...]) -> tuple[Imported, ...]:
    """Both together by specialty, newest first; a new row takes the place of one of the same specialty and year."""
    rows = {key(row): row for row in (*held, *new)}
    return tuple(sorted(rows.values(), key=lambda row: (folded(called(row.specialty)), -row.year)))


def as_note(rows: tuple[Imported, ...]) -> str:
    """The rows as they are stored."""
    return json.dumps([{name: str(value) for name, value in asdict(row).items()} for row in rows], ensure_ascii=False)


def from_note(note: str | None) -> tuple[Imported, ...]:
    """The rows that were stored. Raises `ValueError` for what `as_note` never wrote."""
    try:
        records = json.loads(note or "[]")
        return tuple(
            Imported(
                record["specialty"],
                Decimal(record["often"]),
                Decimal(record["seldom"]),
                Decimal(record["never"]),
                int(record["n"]),
                int(record["year"]),
                record["source"],
            )
            for record in records
        )
    except (KeyError, TypeError, InvalidOperation) as error:
        raise ValueError("not a note of imported rows") from error
