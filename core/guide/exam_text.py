"""Exam items: text that is refused wherever it would be kept or posted. Items are copyrighted, and passing them on is forbidden.

Plain lists, no model. To change what is refused, edit the groups below; tests/core/guide/exam_items.txt and own_notes.txt
hold examples of items and of students' own words. Matched on folded text: one kind of dash and quote, single spaces, and small
letters but for the options. Every repeated group has a limit, so that time grows with the length of the text alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WHY = "Exam items are copyrighted, and exam rules forbid passing them on, so none of it was kept."
_INSTEAD = "In your own words, what you overlooked and the rule behind it are welcome: no patient, no options."
STEM = f"That reads like the text of an exam question. {_WHY} {_INSTEAD}"
PATIENT = f"That reads like the patient of an exam question. {_WHY} {_INSTEAD}"
OPTIONS = f"That reads like the lettered options of an exam question. {_WHY} {_INSTEAD}"
CASE = f"That reads like the case of an exam question, with its findings and values. {_WHY} {_INSTEAD}"

# What a stem asks, dashes read as spaces
_MOST = r"(?:(?:single |next )?(?:most|best) )"
_HOW = r"(?:(?:likely|probable|appropriate|consistent|next|initial|immediate|underlying) )"
_SOUGHT = (
    r"(?:(?:specific|accurate|effective|helpful|important) )?(?:diagnos[ie]s|diagosis|dx|steps?|cause|etiology|aetiology|explanation"
    r"|mechanism|organism|pathogen|management|treatment|tx|therapy|pharmacotherapy|drug|test|study|finding|complication|abnormality"
    r"|response|action|intervention|statement|course of action)"
)
_OF_PATIENT = r" (?:in|for|of) (?:this|the) (?:patient|case|man|woman|boy|girl|infant|child)"
_NOT_MINE = r"\b(?! (?:for|to) (?:me|my|us|take|do|sit|review|study|ask)\b)"
_ASKS = r"\bw(?:h?at|h?ich)(?: of (?:these|those|the \w+))?(?: is| are| s|'s|s| would be| was| wud be)?"
_STEMS = re.compile(
    "|".join(
        (
            # wich of teh folowing
            r"\bw\w{2,5} (?:one |ones |1 )?(?:of|fo|if) (?:[teh]{2,3} )?f[ol]{2,4}\w{0,3}n\w?\b",
            r"\b(?:each|all|any) of the following\b.{0,60}\bexcept\b",
            rf"{_ASKS} (?:the |this patient'?s |his |her )?{_MOST}{_HOW}{{1,3}}{_SOUGHT}{_NOT_MINE}",
            rf"{_ASKS} (?:the |this patient'?s |his |her )?next best {_SOUGHT}{_NOT_MINE}",
            rf"{_ASKS} the (?:next step in|likely (?:diagnos[ie]s|dx|cause)\b)",
            rf"{_ASKS} (?:the |your )?(?:diagnos[ie]s|dx)(?: ?\?|{_OF_PATIENT})",
            rf"\b{_MOST}{_HOW}{{0,3}}{_SOUGHT}(?: in management)?(?:{_OF_PATIENT}| is)? ?[:?]",
            rf"\b{_MOST}{_HOW}{{0,3}}{_SOUGHT}(?: in management)?{_OF_PATIENT} is\b",
            r"\b(?:this|the) (?:patient|man|woman|boy|girl|infant|child)'?s? (?:\w+ ){1,3}(?:is|are) (?:most|best) \w+ (?:explained|caused|due"
            r"|by|to|associated|characterized|treated|managed)\b",
        )
    )
)

# A patient: an age, who it is, and what brings them
_TEENS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_AGE = (
    r"(?:\b\d{1,3}[ -]{0,3}(?:y(?:ea)?rs?|yaers?|yeras?|months?|mos?|weeks?|wks?|days?|hours?|hrs?)[ -]{0,3}ol[ds]+"
    r"|\b\d{1,3}[ -]{0,2}(?:y[/. -]?o|m/o|w/o|d/o|y|yr|year)\b\.?|\b\d{1,3} ?-?ish\b"
    rf"|\b(?:(?:{_TENS})(?:[ -](?:{_TEENS}))?|{_TEENS})[ -](?:year|month|week|day)s?[ -]old)"
)
_WHO = (
    r"(?:m[ae]n|wom[ae]n|boy|girl|male|female|gentleman|lady|patient|pt|infant|newborn|neonate|child|kid|toddler|adolescent|teenager"
    r"|(?:primi|nulli|multi)\w{2,8}|g\d ?p\d|smoker|farmer|athlete|student|teacher|nurse|worker|driver|veteran|m|f|w[mf]|b[mf])"
)
_COMES = (
    r"(?:pres[en]{1,3}ts?|presented|presenting|comes?|came|goes|is|was|has|had|p|pw|c|co|w|with|who|whose|complain\w*|report\w*|develop\w*"
    r"|undergo\w*|underwent|admitted|brought|evaluated|diagnosed|receiv\w*|taking|takes|suffer\w*|experienc\w*|visits|notic\w*"
    r"|hx|history|s/p|after|for|because)"
)
_CLINIC = r"(?:pres[en]{1,3}ts?\b|presented\b|presenting\b|p/?w\b|c/?o\b|hx of\b|s/p\b|complain\w*|is brought\b|brought\b|comes to the\b|found (?:down|unresponsive))"
_PATIENTS = re.compile(
    "|".join(
        (
            rf"{_AGE}[ ,-]{{0,2}}(?:[\w-]+ ){{0,3}}?{_WHO}\b[ ,(]{{0,2}}(?:[\w'-]+[ ,]{{1,2}}){{0,5}}?{_COMES}\b",
            rf"{_AGE}[ ,]{{1,2}}(?:[\w-]+[ ,]{{1,2}}){{0,4}}?{_CLINIC}",
            rf"{_AGE} (?:{_WHO}, \w|w/|with\b)",
            r"\b\d{1,3} ?/? ?[mf]\b,? (?:[\w-]+ ){0,2}?(?:w/|with\b|came\b|has had\b|smoker|alcoholic|diabetic|"
            + _CLINIC[3:],
            r"\b(?:pt|patient|stem|vignette|case|q),? (?:is )?(?:an? )?\d{1,3} ?[mf]\b",
            rf"\b{_WHO},? (?:who is |is )?(?:aged? )?\d{{1,3}},? (?:[\w-]+ ){{0,2}}?{_CLINIC}",
            rf"\b{_WHO},? aged? \d{{1,3}},? (?:w/|with\b)|\baged? \d{{1,3}},? {_WHO} {_CLINIC}",
            rf"\b(?:an?|the) (?:\w+ )?{_WHO} in (?:his|her|their) (?:early |mid |late )?(?:\d0'?s|\w+ies) (?:[\w-]+ ){{0,2}}?{_CLINIC}",
        )
    )
)
# Before an age: then it is somebody the student knows, or nobody
_KNOWN = re.compile(
    r"(?:\b(?:my|our|your)(?: \w+)?|\b(?:i'?m|i am|i was|as|as if i was|like|like i'm|tell|teach|teaching|explain\w* \w+ to|to) an?|\bi(?:'?m| am| was)) ?$"
)
# Behind it: students write of themselves in the same shape
_STUDENT = re.compile(
    r"\b(?:img|fmg|(?:med(?:ical)?|\w+ year) student|fail(?:ed|ing)?|attempts?|here|exams?|study(?:ing)?|residency|adhd|kids)\b"
)

# What a case is made of, measured or found first: any one may stand in a student's notes, three hardly do
_MEASURED = (
    r"\b(?:temp(?:erature)?|t) ?(?:is|of|was|=|:)? ?\d{2,3}(?:\.\d)? ?(?:°|c\b|f\b|deg)",
    r"\b(?:blood pressure|bp) ?(?:is|of|was|=|:)? ?\d{2,3} ?/ ?\d{2,3}",
    r"\b(?:pulse|heart rate|hr) ?(?:is|of|was|=|:)? ?\d{2,3}\b(?! ?(?:-|to) ?\d)",
    r"\b(?:respirations?|respiratory rate|rr) ?(?:is|are|of|was|=|:)? ?\d{1,2}\b(?! ?(?:-|to) ?\d)|\bo(?:xygen|2) sat\w*.{0,20}\d{2} ?%",
    r"\b(?:examination|(?:physical|neuro\w*|cardiac|abdominal|pelvic|skin|eye) exam) (?:shows?|reveals?|is (?:notable|significant)|of the)"
    r"|\bon (?:physical )?examination\b",
    r"\b(?:studies|labs?|serum|urinalysis|ct|mri|x ?-?rays?|ecg|ekg|biopsy|ultrasound|scan)(?: \w+){0,3} (?:shows?|reveals?|demonstrates?)\b",
    r"\d ?(?:mg/dl|g/dl|meq/l|mmol/l|u/l|mm ?hg|ng/ml|/mm3|/min\b)",
)
_TOLD = (
    r"\bhistory (?:is|includes|was|significant)\b|\bhistory of\b",
    r"\b(?:the|this) patient(?:'s)? (?:is|has|was|reports|denies|states|takes|mother|father|temperature|skin|lungs)\b",
    r"\b(?:emergency (?:department|room)|clinic|physician|office|er|ed) (?:because of|due to|with|for|by)\b",
    r"\b(?:for|over|during) the (?:past|last) (?:\w+ )?(?:days?|weeks?|months?|years?)\b|\b\w+[- ](?:day|week|month|year) history\b",
    r"\bs?he (?:has|had|is|does|reports|denies|takes|appears|drinks|smokes)\b",
)
_MEASURES, _TELLINGS = (tuple(map(re.compile, group)) for group in (_MEASURED, _TOLD))
_CASE_NEEDS = 3

# Options: a letter with its sign, or standing alone before a text
_PAREN = re.compile(r"(?<![\w])[(\[]?([A-Ia-i]) ?[)\]]")
_POINT = re.compile(r"(?<![\w.'])([A-Ia-i]) ?(?:[.:=]|[-/](?=\s))(?=\s*[^\s.,])(?!\w\.)")
_NAMED = re.compile(r"\b(?:choice|option|answer) ([A-Ia-i])\b[:,.)]?", re.IGNORECASE)
_LINE = re.compile(r"^([A-I])[ \t](?=\S)", re.MULTILINE)
_BARE = re.compile(r"(?<![\w'(])([A-I]) (?=\w)")
_STYLES = ((_PAREN, 3), (_POINT, 3), (_NAMED, 3), (_LINE, 3), (_BARE, 4))  # and how many in a row are options
_SMALL = 4  # in small letters they may be a student's own list
_SERIES = re.compile(
    r"hep|hepatitis|types?|vitamin|vit|group|class|part|plan|phase|blood|factor|step|interferon|influenza|strep|streptococcus"
    r"|apolipoprotein|zone|stage|team|section|block|chapter|protein|cyclin"
)
_LAST = re.compile(r"[^a-z]*([a-z]+)(?!\w)")  # a text's last word, where both are read backwards
_NEAR = 40  # characters that are looked at before and behind a place
_JOINS = frozenset({"and", "or", "to", "vs", "over", "versus", "then", "but", "was", "not", "than", "from", "with"})
_OWN = re.compile(r"\b(?:i|i'm|im|my|me|we)\b", re.IGNORECASE)
# One-line notes: what marks them as a student's own, though they name a patient or quote a stem
_SHORT, _SHORTEST = 90, 60  # characters
_QUOTED = re.compile(r"(?<!\w)(['\"“])[^'\"“”]{1,40}['\"”](?!\w)")
_HABIT = re.compile(
    r"\b(?:trips?|tripped|gets?|got|throws?|threw|slows?|slowed|confuses?|confused|makes?|made|tricks?|tricked|scares?|stress(?:es)?) me\b"
    r"|\bi (?:always|often|usually|keep|kept|never|tend|anchor(?:ed)?|read|skip|rush|miss|stop|overlook|misread|fall|panic|forget|freeze"
    r"|hate|struggle|jump|stare|don'?t|can'?t|didn'?t)\b"
)
_MEANS = re.compile(r"[=→⇒]|->|\bthink\b")
_COMPLAINT = re.compile(
    r"\b(?:pain|aches?|headaches?|fevers?|febrile|cough|rash|fatigue|tired|weak(?:ness)?|swelling|swollen|bleeding|vomiting|nausea|diarrhea"
    r"|dyspnea|breath|loss|itch\w*|dizz\w*|numb\w*|syncope|palpitations?|jaundice|confusion|seizures?|edema|hematuria|hemoptysis|dysuria"
    r"|lump|mass|tenderness|stridor|limp|discharge|cramps?|chills|sweats)\b"
)
_ONE_WORD = re.compile(r"[\s,;]*[\w-]+[\s,;.]*")
_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’ʼ`´", "'"))


def refused(text: str) -> str | None:
    """Why the text is not kept, in sentences for the student; None for a student's own words."""
    shown = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    lines = re.sub(r" ?\n\s*", "\n", re.sub(r"[^\S\n]+", " ", shown.translate(_SIGNS))).strip()
    words = re.sub(r"\s+", " ", lines).lower()
    if _STEMS.search(re.sub(r"[ -]+", " ", words)) and not _about_a_stem(words):
        return STEM
    if any(not (_of_a_student(words, found) or _short_note(words, found)) for found in _PATIENTS.finditer(words)):
        return PATIENT
    if any(_options(lines, style, least) for style, least in _STYLES):
        return OPTIONS
    measured, told = (sum(bool(each.search(words)) for each in group) for group in (_MEASURES, _TELLINGS))
    return CASE if measured and measured + told >= _CASE_NEEDS else None


