"""The crisis words themselves: what is quiet, soft, about a friend, an overdose, what acts and what asks.

Plain data. To change what is heard, edit the groups below; every labelled example they are tuned and measured on lies in
tests/core/guide/crisis. Most lines are small sentences put together from the same parts: who, wishing or refusing, and
dying or living. They are written for folded text (`crisis_spelling`). Every repeated group has a limit, so that time
grows with the length of the text alone.
"""

from __future__ import annotations

# --- Parts -----------------------------------------------------------------------------------------------------------

# Small words that may stand anywhere without changing the sense
_SOFTLY = (
    r"(?:(?:just|really|honestly|actually|actively|even|also|so|all|only|still|simply|probably|kinda|kind|sort|of"
    r"|genuinely|seriously|literally|maybe|always|often|sometimes|rather|fucking|please|already|truly|finally"
    r"|like|either|ever|go|fully|quite|very|much|completely|totally|utterly|entirely|super|such|feeling|being|too"
    r"|now|basically|pretty|absolutely|extremely|almost|deeply|constantly|lowkey|highkey|somehow|better) ){0,4}"
)
_ABLE = (
    r"(?:(?:i|im|id|ill|that|to|could|would|can|will|might|may|one|day|had|have|tomorrow|tonight|be|just|really"
    r"|simply|go|get|be|am|do) ){0,5}"
)
# An errand follows, so that it is no leave from life ("be here at eight", "live in Boston", "wake up early")
_ERRAND = (
    r"(?:in|at|on|by|for|with|near|before|until|till|early|late|earlier|so|all|from|\d\w*|next|monday|during"
    r"|this weekend|over|without|off|my|the|him|her|tarde)"
)
_YET = (
    r"(?!in (?:this|the) (?:world|life)|in this (?:body|house|room|skin|place|hell)|from (?:sleep|this)"
    r"|in the morning|for$|for (?:me|us|another|match|the (?:retake|result)|(?:my|their|her|his"
    r"|the) (?:\w+ )?(?:graduation|wedding|birthday))|the (?:next|rest)|on (?:this )?(?:earth|planet)|my life"
    r"|like|with (?:this|myself|it|the)\b|all this|for (?:much|long|christmas|anything)|at all|without (?:him|her"
    r"|them|you))"
)
_ERRANDS = rf"(?! {_YET}{_ERRAND}\b)"
_END = (
    r"(?=$| (?:i|im|ive|id|and|its|this (?:is|whole)|please|help|anymore(?! in)|now|already|lol|today|tonight"
    r"|after|man|guys|seriously|if|when|because|but|since|so|tbh|ngl|at all|bestie|bot|sir|tho|either|or|rn)\b)"
)

_WANT = (
    r"(?:wanna|want|wants to|wanted(?: to)?|wanting(?: to)?|want it to|wish(?:ed|es|ing)?(?: to)?|hop(?:e|ed|es"
    r"|ing)(?: to)?|pray(?:ed|ing|s)?(?: to)?|rather|prefer(?: to)?|like to|love to|ready to|need(?:ed)? to"
    r"|deserve[sd]? to|meant to|supposed to|should(?: have| ve)?|plan(?:s|ned|ning)? (?:is )?(?:to|on)|inten(?:d"
    r"|ds|ding|t|tion|tions) (?:to|of)|decided to|tempted to|consider(?:ed|ing)?|contemplat\w+|longing to|long to"
    r"|try to|tried to|trying to|urges? to|desires? to|desire|feel like|feel to|let me|cant i|better"
    r"|think i(?:ll)?|not afraid to|beg(?:ging)? to|easier to|feel ready to|if i could)"
)
_THINK = (
    r"(?:think\w*|thoughts?|fantasi\w+|(?:day ?)?dream\w*|obsess\w*|imagin\w+|crav\w+|welcom\w+|wish(?:ing)? for"
    r"|pictur\w+|plan\w*|talk\w*|rehears\w+|consider\w*|contemplat\w+|romantici\w+|joking?|joked?)"
)
_NEVER = (
    r"(?:dont|didnt|doesnt|not|never|no longer|wont|wouldnt|cant|couldnt|wasnt|werent|isnt|shouldnt|no|nothing"
    r"|stop|stopped|cease to|ceased to|quit|without|hardly|barely)"
)
_LIVE = (
    r"(?:live|living|life|alive|exist|existing|existence|breathing|breathe)(?! (?:vaccin\w+|attenuated|births?"
    r"|donors?|cells?|viruse?s?|will|wills|support|expectancy|span|cycles?|sciences?|style|long|coverage|class\w*"
    r"|session)\b)"
)
_WAKE = (
    r"(?:(?:(?:wake|waking|woke)(?: up)?+|(?:get|getting) up)(?: again| ever)?+|open (?:my )?eyes"
    r"|have a (?:morning|tomorrow))"
)
_HERE = (
    r"(?:(?:here|around(?! (?:people|them|others|my|the|any\w*|him|her|you)\b)|there)|in (?:this|the) world"
    r"|on (?:this )?(?:earth|planet)|of this world)"
)
_ME_GONE = (
    r"(?:i|im|ive|id)(?: (?:was|were|am|is|had|just|have|ever|wasnt|werent|am|not|no|longer|will|not|never|really"
    r"|been|all|isnt|dont|didnt|to|simply|finally|be|up|and)){0,4} (?:gone|dead|die|died|around|alive|here|there"
    r"|exist|existed|disappear|disappeared|vanish|vanished|born|ended|in it|part of it|no more(?! (?:than|of))"
    r"|in them|in the picture|out of the picture|out of the way|out of their way|killed|end)(?! (?:on|to|at"
    r"|in the (?:ward|hospital|library|exam)|next|this|tired|last|for|by|set|lol|again|with)\b)"
)

_DRUG = (
    r"(?:(?:sleeping |pain ?|anti)?(?:pill|killer|tablet|tab|capsule|depressant)s?|meds|medications?|medicine"
    r"|tylenols?|acetaminophen|paracetamol|advils?|ibuprofen|aspirins?|benadryls?|nyquil|melatonin|xanax|benzos?"
    r"|ativan|klonopin|alprazolam|ambien|adderalls?|vyvanse|sertraline|zoloft|prozac|lexapro|trazodone|seroquel"
    r"|gabapentin|propranolol|amitriptyline|insulin|opioids?|oxy\w*|percocets?|fentanyl|antidepressants?)"
)
_DOSES = (
    r"(?:(?:about|like|around|over|nearly|almost|maybe|more than|some|just) ){0,2}(?:\d{2,}|ten|fifteen|twenty"
    r"|twentyfive|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|dozens|(?:(?:way|far|so) )?(?:too"
    r"|to|so) (?:many|much)|two (?:whole |full )?(?:bottles|boxes|packs)|a lot|lots|loads|every|all|the rest"
    r"|everything|(?:a|the|my|an|his|her|one|half a|half the|half of the) (?:(?:whole|hole|entire|full|half|big"
    r"|huge) (?:a )?)?(?:bottle|bunch|handful|fistful|packet|pack|box|ton|load|strip|blister|lot|mess|pile|heap"
    r"|frasco)|most of (?:a|the|my) (?:bottle|box|packet|strip)|full (?:strip|bottle|box|packet)|bottle"
    r"|half a)(?: of)?(?: (?:the|my|those|these|his|her|their|your))?(?: (?!practice|nbme|uworld|form|notes"
    r"|questions|cards|on\b)\w+){0,2}"
)
_SWALLOW = r"(?:took|taken|swallowed|downed|ate|eaten|popped|ingested|consumed|chugged|drank|gulped|tome)"
_TOOK = (
    rf"(?:{_SWALLOW} {_DOSES} {_DRUG}|{_SWALLOW} (?:everything|all of it|them all|it all)(?: \w+){{0,6}} {_DRUG}"
    rf"|{_SWALLOW} (?:some|a few|the|my) {_DRUG} (?:to (?:end|die|sleep forever|kill)|and (?:i )?(?:want|hope))"
    rf"|{_SWALLOW} an overdose|(?:took|take|taken) an? od\b|(?:took|taken|swallowed|downed|ate|finished) (?:the|a"
    rf"|an|my) (?:whole|entire|full) (?:bottle|packet|box|strip|pack|blister)(?! of (?!{_DRUG}))"
    rf"|swallowed (?:(?:them|it) all|all of (?:them|it)|a lot|too many|everything)|swallowed (?:{_DOSES}|(?:some"
    rf"|several|extra|those|these) {_DRUG})|(?:drank|swallowed|drunk) (?:\w+ ){{0,4}}(?:bleach|poison|antifreeze"
    r"|pesticide|drain cleaner|insecticide))"
)

_KIN = (
    r"(?:(?:boy|girl)?friend|bestie|buddy|gf|bf|ex|partner|(?:room|flat|house|class|lab|group|batch|team)mate"
    r"|roomie|colleague|coworker|peer|student|intern|resident|neighbou?r|junior|senior|brother|sister|sibling"
    r"|wife|husband|spouse|fiancee?|mom|mum|mother|dad|father|son|daughter|cousin|nephew|niece|aunt|uncle|kid|guy"
    r"|girl|boy|man|woman|person|mate|vet|boss|teacher|professor|mentor|attending|coach|chef|technician|tutor)s?"
)
_KINSMAN = (
    rf"(?:(?:my|a|our|this|that|another|the|one|one of my|some) (?:\w+ ){{0,2}}{_KIN}|s?he[sd]?|they|theyd|theyre"
    r"|(?:his|her|their) (?:texts?|messages?|posts?|notes?|letters?|diary|journal)|someone|somebody)"
)
_NOT_ME = (
    r"(?: (?:i (?:care for|care about|know|love|live with|study with|met)|who i think|me (?:dijo|dice|escribio|conto)"
    r"|(?:told|tells|texted|called|messaged|wrote to|said to|asked|close to) (?:me|us)|(?:from|in|at"
    r"|of) (?:my|our) \w+|im (?:worried|scared)|(?!(?:i|im|ive|id|ill|me|myself|am|feel|feeling)\b)\w+)){0,9}"
)
_THEIR_DANGER = (
    r"(?:(?:is|are|been|hes|shes) feeling )?(?:(?<!the )(?<!my )suicid\w*|(?:kill|hurt|harm|cut|hang|shoot)(?:t?ing|s)? (?:him|her"
    r"|them)sel\w+(?! (?:playing|running|lifting|skiing|shaving|cooking|climbing))|(?:want|wants|wanted|wanting"
    r"|rather|wish(?:es|ed)?|ready|wanna|wanting|going|gonna|prefers?)(?: to)? (?:(?:just|really|she|he|they|was"
    r"|were|be|could|would|to) ){0,3}(?:die|dead|jump|disappear|not (?:be alive|exist|wake up))|(?:dont|doesnt|didnt|no longer|not"
    r"|stopped)(?: (?:even|really|just|ever))? (?:wanna|wants?(?: to)?|wanted to|wanting to"
    r"|wish(?:es)? to) (?:live|be (?:alive|here|around)|wake|exist)\w*|end(?:ing)? (?:(?:his|her"
    r"|their) (?:own )?life|it(?: all)?|things|everything)|tak(?:e|ing) (?:his|her|their) (?:own )?li(?:fe|ves)"
    r"|self ?harm\w*|overdos\w+|cutting(?: again)?(?! (?:class\w*|down|corners|back))|cut (?:his|her"
    r"|their) (?:wrists?|arms?)|kms|unaliv\w+|better off dead|plan to kill|(?:posted|sent|left"
    r"|wrote)(?: \w+){0,3} (?:goodbye|suicide note|last message)|has (?:(?:the|a|some|her|his|all"
    r"|of) ){0,3}(?:pills|gun|rope)|has a plan to (?:die|kill|end)|(?:doesnt|dont|not|isnt) (?:plan|planning"
    r"|expect\w*|gonna)(?: (?:on|to))? (?:be|being) (?:here|alive|around)|took (?:(?:a|lot|some|of|her|his|too"
    r"|many|all|the) ){0,4}pills|(?:rather|better) be dead|eat (?:his|her) gun|not (?:waking up|being (?:here"
    rf"|around|alive))|{_SWALLOW} {_DOSES} (?:\w+ )?(?:pills?|tablets?|tylenols?|meds|paracetamol|benadryls?|medications?|xanax|bleach|poison)"
    r"|(?:drank|drunk|drinks?|ingest\w*) (?:\w+ ){0,4}(?:bleach|poison|antifreeze|pesticide|drain cleaner|insecticide)"
    r"|(?:writes|writing|sends|sending|posts|posting|left|leaving|recorded) (?:\w+ ){0,2}(?:goodbye|farewell|final)"
    r" (?:messages?|texts?|posts?|notes?|letters?|videos?)|better (?:off )?without (?:him|her"
    r"|them)|talk\w* about (?:(?:his|her|their|the|a|using|buying|getting) ){1,2}(?:gun|pills|rope|knife|pistol|bridge)"
    r"|(?:posted|left|sent|wrote) (?:a|his|her|their) (?:\w+ )?(?:farewell|goodbye)|(?:disclosed|reports?|reported|active|passive)"
    r" (?:\w+ )?si|(?:ya )?no quiere (?:vivir|seguir viv\w+|despertar|estar aqui)|(?:se quiere|quiere) (?:morir|matar)\w*"
    r"|(?:think|speak|talk|dream)\w* (?:about|of) (?:dying|death|ending (?:it|things)|not waking)|(?:gave|giv\w+) away (?:(?:all|most|half"
    r"|of) ){0,3}(?:his|her|their) \w+|(?:speak|talk|act|sound)\w*(?: \w+){0,3} (?:wont|not) be (?:here|around|there)"
    r"|(?:said|says|saying|wrote|texted|posted) (?:thanks|thank you|sorry|goodbye|bye) (?:for everything|to everyone|forever))"
)
_THEIR_DEATH = (
    r"(?:(?:killed|hanged|shot) (?:him|her|them)sel\w+|(?:died by|die by|committed) suicide|took (?:his|her"
    r"|their) (?:own )?li(?:fe|ves))"
)
_PEOPLE = (
    r"(?:(?:my|the|his|her|all|our) (?:\w+ )?(?:family|parents?|mom|mum|mother|dad|father|friends?|partner|wife"
    r"|husband|kids?|children|boys|girls|sons?|daughters?|sister|brother|siblings|people|ones?|loved ones)"
    r"|everyone|people|them|others|you all|yall|society|this family|all of (?:them|you))"
)

_MEANS = (
    r"(?:guns?|pistols?|rifles?|shotguns?|revolvers?|firearms?|knife|knives|blades?|razors?|scalpel|rope|noose"
    r"|pills?|tablets?|insecticide|pesticide|poison|bleach|pastillas|pistola|soga|veneno|cuchillo|navaja)"
)
_HEIGHT = r"(?:bridges?|roof(?:top)?|balcony|ledge|overpass|cliff|(?:train |railway )?tracks|railway|puente|azotea)"
_DATED = (
    r"(?:easter|ramadan|eid|christmas|diwali|thanksgiving|(?:the )?new years?|spring|summer|autumn|winter"
    r"|tomorrow|morning|sunrise|(?:my|her|his|next|another) (?:\w+ )?birthday|graduation|(?:next|the|another|this)"
    r" (?:year|month|week|semester|weekend)|(?:the )?end of (?:the|this|next)"
    r" (?:year|month|week|summer)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june"
    r"|july|august|september|october|november|december|thirty|forty|thirties|\d\d)"
)
_FAMILY = (
    r"(?:kids?|children|boys|girls|sons?|daughters?|babies|mother|mom|mum|mama|father|dad|parents|family|wife|husband"
    r"|partner|brothers?|sisters?|siblings|grandmother|grandma|girlfriend|boyfriend|fiancee?)"
)

_SUBJECT = (
    r"(?:renal|cardio\w*|neuro\w*|bioch?em\w*|biostat\w*|micro\w*|immun\w*|pharm\w*|path\w*|anatomy|embryo\w*"
    r"|genetics|h[ea]+me?\w*|endo\w*|repro|gi|anki|uworld|qbank|sketchy|blocks?|questions?|flashcards?|deck"
    r"|nephrons?|histo\w*|physio\w*|nbme|pulm\w*|derm\w*|ethics|omm|practicals?|osces?)"
)
_STUDY = (
    r"(?:epidemiology|statistics?|stats?|rates?|questions?|qs?|items?|blocks?|chapters?|lectures?|vignettes?"
    r"|topics?|cards?|pharm\w*|mnemonics?|sad persons|section|step 1|psych\w*|ethics|uworld|anki|nbme|boards?"
    r"|exam|bloque|preguntas?|examen|psiquiatria|modules?|deck|section|notes|stuff|slides?|tested|testable"
    r"|high yield)"
)
_MEDICINE = (
    r"(?:risk factors?|risk|warning signs?|signs? of|factors? (?:for|of)|protective factors?|rates?|epidemiology"
    r"|prevalence|incidence|screen\w*|assess\w*|prevention|patients?|pts?|vignettes?|questions? (?:on|about)"
    r"|qs (?:on|about)|cards? (?:on|about)|chapters?|lectures?|ssris?|antidepressants?|lithium|clozapine"
    r"|isotretinoin|montelukast|varenicline|interferon|boxed|black box|bpd|borderline|schizophreni\w+|bipolar"
    r"|personality|elderly|adolescents?|teens?|men|women|confidentiality|involuntar\w+|serotonin|mortality"
    r"|topics?|vs|versus|capitulo|factores|riesgo|pregunta|preguntas|paciente)"
)
# Words of an exam question, and what it may be about, in either order with calm words between
_FRAME = (
    rf"(?<!my )(?:{_MEDICINE}|stem|item|myth or fact|fact or myth|true or false|how many people|leading cause"
    r"|which age|(?:age|risk) groups?|diagnosis|next (?:best )?step|what do (?:you|we|i) give|what do (?:you"
    r"|we) do|whats (?:the )?(?:treatment|tx|antidote|diagnosis|management)|which (?:drug|antidote|step"
    r"|defen[cs]e|level of care|neurotransmitter)|defen[cs]e|(?:family|prior|past) history|tarasoff"
    r"|duty to (?:warn|protect|report)|endoscopy|admit|hospitali[sz]e|confidential\w*|nomogram|antidote|(?:leave"
    r"|write|leaves|leave behind) a note|malpractice|mandatory report\w*|consent|capacity|first aid|high yield"
    r"|tested on|testable|is called|nssi|dnr|is it ethical|ethical|honou?r|highest|ethylene|counts double"
    r"|plants the idea|flashcards?|mnemonic|stats?|percent|per cent|prevalence|que preguntan|prevencion|bloque"
    r"|psiquiatria|examen|preguntas?)"
)
_TOPIC = (
    r"(?:suicid\w*|self ?(?:harm|injur)\w*|overdos\w*|goodbye (?:letter|note)s?|(?:bought|has|had|owns|with"
    r"|keeps) a (?:gun|firearm)|gun at home|guns? in the house|homicidal|(?:swallow\w*|ingest\w*|drank|took|takes"
    r"|taking) (?:a |an |the )?(?:\w+ )?(?:drain cleaner|bleach|antifreeze|lye|button battery|overdose|bottle"
    r"|pills?|tablets?|\w+ ?(?:tablets|pills))|(?:wants|wished|wishes|wanting|threatens|says he wants"
    r"|says she wants) to (?:die|kill \w+sel\w+|end (?:his|her) life)|take (?:their|his|her) own li(?:fe|ves)"
    r"|kill\w* (?:him|her|them)sel\w+|better off dead|giving away possessions|wanting to be dead)"
)
# Words that bring a mention of suicide home to whoever writes
_MINE = (
    r"(?:i|im|ive|id|ill|me|myself|my|feel\w*|feels|seems?|only|option|options|answer|solution|easier|looks?|way"
    r"|makes?|made|making|because|since|failed|fail|mi|me|quiero|pienso|yo)"
)
_CALMLY = rf"(?: (?!{_MINE}\b)\w+)"

