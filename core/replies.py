"""Replies that no command gives: refusals, help, and what went wrong. Each says what would work, and that nothing is lost."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from core.command import Command, shown, usage
from core.guide import facts
from core.guide.near import near
from core.kinds import plain
from core.nudges.outbox import Trouble
from core.nudges.words import GO_ON
from core.part import Part, joined
from core.reply import Action, Bullets, Note, Paragraph, Reply, Rows
from core.wording import listed

_BARE = frozenset(
    {"yes", "no", "not sure", "yeah", "nope", "maybe", "not really", "i don't know", "idk"}
)  # what people type instead of pressing a button
_TRIED = r"(?:fail(?:l?ed|d)|flunked)"
_NOT_IT = r"(?! (?:to\b|yet\b|(?:\w+ ){0,2}?(?:practice|blocks?|questions?|quiz|nbme|uwsa|mock)\b))"  # what is not the exam, or not a result
_FAILED = re.compile(
    rf"\b(?<!did )(?<!have )(?<!had )i(?:['’]?ve| have| had)?(?: (?:just|already|really|only|officially|actually|also|then|even)){{0,2}} {_TRIED}\b{_NOT_IT}"
    r"|(?<!did )(?<!do )(?<!will )(?<!would )(?<!can )(?<!could )(?<!should )(?<!must )\bi (?:just )?fail\b(?! (?:again|it|this|to|every|all|at)\b)"
    + _NOT_IT
    + rf"|\bi (?:just )?(?:do ?n['’]?t|do not|did ?n['’]?t|did not|have ?n['’]?t|have not|not|no|could ?n['’]?t|could not) (?:even )?pass(?:ed)?\b{_NOT_IT}"
    rf"|\bgot (?:the |a |an |my )?fail(?:ed)?\b{_NOT_IT}"
    r"|\b(?:it|results?|scores?|report)(?: \w+)? ?(?:is|was|['’]s|says|said|shows|showed|came back)(?: as)? (?:a |an |the )?fail(?:ed)?\b"
    r"|\breprob[eé](?!\w)|\bhe reprobado\b|\bsuspend[ií](?!\w)|\bno (?:pas[eé]|aprob[eé]) (?:el |mi )?(?:step|examen)"
)  # the first thing many write here
_FAILED_ALONE = re.compile(
    rf"(?:^|[,;.:] ?|\band |\bbut |\bso )(?:i )?(?:just |again |already |and |so )*{_TRIED}\b{_NOT_IT}"
)
_DOUBTED = re.compile(
    r"\b(?:if|suppose|imagine|unless|whether|in case|think|thought|feel like|dream\w*|scared|afraid|worried|might|maybe|may|why do)\b[^.,;:!?]*$"
)
_OTHERS = re.compile(
    r"\b(?:friends?|classmates?|brother|sister|he|she|they|people|someone|somebody|anyone|who|students?|wife|husband|boyfriend|girlfriend|roommate|patient|heart|pump)\b"
)
_TALK = (
    (
        re.compile(
            r"(?:(?:ok|okay|oh|and|great|cool) )*(?:thanks?|thank you|thx|ty|cheers|gracias)(?: (?:so|very) much| a lot| again| you| for .{1,30})?"
        ),
        "You're welcome",
        "I'm here whenever you want to go on.",
    ),
    (re.compile(r"(?:ok |thanks )*good ?night|gn|buenas noches"), "Good night", "Rest well. Nothing here runs away."),
    (
        re.compile(r"good (?:morning|afternoon|evening|day)|gm|buenos dias"),
        "Good to see you",
        "I'm here. One thing at a time is enough.",
    ),
    (
        re.compile(
            r"(?:(?:hi|hey|hello) )?(?:how are you(?: (?:doing|today))?|how(?:['’]?s| is) it going|what['’]?s up|sup|wyd)"
        ),
        "I'm a program, so always the same",
        "How are you? One word is enough, and /feel has some.",
    ),
    (
        re.compile(
            r"(?:ok )?(?:good ?)?(?:bye)(?: bye| now| for now)?|see (?:you|ya)(?: (?:later|tomorrow|soon))?|cya|take care|adios"
        ),
        "Take care",
        "What you saved is here when you come back.",
    ),
    (
        re.compile(
            r"(?:ok|okay|k|kk|lol|lmao|haha+|alright|all right|cool|nice|great|got it|i see|sure|fine)(?: (?:ok|okay|lol|cool|then|great|good))*"
        ),
        "All right",
        "I'm here when you need me.",
    ),
)
FEW, SHORT = 3, 30  # words and characters up to which it is sooner typed anew than copied
CLOSE = 0.7  # how alike a slip and a command's name are, of 1
ECHO = 500  # characters of what was typed that a refusal gives back
EXAMPLES = (
    "/log-nbme 66 form:31",
    "/ready",
    "/plan 70",
)  # with the slash: where others read along, plain words are a message


def refused(sentence: str, command: type[Command] | None = None, typed: str = "") -> Reply:
    """A refusal: what is wrong, what was typed where it is worth copying, and where the options are explained."""
    blocks = [Paragraph(sentence)]
    typed = re.sub(r"\s+", " ", typed).strip()
    if typed:
        long = len(typed.split()) > FEW or len(typed) > SHORT
        sent = f" You sent: {typed if len(typed) <= ECHO else f'{typed[:ECHO]}…'}" if long else ""
        blocks.append(Paragraph(f"Nothing was changed.{sent}"))
        blocks.extend(_how(command))
    return Reply("Not quite", tuple(blocks), done=False)


def _how(command: type[Command] | None) -> tuple[Paragraph, ...]:
    return (Paragraph(f"“/{command.spec.name} help” shows its options."),) if command and command.spec.menu else ()


def overheard(reply: Reply) -> Reply:
    """The answer to words of somebody's own that stand in a channel."""
    said = "What you wrote to me stands in the channel, where everybody can read it. You can delete it there; here only you read along."
    return replace(reply, blocks=(*reply.blocks, Paragraph(said)))


