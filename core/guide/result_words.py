"""What several commands say once Step 1 is passed, while its result is awaited, and of a result whose day is not clear.

The rules are `passed` and `awaiting` in `core/guide/attempts.py`.
"""

from __future__ import annotations

from datetime import date

from core.entries import undoing
from core.guide import attempt_words, facts
from core.guide.about import begun, told
from core.guide.attempts import FAIL, INCOMPLETE, PASS, awaiting, passed, unreported
from core.journal import Journal
from core.moment import Moment
from core.part import Part, joined
from core.payloads import About, Attempt
from core.reply import Action, Paragraph, Reply
from core.wording import on

STORY = Action("my story", "story")
_FEEL = Action("name a feeling", "feel")
_ENDS = (("passed", PASS), ("did not pass", FAIL), ("incomplete", INCOMPLETE))


def how_it_ended(day: date | None) -> tuple[Action, ...]:
    """One tap for how a sitting ended, where that is not known."""
    if day is None:
        return ()
    return tuple(Action(label, "retake", (("sat", day.isoformat()), ("result", word))) for label, word in _ENDS)


def after_pass(journal: Journal, so: str, undo: tuple[Action, ...]) -> Reply | None:
    """How things stand once it is passed, with what that means here; None where it is not. A pass kept wrongly can be undone."""
    day = passed(journal)
    if day is None:
        return None
    entry = next(entry for entry, held in journal.entries_of(Attempt) if (held.sat, held.result) == (day, PASS))
    said = f"Step 1 is passed on {on(day)}. {so} If that pass is a slip, undo takes it back."
    part = Part((Paragraph(said),), (facts.STORY,))
    return Reply("Step 1 is passed", joined(part), (STORY, *(undo or (undoing(entry),))))


def result_first(journal: Journal, today: date, undo: tuple[Action, ...]) -> Reply | None:
    """While a result is awaited there is no verdict and no plan to give, and none is needed; None where it is not."""
    day = awaiting(journal, today)
    if day is None:
        return None
    said = f"The result of your sitting on {on(day)} is not in yet, so there is nothing to work out and nothing to do."
    after = "Once it came, one tap says how it went. A new practice score, logged, gets an answer before that."
    kept = (Paragraph("What you told me is kept."),) if undo else ()
    part = Part((Paragraph(said), *kept, Paragraph(after)))
    blocks = joined(part, attempt_words.awaited(day))
    return Reply("First the result", blocks, (*how_it_ended(day), *undo, Action("someone to turn to", "support")))


def not_passed(journal: Journal, moment: Moment, due: date | None) -> Reply:
    """Words that say a sitting was not passed, and not which: kind words, and the one it may be. Nothing is kept yet."""
    day = due or unreported(journal)
    worth = "Your worth is not a score, and nothing has to be done tonight."
    talk = Action("start", "start")
    other = Action("choose the day" if day is None else "another day", "retake", (("result", FAIL),), ("sat",))
    if day is not None:
        asks = f"{worth} Is it the sitting of {on(day)}? I keep it only once you say so."
        yes = Action("yes, that one", "retake", (("sat", day.isoformat()), ("result", FAIL)))
        actions = (yes, other, _FEEL, Action("someone to turn to", "support"))
    else:
        asks = f"{worth} When you want to begin, one tap is enough."
        new = told(journal) == About() and not journal.all(Attempt)
        first = (talk,) if new or begun(journal, moment) else ()
        actions = (*first, _FEEL, *(() if new else (other,)))
    part = Part((Paragraph(asks), Paragraph("/support shows where to turn, at any hour.")), (facts.FEELINGS,))
    return Reply("I'm sorry that happened", joined(part), actions)


def which_sitting(result: str, latest: Attempt | None) -> Reply:
    """A pass or a fail without a day: it is met first, then the day is asked for. Nothing is kept yet."""
    title = "That is good to hear" if result == PASS else "I'm sorry. That is hard"
    said = "Which day did you sit it? Then I keep it." if latest is None else ""
    if latest is not None:
        said = f"Which sitting was it? The one I know of, {on(latest.sat)}, is kept as {latest.result}."
    same = (("sat", latest.sat.isoformat()), ("result", result)) if latest else ()
    taps = (Action(f"it was {on(latest.sat)}", "retake", same),) if latest else ()
    how = f"In words: /retake sat:2026-09-14 result:{result}, with your own day."
    day = Action("choose the day", "retake", (("result", result),), ("sat",))
    return Reply(title, (Paragraph(said), Paragraph(how)), (day, *taps))
