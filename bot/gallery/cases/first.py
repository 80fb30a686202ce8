"""The beginning: `/start`, and step 2, `/school`."""

from bot.gallery.case import Case

TALK = (
    *("start", "press study first", "press next", "press United States", "2026-09-14", "2026-10-10", "press 1"),
    *("3 attempts, result by 2027-05-01", "press US MD", "I ran out of time"),
)

FIRST_TALK = (
    Case("start", "the first question", TALK[0]),
    Case("start", "feelings first", "press feelings first", TALK[:1]),
    Case("start", "what I am", TALK[1], TALK[:1]),
    Case("start", "the time zone, where it is not known", TALK[2], TALK[:2], zone=None),
    Case("start", "a time zone it does not know", "Gotham", TALK[:3], zone=None),
    Case("start", "the country", TALK[2], TALK[:2]),
    Case("start", "the day of the sitting", TALK[3], TALK[:3]),
    Case("start", "the day of the result", TALK[4], TALK[:4]),
    Case("start", "waiting for the result", "press not in yet", TALK[:5]),
    Case("start", "attempts used", TALK[5], TALK[:5]),
    Case("start", "the school's own limits", TALK[6], TALK[:6]),
    Case("start", "the kind of school", TALK[7], TALK[:7]),
    Case("start", "what went wrong", TALK[8], TALK[:8]),
    Case("start", "the end", TALK[9], TALK[:9]),
    Case("start", "left", "later", TALK[:4]),
    Case("start", "left, and taken up again", "start", (*TALK[:4], "later")),
    Case(
        "start",
        "the end, with questions passed over",
        "press skip",
        ("start", "press study first", "press next", *["press skip"] * 4, "press none I know of", "press skip"),
    ),
    Case("school", "the list", "school"),
    Case("school", "the dean is told", "school dean asked"),
    Case("school", "a mail, with what is known", "school mail", ("retake sat:2026-09-14 result:fail",)),
    Case("school", "its own limits", "school attempts:3 deadline:2027-05-01 due:result"),
    Case(
        "school",
        "a limit that is tighter, in /retake",
        "retake",
        ("school attempts:3", "retake sat:2026-01-15 result:fail", "retake sat:2026-08-20 result:fail"),
    ),
    Case("school", "one thing, named", "school LOA"),
    Case("school", "a state without a thing", "school state:asked"),
)