def not_kept(reason: str, command: type[Command] | None = None, rest: str = "") -> Reply:
    """Exam items are not given back either; the other options are, so that they can be copied."""
    beside = (Paragraph(f"Nothing was saved. The rest of what you sent: {rest}"),) if rest else ()
    return Reply("I can't keep that", (Paragraph(reason), *beside, *_how(command)), done=False)


def nearby(said: str, *, study: bool = True) -> Reply | None:
    """For a sentence that is no command: what of mine it is near to; None where that is nothing.

    `study`: whether anything may be said of studying, which is not so in the first days.
    """
    found = near(said, study=study)
    if found is None:
        return None
    failed = _has_failed(plain(said))
    title = (
        "I'm sorry that happened"
        if failed or found.sorry
        else "That is worth a moment"
        if found.feeling
        else "This may be what you mean"
    )
    worth = ("Your worth is not a score.",) if failed else ()
    last = "/support shows" if failed or found.feeling or not study else "/comeback shows all I can do, /support"
    says = (*worth, *found.says, f"Nothing of this was stored. {last} where to turn.")
    used = (facts.FEELINGS, *found.facts) if failed else found.facts
    return Reply(title, joined(Part(tuple(map(Paragraph, says)), tuple(dict.fromkeys(used)))), found.taps)


def _has_failed(words: str) -> bool:
    """Whether the words tell of a fail of one's own: not "what if", not somebody else's, not "failed to see"."""
    told = any(not _DOUBTED.search(words[: each.start()]) for each in _FAILED.finditer(words))
    alone = (words[: each.start()] for each in _FAILED_ALONE.finditer(words))
    return told or any(not _DOUBTED.search(before) and not _OTHERS.search(before) for before in alone)


def _small_talk(words: str) -> Reply | None:
    """One kind line for thanks, a greeting or an ok; None for anything else."""
    bare = re.sub(r"[^\w'’]+", " ", words).strip()
    for heard, title, line in _TALK:
        if heard.fullmatch(bare):
            return Reply(title, (Paragraph(line),))
    return None