def _of_a_student(words: str, found: re.Match[str]) -> bool:
    """Whether the age is the student's own, or that of somebody they know or explain to."""
    known = _KNOWN.search(words, max(0, found.start() - _NEAR), found.start())
    return bool(known or _STUDENT.search(words, found.start(), found.end() + _NEAR))


def _about_a_stem(words: str) -> bool:
    """Whether a short note is of how such questions are read: one is quoted in it, or it says what it does to the student."""
    rest = re.sub(r"[ -]+", " ", _QUOTED.sub(" ", words))
    if len(words) >= _SHORT or "?" in rest:
        return False
    return bool(_HABIT.search(words)) or (len(rest.split()) > 1 and not _STEMS.search(rest))


def _short_note(words: str, found: re.Match[str]) -> bool:
    """Whether an age in a short note stands for a pattern: "24 yo with SLE", "55M smoker = think SCC"; not for a complaint."""
    if len(words) >= _SHORT or re.search(r"\?|\bwh(?:at|ich)\b", words):
        return False
    if len(words) < _SHORTEST and _MEANS.search(words, found.start()):
        return True
    bare = re.fullmatch(rf"{_AGE} w(?:/|ith)", found[0])
    return bool(bare) and (bool(_HABIT.search(words)) or not _COMPLAINT.search(words, found.end()))


