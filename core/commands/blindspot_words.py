"""What `/blindspots` says: each finding in a sentence with the entries it rests on, and the one change to make."""

from __future__ import annotations

from typing import assert_never

from core.command import Context
from core.commands.miss_words import ANOTHER
from core.entries import told, undoing
from core.guide import facts
from core.guide.areas import name_of
from core.guide.blindspots import Finding, Look, Spot, Why, meant_by, problem
from core.guide.fact import Fact
from core.guide.method import stuck
from core.guide.misses import Mode, label_of
from core.kinds import quoted
from core.part import NOTHING, Part, joined
from core.payloads import Strong
from core.reply import Action, Bullets, Paragraph, Reply, Rows
from core.wording import count, listed

SHOWN = 5  # findings a tired reader can take in at once
METHOD = Action("how I study", "method")
_NAME_IT = Action("name my problem", "blindspots", (), ("problem",))
_STRONG = Action("where I feel strong", "blindspots", (), ("strong",))
_DAYS = facts.RETESTS.value
_QUESTIONS, _MINUTES = facts.BLOCK.value

# One change for tomorrow by what went wrong: what to do, why in a few words, and the facts that stand behind it
_CHANGES: dict[str, tuple[str, tuple[Fact[object], ...]]] = {
    Mode.NEVER_LEARNED: (
        "take one topic you missed, learn it from a single source, and answer questions on it the same day. "
        "Being asked is what makes it stay (practice testing: high use in studies).",
        (facts.METHODS,),
    ),
    Mode.COULD_NOT_RECALL: (
        "before anything new, ask yourself the last misses without looking. Then again after "
        f"{listed(map(str, _DAYS[1:]))} days (practice testing and spacing: high use in studies; rereading: low).",
        (facts.METHODS, facts.RETESTS),
    ),
    Mode.COULD_NOT_APPLY: (
        "take one of these misses and explain its chain as to a beginner. Where you stop is the gap; end with questions "
        "on it. The guide puts understanding before memorising here; that is its view, as no study ranks the causes.",
        (facts.UNDERSTAND, facts.ACTIVE),
    ),
    Mode.MISREAD: (
        "for one block, say in your own words what is asked before you look at an option. It is a habit, not a gap in "
        "what you know, and the guide expects most from changing habits you don't notice.",
        (facts.BLIND_SPOTS,),
    ),
    Mode.ANCHORED_EARLY: (
        "for one block, name one finding that does not fit before you choose. Giving yourself the reason is "
        "self-explanation: moderate use in studies.",
        (facts.METHODS,),
    ),
    Mode.FIFTY_FIFTY: (
        "whenever two are left, write the one thing that tells them apart, then choose. That is self-explanation: "
        "moderate use in studies.",
        (facts.METHODS,),
    ),
    Mode.RAN_OUT_OF_TIME: (
        f"one timed block of {_QUESTIONS} in {_MINUTES} minutes, as on the day, and mark where the minutes went. "
        "The guide's word is to change the way of working, not to repeat it faster.",
        (facts.BLOCK, facts.RETHINK),
    ),
    Mode.CHANGED_ANSWER: (
        "mark each answer you change, with the reason in the question. At the end count which way they went: the guide "
        "expects most from changing habits you don't notice.",
        (facts.BLIND_SPOTS,),
    ),
    Mode.GUESSED_RIGHT: (
        "mark each guess as you make it, and review the right ones as if they were wrong: why is the right answer right?",
        (facts.ACTIVE,),
    ),
}


def seen(found: Look, context: Context) -> Reply:
    """The answer."""
    undo = tuple(map(undoing, context.written))
    saved = Part(tuple(Paragraph(f"Saved. {told(entry.payload)}.") for entry in context.written))
    named = problem(context.journal)
    asks = (*(() if named else (_NAME_IT,)), *(() if context.journal.latest(Strong) else (_STRONG,)))
    if found.more:
        said = f"{found.misses} of {facts.MISSES_LEAST.value} so far. Fewer would show chance, not you, so I say nothing yet."
        own = (
            (Paragraph(f"The problem as you name it: {quoted(named)}. I hold it against the log then."),)
            if named
            else ()
        )
        wait = Part((Paragraph(said), *own), (facts.MISSES_LEAST, facts.BLIND_SPOTS))
        return Reply(
            f"{count(found.more, 'more miss', 'more misses')}, then I look",
            joined(saved, wait),
            (ANOTHER, *asks, *undo),
        )
    outside = not found.findings or stuck(context.journal) >= facts.STUCK_OUTSIDE.value
    parts = (saved, _counts(found), _findings(found, named), _named(found, named), _how_sure(found), _tomorrow(found))
    blocks = joined(*parts, _outside() if outside else NOTHING)
    teach = Mode.COULD_NOT_APPLY in {each.mode for each in found.findings[:1]}
    steps = (Action("explain it", "teach"),) if teach else (METHOD,)
    return Reply("What your misses show", blocks, (*steps, ANOTHER, *asks, *undo))


