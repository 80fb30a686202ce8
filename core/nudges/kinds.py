"""Kinds of values that check-ins ask for: weekdays, a time of day, a pause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.command import Refused, Shape, Suggestion
from core.kinds import DayOrNone, plain, quoted
from core.moment import Moment
from core.nudges.words import DAYS

_EVERY = {"daily": range(7), "every day": range(7), "everyday": range(7), "weekdays": range(5), "weekends": range(5, 7)}
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?", re.ASCII)
FOREVER = "until i say"


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


@dataclass(frozen=True)
class TimeKind:
    """A time of day."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> int:
        """Minutes since local midnight, 0 to 1439. Raises `Refused`."""
        found = _TIME.fullmatch(plain(text))
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
        if found and found[3]:
            hour = hour % 12 + (12 if found[3] == "pm" else 0) if 1 <= hour <= 12 else 24
        if hour > 23 or minute > 59:
            raise Refused(f"{quoted(text)} is no time of day I can read. Say 18:00 or 6 pm.")
        return hour * 60 + minute

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Hours of the evening."""
        return tuple(
            Suggestion(each, each) for each in ("18:00", "19:00", "20:00", "08:00", "12:00") if plain(typed) in each
        )


@dataclass(frozen=True)
class PauseKind:
    """How long to pause: a week, until a date, until the student says."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | str:
        """The first day they come again, or `FOREVER`. Raises `Refused`."""
        word = plain(text)
        if word in {"week", "a week", "1 week"}:
            return moment.today + timedelta(days=7)
        if word in {FOREVER, "until-i-say", "yes"}:
            return FOREVER
        found = DayOrNone().parse(re.sub(r"^(?:until|till) ", "", word), moment)
        if not isinstance(found, date) or found <= moment.today:
            raise Refused(f"{quoted(text)} is no day to come. Say week, a date, or until I say.")
        return found

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The usual ones."""
        return tuple(Suggestion(each, each) for each in ("week", FOREVER) if plain(typed) in each)
