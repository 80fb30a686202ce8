"""The first talk: which questions there are, which one is next, and what it writes. Its words are in about_words.py.

Nothing but the journal says how far it has come: what is neither known nor passed over is asked next. To add a question: its
place in `QUESTIONS`, how it is known in `_known`, its words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.command import Refused
from core.guide import facts
from core.guide.attempts import passed
from core.journal import Draft, Entry, Journal
from core.moment import Moment
from core.payloads import About, Attempt, Feeling, FirstDays, SchoolRule, Zone
from core.wording import on

FIRST, BOT, ZONE, COUNTRY, SAT, RESULT, USED, SCHOOL, GROUP, PROBLEM = QUESTIONS = (
    "first",
    "bot",
    "zone",
    "country",
    "sat",
    "result",
    "used",
    "school",
    "group",
    "problem",
)
SKIPPED = "skipped"  # all questions passed over, to be asked once more
_NO_MORE = frozenset({FIRST, SAT, RESULT, USED, SCHOOL, PROBLEM})  # once it is passed
OPEN_FOR = timedelta(minutes=30)  # how long words that are no command are read as the answer to the question just asked


def told(journal: Journal) -> About:
    """What is known of the student; nothing yet for a stranger."""
    return journal.latest(About) or About()


def next_question(journal: Journal, moment: Moment) -> str | None:
    """What is asked next; None once everything is known or passed over."""
    over = told(journal).passed
    return next((each for each in QUESTIONS if each not in over and not _known(each, journal, moment)), None)


def begun(journal: Journal, moment: Moment) -> bool:
    """Whether the talk was begun and has something left to ask."""
    return journal.latest(About) is not None and next_question(journal, moment) is not None


def passed_over(journal: Journal, moment: Moment) -> tuple[str, ...]:
    """Questions about the student that were passed over and are still not answered, in order."""
    over = told(journal).passed
    return tuple(each for each in QUESTIONS[2:] if each in over and not _known(each, journal, moment))


def open_question(journal: Journal, moment: Moment) -> str | None:
    """The question that words without a command may answer: just asked, and nothing was written since."""
    held = journal.entries_of(About)
    if not held:
        return None
    entry, about = held[-1]
    fresh = moment.now - entry.at <= OPEN_FOR and journal.entries[-1].at == entry.at
    return about.asked if fresh else None


def sitting(journal: Journal, sat: date | None, ended: str | None) -> tuple[Draft, ...]:
    """The sitting on that day, or the latest one, with how it ended; nothing where that is on record already.

    Another day than the one the talk was told before is the right day for it, not one more attempt.
    """
    held = [(entry, attempt) for entry, attempt in journal.entries_of(Attempt) if sat in (None, attempt.sat)]
    if not held and sat:
        again = _told_before(journal, sat)
        return (Draft(Attempt(sat, ended or (again[1].result if again else None)), again[0].root if again else None),)
    if not held:
        return ()
    entry, attempt = max(held, key=lambda pair: pair[1].sat)
    after = replace(attempt, result=attempt.result or ended)
    return () if after == attempt else (Draft(after, entry.root),)


def _told_before(journal: Journal, sat: date) -> tuple[Entry, Attempt] | None:
    """The sitting the talk itself wrote, where that day can be meant; None once it ended well before that day."""
    talk = {entry.at for entry in journal.entries if isinstance(entry.payload, About)}
    roots = {entry.root for entry in journal.entries if entry.seq == entry.root and entry.at in talk}
    own = [pair for pair in journal.entries_of(Attempt) if pair[0].root in roots]
    if not own:
        return None
    entry, attempt = max(own, key=lambda pair: pair[1].sat)
    came = told(journal).result
    ended = attempt.result is not None and (came is None or came < sat)
    close = abs(attempt.sat - sat) < timedelta(weeks=facts.RESULTS.value[0])
    return None if ended and not close else (entry, attempt)


def check_result(result: date, journal: Journal, sat: date | None) -> None:
    """Raises `Refused` for a result that came before the latest sitting."""
    days = [attempt.sat for attempt in journal.all(Attempt)] + ([sat] if sat else [])
    if days and result < max(days):
        raise Refused(
            f"{on(result)} is before your last sitting, {on(max(days))}. If its result is not in yet: /start result:waiting."
        )


def _known(question: str, journal: Journal, moment: Moment) -> bool:
    about = told(journal)
    known = {
        FIRST: bool(journal.all(Feeling) or journal.all(FirstDays)),
        BOT: False,
        ZONE: moment.zone is not None or journal.latest(Zone) is not None,
        COUNTRY: about.country is not None,
        SAT: bool(journal.all(Attempt)),
        RESULT: about.result is not None,
        USED: about.used is not None,
        SCHOOL: bool(journal.all(SchoolRule)),
        GROUP: about.group is not None,
        PROBLEM: about.problem is not None,
    }
    return known[question] or (question in _NO_MORE and passed(journal) is not None)
