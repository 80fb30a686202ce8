"""The crisis words themselves: what is quiet, soft, about a friend, an overdose, what acts and what asks.

Plain data. To change what is heard, edit the file a sentence belongs to; every labelled example they are tuned and measured
on lies in tests/core/guide/crisis. Two kinds: small sentences put together from the same parts (who, wishing or refusing, and
dying or living), and `signs`, lists of which two must come together. Of a sentence that is missed, ask first which signs it
shows. All are written for folded text (`crisis_spelling`). Every repeated group has a limit, so that
time grows with the length of the text alone.
"""

from __future__ import annotations

from core.guide.crisis_words.act_families import FAMILIES
from core.guide.crisis_words.act_gathered import GATHERED
from core.guide.crisis_words.act_plain import PLAIN
from core.guide.crisis_words.act_told import TOLD
from core.guide.crisis_words.ask import UNCLEAR
from core.guide.crisis_words.ask_oneself import ONESELF
from core.guide.crisis_words.medicine import DID, FIELD, PLAINLY, STEM
from core.guide.crisis_words.others import FRIEND, OVERDOSE, TAKEN
from core.guide.crisis_words.own import OWN
from core.guide.crisis_words.quiet import QUIET, SOFT
from core.guide.crisis_words.signs import ACTS, ASKS, FRIENDS, OVERDOSES, SAME, SIGNS

ACT = (*PLAIN, *TOLD, *GATHERED, *FAMILIES)
ASK = (*UNCLEAR, *ONESELF)

__all__ = [
    "ACT",
    "ACTS",
    "ASK",
    "ASKS",
    "DID",
    "FIELD",
    "FRIEND",
    "FRIENDS",
    "OVERDOSE",
    "OVERDOSES",
    "OWN",
    "PLAINLY",
    "QUIET",
    "SAME",
    "SIGNS",
    "SOFT",
    "STEM",
    "TAKEN",
]
