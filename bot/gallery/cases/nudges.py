"""What comes unasked, how it is set up, and its taps: `/checkin`, `/group`, and each kind of nudge and post."""

from bot.gallery.case import Case
from bot.gallery.cases.strategy import EXPLAINED
from core.request import Room

ON = "checkin mon,wed,fri at:18:00"
MONDAY = "at 2026-11-23T18:00"
ACT = "I want to kill myself"
GROUP = "/group days:mon,thu at:18:00"
STARTED = (GROUP, "press start")
MEMBERS = ("ben", "cleo", "dan", "eve", "finn")
JOINED = tuple(line for name in MEMBERS for line in (f"as {name}", "/group join"))
ANSWERED = tuple(line for name in MEMBERS for line in (f"as {name}", "posted", "press good", "press yes", "press 40"))

NUDGES = (
    Case("checkin", "off", "checkin"),
    Case("checkin", "on", ON),
    Case("checkin", "no time zone known", ON, zone=None),
    Case("checkin", "paused", "checkin pause:week", (ON,)),
    Case("checkin", "stopped", "stop", (ON,)),
    Case("checkin", "days it can't read", "checkin someday at:18:00"),
    Case("checkin", "a note with the newest", "checkin note:slept badly", (ON, MONDAY, "nudged", "press so-so")),
    Case("check-in", "nothing in the journal", "nudged", (ON, MONDAY)),
    Case(
        "check-in",
        "a form of the plan is near",
        "nudged",
        ("log 55 form 29 taken:2026-11-01", "plan 70", ON, "at 2026-12-11T18:00"),
    ),
    Case(
        "check-in",
        "a lower score",
        "nudged",
        ("log 62 form 29 taken:2026-11-01", ON, "log 57 form 30 taken:2026-11-22", MONDAY),
    ),
    Case("check-in", "long since a form", "nudged", ("log 62 form 29 taken:2026-11-01", ON, MONDAY)),
    Case("check-in", "a re-test is due", "nudged", (*EXPLAINED, ON, MONDAY)),
    Case("check-in", "in the first days", "nudged", (ON, "feel first:yes", MONDAY)),
    Case(
        "check-in",
        "three went unanswered",
        "nudged",
        (ON, MONDAY, "nudged", "at 2026-11-25T18:00", "nudged", "at 2026-11-27T18:00", "nudged", "at 2026-11-30T18:00"),
    ),
    Case("check-in", "how it went", "press so-so", (ON, MONDAY, "nudged")),
    Case("check-in", "whether they did what they meant to", "press no", (ON, MONDAY, "nudged", "press so-so")),
    Case("check-in", "how many questions", "press 40", (ON, MONDAY, "nudged", "press so-so", "press partly")),
    Case(
        "check-in",
        "the lowest, three times running",
        "press very hard",
        (
            ON,
            MONDAY,
            "nudged",
            "press very hard",
            "at 2026-11-25T18:00",
            "nudged",
            "press very hard",
            "at 2026-11-27T18:00",
            "nudged",
        ),
    ),
    Case("check-in", "put off", "press in 1 h", (ON, MONDAY, "nudged")),
    Case(
        "check-in",
        "put off until tomorrow, which has its own",
        "press tomorrow",
        ("checkin daily at:18:00", MONDAY, "nudged"),
    ),
    Case("re-test", "due today", "nudged", (*EXPLAINED, "timezone New York", "at 2026-11-23T18:00")),
    Case("check-on", "asked for", "nudged", (ACT, "press check on me tomorrow", "at 2026-11-23T09:05")),
    Case("resume", "after the quiet days", "nudged", (ACT, "timezone New York", "at 2026-11-25T09:05")),
    Case("trouble", "a check-in could not be delivered", "ready?", (ON, MONDAY, "closed", "at 2026-11-24T09:00")),
    Case(
        "trouble",
        "a group's post could not be delivered",
        "ready?",
        (*STARTED, MONDAY, "closed", "at 2026-11-24T09:00"),
    ),
    Case("checkin", "turned away", "checkin", (ON, MONDAY, "closed", "at 2026-11-24T09:00")),
    Case("group", "turned away", "/group", (*STARTED, MONDAY, "closed", "at 2026-11-24T09:00")),
    Case("group", "none here, one may set it up", "/group"),
    Case("group", "none here, one may not", "/group", ("as ben",)),
    Case("group", "none here, a guest", "/group", room=Room(manages=False, reachable=True, guest=True)),
    Case("group", "said in a direct message", "group"),
    Case("group", "how it would read", GROUP),
    Case("group", "started", "press start", (GROUP,)),
    Case("group", "where I can't write", "/group do:start", (GROUP,), room=Room(manages=True, reachable=False)),
    Case("group", "paused", "/group pause:week", STARTED),
    Case("group", "ended", "/group end", STARTED),
    Case("group", "joined", "/group join", STARTED),
    Case("group", "left", "/group leave", (*STARTED, "/group join")),
    Case("group", "changed by somebody who may not", "/group days:tue at:9:00", (*STARTED, "as ben")),
    Case("group post", "a check-in and an encouragement", "posted", (*STARTED, MONDAY)),
    Case("group post", "answered by somebody", "press good", (*STARTED, MONDAY, "as ben", "posted")),
    Case(
        "group post",
        "sums of those who joined",
        "posted",
        (*STARTED, *JOINED, MONDAY, *ANSWERED, "at 2026-11-30T18:00"),
    ),
    Case(
        "group post",
        "the same, with four who joined",
        "posted",
        (*STARTED, *JOINED[2:], MONDAY, *ANSWERED, "at 2026-11-30T18:00"),
    ),
    Case("group post", "an encouragement alone", "posted", (f"{GROUP} kinds:encouragement", "press start", MONDAY)),
    Case("group post", "join, under a post", "press join", (*STARTED, MONDAY, "as ben", "posted")),
)
