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
    """`study`: it is about studying, which is not brought up in the first days. `alone`: nothing else is taken up beside it.

    `felt`: it is about how somebody feels. `sorry`: something happened to them.
    """

    heard: re.Pattern[str]
    says: str
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...] = ()
    study: bool = True
    alone: bool = False
    felt: bool = False
    sorry: bool = False


@dataclass(frozen=True)
class Near:
    """What to say and to offer. `feeling`: it is about how somebody feels, first of all. `sorry`: something happened."""

    says: tuple[str, ...]
    taps: tuple[Action, ...]
    facts: tuple[Fact[object], ...]
    feeling: bool
    sorry: bool = False


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


_PEOPLE = {
    "parent": r"(?:parents?|mom|mum|mother|dad|father|family|folks)",
    "partner": r"(?:partner|wife|husband|boyfriend|girlfriend|fiancee?)",
    "friend": r"(?:friends?|classmates?|anyone|anybody|everyone|people|them)",
}
_TELL = r"(?:tell|telling|told|face|facing|explain(?:ing)?(?: this| it)?(?: to)?)"
_ASK = r"(?:keeps? asking|asks?|asked|finds? out|knows?|thinks?|expects?|(?:is|are) (?:so |very |really )*worried|worr(?:y|ies))"
_FEELING = _words(
    *(re.escape(word) for word in feelings.GRID),
    r"cr(?:y|ied|ying)", r"terrified", r"heartbroken", r"devastated", r"overwhelmed", r"stress(?:ed|ful)?", r"feel(?:ing)? (?:so |like |really |very )*(?:bad|awful|"
    r"terrible|horrible|stupid|dumb|low|down|lost|sick|crap|shit|a failure)", r"can['’]?t (?:sleep|stop crying|eat)", r"hate (?:this|it|myself)", r"so (?:stupid|dumb|lost)", r"unfair", r"not fair", r"panick(?:ed|ing)", r"can['’]?t breathe", r"hyperventilat\w+",
)  # fmt: skip
_PANIC = _words(r"panic attacks?", r"panick(?:ed|ing)", r"can['’]?t breathe", r"hyperventilat\w+")
_KIN = (
    rf"(?:{_PEOPLE['parent']}|{_PEOPLE['partner']}|girl|boy|best friend|friends?|grand(?:ma|mother|pa|father|parents?)|nana|granny|brother|sister|son|daughter|kids?"
    r"|child|baby|uncle|aunt|cousin|niece|nephew|roommate|tutor|dog|cat|classmates?|advis[oe]r|dean|gf|bf)"
)
_THEIRS = re.compile(
    rf"\b(?:(?:my|our|the|his|her|their) {_KIN}|he|she|they)(?:['’]s|['’]re| is| are| was| were| seems?| feels?| looks?| gets?| got| sounds?)(?: (?!(?:and|but|so i|i)\b)\w+){{0,2}}? "
    rf"(?:{'|'.join(sorted(map(re.escape, feelings.GRID), key=len, reverse=True))}|crying|terrified|heartbroken|devastated|overwhelmed|stressed)\b"
)  # what somebody else feels
_PER_WEEK = r"(?:hours?|hrs?|h)\b(?: ?(?:a|per|each|every|/) ?(?:week|wk)\b| weekly)"
_HOURS = re.compile(rf"\b([1-9]\d?) ?{_PER_WEEK}")
_NAME, _SUPPORT = Action("name a feeling", "feel"), Action("where to turn", "support")
_TELL_SOMEONE = Action("someone to tell", "tell")
_READY = Action("am I ready?", "ready")
_LOG = Action("log a score", "log-nbme", (), ("score", "form", "taken"))
_RETAKE = Action("attempts and dates", "retake")
_PRIVATE = (
    "Answers are private to you, and what you save is encrypted with a key of your own. I am a program with fixed rules: "
    "no person reads along, and no language model writes. Whoever runs me holds the keys, and so could read what is kept."
)
_ALL_KEPT = "/history shows all of it, and deletes an entry for good."


