"""Entries as bytes and back. What a later version wrote stays as it is, in `Unknown`, and can be written again.

The class of a payload also reads lower versions of itself. When that is no longer possible, raise its `version` and
turn the old form into the new one in `_payload`.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

from pydantic import TypeAdapter, ValidationError

from core.journal import Draft, Entry
from core.payloads import KINDS, Payload, Unknown

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LEAST = 256  # bytes: nearly every entry; longer ones take twice as much, and so on
_MICROSECOND = timedelta(microseconds=1)
LAST = datetime(2200, 1, 1, tzinfo=UTC)  # nothing is due or over later
_AT_MOST = (LAST - _EPOCH) // _MICROSECOND
_KNOWN = {known.kind: known for known in KINDS}
_ADAPTERS: dict[type[Payload], TypeAdapter[Payload]] = {known: TypeAdapter(known) for known in KINDS}
_FIELDS = {known: frozenset(field.name for field in fields(known)) for known in KINDS}


class Unwritable(ValueError):
    """A payload could not be read back if it were written: a fault in the program, found before anything is stored."""


def encode(draft: Draft, at: datetime) -> bytes:
    """A draft as it is sealed, padded. Raises `Unwritable` for what would not read back the same."""
    payload = draft.payload
    envelope: dict[str, object] = {"kind": payload.kind, "version": payload.version, "at": to_microseconds(at)}
    if draft.of is not None:
        envelope["of"] = draft.of
    try:
        envelope["data"] = payload.data if isinstance(payload, Unknown) else _plain(payload)
        written = json.dumps(envelope, ensure_ascii=False, separators=(",", ":")).encode()
    except (TypeError, ValueError):  # without its text, which would quote what the student wrote
        raise Unwritable(payload.kind) from None
    if decode(0, written).payload != payload:
        raise Unwritable(payload.kind)
    return padded(written)


def padded(plain: bytes, least: int = LEAST) -> bytes:
    """JSON in few sizes, so that its length does not tell what it is: a power of two in bytes, `least` or more.

    Blanks behind it are nothing to a reader: what was stored before at its own length is read all the same.
    """
    size = least
    while size < len(plain):
        size *= 2
    return plain.ljust(size)


def decode(seq: int, written: bytes) -> Entry:
    """The entry of that number. Raises `ValueError` or `KeyError` for what `encode` never wrote."""
    envelope = json.loads(written)
    payload = _payload(envelope["kind"], envelope["version"], envelope["data"])
    return Entry(seq, from_microseconds(envelope["at"]), payload, envelope.get("of"))


def to_microseconds(at: datetime) -> int:
    """An aware instant as microseconds since 1970, exactly. Raises `ValueError` for a naive one."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(at: int) -> datetime:
    """The instant, in UTC."""
    return _EPOCH + at * _MICROSECOND


def plausible(at: int | None) -> datetime | None:
    """The instant, or none: what is before 1970 or after `LAST` was damaged on the disk, and would stop all who compute with it."""
    return None if at is None or not 0 <= at <= _AT_MOST else from_microseconds(at)


def plausible_day(stored: str | None) -> date | None:
    """The day, or none, as `plausible` has it."""
    try:
        day = date.fromisoformat(stored or "")
    except ValueError:
        return None
    return day if day < LAST.date() else None


def _plain(payload: Payload) -> object:
    return _ADAPTERS[type(payload)].dump_python(payload, mode="json", warnings="error")


def _payload(kind: str, version: int, data: dict[str, object]) -> Payload:
    known = _KNOWN.get(kind)
    if known is None or version > known.version or not data.keys() <= _FIELDS[known]:
        return Unknown(kind, version, data)
    try:
        return _ADAPTERS[known].validate_python(data)
    except ValidationError:  # a value only a later version has, such as an exam published since
        return Unknown(kind, version, data)
