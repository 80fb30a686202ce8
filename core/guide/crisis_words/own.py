"""Said of oneself so plainly that no exam word around it makes it medicine: heard before anything is taken out."""

from __future__ import annotations

OWN: tuple[str, ...] = (
    r"(?:i|im|ive been|me|been|still|and|just|keep|now) (?:(?:just|really|also|do|so|very|actually|quite|kinda|like|am"
    r"|been|\w+ly) ){0,2}(?:feel|feeling|felt) (?:\w+ )?suicid\w*",
    r"i (?:(?:just|really|also|do|still|have|keep|always|often|sometimes|even|\w+ly) ){0,2}(?:think|thinking|thought|thoughts)"
    r" (?:about|of) (?:\w+ )?suicide (?!(?:risk|question|vignette|epidemiology|prevention|inhib|rate|chapter)\w*\b)",
    r"(?:my own|my) suicid\w*(?! (?:question|vignette|card|chapter|notes?|lecture|mnemonic|deck|block|patient|prevention|risk assess)\w*)",
    r"suicide (?:has been|is|keeps|was|stays) (?:\w+ )?(?:on|in) my (?:mind|head|thoughts)",
    r"(?:the|my|these|those) suicid\w* (?:thoughts|feelings|ideas|ideation) (?:are|is|came|come|have|has|wont|keep|got|get) (?:back|worse|louder|loud"
    r"|again|here|coming|stop|come|gotten|stronger|been back)",
    r"(?:honest|my|truthful|real) answer to (?:item|question) (?:9|nine)(?: \w+){0,12} (?:dead|every day|hurting)",
    r"i wanted to die for (?:an?|\w+) (?:days?|weeks?|months?|years?)",
    r"plot twist(?: \w+){0,8} kill(?:ed)? (?:him|her)self",
    r"their (?:own )?(?:son|daughter|kid|child) is suicid\w*",
    r"suicide ive answered it",
    r"jok\w+ about suicide for(?: \w+){0,10} (?:item|on the list|for real|serious)",
    # with exam talk around it, too: "I am considering suicide. nbme 45"
    r"(?:i|im|ive|id|me|my) (?:(?:am|was|been|have|had|having|feel\w*|felt|so|really|very|actively|passively|kinda|lowkey|still|again|also|just|now"
    r"|cant stop|keep|think\w*|thought\w*|consider\w*|contemplat\w*|about|of|to|the|commit\w*|want\w*|wanna|gonna|will|do|might|attempt\w*|tried|an?"
    r"|scared|afraid|going|im|first|with|only|too|already|not sure if) ){0,8}suicid\w*(?! (?:(?:\w+ )?(?:questions?|vignettes?|risk|rates?|epidemiology"
    r"|prevention|items?|cards?|chapters?|stems?|patients?|lectures?|inhibit\w*|substrates?|precautions|screen\w*|assess\w*|contracts?|squad|drills?|door)|vs|and (?:its|the)"
    r"|is (?:the|a|an)|in (?:the|adolesc\w+|elder\w+|veteran\w+|bpd|borderline))\b)",
    r"(?:id|im|i would|i should|ill) (?:be )?(?:\w+ )?better off dead(?! (?:item|question|on the))",
    r"^(?:\w+ ){0,2}(?:thoughts? (?:of|about) |thinking (?:of|about) )?suicid\w*(?: thoughts| ideation| feelings)? (?:again|rn|tonight|lol|af|since|every|24|nonstop|all day)",
    r"^(?:been )?(?:thoughts? (?:of|about)|thinking (?:of|about)|considering|contemplating) suicid\w*(?! (?:question|risk|rate|epidemi|prevent|in|as|vs)\w*)",
    r"(?:i|im|ive|been|started|stop|keep|still|here) (?:\w+ ){0,3}(?:wanting to|wanna|want to) (?:\w+ )?die(?: for (?:\w+ ){0,2}(?:days|weeks|months|years)| every day| since| lately)",
)
