"""What `/group` answers, to one person alone. What everybody reads is in `posts.py`."""

from __future__ import annotations

from datetime import date

from core.command import Context
from core.groups.encouragement import thought_for
from core.groups.posts import HOUSE_RULE, TITLE, Post, public
from core.groups.setting import CHECK_IN, ENCOURAGEMENT, PULSE
from core.guide import facts
from core.guide.fact import sources
from core.journal import Entry
from core.nudges.words import DAYS, told
from core.payloads import StudyGroup
from core.reply import Action, Block, Bullets, Paragraph, Reply, Rows
from core.wording import listed, on

NOT_YOURS = (
    "What is posted here is up to whoever may manage this channel. You can join or leave: /group join, /group leave."
)
GUEST = "Guests can join and leave here. Setting it up takes a member who may manage this channel."
LET_ME_IN = (
    "I can't write in this channel yet. Let me in (on Slack invite me, on Discord let me see it and send messages), "
    "then say it again."
)
_HELD_UP = (
    "I may not write in this channel, so nothing is posted. Let me in again (on Slack invite me and open an archived channel, "
    "on Discord let me see it and send messages), then tap go on or say /group go, and I try at once. "
    "By myself I try once a day."
)
_ANY_MANAGER = "Whoever may manage this channel can change it, also when the person who set it up has left."
_SAYS = {
    CHECK_IN: "a check-in, answered in private with one tap",
    ENCOURAGEMENT: "a short encouragement, never the same one within 60 days",
    PULSE: "once a week, sums of those who joined: how many checked in, how many questions",
}
_JOIN, _LEAVE = Action("join", "group", (("do", "join"),)), Action("leave", "group", (("do", "leave"),))
_START, _GO = Action("start", "group", (("do", "start"),)), Action("go on", "group", (("do", "go"),))
_PREVIEW, _END = Action("preview", "group", (("do", "preview"),)), Action("end", "group", (("do", "end"),))
_PAUSE = Action("pause a week", "group", (("pause", "week"),))


def joined(held: StudyGroup | None, *, new: bool) -> Reply:
    """What joining means, said to whoever joined."""
    counts = (
        "Two counts of yours enter this group's weekly sums: that you checked in, and how many questions you reviewed. "
        "They begin with the first week, Monday to Sunday, that you are in from its start. "
        f"Sums are shown only when {facts.K_FIVE.value} or more took part, and never beside a name."
    )
    never = "What you tap or write stays yours. Nobody is told that you joined, or when you don't answer."
    waits = () if held and held.on else (Paragraph("Nothing is posted here just now; you are in for when it is."),)
    title = "You have joined" if new else "You are in already"
    return Reply(title, (Paragraph(counts), Paragraph(never), *waits, sources(facts.K_FIVE)), (_LEAVE,))


def left(*, new: bool) -> Reply:
    """What leaving means."""
    said = (
        "Nothing of yours enters the sums any more, from past days neither. What you wrote stays in your own journal."
    )
    return Reply("You have left" if new else "You are not in", (Paragraph(said),), (_JOIN,))


def nothing_to_undo() -> Reply:
    """The change is taken back already, or never was."""
    return Reply("Nothing to undo", (Paragraph("That change does not stand any more. /group shows what does."),))


def none_here(context: Context) -> Reply:
    """For those who can't set one up."""
    guest = context.room is not None and context.room.guest
    said = "Someone who may manage this channel can set one up, with /group."
    return Reply("No study group is set up here", (Paragraph(GUEST if guest else said),), (_JOIN,))


def offer(context: Context, weekdays: tuple[int, ...], minute: int) -> Reply:
    """For those who can."""
    days = ",".join(DAYS[day] for day in weekdays)
    at = f"{minute // 60:02}:{minute % 60:02}"
    said = "I can post for a study group here, at an hour you choose. You see a preview first; nothing is posted before you start it."
    how = f"/group days:{days} at:{at} zone:New York, with your own days, hour and zone. kinds: chooses among these:"
    take = Action(f"{listed(DAYS[day].title() for day in weekdays)} at {at}", "group", (("days", days), ("at", at)))
    actions = (take,) if context.moment.zone else ()
    return Reply(
        "No study group is set up here",
        (Paragraph(said), Paragraph(how), Bullets(tuple(f"{kind}: {_SAYS[kind]}" for kind in _SAYS))),
        actions,
    )


def preview(held: StudyGroup, context: Context) -> Reply:
    """What everybody would read."""
    return Reply("A post would read like this", _sample(held, context), _next(held, context.moment.today))


def shown(held: StudyGroup, context: Context, *, joined: bool, may: bool, change: Entry | None, held_up: bool) -> Reply:
    """How the group stands, with what whoever asks may do about it. `held_up`: I may not write in the channel."""
    today = context.moment.today
    state = "The study group is held up" if held_up and not _paused(held, today) else _state(held, today)
    undo = (Action("undo", "group", (("do", "undo"), ("entry", str(change.seq)))),) if change else ()
    rows = Rows(
        (
            ("When", f"{told(held)} ({held.zone})"),
            ("What", "; ".join(_SAYS[kind] for kind in held.kinds)),
            ("You", "have joined: your counts enter the sums" if joined else "have not joined"),
        )
    )
    own = (_LEAVE if joined else _JOIN,)
    why = (Paragraph(_HELD_UP),) if held_up else ()
    if not may:
        return Reply(state, (*why, rows, Paragraph(_ANY_MANAGER)), own)
    saved = (Paragraph("Saved."),) if context.written else ()
    blocks: tuple[Block, ...] = (*saved, *why, rows)
    if change and not held.on:
        blocks = (*blocks, *_sample(held, context))
    if change and held.on and not held_up and not _paused(held, today):
        blocks = (*blocks, Paragraph(f"You may want to pin this here: “{TITLE}. Check-ins are private. {HOUSE_RULE}”"))
    next_ = (_GO, _END) if held_up else _next(held, today)
    return Reply(state, (*blocks, Paragraph(_ANY_MANAGER)), (*next_, _PREVIEW, *own, *undo))


def _sample(held: StudyGroup, context: Context) -> tuple[Block, ...]:
    today = context.moment.today
    thought = thought_for(today, context.asker) if ENCOURAGEMENT in held.kinds else None
    seen = public(Post("0", 1, CHECK_IN in held.kinds, thought))
    taps = f"Under it: {listed(each.label for each in seen.actions)}."
    weekly = f"Each week's first post also carries the sums of the week before, when {facts.K_FIVE.value} or more took part: otherwise nothing is said of them."
    sums = (Paragraph(weekly), sources(facts.K_FIVE)) if PULSE in held.kinds else ()
    return (Bullets((seen.title, *seen.paragraphs), "Everybody would read"), Paragraph(taps), *sums)


def _next(held: StudyGroup, today: date) -> tuple[Action, ...]:
    if not held.on:
        return (_START,)
    return (_GO, _END) if _paused(held, today) else (_PAUSE, _END)


def _paused(held: StudyGroup, today: date) -> bool:
    return held.until is not None and today < held.until


def _state(held: StudyGroup, today: date) -> str:
    if not held.on:
        return "The study group is not posting"
    if held.until and _paused(held, today):
        return f"The study group is paused until {on(held.until)}"
    return "The study group is on"
