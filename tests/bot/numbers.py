"""Where a number in an answer may come from: a fact the answer names, the student's own entries, or the rules over them.

`untraced` gives what comes from nowhere. A number passes only as what it is: a date as a date, a time as a time, `95 %` as a
percent, `3 weeks` as weeks, `form 31` as a form. What the rules give is worked out anew, from the journal.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from core.command import options, usage
from core.commands import COMMANDS
from core.guide import facts
from core.guide.attempts import booked, earliest, sittings, window
from core.guide.blindspots import look
from core.guide.booking import against, exam_day
from core.guide.calendar import school_date
from core.guide.course import course
from core.guide.fact import Blocks, Fact, Line, Status
from core.guide.facts import FACTS
from core.guide.forms import milestones, standing_plan
from core.guide.method import since, stuck
from core.guide.misses import complete
from core.guide.pace import pace, per_month
from core.guide.readiness import readiness
from core.guide.retests import open_days_of, sessions
from core.guide.scores import counted
from core.guide.timeline import own_dates, timeline, weeks_short
from core.guide.trend import trend
from core.journal import Journal
from core.moment import Moment
from core.payloads import CheckIns, Feeling, Lost, Miss, Score, Taught
from core.wording import num

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
LONG = tuple(calendar.month_name)[1:]
_MONTH = re.compile(rf"\b(?:{'|'.join(LONG)}) \d{{4}}\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = re.compile(r"\b(\d{1,2}:\d{2})\b")
_UNITS = (
    *("hour", "day", "week", "month", "year", "minute", "point", "question", "form", "attempt", "sitting", "block"),
    *("people", "entry", "entries", "miss", "student", "gap", "strength", "report", "topic"),
)
_NUMBER = re.compile(
    r"(?P<before>\b[Ff]orms? |\b[Ee]ntry |^)?(?<![\w.])(?P<number>\d+(?:\.\d+)?)(?!\w)(?:(?= to \d+(?:\.\d+)?(?P<range> ?%| \w+))|(?=(?P<after> ?%| \w+(?: \w+)?)))?",
    re.MULTILINE,
)

# what stands in an answer as it is, with the reason: no rule gives it, and no fact holds it
UI: tuple[tuple[str, str], ...] = (
    (r"^(?:The guide's step|Part) [1-6] of 6(?=:| of my way back:)", "the guide's six steps (fact six-steps)"),
    (r"\d{1,2} \w{3} \d{4}(?= would be sitting)|(?<=allowed the one on )\d{1,2} \w{3} \d{4}", "the day that was just told"),
    (r"sitting [1-9](?= of Step 1, and the board)", "the sitting that it would be"),
    (r"^[1-6], (?=feelings|school|baseline|time|strategy|schedule)", "the guide's six steps, numbered"),
    (r"\bStep [12]\b", "the exam's name"),
    (r"steps? [1-6](?: and [1-6])?\b", "the guide's sections, in a source note"),
    (r"\b(?:UWSA[123]|Free120|UWSA1-3)\b", "names of exams"),
    (r"miss renal misread 80 sure|log 66 form 31|/log-nbme 66(?: form:31)?(?!\w)|form:UWSA2|plan 70$", "an example of what to write"),
    (r"(?<=such as )(?:66\.5|66|31|88|3|70|30|29,30,31|214|18:00|\d{4}-\d\d-\d\d)\b", "an example of what to write"),
    (r"(?:unseen:29,30,31|/history 3(?=,)|such as 14 Sep 2026|/start used:2|sat:2026-09-14|date:2027-03-01|window:2027-03-31)\b", "an example of what to write"),
    (r"at:18:00|Say 18:00 or 6 pm|questions:37|form:NUMBER", "an example of what to write"),
    (r"\b988\b|\b741741\b|1-888-409-0141|November 2026", "crisis lines, and when they were looked at (facts.md, section 3)"),
    (r"0 to 10\b", "the scale of a feeling"),
    (r"[0-3] of 3\b|Write 3 questions", "a session ends in three questions"),
    (r"^Re-test [1-5]:", "re-tests numbered"),
    (r"^Sitting [1-9]:|Attempt [2-4]\b", "sittings numbered"),
    (r"[1-7] of 7\b|7 short questions", "the questions of /method"),
    (r"1 to (?=\d+ days at once)", "one day is the least"),
    (r"within 60 days", "what the encouragements promise"),
)  # fmt: skip

# facts an answer stands on in a sentence of its own, beside or without a note
INLINE: tuple[tuple[str, tuple[Fact[object], ...]], ...] = (
    ("by our own limits", (facts.FRESH_DAYS, facts.NEWEST_DAYS, facts.PASS_99, facts.LIKELY_READY)),
    ("which runs from 0 to 100", (facts.SCALE,)),
    ("the re-test days are ours", (facts.RETESTS,)),
    ("and be asked again after", (facts.RETESTS,)),
    ("I bring up no studying and no scores", (facts.QUIET_HOURS,)),
    ("I can move a plan by", (facts.MOST_LOST,)),
    ("/blindspots says what repeats", (facts.MISSES_LEAST,)),
    ("no rise of", (facts.LEVEL,)),
    ("would stop below the guide's first line", (facts.PASS_95, facts.TARGETS, facts.DEFAULT_TARGET)),
)
# facts whose sentence names a unit that an answer leaves out: "up to 4, plan for 8", "after 1, 3, 7 days"
PLAIN = {
    "results",
    "methods",
    "format",
    "two-forms",
    "attempts",
    "after-a-fail",
    "k-five",
    "hope",
    "misses",
    "known-form",
}
# entries' fields and what their numbers are; a field that is not here holds a plain number, such as a score
_FIELDS = {
    "form": "form", "forms": "form", "unseen": "form", "chance": "%", "hours": "hour", "attempts": "attempt",
    "used": "attempt", "sure": "%", "questions": "%", "CheckIn.questions": "question", "block": "minute", "days": "day",
    "strength": "strength", "nudge": None, "how": None, "taught": None, "seq": None, "seqs": None, "weekdays": None, "minute": None,
}  # fmt: skip


class Known:
    """What may stand in one answer: numbers by what they are, dates, and times."""

    def __init__(self) -> None:
        self.numbers: dict[str, set[str]] = {}
        self.dates: set[date] = set()
        self.clock: set[str] = set()
        self.own: set[str] = set()

    def add(self, value: object, *units: str) -> None:
        """Every number and date in a value, however deep, as each of these; as a plain number where there are none."""
        match value:
            case None | str() | bool() | Enum():
                return
            case datetime():
                self.instant(value)
            case date():
                self.dates.add(value)
            case int() | Decimal() | Fraction():
                for unit in units or ("",):
                    self.numbers.setdefault(unit, set()).add(num(value))
            case tuple() | list():
                for each in value:
                    self.add(each, *units)
            case _ if is_dataclass(value):
                for each in fields(value):
                    self.add(getattr(value, each.name), *units)

    def instant(self, at: datetime, zone=UTC) -> None:
        """An instant, as a date and a time."""
        local = at.astimezone(zone)
        self.dates.add(local.date())
        self.clock.add(f"{local:%H:%M}")

    def allows(self, number: str, unit: str) -> bool:
        """Whether that number may stand there, as that."""
        return any(number in self.numbers.get(each, set()) for each in (("entry", "") if " or " in unit else (unit,)))


def untraced(text: str, known: Known) -> list[str]:
    """The numbers that come from nowhere, as they stand."""
    found, plain = [], _plain(text, known)
    for match in _DATE.finditer(plain):
        if date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1])) not in known.dates:
            found.append(match[0])
    months = {f"{LONG[day.month - 1]} {day.year}" for day in known.dates}
    found += [said for said in _MONTH.findall(plain) if said not in months]
    found += [match[0] for match in _ISO.finditer(plain) if date(*map(int, match.groups())) not in known.dates]
    found += [clock for clock in _CLOCK.findall(plain) if clock not in known.clock]
    found += [f"{number} {unit}".strip() for number, unit in claims(text, known) if not known.allows(number, unit)]
    return found


def claims(text: str, known: Known) -> Iterator[tuple[str, str]]:
    """Numbers with what they are, once dates, times, fixed phrases and the student's own words are out."""
    bare = _MONTH.sub(" ", _CLOCK.sub(" ", _ISO.sub(" ", _DATE.sub(" ", _plain(text, known)))))
    for match in _NUMBER.finditer(bare):
        yield match["number"], _unit(match)


