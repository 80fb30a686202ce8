"""What is said of questions, patients and studying: where it stands, dangerous words are mostly theirs."""

from __future__ import annotations

# A question or a patient is talked of
STEM: tuple[str, ...] = (
    r"patients?|pts?|question(?! for (?:you|u|a friend|someone|somebody)\b)|vignettes?|stems?|(?:the|my) answer|answer (?:is|was|choice)|dx|ddx",
    r"explanation|(?:first|next|best) step|year old|fracture|screening|rating scale|respite|rechallenge|epidemiology|differential|osce",
    r"lifetime risk|risk factors?|leading cause|durkheim|sigecaps|suicide contracts?|ask about|parasuicid\w*|half lives|years of potential|black box",
    r"ssris?|bpd|(?:the|this|that|patch|a|psych|ethics) q|q wanted|a minor|in teens|cause of death|suicide (?:method|of cell)|mdd|splitting",
)
# The words of the field, of exams and of what is said to this bot
FIELD: tuple[str, ...] = (
    r"\w{3,}(?:itis|a?emia|osis|omas?|opathy|ectomy|azole|pril|olol|statin|cillin|mycin|azepam|plasty|cytes?|cytic|uria|algia|rrh?ea|toxin"
    r"|kinase|plasia|penia|tropin|sartan|dipine|olysis|lytic|genic|trophy|oxide|amine|dopa|barbital|caine|terol|sone|solone|parin|grel"
    r"|mab|nib|ergic|ceptor|cidal|ology|iatric\w*|cardi\w*)",
    r"renal|adrenal|hepatic|gastric|vascular|thoracic|cerebr\w*|cardiac|cardio\w*",
    r"patients?|pts?|questions?|vignettes?|stems?|q ?banks?|uworld|nbmes?|amboss|anki|decks?|pathoma|sketchy|first aid|boards|shelf|blocks?",
    r"forms?|items?|chapters?|lectures?|flash ?cards?|mnemonics?|slides|syllabus|practice|tests?|quiz\w*|answered",
    r"explanations?|distractors?|scored|correct|incorrect|missed|confus\w+|mix(?:ed|ing)? up|topics?|review(?:ed|ing)?",
    r"revis\w+|study|studying|studied|memori[sz]\w*|biochem\w*|micro|pharm\w*|physio\w*|anatomy|embryo\w*|histology|neuro\w*|cardio|pulm|gi",
    r"msk|heme|onc|psych\w*|biostats?|epi|epidemiology|ethics|immuno?|genetics|behavioral|repro|endo\w*|derm|path|diagnos\w+|dx|ddx",
    r"differential|tx|labs?|mri|ct|ecg|ekg|x ?ray|biopsy|vaccine\w*|toxicity|antidote",
    r"inhibitors?|agonists?|antagonists?|receptors?|enzymes?|genes?|mutations?|proteins?|cells?|bacteri\w+|virus\w*|fung\w+",
    r"arter(?:y|ies)|veins?|muscles?|bones?|fractures?|lesions?|infarct\w*|stroke|isch\w+|stenosis|murmurs?|syndromes?|diseases?|disorders?",
    r"deficien\w+|apoptosis|caspase\w*|necro\w+|hospice|palliative|advance directives?|living will|confidential\w*|surrogate",
    r"autonomy|screening|risk factors?|prevalence|incidence|mortality|rates?|odds|bias|cohort|burden of|rotation\w*|clerkships?|attending",
    r"residents?|preceptor|osce|rounds|icu|nicu|proctor|prometric|examination|eligibility|registration",
    r"kaplan|divine|goljan|boards and beyond|bnb|high yield|cut ?off|curve",
    r"equated|epc|cbssa|cbse|uwsa|free ?120|step (?:1|2|one|two)|usmle|comlex|professor",
    r"podcast",
)
# What somebody did with a question ("I picked", "I always mix up"): no "I" of feeling or wishing
DID = (
    r"(?:i|ive|id|we|im) (?:(?:\w+ly|just|always|still|also|keep|kept|would|first|then|again|had|have|almost|even|never|didnt) ){0,4}"
    r"(?:pick\w*|chose|choos\w+|chosen|miss\w*|said|say|put|answer\w*|measur\w*|did|do|went|go with|thought|think its|would|read|mix\w*|confus\w*"
    r"|forgot|forget|know|knew|learn\w*|got|get|saw|see|remember|memori[sz]\w*|marked|changed|guess\w*|review\w*|wrote|start\w*|order\w*|gave"
    r"|made|make|need|wanna (?:see|know|revise|review|do)|studi\w*|study\w*|watch\w*|selected|clicked|called|treat\w*|diagnos\w*|stop\w*"
    r"|immediately|ran|hold|skim\w*|overthought|have accidents|cant (?:ever )?(?:get|remember|tell|keep)|break confidential\w*|think directly)"
)
# Said of oneself so plainly that no question explains it
PLAINLY: tuple[str, ...] = (
    r"(?:kill|hang|shoot|hurt|harm|cut|end|unalive|off|drown|starve)(?:ing|ed|t?ing)? (?:me|myself|my (?:own )?(?:life|wrists?|arms?))",
    r"cant keep living",
    r"(?:wanna|want\w*|wish\w*|pray\w*|gonna|ready to|sooner|rather|should|could|would|hop\w+|prefer\w*|like)(?: \w+){0,3} (?:die|died|dead|not (?:exist|wake|be alive|live))",
    r"th(?:ink\w*|oughts?) (?:about|of) (?:\w+ ){0,2}(?:taking my|ending|jumping|dying|killing|hurting|not being|suicid\w*)",
    r"(?:is|are) suicidal",
    r"(?:i|im|ive|me|my) (?:(?:feel\w*|am|been|was|so|really|very|having|have|actively|passively|think\w*|of|about|want\w*|wanna|own|commit\w*|attempt\w*"
    r"|a|the|lowkey|kinda|still|again) ){0,4}suicid\w*",
    r"suicid\w* (?:af|rn|again|tonight|since|is (?:the only|on my)|thoughts (?:again|every|all|since|so|are))",
    r"kms",
    r"(?:quiero|quisiera|voy a|ganas de) (?:\w+ )?(?:morir\w*|matar\w*|suicid\w*|desaparecer)",
    r"take my (?:own )?life",
    r"not (?:wanna|want to) (?:live|be alive|exist)",
    r"dont wanna (?:live|be alive|exist|be here|wake up)",
)
