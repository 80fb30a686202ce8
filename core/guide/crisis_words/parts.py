"""Parts that many of the crisis words are put together from."""

from __future__ import annotations

# Small words that may stand anywhere without changing the sense
SOFTLY = (
    r"(?:(?:just|really|honestly|actually|actively|even|also|so|all|only|still|simply|probably|kinda|kind|sort|of"
    r"|genuinely|seriously|literally|maybe|always|often|sometimes|rather|fucking|please|already|truly|finally"
    r"|like|either|ever|go|fully|quite|very|much|completely|totally|utterly|entirely|super|such|feeling|being|too"
    r"|now|basically|pretty|absolutely|extremely|almost|deeply|constantly|lowkey|highkey|somehow|better) ){0,4}"
)
ABLE = (
    r"(?:(?:i|im|id|ill|that|to|could|would|can|will|might|may|one|day|had|have|tomorrow|tonight|be|just|really"
    r"|simply|go|get|be|am|do) ){0,5}"
)
# An errand follows, so that it is no leave from life ("be here at eight", "live in Boston", "wake up early")
ERRAND = (
    r"(?:in|at|on|by|for|with|near|before|until|till|early|late|earlier|so|all|from|\d\w*|next|monday|during"
    r"|this weekend|over|without|off|my|the|him|her|tarde)"
)
YET = (
    r"(?!in (?:this|the) (?:world|life)|in this (?:body|house|room|skin|place|hell)|from (?:sleep|this)"
    r"|in the morning|for$|for (?:me|us|another|match|the (?:retake|result)|(?:my|their|her|his"
    r"|the) (?:\w+ )?(?:graduation|wedding|birthday))|the (?:next|rest)|on (?:this )?(?:earth|planet)|my life"
    r"|like|with (?:this|myself|it|the)\b|all this|for (?:much|long|christmas|anything)|at all|without (?:him|her"
    r"|them|you))"
)
ERRANDS = rf"(?! {YET}{ERRAND}\b)"
END = (
    r"(?=$| (?:i|im|ive|id|and|its|this (?:is|whole)|please|help|anymore(?! in)|now|already|lol|today|tonight"
    r"|after|man|guys|seriously|if|when|because|but|since|so|tbh|ngl|at all|bestie|bot|sir|tho|either|or|rn)\b)"
)

WANT = (
    r"(?:wanna|want|wants to|wanted(?: to)?|wanting(?: to)?|want it to|wish(?:ed|es|ing)?(?: to)?|hop(?:e|ed|es"
    r"|ing)(?: to)?|pray(?:ed|ing|s)?(?: to)?|rather|prefer(?: to)?|like to|love to|ready to|need(?:ed)? to"
    r"|deserve[sd]? to|meant to|supposed to|should(?: have| ve)?|plan(?:s|ned|ning)? (?:is )?(?:to|on)|inten(?:d"
    r"|ds|ding|t|tion|tions) (?:to|of)|decided to|tempted to|consider(?:ed|ing)?|contemplat\w+|longing to|long to"
    r"|try to|tried to|trying to|urges? to|desires? to|desire|feel like|feel to|let me|cant i|better"
    r"|think i(?:ll)?|not afraid to|beg(?:ging)? to|easier to|feel ready to|if i could)"
)
THINK = (
    r"(?:think\w*|thoughts?|fantasi\w+|(?:day ?)?dream\w*|obsess\w*|imagin\w+|crav\w+|welcom\w+|wish(?:ing)? for"
    r"|pictur\w+|plan\w*|talk\w*|rehears\w+|consider\w*|contemplat\w+|romantici\w+|joking?|joked?)"
)
NEVER = (
    r"(?:dont|didnt|doesnt|not|never|no longer|wont|wouldnt|cant|couldnt|wasnt|werent|isnt|shouldnt|no|nothing"
    r"|stop|stopped|cease to|ceased to|quit|without|hardly|barely)"
)
LIVE = (
    r"(?:live|living|life|alive|exist|existing|existence|breathing|breathe)(?! (?:vaccin\w+|attenuated|births?"
    r"|donors?|cells?|viruse?s?|will|wills|support|expectancy|span|cycles?|sciences?|style|long|coverage|class\w*"
    r"|session)\b)"
)
WAKE = (
    r"(?:(?:(?:wake|waking|woke)(?: up)?+|(?:get|getting) up)(?: again| ever)?+|open (?:my )?eyes"
    r"|have a (?:morning|tomorrow))"
)
HERE = (
    r"(?:(?:here|around(?! (?:people|them|others|my|the|any\w*|him|her|you)\b)|there)|in (?:this|the) world"
    r"|on (?:this )?(?:earth|planet)|of this world)"
)
ME_GONE = (
    r"(?:i|im|ive|id)(?: (?:was|were|am|is|had|just|have|ever|wasnt|werent|am|not|no|longer|will|not|never|really"
    r"|been|all|isnt|dont|didnt|to|simply|finally|be|up|and)){0,4} (?:gone|dead|die|died|around|alive|here|there"
    r"|exist|existed|disappear|disappeared|vanish|vanished|born|ended|in it|part of it|no more(?! (?:than|of))"
    r"|in them|in the picture|out of the picture|out of the way|out of their way|killed|end)(?! (?:on|to|at"
    r"|in the (?:ward|hospital|library|exam)|next|this|tired|last|for|by|set|lol|again|with)\b)"
)

