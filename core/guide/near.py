"""What a sentence that is no command is near to. Nothing of it is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.guide import facts, feelings
from core.guide.fact import Fact
from core.guide.topic import KIN, NAME, SUPPORT, Topic, words
from core.guide.topics import PER_WEEK, TOPICS
from core.kinds import plain
from core.reply import Action

MOST = 2  # topics that are taken up at once
_FEELING = words(
    *(re.escape(word) for word in feelings.GRID),
    r"cr(?:y|ied|ying)", r"terrified", r"heartbroken", r"devastated", r"overwhelmed", r"stress(?:ed|ful)?", r"feel(?:ing)? (?:so |like |really |very )*(?:bad|awful|"
    r"terrible|horrible|stupid|dumb|low|down|lost|sick|crap|shit|a failure)", r"can['’]?t (?:sleep|stop crying|eat)", r"hate (?:this|it|myself)", r"so (?:stupid|dumb|lost)", r"unfair", r"not fair", r"panick(?:ed|ing)", r"can['’]?t breathe", r"hyperventilat\w+",
)  # fmt: skip
_PANIC = words(r"panic attacks?", r"panick(?:ed|ing)", r"can['’]?t breathe", r"hyperventilat\w+")
_THEIRS = re.compile(
    rf"\b(?:(?:my|our|the|his|her|their) {KIN}|he|she|they)(?:['’]s|['’]re| is| are| was| were| seems?| feels?| looks?| gets?| got| sounds?)(?: (?!(?:and|but|so i|i)\b)\w+){{0,2}}? "
    rf"(?:{'|'.join(sorted(map(re.escape, feelings.GRID), key=len, reverse=True))}|crying|terrified|heartbroken|devastated|overwhelmed|stressed)\b"
)  # what somebody else feels
_HOURS = re.compile(rf"\b([1-9]\d?) ?{PER_WEEK}")


@dataclass(frozen=True)
class Near:
    """What to say and to offer. `feeling`: it is about how somebody feels, first of all. `sorry`: something happened."""

    says: tuple[str, ...]
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...]
    feeling: bool
    sorry: bool = False


def near(said: str, *, study: bool = True) -> Near | None:
    """What it is near to; None where that is nothing. Without `study` nothing is said of studying."""
    typed = plain(said)
    own = _THEIRS.sub(" ", typed)  # whose feelings are others' is not asked to name them
    named = tuple(dict.fromkeys(feelings.GRID[word] for word in _found(_FEELING, own) if word in feelings.GRID))
    panics = _PANIC.search(own) is not None
    named = tuple(dict.fromkeys(("fear", *named))) if panics else named
    felt = _FEELING.search(own) is not None
    found = [topic for topic in TOPICS if (study or not topic.study) and topic.heard.search(typed)]
    found = next(([topic] for topic in found if topic.alone), found)
    loss = any(topic.felt for topic in found)
    found = list({topic.says: topic for topic in reversed(found)}.values())[::-1][: MOST - (felt and not loss)]
    if not found and not felt:
        return None
    says, taps, used = [topic.says for topic in found], [tap for topic in found for tap in topic.taps], [*_facts(found)]
    hours = _HOURS.search(typed)
    if study and not loss and hours:
        taps.insert(0, Action(f"plan with {hours[1]} hours", "plan", (("hours", hours[1]),)))
    if felt and not loss:
        says.insert(0, f"{feelings.SMALL[named[0]] if named else feelings.OWN_SMALL} One tap names it, if you like.")
        taps[:0] = [*_names(named), *((SUPPORT,) if panics or feelings.HOPELESS in named else ())]
        used.insert(0, facts.FEELINGS)
    elif felt and named:
        taps[:1] = _names(named)
    sorry = any(topic.sorry for topic in found)
    return Near(tuple(says), tuple(dict.fromkeys(taps)), tuple(dict.fromkeys(used)), felt or loss, sorry)


def _found(pattern: re.Pattern[str], typed: str) -> list[str]:
    return [each.group() for each in pattern.finditer(typed)]


def _facts(topics: list[Topic]) -> list[Fact[object]]:
    return [fact for topic in topics for fact in topic.facts]


def _names(named: tuple[str, ...]) -> list[Action]:
    """A tap for each feeling that has a name in the grid; else the grid."""
    return [Action(f"name it: {word}", "feel", (("word", word),)) for word in named[:MOST]] or [NAME]
