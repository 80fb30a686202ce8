"""`/history`: one's own entries, to read, correct, or delete for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, cast

from core.command import Ask, Command, Context, Recording, Refused, Spec, build
from core.commands.result import question
from core.corrections import as_call, correctable
from core.entries import told, undoing
from core.guide.attempt_words import check_corrected
from core.guide.doubts import doubted, is_it_so
from core.guide.quiet import look_again
from core.guide.scores import check_twin, corrected
from core.journal import Draft, Entry, Journal
from core.kinds import Flag, Whole, Word
from core.payloads import (
    About,
    Attempt,
    CheckIns,
    Confidence,
    Erased,
    Method,
    Payload,
    Plan,
    RetakeDate,
    SchoolItem,
    SchoolRule,
    Score,
    Strong,
    TakenBack,
    Zone,
)
from core.reply import Action, Paragraph, Reply, Rows
from core.wording import count, listed

PAGE = 15  # lines a phone shows without tiring
_NUMBER = Whole(1, 999_999, "an entry's number")
_FOR_GOOD = "for-good"
_LOG = Action("log a score", "log-nbme", (), ("score", "form", "taken"))


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
    sure: Annotated[bool | None, Ask("That day is right, whatever I think", Flag(), "yes", menu=False)] = None
    before: Annotated[int | None, Ask("Older entries than this number", _NUMBER, "12")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """A correction, or the line that deletes an entry with all its versions. Raises `Refused`."""
        if self.entry is None:
            if self.change or self.to or self.delete:
                raise Refused(
                    "Which entry? Give its number, such as /history 3 change:score to:67. /history lists them."
                )
            return ()
        if self.entry in context.journal.damaged:
            return self._damaged_write(self.entry, context.journal)
        entry = self._entry(context)
        if self.delete == _FOR_GOOD:
            versions = {other.seq for other in context.journal.entries if other.root == entry.root}
            return (_erased(versions, context.journal),)
        if self.change is None and self.to is None:
            return ()
        if entry not in context.journal.kept:
            raise Refused(
                "That entry is taken back, so there is nothing to correct. Save it anew, or delete it for good."
            )
        if newer := _newer(entry, context.journal):
            raise Refused(
                f"A newer one counts by now, entry {newer.seq}: {told(newer.payload, context.moment.zone)}. "
                "Correct that one, or say it anew."
            )
        if not (self.change and self.to):
            raise Refused("A correction needs both: what to change, and to what, such as change:score to:67.")
        payload = self._corrected(entry, context).record(context)
        check_corrected(entry.payload, payload, context.journal, context.moment.today)
        if self._doubt(entry, payload, context):
            return ()
        if isinstance(payload, Score) and isinstance(entry.payload, Score):
            payload = corrected(entry.payload, payload, self.change.lower())
        check_twin(entry.root, payload, context.journal)
        return () if payload == entry.payload else (Draft(payload, entry.root),)

    def answer(self, context: Context) -> Reply:
        """The list, one entry, or what became of it."""
        if context.written:
            written = context.written[0]
            if isinstance(written.payload, Erased):
                said = (
                    "I can't read or show it any more. What is left of it, encrypted, goes out of the database as soon "
                    "as no other program holds that open, usually at once; out of my hourly copies within seven days; "
                    "out of copies made by hand or before an update when whoever runs me removes them."
                )
                return Reply("Deleted for good", (Paragraph(said),), (Action("history", "history"),))
            undo, again = undoing(written), look_again(written.payload, context.journal, context.moment.now)
            asked = question(written, context)
            title = f"Corrected: {told(written.payload, context.moment.zone)}"
            return Reply(title, asked.blocks, (*asked.taps, undo, *again))
        if self.entry is None:
            return self._list(context)
        if self.entry in context.journal.damaged:
            return self._damaged(self.entry)
        entry = self._entry(context)
        named = (("entry", str(self.entry)),)
        if self.change and self.to and entry in context.journal.kept:
            payload = self._corrected(entry, context).record(context)
            if isinstance(payload, Attempt) and (doubt := self._doubt(entry, payload, context)):
                so = (("change", "sat"), ("to", payload.sat.isoformat()), ("sure", "yes"))
                return is_it_so(doubt, Action("yes, I sat it then", "history", (*named, *so)))
        if self.delete:
            said = f"{told(entry.payload, context.moment.zone)}. This can't be undone, and takes its earlier versions with it."
            sure = Action("delete for good", "history", (*named, ("delete", _FOR_GOOD)))
            return Reply("Delete this entry for good?", (Paragraph(said),), (sure, Action("keep it", "history", named)))
        return self._one(entry, context)

    def _damaged_write(self, seq: int, journal: Journal) -> tuple[Draft, ...]:
        if self.change or self.to:
            raise Refused(f"Entry {seq} can't be read any more, so it can't be corrected. It can be deleted for good.")
        return (_erased({seq}, journal),) if self.delete == _FOR_GOOD else ()

    def _damaged(self, seq: int) -> Reply:
        said = (
            "It was damaged on the disk, and I don't know what it was: it counts for nothing. If you do, say it anew. "
            "Whoever runs me may have a copy from before."
        )
        named = ("entry", str(seq))
        sure = Action("delete for good", "history", (named, ("delete", _FOR_GOOD)))
        return Reply(f"Entry {seq} can't be read any more", (Paragraph(said),), (sure,))

    def _doubt(self, entry: Entry, payload: Payload, context: Context) -> str:
        """Why a sitting's other day is asked about before it is kept; empty where it is not, or where they are sure."""
        return "" if self.sure else doubted((Draft(payload, entry.root),), context.journal, context.moment)

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
        fields = correctable(entry.payload)
        if (self.change or "").lower() not in fields:
            raise Refused(f"“{self.change}” is not part of that entry. It has {', '.join(fields)}.")
        return cast(Recording, build(command, {**args, (self.change or "").lower(): self.to or ""}, context.moment))

    def _list(self, context: Context) -> Reply:
        every = [entry for entry in reversed(context.journal.standing) if not self.before or entry.seq < self.before]
        back = _taken_back(context)
        if not every and not back and not context.journal.damaged:
            said = (
                "Nothing is saved yet. A first score is a starting point: /log-nbme 66 form:31, with your own numbers."
            )
            return Reply("Your history is empty", (Paragraph(said),), (Action("start", "start"), _LOG))
        page = every[:PAGE]
        rows = (
            (Rows(tuple((f"{entry.seq}", told(entry.payload, context.moment.zone)) for entry in page)),) if page else ()
        )
        how = Paragraph("To see one alone, correct or delete it: /history 3, with its number.")
        older = (Action("older", "history", (("before", str(page[-1].seq)),)),) if len(every) > PAGE else ()
        return Reply(f"Your history: {count(len(every), 'entry', 'entries')}", (*rows, *back, how), older)

    def _one(self, entry: Entry, context: Context) -> Reply:
        named = ("entry", str(entry.seq))
        delete = Action("delete", "history", (named, ("delete", "yes")))
        title = f"Entry {entry.seq}: {told(entry.payload, context.moment.zone)}"
        if entry not in context.journal.kept:
            said = Paragraph("You took it back: it counts for nothing, and is kept until you delete it for good.")
            return Reply(title, (said,), (delete,))
        how: tuple[Paragraph, ...] = ()
        correct: tuple[Action, ...] = ()
        if newer := _newer(entry, context.journal):
            how = (Paragraph(f"A newer one counts by now, entry {newer.seq}. That one can be corrected."),)
        elif as_call(entry.payload):
            fields = ", ".join(correctable(entry.payload))
            way = f"To correct it: the button, or /history {entry.seq} change:NAME to:VALUE. NAME is one of {fields}."
            how = (Paragraph(way),)
            correct = (Action("correct it", "history", (named,), ("change", "to")),)
        return Reply(title, how, (*correct, undoing(entry), delete))


def _erased(seqs: set[int], journal: Journal) -> Draft:
    """What deletes these, and the lines that take one of them back."""
    takers = {other.seq for other in journal.entries if getattr(other.payload, "seq", None) in seqs}
    return Draft(Erased(tuple(sorted(seqs | takers))))


def _newer(entry: Entry, journal: Journal) -> Entry | None:
    """The entry that counts in its place, where of its kind the newest alone does: corrected, an older one would be the newest."""
    if not isinstance(entry.payload, _NEWEST_COUNTS) or entry not in journal.kept:
        return None
    alike = [other for other in journal.standing if _about(other.payload) == _about(entry.payload)]
    return None if not alike or alike[-1].root == entry.root else alike[-1]


_NEWEST_COUNTS = (
    *(About, CheckIns, Confidence, Plan, RetakeDate, SchoolRule, Strong, Zone),
    *(Method, SchoolItem),
)


def _about(payload: Payload) -> tuple[object, ...]:
    return type(payload), getattr(payload, "when", None), getattr(payload, "item", None)


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


def _command(name: str, context: Context) -> type[Command]:
    return next(command for command in context.commands if command.spec.name == name)