def not_understood(said: str, commands: tuple[type[Command], ...], *, study: bool = True) -> Reply:
    """For words that are no command: what they are near to, or the nearest command and three that work."""
    words = plain(said).strip("?!., ")
    if words in _BARE:
        told = "Each message stands by itself for me: the buttons under a question carry the answer."
        safe = Paragraph(
            "If it is about whether you are safe: say “I'm safe” or “I'm not safe”. /support shows where to turn."
        )
        return Reply("I'm not sure what that answers", (Paragraph(told), safe))
    if about := _small_talk(words) or nearby(said, study=study):
        return about
    names = [command.spec.name for command in commands if command.spec.menu]
    first, *more = words.lstrip("/").split(" ")
    close = difflib.get_close_matches(first, names, n=1, cutoff=CLOSE) if len(more) < FEW else []
    guess = (Paragraph(f"Did you mean /{close[0]}?"),) if close else ()
    failed = _has_failed(words)
    title = "I'm sorry that happened" if failed else "I did not understand that"
    hint = (
        "Your worth is not a score, and nothing has to be done tonight."
        if failed
        else "I can't read that one, and nothing of it was stored."
    )
    if not study:
        left = Paragraph("/feel names what it is like, /tell has words for one person, /support shows where to turn.")
        return Reply(title, (*guess, Paragraph(hint), left), _GENTLE)
    blocks = (
        *guess,
        Paragraph(f"{hint} {'When you want to begin, these I can read:' if failed else 'These I can:'}"),
        Bullets(EXAMPLES),
        Paragraph("/comeback shows all I can do, /support where to turn."),
    )
    return Reply(title, blocks, (_STARTS[0], _GENTLE[0] if failed else Action("what I can do", "comeback")))


def usage_of(command: type[Command]) -> Reply:
    """How one command is written, with all its options."""
    rows = tuple(
        (option.name, f"{option.help}" + (f" (such as {option.example})" if option.example else ""))
        for option in shown(command)
    )
    blocks = (Paragraph(command.spec.help), Paragraph(usage(command)), *((Rows(rows),) if rows else ()))
    return Reply(f"/{command.spec.name}", blocks)


def overview(commands: tuple[type[Command], ...]) -> Reply:
    """Everything the bot can do, in the order of the guide's six steps."""
    left = {command.spec.name: command.spec.help for command in commands if command.spec.menu}
    lists = [
        Rows(tuple((f"/{name}", left.pop(name)) for name in names if name in left), heading)
        for heading, names in _STEPS
    ]
    said = "I keep your practice scores, say honestly whether it is time to retake, and plan the months. Only you see my answers."
    note = Note(
        "The rules are a recovery guide's, with their sources under each answer. Add help to a command for its options."
    )
    rest = Rows(tuple((f"/{name}", text) for name, text in left.items()), "At any time")
    short = Paragraph(f"In short: {', '.join(EXAMPLES)}.")
    return Reply("Comeback", (Paragraph(said), *(rows for rows in lists if rows.rows), rest, short, note), _STARTS)


_STEPS = (
    ("1, feelings", ("feel", "tell")),
    ("2, school", ("school",)),
    ("3, baseline", ("log-nbme", "trend")),
    ("4, time", ("plan", "replan")),
    ("5, strategy", ("miss", "blindspots", "method", "teach")),
    ("6, schedule", ("ready", "retake", "outlook", "story")),
)


def gone_since(*, damaged: bool) -> Reply:
    """A delivery is repeated whose entry was deleted for good in between, or can't be read any more."""
    became = "can't be read any more" if damaged else "has been deleted since"
    return Reply(f"That was saved, and {became}", (Paragraph("/history lists what I hold."),))


