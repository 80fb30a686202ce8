"""The crisis words themselves: what is quiet, soft, about a friend, an overdose, what acts and what asks.

Plain data. To change what is heard, edit the file a sentence belongs to; every labelled example they are tuned and measured
on lies in tests/core/guide/crisis. Most lines are small sentences put together from the same parts: who, wishing or
refusing, and dying or living. They are written for folded text (`crisis_spelling`). Every repeated group has a limit, so that
time grows with the length of the text alone.
"""

from __future__ import annotations

from core.guide.crisis_words.act_families import FAMILIES
from core.guide.crisis_words.act_gathered import GATHERED
from core.guide.crisis_words.act_plain import PLAIN
from core.guide.crisis_words.act_told import TOLD
from core.guide.crisis_words.ask import UNCLEAR
from core.guide.crisis_words.ask_oneself import ONESELF
from core.guide.crisis_words.others import FRIEND, OVERDOSE
from core.guide.crisis_words.own import OWN
from core.guide.crisis_words.quiet import QUIET, SOFT

ACT = (*PLAIN, *TOLD, *GATHERED, *FAMILIES)
ASK = (*UNCLEAR, *ONESELF)

__all__ = ["ACT", "ASK", "FRIEND", "OVERDOSE", "OWN", "QUIET", "SOFT"]