# --- One's own, heard before anything is taken out -----------------------------------------------------------------------
# Said of oneself so plainly that no exam word around it makes it medicine

OWN: tuple[str, ...] = (
    r"(?:i|im|ive been|me|been|still|and|just|keep|now) (?:(?:just|really|also|do|so|very|actually|quite|kinda|like|am"
    r"|been|\w+ly) ){0,2}(?:feel|feeling|felt) (?:\w+ )?suicid\w*",
    r"i (?:(?:just|really|also|do|still|have|keep|always|often|sometimes|even|\w+ly) ){0,2}(?:think|thinking|thought|thoughts)"
    r" (?:about|of) (?:\w+ )?suicide (?!(?:risk|question|vignette|epidemiology|prevention|inhib|rate|chapter)\w*\b)",
    r"(?:my own|my) suicid\w*(?! (?:question|vignette|card|chapter|notes?|lecture|mnemonic|deck|block|patient|prevention|risk assess)\w*)",
    r"suicide (?:has been|is|keeps|was|stays) (?:\w+ )?(?:on|in) my (?:mind|head|thoughts)",
    r"(?:the|my|these|those) suicid\w* (?:thoughts|feelings|ideas|ideation) (?:are|is|came|come|have|has|wont|keep|got|get) (?:back|worse|louder|loud"
    r"|again|here|coming|stop|come|gotten|stronger|been back)",
)

# --- Quiet: taken out first ------------------------------------------------------------------------------------------
# Medicine, turns of speech, and giving up anything but oneself

