"""What words that are no command are near to: a sentence and a tap for each, and nothing is stored of them.

Nobody who writes at midnight knows a list of commands. These are plain words for what the guide's six steps are about.
"""

from __future__ import annotations

from core.guide import facts
from core.guide.losses import LOSSES
from core.guide.score_topics import LOG, SCORES
from core.guide.topic import PEOPLE, Topic, words
from core.reply import Action

_TELL = r"(?:tell|telling|told|face|facing|explain(?:ing)?(?: this| it)?(?: to)?)"
_ASK = r"(?:keeps? asking|asks?|asked|finds? out|knows?|thinks?|expects?|(?:is|are) (?:so |very |really )*worried|worr(?:y|ies))"
PER_WEEK = r"(?:hours?|hrs?|h)\b(?: ?(?:a|per|each|every|/) ?(?:week|wk)\b| weekly)"
_READY = Action("am I ready?", "ready")
_RETAKE = Action("attempts and dates", "retake")
_PRIVATE = (
    "Answers are private to you, and what you save is encrypted with a key of your own. I am a program with fixed rules: "
    "no person reads along, and no language model writes. Whoever runs me holds the keys, and so could read what is kept."
)
_ALL_KEPT = "/history shows all of it, and deletes an entry for good."

TOPICS = (
    *LOSSES,
    Topic(
        words(
            r"(?:does|can|will|do|could|would) (?:my |the )?(?:school|dean|program|university|workspace)(?: \w+){0,2} (?:see|read|find out|know about|get|access) (?:about )?(?:this|it|what|my|that|these|any)",
        ),
        f"{_PRIVATE} On a school's own Slack, its owners may be able to export messages. {_ALL_KEPT}",
        (Action("all that is kept", "history"),),
        study=False,
        alone=True,
    ),
    Topic(
        words(
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
        words(
            r"i meant", r"\d{2},? not (?:an? )?\d{2}", r"(?:change|correct|fix|edit) (?:it|that|the (?:score|date|last \w+)|my (?:last )?(?:score|entry))(?: to)?", r"(?:delete|remove|erase) (?:the |my |that )?(?:last|newest|it|that|score|entry|one)",
            r"i cancell?ed (?:it|that)", r"wrong (?:score|number|form|date|entry|day|one)", r"(?:a )?typo", r"(?:entered|typed|logged|saved) (?:it|that|the|a) wrong",
        ),
        "/undo takes back the newest thing you saved. /history shows each entry, and corrects or deletes it.",
        (Action("take back the newest", "undo"), Action("all that is kept", "history")),
        study=False,
        alone=True,
    ),
    Topic(
        words(
            r"how long(?: \w+){0,8} (?:results?|score report)", r"when (?:do|does|will|are|is|can)(?: \w+){0,4} (?:results?|score report)", r"(?:wait(?:ing)?) (?:for|on) (?:my |the )?(?:step 1 )?(?:results?|score report)", r"how long(?: \w+){0,3} scoring",
        ),
        f"Results typically come within {facts.RESULTS.value[0]} weeks; plan for {facts.RESULTS.value[1]}. /retake works out both days from the day you sat.",
        (_RETAKE,),
        (facts.RESULTS,),
        alone=True,
    ),
    Topic(
        words(
            r"(?:what|how high) (?:is|['’]?s)? ?(?:a |the )?(?:passing|safe|minimum|good) (?:score|nbme|mark|line|percent\w*)", r"pass(?:ing)? (?:line|mark|threshold|score)", r"what (?:score|nbme|number|percent\w*|mark)(?: score)? (?:do|should|must|would|is|will) (?:i )?(?:need|have|get|want|be|aim|safe|enough)\w*",
            r"(?:is|are|would|will) (?:an? |my )?\d{2}(?:\.\d)? ?(?:%|percent)?(?: \w+){0,3}? (?:good|enough|safe|ok|okay|fine|passing|pass|low|too low)", r"(?:probability|chances?|odds|likelihood|likely)\b(?: \w+){0,5}? (?:pass(?:ing|es)?|with (?:an? )?\d{2}|at \d{2})",
            r"(?:will|would|can|do|could|might) i pass\b(?:(?: \w+){0,4} \d{2})?", r"pass with (?:an? )?\d{2}",
        ),
        f"The guide has two lines: at {facts.PASS_95.value.epc} it gives {facts.PASS_95.value.percent} % for a pass, at {facts.PASS_99.value.epc} it gives {facts.PASS_99.value.percent} %. "
        f"NBME is more careful: its “likely ready” begins at {facts.LIKELY_READY.value}. Your own report prints your own chance, and /ready looks at two forms.",
        (_READY, LOG),
        (facts.PASS_95, facts.PASS_99, facts.LIKELY_READY),
        alone=True,
    ),
    Topic(
        words(
            r"how many (?:more )?(?:times|attempts|tries|chances|sittings)", r"attempts? (?:left|max\w*|limit|remaining|allowed|rules?)", r"(?:\d|two|three|four)(?:st|nd|rd|th)? attempts?", r"(?:second|third|fourth) attempt", r"attempt limit", r"(?:limit|max\w*) (?:of|on) (?:\w+ )?attempts",
            r"eligib\w+",
        ),
        f"The board allows {facts.LAST_ATTEMPT.value} attempts at each Step, and in any {facts.MOST_IN_YEAR.value[1]} months {facts.MOST_IN_YEAR.value[0]} at most. Schools are often stricter. "
        "/retake counts yours, keeps your eligibility period, and finds the earliest day.",
        (_RETAKE,),
        (facts.LAST_ATTEMPT, facts.MOST_IN_YEAR, facts.SCHOOL_LIMITS),
    ),
    Topic(
        words(r"which (?:nbme|form|cbssa|self[- ]assessment|practice (?:test|exam))s? (?:form |number )?(?:\w+ ){0,3}?(?:take|do|start|first|begin|use|sit)", r"(?:nbme|form|practice (?:test|exam)) (?:\w+ ){0,3}?first"),
        f"Any form you have not seen, timed, and soon: the first result is a starting point, whatever it shows. Keep {facts.FORMS_KEPT.value} forms for the verdict.",
        (LOG,),
        (facts.BASELINE, facts.FORMS_KEPT),
        alone=True,
    ),
    *SCORES,
    Topic(
        words(
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
            words(rf"{_TELL}(?: (?:my|about it|it|to|the|all))* {people}", rf"(?:my|the) {people} {_ASK}"),
            "For telling somebody, /tell has three short sentences each for a parent, a partner and a friend.",
            (Action(f"tell a {who}", "tell", (("who", who),)),),
            (facts.FEELINGS,),
            study=False,
        )
        for who, people in PEOPLE.items()
    ),
    Topic(
        words(
            r"(?:quit|leave|leaving|quitting|drop(?:ping)? out of|give up(?: on)?) (?:medicine|med(?:ical)? school|school|this career)", r"(?:not|isn['’]?t|wasn['’]?t) (?:cut out|meant|made) (?:for|to be)",
            r"should(?:n['’]?t)? (?:even )?be a doctor",
        ),
        "Whether to go on is a large question for a tired night, and it can wait for a better one. One person to talk it over with comes first.",
        (Action("tell a friend", "tell", (("who", "friend"),)), Action("who can help at school", "school")),
        (facts.FEELINGS, facts.SCHOOL),
        study=False,
    ),
    Topic(
        words(
            r"(?:scored|scoring|score (?:of|was|is))\b\D{1,20}\d{2}", rf"(?:got|scored|made) (?:only |just |like )*(?:an? )?\d{{2}}\b(?! ?(?:{PER_WEEK}|hours?|days?|weeks?|months?|questions?|cards?|minutes?))", r"with an? \d{2}",
            r"(?:nbme|form|cbssa) ?#?\d{2}\b\D{1,25}\d{2}", r"(?:nbme|practice (?:test|exam)|self[- ]assessment|cbse|uwsa ?\d?|free ?120)\b(?: \w+){0,4}?(?: (?:was|is|got|a|an|of|at|says|came back|showed|gave me)|:) (?:an? )?\d{2}",
            r"\d{2} ?%? (?:on|in) (?:an? |the |my |this )*(?:nbme|form|practice|self|cbse|uwsa|free)",
        ),
        "A practice score is kept in one line, with its form: /log-nbme 61 form:30, with your own numbers.",
        (LOG, _READY),
        (facts.BASELINE,),
    ),
    Topic(
        words(
            r"(?:school|dean|they|permit|advisor|program|parents)(?: \w+){0,3} (?:wants?|makes?|making|forc\w+|push\w*|says? i (?:have|need|must)|expects?)",
            r"(?:under|too much|so much) pressure(?! (?:in|on the|of)\b)", r"pressured (?:to|into)", r"pressuring me", r"too soon", r"being (?:pushed|rushed)", r"permit (?:expires|ends|runs out)",
        ),
        "A date that somebody else set does not make anybody ready. /retake holds it against your plan, and drafts a message that asks for time.",
        (Action("who set the date", "retake"),),
        (facts.NO_PRESSURE,),
    ),
    Topic(
        words(
            r"fail(?:ing|ed)? (?:it )?(?:again|twice|a second time)", r"last (?:attempt|chance|try)", r"what if i (?:just )?fail\w*", r"(?:scared|afraid|ready) (?:to|of) (?:re-?tak\w+|sit\w*|fail\w*)",
            r"when (?:should|can|do) i (?:re-?take|sit|take it|book|schedule)", r"should i (?:re-?take|sit|take it|book|schedule|postpone|delay)",
            r"(?:exam|retake|test|date) (?:is )?in (?:\w+ )?(?:days|weeks|months)",
        ),
        "Whether it is time, the scores answer better than the worry does. /ready says what two forms would have to show first.",
        (_READY, _RETAKE),
        (facts.NEVER_UNSURE,),
    ),
    Topic(
        words(
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
        words(
            r"how (?:do|should|can) i study", r"stud(?:y|ied|ying) (?:the same|wrong|methods?|strateg\w+|technique)", r"(?:my|study) (?:method|strategy|approach)", r"anki",
            r"flash ?cards?", r"uworld", r"q ?banks?", r"resources?", r"first aid", r"pathoma", r"sketchy", r"boards (?:and|&) beyond", r"bnb", r"amboss", r"goljan", r"re-?reading", r"highlight\w*", r"memori[sz]\w*", r"tutor(?:s|ing)?",
        ),
        "What did not work is better changed than repeated. /method puts how you studied then beside how you study now.",
        (Action("how I study", "method"),),
        (facts.RETHINK,),
    ),
    Topic(
        words(
            rf"\d{{1,2}} ?{PER_WEEK}", r"how (?:long|many (?:weeks|months|hours))", r"(?:months|weeks|hours) (?:left|a week|per week|to go)", r"(?:study|my) (?:schedule|calendar)", r"(?:so|far|falling|already|i['’]?m|way) behind",
            r"(?:not )?enough time", r"time (?:left|is running out)", r"lost (?:a|the|\w+) (?:days?|weeks?)",
        ),
        "/plan turns a score into months, dates and which form when. Lost days move it with /replan, and nobody is told off.",
        (Action("plan", "plan"), Action("days lost", "replan")),
        (facts.MONTH_PER_5,),
    ),
    Topic(
        words(
            r"(?:exam|test|retake|step (?:1|one)|date) (?:is|was) (?:on |booked |set |scheduled )", r"(?:postpon\w*|re-?schedul\w+)", r"(?:cancel\w*|move|push back|pushing back|delay\w*|book\w*) (?:my |the |this )*(?:exam|test|date|step|retake|sitting)",
            r"(?:took|sat|taking|sitting|sat for) (?:step ?(?:1|one)|it|the exam|my exam) (?:on|last|in) ",
        ),
        "/retake keeps the day you sat and the date you booked, and finds the earliest day for the next. Booking and moving it is between you and the board.",
        (_RETAKE,),
    ),
    Topic(
        words(
            r"dean", r"my school", r"clerkships?", r"(?:my|start(?:ing)?|third[- ]year) rotations?", r"leave of absence", r"financial aid", r"remediation", r"advis[oe]rs?", r"accommodations?", r"graduat\w+",
            r"dismiss\w*", r"kicked out",
        ),
        "/school lists what to ask your school, with a short mail to copy. Nothing is sent.",
        (Action("what to ask", "school"), Action("a mail to copy", "school", (("mail", "yes"),))),
        (facts.SCHOOL,),
        study=False,
    ),
    Topic(
        words(
            r"(?:still|ever|will i|can i|could i|do i|going to|able to|who|people|not|the|for|i) match(?:ed)?(?= (?:into|in|at|after|with a|rate|day|cycle|week|this|next|anywhere|somewhere|now|again|still|if)\b|[?.!,]|$)",
            r"match(?:ed|ing)? (?:into|rates?|day|cycle|week|anywhere|somewhere|after)", r"^match(?:ing)?\b(?=\W*$)", r"unmatched", r"residenc\w+", r"specialt(?:y|ies)", r"programs?(?: directors?)?", r"my (?:career|chances)", r"(?:a|be|general|plastic|ortho\w*) surg(?:eon|ery)", r"dermatology", r"internal medicine", r"pediatrics",
            r"psychiatry residency", r"still (?:be|become) a doctor", r"ever be a doctor", r"future",
        ),
        "/outlook says what is known of the chances by specialty, and what tempers it.",
        (Action("what is known", "outlook"),),
        (facts.OUTLOOK_VARIES,),
    ),
    Topic(
        words(r"remind(?:ers?)?", r"nudges?", r"check (?:in|on) me", r"accountab\w+", r"motivat\w+", r"keep me going", r"procrastinat\w+"),
        "I can ask how it went at an hour of your own: a short private message, and one tap stops it.",
        (Action("check-ins", "checkin"),),
    ),
    Topic(
        words(
            r"what (?:now|next)", r"what (?:do|should|can) i (?:even )?do(?: now| next)?", r"where (?:do|should|to) (?:i )?(?:start|begin)", r"no idea (?:what|where|how)",
            r"don['’]?t know (?:what|where|how)(?: to)? (?:do|start|begin)", r"(?:i['’]?m|feel(?:ing)?|am) stuck", r"help me", r"need help", r"can you help", r"(?:i['’]?m|am|feel(?:ing)?)(?: so| really)? lost",
        ),
        "/today names one thing, what matters most now, and why.",
        (Action("one thing for today", "today"),),
        (facts.SIX_STEPS,),
    ),
)  # fmt: skip
