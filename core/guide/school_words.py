"""What `/school` says: the list with what is left first, the school's limits beside the board's, and the mail to copy."""

from __future__ import annotations

from datetime import date

from core.guide import facts
from core.guide.about import begun, told
from core.guide.attempts import awaiting
from core.guide.calendar import SCHOOL, UNSAID, SchoolDate, school_date, standing_rule
from core.guide.calendar_words import nearest
from core.guide.quiet import in_first_days
from core.guide.result_words import after_pass
from core.guide.school import ASKED, DEAN, DONE, EXAM, ITEMS, OPEN, RESULT, Item, after, item_of, left, state_of
from core.journal import Journal
from core.moment import Moment
from core.part import NOTHING, Part, joined
from core.payloads import SchoolRule
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, listed, on

RULES = Action("school's limits", "school", (), ("attempts", "deadline", "due"))
MAIL = Action("draft the mail", "school", (("mail", "yes"),))
LIST = Action("what to ask", "school")
_SHORT = {
    "dean": "dean",
    "clerkships": "clerkships",
    "timeline": "timeline",
    "leave": "leave",
    "aid": "aid",
    "remediation": "remediation",
    "tutoring": "tutoring",
    "exams": "practice exams",
    "accommodations": "accommodations",
    "tools": "planning tools",
}
_DONE = "So there is nothing left to ask your school for, and none of its limits on Step 1 bind you."
_TOPICS = 4  # as many as a first mail bears; the rest belong in the talk
_GAPS = "[name]", "[two times that suit you]", "[your name]"


def checklist(journal: Journal, moment: Moment, moved: str | None, undo: tuple[Action, ...]) -> Reply:
    """What is left to ask, each with a reason; what was just moved stands in the title."""
    if passed_by := after_pass(journal, _DONE, undo):
        return passed_by
    rest = left(journal)
    title = _moved(moved, journal) if moved else "Your school"
    done = [item.name.lower() for item in ITEMS if state_of(item.key, journal) == DONE]
    rows = tuple((item.name, _line(item, journal)) for item in rest)
    parts = (
        _lead(journal, rest),
        Part((Rows(rows, "Left to ask"),)) if rows else NOTHING,
        Part((Paragraph(f"Done: {listed(done)}."),)) if done else NOTHING,
        _limits(journal, moment.today),
        nearest(journal, moment.today, but=(SCHOOL,)),
    )
    taps = tuple(_tap(item, journal) for item in rest)
    mail = (MAIL,) if rest else ()
    first = (Action("one thing for today", "today"),) if not rest and not in_first_days(journal, moment.now) else ()
    return Reply(title, joined(*parts), (*mail, *taps, RULES, *first, *undo))


def item(key: str, journal: Journal) -> Reply:
    """One thing to ask: how far it has come, what to ask, and a tap for each way on. Naming it changes nothing."""
    held, now = item_of(key), state_of(key, journal)
    why = f"{held.why[0].upper()}{held.why[1:]}{'' if held.why.endswith('?') else '.'}"
    taps = tuple(
        Action(label, "school", (("item", key), ("state", state)))
        for label, state in (("I asked", ASKED), ("it is answered", DONE), ("not asked yet", OPEN))
        if state != now
    )
    blocks = joined(Part((Paragraph(_STANDS[now]), Paragraph(why)), (facts.SCHOOL,)))
    return Reply(held.name, blocks, (*taps, LIST))


_STANDS = {
    OPEN: "Not asked yet, as far as I know.",
    ASKED: "Asked, and no word back yet.",
    DONE: "Asked and answered.",
}


def limits(journal: Journal, moment: Moment, changed: bool, undo: tuple[Action, ...]) -> Reply:
    """The school's own limits, beside the board's, and what they bind."""
    if passed_by := after_pass(journal, _DONE, undo):
        return passed_by
    rule = standing_rule(journal) or SchoolRule()
    title = "Kept: your school's limits" if changed else "Your school's limits"
    parts = _limits(journal, moment.today)
    beside = nearest(journal, moment.today, but=(SCHOOL,))
    if rule.attempts is None and rule.deadline is None:
        said = f"None are kept, so the board's {facts.LAST_ATTEMPT.value} attempts are what I go by."
        parts = Part((Paragraph(said),), (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT))
    talk = (Action("go on with the first talk", "start"),) if begun(journal, moment) else ()
    taps = (*_date_taps(rule, moment.today), Action("what it means for a date", "retake"), LIST)
    return Reply(title, joined(parts, beside), (*talk, *taps, *undo))


def _date_taps(rule: SchoolRule, today: date) -> tuple[Action, ...]:
    """For a date that lies ahead: to hold the plan against it, and to say that it is for the other thing."""
    if rule.deadline is None or rule.deadline < today:
        return ()
    others = (RESULT, EXAM) if rule.deadline_for == UNSAID else (EXAM if rule.deadline_for == RESULT else RESULT,)
    taps = (Action(f"it is for the {other}", "school", (("due", other),)) for other in others)
    return Action("hold my plan against it", "plan"), *taps


