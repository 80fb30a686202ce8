"""Every number a student is shown, where it comes from, and how sure we are.

Rules import their numbers from here; `sources` turns the facts an answer used into its small print. A number that is
neither here nor the student's own is not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from core.reply import Note

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Status(StrEnum):
    """How a fact is known."""

    GUIDE = "guide"  # the recovery guide says so
    OFFICIAL = "official"  # an exam board's own page
    REPORTED = "reported"  # a secondary source quoting one
    DERIVED = "derived"  # our arithmetic
    OURS = "ours"  # a limit we chose


@dataclass(frozen=True)
class Fact(Generic[T_co]):
    """One fact: what it `says`, and its `value` in the unit named there. `section` is the guide's or the topic."""

    id: str
    section: str
    status: Status
    source: str
    says: str
    value: T_co
    year: int | None = None


class Line(NamedTuple):
    """A score (EPC) and the chance of passing (percent) that the guide ties to it."""

    epc: int
    percent: int


class Band(NamedTuple):
    """Months of dedicated study, from and to."""

    least: int
    most: int


class Edge(NamedTuple):
    """NBME's low-pass band, EPC, and the half-width of a result's likely range."""

    low: int
    high: int
    range: int


_STEP_3 = "step 3: baseline"
_STEP_4 = "step 4: time"
_STEP_5 = "step 5: strategy"
_STEP_6 = "step 6: schedule"
_STEPS_4_6 = "steps 4 and 6"


def _guide(id_: str, section: str, says: str, value: T, year: int | None = None) -> Fact[T]:
    return Fact(id_, section, Status.GUIDE, "Guide", says, value, year)


def _ours(id_: str, says: str, value: T) -> Fact[T]:
    return Fact(id_, "our own rules", Status.OURS, "Comeback", says, value)


PASS_95 = _guide("pass-95", _STEP_6, "NBME score (EPC) and chance of passing (percent)", Line(65, 95))
PASS_99 = _guide("pass-99", _STEP_6, "NBME score (EPC) and chance of passing (percent)", Line(70, 99))
NEVER_UNSURE = _guide("never-unsure", _STEP_6, "retake only when confident of passing", None)
NO_PRESSURE = _guide("no-pressure", _STEPS_4_6, "deadlines and permits don't set the date", None)
BASELINE = _guide("baseline", _STEP_3, "an NBME soon; a first result is a starting point", None)
DIRECTION = _guide("direction", _STEP_3, "direction counts more than one result", None)
MONTH_PER_5 = _guide("month-per-5", _STEP_4, "EPC points in about one month of dedicated study", 5)
BELOW_50 = _guide("bands", _STEP_4, "months of study under 50 EPC", Band(4, 6))
FROM_50_TO_60 = _guide("bands", _STEP_4, "months of study from 50 to 60 EPC", Band(2, 4))
ABOVE_60 = _guide("bands", _STEP_4, "months of study over 60 EPC", Band(1, 2))
BAND_EDGES = _guide("bands", _STEP_4, "EPC where the bands meet, both in the middle one", (50, 60))
RUSHING = _guide("rushing", _STEP_4, "rushing is a main cause of failing again", None)
FOUR_ATTEMPTS = _guide("four-attempts", _STEPS_4_6, "attempts at each Step", 4, 2021)
ACTIVE = _guide("active", _STEP_5, "review why the right answer is right; explain as to a beginner", None)

