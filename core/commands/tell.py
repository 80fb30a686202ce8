"""`/tell`: three sentences to begin with, for a parent, a partner or a friend. The student sends them; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.guide import facts
from core.guide.facts import sources
from core.journal import Draft
from core.kinds import Word
from core.reply import Action, Paragraph, Reply

WHO = ("parent", "partner", "friend")
_SENTENCES = {
    "parent": (
        "I got a hard result on an exam, and I wanted you to hear it from me.",
        "I don't need advice yet, and I am not giving up on medicine.",
        "It would help if you just called this week and asked how I am.",
    ),
    "partner": (
        "My result came, and it is not the one I worked for.",
        "I feel bad about it, and that may make me quiet for some days. It is not about us.",
        "Could you sit with me tonight, without fixing anything?",
    ),
    "friend": (
        "I did not get the result I needed, and I am telling very few people.",
        "Please keep it between us.",
        "Could we walk, eat or watch something this week, and talk about it only if I start?",
    ),
}


@dataclass(frozen=True)
class Tell:
    """Words for one person."""

    spec: ClassVar[Spec] = Spec(
        "tell", "Three sentences to tell a parent, a partner or a friend", ("tell someone", "who to tell"), gentle=True
    )
    who: Annotated[str | None, Ask("Whom: parent, partner or friend", Word(WHO), "friend")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The sentences, to change and send by oneself."""
        others = tuple(Action(f"a {each}", "tell", (("who", each),)) for each in WHO if each != self.who)
        if self.who is None:
            said = (
                "One person who knows makes it lighter to carry. Whom would you tell first? I send nothing to anybody."
            )
            return Reply("Someone to tell", (Paragraph(said), sources(facts.FEELINGS)), others)
        lines = tuple(Paragraph(f"“{sentence}”") for sentence in _SENTENCES[self.who])
        note = Paragraph("Change what does not sound like you, leave out what you like. You send it; I don't.")
        return Reply(f"To a {self.who}", (*lines, note, sources(facts.FEELINGS)), others)
