"""Scores and what follows from them: `/log-nbme`, `/ready`, `/plan`, `/replan`, `/trend`."""

from bot.gallery.case import Case

FIRST = "log 55 form 29 taken:2026-11-01 weak:cards,micro"
TWO = ("log 71 form 29 taken:2026-11-12", "log 72 form 30 taken:2026-11-19")
RISING = ("log 55 form 27 taken:2026-08-20", "log 61 form 28 taken:2026-10-01", "log 66 form 29 taken:2026-11-15")
THREE_SAT = (
    "retake sat:2025-01-15 result:fail",
    "retake sat:2025-06-15 result:fail",
    "retake sat:2026-01-15 result:fail",
)
AREAS = (
    "log 52 form 27 taken:2026-08-20 weak:renal,cardio,micro",
    "log 58 form 28 taken:2026-10-01 weak:renal,micro",
    "log 66 form 29 taken:2026-11-15 weak:renal",
)
PLANNED = (FIRST, "plan 70 unseen:30,31,32,33")

SCORES = (
    Case("log-nbme", "a first score", FIRST),
    Case("log-nbme", "no time zone known", "log 66 form 31", zone=None),
    Case("log-nbme", "a rise", "log 62 form 30", (FIRST,)),
    Case("log-nbme", "no real change", "log 57 form 30", (FIRST,)),
    Case("log-nbme", "a fall", "log 55 form 30", ("log 62 form 29 taken:2026-11-01",)),
    Case("log-nbme", "a form seen before, untimed", "log 74 form 29 taken:2026-11-20 seen untimed", (FIRST,)),
    Case("log-nbme", "form number missing", "log 68 form:NBME"),
    Case("log-nbme", "another scale", "log 214 form:UWSA2 taken:2026-11-10"),
    Case("log-nbme", "a printed chance", "log 68 form 30 chance:97"),
    Case(
        "log-nbme",
        "from before the last sitting",
        "log 60 form 28 taken:2026-06-01",
        ("retake sat:2026-09-14 result:fail",),
    ),
    Case("log-nbme", "the same sitting again", "log 56 form 29 taken:2026-11-01", (FIRST,)),
    Case("log-nbme", "a three-digit score", "log 231 form 31"),
    Case("log-nbme", "a raw count", "log 132/200 form 31"),
    Case("log-nbme", "no score at all", "log"),
    Case("log-nbme", "how it is written", "log-nbme help"),
    Case("ready", "no score", "ready?"),
    Case("ready", "not yet: under the guide's first line", "ready?", (FIRST,)),
    Case("ready", "not yet: a low printed chance", "ready?", ("log 68 form 30 taken:2026-11-19 chance:88",)),
    Case("ready", "close: one form", "ready?", ("log 71 form 29 taken:2026-11-12",)),
    Case(
        "ready",
        "close: two forms under 70",
        "ready?",
        ("log 66 form 29 taken:2026-11-12", "log 68 form 30 taken:2026-11-19 chance:97"),
    ),
    Case(
        "ready",
        "close: held back by a newer untimed result",
        "ready?",
        (*TWO, "log 64 form 31 taken:2026-11-21 untimed"),
    ),
    Case("ready", "close: held back by a Free120", "ready?", (*TWO, "log 60 form:Free120 taken:2026-11-21")),
    Case("ready", "ready on two forms", "ready?", TWO),
    Case("ready", "ready, with a higher target and their own doubt", "ready sure:no", (*TWO, "plan 75")),
    Case("ready", "no fresh score", "ready?", ("log 71 form 29 taken:2026-09-12",)),
    Case("ready", "the next attempt would be the last", "ready?", (*THREE_SAT, *TWO)),
    Case("ready", "no attempt left", "ready?", (*THREE_SAT, "retake sat:2026-08-20 result:fail", *TWO)),
    Case("ready", "no score, and the next would be the last", "ready?", THREE_SAT),
    Case("ready", "waiting for the result", "ready?", ("retake sat:2026-11-01",)),
    Case("ready", "after a pass", "ready?", (*TWO, "retake sat:2026-11-20 result:pass")),
    Case("plan", "a target of 65, and the next would be the last", "plan 65", (*THREE_SAT, "log 58 form 29")),
    Case("plan", "reached, and the next would be the last", "plan", (*THREE_SAT, "log 71 form 29")),
    Case("plan", "no score yet", "plan 70"),
    Case("plan", "from 55 with a deadline", "plan 70 deadline:2027-01-15 hours:30 unseen:30,31,32,33", (FIRST,)),
    Case("plan", "the worked example, forms not said", "plan", ("log 55 form 29",)),
    Case("plan", "from 30: the two rules differ", "plan 70", ("log 30 form 29",)),
    Case("plan", "a target of 65", "plan 65 unseen:3", ("log 58 form 29",)),
    Case("plan", "no form left", "plan 70 unseen:none", ("log 62 form 29",)),
    Case("plan", "one form left", "plan 70 unseen:1", ("log 62 form 29",)),
    Case("plan", "the target is reached", "plan 70", ("log 72 form 30 taken:2026-11-19",)),
    Case("plan", "resting on a score that does not count", "plan 70", ("log 58 form 29 taken:2026-10-01 untimed",)),
    Case("plan", "with a pace of one's own", "plan 75", RISING),
    Case("plan", "a deadline that has passed", "plan deadline:2026-11-01", (FIRST,)),
    Case("plan", "a deadline inside the range", "plan deadline:2027-02-20", (FIRST,)),
    Case("plan", "a target that is too low", "plan 60", (FIRST,)),
    Case("replan", "how it works", "replan", PLANNED),
    Case("replan", "four days lost", "replan 4", PLANNED),
    Case("replan", "twice", "replan 3 on:2026-11-15", (*PLANNED, "replan 4")),
    Case("replan", "with a deadline, which does not move", "replan 10", (FIRST, "plan 70 deadline:2027-03-10")),
    Case("replan", "no score yet", "replan 4"),
    Case("replan", "more than it takes in one go", "replan 200", PLANNED),
    Case("trend", "no score", "trend"),
    Case("trend", "one score", "trend", (FIRST,)),
    Case("trend", "three, rising, with areas", "trend", AREAS),
    Case(
        "trend",
        "a fall, and one that does not count",
        "trend",
        ("log 62 form 29 taken:2026-11-01", "log 57 form 30", "log 214 form:UWSA2 taken:2026-11-10"),
    ),
    Case("trend", "days lost", "trend", (*PLANNED, "replan 4")),
    Case("trend", "after a pass", "trend", (*RISING, "retake sat:2026-11-20 result:pass")),
)
