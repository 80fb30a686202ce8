"""Entries in words, and as the command that would write them: what `/undo` and `/history` say and correct."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from core.guide import countries
from core.guide.areas import name_of
from core.guide.method import habits
from core.guide.misses import missed
from core.guide.school import item_of
from core.guide.scores import named, valued
from core.journal import Entry
from core.nudges import words
from core.nudges.how import HOW
from core.payloads import (
    About,
    Attempt,
    CheckIn,
    CheckIns,
    CheckOn,
    ConceptLink,
    Confidence,
    Dated,
    Erased,
    Feeling,
    FirstDays,
    Lost,
    Membership,
    Method,
    Miss,
    Payload,
    Plan,
    QuietUntil,
    RetakeDate,
    Retested,
    SchoolItem,
    SchoolRule,
    Score,
    Snoozed,
    Strong,
    StudyGroup,
    TakenBack,
    Taught,
    Unknown,
    Zone,
)
from core.reply import Action
from core.wording import count, listed, num, on


def told(payload: Payload, zone: ZoneInfo | None = None) -> str:
    """One entry as a line; instants on the clock of `zone`, or in UTC, and saying so."""
    match payload:
        case Score():
            assumed = payload.dated is Dated.ASSUMED
            every = (("day not said", assumed), ("seen before", payload.seen), ("untimed", payload.untimed))
            marks = [mark for mark, on_it in every if on_it]
            printed = [f"printed chance {num(payload.chance)} %"] if payload.chance is not None else []
            weak = [f"weak: {listed(map(name_of, payload.weak))}"] if payload.weak else []
            return "; ".join((f"{named(payload)}: {valued(payload)}", *marks, *printed, *weak))
        case Plan():
            parts = [f"Plan to {num(payload.target)}"]
            parts += [f"deadline {on(payload.deadline)}"] if payload.deadline else []
            parts += [f"{count(payload.hours, 'hour')} a week"] if payload.hours else []
            parts += [f"{count(payload.unseen, 'form')} left"] if payload.unseen is not None else []
            return ", ".join(parts)
        case Confidence(sure):
            return "You feel sure of passing" if sure else "You don't feel sure of passing yet"
        case Zone(name):
            return f"Time zone {name}"
        case Attempt(sat, result):
            return f"Step 1 sat on {on(sat)}" + (f": {result}" if result else "")
        case About():
            when = f"result on {on(payload.result)}" if payload.result else None
            used = count(payload.used, "attempt") if payload.used is not None else None
            country = countries.name_of(payload.country) if payload.country else None
            problem = f"“{payload.problem}”" if payload.problem else None
            known = (country, payload.group, when, used, problem)
            return f"About you: {listed(filter(None, known)) or 'nothing yet'}"
        case Feeling():
            named_ = listed(filter(None, (*payload.words, payload.own))) or "no word for it"
            return f"Felt: {named_}" + (f", {payload.strength} of 10" if payload.strength is not None else "")
        case FirstDays(until):
            return f"First days until {_at(until, zone)}"
        case SchoolRule():
            parts = [f"{count(payload.attempts, 'attempt')} allowed"] if payload.attempts is not None else []
            parts += [f"{payload.deadline_for or 'a date'} by {on(payload.deadline)}"] if payload.deadline else []
            return f"School: {listed(parts) or 'no rules'}"
        case SchoolItem(item, state):
            return f"School, {item_of(item).name.lower()}: {state}"
        case Method():
            return f"How you study, {payload.when}: {listed(f'{name} {said}' for name, said in habits(payload))}"
        case Miss():
            own = (("overlooked", payload.cue), ("rule", payload.rule))
            return "; ".join((f"Miss: {missed(payload)}", *(f"{name}: {text}" for name, text in own if text)))
        case Strong(areas):
            return f"Strong, as you see it: {listed(map(name_of, areas)) or 'none'}"
        case ConceptLink():
            return f"Map of {payload.topic}: {payload.source}, {payload.link}, {payload.target or 'a gap'}"
        case Taught():
            return f"Taught: {payload.topic}" + (", left for later" if payload.left else "")
        case Retested():
            return f"Re-test on {on(payload.day)}: {count(payload.right, 'question')} answered"
        case RetakeDate(day, set_by, window):
            parts = [f"Retake booked for {on(day)}" if day else "No retake booked"]
            parts += [f"date set by {set_by}"] if set_by else []
            parts += [f"eligibility period until {on(window)}"] if window else []
            return ", ".join(parts)
        case Lost(days):
            return f"{count(days, 'day')} lost by {on(payload.on)}"
        case CheckIns():
            paused = f", paused until {on(payload.until)}" if payload.until else ""
            check_ins = f"Check-ins {words.told(payload)}{paused}" if payload.on else "Check-ins off"
            return f"{check_ins}, re-tests of before stopped" if payload.hushed else check_ins
        case CheckIn():
            how = [HOW[payload.how - 1]] if payload.how else []
            did = [f"did what you meant to: {payload.did}"] if payload.did else []
            many = [count(payload.questions, "question")] if payload.questions is not None else []
            return f"Check-in: {'; '.join((*how, *did, *many, *((payload.note,) if payload.note else ())))}"
        case StudyGroup():
            return f"Study group {words.told(payload)}"
        case Membership(user, joined):
            return f"{user} {'joined' if joined else 'left'}"
        case Snoozed(_, until, of):
            return f"A {of} put off to {_at(until, zone)}"
        case CheckOn(at):
            return f"To be checked on at {_at(at, zone)}"
        case QuietUntil(until, over):
            return "Quiet no more" if over else f"Quiet until {_at(until, zone)}"
        case Unknown(kind):
            return f"An entry of a newer version ({kind})"
        case TakenBack(seq):
            return f"Entry {seq} taken back"
        case Erased():
            return "Deleted for good"
        case _:  # pragma: no cover
            assert_never(payload)


def _at(at: datetime, zone: ZoneInfo | None) -> str:
    local = at.astimezone(zone or UTC)
    return f"{on(local.date())}, {local:%H:%M}{'' if zone else ' UTC'}"


def undoing(entry: Entry) -> Action:
    """The button that takes an entry back."""
    return Action("undo", "undo", (("entry", str(entry.seq)),))
