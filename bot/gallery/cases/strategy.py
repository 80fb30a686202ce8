"""Step 5: `/teach`, `/method`, `/miss`, `/blindspots`."""

from bot.gallery.case import Case

EXPLAINED = (
    "teach preload say:Preload is how full the heart is before it squeezes gap:why it rises when lying down",
    "teach ask:What raises preload? key:More blood coming back",
    "teach ask:What lowers it? key:Standing up, bleeding",
    "teach ask:Which curve shows it? key:Frank-Starling",
)

LAST_TIME = (
    "method before questions:20 spaced:no why:no teaching:no block:60 group:no resources:uworld, first aid, rereading"
)
NOW = "method now questions:20 spaced:no why:yes teaching:no block:60 group:no resources:uworld, first aid"
LEVEL = (
    "at 2026-12-01T09:00",
    "log 55 form 29",
    "at 2026-12-08T09:00",
    "log 56 form 30",
    "at 2026-12-15T09:00",
    "log 55 form 31",
)
MISSES = (
    "miss renal misread 80 sure",
    "miss cardio misread 90 sure",
    "miss gi misread 40 sure",
    "miss micro forgot 30 sure",
    "miss renal guessed right",
    "miss neuro guessed right 20 sure",
    "miss cardio settled too early 85 sure",
)

STRATEGY = (
    Case("teach", "how it works", "teach"),
    Case("teach", "a topic", "teach preload"),
    Case(
        "teach", "explained, with a gap marked", "Preload is how full the heart is, and then (gap)", ("teach preload",)
    ),
    Case(
        "teach",
        "the gap is named",
        "why it rises when lying down",
        ("teach preload", "Preload is how full the heart is"),
    ),
    Case("teach", "its questions are written", EXPLAINED[-1], EXPLAINED[:-1]),
    Case("teach", "a re-test", "teach retest", (*EXPLAINED, "at 2026-11-23T19:00")),
    Case("teach", "its answer", "press show the answer", (*EXPLAINED, "at 2026-11-23T19:00", "teach retest")),
    Case("teach", "no re-test is due", "teach retest", EXPLAINED),
    Case("teach", "all topics", "teach list", (*EXPLAINED, "teach nephron")),
    Case(
        "teach",
        "a map, with a gap",
        "teach source:preload link:sets",
        ("teach map preload", "teach source:venous return link:raises target:preload topic:preload"),
    ),
    Case("teach", "an empty map", "teach map preload"),
    Case(
        "teach",
        "text of an exam item",
        "teach preload say:A 54-year-old man presents with chest pain. Which of the following is the most likely diagnosis?",
    ),
    Case("method", "nothing is known", "method"),
    Case("method", "last time, one tap after the other", "method before"),
    Case("method", "last time is said", LAST_TIME),
    Case("method", "then and now", NOW, (LAST_TIME,)),
    Case("method", "one change", "method now spaced:yes", (LAST_TIME, NOW)),
    Case("method", "two forms without a rise", "method", (LAST_TIME, NOW, *LEVEL)),
    Case(
        "method", "three: an outside view", "method", (LAST_TIME, NOW, *LEVEL, "at 2026-12-20T09:00", "log 56 form 32")
    ),
    Case("miss", "how it works", "miss"),
    Case("miss", "in a line", "miss renal misread 80 sure"),
    Case(
        "miss",
        "in one's own words, with the rule",
        "miss cardio settled too early 90 sure rule:low output, not low volume",
    ),
    Case("miss", "known, and not applied", "miss cardio could not apply 40"),
    Case("miss", "an area that is not clear", "miss kidny misread"),
    Case("miss", "without what went wrong", "miss renal"),
    Case("miss", "several, one a line", "miss renal misread 80 sure\ncardio forgot 40 sure\nmicro guessed right"),
    Case("miss", "two, with a comma between them", "miss cards misread sure, resp fifty-fifty unsure"),
    Case(
        "miss",
        "text of an exam item",
        "miss renal misread cue:A 54-year-old man presents with chest pain. Which of the following is the most likely diagnosis?",
    ),
    Case("blindspots", "too few misses", "blindspots", MISSES[:2]),
    Case("blindspots", "sure and wrong, and a way that repeats", "blindspots", MISSES),
    Case(
        "blindspots", "not the problem the student names", "blindspots", (*MISSES, "blindspots problem:I forget things")
    ),
    Case(
        "blindspots",
        "strong, and weak on the forms",
        "blindspots strong:renal",
        ("log 58 form 28 taken:2026-10-01 weak:renal", *MISSES),
    ),
    Case(
        "blindspots",
        "nothing repeats",
        "blindspots",
        (
            "miss renal misread",
            "miss cardio forgot",
            "miss micro guessed right",
            "miss gi ran out of time",
            "miss msk never learned",
        ),
    ),
)
