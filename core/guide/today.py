"""What matters most now: an ordered list of small rules over the journal, of which the first that applies wins.

Each rule gives one thing, with the step of the guide's six that it belongs to (rule six-steps). To add one: a function of a
`Seen` in `today_first.py` or `today_then.py`, its place in the tuple at the end, and its words in `today_words.py`.
"""

from __future__ import annotations

from core.guide import today_words as words
from core.guide.today_first import FIRST
from core.guide.today_seen import Seen
from core.guide.today_then import THEN
from core.guide.today_words import Step
from core.journal import Journal
from core.moment import Moment


def today(journal: Journal, moment: Moment) -> Step:
    """The one thing for now."""
    seen = Seen(journal, moment)
    return next((step for rule in (*FIRST, *THEN) if (step := rule(seen))), words.one_block())


def nudge_line(journal: Journal, moment: Moment) -> str | None:
    """One sentence for a check-in, without a score and without a feeling; None where nothing is to be brought up unasked."""
    seen = Seen(journal, moment)
    if any(rule(seen) for rule in FIRST):
        return None
    return next((step.nudge for rule in THEN if (step := rule(seen)) and step.nudge), None)
