"""What words that are no command are near to: a sentence and a tap for each, and nothing is stored of them.

Nobody who writes at midnight knows a list of commands. These are plain words for what the guide's six steps are about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.guide import facts, feelings
from core.guide.fact import Fact
from core.kinds import plain
from core.reply import Action

MOST = 2  # topics that are taken up at once


@dataclass(frozen=True)
class Topic:
    """`study`: it is about studying, which is not brought up in the first days."""

    heard: re.Pattern[str]
    says: str
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...] = ()
    study: bool = True


@dataclass(frozen=True)
class Near:
    """What to say and to offer. `feeling`: it is about how somebody feels, first of all."""

    says: tuple[str, ...]
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...]
    feeling: bool


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


_PEOPLE = {
    "parent": r"(?:parents?|mom|mum|mother|dad|father|family|folks)",
    "partner": r"(?:partner|wife|husband|boyfriend|girlfriend|fiancee?)",
    "friend": r"(?:friends?|classmates?|anyone|anybody|everyone|people|them)",
}
_TELL = r"(?:tell|telling|told|face|facing|explain(?:ing)?(?: this| it)?(?: to)?|know)"
_ASK = r"(?:keeps? asking|asks?|asked|finds? out|knows?|thinks?|expects?)"
_FEELING = _words(
    *(re.escape(word) for word in feelings.GRID),
    r"cr(?:y|ied|ying)", r"terrified", r"heartbroken", r"devastated", r"overwhelmed", r"stress(?:ed|ful)?", r"feel(?:ing)? (?:so |like |really |very )*(?:bad|awful|"
    r"terrible|horrible|stupid|dumb|low|down|lost|sick|crap|shit|a failure)", r"can['’]?t (?:sleep|stop crying|eat)", r"hate (?:this|it|myself)", r"so (?:stupid|dumb|lost)", r"unfair", r"not fair",
)  # fmt: skip
_HOURS = re.compile(r"\b(\d{1,2}) ?(?:hours|hrs|h)\b(?: (?:a|per|each|every) week| weekly)")

TOPICS = (
    *(
        Topic(
            _words(rf"{_TELL}(?: (?:my|about it|it|to|the|all))* {people}", rf"(?:my|the) {people} {_ASK}"),
            "For telling somebody, /tell has three short sentences each for a parent, a partner and a friend.",
            (Action(f"tell a {who}", "tell", (("who", who),)),),
            (facts.FEELINGS,),
            study=False,
        )
        for who, people in _PEOPLE.items()
    ),
    Topic(
        _words(
            r"(?:quit|leave|leaving|quitting|drop(?:ping)? out of|give up(?: on)?) (?:medicine|med(?:ical)? school|school|this career)", r"(?:not|isn['’]?t|wasn['’]?t) (?:cut out|meant|made) (?:for|to be)",
            r"should(?:n['’]?t)? (?:even )?be a doctor",
        ),
        "Whether to go on is a large question for a tired night, and it can wait for a better one. One person to talk it over with comes first.",
        (Action("tell a friend", "tell", (("who", "friend"),)), Action("who can help at school", "school")),
        (facts.FEELINGS, facts.SCHOOL),
        study=False,
    ),
    Topic(
        _words(r"(?:score|scored|nbme|form|practice (?:test|exam)|self[- ]assessment|cbse|uwsa|free ?120)\b(?:\D{1,30})\d{2}", r"(?:got|scored|with) an? \d{2}"),
        "A practice score is kept in one line, with its form: log 61 form 30, with your own numbers.",
        (Action("log a score", "log-nbme", (), ("score", "form", "taken")), Action("am I ready?", "ready")),
        (facts.BASELINE,),
    ),
    Topic(
        _words(
            r"(?:school|dean|they|permit|advisor|program|parents)(?: \w+){0,3} (?:wants?|makes?|making|forc\w+|push\w*|says? i (?:have|need|must)|expects?)",
            r"(?:under|too much|so much) pressure(?! (?:in|on the|of)\b)", r"pressured (?:to|into)", r"pressuring me", r"too soon", r"being (?:pushed|rushed)", r"permit (?:expires|ends|runs out)",
        ),
        "A date that somebody else set does not make anybody ready. /retake holds it against your plan, and drafts a message that asks for time.",
        (Action("who set the date", "retake"),),
        (facts.NO_PRESSURE,),
    ),
    Topic(
        _words(
            r"fail(?:ing|ed)? (?:it )?(?:again|twice|a second time)", r"last (?:attempt|chance|try)", r"(?:scared|afraid|ready) (?:to|of) (?:re-?tak\w+|sit\w*|fail\w*)",
            r"when (?:should|can|do) i (?:re-?take|sit|take it|book|schedule)", r"should i (?:re-?take|sit|take it|book|schedule|postpone|delay)",
            r"(?:exam|retake|test|date) (?:is )?in (?:\w+ )?(?:days|weeks|months)",
        ),
        "Whether it is time, the scores answer better than the worry does. ready? says what two forms would have to show first.",
        (Action("am I ready?", "ready"), Action("attempts and dates", "retake")),
        (facts.NEVER_UNSURE,),
    ),
    Topic(
        _words(
            r"keep (?:missing|getting|making|mixing|forgetting|messing)", r"always (?:miss|forget|mix|second guess|run out of time)", r"weak (?:in|at|on)", r"bad at",
            r"mis-?read\w*", r"read too fast", r"careless", r"silly mistakes?", r"second[- ]guess\w*", r"chang(?:e|ed|ing) my answers?", r"ran? out of time", r"blank(?:ed)? out",
            r"can['’]?t (?:remember|retain|recall|focus)",
        ),
        f"What repeats is often less the topic than the way it goes wrong. Log misses in one line each; from {facts.MISSES_LEAST.value} on I say what repeats.",
        (Action("log a miss", "miss", (), ("what",)), Action("blind spots", "blindspots")),
        (facts.BLIND_SPOTS, facts.MISSES_LEAST),
    ),
    Topic(
        _words(
            r"how (?:do|should|can) i study", r"stud(?:y|ied|ying) (?:the same|wrong|methods?|strateg\w+|technique)", r"(?:my|study) (?:method|strategy|approach)", r"anki",
            r"flash ?cards?", r"uworld", r"q ?banks?", r"resources?", r"re-?reading", r"highlight\w*", r"memori[sz]\w*", r"tutor(?:s|ing)?",
        ),
        "What did not work is better changed than repeated. /method puts how you studied then beside how you study now.",
        (Action("how I study", "method"),),
        (facts.RETHINK,),
    ),
    Topic(
        _words(
            r"how (?:long|many (?:weeks|months|hours))", r"(?:months|weeks|hours) (?:left|a week|per week|to go)", r"(?:study|my) (?:schedule|calendar)", r"(?:so|far|falling|already|i['’]?m|way) behind",
            r"(?:not )?enough time", r"time (?:left|is running out)", r"lost (?:a|the|\w+) (?:days?|weeks?)",
        ),
        "/plan turns a score into months, dates and which form when. Lost days move it with /replan, and nobody is told off.",
        (Action("plan", "plan"), Action("days lost", "replan")),
        (facts.MONTH_PER_5,),
    ),
    Topic(
        _words(
            r"dean", r"my school", r"clerkships?", r"(?:my|start(?:ing)?|third[- ]year) rotations?", r"leave of absence", r"financial aid", r"remediation", r"advis[oe]rs?", r"accommodations?", r"graduat\w+",
            r"dismiss\w*", r"kicked out",
        ),
        "/school lists what to ask your school, with a short mail to copy. Nothing is sent.",
        (Action("what to ask", "school"), Action("a mail to copy", "school", (("mail", "yes"),))),
        (facts.SCHOOL,),
        study=False,
    ),
    Topic(
        _words(
            r"match(?:ing)?", r"residenc\w+", r"specialt(?:y|ies)", r"programs?(?: directors?)?", r"my (?:career|chances)", r"(?:a|be|general|plastic|ortho\w*) surg(?:eon|ery)", r"dermatology", r"internal medicine", r"pediatrics",
            r"psychiatry residency", r"still (?:be|become) a doctor", r"ever be a doctor", r"future",
        ),
        "/outlook says what is known of the chances by specialty, and what tempers it.",
        (Action("what is known", "outlook"),),
        (facts.OUTLOOK_VARIES,),
    ),
    Topic(
        _words(r"remind(?:ers?)?", r"nudges?", r"check (?:in|on) me", r"accountab\w+", r"motivat\w+", r"keep me going", r"procrastinat\w+"),
        "I can ask how it went at an hour of your own: a short private message, and one tap stops it.",
        (Action("check-ins", "checkin"),),
    ),
    Topic(
        _words(
            r"what (?:now|next)", r"what (?:do|should|can) i (?:even )?do(?: now| next)?", r"where (?:do|should|to) (?:i )?(?:start|begin)", r"no idea (?:what|where|how)",
            r"don['’]?t know (?:what|where|how)(?: to)? (?:do|start|begin)", r"(?:i['’]?m|feel(?:ing)?|am) stuck", r"help me", r"need help", r"can you help", r"(?:i['’]?m|am|feel(?:ing)?)(?: so| really)? lost",
        ),
        "/today names one thing, what matters most now, and why.",
        (Action("one thing for today", "today"),),
        (facts.SIX_STEPS,),
    ),
)  # fmt: skip


def near(said: str, *, study: bool = True) -> Near | None:
    """What the words are near to; None where that is nothing. Without `study` nothing is said of studying."""
    words = plain(said)
    named = tuple(dict.fromkeys(feelings.GRID[word] for word in _found(_FEELING, words) if word in feelings.GRID))
    felt = bool(_FEELING.search(words))
    found = [topic for topic in TOPICS if (study or not topic.study) and topic.heard.search(words)]
    found = list({topic.says: topic for topic in reversed(found)}.values())[::-1][: MOST - felt]
    if not found and not felt:
        return None
    says, taps, used = [topic.says for topic in found], [tap for topic in found for tap in topic.taps], [*_facts(found)]
    if felt:
        says.insert(0, "The guide puts that first. One tap names it, and nothing has to be solved tonight.")
        taps[:0] = _names(named)
        used.insert(0, facts.FEELINGS)
    if study and (hours := _HOURS.search(words)):
        taps = [Action(f"plan with {hours[1]} hours", "plan", (("hours", hours[1]),)), *taps]
    return Near(tuple(says), tuple(dict.fromkeys(taps)), tuple(dict.fromkeys(used)), felt)


def _found(pattern: re.Pattern[str], words: str) -> list[str]:
    return [each.group() for each in pattern.finditer(words)]


def _facts(topics: list[Topic]) -> list[Fact[object]]:
    return [fact for topic in topics for fact in topic.facts]


def _names(named: tuple[str, ...]) -> list[Action]:
    """A tap for each feeling that has a name in the grid; else the grid."""
    return [Action(f"name it: {word}", "feel", (("word", word),)) for word in named[:MOST]] or [
        Action("name a feeling", "feel")
    ]
