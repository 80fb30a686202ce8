"""`/replan`: days of study that life took. The plan's range moves by them, the guide's months stay, and nobody is told off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Shape, Spec, Suggestion
from core.days import PastDay
from core.entries import undoing
from core.guide import facts
from core.guide.attempts import booked, passed
from core.guide.booking import worn
from core.guide.calendar import school_date
from core.guide.course import Course, course
from core.guide.fact import Fact
from core.guide.result_words import after_pass
from core.guide.timeline import weeks_short
from core.journal import Draft
from core.kinds import number, plain, quoted
from core.part import NOTHING, Part, joined
from core.payloads import Lost
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, on

_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SIZES = {"day": 1, "week": 7, "month": 30}
_AMOUNT = re.compile(r"(\d{1,3}|[a-z]+)(?: ?(day|week|month)s?)?", re.ASCII)
_SPOKEN = (
    *((f"{n} day{'s' if n > 1 else ''}", n) for n in range(1, 32)),
    *((f"{word} day{'s' if n > 1 else ''}", n) for n, word in enumerate(_NUMBERS, 1)),
    *((f"{n} week{'s' if n > 1 else ''}", 7 * n) for n in range(1, 9)),
    *((f"{word} week{'s' if n > 1 else ''}", 7 * n) for n, word in enumerate(_NUMBERS[:8], 1)),
    ("one day", 1),
    ("one week", 7),
    ("the week", 7),
    ("a month", 30),
)
_BEFORE = (
    "lost ",
    "i lost ",
    "i've lost ",
    "i’ve lost ",
    "i have lost ",
    "i missed ",
    "missed ",
    "just lost ",
    "i just lost ",
)
_TO = ("the flu", "flu", "covid", "a cold", "a migraine", "illness", "being sick", "sickness")
_SICK = re.compile(r"i(?:'?ve| have)? (?:was|been|got|had to work|had) ?(?:sick|ill|the flu|covid)?(?: for)? (.+)")
_TAPS = (("a day", 1), ("3 days", 3), ("a week", 7))


@dataclass(frozen=True)
class DaysKind:
    """A number of days lost: "4", "4 days", "a week", "two weeks"."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: object) -> int:
        """The days, at most 90. Raises `Refused`."""
        most = facts.MOST_LOST.value
        word = re.sub(r"^(?:i )?(?:lost )?|(?: lost)$", "", plain(text).rstrip(".!"))
        if sick := _SICK.fullmatch(word.replace("’", "'")) or _SICK.fullmatch(f"i {word}"):
            word = sick[1]
        found = _AMOUNT.fullmatch(word)
        many = _many(found[1]) if found else None
        if found is None or many is None:
            raise Refused(f"{quoted(text)} is no number of days that I can read. Say 4, or a week.")
        days = int(many) * _SIZES[found[2] or "day"]
        if not 1 <= days <= most:
            raise Refused(
                f"I can move a plan by 1 to {most} days at once. After more than that, a fresh score says more."
            )
        return days

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The three that are usual."""
        return tuple(Suggestion(label, str(days)) for label, days in _TAPS if plain(typed) in label)


def _many(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 1
    if word in {"one", "the"}:
        return 1
    found = number(word)
    return None if found is None else int(found)


@dataclass(frozen=True)
class Replan:
    """Moves the plan's range by days lost; alone it shows by how many it has moved."""

    spec: ClassVar[Spec] = Spec(
        "replan",
        "Days of study that life took: your plan moves by them",
        ("re-plan", "days lost", "lost days"),
        shortcuts=(
            *((f"{said} lost", ("days", str(days))) for said, days in _SPOKEN),
            *((before + said, ("days", str(days))) for said, days in _SPOKEN for before in _BEFORE),
            *(
                (f"{before}{said} to {why}", ("days", str(days)))
                for said, days in _SPOKEN
                for before in _BEFORE[:2]
                for why in _TO
            ),
        ),
    )
    days: Annotated[int | None, Ask("How many days you lost: 4, or a week", DaysKind(), "4")] = None
    on: Annotated[date | None, Ask("The day you count from; today where left out", PastDay(), "2026-11-20")] = None

    def record(self, context: Context) -> Lost:
        """The days lost. Raises `Refused` without a number."""
        if self.days is None:
            raise Refused("How many days were lost? Say /replan 4, with your own number.")
        return Lost(self.days, self.on or context.moment.today)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The days, where there is a range that they move."""
        if (self.days is None and self.on is None) or passed(context.journal):
            return ()
        lost, held = self.record(context), course(context.journal)
        return (Draft(lost),) if held and held.way and lost.on >= held.score.taken else ()

    def answer(self, context: Context) -> Reply:
        """Where the range is now; without one, why nothing needs moving."""
        done = after_pass(context.journal, "So nothing is planned any more that lost days could move.", ())
        if done:
            return done
        held = course(context.journal)
        if held is None or held.way is None:
            return _nothing_to_move(held)
        if self.days is not None and not context.written:
            return _before_the_score(held)
        moved = bool(context.written)
        undo = tuple(map(undoing, context.written))
        title = f"Moved by {count(self.days or 0, 'day')}" if moved else "Your plan, and days lost"
        kind = "Days get lost, to illness, family, work or rest. They don't undo what you know."
        parts = (
            Part((Paragraph(kind if moved else "Tell me how many days you lost, and the range moves by them."),)),
            _range(held, self.days if moved else None),
            _beside(held, context),
        )
        taps = (
            () if moved else (*(_tap(label, days) for label, days in _TAPS), Action("other", "replan", (), ("days",)))
        )
        return Reply(title, joined(*parts), (*taps, *undo, Action("plan", "plan")))


def _tap(label: str, days: int) -> Action:
    return Action(label, "replan", (("days", str(days)),))


def _nothing_to_move(held: Course | None) -> Reply:
    if held is None:
        said = "A plan starts from a score, so there is no range yet that lost days could move. They cost you nothing here."
        facts_used: tuple[Fact[object], ...] = (facts.BASELINE,)
    else:
        said = "Your target is reached, so no months are owed and nothing needs moving."
        facts_used = (facts.FORMS_KEPT,)
    return Reply("Nothing to move", joined(Part((Paragraph(said),), facts_used)), (Action("plan", "plan"),))


def _before_the_score(held: Course) -> Reply:
    said = (
        f"Your plan rests on the score of {on(held.score.taken)}. Days lost before it are in that score already, "
        "so the range stays where it is."
    )
    return Reply("Nothing to move", joined(Part((Paragraph(said),), (facts.BASELINE,))), (Action("plan", "plan"),))


def _range(held: Course, days: int | None) -> Part:
    """The range as it is now, and how far it has moved in all."""
    first, last = held.dates or (held.score.taken, held.score.taken)
    when = f"not before {on(first)}" if first == last else f"{on(first)} to {on(last)}"
    rows = [("The range now", when)]
    if held.lost and held.lost != days:
        rows += [("Moved in all", f"{count(held.lost, 'day')} since {on(held.score.taken)}")]
    same = "The months of study stay as they were: only the dates move." if held.lost else "Nothing is moved so far."
    return Part((Rows(tuple(rows)), Paragraph(same)), (facts.MONTH_PER_5, facts.BELOW_50))


def _beside(held: Course, context: Context) -> Part:
    """A booked day and somebody else's date that now lie before the range's end."""
    today = context.moment.today
    if held.dates is None or worn(held, today):
        return NOTHING
    booking, due = booked(context.journal), school_date(context.journal)
    said = []
    if booking and booking.day and booking.day >= today and (short := weeks_short(held.dates[1], booking.day)):
        said += [
            f"Your booked day, {on(booking.day)}, is up to {count(short, 'week')} short of it. "
            "/retake shows what can be done."
        ]
    if due and due.deadline >= today and (short := weeks_short(held.dates[1], due.safe)):
        back = f", a sitting by {on(due.safe)}," if due.for_result else ""
        said += [
            f"The deadline {on(due.deadline)}{back} is up to {count(short, 'week')} short of it. "
            "/plan shows whom to ask; the range does not bend to it."
        ]
    return Part(tuple(map(Paragraph, said)), (facts.NO_PRESSURE,)) if said else NOTHING
