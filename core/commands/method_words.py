"""What `/method` says: one question at a time, both times side by side, and the one change."""

from __future__ import annotations

from core.command import Context
from core.entries import undoing
from core.guide import facts
from core.guide.habits import ASKED, CHANGES
from core.guide.method import (
    BEFORE,
    NAMES,
    NOW,
    QUESTIONS,
    RESOURCES,
    SPACED,
    TEACHING,
    changed,
    forms_since,
    held,
    lacking,
    low,
    said,
    same,
    since,
    stuck,
)
from core.part import NOTHING, Part, joined
from core.payloads import Method
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, listed, on

DONE = "done"


def asked(step: str, when: str, context: Context) -> Reply:
    """One question; each button keeps its answer and leads to the next that is open."""
    past, present, answers = ASKED[step]
    mine = held(context.journal, when)
    following = tuple(NAMES)[tuple(NAMES).index(step) + 1 :]
    after = next((name for name in following if not (mine and said(mine[1], name))), DONE)
    time, onward = (("when", when),), (("ask", after),)
    buttons = tuple(Action(label, "method", (*time, (step, value), *onward)) for label, value in answers)
    typed = () if answers else (Action("name them", "method", (*time, *onward), (step,)),)
    skip = Action("skip", "method", (*time, *onward))
    place = f"{'Last time' if when == BEFORE else 'Now'}, {tuple(NAMES).index(step) + 1} of {len(NAMES)}"
    kept = (Paragraph("Saved."),) if context.written else ()
    stop = (Action("that's enough", "method", (("ask", DONE),)),) if step != RESOURCES else ()
    question = past if when == BEFORE else present
    return Reply(place, (*kept, Paragraph(question)), (*buttons, *typed, skip, *stop))


def compared(context: Context) -> Reply:
    """Both times side by side, what is only repeated, and one change."""
    before, now = (pair[1] if pair else None for pair in (held(context.journal, when) for when in (BEFORE, NOW)))
    undo = tuple(map(undoing, context.written))
    if before is None and now is None:
        text = (
            f"{len(NAMES)} short questions about last time, then the same about now. You can stop at any of them. "
            "A strategy that did not work is to be changed, says the guide, so it helps to see what has changed."
        )
        blocks = joined(_no_rise(context), Part((Paragraph(text),), (facts.RETHINK,)))
        return Reply("How do you study?", blocks, (_begin("last time", BEFORE), _begin("now", NOW), *undo))
    change, steps = _change(now, context) if now else (NOTHING, ())
    parts = (_table(before, now), _repeated(before, now), _no_rise(context), change, _group(now))
    more = tuple(
        _begin(label, when, method)
        for label, when, method in (("last time", BEFORE, before), ("now", NOW, now))
        if _open(method)
    )
    saved = "Saved: how you study" if context.written else "How you study"
    return Reply(saved, joined(*parts), (*steps, *more, *undo))


def open_step(when: str, context: Context) -> str:
    """The first question of that time without an answer; empty where there is none."""
    found = held(context.journal, when)
    return _open(found[1] if found else None)


def _open(method: Method | None) -> str:
    """The first habit that is not said."""
    return next((name for name in NAMES if not (method and said(method, name))), "")


def _begin(label: str, when: str, method: Method | None = None) -> Action:
    start = _open(method)
    return Action(label if method is None else f"more on {label}", "method", (("when", when), ("ask", start)))


def _table(before: Method | None, now: Method | None) -> Part:
    rows = []
    for name, label in NAMES.items():
        then, today = (method and said(method, name) for method in (before, now))
        if then or today:
            rows.append((label, f"{then or 'not said'}, now {today or 'not said'}"))
    return Part((Rows(tuple(rows), "Last time, and now"),))


