"""Asks one command over a journal, without a store."""

from core.command import Context, House, build
from core.commands import COMMANDS
from core.journal import Journal
from core.moment import Moment
from core.payloads import Payload
from core.reply import Reply
from tests.core.journals import NOW


def _command(name: str, options: dict[str, str]):
    return build(next(each for each in COMMANDS if each.spec.name == name), options, Moment(NOW))


def said(name: str, journal: Journal, house: House | None = None, **options: str) -> Reply:
    """The command's reply, after it wrote what it writes."""
    command, moment = _command(name, options), Moment(NOW)
    drafts = command.write(Context(journal, moment, house or House(), commands=COMMANDS))
    grown = journal.grown(drafts, NOW)
    return command.answer(Context(grown, moment, house or House(), grown.entries[len(journal.entries) :], COMMANDS))


def wrote(name: str, journal: Journal, **options: str) -> tuple[Payload, ...]:
    """What it would write."""
    return tuple(
        draft.payload for draft in _command(name, options).write(Context(journal, Moment(NOW), commands=COMMANDS))
    )


def buttons(reply: Reply) -> tuple[str, ...]:
    """Labels of the reply's buttons."""
    return tuple(action.label for action in reply.actions)
