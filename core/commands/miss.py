"""`/miss`: one question missed, in a line or a form. What went wrong repeats; the topic hardly does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, NotKept, Refused, Spec
from core.commands import miss_words as words
from core.guide.miss_kinds import AreaKind, Dropped, ModeKind, Named, OwnKind, SureKind, closest
from core.guide.miss_line import Line, LinesKind
from core.guide.misses import AREA_WORDS
from core.journal import Draft, Entry, Journal
from core.kinds import Whole
from core.moment import Moment
from core.payloads import Miss
from core.reply import Paragraph, Reply

OPEN_FOR = timedelta(hours=1)  # how long words that are no command are read as another miss
_OWN = OwnKind(300)


@dataclass(frozen=True)
class LogMiss:
    """Keeps misses, or adds to the one a button names."""

    spec: ClassVar[Spec] = Spec(
        "miss",
        "A question you missed, in one line: area, what went wrong, how sure you were",
        ("missed", "log miss", "misses"),
        lines=True,
    )
    what: Annotated[
        tuple[Line, ...] | None,
        Ask("Area, what went wrong, how sure, in any order; your words", LinesKind(), "renal misread 80 sure"),
    ] = None
    area: Annotated[Named | None, Ask("The content area", AreaKind(), "renal")] = None
    mode: Annotated[Named | None, Ask("What went wrong", ModeKind(), "misread")] = None
    sure: Annotated[int | None, Ask("How sure you were before the answer, 0 to 100", SureKind(), "80")] = None
    cue: Annotated[str | Dropped | None, Ask("What you overlooked, in your own words", _OWN, "the word except")] = None
    rule: Annotated[
        str | Dropped | None,
        Ask("Why the right answer is right, in one sentence of yours", _OWN, "low sodium, high urine osm"),
    ] = None
    entry: Annotated[
        int | None, Ask("Which miss it adds to", Whole(1, 999_999, "an entry's number"), "3", menu=False)
    ] = None

    def record(self, context: Context) -> Miss:
        """The miss the options stand for. Raises `Refused` for several, or a name that is not clear."""
        for named, asked in ((self.area, words.WHICH_AREA), (self.mode, words.WHICH_MODE)):
            if named and not named.id:
                raise Refused(f"I don't know “{named.typed}” there. {asked}")
        if self._dropped:
            raise NotKept(self._dropped.reason)
        return (self._misses() or (Miss("", ""),))[0]

    def write(self, context: Context) -> tuple[Draft, ...]:
        """Each miss; what is not clear is left open, and asked. Raises `Refused`, `NotKept` where an exam item is all there is."""
        drafts = self._drafts(context)
        if self._dropped and not drafts:
            raise NotKept(self._dropped.reason)
        return drafts

    def _drafts(self, context: Context) -> tuple[Draft, ...]:
        if self._adds(context):
            entry, held = self._held(context)
            new = (self._misses() or (Miss("", ""),))[0]
            after = replace(
                held,
                area=new.area or held.area,
                mode=new.mode or held.mode,
                sure=held.sure if new.sure is None else new.sure,
                cue=new.cue or (None if _was_name(held, new) else held.cue),
                rule=new.rule or held.rule,
            )
            return () if after == held else (Draft(after, entry.root),)
        if self.what and len(self.what) > 1 and (self.cue or self.rule):
            raise Refused("The cue and the rule belong to one miss each. Put those words into the lines themselves.")
        return tuple(map(Draft, self._misses()))

    def answer(self, context: Context) -> Reply:
        """What was kept, one line that helps, and what is still open; why words were dropped, where some were."""
        reply = self._answer(context)
        return replace(reply, blocks=(Paragraph(self._dropped.reason), *reply.blocks)) if self._dropped else reply

    def _answer(self, context: Context) -> Reply:
        if self._adds(context):
            entry, miss = self._held(context)
            return words.kept(entry, miss, self._near(), context)
        kept = [pair for pair in context.journal.entries_of(Miss) if pair[0] in context.written]
        in_words = any(line.in_words for line in self.what or ())
        if len(kept) > 1:
            return words.several(kept, context, in_words=in_words)
        if kept:
            return words.kept(*kept[0], self._near(), context, in_words=in_words)
        return words.not_read(self.what[0].rest) if self.what else words.how_it_works(context)

    def _adds(self, context: Context) -> bool:
        """Whether it goes with a miss that is held: one a button names, or the newest where it names none itself."""
        own = self.what or self.area or self.mode
        more = self.cue or self.rule or self.sure is not None
        return self.entry is not None or bool(more and not own and context.journal.all(Miss))

    def _misses(self) -> tuple[Miss, ...]:
        """Each line with the options over it; none for a line that says nothing."""
        options = (self.area, self.mode, self.sure, _kept(self.cue), _kept(self.rule))
        given = any(value is not None for value in options)
        lines = self.what or ((Line(),) if given else ())
        return tuple(map(self._miss, (line for line in lines if given or not line.empty)))

    def _miss(self, line: Line) -> Miss:
        return Miss(
            _id(self.area) or _id(line.area),
            _id(self.mode) or _id(line.mode),
            line.sure if self.sure is None else self.sure,
            ". ".join(filter(None, (line.rest, _kept(self.cue)))) or None,
            _kept(self.rule),
        )

    @property
    def _dropped(self) -> Dropped | None:
        """Why words were not kept, where some were not."""
        said = (*(line.dropped for line in self.what or ()), self.cue, self.rule)
        return next((each for each in said if isinstance(each, Dropped)), None)

    def _near(self) -> words.Near:
        """What an area or a mode that is not clear may be."""
        line = self.what[0] if self.what else Line()
        area, mode = self.area or line.area, self.mode or line.mode
        return words.Near(area.near if area else (), mode.near if mode else ())

    def _held(self, context: Context) -> tuple[Entry, Miss]:
        """The miss it adds to, as it stands. Raises `Refused`."""
        held = context.journal.entries_of(Miss)
        found = next((pair for pair in reversed(held) if self.entry in (None, pair[0].seq, pair[0].root)), None)
        if found is None:
            raise Refused(f"I hold no miss with the number {self.entry} any more. /miss starts another one.")
        return found


def _kept(words: str | Dropped | None) -> str | None:
    return None if isinstance(words, Dropped) else words


def _id(named: Named | None) -> str:
    return named.id if named else ""


def _was_name(held: Miss, new: Miss) -> bool:
    """Whether the one word that was kept beside a miss was its area, spelt in a way of its own."""
    return bool(held.cue and not held.area and new.area in closest(held.cue.lower(), AREA_WORDS))


def open_turn(journal: Journal, moment: Moment, said: str) -> Mapping[str, str] | None:
    """Words right after a miss that plainly are another one; None for any others."""
    if not journal.kept or not isinstance(journal.kept[-1].payload, Miss):
        return None
    if moment.now - journal.kept[-1].at > OPEN_FOR:
        return None
    try:
        lines = LinesKind().parse(said, moment)
    except Refused:
        return None
    return {"what": said} if lines and all(_id(line.area) and _id(line.mode) for line in lines) else None
