"""What the first talk asks: each question with its buttons. The rules are in about.py, the end of it in about_end.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from core.guide import facts
from core.guide.about import BOT, COUNTRY, FIRST, GROUP, PROBLEM, RESULT, SAT, SCHOOL, USED, ZONE
from core.guide.about_kinds import NON_US, US_DO, US_MD, WAITING
from core.guide.attempts import INCOMPLETE, sittings
from core.guide.fact import Fact
from core.guide.support import LINES
from core.journal import Journal
from core.moment import Moment
from core.part import Part, joined
from core.reply import Action, Bullets, Paragraph, Reply
from core.wording import listed

_LATER = Action("later", "start", (("later", "yes"),))
_CITIES = (
    ("New York", "America/New_York"),
    ("Chicago", "America/Chicago"),
    ("Denver", "America/Denver"),
    ("Los Angeles", "America/Los_Angeles"),
)


@dataclass(frozen=True)
class Question:
    """One question: what is said, what can be tapped, and the facts it stands on."""

    title: str
    said: tuple[Paragraph | Bullets, ...]
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...] = ()
    skip: bool = True


def asked(question: str, journal: Journal, moment: Moment, kept: tuple[str, ...], undo: tuple[Action, ...]) -> Reply:
    """The question, after what was just kept."""
    found = _question(question, journal, moment)
    said = (Paragraph(f"Kept: {listed(kept)}."),) if kept else ()
    leave = (Action("skip", "start", (("skip", question),)),) if found.skip else ()
    blocks = joined(Part((*said, *found.said), found.facts))
    return Reply(found.title, blocks, (*found.taps, *leave, _LATER, *undo))


def left() -> Reply:
    """The talk is put off."""
    said = "Nothing gets lost and nothing is due. /start goes on with the question we were at, on any day."
    return Reply(
        "I keep your place", (Paragraph(said),), (Action("go on now", "start"), Action("what I can do", "comeback"))
    )


def _question(question: str, journal: Journal, moment: Moment) -> Question:
    match question:
        case "first":
            return _first()
        case "bot":
            return _bot()
        case "zone":
            said = "A city is enough, such as Chicago. “Today” and the hour of anything I send are then yours; I guess nothing."
            taps = tuple(Action(city, "start", ((ZONE, zone),)) for city, zone in _CITIES)
            return Question("Where are you?", (Paragraph(said),), (*taps, _form("another city", ZONE)))
        case "country":
            return _country()
        case "sat":
            said = (
                "The day is enough, such as 14 Sep 2026; one you did not finish counts too. Practice scores from after it are the "
                "ones that count."
            )
            return Question("When did you last sit Step 1?", (Paragraph(said),), (_form("choose the day", SAT),))
        case "result":
            return _result(moment)
        case "used":
            return _used(journal)
        case "school":
            return _school()
        case "group":
            said = "Published pass rates differ between these three; /outlook then shows yours first."
            taps = tuple(
                Action(label, "start", ((GROUP, value),))
                for label, value in ((US_MD, "us-md"), (US_DO, "us-do"), ("outside the US", NON_US))
            )
            return Question("Which kind of school is yours?", (Paragraph(said),), taps)
        case _:
            said = (
                "One line is enough, as you see it tonight. What one sees first is not always the root, so once you log misses, "
                "/blindspots holds them against this."
            )
            taps = (_form("write it", PROBLEM),)
            return Question("The last one: what went wrong?", (Paragraph(said),), taps, (facts.BLIND_SPOTS,))


def _first() -> Question:
    sorry = "If a result brought you here, I'm sorry. It does not say what you are worth, and nothing has to be solved tonight."
    hours = facts.FIRST_HOURS.value
    either = (
        f"Either is a good place to begin. Feelings first means {hours} hours without a word on studying from me, more or fewer as "
        "you say. The later button stops this talk anywhere, and I keep your place."
    )
    taps = (
        Action("feelings first", "start", ((FIRST, "feelings"),)),
        Action("study first", "start", ((FIRST, "study"),)),
    )
    said = (Paragraph(sorry), Paragraph(either))
    return Question("Feelings first, or studying?", said, taps, (facts.FEELINGS, facts.FIRST_HOURS), skip=False)


def _bot() -> Question:
    am = (
        "fixed rules, drawn from a recovery guide; no language model, and every number comes with its source",
        "no person: nobody reads along, and I can't send help. /support shows who can, at any hour",
        "no part of NBME, the USMLE or your school, and no doctor or counsellor",
    )
    sees = (
        "you: every answer is for you alone",
        "whoever runs this bot holds the keys to what I keep, and so could read it",
        "on a school's Slack, the workspace's owners may be able to read direct messages; any platform keeps messages by its own rules",
        "nobody else. /history shows all I keep, and deletes it for good",
    )
    said = (Bullets(am, "What I am"), Bullets(sees, "Who can see what"))
    return Question("Before anything else", said, (Action("next", "start", (("skip", BOT),)),), skip=False)


def _country() -> Question:
    here = listed(lines.name for lines in LINES)
    said = (
        "It puts the crisis lines of your country first under /support, and is for nothing else. "
        f"Lines I know: {here}. Anywhere else your local emergency number comes first."
    )
    taps = tuple(Action(lines.name, "start", ((COUNTRY, lines.country),)) for lines in LINES)
    return Question("Which country are you in?", (Paragraph(said),), (*taps, _form("another country", COUNTRY)))


def _result(moment: Moment) -> Question:
    said = (
        "I mean the result that brought you here. I take that sitting as not passed; /retake changes it if I am wrong."
    )
    taps = tuple(
        Action(label, "start", ((RESULT, (moment.today - timedelta(days=ago)).isoformat()),))
        for label, ago in (("today", 0), ("yesterday", 1))
    )
    more = (
        _form("another day", RESULT),
        Action("not in yet", "start", ((RESULT, WAITING),)),
        Action("I did not finish it", "start", ((RESULT, INCOMPLETE),)),
    )
    return Question("And when did its result come?", (Paragraph(said),), (*taps, *more))


def _used(journal: Journal) -> Question:
    most = facts.FOUR_ATTEMPTS.value
    said = f"Every sitting of Step 1 counts, also one you did not finish. The limit is {most}. Before the last one /ready asks for higher scores."
    least = min(most, max(1, len(sittings(journal).days)))
    taps = tuple(Action(str(many), "start", ((USED, str(many)),)) for many in range(least, most + 1))
    return Question(
        "How many attempts have you used?", (Paragraph(said),), taps, (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT)
    )


def _school() -> Question:
    said = (
        f"Schools are often stricter than the board's {facts.FOUR_ATTEMPTS.value} attempts: fewer, or a date to be done by. "
        "The tighter one counts, and I say whose it is. If you don't know, that is a good thing to ask them: /school."
    )
    taps = (
        _form("write them down", "attempts", "deadline", "due"),
        Action("none I know of", "start", (("skip", SCHOOL),)),
    )
    known = (facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT, facts.SCHOOL_LIMITS)
    return Question("Does your school set limits of its own?", (Paragraph(said),), taps, known, skip=False)


def _form(label: str, *options: str) -> Action:
    return Action(label, "start", (), options)
