"""Crisis words: heard before anything else, on every free text.

A plain list, no model and no score of risk. To change what is heard, edit the groups below; tests/core/guide/test_crisis.py
holds sentences for each. They are matched on folded text: small letters without accents, apostrophes or punctuation, usual
misspellings put right ("dont", "cant", "im", "wanna" and "gonna" stand for all their longer forms). Every repeated group
has a limit, so that time grows with the length of the text alone.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum


class Alarm(IntEnum):
    """What is called for; the higher one wins."""

    ASK = 1  # one soft question
    FRIEND = 2  # somebody else is in danger
    ACT = 3  # help at once
    OVERDOSE = 4  # the emergency number first


# Words that several groups share
_DRUG = (
    r"(?:(?:sleeping |pain ?)?(?:pill|killer|tablet|tab|capsule)s?|meds|medications?|medicine|tylenols?"
    r"|acetaminophen|paracetamol"
    r"|advils?|ibuprofen|aspirins?|benadryls?|nyquil|melatonin|xanax|benzos?|ativan|klonopin|ambien|adderalls?|vyvanse"
    r"|sertraline|zoloft|prozac|lexapro|trazodone|seroquel|gabapentin|propranolol|insulin|opioids?|oxy\w*"
    r"|percocets?|fentanyl)"
)
_MANY = (
    r"(?:(?:(?:about|like|around|over|nearly|almost|maybe) )?(?:\d{2,}|ten|twenty|thirty|forty|fifty"
    r"|(?:a )?hundred|dozens|(?:(?:way|far|so) )?(?:too|so) (?:many|much)|two (?:whole |full )?(?:bottles|boxes"
    r"|packs)|a lot|lots|every|all|the rest)"
    r"|(?:a|the|my|an) (?:whole |entire |full |big )?(?:bottle|bunch|handful|fistful|pack|box|ton|load))"
    r"(?: of)?(?: (?:the|my|those|these|his|her|their))?(?: \w+)?"
)
_TOOK = rf"(?:took|taken|swallowed|downed|ate|popped|ingested) {_MANY} {_DRUG}|took an overdose"
_KIN = (
    r"(?:(?:boy|girl)?friend|bestie|buddy|gf|bf|ex|partner|(?:room|flat|class|lab|group)mate|colleague|coworker"
    r"|peer|student"
    r"|brother|sister|sibling|wife|husband|spouse|fiancee?|mom|mum|mother|dad|father|son|daughter|cousin|aunt"
    r"|uncle|kid)s?"
)
_KINSMAN = rf"(?:(?:my|a|our|this|that|another) (?:\w+ ){{0,2}}{_KIN}|s?hes?|they|theyre|someone|somebody)"
_NOT_ME = (
    r"(?: (?:(?:told|tells|texted|called|messaged) me|(?!(?:i|im|ive|id|ill|me|myself|am|feel|feeling)\b)\w+)){0,8}"
)
_THEIR_DANGER = (
    r"(?:(?:is|are|been|hes|shes) feeling )?(?:suicid\w*|(?:kill|hurt|harm|cut|hang|shoot)(?:ing|s)? (?:him|her"
    r"|them)sel\w+"
    r"|(?:wants to|wanted to|wanting to) (?:die|disappear|be dead)|(?:dont|doesnt|didnt) wanna (?:live|be|wake"
    r"|exist)\w*"
    r"|end(?:ing)? (?:(?:his|her|their) (?:own )?life|it|things)|self ?harm\w*|overdos\w+|cutting again|unaliv\w+"
    rf"|better off dead|{_TOOK})"
)
_THEIR_DEATH = r"(?:(?:killed|hanged|shot) (?:him|her|them)self|(?:died by|committed) suicide|took (?:his|her|their) (?:own )?life)"
_SUBJECT = (
    r"(?:renal|cardio\w*|neuro\w*|bioch?em\w*|biostats?|micro\w*|immun\w*|pharm\w*|path\w*|anatomy|embryo\w*"
    r"|genetics|h[ea]+me?\w*"
    r"|endo\w*|repro|gi|anki|uworld|qbank|sketchy|blocks?|questions?|flashcards?)"
)
_STUDY = (
    r"(?:epidemiology|statistics|rates?|questions?|qs|blocks?|chapters?|lectures?|vignettes?|topics?|cards?|pharm\w*)"
)
_ERRAND = (
    r"(?:in|at|on|by|for|with|near|before|until|till|early|late|earlier|so|all|when|near|\d\w*)"  # no leave from life
)
_END = r"(?=$| (?:i|im|ive|and|its|this|please|help|anymore|now|already|lol|today|after|man|guys|seriously)\b)"  # a clause ends

# Taken out first: medicine, turns of speech, and giving up anything but oneself
_QUIET = (
    rf"(?<!im a )suicid\w*(?: ideation| attempts?| risk| thoughts)? (?:(?:and|vs|in) \w+ )?{_STUDY}",
    r"(?<!im a )suicid\w* (?:risk|ideation (?:is|in|vs|which)|prevention|screening|assessments?|precautions"
    r"|patients?|pts?"
    r"|inhibit\w*|inactivat\w*|substrates?|genes?|headaches?|doors?|mission|in (?:adolescents|teens|the elderly"
    r"|patients|men))",
    rf"suicid\w* (?:is|was|and|on) (?:(?!(?:i|im|my|me)\b)\w+ ){{0,4}}{_STUDY}|suicid\w* (?:substrate )?inhibit\w*"
    rf"|(?:cell|assisted|career|academic|social) suicide|suicidality in \w+",
    r"(?:assess\w*|screen(?:s|ing)? for(?: \w+ and)?|epidemiology of|rates? of|(?:factors?|warning) (?:for|of)"
    r"|increases?|stud(?:y|ies|ying)"
    r"|questions? (?:on|about)|chapter on) (?:suicid\w*(?: ideation| risk)?|self harm|overdos\w*)",
    rf"(?:patient|pt|adolescent|teenager|vignette|case)s?{_NOT_ME} (?:{_THEIR_DANGER}|{_THEIR_DEATH})",
    rf"self ?harm\w* (?:{_STUDY}|in \w+)|jump off (?:\w+ ){{1,2}}(?:patient|fall|question)|(?:\d+|ran \w+) kms"
    rf"|kms (?:in renal|run)",
    rf"(?:overdose|od) (?:{_STUDY}|management|antidotes?|toxidromes?|treatment|of \w+)|death and dying"
    rf"|si (?:joints?|units?)",
    rf"{_DRUG} overdose|(?:opioid|tca|salicylate|iron|digoxin|lithium|beta blocker) overdose|overdos\w* on (?:anki"
    rf"|caffeine|coffee"
    r"|content|uworld|sketchy|questions|videos|studying)",
    r"di(?:e|ed|ing) (?:(?:of|from) (?:laugh\w*|boredom|embarrass\w*|cringe|hunger|exhaustion|happiness)|laughing"
    r"|hard|for a(?! while)"
    r"|on (?:the inside|this hill|that hill))|dead (?:in the water|tired|last|ends?)",
    r"(?:never|dont|not|wont|cant|refuse to|no) (?:(?:ever|just|gonna|wanna|going|let me) ){0,4}giv(?:e"
    r"|ing) up(?: on \w+)?",
)
# Taken out next, and one soft question is left in its place: gallows humour, denials, a death among friends
_SOFT = (
    rf"wanna die(?: (?!(?:i|im|ive|my|and|failed)\b)\w+){{0,2}} {_SUBJECT}",
    r"rather die than (?:do|study|open|read|redo|watch|touch|look|use|sit)",
    r"(?:not|isnt|aint|no|dont feel|never been|never felt) (?:(?:feeling|being|really|actually|actively|even"
    r"|having|any) ){0,4}suicid\w*"
    r"(?: (?:thoughts|ideation))?(?! (?:yet|but i (?:am|want|will)))",
    r"dont (?:(?:actually|really|even) )?wanna (?:die|kill myself)(?! (?:yet|alone|slowly))|no (?:me )?quiero morir\w*",
    rf"{_KINSMAN}{_NOT_ME} {_THEIR_DEATH}|lost (?:\w+ ){{1,4}}to suicide",
)
_FRIEND = (
    rf"{_KINSMAN}{_NOT_ME} {_THEIR_DANGER}",
    rf"suicid\w* {_KIN}",
)
_OVERDOSE = (
    rf"{_TOOK}|swallowed (?:them|it) all|drank bleach",
    r"(?:i|ive|just|ive just) (?:\w+ )?overdosed(?! (?:\w+ (?:year|month)s?|in \w+|when|before))|im overdosing"
    r"|took an od",
    r"me (?:tome|trague) (?:todas|muchas|\d{2,}|un frasco|una sobredosis)",
)
_ACT = (
    # by name, by code, run together
    r"\w*suicid\w*|sui(?! generis)|i?kms|un ?aliv\w+|toaster bath|ctb|catch(?:ing)? the bus (?:tonight|soon|for good)",
    r"\w*(?:killmyself|wanttodie|wannadie|endmylife)\w*|(?:having|have|had|passive"
    r"|active) (?:\w+ )?si(?! \w+ question)",
    r"(?:kill(?:ing|ed)?|off(?:ing)?|end(?:ing)?|neck(?:ing)?|rop(?:e|ing)|delet(?:e|ing)|hang(?:ing)?"
    r"|shoot(?:ing)?|stab(?:bing)?"
    r"|drown(?:ing)?|poison(?:ing)?|strangl(?:e|ing)|electrocut(?:e|ing)) myself(?! in the foot)",
    # to die, to be dead
    r"(?:wanna|wanted to|wanting to|ready to|rather|prefer to|like to|love to|need to|deserve to|should"
    r"|plan(?:ning)? to|tried to"
    r"|(?:wish|hope|hoping|pray\w*) (?:to|i|id|i would|i could)) (?:(?:just|probably|really|all|only|go) ){0,4}die",
    r"i \w+ (?:to|2|too) die|(?:im|ill|id|i will|i should|i could) be dead(?! (?:tired|last|without))|why (?:im"
    r"|am i) (?:even )?(?:still )?alive|as well be dead|out of this life|gonna die (?:tonight|today|soon)"
    r"|die in my sleep|wish (?:i|id) (?:(?:had|have|just) ){0,4}died|(?:how|ways?) to die|(?:painless|easiest"
    r"|quickest|fastest|peaceful) (?:way|death)",
    r"(?:wanna|wish|hope|rather|better off|prefer to|should|deserve to) (?:(?:i|im|id|was|were|if|be|just|all"
    r"|to) ){0,4}(?:dead|be gone"
    r"|gone)(?! (?:by|for)\b)|(?:if|when|once|after) (?:i|im) (?:(?:was|were|just) )?(?:died|dead|gone)(?! (?:for"
    r"|on|to)\b)",
    r"wish i (?:(?:was|were|had|d) )?(?:never (?:been )?(?:born|existed)|wasnt (?:born|alive|here(?! for\b)))"
    r"|wish id never been born",
    r"(?:way out|option|solution|answer) is (?:death|to die|dying)|(?:death|dying|being dead) (?:would|will|is"
    r"|seems|sounds|feels) (?:(?:be|so|like|a|much) ){0,4}(?:easier|better|nice|peaceful|relief|the only|my only)",
    r"(?:crav\w+|welcome|wish for|(?:think\w*|thoughts?|fantasi\w+|dream\w*|obsess\w*) (?:about|of)) (?:(?:my|own"
    r"|all|just) ){0,4}"
    r"(?:death|dying|being dead|jumping|hanging|not (?:being (?:alive|here)|existing|waking up)|never waking up)"
    r"|see myself (?:alive|living)",
    # not to live, to be here, to wake up
    r"(?:dont|never|not|no longer) (?:(?:even|really|just) )?(?:wanna|want|wish to|deserve to) (?:(?:live|exist"
    r"|be here)(?! "
    rf"(?!in (?:this|the) world|on (?:this )?earth|with (?:this|myself)){_ERRAND}\b)|be alive|(?:do|see) (?:life"
    rf"|tomorrow)|wake up(?! (?:my|the|him|her|{_ERRAND})\b)"
    r"|keep living|be on this earth)",
    r"(?:hope|wish|wanna|rather|could just|if i|pray\w*|asleep|sleep|bed) (?:\w+ ){0,3}(?:not|never|dont|didnt"
    r"|wouldnt|wont) (?:\w+ )?"
    rf"wake up(?! {_ERRAND}\b)|sleep (?:forever|for ever)|never wake up again",
    r"(?:wish i|wanna|rather|could|can i|should|i) (?:(?:i|could|just|simply|only|did) ){0,4}(?:not exist"
    r"|didnt exist|stop (?:exist|liv)ing|cease to exist|not be alive)",
    r"(?:isnt|not|hardly) worth (?:living|being alive)|nothing (?:\w+ )?to live for|(?:tired of"
    r"|dont feel like) (?:living|life|being alive|existing|waking up)(?! (?:early|at|in|on|with|near)\b)|(?:wanna"
    r"|to) keep (?:existing|living)(?! (?:at|in|with|on)\b)",
    r"(?:reason|point|purpose|will|desire|use) (?:to|in|of|for) (?:\w+ )?(?:live|living|life|being alive|existing"
    r"|(?:go|going|carry|carrying) on(?! \w+ations?))",
    r"cant (?:live|stay alive|survive|exist|go on|carry on) (?:(?:like|with) (?:this|myself)|anymore|living"
    r"|with life)(?<!go on anymore)",
    r"(?:done|finished) with (?:this )?(?:life|living|being alive)|giv(?:e|ing|en) up on (?:life|living)"
    r"|hate being alive",
    # to end it
    r"(?:end(?:ing)?|leav(?:e|ing)|tak(?:e|ing)) (?:my|this) (?:own )?(?:life|world|earth)(?! (?:back|science))"
    r"|disappear forever",
    rf"end(?:ing)? (?:it|things)(?! (?:all )?(?!all\b){_ERRAND}\b)",
    r"wan(?:t|na) (?:it|everything)(?: all)? to (?:end|stop|be over)",
    # a burden, not missed
    r"(?:im|feel\w* like|being|become) (?:(?:just|such|only|nothing but|like) ){0,4}a burden(?! (?:of"
    r"|on my study))|(?<!disease )(?<!financial )"
    r"burden (?:to|on|for) (?:every(?:one|body)|my (?:family|parents|mom|friends|partner|wife|husband|kids)|them"
    r"|you all|others)",
    r"better (?:off )?(?:without me|if i (?:was|were|died))|(?:no ?(?:one|body)) (?:would"
    r"|will) (?:even )?(?:miss me|notice if i)",
    # harm to oneself
    r"(?:hurt|harm|cut|burn|injur)(?:t?ing|ed|e)? (?:myself|my (?:arms?|wrists?|legs?|thighs?))(?! (?:shaving"
    r"|cooking|running|at|in|on|while)\b)",
    r"(?:slit|slitting|slash|open) my (?:wrists?|throat|veins)|i cut (?:again|last night|tonight|today)(?! class)"
    r"|(?:been|started|back to) cutting(?! \w)|(?:cutting (?:again|myself)|cant stop cutting)(?! \w+ corners)"
    r"|urge to cut",
    r"self ?harm\w*|(?:relapsed?|urges?|clean) (?:\w+ ){0,2}sh|(?:might|could) do something (?:bad|stupid"
    r"|drastic)|what i (?:might|could) do to myself",
    # means, places, plans
    r"jump(?:ing)? (?:off|from|in ?front of|out of|into) (?:\w+ ){0,3}(?:bridge|roof|building|train|traffic"
    r"|window|balcony|cliff|overpass|garage|ledge)",
    r"(?:driv(?:e|ing)|crash(?:ing)?|swerv(?:e|ing)) (?:\w+ ){0,3}on purpose|(?:driv(?:e|ing)|crash(?:ing)?"
    r"|swerv(?:e|ing)|walk(?:ing)?|step(?:ping)?) (?:\w+ ){0,3}(?:off (?:a|the) (?:bridge|cliff|road)"
    r"|into (?:a |the |oncoming )?(?:tree|wall|traffic|pole|ocean)|my car(?= (?:into|on purpose)|$)"
    r"|in front of (?:a|the) (?:train|bus|truck|car))",
    r"(?:knife|blade|razor|gun|pills|rope) (?:is |are )?(?:in my (?:hand|room)|in front of me|next to me"
    r"|to my head)|(?:wish|hope|want) (?:\w+ ){0,3}"
    r"(?:truck|car|bus|train) (?:to |would |could |just ){0,4}(?:hits?|kills?|runs?)|(?:wanna|hope i"
    r"|wish i) (?:\w+ )?(?:get|got) (?:hit|run over)",
    rf"(?:wanna|gonna|could|about to|just) (?:take|swallow) {_MANY} {_DRUG}|wanna (?:follow (?:him|her)$"
    rf"|be with (?:him|her|my \w+) (?:again|in heaven))",
    r"(?:looking at|standing on|going to) the (?:roof|bridge|ledge|tracks)(?! (?:question|in))",
    rf"{_DRUG} (?:saved|stashed)|(?:sav(?:ed|ing)|stockpil\w+|hoard\w+|collect\w+) (?:up )?(?:\w+ )?{_DRUG}"
    rf"|enough {_DRUG} (?:\w+ )?to",
    r"(?:bought|buy(?:ing)?|got|get|have|loaded) (?:a |my |the )?(?:gun|noose)|(?:bought|buy) (?:a |some )?rope"
    r"|rope time|noose",
    r"how (?:much|many) (?:\w+ ){1,6}(?:to (?:die|overdose|od|end it)|(?:to |would |will )kill me)|(?:wanna|gonna"
    r"|should|could|to) (?:od|overdose)",
    r"(?:about|of|by) overdosing|overdosed",
    # goodbyes
    r"(?:wrote|writing|written|left) (?:a|my) note(?! (?:on|in|for|about|to (?!my (?:mom|parents|family|wife"
    r"|husband)))\b)|goodbye (?:letters?|note)",
    r"(?:said|saying) my goodbyes|this is goodbye|(?:final|last) goodbye|goodbye (?:every(?:one|body)|world"
    r"|cruel world|forever|to you all)"
    r"(?! (?:see|till|until|for now))|this is (?:my|the) (?:last|final) (?:message|text|post)|wont (?:hear from"
    r"|see) me again|wont be (?:alive|(?:here|around) (?:much longer|anymore))",
    r"(?:last|final) (?:day|night) (?:alive|on earth)|tell my (?:mom|parents|family|wife|husband) i(?:m| love)"
    r"|ready to go nothing matters",
    # pain, thoughts, not safe
    r"pain is (?:(?:so|just|too) ){0,4}(?:unbearable|much)|cant (?:take|bear|stand|handle) (?:the|this|my) pain"
    r"|dark thoughts|no way out (?:of (?:this )?life|but)",
    r"(?:im|i feel|feel|feeling) (?:not (?:\w+ )?safe|unsafe)(?! (?:to|with|at|on)\b)|(?:not feeling|dont feel"
    r"|dont think im) (?:\w+ )?safe"
    r"|cant (?:stay|be|keep (?:myself )?) ?safe|i can (?:stay|be|keep myself) safe|not safe (?:right now|tonight"
    r"|alone|with myself|from myself)|^(?:no )?not (?:really )?safe$|danger to myself|in (?:a )?crisis$",
    # Spanish, and the plainest words of some neighbours
    r"(?:me )?(?:quiero|quisiera|voy a|pienso en) (?:morir(?:me)?|matar(?:me)?|desaparecer|acabar con (?:todo"
    r"|mi vida)|dormir para siempre)"
    r"(?<!voy a morir)|matarme|quitarme la vida|cortarme las venas|hacerme dano|ganas de (?:vivir|morir\w*)"
    r"|soy una carga",
    r"no quiero (?:vivir|despertar\w*|existir|estar viv[oa]|seguir(?! (?!viviendo|asi)))|mejor (?:muert[oa]"
    r"|sin mi)|no vale la pena vivir"
    r"|ojala (?:no despierte|me muera)|(?:encuentro|veo|tiene) sentido (?:a |la ){0,4}vi(?:vir|da)",
    r"(?:veux|envie de) mourir|me tuer|quero morrer|me matar|will (?:sterben|nicht mehr leben)|mich umbringen"
    r"|voglio morire",
)
_ASK = (
    # no strength, no way, no point
    rf"cant (?:do this|do it|go on|take (?:it|this)|keep (?:going|doing this)|cope|handle (?:it|this)){_END}"
    rf"|no way out|feel\w* trapped",
    r"(?:whats the|no|any) point(?: anymore)?(?! (?:of|in|anymore))|whats the point (?:of|in) (?:trying|any"
    r"|anything|it|this|everything|me)",
    rf"giv(?:e|ing|en) up(?: on (?:everything|myself|me|it|it all|medicine|med school|this|trying|hope))?{_END}"
    rf"|given up on me",
    rf"im (?:(?:so|just|completely) )?done(?:$| with (?:everything|it all|everyone|trying))|how much longer i can"
    rf"|unbearable{_END}",
    # about oneself, one's life
    r"(?:im|feel\w*(?: \w+ and)?|felt|(?:everything|life|it all)(?: (?:is|feels|seems))?|its) (?:(?:so|just|like"
    r"|all|completely|totally|a|an|such|total|im|really) ){0,4}"
    r"(?:hopeless|worthless|useless|pathetic|empty|numb|broken|failure|disappointment|pointless|meaningless"
    r"|waste of \w+|unbearable"
    r"|falling apart)(?! (?:at|with|in|on|about|for|when|question|block)\b)|^(?:hopeless|worthless)$",
    r"hate (?:myself(?! for (?:skipping|not|missing))|my life)|my life is (?:over|ruined)|ruined my life"
    r"|lost everything(?! (?:i|in|on)\b)|nothing matters",
    r"feel\w* (?:so |all |completely ){0,4}alone(?: and \w+)?|no ?(?:one|body) (?:cares|loves me"
    r"|would (?:even )?(?:care|notice))(?: about me| if|$)|no hope (?:left|anymore)|(?:lost|losing) (?:all )?hope",
    r"(?:no|dont see an?y?|cant see an?y?|dont have a) (?:future|way forward)|wanna (?:disappear|vanish)"
    r"|wont be (?:here|around) tomorrow$",
    # ambiguous of death and means
    r"(?:please|pls|just|someone|somebody) kill me|kill me (?:please|pls)|^kill me$|kys(?! as)"
    r"|i attempted (?:last|again|before|once)|took too many$",
    r"how (?:much|many|do|would) (?:\w+ ){1,6}(?:lethal|fatal|kill (?:themselves|yourself|you|someone))|(?:bad"
    r"|scary) thoughts|giving away my",
    r"could just die|see myself making it|(?:doing it|do it) tonight|tonight im doing it|no (?:puedo|aguanto) mas"
    r"|ya no aguanto|sin esperanza|me rindo|sin salida|odio mi vida|me odio",
)

# In order, before matching: what is typed, what is meant
_SPELLING = tuple(
    (re.compile(typed), meant)
    for typed, meant in (
        (r"\bod(?:'d|'?ed)\b", "overdosed"),
        (r"'", ""),
        (r"\bk[!*1|]ll", "kill"),
        (r"\bd[!*1|]e\b", "die"),
        (r"\bs[u*][!*1|i]c[!*1|i]d", "suicid"),
        *((rf"(?<=[a-z]){digit}(?=[a-z])", letter) for digit, letter in zip("01345", "oieas", strict=True)),
        (r"\bt0\b", "to"),
        (r"\b4 ?ever\b", "forever"),
        (r"([a-z])\1{2,}", r"\1\1"),
        (r"[\W_]+", " "),
        (r"(?<=\b[a-z]) (?=[a-z]\b)", ""),  # s p a c e d
        (r"\b(?:do not|don t|dnt)\b", "dont"),
        (r"\b(?:can ?not|can t)\b", "cant"),
        (r"\bwill not\b", "wont"),
        (r"\bis not\b", "isnt"),
        (r"\bi am\b", "im"),
        (r"\bwhat(?:s| is| s)(?: even)?\b", "whats"),
        (r"\bany more\b", "anymore"),
        (r"\b(?:going to|gunna|gona)\b", "gonna"),
        (r"\b(?:wantt|want|wnat|watn|waant|wan|whant|wnt) ?(?:to|2|too|tp)\b|\bwana\b", "wanna"),
        (r"\b(wanna|to) (?:did|dei|dye|dy|di3)\b|\bdi(?:ee|ie)\b", r"\1 die"),
        (r"\b(?:kil|kll|klil|kiil|kiill)(ing|ed|s)?\b", r"kill\1"),
        (r"\b(?:my s|mys|ms|me ?s)(?:elf|lef|efl|ef|elv)\b", "myself"),
        (r"\b(?:su[isc]{2,5}[iau]{0,2}d|suicied|siucid|sewerslid)\w*", "suicide"),
        (r" +", " "),
    )
)
_LOOKALIKES = str.maketrans("аеорсухіѕԁкмт’‘ʼ`´", "aeopcyxisdkmt'''''")


def _any(group: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(group)})\b")


_QUIETS, _SOFTENS, _FRIENDS = _any(_QUIET), _any(_SOFT), _any(_FRIEND)
_OVERDOSES, _ACTS, _ASKS, _HEDGES = _any(_OVERDOSE), _any(_ACT), _any(_ASK), _any(("asking (?:for|4) a friend",))


def heard(text: str) -> Alarm | None:
    """What the text calls for; None for all else, exam talk and plain exhaustion among it."""
    words = _folded(text)
    rest = _QUIETS.sub("|", words)
    rest, softened = _SOFTENS.subn("|", rest)
    rest, friends = _FRIENDS.subn("|", rest)  # what is left is about oneself, and that comes first
    if _OVERDOSES.search(rest):
        return Alarm.OVERDOSE
    if _ACTS.search(rest):
        return Alarm.ACT
    asked = softened or _ASKS.search(rest)
    if (friends or asked) and _HEDGES.search(words):
        return Alarm.ACT
    if friends:
        return Alarm.FRIEND
    return Alarm.ASK if asked else None


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.translate(_LOOKALIKES)).lower().translate(_LOOKALIKES)
    words = "".join(letter for letter in letters if unicodedata.category(letter) not in {"Cf", "Mn"})
    for typed, meant in _SPELLING:
        words = typed.sub(meant, words)
    return words.strip()
