"""`/undo`: takes back the newest entry that still stands, or the one a button names. Nothing is deleted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.command import Ask, Context, Spec
from core.entries import told
from core.guide.quiet import look_again
from core.journal import Draft, Entry, Journal
from core.kinds import Whole
from core.payloads import About, CheckIns, CheckOn, Confidence, Plan, QuietUntil, RetakeDate, TakenBack, Zone
from core.reply import Paragraph, Reply


@dataclass(frozen=True)
class Undo:
    """Takes one entry back, and nothing that the student would not say they saved."""

    spec: ClassVar[Spec] = Spec(
        "undo",
        "Take back the last thing you saved",
        ("take back", "oops"),
        spoken=((r"^(?:the )?(?:last|newest|it|that|this)(?: one| entry)?$", ""),),
    )
    entry: Annotated[
        int | None,
        Ask("An entry's number from /history; the newest where not given", Whole(1, 999_999, "an entry's number"), "3"),
    ] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """One line that takes the entry back, where it was not taken back before."""
        found = self._found(context)
        if found is None or found not in context.journal.kept:
            return ()
        return tuple(Draft(TakenBack(each.seq)) for each in (found, *_carried(found, context.journal)))

    def answer(self, context: Context) -> Reply:
        """What was taken back, and what stands in its place."""
        if not context.written:
            return self._nothing(context)
        entry = next(entry for entry in context.journal.entries if _taken_back_by(context.written[0], entry))
        now = _stands_for(entry, context)
        word = "A later correction stays" if now and now.seq > entry.seq else "What stands is the version before"
        stands = (Paragraph(f"{word}: {told(now.payload, context.moment.zone)}."),) if now else ()
        kept = Paragraph("/history still lists what you keep.")
        again = look_again(entry.payload, context.journal, context.moment.now)
        return Reply(f"Taken back: {told(entry.payload, context.moment.zone)}", (*stands, kept), again)

    def _found(self, context: Context) -> Entry | None:
        if self.entry is not None:
            return context.journal.entry(self.entry)
        return next((entry for entry in reversed(context.journal.kept) if _is_theirs(entry, context.journal)), None)

    def _nothing(self, context: Context) -> Reply:
        found = self._found(context)
        if self.entry is not None and found and found.seq in context.journal.taken_back:
            return Reply(
                "That is already taken back",
                (Paragraph(f"{told(found.payload, context.moment.zone)}: nothing more to undo there."),),
            )
        if self.entry in context.journal.damaged:
            return Reply("That entry can't be read any more", (Paragraph("It counts for nothing as it is."),))
        if self.entry is not None:
            return Reply("There is no such entry", (Paragraph(f"I hold no entry {self.entry} of yours to take back."),))
        return Reply("Nothing to take back", (Paragraph("Everything you saved is taken back or deleted already."),))


def _is_theirs(entry: Entry, journal: Journal) -> bool:
    """Whether the student would say that they saved it: no quiet days, and no question of the first talk that was only asked."""
    if isinstance(entry.payload, About):
        before = [other for other in journal.kept if other.root == entry.root and other.seq < entry.seq]
        return told(entry.payload) != told(before[-1].payload if before else About())
    return not isinstance(entry.payload, QuietUntil | CheckOn)


def _carried(entry: Entry, journal: Journal) -> tuple[Entry, ...]:
    """Later versions of the first talk that hold the same answers and only asked on: they would keep what is taken back."""
    later = tuple(other for other in journal.kept if other.root == entry.root and other.seq > entry.seq)
    same = isinstance(entry.payload, About) and all(told(each.payload) == told(entry.payload) for each in later)
    return later if same else ()


def _stands_for(entry: Entry, context: Context) -> Entry | None:
    """What stands in place of an entry taken back: another version of it, or the one before where the newest decides."""
    standing = context.journal.standing
    version = next((other for other in standing if other.root == entry.root), None)
    if version or not isinstance(entry.payload, CheckIns | Confidence | Plan | RetakeDate | Zone):
        return version
    alike = (other for other in reversed(standing) if type(other.payload) is type(entry.payload))
    return next((other for other in alike if other.seq < entry.seq), None)


def _taken_back_by(line: Entry, entry: Entry) -> bool:
    return isinstance(line.payload, TakenBack) and line.payload.seq == entry.seq
