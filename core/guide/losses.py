"""What weighs on somebody beside the exam: met with a kind sentence, and nothing of studying."""

from __future__ import annotations

from core.guide import facts
from core.guide.topic import KIN, NAME, PEOPLE, SUPPORT, Topic, words
from core.reply import Action

_TELL_SOMEONE = Action("someone to tell", "tell")


def _loss(says: str, *heard: str, tell: Action = _TELL_SOMEONE, sorry: bool = False) -> Topic:
    """Something that weighs: met with a kind sentence, a name for what is felt, one person, and where to turn."""
    taps = (NAME, tell, SUPPORT)
    return Topic(words(*heard), says, taps, (facts.FEELINGS,), study=False, alone=True, felt=True, sorry=sorry)


LOSSES = (
    _loss(
        "That is a great loss, and no exam has to matter beside it just now. Somebody to sit with you helps more than words do.",
        rf"my {KIN} (?:just |has |have |had |recently )*(?:died|dies|is dead|is dying|passed (?:on|last|this|yesterday|today))", r"(?<!patient )(?<!patient has )passed away",
        r"(?:the|a|her|his|my|to|for|after|from|\w+['’]?s) funeral", r"^funeral", rf"lost my {KIN}", r"(?:i['’]?m|i am|am) grieving", r"(?:my|had a) miscarriage",
        sorry=True,
    ),
    _loss(
        "To lose somebody close weighs by itself, and more so in these days. It need not be sorted out tonight.",
        rf"(?:{PEOPLE['partner']}|gf|bf|spouse)(?: \w+){{0,2}}? (?:left|dumped|cheated|broke up|is leaving|ended)", r"(?:we|he|she|i|just) (?:just )?(?:broke up|split up)", r"^broke up", r"broke(?:n)? up with",
        r"(?:dumped|left) me", r"(?:my|our|the) (?:break-? ?up|divorce)", r"getting (?:a )?divorced?",
        sorry=True,
    ),
    _loss(
        "It is hard to be among people who celebrate. Their results take nothing from you, and you may keep your distance for a while.",
        r"(?:everyone|everybody|all my friends|all of my friends|my friends|my class|my classmates|whole class|all of them)(?: (?:in|else|at|of|from|has|have|all|my|the|our|class|year|school|around|me|already|just))* passed",
    ),
    _loss(
        "One result says how one day went. It does not measure how smart you are, or what you are worth.",
        r"not (?:\w+ )?(?:smart|clever|intelligent|bright) enough", r"(?:i['’]?m|i am|am|feel|feeling|be) (?:just |simply |never )*(?:not |never )(?:\w+ )?good enough", r"never (?:be |feel |been )?good enough",
        r"too (?:dumb|stupid|slow) (?:for|to)", r"impost[eo]r",
    ),
    _loss(
        "It is hard to carry what others hoped for, too. You choose when they hear it, and a few words are enough.",
        rf"{PEOPLE['parent']}(?: \w+){{0,4}}? disappointed", rf"disappoint(?:ed|ing)? (?:my {KIN}|everyone|everybody|them)", rf"let (?:everyone|everybody|them|my {KIN}) down", rf"letting (?:everyone|everybody|them|my {KIN}) down",
        tell=Action("tell a parent", "tell", (("who", "parent"),)),
    ),
    _loss(
        "It is good that you say it. One person you trust, or a doctor, may hear it too, and it is nothing to be ashamed of.",
        r"(?:i|i['’]?m|been|started|keep|am) (?:\w+ )?(?:drink|drinking)(?: (?:wine|beer|alcohol|vodka|whiske?y))? (?:every|each|most|alone|too much|to (?:sleep|forget|cope|numb)|myself|a lot|again|more|at night)",
        r"(?:get|getting|am|been) (?:drunk|high|wasted) (?:every|each|most|alone|to)", r"drinking (?:problem|too much)",
    ),
)  # fmt: skip
