"""Folding what is typed into what is meant, so that the crisis words need one spelling each.

Small letters without accents, apostrophes or punctuation; look-alike letters, digits and signs put back; short forms made
one ("dont", "im", "wanna" and "gonna" stand for all their longer forms); and slips of the finger in the words that matter.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Long enough that a word one slip away is hardly ever another word; those that are one stand in _REAL
_WATCHED = _listed(
    "suicide suicidal suicidio myself hopeless worthless useless pointless everyone everything without anymore "
    "burden disappear killing failure disappointment empty nothing alive reason living anything thinking thoughts "
    "broken falling completely meaningless matters overdose goodbye ending hanging cutting hurting bridge tonight "
    "forever ideation patient ruined nobody overwhelmed alone"
)
_REAL = frozenset(
    _listed(
        "live liven olive olives alike season seasons loving giving liking lining diving lying noting nothings "
        "billing filling willing milling tilling burdens failures broke broker spoken calling failing felling "
        "thinning endings sending lending mending bending tending vending fending pending hanning ranging banging "
        "handing changing putting gutting masters cuttings bridges bridged fridge bride ridge matter batters patters "
        "mutters overdosed overdoses goodbyes suicides tried lots patent along clone atone lone loner drive driving "
        "hunting haunting thought reasons empties mattered"
    )
)


def _slips(word: str) -> Iterator[str]:
    """All spellings one slip away: a letter left out, swapped, put in or hit wrongly."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        for letter in string.ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]


_MEANT = {slip: word for word in _WATCHED for slip in _slips(word) if slip not in _REAL}
_MEANT |= {word: word for word in _WATCHED}
# Short words have too many neighbours: here each slip is named
_MEANT |= {
    slip: word
    for word, slips in {
        "live": "liv lvie ilve livee",
        "life": "lief lfie lif lyfe liffe",
        "dead": "ded daed deda deaad",
        "wake": "wke waek wkae wakee",
        "give": "giv gvie",
        "giving": "giveing givng givin",
        "take": "tkae taek tak",
        "hope": "hoep hpoe",
        "hate": "haet htae",
        "want": "wnat watn waant wantt whant wnt wamt wabt watnt wqnt wanr wan",
        "wish": "wihs whish wis wsh",
        "hurt": "hrut hutr hurtt",
        "harm": "hamr hram",
        "pills": "pils piils pillz pilss plls",
        "bottle": "botle bottel bottl",
        "took": "tok tooks tokk",
        "better": "beter bettr betetr",
        "sleep": "slepp slep sleeep",
        "swallowed": "swalowed swollowed swallowd",
        "failure": "failuer falure failur faliure",
        "family": "famly famliy familly",
        "point": "piont pont poitn",
        "feel": "fel feell fele",
        "hopeless": "hoplss hopelss hoplesss",
        "worthless": "wrthless worthles wortless",
        "pointless": "pointles",
        "disappear": "dissapear disapear dissappear disapper",
        "matters": "mattrs maters mattes",
        "should": "shoud shuld shld",
        "would": "wud woud wuld wld",
        "could": "cud coud culd cld",
        "was": "wuz wsa",
        "the": "teh th hte",
        "this": "ths tihs thsi",
        "way": "wya",
        "out": "oout otu",
        "on": "onn",
        "up": "uo upp",
        "all": "al alll",
        "about": "abt bout abuot",
        "much": "mcuh muhc",
        "wanna": "wna wnna",
        "que": "ke",
        "happier": "hapier hapyer happyer",
        "fault": "falt fualt fautl",
        "wants": "wans wantz",
        "buddy": "budy",
        "because": "bc cuz becuase",
        "you": "u yu",
        "no": "noo",
        "just": "jst jsut juts jus",
        "like": "lke liek",
        "dont": "dnt domt dobt dony dotn dnot donot dnto dontt doont",
        "cant": "cnt cnat cabt catn cantt",
        "ending": "ednig endig endng",
        "killing": "killng kiling",
        "thinking": "thinkn thinkng thinkig",
        "feeling": "feelng felling feling",
        "going": "goign gong",
    }.items()
    for slip in slips.split()
}
# Of shorter words, only letters swapped or doubled
_BRIEF = _listed(
    "tired life live living want wanted hate feel feels feeling done dying think thinking alone never death dead "
    "pills kill hurt harm sleep wake better worth point hope world family friend without anymore another alive "
    "whats lost cant dont breathe everything nobody disappear suicide future parents burden wrist bottle taken "
    "trying enough around happier love many and not brother mother drank took stop stand"
)
_MEANT |= {
    slip: word
    for word in _BRIEF
    for at in range(1, len(word))
    for slip in (word[:at] + word[at - 1] + word[at:], word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :])
    if slip not in _REAL and slip not in _MEANT
}
# Of the shortest, a letter hit beside its key too
_TINY = _listed("kill life live feel pain pills hope give hate want wake point dead think alone tired hurt")
_BESIDE = dict(
    zip(
        string.ascii_lowercase,
        [
            "sq",
            "vn",
            "xv",
            "sf",
            "wr",
            "dg",
            "fh",
            "gj",
            "uo",
            "hk",
            "jl",
            "k",
            "n",
            "bm",
            "ip",
            "o",
            "wa",
            "et",
            "ad",
            "ry",
            "yi",
            "cb",
            "qe",
            "zc",
            "tu",
            "x",
        ],
        strict=True,
    )
)
_NOT_SLIPS = frozenset(
    _listed("pulls polls five hive gibe gate hare deaf love lice tires jill fired hired kiln pint waje")
)
_MEANT |= {
    slip: word
    for word in _TINY
    for at, letter in enumerate(word)
    for beside in _BESIDE[letter]
    if (slip := word[:at] + beside + word[at + 1 :]) not in _NOT_SLIPS | _REAL and slip not in _MEANT
}
_SELF = r"(?:my ?(?:s[elf]{2,4}|sel?v|seof|sefl|slef|sefl)|m[sy]{1,2} ?(?:elf|lef|efl|ef|slf|self|sefl|slef)|mself|meself|me self)"