def _options(lines: str, style: re.Pattern[str], least: int) -> bool:
    """Whether so many letters in a row each begin a text of their own."""
    question = lines.find("?")
    for run in _runs([found for found in style.finditer(lines) if not _in_series(lines, found.start())]):
        if len(run) < least - 1:
            continue
        ends = [found.start() for found in run[1:]] + [run[-1].end() + _NEAR]
        texts = [lines[found.end() : end] for found, end in zip(run, ends, strict=True)]
        filled = [set(re.findall(r"\w+", text.lower())) - _JOINS for text in texts]
        if not all(filled[:-1]):  # the last one may be cut off
            continue
        small = all(each[1].islower() for each in run)
        asked = 0 <= question < run[0].start()
        own = [bool(_OWN.search(text)) for text in texts]
        if all(own) or (small and any(own)) or _mnemonic(run, texts) or _short_list(lines, run, style):
            continue  # a list of one's own
        if len(run) >= (least - 1 if asked else _SMALL if small else least):
            return True
    return False


def _runs(found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Letters that follow one another in the alphabet, run by run."""
    run: list[re.Match[str]] = []
    for each in found:
        if run and ord(each[1].lower()) != ord(run[-1][1].lower()) + 1:
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _in_series(lines: str, start: int) -> bool:
    """Hepatitis A, type B, plan C."""
    last = _LAST.match(lines[max(0, start - _NEAR) : start].lower()[::-1])
    return last is not None and _SERIES.fullmatch(last[1][::-1]) is not None


def _short_list(lines: str, run: list[re.Match[str]], style: re.Pattern[str]) -> bool:
    """A) pre-renal B) intrinsic C) post-renal, and nothing else: a line of three words is a list somebody learns."""
    texts = [
        lines[found.end() : after]
        for found, after in zip(run, [*(each.start() for each in run[1:]), None], strict=True)
    ]
    alone = (
        re.match(r"[Aa]\)", lines)
        and len(run) == 3
        and style is _PAREN
        and "\n" not in lines
        and len(lines) < _SHORTEST
    )
    return bool(alone) and all(_ONE_WORD.fullmatch(text) for text in texts)


def _mnemonic(run: list[re.Match[str]], texts: list[str]) -> bool:
    """A airway, B breathing, C circulation: each text begins with its letter."""
    return all(
        text.lower().lstrip(" :=-.()[]*").startswith(found[1].lower()) for found, text in zip(run, texts, strict=True)
    )
