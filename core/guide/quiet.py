"""The days in which studying is not brought up: after crisis words (quiet), and the first days after a result.

Quiet never ends by itself: at its hour the student is asked once, and it lasts until they say. Why it began is not kept.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from core.guide import facts
from core.journal import Journal
from core.kinds import plain
from core.moment import Moment
from core.payloads import Attempt, Confidence, FirstDays, Payload, Plan, QuietUntil, Score
from core.reply import Action, Paragraph, Reply
from core.wording import on

QUIET = timedelta(hours=facts.QUIET_HOURS.value)
FIRST = timedelta(hours=facts.FIRST_HOURS.value)
CHECK_ON_ME = Action("check on me tomorrow", "quiet", (("do", "tomorrow"),))
CHOICES = (
    Action("go on", "quiet", (("do", "resume"),)),
    Action("not yet", "quiet", (("do", "later"),)),
    Action("stop check-ins", "quiet", (("do", "stop"),)),
)


def quiet(journal: Journal) -> QuietUntil | None:
    """What holds study prompts and score talk back; None where nothing does."""
    held = journal.latest(QuietUntil)
    return None if held is None or held.over else held


def calm(journal: Journal) -> Journal:
    """The journal as if no crisis words had been heard: what nudges follow, so that their rows don't tell."""
    return Journal(
        tuple(entry for entry in journal.entries if not isinstance(entry.payload, QuietUntil)), journal.damaged
    )


def in_first_days(journal: Journal, now: datetime) -> bool:
    """Whether the student has chosen to leave studying alone for now."""
    chosen = journal.latest(FirstDays)
    return chosen is not None and now < chosen.until


def no_studying(journal: Journal, now: datetime) -> bool:
    """Whether nothing about studying is to be brought up unasked."""
    return quiet(journal) is not None or in_first_days(journal, now)


def look_again(payload: Payload, journal: Journal, now: datetime) -> tuple[Action, ...]:
    """The way to the verdict after a change that it rests on; none while studying is not to be brought up."""
    counts = isinstance(payload, Score | Plan | Attempt | Confidence) and not no_studying(journal, now)
    return (Action("am I ready?", "ready"),) if counts else ()


def begun(reply: Reply, began: int) -> Reply:
    """The help, with what changes for the next days; `began` is the entry of theirs."""
    said = (
        f"For the next {facts.QUIET_HOURS.value} hours I bring up no studying and no scores. I go on answering, at any hour, "
        "and nothing starts again by itself."
    )
    given = reply.help and replace(reply.help, began=began)
    return replace(reply, blocks=(*reply.blocks, Paragraph(said)), actions=(*reply.actions, CHECK_ON_ME), help=given)


def beside(reply: Reply, held: QuietUntil, moment: Moment) -> Reply:
    """An answer given in these days: it is not given as if nothing had been said."""
    if moment.now < held.until:
        said = f"I'm here, and I bring up no studying until {when(held.until, moment)}. /support is there at any hour."
        return replace(reply, blocks=(Paragraph(said), *reply.blocks), actions=(*reply.actions, CHECK_ON_ME))
    said = "I have kept quiet about studying these days. Shall I go on with it? Until you say, I stay quiet."
    return replace(reply, blocks=(Paragraph(said), *reply.blocks), actions=(*CHOICES, *reply.actions))


_GO_ON = re.compile(
    r"\b(?:let me study|(?:back|go back|return) to study\w*|(?:talk|speak) about study\w*|study again|i (?:want|wanna|need|would like) to (?:log|study|go on|plan)"
    r"|(?:get|turn|switch)(?: \w+)? (?:out of|off) (?:this|it)|this mode|resume|my exam is|question about)\b"
)


def asks_to_go_on(words: str, held: QuietUntil, moment: Moment) -> Reply | None:
    """The answer in these days to words that are no command: once they are over, the question whether to go on.

    Before that, to somebody who asks for it, that what they bring up themself is answered as always.
    """
    if moment.now >= held.until:
        said = "I have kept quiet about studying these days. Shall I go on with it? Until you say, I stay quiet."
        kind = "I can't read that one, and nothing of it was stored. /support is there at any hour."
        return Reply("I'm glad you wrote.", (Paragraph(said), Paragraph(kind)), CHOICES)
    if not _GO_ON.search(plain(words)):
        return None
    own = "You can bring studying up yourself at any time, and every command answers as always."
    said = f"By myself I stay quiet about it until {when(held.until, moment)}, and then I ask you. /support is there at any hour."
    return Reply("Whenever you like", (Paragraph(own), Paragraph(said)), (CHECK_ON_ME,))


def when(at: datetime, moment: Moment) -> str:
    """An instant on the student's clock; in UTC, and saying so, while their zone is not known."""
    local = at.astimezone(moment.zone) if moment.zone else at
    return f"{on(local.date())}, {local:%H:%M}{'' if moment.zone else ' UTC'}"
