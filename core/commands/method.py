"""`/method`: how the student studied last time and studies now, what is only repeated, and one change at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar

from core.command import Ask, Context, Spec
from core.commands import method_words as words
from core.guide.method import BEFORE, NAMES, NOW, ResourcesKind, held, moved
from core.journal import Draft, Entry
from core.kinds import Flag, Whole, Word
from core.moment import Moment
from core.payloads import Method
from core.reply import Reply

DONE = words.DONE


@dataclass(frozen=True)
class StudyMethod:
    """Keeps how the student studies, habit by habit, and shows both times side by side."""

    spec: ClassVar[Spec] = Spec(
        "method",
        "How you studied last time and study now; what is only repeated; one change",
        ("how i study", "study method", "my method"),
        spoken=((r"^(?:last time|then)\b", BEFORE), (r"^(?:today|this time)\b", NOW)),
    )
    when: Annotated[str | None, Ask("before (your last attempt) or now", Word((BEFORE, NOW)), NOW)] = None
    questions: Annotated[
        int | None, Ask("Percent of your study time on practice questions", Whole(0, 100, "a percent"), "60")
    ] = None
    spaced: Annotated[bool | None, Ask("What you miss comes back on planned days", Flag(), "yes")] = None
    why: Annotated[bool | None, Ask("You say why the right answer is right", Flag(), "yes")] = None
    teaching: Annotated[bool | None, Ask("You explain things, to someone or aloud", Flag(), "no")] = None
    block: Annotated[
        int | None, Ask("Minutes of one block of questions; 0 for untimed", Whole(0, 480, "minutes"), "30")
    ] = None
    group: Annotated[bool | None, Ask("You study with others regularly", Flag(), "no")] = None
    resources: Annotated[
        tuple[str, ...] | None, Ask("What you learn from, with commas", ResourcesKind(), "uworld, anki")
    ] = None
    ask: Annotated[str | None, Ask("Which question comes next", Word((*NAMES, DONE)), DONE, menu=False)] = None

    def record(self, context: Context) -> Method:
        """What the options say."""
        return Method(self.when or NOW, **self._given())

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What is new, over what was said before of that time.

        The past is corrected, and gaps are filled in. A habit of now that moves is a change, and keeps its own date.
        """
        if not self._given():
            return ()
        found = held(context.journal, self.when or NOW)
        if found is None:
            return (Draft(self.record(context)),)
        entry, before = found
        after = replace(before, **self._given())
        is_change = self.when != BEFORE and moved(before, after) and not self._mends(entry, context)
        return () if after == before else (Draft(after, None if is_change else entry.root),)

    def answer(self, context: Context) -> Reply:
        """The next question, or both times side by side."""
        if self.ask and self.ask != DONE:
            return words.asked(self.ask, self.when or NOW, context)
        alone = self.when and not self.ask and not self._given()
        step = words.open_step(self.when, context) if self.when and alone else ""
        return words.asked(step, self.when or NOW, context) if step else words.compared(context)

    def _mends(self, entry: Entry, context: Context) -> bool:
        """Whether it is another tap on a question that was answered today."""
        first = context.journal.entry(entry.root) or entry
        today = Moment(first.at, context.moment.zone).today == context.moment.today
        return today and self.ask not in (None, DONE)

    def _given(self) -> dict[str, Any]:
        return {name: value for name in NAMES if (value := getattr(self, name)) is not None}
