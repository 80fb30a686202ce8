"""Step 6 and the end: `/retake`, `/outlook`, `/story`, `/card`."""

from decimal import Decimal

from bot.gallery.case import Case
from bot.gallery.cases.scores import PLANNED, THREE_SAT, TWO
from core.command import House
from core.guide.outlook import Imported

ROW = Imported("neurology", Decimal(20), Decimal("55.5"), Decimal("24.5"), 88, 2024, "A survey of programs")

CLOSE_TOGETHER = (
    "retake sat:2026-01-15 result:fail",
    "retake sat:2026-04-15 result:incomplete",
    "retake sat:2026-09-15 result:fail",
)
WAY = (
    "at 2026-08-15T20:00",
    "retake sat:2026-08-01 result:fail",
    "feel shame 7",
    "at 2026-08-22T10:00",
    "method before questions:20 spaced:no why:no teaching:no resources:uworld, first aid",
    "log 55 form 27 taken:2026-08-20 weak:renal,cardio",
    "method now questions:50 spaced:yes why:yes teaching:yes resources:uworld",
    "at 2026-10-02T10:00",
    "log 61 form 28 taken:2026-10-01 weak:renal",
    "plan 70 unseen:30,31,32",
    "miss renal misread 80 sure",
    "teach preload say:Preload is how full the heart is gap:nothing",
    "at 2026-11-22T09:00",
    "log 70 form 29 taken:2026-11-15",
)
PASSED = "retake sat:2026-11-20 result:pass"

SCHEDULE = (
    Case("retake", "nothing is known", "retake"),
    Case("retake", "a sitting that was failed", "retake sat:2026-11-01 result:fail"),
    Case("retake", "a sitting that was passed", "retake sat:2026-11-01 result:pass"),
    Case("retake", "an incomplete one", "retake sat:2026-11-01 result:incomplete"),
    Case("retake", "waiting for the result", "retake", ("retake sat:2026-11-01",)),
    Case("retake", "three sittings: when the last may be", "retake", THREE_SAT),
    Case("retake", "a date before the plan's end", "retake date:2027-01-15 set:school", PLANNED),
    Case("retake", "a date with two forms that say ready", "retake date:2026-12-02", TWO),
    Case("retake", "the day booked is over", "retake", ("retake date:2026-12-02", "at 2026-12-04T09:00")),
    Case("retake", "a date before the earliest legal day", "retake date:2027-02-01", CLOSE_TOGETHER),
    Case("retake", "three sittings, the wait ahead", "retake", CLOSE_TOGETHER),
    Case(
        "retake",
        "no attempt left",
        "retake",
        (*CLOSE_TOGETHER, "retake sat:2026-11-02 result:fail", "press yes, I sat it then"),
    ),
    Case("retake", "with an eligibility period", "retake date:2027-04-20 set:permit window:2027-03-31", PLANNED),
    Case(
        "retake",
        "with the school's own date",
        "retake date:2027-05-20 set:myself",
        (*PLANNED, "school deadline:2027-06-01 due:result"),
    ),
    Case("retake", "passed, asked again", "retake", (PASSED,)),
    Case("retake", "on the day itself", "retake", ("retake date:2026-12-02", "at 2026-12-02T07:00")),
    Case("retake", "a day that may be sat or booked", "exam date jan 22"),
    Case("retake", "a fourth sitting", "retake sat:2026-11-02 result:fail", CLOSE_TOGETHER),
    Case("retake", "a day to come as a sitting", "retake sat:2027-02-01"),
    Case("retake", "a day close to one that is kept", "retake sat:2026-09-15", ("retake sat:2026-09-14 result:fail",)),
    Case("retake", "not passed again, the day not said", "I failed again", ("retake sat:2026-10-20",)),
    Case("retake", "passed, the day not said", "I passed!", ("retake sat:2026-05-02 result:fail",)),
    Case(
        "retake",
        "a date, and a score from before the sitting",
        "retake date:2027-01-10 set:school",
        ("log 61 form 30 taken:2026-08-01", "retake sat:2026-09-20 result:fail"),
    ),
    Case("outlook", "what is known", "outlook"),
    Case("outlook", "a specialty the guide has", "outlook family medicine"),
    Case("outlook", "one it has not", "outlook neurology"),
    Case("outlook", "a name that is none it knows", "outlook hand surgery"),
    Case("outlook", "rows that whoever runs the bot added", "outlook neurology", house=House(outlook=(ROW,))),
    Case("outlook", "what the student's own group passes", "outlook", ("start group:non-US",)),
    Case("story", "nothing is known", "story"),
    Case("story", "a draft", "story", WAY),
    Case("story", "after a pass", "story", (*WAY, PASSED)),
    Case("story", "with feelings", "story feelings:yes", (*WAY, PASSED)),
    Case("story", "a minute aloud", "story spoken", (*WAY, PASSED)),
    Case("story", "a paragraph", "story paragraph", (*WAY, PASSED)),
    Case("story", "for and against telling it", "story advice"),
    Case("card", "nothing is known", "card"),
    Case("card", "a preview", "card for my dean", WAY),
    Case("card", "the plan's target is reached", "card lines:plan", TWO),
    Case("card", "the day after a result", "card lines:all", (*TWO, "retake sat:2026-11-20 result:fail")),
    Case("card", "choosing its lines", "press choose lines", (*WAY, "card")),
    Case("card", "what is asked for", "card asks:meeting,dates", WAY),
    Case("card", "in one's own words", "card words:half an hour next week", WAY),
)
