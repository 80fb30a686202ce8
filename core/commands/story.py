"""`/story`: the way back, told from the journal: a page, a minute aloud, a paragraph, and whether to tell it at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import facts, story_words
from core.guide.fact import sources
from core.guide.story import Story, story
from core.journal import Draft
from core.kinds import Flag, Word
from core.reply import Action, Block, Bullets, Paragraph, Reply
from core.wording import on

PAGE, SPOKEN, PARAGRAPH, ADVICE = "page", "spoken", "paragraph", "advice"
_LABELS = {PAGE: "the page", SPOKEN: "a minute aloud", PARAGRAPH: "for an application", ADVICE: "tell it or not"}
_GAPS = "What stands in brackets is yours to fill in, and all of it yours to change: say it as you would."


@dataclass(frozen=True)
class TellStory:
    """Tells the way back. Nothing is stored: it is written anew from the journal each time."""

    spec: ClassVar[Spec] = Spec(
        "story",
        "Your way back, from your own journal: a page, a minute aloud, a paragraph, and advice",
        ("my story", "interview"),
        spoken=(
            (r"^(?:aloud|out loud|interview|answer|60 seconds|a minute(?: aloud)?)$", "spoken"),
            (r"^(?:application|essay|statement)$", "paragraph"),
            (r"^(?:should i tell(?: it)?|tell it or not)$", "advice"),
            (r"\bwith feelings\b", "feelings:yes"),
        ),
    )
    part: Annotated[
        str | None, Ask("page, spoken, paragraph or advice; the page where left out", Word(tuple(_LABELS)), SPOKEN)
    ] = None
    feelings: Annotated[
        bool | None, Ask("Your own words for what you felt, too; left out otherwise", Flag(), "yes")
    ] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The part that was asked for; a draft while there is no pass."""
        told = story(context.journal, context.moment)
        felt = bool(self.feelings)
        match self.part or PAGE:
            case "spoken":
                return Reply(_title("A minute aloud", told), self._spoken(told), self._others(SPOKEN))
            case "paragraph":
                return Reply(_title("For an application", told), self._paragraph(told), self._others(PARAGRAPH))
            case "advice":
                return Reply("To tell it, or not", _advice(), self._others(ADVICE))
        if told.empty:
            return _nothing()
        made = story_words.page(told, context.moment.today, feelings=felt)
        only = "Only you see this page. I send it to nobody."
        draft = "" if told.passed else " It grows with what you log, and ends with a pass."
        blocks = (
            Paragraph(only + draft),
            made,
            sources(facts.STORY, facts.DIRECTION, facts.PASS_REPORT, facts.NBME_STATES),
        )
        return Reply(_title("Your story", told), blocks, self._others(PAGE))

    def _spoken(self, told: Story) -> tuple[Block, ...]:
        said = story_words.spoken(told, feelings=bool(self.feelings))
        how = "Read it aloud twice, once to somebody. Slower than feels right is right."
        return (Paragraph(said), Paragraph(f"{_GAPS} {how}"), sources(facts.STORY))

    def _paragraph(self, told: Story) -> tuple[Block, ...]:
        said = story_words.paragraph(told, feelings=bool(self.feelings))
        return (Paragraph(said), Paragraph(_GAPS), sources(facts.STORY, facts.PASS_REPORT))

    def _others(self, shown: str) -> tuple[Action, ...]:
        felt = (("feelings", "yes"),) if self.feelings else ()
        parts = tuple(
            Action(label, "story", (("part", part), *felt)) for part, label in _LABELS.items() if part != shown
        )
        if shown == ADVICE:
            return parts
        switch = ("without feelings", "no") if self.feelings else ("with feelings", "yes")
        return (*parts, Action(switch[0], "story", (("part", shown), ("feelings", switch[1]))))


def _title(said: str, told: Story) -> str:
    return said if told.passed else f"{said}, a draft"


def _nothing() -> Reply:
    said = (
        "It writes itself from what you keep here: your sittings, practice scores, what you change in how you study. "
        "Nothing of that is here yet. A draft with gaps can show you where it leads."
    )
    begin = Paragraph(
        "To begin, tap below, or write /retake sat:2026-09-14 or /log-nbme 66 form:31, with your own day or numbers."
    )
    buttons = tuple(Action(_LABELS[part], "story", (("part", part),)) for part in (SPOKEN, PARAGRAPH, ADVICE))
    add = (
        Action("add a sitting", "retake", (), ("sat", "result")),
        Action("log a score", "log-nbme", (), ("score", "form", "taken")),
    )
    return Reply("No story yet", (Paragraph(said), begin, sources(facts.STORY)), (*add, *buttons))


def _advice() -> tuple[Block, ...]:
    hope = facts.HOPE.value
    for_it = (
        "You are asked, or it is on paper anyway. Look up what your transcript and your school's letter say.",
        "You can name one thing you changed, and something that shows it.",
        "It fits in a minute, and nobody is blamed in it, yourself included.",
    )
    against = (
        "Nobody asks, and nothing in front of them says it. Then it need not be your opening.",
        "It still hurts to say. It can wait: you owe it to nobody.",
        "All you could name so far is more hours. Find the change first.",
        "It would take somebody else's illness, money or troubles to explain. Those are not yours to tell.",
    )
    either = (
        "Leave practice scores out. The change is the story.",
        "Say it to one person who knows you before you say it to one who does not.",
        "Feelings only if you choose to: with feelings adds your own words for them.",
    )
    shown = (
        "The guide's view: a retake that goes well shows programs a changed approach, and that you are no longer at risk. "
        f"Since {on(facts.PASS_REPORT.value)} a pass carries no number, so what they can read is the pass, and Step 2 CK after it."
    )
    example = (
        f"It gives an example. One student, not typical: {hope.practice} on a practice test less than {hope.months} months "
        f"after a fail, and {hope.step_2} on Step 2 CK later. It says nothing about what yours will be."
    )
    return (
        Bullets(for_it, "For telling it"),
        Bullets(against, "Against, or not yet"),
        Bullets(either, "Either way"),
        Paragraph(shown),
        Paragraph(example),
        sources(facts.STORY, facts.RETAKE_DECIDES, facts.HOPE, facts.PASS_REPORT),
    )
