"""`/history`: one's own entries, to read, correct, or delete for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, cast

from core.command import Ask, Command, Context, Recording, Refused, Spec, build, shown
from core.entries import as_call, told, undoing
from core.guide.scores import same_exam
from core.journal import Draft, Entry, Erased, Payload, Score, TakenBack
from core.kinds import Whole, Word
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, listed

PAGE = 15  # lines a phone shows without tiring
_NUMBER = Whole(1, 999_999, "an entry's number")
_FOR_GOOD = "for-good"


@dataclass(frozen=True)
class History:
    """Lists entries, newest first; with a number, one of them and what can be done with it."""

    spec: ClassVar[Spec] = Spec(
        "history", "Everything you saved: read it, correct it, delete it for good", ("entries",)
    )
    entry: Annotated[int | None, Ask("An entry's number, to see it alone", _NUMBER, "3")] = None
    change: Annotated[str | None, Ask("What to correct in it, such as score or taken", Word(), "score")] = None
    to: Annotated[str | None, Ask("The right value", Word(), "67")] = None
    delete: Annotated[str | None, Ask("yes asks once more, for-good deletes it", Word(("yes", _FOR_GOOD)), "yes")] = (
        None
    )
    before: Annotated[int | None, Ask("Older entries than this number", _NUMBER, "12")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """A correction, or the line that deletes an entry with all its versions. Raises `Refused`."""
        if self.entry is None:
            if self.change or self.to or self.delete:
                raise Refused(
                    "Which entry? Give its number, such as /history 3 change:score to:67. /history lists them."
                )
            return ()
        entry = self._entry(context)
        if self.delete == _FOR_GOOD:
            versions = {other.seq for other in context.journal.entries if other.root == entry.root}
            takers = {other.seq for other in context.journal.entries if getattr(other.payload, "seq", None) in versions}
            return (Draft(Erased(tuple(sorted(versions | takers)))),)
        if self.change is None and self.to is None:
            return ()
        if entry not in context.journal.kept:
            raise Refused(
                "That entry is taken back, so there is nothing to correct. Save it anew, or delete it for good."
            )
        if not (self.change and self.to):
            raise Refused("A correction needs both: what to change, and to what, such as change:score to:67.")
        payload = self._corrected(entry, context).record(context)
        twin = next(
            (other for other in context.journal.standing if other.root != entry.root and _same(other, payload)), None
        )
        if twin:
            raise Refused(
                f"That would make it the same exam as entry {twin.seq}: {told(twin.payload)}. Delete one of them."
            )
        return () if payload == entry.payload else (Draft(payload, entry.root),)

    def answer(self, context: Context) -> Reply:
        """The list, one entry, or what became of it."""
        if context.written:
            written = context.written[0]
            if isinstance(written.payload, Erased):
                said = "It is out of my database now. A backup made before may hold it until that is replaced."
                return Reply("Deleted for good", (Paragraph(said),), (Action("history", "history"),))
            undo = undoing(written)
            return Reply(f"Corrected: {told(written.payload)}", (), (undo, Action("am I ready?", "ready")))
        if self.entry is None:
            return self._list(context)
        entry = self._entry(context)
        named = (("entry", str(self.entry)),)
        if self.delete:
            said = f"{told(entry.payload)}. This can't be undone, and takes its earlier versions with it."
            sure = Action("delete for good", "history", (*named, ("delete", _FOR_GOOD)))
            return Reply("Delete this entry for good?", (Paragraph(said),), (sure, Action("keep it", "history", named)))
        return self._one(entry, context)

    def _entry(self, context: Context) -> Entry:
        found = context.journal.entry(self.entry or 0)
        if found is None or isinstance(found.payload, TakenBack | Erased):
            raise Refused(f"I hold no entry {self.entry} of yours. /history lists those I do.")
        return next((other for other in context.journal.standing if other.root == found.root), found)

    def _corrected(self, entry: Entry, context: Context) -> Recording:
        call = as_call(entry.payload)
        if call is None:
            raise Refused("That entry can be deleted or taken back, not corrected.")
        name, args = call
        command = _command(name, context)
        fields = [option.name for option in shown(command)]
        if (self.change or "").lower() not in fields:
            raise Refused(f"“{self.change}” is not part of that entry. It has {', '.join(fields)}.")
        return cast(Recording, build(command, {**args, (self.change or "").lower(): self.to or ""}, context.moment))

    def _list(self, context: Context) -> Reply:
        every = [entry for entry in reversed(context.journal.standing) if not self.before or entry.seq < self.before]
        back = _taken_back(context)
        if not every and not back:
            said = "Nothing is saved yet. A first score is a starting point: log 66 form 31, with your own numbers."
            return Reply("Your history is empty", (Paragraph(said),))
        page = every[:PAGE]
        rows = (Rows(tuple((f"{entry.seq}", told(entry.payload)) for entry in page)),) if page else ()
        how = Paragraph("To see one alone, correct or delete it: /history 3, with its number.")
        older = (Action("older", "history", (("before", str(page[-1].seq)),)),) if len(every) > PAGE else ()
        return Reply(f"Your history: {count(len(every), 'entry', 'entries')}", (*rows, *back, how), older)

    def _one(self, entry: Entry, context: Context) -> Reply:
        named = ("entry", str(entry.seq))
        delete = Action("delete", "history", (named, ("delete", "yes")))
        if entry not in context.journal.kept:
            said = Paragraph("You took it back: it counts for nothing, and is kept until you delete it for good.")
            return Reply(f"Entry {entry.seq}: {told(entry.payload)}", (said,), (delete,))
        call = as_call(entry.payload)
        how: tuple[Paragraph, ...] = ()
        if call:
            fields = ", ".join(option.name for option in shown(_command(call[0], context)))
            said = Paragraph(
                f"To correct it: /history {entry.seq} change:NAME to:VALUE, where NAME is one of {fields}."
            )
            how = (said,)
        return Reply(f"Entry {entry.seq}: {told(entry.payload)}", how, (undoing(entry), delete))


def _taken_back(context: Context) -> tuple[Paragraph, ...]:
    """What was taken back as a whole is kept until it is deleted for good, and that is not to be hidden."""
    standing = {entry.root for entry in context.journal.standing}
    roots = {
        entry.root
        for entry in context.journal.entries
        if entry.root not in standing and not isinstance(entry.payload, TakenBack | Erased)
    }
    if not roots:
        return ()
    which = listed(str(root) for root in sorted(roots))
    return (Paragraph(f"Taken back, and kept until you delete them for good: {which}."),)


def _same(other: Entry, payload: Payload) -> bool:
    return isinstance(other.payload, Score) and isinstance(payload, Score) and same_exam(other.payload, payload)


def _command(name: str, context: Context) -> type[Command]:
    return next(command for command in context.commands if command.spec.name == name)
