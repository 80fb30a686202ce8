"""To die, not to live, to end it, in plain words and codes."""

from __future__ import annotations

from core.guide.crisis_words.parts import ABLE, ERRANDS, HERE, LIVE, ME_GONE, NEVER, SOFTLY, THINK, WAKE, WANT

PLAIN: tuple[str, ...] = (
    # by name, by code, run together
    r"\w*suicid\w*",
    r"sui(?! generis)",
    r"i?kms",
    r"un ?(?:alive?|aliv\w+|live)(?! vaccine)",
    r"toaster (?:bath|in)",
    r"toaster into",
    r"ctb",
    r"catch(?:ing)? the bus (?:tonight|soon|for good)",
    r"forever nap",
    r"eternal (?:sleep|rest)",
    r"six feet under",
    r"checking out for good",
    r"check out of life",
    r"logging off (?:of )?life",
    r"log off (?:of )?life",
    r"speedrun(?:ning)? life",
    r"play(?:ing)? in traffic",
    r"permanent (?:solution|exit|way out|sleep)",
    r"(?:final|permanent) exit",
    r"lights out for good",
    r"void is calling",
    r"meet my maker",
    r"push(?:ing)? (?:up )?daisies",
    r"\w*(?:killmyself|wanttodie|wannadie|endmylife)\w*",
    r"(?:having|have|ive|had|passive|active) (?:\w+ )?si(?! \w+ question)",
    r"(?:kill(?:ing|ed)?|off(?:ing)?|end(?:ing)?|neck(?:ing)?|rop(?:e|ing)|delet(?:e|ing)|hang(?:ing)?"
    r"|shoot(?:ing)?|stab(?:bing)?|drown(?:ing)?|poison(?:ing)?|strangl(?:e|ing)|electrocut(?:e|ing)|yeet(?:ing"
    r"|ed)?|eras(?:e|ing)|starv(?:e|ing)|murder|rid(?:ding)? (?:the world|everyone) of|throw(?:ing)?) (?:myself"
    r"|me self)(?! (?:in the foot|into (?:study|work|anki|question)\w*|out))",
    r"(?:by|with|at) my own hands?",
    r"(?:bullet|gun|pistol|knife) (?:in|to|through) my (?:head|brain|mouth|throat|wrist)",
    r"take myself out",
    r"end of me(?! lol)",
    # to die, to be dead
    rf"{WANT} {SOFTLY}(?:i |id |i could |i would |i just |if i |that i could |that i |to |i had |i have |and "
    rf"|had |have )?{SOFTLY}die[ds]?\b",
    rf"{THINK} {SOFTLY}(?:about|of|on|how|i|that) {SOFTLY}(?:(?:my|own|not|how|ways?|to|the|i|should|would|will"
    r"|id|could|being|if|it) ){0,4}(?:death|dying|die|dead|jumping|hanging)(?! (?:cells?|rates?|criteria"
    r"|certificates?))",
    r"(?:i|im|ill|we) \w+ (?:to|2|too) die(?! (?:for|laughing))",
    r"(?:to|should|id|ill|would|will|rather|wish|better|just|gonna|wanna|could|not) be(?:ing)? dead(?! (?:tired"
    r"|last|without|set|on|weight|in|lol))",
    r"(?:wish|wished|wishing|hope|hoping|rather|better|if|once|when|after|until|think|want|told them) (?:i |im "
    r"|id |me |i should |i was )(?:(?:was|were|be|am|already|just|had been|would be|better|could|never) ){0,3}dead",
    r"all i want is(?: \w+){0,3} (?:die|dead|death|gone)",
    r"wanna be gone",
    r"(?:relief|nice|better|easier|happier|more) (?:\w+ ){0,2}(?:to be |to just be |being |off |when "
    r"|worth )?(?:dead|dying)(?! (?:tired|last))",
    r"worth more dead",
    r"better i (?:die|go forever|am dead)",
    r"be dead by",
    r"cant i (?:just )?die",
    r"only death",
    r"(?:fear|afraid) (?:of )?living",
    r"peace in death",
    r"as well be dead",
    r"as well die",
    r"(?:why|reason|because) (?:im|am i|i am|was i|should i) (?:\w+ ){0,2}(?:stay |be )?alive",
    r"why i should (?:stay|be|keep|continue)(?: \w+){0,2} (?:alive|live|living)",
    r"out of (?:this )?life",
    r"gonna die (?:tonight|today|soon|by)",
    r"in my sleep",
    r"wish (?:i|id) (?:(?:had|have|just|would) ){0,4}die[d]?",
    r"(?:how|ways?|time|place|not afraid|method|methods) (?:to|of) (?:die|dying)\b",
    r"(?:painless|peaceful|painful|gentle) (?:death|methods?|exit|ways?(?= (?:to (?:die|go|end|kill|do it|leave"
    r"|sleep|be)|out)|$))",
    r"(?:easiest|quickest|fastest|best|cleanest) way (?:to (?:die|go|kill|end it|end my|od|leave this)"
    r"|out of (?:life|this life|here))",
    r"(?:suicide|lethal|painless) methods?",
    r"how (?:to|do people|would (?:one|i|somebody)|can i|do i|do you) (?:kill|hang|shoot|off|poison|drown"
    r"|end) (?:yourself|myself|themselves|oneself|my life|your life|it all|ones life)",
    r"(?:wanna|wish|hope|rather|better off|prefer to|should|deserve to|ready to) (?:(?:i|im|id|was|were|if|be"
    r"|just|all|to) ){0,4}(?:dead|be gone|gone)(?! (?:by|for)\b)",
    rf"(?:if|when|once|after|that|til|until|until) {ME_GONE}",
    r"after my death",
    r"(?:my|own) (?:own )?(?:funeral|suicide|obituary|grave)",
    r"\bmy death\b",
    r"mi muerte",
    r"wish (?:that )?(?:i|my mom|my mother|she|my parents) (?:(?:was|were|had|d|have"
    r"|id) )?(?:never (?:been )?(?:born|existed|had me)|wasnt (?:born|alive|here(?! for\b))|didnt exist|aborted)",
    r"(?:never|not) been born",
    r"never (?:been )?born",
    r"should have aborted me",
    r"never had me",
    r"should never have been",
    r"wish id never been born",
    r"(?:way out|option|solution|answer|way|peace|exit|escape) (?:\w+ ){0,2}is (?:(?:through|by|in|a"
    r"|the) ){0,2}(?:death|to die|dying|dead)",
    r"(?:death|dying|being dead|to be dead) (?:would|will|is|seems|sounds|feels|looks|can|must|give)(?: (?!by|in"
    r"|from|of)\w+){0,4}(?: (?:easier|better|nice|peaceful|relief|only|peace|good|solve|fix|answer|calm"
    r"|comfort\w*|free\w*))",
    rf"{THINK} (?:about|of|on) {SOFTLY}(?:not (?:being (?:alive|here|around)|existing|waking up)|never waking up"
    r"|being (?:gone|dead)|ending|overdos\w+|driving (?:into|off)|stepping|letting go|not being)",
    r"see myself(?: \w+){0,4} (?:alive|living)(?! (?:in|on|near))",
    r"staying alive through",
    r"alive (?:another|through)",
    # not to live, to be here, to wake up
    rf"(?!wont be){NEVER} {SOFTLY}(?:wanna|want|wants to|wanted to|wanting to|wish to|wish|feel like|deserve to"
    r"|care to|desire to|desire|intend to|planning on|planning to|plan on|plan to|expect to|need to"
    r"|think i (?:wanna|should|can|will)|believe i (?:should|can)|see why i should|see why to|see myself|try to"
    rf"|be able to|gonna|have (?:\w+ )?(?:desire|wish|will|reason|courage) to|be) {SOFTLY}(?:(?:to|be|being|go|on"
    rf"|keep|continue|continuing|stay|remain|staying|do|am|should) ){{0,3}}{SOFTLY}(?:{LIVE}|{HERE}|{WAKE}"
    r"|(?:see|do) (?:life|tomorrow|the next|another (?:day|morning)|christmas|the (?:morning|sun|new year)"
    r"|next (?:year|week|month)|new years?)|a person|part of this world|seeing (?:the new year|tomorrow)|(?:at"
    rf"|for) their graduation){ERRANDS}",
    rf"{WANT} (?:i |to |that i |if i )?{ABLE}(?:{NEVER} ){SOFTLY}(?:(?:to|be|being|live|have|see|was|were|do"
    rf"|get|go|on|ever) ){{0,3}}(?:{LIVE}|{HERE}|{WAKE}|awake|up again|born|come back|tomorrow"
    rf"|a morning){ERRANDS}",
    r"(?:if|that|hope|pray|wish|bed|asleep|sleep|night|life|simply|is|just)(?: (?:and|i|just|that|simply|would"
    r"|could|then|is|be)){0,3} (?:never|not|dont|didnt|wouldnt|wont) (?:(?:to|just|really|have to|ever"
    rf"|be) ){{0,3}}(?:{WAKE}|waking|come back|there tomorrow)(?: up)?{ERRANDS}",
    r"not waking up(?! (?:early|at|on|in|my))",
    r"(?:sleep|sleeping|nap|asleep) (?:forever|for ever|for good|permanently)",
    r"never wake(?: up)?+(?: again)?+(?! (?:my|him|her|on|at|in time|early|before|for)\b)",
    r"stay asleep",
    r"never (?:ever )?wake(?: up)?$",
    r"never (?:get up|open (?:them|my eyes)|come back)(?: again)?$",
    r"have that be it",
    r"not have a (?:morning|tomorrow)",
    r"close my eyes and never",
    r"no more mornings",
    r"plan isnt being (?:here|alive|around)",
    r"(?:wish i|wanna|rather|could|can i|should|i|plan|by|to|is|isnt) (?:(?:i|could|just|simply|only|did|to|is"
    r"|isnt) ){0,4}(?:not (?:be|being) (?:here|alive|around)(?! (?:at|for|in|on|next|this))|not exist|didnt exist"
    r"|stop (?:exist|liv|be|breath)ing|stop being(?: me)?$|ceas(?:e|ing) (?:to exist|existing)|not be alive)",
    r"ceas(?:e|ing) (?:to exist|existing)",
    r"(?:isnt|not|hardly|aint|nothing|doesnt feel|doesnt seem|dont feel|never) worth (?:living|being alive"
    r"|going on with|life|staying)",
    rf"(?:nothing|no|never|not)(?: \w+){{0,4}} wanna live{ERRANDS}",
    r"(?:nothing|reasons?|point|purpose|use|will|desire|sense|wish|courage|nothing left|something"
    rf"|way(?= to (?:live|go on|stay alive))) (?:for (?:me|anyone|us) )?(?:to|in|of|for|left to|worth|why i should) (?:\w+ )?{SOFTLY}(?:(?:stay"
    rf"|staying|be|being|keep|go on|continue|remain|carry on|left in|have a) ){{0,2}}(?:{LIVE}|living|waking up"
    rf"|here){ERRANDS}",
    r"nothing for me in this life",
    r"no life for me$",
    r"no life left",
    rf"(?:tired|sick|weary|exhausted|done|finished|through) (?:of|with|from|by) {SOFTLY}(?:this |my "
    rf"|with )?(?:{LIVE}|waking up)(?! (?:early|at|in|on|with|near|here)\b)",
    r"(?:wanna|to|feel like) keep (?:existing|living)(?! (?:at|in|with|on)\b)",
    r"(?:tired|sick) of (?:carrying this body|being (?:a person|me|here)(?! (?:in|at|on)))",
    r"dont feel like (?:living|life|being alive|existing|waking up)(?! (?:early|at|in|on|with|near)\b)",
    r"hate (?:being alive|living|waking up)(?! (?:early|at|in|on|with|near)\b)",
    r"giv(?:e|ing|en) up on (?:life|living)(?! goals)",
    r"(?:reason|point|purpose|use|desire) (?:to|in|of|for) (?:\w+ )?(?:(?:go|going|carry"
    r"|carrying) on(?! \w+ations?))",
    r"reason to stay",
    r"every reason to stay",
    r"lost (?:\w+ )?reason to",
    r"stay in this world",
    r"cant (?:live|stay alive|survive|exist|go on|carry on|keep living) (?:(?:like|with) (?:this|myself)|anymore"
    r"|living|with life|in this world)(?<!go on anymore)",
    r"cant live(?:$| i\b)",
    r"living is (?:not|im)\s?possible",
    r"(?:in)?ability to live",
    r"wish to live now",
    r"dont see (?:myself )?(?:living|staying alive)",
    # to end it
    r"(?:end(?:ing|ed)?|leav(?:e|ing)|tak(?:e|ing|en)|finish(?:ing)?|terminat(?:e|ing)|attempt on|los(?:e"
    r"|ing)) (?:my|this|the) (?:own )?(?:life|lives|world|earth|existence)(?! (?:back|science|goals|support))",
    r"(?:disappear|vanish) from (?:this|the|this whole) (?:world|earth|planet|life)",
    r"(?:disappear|vanish|gone|leave|stops?|go) (?:forever|for good|permanently)",
    r"take (?:my|it) own life",
    r"end(?:ing)? (?:it|things|everything)(?! (?:all )?(?:in|at|on|by|for|with|near|before|until|till|early|late"
    r"|earlier|so|from|\d\w*|here|block|with my tutor)\b)",
    r"it ends tonight",
    r"ends? it tonight",
    r"it all ends",
    r"want?(?:na)?(?:ed)? (?:my |this )?(?:it|everything|life|my life|all of it)(?: all)? to (?:end|stop forever"
    r"|be done forever|be over forever)",
    r"(?:wish|want|hope) my life (?:would end|was over|to end|were over|ends)",
    r"life to be over",
    r"my life to end",
    r"(?:want|need|wish|wants) (?:it|everything|this|the pain|it all)(?: all)? (?:to )?stop (?:forever|for good)",
    r"stop for good",
)
