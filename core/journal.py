"""A student's journal: append-only entries, what still stands of them, and which is the newest. What one may hold: `payloads`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import cast

from core.payloads import Erased, P, Payload, TakenBack


@dataclass(frozen=True)
class Draft:
    """A payload about to be written; `of` names the first entry of the one it corrects."""

    payload: Payload
    of: int | None = None


@dataclass(frozen=True)
class Entry:
    """A written payload. `seq` counts from 1 for each person; `at` is the instant (UTC) of the request that wrote it."""

    seq: int
    at: datetime
    payload: Payload
    of: int | None = None

    @property
    def root(self) -> int:
        """The first entry of this one's chain of corrections."""
        return self.of or self.seq


@dataclass(frozen=True)
class Journal:
    """All entries of one person, oldest first, and the numbers of those that can't be read any more: no rule sees these."""

    entries: tuple[Entry, ...] = ()
    damaged: tuple[int, ...] = ()

    @property
    def last(self) -> int:
        """The number of the newest entry, 0 where there is none."""
        return max((*self.damaged, *(entry.seq for entry in self.entries[-1:])), default=0)

    def until(self, seq: int) -> Journal:
        """The journal as it was once entry `seq` had been written (deleted entries stay deleted)."""
        entries = tuple(entry for entry in self.entries if entry.seq <= seq)
        return Journal(entries, tuple(each for each in self.damaged if each <= seq))

    def grown(self, drafts: tuple[Draft, ...], at: datetime) -> Journal:
        """The journal with the drafts written after its last entry, and without what they erase."""
        new = tuple(Entry(self.last + place, at, draft.payload, draft.of) for place, draft in enumerate(drafts, 1))
        gone = {seq for draft in drafts if isinstance(draft.payload, Erased) for seq in draft.payload.seqs}
        entries = tuple(entry for entry in (*self.entries, *new) if entry.seq not in gone)
        return Journal(entries, tuple(each for each in self.damaged if each not in gone))

    def entry(self, seq: int) -> Entry | None:
        """The entry with that number, whether it stands or not."""
        return next((entry for entry in self.entries if entry.seq == seq), None)

    @cached_property
    def taken_back(self) -> frozenset[int]:
        """Numbers of the entries that were taken back."""
        return frozenset(entry.payload.seq for entry in self.entries if isinstance(entry.payload, TakenBack))

    @cached_property
    def kept(self) -> tuple[Entry, ...]:
        """What the student wrote and did not take back, earlier versions included."""
        return tuple(
            entry
            for entry in self.entries
            if entry.seq not in self.taken_back and not isinstance(entry.payload, TakenBack | Erased)
        )

    @cached_property
    def standing(self) -> tuple[Entry, ...]:
        """The newest version of everything kept, in the order of writing."""
        newest = {entry.root: entry for entry in self.kept}
        return tuple(sorted(newest.values(), key=lambda entry: entry.seq))

    @cached_property
    def _by_kind(self) -> dict[type[object], tuple[Entry, ...]]:
        kinds = {type(entry.payload) for entry in self.standing}
        return {kind: tuple(entry for entry in self.standing if type(entry.payload) is kind) for kind in kinds}

    def entries_of(self, kind: type[P]) -> tuple[tuple[Entry, P], ...]:
        """Standing entries of one kind with their payloads, in the order of writing."""
        return tuple((entry, cast(P, entry.payload)) for entry in self._by_kind.get(kind, ()))

    def all(self, kind: type[P]) -> tuple[P, ...]:
        """Standing payloads of one kind, in the order of writing."""
        return tuple(payload for _, payload in self.entries_of(kind))

    def latest(self, kind: type[P]) -> P | None:
        """The newest standing payload of one kind."""
        found = self.all(kind)
        return found[-1] if found else None