def mail(journal: Journal, moment: Moment) -> Reply:
    """A mail in neutral words: no score, nothing of how it ended, gaps in brackets."""
    if passed_by := after_pass(journal, _DONE, ()):
        return passed_by
    name, times, own = _GAPS
    about, due = told(journal), school_date(journal)
    came = f"My Step 1 result came on {on(about.result)}, and" if about.result else "After my Step 1 result"
    if awaiting(journal, moment.today):
        came = "I have sat Step 1 and wait for its result. Whatever it says,"
    lines = [
        "Subject: Step 1 and my schedule: may I come by?",
        f"Dear {name},",
        f"{came} I would like to plan what comes next together with you.",
    ]
    topics = [item.topic for item in left(journal) if item.topic and state_of(item.key, journal) == OPEN]
    lines += [f"I would like to ask about {listed(topics[:_TOPICS])}."] if topics else []
    lines += [_asks_about(due.deadline, due.for_result, moment)] if due else []
    lines += [f"Could we talk soon? These times would work for me: {times}.", f"Thank you, {own}"]
    note = "Copy it, fill in what stands in brackets, and change what does not sound like you. You send it; I keep none of it."
    sent = Action("I sent it", "school", (("item", DEAN), ("state", ASKED)))
    told_them = state_of(DEAN, journal) != OPEN
    blocks = joined(Part((*map(Paragraph, lines), Paragraph(note)), (facts.SCHOOL,)))
    return Reply("A mail to your school", blocks, (*(() if told_them else (sent,)), LIST))


def _lead(journal: Journal, rest: tuple[Item, ...]) -> Part:
    if not rest:
        return Part(
            (Paragraph("Everything on the list is asked and answered. That was the hard part of this step."),),
            (facts.SCHOOL,),
        )
    if state_of(DEAN, journal) == OPEN:
        said = (
            "Your school may well know already, and the earlier you come, the more it can do. One mail is enough to begin. The "
            "rest are questions for the talk, and none is due today."
        )
    else:
        said = "The first word is out. The rest are questions to bring along, in any order."
    return Part((Paragraph(said),), (facts.SCHOOL,))


def _line(item: Item, journal: Journal) -> str:
    return "asked, and no word back yet" if state_of(item.key, journal) == ASKED else item.why


def _tap(item: Item, journal: Journal) -> Action:
    state = after(state_of(item.key, journal))
    return Action(f"{_SHORT[item.key]}: {state}", "school", (("item", item.key), ("state", state)))


def _moved(key: str, journal: Journal) -> str:
    name = next(item.name for item in ITEMS if item.key == key)
    return f"{name}: {state_of(key, journal)}"


def _limits(journal: Journal, today: date) -> Part:
    """The school's limits with the board's beside them; nothing where none are known."""
    rule, found = standing_rule(journal), school_date(journal)
    attempts = _attempts(rule.attempts) if rule and rule.attempts is not None else NOTHING
    if found is None:
        return attempts
    advice = (
        "The guide calls a date like this something to talk about, not what decides: what you need does. Ask early who can "
        "move it, and what they want to see for that."
    )
    results = (facts.RESULTS,) if found.for_result and today <= found.deadline else ()
    blocks = (*attempts.blocks, Paragraph(_dated(found, today)), Paragraph(advice))
    return Part(blocks, (*attempts.facts, facts.NO_PRESSURE, *results))


def _dated(found: SchoolDate, today: date) -> str:
    """The school's date, counted back where it is one for the result."""
    if found.for_result is None:
        over = ", and that has passed. deadline:none takes it away" if found.deadline < today else ""
        return (
            f"A date was set for you, {on(found.deadline)}{over}. Is it for the result or the exam? One tap says which."
        )
    what = "the result" if found.for_result else "it sat"
    if found.deadline < today:
        return f"Your school wanted {what} by {on(found.deadline)}, and that has passed. deadline:none takes it away, a new date replaces it."
    said = f"Your school wants {what} by {on(found.deadline)}."
    if not found.for_result:
        return said
    typical, most = facts.RESULTS.value
    said = f"{said} Results take up to {typical} weeks as a rule, so plan for {most}:"
    if found.last < today:
        return f"{said} even the latest day to sit it for that, {on(found.last)}, has passed. That is what to tell them first."
    safe = (
        f"sitting it by {on(found.safe)} is safe"
        if today <= found.safe
        else f"the safe day, {on(found.safe)}, has passed"
    )
    return f"{said} {safe}, {on(found.last)} is the very latest."


def _attempts(school: int) -> Part:
    board = facts.LAST_ATTEMPT.value
    if school < board:
        said = (
            f"Your school allows {count(school, 'attempt')}, the board {board}. The tighter one counts: your school's."
        )
    elif school > board:
        said = f"Your school allows {count(school, 'attempt')}, the board {board}. The tighter one counts: the board's."
    else:
        said = f"Your school and the board both allow {board} attempts."
    return Part(
        (Paragraph(f"{said} Incomplete ones count too."),),
        (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT, facts.SCHOOL_LIMITS),
    )


def _asks_about(deadline: date, for_result: bool | None, moment: Moment) -> str:
    what = "the exam" if for_result is False else "the result" if for_result else "Step 1"
    if deadline < moment.today:
        return f"The date I know of for {what}, {on(deadline)}, has passed, and I would like to ask what applies now."
    return f"I know of {on(deadline)} as the date for {what}, and would like to ask what depends on it and who could move it."
