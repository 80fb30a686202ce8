"""Words that are no command: in the quiet days, in a conversation that has a question open, and otherwise.

A question stays open for a while after it was asked, in the student's own journal: no state is kept anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core import replies
from core.asked import Asked
from core.command import Command, House
from core.commands import miss, start
from core.commands.teach import Teach, open_turn
from core.guide import support
from core.guide.quiet import quiet
from core.journal import Journal
from core.moment import Moment
from core.reply import Reply

OPEN: tuple[tuple[type[Command], Callable[[Journal, Moment, str], Mapping[str, str] | None]], ...] = (
    (start.Start, start.open_turn),  # first: it takes nothing once anything else was written
    (Teach, open_turn),
    (miss.LogMiss, miss.open_turn),
)


def unread(
    said: str, journal: Journal, moment: Moment, house: House, commands: tuple[type[Command], ...], *, asked: bool
) -> Asked | Reply:
    """What words that no command begins with are taken for. `asked`: whether they are safe is an open question."""
    if asked or quiet(journal):
        return support.still_here(support.at_home(house, journal))
    for command, turn in OPEN:
        if args := turn(journal, moment, said):
            return Asked(command, (args,), said)
    return replies.not_understood(said, commands)