def _repeated(before: Method | None, now: Method | None) -> Part:
    """What is the same as last time: apart, what is worth keeping."""
    if before is None or now is None:
        return NOTHING
    alike = same(before, now)
    weak = tuple(NAMES[name].lower() for name in alike if name in lacking(now))
    fine = tuple(NAMES[name].lower() for name in alike if name not in lacking(now))
    both = sum(bool(said(before, name) and said(now, name)) for name in NAMES)
    blocks = []
    if alike and len(alike) == both:
        blocks.append(Paragraph("All you told me of both times is the same: so far, this is last time's plan again."))
    if weak:
        blocks.append(
            Paragraph(f"Not changed so far: {listed(weak)}. What did not work is to be changed, says the guide.")
        )
    if fine:
        blocks.append(Paragraph(f"Also as last time, which by itself is no reason to change it: {listed(fine)}."))
    return Part(tuple(blocks), (facts.RETHINK,) if alike else ())


def _no_rise(context: Context) -> Part:
    """Said from two counted forms without a rise; from three it points to somebody else."""
    many = stuck(context.journal)
    if many < facts.STUCK_AGAIN.value:
        return NOTHING
    day = since(context.journal)
    start = f"since you last changed something ({on(day)})" if day else "since your first one"
    text = f"{count(many, 'counted form')} {start}, and no rise of {facts.LEVEL.value} points or more. More of the same is unlikely to do it."
    part = Part((Paragraph(text),), (facts.STUCK_AGAIN, facts.LEVEL))
    if many < facts.STUCK_OUTSIDE.value:
        return part
    outside = "Let somebody else look: the guide names a tutor, a mentor or a consultant, who may see what you can't."
    return Part((*part.blocks, Paragraph(outside)), (*part.facts, facts.OUTSIDE_VIEW, facts.STUCK_OUTSIDE))


def _change(now: Method, context: Context) -> tuple[Part, tuple[Action, ...]]:
    """The most useful change that is open, and its button; after a change, first the time to see what it does."""
    made = changed(context.journal)
    if made and stuck(context.journal) < facts.STUCK_AGAIN.value:
        return _under_way(made, context), (Action("blind spots", "blindspots"),)
    every = lacking(now)
    if not every:
        text = (
            "What studies rank high is in place, as far as you told me. Then it is in the misses: what repeats there?"
            if said(now, QUESTIONS) and said(now, SPACED)
            else "Two answers matter most here: the share of questions, and whether misses come back on planned days."
        )
        return Part((Paragraph(text),), (facts.METHODS,)), (Action("blind spots", "blindspots"),)
    name = every[0]
    text, value, used = CHANGES[name]
    lead = f"{listed(low(now))}: " if name == RESOURCES else ""
    time = (("when", NOW), ("ask", DONE))
    take = Action("I'll do that", "method", (*time, (name, value)))
    button = take if value else Action("change what I use", "method", time, (name,))
    teach = (Action("explain something", "teach"),) if name == TEACHING else ()
    return Part((Paragraph(f"One change next, and only one: {lead}{text}"),), used), (button, *teach)


def _under_way(made: tuple[str, ...], context: Context) -> Part:
    """A change was made and no two forms speak against it."""
    day, forms, least = since(context.journal), forms_since(context.journal), facts.STUCK_AGAIN.value
    what = listed(NAMES[name].lower() for name in made)
    if forms < least:
        seen = f"after {count(least - forms, 'more counted form', 'more counted forms')} I look at what it did."
        text = f"Your last change: {what}, on {on(day)}. One at a time: {seen}" if day else ""
    else:
        text = f"Your last change, {what}, was followed by a rise of {facts.LEVEL.value} points or more. Keep it."
    several = f" {len(made)} things at once, though: one alone would have shown which of them works."
    return Part((Paragraph(text + (several if len(made) > 1 else "")),), (facts.STUCK_AGAIN, facts.LEVEL))


def _group(now: Method | None) -> Part:
    if not (now and now.group):
        return NOTHING
    kept, close = facts.STUDY_GROUPS.value
    text = (
        f"A group is for keeping at it and for company ({kept} % and {close} % of students say so); "
        "a gain in scores was not shown."
    )
    return Part((Paragraph(text),), (facts.STUDY_GROUPS,))
