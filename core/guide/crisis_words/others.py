"""Worry about somebody else, and an overdose already taken."""

from __future__ import annotations

from core.guide.crisis_words.parts import DRUG, KIN, KINSMAN, NOT_ME, SWALLOW, THEIR_DANGER, TOOK

FRIEND: tuple[str, ...] = (
    rf"(?:{KINSMAN}|^{KIN}){NOT_ME} {THEIR_DANGER}",
    rf"suicid\w* {KIN}",
    r"(?:found|saw|read) (?:a|his|her|their|the) (?:\w+ )?(?:goodbye|suicide|farewell) (?:notes?|letters?)(?: (?!my\b)\w+){0,3} (?:his|her|their)",
    r"(?:(?:mi|un|una|el|la|mis) (?:\w+ )?(?:amig[oa]s?|herman[oa]|novi[oa]|companer[oa](?: de \w+)?|espos[oa]"
    r"|mama|papa|madre|padre|hij[oa]|prim[oa]|ti[oa]|pareja)|alguien)(?: (?!(?:yo|me quiero|quiero"
    r"|estoy)\b)\w+){0,6} (?:se quiere (?:matar|morir|suicidar)|quiere (?:matarse|morir(?:se)?|suicid\w+"
    r"|quitarse la vida)|no quiere (?:vivir|seguir|despertar)|(?:va a|piensa en) (?:suicid\w+|matarse)|suicid\w+)",
)

OVERDOSE: tuple[str, ...] = (
    TOOK,
    r"(?:i|ive|just|ive just) (?:\w+ )?overdosed(?! (?:\w+ (?:year|month)s?|in \w+|when|before))",
    r"im overdosing",
    r"^(?:i |ive |already |just |welp i did it i ){0,2}took (?:all|every one) of (?:them|em)(?! (?:tests?|forms?|nbmes?|blocks?|quizzes|notes)\b)",
    r"^(?:i |ive |already |just ){0,2}took (?:them|em|it) all(?: \w+ly)?(?: now)?$",
    r"^(?:i |ive |already |just ){1,2}(?:finished|emptied) (?:the |my |a )?(?:whole |last |entire |full )?(?:bottle|pills?|tablets?|packet|blister)(?! of (?:water|coffee|wine|beer))",
    r"^overdosed$",
    r"took an od",
    r"(?:swallowed|took|taken) what (?:i|id|ive) (?:(?:had|have|was|been) ){0,3}(?:saved|saving|hoard\w*|collect\w*|kept|stash\w*)",
    r"intentional (?:ingestion|overdose)(?: \w+){0,6} (?:mine|me|i|my|myself)\b",
    r"(?:already|just) (?:took|swallowed) (?:them all|all of them)(?=$| (?:gg|bye|goodbye|now|sorry|and i|im)\b)",
    r"(?:acabo de|ya) (?:tomarme|tragarme|me tome|me trague) (?:todas?|todo|el|la|un|una|muchas)(?: \w+){0,2} (?:frasco|caja|pastillas|blister"
    r"|enter[oa])",
    rf"{SWALLOW} (?:many|several|plenty(?: of)?|(?:an? )?(?:large|big|huge|excessive|lethal|massive|dangerous)"
    rf" (?:amount|number|quantity|dose) of)(?: (?:of|the|my|those)){{0,2}} {DRUG}",
    rf"(?<!patient )(?<!she )(?<!\bhe ){SWALLOW} (?:all of (?:them|it|the|my)|them all|it all|everything)(?! out\b)"
    rf"(?: (?!quiz|question|test|exam|nbme|form|flashcard|card)\w+){{0,5}} (?:bottle|cabinet|drawer|box(?! of (?:\w*cards|books|notes))|packet|strip|blister|{DRUG})",
    r"(?<!patient )(?<!she )(?<!\bhe )(?:already|just|finally|i|ive) (?:drank|swallowed|downed) (?:the|all|those|all the|my) (?:pills|tablets"
    r"|poison|insecticide|bleach|pesticide)",
    r"(?:already|finally|i already) took the (?:pills|tablets)",
    r"(?:i|ive) (?:just |already )?(?:took|taken|swallowed) (?:\w+ )?more (?:\w+ )?(?:of )?(?:\w+ )?than (?:i should|im supposed|prescribed)",
    r"i (?:just |already )?injected (?:\w+ ){0,5}(?:insulin|heroin|morphine|fentanyl|potassium)",
    r"took (?:the|my) (?:pills|tablets|meds) (?:all|every one)",
    rf"i took (?:so|too|way too) many (?:of )?(?:my )?{DRUG}",
    r"(?:me |he |yo )?(?:tome|trague|tomado|tragado) (?:todas|muchas|un monton|\d{2,}|diez|veinte|treinta"
    r"|cuarenta|cincuenta|un frasco|una caja|todo el frasco|toda la caja|una sobredosis"
    r"|demasiadas)(?: \w+){0,3} (?:pastillas?|tabletas?|pildoras?|medicamentos?)",
    r"me (?:tome|trague) (?:todas|muchas|\d{2,}|un frasco|una sobredosis)",
)

# Heard before anything is taken out as medicine
TAKEN: tuple[str, ...] = (
    r"(?:i|ive|just|already) (?:\w+ ){0,2}(?:took|taken|ingested|did) (?:(?:an?|this|that|my|massive|big|huge|intentional|\w+) ){1,3}"
    r"(?:overdose|od)(?! (?:question|card|chapter|vignette|lecture|block))",
    r"^(?:took|ingested) (?:(?:an?|massive|big|huge|intentional|\w+) ){1,3}(?:overdose|od)(?! (?:question|card|chapter|vignette|lecture|block))",
)
