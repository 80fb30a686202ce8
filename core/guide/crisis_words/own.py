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
)
