"""What words that no command begins with answer, right after a question of the first talk was asked.

Only what is plainly an answer is taken. A bare yes, no, "not sure" or "I don't know" never is: it may answer whether somebody
is safe, and that must not be passed over.
"""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Callable, Mapping

from core.command import Kind, Refused
from core.days import DayOrNone, PastDay
from core.guide import countries, zones
from core.guide.about import BOT, COUNTRY, FIRST, GROUP, PROBLEM, RESULT, SAT, SCHOOL, USED, ZONE
from core.guide.about_kinds import GroupKind, ResultKind
from core.kinds import plain
from core.moment import Moment

Args = Mapping[str, str]

_SKIP = frozenset({"skip", "skip it", "skip this", "skip this one", "pass", "next", "next one", "rather not"})
_LATER = frozenset({"later", "not now", "another time", "not tonight", "maybe later"})
_GOOD = frozenset({"ok", "okay", "k", "got it", "understood", "fine", "continue", "alright", "good"})
_NO_RULES = frozenset({"none", "none i know of", "no limits", "no limit", "no rules", "nothing", "not that i know"})
_STUDY = frozenset({"study", "studying", "exam", "the exam"})
_IN = re.compile(r"^(?:i'?m |i am |i live |i study |it'?s |my school is |now )*(?:in |at |from |near )?(?:the )?(?=.)")
_TIME = re.compile(r" (?:time|time zone|timezone)$")
_WHEN = re.compile(r"^(?:it was |it came |i sat (?:it )?|i took (?:it )?|i got it |that was |sat |on |the )+")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_LIKE_A_DAY = re.compile(
    rf"(?:early |mid |late |last |in )*{_MONTH}(?:,? \d{{4}})?|\d{{1,4}}[./-]\d{{1,2}}(?:[./-]\d{{1,4}})?", re.ASCII
)
_COUNTS = {"once": "1", "one": "1", "twice": "2", "two": "2", "three": "3", "four": "4"}
_TIMES = re.compile(rf"(?:just |only )?(\d|{'|'.join(_COUNTS)})(?: attempts?| times?| tries| sittings?| used| so far)*")
_RULE = re.compile(
    r"(?:(?:at most |max |maximum |only )?(?P<attempts>\d|one|two|three|four)(?: attempts?| tries)?)?(?:,| and)? ?"
    r"(?:(?P<due>the result|result|the exam|exam)? ?(?:by|until|before|deadline) (?P<day>.+))?",
    re.ASCII,
)
_BARE = frozenset({"yes", "y", "no", "n", "-", "yeah", "yep", "nope", "not sure", "maybe", "i don't know", "idk"})
_NO_PROBLEM = re.compile(
    r"^(?:yes|no|yeah|nope|not (?:sure|really)|maybe|perhaps|idk|i (?:don'?t|do not) (?:know|think)|dunno|i guess|i think so|sort of"
    r"|kind of|kinda|i'?m (?:not )?(?:ok|okay|fine|safe|alright|here)|thanks?|thank you|lol|hm+|what|why|how|who|where|when|which"
    r"|can|could|do|does|is|are|should|will|would|show|tell|give|open|list|go|make|set|change|delete|remove|let'?s|please"
    r"|i want|i'?d like|i would like|good (?:morning|evening|night))\b"
)
_LEAST = 6  # letters of a problem in one word, such as timing
_LONGEST = 80  # characters of any other answer


def answered(question: str, said: str, moment: Moment) -> Args | None:
    """The options that the words stand for as an answer to the question; None for words that are no answer to it.

    What looks like an answer that can't be used, such as a month without its day, is handed on all the same:
    its refusal says what would work.
    """
    word = plain(said).rstrip(".!")
    if word in _BARE or (len(word) > _LONGEST and question != PROBLEM):
        return None
    if word in _SKIP:
        return {"skip": question}
    if word in _LATER:
        return {"later": "yes"}
    return _READ[question](word, said.strip(), moment)


def _first(word: str, said: str, moment: Moment) -> Args | None:
    return {"first": "study"} if word in _STUDY else None


def _bot(word: str, said: str, moment: Moment) -> Args | None:
    return {"skip": BOT} if word in _GOOD else None


def _zone(word: str, said: str, moment: Moment) -> Args | None:
    place = _TIME.sub("", _IN.sub("", word))
    known = place in zones.CLOCKS or place in zones.SEVERAL or _works(zones.ZoneKind(), place, moment)
    return {"zone": place} if known or _near(place, zones.names()) else None


def _country(word: str, said: str, moment: Moment) -> Args | None:
    place = _IN.sub("", word)
    return {"country": place} if countries.meant(place) or _near(place, countries.spellings()) else None


def _sat(word: str, said: str, moment: Moment) -> Args | None:
    day = _WHEN.sub("", word)
    return {"sat": day} if _LIKE_A_DAY.fullmatch(day) or _works(PastDay(), day, moment) else None


def _result(word: str, said: str, moment: Moment) -> Args | None:
    day = _WHEN.sub("", word)
    known = _works(ResultKind(), day, moment) or _works(ResultKind(), word, moment)
    return (
        {"result": day if _works(ResultKind(), day, moment) else word} if known or _LIKE_A_DAY.fullmatch(day) else None
    )


def _used(word: str, said: str, moment: Moment) -> Args | None:
    found = _TIMES.fullmatch(word)
    return {"used": _COUNTS.get(found[1], found[1])} if found else None


def _school(word: str, said: str, moment: Moment) -> Args | None:
    if word in _NO_RULES:
        return {"skip": SCHOOL}
    if _works(DayOrNone(), word, moment):
        return {"deadline": word}
    found = _RULE.fullmatch(word)
    if not found or not (found["attempts"] or found["day"]):
        return None
    args = {"attempts": _COUNTS.get(found["attempts"], found["attempts"])} if found["attempts"] else {}
    args |= {"deadline": found["day"]} if found["day"] else {}
    return args | ({"due": found["due"].removeprefix("the ")} if found["due"] else {})


def _group(word: str, said: str, moment: Moment) -> Args | None:
    school = re.sub(r"^(?:i'?m |i am )?(?:an? |at an? )?", "", re.sub(r" (?:student|school)$", "", word))
    return {"group": school} if _works(GroupKind(), school, moment) else None


def _problem(word: str, said: str, moment: Moment) -> Args | None:
    plausible = " " in word or len(word) >= _LEAST
    return {"problem": said} if plausible and not said.endswith("?") and not _NO_PROBLEM.match(word) else None


_READ: Mapping[str, Callable[[str, str, Moment], Args | None]] = {
    FIRST: _first,
    BOT: _bot,
    ZONE: _zone,
    COUNTRY: _country,
    SAT: _sat,
    RESULT: _result,
    USED: _used,
    SCHOOL: _school,
    GROUP: _group,
    PROBLEM: _problem,
}


def _works(kind: Kind, text: str, moment: Moment) -> bool:
    with contextlib.suppress(Refused):
        kind.parse(text, moment)
        return True
    return False


def _near(word: str, spellings: Mapping[str, str]) -> bool:
    """Whether it is a slip of the pen, so that the refusal can ask what was meant."""
    return bool(difflib.get_close_matches(word, spellings, n=1, cutoff=0.75))
