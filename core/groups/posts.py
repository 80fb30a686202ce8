"""What is posted in a study group's channel. A `Post` holds a few numbers and no words, so no journal entry can be in one.

Its words are made here. In public nothing says fail, failed or retake, and nobody is mentioned (facts.md, section 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.groups.encouragement import THOUGHTS
from core.nudges.how import HOW
from core.reply import Action

ANYBODY = "*"  # the owner of a button that everybody may press; the answer is the presser's alone
_WHICH = {"nudge", "group", "day"}
TITLE = "Step 1 study group"
HOUSE_RULE = "No exam recall and no NBME items here."
PRIVATE = "One tap, and only you see the answer: nobody is listed, and nobody sees who did not tap."


@dataclass(frozen=True)
class Pulse:
    """A week's sums, as they may be shown: None where fewer than five took part."""

    checked_in: int
    questions: int | None


@dataclass(frozen=True)
class Post:
    """One message for everybody in a channel. `row` is its outbox row, `day` the local date it is for, `asks` whether it asks how it went."""

    channel: str
    row: int
    asks: bool = False
    thought: int | None = None
    pulse: Pulse | None = None
    day: date | None = None


@dataclass(frozen=True)
class Public:
    """A post in words: paragraphs, and buttons that anybody may press."""

    title: str
    paragraphs: tuple[str, ...]
    actions: tuple[Action, ...]


def public(post: Post) -> Public:
    """The words of a post."""
    said: list[str] = []
    if post.pulse:
        said.append(_sums(post.pulse))
    if post.thought is not None:
        said.append(THOUGHTS[post.thought].text)
    taps: tuple[Action, ...] = ()
    if post.asks:
        said += ["How has it been going?", PRIVATE]
        day = (("day", post.day.isoformat()),) if post.day else ()
        of = (("nudge", str(post.row)), ("group", post.channel), *day)
        taps = tuple(Action(label, "went", (*of, ("how", str(mark)))) for mark, label in enumerate(HOW, 1))
    join = Action("join", "group", (("do", "join"),))
    return Public(TITLE, (*said, HOUSE_RULE), (*taps, join))


def offered(command: str, args: Mapping[str, str]) -> bool:
    """Whether some post offers this button: all that may be pressed without being its owner."""
    taps = (*public(Post("", 0, asks=True, day=date.min)).actions, *public(Post("", 0, asks=True)).actions)
    return any(each.command == command and _alike(dict(each.args), args) for each in taps)


def _alike(tap: Mapping[str, str], args: Mapping[str, str]) -> bool:
    """Whether they differ at most in which post it is: its row, its channel and its day."""
    return tap.keys() == args.keys() and all(args[name] == value for name, value in tap.items() if name not in _WHICH)


def _sums(pulse: Pulse) -> str:
    """The sums in a sentence, never beside another week's: those of the last whole week, Monday to Sunday."""
    said = f"Last week {_about(pulse.checked_in)} of you checked in"
    if pulse.questions is not None:
        said += f", with {_about(pulse.questions)} questions reviewed between you"
    return f"{said}."


def _about(sum_: int) -> str:
    """Exact under ten; from there on it has been rounded down to tens, and says so."""
    return str(sum_) if sum_ < 10 else f"{sum_} or more"
