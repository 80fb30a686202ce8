"""`/timezone`: where the student's days begin. Asked once where the platform does not say it, and guessed from nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from core.command import Ask, Context, Spec
from core.guide.zones import ZoneKind
from core.journal import Draft, Zone
from core.moment import Moment
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
            said = "I don't know yours yet, and I don't guess. Until then a date may be today anywhere."
            return Reply(
                "Which time zone are you in?", (Paragraph(said), Paragraph("Say /timezone New York, for one."))
            )
        name = self.zone or str(zone)
        local = Moment(context.moment.now, ZoneInfo(name))
        clock = local.now.astimezone(local.zone)
        said = f"There it is {clock:%H:%M} on {on(local.today)}. If that is off, choose again."
        undo = tuple(Action("undo", "undo", (("entry", str(entry.seq)),)) for entry in context.written)
        return Reply(f"{'Saved: t' if context.written else 'T'}ime zone {name}", (Paragraph(said),), undo)