def _unit(match: re.Match[str]) -> str:
    before, after = match["before"], (match["range"] or match["after"] or "")
    if before is not None:
        word = before.strip().lower()
        if not word:
            listed = match.string[match.end("number") :].startswith(": ")
            return "entry or score" if listed else _after(after)
        return "entry" if word == "entry" else "form"
    return _after(after)


def _after(after: str) -> str:
    if after.strip() == "%":
        return "%"
    for word in after.split():
        for unit in _UNITS:
            if word in (unit, f"{unit}s", f"{unit}es"):
                return {"entries": "entry", "sitting": "attempt"}.get(unit, unit)
    return ""


def _plain(text: str, known: Known) -> str:
    for phrase in (*sorted(known.own, key=len, reverse=True), *_DECLARED):
        text = text.replace(phrase, " ")
    for pattern, _ in UI:
        text = re.sub(pattern, " ", text, flags=re.MULTILINE)
    text = re.sub(r"\b([Ff]orms) ((?:\d+, )*\d+ and \d+)", lambda of: re.sub(r"\d+", r"form \g<0>", of[2]), text)
    text = re.sub(r"\b(\d{1,2}) of 10\b", r"\1 strength", text)
    return re.sub(r"strength (\d{1,2})(?: to (\d{1,2}))?", r"\1 strength, \2 strength", text)


