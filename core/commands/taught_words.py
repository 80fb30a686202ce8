"""What `/teach` says at each turn."""

from __future__ import annotations

import re

from core.command import Context
from core.entries import undoing
from core.guide import facts
from core.guide.fact import sources
from core.guide.retests import QUESTIONS, complete, due_by, open_days_of, sessions
from core.journal import Entry
from core.payloads import CheckIns, ConceptLink, Taught
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import count, listed, on

_MARKED = re.compile(r"\(gap\)|\[gap\]|\?\?+|___+", re.IGNORECASE)
_LABEL = 75  # characters of a button
_BEGIN = Action("begin with a topic", "teach", form=("topic", "say"))
_RETEST = Action("re-test now", "teach", (("do", "retest"),))


def how_it_works(context: Context) -> Reply:
    """Before a first topic."""
    steps = (
        "Explain a topic as you would to a beginner. Write (gap) where you can't go on.",
        "Name what you could not say simply: that is what to look up.",
        f"Write {QUESTIONS} questions with their answers, and be asked again after {_days()} days.",
    )
    due = due_by(context.journal, context.moment.today)
    now = (Paragraph(f"{count(len(due), 're-test')} due today."),) if due else ()
    actions = ((_RETEST,) if due else ()) + (_BEGIN, Action("my topics", "teach", (("do", "list"),)))
    blocks = (*now, Bullets(steps), Paragraph("/teach preload begins, for one."), sources(facts.ACTIVE, facts.METHODS))
    return Reply("Teach it", blocks, actions)


def next_turn(entry: Entry, held: Taught, context: Context) -> Reply:
    """What the session asks next."""
    of = ("entry", str(entry.root))
    undo = tuple(undoing(each) for each in context.written if isinstance(each.payload, Taught))
    if held.said is None:
        said = "Explain it as to a beginner, in your own words and without looking. Write (gap) where you can't go on."
        how = Paragraph(
            "In a direct message just write it, or “later” to leave it. Anywhere else: /teach say:, and your words."
        )
        return Reply(held.topic, (Paragraph(said), how), (Action("explain it", "teach", (of,), ("say",)), *undo))
    if held.gap is None:
        marked = len(_MARKED.findall(held.said))
        found = (Paragraph(f"You marked {count(marked, 'gap')}. That is the useful part."),) if marked else ()
        asked = "Saved. What could you not say simply? That, and nothing else, is worth looking up now."
        none = Action("nothing", "teach", (of, ("gap", "nothing")))
        return Reply(held.topic, (*found, Paragraph(asked)), (Action("name it", "teach", (of,), ("gap",)), none, *undo))
    if not complete(held):
        have = len(held.questions)
        gap = (Paragraph(f"Saved. Look up: {held.gap}"),) if held.gap and not have else ()
        asked = f"Question {have + 1} of {QUESTIONS}: write one you would ask about it, and its answer."
        why = "Being asked again is what keeps it: explaining alone keeps less of it over months."
        how = Paragraph("In a direct message: the question with its question mark, then the answer.")
        write = Action("write one", "teach", (of,), ("ask", "key"))
        return Reply(held.topic, (*gap, Paragraph(asked), Paragraph(why), how, sources(facts.METHODS)), (write, *undo))
    days = open_days_of(context.journal, entry.root)
    rows = Rows(tuple((f"Re-test {place}", on(day)) for place, day in enumerate(days, 1)))
    reminds = (
        "I remind you on those days." if context.moment.zone else "With your time zone I remind you on those days."
    )
    said = f"Saved. A few minutes each, from memory. {reminds}"
    zone = () if context.moment.zone else (Action("my time zone", "timezone", form=("zone",)),)
    actions = (Action("another topic", "teach", form=("topic", "say")), *zone, *undo)
    return Reply(
        f"{held.topic}: done for today", (Paragraph(said), rows, sources(facts.METHODS, facts.RETESTS)), actions
    )


def half_a_question(ask: str | None) -> str:
    """What is missing of a question and its answer that were written in one go."""
    if ask is None:
        return (
            "That is an answer without its question. Write both in one go: the question, its question mark, the answer."
        )
    if ask.rstrip().endswith("?"):
        return "And its answer? Write both in one go: the question, then the answer in your own words."
    return "End the question with a question mark and put its answer behind it. “Later” leaves this for another day."