def _counts(found: Look) -> Part:
    rows = tuple((label_of(mode), str(many)) for mode, many in found.modes)
    return Part((Rows(rows, f"Your last {count(found.misses, 'miss', 'misses')}"),), (facts.MISSES_NEWEST,))


def _findings(found: Look, named: str) -> Part:
    if not found.findings:
        said = f"Nothing repeats in {count(found.misses, 'miss', 'misses')}. That is worth knowing too, and more of them may show more."
        return Part((Paragraph(said),), (facts.MISSES_LEAST, facts.MODE_REPEATS))
    told = [_said(each, named) for each in found.findings[:SHOWN]]
    lines = tuple(said for said, _ in told)
    used = tuple(fact for _, known in told for fact in known)
    return Part((Bullets(lines, "What stands out, heaviest first"),), (facts.BLIND_SPOTS, *used))


def _said(each: Finding, named: str) -> tuple[str, tuple[Fact[object], ...]]:
    """A finding in a sentence, and the facts it stands on."""
    rests = f"Rests on {each.entries} of {count(each.of, 'miss', 'misses')}"
    areas = listed(map(name_of, each.areas))
    match each.spot:
        case Spot.SURE_AND_WRONG:
            line = facts.SURE_LINE.value
            said = f"Sure and wrong: {line} % sure or more, most often in {areas}. {rests} that say how sure you were."
            return said, (facts.SURE_LINE, facts.SURE_AND_WRONG)
        case Spot.REPEATS:
            said = f"It is the way, not the topic: “{label_of(each.mode)}” in {areas}. {rests}."
            return said, (facts.MODE_REPEATS,)
        case Spot.STRONG_BUT_WEAK:
            forms = count(each.forms, "report flags", "reports flag")
            also = "" if each.forms > 1 else " One report is a guess until a second repeats it."
            said = f"{areas} passes for strong ({_why(each)}), and {forms} it weak. {rests} and {count(each.forms, 'report')}.{also}"
            return said, (facts.AREA_FLAGS, facts.FEW_LOGGED if each.why is Why.FEW else facts.SURE_LINE)
        case Spot.GUESSED_RIGHT:
            return f"Guessed and right: points that luck gave. {rests}.", (facts.LUCKY,)
        case Spot.NOT_THE_PROBLEM:
            said = f"You name the problem {quoted(named)}. The log says something else: most often “{label_of(each.mode)}”. {rests}."
            return said, (facts.NAMED_FITS,)
        case _:  # pragma: no cover
            assert_never(each.spot)


def _why(each: Finding) -> str:
    if each.why is Why.SAID:
        return "you say so"
    return "you are sure there" if each.why is Why.SURE else "hardly a miss is logged there"


def _named(found: Look, named: str) -> Part:
    if not named or found.fits is False or (found.fits is None and meant_by(named)):
        return NOTHING
    said = (
        f"The problem you name, {quoted(named)}, shows in the log too."
        if found.fits
        else f"The problem you name, {quoted(named)}, belongs to no kind of miss I count: hold it against the list yourself."
    )
    return Part((Paragraph(said),), (facts.NAMED_FITS,) if found.fits else ())


def _how_sure(found: Look) -> Part:
    if not found.unsure:
        return NOTHING
    said = f"To see where you are sure and wrong I need {count(found.unsure, 'more miss', 'more misses')} with how sure you were."
    return Part((Paragraph(said),), (facts.MISSES_LEAST,))


def _tomorrow(found: Look) -> Part:
    if not found.findings:
        return NOTHING
    first = found.findings[0]
    change: tuple[str, tuple[Fact[object], ...]]
    if first.spot is Spot.SURE_AND_WRONG:
        change = (
            "for one block, write beside each answer how sure you are. Review the sure and wrong ones first: one sentence each "
            "on why the right answer is right, as the guide has it.",
            (facts.ACTIVE,),
        )
    elif first.spot is Spot.STRONG_BUT_WEAK:
        change = (
            f"one timed block in {name_of(first.areas[0])}, questions before any reading, every miss logged "
            "(practice testing: high use in studies).",
            (facts.METHODS,),
        )
    else:
        change = _CHANGES[first.mode]
    return Part((Paragraph(f"One change for tomorrow: {change[0]}"),), change[1])


def _outside() -> Part:
    said = "Somebody else may see what you can't: the guide names a tutor, a mentor or a consultant."
    return Part((Paragraph(said),), (facts.OUTSIDE_VIEW,))
