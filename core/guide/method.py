"""How a student studies, last time and now: what is only repeated, the one change next, and whether scores have moved since.

The order of the changes is their use in studies (fact methods): practice testing and spacing first, then reasons in one's own
words, then the guide's teaching, then the exam's own blocks. A group gives company, and is never the change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from core.command import Refused, Shape, Suggestion
from core.guide import facts
from core.guide.scores import counted
from core.journal import Entry, Journal
from core.kinds import own_words, plain
from core.moment import Moment
from core.payloads import Method, Score, Zone
from core.wording import count, listed

BEFORE, NOW = "before", "now"
QUESTIONS, SPACED, WHY, TEACHING, BLOCK, GROUP, RESOURCES = (
    "questions",
    "spaced",
    "why",
    "teaching",
    "block",
    "group",
    "resources",
)
NAMES = {
    QUESTIONS: "Time on questions",
    SPACED: "Planned re-tests",
    WHY: "Reviewing why",
    TEACHING: "Explaining it",
    BLOCK: "One block",
    GROUP: "A group",
    RESOURCES: "Resources",
}
_BY_USE = (QUESTIONS, SPACED, RESOURCES, WHY, TEACHING, BLOCK)
_LOW = re.compile(r"\bre-?read|\bhigh-?light|\bunderlin", re.IGNORECASE)
_MOST, _LONGEST = 12, 40  # resources, and characters of one


@dataclass(frozen=True)
class ResourcesKind:
    """What a student learns from, by name, with commas between them."""

    shape: Shape = Shape.TEXT
    longest: int = _MOST * (_LONGEST + len(" and "))

    def parse(self, text: str, moment: Moment) -> tuple[str, ...]:
        """The names as they are. Raises `Refused` for too many or too long ones, and `NotKept` for exam items."""
        parts = tuple(filter(None, (part.strip() for part in re.split(r"[,;\n]| and ", own_words(text)))))
        if len(parts) > _MOST or any(len(part) > _LONGEST for part in parts):
            raise Refused(f"Up to {_MOST} names with commas between them, please, such as uworld, anki, pathoma.")
        return tuple(dict.fromkeys(parts))

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """None."""
        return ()


def said(method: Method, name: str) -> str | None:
    """One habit in words; None where it is not said."""
    match getattr(method, name):
        case None | ():
            return None
        case bool(yes):
            return "yes" if yes else "no"
        case tuple(names):
            return listed(names)
        case 0 if name == BLOCK:
            return "untimed"
        case minutes if name == BLOCK:
            return count(minutes, "minute")
        case share:
            return f"{share} %"


def habits(method: Method) -> tuple[tuple[str, str], ...]:
    """All that is said, by name."""
    return tuple((label.lower(), words) for name, label in NAMES.items() if (words := said(method, name)))


def as_options(method: Method) -> dict[str, str]:
    """The options of `/method` that stand for it."""
    values = {name: getattr(method, name) for name in NAMES if said(method, name)}
    words = {True: "yes", False: "no"}
    return {"when": method.when} | {
        name: ", ".join(value) if isinstance(value, tuple) else words[value] if isinstance(value, bool) else str(value)
        for name, value in values.items()
    }


def held(journal: Journal, when: str) -> tuple[Entry, Method] | None:
    """The newest entry of that time."""
    return next((pair for pair in reversed(journal.entries_of(Method)) if pair[1].when == when), None)


def same(before: Method, now: Method) -> tuple[str, ...]:
    """Habits that are said for both times and are the same (rule rethink)."""
    return tuple(name for name in NAMES if said(before, name) and _alike(before, now, name))


def lacking(now: Method) -> tuple[str, ...]:
    """What could be changed, the most useful first; only what is said, and a group never."""
    questions, minutes = facts.QUESTIONS_LEAD.value, facts.BLOCK.value[1]
    open_ = {
        QUESTIONS: now.questions is not None and now.questions < questions,
        SPACED: now.spaced is False,
        RESOURCES: bool(low(now)),
        WHY: now.why is False,
        TEACHING: now.teaching is False,
        BLOCK: now.block is not None and now.block != minutes,
    }
    return tuple(name for name in _BY_USE if open_[name])


def low(method: Method) -> tuple[str, ...]:
    """Resources that are rereading or highlighting: of low use in studies."""
    return tuple(name for name in method.resources if _LOW.search(name))


def moved(before: Method, after: Method) -> tuple[str, ...]:
    """Habits that were said before and are different after."""
    return tuple(name for name in NAMES if said(before, name) and not _alike(before, after, name))


def changed(journal: Journal) -> tuple[str, ...]:
    """The habits that the newest change of now moved; none where nothing was said before it."""
    every = [method for method in journal.all(Method) if method.when == NOW]
    return moved(*every[-2:]) if len(every) > 1 else ()


def since(journal: Journal) -> date | None:
    """The student's date of the last change of how they study now; None where they have not said."""
    found = held(journal, NOW)
    if found is None:
        return None
    zone = journal.latest(Zone)
    first = journal.entry(found[0].root) or found[0]  # a correction is no change
    return Moment(first.at, ZoneInfo(zone.name) if zone else None).today


def stuck(journal: Journal) -> int:
    """Counted forms since the last change of method, or since the first form, that brought no rise.

    Each is held against the form before the change (else the first after it); a rise of `LEVEL` points or more begins anew
    from there. A fall is no rise either.
    """
    base, after = _since_change(journal)
    many = 0
    for score in after:
        if base and score.value - base.value >= facts.LEVEL.value:
            base, many = score, 0
        else:
            many += 1
    return many


def forms_since(journal: Journal) -> int:
    """Counted forms since the last change of method that can be held against one before."""
    return len(_since_change(journal)[1])


def _since_change(journal: Journal) -> tuple[Score | None, tuple[Score, ...]]:
    """The form the others are held against, and those others."""
    every, day = counted(journal), since(journal)
    start = max((place for place, score in enumerate(every) if day and score.taken <= day), default=0)
    return (every[start] if every else None), every[start + 1 :]


def _alike(one: Method, other: Method, name: str) -> bool:
    if name == RESOURCES:
        return set(map(plain, one.resources)) == set(map(plain, other.resources))
    return bool(getattr(one, name) == getattr(other, name))
