"""What `/miss` says: what was kept, one line that helps, and what it still asks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from core.command import Context
from core.entries import undoing
from core.guide import facts
from core.guide.areas import AREAS, name_of
from core.guide.fact import Fact
from core.guide.miss_kinds import closest
from core.guide.misses import AREA_WORDS, MODES, WAYS, Mode, complete, is_right, label_of, missed
from core.journal import Entry, Journal
from core.part import NOTHING, Part, joined
from core.payloads import Miss
from core.reply import Action, Block, Paragraph, Reply, Rows
from core.wording import count

WHICH_AREA = "Which area was it? Names such as cardio, renal, micro or biostats work."
WHICH_MODE = f"What went wrong? One of: {', '.join(way.mode for way in MODES)}."
OFFERED = 11  # areas on buttons: as many as a report has systems
_EXAMPLE = "/miss renal misread 80 sure"
_FORM = ("area", "mode", "sure", "cue", "rule")
ANOTHER = Action("another", "miss", (), _FORM)
SPOTS = Action("blind spots", "blindspots")


@dataclass(frozen=True)
class Near:
    """What is not clear may be: ids of areas and of modes, likeliest first."""

    areas: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()


def how_it_works(context: Context) -> Reply:
    """For `/miss` alone."""
    said = (
        f"Write it as it comes: {_EXAMPLE}. Area, what went wrong, how sure you were before the answer, in any order. "
        "Further words are kept as what you overlooked. Several at once stand on lines of their own, or with a semicolon."
    )
    never = "In your own words, please: never the question or its options."
    ways = Rows(tuple((way.mode.value, way.label) for way in MODES), "What can go wrong")
    blocks = (Paragraph(said), Paragraph(never), ways, *_so_far(context.journal))
    return Reply("A miss in one line", blocks, (Action("fill in a form", "miss", (), _FORM), SPOTS))


def not_read(words: str) -> Reply:
    """A line with neither an area nor a way to miss in it. Nothing was kept."""
    said = f"In “{words}” I found neither an area nor what went wrong, so nothing was saved."
    how = f"Like this it works: {_EXAMPLE}. Or fill in the form."
    return Reply("Which area, and what went wrong?", (Paragraph(said), Paragraph(how)), (ANOTHER,))


def kept(entry: Entry, miss: Miss, near: Near, context: Context, *, in_words: bool = False) -> Reply:
    """One miss: asked on where something is open, else with the line that helps."""
    own = tuple((name, text) for name, text in (("You overlooked", miss.cue), ("The rule", miss.rule)) if text)
    rows: tuple[Block, ...] = (Rows(own),) if own else ()
    saved = "Saved" if context.written else "Already saved"
    named = (("entry", str(entry.root)),)
    undo = (undoing(entry),) if context.written else ()
    if not miss.area:
        offered = tuple(
            Action(name_of(area), "miss", (*named, ("area", area))) for area in _areas(near, miss, context.journal)
        )
        other = Action("another area", "miss", named, ("area",))
        blocks = (Paragraph(f"So far: {missed(miss)}."), *rows, Paragraph(WHICH_AREA))
        return Reply(f"{saved}. Which area was it?", blocks, (*offered, other, *undo))
    if not miss.mode:
        ways = [WAYS[Mode(mode)] for mode in near.modes] + [way for way in MODES if way.mode not in near.modes]
        buttons = tuple(Action(way.label, "miss", (*named, ("mode", way.mode.value))) for way in ways)
        return Reply(f"{saved}: {name_of(miss.area)}. What went wrong?", rows, (*buttons, *undo))
    helps = _helps(miss)
    words = Part((), (facts.SURE_IN_WORDS,)) if in_words else NOTHING
    blocks = (*rows, *joined(helps, Part(_so_far(context.journal)), words))
    return Reply(f"{saved}: {missed(miss)}", blocks, (ANOTHER, *_asks(miss, named), SPOTS, *undo))


def several(kept: list[tuple[Entry, Miss]], context: Context, *, in_words: bool) -> Reply:
    """Misses sent at once; the first one that is not clear is asked about."""
    rows = Rows(tuple((str(entry.root), missed(miss)) for entry, miss in kept))
    unclear = [entry for entry, miss in kept if not (miss.area and miss.mode)]
    asks = tuple(Action(f"complete {entry.root}", "miss", (("entry", str(entry.root)),)) for entry in unclear)
    said = (Paragraph(f"{count(len(unclear), 'line is', 'lines are')} not complete yet."),) if unclear else ()
    modes = Counter(miss.mode for _, miss in kept if miss.mode)
    mode, many = modes.most_common(1)[0] if modes else ("", 0)
    again = Part((Paragraph(f"{count(many, 'time')} here: {label_of(mode)}."),)) if many > 1 else NOTHING
    words = Part((), (facts.SURE_IN_WORDS,)) if in_words else NOTHING
    undo = tuple(Action(f"undo {entry.root}", "undo", (("entry", str(entry.seq)),)) for entry, _ in kept)
    blocks = (rows, *said, *joined(again, Part(_so_far(context.journal)), words))
    return Reply(f"Saved: {len(kept)} misses", blocks, (*asks, ANOTHER, SPOTS, *undo))


def _helps(miss: Miss) -> Part:
    way = WAYS.get(Mode(miss.mode)) if miss.mode in set(Mode) else None
    lines = [way.helps] if way else []
    used: tuple[Fact[object], ...] = way.facts if way else ()
    if miss.sure is not None and miss.sure >= facts.SURE_LINE.value and not is_right(miss):
        lines.append("You were sure of it, so review this one before the others.")
        used = (*used, facts.SURE_LINE)
    if miss.mode == Mode.COULD_NOT_APPLY:
        lines.append("The guide sees this as the commonest reason for a fail; no study ranks the reasons.")
    return Part(tuple(map(Paragraph, lines)), used)


def _asks(miss: Miss, named: tuple[tuple[str, str], ...]) -> tuple[Action, ...]:
    """Buttons for what is not said yet."""
    _, sure, half, unsure = facts.SURE_IN_WORDS.value
    levels = (("was sure", sure), ("half sure", half), ("unsure", unsure)) if miss.sure is None else ()
    asked = tuple(Action(label, "miss", (*named, ("sure", str(value)))) for label, value in levels)
    return asked if miss.rule else (*asked, Action("add the why", "miss", named, ("cue", "rule")))


def _areas(near: Near, miss: Miss, journal: Journal) -> tuple[str, ...]:
    """The likeliest areas: by spelling, by what was flagged or logged before, then as the report has them."""
    spelt = [area for word in (miss.cue or "").split() if len(word) > 3 for area in closest(word.lower(), AREA_WORDS)]
    logged = Counter(miss.area for miss in journal.all(Miss) if miss.area)
    often = [area for area, _ in logged.most_common(OFFERED)]
    return tuple(dict.fromkeys((*near.areas, *spelt, *often, *(area.id for area in AREAS))))[:OFFERED]


def _so_far(journal: Journal) -> tuple[Block, ...]:
    """How many more it takes before anything can be said of them all."""
    have, least = len(complete(journal)), facts.MISSES_LEAST.value
    if not have or have >= least:
        return ()
    return (Paragraph(f"{have} of {least} so far. From {least} on, /blindspots says what repeats."),)