DRUG = (
    r"(?:(?:sleeping |pain ?|anti)?(?:pill|killer|tablet|tab|capsule|depressant)s?|meds|medications?|medicine"
    r"|tylenols?|acetaminophen|paracetamol|advils?|ibuprofen|aspirins?|benadryls?|nyquil|melatonin|xanax|benzos?"
    r"|ativan|klonopin|alprazolam|ambien|adderalls?|vyvanse|sertraline|zoloft|prozac|lexapro|trazodone|seroquel"
    r"|gabapentin|propranolol|amitriptyline|insulin|opioids?|oxy\w*|percocets?|fentanyl|antidepressants?)"
)
DOSES = (
    r"(?:(?:about|like|around|over|nearly|almost|maybe|more than|some|just) ){0,2}(?:\d{2,}|ten|fifteen|twenty"
    r"|twentyfive|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|dozens|(?:(?:way|far|so) )?(?:too"
    r"|to|so) (?:many|much)|two (?:whole |full )?(?:bottles|boxes|packs)|a lot|lots|loads|every|all|the rest"
    r"|everything|(?:a|the|my|an|his|her|one|half a|half the|half of the) (?:(?:whole|hole|entire|full|half|big"
    r"|huge) (?:a )?)?(?:bottle|bunch|handful|fistful|packet|pack|box|ton|load|strip|blister|lot|mess|pile|heap"
    r"|frasco)|most of (?:a|the|my) (?:bottle|box|packet|strip)|full (?:strip|bottle|box|packet)|bottle"
    r"|half a)(?: of)?(?: (?:the|my|those|these|his|her|their|your))?(?: (?!practice|nbme|uworld|form|notes"
    r"|questions|cards|on\b)\w+){0,2}"
)
SWALLOW = r"(?:took|taken|swallowed|downed|ate|eaten|popped|ingested|consumed|chugged|drank|gulped|tome)"
TOOK = (
    rf"(?:{SWALLOW} {DOSES} {DRUG}|{SWALLOW} (?:everything|all of it|them all|it all)(?: \w+){{0,6}} {DRUG}"
    rf"|{SWALLOW} (?:some|a few|the|my) {DRUG} (?:to (?:end|die|sleep forever|kill)|and (?:i )?(?:want|hope))"
    rf"|{SWALLOW} an overdose|(?:took|take|taken) an? od\b|(?:took|taken|swallowed|downed|ate|finished) (?:the|a"
    rf"|an|my) (?:whole|entire|full) (?:bottle|packet|box|strip|pack|blister)(?! of (?!{DRUG}))"
    rf"|swallowed (?:(?:them|it) all|all of (?:them|it)|a lot|too many|everything)|swallowed (?:{DOSES}|(?:some"
    rf"|several|extra|those|these) {DRUG})|(?:drank|swallowed|drunk) (?:\w+ ){{0,4}}(?:bleach|poison|antifreeze"
    r"|pesticide|drain cleaner|insecticide))"
)

