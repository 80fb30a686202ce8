"""Kinds of values that check-ins ask for: weekdays, a time of day, a pause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.command import Refused, Shape, Suggestion
from core.days import DayOrNone
from core.kinds import plain, quoted
from core.moment import Moment
from core.nudges.words import DAYS
from core.wording import clock

_EVERY = {"daily": range(7), "every day": range(7), "everyday": range(7), "weekdays": range(5), "weekends": range(5, 7)}
CLOCK = r"(?:\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\.?| in the morning| in the afternoon| in the evening| at night)?|noon|midnight)"
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?: ?([ap])\.?m\.?| (?:in the |at )?(morning|afternoon|evening|night))?", re.ASCII
)
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_HALF = {"p": "p", "a": "a", "morning": "a", "afternoon": "p", "evening": "p"}
FOREVER = "until i say"
_SKIPPED = {"today": 1, "tomorrow": 2}  # a day to be left out, so that they come again on the next
_COUNTS = ("", "a", "two", "three", "four", "five", "six")
_SPANS = {"day": 1, "week": 7, "month": 30}
_LENGTH = re.compile(rf"(?:(\d{{1,2}}|{'|'.join(_COUNTS[1:])}) )?(day|week|month)s?", re.ASCII)


@dataclass(frozen=True)
class DaysKind:
    """Days of the week, in any usual form."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> tuple[int, ...]:
        """The weekdays (Monday is 0) in order. Raises `Refused`."""
        word = plain(text)
        if word in _EVERY:
            return tuple(_EVERY[word])
        word = _SPAN.sub(lambda found: _spelled(found[1], found[2]), word)
        parts = [part for part in re.split(r"[,; /+]+|\band\b", word) if part]
        found = {DAYS.index(part[:3]) for part in parts if part[:3] in DAYS and f"{_LONG[part[:3]]}s".startswith(part)}
        if not parts or len(found) < len({part[:3] for part in parts}):
            raise Refused(f"{quoted(text)} are no weekdays I know. Say mon, wed, fri, or daily, or weekdays.")
        return tuple(sorted(found))

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The usual ones."""
        usual = ("mon,wed,fri", "daily", "weekdays", "tue,thu,sat", "sun")
        return tuple(Suggestion(each, each) for each in usual if plain(typed) in each)


def _spelled(first: str, last: str) -> str:
    """`mon-fri` as its days."""
    start, end = DAYS.index(first), DAYS.index(last)
    return " ".join(DAYS[day % len(DAYS)] for day in range(start, start + (end - start) % len(DAYS) + 1))


_SPAN = re.compile(rf"\b({'|'.join(DAYS)})[a-z]* ?(?:-|–|to) ?({'|'.join(DAYS)})[a-z]*\b")
_LONG = dict(zip(DAYS, ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), strict=True))


_EITHER = range(1, 7)  # hours that are seldom meant as they stand on a 24-hour clock: asked about


def _half(found: re.Match[str], hour: int) -> str | None:
    """Which half of the day is said: `a`, `p`, or None where neither is."""
    if found[4] == "night":
        return "p" if hour >= 6 and hour != 12 else "a"
    said = found[3] or found[4]
    return _HALF[said] if said else None


@dataclass(frozen=True)
class TimeKind:
    """A time of day. From 1:00 to 6:59 it takes a word for which half of the day is meant, or the 24-hour clock's 0 before it."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> int:
        """Minutes since local midnight, 0 to 1439. Raises `Refused`."""
        said = re.sub(r" ?o['’]?clock\b", "", plain(text))
        if said in _NAMED:
            return _NAMED[said]
        found = _TIME.fullmatch(said)
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
        half = _half(found, hour) if found else None
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif half and (hour > 12) is not (half == "p"):
            hour = 24
        if hour > 23 or minute > 59:
            raise Refused(f"{quoted(text)} is no time of day I can read. Say 18:00 or 6 pm.")
        if half is None and hour in _EITHER and not said.startswith("0"):
            early, late = f"0{hour}:{minute:02}", f"{hour + 12}:{minute:02}"
            raise Refused(
                f"Is {quoted(text)} {clock(hour * 60 + minute)}, or {clock(hour * 60 + minute + 720)}? Say {early} or {late}."
            )
        return hour * 60 + minute

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Hours of the evening."""
        return tuple(
            Suggestion(each, each) for each in ("18:00", "19:00", "20:00", "08:00", "12:00") if plain(typed) in each
        )


@dataclass(frozen=True)
class PauseKind:
    """How long to pause: a week, a few days, until a date, until the student says; today or tomorrow is a day left out."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | str:
        """The first day they come again, or `FOREVER`. Raises `Refused`."""
        word = re.sub(r"^for ", "", plain(text))
        if word in {FOREVER, "until-i-say", "yes"}:
            return FOREVER
        if word in _SKIPPED:
            return moment.today + timedelta(days=_SKIPPED[word])
        if found := _LENGTH.fullmatch(word):
            many = _COUNTS.index(found[1]) if found[1] in _COUNTS else int(found[1] or 1)
            return moment.today + timedelta(days=max(1, many) * _SPANS[found[2]])
        found_day = DayOrNone().parse(re.sub(r"^(?:until|till) ", "", word), moment)
        if not isinstance(found_day, date) or found_day <= moment.today:
            raise Refused(f"{quoted(text)} is no day to come. Say week, a date, or until I say.")
        return found_day

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The usual ones."""
        return tuple(Suggestion(each, each) for each in ("week", FOREVER) if plain(typed) in each)
