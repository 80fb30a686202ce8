"""Every answer and every nudge in its main cases, as text: for reading once as a student would, and for the tests.

A case is in `cases/`, by what it is about; `player.py` plays one, `shown.py` prints it.
"""

from bot.gallery.case import Case
from bot.gallery.cases import CASES
from bot.gallery.player import Player, Seen
from bot.gallery.shown import gallery

__all__ = ["CASES", "Case", "Player", "Seen", "gallery"]
