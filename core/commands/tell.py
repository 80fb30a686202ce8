"""`/tell`: three sentences to begin with, for a parent, a partner or a friend. The student sends them; nothing is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Shape, Spec, Suggestion
from core.guide import facts
from core.guide.fact import sources
from core.journal import Draft
from core.kinds import plain
from core.moment import Moment
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
_CALLED = {
    "parent": (
        "parent", "parents", "mom", "mum", "mommy", "mummy", "mama", "mother", "dad", "daddy", "papa", "father", "folks", "family",
        "stepmom", "stepmother", "stepdad", "stepfather", "grandma", "grandmother", "grandpa", "grandfather", "grandparents", "aunt",
        "uncle", "sister", "brother", "siblings", "sibling", "son", "daughter", "kids", "cousin", "mother-in-law", "father-in-law",
        "in-laws",
    ),
    "partner": (
        "partner", "wife", "husband", "girlfriend", "boyfriend", "fiancé", "fiancée", "fiance", "fiancee", "spouse", "gf", "bf",
        "significant other",
    ),
    "friend": (
        "friend", "friends", "roommate", "roommates", "roomie", "flatmate", "housemate", "classmate", "classmates", "neighbor",
        "neighbour", "mentor", "tutor", "coach", "study partner", "study buddy", "buddy", "colleague", "coworker",
    ),
}  # fmt: skip
_ROLE = {word: role for role, words in _CALLED.items() for word in words}
_SCHOOL = (
    "school",
    "dean",
    "advisor",
    "adviser",
    "professor",
    "professors",
    "faculty",
    "counselor",
    "counsellor",
    "program",
)
_ALSO = (
    "tell someone", "tell somebody", "who to tell", "who do i tell", "who should i tell", "how to tell", "how do i tell",
    "how should i tell", "how can i tell", "what do i tell", "what should i tell", "help me tell", "i need to tell", "i want to tell",
    "i have to tell", "i should tell",
)  # fmt: skip
_SOMEONE = "someone"  # whoever is in none of these lists: nobody is refused


@dataclass(frozen=True)
class WhoKind:
    """One person, as people call them: `my mom`. Whoever is not known is `someone`, and nothing is refused."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The word for them, from the lists above."""
        said = plain(text)
        found = sorted(
            (place.start(), -len(word), word)
            for word in (*_ROLE, *_SCHOOL)
            if (place := re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", said))
        )
        return found[0][2] if found else _SOMEONE

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The three."""
        return tuple(Suggestion(who, who) for who in WHO if who.startswith(plain(typed)))


@dataclass(frozen=True)
class Tell:
    """Words for one person."""

    spec: ClassVar[Spec] = Spec("tell", "Three sentences to tell a parent, a partner or a friend", _ALSO, gentle=True)
    who: Annotated[str | None, Ask("Whom: parent, partner or friend", WhoKind(), "friend")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Nothing."""
        return ()

    def answer(self, context: Context) -> Reply:
        """The sentences, to change and send by oneself."""
        role = _ROLE.get(self.who or "")
        others = tuple(Action(f"a {each}", "tell", (("who", each),)) for each in WHO if each != role)
        if self.who is None or role is None:
            said = (
                "One person who knows makes it lighter to carry. Whom would you tell first? I send nothing to anybody."
            )
            school = (Action("the school", "school"),) if self.who in _SCHOOL else ()
            return Reply("Someone to tell", (Paragraph(said), sources(facts.FEELINGS)), (*school, *others))
        lines = tuple(Paragraph(f"“{sentence}”") for sentence in _SENTENCES[role])
        note = Paragraph("Change what does not sound like you, leave out what you like. You send it; I don't.")
        title = f"To a {role}" if self.who == role else f"To your {self.who}"
        return Reply(title, (*lines, note, sources(facts.FEELINGS)), others)