def with_trouble(reply: Reply, trouble: Trouble) -> Reply:
    """The reply, with word of what was turned away, and of what may or may not have been seen."""
    told = (
        (trouble.own, _TURNED_AWAY),
        (
            trouble.own_doubt,
            "A private message from me may be missing: I could not learn whether it arrived. None goes out twice.",
        ),
        (trouble.group, _NOT_LET_IN),
        (
            trouble.group_doubt,
            "A post of a study group you look after may be missing: I could not learn whether it went up.",
        ),
    )
    said = tuple(Paragraph(text) for on_it, text in told if on_it)
    taps = (GO_ON,) if trouble.own and GO_ON.label not in {each.label for each in reply.actions} else ()
    return replace(reply, blocks=(*reply.blocks, *said), actions=(*reply.actions, *taps)) if said else reply


_TURNED_AWAY = (
    "A private message from me could not reach you: yours are closed to me, or nothing is left that we share. "
    "Open them, then say /checkin go:yes or tap go on, and I try at once. By myself I try once a day."
)
_NOT_LET_IN = (
    "A post of a study group you look after was turned away: I may not write in its channel. "
    "Let me in again and say /group go there, and I try at once. By myself I try once a day."
)


def too_much() -> Reply:
    """An account sent more at once than is read."""
    said = "I only listened for words of danger in this one, and nothing was changed. Please send it again in a minute."
    return Reply("That was a lot at once", (Paragraph(said),), done=False)


def partly_read(reply: Reply, read: int, heard: int, *, all_heard: bool) -> Reply:
    """The reply, with word of how much of a long message was read, and how much heard, in characters."""
    of = "all of it" if all_heard else f"the first {heard:,} characters of it"
    said = f"That was long: I read the first {read:,} characters as a message to me, and listened for words of danger in {of}."
    return replace(reply, blocks=(*reply.blocks, Paragraph(said)))


def no_channel(command: type[Command]) -> Reply:
    """A channel's command said where there is none."""
    said = f"Say /{command.spec.name} in the channel it is about. Only you will see the answer there."
    return Reply("That belongs in a channel", (Paragraph(said),))


def not_seen() -> Reply:
    """The platform did not say who may do what in a channel."""
    said = (
        "I could not find out who may change what is posted here, so nothing was changed. Please try again in a minute."
    )
    return Reply("Not just now", (Paragraph(said),), done=False)


def not_stored() -> Reply:
    """The database could not be read or written."""
    said = "Nothing was changed, and nothing you saved before is lost. Please try again in a minute."
    return Reply("I can't reach what I keep just now, so nothing was saved", (Paragraph(said),), done=False)


def damaged(reference: str) -> Reply:
    """What a student's journal hangs on, or the database's file, can't be read any more."""
    said = (
        "What I keep for you is damaged on the disk, so I can't read or save anything, and trying again won't mend it. "
        f"Whoever runs me may be able to bring back a copy: tell them {reference}. /support works all the same."
    )
    return Reply("I can't open what you saved", (Paragraph(said),), done=False)


def without_damaged(reply: Reply, seqs: tuple[int, ...]) -> Reply:
    """The reply, with word of the entries that it is without because they can't be read any more."""
    if not seqs:
        return reply
    named, which = (
        (f"Entry {seqs[0]}", "it") if len(seqs) == 1 else (f"Entries {listed(str(each) for each in seqs)}", "them")
    )
    note = Note(
        f"{named} can't be read any more, so this is without {which}. /history {seqs[0]} shows what can be done."
    )
    return replace(reply, blocks=(*reply.blocks, note))


def missed() -> Reply:
    """An answer that could not be sent, and is not sent now: it may be out of date."""
    said = "I could not send you my answer in time. What was saved is in /history. For the rest, please ask me again."
    return Reply("My last answer did not get through", (Paragraph(said),))


def failed(reference: str) -> Reply:
    """Something broke; the reference is all that is logged beside the place."""
    said = f"Nothing you saved before is lost. /history shows what I hold. If it happens again, tell whoever runs me: {reference}."
    return Reply("Something went wrong on my side", (Paragraph(said),), done=False)


_GENTLE = (
    Action("name a feeling", "feel"),
    Action("someone to tell", "tell"),
    Action("where to turn", "support"),
)
_STARTS = (Action("start", "start"), Action("am I ready?", "ready"), Action("plan", "plan"))
