"""Every payload comes back as it was, and what this version does not know is kept."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.storage.codec import Unwritable, decode, encode, from_microseconds, to_microseconds
from core.journal import Draft, Entry
from core.payloads import KINDS, Attempt, Confidence, Dated, Exam, Payload, Score, TakenBack, Unknown, Zone
from tests.fakes import NOON

TEXT = st.text(st.characters(codec="utf-8"))
NUMBER = st.decimals(allow_nan=False, allow_infinity=False)
VALUES: dict[object, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(),
    str: TEXT,
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Decimal: NUMBER,
    Exam: st.sampled_from(Exam),
    Dated | None: st.none() | st.sampled_from(Dated),
    bool | None: st.none() | st.booleans(),
    str | None: st.none() | TEXT,
    int | None: st.none() | st.integers(),
    date | None: st.none() | st.dates(),
    Decimal | None: st.none() | NUMBER,
    tuple[int, ...]: st.lists(st.integers()).map(tuple),
    tuple[str, ...]: st.lists(TEXT).map(tuple),
    tuple[tuple[str, str], ...]: st.lists(st.tuples(TEXT, TEXT)).map(tuple),
}


def payloads(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any payload of a kind. A field of a type not seen before fails here: add how to make one to `VALUES`."""
    hints = {name: hint for name, hint in get_type_hints(kind).items() if name not in {"kind", "version"}}
    return st.builds(kind, **{name: VALUES[hint] for name, hint in hints.items()})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(database=None, deadline=None)
@given(data=st.data(), of=st.none() | st.integers(1), at=st.datetimes(timezones=st.just(UTC)))
def test_every_kind_comes_back_as_it_was(kind: type[Any], data: st.DataObject, of: int | None, at: datetime) -> None:
    payload = data.draw(payloads(kind))
    assert decode(7, encode(Draft(payload, of), at)) == Entry(7, at, payload, of)


@settings(database=None, deadline=None)
@given(kind=st.just("mood") | st.sampled_from([kind.kind for kind in KINDS]), version=st.integers(2, 9), data=JSON)
def test_what_a_later_version_wrote_is_kept_and_written_again_the_same(kind: str, version: int, data: object) -> None:
    payload = Unknown(kind, version, {"said": data})
    written = encode(Draft(payload), NOON)
    entry = decode(1, written)
    assert entry.payload == payload
    assert encode(Draft(entry.payload), entry.at) == written


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("score", {"exam": "UWSA9", "value": "240", "taken": "2030-01-01"}),
        ("confidence", {"sure": True, "why": "slept well"}),
        ("zone", {}),
    ],
    ids=["a value of later", "a field of later", "a field no longer needed later"],
)
def test_what_only_a_later_version_can_read_is_unknown_whatever_version_it_names(
    kind: str, data: dict[str, object]
) -> None:
    assert decode(1, _envelope(kind, 1, data)).payload == Unknown(kind, 1, data)


def test_a_later_version_is_not_read_as_this_one() -> None:
    assert decode(1, _envelope("confidence", 2, {"sure": True})).payload == Unknown("confidence", 2, {"sure": True})


def test_a_payload_written_before_a_field_was_added_gets_its_default() -> None:
    data: dict[str, object] = {"exam": "CBSE", "value": "61.5", "taken": "2025-12-31"}
    assert decode(1, _envelope("score", 1, data)).payload == Score(Exam.CBSE, Decimal("61.5"), date(2025, 12, 31))


def test_a_number_keeps_its_digits() -> None:
    entry = decode(1, encode(Draft(Score(Exam.CBSSA, Decimal("68.10"), date(2026, 1, 1))), NOON))
    assert isinstance(entry.payload, Score)
    assert str(entry.payload.value) == "68.10"


@pytest.mark.parametrize(
    "payload",
    [
        Score(Exam.CBSSA, Decimal("NaN"), date(2026, 1, 1)),
        Score("CBSSA of my own", Decimal(1), date(2026, 1, 1)),  # type: ignore[arg-type]
        Zone("secret \ud800"),
        Attempt(datetime(2026, 1, 1, 5, tzinfo=UTC)),
        TakenBack("secret"),  # type: ignore[arg-type]
        Unknown("mood", 2, {"secret": float("nan")}),
        Unknown("mood", 2, {"secret": {1, 2}}),
        Unknown("mood", 2, {"secret": (1, 2)}),
    ],
    ids=repr,
)
def test_what_would_not_come_back_is_refused_without_being_quoted(payload: Payload) -> None:
    with pytest.raises(Unwritable) as caught:
        encode(Draft(payload), NOON)
    assert str(caught.value) == payload.kind
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        encode(Draft(Confidence(True)), NOON.replace(tzinfo=None))


@settings(database=None)
@given(st.datetimes(timezones=st.timezones()))
def test_an_instant_comes_back_exactly_in_utc(at: datetime) -> None:
    back = from_microseconds(to_microseconds(at))
    assert back == at.astimezone(UTC)
    assert back.tzinfo is UTC


def _envelope(kind: str, version: int, data: dict[str, object]) -> bytes:
    return json.dumps({"kind": kind, "version": version, "at": 0, "data": data}).encode()
