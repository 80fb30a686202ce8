"""Signs: what says little alone and much beside another. `crisis_signs` looks for them.

Each sign is a list of ways to say one thing, in folded text, divided by ` / `. They were gathered by family and widened by hand;
how much of strangers' sentences they hear stands in docs/decisions/0007-crisis-words.md.
"""

from __future__ import annotations

from core.guide.crisis_words.signs.burden import BURDEN
from core.guide.crisis_words.signs.dying import DYING
from core.guide.crisis_words.signs.farewell import FAREWELL
from core.guide.crisis_words.signs.hurting import HURTING
from core.guide.crisis_words.signs.living import LIVING
from core.guide.crisis_words.signs.means import MEANS
from core.guide.crisis_words.signs.rules import ACTS, ASKS, FRIENDS, OVERDOSES, SAME, Rule
from core.guide.crisis_words.signs.sleeping import SLEEPING
from core.guide.crisis_words.signs.told import TOLD

SIGNS = {
    name: tuple(way.strip() for way in " ".join(listed.split()).split(" / "))
    for family in (BURDEN, DYING, FAREWELL, HURTING, LIVING, MEANS, SLEEPING, TOLD)
    for name, listed in family.items()
}

__all__ = ["ACTS", "ASKS", "FRIENDS", "OVERDOSES", "SAME", "SIGNS", "Rule"]
