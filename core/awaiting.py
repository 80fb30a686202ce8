"""Words that are no command: in the quiet days, in a conversation that has a question open, and otherwise.

A question stays open for a while after it was asked, in the student's own journal: no state is kept anywhere else. Words that
a command would refuse are looked at here, too: a sentence may begin with a command's name by chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from core import replies
from core.asked import Asked, built
from core.command import Command, House, NotKept, Refused
from core.commands import miss, result, start
from core.commands.checkin import CheckInSetup
from core.commands.quiet import LATER, RESUME, STOP, TOMORROW, QuietDays
from core.commands.ready import Ready
from core.commands.safe import Safe, answer_to
from core.commands.teach import Teach, open_turn
from core.guide import exam_text, support
from core.guide.crisis import Alarm
from core.guide.quiet import CHECK_ON_ME, asks_to_go_on, no_studying, quiet
from core.journal import Journal
from core.kinds import plain
from core.moment import Moment
from core.payloads import CheckIns
from core.reply import Reply

Turn = Callable[[Journal, Moment, str], Mapping[str, str] | None]
OPEN: tuple[tuple[type[Command], Turn], ...] = (
    (start.Start, start.open_turn),  # first: it takes nothing once anything else was written
    (result.AboutResult, result.open_turn),  # nor does this once anything else than the result was
    (Teach, open_turn),
    (miss.LogMiss, miss.open_turn),
)
_THANKS = re.compile(r"(?:(?:ok|okay|oh|and)\W+)*(?:thank(?:s| you)|thx|ty)(?: so much| very much| a lot| again)?")
_PLEASE, _MORE = (
    r"(?:please |ok(?:ay)?,? |yes,? |can you |could you )*",
    r"(?: please| now| for now| thanks| thank you)*",
)
_WHAT = r"(?:it|this|these|all|everything|check-?ins?|check ins|messages|messaging me|writing to me|asking)"
_STOP = (
    rf"(?:stop(?: {_WHAT}| the check-?ins| my check-?ins)?|no more (?:check-?ins?|messages)|unsubscribe|leave me alone)"
)
_PAUSE = r"pause(?: it| this| everything| a week| for a week)?"
_GO_ON = r"(?:(?:let'?s )?go on(?: with it| as before)?|resume)"
_NOT_YET = r"(?:not yet|not now|later)"
_CHECK_ON = r"(?:check (?:up |in |back )?on|look in on|check in with|ask) me(?: again)?(?: tomorrow| later)*"
_CHECKS_ON, _STOPS, _PAUSES, _WAITS, _GOES_ON = (
    re.compile(f"{_PLEASE}{said}{_MORE}") for said in (_CHECK_ON, _STOP, _PAUSE, _NOT_YET, _GO_ON)
)
_ENOUGH = {"stop", "stop it", "no more"}
_SAFE_TO = re.compile(
    r"(?:(?:am i|is it)|(?:i am|i['’]?m)(?=.*\?)) safe (?:enough )?(?:to|for) (?:re-?take|(?:sit|take|schedule|book)(?: (?:for )?(?:it|the (?:exam|retake)|step 1|again))?"
    r"|(?:the )?(?:retake|exam))(?: (?:now|yet|again|soon|this month|in \w+))?[ ?.!]*"
)


def unread(
    said: str,
    journal: Journal,
    moment: Moment,
    house: House,
    commands: tuple[type[Command], ...],
    *,
    asked: Alarm | None,
    safe: bool = False,
) -> Asked | Reply:
    """What words that no command begins with are taken for.

    `asked`: what they were given help for a little while ago; whether they are safe is an open question then. `safe`: they said
    lately that they are.
    """
    if asked in (Alarm.FRIEND, Alarm.OVERDOSE):
        return support.again(asked, support.at_home(house, journal), plain(said))
    if asked and (answer := answer_to(said)):
        return Asked(Safe, (answer,), said)
    if not asked and quiet(journal) is None and _SAFE_TO.fullmatch(plain(said)):
        return Asked(Ready, ({},), said)
    held = quiet(journal)
    if asked or held:
        if found := _in_quiet(said, journal, moment):
            return found
        if held and not asked and (over := asks_to_go_on(said, held, moment)):
            return over
        kind = support.heard_you()
        if not asked and (safe or _THANKS.fullmatch(plain(said).strip(" .!"))):
            return replace(kind, actions=(*kind.actions, CHECK_ON_ME))
        return support.still_here(support.at_home(house, journal))
    return _open(said, journal, moment) or replies.not_understood(
        said, commands, study=not no_studying(journal, moment.now)
    )


def said_now(asked: Asked, journal: Journal, moment: Moment) -> Asked:
    """What is asked, by what is going on.

    In the quiet days stop, pause and go on are about these; else a bare "stop" in the middle of an explanation is about that,
    and check-ins go on.
    """
    if found := _in_quiet(asked.typed, journal, moment):
        return found
    stops = asked.command is CheckInSetup and plain(asked.typed).strip(" .!") in _ENOUGH
    return (stops and _turn(Teach, open_turn, asked.typed, journal, moment)) or asked


def refused_for(asked: Asked, journal: Journal, moment: Moment) -> Asked | None:
    """What a question that is open makes of words that the command they begin with refuses; None where it takes none."""
    if quiet(journal) or not asked.prose or asked.characters:
        return None
    return _open(asked.typed, journal, moment)


def _open(said: str, journal: Journal, moment: Moment) -> Asked | None:
    """The question that is open takes it; None where none is, or it is no answer."""
    for command, turn in OPEN:
        if found := _turn(command, turn, said, journal, moment):
            return found
    return None


def _turn(command: type[Command], turn: Turn, said: str, journal: Journal, moment: Moment) -> Asked | None:
    args = turn(journal, moment, said)
    return Asked(command, (args,), said) if args else None


def _in_quiet(said: str, journal: Journal, moment: Moment) -> Asked | None:
    """Stop, pause, go on, and to be looked in on, as people type them in the quiet days or when asked whether they are safe."""
    words, held, wanted = plain(said).replace("’", "'").strip(" .,!?…"), quiet(journal), journal.latest(CheckIns)
    over = held is not None and held.until <= moment.now
    steps = (
        (_CHECKS_ON, TOMORROW, True),
        (_STOPS, STOP, held is not None),
        (_PAUSES, LATER, held is not None and not (wanted and wanted.on)),
        (_WAITS, LATER, over),
        (_GOES_ON, RESUME, over),
    )
    for pattern, step, applies in steps:
        if applies and pattern.fullmatch(words):
            return Asked(QuietDays, ({"do": step},), said)
    return None


def built_now(asked: Asked, journal: Journal, moment: Moment) -> Command:
    """The command; where none of its readings works out, the one that an open question makes of the words. Raises `Refused`."""
    try:
        return built(said_now(asked, journal, moment), moment)
    except NotKept:
        raise
    except Refused:
        if other := refused_for(asked, journal, moment):
            return built(other, moment)
        raise


def near_to(asked: Asked, journal: Journal, now: datetime) -> Reply | None:
    """What a sentence is near to that begins with a command's name by chance; nothing where that is not the matter."""
    if not asked.prose or asked.command.spec.shared or exam_text.refused(asked.typed):
        return None
    if quiet(journal):
        return support.heard_you()
    return replies.nearby(asked.typed, study=not no_studying(journal, now))
