"""Entries as the command that would write them: how `/history` corrects them."""

from __future__ import annotations

from typing import assert_never

from core.guide.method import as_options
from core.nudges import words
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
    Exam,
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


def as_call(payload: Payload) -> tuple[str, dict[str, str]] | None:
    """The command and arguments that would write the payload; None for entries that can't be corrected."""
    match payload:
        case Score():
            form = str(payload.form) if payload.form else "NBME" if payload.exam is Exam.CBSSA else str(payload.exam)
            args = {
                "score": str(payload.value),
                "form": form,
                "taken": payload.taken.isoformat() if payload.dated is not Dated.BEFORE else "before",
            }
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
        case Attempt(sat, result):
            return "retake", {"sat": sat.isoformat()} | ({"result": result} if result else {})
        case RetakeDate(day, set_by, window, extended):
            args = {"date": day.isoformat() if day else "none"} | ({"set": set_by} if set_by else {})
            args |= {"window": window.isoformat(), "extended": _yes(extended)} if window else {}
            return "retake", args
        case Lost(lost, since):
            return "replan", {"days": str(lost), "on": since.isoformat()}
        case Method():
            return "method", as_options(payload)
        case Miss(area, mode, sure, cue, rule):
            given = {"area": area, "mode": mode, "sure": "" if sure is None else str(sure), "cue": cue, "rule": rule}
            return "miss", {name: value for name, value in given.items() if value}
        case Strong(areas):
            return "blindspots", {"strong": ",".join(areas) or "none"}
        case Feeling():
            args = {"word": ", ".join(payload.words) or payload.own or ""}
            return "feel", args | ({"strength": str(payload.strength)} if payload.strength is not None else {})
        case CheckIns() if payload.weekdays:
            days = ",".join(words.DAYS[day] for day in payload.weekdays)
            args = {"days": days, "at": f"{payload.minute // 60:02}:{payload.minute % 60:02}"}
            args |= {} if payload.on else {"stop": "yes"}
            return "checkin", args | ({"pause": payload.until.isoformat()} if payload.until else {})
        case About(country, group, result, used, problem):
            values = {"country": country, "group": group, "used": used, "problem": problem, "result": result}
            return "start", {name: str(value) for name, value in values.items() if value is not None}
        case SchoolRule(attempts, deadline, due):
            args = {"attempts": str(attempts) if attempts is not None else "none"}
            return "school", args | (
                {"deadline": deadline.isoformat()} | ({"due": due} if due else {}) if deadline else {"deadline": "none"}
            )
        case SchoolItem(item, state):
            return "school", {"item": item, "state": state}
        case FirstDays() | ConceptLink() | Taught() | Retested() | CheckOn() | CheckIns():
            return None
        case CheckIn() | StudyGroup() | Membership() | Snoozed() | QuietUntil() | Unknown() | TakenBack() | Erased():
            return None
        case _:  # pragma: no cover
            assert_never(payload)


def correctable(payload: Payload) -> tuple[str, ...]:
    """The options of that command by which the entry can be corrected; others do something else."""
    match payload:
        case Score():
            return ("score", "form", "taken", "chance", "seen", "untimed", "weak")
        case Plan():
            return ("target", *(("deadline",) if payload.deadline else ()), "hours", "unseen")
        case Confidence():
            return ("sure",)
        case Zone():
            return ("zone",)
        case Attempt():
            return ("sat", "result")
        case RetakeDate():
            return ("date", "set", "window", "extended")
        case Lost():
            return ("days", "on")
        case Method():
            return ("when", "questions", "spaced", "why", "teaching", "block", "group", "resources")
        case Miss():
            return ("area", "mode", "sure", "cue", "rule")
        case Strong():
            return ("strong",)
        case Feeling():
            return ("word", "strength")
        case CheckIns():
            return ("days", "at", "pause", "stop")
        case About():
            return ("country", "group", "used", "problem", "result")
        case SchoolRule():
            return ("attempts", "deadline", "due")
        case SchoolItem():
            return ("item", "state")
        case _:
            return ()


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"
