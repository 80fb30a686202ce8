"""Blocks of an answer with the facts they stand on, so that the small print names what was shown and no more."""

from __future__ import annotations

from dataclasses import dataclass

from core.guide.fact import Fact, sources
from core.reply import Block


@dataclass(frozen=True)
class Part:
    """Some blocks, and the facts they stand on."""

    blocks: tuple[Block, ...] = ()
    facts: tuple[Fact[object], ...] = ()


NOTHING = Part()


def joined(*parts: Part) -> tuple[Block, ...]:
    """The blocks of all parts in order, and one note of their sources where there are any."""
    used = tuple(fact for part in parts for fact in part.facts)
    return (*(block for part in parts for block in part.blocks), *((sources(*used),) if used else ()))
