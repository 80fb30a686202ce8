"""All cases, in the order people meet them. A new one is a line in the file it belongs to."""

from bot.gallery.case import Case
from bot.gallery.cases.feelings import FEELINGS
from bot.gallery.cases.first import FIRST_TALK
from bot.gallery.cases.keeping import KEEPING
from bot.gallery.cases.nudges import NUDGES
from bot.gallery.cases.schedule import SCHEDULE
from bot.gallery.cases.scores import SCORES
from bot.gallery.cases.strategy import STRATEGY
from bot.gallery.cases.support import SUPPORT
from bot.gallery.cases.today import TODAY

CASES: tuple[Case, ...] = (
    *(*FIRST_TALK, *TODAY, *FEELINGS, *SUPPORT),
    *(*SCORES, *STRATEGY, *SCHEDULE, *NUDGES, *KEEPING),
)