def _loss(says: str, *heard: str, tell: Action = _TELL_SOMEONE, sorry: bool = False) -> Topic:
    """Something that weighs: met with a kind sentence, a name for what is felt, one person, and where to turn."""
    taps = (_NAME, tell, _SUPPORT)
    return Topic(_words(*heard), says, taps, (facts.FEELINGS,), study=False, alone=True, felt=True, sorry=sorry)


TOPICS = (
    _loss(
        "That is a great loss, and no exam has to matter beside it just now. Somebody to sit with you helps more than words do.",
        rf"my {_KIN} (?:just |has |have |had |recently )*(?:died|dies|is dead|is dying|passed (?:on|last|this|yesterday|today))", r"(?<!patient )(?<!patient has )passed away",
        r"(?:the|a|her|his|my|to|for|after|from|\w+['’]?s) funeral", r"^funeral", rf"lost my {_KIN}", r"(?:i['’]?m|i am|am) grieving", r"(?:my|had a) miscarriage",
        sorry=True,
    ),
    _loss(
        "To lose somebody close weighs by itself, and more so in these days. It need not be sorted out tonight.",
        rf"(?:{_PEOPLE['partner']}|gf|bf|spouse)(?: \w+){{0,2}}? (?:left|dumped|cheated|broke up|is leaving|ended)", r"(?:we|he|she|i|just) (?:just )?(?:broke up|split up)", r"^broke up", r"broke(?:n)? up with",
        r"(?:dumped|left) me", r"(?:my|our|the) (?:break-? ?up|divorce)", r"getting (?:a )?divorced?",
        sorry=True,
    ),
    _loss(
        "It is hard to be among people who celebrate. Their results take nothing from you, and you may keep your distance for a while.",
        r"(?:everyone|everybody|all my friends|all of my friends|my friends|my class|my classmates|whole class|all of them)(?: (?:in|else|at|of|from|has|have|all|my|the|our|class|year|school|around|me|already|just))* passed",
    ),
    _loss(
        "One result says how one day went. It does not measure how smart you are, or what you are worth.",
        r"not (?:\w+ )?(?:smart|clever|intelligent|bright) enough", r"(?:i['’]?m|i am|am|feel|feeling|be) (?:just |simply |never )*(?:not |never )(?:\w+ )?good enough", r"never (?:be |feel |been )?good enough",
        r"too (?:dumb|stupid|slow) (?:for|to)", r"impost[eo]r",
    ),
    _loss(
        "It is hard to carry what others hoped for, too. You choose when they hear it, and a few words are enough.",
        rf"{_PEOPLE['parent']}(?: \w+){{0,4}}? disappointed", rf"disappoint(?:ed|ing)? (?:my {_KIN}|everyone|everybody|them)", rf"let (?:everyone|everybody|them|my {_KIN}) down", rf"letting (?:everyone|everybody|them|my {_KIN}) down",
        tell=Action("tell a parent", "tell", (("who", "parent"),)),
    ),
    _loss(
        "It is good that you say it. One person you trust, or a doctor, may hear it too, and it is nothing to be ashamed of.",
        r"(?:i|i['’]?m|been|started|keep|am) (?:\w+ )?(?:drink|drinking)(?: (?:wine|beer|alcohol|vodka|whiske?y))? (?:every|each|most|alone|too much|to (?:sleep|forget|cope|numb)|myself|a lot|again|more|at night)",
        r"(?:get|getting|am|been) (?:drunk|high|wasted) (?:every|each|most|alone|to)", r"drinking (?:problem|too much)",
    ),
    Topic(
        _words(
            r"(?:does|can|will|do|could|would) (?:my |the )?(?:school|dean|program|university|workspace)(?: \w+){0,2} (?:see|read|find out|know about|get|access) (?:about )?(?:this|it|what|my|that|these|any)",
        ),
        f"{_PRIVATE} On a school's own Slack, its owners may be able to export messages. {_ALL_KEPT}",
        (Action("all that is kept", "history"),),
        study=False,
        alone=True,
    ),
    Topic(
        _words(
            r"what (?:do|did|will) you (?:know|store|save|keep|remember|have|do with)(?: \w+)?", r"what (?:have|has|is) (?:you |been |it )*(?:stored|saved|kept)",
            r"(?:show|see|export|download|give|send|get)(?: me)? (?:all )?(?:of )?my (?:data|information|entries)", r"(?:delete|erase|remove|wipe) (?:all|everything|me|my (?:data|account|entries|history|information))", r"forget (?:me|about me|everything)",
            r"(?:is|are) (?:this|it|that|these|you|everything|what i (?:say|write))(?: \w+)? (?:private|confidential|anonymous|secure|encrypted|recorded)", r"who (?:else )?(?:(?:can|could|will|does) )?(?:sees?|reads?) (?:this|it|what|my|these|that)",
            r"(?:does|can|will|do) (?:anyone|anybody|others|people|they|someone|somebody)(?: \w+)? (?:see|read) (?:this|it|what|my|that|these)", r"on my (?:permanent )?record", r"my privacy", r"^privacy",
            r"are you (?:a |an |just a |even |actually |really )*(?:real|human|person|bot|robot|ai|chatgpt|machine|program|computer|gpt|llm)", r"(?:am i )?talking to (?:a |an )*(?:real|human|person|bot|robot|ai|machine)",
        ),
        f"{_PRIVATE} {_ALL_KEPT}",
        (Action("all that is kept", "history"),),
        study=False,
        alone=True,
    ),
    Topic(
        _words(
            r"i meant", r"\d{2},? not (?:an? )?\d{2}", r"(?:change|correct|fix|edit) (?:it|that|the (?:score|date|last \w+)|my (?:last )?(?:score|entry))(?: to)?", r"(?:delete|remove|erase) (?:the |my |that )?(?:last|newest|it|that|score|entry|one)",
            r"i cancell?ed (?:it|that)", r"wrong (?:score|number|form|date|entry|day|one)", r"(?:a )?typo", r"(?:entered|typed|logged|saved) (?:it|that|the|a) wrong",
        ),
        "/undo takes back the newest thing you saved. /history shows each entry, and corrects or deletes it.",
        (Action("take back the newest", "undo"), Action("all that is kept", "history")),
        study=False,
        alone=True,
    ),
    Topic(
        _words(
            r"how long(?: \w+){0,8} (?:results?|score report)", r"when (?:do|does|will|are|is|can)(?: \w+){0,4} (?:results?|score report)", r"(?:wait(?:ing)?) (?:for|on) (?:my |the )?(?:step 1 )?(?:results?|score report)", r"how long(?: \w+){0,3} scoring",
        ),
        f"Results typically come within {facts.RESULTS.value[0]} weeks; plan for {facts.RESULTS.value[1]}. /retake works out both days from the day you sat.",
        (_RETAKE,),
        (facts.RESULTS,),
        alone=True,
    ),
    Topic(
        _words(
            r"(?:what|how high) (?:is|['’]?s)? ?(?:a |the )?(?:passing|safe|minimum|good) (?:score|nbme|mark|line|percent\w*)", r"pass(?:ing)? (?:line|mark|threshold|score)", r"what (?:score|nbme|number|percent\w*|mark)(?: score)? (?:do|should|must|would|is|will) (?:i )?(?:need|have|get|want|be|aim|safe|enough)\w*",
            r"(?:is|are|would|will) (?:an? |my )?\d{2}(?:\.\d)? ?(?:%|percent)?(?: \w+){0,3}? (?:good|enough|safe|ok|okay|fine|passing|pass|low|too low)", r"(?:probability|chances?|odds|likelihood|likely)\b(?: \w+){0,5}? (?:pass(?:ing|es)?|with (?:an? )?\d{2}|at \d{2})",
            r"(?:will|would|can|do|could|might) i pass\b(?:(?: \w+){0,4} \d{2})?", r"pass with (?:an? )?\d{2}",
        ),
        f"The guide has two lines: at {facts.PASS_95.value.epc} it gives {facts.PASS_95.value.percent} % for a pass, at {facts.PASS_99.value.epc} it gives {facts.PASS_99.value.percent} %. "
        f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}. Your own report prints your own chance, and ready? looks at two forms.",
        (_READY, _LOG),
        (facts.PASS_95, facts.PASS_99, facts.LIKELY_READY),
        alone=True,
    ),
    Topic(
        _words(
            r"how many (?:more )?(?:times|attempts|tries|chances|sittings)", r"attempts? (?:left|max\w*|limit|remaining|allowed|rules?)", r"(?:\d|two|three|four)(?:st|nd|rd|th)? attempts?", r"(?:second|third|fourth) attempt", r"attempt limit", r"(?:limit|max\w*) (?:of|on) (?:\w+ )?attempts",
            r"eligib\w+",
        ),
        f"The board allows {facts.LAST_ATTEMPT.value} attempts at each Step, and in any {facts.MOST_IN_YEAR.value[1]} months {facts.MOST_IN_YEAR.value[0]} at most. Schools are often stricter. "
        "/retake counts yours, keeps your eligibility period, and finds the earliest day.",
        (_RETAKE,),
        (facts.LAST_ATTEMPT, facts.MOST_IN_YEAR, facts.SCHOOL_LIMITS),
    ),
    Topic(
        _words(r"which (?:nbme|form|cbssa|self[- ]assessment|practice (?:test|exam))s? (?:form |number )?(?:\w+ ){0,3}?(?:take|do|start|first|begin|use|sit)", r"(?:nbme|form|practice (?:test|exam)) (?:\w+ ){0,3}?first"),
        f"Any form you have not seen, timed, and soon: the first result is a starting point, whatever it shows. Keep {facts.FORMS_KEPT.value} forms for the verdict.",
        (_LOG,),
        (facts.BASELINE, facts.FORMS_KEPT),
        alone=True,
    ),
    Topic(
        _words(
            r"scores?(?: (?:just|really|still))*(?: (?:are|is|do|does|have|has))?(?:n['’]?t| not)(?: (?:been|really))? (?:mov|improv|go|chang|ris|budg|increas)\w*", r"(?:scores?|nbmes?) (?:are |is |keep |kept |keeps )?(?:stuck|flat|level|stay\w*|drop\w*|the same)", r"stuck (?:at|in|on|around|below|under) (?:the |a |about )?\d{2}s?",
            r"(?:not|never|isn['’]?t|aren['’]?t) improving", r"plateau\w*", r"no (?:improvement|progress)",
        ),
        f"A change under {facts.LEVEL.value} points is none, so /trend looks at the direction over several forms. Where it stays level, /method looks for what is only being repeated.",
        (Action("trend", "trend"), Action("how I study", "method")),
        (facts.DIRECTION, facts.LEVEL, facts.RETHINK),
        alone=True,
    ),
    Topic(
        _words(
            r"what percent\w*(?: \w+){0,4}? (?:fail\w*|pass\w*)", r"how (?:many|common|often|rare|normal)(?: \w+){0,5}? (?:fail\w*|not pass\w*|don['’]?t pass)", r"fail(?:ure)? rate", r"(?:am i|i['’]?m|i am|be|like) the only (?:one|person)", r"(?:anyone|anybody|someone) else (?:who )?(?:ever )?fail\w*",
        ),
        f"You are not the only one: in {facts.PREVALENCE.value[0][0]}, {facts.PREVALENCE.value[0][1]} % of all who sat it did not pass, repeaters among them. /outlook says what came after for others.",
        (Action("what is known", "outlook"),),
        (facts.PREVALENCE, facts.ALL_TAKERS),
        study=False,
        alone=True,
    ),
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
        _words(
            r"(?:scored|scoring|score (?:of|was|is))\b\D{1,20}\d{2}", rf"(?:got|scored|made) (?:only |just |like )*(?:an? )?\d{{2}}\b(?! ?(?:{_PER_WEEK}|hours?|days?|weeks?|months?|questions?|cards?|minutes?))", r"with an? \d{2}",
            r"(?:nbme|form|cbssa) ?#?\d{2}\b\D{1,25}\d{2}", r"(?:nbme|practice (?:test|exam)|self[- ]assessment|cbse|uwsa ?\d?|free ?120)\b(?: \w+){0,4}?(?: (?:was|is|got|a|an|of|at|says|came back|showed|gave me)|:) (?:an? )?\d{2}",
            r"\d{2} ?%? (?:on|in) (?:an? |the |my |this )*(?:nbme|form|practice|self|cbse|uwsa|free)",
        ),
        "A practice score is kept in one line, with its form: log 61 form 30, with your own numbers.",
        (_LOG, _READY),
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
            r"fail(?:ing|ed)? (?:it )?(?:again|twice|a second time)", r"last (?:attempt|chance|try)", r"what if i (?:just )?fail\w*", r"(?:scared|afraid|ready) (?:to|of) (?:re-?tak\w+|sit\w*|fail\w*)",
            r"when (?:should|can|do) i (?:re-?take|sit|take it|book|schedule)", r"should i (?:re-?take|sit|take it|book|schedule|postpone|delay)",
            r"(?:exam|retake|test|date) (?:is )?in (?:\w+ )?(?:days|weeks|months)",
        ),
        "Whether it is time, the scores answer better than the worry does. ready? says what two forms would have to show first.",
        (_READY, _RETAKE),
        (facts.NEVER_UNSURE,),
    ),
    Topic(
        _words(
            r"keep (?:missing|getting|making|mixing|forgetting|messing)", r"always (?:miss|forget|mix|second guess|run out of time)", r"weak(?:est)? (?:in|at|on|areas?|spots?|subjects?|points?|topics?)", r"bad at",
            r"(?:don['’]?t|can['’]?t|never|didn['’]?t) (?:really |even |fully )?understand (?!you\b|this bot|what you|me\b|why (?:i|they|he|she)\b|myself|it$|this$|that$|anything$|how (?:you|this)\b)\w+",
            r"mis-?read\w*", r"read too fast", r"careless", r"silly mistakes?", r"second[- ]guess\w*", r"chang(?:e|ed|ing) my answers?", r"r[au]n(?:ning)? out of time", r"blank(?:ed)? out",
            r"can['’]?t (?:remember|retain|recall|focus)",
        ),
        f"What repeats is often less the topic than the way it goes wrong. Log misses in one line each; from {facts.MISSES_LEAST.value} on I say what repeats.",
        (Action("log a miss", "miss", (), ("what",)), Action("blind spots", "blindspots")),
        (facts.BLIND_SPOTS, facts.MISSES_LEAST),
    ),
    Topic(
        _words(
            r"how (?:do|should|can) i study", r"stud(?:y|ied|ying) (?:the same|wrong|methods?|strateg\w+|technique)", r"(?:my|study) (?:method|strategy|approach)", r"anki",
            r"flash ?cards?", r"uworld", r"q ?banks?", r"resources?", r"first aid", r"pathoma", r"sketchy", r"boards (?:and|&) beyond", r"bnb", r"amboss", r"goljan", r"re-?reading", r"highlight\w*", r"memori[sz]\w*", r"tutor(?:s|ing)?",
        ),
        "What did not work is better changed than repeated. /method puts how you studied then beside how you study now.",
        (Action("how I study", "method"),),
        (facts.RETHINK,),
    ),
    Topic(
        _words(
            rf"\d{{1,2}} ?{_PER_WEEK}", r"how (?:long|many (?:weeks|months|hours))", r"(?:months|weeks|hours) (?:left|a week|per week|to go)", r"(?:study|my) (?:schedule|calendar)", r"(?:so|far|falling|already|i['’]?m|way) behind",
            r"(?:not )?enough time", r"time (?:left|is running out)", r"lost (?:a|the|\w+) (?:days?|weeks?)",
        ),
        "/plan turns a score into months, dates and which form when. Lost days move it with /replan, and nobody is told off.",
        (Action("plan", "plan"), Action("days lost", "replan")),
        (facts.MONTH_PER_5,),
    ),
    Topic(
        _words(
            r"(?:exam|test|retake|step (?:1|one)|date) (?:is|was) (?:on |booked |set |scheduled )", r"(?:postpon\w*|re-?schedul\w+)", r"(?:cancel\w*|move|push back|pushing back|delay\w*|book\w*) (?:my |the |this )*(?:exam|test|date|step|retake|sitting)",
            r"(?:took|sat|taking|sitting|sat for) (?:step ?(?:1|one)|it|the exam|my exam) (?:on|last|in) ",
        ),
        "/retake keeps the day you sat and the date you booked, and finds the earliest day for the next. Booking and moving it is between you and the board.",
        (_RETAKE,),
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
            r"(?:still|ever|will i|can i|could i|do i|going to|able to|who|people|not|the|for|i) match(?:ed)?(?= (?:into|in|at|after|with a|rate|day|cycle|week|this|next|anywhere|somewhere|now|again|still|if)\b|[?.!,]|$)",
            r"match(?:ed|ing)? (?:into|rates?|day|cycle|week|anywhere|somewhere|after)", r"^match(?:ing)?\b(?=\W*$)", r"unmatched", r"residenc\w+", r"specialt(?:y|ies)", r"programs?(?: directors?)?", r"my (?:career|chances)", r"(?:a|be|general|plastic|ortho\w*) surg(?:eon|ery)", r"dermatology", r"internal medicine", r"pediatrics",
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
    own = _THEIRS.sub(" ", words)  # whose feelings are others' is not asked to name them
    named = tuple(dict.fromkeys(feelings.GRID[word] for word in _found(_FEELING, own) if word in feelings.GRID))
    panics = _PANIC.search(own) is not None
    named = tuple(dict.fromkeys(("fear", *named))) if panics else named
    felt = _FEELING.search(own) is not None
    found = [topic for topic in TOPICS if (study or not topic.study) and topic.heard.search(words)]
    found = next(([topic] for topic in found if topic.alone), found)
    loss = any(topic.felt for topic in found)
    found = list({topic.says: topic for topic in reversed(found)}.values())[::-1][: MOST - (felt and not loss)]
    if not found and not felt:
        return None
    says, taps, used = [topic.says for topic in found], [tap for topic in found for tap in topic.taps], [*_facts(found)]
    hours = _HOURS.search(words)
    if study and not loss and hours:
        taps.insert(0, Action(f"plan with {hours[1]} hours", "plan", (("hours", hours[1]),)))
    if felt and not loss:
        says.insert(0, f"{feelings.SMALL[named[0]] if named else feelings.OWN_SMALL} One tap names it, if you like.")
        taps[:0] = [*_names(named), *((_SUPPORT,) if panics or feelings.HOPELESS in named else ())]
        used.insert(0, facts.FEELINGS)
    elif felt and named:
        taps[:1] = _names(named)
    sorry = any(topic.sorry for topic in found)
    return Near(tuple(says), tuple(dict.fromkeys(taps)), tuple(dict.fromkeys(used)), felt or loss, sorry)


def _found(pattern: re.Pattern[str], words: str) -> list[str]:
    return [each.group() for each in pattern.finditer(words)]


def _facts(topics: list[Topic]) -> list[Fact[object]]:
    return [fact for topic in topics for fact in topic.facts]


def _names(named: tuple[str, ...]) -> list[Action]:
    """A tap for each feeling that has a name in the grid; else the grid."""
    return [Action(f"name it: {word}", "feel", (("word", word),)) for word in named[:MOST]] or [_NAME]
