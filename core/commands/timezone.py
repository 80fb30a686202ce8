"""`/timezone`: where the student's days begin. Asked once where the platform does not say it, and guessed from nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from core.command import Ask, Context, Spec
from core.entries import undoing
from core.guide.scores import named
from core.guide.zones import ZoneKind
from core.journal import Draft, Entry
from core.moment import Moment
from core.payloads import Dated, Score, Zone
from core.reply import Action, Paragraph, Reply
from core.wording import on


@dataclass(frozen=True)
class SetZone:
    """Sets the zone, or shows it."""

    spec: ClassVar[Spec] = Spec("timezone", "Your time zone, by city or name, so that “today” is yours", ("zone", "tz"))
    zone: Annotated[str | None, Ask("A city or an IANA name", ZoneKind(), "New York")] = None

    def record(self, context: Context) -> Zone:
        """The zone asked for."""
        return Zone(self.zone or "UTC")

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The zone, where it is new."""
        held = context.journal.latest(Zone)
        return (Draft(Zone(self.zone)),) if self.zone and (held is None or held.name != self.zone) else ()

    def answer(self, context: Context) -> Reply:
        """What time it is there, to check by."""
        zone = context.moment.zone
        if self.zone is None and zone is None:
            said = "I don't know yours yet, and I don't guess. Until then I take any date that is today somewhere on earth."
            return Reply(
                "Which time zone are you in?",
                (Paragraph(said), Paragraph("A large city near you is enough: /timezone New York, for one.")),
                (Action("my time zone", "timezone", (), ("zone",)),),
            )
        name = self.zone or str(zone)
        local = Moment(context.moment.now, ZoneInfo(name))
        clock = local.now.astimezone(local.zone)
        said = f"There it is {clock:%H:%M} on {on(local.today)}. If that is off, choose again."
        undo = tuple(map(undoing, context.written))
        moved = _dated_elsewhere(context, ZoneInfo(name)) if context.written else None
        title = f"{'Saved: t' if context.written else 'T'}ime zone {name}"
        if moved is None:
            return Reply(title, (Paragraph(said),), undo)
        entry, score, day = moved
        ask = f"{named(score)} is dated {on(score.taken)}; where you are it was {on(day)}. Shall I correct it?"
        change = (("entry", str(entry.seq)), ("local", day.isoformat()))
        return Reply(title, (Paragraph(said), Paragraph(ask)), (Action("correct the date", "result", change), *undo))


def _dated_elsewhere(context: Context, zone: ZoneInfo) -> tuple[Entry, Score, date] | None:
    """The newest result dated before the zone was known, whose day was another one there, or is yet to come."""
    for entry, score in reversed(context.journal.entries_of(Score)):
        there = Moment(entry.at, zone).today
        if score.dated is Dated.BEFORE:
            continue
        if score.taken == Moment(entry.at).today != there:
            return entry, score, there
        if score.taken > Moment(context.moment.now, zone).today:
            return entry, score, Moment(context.moment.now, zone).today
    return None
