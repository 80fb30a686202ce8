"""`/feel`: step 1. What is felt gets a name; the first days, in which nothing else is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Shape, Spec, Suggestion
from core.entries import undoing
from core.guide import facts, support
from core.guide.crisis import Alarm
from core.guide.fact import sources
from core.guide.feelings import (
    GRID,
    STRONGEST,
    WORDS,
    FeelingKind,
    Named,
    by_week,
    calls_for_a_question,
    small_thing,
    spoken,
)
from core.guide.quiet import FIRST, in_first_days, quiet, when
from core.journal import Draft, Entry
from core.kinds import Flag, Whole, Word
from core.moment import Moment
from core.payloads import Feeling, FirstDays
from core.reply import Action, Bullets, Paragraph, Reply, Rows
from core.wording import on

SAME = timedelta(minutes=30)  # how long a strength told alone belongs to the feeling named before
_TELL = Action("someone to tell", "tell")
_OWN = Action("in my own words", "feel", form=("word", "strength"))
_FIRST = Action("first days, nothing else", "feel", (("first", "yes"),))
_GRID_WORD = "|".join(map(re.escape, GRID))
# More than five words that name no feeling and say what somebody thinks; behind word: anything may stand
_OPINION = (
    rf"^(?!.*\b(?:{_GRID_WORD})\b)(?!(?:word|strength|first|trend):)(?=(?:that )|(?:\S+ ){{5}})"
    r"(?:that .+|like (?!an? |the ).+|.+ (?:than|because|bc|cause) .+)$"
)
_NO_FEELING = "opinion"


@dataclass(frozen=True)
class FirstKind:
    """Yes, more or end; and what no feeling is in, refused with what would do."""

    shape: Shape = Shape.CHOICE

    def parse(self, text: str, moment: Moment) -> str:
        """The step. Raises `Refused`."""
        if text == _NO_FEELING:
            raise Refused("I found no feeling in that, so nothing is kept. /feel and a word or two names one.")
        return _STEPS.parse(text, moment)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The steps."""
        return _STEPS.suggest(typed)


_STEPS = Word(("yes", "more", "end"))


