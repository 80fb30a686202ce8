"""The story in words: a page, an answer to say aloud, a paragraph for an application. What is missing is a gap in brackets.

Neutral, in the first person, with no score that a report of Step 1 or a UWSA could have: practice results on the NBME's scale
stand on the page alone, which is for nobody else. Feelings come in only where the student chooses them.
"""

from __future__ import annotations

from datetime import date

from core.guide import facts
from core.guide.areas import name_of
from core.guide.attempts import FAIL, INCOMPLETE
from core.guide.misses import Mode, label_of
from core.guide.pace import direction
from core.guide.scores import named
from core.guide.story import Change, Counts, Story
from core.guide.trend import Standing, Way, way_of
from core.guide.trend_picture import picture_of
from core.reply import Document
from core.wording import count, listed, num, on

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
# A failure mode as it is said aloud: "most often ..."; luck is left out, since what it names is no miss
_MODES = {
    Mode.NEVER_LEARNED: "I had never learned what was asked",
    Mode.COULD_NOT_RECALL: "I knew it once and could not recall it",
    Mode.COULD_NOT_APPLY: "I knew the fact and could not use it",
    Mode.MISREAD: "I had misread the question",
    Mode.ANCHORED_EARLY: "I had settled on an answer too early",
    Mode.FIFTY_FIFTY: "I was down to two answers and chose the wrong one",
    Mode.RAN_OUT_OF_TIME: "I had run out of time",
    Mode.CHANGED_ANSWER: "I had changed an answer that was right",
}
_SPOKEN = 3  # changes and feelings that can be said in one breath
_MOST = 4


