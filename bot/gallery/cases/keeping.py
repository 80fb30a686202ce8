"""What is kept, and words that are no command: `/undo`, `/history`, `/timezone`, `/comeback`."""

from bot.gallery.case import Case
from bot.gallery.cases.scores import FIRST, TWO
from bot.gallery.cases.strategy import LAST_TIME, MISSES

MANY = (
    "start country:US group:US MD used:1",
    "school dean asked",
    "school attempts:3",
    LAST_TIME,
    MISSES[0],
    "teach preload",
    "retake date:2027-03-01 set:school",
    FIRST,
    "replan 4",
    "blindspots strong:renal",
    "feel first:yes",
)

KEEPING = (
    Case("undo", "a score", "undo", (FIRST,)),
    Case("undo", "a correction", "undo", (FIRST, "history 1 change:score to:57")),
    Case("undo", "nothing is left", "undo", (FIRST, "undo")),
    Case("undo", "no such entry", "undo 9", (FIRST,)),
    Case("history", "empty", "history"),
    Case(
        "history",
        "a few entries",
        "history",
        (FIRST, "plan 70 hours:30", "ready sure:no", "feel shame 7", "checkin daily at:18:00"),
    ),
    Case("history", "of many kinds", "history", MANY),
    Case("history", "one of them", "history 1", (FIRST,)),
    Case("history", "corrected", "history 1 change:score to:57", (FIRST,)),
    Case("history", "deleted for good", "press delete for good", (FIRST, "history 1", "press delete")),
    Case("history", "before it is deleted", "press delete", (FIRST, "history 1")),
    Case("history", "what it can't correct", "history 1 change:colour to:red", (FIRST,)),
    Case("timezone", "not known", "timezone", zone=None),
    Case("timezone", "set", "timezone New York", zone=None),
    Case("timezone", "one it does not know", "timezone Gotham", zone=None),
    Case("comeback", "all commands", "comeback"),
    Case("comeback", "how one is written", "help plan"),
    Case("words", "that are no command", "I have been thinking"),
    Case("words", "that are nearly one", "histroy"),
    Case("words", "the first thing many write", "I failed step 1"),
    Case("words", "a sentence of shame", "I'm so ashamed, I can't tell my parents"),
    Case("words", "a fail, and a date that others set", "I failed and my school wants me to sit in January"),
    Case("words", "a sentence about misses", "I keep missing renal questions"),
    Case("words", "a sentence about time", "I have 25 hours a week, is that enough time"),
    Case("words", "yes, to nothing", "yes"),
    Case("words", "an option given twice", "log 66 form:31 form:32", TWO),
    Case("words", "while the database is down", "log 66 form 31", ("down",)),
)