KIN = (
    r"(?:(?:boy|girl)?friend|bestie|buddy|gf|bf|ex|partner|(?:room|flat|house|class|lab|group|batch|team)mate"
    r"|roomie|colleague|coworker|peer|student|intern|resident|neighbou?r|junior|senior|brother|sister|sibling"
    r"|wife|husband|spouse|fiancee?|mom|mum|mother|dad|father|son|daughter|cousin|nephew|niece|aunt|uncle|kid|guy"
    r"|girl|boy|man|woman|person|mate|vet|boss|teacher|professor|mentor|attending|coach|chef|technician|tutor)s?"
)
KINSMAN = (
    rf"(?:(?:my|a|our|this|that|another|the|one|one of my|some) (?:\w+ ){{0,2}}{KIN}|s?he[sd]?|they|theyd|theyre"
    r"|(?:his|her|their) (?:texts?|messages?|posts?|notes?|letters?|diary|journal)|someone|somebody)"
)
NOT_ME = (
    r"(?: (?:i (?:care for|care about|know|love|live with|study with|met)|who i think|me (?:dijo|dice|escribio|conto)"
    r"|(?:told|tells|texted|called|messaged|wrote to|said to|asked|close to) (?:me|us)|(?:from|in|at"
    r"|of) (?:my|our) \w+|im (?:worried|scared)|(?!(?:i|im|ive|id|ill|me|myself|am|feel|feeling)\b)\w+)){0,9}"
)
THEIR_DANGER = (
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
    rf"|around|alive))|{SWALLOW} {DOSES} (?:\w+ )?(?:pills?|tablets?|tylenols?|meds|paracetamol|benadryls?|medications?|xanax|bleach|poison)"
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
THEIR_DEATH = (
    r"(?:(?:killed|hanged|shot) (?:him|her|them)sel\w+|(?:died by|die by|committed) suicide|took (?:his|her"
    r"|their) (?:own )?li(?:fe|ves))"
)
PEOPLE = (
    r"(?:(?:my|the|his|her|all|our) (?:\w+ )?(?:family|parents?|mom|mum|mother|dad|father|friends?|partner|wife"
    r"|husband|kids?|children|boys|girls|sons?|daughters?|sister|brother|siblings|people|ones?|loved ones)"
    r"|everyone|people|them|others|you all|yall|society|this family|all of (?:them|you))"
)

MEANS = (
    r"(?:guns?|pistols?|rifles?|shotguns?|revolvers?|firearms?|knife|knives|blades?|razors?|scalpel|rope|noose"
    r"|pills?|tablets?|insecticide|pesticide|poison|bleach|pastillas|pistola|soga|veneno|cuchillo|navaja)"
)
HEIGHT = r"(?:bridges?|roof(?:top)?|balcony|ledge|overpass|cliff|(?:train |railway )?tracks|railway|puente|azotea)"
DATED = (
    r"(?:easter|ramadan|eid|christmas|diwali|thanksgiving|(?:the )?new years?|spring|summer|autumn|winter"
    r"|tomorrow|morning|sunrise|(?:my|her|his|next|another) (?:\w+ )?birthday|graduation|(?:next|the|another|this)"
    r" (?:year|month|week|semester|weekend)|(?:the )?end of (?:the|this|next)"
    r" (?:year|month|week|summer)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june"
    r"|july|august|september|october|november|december|thirty|forty|thirties|\d\d)"
)
FAMILY = (
    r"(?:kids?|children|boys|girls|sons?|daughters?|babies|mother|mom|mum|mama|father|dad|parents|family|wife|husband"
    r"|partner|brothers?|sisters?|siblings|grandmother|grandma|girlfriend|boyfriend|fiancee?)"
)

SUBJECT = (
    r"(?:renal|cardio\w*|neuro\w*|bioch?em\w*|biostat\w*|micro\w*|immun\w*|pharm\w*|path\w*|anatomy|embryo\w*"
    r"|genetics|h[ea]+me?\w*|endo\w*|repro|gi|anki|uworld|qbank|sketchy|blocks?|questions?|flashcards?|deck"
    r"|nephrons?|histo\w*|physio\w*|nbme|pulm\w*|derm\w*|ethics|omm|practicals?|osces?)"
)
STUDY = (
    r"(?:epidemiology|statistics?|stats?|rates?|questions?|qs?|items?|blocks?|chapters?|lectures?|vignettes?"
    r"|topics?|cards?|pharm\w*|mnemonics?|sad persons|section|step 1|psych\w*|ethics|uworld|anki|nbme|boards?"
    r"|exam|bloque|preguntas?|examen|psiquiatria|modules?|deck|section|notes|stuff|slides?|tested|testable"
    r"|high yield)"
)
MEDICINE = (
    r"(?:risk factors?|risk|warning signs?|signs? of|factors? (?:for|of)|protective factors?|rates?|epidemiology"
    r"|prevalence|incidence|screen\w*|assess\w*|prevention|patients?|pts?|vignettes?|questions? (?:on|about)"
    r"|qs (?:on|about)|cards? (?:on|about)|chapters?|lectures?|ssris?|antidepressants?|lithium|clozapine"
    r"|isotretinoin|montelukast|varenicline|interferon|boxed|black box|bpd|borderline|schizophreni\w+|bipolar"
    r"|personality|elderly|adolescents?|teens?|men|women|confidentiality|involuntar\w+|serotonin|mortality"
    r"|topics?|vs|versus|capitulo|factores|riesgo|pregunta|preguntas|paciente)"
)
# Words of an exam question, and what it may be about, in either order with calm words between
FRAME = (
    rf"(?<!my )(?:{MEDICINE}|stem|item|myth or fact|fact or myth|true or false|how many people|leading cause"
    r"|which age|(?:age|risk) groups?|diagnosis|next (?:best )?step|what do (?:you|we|i) give|what do (?:you"
    r"|we) do|whats (?:the )?(?:treatment|tx|antidote|diagnosis|management)|which (?:drug|antidote|step"
    r"|defen[cs]e|level of care|neurotransmitter)|defen[cs]e|(?:family|prior|past) history|tarasoff"
    r"|duty to (?:warn|protect|report)|endoscopy|admit|hospitali[sz]e|confidential\w*|nomogram|antidote|(?:leave"
    r"|write|leaves|leave behind) a note|malpractice|mandatory report\w*|consent|capacity|first aid|high yield"
    r"|tested on|testable|is called|nssi|dnr|is it ethical|ethical|honou?r|highest|ethylene|counts double"
    r"|plants the idea|flashcards?|mnemonic|stats?|percent|per cent|prevalence|que preguntan|prevencion|bloque"
    r"|psiquiatria|examen|preguntas?)"
)
TOPIC = (
    r"(?:suicid\w*|self ?(?:harm|injur)\w*|overdos\w*|goodbye (?:letter|note)s?|(?:bought|has|had|owns|with"
    r"|keeps) a (?:gun|firearm)|gun at home|guns? in the house|homicidal|(?:swallow\w*|ingest\w*|drank|took|takes"
    r"|taking) (?:a |an |the )?(?:\w+ )?(?:drain cleaner|bleach|antifreeze|lye|button battery|overdose|bottle"
    r"|pills?|tablets?|\w+ ?(?:tablets|pills))|(?:wants|wished|wishes|wanting|threatens|says he wants"
    r"|says she wants) to (?:die|kill \w+sel\w+|end (?:his|her) life)|take (?:their|his|her) own li(?:fe|ves)"
    r"|kill\w* (?:him|her|them)sel\w+|better off dead|giving away possessions|wanting to be dead)"
)
# Words that bring a mention of suicide home to whoever writes
MINE = (
    r"(?:i|im|ive|id|ill|me|myself|my|feel\w*|feels|seems?|only|option|options|answer|solution|easier|looks?|way"
    r"|makes?|made|making|because|since|failed|fail|mi|me|quiero|pienso|yo)"
)
CALMLY = rf"(?: (?!{MINE}\b)\w+)"