def left(context: Context) -> Reply:
    """The session waits, and nothing more is taken for its next answer."""
    held = context.journal.entries_of(Taught)
    if not held or complete(held[-1][1]):
        return how_it_works(context)
    entry, session = held[-1]
    said = f"Nothing is lost. “{session.topic}” waits where we were, for as long as you like."
    go_on = Action(f"go on: {session.topic}"[:_LABEL].rstrip(), "teach", (("entry", str(entry.root)),))
    wanted = context.journal.latest(CheckIns)
    stop = (Action("stop check-ins", "checkin", (("stop", "yes"),)),) if wanted and wanted.on else ()
    return Reply("I keep your place", (Paragraph(said),), (go_on, Action("what I can do", "comeback"), *stop))


def question(entry: Entry, held: Taught, place: int, right: int, *, shown: bool) -> Reply:
    """One question of a re-test, and its answer once it is asked for."""
    ask, key = held.questions[place - 1]
    here = (("do", "retest"), ("entry", str(entry.root)), ("at", str(place)), ("right", str(right)))
    title = f"{held.topic}: {place} of {QUESTIONS}"
    if not shown:
        said = "Say it, or write it on paper, before you look."
        return Reply(
            title, (Paragraph(ask), Paragraph(said)), (Action("show the answer", "teach", (*here, ("shown", "1"))),)
        )
    on_from = (("do", "retest"), ("entry", str(entry.root)), ("at", str(place + 1)))
    had = Action("I had it", "teach", (*on_from, ("right", str(right + 1))))
    not_yet = Action("not quite", "teach", (*on_from, ("right", str(right))))
    return Reply(title, (Paragraph(ask), Paragraph(f"You wrote: {key}")), (had, not_yet))


def retest_over(root: int, right: int, context: Context) -> Reply:
    """How it went, and when it comes again."""
    days = open_days_of(context.journal, root)
    again = f"It comes again on {on(days[0])}." if days else "That was the last of its re-tests."
    low = "What did not come is worth two minutes now, while you know what it was. " if right < QUESTIONS else ""
    due = due_by(context.journal, context.moment.today)
    undo = tuple(map(undoing, context.written))
    title = f"{right} of {QUESTIONS} came back" if context.written else "That re-test is done already"
    return Reply(title, (Paragraph(f"{low}{again}"), sources(facts.METHODS)), ((_RETEST,) if due else ()) + undo)


def none_due(context: Context) -> Reply:
    """Nothing to be asked today."""
    found = [
        (day, held.topic)
        for entry, held in sessions(context.journal)
        for day in open_days_of(context.journal, entry.root)[:1]
    ]
    rows: tuple[Block, ...] = (Rows(tuple((topic, on(day)) for day, topic in sorted(found)[:5])),) if found else ()
    said = "The next ones:" if found else "A session with its questions brings re-tests by itself."
    return Reply("No re-test is due", (Paragraph(said), *rows), (_BEGIN,))


def listed_sessions(context: Context) -> Reply:
    """All topics, the newest first."""
    held = context.journal.entries_of(Taught)
    if not held:
        return how_it_works(context)
    rows = tuple((each.topic, _state(entry, each, context)) for entry, each in reversed(held[-20:]))
    resume = tuple(
        Action(f"go on: {each.topic}"[:_LABEL].rstrip(), "teach", (("entry", str(entry.root)),))
        for entry, each in held
        if not complete(each)
    )
    return Reply("Your topics", (Rows(rows),), (*resume[-5:], _BEGIN))


def map_of(topic: str, context: Context) -> Reply:
    """A concept map in words: from, link, to; gaps shown."""
    arrows = [each for each in context.journal.all(ConceptLink) if each.topic == topic]
    add = Action("add an arrow", "teach", (("do", "map"),), ("topic", "source", "link", "target"))
    undo = tuple(map(undoing, context.written))
    if not arrows:
        said = "A map shows what leads to what. An arrow without its end is a gap, and gaps are what it is for."
        how = f"/teach map {topic or 'preload'}, then arrows: /teach source:venous return link:raises target:preload"
        return Reply(f"A map of {topic}" if topic else "A concept map", (Paragraph(said), Paragraph(how)), (add,))
    lines = tuple(f"{each.source} → {each.link} → {each.target or '(gap)'}" for each in arrows)
    gaps = [each.source for each in arrows if not each.target]
    end = f"Gaps after {listed(dict.fromkeys(gaps))}: look those up, then add the end." if gaps else "No gap marked."
    return Reply(f"A map of {topic}", (Bullets(lines), Paragraph(end), sources(facts.ACTIVE)), (add, *undo))


def _state(entry: Entry, held: Taught, context: Context) -> str:
    if not complete(held):
        return f"{len(held.questions)} of {QUESTIONS} questions"
    days = open_days_of(context.journal, entry.root)
    return f"next re-test {on(days[0])}" if days else "all re-tests done"


def _days() -> str:
    return listed(map(str, facts.RETESTS.value))