def month(day: date) -> str:
    """`May 2026`, as one says it."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def page(told: Story, today: date, *, feelings: bool) -> Document:
    """The whole story, dated; a draft until there is a pass."""
    parts = (
        ("Where it began", _began(told)),
        ("What I felt", _felt(told) if feelings else ()),
        ("What I changed", _changed(told)),
        ("What I worked on", _worked(told)),
        ("How the practice results went", _went(told)),
        ("How it ended", _ended(told)),
    )
    sections = tuple((heading, lines) for heading, lines in parts if lines)
    title = "My way back to Step 1" if told.passed else "My way back to Step 1, a draft"
    note = "From my own journal, for me alone. Practice results are equated percent correct, each within ±4."
    return Document("my-story", title, sections, note, today, picture_of(told.trend, light=True))


def _began(told: Story) -> tuple[str, ...]:
    lines = tuple(f"Step 1 on {on(attempt.sat)}: {_ending(attempt.result)}." for attempt in told.sat)
    if told.baseline:
        since = "The first practice result after it" if told.sat else "The first practice result"
        scored = f"{num(told.baseline.value)} on {named(told.baseline)}, {on(told.baseline.taken)}"
        return (*lines, f"{since}: {scored}. A starting point, no more.")
    return lines


def _ending(result: str | None) -> str:
    return {FAIL: "not passed", INCOMPLETE: "not finished"}.get(result or "", "result not noted")


def _felt(told: Story) -> tuple[str, ...]:
    if not told.feelings.most:
        return ("[The feeling you would name, in one word]",)
    shown = [(f"“{word}”" if " " in word else word, many) for word, many in told.feelings.most[:_MOST]]
    often = listed(f"{word} ({many})" if many > 1 else word for word, many in shown)
    return (f"Named {_between(told.feelings)}: {often}.",)


def _changed(told: Story) -> tuple[str, ...]:
    if not told.changes:
        return ("[Two or three things you do differently now]",)
    return tuple(map(_as_line, told.changes))


def _as_line(change: Change) -> str:
    return f"{change.both}." if change.both else f"New: {change.short}."


def _worked(told: Story) -> tuple[str, ...]:
    lines = []
    if told.misses.most:
        often = listed(f"{label_of(mode)} ({many})" for mode, many in told.misses.most[:_MOST])
        lead = "Most often" if _enough(told) else "So far"
        lines.append(f"{count(told.misses.total, 'question')} logged {_between(told.misses)}. {lead}: {often}.")
    if told.topics.most:
        again = f", and {count(told.retests, 're-test')} of them" if told.retests else ""
        topics = count(len(told.topics.most), "topic")
        lines.append(f"{topics} explained as to a beginner, {_between(told.topics)}{again}.")
    held = [name_of(each.area) for each in told.trend.areas if each.standing is Standing.HELD]
    if held:
        lines.append(f"No longer weak, on two forms or more: {listed(held)}.")
    return tuple(lines)


def _between(counts: Counts) -> str:
    if counts.first is None or counts.last is None or counts.first == counts.last:
        return f"on {on(counts.first)}" if counts.first else ""
    return f"from {on(counts.first)} to {on(counts.last)}"


def _went(told: Story) -> tuple[str, ...]:
    scores = told.trend.counted
    if not scores:
        return ()
    rows = tuple(f"{on(score.taken)}: {num(score.value)} on {named(score)}." for score in scores)
    return (direction(scores), *rows)


def _ended(told: Story) -> tuple[str, ...]:
    if told.passed:
        return (f"Passed on {on(told.passed)}. A pass shows no number, and needs none.",)
    return ("Still open. This page grows with my journal, and is done once there is a pass.",)


def spoken(told: Story, *, feelings: bool) -> str:
    """About a minute aloud: 100 to 150 words, gaps included."""
    parts = (
        _opening(told),
        _heart(told) if feelings else "",
        "I first took a practice exam to see where I stood." if told.baseline else "[What you did first.]",
        _insight(told),
        f"So I changed how I study: {_changes_said(told)}.",
        "The change I would keep is [which one, and why it worked for you].",
        _practice_said(told),
        f"I passed in {month(told.passed)}." if told.passed else "[Once you have it: I passed in MONTH.]",
        "What stayed is the habit: when something goes wrong now, I find out why, change one thing, "
        "and check whether it helped. On [a rotation or a project] that meant [a short example].",
    )
    return " ".join(filter(None, parts))


def paragraph(told: Story, *, feelings: bool) -> str:
    """A short, neutral one for an application."""
    parts = (
        _opening(told),
        _heart(told) if feelings else "",
        f"I reviewed how I had prepared and changed it: {_changes_said(told)}.",
        _practice_said(told),
        f"I passed in {month(told.passed)}." if told.passed else "[I passed in MONTH YEAR.]",
        "I have kept these habits since, most recently in [a rotation, a course or Step 2 CK].",
    )
    return " ".join(filter(None, parts))


def _opening(told: Story) -> str:
    """The sittings that were not passed. One whose result is not noted, with none after it, is not called so."""
    if not told.sat:
        return "In [month and year] I sat Step 1 and did not pass."
    last = told.sat[-1]
    lost = [each for each in told.sat if each.result == FAIL or (each.result is None and (each != last or told.passed))]
    if lost:
        return f"In {listed(dict.fromkeys(month(each.sat) for each in lost))} I sat Step 1 and did not pass."
    if last.result == INCOMPLETE:
        return f"In {month(last.sat)} I began Step 1 and did not finish it."
    return f"In {month(last.sat)} I sat Step 1 [and did not pass]."


def _heart(told: Story) -> str:
    words = [word for word, _ in told.feelings.most if " " not in word][:_SPOKEN]
    return f"At first there was {listed(words) or '[a feeling, in one word]'}, and I talked about it with [one person]."


def _insight(told: Story) -> str:
    """What the misses have in common, once there are enough of them to say so, and one of the ways comes back."""
    mode, many = next(((mode, many) for mode, many in told.misses.most if mode in _MODES), ("", 0))
    if not _enough(told) or many < facts.MODE_REPEATS.value:
        return "Then I looked at how I had studied, and found [the one thing your old way of studying missed]."
    return f"Then I wrote down why I missed questions, and most often {_MODES[Mode(mode)]}."


def _enough(told: Story) -> bool:
    return told.misses.total >= facts.MISSES_LEAST.value


def _changes_said(told: Story) -> str:
    found = [change.short for change in told.changes]
    found += ["explaining topics as to a beginner"] if told.topics.most and _TEACHING not in found else []
    found += ["a log of what I missed and why"] if _enough(told) else []
    return listed(found[:_SPOKEN]) if len(found) > 1 else listed([*found, "[what you do differently now]"])


_TEACHING = "explaining topics to others"


def _practice_said(told: Story) -> str:
    many = len(told.trend.counted)
    if not many:
        return "I took [how many] practice exams along the way to see where I stood."
    rose = ", and my results rose" if way_of(told.trend.counted) is Way.RISING else " to see where I stood"
    return f"Along the way I took {count(many, 'practice exam')}{rose}."
