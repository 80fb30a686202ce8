"""What is taken out before anything is heard: medicine, exams, turns of speech; and what softens the rest to a question."""

from __future__ import annotations

from core.guide.crisis_words.parts import (
    CALMLY,
    DRUG,
    FRAME,
    KINSMAN,
    MEDICINE,
    NOT_ME,
    STUDY,
    SUBJECT,
    THEIR_DANGER,
    THEIR_DEATH,
    TOPIC,
)

QUIET: tuple[str, ...] = (
    # suicide as a subject of study
    r"(?<!im a )(?<!to )suicid\w*(?: ideation| attempts?| risk| thoughts| thinking)? (?:(?:and|vs|in"
    rf"|by) \w+ )?{STUDY}\b",
    r"(?<!im a )suicid\w* (?:risk|deaths|contagion|ideation (?:is|in|vs|which)|prevention|screening|assessments?"
    r"|precautions|patients?|pts?|inhibit\w*|inactivat\w*|substrates?|genes?|headaches?|doors?|mission"
    r"|by (?:patient|physician|cop)|in (?:adolescents|teens|the (?:elderly|young|us)|patients|men|csf|schizo\w+"
    r"|bpd|borderline|bipolar))",
    r"(?<!to )(?<!is )(?<!feels )(?<!feeling )suicid\w* (?:is|was|and|on|in|that|which|vs|or|are|by|after|rates?|attempts?|with|es|sale|cae|viene"
    rf"|aparece)(?: (?!(?:i|im|ive|my|me|only|best|way|answer|option|easier|failed|fail)\b)\w+){{0,4}} {STUDY}\b",
    r"suicid\w* (?:substrate )?inhibit\w*",
    r"(?:cell|assisted|career|academic|social|professional) suicide",
    r"(?:assess\w*|screen(?:s|ing)? for(?: \w+ and)?|(?:factors?|warning|signs) (?:for|of)|increases?|raises?"
    r"|lowers?|reduces?|stud(?:y|ies|ying)|epidemiology of|rates? of|questions? (?:on|about)|chapter on|know the"
    r"|topic of) (?:the )?(?:suicid\w*(?: ideation| risk| thinking)?|self harm|overdos\w*)",
    rf"\b{MEDICINE}{CALMLY}{{0,8}} (?:suicid\w*|self ?harm\w*|overdos\w*)(?: (?:risk|ideation|attempts?|thinking"
    r"|thoughts|rates?))?(?! (?:seems|looks|is the|is my))",
    rf"suicid\w*{CALMLY}{{0,5}} (?:boxed|warning|ssris?|lithium|clozapine|first aid|amboss|pathoma|patients?"
    r"|vignettes?|factors|es largo)",
    rf"(?:patient|pt|adolescent|teenager|vignette|case|year old|widower|widow)s?{NOT_ME} (?:{THEIR_DANGER}"
    rf"|{THEIR_DEATH}|life isnt worth living|gun|plan|wanting to join|jump\w* (?:off|from) (?:\w+ ){{0,2}}\w+)",
    r"(?:self ?harm\w*|suicid\w*) (?:in|vs|or) (?:borderline|bpd|adolescent|teen|bipolar|schizo|depress|veteran"
    r"|elder|psych)\w*",
    r"self ?harm\w* (?:questions?|chapters?|vignettes?|in \w+)",
    r"jump off (?:\w+ ){1,2}(?:patient|fall|question)",
    r"(?:\d+|ran \w+) kms",
    r"kms (?:in renal|run)",
    r"cut (?:myself|yourself) some slack",
    r"voy a matar por",
    r"matar por un",
    r"intento de suicid\w* (?:en|siguiente|por|con)",
    r"desaparecer de (?:las|los|el|la|mis|instagram|whatsapp|redes)\b(?! vida)",
    r"despertar a (?:mi|mis|la|el)",
    r"disappear into (?:a|the|my) (?:\w+ )?(?:book|bed|library|anki|meditation|show|novel|notes|reading|work)\b",
    r"(?:worries|stress|fear|anxiety|notes)(?: \w+){0,4} (?:disappear|vanish)",
    r"(?<!an )(?:overdose|od|overdosis) (?:questions?|chapter|pharm\w*|epidemiology|management|antidotes?"
    r"|toxidromes?|treatment|tx|vignettes?|of \w+|toxicology)",
    r"(?:antidotes?|toxicology|nomogram|charcoal|after|from|in|safest in|lethal in|management of"
    r"|treat\w*)(?: (?!(?:i|im|me|my)\b)\w+){0,4} overdos\w+",
    r"death and dying(?= (?:lecture|question|chapter|module|block|class))",
    r"lectures? on death",
    r"si (?:joints?|units?)",
    r"(?:stages?|process) of dying",
    r"assisted (?:dying|death)",
    rf"{DRUG} (?:overdose|od)\b",
    r"(?:opioid|opiate|opiat|tca|salicylate|iron|digoxin|lithium|beta blocker|organophosphate|cocaine"
    r"|heroin) overdose",
    r"overdos\w* on (?:anki|caffeine|coffee|content|uworld|sketchy|questions|videos|studying|sugar|pathoma)",
    r"sobredosis de",
    r"(?:patient|pt)s? (?:of mine|(?:i|we) \w+)(?: \w+){0,2} (?:overdosed|died|dying|hanged|killed|attempted"
    r"|jumped)(?: (?:on|by|from|after) \w+)?",
    r"phq ?9?(?: \w+){0,12} (?:better off dead|suicid\w*|dead)",
    r"columbia scale(?: \w+){0,6} dead",
    r"wishing to be dead is that",
    rf"{FRAME}{CALMLY}{{0,10}} {TOPIC}(?! (?:seems|looks|feels|sounds|would|is (?:the only|my|best|an option"
    r"|looking)))",
    rf"(?<!im a ){TOPIC}{CALMLY}{{0,10}} {FRAME}",
    r"could sleep forever after (?:\w+ ){0,4}(?:week|shift|block|form|exam|day|call|nights?)",
    r"(?:me equivoque|falle|fallo|preguntas?|tasas?|tratamiento|riesgo|factores|capitulo"
    r"|tema)(?: \w+){0,5} suicid\w*",
    rf"(?:explain|define|difference between|distinguish\w*|compare|criteria for|mnemonic for|meaning of){CALMLY}{{0,4}}"
    rf" suicid\w*{CALMLY}{{0,6}}",
    rf"suicid\w*{CALMLY}{{0,10}} (?:ethics|psych\w*|exam|board|uworld|nbme|practice|osce) (?:question|item|block|case"
    r"|lecture|stem|station|vignette|card)s?",
    r"(?:cells?|neurons?|apoptosis|bacteria\w*|macrophages?|neutrophils?|p53|caspases?)(?: (?!i\b|im\b|my\b)\w+){0,3} (?:kys"
    r"|kms|suicid\w*|kill(?:s|ing)? (?:itself|themselves)|unaliv\w+)",
    r"(?:chances?|gpa|phone|laptop|wifi|motivation|social life|score|streak|battery)(?: (?!i\b|im\b)\w+){0,5}"
    r" (?:died|dead|dies|dying)(?: an? \w+ death)?",
    rf"(?:sigecaps|sad persons|psychomotor|anhedonia){CALMLY}{{0,12}} suicid\w*(?: ideation)?(?! (?:yes|plan))",
    r"(?:residents?|attendings?|doctors?|physicians?|you|we|they|always) (?:\w+ )?(?:ask|asks|asking|screen) (?:\w+ ){0,2}(?:about"
    r"|for) suicid\w*(?: ideation| plans?)?",
    r"suicide (?:squad|sprints?|drills?)",
    r"kasabach(?: \w+){0,2} kms",
    r"kms (?:platelets?|phenomenon|syndrome)",
    r"years? of (?:potential )?life lost",
    # turns of speech
    r"(?:nbme|form|exam|step|anki|test|block|uworld|qbank)s?(?: \w+)? (?:didnt|doesnt|never) exist\w*",
    r"hate myself for (?:skip\w+|missing|procrastinat\w+|not (?:studying|doing|starting)|eating|wasting (?:time|the day|a day))",
    r"(?:end|finish|stop|close) (?:the|a|my|this|that|each|every) (?:block|session|form|test|exam|section|round|deck)(?: early)?",
    r"end session(?: end it)?",
    r"end of life(?! (?:for me|is)\b)",
    r"(?:dead|deid) in the water",
    r"(?:(?:leading|top|common|main) )?(?:cause|time|manner) of death",
    r"death certificates?",
    r"not gonna die (?:over|from|if)",
    r"(?:years?|months?|weeks?) off my life",
    r"(?:ran|run|running|did) suicides",
    r"good ?bye (?:letter|note|party|lunch|card|cake) (?:to|for) (?:my|our|the|an?) (?:\w+ )?(?:job|boss|manager|school|team|coworkers?|colleagues?|teacher|coach)",
    r"in my sleep(?= (?:then|and (?:still|my)|sudden|easy|$))",
    r"neighbou?rs? (?:\w+ )?left (?:me )?a note",
    r"(?:answer|answered|recite|draw|do|said|say)(?: \w+){1,4} in my sleep",
    r"letter from the (?:board|school|dean|bank|landlord|registrar|ecfmg)",
    r"last message as \w+",
    r"disappear to \w+",
    r"(?:fight|duel|battle|race|war)(?: \w+){0,3} to the death",
    r"(?!(?:i|me|he|she|they|just|and|we|almost|nearly|could|gonna|myself|car|truck|bike)\b)\w+ (?:falls?|fell|falling|drops?"
    r"|dropped|dropping|goes|went) off (?:a|the) cliff",
    r"di(?:e|ed|ing) (?:(?:of|from) (?:laugh\w*|boredom|embarrass\w*|cringe|hunger|exhaustion|happiness|heat)"
    r"|laughing|hard|for an?(?! while)|to (?:get|know|pass|be done|see|take|sleep|eat)|for (?:a|some"
    r"|this) (?:break|pass|nap|coffee)|on (?:the inside|this hill|that hill|the hill|questions?))",
    r"dead (?:in the water|tired|last|ends?|lines?|space|time|battery|lift|on my feet)",
    r"do or die",
    r"life and death",
    r"(?:never|dont|not|wont|cant|refuse to|no) (?:(?:ever|just|gonna|wanna|going|let me|let) ){0,4}giv(?:e"
    r"|ing) up(?: on \w+)?",
    r"(?:hit|kick|beat|slap) myself for",
    r"burn(?:ed|t|ing)? myself out",
    r"shot? myself in the foot",
    r"its my funeral",
    r"weight on the exam",
    r"through the roof",
    r"take myself (?:out )?(?:to|for)",
    r"good (?:enough )?reason to live (?:in|at|on|near)",
    r"take my life back",
    r"taking my life back",
    r"life back",
    r"(?:me )?(?:muero|muriendo|morir|muerto|muerta) (?:de (?!verdad)\w+|por (?:pasar|aprobar|terminar|ver|saber"
    r"|el examen))",
    r"me mato estudiando",
    r"matarme (?:estudiando|a estudiar)",
    r"(?:credit|exam|step|score|grade|cost|studying|uworld|anki|deck|form|block) (?:is )?(?:a )?burden",
    r"burden of(?: \w+){0,2}",
)

