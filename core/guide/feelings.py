"""Naming what is felt: the words, one small thing for each, and what may be said of it (Guide, step 1)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from core.command import Refused, Shape, Suggestion
from core.journal import Journal
from core.kinds import NO, YES, Whole, own_words, plain, quoted
from core.moment import Moment
from core.payloads import Feeling

NO_FEELINGS = YES | NO | {"trend", "trends", "word", "strength"}  # answers to something else, and options of one's own
HOPELESS, HIGH = "hopeless", 9  # from there on, one soft question comes before anything else
SMALL = {
    "fear": "Put both feet on the floor and breathe out longer than in, five times.",
    "shame": "Say to yourself what you would say to a friend in your place.",
    "anger": "Walk fast for five minutes, or tear up paper. Nobody has to see it.",
    "disappointment": "Write down one thing you had hoped for. It may still matter, and that is fine.",
    "sadness": "Let it be there for ten minutes, with something warm in your hands.",
    "guilt": "Write down what was yours to change and what was not. Two short lists.",
    "numb": "Hold something cold or warm, and notice five things you can see.",
    "lonely": "Send one person a picture of what is in front of you. No words needed.",
    "jealous": "Mute one group chat until the weekend.",
    "tired": "Lie down for twenty minutes, phone in another room.",
    "relief": "Let it be. Mixed feelings are usual.",
    HOPELESS: "Stay near somebody tonight, even if you only sit in the same room.",
}
WORDS = tuple(SMALL)
OWN_SMALL = "Drink a glass of water and step outside the door for two minutes."
_ALSO = {
    "afraid": "fear", "scared": "fear", "anxious": "fear", "panic": "fear", "worried": "fear",
    "ashamed": "shame", "embarrassed": "shame", "angry": "anger", "mad": "anger", "furious": "anger",
    "disappointed": "disappointment", "sad": "sadness", "grief": "sadness", "guilty": "guilt", "empty": "numb",
    "alone": "lonely", "loneliness": "lonely", "envy": "jealous", "envious": "jealous", "exhausted": "tired",
    "burnt out": "tired", "burned out": "tired", "relieved": "relief", "hopelessness": HOPELESS, "no hope": HOPELESS,
}  # fmt: skip
GRID = {word: word for word in WORDS} | _ALSO  # each word that is known, and the one of the grid it stands for
_OF_TEN = r"(?: ?/ ?10| (?:out )?of (?:10|ten))?"
_STRONG = re.compile(rf"[\s,;:]+(\d{{1,2}}){_OF_TEN}\s*$", re.ASCII)
_ALONE = re.compile(rf"(\d{{1,3}}){_OF_TEN}", re.ASCII)
STRONGEST = 10
WEEKS = 8  # as far back as the trend looks


@dataclass(frozen=True)
class Named:
    """Words of the grid, or the student's own, and how strong, where a number stands behind them or alone."""

    words: tuple[str, ...]
    own: str | None = None
    strength: int | None = None


@dataclass(frozen=True)
class FeelingKind:
    """One feeling or several, from the grid or in one's own words."""

    shape: Shape = Shape.TEXT
    longest: int = 300

    def parse(self, text: str, moment: Moment) -> Named:
        """What was named, or how strong it is. A number above 10, an exam item and a mere yes or no are refused."""
        if plain(text).strip(" .!?") in NO_FEELINGS - {"0", "1"}:
            raise Refused(
                f"{quoted(text)} names no feeling. A word such as tired or ashamed does; /feel trend:yes shows the weeks."
            )
        if alone := _ALONE.fullmatch(plain(text)):
            return Named((), None, Whole(0, STRONGEST, "how strong it is").parse(alone[1], moment))
        said, strength = _split(text)
        parts = [part.strip() for part in re.split(r"[,;&+]|\band\b", plain(said)) if part.strip()]
        found = [_known(part) for part in parts]
        if parts and all(found):
            return Named(tuple(dict.fromkeys(word for word in found if word)), None, strength)
        return Named((), own_words(said), strength)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The grid."""
        return tuple(Suggestion(word, word) for word in WORDS if word.startswith(plain(typed)))


def _split(text: str) -> tuple[str, int | None]:
    """The words, and the number from 0 to 10 behind them."""
    found = _STRONG.search(text)
    if found is None or int(found[1]) > STRONGEST or not text[: found.start()].strip():
        return text.strip(), None
    return text[: found.start()].strip(), int(found[1])


def _known(part: str) -> str | None:
    bare = re.sub(r"^(?:i |i'm |im |i am |i feel |feeling |so |very |just |really )+", "", part)
    return GRID.get(bare)


def small_thing(feeling: Feeling) -> str:
    """One small thing that asks for nothing else."""
    return SMALL[feeling.words[0]] if feeling.words else OWN_SMALL


def spoken(feeling: Feeling) -> str:
    """`shame and anger`, in the student's own words where they used them."""
    words = [*feeling.words, *((f"“{feeling.own}”",) if feeling.own else ())]
    return " and ".join(words) if len(words) < 3 else ", ".join(words)


def calls_for_a_question(feeling: Feeling) -> bool:
    """Hopeless, and strongly so (facts.md, section 3)."""
    return HOPELESS in feeling.words and (feeling.strength or 0) >= HIGH


def by_week(journal: Journal, moment: Moment) -> tuple[tuple[date, str], ...]:
    """What was named in each of the last eight weeks, Monday first, and how strong; weeks with nothing are left out."""
    rows: dict[date, list[Feeling]] = {}
    earliest = moment.today - timedelta(weeks=WEEKS)
    for entry, feeling in journal.entries_of(Feeling):
        first = journal.entry(entry.root) or entry
        day = Moment(first.at, moment.zone).today
        if day > earliest:
            rows.setdefault(day - timedelta(days=day.weekday()), []).append(feeling)
    return tuple((week, _said(rows[week])) for week in sorted(rows))


def _said(named: list[Feeling]) -> str:
    counts = Counter(word for each in named for word in (*each.words, *(("in your own words",) if each.own else ())))
    words = ", ".join(f"{word} {'once' if many == 1 else f'{many} times'}" for word, many in counts.most_common(3))
    strengths = [each.strength for each in named if each.strength is not None]
    if not strengths:
        return words
    low, high = min(strengths), max(strengths)
    return f"{words}; strength {low if low == high else f'{low} to {high}'}"