def _declared() -> Iterator[str]:
    """How commands are written and what they are for: from their declarations, word for word."""
    for command in COMMANDS:
        yield usage(command)
        yield command.spec.help
        for option in options(command):
            yield f"{option.name}: {option.help}" + (f" (such as {option.example})" if option.example else "")


_DECLARED = tuple(sorted(_declared(), key=len, reverse=True))


def cited(text: str) -> tuple[Fact[object], ...]:
    """The facts an answer names: by source and section in its note, or by their own sentence."""
    named = set()
    for note in re.findall(r"^Sources: (.*?)\.(?: Limits of our own: .*)?$", text, re.MULTILINE):
        for part in note.split("; "):
            source, *sections = part.split(", ")
            named |= {(source, section) for section in sections}
    found = []
    for fact in FACTS:
        sure = "" if fact.status in {Status.GUIDE, Status.OFFICIAL} else f" ({fact.status})"
        ours = fact.status is Status.OURS and fact.says.format(fact.value) in text
        if ours or (fact.source, f"{fact.section}{sure}") in named:
            found.append(fact)
    derived = {fact.id for fact in found}  # what is worked out from a fact goes by its id
    return (*found, *(fact for fact in FACTS if fact.status is Status.DERIVED and fact.id in derived))


def of_facts(text: str, known: Known) -> None:
    """Adds the values of the facts that the answer stands on, each as the units its sentence names, or plain."""
    inline = (fact for phrase, those in INLINE if phrase in text for fact in those)
    for fact in (*cited(text), *inline):
        if isinstance(fact.value, Line):
            known.add(fact.value.epc)
            known.add(fact.value.percent, "%")
            continue
        if isinstance(fact.value, Blocks):
            known.add(fact.value.many, "block")
            known.add(fact.value.items, "question")
            known.add(fact.value.minutes, "minute")
            continue
        if fact is not facts.SCALE and re.search(r"percent|%", fact.says):
            known.add(fact.value, "%")
            known.add(fact.value if fact.id in {"prevalence", "match-99"} else None, "", "year")
        else:
            units = [unit for unit in _UNITS if re.search(rf"\b{unit}", fact.says)]
            known.add(fact.value, *units, *(("",) if fact.id in PLAIN else ()))
        known.add(fact.year)


def of_journal(journal: Journal, moment: Moment, known: Known) -> None:
    """Adds what was kept, and what the rules give for it."""
    zone = moment.zone or UTC
    known.instant(moment.now, zone)
    known.add(len(journal.standing), "entry")
    for entry in journal.entries:
        known.instant(entry.at, zone)
        known.add(entry.seq, "entry")
        for each in fields(entry.payload):
            value, unit = getattr(entry.payload, each.name), _FIELDS.get(each.name, "")
            unit = _FIELDS.get(f"{type(entry.payload).__name__}.{each.name}", unit)
            if isinstance(value, datetime):
                known.instant(value, zone)
                known.instant(value)  # /history says it in UTC
            elif each.name == "minute":
                known.clock.add(f"{value // 60}:{value % 60:02}")
            elif unit is not None:
                known.add(value, *filter(None, (unit,)))
            known.own |= {word for word in _words(value) if re.search(r"\d", word) and len(word) > 3}
    for value, *units in _derived(journal, moment):
        known.add(value, *units)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)


