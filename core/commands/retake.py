"""`/retake`: the sittings of Step 1 with their results, the earliest day for the next, and the date that is booked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.entries import undoing
from core.guide import attempt_words, facts, retake_replies
from core.guide.attempts import FAIL, PASS, booked, passed, sittings
from core.guide.retake_kinds import RESULT_KIND, UNKNOWN, WHO_KIND
from core.journal import Attempt, Draft, RetakeDate
from core.kinds import NONE, DayOrNone, Flag, PastDay
from core.reply import Reply
from core.wording import on

_PASSED = ("i passed", "i passed step 1", "i passed the retake", "i passed my retake", "passed step 1")
# A day without its option's name is one that was sat; where it can't be, because it is still to come, the date booked.
# It matches no letter, so that the sitting is tried first.
_BARE_DAY = (
    r"^(?!.*\b(?:result|sat|date)\b)"
    r"(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|in (?:a|one|\d)|tomorrow)"
)
_SAME_SITTING = "A sitting and a booked date are entries of their own: a sitting has sat and result, a date the rest."


@dataclass(frozen=True)
class Retake:
    """Keeps a sitting and its result, or the date booked for the next; alone it shows how things stand."""

    spec: ClassVar[Spec] = Spec(
        "retake",
        "Your sittings of Step 1, the earliest day for the next, and the date you booked",
        ("attempt", "attempts", "sittings", "exam date"),
        shortcuts=tuple((phrase, ("result", PASS)) for phrase in _PASSED),
        spoken=(
            (_BARE_DAY, "date:"),
            (r"^(?:is |on |for |booked |it )+", "date:"),
            (r"\bset by\b", "set:"),
            (r"^(passed|failed|incomplete)$", r"result:\1"),
        ),
    )
    sat: Annotated[datetime.date | None, Ask("A day you sat it, incomplete or not", PastDay(), "2026-09-14")] = None
    result: Annotated[
        str | None, Ask("How that sitting ended: pass, fail, incomplete or unknown", RESULT_KIND, "fail")
    ] = None
    date: Annotated[
        datetime.date | str | None, Ask("The day you booked for the next one, or none", DayOrNone(), "2027-03-01")
    ] = None
    set: Annotated[str | None, Ask("Who set that date: school, permit or myself", WHO_KIND, "school")] = None
    window: Annotated[
        datetime.date | str | None,
        Ask("Last day of the eligibility period on your permit, or none", DayOrNone(), "2027-03-31"),
    ] = None
    extended: Annotated[bool | None, Ask("That period has had its extension already", Flag(), "yes")] = None

    def record(self, context: Context) -> Attempt | RetakeDate:
        """The sitting or the date asked for. Raises `Refused` where it is both."""
        if self.sat is None:
            return self._booking(RetakeDate(None))
        if self._books():
            raise Refused(_SAME_SITTING)
        return Attempt(self.sat, None if self.result == UNKNOWN else self.result)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The sitting and the date, each where it is new. Raises `Refused` for a date the rules don't allow."""
        return (*self._sitting(context), *self._date(context))

    def answer(self, context: Context) -> Reply:
        """What was saved and what it changes; else how things stand."""
        undo = tuple(map(undoing, context.written[-1:]))
        closed = next((entry.payload for entry in context.written if isinstance(entry.payload, Attempt)), None)
        if closed and closed.result == PASS:
            return retake_replies.passed_now(closed.sat, undo)
        if closed and closed.result == FAIL and _is_news(closed, context):
            return retake_replies.failed_now(undo)
        if day := passed(context.journal):
            return retake_replies.passed_before(day, context.journal, undo)
        return retake_replies.standing(context, closed, undo)

    def _books(self) -> bool:
        """Whether anything about the next date is given."""
        return any(value is not None for value in (self.date, self.set, self.window, self.extended))

    def _sitting(self, context: Context) -> tuple[Draft, ...]:
        if self.sat is None and self.result is None:
            return ()
        day = self.sat or self._meant(context)
        held = next((pair for pair in context.journal.entries_of(Attempt) if pair[1].sat == day), None)
        before = held[1].result if held else None
        result = before if self.result is None else None if self.result == UNKNOWN else self.result
        wanted = Attempt(day, result)
        if held and held[1] == wanted:
            return ()
        return (Draft(wanted, held[0].root if held else None),)

    def _meant(self, context: Context) -> datetime.date:
        """The sitting a result without a day belongs to. Raises `Refused` where that can't be told."""
        booking = booked(context.journal)
        if booking and booking.day and booking.day <= context.moment.today:
            return booking.day
        latest = max(context.journal.all(Attempt), key=lambda attempt: attempt.sat, default=None)
        ask = f"/retake sat:2026-09-14 result:{self.result}, with your own day"
        if latest is None:
            raise Refused(f"Which day did you sit it? {ask}.")
        if latest.result not in (None, self.result):
            raise Refused(f"Your sitting of {on(latest.sat)} is kept as {latest.result}. Which one do you mean? {ask}.")
        return latest.sat

    def _date(self, context: Context) -> tuple[Draft, ...]:
        if not self._books():
            return ()
        held = context.journal.latest(RetakeDate)
        wanted = self._booking(held or RetakeDate(None))
        if wanted.day is None and self.set is not None:
            raise Refused("Which date is it? /retake date:2027-03-01 set:school, with your own.")
        if wanted.window is None and self.extended:
            raise Refused("Which period was extended? /retake window:2027-03-31 extended:yes, with its last day.")
        if isinstance(self.date, datetime.date):
            self._check(self.date, context)
        return (Draft(wanted),) if wanted != (held or RetakeDate(None)) else ()

    def _booking(self, held: RetakeDate) -> RetakeDate:
        """The date as asked for, over the one before: who set it belongs to a date, the eligibility period does not."""
        wanted = held
        if self.date is not None:
            day = None if self.date == NONE or isinstance(self.date, str) else self.date
            wanted = replace(wanted, day=day, set_by=wanted.set_by if day == wanted.day else None)
        if self.set is not None:
            wanted = replace(wanted, set_by=self.set)
        if self.window is not None:
            window = None if isinstance(self.window, str) else self.window
            wanted = replace(wanted, window=window, extended=wanted.extended and window == wanted.window)
        return wanted if self.extended is None else replace(wanted, extended=self.extended)

    def _check(self, day: datetime.date, context: Context) -> None:
        """Raises `Refused` for a day that is over, one the rules don't allow, and any once it is passed."""
        if day < context.moment.today:
            raise Refused(f"{on(day)} is over. If you sat it then, say /retake sat:{day.isoformat()}.")
        if done := passed(context.journal):
            raise Refused(
                f"You told me that you passed on {on(done)}, so there is nothing to book. /history corrects it."
            )
        if why := attempt_words.not_allowed(sittings(context.journal), day):
            raise Refused(why)


def _is_news(closed: Attempt, context: Context) -> bool:
    """Whether a fail is fresh: the latest sitting, and no longer ago than a result may take and as long again."""
    weeks = 2 * facts.RESULTS.value[1]
    recent = (context.moment.today - closed.sat).days <= 7 * weeks
    return recent and all(attempt.sat <= closed.sat for attempt in context.journal.all(Attempt))