@dataclass(frozen=True)
class Feel:
    """Names a feeling, says how strong, or opens the first days."""

    spec: ClassVar[Spec] = Spec(
        "feel",
        "Name what you feel, in one tap; or take the first days off from everything else",
        ("feelings", "i feel", "feeling", "i'm feeling", "im feeling"),
        gentle=True,
        shortcuts=(
            *((said, ("first", "yes")) for said in ("first days", "the first days", "first days please")),
            *((said, ("first", "more")) for said in ("more first days", "72 hours more")),
            *(
                (f"{verb} {said}", ("first", "end"))
                for verb in ("end", "stop")
                for said in ("first days", "the first days")
            ),
        ),
        spoken=(
            (r"^(?:the )?first(?: days?)?(?: off| please| yes)?$", "first:yes"),
            (r"^(?:the )?first(?: days?)? (?:more|longer)$", "first:more"),
            (r"^(?:the )?first(?: days?)? (?:are |is )?(?:end|over|done|stop)$", "first:end"),
            (_OPINION, f"first:{_NO_FEELING}"),
            (r"^(?:the )?(?:trend|weeks|over the weeks)$", "trend:yes"),
        ),
    )
    word: Annotated[Named | None, Ask("What it is: a word or two", FeelingKind(), "shame")] = None
    strength: Annotated[int | None, Ask("How strong, 0 to 10", Whole(0, STRONGEST, "how strong it is"), "7")] = None
    entry: Annotated[
        int | None, Ask("Which one it belongs to", Whole(1, 999_999, "an entry's number"), "3", menu=False)
    ] = None
    first: Annotated[str | None, Ask("The first days: yes, more, or end", FirstKind(), "yes")] = None
    trend: Annotated[bool | None, Ask("What you named over the weeks", Flag(), "yes")] = None

    def record(self, context: Context) -> Feeling:
        """The feeling its options stand for."""
        named = self.word or Named(())
        return Feeling(named.words, named.own, self._strength())

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The feeling, or its strength beside what was named before; and the first days."""
        if self.first:
            return self._first_days(context)
        strength, held = self._strength(), self._held(context)
        if not self._names():
            if held and strength is not None:
                entry, before = held
                after = replace(before, strength=strength)
                return () if after == before else (Draft(after, entry.root),)
            if self.entry is not None or strength is None:
                return ()
        return (Draft(self.record(context)),)

    def answer(self, context: Context) -> Reply:
        """The name back, and one small thing; the grid where nothing was named."""
        if self.first:
            return _first_days(context, ended=self.first == "end")
        if self.trend:
            return _trend(context)
        if self.word is None and self.strength is None:
            return _grid(context)
        held = self._held(context)
        if held is None and self.entry is not None:
            return _gone()
        entry, feeling = held or context.journal.entries_of(Feeling)[-1]
        return _named(entry, feeling, context)

    def _names(self) -> bool:
        """Whether it says what is felt, not only how strongly."""
        return self.word is not None and (bool(self.word.words) or self.word.own is not None)

    def _strength(self) -> int | None:
        return self.word.strength if self.strength is None and self.word else self.strength

    def _held(self, context: Context) -> tuple[Entry, Feeling] | None:
        """The feeling this belongs to: the one named, or the newest where it is fresh."""
        held = context.journal.entries_of(Feeling)
        if self.entry is not None:
            return next((pair for pair in held if self.entry in (pair[0].seq, pair[0].root)), None)
        return held[-1] if held and context.moment.now - held[-1][0].at <= SAME else None

    def _first_days(self, context: Context) -> tuple[Draft, ...]:
        now, chosen = context.moment.now, context.journal.latest(FirstDays)
        on_now = in_first_days(context.journal, now)
        if self.first == "end":
            return (Draft(FirstDays(now)),) if on_now else ()
        start = chosen.until if chosen and on_now and self.first == "more" else now
        return () if on_now and self.first == "yes" else (Draft(FirstDays(start + FIRST)),)


def _grid(context: Context) -> Reply:
    said = "One tap names it. There is no wrong one, and it may be several, one after the other."
    taps = tuple(Action(word, "feel", (("word", word),)) for word in WORDS)
    more = (Action("over the weeks", "feel", (("trend", "yes"),)),) if context.journal.all(Feeling) else ()
    return Reply("What is it like?", (Paragraph(said),), (*taps, _OWN, _FIRST, *more))


def _named(entry: Entry, feeling: Feeling, context: Context) -> Reply:
    if calls_for_a_question(feeling):
        return support.reply(Alarm.ASK, context.house)
    undo = tuple(map(undoing, context.written))
    name = spoken(feeling) or "No word for it"
    title = f"{name[0].upper()}{name[1:]}"
    if feeling.strength is None:
        of = ("entry", str(entry.root))
        taps = tuple(Action(str(n), "feel", (of, ("strength", str(n)))) for n in range(STRONGEST + 1))
        asked = f"It has a name now, and it is saved. How strong is it, 0 to {STRONGEST}? You can leave that."
        return Reply(title, (Paragraph(asked),), (*taps, Action("another", "feel"), *undo))
    helps = "Naming a feeling helps many people a little. It is no treatment, and it need not change anything tonight."
    one = "And one person: you don't have to explain it all. I have three sentences to begin with."
    blocks = (
        Paragraph(f"{feeling.strength} of {STRONGEST}. Saved, and only you see it. {helps}"),
        Paragraph(f"One small thing: {small_thing(feeling)}"),
        Paragraph(one),
        sources(facts.FEELINGS, facts.LABELLING),
    )
    return Reply(title, blocks, (_TELL, Action("another", "feel"), *undo))


def _gone() -> Reply:
    said = "You took it back, so how strong it was is not kept either. Nothing was changed."
    return Reply("That one was taken back", (Paragraph(said),), (Action("name one", "feel"),))


def _trend(context: Context) -> Reply:
    rows = tuple((f"Week of {on(week)}", said) for week, said in by_week(context.journal, context.moment))
    if not rows:
        return Reply(
            "Nothing named in these weeks",
            (Paragraph("Once you name a feeling, its week shows here."),),
            (Action("name one", "feel"),),
        )
    said = "Your own words, counted. Weeks go up and down, and a heavy one is no step back."
    return Reply("What you named, week by week", (Rows(rows), Paragraph(said)), (Action("name one", "feel"),))


def _first_days(context: Context, *, ended: bool) -> Reply:
    undo = tuple(map(undoing, context.written))
    chosen = context.journal.latest(FirstDays)
    if ended or chosen is None:
        if held := quiet(context.journal):
            back = (
                f"until {when(held.until, context.moment)}, and then I ask you"
                if context.moment.now < held.until
                else "until you say"
            )
            still = Paragraph(f"I stay quiet about studying all the same {back}. /support is there at any hour.")
            return Reply("The first days are over", (still,), (Action("name a feeling", "feel"), *undo))
        said = "Studying may be mentioned again. Nothing is due today: /today shows one step when you want one."
        return Reply("The first days are over", (Paragraph(said),), (Action("one small step", "today"), *undo))
    until = f"Until {when(chosen.until, context.moment)} nothing about studying comes from me unless you ask."
    left = (
        "Name what it is like, when you want to: /feel",
        "Tell one person. Three sentences are ready: /tell",
        "The school can wait a few days, and helps when it knows early. A short mail is ready: /school",
    )
    actions = (Action("name a feeling", "feel"), _TELL, Action("the school", "school"))
    more = (Action("72 hours more", "feel", (("first", "more"),)), Action("end them", "feel", (("first", "end"),)))
    blocks = (
        Paragraph(f"{until} Your worth is not a score, and none of this has to be solved now."),
        Bullets(left, "Only this, and only if you like"),
        sources(facts.FEELINGS, facts.SCHOOL, facts.FIRST_HOURS),
    )
    return Reply("The first days", blocks, (*actions, *more, *undo))