SOFT: tuple[str, ...] = (
    rf"wanna (?:\w+ )?die (?:when|whenever|every ?time) i (?:\w+ )?(?:see|open|read|look|hear|do|study|get)(?: \w+){{0,6}}"
    rf" (?:{SUBJECT}|tables?|slides|explanations?|syllabus|lectures?|pathways?|glycogen|krebs)\b",
    r"burden on (?:my|the|our) (?:\w+ )?(?:paycheck|finances|wallet|budget|bank account|credit card|salary)",
    rf"wanna (?:\w+ )?die(?: (?!(?:i|im|ive|my|and|failed)\b)\w+){{0,4}} {SUBJECT}\b",
    rf"{SUBJECT}(?: (?!(?:i|im)\b)\w+){{0,2}} (?:make|makes|making|made) me wanna (?:\w+ )?die",
    r"(?:could|might|wanna|gonna) (?:\w+ )?jump off (?:a|the) (?:bridge|cliff|roof) (?:after|because of) (?:that|this|the) (?:\w+ )?(?:block|exam|form|test|lecture|shift)",
    rf"rather die than (?:\w+ )?(?:do|study|open|read|redo|watch|touch|look|use|sit|see|review|{SUBJECT})",
    rf"(?:if|after)(?: (?!(?:fail|failed)\b)\w+){{0,6}} {SUBJECT} (?:i will|ill|imma|im gonna|i might) (?:jump|die"
    r"|kms|kill myself|jump out of (?:a|the) window)",
    rf"will to live(?: \w+){{0,4}} (?:{SUBJECT}|krebs\w*|cycle|explanations?)",
    r"(?:not|isnt|no|dont feel|never been|never felt|dont have|have no|ive no|no active|without) (?:(?:feeling"
    r"|being|really|actually|actively|even|having|any|active|thoughts|of|plans?"
    r"|thinking) ){0,4}suicid\w*(?: (?:thoughts|ideation|plans?|or anything|just \w+))?+(?! (?:yet|but i (?:am"
    r"|want|will)|(?:\w+ ){0,2}(?:i lied|a lie|not true)))",
    r"(?:not|dont|never|no|without|wont|wouldnt|didnt) (?:(?:gonna|thinking|thoughts?|of|about|have|any|wanna"
    r"|going|to|plan|planning|really|actually|even|ever|would) ){0,5}(?:hurt(?:ing)?|harm(?:ing)?"
    r"|do anything (?:stupid|to)) (?:myself|stupid|drastic)(?! (?:yet|but i (?:will|might)|slowly|tonight|in))",
    r"(?:dont|never) (?:(?:actually|really|even) )?wanna die(?! (?:yet|alone|slowly))",
    r"no (?:me )?quiero morir\w*",
    rf"{KINSMAN}{NOT_ME} {THEIR_DEATH}",
    r"lost (?:\w+ ){1,4}to suicide",
    r"(?:classmate|friend|roommate|year above)(?: \w+){0,5} (?:killed himself|died by suicide)",
    r"me quiero morir(?: \w+){0,3} (?:renal|jaja\w*|bioquimica|farma\w*|bloque|examen)",
    r"quiero desaparecer un rato",
)
