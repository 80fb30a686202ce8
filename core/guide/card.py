"""One page for a dean, a tutor or a mentor: which lines there are, and what each says. The student picks every one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.command import Refused, Shape, Suggestion
from core.guide import facts
from core.guide.areas import name_of
from core.guide.attempts import passed, sittings
from core.guide.course import course
from core.guide.quiet import no_studying
from core.guide.readiness import Readiness, Verdict, readiness
from core.guide.scores import counted, named
from core.guide.story import changes
from core.guide.timeline import range_said
from core.guide.today import today
from core.guide.trend import Standing, areas, way_of, way_there
from core.guide.trend_picture import when
from core.journal import Journal
from core.kinds import plain, quoted
from core.moment import Moment
from core.payloads import Attempt, Score
from core.wording import count, listed, num, on


@dataclass(frozen=True)
class Choice:
    """Something to pick: the letter a button keeps it by, its name in text, and how it reads."""

    letter: str
    name: str
    says: str


LINES = (
    Choice("s", "sitting", "Latest sitting"),
    Choice("w", "steps", "Where I am"),
    Choice("p", "plan", "My plan"),
    Choice("n", "score", "Latest practice result"),
    Choice("t", "trend", "Where the results go"),
    Choice("a", "areas", "Areas I work on"),
    Choice("c", "changes", "What I changed"),
    Choice("q", "asks", "What I ask for"),
)
PICKED = "swpacq"  # a score and where scores go are shown only where the student adds them
ASKS = (
    Choice("m", "meeting", "a time to talk this over"),
    Choice("d", "dates", "which dates can move: clerkships, graduation, a leave"),
    Choice("h", "tutoring", "tutoring, or another way to learn this with somebody"),
    Choice("x", "exams", "practice exams through the school"),
    Choice("r", "reports", "somebody to read my score reports with me"),
)
_ALL, _NONE = "all", "none"


@dataclass(frozen=True)
class PickKind:
    """Some of the choices, by name or by letter."""

    choices: tuple[Choice, ...]
    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """Their letters, in order. Raises `Refused` with the names."""
        word = plain(text)
        if word in {_ALL, _NONE}:
            return "".join(choice.letter for choice in self.choices) if word == _ALL else ""
        given = set(word.replace(" and ", ",").replace("+", ",").replace(" ", ",").split(",")) - {""}
        by_name = {choice.name: choice.letter for choice in self.choices}
        letters = {choice.letter for choice in self.choices}
        if given and given <= by_name.keys():
            return self.ordered(by_name[name] for name in given)
        if set(word) <= letters:
            return self.ordered(word)
        raise Refused(f"{quoted(text)} is not what I can put there. Choose from {', '.join(by_name)}, all or none.")

    def ordered(self, letters: Iterable[str]) -> str:
        """The letters, each once, in the order of the choices."""
        held = set(letters)
        return "".join(choice.letter for choice in self.choices if choice.letter in held)

    def toggled(self, letters: str, letter: str) -> str:
        """The letters with one put in where it was out, and out where it was in; `none` for no letters."""
        return self.ordered(set(letters) ^ {letter}) or _NONE

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Names for the last word typed, keeping those before it."""
        before, comma, last = typed.rpartition(",")
        kept = f"{before.strip()}," if comma else ""
        names = (*(choice.name for choice in self.choices), *(() if comma else (_ALL, _NONE)))
        return tuple(Suggestion(kept + name, kept + name) for name in names if name.startswith(plain(last)))


LINES_KIND, ASKS_KIND = PickKind(LINES), PickKind(ASKS)


def line(letter: str, journal: Journal, moment: Moment, asks: str, own: str | None) -> tuple[str, ...]:
    """What a line of the card says; nothing where the journal does not hold it yet."""
    match letter:
        case "s":
            return _sitting(journal)
        case "w":
            return _steps(journal, moment)
        case "p":
            return _plan(journal, moment)
        case "n":
            return _score(journal)
        case "t":
            return _trend(journal)
        case "a":
            return _areas(journal)
        case "c":
            return tuple(f"{each.short[0].upper()}{each.short[1:]}." for each in changes(journal))
        case _:
            asked = [f"{choice.says[0].upper()}{choice.says[1:]}." for choice in ASKS if choice.letter in asks]
            return (*asked, *((own,) if own else ()))


def _sitting(journal: Journal) -> tuple[str, ...]:
    if day := passed(journal):
        return (f"I passed Step 1 on {on(day)}.",)
    sat = max((attempt.sat for attempt in journal.all(Attempt)), default=None)
    return (f"Step 1 on {on(sat)}.",) if sat else ()


def _steps(journal: Journal, moment: Moment) -> tuple[str, ...]:
    """The step that `/today` names, called a part: to a dean "Step 1" is the exam. Days that are kept free of studying are nobody else's business: no line then."""
    if passed(journal) or no_studying(journal, moment.now):
        return ()
    place = today(journal, moment).step
    return (f"Part {place} of {len(facts.SIX_STEPS.value)} of my way back: {_DOING[place - 1]}.",)


_DOING = (  # the guide's six, in words for somebody else's eyes
    "the first days after the result",
    "talking to my school",
    "a practice exam as a baseline",
    "planning the months",
    "changing how I study",
    "choosing the date",
)


def _plan(journal: Journal, moment: Moment) -> tuple[str, ...]:
    """The range; once the target is reached, what is left to do. Nothing where it rests on no score that counts, or is over."""
    found = None if passed(journal) or not sittings(journal).left else course(journal)
    if found is None or found.provisional:
        return ()
    if found.way is None:
        return (_reached(readiness(journal, moment.today), found.score),)
    if found.way.dates[1] < moment.today:
        return ()
    months = range_said(found.way.least, found.way.most)
    said = f"{months[0].upper()}{months[1:]} of dedicated study from {on(found.way.day)}: {when(found)}."
    return (f"{said} A range, which each practice exam may move.",)


def _reached(ready: Readiness, latest: Score) -> str:
    """What a date still takes. That a next attempt would be the last one is the student's to say."""
    match ready.verdict:
        case Verdict.TWO_FORMS:
            return "The plan's target is reached, and two practice exams confirm it. What is left is the date."
        case Verdict.NO_FRESH:
            return "The plan's target was reached. A fresh practice exam confirms it before a date is set."
    if latest.value < ready.line:
        return "The plan's target is reached. A date takes two practice exams a little above it."
    if len(ready.rests_on) < facts.FORMS_KEPT.value:
        return "The plan's target is reached. A second practice exam confirms it before a date is set."
    return "The plan's target is reached. Two practice exams in a row confirm it before a date is set."


def _score(journal: Journal) -> tuple[str, ...]:
    every = counted(way_there(journal))
    if not every:
        return ()
    latest = every[-1]
    margin = facts.NBME_STATES.value.range
    return (f"{num(latest.value)} on {named(latest)}, {on(latest.taken)} (equated percent correct, ±{margin}).",)


def _trend(journal: Journal) -> tuple[str, ...]:
    every = counted(way_there(journal))
    way = way_of(every)
    if way is None:
        return ()
    return (f"{way.value.capitalize()}, over {count(len(every), 'practice exam')} since {on(every[0].taken)}.",)


def _areas(journal: Journal) -> tuple[str, ...]:
    """Those that two forms marked weak; where there are none, those that one did."""
    every = areas(way_there(journal))
    for standing in (Standing.STICKY, Standing.GUESS):
        if weak := [name_of(each.area) for each in every if each.standing is standing]:
            return (f"{listed(weak)}.",)
    return ()
