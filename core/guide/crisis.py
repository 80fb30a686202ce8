"""Crisis words: heard before anything else, on every free text.

A plain list, no model and no score of risk. `Alarm.ACT` means help at once, `Alarm.ASK` one soft question. To change what is
heard, edit the tuples; they are matched on text in lower case with punctuation and repeated spaces folded.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum


class Alarm(IntEnum):
    """What is called for; the higher one wins."""

    ASK = 1
    ACT = 2
    OVERDOSE = 3
    FRIEND = 4


_ACADEMIC = re.compile(
    r"suicid\w* (?:epidemiology|risk factors?|rates?|statistics|prevention|screening|assessment|questions?|inhibit\w*|gene)"
    r"|(?:overdose|od) (?:pharm\w*|management|antidotes?|toxidromes?|questions?|treatment|of (?:tca|opioid|acetaminophen)\w*)"
    r"|(?:acetaminophen|paracetamol|opioid|tca|aspirin|salicylate|benzo\w*) overdose"
    r"|suicide (?:vs|and|in) \w+ (?:epidemiology|questions?|block|chapter)|hanging drop|si joint|cell suicide|assisted suicide"
)
_OVERDOSE = (
    r"\bi(?:'ve| have)? (?:just |already )*(?:took|taken|swallowed) .{0,30}\b(?:pills?|tablets?|bottle|meds|medication|tylenol|benzos)\b",
    r"\bi(?:'ve| have)? (?:just |already )*(?:took|taken|swallowed) (?:too many|them all|all of them)\b",
    r"\bi(?:'ve| have)? (?:just )?overdosed\b",
    r"\bi(?:'m| am) overdosing\b",
)
_FRIEND = (
    r"\bmy (?:friend|roommate|classmate|brother|sister|partner|girlfriend|boyfriend|wife|husband|study partner)\b"
    r".{0,60}(?:suicid\w*|kill (?:him|her|them)sel\w+|end (?:his|her|their) life|self ?harm\w*|wants? to die)",
    r"\bworried (?:that )?(?:my )?(?:a )?(?:friend|roommate|classmate)\b.{0,60}(?:hurt|harm|kill|suicid|die)",
)
_ACT = (
    r"\bsuicid\w*\b",
    r"\bkms\b|\bkys\b|\bunalive\w*\b|\bun alive\b|\bsewerslide\b|\bsuey\b",
    r"\bkil+(?:ing)? m(?:y|e) ?self\b|\bkil+(?:ing)? my ?slef\b|\bkill me\b",
    r"\bend(?:ing)? (?:my life|it all|my own life|myself)\b|\btak(?:e|ing) my (?:own )?life\b",
    r"\b(?:want|wanna|wish|ready|going|plan|rather|hope|prefer) (?:to |i (?:was|were|could) )?(?:die|be dead|dead)\b(?! of)",
    r"\bwish i(?:'d| was| were| had)? (?:dead|never (?:been )?(?:born|existed)|wasn'?t (?:alive|here|born))\b|\bbetter off dead\b|\bbetter off without me\b",
    r"\b(?:don'?t|do not|never|not) (?:want|wanna|wish)(?: to)? (?:wake up(?! (?:early|at|before|for|so))|be alive|live|exist|be here any ?more)\b",
    r"\b(?:sleep|go to sleep) (?:forever|and (?:not|never) wake)\b|\b(?:hope|wish|want|rather|could|if i) .{0,12}(?:not|never|didn'?t|don'?t) wake up\b",
    r"\b(?:hurt|harm|cut)(?:ting|ing)? (?:my ?self|my (?:arms?|wrists?|legs?))\b|\bself ?-?harm\w*\b|\bcut myself\b",
    r"\bburden (?:to|on) (?:everyone|everybody|my (?:family|parents|friends|partner)|them|you all)\b|\bi(?:'m| am) (?:just )?a burden\b",
    r"\bno (?:reason|point) (?:to|in|for) (?:live|living|life|going on living|being alive)\b|\bno way out (?:of (?:this )?life|but (?:to die|death))\b",
    r"\bno longer want to (?:live|be alive|be here)\b|\b(?:can'?t|cannot|cant) (?:live|stay alive)(?: like this)?(?: any ?more)?\b",
    r"\b(?:saved|stockpil\w*|collected|enough) (?:up )?(?:my |the )?(?:pills|tablets)(?: to)?\b|\bjump(?:ing)? off (?:a|the) (?:bridge|roof|building)\b",
    r"\bhang(?:ing)? myself\b|\bshoot(?:ing)? myself\b|\b(?:buy|bought|get|have) a (?:gun|rope) (?:to|for) (?:end|me|myself|this)\b",
    r"\bgoodbye (?:everyone|everybody|forever|world|cruel world)\b|\b(?:this is )?my (?:last|final) (?:goodbye|night alive|note)\b",
    r"\bwon'?t be (?:here|around|alive) (?:tomorrow|next week|much longer|any ?more)\b|\bpain is (?:unbearable|too much to live)\b",
    r"\bquiero morir\w*\b|\bme quiero morir\b|\bmatarme\b|\bsuicid(?:arme|io)\b|\bno quiero (?:vivir|despertar|seguir viviendo)\b|\bquitarme la vida\b",
)
_ASK = (
    r"\bi want to die\b.{0,20}\b(?:lol|lmao|haha|again|renal|biochem|anki|qbank|block)\b",
    r"\b(?:can'?t|cannot|cant) (?:do this|go on|take (?:it|this)|keep going|cope)(?: any ?more)?\b",
    r"\bno way out\b|\bwhat'?s the point\b|\bwhat is the point\b|\bno point any ?more\b",
    r"\b(?:ready to |want to |going to |gonna |about to )?giv(?:e|ing) up(?: on (?:everything|life|myself|it all))?\b",
    r"\bhopeless\b|\bworthless\b|\bi hate myself\b|\b(?:want|wanna) (?:to )?disappear\b|\bcan'?t see (?:a|any) (?:future|way)\b",
    r"\bno puedo m[aá]s\b|\bnobody would (?:care|notice|miss me)\b",
)
_CALMS_ASK = re.compile(
    r"\bgiv(?:e|ing) up (?:on )?(?:anki|uworld|sketchy|pathoma|coffee|cards|flashcards|reading|my seat)\b"
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_HEARD = ((Alarm.OVERDOSE, _any(_OVERDOSE)), (Alarm.FRIEND, _any(_FRIEND)), (Alarm.ACT, _any(_ACT)))
_SOFT = _any(_ASK)
_JOKED = re.compile(_ASK[0])


def heard(text: str) -> Alarm | None:
    """What the text calls for; None for all else, exam talk and plain exhaustion among it."""
    words = _folded(text)
    serious = _ACADEMIC.sub(" ", words)
    if _JOKED.search(serious) and not _any(_ACT[:4]).search(serious):
        return Alarm.ASK
    for alarm, pattern in _HEARD:
        if pattern.search(serious):
            return alarm
    return Alarm.ASK if _SOFT.search(_CALMS_ASK.sub(" ", serious)) else None


def _folded(text: str) -> str:
    words = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    words = "".join(letter for letter in words if unicodedata.category(letter) != "Cf")
    return re.sub(r"\s+", " ", re.sub(r"[^\w' ]+", " ", words)).strip()
