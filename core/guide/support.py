"""Help in a crisis: fixed, reviewed words. Change them only with someone who knows suicide prevention.

The first lines hold the help. Nothing here diagnoses, scores, or sends a student back to studying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from core.command import House
from core.guide.crisis import Alarm
from core.journal import Journal
from core.payloads import About
from core.reply import Action, Block, Bullets, Help, Paragraph, Reply

EVERYTHING = "everything"  # the name of all help at once
HERE = "here"  # the name of the help that asks, in the days after crisis words, whether somebody is safe
DISCREET = "I have an answer for you. Please open it where nobody reads along."
LATE = "This reached you late; it is meant for now as well."
CHECKED = "November 2026"  # when the numbers below were last looked at


@dataclass(frozen=True)
class Lines:
    """Crisis lines of one country (ISO code)."""

    country: str
    name: str
    lines: tuple[str, ...]


LINES: tuple[Lines, ...] = (
    Lines("US", "United States", ("Call or text 988, at any hour", "Crisis Text Line: text TALK to 741741")),
    Lines("CA", "Canada", ("Call or text 988, at any hour",)),
)
EMERGENCY = "In immediate danger, anywhere: your local emergency number"
PHYSICIANS = (
    "To talk to someone who knows medical training: Physician Support Line, 1-888-409-0141 (United States, open to medical "
    "students; not a crisis line, so check its hours)."
)
ALONE = "No person reads this, and I can't send help. I have told nobody, and your words are not stored."
_ONE_PERSON = (
    "Is there one person you could call or sit with now? A friend, a parent, a neighbour: “I'm not okay” is enough."
)
BUTTONS = (
    Action("safe", "safe", (("state", "yes"),)),
    Action("not sure", "safe", (("state", "unsure"),)),
    Action("no", "safe", (("state", "no"),)),
    Action("not what I meant", "safe", (("state", "misread"),)),
)


def at_home(house: House, journal: Journal) -> House:
    """The house as the student meets it: with their own country, where they told it."""
    about = journal.latest(About)
    return replace(house, country=about.country) if about and about.country else house


def help_lines(house: House) -> tuple[str, ...]:
    """Where to turn, nearest first: the school's line, the country's, the emergency number."""
    here = [lines for lines in LINES if lines.country == house.country.upper()]
    known = [line for lines in here or LINES for line in (_with_country(lines) if not here else lines.lines)]
    abroad = bool(house.country) and not here  # lines that may not be reached from there come last
    return (
        *((house.counselling,) if house.counselling else ()),
        *((EMERGENCY, *known) if abroad else (*known, EMERGENCY)),
    )


def _misread(began: int | None) -> Action:
    """The button for words that were not meant so; it lifts the quiet days that their own message began, and no others."""
    own = (("entry", str(began)),) if began else ()
    return replace(BUTTONS[3], args=(*BUTTONS[3].args, *own))


def reply(alarm: Alarm, house: House, began: int | None = None) -> Reply:
    """The answer to crisis words. `began` is the entry of the quiet days they began, where it is on disk."""
    return replace(_reply(alarm, house, began), help=Help(alarm.name.lower(), began))


def _reply(alarm: Alarm, house: House, began: int | None) -> Reply:
    lines = Bullets(help_lines(house))
    buttons = (*BUTTONS[:3], _misread(began))
    match alarm:
        case Alarm.ASK:
            said = "Before anything else: are you safe right now?"
            return Reply(
                "That sounds heavy.",
                (Paragraph(said), Paragraph("Any answer is fine here. /support shows where to turn, at any time.")),
                BUTTONS,
            )
        case Alarm.FRIEND:
            danger = "If they have taken something, or are in danger now: the local emergency number first."
            asked = (
                "You can ask them plainly whether they are thinking of suicide: asking does not plant the thought. "
                "If you can, stay with them, and call one of these lines together."
            )
            return Reply(
                "Thank you for looking out for them.",
                (
                    Paragraph(danger),
                    lines,
                    Paragraph(asked),
                    Paragraph(f"{ALONE} Looking after yourself in this counts too."),
                ),
                (Action("it is about me", "safe", (("state", "unsure"),)), BUTTONS[3]),
            )
        case Alarm.OVERDOSE:
            now = Paragraph(
                "Please call your local emergency number now, even if you feel all right. Then unlock the door."
            )
            return Reply("This is an emergency.", (now, lines, Paragraph(_ONE_PERSON), Paragraph(ALONE)), buttons)
        case Alarm.ACT:
            asked = "Are you safe right now?"
            kind = "What you are carrying sounds like too much to carry alone, and it can get lighter with help."
            return Reply(
                "I'm glad you said it.",
                (
                    lines,
                    Paragraph(kind),
                    Paragraph(_ONE_PERSON),
                    Paragraph(PHYSICIANS),
                    Paragraph(ALONE),
                    Paragraph(asked),
                ),
                buttons,
            )
        case _:  # pragma: no cover
            assert_never(alarm)


def after(state: str, house: House) -> Reply:
    """The answer to one of the four buttons: yes, unsure, no, misread."""
    return replace(_after(state, house), help=Help(state))


def _after(state: str, house: House) -> Reply:
    lines = Bullets(help_lines(house))
    blocks: tuple[Block, ...]
    match state:
        case "yes":
            blocks = (
                Paragraph("Thank you for telling me. Nothing else is asked of you tonight."),
                Paragraph("If it turns, these are there at any hour, and so is /support."),
                lines,
            )
            return Reply("I'm glad you are safe.", blocks)
        case "no":
            blocks = (
                lines,
                Paragraph(
                    "Please use one of these now. If you can, move away from anything you could hurt yourself with."
                ),
                Paragraph(_ONE_PERSON),
                Paragraph(ALONE),
            )
            return Reply("Please don't stay alone with this.", blocks, (BUTTONS[0],))
        case "misread":
            said = "Then I misread you, and I'm sorry. What you wrote there was not kept. Say it in other words and I'll answer that."
            return Reply("Understood.", (Paragraph(said), Paragraph("/support stays there if you ever want it.")))
        case _:
            blocks = (
                Paragraph("Not being sure is reason enough to talk to someone. You don't need the right words."),
                lines,
                Paragraph(_ONE_PERSON),
                Paragraph(ALONE),
            )
            return Reply("Thank you for being honest.", blocks, (BUTTONS[0], BUTTONS[2]))


def again(alarm: Alarm, house: House, words: str) -> Reply:
    """What is said to the next words, whatever they are, while somebody may be in danger of their life."""
    if alarm is Alarm.OVERDOSE and _CALLED.search(words):
        said = "Stay on the line with them. Unlock the door, stay where they can find you, and keep what you took at hand to show them."
        blocks = (Paragraph(said), Bullets(help_lines(house)), Paragraph(ALONE))
        return Reply("Good that you called.", blocks, help=Help(alarm.name.lower()))
    return reply(alarm, house)


_CALLED = re.compile(
    r"\b(?:called|calling|phoned|rang|on the phone|ambulance|paramedics?|911|999|112|they(?:'|’)?re coming|on (?:their|the) way)\b"
)


def still_here(house: House) -> Reply:
    """The answer to words that are no command, in the days after crisis words."""
    said = "I can't read that one, and nothing of it was stored. You matter more than what I can read: are you safe right now?"
    blocks = (Paragraph(said), Bullets(help_lines(house)), Paragraph(_ONE_PERSON))
    return Reply("I'm here.", blocks, BUTTONS, help=Help(HERE))


def heard_you() -> Reply:
    """The answer to words that are no command, from somebody who said a little while ago that they are safe."""
    kind = "Nothing more is asked of you. I can't read this the way a person could, and nothing of it was stored."
    turns = "If it gets heavier again: “not sure” is below, and /support shows where to turn, at any hour."
    return Reply("I'm glad you wrote.", (Paragraph(kind), Paragraph(turns)), (BUTTONS[1],))


def unreachable(comeback: str = "/comeback", turn: str = "/support") -> str:
    """The one line for somebody whose direct messages are closed, by the names of two commands: the same whatever was said."""
    return (
        f"I can't write to you in private: your direct messages are closed to me. {comeback} works right here, and I show "
        "its answer to you alone. Somebody to turn to: 988 by call or text, at any hour, in the United States and Canada; "
        f"elsewhere your local emergency number, or findahelpline.com. {turn} has more."
    )


def same(help_: Help, house: House) -> Reply:
    """That help once more."""
    alarm = Alarm.__members__.get(help_.what.upper())
    if alarm is not None:
        return reply(alarm, house, help_.began)
    if help_.what == EVERYTHING:
        return everything(house)
    return still_here(house) if help_.what == HERE else after(help_.what, house)


def discreet(given: Reply) -> Reply:
    """Help as a message of its own: it begins with a neutral line, because previews show how a message begins."""
    return replace(given, title=DISCREET, blocks=(Paragraph(given.title), *given.blocks)) if given.help else given


def late(given: Reply, beside: Reply | None = None) -> Reply:
    """Help that comes late; `beside` is the answer to what was said since, which goes beneath it without its buttons."""
    beneath = (Paragraph(beside.title), *beside.blocks) if beside else ()
    return replace(given, blocks=(Paragraph(LATE), *given.blocks, *beneath))


def everything(house: House) -> Reply:
    """All help, with no words needed."""
    note = f"Numbers looked at in {CHECKED}. Asking starts nothing and is not stored. {ALONE}"
    blocks = (Bullets((*help_lines(house), PHYSICIANS)), Paragraph(_ONE_PERSON), Paragraph(note))
    return Reply("Help, at any hour", blocks, help=Help(EVERYTHING, asked_for=True))


def _with_country(lines: Lines) -> tuple[str, ...]:
    return tuple(
        f"{lines.name}: {line[0].lower()}{line[1:]}" if line.startswith("Call") else f"{lines.name}: {line}"
        for line in lines.lines
    )
