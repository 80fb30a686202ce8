"""`/today`, rule by rule."""

from bot.gallery.case import Case
from bot.gallery.cases.schedule import CLOSE_TOGETHER
from bot.gallery.cases.scores import FIRST, PLANNED, TWO
from bot.gallery.cases.strategy import EXPLAINED, LAST_TIME, LEVEL, MISSES, NOW

TOLD = ("school dean state:done",)

USED_UP = (
    *(f"retake sat:{day} result:fail" for day in ("2023-05-10", "2024-05-10", "2025-05-10", "2026-05-10")),
    "press yes, I sat it then",
)
READY = ("log 74 form 29 taken:2026-11-12", "log 75 form 30 taken:2026-11-19")

TODAY = (
    Case("today", "nothing is known", "today"),
    Case("today", "in the quiet days", "today", (*TWO, "I want to kill myself")),
    Case("today", "when the quiet days are over", "today", ("I want to kill myself", "at 2026-11-26T12:00")),
    Case("today", "in the first days", "today", ("feel first:yes",)),
    Case("today", "in the first days, and it has a name", "today", ("feel first:yes", "feel shame 7")),
    Case("today", "a result that is recent", "today", ("retake sat:2026-11-01 result:fail",)),
    Case("today", "the school is not told", "today", ("retake sat:2026-11-01 result:fail", "feel fear 6")),
    Case("today", "a plan, and nothing of how they study", "today", PLANNED),
    Case("today", "a date of the school's", "today", (*PLANNED, "school deadline:2027-05-01 due:result")),
    Case("today", "a lower score", "today", ("log 62 form 29 taken:2026-11-01", "plan 70", "log 57 form 30")),
    Case("today", "ready on two forms", "today", (*TWO, "plan 70")),
    Case("today", "ready, and booked", "today", (*TWO, "retake date:2026-12-02")),
    Case("today", "waiting for the result", "today", ("retake sat:2026-11-10",)),
    Case("today", "the result is overdue", "today", ("retake sat:2026-09-10",)),
    Case("today", "no attempt left", "today", USED_UP),
    Case("today", "no attempt left, and the school knows", "today", (*USED_UP, *TOLD)),
    Case("today", "ready, with a wait by the board's rules", "today", (*CLOSE_TOGETHER, *READY, *TOLD)),
    Case("today", "a near date, before the school is told", "today", (FIRST, "retake date:2026-12-02")),
    Case("today", "the day booked is over", "today", ("retake date:2026-12-02", "at 2026-12-04T09:00")),
    Case("today", "the exam is today", "today", (FIRST, "retake date:2026-12-02", "at 2026-12-02T06:30")),
    Case("today", "passed", "today", ("retake sat:2026-11-01 result:pass",)),
    Case("today", "after the first score", "today", (FIRST,)),
    Case("today", "no score counts yet", "today", TOLD),
    Case("today", "what was logged does not count", "today", (*TOLD, "log 214 form:UWSA2 taken:2026-11-10")),
    Case("today", "no plan yet", "today", (*TOLD, FIRST)),
    Case("today", "a re-test is due", "today", (*TOLD, *PLANNED, *EXPLAINED, "at 2026-11-23T09:00")),
    Case(
        "today",
        "forms without a rise",
        "today",
        (*TOLD, LAST_TIME, NOW, *LEVEL, "plan 70 unseen:none", "at 2026-12-20T09:00"),
    ),
    Case("today", "misses that may have something in common", "today", (*TOLD, *PLANNED, LAST_TIME, *MISSES)),
    Case("today", "a form of the plan is near", "today", (*TOLD, *PLANNED, LAST_TIME, "at 2026-12-18T09:00")),
    Case("today", "one form at the line", "today", (*TOLD, LAST_TIME, "log 71 form 29 taken:2026-11-12")),
    Case("today", "at the line, and no longer fresh", "today", (*TOLD, LAST_TIME, "log 71 form 29 taken:2026-09-12")),
    Case(
        "today",
        "a date before the plan's end",
        "today",
        (*TOLD, *PLANNED, LAST_TIME, "retake date:2027-01-15 set:school"),
    ),
    Case(
        "today",
        "a date soon, and not ready",
        "today",
        (*TOLD, LAST_TIME, "log 71 form 29 taken:2026-11-12", "retake date:2026-12-02"),
    ),
    Case("today", "nothing is due", "today", (*TOLD, *PLANNED, LAST_TIME)),
)
