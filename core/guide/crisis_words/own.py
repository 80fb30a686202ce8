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
)
