"""How the first talk ends: what the student told, what was passed over, and the one thing for today."""

from __future__ import annotations

from core.entries import told as line_of
from core.guide import countries, facts
from core.guide.about import (
    COUNTRY,
    GROUP,
    PROBLEM,
    RESULT,
    SAT,
    SCHOOL,
    SKIPPED,
    USED,
    ZONE,
    passed_over,
    told,
)
from core.guide.attempts import passed, sittings
from core.guide.fact import Fact
from core.guide.quiet import no_studying
from core.guide.today import today
from core.journal import Journal
from core.moment import Moment
from core.part import Part, joined
from core.payloads import About, Attempt, SchoolRule, Zone
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, listed, on

_TOPICS = {
    ZONE: "time zone",
    COUNTRY: "country",
    SAT: "last sitting",
    RESULT: "day of the result",
    USED: "attempts used",
    SCHOOL: "your school's limits",
    GROUP: "kind of school",
    PROBLEM: "what went wrong",
}


def over(journal: Journal, moment: Moment, kept: tuple[str, ...], undo: tuple[Action, ...]) -> Reply:
    """Everything is known or passed over: what there is, and one next step."""
    said = (Paragraph(f"Kept: {listed(kept)}."),) if kept else ()
    rows = _rows(journal)
    table = (Rows(rows, "What I go by"),) if rows else ()
    gone = [_TOPICS[each] for each in passed_over(journal, moment)]
    left_out = (Paragraph(f"Passed over: {listed(gone)}. I ask again only if you want me to."),) if gone else ()
    change = Paragraph("To change one, say it anew, such as /start used:2. With none in its place it is gone.")
    again = (Action("ask what I skipped", "start", (("ask", SKIPPED),)),) if gone else ()
    step, taps, known = _next(journal, moment)
    blocks = joined(Part((*said, *table, *left_out, change, step), known))
    today_ = Action("one thing for today", "today")
    return Reply("That is all I ask", blocks, (*taps, today_, *again, *undo))


def kept_of(about: About, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those answers of the student in words, also where one was taken away."""
    values = {
        COUNTRY: countries.name_of(about.country) if about.country else None,
        RESULT: f"the result came on {on(about.result)}" if about.result else None,
        USED: f"{count(about.used, 'attempt')} used" if about.used else None,
        GROUP: about.group,
        PROBLEM: f"“{about.problem}”" if about.problem else None,
    }
    return tuple(values[name] or f"nothing for {_TOPICS[name]}" for name in names)


def _rows(journal: Journal) -> tuple[tuple[str, str], ...]:
    """What is known of the student, a row each."""
    about, zone, rule = told(journal), journal.latest(Zone), journal.latest(SchoolRule)
    latest = max((attempt.sat for attempt in journal.all(Attempt)), default=None)
    rows = (
        ("Time zone", zone.name if zone else None),
        ("Country", countries.name_of(about.country) if about.country else None),
        ("Last sat", on(latest) if latest else None),
        ("Result on", on(about.result) if about.result else None),
        ("Attempts used", f"{sittings(journal).used} of {facts.FOUR_ATTEMPTS.value}" if about.used else None),
        ("Your school", line_of(rule).partition(": ")[2] if rule else None),
        ("Kind of school", about.group),
        ("In your words", f"“{about.problem}”" if about.problem else None),
    )
    return tuple((label, value) for label, value in rows if value)


def _next(journal: Journal, moment: Moment) -> tuple[Paragraph, tuple[Action, ...], tuple[Fact[object], ...]]:
    """The one next step: what `/today` would say, but for a student with no attempt left, who is to ask first."""
    spent = not sittings(journal).left and not passed(journal) and not no_studying(journal, moment.now)
    if spent:
        said = (
            "Next: what you told me of reaches a limit. /retake says whose it is, and whom to ask before more studying."
        )
        known = (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT)
        return Paragraph(said), (Action("what that means", "retake"),), known
    step = today(journal, moment)
    return Paragraph(f"Next: {step.title} {step.why}"), step.actions, step.facts
