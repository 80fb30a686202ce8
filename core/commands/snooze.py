"""The snooze buttons under a nudge: the same one comes again later, whatever happens in between. In no menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from core.command import Ask, Context, Refused, Spec
from core.days import DayOrNone
from core.guide.quiet import quiet
from core.guide.retests import coming
from core.journal import Draft
from core.kinds import Whole, Word
from core.nudges.schedule import CHECK_IN, NONE, RE_TEST, check_in_on, ended
from core.nudges.slots import Quiet, out_of_quiet
from core.payloads import CheckIns, Snoozed
from core.reply import Paragraph, Reply
from core.wording import on

OLDEST = timedelta(days=7)  # how old a button may be: its row is forgotten some weeks later, and would not come again
_EVENING = time(20)
_HOUR = timedelta(hours=1)
_MOST = 2**63 - 1  # ids of rows are 63 bits


@dataclass(frozen=True)
class Snooze:
    """Puts one nudge off."""

    spec: ClassVar[Spec] = Spec("snooze", "Later", menu=False)
    nudge: Annotated[int, Ask("Which check-in", Whole(1, _MOST, "a check-in's number"), "1")]
    until: Annotated[str, Ask("Until when", Word(("hour", "tonight", "tomorrow")), "hour")] = "hour"
    of: Annotated[str, Ask("What it is", Word((CHECK_IN, RE_TEST)), CHECK_IN)] = CHECK_IN
    on: Annotated[date | str | None, Ask("The day it was shown on", DayOrNone(), "2026-11-23")] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The instant it comes again; nothing where that day brings one anyway. Raises `Refused`."""
        today = context.moment.today
        if isinstance(self.on, date) and today - self.on > OLDEST:
            raise Refused(f"That one is of {on(self.on)}, too long ago to put off. The next comes by itself.")
        if self.of == RE_TEST and (not coming(context.journal) or ended(context.journal)):
            raise Refused("No re-test comes by itself just now, so there is none to put off. /teach has them.")
        wanted = context.journal.latest(CheckIns) or NONE
        paused = wanted.until and today < wanted.until
        if self.of == CHECK_IN and (not wanted.on or paused or ended(context.journal)):
            raise Refused("Check-ins are off or paused, so nothing would come. /checkin go:yes turns them on again.")
        at, day = self._when(context)
        return () if day != today and self._comes_on(day, context) else (Draft(Snoozed(self.nudge, at, self.of)),)

    def answer(self, context: Context) -> Reply:
        """When that is, on the student's clock."""
        if quiet(context.journal):
            return Reply("It rests", (Paragraph("While I keep quiet about studying, none comes by itself."),))
        if not context.written:
            _, day = self._when(context)
            said = f"One comes at its usual time on {on(day)} anyway, so this one rests."
            return Reply("Tomorrow, then", (Paragraph(said),))
        payload = context.written[0].payload
        at = payload.until if isinstance(payload, Snoozed) else context.moment.now
        local = at.astimezone(context.moment.zone)
        return Reply("Later, then", (Paragraph(f"It comes again on {on(local.date())} at {local:%H:%M}."),))

    def _comes_on(self, day: date, context: Context) -> bool:
        """Whether something private comes on that day by itself; a check-in speaks of the re-test that is due."""
        return check_in_on(context.journal, day) or (self.of == RE_TEST and day in coming(context.journal))

    def _when(self, context: Context) -> tuple[datetime, date]:
        """The instant (UTC), never in quiet hours unless the student chose such an hour, and its local date. Raises `Refused`."""
        zone, now = context.moment.zone, context.moment.now
        if zone is None:
            raise Refused("I no longer know your time zone. /timezone New York, for one, sets it.")
        wanted = context.journal.latest(CheckIns) or NONE
        if self.until == "tomorrow":
            hour, minute = divmod(wanted.minute, 60)
            at = _at(context.moment.today + timedelta(days=1), time(hour, minute), zone)
        else:
            evening = _at(context.moment.today, _EVENING, zone)
            at = evening if self.until == "tonight" and evening > now else now + _HOUR
            at = at if wanted.minute in Quiet() else out_of_quiet(at, zone, Quiet())
        return at, at.astimezone(zone).date()


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, tzinfo=zone).astimezone(UTC)
