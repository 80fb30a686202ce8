"""A sitting that is hard to believe is asked about before it is kept: a fourth, or one before the board's waits allow it.

Each uses up an attempt, and a slip of the pen would say to somebody that none is left (facts: attempts).
"""

from __future__ import annotations

from datetime import date, timedelta

from core.guide import facts
from core.guide.attempts import booked, months_later, sittings
from core.journal import Draft, Journal
from core.moment import Moment
from core.part import Part, joined
from core.payloads import Attempt
from core.reply import Action, Paragraph, Reply
from core.wording import on

_BOOK = Action("it is booked, not sat", "retake", (), ("date", "set"))


def close_to(day: date, journal: Journal) -> date | None:
    """Another sitting so close to that day that it may be the same one; None where there is none.

    A result takes about as long, and nobody sits it again without one.
    """
    days, close = [attempt.sat for attempt in journal.all(Attempt)], timedelta(weeks=facts.RESULTS.value[0])
    return None if day in days else next((each for each in sorted(days, reverse=True) if abs(each - day) < close), None)


def too_early(days: tuple[date, ...]) -> dict[date, date]:
    """Those of the days, oldest first, that the board's waits don't allow, each with the first day that they would."""
    most, span = facts.MOST_IN_YEAR.value
    _, rest = facts.FOURTH.value
    found = {}
    for place in range(most, len(days)):
        legal = max(months_later(days[place - most], span), months_later(days[place - 1], rest))
        if days[place] < legal:
            found[days[place]] = legal
    return found


def doubted(drafts: tuple[Draft, ...], journal: Journal, moment: Moment) -> str:
    """Why a sitting among the drafts is asked about; empty where none is. One on the day that was booked never is."""
    told = [draft.payload.sat for draft in drafts if isinstance(draft.payload, Attempt)]
    booking = booked(journal)
    if not told or (booking and booking.day == told[0]):
        return ""
    day, before, after = told[0], sittings(journal), sittings(journal.grown(drafts, moment.now))
    known = too_early(before.days)
    early = {each: legal for each, legal in too_early(after.days).items() if each not in known}
    board = facts.LAST_ATTEMPT.value
    said = []
    if after.used > before.used and after.used >= board:
        said = [f"{on(day)} would be sitting {after.used} of Step 1, and the board allows {board} in all."]
    if early:
        each, legal = next(iter(early.items()))
        said += [f"Its waits would have allowed the one on {on(each)} no sooner than {on(legal)}."]
    return " ".join(said)


def is_it_so(why: str, yes: Action) -> Reply:
    """The question, with a tap that keeps it after all."""
    said = f"{why} Did you sit it then? Nothing is kept until you say so."
    facts_used = (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT, facts.MOST_IN_YEAR, facts.FOURTH)
    blocks = joined(Part((Paragraph(said),), facts_used))
    return Reply("Is that day right?", blocks, (yes, _BOOK, Action("what I have kept", "retake")))
