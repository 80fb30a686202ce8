"""Every number a student is shown: the guide's, the outside ones that stand beside it, and limits of our own.

Rules import their numbers from here, and an answer names those it used by `fact.sources`. A number that is neither here nor
the student's own is not shown.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from core.guide.fact import Band, Blocks, Considered, Edge, Fact, Hope, Line, Numbers, Passed, Status

T = TypeVar("T")

_STEP_1 = "step 1: feelings"
_STEP_2 = "step 2: school"
_STEP_3 = "step 3: baseline"
_STEP_4 = "step 4: time"
_STEP_5 = "step 5: strategy"
_STEP_6 = "step 6: schedule"
_STEPS_4_6 = "steps 4 and 6"
_IMPACT = "the impact of a fail"


def _guide(id_: str, section: str, says: str, value: T, year: int | None = None) -> Fact[T]:
    return Fact(id_, section, Status.GUIDE, "Guide", says, value, year)


def _ours(id_: str, says: str, value: T) -> Fact[T]:
    return Fact(id_, "our own rules", Status.OURS, "Comeback", says, value)


SIX_STEPS = _guide(
    "six-steps",
    "recovery",
    "six steps, in this order",
    ("feelings", "school", "baseline", "time", "strategy", "schedule"),
)
FEELINGS = _guide("feelings", _STEP_1, "feelings first, by name and with others; worth is not a score", None)
SCHOOL = _guide("school", _STEP_2, "tell the school early, and ask what it offers", None)
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
RETHINK = _guide("rethink", _STEP_5, "a strategy that did not work is changed, not repeated", None)
UNDERSTAND = _guide("understand", _STEP_5, "memorising without understanding breaks on multi-step questions", None)
BLIND_SPOTS = _guide("blind-spots", _STEP_5, "the problem named may not be the root cause", None)
OUTSIDE_VIEW = _guide("outside-view", _STEP_5, "a tutor, mentor or consultant sees what the student can't", None)
STORY = _guide("story", _STEP_6, "a changed approach is something to show, and to tell in interviews", None)
HOPE = _guide(
    "hope",
    "its opening",
    "one student, not typical: a practice test in under so many months, and Step 2 CK, three digits",
    Hope(262, 2, 256),
)
ACTIVE = _guide("active", _STEP_5, "review why the right answer is right; explain as to a beginner", None)
RETAKE_DECIDES = _guide("retake-decides", _IMPACT, "the retake decides what programs see", None)
PREVALENCE = _guide("prevalence", _IMPACT, "percent who failed, by year", ((2023, 21), (2022, 18)))
OUTLOOK_FM = _guide("outlook-fm", _IMPACT, "family medicine, percent of programs", Considered(50, 47, 3))
OUTLOOK_PLASTICS = _guide("outlook-plastics", _IMPACT, "plastic surgery, percent of programs", Considered(None, 20, 80))
OUTLOOK_ORTHO = _guide("outlook-ortho", _IMPACT, "orthopaedic surgery, percent of programs", Considered(None, None, 65))
OUTLOOK_IR = _guide("outlook-ir", _IMPACT, "interventional radiology, percent of programs", Considered(None, None, 64))
OUTLOOK_VARIES = _guide("outlook-varies", _IMPACT, "specialties differ, and competitive ones screen by scores", None)
MATCH_99 = _guide("match-99", _IMPACT, "percent who entered residency or practice, and within how many years", (99, 6))
MATCH_92 = _guide("match-92", _IMPACT, "percent of one school's students who matched after a fail", 92)

NBME_STATES = Fact(
    "nbme-states", "score report", Status.REPORTED, "NBME", "low-pass band and likely range, EPC", Edge(62, 68, 4)
)
LIKELY_READY = Fact("nbme-states", "score report", Status.DERIVED, "NBME", "first EPC whose range clears the band", 73)
AREA_FLAGS = Fact(
    "area-flags", "score report", Status.REPORTED, "NBME", "each area lower, about the same or higher", None
)
SCALE = Fact("scale", "score report", Status.REPORTED, "NBME", "equated percent correct, from and to", (0, 100))
FORMS_SOLD = Fact("forms", "self-assessments", Status.REPORTED, "NBME", "forms sold, about", 7)
FORM_NUMBERS = Fact(
    "known-form",
    "self-assessments",
    Status.REPORTED,
    "NBME",
    "form numbers in use, those retired by year, and the year this scale came",
    Numbers(25, 33, ((2019, (13, 14, 15, 16, 17, 19)), (2021, (18, 20, 21, 22, 23, 24))), 2022),
    2026,
)
LAST_ATTEMPT = Fact("attempts", "eligibility", Status.OFFICIAL, "USMLE", "failed attempts that end eligibility", 4)
BLOCK = Fact("format", "format", Status.OFFICIAL, "USMLE", "questions and minutes in a block", (20, 30), 2026)
RESULTS = Fact("results", "score reporting", Status.REPORTED, "USMLE", "weeks: typical, to plan for", (4, 8))
MOST_IN_YEAR = Fact("attempts", "eligibility", Status.OFFICIAL, "USMLE", "sittings at most, in any months", (3, 12))
FOURTH = Fact("attempts", "eligibility", Status.OFFICIAL, "USMLE", "months to the 4th, from first and latest", (12, 6))
SCHOOL_LIMITS = Fact("school-limits", "limits of their own", Status.OFFICIAL, "Schools", "often stricter", None)
WINDOW = Fact(
    "window",
    "eligibility period",
    Status.REPORTED,
    "USMLE",
    "months, months of its one extension, days after its end to ask",
    (3, 3, 25),
)
FORMAT = Fact("format", "format", Status.OFFICIAL, "USMLE", "an exam day since 14 May 2026", Blocks(14, 20, 30), 2026)
FORMAT_BEFORE = Fact("format", "format", Status.OFFICIAL, "USMLE", "an exam day before it", Blocks(7, 40, 60), 2026)
FORMAT_SINCE = Fact("format", "format", Status.OFFICIAL, "USMLE", "the first such day", date(2026, 5, 14), 2026)
PASS_REPORT = Fact(
    "pass-report", "score reporting", Status.OFFICIAL, "USMLE", "a pass shows no number since", date(2022, 1, 26), 2022
)
PASS_RATES = Fact(
    "pass-rates",
    "performance data 2025",
    Status.REPORTED,
    "USMLE",
    "percent who passed",
    (Passed("US MD", 93, 71), Passed("US DO", 89, 79), Passed("non-US", 75, 54)),
    2025,
)
ALL_TAKERS = Fact("pass-rates", "performance data", Status.DERIVED, "USMLE", "all examinees, repeaters included", None)
AFTER_FAIL = Fact(
    "after-a-fail",
    "US MD applicants",
    Status.REPORTED,
    "AAMC 2017",
    "percent who entered residency: with a first fail, without",
    (72, 94),
    2017,
)
ALL_GRADUATES = Fact(
    "after-a-fail", "abstract", Status.OFFICIAL, "JAMA 2015", "the 99 % are of all US MD graduates", None, 2015
)
ONE_SCHOOL = Fact(
    "after-a-fail",
    "abstract",
    Status.OFFICIAL,
    "one school's study",
    "students who matched, of how many, and the classes from and to",
    (59, 64, 1999, 2005),
)
METHODS = Fact(
    "methods",
    "study methods",
    Status.OFFICIAL,
    "Dunlosky 2013",
    "practice testing and spacing are of high use",
    None,
    2013,
)
LABELLING = Fact(
    "methods", "naming a feeling", Status.OFFICIAL, "Lieberman 2007", "it helps a little, for many", None, 2007
)
STUDY_GROUPS = Fact(
    "groups",
    "study groups",
    Status.OFFICIAL,
    "Health Professions Education 11(2)",
    "percent of students who named accountability, and connection",
    (40, 58),
)

COUNTED = _ours("counted", "a CBSSA or CBSE, timed, unseen, its form named, after the last attempt", None)
UNUSUAL = _ours("exact", "a score under {0[0]} or over {0[1]} is asked about once", (25, 95))
TOLD_DAY = _ours("told-day", "ready rests on days you have said", None)
FRESH_DAYS = _ours("no-fresh", "a score stays fresh for {} days", 28)
NEWEST_DAYS = _ours("two-forms", "the newest is at most {} days old", 14)
MOST_LOWER = _ours("two-forms", "the later form is at most {} points lower", 3)
CHANCE_LOW = _ours("not-yet", "a printed chance under {} % means not yet", 90)
CHANCE_MET = _ours("two-forms", "ready asks {} % of it", 95)
CAP_LINE = _ours("cap", "a newer seen, untimed or unnumbered NBME under {} holds it at close", 70)
FREE120_LOW = _ours("cap", "so does a Free120 under {} %", 65)
UWSA_LOW = _ours("cap", "and a UWSA under {}", 196)
PART_TIME = _ours("part-time", "under {} hours a week are not dedicated study", 30)
ONE_CALENDAR = _ours("one-calendar", "of the dates you told, each held once, the nearest is shown", True)
FORMS_KEPT = _ours("forms-left", "{} different forms for the verdict", 2)
LEVEL = _ours("level", "a change counts from {} points on", 4)
PACE_SPAN = _ours("own-pace", "a pace takes {0[0]} counted scores over {0[1]} days", (3, 28))
GAPS = _ours("forms-left", "weeks between forms late, and early", ((1, 2), (2, 4)))
RETESTS = _ours("methods", "re-tests after these days", (1, 3, 7, 14, 30))
QUIET_HOURS = _ours("quiet", "{} hours without study talk", 72)
FIRST_HOURS = _ours("first-days", "{} hours for the first days", 72)
MISSES_LEAST = _ours("misses", "nothing is said of fewer than {} misses", 5)
MISSES_NEWEST = _ours("misses", "the newest {} are looked at", 50)
SURE_LINE = _ours("misses", "sure begins at {} %", 75)
SURE_AND_WRONG = _ours("misses", "sure and wrong is named from {} on", 2)
MODE_REPEATS = _ours("misses", "a kind of miss repeats from {} on, in two areas or more", 3)
LUCKY = _ours("misses", "guessing right is named from {} on", 2)
NAMED_FITS = _ours("misses", "a problem fits the log where {} % of the misses are of its kind", 33)
FEW_LOGGED = _ours("misses", "few are at most {} % of the misses", 10)
SURE_IN_WORDS = _ours(
    "misses",
    "certain is kept as {0[0]} %, sure as {0[1]} %, half sure as {0[2]} %, unsure as {0[3]} %",
    (95, 80, 50, 30),
)
QUESTIONS_LEAD = _ours("methods", "questions lead from {} % of the time on", 50)
STUCK_AGAIN = _ours("methods", "{} counted forms without a rise bring it back", 2)
STUCK_OUTSIDE = _ours("methods", "{} point to an outside view", 3)
K_FIVE = _ours("k-five", "sums of a group from {} people on", 5)
TARGETS = _ours("timeline", "targets a plan takes", (65, 90))
MOST_LOST = _ours("replan", "{} days lost at most in one go", 90)
DEFAULT_TARGET = _ours("timeline", "{} is the target where none is given", 70)

# read off, so that none can be forgotten
FACTS: tuple[Fact[object], ...] = tuple(each for each in tuple(globals().values()) if isinstance(each, Fact))
