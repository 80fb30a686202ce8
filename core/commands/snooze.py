"""The snooze buttons under a check-in: the same one comes again later, whatever happens in between. In no menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from core.command import Ask, Context, Refused, Spec
from core.journal import CheckIns, Draft, Snoozed
from core.kinds import Whole, Word
from core.nudges.slots import Quiet, out_of_quiet
from core.reply import Paragraph, Reply
from core.wording import on

_EVENING = time(20)
_HOUR = timedelta(hours=1)
_MOST = 2**63 - 1  # ids of rows are 63 bits


@dataclass(frozen=True)
class Snooze:
    """Puts one nudge off."""

    spec: ClassVar[Spec] = Spec("snooze", "Later", menu=False)
    nudge: Annotated[int, Ask("Which check-in", Whole(1, _MOST, "a check-in's number"), "1")]
    until: Annotated[str, Ask("Until when", Word(("hour", "tonight", "tomorrow")), "hour")] = "hour"
    of: Annotated[str, Ask("What it is", Word(("check-in", "re-test")), "check-in")] = "check-in"

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The instant it comes again, never in quiet hours; nothing where tomorrow brings one anyway. Raises `Refused`."""
        if self.of == "re-test":
            return (Draft(Snoozed(self.nudge, self._instant(context))),)
        wanted = context.journal.latest(CheckIns)
        if wanted is None or not wanted.on or (wanted.until and context.moment.today < wanted.until):
            raise Refused("Check-ins are off or paused, so nothing would come. /checkin go:yes turns them on again.")
        if self._comes_anyway(context, wanted):
            return ()
        return (Draft(Snoozed(self.nudge, self._instant(context))),)

    def answer(self, context: Context) -> Reply:
        """When that is, on the student's clock."""
        if not context.written:
            return Reply("Tomorrow, then", (Paragraph("Tomorrow's comes at its usual time, so this one rests."),))
        payload = context.written[0].payload
        at = payload.until if isinstance(payload, Snoozed) else context.moment.now
        local = at.astimezone(context.moment.zone)
        return Reply("Later, then", (Paragraph(f"It comes again on {on(local.date())} at {local:%H:%M}."),))

    def _comes_anyway(self, context: Context, wanted: CheckIns) -> bool:
        tomorrow = context.moment.today + timedelta(days=1)
        return self.until == "tomorrow" and tomorrow.weekday() in wanted.weekdays

    def _instant(self, context: Context) -> datetime:
        zone = context.moment.zone
        if zone is None:
            raise Refused("I no longer know your time zone. /timezone New York, for one, sets it.")
        wanted = context.journal.latest(CheckIns)
        if self.until == "tomorrow":
            hour, minute = divmod(wanted.minute if wanted else 18 * 60, 60)
            return _at(context.moment.today + timedelta(days=1), time(hour, minute), zone)
        evening = _at(context.moment.today, _EVENING, zone)
        at = evening if self.until == "tonight" and evening > context.moment.now else context.moment.now + _HOUR
        return out_of_quiet(at, zone, Quiet())


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, tzinfo=zone).astimezone(UTC)
