"""`/card`: one page for a dean, a tutor or a mentor. The student picks each line and sends it; the bot sends it to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import facts
from core.guide.card import ASKS_KIND, LINES, LINES_KIND, PICKED, PickKind, line
from core.guide.fact import Fact, sources
from core.journal import Draft
from core.kinds import Word, Words
from core.reply import Action, Block, Bullets, Document, Paragraph, Reply, Rows

_ASKING = "q"
_WHOM = ("dean", "tutor", "mentor")
_SENT = "Only you see this. I send it to nobody: take the file or copy the words, and send it yourself."
_GONE = "Your own words are on this page alone. I don't keep them, so after another tap they are gone: add them last."
_FROM = {
    "sitting": "/retake sat:2026-09-14",
    "plan": "/log-nbme 66 form:31",
    "score": "/log-nbme 66 form:31",
    "trend": "two counted scores",
    "areas": "weak:cardio,micro after a log",
    "changes": "/method",
    "asks": "“what I ask for”, or asks:meeting,dates",
}
_USED: dict[str, tuple[Fact[object], ...]] = {
    "w": (facts.SIX_STEPS,),
    "p": (facts.MONTH_PER_5, facts.BELOW_50),
    "n": (facts.NBME_STATES,),
    "t": (facts.DIRECTION, facts.LEVEL),
    "a": (facts.AREA_FLAGS,),
    "q": (facts.SCHOOL,),
}


@dataclass(frozen=True)
class MakeCard:
    """Shows the card as it would read, and takes lines in or out. Nothing of it is stored."""

    spec: ClassVar[Spec] = Spec(
        "card",
        "One page for a dean, tutor or mentor: you pick each line, and you send it",
        ("one page", "my card"),
        lines=True,
        spoken=((r"^for (?:my |a |the )?(dean|tutor|mentor)$", r"whom:\1"),),
    )
    whom: Annotated[str | None, Ask("Who it is for: dean, tutor or mentor", Word(_WHOM), "dean")] = None
    lines: Annotated[
        str | None, Ask("Its lines: sitting, steps, plan, score, trend, areas, changes, asks", LINES_KIND, "plan,areas")
    ] = None
    asks: Annotated[
        str | None, Ask("What you ask for: meeting, dates, tutoring, exams, reports", ASKS_KIND, "meeting,dates")
    ] = None
    words: Annotated[
        str | None, Ask("What you ask for, in your own words; kept nowhere", Words(600), "half an hour next week")
    ] = None
    pick: Annotated[str | None, Ask("What is being chosen", Word(("lines", "asks", "whom")), "lines", menu=False)] = (
        None
    )

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The page as it would read, what it lacks, and the buttons that change it."""
        said = {
            choice: line(choice.letter, context.journal, context.moment, self._asks, self.words) for choice in LINES
        }
        picked = [choice for choice in LINES if choice.letter in self._lines]
        sections = tuple((choice.says, said[choice]) for choice in picked if said[choice])
        missing = tuple(
            (choice.name, _FROM[choice.name]) for choice in picked if not said[choice] and choice.name in _FROM
        )
        lacks = (Rows(missing, "Empty so far, and what fills it"),) if missing else ()
        if not sections:
            none = Paragraph("No line is chosen, or none of those chosen has anything to say yet.")
            return Reply("Your card is empty", (none, *lacks), self._buttons())
        used = (fact for choice in picked if said[choice] for fact in _USED.get(choice.letter, ()))
        gone = (Paragraph(_GONE),) if self.words else ()
        blocks = (*self._page(sections, context), *gone, *lacks, sources(facts.OUTSIDE_VIEW, *used))
        return Reply("Your card, a preview", blocks, self._buttons())

    def _page(self, sections: tuple[tuple[str, tuple[str, ...]], ...], context: Context) -> tuple[Block, ...]:
        """The page with its files; while lines are being chosen its words alone, so that each tap is quick."""
        if self.pick:
            return tuple(Bullets(said, heading) for heading, said in sections)
        title = "Where I am with Step 1" + (f", for my {self.whom}" if self.whom else "")
        note = "Written by me, from my own records."
        return (Paragraph(_SENT), Document("my-card", title, sections, note, context.moment.today))

    @property
    def _lines(self) -> str:
        lines = PICKED if self.lines is None else self.lines
        return LINES_KIND.ordered(lines + _ASKING) if self.words or self.asks else lines

    @property
    def _asks(self) -> str:
        return self.asks or ""

    def _buttons(self) -> tuple[Action, ...]:
        match self.pick:
            case "lines":
                return (*self._toggles("lines", LINES_KIND, self._lines), self._button("done"))
            case "asks":
                return (*self._toggles("asks", ASKS_KIND, self._asks), self._button("done"))
            case "whom":
                whom = tuple(self._button(f"for my {each}", whom=each) for each in _WHOM)
                return (*whom, self._button("don't say whom", whom=""))
        return (
            self._button("choose lines", pick="lines"),
            self._button("what I ask for", pick="asks"),
            self._button("for whom", pick="whom"),
            Action("my own words", "card", self._args(), ("words",)),
        )

    def _toggles(self, name: str, kind: PickKind, letters: str) -> tuple[Action, ...]:
        """A button for each choice; it stays in the same view, to choose the next."""
        found = []
        for choice in kind.choices:
            verb = "take out" if choice.letter in letters else "add"
            changed = {name: kind.toggled(letters, choice.letter), "pick": name}
            if choice.letter == _ASKING and verb == "take out":
                changed["asks"] = ""  # else what is asked for would bring its line back
            found.append(self._button(f"{verb} {choice.name}", **changed))
        return tuple(found)

    def _button(self, label: str, **changed: str) -> Action:
        return Action(label, "card", self._args(**changed))

    def _args(self, **changed: str) -> tuple[tuple[str, str], ...]:
        """What is chosen so far, as a button carries it: letters, never the student's own words."""
        held = {"whom": self.whom or "", "lines": self._lines or "none", "asks": self._asks} | changed
        return tuple((name, value) for name, value in held.items() if value)