NBME_STATES = Fact(
    "nbme-states", "score report", Status.REPORTED, "NBME", "low-pass band and likely range, EPC", Edge(62, 68, 4)
)
LIKELY_READY = Fact("nbme-states", "score report", Status.DERIVED, "NBME", "first EPC whose range clears the band", 73)
SCALE = Fact("scale", "score report", Status.REPORTED, "NBME", "equated percent correct, from and to", (0, 100))
FORMS_SOLD = Fact("forms", "self-assessments", Status.REPORTED, "NBME", "forms sold, about", 7)
LAST_ATTEMPT = Fact("attempts", "eligibility", Status.OFFICIAL, "USMLE", "failed attempts that end eligibility", 4)
BLOCK = Fact("format", "format", Status.OFFICIAL, "USMLE", "questions and minutes in a block", (20, 30), 2026)
RESULTS = Fact("results", "score reporting", Status.REPORTED, "USMLE", "weeks: typical, to plan for", (4, 8))
METHODS = Fact(
    "methods",
    "study methods",
    Status.OFFICIAL,
    "Dunlosky 2013",
    "practice testing and spacing are of high use",
    None,
    2013,
)

COUNTED = _ours("counted", "a CBSSA or CBSE, timed, unseen, its form named, after the last attempt", None)
FRESH_DAYS = _ours("no-fresh", "a score stays fresh for {} days", 28)
NEWEST_DAYS = _ours("two-forms", "the newest is at most {} days old", 14)
MOST_LOWER = _ours("two-forms", "the later form is at most {} points lower", 3)
CHANCE_LOW = _ours("not-yet", "a printed chance under {} % means not yet", 90)
CHANCE_MET = _ours("two-forms", "ready asks {} % of it", 95)
CAP_LINE = _ours("cap", "a newer seen, untimed or unnumbered NBME under {} holds it at close", 70)
FREE120_LOW = _ours("cap", "so does a Free120 under {} %", 65)
UWSA_LOW = _ours("cap", "and a UWSA under {}", 196)
FORMS_KEPT = _ours("forms-left", "{} different forms for the verdict", 2)
LEVEL = _ours("level", "a change under {} points is none", 4)
PACE_SPAN = _ours("own-pace", "counted scores for a pace, and the days they span", (3, 28))
GAPS = _ours("forms-left", "weeks between forms late, and early", ((1, 2), (2, 4)))
RETESTS = _ours("methods", "re-tests after these days", (1, 3, 7, 14, 30))
TARGETS = _ours("timeline", "targets a plan takes", (65, 90))
DEFAULT_TARGET = _ours("timeline", "{} is the target where none is given", 70)

FACTS: tuple[Fact[object], ...] = (
    PASS_95,
    PASS_99,
    NEVER_UNSURE,
    NO_PRESSURE,
    BASELINE,
    DIRECTION,
    MONTH_PER_5,
    BELOW_50,
    FROM_50_TO_60,
    ABOVE_60,
    BAND_EDGES,
    RUSHING,
    FOUR_ATTEMPTS,
    ACTIVE,
    NBME_STATES,
    LIKELY_READY,
    SCALE,
    FORMS_SOLD,
    LAST_ATTEMPT,
    BLOCK,
    RESULTS,
    METHODS,
    COUNTED,
    FRESH_DAYS,
    NEWEST_DAYS,
    MOST_LOWER,
    CHANCE_LOW,
    CHANCE_MET,
    CAP_LINE,
    FREE120_LOW,
    UWSA_LOW,
    FORMS_KEPT,
    LEVEL,
    PACE_SPAN,
    GAPS,
    RETESTS,
    TARGETS,
    DEFAULT_TARGET,
)


def sources(*facts: Fact[object]) -> Note:
    """The small print of an answer: each source and section once, then the limits that are ours."""
    sections: dict[str, dict[str, None]] = {}
    for fact in facts:
        if fact.status is not Status.OURS:
            sure = "" if fact.status in {Status.GUIDE, Status.OFFICIAL} else f" ({fact.status})"
            sections.setdefault(fact.source, {})[f"{fact.section}{sure}"] = None
    ours = dict.fromkeys(fact.says.format(fact.value) for fact in facts if fact.status is Status.OURS)
    said = (
        [f"Sources: {'; '.join(f'{source}, ' + ', '.join(parts) for source, parts in sections.items())}."]
        if sections
        else []
    )
    said += [f"Limits of our own: {'; '.join(ours)}."] if ours else []
    return Note(" ".join(said))
