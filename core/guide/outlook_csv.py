"""The CSV of a survey of program directors, read and checked line by line for `comeback outlook import`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from core.guide.outlook import Imported, key
from core.guide.specialties import LONGEST_NAME
from core.wording import num

COLUMNS = ("specialty", "often", "seldom", "never", "n", "year", "source")
EARLIEST = 2008  # the first survey of program directors
_LONGEST = {"specialty": LONGEST_NAME, "source": 120}  # characters
_MOST_PROGRAMS = 10_000
_NEAR = 1  # how far rounding may bring a sum of three percentages from 100


def parsed(text: str, this_year: int) -> tuple[tuple[Imported, ...], tuple[str, ...]]:
    """The rows of a CSV file, and one sentence for each line that can't be used."""
    first = text.lstrip("\ufeff").lstrip()
    mark = ";" if ";" in first.partition("\n")[0] and "," not in first.partition("\n")[0] else ","
    reader = csv.DictReader(io.StringIO(first, newline=""), delimiter=mark, skipinitialspace=True)
    try:
        names = {name: (name or "").strip().lower() for name in reader.fieldnames or ()}
        missing = [column for column in COLUMNS if column not in names.values()]
        if missing:
            return (), (f"The first line has to name the columns {', '.join(COLUMNS)}; missing: {', '.join(missing)}.",)
        found, wrong, seen = [], [], set()
        for record in reader:
            line = {names.get(name, ""): value if isinstance(value, str) else "" for name, value in record.items()}
            row = _row(line, this_year)
            if isinstance(row, str):
                wrong.append(f"Line {reader.line_num}: {row}")
            elif key(row) in seen:
                wrong.append(f"Line {reader.line_num}: {row.specialty} of {row.year} is there twice.")
            else:
                seen.add(key(row))
                found.append(row)
    except csv.Error as error:
        return (), (f"Line {reader.line_num}: this is not CSV that I can read ({error}).",)
    return tuple(found), tuple(wrong) if found or wrong else ("There is no line under the first one.",)


def _row(line: Mapping[str, str], this_year: int) -> Imported | str:
    """The row, or what is wrong with it."""
    texts = {name: re.sub(r"\s+", " ", line.get(name, "")).strip() for name in COLUMNS}
    for name, most in _LONGEST.items():
        if not texts[name] or len(texts[name]) > most or not texts[name].isprintable():
            return f"{name} has to be 1 to {most} plain characters."
    shares = [_share(texts[name]) for name in ("often", "seldom", "never")]
    often, seldom, never = shares
    if often is None or seldom is None or never is None:
        which = next(name for name, share in zip(COLUMNS[1:4], shares, strict=True) if share is None)
        return f"{which} has to be a percentage from 0 to 100, such as 47."
    together = often + seldom + never
    if abs(together - 100) > _NEAR:
        return f"often, seldom and never add up to {num(together)}, not about 100."
    many = _whole(texts["n"])
    if many is None or not 1 <= many <= _MOST_PROGRAMS:
        return f"n, the number of programs, has to be a whole number from 1 to {_MOST_PROGRAMS}."
    year = _whole(texts["year"])
    if year is None or not EARLIEST <= year <= this_year:
        return f"year has to be from {EARLIEST} to {this_year}."
    return Imported(texts["specialty"], often, seldom, never, many, year, texts["source"])


def _share(text: str) -> Decimal | None:
    try:
        found = Decimal(text.removesuffix("%").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() and 0 <= found <= 100 else None


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else None