def _derived(journal: Journal, moment: Moment) -> Iterator[tuple[object, ...]]:
    """What the rules work out, with what it is."""
    today = moment.today
    yield from _of_scores(journal, today)
    yield from _of_plan(journal, today)
    yield from _of_attempts(journal, today)
    yield from _of_strategy(journal)
    if wanted := journal.latest(CheckIns):  # the next one of its days
        week = (today + timedelta(days=ahead) for ahead in range(1, 8))
        yield (next(day for day in week if day.weekday() in wanted.weekdays),)
    for entry, _ in sessions(journal):
        yield (open_days_of(journal, entry.root),)
    yield (sum((held.said or "").count("(gap)") for held in journal.all(Taught)), "gap")
    for entry, _ in journal.entries_of(Feeling):
        day = Moment((journal.entry(entry.root) or entry).at, moment.zone).today
        yield (day - timedelta(days=day.weekday()),)


def _of_scores(journal: Journal, today: date) -> Iterator[tuple[object, ...]]:
    scores, found = trend(journal).counted, readiness(journal, today)
    yield (found.until,)
    yield (found.line,)
    yield (len(scores), "")
    yield from ((abs(later.value - former.value), "", "point") for former, later in pairwise(scores))
    yield from ((max(0, (today - score.taken).days), "day") for score in scores)
    own = pace(scores)
    if own and not own.level:
        yield (tuple(Decimal(end) for end in re.findall(r"\d+\.\d", per_month(own))), "point")
    checked = trend(journal).checked
    if checked:
        yield (tuple(value // 1 for value in checked.shows),)


def _of_plan(journal: Journal, today: date) -> Iterator[tuple[object, ...]]:
    found, plan = course(journal), standing_plan(journal)
    used = {score.form for score in journal.all(Score) if score.form}
    left = plan.unseen if plan and plan.unseen is not None else max(0, facts.FORMS_SOLD.value - len(used))
    yield (tuple(range(left + 1)), "form")  # so many left, or in reserve
    yield (sum(lost.days for lost in journal.all(Lost)), "day")
    if plan and plan.hours:
        yield (plan.hours * 60 // 2 // facts.BLOCK.value[1], "block")
    if found is None:
        return
    yield (found.score.value,)
    yield ((today - found.score.taken).days, "day")
    yield (found.lost, "day")
    yield (abs(readiness(journal, today).line - found.score.value), "point")
    if found.way is None:
        return
    way = found.way
    yield (way.target,)
    yield (way.dates,)
    yield ((way.needed, way.least, way.most, way.band), "month")
    further = timeline(way.score, way.day, Decimal(readiness(journal, today).line))
    yield (further and (further.least, further.most), "month")  # to what the verdict asks, beyond a lower target
    for start in (today, way.day):
        stones = milestones(way, start, left, plan.forms if plan else ())
        yield from ((stone.day,) for stone in stones)
        yield from ((stone.shows,) for stone in stones)
    due, booking = school_date(journal), booked(journal)
    for day in filter(None, (due and due.safe, booking and booking.day)):
        yield (tuple(weeks_short(end, day) for end in way.dates), "week")
    own = pace(counted(journal))
    if own:
        dates = own_dates(own, way.score, way.day, way.target)
        yield (dates,)
        yield (dates and (weeks_short(way.dates[0], dates[0]), weeks_short(dates[1], way.dates[1])), "week")


def _of_strategy(journal: Journal) -> Iterator[tuple[object, ...]]:
    seen = look(journal)
    yield ((seen.misses, seen.more, seen.unsure, len(complete(journal))), "miss", "")
    yield (tuple(many for _, many in seen.modes),)
    yield from (((each.entries, each.of, each.forms), "miss", "report", "") for each in seen.findings)
    yield (len(journal.all(Miss)), "question", "miss")
    yield (len({each.topic for each in journal.all(Taught)}), "topic")
    yield (stuck(journal), "")
    yield (since(journal),)


def _of_attempts(journal: Journal, today: date) -> Iterator[tuple[object, ...]]:
    found, booking = sittings(journal), booked(journal)
    yield ((found.used, found.left, found.limit), "attempt", "")
    wait = earliest(found)
    yield (wait and (wait.day, wait.after_first, wait.after_latest),)
    days = [*found.days, *((booking.day,) if booking and booking.day else ())]
    yield from ((day + timedelta(weeks=weeks),) for day in days for weeks in facts.RESULTS.value)
    yield (school_date(journal),)
    if booking and booking.day:
        held, layout = against(booking.day, journal, today), exam_day(booking.day)
        yield (held.short, "week")
        yield ((booking.day - today).days // 7, "week")
        yield ((booking.day - today).days, "day")
        yield (window(booking),)
        yield (layout.many * layout.items, "")
