"""Families of sentences that writers who did not know the list brought."""

from __future__ import annotations

from core.guide.crisis_words.parts import DATED, FAMILY, HEIGHT, MEANS, NEVER

FAMILIES: tuple[str, ...] = (
    # --- families: a wish and a way
    rf"{MEANS} (?:\w+ )?(?:in|under|behind|inside|by) (?:the|my|our|his|moms|dads) (?:\w+ )?(?:nightstand|closet|drawer"
    r"|bedside|dresser|wardrobe|pillow|mattress|glove ?box|glove compartment|trunk|garage|shed)",
    rf"{MEANS}(?: (?!(?:question|patient|vignette|block|card|he|she)\b)\w+){{0,14}} (?:look\w*|star\w+|count\w*|think\w*|thought"
    r"|touch\w*|hold\w*|going|go|going back)(?: (?:to|at|about|of|back|look|too|and|for)){0,3} (?:it|them)\b",
    rf"{MEANS}(?: (?!(?:question|patient|he|she)\b)\w+){{0,6}} (?:give|hand|gave)(?: (?:it|them))? to (?:my|a|the|someone|somebody)"
    r"(?: \w+){0,2} (?:to|hold|keep|and|$)",
    rf"(?:thought|thinking|think|thoughts|joking|kidding|serious|dreamt|dreaming)(?: (?:of|sort|kind|it|a|lot|only|half"
    rf"|with|doing|about)){{0,4}} (?:about|of|with|w) (?:the|a|that|my) (?:\w+ )?(?:{HEIGHT}|guns?|knife|blade|razors?|rope|noose)"
    r"(?=$| (?:and|again|tonight|all|by|near|over|outside|at night|but|i|behind)\b)",
    rf"(?:walk\w*|went|drove|go|down|up|out|over) (?:all |the |way |down |up |out |over |back ){{0,5}}(?:to|onto|on) the (?:\w+ )?"
    rf"{HEIGHT}(?: \w+){{0,2}} (?:stood|stayed|waited|sat|almost|thought|think|stand|sit)(?! (?:with|together)\b)",
    r"if (?:\w+ ){1,8}i (?:wouldnt|might not|dont think id|probably wouldnt) (?:even |really )?(?:turn|brake|steer|swerve"
    r"|hit the brake|fight|step|get out of the way|call (?:for )?(?:help|911|anyone)|swim|treat|scream|resist|stop it)",
    r"among the dead",
    r"(?:hop\w*|pray\w*|wish\w*)(?: \w+){0,4} (?:danfo|okada|keke|lorry|taxi|uber|motorcycle|flight|ferry|van)(?: \w+){0,2}"
    r" (?:crash\w*|hit\w*|flip\w*|kill\w*|fall\w*|sink\w*)",
    r"(?:biopsy|scan|lump|tumou?r|mri|mass|ct|results)(?: \w+){0,4} (?:bad|malignant|cancer|terminal)(?: \w+){0,4}"
    r" (?:grateful|relieved|glad|happy|thank|let it)",
    r"(?:wouldnt|wont|dont) have to do it myself",
    r"(?:off switch|(?:delete|undo|exit|off) button|kill switch)(?: \w+){0,2} (?:me|myself|my (?:life|existence))",
    r"self delet\w*",
    r"(?:logg?(?:ing|ed)?|sign(?:ing|ed)?|check(?:ing|ed)?) (?:off|out) (?:irl|in real life)",
    r"put me (?:down|to sleep)(?= like| for good| please| already| im| i |$)",
    r"(?:short|my|own|write the|writing the) obituary",
    r"(?:be|no more|isnt) (?:a |any )?me (?:anymore|left|after|to (?:schedule|worry about|call|teach|remind|study|wake|miss))\b",
    r"(?:switch|shut|turn|power) (?:me|myself) off",
    r"unplug me",
    r"tell(?:s|ing)? me (?:to )?(?:kys|kill myself|(?:go )?die)(?! (?:of|laughing))",
    r"painless(?:ly)? to (?:leave|go|die|end)",
    r"(?:loans?|debts?|insurance)(?: (?!exam)\w+){0,10} (?:if|when|once|after)(?: \w+){0,5} (?:no longer alive|not alive|die|dies"
    r"|died|dead|deceased)",
    r"end(?:ing|s)? ones (?:own )?life",
    # --- families: harm to oneself
    r"(?:cut|cutting|burn\w*|relaps\w+)(?: \w+){0,5} (?:being )?clean (?:since|for)",
    r"(?:^|i |and |ive )(?:relapsed|cut) again(?! (?:class|on anki|on (?:sugar|caffeine|coffee)))",
    r"relaps\w+(?: \w+){0,3} my (?:arms?|thighs?|legs?|wrists?|skin)",
    r"\bsh\b(?: \w+){0,3} relaps\w+",
    # --- families: leaving, letters, no later
    rf"(?:wrote|written|writing|write|leave|leaving|left|record\w*|film\w*)(?: (?:out|a|some|all|the|these|my|few|last"
    rf"|little)){{0,3}} (?:letters?|notes?|videos?|voice (?:notes?|memos?)|cards) (?:to|for) (?:my|the|each of my|our|all my)"
    rf" (?:\w+ )?{FAMILY}\b(?! (?:of rec\w*|about (?:the )?(?:dinner|food|groceries|milk)))",
    rf"(?:wrote|written|left|writing|leaving) my (?:\w+ )?{FAMILY} (?:a|an|one) (?:\w+ )?(?:note|letter)(?! (?:about (?:the )?(?:dinner"
    r"|food|groceries|milk)|of rec\w*))",
    r"(?:think|thinks|thinking|believe|blame) it was (?:anything|something) (?:s?he|they|you|anyone|we) did",
    r"(?:just )?in case (?:im |i am |i )(?:(?:not|no longer|never|dont|wont be|cant be) )?(?:here|around|alive|gone|dead|wake|die)"
    r"(?! (?:on time|at|in|by|early|late|for (?:class|the))\b)",
    r"(?:wont|not) be (?:coming|here|there|around|back)(?: \w+){0,8} (?:or anything else|or ever|nor ever|ever again)\b",
    r"(?:something|joke|joking|joked|dark|said|talk\w*|post\w*|kidding)(?: \w+){0,5} about (?:me )?not being (?:around|here|alive)(?! (?:for (?:the"
    r" )?(?:group|session|meeting)|on|next))",
    r"not (?:anymore|any longer) (?:here|around|alive)(?! (?:on|at|in|for)\b)",
    r"(?:im|i am|i) not (?:anymore|no more) here",
    r"wont be (?:around|here|there|alive) (?:for|to see|when) (?:the |my |our )?(?:next )?(?:scores?|results?|match(?: day)?|retake"
    r"|graduation|score release)\b(?! (?:party|meeting))",
    rf"(?:dont think|doubt|dont expect|dont plan|dont see|cant see|not sure|dont believe)(?: (?:that|myself|me|ill|i|will|to|im"
    rf"|gonna|would|ever|can|be)){{0,5}} (?:see|seeing|make it to|making it to(?! next month)|reach|reaching|make it past|live to|be (?:here|alive)"
    rf" (?:for|by|in)) (?:to )?{DATED}(?! (?:class|lecture|session|clinic|meeting|shift|round|block))",
    r"(?:go|going|leave|leaving|gone|be|travel\w*)(?: \w+){0,4} (?:somewhere|place|where|someplace) (?:where )?(?:nobody|no one"
    r"|none|no person)(?: \w+){0,3} (?:call|find|reach|hurt|bother|follow|wake|see) me",
    r"(?:hang|hold|stay|last|keep going|stick|wait)(?:ing)?(?: (?:on|around|alive|here|out|in))? (?:till|until|through"
    r"|for)(?: \w+){1,5} (?:after (?:that|then|it)|then)(?: \w+){0,2} (?:dont have to|im done|can (?:go|stop|rest|leave)|free to go"
    r"|no reason|its over)(?! (?:study|home))",
    r"gave away (?:all )?my (?:\w+ )?(?:books|plants|things|stuff|clothes|furniture|stethoscope|records|guitar|bike|collection"
    r"|jewelry|dog|cat|pets)(?! (?:before|because i(?:m| am)? mov\w+))",
    r"sorry for everything(?= (?:you|thank|thats|take|bye|goodbye|love|and thank|everyone))",
    r"(?:chosen|picked|chose|set|decided|have|got) (?:on )?(?:a|the|my) (?:date|day)(?: \w+){0,2} (?:rather not|wont|nobody"
    r"|not gonna|dont wanna|cant) (?:say|tell|knows?|explain|share)",
    r"(?:have|got|made|theres) (?:a|my|the) plan(?: and)? (?:i )?(?:have|got|and|picked|theres) (?:a|the) (?:day|date|time|place|rope|way)"
    r"(?! (?:to study|for))",
    rf"{NEVER}(?: \w+){{0,8}} (?:keep going|go on|carry on|continue|stay|remain|living|be) in this (?:world|life)",
    r"(?:finished|done|through|tired|bored|over|weary|sick)(?: \w+){0,4} (?:business|chore|habit|work|job|effort|act)"
    r" of (?:being (?:around|here|alive|a person)|living|existing|life|waking|staying alive)",
    r"(?:i|me|im) (?:\w+ ){0,2}(?:taken |removed |subtracted )?(?:out of|from) (?:the|their|this) (?:equation|picture)",
    r"(?:they|theyd|theyll|they would|family|parents|everyone|kids|mom|mum|dad|people) (?:\w+ ){0,3}(?:grieve|mourn|cry|be sad|be"
    r" upset|hurt)(?: \w+){0,6} (?:then|but|and) (?:\w+ ){0,3}(?:free|better|fine|ok|okay|move on|moved on|get over|alright|relieved"
    r"|forget|all right)",
    # --- families: God's part
    r"(?:god|lord|jesus|allah|jah|maker|creator)(?: \w+){0,3} (?:take|call|carry|collect|come for|receive|end)"
    r" (?:me home|me already|my (?:life|soul|breath))",
    r"(?:ready|waiting|want|wanna|begg?\w*|pray\w*|ask\w*|wish\w*)(?: \w+){0,2} (?:god|lord|jesus|allah|him|maker|creator)(?: \w+){0,2}"
    r" (?:call|take|carry|collect|bring) me(?: home| away| now| in my|$)",
    r"pray(?:ers)? for my soul",
    r"mistake (?:\w+ )?(?:put\w*|mak\w+|creat\w+|bring\w*) me (?:on|in|into|here|to)",
    r"(?:ground|earth|floor|sea)(?: \w+){0,4} (?:open|swallow|take|cover)(?: \w+){0,3} me (?:\w+ )?(?:once and for all|for good"
    r"|forever|and never)",
    # --- Pidgin
    r"make i (?:\w+ ){0,2}(?:die|kpai|quench|disappear|sleep and no|no wake|go rest)",
    r"make (?:god|death|person|ground|motor|car|lorry|thunder) (?:\w+ ){0,2}(?:take|carry|kill|jam|swallow|finish|end|fire) (?:me|my life)",
    r"i (?:don|dey|just) (?:tire|taya|weary) (?:for|of|to|with) (?:this )?(?:life|world|living|live|dey alive|earth)",
    r"(?:this )?(?:life|world) (?:don|dey) (?:\w+ )?(?:tire|taya|weary) me",
    r"i no (?:\w+ )?(?:wan|want|wanna|fit)(?: \w+)? (?:live|alive|exist|wake|dey (?:alive|this (?:world|life|earth)|here))",
    r"(?:comot|commot|waka|leave|go) (?:for|from) (?:this )?(?:life|world|earth)",
    r"(?:drink|swallow|take) (?:sniper|otapiapia|rat poison)",
    r"i (?:go|wan|wanna|want|fit) (?:\w+ )?(?:kill|hang|end) (?:myself|my life|body)",
    # --- Spanish
    r"no (?:quiero|quiere|quisiera|deseo) (?:ya )?(?:seguir |vivir |continuar )?(?:estar |viviendo |estando )?en este mundo",
    r"(?:salida|sentido|caso|gusto|razon) (?:a|de|en|para) (?:esta|la|mi) vida",
    r"(?:mejor|felices|tranquilos|aliviados)(?: \w+){0,3} si (?:yo )?(?:me )?(?:muero|muriera|desaparezco|desapareciera|mato"
    r"|no estoy|no estuviera|no existiera)",
    r"(?:tengo|guarde|junte|agarre)(?: \w+){0,2} (?:pastillas|pistola|soga|navaja|cuchillo|veneno)(?: \w+){0,4} (?:aqui|al lado|lado"
    r"|mano|cajon|cama|guardad\w+|list\w+)",
    r"(?:nomas|solo|ya) quiero morir\w*",
    r"(?:prefiero|mejor|quiero) (?:estar |ya )?(?:muert[oa]|morir\w*)",
    r"(?:quiero|quisiera) (?:ya )?(?:no )?(?:despertar\w*|dormir\w* y no)(?! (?:tarde|temprano|en|a)\b)",
    # --- the same families, in words nobody has shown us
    r"(?:google\w*|search\w*|look\w* up|research\w*|read up on)(?: \w+){0,4} (?:lethal|painless\w*|how high|ways to (?:die|go)|how long"
    r" it takes to (?:drown|bleed|die)|how many (?:pills|tablets))(?! (?:gene|allele|mutation|question))",
    r"(?:sleep|asleep|to bed|lie down|nap)(?: \w+){0,5} (?:not|never|dont|wont)(?: \w+){0,2} (?:wake|get up|come back|be woken)"
    r"(?! (?:up )?(?:early|late|at|in time|on time|till|until|before|for|my|him|her|the|again until))",
    rf"(?:join|be with|see|go to|follow|reunite with) my (?:(?:late|dead) )?{FAMILY} (?:\w+ )?(?:in heaven|on the other side|up there"
    r"|in the ground|where s?he)",
    r"join my (?:late|dead)",
    r"(?:not|stopped|dont|without|never)(?: \w+){0,2} (?:look(?:ing)?|check(?:ing)?) (?:both ways|before (?:i )?cross\w*|when i cross)",
    r"(?:take|took|taking) my hands off the (?:steering )?wheel",
    r"(?:stopped|not|dont)(?: (?:wearing|wear|bother\w* with))? (?:my |a |the )?seat ?belt",
    r"how long(?: \w+){1,6} (?:find|found|notice\w*|reali[sz]e\w*) (?:me|i was|my body|im gone|i died)",
    r"one less (?:mouth|burden|problem for)",
    r"(?:drag\w*|weigh\w*) (?:them|him|her|everyone|my (?:family|parents|wife|husband|kids|partner)) down",
    r"(?:version|future|timeline|scenario)(?: \w+){0,4} (?:where|in which) (?:im|i|id) (?:\w+ ){0,2}(?:survive|alive|live|exist|still here|around)",
    r"(?:if i fail|one more fail\w*|another fail)(?: \w+){0,6} (?:im gone|wont be (?:here|around)|end it|kill|ill be gone)",
    r"(?:old|bad) habits?(?: \w+){0,4} (?:blade|razor|cutting|lighter|wrists?|scissors)",
    r"sleeves(?: \w+){0,6} (?:cuts|marks|scars|my arms)",
    r"i know (?:exactly )?(?:how much|how many|which (?:drugs?|vessel|artery)|what dose)(?: \w+){0,6} (?:do it|kill|stop my|be enough)",
    r"(?:aventar|tirar|lanzar|arrojar|botar)me (?:del?|a las vias|al (?:metro|tren|rio|vacio)|por|desde)",
    r"me (?:aviento|tiro|lanzo|avente|tire) (?:del|de un|al (?:metro|tren|rio|vacio)|a las vias|por la ventana)",
    r"(?:irme|ir|voy|reunirme) con (?:dios|mi (?:abuel[oa]|papa|mama|herman[oa]) (?:al cielo|que murio|que en paz))",
    r"nadie me (?:va a |iba a )?(?:extran\w+|echar de menos|lloraria)",
    r"(?:da|vale) (?:lo mismo|igual|madre\w*) (?:si )?(?:vivo|vivir|morir|estar viv|me muero)",
    r"si (?:yo )?(?:me )?(?:muero|muriera|mato)(?! de\b)",
    r"(?:le|les) (?:hago|haria) un favor",
    r"(?:cuiden|cuida|cuidan) a mis? (?:perr\w+|gat\w+|mama|papa|hij\w+|herman\w+|abuel\w+)",
    # --- after the second writer: letters, leave taken
    r"(?:wrote|written|writing|left) (?:him|her|them|everyone|each of them) (?:a|an|one) (?:\w+ )?(?:letter|note)(?= for (?:after|when|later)"
    r"| to (?:read|open|find)| in case)",
    r"(?:gave|given|giving|rehomed) (?:my|the|our) (?:dog|cat|pets?|fish|parrot|rabbit) (?:to|away)\b(?! the\b)",
    r"(?:weight|stone|millstone|burden|chain) (?:around|on|round) (?:his|her|their|everyones|my \w+) (?:necks?|backs?|shoulders?)",
    r"(?:not|never) coming back(?=$| (?:from (?:this|that|it)|this time|ever|alive))",
    r"catch(?:ing)? the last bus",
    r"by (?:breathing|existing|being alive|staying alive)(?! (?:exercise|in|through|technique))",
    r"tell my (?:\w+ )?(?:parents|mom|mum|dad|mother|father|family|wife|husband|kids|brother|sister|friends)(?: that)? (?:im |i am )?(?:sorry|i love)",
    r"tell (?:my (?:\w+ )?\w+|him|her|them) (?:that )?i love (?:him|her|them)",
    r"tell (?:him|her|them|everyone|my \w+) (?:that )?(?:it|this) (?:wasnt|isnt) (?:his|her|their|anyones|your)? ?fault",
    r"(?:platform|tracks|railing|ledge|bridge|water)(?: \w+){0,3} (?:stand\w*|stood|lean\w*)(?: \w+){0,2} (?:near|close|edge)",
    r"(?:painful|painless|peaceful|hurt) to (?:go|leave)(?= |$)(?! (?:to|home|back|through|into)\b)",
    r"(?:god|lord|allah|hope|pray\w*|wish\w*)(?: \w+){0,6} (?:shouldnt|doesnt|dont|wont|never|not)(?: \w+){0,2} wake me",
    r"(?:morning|tomorrow|sunrise|next (?:year|month)|future|world)(?: \w+){0,3} (?:wont|doesnt|not|didnt|wouldnt)(?: \w+)? (?:include"
    r"|come for|find|contain) me",
    r"(?:delete|remove|close|wipe|keep) my (?:profile|account|record|data|file)(?: \w+){0,7} (?:wont be (?:any\w+|around|here)|nobody)\b",
    r"(?:kept|keep|have|hid) something (?:in|under|by)(?: \w+){0,3} (?:drawer|pillow|bed|closet|nightstand)",
    r"if (?:\w+ ){0,4}(?:accident|crash|fire|heart attack|stroke)(?: \w+){0,8} (?:wouldnt|not|dont think(?: \w+){0,2}) (?:\w+ ){0,2}(?:mind|care"
    r"|fight)(?! (?:about|for)\b)",
    r"(?:dont|not|never) (?:\w+ )?(?:expect\w*|plan\w*|gonna|intend\w*|count\w* on)(?: \w+){0,3} (?:have|having|see|seeing|reach) (?:a|an|my|another)"
    r" (?:\w+ )?(?:birthday|christmas|future|wedding)",
    r"comfort\w*(?: \w+){0,5} i can (?:always )?(?:leave|go|end|stop)",
    # of oneself in the words of the ward
    r"(?:i|id|my|myself)(?: \w+){0,6} (?:item|question) (?:nine|9)(?: \w+){0,3} phq",
    r"ideation (?:yes|present|positive)(?: \w+){0,4} (?:yes|intent|plan)",
    r"(?:wouldnt|not|never) discharge me",
    r"(?:id|i would|i should|should) (?:admit|section|5150|baker act|commit) (?:me|myself)",
    r"(?:id|i|wanna|want|make me|list me)(?: (?:want|like|to|be|as|a|would|should|made)){0,4} dnr",
    r"(?:stockpil\w+|hoard\w*|saving up|stash\w*|collect\w*) (?:all )?my (?:own )?(?:prescriptions?|scripts?|doses|refills)",
    r"(?:nssi|self injury|sh)(?: \w+){0,8} (?:is me|on me|of mine|my own|myself)\b",
    r"nssi x\d",
    r"(?:c ?ssrs|columbia|phq ?9?)(?: \w+){0,4} (?:on|for) (?:myself|me)\b",
    r"pain(?: \w+){0,12} (?:only|just) one (?:analgesic|cure|treatment|painkiller|remedy|way|fix|answer|medicine)",
    # a game, an image
    r"(?:alt ?f4|quit\w*|uninstall\w*|log out|leave|exit) irl(?! (?:meet\w*|study|group|friends|events?)\b)",
    r"(?:kys|kill yourself)(?: \w+){0,7} (?:(?:have|has|had|got) a point|right)",
    r"let me (?:\w+ ){0,8}(?:not|never|doesnt|wont)(?: \w+)? wak\w+",
    r"never waking(?! (?:up )?(?:early|on|in|at)\b)",
    r"(?:river|sea|lake|ocean|water|bridge|void|roof|tracks)(?: \w+){0,4} (?:calling|calls|saying|whisper\w*|singing)(?: \w+)? (?:me|my name)",
    r"(?:rehears\w+|practi[cs]\w+|imagin\w+|pictur\w+) my (?:own )?(?:absence|ending|exit|goodbye|death)",
    r"good ?night(?: \w+){0,8} (?:long one|forever|for good|for the last time)",
    r"(?:gentle|lovely|beautiful|sweet|nice|easy|peaceful) (?:\w+ ){0,4}to (?:just )?(?:stop (?:to be|being|existing)|be (?:earth|dust|nothing|gone))",
    r"last time (?:i|ill|you|youll|we|well)(?: \w+){0,2} (?:talking|writing|speaking|hearing|texting|messaging|logging)",
    r"(?:know|knew|reali[sz]\w*) it was (?:a |my |the )?(?:last )?goodbye",
    r"(?:need|want|wanna|wish|rather|prefer)(?: to)? (?:just )?not (?:to )?be(?=$| (?:anymore|at all|alive)\b)",
    r"(?:wont|not gonna) (?:be needing|need) anything(?! (?:from|else|for|but|more)\b)",
    r"(?:not|dont|never) (?:\w+ )?(?:plan\w*|intend\w*|gonna|want\w*|wanna|expect\w*)(?: (?:to|on|be)){0,2} (?:stick|stay|hang)(?:ing)? around"
    r"(?! (?:for|after|until|till|in)\b)",
    r"after (?:tonight|tomorrow|today|friday|sunday)(?: \w+){0,3} (?:none of|nothing|wont|never)(?: \w+){0,3} (?:matters?|hurts?)",
    r"peaceful for (?:once|the first time)",
    r"hop(?:e|ed|ing) (?:that )?i (?:wouldnt|wont|didnt|never|might not|dont) (?:\w+ )?wake(?! (?:up )?(?:early|late|my|him|her|the|on|at|in))",
    r"(?:step\w*|walk\w*|jump\w*|fall\w*|throw myself) in ?front of (?:a|the|my|that|every) (?:\w+ )?(?:train|bus|truck|car|shuttle|tram|metro|van"
    r"|lorry|subway|taxi)",
    r"tonights? the night(?=$| (?:bye|goodbye|i|im|everyone|sorry|thank))",
    r"my life(?: \w+){0,2} (?:no|without) (?:way out|exit|escape)",
    r"only (?:one )?(?:exit|way out|door|escape) (?:left|i (?:can )?see|i have)",
    r"(?:version|future|timeline)(?: \w+){0,6} with(?:out)? me in it",
    r"feel\w* like (?:\w+ )?dying(?! (?:of|from|laughing|after|for|in)\b)",
    r"ojala (?:ya )?(?:estuviera|estuviese|me muriera|este) muert[oa]",
    r"me (?:despedi|despido|estoy despidiendo) de (?:mis|mi|todos|ustedes|la vida)",
    r"desaparecer (?:de este mundo|para siempre|de la faz)",
)
