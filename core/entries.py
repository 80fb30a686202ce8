"""Entries in words, and as the command that would write them: what `/undo` and `/history` say and correct."""

from __future__ import annotations

from typing import assert_never

from core.guide.areas import name_of
from core.guide.scores import named
from core.journal import (
    Attempt,
    CheckIn,
    CheckIns,
    Confidence,
    Entry,
    Erased,
    Exam,
    Payload,
    Plan,
    QuietUntil,
    Score,
    Snoozed,
    TakenBack,
    Unknown,
    Zone,
)
from core.nudges import words
from core.reply import Action
from core.wording import count, listed, num, on


def told(payload: Payload) -> str:
    """One entry as a line."""
    match payload:
        case Score():
            marks = [mark for mark, on_it in (("seen before", payload.seen), ("untimed", payload.untimed)) if on_it]
            printed = [f"printed chance {num(payload.chance)} %"] if payload.chance is not None else []
            weak = [f"weak: {listed(map(name_of, payload.weak))}"] if payload.weak else []
            return "; ".join(
                (f"{named(payload)}: {num(payload.value)} on {on(payload.taken)}", *marks, *printed, *weak)
            )
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
        case Attempt(sat):
            return f"Step 1 sat on {on(sat)}"
        case CheckIns():
            paused = f", paused until {on(payload.until)}" if payload.until else ""
            return f"Check-ins {words.told(payload)}{paused}" if payload.on else "Check-ins off"
        case CheckIn():
            how = [words.HOW[payload.how - 1]] if payload.how else []
            did = [f"did what you meant to: {payload.did}"] if payload.did else []
            return f"Check-in: {'; '.join((*how, *did, *((payload.note,) if payload.note else ())))}"
        case Snoozed(_, until):
            return f"A check-in put off to {until:%Y-%m-%d %H:%M} UTC"
        case QuietUntil(until):
            return f"Quiet until {until:%Y-%m-%d %H:%M} UTC"
        case Unknown(kind):
            return f"An entry of a newer version ({kind})"
        case TakenBack(seq):
            return f"Entry {seq} taken back"
        case Erased():
            return "Deleted for good"
        case _:  # pragma: no cover
            assert_never(payload)


def as_call(payload: Payload) -> tuple[str, dict[str, str]] | None:
    """The command and arguments that would write the payload; None for entries that can't be corrected."""
    match payload:
        case Score():
            form = str(payload.form) if payload.form else "NBME" if payload.exam is Exam.CBSSA else str(payload.exam)
            args = {"score": str(payload.value), "form": form, "taken": payload.taken.isoformat()}
            args |= {"chance": str(payload.chance)} if payload.chance is not None else {}
            args |= {
                "seen": _yes(payload.seen),
                "untimed": _yes(payload.untimed),
                "weak": ",".join(payload.weak) or "none",
            }
            return "log-nbme", args
        case Plan():
            args = {"target": str(payload.target)}
            args |= {"deadline": payload.deadline.isoformat()} if payload.deadline else {}
            args |= {"hours": str(payload.hours)} if payload.hours else {}
            if payload.unseen is not None:
                args["unseen"] = ",".join(map(str, payload.forms)) or str(payload.unseen)
            return "plan", args
        case Confidence(sure):
            return "ready", {"sure": _yes(sure)}
        case Zone(name):
            return "timezone", {"zone": name}
        case Attempt(sat):
            return "retake", {"sat": sat.isoformat()}
        case CheckIns():
            days = ",".join(words.DAYS[day] for day in payload.weekdays)
            args = {"days": days, "at": f"{payload.minute // 60}:{payload.minute % 60:02}"}
            args |= {} if payload.on else {"stop": "yes"}
            return "checkin", args | ({"pause": payload.until.isoformat()} if payload.until else {})
        case CheckIn() | Snoozed() | QuietUntil() | Unknown() | TakenBack() | Erased():
            return None
        case _:  # pragma: no cover
            assert_never(payload)


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def undoing(entry: Entry) -> Action:
    """The button that takes an entry back."""
    return Action("undo", "undo", (("entry", str(entry.seq)),))
