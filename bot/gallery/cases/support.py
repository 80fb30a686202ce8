"""Crisis words, each kind of reply to them, and the quiet days after."""

from bot.gallery.case import Case
from core.command import House

ACT = "I want to kill myself"
LOCAL = House(counselling="Student counselling, 555 0100, day and night")

SUPPORT = (
    Case("support", "no words needed", "support"),
    Case("support", "a school's line, in Canada", "support", house=House("CA", LOCAL.counselling)),
    Case("support", "in the United States", "support", house=House("US")),
    Case("crisis words", "said plainly", ACT),
    Case("crisis words", "something was taken", "I just took a whole bottle of pills"),
    Case("crisis words", "about a friend", "my roommate wants to kill himself"),
    Case(
        "crisis words",
        "about a friend, and it is oneself",
        "press it is about me",
        ("my roommate wants to kill himself",),
    ),
    Case("crisis words", "not clear: one soft question", "I can't do this anymore"),
    Case("crisis words", "safe", "press safe", (ACT,)),
    Case("crisis words", "not sure", "press not sure", (ACT,)),
    Case("crisis words", "not safe", "press no", (ACT,)),
    Case("crisis words", "misread", "press not what I meant", (ACT,)),
    Case("crisis words", "beside a score", "log 66 form:31 weak:i want to die"),
    Case("crisis words", "while the database is down", ACT, ("down",)),
    Case("quiet days", "a command answered in them", "ready?", ("log 66 form 31", ACT)),
    Case("quiet days", "words that are none", "idk lol", (ACT,)),
    Case("quiet days", "to be checked on", "press check on me tomorrow", (ACT,)),
    Case("quiet days", "when they are over, a command", "ready?", (ACT, "at 2026-11-26T12:00")),
    Case("quiet days", "going on", "press go on", (ACT, "at 2026-11-26T12:00", "ready?")),
    Case("quiet days", "not yet", "press not yet", (ACT, "at 2026-11-26T12:00", "ready?")),
    Case("quiet days", "no check-ins any more", "press stop check-ins", (ACT, "at 2026-11-26T12:00", "ready?")),
)
