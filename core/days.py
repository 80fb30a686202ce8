"""Days as they are written and said, behind today or ahead of it. Each refusal says what would do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.command import Refused, Shape, Suggestion
from core.kinds import NONE, NOTHING_SAID, plain, quoted
from core.moment import Moment
from core.wording import on

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ?([a-z]{3})[a-z]*\.?,?(?: (\d{4}))?", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_WEEKDAY = re.compile(
    r"(last |on |this |next )?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?", re.ASCII
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AGO = re.compile(r"(\d{1,3}|a|one) (day|week)s? ago", re.ASCII)
_IN = re.compile(r"in (\d{1,3}|a|one) (day|week)s?", re.ASCII)
_DAYS = {"day": 1, "week": 7}
_FIRST_YEAR = 2000  # earlier than any self-assessment a student could still hold


@dataclass(frozen=True)
class PastDay:
    """A date that is not after today. Without a year it is the latest such day."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date:
        """The date, in any of the forms the refusal names."""
        found = _day(text, moment, past=True)
        if found > moment.latest_today:
            raise Refused(f"{on(found)} is still to come. When did you take it?")
        return found

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class DayOrNone:
    """A date that may be taken away again with `none`. Without a year it is the next such day."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | str:
        """The date, or the word `none`."""
        return NONE if plain(text) in NOTHING_SAID else _day(text, moment, past=False)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


@dataclass(frozen=True)
class Either:
    """A day that may be behind, `past`, or still ahead: a weekday or a date without its year."""

    past: date
    ahead: date


@dataclass(frozen=True)
class AnyDay:
    """A day behind or ahead, and both where what was said can be both; today may be either."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> date | Either:
        """The date, or the two that it may be. Raises `Refused`."""
        past, ahead = _day(text, moment, past=True), _day(text, moment, past=False)
        if past == ahead and not moment.today <= past <= moment.latest_today:
            return past
        return Either(past, ahead)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def _day(text: str, moment: Moment, *, past: bool) -> date:
    word = plain(text)
    if word in {"today", "now"}:
        return moment.today
    if word == "tomorrow":
        return moment.today + timedelta(days=1)
    if word == "yesterday":
        return moment.today - timedelta(days=1)
    for pattern, way in ((_AGO, -1), (_IN, 1)):
        if found := pattern.fullmatch(word):
            many = 1 if found[1] in {"a", "one"} else int(found[1])
            return moment.today + timedelta(days=way * many * _DAYS[found[2]])
    if found := _WEEKDAY.fullmatch(word):
        return _weekday(found[1] or "", _WEEKDAYS.index(found[2]), moment, past=past)
    if found := _SLASHES.fullmatch(word):
        return _slashed(int(found[1]), int(found[2]), int(found[3]), text, moment)
    if found := _ISO.fullmatch(word):
        return _dated(int(found[1]), int(found[2]), int(found[3]), text, moment)
    if (found := _DAY_MONTH.fullmatch(word)) and found[2] in _MONTHS:
        day, month, year = int(found[1]), _MONTHS.index(found[2]) + 1, found[3]
    elif (found := _MONTH_DAY.fullmatch(word)) and found[1] in _MONTHS:
        day, month, year = int(found[2]), _MONTHS.index(found[1]) + 1, found[3]
    else:
        raise Refused(
            f"{quoted(text)} is not a date I can read. Write it as {moment.today.isoformat()}, "
            f"“{moment.today.day} {_MONTHS[moment.today.month - 1].title()}” or “yesterday”."
        )
    return _dated(int(year) if year else _nearest(month, day, moment, past=past), month, day, text, moment)


def _weekday(which: str, weekday: int, moment: Moment, *, past: bool) -> date:
    """The nearest such day behind, today among them unless it is said to be the last one; or ahead of today."""
    back = (moment.today.weekday() - weekday) % 7
    if which == "next " or not (past or which == "last "):
        return moment.today + timedelta(days=7 - back)
    return moment.today - timedelta(days=back or (7 if which == "last " else 0))


def _slashed(first: int, second: int, year: int, text: str, moment: Moment) -> date:
    """Month first as in the United States or day first, where only one of the two can be meant. Raises `Refused`."""
    if first != second and first <= 12 and second <= 12:
        one, other = f"{year}-{first:02}-{second:02}", f"{year}-{second:02}-{first:02}"
        raise Refused(f"{quoted(text)} may be {one} or {other}. Which one? Write it like that, year first.")
    month, day = (first, second) if first <= 12 else (second, first)
    return _dated(year, month, day, text, moment)


def _nearest(month: int, day: int, moment: Moment, *, past: bool) -> int:
    """The year in which that day last was, or next will be."""
    today = moment.latest_today if past else moment.today
    passed = (month, day) <= (today.month, today.day) if past else (month, day) < (today.month, today.day)
    return today.year - (past and not passed) + (passed and not past)


def _dated(year: int, month: int, day: int, text: str, moment: Moment) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused(
            f"{quoted(text)} is not on the calendar. Write year-month-day, such as {moment.today.isoformat()}."
        ) from None
    if found.year < _FIRST_YEAR or found.year > moment.today.year + 10:
        raise Refused(f"{quoted(text)}: is the year right?")
    return found
