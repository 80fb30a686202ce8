"""`/retake`: the sittings of Step 1 with their results, the earliest day for the next, and the date that is booked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.commands.retake_phrases import ASKED, SHORTCUTS
from core.days import AnyDay, DayOrNone, Either, PastDay
from core.entries import undoing
from core.guide import attempt_words, facts, result_words, retake_replies
from core.guide.about_kinds import OrNone
from core.guide.attempts import FAIL, PASS, booked, kept_booking, passed
from core.guide.doubts import close_to, doubted, is_it_so
from core.guide.retake_kinds import RESULT_KIND, UNKNOWN, WHO_KIND
from core.journal import Draft, Journal
from core.kinds import NONE, Flag
from core.payloads import Attempt, RetakeDate
from core.reply import Action, Reply

_SAME_SITTING = "A sitting and a booked date are entries of their own: a sitting has sat and result, a date the rest."


@dataclass(frozen=True)
class Retake:
    """Keeps a sitting and its result, or the date booked for the next; alone it shows how things stand."""

    spec: ClassVar[Spec] = Spec(
        "retake",
        "Your sittings of Step 1, the earliest day for the next, and the date you booked",
        ("attempt", "attempts", "sittings", "exam date", "my exam date", "my retake date", "my retake is", *ASKED),
        shortcuts=SHORTCUTS,
        spoken=(
            (r"^(?:it )?(?:(?:is|set(?= for| on| to)|booked|scheduled|moved|now) )+(?:(?:for|on|to) )?|^for ", "date:"),
            (r"^(?:it )?was (?:on )?", "sat:"),
            (r"^(?:on|it) ", ""),
            (rf"^(?:{NONE}|off|cancell?ed)$", f"date:{NONE}"),
            (r"\bset by\b", "set:"),
            (r"^(?:(.+) )?(passed|failed|incomplete|pass|fail)$", r"\1 result:\2"),
        ),
        bare="day",
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

    day: Annotated[
        datetime.date | Either | None, Ask("A day, sat or booked by what it can be", AnyDay(), "2026-09-14", menu=False)
    ] = None
    sure: Annotated[bool | None, Ask("That sitting is right, whatever I think", Flag(), "yes", menu=False)] = None
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
        told_of = self._told(context)
        if self.news or isinstance(told_of, Either):
            return ()
        if told_of is not self:
            return told_of.write(context)
        sitting = self._sitting(context)
        if self._doubted(sitting, context):
            return ()
        told = replace(context, journal=context.journal.grown(sitting, context.moment.now))
        return (*sitting, *self._date(told))  # the sitting decides from which day on a date is allowed

    def answer(self, context: Context) -> Reply:
        """What was saved and what it changes; else how things stand."""
        told_of = self._told(context)
        if isinstance(told_of, Either):
            return _which(told_of, context)
        if told_of is not self:
            return told_of.answer(context)
        undo = tuple(map(undoing, context.written[-1:]))
        if self.news == FAIL:
            return result_words.not_passed(context.journal, context.moment, _due(context))
        if self.result in (PASS, FAIL) and self.sat is None and self._meant(context) is None:
            return result_words.which_sitting(self.result, _latest(context.journal))
        if not context.written and (near := self._near(context)) and self.sat:
            return retake_replies.same_or_another(self.sat, near, self.result)
        sitting = () if context.written else self._sitting(context)
        if doubt := self._doubted(sitting, context):
            return is_it_so(doubt, self._so(sitting))
        closed = next((entry.payload for entry in context.written if isinstance(entry.payload, Attempt)), None)
        if closed and closed.result == PASS:
            return retake_replies.passed_now(closed.sat, undo)
        if closed and closed.result == FAIL and _is_news(closed, context):
            return retake_replies.failed_now(undo)
        if day := passed(context.journal):
            return retake_replies.passed_before(day, context.journal, undo)
        return retake_replies.standing(context, closed, undo)

    def _told(self, context: Context) -> Retake | Either:
        """With a bare day as the sitting or the booking that it can only be; the two days where it can be both."""
        day, today = self.day, context.moment.latest_today
        if day is None:
            return self
        if isinstance(day, Either):
            if not (self.result or self._books()):
                return day
            day = day.past if self.result else day.ahead
        sits = self.result is not None or (day <= today and not self._books())
        return replace(self, day=None, sat=day) if sits else replace(self, day=None, date=day)

    def _doubted(self, sitting: tuple[Draft, ...], context: Context) -> str:
        """Why the sitting is asked about before it is kept; empty where it is not, or where they are sure."""
        return "" if self.sure else doubted(sitting, context.journal, context.moment)

    def _so(self, sitting: tuple[Draft, ...]) -> Action:
        """The tap that keeps the sitting after all."""
        told = next(draft.payload for draft in sitting if isinstance(draft.payload, Attempt))
        args = {"sat": told.sat.isoformat(), "result": self.result, "instead": str(self.instead or ""), "sure": "yes"}
        return Action("yes, I sat it then", "retake", tuple((name, value) for name, value in args.items() if value))

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
        """A sitting that the one told of now may be; None once it was said which it is."""
        return None if self.sat is None or self.instead is not None else close_to(self.sat, context.journal)

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


def _which(day: Either, context: Context) -> Reply:
    """Asks about a day that can be both, unless one of the two is known already."""
    booking = booked(context.journal)
    known = any(attempt.sat == day.past for attempt in context.journal.all(Attempt))
    if known or (booking and booking.day == day.ahead):
        return retake_replies.standing(context, None, ())
    return retake_replies.sat_or_booked(day)


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
