"""Burdens, harm, means, goodbyes, pain, and death however it is put."""

from __future__ import annotations

from core.guide.crisis_words.parts import DOSES, DRUG, ME_GONE, PEOPLE

TOLD: tuple[str, ...] = (
    # a burden, not missed, better without me
    r"(?:im|i am) (?:(?:only|just|nothing but|such|always) )?an? (?:\w+ )?(?:burden|weight|load)(?! (?:of"
    r"|on (?:my study|the exam|wards?)))",
    r"(?:im|feel\w* like|being|become|be|am|as|of|i) (?:(?:just|such|only|nothing|but|like|big|heavy|huge|now|so"
    r"|really|always|a|the) ){0,4}(?:burden|dead ?weight|liability|load|weight)(?! (?:of|on (?:my study|the exam"
    r"|wards?)))(?=$| (?:to|on|for|and|i|who|that|everyone|she|he|they|in|at home)\b)(?! to (?:my (?:program"
    r"|school|dean|group|team)))",
    r"(?<!disease )(?<!financial )(?:burden|weight|load|liability|drain|drag|deadweight|stone) (?:to|on|for"
    rf"|around) {PEOPLE}",
    r"dragging everyone down",
    r"(?:better|happier|easier|lighter|freer?|relieved|fine|happy|glad|ok|okay|best|favor|safer)(?: (?:off|place"
    r"|for|and|be|be|then|them|everyone|alone|it|to|all|than|much|breathe)){0,4} (?:without me|if im"
    r"|with me (?:dragging|gone|dead)|once im gone)(?! (?:on|at|in (?!it|the world|this|them)|this|next)\b)",
    r"(?:better|happier|easier|lighter|free|freer|relieved|fine|happy|glad|best|ok|okay|relief|everyone"
    rf"|family)(?: \w+){{0,4}} (?:if|when|once|after|the day) {ME_GONE}",
    rf"(?:if|when|once|after) {ME_GONE}(?: \w+){{0,5}} (?:better|happier|easier|free|relieved|relief)",
    r"without me (?:\w+ ){0,4}(?:better|happier|easier|relieved)",
    r"(?:nobody|who|anyone|anybody|people|them)(?: (?:on|in|at) \w+ \w+)? (?:(?:would|will|is|gonna|even|really"
    r"|to|ever|be) ){1,4}(?:miss me|cry for me|cry at|come to my|notice if i|know (?:that )?(?:i was|im) gone"
    r"|mourn)",
    r"(?:would|will|wont) (?:\w+ )?be relieved$",
    r"(?:doing|do) (?:\w+ ){1,3}(?:a )?favou?r(?:$| if i (?:died|was))",
    r"waste of (?:oxygen|air|breath)",
    r"breathe easier",
    r"(?:be|will be) free if i",
    r"without noticing i",
    r"(?:life )?insurance (?:money|would|payout|will)",
    r"life insurance",
    r"(?:wont|dont|never|not) (?:\w+ ){0,2}(?:have|need) to (?:\w+ ){1,3}(?:with |up with |about )?me\b",
    r"wont be a (?:problem|burden|bother)",
    r"wont be (?:in )?(?:anyones|your|their) (?:way|problem)",
    # not minding, hoping that something does it
    r"(?:wouldnt|dont|not|would not|be) (?:mind|care|be (?:sad|upset|sorry)|object|fine|ok|okay|happy)(?: (?:if"
    r"|with|that|about|to|so much))(?: (?!exam|form|score|we|they)\w+){0,3} (?:didnt (?:wake|come back|make it"
    r"|exist)|did not|died|die|dead|happened to me|happens to me|not (?:wak|com)\w+|never woke|dying|hit me"
    r"|missing|crash\w*|killed)",
    r"(?:hop(?:e|es|ed|ing)|wish\w*|pray\w*|want|wait\w*|fine with|imagin\w+|if)(?: (?!exam"
    r"|form)\w+){0,4} (?:accident|crash|wreck|trucks?|cars?|bus|train|plane|cancer|lightning|heart attack|heart"
    r"|something|brakes)(?: (?:to|would|could|will|just|on|the|highway|missing|in)){0,4} (?:takes?|hits?|kills?"
    r"|runs?|crash\w*|goes down|stops?|end|ends|happens? to me|red light|giv\w+ out|i had|solve)(?! (?:studying"
    r"|test|exam|anki))",
    r"(?:wanna|hope i|hope to|wish i|hoping i|pray i) (?:\w+ )?(?:get|got|gets) (?:hit|run over"
    r"|in an? (?:\w+ )?(?:accident|wreck|crash)|killed|cancer|sick and die)",
    r"(?:god|allah|lord|jesus|death)(?: (?:please|just|would|can|to|come|and)){0,3} take (?:me|my life)",
    r"if i had an accident",
    # harm to oneself
    r"(?:hurt|harm|cut|burn|injur|punch|scratch|stab|hit|slap|bruis|carv)(?:t?ing|ed|e)? (?:and \w+ )?(?:myself"
    r"|my (?:(?:fore)?arms?|wrists?|legs?|thighs?|skin|hands?|stomach|veins|body))(?! (?:shaving|cooking|running"
    r"|lifting|at|in (?:lab|class|surgery|anatomy|half|a (?:fall|crash)|the (?:lab|or|kitchen))|on|while|playing"
    r"|skiing|with the (?:scalpel|knife)|out)\b)",
    r"(?:slit|slitting|slash|open) my (?:wrists?|throat|veins)",
    r"(?:relapsed|i) (?:and )?cut (?:again|last night|tonight|today)(?! class)",
    r"(?:drive|driving|walk|walking) (?:past|by|over|across) (?:the|that) (?:overpass|bridge"
    r"|cliff)(?: \w+){0,2} (?:every|each|slow|slowly|and think|at night)",
    r"(?:been|started|back to|im|started) cutting(?! (?!again|lately|every|to feel|and)\w)",
    r"(?:cutting (?:again|myself)|cant stop cutting)(?! \w+ corners)",
    r"(?:urge|want|wanna|resist) (?:to )?cut(?! (?:down|back|out|class|the|my|some|hours|anki|it|off|score))",
    r"self ?harm\w*",
    r"(?:relapsed?|urges?|clean) (?:\w+ ){0,2}sh",
    r"(?:might|could|gonna|before i|going to|will|may) do (?:something|smth|sth)(?: (?:bad|stupid|drastic"
    r"|to myself|i ll regret|irreversible)|$)",
    r"what i (?:might|could|will|would) do to myself",
    r"take my (?:pills|meds|knives|gun) away",
    r"done something to hurt",
    # means, places, plans
    r"jump(?:ing|ed)? (?:off|from|in ?front of|out of|into)(?: \w+){0,3} (?:bridge|roof|building|train|traffic"
    r"|window|balcony|cliff|overpass|garage|ledge|platform|river|deck)",
    r"off (?:the|a|this|that) (?:\w+ )?(?:bridge|roof|building|balcony|cliff|overpass|garage|ledge|platform"
    r"|parking deck)",
    r"thinking about jumping",
    r"jump(?:ing)? again$",
    r"(?:driv(?:e|ing)|crash(?:ing)?|swerv(?:e|ing)) (?:\w+ ){0,3}on purpose",
    r"(?:driv(?:e|ing)|crash(?:ing)?|swerv(?:e|ing)|walk(?:ing|ed)?|step(?:ping|ped)?|run|running|go"
    r"|going)(?: \w+){0,3} (?:off (?:a|the) (?:bridge|cliff|road)|into (?:an? |the |my )?(?:oncoming "
    r"|concrete )?(?:tree|wall|traffic|pole|ocean|sea|median|river|lake|barrier|truck|train|guard ?rail|divider)"
    r"|my car(?= (?:into|on purpose)|$)|in ?front of (?:a|the) (?:train|bus|truck|car))",
    r"letting? go of the (?:steering )?wheel",
    r"crashing my car",
    r"crash my car",
    r"(?:stand\w*|stood|sit\w*|sat|park\w*|look\w*|star(?:e|es|ed|ing)|lean\w*|climb\w*|visit\w*|went up|gone up"
    r"|go up|going|walk\w* up|rating|count\w*|hang\w* over|step|drawn)(?: (?!question|vignette"
    r"|through)\w+){0,4} (?:edge|bridges?|overpass\w*|balcony|roof(?:top)?|ledge|railings?|rail of|rail over"
    r"|tracks|railway tracks?|cliff|rail)(?! (?:question|vignette|in (?:the )?(?:exam|block)|score|grade))",
    r"(?:bridge|roof|rope|overpass|balcony|ledge|cliff) (?:keeps? (?:coming|calling)|calls|is calling|looks"
    r"|i think)",
    r"plan \w+ is (?:a|the) (?:bridge|gun|rope|roof)",
    r"(?:on|from) the (?:balcony|ledge|roof|bridge|tracks|platform)(?: \w+){0,4} (?:step|jump|think|fall|let go"
    r"|end)",
    rf"(?:knife|blade|razor|gun|pills|rope|noose|bottle|{DRUG}) (?:(?:is|are|was) )?(?:all )?(?:in my (?:hand"
    r"|room|mouth)|in front of me|next to me|beside me|to my head|with me|lined up|hidden|hoarded|put aside"
    r"|waiting for me|ready(?! for (?!tonight|it\b|when))|saved|stashed|on the table|i only need)",
    rf"(?:look\w*|star(?:e|ed|ing)) at (?:the|my|a|all|this) (?:\w+ ){{0,2}}(?:{DRUG}|rope|knife|blade|razor"
    r"|gun)(?! (?:question|chapter|mechanism|card|list|class|for))",
    rf"(?:wanna|gonna|could|about to|just|want|should) (?:take|swallow|down) {DOSES} {DRUG}",
    r"wanna (?:follow (?:him|her)$|be with (?:him|her|my \w+) (?:again|in heaven)|(?:join|see) (?:him|her"
    r"|my \w+)(?: \w+)? (?:in heaven|on the other side))",
    r"tak(?:e|ing) them all$",
    r"planned it(?=$| (?:i|all|and|out$))",
    r"never (?:had|have) to wake",
    r"(?:sav(?:e|ed|ing)|prepar(?:e|ed|ing)|stockpil\w+|hoard\w*|collect\w*|set aside|put aside|stash\w*|kept"
    rf"|keeping|hid\w*|lined up|line up)(?: (?!cards|taking|track)\w+){{0,5}} {DRUG}(?! (?:cards?|notes?|questions?"
    r"|straight|chapter|list|mnemonics?|deck))",
    rf"enough {DRUG} (?:\w+ )?to",
    r"(?:collected|got|have|bought) what i need(?: and)?(?! to pass)",
    r"have the (?:means|gun|pills|rope)",
    r"ive the means",
    r"i got the means",
    r"held the bottle",
    r"(?:bought|buy(?:ing)?|got|get|have|ive|loaded|load|keep|kept|hold\w*|held|reach\w* for|had|clean\w*|own"
    r"|if i had|unlock\w*|put) (?:a |my |the |his |dads )?(?:gun|noose|pistol|rifle|shotgun|revolver|firearm)",
    r"(?:bought|buy|got|get|tied|find|found) (?:a |some |the |my )?rope",
    r"rope time",
    r"noose",
    r"rope in the (?:garage|closet|car)",
    r"poison for",
    r"the safe is unlocked",
    r"how (?:much|many)(?: \w+){1,9} (?:to (?:die|overdose|od|end it|stop (?:the|my) heart|kill myself)|(?:to "
    r"|would |will |itll )?kill me)",
    r"(?:wanna|gonna|should|could|to) (?:od|overdose)(?! on (?:anki|caffeine|coffee|content))",
    r"stop the heart",
    r"(?:about|of|by) overdosing",
    r"overdosed",
    r"hanging (?:from|in my closet)",
    r"walk\w* into the sea",
    r"into the (?:ocean|sea) (?:and|up)",
    r"waiting for (?:the|my) house to be empty",
    r"(?:exactly|know|figured out|worked out|planned|plan|decided|details of|picked|date) (?:\w+ )?(?:how|when"
    r"|where|out how|for when|for) (?:i|id|ill|i would|im|i will|im gonna|i kill) (?:\w+ )?(?:(?:would|will|gonna"
    r"|to) )?(?:do it|go$|die|kill|end)",
    r"date picked for",
    r"acting? on (?:those|these|the|my) thoughts",
    r"intention of acting",
    r"gonna do it tonight",
    r"i have a plan to (?:end|kill)",
    r"only need (?:the )?courage",
    r"courage to (?:jump|die|end|pull|kill)",
    r"not gonna act on it",
    # goodbyes
    r"(?:wrote|writing|written|left|leaving|write|wrote out|draft\w*|finished) (?:(?:a|my|the|all|out|goodbye"
    r"|last|of|suicide|her|his|them) ){0,3}(?:wills?(?= and)|(?:goodbye|last|farewell|final) (?:\w+ )?(?:letters?"
    r"|notes?|cards?)|letters? to (?:each|my (?:mom|mother|mum|dad|father|family|parents|wife|husband|kids|sister"
    r"|brother|siblings|children|son|daughter))|note)(?! (?:on|in|for(?! (?:days|weeks|my (?:mom|parents)))|about"
    r"|to (?!my (?:mom|parents|family|wife|husband)))\b)",
    r"goodbye (?:letters?|notes?)",
    r"last letter",
    r"written to each",
    r"will and the letters",
    r"birthday cards for the next",
    r"(?:said|saying|say) (?:\w+ )?(?:my )?good ?byes?(?: to (?:people|everyone|them|my))(?! (?:dedicated|for))",
    r"(?:said|saying) my goodbyes",
    r"saying goodbye to(?! (?:dedicated|step|anki))",
    r"this is goodbye(?! to (?!everyone|you|all|this world|life|my (?:family|friends)))",
    r"(?:final|last) goodbye",
    r"goodbye (?:everyone|world|cruel world|forever|to you all|all)(?! (?:see|till|until|for now|of))",
    r"this is (?:my|the) (?:last|final) (?:message|text|post)",
    r"my (?:last|final) (?:(?:ever )?(?:message|text|post|words))(?! (?:was|said|did|is|got|about|on|had|showed))",
    r"wont (?:hear from|see|have) me (?:again|around|anymore|to)",
    r"wont be (?:alive|(?:here|around|there) (?:much longer|anymore|to (?:see|answer|answer them|find out))"
    r"|around for (?:christmas|graduation|match))",
    r"thank(?:s| u| you)(?: \w+)? for everything(?: (?:everyone|all|and goodbye|goodbye))",
    r"time for me to go",
    r"thank (?:u|you) all for being",
    r"forgive me (?:all|everyone|everybody|mom|mama|please)",
    r"i only wanted to say (?:sorry|goodbye)",
    r"said sorry to everyone",
    r"whoever finds this",
    r"(?:last|final) (?:day|night|evening|hours?) (?:alive|on earth|on this|here)",
    r"tonight is (?:my last|the night|it$)",
    r"my last night(?! (?:of|before|shift|on|at|in))",
    r"tell (?:my|everyone|them) (?:\w+ )?(?:that )?(?:i(?:m sorry| love| loved)|none of|it wasnt|this wasnt"
    r"|not (?:his|her|their) fault)",
    r"ready to go nothing matters",
    r"told my (?:\w+ )?(?:where (?:all )?the passwords|i love (?:her|him|them)(?: \w+){0,6} (?:ready|goodbye|off))",
    r"where im going(?! (?:wrong|with))",
    r"if i dont log in",
    r"(?:take|takes|look|looks|taking|looking) (?:care of|after) my (?:cat|dog|pets?|mom|mum|kids?|plants?"
    r"|parents|family|baby|son|daughter)(?= (?:for me|when im|after|please|i wont|if i|because i|i cant|for ever"
    r"|forever)|$)",
    r"take my (?:cat|dog|pets?|plants)(?: \w+){0,2} after",
    r"someone to take my (?:cat|dog|pets?)",
    r"(?:giv(?:e|en|ing)|gave) (?:away )?(?:all |most |some |half )?(?:my|of my) (?:\w+ )?(?:stuff|things"
    r"|belongings|possessions|clothes)(?: away)?+(?! (?:before (?:the|my|i) mov\w+|to (?:goodwill|charity)))",
    r"giv(?:en|ing|e) away (?:all )?my(?! (?:seat|spot|shift|date|score|answers))",
    r"gave my (?:\w+ )?(?:watch|ring|guitar|car|dog|cat) to",
    r"(?:put|get|got|putting|getting|set) (?:my|all my) (?:affairs|things|papers|life) in order(?! (?:for|before"
    r"|to (?:study|pass)))",
    r"my (?:affairs|things) in order",
    r"made my peace",
    r"(?:at|in|find|finally at) peace soon",
    r"be at peace(?! with (?:my|the|this) (?:score|date|exam))",
    r"soon (?:you|they|there|everyone|id|ill) (?:wont|will not|ll be no|be no)",
    r"soon therell be no",
    r"no me$",
    r"(?:my|the|in|in a) next life",
    r"(?<!like theres )no tomorrow",
    r"(?:exit|way out)(?: \w+){0,5} (?:permanent|final) one",
    r"exit i (?:can )?see",
    r"(?:wanna|want to|wish to) be (?:erased|deleted|no more|with god|forgotten)",
    r"(?:idk|dont know|not sure|unsure|question) (?:if|whether|that) i (?:still )?(?:wanna|want|should|can"
    r"|deserve to) (?:\w+ ){0,2}(?:live|living|be alive|be here$|exist|die)",
    r"plan(?:ning)? a long trip",
    r"im only here because of",
    r"cleaned up the house so",
    # pain, thoughts, not safe
    r"pain (?:of being me|(?:is|has become|became|feels|gets|got) (?:(?:so|just|too|all) ){0,4}(?:unbearable"
    r"|much)|(?:to )?(?:stop|end|go away))",
    r"(?:cant|no longer|dont think i can|not) (?:take|bear|stand|handle|endure) (?:the|this|my|so much|all this"
    r"|all the) (?:\w+ )?(?:pain|hurt|suffering)",
    r"stop the (?:pain|hurt|hurting|suffering)",
    r"(?:make|makes|making) (?:the pain|it|this pain|the hurt\w*) (?:all )?(?:stop|go away|end)(?! (?:by|before"
    r"|on))",
    r"hurts too much to (?:stay|live|be|go on|exist|keep)",
    r"dark thoughts",
    r"no way out (?:of (?:this )?life|but)",
    r"pain (?:another|any more|anymore)",
    r"(?:im|i feel|feel|feeling) (?:not (?:\w+ )?safe|unsafe)(?! (?:to|with|at|on)\b)",
    r"(?:not feeling|dont feel|dont think im) (?:\w+ )?safe(?! (?:to|with (?:a|my|this|that) (?!self)|at|on)\b)",
    r"cant (?:stay|be|keep (?:myself )?) ?safe",
    r"i can (?:stay|be|keep myself) safe",
    r"not safe (?:right now|tonight|alone|with myself|from myself)",
    r"^(?:no )?not (?:really )?safe$",
    r"danger to myself",
    r"in (?:a )?crisis$",
    r"dont trust myself",
    r"cant trust myself",
    # not making it
    r"(?:wont|not gonna|dont plan to|dont expect to|not|never) (?:make it|live|last|survive|be alive) (?:to|until"
    r"|till|past|through|by)(?: (?:my|the|see|next|this|new|end|of)){0,3} (?:birthday|graduation|match|christmas"
    r"|year|spring|summer|winter|month|retake|tonight|the night|weekend|june|thirty|30)",
    r"(?:wont|not) make it to the retake i",
    # death and being alive, of oneself, however it is put
    r"wont be safe(?! (?:with|at|to)\b)",
    r"thought about my (?:wrists?|throat|veins)",
    r"pain (?:wont|doesnt|never|will never) (?:stop|end|go away)",
    r"isnt a burden",
    r"(?:chosen|chose|picked|set) (?:the|a|my) (?:day|date|time|night|place)(?: \w+){0,4} (?:do it|die|end it)",
    rf"{DRUG} (?:is |are |be )?enough to (?:die|kill|end|sleep|not)",
    r"(?:and|with) me (?:gone|dead|out of the way)",
    r"insurance is worth",
    r"letter for when",
    rf"how (?:many|much) (?:of (?:my|the|these|those) )?{DRUG} (?:it|i|id)(?: (?:would|will|d))? (?:take|need)",
    r"dont think (?:ill|i will|im gonna) be (?:here|around|alive)(?! (?:at|for the|on|next week|tomorrow"
    r"|this weekend|before|until)\b)",
    r"promise(?: \w+){0,3} safe(?! (?:score|date))",
    r"(?:bought|got|have|ordered|ive|looking at)(?: \w+){0,4} (?:pesticide|rat poison|poison|insecticide"
    r"|cyanide)(?! (?:question|card|wrong|right))",
    r"overdos\w* (?:seems?|feels?|sounds?|looks?|would|tonight)",
    r"(?:i have|ive|got) (?:(?:the|my|enough|all|her|his|some|of) ){1,3}(?:pills|tablets|meds)(?! (?:question|for"
    r"|card|wrong|in|on|class|list|ready for the))",
    r"about the pills(?! (?:question|card|in))",
    r"ways? to (?:go|leave|do it|end it|disappear)(?! (?:about|over|through|to|from|the|back|up|into|before"
    r"|faster|with|for|on|up)\b)",
    r"make it quick",
    r"quick and painless",
    r"(?:went|drove|walked|gone|going|been|back) to the (?:bridge|roof|overpass|cliff|tracks|ledge|lake"
    r"|river)(?= (?:yesterday|tonight|today|again|last|and|to|alone|i)|$)",
    r"if (?:the|my) (?:\w+ ){0,5}(?:crashed|crashes|went down)",
    r"(?:keep|kept) (?:the|my|some|a) (?:\w+ )?(?:insulin|gun|knife|blade|razor|pills|rope|potassium"
    r"|propofol) (?:in|by|near|under) my",
    r"my wrists? (?:has|have|got|is|are) (?:\w+ ){0,3}(?:lines?|cuts?|marks?|scars?|bleed\w*)",
    r"(?:left|leaving|hid|put) (?:a|the|my) (?:letter|note) (?:under|where|on my (?:desk|bed|pillow))",
    r"quitar(?:me|se)? la vida",
    r"quitarme de en medio",
    r"me voy a hacer algo",
    r"mejor me mato",
    r"(?:pienso|pensando|pensar|sueno) (?:en|con) (?:la muerte|morir|mi muerte|no despertar)",
    r"no (?:hubiera|haber|habria) nacido",
    r"no merezco (?:vivir|estar viv[oa]|la vida)",
    r"(?:i|im|ive|id|ill|me|my|mine|myself)(?: (?!(?:cell|brain|cardiac|infant|neonatal|fetal|sudden|cause|causes"
    r"|leading|certificates?|question|rates?|scared|bored|worked|working|work|worry|worried|freezing|mothers?"
    r"|fathers?|patients?|grand\w+|crib|cot|confuse|missed|chapter|card"
    r"|lecture)\b)\w+){0,7}(?<! to) death(?! (?:rates?|certificates?|criteria|of (?:a|the|my|our|me|neurons?"
    r"|cells?)|cells?|in|from|from|receptors?|benefits?|anxiety|domain|pathways?|toll|eaters?|over (?:renal"
    r"|biostats)|grips?|and (?:dying|taxes)|question|penalty|lecture))",
    r"(?:death|dying) (?:is|has been|keeps?|was|would be|seems|feels)(?: \w+){0,3} (?:on my mind|in my (?:head"
    r"|mind|thoughts)|with me|for me|calling me|my (?:only|friend|way|answer))",
    r"(?:being|be|to stay|stay|staying|im|am|still|get|feel|feeling|remain)(?: \w+){0,2} alive(?! (?:lol"
    r"|and (?:well|kicking|studying)|until|on (?:coffee|caffeine)|in the (?:block|exam)|by coffee|haha|barely"
    r"|after (?:that|this) (?:block|form)))",
    r"(?:cant|dont think i can|wont|never)(?: \w+){0,3} (?:be|stay|keep myself|feel) safe(?! (?:to|with (?:a"
    r"|my) \w+ (?:score|date)|at \d+))",
    r"(?:razor|blade|scalpel|knife|needle|cutter|scissors|lighter|glass|gun|pistol|belt|rope)(?: \w+){0,2} (?:to"
    r"|on|against|at|around|across|in) my (?:wrists?|throat|neck|arms?|veins?|skin|thighs?|chest|head|hand|mouth)",
    r"(?:cuts|scars|burns|marks) (?:on|all over|up|down) my (?:arms?|wrists?|legs?|thighs?|body|hands?)",
    r"(?:rope|noose|gun|belt|blade|razor) (?:in|under|behind|inside) (?:the|my) (?:shed|garage|closet|trunk|truck"
    r"|boot|room|car|house|drawer|bag|basement|attic|nightstand|bed|wardrobe|desk)",
    rf"{DRUG} (?:and|with|plus) (?:vodka|alcohol|whisk\w+|wine|beer|rum|gin|liquor)",
    rf"(?:vodka|alcohol|whisk\w+|wine|liquor) (?:and|with|plus) {DRUG}",
    r"(?:kept|keep|put|hid|have|hide|bought|placed|arranged)(?: (?!cards|notes)\w+){0,6} (?:near|under|by|beside"
    r"|next to|below) my (?:pillow|bed|mattress|head)",
    r"(?:stopped|stopping|skip\w*|quit) (?:taking )?my (?:insulin|medication|meds|medicine|dialysis"
    r"|pills)(?: \w+){0,3} (?:on purpose|to die|deliberately|so that|hoping)",
    r"stash\w* (?:\w+ )?(?:propofol|fentanyl|morphine|potassium|ketamine|lidocaine|insulin)",
    r"(?:want|wants|wanted|wanting|wanna|thought of|thought about|about|tempted|ready|almost|nearly|going|gonna"
    r"|could|should|might)(?: to)? jump(?:ing|ed)?(?! (?:in|into|to|on|ahead|back|straight|around|rope|for joy"
    r"|from (?:topic|one|resource|form|system)|between|start|at|right|forms?)\b)",
    r"(?:terrace|ledge|rooftop)(?: \w+){0,4} (?:jump|step|fall)",
    r"(?:wrote|written|writing|left) (?:(?:a|one|the|my|last|long|final) ){1,3}(?:letters?|note) (?:for"
    r"|to) (?:my )?(?:mother|mom|mum|father|dad|parents|family|wife|husband|kids|children|son|daughter|sister"
    r"|brother|everyone)",
    r"(?:getting|got|get) rid of (?:all )?(?:my|of my) (?:things|stuff|belongings|possessions)",
    r"(?:who|someone|somebody|they|roommate|mom|nobody) (?:would |will |to |should |has to |might )?(?:find|finds"
    r"|found) (?:me|my body)(?! (?:on|in the library|at|annoying|funny))",
    r"no place in this world",
    r"(?:not|without|stopped|dont|doesnt|no longer) (?:caring|care|mind|matter\w*) (?:if|whether) i (?:crash|die"
    r"|live|wake|make it|survive|exist|come home)",
    r"(?:mercy|lucky|blessing|relief|nice|okay|better|best|great) if (?:i|a|the|my|something"
    r"|god)(?: \w+){0,4} (?:heart attack|stroke|accident|crash|crashed|cancer|hit me|killed me|stopped|died|die"
    r"|didnt wake|took me)",
    r"(?:they|theyd|everyone|family|parents|people)(?: would)? be (?:\w+ )?relieved(?! (?:if i pass|when i pass"
    r"|to hear))",
    r"(?:tell|told|telling) (?:\w+ ){1,3}goodbye",
    r"god (?:\w+ ){1,3}(?:wake|take) me",
    r"not wake me",
    r"dont think (?:ill|i will|im gonna) (?:see|make it to|live to|be here (?:for|in)) (?:the )?(?:spring|summer"
    r"|autumn|fall|winter|christmas|new year|next|thirty|my birthday|morning|end)",
    r"last evening",
    r"stop(?:ped|s)? breathing",
    r"suffer less if",
)
