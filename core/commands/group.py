"""`/group`: a channel's study group. Who may manage the channel sets it up; anybody joins, in private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from core.command import Ask, Context, Refused, Spec
from core.groups import words
from core.groups.kinds import PostsKind
from core.groups.setting import GROUP, KINDS, members
from core.guide.zones import ZoneKind
from core.journal import Draft, Entry
from core.kinds import OneOf, Whole
from core.nudges.kinds import CLOCK, FOREVER, DaysKind, PauseKind, TimeKind
from core.nudges.words import DAYS
from core.payloads import Membership, StudyGroup, TakenBack
from core.reply import Reply
from core.request import Room

SUGGESTED_DAYS, SUGGESTED_MINUTE = (0, 3), 18 * 60  # Monday and Thursday at 18:00
JOIN, LEAVE, PREVIEW, START, GO, END, UNDO = "join", "leave", "preview", "start", "go", "end", "undo"
_OF_MEMBERS = frozenset({JOIN, LEAVE})

# whole messages; "pause" and "stop" alone are about one's own check-ins, "start group" is about one's school
_THE = ("the group", "this group", "the study group", "this study group")
_SHORTCUTS = (
    *(
        (phrase, ("do", verb))
        for verb in (JOIN, LEAVE)
        for phrase in (verb, *(f"{verb} {what}" for what in (*_THE, "group", "study group")))
    ),
    *((f"{said} {what}", ("do", verb)) for said, verb in ((START, START), (END, END), ("stop", END)) for what in _THE),
    *(
        (f"pause {what}{how}", ("pause", until))
        for what in _THE
        for how, until in (("", FOREVER), (" a week", "week"), (" for a week", "week"))
    ),
)
_DOES = (*((each, (each,)) for each in (JOIN, LEAVE, PREVIEW, START, END, UNDO)), (GO, (GO, "go on", "resume")))
_WHAT = r"(?: (?:the |this )?(?:study )?group)?"
_DAY = rf"(?:{'|'.join(DAYS)})[a-z]*"
_DAYS = rf"((?:{_DAY}(?:(?: ?(?:[,/+–-]|\band\b|\bto\b) ?| ){_DAY})*)|daily|every ?day|weekdays|weekends)"
_NAMED = r"((?:,? [a-z]+:.*)?)"


@dataclass(frozen=True)
class Group:
    """Shows, sets up, changes, pauses or ends what is posted; `join` and `leave` are one's own."""

    spec: ClassVar[Spec] = Spec(
        "group",
        "This channel's study group: join or leave, or set up what I post",
        ("study group", "study-group"),
        shared=True,
        unasked=True,
        shortcuts=_SHORTCUTS,
        spoken=(
            (rf"^({JOIN}|{LEAVE}|{START}|{END}){_WHAT}$", r"\1"),
            (r"^(?:go on|resume|unpause)$", GO),
            (r"^(?:(?:turn |switch )?on|start posting)$", START),
            (r"^(?:(?:turn |switch )?off|stop(?: posting)?)$", END),
            (r"^pause$", f"pause:{FOREVER}"),
            (r"^pause (?:it |for )?(?!:)(.+)$", r"pause:\1"),
            # the days, the hour, then what has a name, or else a city
            (rf"^{_DAYS}{_NAMED}$", r"days:\1 \2"),
            (rf"^{_DAYS},? (?:at )?({CLOCK}){_NAMED}$", r"days:\1 at:\2 \3"),
            (rf"^{_DAYS},? (?:at )?({CLOCK}),? (?:in )?([a-z][^:\d]+)$", r"days:\1 at:\2 zone:\3"),
        ),
    )
    do: Annotated[
        str | None,
        Ask(
            "join or leave; preview, start, go on, end or undo for who manages",
            OneOf(_DOES),
            JOIN,
        ),
    ] = None
    days: Annotated[tuple[int, ...] | None, Ask("On which days I post", DaysKind(), "mon,thu")] = None
    at: Annotated[int | None, Ask("At what time", TimeKind(), "18:00")] = None
    zone: Annotated[str | None, Ask("In which time zone, by city or name", ZoneKind(), "New York")] = None
    kinds: Annotated[
        tuple[str, ...] | None, Ask("What I post: check-in, encouragement, pulse, or all", PostsKind(), "all")
    ] = None
    pause: Annotated[date | str | None, Ask("A week, until a date, or until I say", PauseKind(), "week")] = None
    entry: Annotated[
        int | None, Ask("Which change undo takes back", Whole(1, 999_999, "a change's number"), "3", menu=False)
    ] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """What is new in the channel's journal. Raises `Refused`."""
        if self.do in _OF_MEMBERS:
            joins = self.do == JOIN
            is_in = context.asker in members(context.journal)
            return (Draft(Membership(context.asker, joins)),) if joins != is_in else ()
        if not self._changes():
            return ()
        room = _managed(context)
        if self.do == UNDO:
            found = self._undone(context)
            return (Draft(TakenBack(found.seq)),) if found else ()
        wanted = self._wanted(context)
        if wanted.on and not room.reachable:
            raise Refused(words.LET_ME_IN)
        held = context.journal.latest(StudyGroup)
        # going on also mends what could not be delivered, so it is written even where it changes nothing
        again = self.do in (START, GO)
        return (Draft(wanted),) if again or held is None or replace(wanted, organiser=held.organiser) != held else ()

    def answer(self, context: Context) -> Reply:
        """What became of it, or how the group stands."""
        held, joined = context.journal.latest(StudyGroup), context.asker in members(context.journal)
        if self.do in _OF_MEMBERS:
            return words.joined(held, new=bool(context.written)) if joined else words.left(new=bool(context.written))
        if self.do == UNDO and not context.written:
            return words.nothing_to_undo()
        may = _room(context).manages
        if held is None:
            return words.offer(context, SUGGESTED_DAYS, SUGGESTED_MINUTE) if may else words.none_here(context)
        if self.do == PREVIEW:
            return words.preview(held, context)
        change = next((entry for entry in context.written if isinstance(entry.payload, StudyGroup)), None)
        held_up = held.on and (GROUP in context.refused or not _room(context).reachable)
        return words.shown(held, context, joined=joined, may=may, change=change, held_up=held_up)

    def _changes(self) -> bool:
        """Whether anything about the posts is asked for."""
        given = (self.days, self.at, self.zone, self.kinds, self.pause)
        return self.do in (START, GO, END, UNDO) or any(value is not None for value in given)

    def _wanted(self, context: Context) -> StudyGroup:
        """The settings asked for, over those before; new ones are not posted before `start`. Raises `Refused`."""
        held = context.journal.latest(StudyGroup)
        if held is None and self.days is None and self.at is None and self.kinds is None:
            raise Refused("Nothing is set up here yet. /group days:mon,thu at:18:00 shows you how it would look.")
        zone = self.zone or (held.zone if held else str(context.moment.zone or ""))
        if not zone:
            raise Refused("In which time zone? Say it with the rest: /group days:mon,thu at:18:00 zone:New York.")
        before = held or StudyGroup(SUGGESTED_DAYS, SUGGESTED_MINUTE, zone, KINDS, context.asker, on=False)
        wanted = StudyGroup(
            before.weekdays if self.days is None else self.days,
            before.minute if self.at is None else self.at,
            str(ZoneInfo(zone)),
            before.kinds if self.kinds is None else self.kinds,
            context.asker,
            before.on,
            before.until,
        )
        if self.do == END or self.pause == FOREVER:
            return replace(wanted, on=False, until=None)
        if self.do in (START, GO):
            return replace(wanted, on=True, until=None)
        return replace(wanted, until=self.pause) if isinstance(self.pause, date) else wanted

    def _undone(self, context: Context) -> Entry | None:
        """The change that is to be taken back, if it still stands."""
        standing = [entry for entry, _ in context.journal.entries_of(StudyGroup)]
        named = [entry for entry in standing if self.entry in (None, entry.seq)]
        return named[-1] if named else None


def _room(context: Context) -> Room:
    return context.room or Room(manages=False, reachable=False)


def _managed(context: Context) -> Room:
    """The room, where who asks may change what is posted in it. Raises `Refused`."""
    room = _room(context)
    if not room.manages:
        raise Refused(words.GUEST if room.guest else words.NOT_YOURS)
    return room