QUIET: tuple[str, ...] = (
    # suicide as a subject of study
    r"(?<!im a )(?<!to )suicid\w*(?: ideation| attempts?| risk| thoughts| thinking)? (?:(?:and|vs|in"
    rf"|by) \w+ )?{_STUDY}\b",
    r"(?<!im a )suicid\w* (?:risk|deaths|contagion|ideation (?:is|in|vs|which)|prevention|screening|assessments?"
    r"|precautions|patients?|pts?|inhibit\w*|inactivat\w*|substrates?|genes?|headaches?|doors?|mission"
    r"|by (?:patient|physician|cop)|in (?:adolescents|teens|the (?:elderly|young|us)|patients|men|csf|schizo\w+"
    r"|bpd|borderline|bipolar))",
    r"(?<!to )(?<!is )(?<!feels )(?<!feeling )suicid\w* (?:is|was|and|on|in|that|which|vs|or|are|by|after|rates?|attempts?|with|es|sale|cae|viene"
    rf"|aparece)(?: (?!(?:i|im|ive|my|me|only|best|way|answer|option|easier|failed|fail)\b)\w+){{0,4}} {_STUDY}\b",
    r"suicid\w* (?:substrate )?inhibit\w*",
    r"(?:cell|assisted|career|academic|social|professional) suicide",
    r"(?:assess\w*|screen(?:s|ing)? for(?: \w+ and)?|(?:factors?|warning|signs) (?:for|of)|increases?|raises?"
    r"|lowers?|reduces?|stud(?:y|ies|ying)|epidemiology of|rates? of|questions? (?:on|about)|chapter on|know the"
    r"|topic of) (?:the )?(?:suicid\w*(?: ideation| risk| thinking)?|self harm|overdos\w*)",
    rf"\b{_MEDICINE}{_CALMLY}{{0,8}} (?:suicid\w*|self ?harm\w*|overdos\w*)(?: (?:risk|ideation|attempts?|thinking"
    r"|thoughts|rates?))?(?! (?:seems|looks|is the|is my))",
    rf"suicid\w*{_CALMLY}{{0,5}} (?:boxed|warning|ssris?|lithium|clozapine|first aid|amboss|pathoma|patients?"
    r"|vignettes?|factors|es largo)",
    rf"(?:patient|pt|adolescent|teenager|vignette|case|year old|widower|widow)s?{_NOT_ME} (?:{_THEIR_DANGER}"
    rf"|{_THEIR_DEATH}|life isnt worth living|gun|plan|wanting to join|jump\w* (?:off|from) (?:\w+ ){{0,2}}\w+)",
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
    rf"{_DRUG} (?:overdose|od)\b",
    r"(?:opioid|opiate|opiat|tca|salicylate|iron|digoxin|lithium|beta blocker|organophosphate|cocaine"
    r"|heroin) overdose",
    r"overdos\w* on (?:anki|caffeine|coffee|content|uworld|sketchy|questions|videos|studying|sugar|pathoma)",
    r"sobredosis de",
    r"(?:patient|pt)s? (?:of mine|(?:i|we) \w+)(?: \w+){0,2} (?:overdosed|died|dying|hanged|killed|attempted"
    r"|jumped)(?: (?:on|by|from|after) \w+)?",
    r"phq ?9?(?: \w+){0,12} (?:better off dead|suicid\w*|dead)",
    r"columbia scale(?: \w+){0,6} dead",
    r"wishing to be dead is that",
    rf"{_FRAME}{_CALMLY}{{0,10}} {_TOPIC}(?! (?:seems|looks|feels|sounds|would|is (?:the only|my|best|an option"
    r"|looking)))",
    rf"(?<!im a ){_TOPIC}{_CALMLY}{{0,10}} {_FRAME}",
    r"could sleep forever after (?:\w+ ){0,4}(?:week|shift|block|form|exam|day|call|nights?)",
    r"(?:me equivoque|falle|fallo|preguntas?|tasas?|tratamiento|riesgo|factores|capitulo"
    r"|tema)(?: \w+){0,5} suicid\w*",
    rf"(?:explain|define|difference between|distinguish\w*|compare|criteria for|mnemonic for|meaning of){_CALMLY}{{0,4}}"
    rf" suicid\w*{_CALMLY}{{0,6}}",
    rf"suicid\w*{_CALMLY}{{0,10}} (?:ethics|psych\w*|exam|board|uworld|nbme|practice|osce) (?:question|item|block|case"
    r"|lecture|stem|station|vignette|card)s?",
    r"(?:cells?|neurons?|apoptosis|bacteria\w*|macrophages?|neutrophils?|p53|caspases?)(?: (?!i\b|im\b|my\b)\w+){0,3} (?:kys"
    r"|kms|suicid\w*|kill(?:s|ing)? (?:itself|themselves)|unaliv\w+)",
    r"(?:chances?|gpa|phone|laptop|wifi|motivation|social life|score|streak|battery)(?: (?!i\b|im\b)\w+){0,5}"
    r" (?:died|dead|dies|dying)(?: an? \w+ death)?",
    rf"(?:sigecaps|sad persons|psychomotor|anhedonia){_CALMLY}{{0,12}} suicid\w*(?: ideation)?(?! (?:yes|plan))",
    r"(?:residents?|attendings?|doctors?|physicians?|you|we|they|always) (?:\w+ )?(?:ask|asks|asking|screen) (?:\w+ ){0,2}(?:about"
    r"|for) suicid\w*(?: ideation| plans?)?",
    r"suicide (?:squad|sprints?|drills?)",
    r"kasabach(?: \w+){0,2} kms",
    r"kms (?:platelets?|phenomenon|syndrome)",
    r"years? of (?:potential )?life lost",
    # turns of speech
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

# --- Soft: taken out next, and one question is left in its place ------------------------------------------------------
# Gallows humour, denials, a death among friends

SOFT: tuple[str, ...] = (
    rf"wanna (?:\w+ )?die (?:when|whenever|every ?time) i (?:\w+ )?(?:see|open|read|look|hear|do|study|get)(?: \w+){{0,6}}"
    rf" (?:{_SUBJECT}|tables?|slides|explanations?|syllabus|lectures?|pathways?|glycogen|krebs)\b",
    r"burden on (?:my|the|our) (?:\w+ )?(?:paycheck|finances|wallet|budget|bank account|credit card|salary)",
    rf"wanna (?:\w+ )?die(?: (?!(?:i|im|ive|my|and|failed)\b)\w+){{0,4}} {_SUBJECT}\b",
    rf"rather die than (?:\w+ )?(?:do|study|open|read|redo|watch|touch|look|use|sit|see|review|{_SUBJECT})",
    rf"(?:if|after)(?: (?!(?:fail|failed)\b)\w+){{0,6}} {_SUBJECT} (?:i will|ill|imma|im gonna|i might) (?:jump|die"
    r"|kms|kill myself|jump out of (?:a|the) window)",
    rf"will to live(?: \w+){{0,4}} (?:{_SUBJECT}|krebs\w*|cycle|explanations?)",
    r"(?:not|isnt|no|dont feel|never been|never felt|dont have|have no|ive no|no active|without) (?:(?:feeling"
    r"|being|really|actually|actively|even|having|any|active|thoughts|of|plans?"
    r"|thinking) ){0,4}suicid\w*(?: (?:thoughts|ideation|plans?|or anything|just \w+))?+(?! (?:yet|but i (?:am"
    r"|want|will)|(?:\w+ ){0,2}(?:i lied|a lie|not true)))",
    r"(?:not|dont|never|no|without|wont|wouldnt|didnt) (?:(?:gonna|thinking|thoughts?|of|about|have|any|wanna"
    r"|going|to|plan|planning|really|actually|even|ever|would) ){0,5}(?:hurt(?:ing)?|harm(?:ing)?"
    r"|do anything (?:stupid|to)) (?:myself|stupid|drastic)(?! (?:yet|but i (?:will|might)|slowly|tonight|in))",
    r"(?:dont|never) (?:(?:actually|really|even) )?wanna die(?! (?:yet|alone|slowly))",
    r"no (?:me )?quiero morir\w*",
    rf"{_KINSMAN}{_NOT_ME} {_THEIR_DEATH}",
    r"lost (?:\w+ ){1,4}to suicide",
    r"(?:classmate|friend|roommate|year above)(?: \w+){0,5} (?:killed himself|died by suicide)",
    r"me quiero morir(?: \w+){0,3} (?:renal|jaja\w*|bioquimica|farma\w*|bloque|examen)",
    r"quiero desaparecer un rato",
)

# --- A friend --------------------------------------------------------------------------------------------------------

FRIEND: tuple[str, ...] = (
    rf"(?:{_KINSMAN}|^{_KIN}){_NOT_ME} {_THEIR_DANGER}",
    rf"suicid\w* {_KIN}",
    r"(?:found|saw|read) (?:a|his|her|their|the) (?:\w+ )?(?:goodbye|suicide|farewell) (?:notes?|letters?)(?: (?!my\b)\w+){0,3} (?:his|her|their)",
    r"(?:(?:mi|un|una|el|la|mis) (?:\w+ )?(?:amig[oa]s?|herman[oa]|novi[oa]|companer[oa](?: de \w+)?|espos[oa]"
    r"|mama|papa|madre|padre|hij[oa]|prim[oa]|ti[oa]|pareja)|alguien)(?: (?!(?:yo|me quiero|quiero"
    r"|estoy)\b)\w+){0,6} (?:se quiere (?:matar|morir|suicidar)|quiere (?:matarse|morir(?:se)?|suicid\w+"
    r"|quitarse la vida)|no quiere (?:vivir|seguir|despertar)|(?:va a|piensa en) (?:suicid\w+|matarse)|suicid\w+)",
)

# --- An overdose taken -----------------------------------------------------------------------------------------------

OVERDOSE: tuple[str, ...] = (
    _TOOK,
    r"(?:i|ive|just|ive just) (?:\w+ )?overdosed(?! (?:\w+ (?:year|month)s?|in \w+|when|before))",
    r"im overdosing",
    r"took an od",
    r"(?:swallowed|took|taken) what (?:i|id|ive) (?:(?:had|have|was|been) ){0,3}(?:saved|saving|hoard\w*|collect\w*|kept|stash\w*)",
    r"intentional (?:ingestion|overdose)(?: \w+){0,6} (?:mine|me|i|my|myself)\b",
    r"(?:already|just) (?:took|swallowed) (?:them all|all of them)(?=$| (?:gg|bye|goodbye|now|sorry|and i|im)\b)",
    r"(?:acabo de|ya) (?:tomarme|tragarme|me tome|me trague) (?:todas?|todo|el|la|un|una|muchas)(?: \w+){0,2} (?:frasco|caja|pastillas|blister"
    r"|enter[oa])",
    rf"{_SWALLOW} (?:many|several|plenty(?: of)?|(?:an? )?(?:large|big|huge|excessive|lethal|massive|dangerous)"
    rf" (?:amount|number|quantity|dose) of)(?: (?:of|the|my|those)){{0,2}} {_DRUG}",
    rf"(?<!patient )(?<!she )(?<!\bhe ){_SWALLOW} (?:all of (?:them|it|the|my)|them all|it all|everything)(?! out\b)"
    rf"(?: (?!quiz|question|test|exam|nbme|form|flashcard|card)\w+){{0,5}} (?:bottle|cabinet|drawer|box(?! of (?:\w*cards|books|notes))|packet|strip|blister|{_DRUG})",
    r"(?<!patient )(?<!she )(?<!\bhe )(?:already|just|finally|i|ive) (?:drank|swallowed|downed) (?:the|all|those|all the|my) (?:pills|tablets"
    r"|poison|insecticide|bleach|pesticide)",
    r"(?:already|finally|i already) took the (?:pills|tablets)",
    r"(?:i|ive) (?:just |already )?(?:took|taken|swallowed) (?:\w+ )?more (?:\w+ )?(?:of )?(?:\w+ )?than (?:i should|im supposed|prescribed)",
    r"i (?:just |already )?injected (?:\w+ ){0,5}(?:insulin|heroin|morphine|fentanyl|potassium)",
    r"took (?:the|my) (?:pills|tablets|meds) (?:all|every one)",
    rf"i took (?:so|too|way too) many (?:of )?(?:my )?{_DRUG}",
    r"(?:me |he |yo )?(?:tome|trague|tomado|tragado) (?:todas|muchas|un monton|\d{2,}|diez|veinte|treinta"
    r"|cuarenta|cincuenta|un frasco|una caja|todo el frasco|toda la caja|una sobredosis"
    r"|demasiadas)(?: \w+){0,3} (?:pastillas?|tabletas?|pildoras?|medicamentos?)",
    r"me (?:tome|trague) (?:todas|muchas|\d{2,}|un frasco|una sobredosis)",
)

# --- Act -------------------------------------------------------------------------------------------------------------

ACT: tuple[str, ...] = (
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
    rf"{_WANT} {_SOFTLY}(?:i |id |i could |i would |i just |if i |that i could |that i |to |i had |i have |and "
    rf"|had |have )?{_SOFTLY}die[ds]?\b",
    rf"{_THINK} {_SOFTLY}(?:about|of|on|how|i|that) {_SOFTLY}(?:(?:my|own|not|how|ways?|to|the|i|should|would|will"
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
    rf"(?:if|when|once|after|that|til|until|until) {_ME_GONE}",
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
    rf"{_THINK} (?:about|of|on) {_SOFTLY}(?:not (?:being (?:alive|here|around)|existing|waking up)|never waking up"
    r"|being (?:gone|dead)|ending|overdos\w+|driving (?:into|off)|stepping|letting go|not being)",
    r"see myself(?: \w+){0,4} (?:alive|living)(?! (?:in|on|near))",
    r"staying alive through",
    r"alive (?:another|through)",
    # not to live, to be here, to wake up
    rf"(?!wont be){_NEVER} {_SOFTLY}(?:wanna|want|wants to|wanted to|wanting to|wish to|wish|feel like|deserve to"
    r"|care to|desire to|desire|intend to|planning on|planning to|plan on|plan to|expect to|need to"
    r"|think i (?:wanna|should|can|will)|believe i (?:should|can)|see why i should|see why to|see myself|try to"
    rf"|be able to|gonna|have (?:\w+ )?(?:desire|wish|will|reason|courage) to|be) {_SOFTLY}(?:(?:to|be|being|go|on"
    rf"|keep|continue|continuing|stay|remain|staying|do|am|should) ){{0,3}}{_SOFTLY}(?:{_LIVE}|{_HERE}|{_WAKE}"
    r"|(?:see|do) (?:life|tomorrow|the next|another (?:day|morning)|christmas|the (?:morning|sun|new year)"
    r"|next (?:year|week|month)|new years?)|a person|part of this world|seeing (?:the new year|tomorrow)|(?:at"
    rf"|for) their graduation){_ERRANDS}",
    rf"{_WANT} (?:i |to |that i |if i )?{_ABLE}(?:{_NEVER} ){_SOFTLY}(?:(?:to|be|being|live|have|see|was|were|do"
    rf"|get|go|on|ever) ){{0,3}}(?:{_LIVE}|{_HERE}|{_WAKE}|awake|up again|born|come back|tomorrow"
    rf"|a morning){_ERRANDS}",
    r"(?:if|that|hope|pray|wish|bed|asleep|sleep|night|life|simply|is|just)(?: (?:and|i|just|that|simply|would"
    r"|could|then|is|be)){0,3} (?:never|not|dont|didnt|wouldnt|wont) (?:(?:to|just|really|have to|ever"
    rf"|be) ){{0,3}}(?:{_WAKE}|waking|come back|there tomorrow)(?: up)?{_ERRANDS}",
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
    rf"(?:nothing|no|never|not)(?: \w+){{0,4}} wanna live{_ERRANDS}",
    r"(?:nothing|reasons?|point|purpose|use|will|desire|sense|wish|courage|nothing left|something"
    rf"|way(?= to (?:live|go on|stay alive))) (?:for (?:me|anyone|us) )?(?:to|in|of|for|left to|worth|why i should) (?:\w+ )?{_SOFTLY}(?:(?:stay"
    rf"|staying|be|being|keep|go on|continue|remain|carry on|left in|have a) ){{0,2}}(?:{_LIVE}|living|waking up"
    rf"|here){_ERRANDS}",
    r"nothing for me in this life",
    r"no life for me$",
    r"no life left",
    rf"(?:tired|sick|weary|exhausted|done|finished|through) (?:of|with|from|by) {_SOFTLY}(?:this |my "
    rf"|with )?(?:{_LIVE}|waking up)(?! (?:early|at|in|on|with|near|here)\b)",
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
    # a burden, not missed, better without me
    r"(?:im|i am) (?:(?:only|just|nothing but|such|always) )?an? (?:\w+ )?(?:burden|weight|load)(?! (?:of"
    r"|on (?:my study|the exam|wards?)))",
    r"(?:im|feel\w* like|being|become|be|am|as|of|i) (?:(?:just|such|only|nothing|but|like|big|heavy|huge|now|so"
    r"|really|always|a|the) ){0,4}(?:burden|dead ?weight|liability|load|weight)(?! (?:of|on (?:my study|the exam"
    r"|wards?)))(?=$| (?:to|on|for|and|i|who|that|everyone|she|he|they|in|at home)\b)(?! to (?:my (?:program"
    r"|school|dean|group|team)))",
    r"(?<!disease )(?<!financial )(?:burden|weight|load|liability|drain|drag|deadweight|stone) (?:to|on|for"
    rf"|around) {_PEOPLE}",
    r"dragging everyone down",
    r"(?:better|happier|easier|lighter|freer?|relieved|fine|happy|glad|ok|okay|best|favor|safer)(?: (?:off|place"
    r"|for|and|be|be|then|them|everyone|alone|it|to|all|than|much|breathe)){0,4} (?:without me|if im"
    r"|with me (?:dragging|gone|dead)|once im gone)(?! (?:on|at|in (?!it|the world|this|them)|this|next)\b)",
    r"(?:better|happier|easier|lighter|free|freer|relieved|fine|happy|glad|best|ok|okay|relief|everyone"
    rf"|family)(?: \w+){{0,4}} (?:if|when|once|after|the day) {_ME_GONE}",
    rf"(?:if|when|once|after) {_ME_GONE}(?: \w+){{0,5}} (?:better|happier|easier|free|relieved|relief)",
    r"without me (?:\w+ ){0,4}(?:better|happier|easier|relieved)",
    r"(?:nobody|who|anyone|anybody|people|them)(?: (?:on|in|at) \w+ \w+)? (?:(?:would|will|is|gonna|even|really"
    r"|to|ever|be) ){1,4}(?:miss me|cry for me|cry at|come to my|notice if i|know (?:that )?(?:i was|im) gone"
    r"|mourn)",
    r"(?:would|will|wont) (?:\w+ )?be relieved$",
    r"(?:doing|do) (?:\w+ ){1,3}(?:a )?favou?r(?:$| if i (?:died|was))",
    r"waste of (?:oxygen|air|breath)",
    r"breathe easier",
    r"(?:be|will be) free if i",
    r"without noticing i",
    r"(?:life )?insurance (?:money|would|payout|will)",
    r"life insurance",
    r"(?:wont|dont|never|not) (?:\w+ ){0,2}(?:have|need) to (?:\w+ ){1,3}(?:with |up with |about )?me\b",
    r"wont be a (?:problem|burden|bother)",
    r"wont be (?:in )?(?:anyones|your|their) (?:way|problem)",
    # not minding, hoping that something does it
    r"(?:wouldnt|dont|not|would not|be) (?:mind|care|be (?:sad|upset|sorry)|object|fine|ok|okay|happy)(?: (?:if"
    r"|with|that|about|to|so much))(?: (?!exam|form|score|we|they)\w+){0,3} (?:didnt (?:wake|come back|make it"
    r"|exist)|did not|died|die|dead|happened to me|happens to me|not (?:wak|com)\w+|never woke|dying|hit me"
    r"|missing|crash\w*|killed)",
    r"(?:hop(?:e|es|ed|ing)|wish\w*|pray\w*|want|wait\w*|fine with|imagin\w+|if)(?: (?!exam"
    r"|form)\w+){0,4} (?:accident|crash|wreck|trucks?|cars?|bus|train|plane|cancer|lightning|heart attack|heart"
    r"|something|brakes)(?: (?:to|would|could|will|just|on|the|highway|missing|in)){0,4} (?:takes?|hits?|kills?"
    r"|runs?|crash\w*|goes down|stops?|end|ends|happens? to me|red light|giv\w+ out|i had|solve)(?! (?:studying"
    r"|test|exam|anki))",
    r"(?:wanna|hope i|hope to|wish i|hoping i|pray i) (?:\w+ )?(?:get|got|gets) (?:hit|run over"
    r"|in an? (?:\w+ )?(?:accident|wreck|crash)|killed|cancer|sick and die)",
    r"(?:god|allah|lord|jesus|death)(?: (?:please|just|would|can|to|come|and)){0,3} take (?:me|my life)",
    r"if i had an accident",
    # harm to oneself
    r"(?:hurt|harm|cut|burn|injur|punch|scratch|stab|hit|slap|bruis|carv)(?:t?ing|ed|e)? (?:and \w+ )?(?:myself"
    r"|my (?:(?:fore)?arms?|wrists?|legs?|thighs?|skin|hands?|stomach|veins|body))(?! (?:shaving|cooking|running"
    r"|lifting|at|in (?:lab|class|surgery|anatomy|half|a (?:fall|crash)|the (?:lab|or|kitchen))|on|while|playing"
    r"|skiing|with the (?:scalpel|knife)|out)\b)",
    r"(?:slit|slitting|slash|open) my (?:wrists?|throat|veins)",
    r"(?:relapsed|i) (?:and )?cut (?:again|last night|tonight|today)(?! class)",
    r"(?:drive|driving|walk|walking) (?:past|by|over|across) (?:the|that) (?:overpass|bridge"
    r"|cliff)(?: \w+){0,2} (?:every|each|slow|slowly|and think|at night)",
    r"(?:been|started|back to|im|started) cutting(?! (?!again|lately|every|to feel|and)\w)",
    r"(?:cutting (?:again|myself)|cant stop cutting)(?! \w+ corners)",
    r"(?:urge|want|wanna|resist) (?:to )?cut(?! (?:down|back|out|class|the|my|some|hours|anki|it|off|score))",
    r"self ?harm\w*",
    r"(?:relapsed?|urges?|clean) (?:\w+ ){0,2}sh",
    r"(?:might|could|gonna|before i|going to|will|may) do (?:something|smth|sth)(?: (?:bad|stupid|drastic"
    r"|to myself|i ll regret|irreversible)|$)",
    r"what i (?:might|could|will|would) do to myself",
    r"take my (?:pills|meds|knives|gun) away",
    r"done something to hurt",
    # means, places, plans
    r"jump(?:ing|ed)? (?:off|from|in ?front of|out of|into)(?: \w+){0,3} (?:bridge|roof|building|train|traffic"
    r"|window|balcony|cliff|overpass|garage|ledge|platform|river|deck)",
    r"off (?:the|a|this|that) (?:\w+ )?(?:bridge|roof|building|balcony|cliff|overpass|garage|ledge|platform"
    r"|parking deck)",
    r"thinking about jumping",
    r"jump(?:ing)? again$",
    r"(?:driv(?:e|ing)|crash(?:ing)?|swerv(?:e|ing)) (?:\w+ ){0,3}on purpose",
    r"(?:driv(?:e|ing)|crash(?:ing)?|swerv(?:e|ing)|walk(?:ing|ed)?|step(?:ping|ped)?|run|running|go"
    r"|going)(?: \w+){0,3} (?:off (?:a|the) (?:bridge|cliff|road)|into (?:an? |the |my )?(?:oncoming "
    r"|concrete )?(?:tree|wall|traffic|pole|ocean|sea|median|river|lake|barrier|truck|train|guard ?rail|divider)"
    r"|my car(?= (?:into|on purpose)|$)|in ?front of (?:a|the) (?:train|bus|truck|car))",
    r"letting? go of the (?:steering )?wheel",
    r"crashing my car",
    r"crash my car",
    r"(?:stand\w*|stood|sit\w*|sat|park\w*|look\w*|star(?:e|es|ed|ing)|lean\w*|climb\w*|visit\w*|went up|gone up"
    r"|go up|going|walk\w* up|rating|count\w*|hang\w* over|step|drawn)(?: (?!question|vignette"
    r"|through)\w+){0,4} (?:edge|bridges?|overpass\w*|balcony|roof(?:top)?|ledge|railings?|rail of|rail over"
    r"|tracks|railway tracks?|cliff|rail)(?! (?:question|vignette|in (?:the )?(?:exam|block)|score|grade))",
    r"(?:bridge|roof|rope|overpass|balcony|ledge|cliff) (?:keeps? (?:coming|calling)|calls|is calling|looks"
    r"|i think)",
    r"plan \w+ is (?:a|the) (?:bridge|gun|rope|roof)",
    r"(?:on|from) the (?:balcony|ledge|roof|bridge|tracks|platform)(?: \w+){0,4} (?:step|jump|think|fall|let go"
    r"|end)",
    rf"(?:knife|blade|razor|gun|pills|rope|noose|bottle|{_DRUG}) (?:(?:is|are|was) )?(?:all )?(?:in my (?:hand"
    r"|room|mouth)|in front of me|next to me|beside me|to my head|with me|lined up|hidden|hoarded|put aside"
    r"|waiting for me|ready(?! for (?!tonight|it\b|when))|saved|stashed|on the table|i only need)",
    rf"(?:look\w*|star(?:e|ed|ing)) at (?:the|my|a|all|this) (?:\w+ ){{0,2}}(?:{_DRUG}|rope|knife|blade|razor"
    r"|gun)(?! (?:question|chapter|mechanism|card|list|class|for))",
    rf"(?:wanna|gonna|could|about to|just|want|should) (?:take|swallow|down) {_DOSES} {_DRUG}",
    r"wanna (?:follow (?:him|her)$|be with (?:him|her|my \w+) (?:again|in heaven)|(?:join|see) (?:him|her"
    r"|my \w+)(?: \w+)? (?:in heaven|on the other side))",
    r"tak(?:e|ing) them all$",
    r"planned it(?=$| (?:i|all|and|out$))",
    r"never (?:had|have) to wake",
    r"(?:sav(?:e|ed|ing)|prepar(?:e|ed|ing)|stockpil\w+|hoard\w*|collect\w*|set aside|put aside|stash\w*|kept"
    rf"|keeping|hid\w*|lined up|line up)(?: (?!cards|taking|track)\w+){{0,5}} {_DRUG}(?! (?:cards?|notes?|questions?"
    r"|straight|chapter|list|mnemonics?|deck))",
    rf"enough {_DRUG} (?:\w+ )?to",
    r"(?:collected|got|have|bought) what i need(?: and)?(?! to pass)",
    r"have the (?:means|gun|pills|rope)",
    r"ive the means",
    r"i got the means",
    r"held the bottle",
    r"(?:bought|buy(?:ing)?|got|get|have|ive|loaded|load|keep|kept|hold\w*|held|reach\w* for|had|clean\w*|own"
    r"|if i had|unlock\w*|put) (?:a |my |the |his |dads )?(?:gun|noose|pistol|rifle|shotgun|revolver|firearm)",
    r"(?:bought|buy|got|get|tied|find|found) (?:a |some |the |my )?rope",
    r"rope time",
    r"noose",
    r"rope in the (?:garage|closet|car)",
    r"poison for",
    r"the safe is unlocked",
    r"how (?:much|many)(?: \w+){1,9} (?:to (?:die|overdose|od|end it|stop (?:the|my) heart|kill myself)|(?:to "
    r"|would |will |itll )?kill me)",
    r"(?:wanna|gonna|should|could|to) (?:od|overdose)(?! on (?:anki|caffeine|coffee|content))",
    r"stop the heart",
    r"(?:about|of|by) overdosing",
    r"overdosed",
    r"hanging (?:from|in my closet)",
    r"walk\w* into the sea",
    r"into the (?:ocean|sea) (?:and|up)",
    r"waiting for (?:the|my) house to be empty",
    r"(?:exactly|know|figured out|worked out|planned|plan|decided|details of|picked|date) (?:\w+ )?(?:how|when"
    r"|where|out how|for when|for) (?:i|id|ill|i would|im|i will|im gonna|i kill) (?:\w+ )?(?:(?:would|will|gonna"
    r"|to) )?(?:do it|go$|die|kill|end)",
    r"date picked for",
    r"acting? on (?:those|these|the|my) thoughts",
    r"intention of acting",
    r"gonna do it tonight",
    r"i have a plan to (?:end|kill)",
    r"only need (?:the )?courage",
    r"courage to (?:jump|die|end|pull|kill)",
    r"not gonna act on it",
    # goodbyes
    r"(?:wrote|writing|written|left|leaving|write|wrote out|draft\w*|finished) (?:(?:a|my|the|all|out|goodbye"
    r"|last|of|suicide|her|his|them) ){0,3}(?:wills?(?= and)|(?:goodbye|last|farewell|final) (?:\w+ )?(?:letters?"
    r"|notes?|cards?)|letters? to (?:each|my (?:mom|mother|mum|dad|father|family|parents|wife|husband|kids|sister"
    r"|brother|siblings|children|son|daughter))|note)(?! (?:on|in|for(?! (?:days|weeks|my (?:mom|parents)))|about"
    r"|to (?!my (?:mom|parents|family|wife|husband)))\b)",
    r"goodbye (?:letters?|notes?)",
    r"last letter",
    r"written to each",
    r"will and the letters",
    r"birthday cards for the next",
    r"(?:said|saying|say) (?:\w+ )?(?:my )?good ?byes?(?: to (?:people|everyone|them|my))(?! (?:dedicated|for))",
    r"(?:said|saying) my goodbyes",
    r"saying goodbye to(?! (?:dedicated|step|anki))",
    r"this is goodbye(?! to (?!everyone|you|all|this world|life|my (?:family|friends)))",
    r"(?:final|last) goodbye",
    r"goodbye (?:everyone|world|cruel world|forever|to you all|all)(?! (?:see|till|until|for now|of))",
    r"this is (?:my|the) (?:last|final) (?:message|text|post)",
    r"my (?:last|final) (?:(?:ever )?(?:message|text|post|words))(?! (?:was|said|did|is|got|about|on|had|showed))",
    r"wont (?:hear from|see|have) me (?:again|around|anymore|to)",
    r"wont be (?:alive|(?:here|around|there) (?:much longer|anymore|to (?:see|answer|answer them|find out))"
    r"|around for (?:christmas|graduation|match))",
    r"thank(?:s| u| you)(?: \w+)? for everything(?: (?:everyone|all|and goodbye|goodbye))",
    r"time for me to go",
    r"thank (?:u|you) all for being",
    r"forgive me (?:all|everyone|everybody|mom|mama|please)",
    r"i only wanted to say (?:sorry|goodbye)",
    r"said sorry to everyone",
    r"whoever finds this",
    r"(?:last|final) (?:day|night|evening|hours?) (?:alive|on earth|on this|here)",
    r"tonight is (?:my last|the night|it$)",
    r"my last night(?! (?:of|before|shift|on|at|in))",
    r"tell (?:my|everyone|them) (?:\w+ )?(?:that )?(?:i(?:m sorry| love| loved)|none of|it wasnt|this wasnt"
    r"|not (?:his|her|their) fault)",
    r"ready to go nothing matters",
    r"told my (?:\w+ )?(?:where (?:all )?the passwords|i love (?:her|him|them)(?: \w+){0,6} (?:ready|goodbye|off))",
    r"where im going(?! (?:wrong|with))",
    r"if i dont log in",
    r"(?:take|takes|look|looks|taking|looking) (?:care of|after) my (?:cat|dog|pets?|mom|mum|kids?|plants?"
    r"|parents|family|baby|son|daughter)(?= (?:for me|when im|after|please|i wont|if i|because i|i cant|for ever"
    r"|forever)|$)",
    r"take my (?:cat|dog|pets?|plants)(?: \w+){0,2} after",
    r"someone to take my (?:cat|dog|pets?)",
    r"(?:giv(?:e|en|ing)|gave) (?:away )?(?:all |most |some |half )?(?:my|of my) (?:\w+ )?(?:stuff|things"
    r"|belongings|possessions|clothes)(?: away)?+(?! (?:before (?:the|my|i) mov\w+|to (?:goodwill|charity)))",
    r"giv(?:en|ing|e) away (?:all )?my(?! (?:seat|spot|shift|date|score|answers))",
    r"gave my (?:\w+ )?(?:watch|ring|guitar|car|dog|cat) to",
    r"(?:put|get|got|putting|getting|set) (?:my|all my) (?:affairs|things|papers|life) in order(?! (?:for|before"
    r"|to (?:study|pass)))",
    r"my (?:affairs|things) in order",
    r"made my peace",
    r"(?:at|in|find|finally at) peace soon",
    r"be at peace(?! with (?:my|the|this) (?:score|date|exam))",
    r"soon (?:you|they|there|everyone|id|ill) (?:wont|will not|ll be no|be no)",
    r"soon therell be no",
    r"no me$",
    r"(?:my|the|in|in a) next life",
    r"(?<!like theres )no tomorrow",
    r"(?:exit|way out)(?: \w+){0,5} (?:permanent|final) one",
    r"exit i (?:can )?see",
    r"(?:wanna|want to|wish to) be (?:erased|deleted|no more|with god|forgotten)",
    r"(?:idk|dont know|not sure|unsure|question) (?:if|whether|that) i (?:still )?(?:wanna|want|should|can"
    r"|deserve to) (?:\w+ ){0,2}(?:live|living|be alive|be here$|exist|die)",
    r"plan(?:ning)? a long trip",
    r"im only here because of",
    r"cleaned up the house so",
    # pain, thoughts, not safe
    r"pain (?:of being me|(?:is|has become|became|feels|gets|got) (?:(?:so|just|too|all) ){0,4}(?:unbearable"
    r"|much)|(?:to )?(?:stop|end|go away))",
    r"(?:cant|no longer|dont think i can|not) (?:take|bear|stand|handle|endure) (?:the|this|my|so much|all this"
    r"|all the) (?:\w+ )?(?:pain|hurt|suffering)",
    r"stop the (?:pain|hurt|hurting|suffering)",
    r"(?:make|makes|making) (?:the pain|it|this pain|the hurt\w*) (?:all )?(?:stop|go away|end)(?! (?:by|before"
    r"|on))",
    r"hurts too much to (?:stay|live|be|go on|exist|keep)",
    r"dark thoughts",
    r"no way out (?:of (?:this )?life|but)",
    r"pain (?:another|any more|anymore)",
    r"(?:im|i feel|feel|feeling) (?:not (?:\w+ )?safe|unsafe)(?! (?:to|with|at|on)\b)",
    r"(?:not feeling|dont feel|dont think im) (?:\w+ )?safe(?! (?:to|with (?:a|my|this|that) (?!self)|at|on)\b)",
    r"cant (?:stay|be|keep (?:myself )?) ?safe",
    r"i can (?:stay|be|keep myself) safe",
    r"not safe (?:right now|tonight|alone|with myself|from myself)",
    r"^(?:no )?not (?:really )?safe$",
    r"danger to myself",
    r"in (?:a )?crisis$",
    r"dont trust myself",
    r"cant trust myself",
    # not making it
    r"(?:wont|not gonna|dont plan to|dont expect to|not|never) (?:make it|live|last|survive|be alive) (?:to|until"
    r"|till|past|through|by)(?: (?:my|the|see|next|this|new|end|of)){0,3} (?:birthday|graduation|match|christmas"
    r"|year|spring|summer|winter|month|retake|tonight|the night|weekend|june|thirty|30)",
    r"(?:wont|not) make it to the retake i",
    # death and being alive, of oneself, however it is put
    r"wont be safe(?! (?:with|at|to)\b)",
    r"thought about my (?:wrists?|throat|veins)",
    r"pain (?:wont|doesnt|never|will never) (?:stop|end|go away)",
    r"isnt a burden",
    r"(?:chosen|chose|picked|set) (?:the|a|my) (?:day|date|time|night|place)(?: \w+){0,4} (?:do it|die|end it)",
    rf"{_DRUG} (?:is |are |be )?enough to (?:die|kill|end|sleep|not)",
    r"(?:and|with) me (?:gone|dead|out of the way)",
    r"insurance is worth",
    r"letter for when",
    rf"how (?:many|much) (?:of (?:my|the|these|those) )?{_DRUG} (?:it|i|id)(?: (?:would|will|d))? (?:take|need)",
    r"dont think (?:ill|i will|im gonna) be (?:here|around|alive)(?! (?:at|for the|on|next week|tomorrow"
    r"|this weekend|before|until)\b)",
    r"promise(?: \w+){0,3} safe(?! (?:score|date))",
    r"(?:bought|got|have|ordered|ive|looking at)(?: \w+){0,4} (?:pesticide|rat poison|poison|insecticide"
    r"|cyanide)(?! (?:question|card|wrong|right))",
    r"overdos\w* (?:seems?|feels?|sounds?|looks?|would|tonight)",
    r"(?:i have|ive|got) (?:(?:the|my|enough|all|her|his|some|of) ){1,3}(?:pills|tablets|meds)(?! (?:question|for"
    r"|card|wrong|in|on|class|list|ready for the))",
    r"about the pills(?! (?:question|card|in))",
    r"ways? to (?:go|leave|do it|end it|disappear)(?! (?:about|over|through|to|from|the|back|up|into|before"
    r"|faster|with|for|on|up)\b)",
    r"make it quick",
    r"quick and painless",
    r"(?:went|drove|walked|gone|going|been|back) to the (?:bridge|roof|overpass|cliff|tracks|ledge|lake"
    r"|river)(?= (?:yesterday|tonight|today|again|last|and|to|alone|i)|$)",
    r"if (?:the|my) (?:\w+ ){0,5}(?:crashed|crashes|went down)",
    r"(?:keep|kept) (?:the|my|some|a) (?:\w+ )?(?:insulin|gun|knife|blade|razor|pills|rope|potassium"
    r"|propofol) (?:in|by|near|under) my",
    r"my wrists? (?:has|have|got|is|are) (?:\w+ ){0,3}(?:lines?|cuts?|marks?|scars?|bleed\w*)",
    r"(?:left|leaving|hid|put) (?:a|the|my) (?:letter|note) (?:under|where|on my (?:desk|bed|pillow))",
    r"quitar(?:me|se)? la vida",
    r"quitarme de en medio",
    r"me voy a hacer algo",
    r"mejor me mato",
    r"(?:pienso|pensando|pensar|sueno) (?:en|con) (?:la muerte|morir|mi muerte|no despertar)",
    r"no (?:hubiera|haber|habria) nacido",
    r"no merezco (?:vivir|estar viv[oa]|la vida)",
    r"(?:i|im|ive|id|ill|me|my|mine|myself)(?: (?!(?:cell|brain|cardiac|infant|neonatal|fetal|sudden|cause|causes"
    r"|leading|certificates?|question|rates?|scared|bored|worked|working|work|worry|worried|freezing|mothers?"
    r"|fathers?|patients?|grand\w+|crib|cot|confuse|missed|chapter|card"
    r"|lecture)\b)\w+){0,7}(?<! to) death(?! (?:rates?|certificates?|criteria|of (?:a|the|my|our|me|neurons?"
    r"|cells?)|cells?|in|from|from|receptors?|benefits?|anxiety|domain|pathways?|toll|eaters?|over (?:renal"
    r"|biostats)|grips?|and (?:dying|taxes)|question|penalty|lecture))",
    r"(?:death|dying) (?:is|has been|keeps?|was|would be|seems|feels)(?: \w+){0,3} (?:on my mind|in my (?:head"
    r"|mind|thoughts)|with me|for me|calling me|my (?:only|friend|way|answer))",
    r"(?:being|be|to stay|stay|staying|im|am|still|get|feel|feeling|remain)(?: \w+){0,2} alive(?! (?:lol"
    r"|and (?:well|kicking|studying)|until|on (?:coffee|caffeine)|in the (?:block|exam)|by coffee|haha|barely"
    r"|after (?:that|this) (?:block|form)))",
    r"(?:cant|dont think i can|wont|never)(?: \w+){0,3} (?:be|stay|keep myself|feel) safe(?! (?:to|with (?:a"
    r"|my) \w+ (?:score|date)|at \d+))",
    r"(?:razor|blade|scalpel|knife|needle|cutter|scissors|lighter|glass|gun|pistol|belt|rope)(?: \w+){0,2} (?:to"
    r"|on|against|at|around|across|in) my (?:wrists?|throat|neck|arms?|veins?|skin|thighs?|chest|head|hand|mouth)",
    r"(?:cuts|scars|burns|marks) (?:on|all over|up|down) my (?:arms?|wrists?|legs?|thighs?|body|hands?)",
    r"(?:rope|noose|gun|belt|blade|razor) (?:in|under|behind|inside) (?:the|my) (?:shed|garage|closet|trunk|truck"
    r"|boot|room|car|house|drawer|bag|basement|attic|nightstand|bed|wardrobe|desk)",
    rf"{_DRUG} (?:and|with|plus) (?:vodka|alcohol|whisk\w+|wine|beer|rum|gin|liquor)",
    rf"(?:vodka|alcohol|whisk\w+|wine|liquor) (?:and|with|plus) {_DRUG}",
    r"(?:kept|keep|put|hid|have|hide|bought|placed|arranged)(?: (?!cards|notes)\w+){0,6} (?:near|under|by|beside"
    r"|next to|below) my (?:pillow|bed|mattress|head)",
    r"(?:stopped|stopping|skip\w*|quit) (?:taking )?my (?:insulin|medication|meds|medicine|dialysis"
    r"|pills)(?: \w+){0,3} (?:on purpose|to die|deliberately|so that|hoping)",
    r"stash\w* (?:\w+ )?(?:propofol|fentanyl|morphine|potassium|ketamine|lidocaine|insulin)",
    r"(?:want|wants|wanted|wanting|wanna|thought of|thought about|about|tempted|ready|almost|nearly|going|gonna"
    r"|could|should|might)(?: to)? jump(?:ing|ed)?(?! (?:in|into|to|on|ahead|back|straight|around|rope|for joy"
    r"|from (?:topic|one|resource|form|system)|between|start|at|right|forms?)\b)",
    r"(?:terrace|ledge|rooftop)(?: \w+){0,4} (?:jump|step|fall)",
    r"(?:wrote|written|writing|left) (?:(?:a|one|the|my|last|long|final) ){1,3}(?:letters?|note) (?:for"
    r"|to) (?:my )?(?:mother|mom|mum|father|dad|parents|family|wife|husband|kids|children|son|daughter|sister"
    r"|brother|everyone)",
    r"(?:getting|got|get) rid of (?:all )?(?:my|of my) (?:things|stuff|belongings|possessions)",
    r"(?:who|someone|somebody|they|roommate|mom|nobody) (?:would |will |to |should |has to |might )?(?:find|finds"
    r"|found) (?:me|my body)(?! (?:on|in the library|at|annoying|funny))",
    r"no place in this world",
    r"(?:not|without|stopped|dont|doesnt|no longer) (?:caring|care|mind|matter\w*) (?:if|whether) i (?:crash|die"
    r"|live|wake|make it|survive|exist|come home)",
    r"(?:mercy|lucky|blessing|relief|nice|okay|better|best|great) if (?:i|a|the|my|something"
    r"|god)(?: \w+){0,4} (?:heart attack|stroke|accident|crash|crashed|cancer|hit me|killed me|stopped|died|die"
    r"|didnt wake|took me)",
    r"(?:they|theyd|everyone|family|parents|people)(?: would)? be (?:\w+ )?relieved(?! (?:if i pass|when i pass"
    r"|to hear))",
    r"(?:tell|told|telling) (?:\w+ ){1,3}goodbye",
    r"god (?:\w+ ){1,3}(?:wake|take) me",
    r"not wake me",
    r"dont think (?:ill|i will|im gonna) (?:see|make it to|live to|be here (?:for|in)) (?:the )?(?:spring|summer"
    r"|autumn|fall|winter|christmas|new year|next|thirty|my birthday|morning|end)",
    r"last evening",
    r"stop(?:ped|s)? breathing",
    r"suffer less if",
    # said in other people's tests and lists
    r"(?:gun|pistol|rifle|revolver) (?:is |sits )?(?:loaded|out|under my|in my|on my|next to)",
    r"(?:drink|drug|smoke|starve)(?:ing)? myself to death",
    r"dirt nap",
    r"catch(?:ing)? the (?:last )?bus (?:permanently|forever|out|one way)",
    r"(?:belt|rope|cord|scarf|sheet) (?:or|and|vs) (?:a |the |my )?(?:belt|rope|cord|scarf|beam|door|ceiling)",
    r"(?:bridge|roof|building|balcony|fall|drop|overpass)(?: \w+){0,4} (?:(?:high|tall|far|deep) enough"
    r"|enough height|to do the job)",
    r"my (?:skin|arms?|legs?|thighs?|wrists?) (?:is|are|were) (?:\w+ )?(?:covered|full|all)(?: \w+){0,2} (?:burns"
    r"|cuts|scars|bruises|blood)",
    r"letters? to (?:everyone|all the people|the people i love|my loved ones)",
    r"tell (?:them|her|him|everyone) (?:that )?i(?:m sorry| love| loved| tried)",
    r"planning my own",
    r"me (?:quiero|voy a|quisiera) (?:hacer dano|ir de este mundo|morir|ir para siempre)",
    r"me voy (?:para siempre|de este mundo)",
    r"ya no (?:estare|voy a estar)(?: aqui)?$",
    r"decidid?o? (?:morir|matarme|suicid\w+|irme)",
    r"(?:terminar|acabar|poner fin)(?: con| a)? mi vida",
    r"mi vida (?:se )?(?:termine|acabe)",
    r"dejar de vivir",
    r"(?:no aguanto|no soporto|odio|detesto) (?:vivir|existir|estar viv[oa])",
    r"(?:ideas?|images?|visions?|flashes|pictures) of (?:my )?(?:death|dying|being dead|killing)",
    r"(?:easier|better|simpler|nicer|kinder|best|peaceful|relief|nice)(?: (?!on|at|in)\w+){0,4} (?:not|never"
    r"|didnt|stopped|stop|without)(?: (?:to|have|just|be|been|ever|having|really)){0,3} (?:wak\w+|exist\w*"
    r"|be(?:ing)? (?:here|alive|around)|here|alive|living|born|liv\w+)(?! (?:early|at|in|on campus|with)\b)",
    r"how (?:many|much)(?: (?:it|of (?:them|it)|pills|tablets|meds|would|id|i|will|do|does|need|to"
    r"|take)){1,5} (?:take|need|swallow)(?: to (?:die|end|kill|go|sleep|not)\w*|$)",
    r"(?:date|day|time|place) (?:and|for) (?:the |a |my )?(?:method|death|suicide|way to die)",
    r"(?:cutting|burning|scratching|hitting|hurting|starving|bleeding|pain)(?: (?:myself|my \w+))? (?:is the only"
    r"|helps|makes me|calms|feels good|keeps me|is how i)",
    r"(?:scratch|burn|cut|hit|tear)\w* (?:at )?(?:myself|my \w+)(?: \w+){0,3} (?:raw|bleed|bled|blood|bruise\w*"
    r"|helps|every night)",
    r"scratching myself",
    r"(?:ready|about|gonna|going|want|wanna|tempted) (?:to )?(?:step off|jump(?! (?:into|to|in|ahead|back"
    r"|straight|around|on)\b)|let go(?! of (?:the|this|my) (?:date|exam|score))|slit|hang)",
    r"(?:plan|plans|planning|intend|intending|expect|expecting|prepared|hoping|going"
    r"|decided)(?: on)? not (?:to be|being|to wake|waking|to see|to live|living|to exist)(?! (?:at|in"
    r"|on campus)\b)",
    r"my last (?:day|night|sunset|birthday|christmas|sunday|meal|goodbye)(?! (?:of|before|at|on|in|shift|off|with"
    r"|was|as|here)\b)",
    r"(?:something|anything|a thing) (?:\w+ )?irreversible",
    r"(?:tak|took|take)\w* my secret",
    r"(?:cant|dont) trust myself",
    r"(?:how|where|when|the way) (?:i|id|ill|im|i d) (?:(?:would|will|gonna|could|might|to) )?(?:do|end"
    r"|be doing) it(?: and|$| if| but| i\b| tonight| myself)",
    r"(?:thought|thoughts|think|thinking|thinks|temptation|tempted|urge|urges|want|wanted|considered|considering"
    r"|plan|planning|idea|ideas|wondered|wondering|fantasi\w+|imagin\w+) (?:(?:about|of|to|on"
    r"|for) ){0,2}(?:tak(?:e|ing)|swallow(?:ing)?) (?:(?:all|the|my|every|a|whole|bottle|of|too|many|these|those"
    rf"|them) ){{0,5}}{_DRUG}",
    r"(?:wish\w*|pray\w*|long\w*|beg\w*|wait\w*|ready|hop\w*|yearn\w*|look\w* forward|crav\w*|welcom\w*|dream\w*"
    r"|thoughts|preoccupied|obsess\w*|want\w*) (?:(?:for|about|of|with|on|to|only|just|my|own|a|quick|the"
    r"|peaceful|quiet) ){0,4}(?:death|dying|to be dead|the end of (?:it|me|my life))(?! (?:rates?|certificates?"
    r"|lectures?|criteria))",
    r"(?:done|finished|through) (?:with )?(?:living|being alive|existing|with being here|with this life)",
    r"stopped (?:existing|living)",
    r"(?:nearly|almost|just|recently|already|previously|have|ive|once) (?:attempted|tried to (?:die|end"
    r"|kill))(?! (?:the|that|a|all|another|to|\d+|four|two|my|it|every|block)\b)",
    r"(?:my|an|another|first|last) (?:own )?attempt on (?:my|his|her) life",
    r"attempt to (?:die|end my|take my)",
    r"(?:my|a) suicide",
    r"end (?:myself|me$)",
    r"would end it",
    r"end it (?:if|once|myself|when|tonight)",
    r"on the (?:roof|ledge|edge|bridge|tracks|balcony|overpass)$",
    r"(?:im|i am) (?:(?:standing|sitting|up|out|already|now|right) ){0,3}(?:on|at) (?:the|a) (?:roof|ledge|edge"
    r"|bridge|tracks|overpass|platform edge)",
    r"engine (?:is )?(?:running|on)(?: \w+){0,5} (?:garage|door|shut|closed)",
    r"(?:garage|car)(?: \w+){0,5} engine running",
    r"(?:guns?|knives|knife|blades?|razors?|pills|meds|rope|weapons?|bullets?)(?: (?!question|block|exam"
    r"|form)\w+){0,6} (?:dont trust myself|shouldnt have (?:them|it)|away from me|for me please|i might use"
    r"|use (?:it|them) on myself|on me right now)",
    r"(?:hold|keep|take|hide|lock)(?: \w+){0,3} (?:my|the) (?:\w+ )?(?:guns?|knives|knife|blades?|razors?|pills"
    r"|meds|rope)(?: away| from me| for me| please|$| so i)",
    r"(?:hit\w*|bang\w*|smash\w*|slam\w*|punch\w*|pill\w*|bleed\w*|burn\w*|cut\w*|starv\w*|hurt\w*"
    r"|chok\w*)(?: \w+){0,6} on purpose",
    r"(?:hit|hitting|bang|banging|bash\w*|slam\w*|smash\w*) my head (?:against|on|into|until|in"
    r"|till)(?! (?:the (?:desk|books?|keyboard) over|acid|renal))",
    r"i (?:cut|burn|hurt|starve|choke|scratch)(?: (?:myself|my \w+))? (?:when|because|to (?:feel|cope|calm"
    r"|punish)|so (?:i|that)|whenever|if|after)",
    r"starve myself(?! of sleep)",
    r"because i deserve (?:it|the pain|to suffer|to hurt)",
    r"punish(?:ing)? (?:myself|my body)(?! (?:with|by) (?:anki|questions|extra))",
    r"i deserve (?:to (?:die|suffer|hurt|bleed|be dead|be punished)|death|the pain)",
    r"(?:say|said|saying|tell|write|writing|send|sent|sending) (?:\w+ ){0,2}(?:good ?byes?"
    r"|farewells?)(?! (?:to (?:dedicated|step|anki|uworld|my (?:weekends|social|free|summer|phone))|for now"
    r"|dedicated|and see|until|till))(?: (?:one|to|for|forever|everyone|all|and|without|before|because|mom"
    r"|friends)\b|$)",
    r"goodbye (?:one last|for good|my (?:friends|love|family))",
    r"(?:this is|consider this|heres|be|this) (?:my|a|the) (?:goodbye|farewell|(?:last|final) (?:message|text"
    r"|post|words?|note|night|day(?! of| before)|goodbye|sunset|birthday))",
    r"last time (?:(?:we|you|i|ill|well|youll|that|anyone|anybody|ever) ){1,3}(?:will )?(?:talk|log|write|post"
    r"|speak|see|sees|hear|hears|sign|text|message)(?! (?:in|the|my|a|for|to (?:the|my) (?:school|dean|tutor)"
    r"|questions?)\b)",
    r"last time i log on",
    r"my final (?:message|post|note|letter|words|goodbye|text)",
    r"(?:leave|leaving|left) (?:everyone|you all|them all|it all|everything) (?:behind|forever)",
    r"preparing to leave",
    r"prepar\w+ to (?:die|go$|leave everyone)",
    r"tie[ds]? up (?:the |my |all )?loose ends",
    r"(?:sort\w*|writ\w+|wrote|finish\w*|updat\w+) (?:out )?my (?:own )?will(?! (?:power|to))",
    r"(?:long|one way|last) trip(?:$| one way)",
    r"one way trip",
    r"(?:alt ?f4|uninstall\w*|delet\w+|logg?(?:ing|ed)? (?:off|out)(?: of)?|quit\w*|exit\w*"
    r"|unsubscrib\w+(?: from)?|rage ?quit\w*|checked? out(?: of)?|opt(?:ing)? out(?: of)?|end\w*"
    r"|resign\w*(?: from)?|cancel\w*) (?:my (?:own )?(?:existence|life)|life|living|existence|this life"
    r"|being alive)(?! (?:support|science|insurance|goals))",
    r"(?:logg?(?:ing)?|sign(?:ing)?|check(?:ed|ing)?) (?:off|out) (?:forever|for good|permanently)",
    r"off myself",
    r"escape forever",
    r"vanish for good",
    r"(?:want|wanna|need|wish|wants|pain|it|this|i|just|me|to) (?:(?:to|it|just|all|the|pain|would|could|be) ){0,4}(?:end|stops?|stop|leave|go|over)"
    r" (?:forever|for good|permanently)",
    r"(?:gone|rest|quiet|peace|dark|sleep|silent|disappear|vanish) (?:forever|for good|permanently|for all time|and never (?:come|wake|return)\w*|and not (?:come"
    r"|wake|return)\w*)(?! (?:by|with) (?:biostats|anki|renal))",
    r"never (?:come|coming|return\w*) back(?! to (?:this|the|biostats|anki|renal))",
    r"not come back$",
    r"should just go$",
    r"i should just go (?:everyone|forever|and)",
    r"(?:finally|soon|ill be|be|im) (?:\w+ )?(?:at peace|free of (?:it|this) all|with god|in heaven"
    r"|out of (?:everyones|your) (?:hair|way))(?! with (?:my|the|this) (?:score|date|exam|result))",
    r"(?:wont|never) (?:stop|end|go away) unless i",
    r"what(?: ill| i will| i might| i could| i may) do (?:to myself|if im alone|if i am alone|tonight if)",
    r"of what ill do to",
    r"afraid of what i",
    r"afraid of myself",
    r"(?:courage|guts|nerve|strength) to (?:die|do it|jump|end|go through|kill|pull|leave)",
    r"drinking to get the courage",
    r"a danger to me",
    r"what happens (?:after|when) (?:you|we|i) die(?! (?:question|in))",
    r"have me to (?:kick|push|worry|deal)",
    r"wish(?:ing|ed)? i (?:wasnt|werent|was not|were not|wasn|could be not|was never|werent ever) (?:alive"
    r"|here(?! for)|born|around|breathing|conscious|awake)",
    r"hoping i (?:wouldnt|dont|wont) wake",
    r"wouldnt be (?:alive|here) tomorrow",
    r"(?:what|which|lethal|fatal|deadly|enough|right) (?:\w+ ){0,2}(?:dose|amount|dosage"
    r"|quantity)(?: \w+){0,5} (?:wake|die|dead|end it|never|kill me|myself|sleep)",
    r"so (?:i|you) (?:dont|never|wont) wake",
    r"not (?:gonna|going to) be (?:here|around|alive)(?: (?:much|for|any|very|to))? ?(?:longer|long|anymore|see"
    r"|soon|tomorrow|next year)(?! (?:than|block|in))",
    r"not be (?:here|around) much longer",
    r"wont (?:be|last|live) (?:\w+ )?(?:much longer|long)(?! (?:enough|block|stems|question))",
    r"(?:las |unas |mis )?pastillas (?:en la mano|listas|aqui|guardadas|en frente|enfrente|a mi lado)",
    r"(?:tengo|agarre|junte|guarde) (?:las|unas|muchas|mis) pastillas(?! (?:de|para la|para el|del)\b)",
    r"(?:ideas?|pensamientos?|fantasias?|deseos?) (?:de|sobre) (?:la |mi |hacerme )?(?:muerte|morir\w*|dano"
    r"|suicid\w+)",
    r"me (?:queme|quemo|golpee|golpeo|pego|pegue|rasguno|muerdo)(?: \w+){0,2} (?:a proposito|para sentir|otra vez"
    r"|sola|solo)",
    r"haciendo(?:me)? dano",
    r"hacerme (?:algo|dano|mal)",
    r"(?:mejor|facil|sencillo|bonito|tranquilo)(?: \w+){0,3} no (?:estar|estuviera|existir|existiera|despertar"
    r"|despertara|vivir|haber nacido|seguir viv\w+)(?! (?:en|tarde|temprano)\b)",
    r"(?:seria|es|fuera) (?:mejor|mas facil) sin mi",
    r"(?:quiero|queria|quisiera) (?:decir\w*|que sepan)(?: \w+){0,6} adios",
    r"quiero (?:irme|descansar|dormir) (?:para siempre|de una vez por todas)",
    r"ultima (?:noche|carta|vez que)(?! (?:de|que (?:repito|estudio|cambio|hago|tomo)))",
    r"se como (?:hacerlo|matarme) y (?:cuando|con que|donde|tengo con que)",
    r"tengo con que",
    r"mejor muert[oa]",
    r"lastimar(?:me|se)?\b",
    r"me (?:quiero|voy a|quisiera) (?:lastimar|matar|morir|suicidar|cortar|colgar|ahorcar)(?! (?:de|por|el pelo"
    r"|el cabello))",
    r"autolesion\w*",
    r"cortarme(?! el)",
    r"irme de este mundo",
    r"dejar este mundo",
    r"tomarme (?:todas|todo el frasco|muchas|un monton)",
    r"(?:atropelle|caiga|mate|mato) (?:un|el) (?:carro|coche|camion|bus|tren|rayo)",
    r"no (?:voy a|pienso|creo que vaya a) estar (?:aqui|viv[oa])?(?: \w+)? ?(?:mucho|mas|manana"
    r"|para)?(?: tiempo)?(?! en|$)",
    r"deb[ií] haber nacido",
    r"(?:todos|mundo|familia|padres|hijos|gente|ellos)(?: \w+){0,4} mejor(?: \w+){0,2} sin (?:mi|mi presencia)\b",
    r"sin mi estarian mejor",
    r"acabar con (?:esto|mi sufrimiento) (?:de una|para siempre|ya)",
    r"dejar de sufrir para siempre",
    r"(?:plan|manera|forma|formas) (?:para|de) (?:matarme|morir|suicid\w+|quitarme)",
    # Spanish, and the plainest words of some neighbours
    r"(?:me )?(?:quiero|quisiera|deseo|prefiero|preferiria|ganas de|voy a|pienso(?: en)?|pensando en|pense en"
    r"|pensado en|intente|intentado|plan es|mejor|prefiero|dan ganas de|planeo|alivio|gustaria|necesito|por|a"
    r"|en) (?:me )?(?:morir(?:me)?|matar(?:me)?|suicid\w*|desaparecer(?: para siempre)?|(?:acabar"
    r"|terminar) con (?:todo|mi vida)|dormir(?:me)? (?:para siempre|y no despertar)|estar muert[oa]"
    r"|dejar de (?:vivir|existir)|quitarme la vida|no (?:existir|despertar|estar viv[oa]|haber nacido)"
    r"|tirarme (?:del|de|por|al)|ahorcarme|colgarme|lanzarme|lastimarme|hacerme dano"
    r"|cortarme)(?<!voy a morir)(?<!a morir)(?<!por morir)(?! (?:de (?:sueno|risa|hambre|cansancio|aburrimiento)"
    r"|un rato))",
    r"matarme",
    r"quitarme la vida",
    r"cortarme(?: las venas)?$",
    r"cortarme las venas",
    r"hacerme dano",
    r"me (?:corte|corto|lastimo|lastime|hago dano|estoy cortando)(?! (?:el|un|una|estudiando|el dedo|cocinando"
    r"|el pelo))",
    r"(?:ganas|razon(?:es)?|motivos?) (?:de|para) (?:vivir|morir\w*)",
    r"soy (?:solo )?(?:una? )?(?:carga|estorbo)",
    r"(?:^|yo |mejor |y |que |estos )me mato(?= si|$)",
    r"(?:carga|estorbo) para",
    r"cansad[oa] de vivir",
    r"me arrepiento de haber nacido",
    r"haber nacido",
    r"despedida",
    r"adios a todos",
    r"perdonenme",
    r"extranar cuando",
    r"tengo (?:guardadas )?(?:las )?pastillas guardadas",
    r"guardadas las pastillas",
    r"se acabe (?:todo )?para siempre",
    r"no (?:(?:le|me|te|lo|ya|tengo|vale la pena|merezco|encuentro|veo|hay|quiero|deseo|puedo|se|quisiera|ningun"
    r"|ninguna|mas|sentido|razon|razones|motivo|motivos|ganas|a|de|para|por|que|la|el|en|seguir"
    r"|valgo) ){1,6}(?:vivir|viviendo|viv[oa]|existir|despertar\w*|estar aqui|aqui|con vida|vida)(?! (?:en|tarde"
    r"|temprano|con (?!vida)|a las|cerca|sin|el dia|de)\b)",
    r"no (?:quiero|deseo) (?:vivir|despertar\w*|existir|estar viv[oa]|seguir(?! (?!viviendo|asi|viv|aqui"
    r"|con vida)))(?! (?:en|tarde|temprano|con|a las|cerca|sin|el dia)\b)",
    r"(?:mejor|seria mejor|alivio|prefiero)(?: \w+){0,2} (?:muert[oa]|muriera|murier[ae]|morirme|sin mi"
    r"|no existir)",
    r"ojala (?:no (?:desp\w+|exist\w+)|(?:me )?muri?era|me muera|nunca (?:hubiera )?nac\w+)",
    r"(?:encuentro|veo|tiene|tenga) sentido (?:a |la |seguir ){0,4}vi(?:vir|da|v[oa])(?! (?:en)\b)",
    r"la vida no tiene sentido",
    r"(?:veux|envie de) mourir",
    r"me tuer",
    r"quero morrer",
    r"me matar",
    r"will (?:sterben|nicht mehr leben)",
    r"mich umbringen",
    r"voglio morire",
    r"si (?:repruebo|fallo|no paso) me (?:mato|muero)",
    # --- families: a wish and a way
    rf"{_MEANS} (?:\w+ )?(?:in|under|behind|inside|by) (?:the|my|our|his|moms|dads) (?:\w+ )?(?:nightstand|closet|drawer"
    r"|bedside|dresser|wardrobe|pillow|mattress|glove ?box|glove compartment|trunk|garage|shed)",
    rf"{_MEANS}(?: (?!(?:question|patient|vignette|block|card|he|she)\b)\w+){{0,14}} (?:look\w*|star\w+|count\w*|think\w*|thought"
    r"|touch\w*|hold\w*|going|go|going back)(?: (?:to|at|about|of|back|look|too|and|for)){0,3} (?:it|them)\b",
    rf"{_MEANS}(?: (?!(?:question|patient|he|she)\b)\w+){{0,6}} (?:give|hand|gave)(?: (?:it|them))? to (?:my|a|the|someone|somebody)"
    r"(?: \w+){0,2} (?:to|hold|keep|and|$)",
    rf"(?:thought|thinking|think|thoughts|joking|kidding|serious|dreamt|dreaming)(?: (?:of|sort|kind|it|a|lot|only|half"
    rf"|with|doing|about)){{0,4}} (?:about|of|with|w) (?:the|a|that|my) (?:\w+ )?(?:{_HEIGHT}|guns?|knife|blade|razors?|rope|noose)"
    r"(?=$| (?:and|again|tonight|all|by|near|over|outside|at night|but|i|behind)\b)",
    rf"(?:walk\w*|went|drove|go|down|up|out|over) (?:all |the |way |down |up |out |over |back ){{0,5}}(?:to|onto|on) the (?:\w+ )?"
    rf"{_HEIGHT}(?: \w+){{0,2}} (?:stood|stayed|waited|sat|almost|thought|think|stand|sit)(?! (?:with|together)\b)",
    r"if (?:\w+ ){1,8}i (?:wouldnt|might not|dont think id|probably wouldnt) (?:even |really )?(?:turn|brake|steer|swerve"
    r"|hit the brake|fight|step|get out of the way|call (?:for )?(?:help|911|anyone)|swim|treat|scream|resist|stop it)",
    r"among the dead",
    r"(?:hop\w*|pray\w*|wish\w*)(?: \w+){0,4} (?:danfo|okada|keke|lorry|taxi|uber|motorcycle|flight|ferry|van)(?: \w+){0,2}"
    r" (?:crash\w*|hit\w*|flip\w*|kill\w*|fall\w*|sink\w*)",
    r"(?:biopsy|scan|lump|tumou?r|mri|mass|ct|results)(?: \w+){0,4} (?:bad|malignant|cancer|terminal)(?: \w+){0,4}"
    r" (?:grateful|relieved|glad|happy|thank|let it)",
    r"(?:wouldnt|wont|dont) have to do it myself",
    r"(?:off switch|(?:delete|undo|exit|off) button|kill switch)(?: \w+){0,2} (?:me|myself|my (?:life|existence))",
    r"self delet\w*",
    r"(?:logg?(?:ing|ed)?|sign(?:ing|ed)?|check(?:ing|ed)?) (?:off|out) (?:irl|in real life)",
    r"put me (?:down|to sleep)(?= like| for good| please| already| im| i |$)",
    r"(?:short|my|own|write the|writing the) obituary",
    r"(?:be|no more|isnt) (?:a |any )?me (?:anymore|left|after|to (?:schedule|worry about|call|teach|remind|study|wake|miss))\b",
    r"(?:switch|shut|turn|power) (?:me|myself) off",
    r"unplug me",
    r"tell(?:s|ing)? me (?:to )?(?:kys|kill myself|(?:go )?die)(?! (?:of|laughing))",
    r"painless(?:ly)? to (?:leave|go|die|end)",
    r"(?:loans?|debts?|insurance)(?: (?!exam)\w+){0,10} (?:if|when|once|after)(?: \w+){0,5} (?:no longer alive|not alive|die|dies"
    r"|died|dead|deceased)",
    r"end(?:ing|s)? ones (?:own )?life",
    # --- families: harm to oneself
    r"(?:cut|cutting|burn\w*|relaps\w+)(?: \w+){0,5} (?:being )?clean (?:since|for)",
    r"(?:^|i |and |ive )(?:relapsed|cut) again(?! (?:class|on anki|on (?:sugar|caffeine|coffee)))",
    r"relaps\w+(?: \w+){0,3} my (?:arms?|thighs?|legs?|wrists?|skin)",
    r"\bsh\b(?: \w+){0,3} relaps\w+",
    # --- families: leaving, letters, no later
    rf"(?:wrote|written|writing|write|leave|leaving|left|record\w*|film\w*)(?: (?:out|a|some|all|the|these|my|few|last"
    rf"|little)){{0,3}} (?:letters?|notes?|videos?|voice (?:notes?|memos?)|cards) (?:to|for) (?:my|the|each of my|our|all my)"
    rf" (?:\w+ )?{_FAMILY}\b(?! (?:of rec\w*|about (?:the )?(?:dinner|food|groceries|milk)))",
    rf"(?:wrote|written|left|writing|leaving) my (?:\w+ )?{_FAMILY} (?:a|an|one) (?:\w+ )?(?:note|letter)(?! (?:about (?:the )?(?:dinner"
    r"|food|groceries|milk)|of rec\w*))",
    r"(?:think|thinks|thinking|believe|blame) it was (?:anything|something) (?:s?he|they|you|anyone|we) did",
    r"(?:just )?in case (?:im |i am |i )(?:(?:not|no longer|never|dont|wont be|cant be) )?(?:here|around|alive|gone|dead|wake|die)"
    r"(?! (?:on time|at|in|by|early|late|for (?:class|the))\b)",
    r"(?:wont|not) be (?:coming|here|there|around|back)(?: \w+){0,8} (?:or anything else|or ever|nor ever|ever again)\b",
    r"(?:something|joke|joking|joked|dark|said|talk\w*|post\w*|kidding)(?: \w+){0,5} about (?:me )?not being (?:around|here|alive)(?! (?:for (?:the"
    r" )?(?:group|session|meeting)|on|next))",
    r"not (?:anymore|any longer) (?:here|around|alive)(?! (?:on|at|in|for)\b)",
    r"(?:im|i am|i) not (?:anymore|no more) here",
    r"wont be (?:around|here|there|alive) (?:for|to see|when) (?:the |my |our )?(?:next )?(?:scores?|results?|match(?: day)?|retake"
    r"|graduation|score release)\b(?! (?:party|meeting))",
    rf"(?:dont think|doubt|dont expect|dont plan|dont see|cant see|not sure|dont believe)(?: (?:that|myself|me|ill|i|will|to|im"
    rf"|gonna|would|ever|can|be)){{0,5}} (?:see|seeing|make it to|making it to(?! next month)|reach|reaching|make it past|live to|be (?:here|alive)"
    rf" (?:for|by|in)) (?:to )?{_DATED}(?! (?:class|lecture|session|clinic|meeting|shift|round|block))",
    r"(?:go|going|leave|leaving|gone|be|travel\w*)(?: \w+){0,4} (?:somewhere|place|where|someplace) (?:where )?(?:nobody|no one"
    r"|none|no person)(?: \w+){0,3} (?:call|find|reach|hurt|bother|follow|wake|see) me",
    r"(?:hang|hold|stay|last|keep going|stick|wait)(?:ing)?(?: (?:on|around|alive|here|out|in))? (?:till|until|through"
    r"|for)(?: \w+){1,5} (?:after (?:that|then|it)|then)(?: \w+){0,2} (?:dont have to|im done|can (?:go|stop|rest|leave)|free to go"
    r"|no reason|its over)(?! (?:study|home))",
    r"gave away (?:all )?my (?:\w+ )?(?:books|plants|things|stuff|clothes|furniture|stethoscope|records|guitar|bike|collection"
    r"|jewelry|dog|cat|pets)(?! (?:before|because i(?:m| am)? mov\w+))",
    r"sorry for everything(?= (?:you|thank|thats|take|bye|goodbye|love|and thank|everyone))",
    r"(?:chosen|picked|chose|set|decided|have|got) (?:on )?(?:a|the|my) (?:date|day)(?: \w+){0,2} (?:rather not|wont|nobody"
    r"|not gonna|dont wanna|cant) (?:say|tell|knows?|explain|share)",
    r"(?:have|got|made|theres) (?:a|my|the) plan(?: and)? (?:i )?(?:have|got|and|picked|theres) (?:a|the) (?:day|date|time|place|rope|way)"
    r"(?! (?:to study|for))",
    rf"{_NEVER}(?: \w+){{0,8}} (?:keep going|go on|carry on|continue|stay|remain|living|be) in this (?:world|life)",
    r"(?:finished|done|through|tired|bored|over|weary|sick)(?: \w+){0,4} (?:business|chore|habit|work|job|effort|act)"
    r" of (?:being (?:around|here|alive|a person)|living|existing|life|waking|staying alive)",
    r"(?:i|me|im) (?:\w+ ){0,2}(?:taken |removed |subtracted )?(?:out of|from) (?:the|their|this) (?:equation|picture)",
    r"(?:they|theyd|theyll|they would|family|parents|everyone|kids|mom|mum|dad|people) (?:\w+ ){0,3}(?:grieve|mourn|cry|be sad|be"
    r" upset|hurt)(?: \w+){0,6} (?:then|but|and) (?:\w+ ){0,3}(?:free|better|fine|ok|okay|move on|moved on|get over|alright|relieved"
    r"|forget|all right)",
    # --- families: God's part
    r"(?:god|lord|jesus|allah|jah|maker|creator)(?: \w+){0,3} (?:take|call|carry|collect|come for|receive|end)"
    r" (?:me home|me already|my (?:life|soul|breath))",
    r"(?:ready|waiting|want|wanna|begg?\w*|pray\w*|ask\w*|wish\w*)(?: \w+){0,2} (?:god|lord|jesus|allah|him|maker|creator)(?: \w+){0,2}"
    r" (?:call|take|carry|collect|bring) me(?: home| away| now| in my|$)",
    r"pray(?:ers)? for my soul",
    r"mistake (?:\w+ )?(?:put\w*|mak\w+|creat\w+|bring\w*) me (?:on|in|into|here|to)",
    r"(?:ground|earth|floor|sea)(?: \w+){0,4} (?:open|swallow|take|cover)(?: \w+){0,3} me (?:\w+ )?(?:once and for all|for good"
    r"|forever|and never)",
    # --- Pidgin
    r"make i (?:\w+ ){0,2}(?:die|kpai|quench|disappear|sleep and no|no wake|go rest)",
    r"make (?:god|death|person|ground|motor|car|lorry|thunder) (?:\w+ ){0,2}(?:take|carry|kill|jam|swallow|finish|end|fire) (?:me|my life)",
    r"i (?:don|dey|just) (?:tire|taya|weary) (?:for|of|to|with) (?:this )?(?:life|world|living|live|dey alive|earth)",
    r"(?:this )?(?:life|world) (?:don|dey) (?:\w+ )?(?:tire|taya|weary) me",
    r"i no (?:\w+ )?(?:wan|want|wanna|fit)(?: \w+)? (?:live|alive|exist|wake|dey (?:alive|this (?:world|life|earth)|here))",
    r"(?:comot|commot|waka|leave|go) (?:for|from) (?:this )?(?:life|world|earth)",
    r"(?:drink|swallow|take) (?:sniper|otapiapia|rat poison)",
    r"i (?:go|wan|wanna|want|fit) (?:\w+ )?(?:kill|hang|end) (?:myself|my life|body)",
    # --- Spanish
    r"no (?:quiero|quiere|quisiera|deseo) (?:ya )?(?:seguir |vivir |continuar )?(?:estar |viviendo |estando )?en este mundo",
    r"(?:salida|sentido|caso|gusto|razon) (?:a|de|en|para) (?:esta|la|mi) vida",
    r"(?:mejor|felices|tranquilos|aliviados)(?: \w+){0,3} si (?:yo )?(?:me )?(?:muero|muriera|desaparezco|desapareciera|mato"
    r"|no estoy|no estuviera|no existiera)",
    r"(?:tengo|guarde|junte|agarre)(?: \w+){0,2} (?:pastillas|pistola|soga|navaja|cuchillo|veneno)(?: \w+){0,4} (?:aqui|al lado|lado"
    r"|mano|cajon|cama|guardad\w+|list\w+)",
    r"(?:nomas|solo|ya) quiero morir\w*",
    r"(?:prefiero|mejor|quiero) (?:estar |ya )?(?:muert[oa]|morir\w*)",
    r"(?:quiero|quisiera) (?:ya )?(?:no )?(?:despertar\w*|dormir\w* y no)(?! (?:tarde|temprano|en|a)\b)",
    # --- the same families, in words nobody has shown us
    r"(?:google\w*|search\w*|look\w* up|research\w*|read up on)(?: \w+){0,4} (?:lethal|painless\w*|how high|ways to (?:die|go)|how long"
    r" it takes to (?:drown|bleed|die)|how many (?:pills|tablets))(?! (?:gene|allele|mutation|question))",
    r"(?:sleep|asleep|to bed|lie down|nap)(?: \w+){0,5} (?:not|never|dont|wont)(?: \w+){0,2} (?:wake|get up|come back|be woken)"
    r"(?! (?:up )?(?:early|late|at|in time|on time|till|until|before|for|my|him|her|the|again until))",
    rf"(?:join|be with|see|go to|follow|reunite with) my (?:(?:late|dead) )?{_FAMILY} (?:\w+ )?(?:in heaven|on the other side|up there"
    r"|in the ground|where s?he)",
    r"join my (?:late|dead)",
    r"(?:not|stopped|dont|without|never)(?: \w+){0,2} (?:look(?:ing)?|check(?:ing)?) (?:both ways|before (?:i )?cross\w*|when i cross)",
    r"(?:take|took|taking) my hands off the (?:steering )?wheel",
    r"(?:stopped|not|dont)(?: (?:wearing|wear|bother\w* with))? (?:my |a |the )?seat ?belt",
    r"how long(?: \w+){1,6} (?:find|found|notice\w*|reali[sz]e\w*) (?:me|i was|my body|im gone|i died)",
    r"one less (?:mouth|burden|problem for)",
    r"(?:drag\w*|weigh\w*) (?:them|him|her|everyone|my (?:family|parents|wife|husband|kids|partner)) down",
    r"(?:version|future|timeline|scenario)(?: \w+){0,4} (?:where|in which) (?:im|i|id) (?:\w+ ){0,2}(?:survive|alive|live|exist|still here|around)",
    r"(?:if i fail|one more fail\w*|another fail)(?: \w+){0,6} (?:im gone|wont be (?:here|around)|end it|kill|ill be gone)",
    r"(?:old|bad) habits?(?: \w+){0,4} (?:blade|razor|cutting|lighter|wrists?|scissors)",
    r"sleeves(?: \w+){0,6} (?:cuts|marks|scars|my arms)",
    r"i know (?:exactly )?(?:how much|how many|which (?:drugs?|vessel|artery)|what dose)(?: \w+){0,6} (?:do it|kill|stop my|be enough)",
    r"(?:aventar|tirar|lanzar|arrojar|botar)me (?:del?|a las vias|al (?:metro|tren|rio|vacio)|por|desde)",
    r"me (?:aviento|tiro|lanzo|avente|tire) (?:del|de un|al (?:metro|tren|rio|vacio)|a las vias|por la ventana)",
    r"(?:irme|ir|voy|reunirme) con (?:dios|mi (?:abuel[oa]|papa|mama|herman[oa]) (?:al cielo|que murio|que en paz))",
    r"nadie me (?:va a |iba a )?(?:extran\w+|echar de menos|lloraria)",
    r"(?:da|vale) (?:lo mismo|igual|madre\w*) (?:si )?(?:vivo|vivir|morir|estar viv|me muero)",
    r"si (?:yo )?(?:me )?(?:muero|muriera|mato)(?! de\b)",
    r"(?:le|les) (?:hago|haria) un favor",
    r"(?:cuiden|cuida|cuidan) a mis? (?:perr\w+|gat\w+|mama|papa|hij\w+|herman\w+|abuel\w+)",
    # --- after the second writer: letters, leave taken
    r"(?:wrote|written|writing|left) (?:him|her|them|everyone|each of them) (?:a|an|one) (?:\w+ )?(?:letter|note)(?= for (?:after|when|later)"
    r"| to (?:read|open|find)| in case)",
    r"(?:gave|given|giving|rehomed) (?:my|the|our) (?:dog|cat|pets?|fish|parrot|rabbit) (?:to|away)\b(?! the\b)",
    r"(?:weight|stone|millstone|burden|chain) (?:around|on|round) (?:his|her|their|everyones|my \w+) (?:necks?|backs?|shoulders?)",
    r"(?:not|never) coming back(?=$| (?:from (?:this|that|it)|this time|ever|alive))",
    r"catch(?:ing)? the last bus",
    r"by (?:breathing|existing|being alive|staying alive)(?! (?:exercise|in|through|technique))",
    r"tell my (?:\w+ )?(?:parents|mom|mum|dad|mother|father|family|wife|husband|kids|brother|sister|friends)(?: that)? (?:im |i am )?(?:sorry|i love)",
    r"tell (?:my (?:\w+ )?\w+|him|her|them) (?:that )?i love (?:him|her|them)",
    r"tell (?:him|her|them|everyone|my \w+) (?:that )?(?:it|this) (?:wasnt|isnt) (?:his|her|their|anyones|your)? ?fault",
    r"(?:platform|tracks|railing|ledge|bridge|water)(?: \w+){0,3} (?:stand\w*|stood|lean\w*)(?: \w+){0,2} (?:near|close|edge)",
    r"(?:painful|painless|peaceful|hurt) to (?:go|leave)(?= |$)(?! (?:to|home|back|through|into)\b)",
    r"(?:god|lord|allah|hope|pray\w*|wish\w*)(?: \w+){0,6} (?:shouldnt|doesnt|dont|wont|never|not)(?: \w+){0,2} wake me",
    r"(?:morning|tomorrow|sunrise|next (?:year|month)|future|world)(?: \w+){0,3} (?:wont|doesnt|not|didnt|wouldnt)(?: \w+)? (?:include"
    r"|come for|find|contain) me",
    r"(?:delete|remove|close|wipe|keep) my (?:profile|account|record|data|file)(?: \w+){0,7} (?:wont be (?:any\w+|around|here)|nobody)\b",
    r"(?:kept|keep|have|hid) something (?:in|under|by)(?: \w+){0,3} (?:drawer|pillow|bed|closet|nightstand)",
    r"if (?:\w+ ){0,4}(?:accident|crash|fire|heart attack|stroke)(?: \w+){0,8} (?:wouldnt|not|dont think(?: \w+){0,2}) (?:\w+ ){0,2}(?:mind|care"
    r"|fight)(?! (?:about|for)\b)",
    r"(?:dont|not|never) (?:\w+ )?(?:expect\w*|plan\w*|gonna|intend\w*|count\w* on)(?: \w+){0,3} (?:have|having|see|seeing|reach) (?:a|an|my|another)"
    r" (?:\w+ )?(?:birthday|christmas|future|wedding)",
    r"comfort\w*(?: \w+){0,5} i can (?:always )?(?:leave|go|end|stop)",
    # of oneself in the words of the ward
    r"(?:i|id|my|myself)(?: \w+){0,6} (?:item|question) (?:nine|9)(?: \w+){0,3} phq",
    r"ideation (?:yes|present|positive)(?: \w+){0,4} (?:yes|intent|plan)",
    r"(?:wouldnt|not|never) discharge me",
    r"(?:id|i would|i should|should) (?:admit|section|5150|baker act|commit) (?:me|myself)",
    r"(?:id|i|wanna|want|make me|list me)(?: (?:want|like|to|be|as|a|would|should|made)){0,4} dnr",
    r"(?:stockpil\w+|hoard\w*|saving up|stash\w*|collect\w*) (?:all )?my (?:own )?(?:prescriptions?|scripts?|doses|refills)",
    r"(?:nssi|self injury|sh)(?: \w+){0,8} (?:is me|on me|of mine|my own|myself)\b",
    r"nssi x\d",
    r"(?:c ?ssrs|columbia|phq ?9?)(?: \w+){0,4} (?:on|for) (?:myself|me)\b",
    r"pain(?: \w+){0,12} (?:only|just) one (?:analgesic|cure|treatment|painkiller|remedy|way|fix|answer|medicine)",
    # a game, an image
    r"(?:alt ?f4|quit\w*|uninstall\w*|log out|leave|exit) irl(?! (?:meet\w*|study|group|friends|events?)\b)",
    r"(?:kys|kill yourself)(?: \w+){0,7} (?:(?:have|has|had|got) a point|right)",
    r"let me (?:\w+ ){0,8}(?:not|never|doesnt|wont)(?: \w+)? wak\w+",
    r"never waking(?! (?:up )?(?:early|on|in|at)\b)",
    r"(?:river|sea|lake|ocean|water|bridge|void|roof|tracks)(?: \w+){0,4} (?:calling|calls|saying|whisper\w*|singing)(?: \w+)? (?:me|my name)",
    r"(?:rehears\w+|practi[cs]\w+|imagin\w+|pictur\w+) my (?:own )?(?:absence|ending|exit|goodbye|death)",
    r"good ?night(?: \w+){0,8} (?:long one|forever|for good|for the last time)",
    r"(?:gentle|lovely|beautiful|sweet|nice|easy|peaceful) (?:\w+ ){0,4}to (?:just )?(?:stop (?:to be|being|existing)|be (?:earth|dust|nothing|gone))",
    r"last time (?:i|ill|you|youll|we|well)(?: \w+){0,2} (?:talking|writing|speaking|hearing|texting|messaging|logging)",
    r"(?:know|knew|reali[sz]\w*) it was (?:a |my |the )?(?:last )?goodbye",
    r"(?:need|want|wanna|wish|rather|prefer)(?: to)? (?:just )?not (?:to )?be(?=$| (?:anymore|at all|alive)\b)",
    r"(?:wont|not gonna) (?:be needing|need) anything(?! (?:from|else|for|but|more)\b)",
    r"(?:not|dont|never) (?:\w+ )?(?:plan\w*|intend\w*|gonna|want\w*|wanna|expect\w*)(?: (?:to|on|be)){0,2} (?:stick|stay|hang)(?:ing)? around"
    r"(?! (?:for|after|until|till|in)\b)",
    r"after (?:tonight|tomorrow|today|friday|sunday)(?: \w+){0,3} (?:none of|nothing|wont|never)(?: \w+){0,3} (?:matters?|hurts?)",
    r"peaceful for (?:once|the first time)",
    r"hop(?:e|ed|ing) (?:that )?i (?:wouldnt|wont|didnt|never|might not|dont) (?:\w+ )?wake(?! (?:up )?(?:early|late|my|him|her|the|on|at|in))",
    r"(?:step\w*|walk\w*|jump\w*|fall\w*|throw myself) in ?front of (?:a|the|my|that|every) (?:\w+ )?(?:train|bus|truck|car|shuttle|tram|metro|van"
    r"|lorry|subway|taxi)",
    r"tonights? the night(?=$| (?:bye|goodbye|i|im|everyone|sorry|thank))",
    r"my life(?: \w+){0,2} (?:no|without) (?:way out|exit|escape)",
    r"only (?:one )?(?:exit|way out|door|escape) (?:left|i (?:can )?see|i have)",
    r"(?:version|future|timeline)(?: \w+){0,6} with(?:out)? me in it",
    r"feel\w* like (?:\w+ )?dying(?! (?:of|from|laughing|after|for|in)\b)",
    r"ojala (?:ya )?(?:estuviera|estuviese|me muriera|este) muert[oa]",
    r"me (?:despedi|despido|estoy despidiendo) de (?:mis|mi|todos|ustedes|la vida)",
    r"desaparecer (?:de este mundo|para siempre|de la faz)",
)

# --- Ask -------------------------------------------------------------------------------------------------------------

_JUDGED = (
    r"(?:hopeless|worthless|useless|pathetic|empty|hollow|numb|broken|lost cause|failure|failiure|fracaso"
    r"|disappointment|disgrace|pointless|meaningless|waste of \w+|unbearable|nobody|falling apart|drowning"
    r"|sinking|trapped|dead inside|already dead|like nothing|nothing(?=$| (?:and|to (?:anyone|everyone|them)|but|without|anymore|inside|now|lol|any|im|i)\b)|worth nothing|good for nothing|rock bottom"
    r"|at rock bottom|breaking point|at (?:my )?breaking point|beyond (?:help|repair|saving|fixing)|unlovable"
    r"|a ghost|ghost|a joke|nobody|no good|in a (?:dark|bad) place|in a hole|desperate|despair|stuck"
    r"|ashamed of (?:existing|being)|done for$|finished|lost|unwanted|invisible|a mistake|mistake|monster"
    r"|disgusting|depressed|literally nothing)"
)
_BARE = (
    r"(?! (?:at(?! (?:everything|life|this|being))|with|in(?! (?:this|the) world|side|front)|on"
    r"|about(?! (?:everything|life|it all|my (?:life|future)|the future))|for|when|question|block"
    r"|to(?! (?:everyone|my family|anyone|fix|them))|mark|points|like (?:a )?(?:question|block)|but|against"
    r"|between|track|count|there|yet|from(?! (?:inside|within))|new|left to do|where|stomach|page|field|list|set|special|much|else|wrong|bad"
    r"|serious|fancy|major)\b)"
)
ASK: tuple[str, ...] = (
    # no strength, no way, no point
    r"cant (?:(?:even|just|really|possibly) )?(?:do|take|bear|stand|handle|tolerate|cope|deal|go on|keep going"
    r"|keep doing|continue|fight|carry on|endure|anymore|w|with)(?: (?:with|this|it|that|anymore|any more"
    r"|more|any|of|another day|like|longer|doing|living|in|cycle|life|myself|being|me|to my family"
    rf"|here)){{0,5}}{_END}",
    r"cant (?:keep (?:doing|living|going)|bear to (?:look|be|live|see)|see myself getting through"
    r"|go on(?! \w+ations?| clerk| leave| vacation)|face (?:my|anyone|them|another)|stand (?:being|myself"
    r"|another day))(?! (?:on|rotations?|clerkships?|to)\b)",
    r"no way out",
    r"feel\w* (?:\w+ )?(?:trapped|stuck)",
    r"(?:theres|see) (?:not |no |aint )?a way out",
    r"aint a way out",
    r"not a way out",
    r"find a reason to",
    r"(?:whats|no|any|see|wheres) (?:(?:the|a|any|even|much|real) ){0,3}point(?: (?:anymore(?! in)|in (?:me|even)"
    rf"|of me|left|at all|to (?:it|anything|any of (?:it|this)|any|this)))?+{_END}",
    r"(?:whats|no|see|what is)(?: (?:the|any|a|even)){0,3} point (?:of|in) (?:even )?(?:trying|anything|it|this"
    r"|everything|me|going on|being|any|all|an?(?:other)? (?:second |third |fourth )?(?:try|attempt))",
    r"whats (?:the use|it all for|all (?:of )?it for|all (?:of )?this for|left for me)",
    r"(?:what|whats) (?:was|is) (?:it|all of it|all this|it all) (?:all )?(?:for|worth)",
    r"the use of me",
    r"been for nothing",
    r"why do i (?:even )?(?:bother|try|exist)",
    r"why (?:should|do) i (?:even )?(?:keep|go on|bother)",
    r"why i should (?:keep|go on|bother|try|carry on)",
    r"(?:what|dont know what) im living for",
    r"wonder what all",
    r"what the point is",
    r"dont know how to (?:continue|go on|live|survive|carry on)",
    r"giv(?:e|ing|en) (?:it all |everything |it )?up(?: on (?:everything|myself|me|it|it all|all of it|medicine"
    rf"|med school|this|trying|hope|life goals(?: \w+){{0,5}}|ever \w+))?{_END}",
    r"given up on me",
    r"giv(?:e|ing|en) (?:everything up|up everything)",
    r"(?:wanna|want to|ready to|gonna) quit (?:everything|life|it all)",
    r"im (?:(?:so|just|completely|totally|officially) )?(?:done|over it|finished)(?:$| (?:trying|fighting)"
    r"| with (?:everything|it all|everyone|trying|all (?:of )?this|this life|people|myself))",
    r"how much (?:longer|more)(?: \w+){0,3} i can",
    rf"unbearable{_END}",
    r"how (?:to|do i|can i|am i supposed to) (?:keep going|go on|carry on)",
    r"how long (?:\w+ ){0,4}suffer",
    r"how long (?:do )?i (?:have|can|must)(?: \w+){0,2} (?:take|do)",
    r"(?:no|any|out of|end of my|lost my|lost the|not any|have the)(?: (?:more|the))? (?:strength|energy to go on"
    r"|courage)(?: (?:left|anymore|to (?:fight|continue|go on|live)))?",
    r"(?:end of|reached) my (?:rope|strength|limit|tether)(?! (?:of|on|for)\b)(?! with (?:this )?(?:deck|anki"
    r"|question))",
    r"nothing left (?:in (?:me|the tank)|of me|to (?:give|lose)|for me)",
    r"(?:have|ive) it in me",
    r"tired of (?:fighting|everything|it all|trying|hurting|losing|pretending)",
    r"fed up (?:of|with) (?:life|everything|myself)",
    r"running on empty",
    # about oneself, one's life
    r"(?:im|ive (?:been|become)|(?:i )?feel\w*(?: (?:\w+ and|myself|that im))?|felt|(?:everything|life|it all|it"
    r"|situation|my life|world|all|inside|each day|every day|mood|check in|am i|just)(?: (?:is|feels|seems|looks"
    r"|was))?|its|i am|(?:my )?\w+ (?:is|are) all|theyre right im|was|being|that im) (?:(?:so|just|like|all"
    r"|completely|totally|a|an|such|total|im|really|utterly|very|super|too|been|and|being|the|always|literally"
    r"|nearly|absolutely|basically|down|useless|depressed|i|am|is|its|at|in|worst|that|far|kinda|my|bit|s|now"
    rf"|feeling|\w+ly|plumb|only|long|one|big) ){{0,5}}{_JUDGED}{_BARE}",
    r"^(?:so |just )?(?:hopeless|worthless|useless|empty|numb|broken)(?=$| (?:and|just|again|tonight|i|im))",
    r"^(?:no )?(?:future|hope)$",
    r"^(?:so |all )?alone$",
    r"^(?:a |such a )?failure$",
    r"hopeless(?: \w+)? (?:tonight|hopeless)",
    r"worthless (?:and|person)",
    r"(?:nothing|worthless) to (?:anyone|everyone)",
    r"dont matter$",
    r"i dont (?:matter|belong)",
    r"worth (?:nothing|anything)",
    r"useless (?:to|fellow|person|as hell)",
    r"so far gone",
    r"good for nothing",
    r"(?:im|feel\w*|just) (?:\w+ ){0,2}(?:so|very|really|too) low(?! (?:on|at|in|score))",
    r"no thoughts of",
    r"disappointed in me",
    r"(?:suck|terrible|bad|fail) at everything",
    r"(?:hate|loathe|despise|disgusted (?:with|by)|ashamed of|cant stand|detest|stand being"
    r"|stand to be) (?:myself(?! for (?:skipping|not|missing))|me$|my life|being me|who i am|what i see"
    r"|everything about (?:me|myself)|existing|yourself)",
    r"hating myself",
    r"my lifes? (?:(?:is|feels|has|was|looks|isnt) )?(?:(?:basically|over|just|so|now|pretty|much|completely|a"
    r"|all) ){0,3}(?:over|ruined|finished|pointless|meaningless|mess|disaster|wreck|empty|worthless|no (?:value"
    r"|meaning|point|purpose)|done|falling|anymore|nothing|hell|joke)",
    r"(?:ruined|wasted|messed up|screwed up|destroyed|fucked up|lost) (?:my (?:whole )?(?:life|childrens?)"
    r"|everything(?! (?:i (?!ever|had|have)|in (?!my)|on)\b)|it all)",
    r"its so over for me",
    r"rather die than tell",
    r"nothing (?:(?:really|even) )?(?:matters|makes sense|i do|helps|will (?:ever )?(?:change|help|get better))",
    r"(?:nothing|none of it|no \w+) to look forward",
    r"not worth (?:it|anything)(?= (?:anymore|i|and|to go)|$)",
    r"isnt worth it$",
    r"(?:meaning|sense) (?:of|in|to|for) (?:my|life|any|anything|it all)(?! question)",
    r"no meaning",
    r"everything (?:\w+ ){0,4}(?:is|feels|seems) (?:\w+ )?(?:gone|dark|over|lost|broken|ruined|hopeless|pointless)",
    r"everything (?:hurts|i touch)",
    r"feel nothing",
    r"feel anything anymore",
    r"dont feel anything",
    r"dont wanna feel",
    r"everything to (?:just )?stop",
    r"(?:want|need) (?:it|this|everything|it all) to (?:just )?(?:stop|end|be over)(?! (?:by|before|soon|in)\b)",
    r"(?:feel\w*|im|felt) (?:(?:so|all|just|very|and|in|\w+ly) ){0,4}alone(?: and \w+)?",
    r"(?:nobody|no person|anyone|nobody else) (?:(?:would|will|really|actually|even|ever|here|to|is|else"
    r"|ever) ){0,4}(?:cares?|loves? me|notice(?:s|d)?(?= me| if| when| that| whether| i|$)|(?:sees|understands?)(?= me| this| it$| my| how| what i|$)|needs me|needs|likes me|there for me"
    r"|i can (?:tell|call)|i could call|to (?:turn|talk) to|turn to|would notice|believes)(?! (?:renal|biostats"
    r"|this question|the question|why|how|question))(?: about me| if|$| \w+)?",
    r"(?:anyone|anybody) (?:would|will) (?:\w+ )?(?:notice|care|miss)",
    r"no hope",
    r"(?:any|without) hope",
    r"(?:lost|losing|lose|got no|have no|out of) (?:all )?(?:(?:my|the|any) )?(?:hope|will to|interest in (?:life"
    r"|everything)|faith in life)",
    r"hope for (?:me|someone like)",
    r"hav\w* no hope",
    r"dont belong",
    r"(?:no|dont see an?y?|cant see an?y?|dont have a|have no|see no) (?:future|way forward|light (?:in|at|left"
    r"|for me|ahead)|way through|end to)",
    r"light at the end",
    r"(?:wanna|wish (?:i|to)(?: could)?|want to|should|could|maybe i should|to|and) (?:just )?(?:disappear"
    r"|vanish)(?! (?:from (?:the|my|social|group|discord|whatsapp|instagram)|forever))",
    r"run away from everything",
    r"if i (?:vanished|disappeared|dropped off)",
    r"wont be (?:here|around) tomorrow$",
    r"off the map",
    r"doors? (?:\w+ ){0,2}(?:closed|shut)",
    r"no coming back from",
    r"(?:never|not|dont|wont|isnt|aint)(?: \w+){0,4} (?:gonna |going to |to |ever |see it |things )?(?:get(?:s"
    r"|ting)? (?:any )?better|be (?:okay|ok|happy|alright|enough|good enough)|(?:things"
    r"|it) (?:will )?(?:ever )?(?:chang|improv|get)\w*)(?! (?:at|in|with|scores?))",
    r"(?:worse|harder) than the last",
    r"let (?:down )?(?:my family|everyone|every person|my parents|them all|my kids)(?: down)?",
    r"disgraced",
    r"(?:brought|bring) shame",
    r"failed (?:my family|everyone|my parents|my kids|at life|as a)",
    r"dont know who (?:i am|im)",
    r"how i (?:ever )?(?:come|can come) back from",
    r"stranger to myself",
    r"recogni[sz]e my(?:self| life)",
    r"supposed to be somebody",
    r"(?:dont|stopped) (?:\w+ )?car(?:e|ing) (?:about )?(?:what happens to me|anymore|if i live|about anything"
    r"|anything)",
    r"dont care anymore",
    r"dont deserve (?:anything|to be|happiness|love|help|this)",
    r"little interest in",
    r"scared of what happens if",
    r"nothing to anyone",
    r"worst (?:mother|father|person|daughter|son|wife|husband)(?: \w+)? alive",
    r"down every(?:one| person)",
    r"stopped eating",
    r"please (?:somebody|someone) help",
    r"heart is broken",
    # heavy words about oneself, whatever the sentence around them
    r"how (?:much|many) (?:\w+ ){1,5}kill (?:a (?:person|man|woman|human)|people)",
    r"cant do another (?:year|month|week|day) (?:of this|like this)|cant keep pretending|myself (?:ever )?being happy",
    r"nothing left to look forward|worthless when i see",
    r"how (?:this|it|any of it) (?:ever )?gets (?:any )?better",
    r"why am i (?:even |still )?(?:trying|here|doing this|bothering)$",
    r"ruined (?:my |our |the )?(?:\w+ ){0,2}(?:life|lives|future)",
    r"and (?:a|such a) (?:failure|disappointment|disgrace)",
    r"at my (?:limit|wits end|lowest)(?! (?:of|on|for)\b)",
    r"no interest in (?:life|anything|living|being)",
    r"dying inside",
    r"failure at (?:everything|life)",
    r"(?:nothing|not) (?:feels |is )?enjoyable",
    r"(?:one|a) (?:long|big|huge|complete|total) (?:failure|disappointment|mistake)",
    r"not (?:really )?here anymore",
    r"dont wanna do (?:this|it|any of (?:this|it)|life) anymore(?=$| (?:any|i|im|please|at))",
    r"out of this (?:hole|hell|darkness|pit)",
    r"stand the person",
    r"nothing left to (?:try|hold)",
    r"ya no quiero seguir con (?:nada|mi vida|la vida|esto)",
    r"sin fuerzas",
    r"odio (?:lo que soy|ser yo|quien soy)",
    r"(?:ya )?me rendi(?! con)",
    r"siento una carga",
    r"live with (?:this|the|my|such) (?:shame|guilt|failure|regret|pain|humiliation)",
    r"(?:why (?:has |did |does )?god|god why)",
    r"(?:resigned|used) to (?:nothing|never|failing|being (?:nothing|alone|a failure))",
    r"nothing left to (?:hope|live|lose|do|say)",
    r"(?:all |its )?over for me",
    r"i feel dead",
    r"(?:gives?|gave) an? (?:shit|fuck|damn) (?:about|if) (?:me|i)",
    r"lost (?:all |my |any )(?:motivation (?:to do anything|for life|for everything)|interest in (?:life"
    r"|everything|anything)|sense|will|joy|desire|purpose|reason|faith)",
    r"(?:life|everything|existence) sucks",
    r"hate it here",
    r"cant get up(?: anymore)?$",
    r"be (?:all right|alright|okay|ok|myself|happy|whole) again",
    r"end of what i can",
    r"not well$",
    r"worth the effort",
    r"dont know how to live",
    r"hide forever",
    r"dream is dead",
    r"(?:how|who) (?:do i|can i|to) (?:live|go on|bear|survive)(?: \w+)? (?:this|shame|it|myself)",
    r"no light in",
    r"cant carry on",
    rf"(?:dose|amount) of {_DRUG} (?:\w+ ){{0,2}}(?:kills?|lethal|fatal|deadly)",
    rf"how (?:much|many) (?:\w+ ){{0,2}}{_DRUG}(?: \w+){{0,3}} (?:dangerous|deadly|lethal|fatal|toxic|too (?:many"
    r"|much)|enough|dead)",
    r"survived my (?:suicide )?attempt",
    r"(?:everyone|they all|people) (?:\w+ )?hates? me",
    r"(?:none|nothing) of (?:it |this |its )(?:is gonna|gonna|will|is going to|would) (?:\w+ )?matter",
    r"(?:everything|something|so much) (?:about me )?(?:is )?wrong (?:about|with) me",
    r"about me is wrong",
    r"let(?:ting)? (?:people|everyone|them|my family|my parents) down",
    r"(?:im|just|such|nothing but|feel like) (?:\w+ )?(?:garbage|trash|scum|rubbish|dirt|human waste)(?! (?:at|in"
    r"|on|with)\b)",
    r"(?:lie|lay|stay|sit) (?:here|in bed) and rot",
    r"(?:just )?rot away",
    r"hurts to (?:exist|be alive|live|breathe|be me|wake up)",
    r"(?:sick|tired) of (?:myself|being me|my life|pretending|it all|everything)",
    r"why (?:even |do i )?(?:try|bother|keep trying|go on)$",
    r"(?:biggest|worst|greatest) (?:failure|disappointment|loser|mistake)",
    r"(?:im|i am) (?:\w+ )?(?:crumbling|shattering|breaking|spiral\w+|drowning|fading|disappearing"
    r"|cracking)(?! (?:my|the|a|into|news|down)\b)",
    r"(?:picture|imagine|see) (?:next year|tomorrow|my future|a future) at all",
    r"cant (?:picture|imagine) (?:next year|a future|my future|tomorrow)",
    r"ya fue todo",
    r"cansad[oa] de (?:todo|luchar|la vida)",
    r"no sirvo(?! para (?:bio|farma|esta|este))",
    r"no merezco",
    r"no resisto",
    r"(?:todo|esto) me (?:ahoga|supera|duele)",
    r"para que vivir",
    r"no le importo",
    r"a nadie le importo",
    r"perdid[oa] en la vida",
    r"(?:detesto|maldigo|aborrezco) (?:mi|la) (?:vida|existencia)",
    r"nadie me necesita",
    r"perdon por todo",
    r"(?:reason|point|use|sense|motivation|will|strength|energy|courage) (?:to|in|of|for) (?:even )?(?:keep|go"
    r"|going|keeping|trying|try|continue|continuing|get|getting|bother|carry|carrying|fight|fighting)(?: (?:going"
    rf"|trying|on|up|fighting|out|of|bed|at|all|moving|pushing|doing|this|anything)){{0,3}}{_END}",
    r"(?:disgrace|disappointment|embarrassment|shame|failure|letdown) (?:to|for|of) (?:my|the|our|everyone|them"
    r"|all)(?: (?:family|parents|kids|whole|mom|dad|people|wife|husband))?",
    r"family (?:disappointment|failure|disgrace)",
    r"(?:disconnected|detached|cut off) from (?:everything|everyone|myself|the world|life|reality|people)",
    r"not good enough for (?:anything|anyone|this (?:world|life)|them|life|my)",
    r"never be (?:normal|happy|loved|anything|somebody|okay|ok|whole|free|fixed)(?! (?:at|with|in)\b)",
    r"not worth (?:saving|loving|helping|the air|the trouble|anyones|anything|living for)",
    r"too (?:damaged|broken|far gone|weak|tired|lost|sad) (?:to|for) (?:fix|be|save|live|go|love|continue|anyone"
    r"|this|anything|keep|help|care)",
    r"cant do anything right",
    r"(?:make|made|making) (?:things|everything|it|life) (?:worse|harder|miserable) for (?:everyone|my|them"
    r"|people)",
    r"deserve (?:to feel|this|to fail|it all|to suffer|to be (?:alone|miserable|punished)|what|nothing|all this"
    r"|the)",
    r"(?:hate|hated) (?:everything|everyone|it all)(?: (?:and|about me|about myself))?$",
    r"scared of (?:my own (?:head|mind|thoughts)|myself|my thoughts|what i might)",
    r"(?:darkness|the dark)(?: \w+){0,2} (?:in|of|inside|around|closing)",
    r"(?:dark|bad|black) (?:place|hole|cloud|pit|tunnel)(?! (?:question|on|in the (?:lungs?|cxr)))",
    r"(?:heavy|deep|endless|constant|unbearable|crushing|overwhelming) (?:sadness|grief|despair|emptiness"
    r"|loneliness|shame|guilt|sorrow)",
    r"(?:everything|it all|all of it|life|the world) (?:is|feels|gets|has become|got) (?:(?:so|just|way|all|a bit"
    r"|really) ){0,2}too (?:much|heavy|hard)(?! (?:to (?:review|cover|memori[sz]e|read)))",
    r"(?:cant|couldnt) leave my (?:room|bed|house)(?! (?:until|before|till))",
    r"(?:pressure|life|loneliness|shame|guilt|grief|silence|sadness|failure|weight) (?:is |keeps )?(?:break|crush"
    r"|destroy|suffocat|kill|eat|tear)\w* me",
    r"(?:no|any|lost|find|feel|brings?(?: me)?|without) (?:all )?(?:joy|pleasure|purpose|peace)(?: (?:in|left"
    r"|anymore|at all|from|me|anywhere)|$)",
    r"me (?:any )?joy",
    r"wreck of a",
    r"out of control and",
    r"so depressed",
    r"severely depressed",
    r"barely (?:get out|exist|function|alive|hanging|holding)",
    r"its gonna be (?:tonight|this weekend|tomorrow)$",
    r"life is worthless",
    r"self ?(?:hatred|loathing)",
    r"(?:i|im|ive|feel\w*|felt|me|myself|(?:my|the|this)? ?(?:life|existence)|everything|nothing|being) (?:(?:so"
    r"|such|just|like|all|completely|totally|utterly|really|very|too|a|an|the|deeply|absolutely|constantly|always"
    r"|\w+ly|plumb|one|long|and|even|feel|feeling|seems|is|am|my|of|bit|empty|lonely|alone|at|kind|sort|pretty"
    r"|that|at my|absolute|truly|honestly|utter|complete|total|family|huge|big|stupid|fucking|real|whole"
    r"|the family) ){0,5}(?:purposeless|powerless|helpless|unlovable|unloved|unwanted|lonely(?! (?:sometimes"
    r"|at times|but|in the library|studying))|hopeless|worthless|useless|pointless|meaningless|broken"
    r"|guilty for (?:existing|being|living|breathing)|breaking point|disposable|insignificant|irrelevant"
    r"|invisible|defeated|crushed|shattered|destroyed inside|dying inside|rotten|cursed|doomed|failure"
    r"|disappointment|disgrace|waste of (?:space|time|money|skin|air|everyone\w*|tuition|a life|a person)|hollow"
    r"|void|dead inside|empty inside|numb inside|nothing inside|fraud of a person)(?! (?:at|with|in(?! (?:life"
    r"|this world))|on|about|of (?:my (?:score|notes|result)|the)|for|when|question|block|pen|bone|femur|link"
    r"|english|record|form|score|cards?|deck|to (?:reread|cram|study|memori[sz]e|do|me (?:as|for))|by (?:that"
    r"|this|the)|after (?:that|this)|stage|screen|but passed|resource\w*|explanation\w*|vessel\w*|viscus|organ)\b)",
    r"(?:hole|emptiness|void|darkness|nothing(?:ness)?) (?:in(?:side)?|within|around) me",
    r"(?:losing|lost) (?:my grip|my mind to|control of my life|myself|the will|my will|the fight)",
    r"(?:depression|darkness|sadness|shame|guilt|grief|despair)(?: is| keeps)? (?:consum|swallow|eat|drown|crush"
    r"|kill)\w* me\b",
    r"about to (?:break(?! for)|snap|collapse|fall apart|lose it)(?! (?:over|at|with))",
    r"(?:cant|couldnt|dont) (?:function|feel (?:anything|joy|alive|human|pleasure)|enjoy anything|be fixed"
    r"|be helped|be saved|breathe anymore|stop crying|get out of bed (?:any ?more|most|for)|find (?:joy|meaning"
    r"|a reason|the will|the strength))(?! (?:questions?|in (?:this|the) block|with (?:biostats|renal)))",
    r"get out of bed anymore",
    r"nothing (?:gives|brings|makes) me (?:\w+ )?(?:pleasure|joy|happy|happiness|feel)",
    r"(?:want|need|wish) (?:the|this|these|all (?:the|this|of it)|it all|everything) (?:hurt|hurting|thoughts"
    r"|sadness|suffering|nightmare|it|noise in my head)? ?(?:to )?(?:just )?stop(?! the)",
    r"make it stop",
    r"make (?:it|this) all stop",
    r"(?:nothing|none of (?:it|this)) (?:feels|seems|is|was|looks) (?:\w+ )?(?:worth|real|okay|ok|right anymore"
    r"|good anymore|left|enough)(?! (?:rereading|redoing|on (?:this|the)))",
    r"(?:anything|everything|any of (?:it|this)) (?:even )?matters?(?: (?:anymore|at all))?$",
    r"whether anything matters",
    r"life is (?:too|so|just|not|nothing|over|a (?:joke|nightmare|mess|lie)|unfair and)(?: \w+)?$",
    r"life (?:is|feels|seems|has become|hurts)(?: (?:too|so|just|very)){0,2} (?:hard|heavy|cruel|painful"
    r"|unbearable|empty|meaningless|pointless|dark|hell|not for me)",
    r"(?:exhausted|tired|drained|crushed|overwhelmed|beaten|broken) by (?:life|everything|living|existence)",
    r"dont know why i (?:keep|even|still|bother|try|exist|was|go on|am)(?! (?:missing|getting|mixing|confusing"
    r"|picking|choosing|changing|failing (?:renal|biostats)))",
    r"why (?:do )?i (?:even )?(?:keep|still) (?:trying|try|going|go on|fighting|bother)",
    r"(?:i have|ive|i got) (?:got )?(?:nobody|no friends|no one|no reason|nothing left|nothing)(?: (?:left"
    r"|anymore|in my life|who|to))?$",
    r"nobody (?:\w+ )?(?:notices|wants me|sees me|hears me|loves me|likes me|misses me|believes in me)",
    r"(?:hate|hated|despise) who (?:im|i am|ive|i)",
    r"someone i (?:dont|hate|cant)",
    r"disappoint\w* (?:everyone|my (?:family|parents|kids|wife|husband|mom|dad|father|mother)|them all"
    r"|all of them|people)",
    r"(?:cant|couldnt) (?:look at|face|talk to) my(?:self)? ?(?:family|parents|mom|dad|kids|wife|husband|friends"
    r"|classmates|in the mirror)?",
    r"trapped in",
    r"stuck in (?:a (?:life|nightmare|dark)|this (?:life|nightmare|dark|hole))",
    r"waste of (?:everyone\w*|my parents|a life|space|time and)",
    r"(?:woke|wake|waking|live|living|lived)(?: up)? (?:in|into) (?:a|the|this) (?:\w+ )?(?:nightmare|hell)",
    r"better (?:to be )?asleep",
    r"rather be asleep",
    r"isolat\w+ myself",
    r"dont want anyone to see me",
    r"(?:dont|cant) see (?:it|this|any of it) (?:ending|end|getting)",
    r"(?:its|all) (?:all )?my fault (?:and|that|i)",
    r"end of the road for me",
    r"void (?:is )?(?:calling|hiring)",
    r"cry (?:every|all) (?:night|day)",
    r"crying (?:every|all) (?:night|day)",
    r"hold on(?: much)? (?:longer|anymore)",
    r"hanging on by a thread(?! w)",
    r"ive (?:already )?decided$",
    r"already decided$",
    r"nothing can stop me",
    r"nobody can (?:stop|help|save) me",
    r"made (?:up )?my (?:decision|mind)$",
    r"my preparations",
    r"me (?:hundo|ahogo|estoy hundiendo)",
    r"(?:lloro|llorar|llorando) (?:todo el (?:tiempo|dia)|todas las noches|cada noche|sin parar)",
    r"no (?:salgo|puedo salir) de (?:la|mi) (?:cama|cuarto)",
    r"ya no (?:me )?importa(?: nada)?",
    r"nada (?:me )?importa",
    r"no hay (?:salida|remedio|solucion|vuelta atras|nada que hacer)(?! (?:de|para (?:la|el|esta)))",
    r"no tiene (?:remedio|caso(?= seguir| vivir| intentar|$)|solucion)(?: seguir)?$",
    r"(?:molestia|problema|verguenza|decepcion|vergüenza) para (?:todos|mi|mis|ellos|el mundo)",
    r"ya no quiero (?:seguir|continuar|nada|luchar)(?! (?:con|viendo|en|estudiando|haciendo|leyendo|repitiendo"
    r"|asi de|esta|este|el|la)\b)",
    r"no se (?:para que|por que)(?: (?:sigo|vivo|existo|estoy aqui|lo intento))?$",
    r"(?:solo|puros) (?:les|le|doy|causo) (?:doy )?problemas",
    r"no valgo\b",
    r"no (?:me )?quedan? (?:fuerzas|nada|esperanza)",
    r"todo (?:se acabo|esta mal|es oscuro|me supera)",
    r"(?:me siento|estoy|soy|siento que soy|siento) (?:(?:tan|muy|re|super|bien|como|un|una|completamente"
    r"|totalmente|por|bien|la|que|mas|toda?|tod[oa]s?|muert[oa]|siempre) ){0,4}(?:vaci[oa]|sol[oa]|inutil"
    r"|atrapad[oa]|perdid[oa]|roto|rota|carga|fracaso|fracasad[oa]|estorbo|basura|desesperad[oa]|muert[oa]"
    r"|decepcion|hundid[oa]|destrozad[oa]|acabad[oa]|nada|nadie|harto de vivir)(?! (?:con|en|de (?:estudiar"
    r"|cansancio|sueno|bio\w*)|por)\b)",
    r"(?:nunca|nada|ya no) (?:va a |vaya a )?(?:mejorar|cambiar|me (?:importa|llena|motiva)|salir)",
    r"nunca mejor\w+",
    r"no tengo a nadie",
    r"nadie me (?:entiende|quiere|ayuda|necesita)",
    r"no (?:soporto|aguanto) (?:mas|esto|mi vida|vivir)",
    r"por dentro",
    r"me da lo mismo todo",
    r"ya nada",
    r"todo es mi culpa",
    r"para que (?:sigo|vivo|seguir|intentarlo)",
    r"quisiera desaparecer",
    r"sin ganas de (?:nada|seguir)",
    r"no me quedan (?:fuerzas|ganas)",
    # ambiguous of death and means
    r"(?:please|pls|just|someone|somebody|can you|pay someone to) (?:just )?(?:kill|shoot|end|murder|delete"
    r"|smite) me(?! (?:that|the|a|an|some|your|from)\b)",
    r"kill me (?:please|pls|now pls|just)",
    r"^kill me(?: now)?$",
    r"kys(?! as)",
    r"i attempted (?:last|again|before|once)",
    r"took too many$",
    r"out of my misery",
    r"take me (?:now|out|away)(?! (?:to|for|through|of (?:it|this|the|your))\b)",
    r"(?:meteor|bus|truck|asteroid|lightning|car)(?: \w+){0,2} (?:hit|strike|take|run over|flatten) me",
    r"delete me",
    r"why (?:was|am) i (?:even )?(?:born|alive)",
    r"almost did it",
    r"nearly did it",
    r"walking disaster",
    r"life is meaningless",
    r"wanna be over",
    r"(?:it|life|everything|this) to be over(?! (?:with|by|before|soon))",
    r"how (?:much|many|do|would)(?: \w+){1,6} (?:lethal|fatal|kill (?:themselves|yourself|you|someone))",
    r"(?:bad|scary|intrusive) thoughts",
    r"giving away my",
    r"wont need (?:it|them|these|this|any of (?:it|this))(?: (?:anymore|soon)|$)",
    r"cancel everything",
    r"reached the end",
    r"not wanting to be",
    r"could just die",
    r"see myself (?:making it|getting through)",
    r"(?:doing it|do it) tonight",
    r"tonight im doing it",
    r"get out of bed$",
    r"suicide",
    r"cut deep",
    r"ready to die",
    r"no future",
    r"there s no me",
    r"i dont know what to do anymore",
    # Spanish
    r"no (?:puedo|aguanto|doy|soporto) mas(?! (?:de|que|horas|preguntas|cafe|tarde))",
    r"ya no (?:aguanto|puedo)(?: \w+)?$",
    r"no puedo (?:seguir|continuar)(?: asi)?(?! (?:estudiando|en|con (?!esto)))",
    r"sin (?:esperanza|salida)",
    r"me (?:rindo|doy por vencid[oa])(?! con)",
    r"sin sentido",
    r"odio mi vida",
    r"me odio",
    r"no (?:le )?(?:veo|encuentro|hallo) (?:la |una )?(?:salida|sentido)(?: a (?:nada|todo|esto))?",
    r"(?:nada|todo|mi vida|que|ya no) (?:\w+ )?tiene sentido(?! esta)",
    r"que sentido tiene",
    r"me siento (?:tan |muy |como |un |una ){0,3}(?:vaci[oa]|sol[oa]|inutil|atrapad[oa]|perdid[oa]|muert[oa]"
    r"|fracas\w*|desesperad[oa]|basura|mal por|nada|roto|rota)",
    r"soy (?:un |una )(?:fracaso|basura|decepcion|inutil|desastre|don nadie)",
    r"mi vida (?:es|se acabo|esta arruinada)",
    r"cansad?[eo] de todo",
    r"cans[eo] de todo",
    r"hart[oa] de (?:todo|la vida|vivir)",
    r"no (?:valgo|sirvo para|tengo) (?:nada|futuro|fuerzas|esperanza|ganas)",
    r"no tengo (?:futuro|fuerzas|salida|esperanza|ganas de nada)",
    r"perdid[oa] (?:la esperanza|todo|no veo)",
    r"perdi (?:la esperanza|las ganas|todo)",
    r"(?:no hay|sin) esperanza",
    r"nadie me (?:entiende|quiere)",
    r"para que seguir",
    r"ya no tengo fuerzas",
    r"todo (?:es inutil|me da igual|esta perdido)",
    r"hoyo sin fondo",
    r"decepcion[eo]",
    r"quiero (?:rendirme|desaparecer)",
    r"desesperad[oa]",
    r"ya no se que hacer",
    # --- families: for whom, what for, how long
    r"(?:what for|for what) (?:am|do|should|did) i\b",
    r"why was i (?:\w+ )?(?:made|created|put (?:here|on))",
    r"what (?:im|i am|am i) (?:even |really )?(?:for|here for|doing (?:it|all this|this) for)(?= anymore|$)",
    r"(?:nobody|no one|anyone) (?:(?:would|will|ever|really|even) ){0,2}(?:need|want|remember|look for)s? me",
    r"(?:run|get|running) away from (?:my|this) (?:whole |entire |own )?life",
    r"(?:dont know|no idea|not sure) whats left(?! (?:in|on|to (?:study|review|do))\b)",
    r"done (?:just )?done(?=$| with (?:it|life|all|everything))",
    r"done with (?:everything|all of it|life|it all)",
    r"(?:someone|somebody|something|god|pls|please)(?: \w+){0,2} (?:end|stop|finish) (?:my|this) (?:suffering|misery)",
    r"(?:essence|purpose|use|point|meaning|reason|sense) (?:of|in|to|for) (?:continu\w+|going on|all this|these efforts|struggl\w+)",
    r"(?:dont|cant|no longer|not)(?: \w+){0,2} see (?:the |a |any |much |what )?(?:essence|purpose|use|meaning|sense|value)\b",
    r"cant (?:\w+ )?(?:endure|survive|bear|face|take|stand|live through) (?:another|one more|any more|more)(?: (?:day|week|month|year"
    r"|night|morning|of))(?! (?:question|block|card|lecture))",
    r"kill me now(?! (?:lol|lmao|haha\w*|another)\b)",
    r"throw myself out",
    r"(?:ground|earth|floor)(?: \w+){0,4} (?:open|swallow)(?: \w+){0,3} me\b",
    r"(?:cant|couldnt|dont)(?: even)? (?:pretend|bring myself|make myself|be bothered) to (?:care|feel|want|try)",
    r"dead inside(?! (?:the|this|a|an)\b)",
    r"(?:look ahead|ahead|future)(?: \w+){0,3} (?:nothing|dark\w*|blank|empty)(?! (?:on|from|due)\b)",
    r"through the motions",
    r"(?:somebody|someone) elses life",
    r"(?:dont|no longer|hardly)(?: \w+){0,2} care (?:how|what|where|whether|if)(?: \w+){0,2} (?:turns? out|ends?|happens|becomes? of)",
    r"(?:one|only|last|single) (?:door|exit|road|path|way) (?:left|remaining)",
    r"(?:gonna|wont|not|never|no)(?: be)? (?:a|any)? ?next time",
    r"how much longer (?:am i|can i|do i|must i|should i|i can|will i)",
    r"(?:good|nice|great|pleasure|honou?r) knowing (?:you|yall|everyone)",
    r"(?:nobodys|no ones|not (?:your|anyones)|isnt (?:your|anyones)) fault",
    # --- Pidgin
    r"i don (?:\w+ )?(?:tire|taya|weary|give up)(?=$| (?:oo?|abeg|sha|again|for (?:everything|all|this thing|school)|i|my|god|and)\b)",
    r"i no (?:\w+ )?fit (?:again|continue|go on|bear|carry on)",
    r"(?:wan|want|wanna|go|dey) kill me",
    r"(?:e|everything|life) don (?:finish|spoil|end|do) (?:for )?me",
    r"(?:wetin|why|what) (?:i|be|im) (?:\w+ )?(?:dey|the) (?:live|alive|point|essence|use|do all)",
    r"whats the point(?! (?:of|in|at|that|where|on)\b)",
    r"over everything$",
    r"cant (?:show|face|look)(?: \w+){0,3} (?:my face|anyone|anybody|people)\b(?! (?:questions?|cards?))",
    r"(?:dont|cant|not)(?: \w+)? see (?:any |a |no |the )?way out",
    r"(?:want|like|need|wish)(?: for)? (?:everything|it all|my (?:head|mind)|the world) to (?:be|go) (?:quiet|silent|still|dark)",
    r"(?:not sure|dont know|dont think|doubt)(?: \w+){0,2} i can (?:keep going|go on|carry on|continue|keep doing)(?! (?:with|through|to)\b)",
    r"(?:not|dont think im|barely|hardly)(?: \w+)? coping(?! (?:mechanisms?|strateg\w+|skills?))",
    r"dark (?:in here|in my head|inside|lately)",
    r"stopped (?:making )?(?:plans|planning)(?= (?:for (?:next|the future|after|anything)|ahead|anything)|$)",
    r"(?:hopelessness|worthlessness|anhedonia)(?: \w+){0,6} (?:my|mine|me|myself)\b",
    r"(?:not sure|wonder\w*|unsure) why i (?:keep|bother|try|go on|even)(?! (?:getting|missing|mixing|confusing|picking|choosing)\b)",
    r"out of all of (?:it|this)",
    r"i want out(?=$| (?:of (?:everything|it all|my)|please|now|i)\b)",
    r"no point in(?: (?:um|uh|like|in|even|i|guess)){0,4} (?:anything|it|me|trying|life)\b",
    r"is there (?:any|a|even a) point (?:in|to) (?:my|me|any|going)\b",
    r"(?:dont|cant) (?:\w+ )?see why i (?:go on|keep|bother|should|try)",
    r"(?:if|whether) (?:any of (?:its|(?:it|this) (?:is|was|will be))|(?:it all|life|anything) (?:is|was|will be)) (?:even )?worth",
    r"what im (?:even |really )?(?:here|living|alive) for",
)
