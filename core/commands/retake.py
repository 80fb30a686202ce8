"""`/retake`: the sittings of Step 1 with their results, the earliest day for the next, and the date that is booked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.days import DayOrNone, PastDay
from core.entries import undoing
from core.guide import attempt_words, facts, result_words, retake_replies
from core.guide.about_kinds import OrNone
from core.guide.attempts import FAIL, PASS, booked, kept_booking, passed
from core.guide.retake_kinds import RESULT_KIND, UNKNOWN, WHO_KIND
from core.journal import Draft, Journal
from core.kinds import NONE, Flag
from core.payloads import Attempt, RetakeDate
from core.reply import Reply

_IT = ("", " it", " step 1", " the retake", " my retake", " the exam", " my exam")
_ITS_DATE = (" retake", " the retake", " my retake", " retake date", " my retake date", " exam date", " my exam date")
_WHO_SAYS = ("", "i ", "i've ", "i’ve ", "i have ", "i just ")
_PASSED = tuple(f"{who}passed{it}" for who in _WHO_SAYS for it in _IT)
_DID_NOT = ("didn't pass", "didn’t pass", "didnt pass", "did not pass")
_NOT_PASSED = (
    *(
        f"{who}{verb}{it}{again}"
        for who in _WHO_SAYS
        for verb in ("failed", "flunked")
        for it in _IT
        for again in ("", " again")
    ),
    *(f"{who}{verb}{it}{again}" for who in ("", "i ") for verb in _DID_NOT for it in _IT for again in ("", " again")),
)
# A day without its option's name is one that was sat; where it can't be, because it is still to come, the date booked.
# It matches no letter, so that the sitting is tried first.
_BARE_DAY = (
    r"^(?!.*\b(?:result|sat|date)\b)"
    r"(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|in (?:a|one|\d)|tomorrow)"
)
_SAME_SITTING = "A sitting and a booked date are entries of their own: a sitting has sat and result, a date the rest."
_DROPPED = (
    *(f"{who}{verb}{it}" for who in ("", "i ") for verb in ("cancel", "canceled", "cancelled") for it in _ITS_DATE),
    *(
        f"{it.strip()}{was}{verb}"
        for it in _ITS_DATE
        for was in (" ", " is ", " was ")
        for verb in ("canceled", "cancelled")
    ),
)


_ASKED = (
    "when can i retake it",
    "when can i retake",
    "when should i retake it",
    "when should i retake",
    "how many attempts do i have left",
    "how many attempts are left",
)


@dataclass(frozen=True)
class Retake:
    """Keeps a sitting and its result, or the date booked for the next; alone it shows how things stand."""

    spec: ClassVar[Spec] = Spec(
        "retake",
        "Your sittings of Step 1, the earliest day for the next, and the date you booked",
        ("attempt", "attempts", "sittings", "exam date", *_ASKED),
        shortcuts=(
            *((phrase, ("result", PASS)) for phrase in _PASSED),
            *((phrase, ("news", FAIL)) for phrase in _NOT_PASSED),
            *((phrase, ("date", NONE)) for phrase in _DROPPED),
        ),
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

    instead: Annotated[
        datetime.date | str | None,
        Ask("The sitting this is the right day for, or none", OrNone(PastDay()), "none", menu=False),
    ] = None
    news: Annotated[str | None, Ask("A result told without its sitting", RESULT_KIND, FAIL, menu=False)] = None

    def record(self, context: Context) -> Attempt | RetakeDate:
        """The sitting or the date asked for. Raises `Refused` where it is both."""
        if self.sat is None:
            return self._booking(RetakeDate(None))
        if self._books():
            raise Refused(_SAME_SITTING)
        return Attempt(self.sat, None if self.result == UNKNOWN else self.result)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The sitting and the date, each where it is new. Raises `Refused` for a date the rules don't allow."""
        if self.news:
            return ()
        sitting = self._sitting(context)
        told = replace(context, journal=context.journal.grown(sitting, context.moment.now))
        return (*sitting, *self._date(told))  # the sitting decides from which day on a date is allowed

    def answer(self, context: Context) -> Reply:
        """What was saved and what it changes; else how things stand."""
        undo = tuple(map(undoing, context.written[-1:]))
        if self.news == FAIL:
            return result_words.not_passed(context.journal, context.moment, _due(context))
        if self.result in (PASS, FAIL) and self.sat is None and self._meant(context) is None:
            return result_words.which_sitting(self.result, _latest(context.journal))
        if not context.written and (near := self._near(context)) and self.sat:
            return retake_replies.same_or_another(self.sat, near, self.result)
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
        day = self.sat or (self._meant(context) if self.result else None)
        if day is None or self._near(context):
            return ()
        every = context.journal.entries_of(Attempt)
        held = next((pair for place in (day, self.instead) for pair in every if pair[1].sat == place), None)
        before = held[1].result if held else None
        result = before if self.result is None else None if self.result == UNKNOWN else self.result
        wanted = Attempt(day, result)
        if held and held[1] == wanted:
            return ()
        return (Draft(wanted, held[0].root if held else None),)

    def _meant(self, context: Context) -> datetime.date | None:
        """The sitting a result without a day belongs to; None where a pass or a fail can't be told. Raises `Refused`."""
        if due := _due(context):
            return due
        latest = _latest(context.journal)
        if latest and latest.result in (None, self.result):
            return latest.sat
        if self.result not in (PASS, FAIL):
            raise Refused(f"Which day did you sit it? /retake sat:2026-09-14 result:{self.result}, with your own day.")
        return None

    def _near(self, context: Context) -> datetime.date | None:
        """A sitting so close to one that is told of now that it may be the same one; None once it was said which it is.

        A result takes about as long, and nobody sits it again without one.
        """
        day, close = self.sat, datetime.timedelta(weeks=facts.RESULTS.value[0])
        days = [attempt.sat for attempt in context.journal.all(Attempt)]
        if day is None or day in days or self.instead is not None:
            return None
        return next((other for other in sorted(days, reverse=True) if abs(other - day) < close), None)

    def _date(self, context: Context) -> tuple[Draft, ...]:
        if not self._books():
            return ()
        held = kept_booking(context.journal)
        wanted = self._booking(held or RetakeDate(None))
        if wanted.day is None and self.set is not None:
            raise Refused("Which date is it? /retake date:2027-03-01 set:school, with your own.")
        if wanted.window is None and self.extended:
            raise Refused("Which period was extended? /retake window:2027-03-31 extended:yes, with its last day.")
        if isinstance(self.date, datetime.date):
            attempt_words.check_day(self.date, context.journal, context.moment.today)
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


def _due(context: Context) -> datetime.date | None:
    """The day that was booked, once it has come."""
    booking = booked(context.journal)
    return booking.day if booking and booking.day and booking.day <= context.moment.today else None


def _latest(journal: Journal) -> Attempt | None:
    return max(journal.all(Attempt), key=lambda attempt: attempt.sat, default=None)


def _is_news(closed: Attempt, context: Context) -> bool:
    """Whether a fail is fresh: the latest sitting, and no longer ago than a result may take and as long again."""
    weeks = 2 * facts.RESULTS.value[1]
    recent = (context.moment.today - closed.sat).days <= 7 * weeks
    return recent and all(attempt.sat <= closed.sat for attempt in context.journal.all(Attempt))
