"""What becomes of other entries, and entries of a later version."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class TakenBack:
    """The entry `seq` no longer stands."""

    kind: ClassVar[str] = "taken-back"
    version: ClassVar[int] = 1
    seq: int


@dataclass(frozen=True)
class Erased:
    """The entries `seqs` were deleted for good; this line keeps their numbers from being used again."""

    kind: ClassVar[str] = "erased"
    version: ClassVar[int] = 1
    seqs: tuple[int, ...]


@dataclass(frozen=True)
class Unknown:
    """An entry of a later version of the bot: kept and exported as it is, used by nothing."""

    kind: str
    version: int
    data: dict[str, object] = field(hash=False)