# In order: what is typed, what is meant
_SPELLING = tuple(
    (re.compile(typed), meant)
    for typed, meant in (
        (r"\bod(?:'d|'?ed)\b", "overdosed"),
        (r"[🔫💀☠⚰🔪🪦]\ufe0f? ?(?=my ?self)", "kill "),
        (r"\bw/o\b", "without"),
        (r"'", ""),
        (r"\bk ?[i!*1|l]{1,2} ?[!*1|l]{0,2}l(?=\b|ing|ed|my)", "kill"),
        (r"\bki11", "kill"),
        (r"\bd[!*1|]e\b", "die"),
        (r"\bs[u*][!*1|i]c[!*1|i]d", "suicid"),
        (r"(?<=[a-z])@(?=[a-z])", "a"),
        (r"(?<=[a-z])!(?=[a-z])", "i"),
        (r"(?<=[a-z])\$(?=[a-z])", "s"),
        *((rf"(?<=[a-z]){digit}(?=[a-z])", letter) for digit, letter in zip("01345", "oieas", strict=True)),
        (r"\bt0\b", "to"),
        (r"\b4 ?ever\b", "forever"),
        (r"([a-z])\1{2,}", r"\1\1"),
        (r"([ahijkquvwxy])\1", r"\1"),
        (r"[\W_]+", " "),
        (r"(?<=[a-z]{2}) n (?=[a-z])", " and "),
        (r"\b(?:2|to|t|2o)n(?:ite|ight|yt)\b|\btn\b", "tonight"),
        (r"(?<=\b[a-z]) (?=[a-z]\b)", ""),  # s p a c e d
        (r"\b(?:kil|kll)my", "kill my"),
        (r"\bi(?=wan(?:t|na))", "i "),
        (r"(?<=[a-z])(?:todie|2die)\b|\btodie\b", " to die"),
        (r"\b(?:die){2}\b|\bdi(?:ee|ie)e?\b", "die"),
        (
            r"\b(kill|hurt|end|think|feel|go|liv|cutt|dy|wish|plann|try|jump|hang|giv|mak|noth|anyth|everyth)(?:in|ng)\b",
            r"\1ing",
        ),
        (r"\b(ending|end|kill|hate)(?=my(?:life|self)?\b)", r"\1 "),
        (r"\bmy(?=life\b|pills\b)", "my "),
        (r"\bwake(?=up\b)|\bno(?=point\b)|\bdo(?=this\b|it\b)|\bway(?=out\b)", r"\g<0> "),
        (r"\b(?:2|to) ?b\b", "to be"),
    )
)
# After single words are put right
_SHORT_FORMS = tuple(
    (re.compile(typed), meant)
    for typed, meant in (
        (rf"\b{_SELF}\b", "myself"),
        (r"\b(do|does|did|was|were|would|could|should|have|has|had|is|are) (?:no ?t|t)\b", r"\1nt"),
        (r"\b(?:don t|dont t)\b", "dont"),
        (r"\b(?:can ?not|can t|can no longer|could no longer)\b", "cant"),
        (r"\b(?:will not|will no longer)\b", "wont"),
        (r"\b(?:aint|am not)\b", "not"),
        (r"\b(wanna|would|id|ill|gonna|will|should|might|just|better|not|wont|to) b\b", r"\1 be"),
        (r"\bouttao?\b|\boutta(?: of)?\b", "out of"),
        (r"\bun ?a?l(?:ia?v|vi|aiv|eiv)e?\b", "unalive"),
        (r"\bki(ero|siera|ere)\b", r"qui\1"),
        (r"\bgoto\b", "go to"),
        (r"\bi am\b", "im"),
        (r"\bi have\b", "ive"),
        (r"\bi would\b", "id"),
        (r"\bi (?:will|shall)\b", "ill"),
        (r"\bit (?:is|s)\b", "its"),
        (r"\bthere (?:is|s)\b", "theres"),
        (r"\b(s?he) (?:is|s)\b", r"\1s"),
        (r"\bthey (?:are|re)\b", "theyre"),
        (r"\bw(?:h?at)(?:s| is| s| was)(?: even)?\b", "whats"),
        (r"\b(?:no ?one)\b", "nobody"),
        (r"\b(?:every ?body|every ?one)\b", "everyone"),
        (r"\bany (?:more|longer)\b", "anymore"),
        (r"\b(this|it|here|pain|that|live) no more\b", r"\1 anymore"),
        (r"\b(?:going to|gunna|gona)\b(?! (?:the|a|my)\b)", "gonna"),
        (
            r"\bwant ?(?:to|2|too|tp|ro|yo|t)\b|\b(?:wana|wnna|wanan|wannna|want(?= (?:die|kill|live|finish|end|suicide))|waanna)\b",
            "wanna",
        ),
        (r"\b(?:would|id|i d) (?:like|love) to\b", "wanna"),
        (r"\b(wanna|to) (?:did|dei|dye|dy|di3)\b", r"\1 die"),
        (r"\b(?:su[isc]{2,5}[iau]{0,2}d|suicied|siucid|sucid|suscid)\w*|\bsewer ?slid\w+", "suicide"),
        (
            r"\bhe (?=pensado|intentado|tratado|querido|decidido|estado|perdido|escrito|tomado|decepcionado|tragado)",
            "yo ",
        ),
        (r"  +", " "),
    )
)
_LOOKALIKES = str.maketrans("аеорсухіѕԁкмт’‘ʼ`´ﷺﷻ", "aeopcyxisdkmt'''''  ")  # the last two stand for whole words
_SPACES, _AGAIN = re.compile(r"\s{2,}"), re.compile(r"([^\d\s])\1{3,}")


def letters(text: str) -> str:
    """The text in small letters without accents, look-alikes put back."""
    plain = unicodedata.normalize("NFKD", text.translate(_LOOKALIKES)).lower().translate(_LOOKALIKES)
    return "".join(letter for letter in plain if unicodedata.category(letter) not in {"Cf", "Mn"})


def shortened(text: str) -> str:
    """The text with spaces and other signs that are said over and over said no more often than matters."""
    return _AGAIN.sub(r"\1\1\1", _SPACES.sub(lambda run: "\n" if "\n" in run[0] else " ", text))


def spelled(words: str) -> str:
    """Letters put into the spelling of the crisis words."""
    for typed, meant in _SPELLING:
        words = typed.sub(meant, words)
    words = " ".join(_MEANT.get(word, word) for word in words.split())
    for typed, meant in _SHORT_FORMS:
        words = typed.sub(meant, words)
    return words.strip()
