"""What a topic of plain words is: how it is heard, what is said to it, and the taps that lead on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.guide.fact import Fact
from core.reply import Action

PEOPLE = {
    "parent": r"(?:parents?|mom|mum|mother|dad|father|family|folks)",
    "partner": r"(?:partner|wife|husband|boyfriend|girlfriend|fiancee?)",
    "friend": r"(?:friends?|classmates?|anyone|anybody|everyone|people|them)",
}
KIN = (
    rf"(?:{PEOPLE['parent']}|{PEOPLE['partner']}|girl|boy|best friend|friends?|grand(?:ma|mother|pa|father|parents?)|nana|granny|brother|sister|son|daughter|kids?"
    r"|child|baby|uncle|aunt|cousin|niece|nephew|roommate|tutor|dog|cat|classmates?|advis[oe]r|dean|gf|bf)"
)
NAME, SUPPORT = Action("name a feeling", "feel"), Action("where to turn", "support")


@dataclass(frozen=True)
class Topic:
    """`study`: it is about studying, which is not brought up in the first days. `alone`: nothing else is taken up beside it.

    `felt`: it is about how somebody feels. `sorry`: something happened to them.
    """

    heard: re.Pattern[str]
    says: str
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...] = ()
    study: bool = True
    alone: bool = False
    felt: bool = False
    sorry: bool = False


def words(*parts: str) -> re.Pattern[str]:
    """Any of these, each as whole words."""
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")
