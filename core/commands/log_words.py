"""What `/log-nbme` says of a result: what was kept, whether it counts, what changed, one next step."""

from __future__ import annotations

from datetime import date

from core.command import Context
from core.guide import facts
from core.guide.areas import name_of
from core.guide.exams import ON_SCALE
from core.guide.fact import Fact
from core.guide.pace import change, direction
from core.guide.scores import FORM, SCORE, retired, unusual, valued, when
from core.journal import Entry
from core.payloads import Dated, Exam, Score
from core.reply import Block, Bullets, Paragraph
from core.wording import listed, num, on


def what_happened(entry: Entry, context: Context) -> tuple[Block, ...]:
    """Whether anything was written, and whether over an earlier version."""
    if not context.written:
        return (Paragraph("I hold this result just so, and nothing was changed."),)
    former = [other for other in context.journal.kept if other.root == entry.root and other.seq < entry.seq]
    if not former or not isinstance(former[-1].payload, Score):
        return ()
    before = former[-1].payload
    said = f"This one was logged before, as {valued(before)}: updated. Undo brings the former back."
    return (Paragraph(said),)


def after(day: date) -> Paragraph:
    """Once it is passed a score needs no verdict and no next step."""
    return Paragraph(f"Step 1 is passed on {on(day)}, so it is kept for your records and asks for nothing more.")


def kept(score: Score, why_not: str | None) -> tuple[tuple[str, str], ...]:
    """What was kept; whether it counts, unless that is no question any more (None)."""
    rows = [("Taken", f"{when(score)}{', assumed' if score.dated is Dated.ASSUMED else ''}")]
    counts = f"no: {why_not}" if why_not else "yes"
    rows += [("Counts for /ready and /plan", counts)] if why_not is not None else []
    rows += [("Printed on your report", f"{num(score.chance)} %")] if score.chance is not None else []
    rows += [("Weak areas", listed(name_of(area) for area in score.weak))] if score.weak else []
    return tuple(rows)


def later_sittings(score: Score, context: Context) -> tuple[Block, ...]:
    """The same form with a later date counts as seen from now on; that is not to happen unsaid."""
    later = [
        other.taken
        for other in context.journal.all(Score)
        if other.dated is not Dated.BEFORE
        if score.form and (other.exam, other.form) == (score.exam, score.form) and other.taken > score.taken
    ]
    if not later:
        return ()
    return (Paragraph(f"Your result on the same form of {listed(map(on, later))} counts as seen before now."),)


def movement(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Block, ...]:
    """The change since the score before, and the direction of all that count."""
    if why_not:
        return (Paragraph("It is kept and shown, and stays out of change and direction."),)
    before = every[: every.index(score)]
    moved = (Paragraph(f"Change: {change(before[-1], score)}"),) if before else ()
    return (*moved, Paragraph(f"Direction: {direction(every)}"))


def again_weak(score: Score, context: Context) -> tuple[Block, ...]:
    """Areas flagged on this form and on another before it: one form is a hypothesis, a second repeats it."""
    others = [other for other in context.journal.all(Score) if (other.exam, other.form) != (score.exam, score.form)]
    again = [area for area in score.weak if any(area in other.weak and other.taken <= score.taken for other in others)]
    if not again:
        return ()
    return (Bullets(tuple(map(name_of, again)), "Weak on a second form too, so worth your next weeks"),)


def normal(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Block, ...]:
    """What the guide says of one result among others."""
    if why_not:
        return ()
    if every[0] == score:
        said = "The guide takes a first score as a starting point. After a break it is often lower, and that is normal."
        return (Paragraph(said),)
    before = every[every.index(score) - 1]
    if before.value - score.value >= facts.LEVEL.value:
        said = "One lower result is one result: the guide looks at the direction over time, overall and by subject."
        return (Paragraph(said),)
    return (Paragraph("The guide looks at the direction over time more than at any one result."),)


def next_step(score: Score, why_not: str, every: tuple[Score, ...]) -> str:
    """One step."""
    if score.exam is Exam.CBSSA and score.form is None:
        said = f" taken:{score.taken.isoformat()}" if score.dated is Dated.TOLD else ""
        return f"which form was it? The number makes it count: /log-nbme {num(score.value)} form:NUMBER{said}"
    if score.exam not in ON_SCALE:
        return "an NBME form you have not seen, timed: only those and the CBSE carry a plan."
    if why_not:
        return "a form you have not seen, timed, says where you are now."
    latest = every[-1]
    if latest.value < facts.PASS_95.value.epc:
        return "/plan turns this into months and dates."
    if len(every) < facts.FORMS_KEPT.value:
        return "a second, different form. Two results say more than one."
    return "/ready shows what the two latest say together."


def ask_zone(context: Context) -> tuple[Block, ...]:
    """Where they are, with the first score."""
    scores = [entry for entry in context.journal.entries if isinstance(entry.payload, Score)]
    first = context.written and len(scores) == 1
    if context.moment.zone is not None or not first:
        return ()
    said = "One question, once: where are you? /timezone New York, for one, makes “today” yours. I don't guess it."
    return (Paragraph(said),)


def used(score: Score, why_not: str, every: tuple[Score, ...]) -> tuple[Fact[object], ...]:
    """The facts the answer stands on."""
    if why_not:
        asked = (
            *((facts.FORM_NUMBERS,) if retired(score) or FORM in unusual(score) else ()),
            *((facts.UNUSUAL,) if SCORE in unusual(score) else ()),
        )
        return (facts.BASELINE, facts.SCALE, *asked, facts.COUNTED)
    return (facts.BASELINE,) if every[0] == score else (facts.DIRECTION, facts.NBME_STATES, facts.LEVEL)
