"""What somebody who holds the database and no key can say of each account, and how well that tells some of them from the others.

Nothing here knows the tables: every column of every row that leads to an account counts, so a new table is looked at by itself.
"""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

_INSTANT = 10**14  # microseconds: whole numbers from here on are instants, or random ids
_IDS = {"id", "user", "person", "account", "nudge", "owner", "wrapped_key", "proof"}  # random, or who it is
_MINUTE = 60_000_000

Row = Mapping[str, object]
Facts = dict[str, Counter[str]]


def facts(path: Path) -> Facts:
    """For each user, everything plain in their rows, with how often: values, lengths, what is null, times and times between."""
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        names = [name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        tables = {name: [dict(row) for row in file.execute(f'SELECT * FROM "{name}"')] for name in names}
    whose = {account["id"]: account["user"] for account in tables["account"]}
    whose |= {account["person"]: account["user"] for account in tables["account"]}
    whose |= {nudge["id"]: whose[nudge["account"]] for nudge in tables["nudge"]}
    found: Facts = defaultdict(Counter)
    for table, rows in tables.items():
        for row in rows:
            user = next((whose[value] for value in row.values() if isinstance(value, int) and value in whose), None)
            if user is not None:
                found[user].update(_of(table, row))
    return dict(found)


def _of(table: str, row: Row) -> Iterator[str]:
    said = [f"{name}{_shown(name, value)}" for name, value in row.items()]
    yield f"{table}: {' '.join(said)}"
    yield from (f"{table}.{each}" for each in said)
    times = [(n, v) for n, v in row.items() if n not in _IDS and isinstance(v, int) and v > _INSTANT]
    yield from (f"{table}.{a}-{b}={x - y}" for a, x in times for b, y in times if a < b)
    yield from (f"{table}.{a} about {x // _MINUTE}" for a, x in times)


def _shown(name: str, value: object) -> str:
    if value is None or name in _IDS:
        return " null" if value is None else f" of {len(value)}" if isinstance(value, bytes | str) else ""
    return f" of {len(value)}" if isinstance(value, bytes) else f"={value}"


def auc(found: Facts, pairs: Sequence[tuple[str, str]], marked: set[str], seeds: Sequence[int]) -> float:
    """How well the marked are told from the others, 0.5 for not at all: on one half of them, by what was learned of the other.

    Naive Bayes over how often each fact holds; the mean over that many ways to halve them. Pairs stay together: who behaves
    like somebody in the other half would be taken for them.
    """
    return sum(_halved(found, pairs, marked, Random(seed)) for seed in seeds) / len(seeds)


def _halved(found: Facts, pairs: Sequence[tuple[str, str]], marked: set[str], random: Random) -> float:
    known: list[str] = []
    unknown: list[str] = []
    for has in (True, False):
        some = [pair for pair in pairs if bool(marked & {*pair}) is has]
        random.shuffle(some)
        for place, pair in enumerate(some):
            (known if place < len(some) // 2 else unknown).extend(pair)
    ours, others = [who for who in known if who in marked], [who for who in known if who not in marked]
    counts = [
        (fact, Counter(found[who][fact] for who in ours), Counter(found[who][fact] for who in others))
        for fact in sorted({fact for who in known for fact in found[who]})
    ]
    sizes = math.log((len(ours) + 1) / (len(others) + 1))

    def score(who: str) -> float:
        return sum(math.log((a[found[who][fact]] + 0.5) / (b[found[who][fact]] + 0.5)) - sizes for fact, a, b in counts)

    high, low = ([round(score(who), 6) for who in unknown if (who in marked) is which] for which in (True, False))
    return sum((a > b) + 0.5 * (a == b) for a in high for b in low) / (len(high) * len(low))
