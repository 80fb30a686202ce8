"""Heavy words about oneself and one's life, which one soft question answers."""

from __future__ import annotations

from core.guide.crisis_words.parts import DRUG, END

_JUDGED = (
    r"(?:hopeless|worthless|useless|pathetic|empty|hollow|numb|broken|lost cause|failure|failiure|fracaso"
    r"|disappointment|disgrace|pointless|meaningless|waste of \w+|unbearable|nobody|falling apart|drowning"
    r"|sinking|trapped|dead inside|already dead|like nothing|nothing(?=$| (?:and|to (?:anyone|everyone|them)|but|without|anymore|inside|now|lol|any|im|i)\b)|worth nothing|good for nothing|rock bottom"
    r"|at rock bottom|breaking point|at (?:my )?breaking point|beyond (?:help|repair|saving|fixing)|unlovable"
    r"|a ghost|ghost|a joke|nobody|no good|in a (?:dark|bad) place|in a hole|desperate|despair|stuck(?!$)"
    r"|ashamed of (?:existing|being)|done for$|finished|lost|unwanted|invisible|a mistake|mistake|monster"
    r"|disgusting|depressed|literally nothing)"
)
_BARE = (
    r"(?! (?:at(?! (?:everything|life|this|being))|with|in(?! (?:this|the) world|side|front)|on"
    r"|about(?! (?:everything|life|it all|my (?:life|future)|the future))|for|when|question|block"
    r"|to(?! (?:everyone|my family|anyone|fix|them))|mark|points|like (?:a )?(?:question|block)|but|against"
    r"|between|track|count|there|yet|from(?! (?:inside|within))|new|left to do|where|stomach|page|field|list|set|special|much|else|wrong|bad"
    r"|serious|fancy|major)\b)"
)

ONESELF: tuple[str, ...] = (
    # about oneself, one's life
    r"(?:im|ive (?:been|become)|(?:i )?feel\w*(?: (?:\w+ and|myself|that im))?|felt|(?:everything|life|it all|it"
    r"|situation|my life|world|all|inside|each day|every day|mood|check in|am i)(?: (?:is|feels|seems|looks"
    r"|was))?|its|i am|(?:my )?\w+ (?:is|are) all|theyre right im|was|being|that im) (?:(?:so|just|like|all"
    r"|completely|totally|a|an|such|total|im|really|utterly|very|super|too|been|and|being|the|always|literally"
    r"|nearly|absolutely|basically|down|useless|depressed|i|am|is|its|at|in|worst|that|far|kinda|my|bit|s|now"
    rf"|feeling|\w+ly|plumb|only|long|one|big) ){{0,5}}{_JUDGED}{_BARE}",
    r"^(?:so |just )?(?:hopeless|worthless|useless|empty|numb|broken|depressed)(?=$| (?:and|just|again|tonight|i|im))",
    r"^(?:no )?(?:future|hope)$",
    r"^(?:so |all )?alone$",
    r"^(?:just )?(?:a |such a )?failure$",
    r"hopeless(?: \w+)? (?:tonight|hopeless)",
    r"worthless (?:and|person)",
    r"(?:nothing|worthless) to (?:anyone|everyone)",
    r"dont matter$",
    r"i dont (?:matter|belong)",
    r"worth (?:nothing|anything)",
    r"useless (?:to|fellow|person|as hell)",
    r"so far gone",
    r"good for nothing",
    r"(?:im|feel\w*|just) (?:\w+ ){0,2}(?:so|very|really|too) low(?! (?:on|at|in|score))",
    r"no thoughts of",
    r"disappointed in me",
    r"(?:suck|terrible|bad|fail) at everything",
    r"(?:hate|loathe|despise|disgusted (?:with|by)|ashamed of|cant stand|detest|stand being"
    r"|stand to be) (?:myself(?! for (?:skipping|not|missing))|me$|my life|being me|who i am|what i see"
    r"|everything about (?:me|myself)|existing|yourself)",
    r"hating myself",
    r"my lifes? (?:(?:is|feels|has|was|looks|isnt) )?(?:(?:basically|over|just|so|now|pretty|much|completely|a"
    r"|all) ){0,3}(?:over|ruined|finished|pointless|meaningless|mess|disaster|wreck|empty|worthless|no (?:value"
    r"|meaning|point|purpose)|done|falling|anymore|nothing|hell|joke)",
    r"(?:ruined|wasted|messed up|screwed up|destroyed|fucked up|lost) (?:my (?:whole )?(?:life|childrens?)"
    r"|everything(?! (?:i (?!ever|had|have)|in (?!my)|on)\b)|it all)",
    r"its so over for me",
    r"rather die than tell",
    r"nothing (?:(?:really|even) )?(?:matters|makes sense|i do|helps|will (?:ever )?(?:change|help|get better))",
    r"(?:nothing|none of it|no \w+) to look forward",
    r"not worth (?:it|anything)(?= (?:anymore|i|and|to go)|$)",
    r"isnt worth it$",
    r"(?:meaning|sense) (?:of|in|to|for) (?:my|life|any|anything|it all)(?! question)",
    r"no meaning",
    r"everything (?:\w+ ){0,4}(?:is|feels|seems) (?:\w+ )?(?:gone|dark|over|lost|broken|ruined|hopeless|pointless)",
    r"everything (?:hurts|i touch)",
    r"feel nothing",
    r"feel anything anymore",
    r"dont feel anything",
    r"dont wanna feel",
    r"everything to (?:just )?stop",
    r"(?:want|need) (?:it|this|everything|it all) to (?:just )?(?:stop|end|be over)(?! (?:by|before|soon|in)\b)",
    r"(?:feel\w*|im|felt) (?:(?:so|all|just|very|and|in|\w+ly) ){0,4}alone(?: and \w+)?",
    r"(?:nobody|no person|anyone|nobody else) (?:(?:would|will|really|actually|even|ever|here|to|is|else"
    r"|ever) ){0,4}(?:cares?|loves? me|notice(?:s|d)?(?= me| if| when| that| whether| i|$)|(?:sees|understands?)(?= me| this| it$| my| how| what i|$)|needs me|needs|likes me|there for me"
    r"|i can (?:tell|call)|i could call|to (?:turn|talk) to|turn to|would notice|believes)(?! (?:renal|biostats"
    r"|this question|the question|why|how|question))(?: about me| if|$| \w+)?",
    r"(?:anyone|anybody) (?:would|will) (?:\w+ )?(?:notice|care|miss)",
    r"no hope",
    r"(?:any|without) hope",
    r"(?:lost|losing|lose|got no|have no|out of) (?:all )?(?:(?:my|the|any) )?(?:hope|will to|interest in (?:life"
    r"|everything)|faith in life)",
    r"hope for (?:me|someone like)",
    r"hav\w* no hope",
    r"dont belong",
    r"(?:no|dont see an?y?|cant see an?y?|dont have a|have no|see no) (?:future|way forward|light (?:in|at|left"
    r"|for me|ahead)|way through|end to)",
    r"light at the end",
    r"(?:wanna|wish (?:i|to)(?: could)?|want to|should|could|maybe i should|to|and) (?:just )?(?:disappear"
    r"|vanish)(?! (?:from (?:the|my|social|group|discord|whatsapp|instagram)|forever))",
    r"run away from everything",
    r"if i (?:vanished|disappeared|dropped off)",
    r"wont be (?:here|around) tomorrow$",
    r"off the map",
    r"doors? (?:\w+ ){0,2}(?:closed|shut)",
    r"no coming back from",
    r"(?:never|not|dont|wont|isnt|aint)(?: \w+){0,4} (?:gonna |going to |to |ever |see it |things )?(?:get(?:s"
    r"|ting)? (?:any )?better|be (?:okay|ok|happy|alright|enough|good enough)|(?:things"
    r"|it) (?:will )?(?:ever )?(?:chang|improv|get)\w*)(?! (?:at|in|with|scores?))",
    r"(?:worse|harder) than the last",
    r"let (?:down )?(?:my family|everyone|every person|my parents|them all|my kids)(?: down)?",
    r"disgraced",
    r"(?:brought|bring) shame",
    r"failed (?:my family|everyone|my parents|my kids|at life|as a)",
    r"dont know who (?:i am|im)",
    r"how i (?:ever )?(?:come|can come) back from",
    r"stranger to myself",
    r"recogni[sz]e my(?:self| life)",
    r"supposed to be somebody",
    r"(?:dont|stopped) (?:\w+ )?car(?:e|ing) (?:about )?(?:what happens to me|anymore|if i live|about anything"
    r"|anything)",
    r"dont care anymore",
    r"dont deserve (?:anything|to be|happiness|love|help|this)",
    r"little interest in",
    r"scared of what happens if",
    r"nothing to anyone",
    r"worst (?:mother|father|person|daughter|son|wife|husband)(?: \w+)? alive",
    r"down every(?:one| person)",
    r"stopped eating",
    r"please (?:somebody|someone) help",
    r"heart is broken",
    # heavy words about oneself, whatever the sentence around them
    r"how (?:much|many) (?:\w+ ){1,5}kill (?:a (?:person|man|woman|human)|people)",
    r"cant do another (?:year|month|week|day) (?:of this|like this)|cant keep pretending|myself (?:ever )?being happy",
    r"nothing left to look forward|worthless when i see",
    r"how (?:this|it|any of it) (?:ever )?gets (?:any )?better",
    r"why am i (?:even |still )?(?:trying|here|doing this|bothering)$",
    r"ruined (?:my |our |the )?(?:\w+ ){0,2}(?:life|lives|future)",
    r"and (?:a|such a) (?:failure|disappointment|disgrace)",
    r"at my (?:limit|wits end|lowest)(?! (?:of|on|for)\b)",
    r"no interest in (?:life|anything|living|being)",
    r"dying inside",
    r"failure at (?:everything|life)",
    r"(?:nothing|not) (?:feels |is )?enjoyable",
    r"(?:one|a) (?:long|big|huge|complete|total) (?:failure|disappointment|mistake)",
    r"not (?:really )?here anymore",
    r"dont wanna do (?:this|it|any of (?:this|it)|life) anymore(?=$| (?:any|i|im|please|at))",
    r"out of this (?:hole|hell|darkness|pit)",
    r"stand the person",
    r"nothing left to (?:try|hold)",
    r"ya no quiero seguir con (?:nada|mi vida|la vida|esto)",
    r"sin fuerzas",
    r"odio (?:lo que soy|ser yo|quien soy)",
    r"(?:ya )?me rendi(?! con)",
    r"siento una carga",
    r"live with (?:this|the|my|such) (?:shame|guilt|failure|regret|pain|humiliation)",
    r"(?:why (?:has |did |does )?god|god why)",
    r"(?:resigned|used) to (?:nothing|never|failing|being (?:nothing|alone|a failure))",
    r"nothing left to (?:hope|live|lose|do|say)",
    r"(?:all |its )?over for me",
    r"i feel dead",
    r"(?:gives?|gave) an? (?:shit|fuck|damn) (?:about|if) (?:me|i)",
    r"lost (?:all |my |any )(?:motivation (?:to do anything|for life|for everything)|interest in (?:life"
    r"|everything|anything)|sense|will|joy|desire|purpose|reason|faith)",
    r"(?:life|everything|existence) sucks",
    r"hate it here",
    r"cant get up(?: anymore)?$",
    r"be (?:all right|alright|okay|ok|myself|happy|whole) again",
    r"end of what i can",
    r"not well$",
    r"worth the effort",
    r"dont know how to live",
    r"hide forever",
    r"dream is dead",
    r"(?:how|who) (?:do i|can i|to) (?:live|go on|bear|survive)(?: \w+)? (?:this|shame|it|myself)",
    r"no light in",
    r"cant carry on",
    rf"(?:dose|amount) of {DRUG} (?:\w+ ){{0,2}}(?:kills?|lethal|fatal|deadly)",
    rf"how (?:much|many) (?:\w+ ){{0,2}}{DRUG}(?: \w+){{0,3}} (?:dangerous|deadly|lethal|fatal|toxic|too (?:many"
    r"|much)|enough|dead)",
    r"survived my (?:suicide )?attempt",
    r"(?:everyone|they all|people) (?:\w+ )?hates? me",
    r"(?:none|nothing) of (?:it |this |its )(?:is gonna|gonna|will|is going to|would) (?:\w+ )?matter",
    r"(?:everything|something|so much) (?:about me )?(?:is )?wrong (?:about|with) me",
    r"about me is wrong",
    r"let(?:ting)? (?:people|everyone|them|my family|my parents) down",
    r"(?:im|just|such|nothing but|feel like) (?:\w+ )?(?:garbage|trash|scum|rubbish|dirt|human waste)(?! (?:at|in"
    r"|on|with)\b)",
    r"(?:lie|lay|stay|sit) (?:here|in bed) and rot",
    r"(?:just )?rot away",
    r"hurts to (?:exist|be alive|live|breathe|be me|wake up)",
    r"(?:sick|tired) of (?:myself|being me|my life|pretending|it all|everything)",
    r"why (?:even |do i )?(?:try|bother|keep trying|go on)$",
    r"(?:biggest|worst|greatest) (?:failure|disappointment|loser|mistake)",
    r"(?:im|i am) (?:\w+ )?(?:crumbling|shattering|breaking|spiral\w+|drowning|fading|disappearing"
    r"|cracking)(?! (?:my|the|a|into|news|down)\b)",
    r"(?:picture|imagine|see) (?:next year|tomorrow|my future|a future) at all",
    r"cant (?:picture|imagine) (?:next year|a future|my future|tomorrow)",
    r"ya fue todo",
    r"cansad[oa] de (?:todo|luchar|la vida)",
    r"no sirvo(?! para (?:bio|farma|esta|este))",
    r"no merezco",
    r"no resisto",
    r"(?:todo|esto) me (?:ahoga|supera|duele)",
    r"para que vivir",
    r"no le importo",
    r"a nadie le importo",
    r"perdid[oa] en la vida",
    r"(?:detesto|maldigo|aborrezco) (?:mi|la) (?:vida|existencia)",
    r"nadie me necesita",
    r"perdon por todo",
    r"(?:reason|point|use|sense|motivation|will|strength|energy|courage) (?:to|in|of|for) (?:even )?(?:keep|go"
    r"|going|keeping|trying|try|continue|continuing|get|getting|bother|carry|carrying|fight|fighting)(?: (?:going"
    rf"|trying|on|up|fighting|out|of|bed|at|all|moving|pushing|doing|this|anything)){{0,3}}{END}",
    r"(?:disgrace|disappointment|embarrassment|shame|failure|letdown) (?:to|for|of) (?:my|the|our|everyone|them"
    r"|all)(?: (?:family|parents|kids|whole|mom|dad|people|wife|husband))?",
    r"family (?:disappointment|failure|disgrace)",
    r"(?:disconnected|detached|cut off) from (?:everything|everyone|myself|the world|life|reality|people)",
    r"not good enough for (?:anything|anyone|this (?:world|life)|them|life|my)",
    r"never be (?:normal|happy|loved|anything|somebody|okay|ok|whole|free|fixed)(?! (?:at|with|in)\b)",
    r"not worth (?:saving|loving|helping|the air|the trouble|anyones|anything|living for)",
    r"too (?:damaged|broken|far gone|weak|tired|lost|sad) (?:to|for) (?:fix|be|save|live|go|love|continue|anyone"
    r"|this|anything|keep|help|care)",
    r"cant do anything right",
    r"(?:make|made|making) (?:things|everything|it|life) (?:worse|harder|miserable) for (?:everyone|my|them"
    r"|people)",
    r"deserve (?:to feel|this|to fail|it all|to suffer|to be (?:alone|miserable|punished)|what|nothing|all this"
    r"|the)",
    r"(?:hate|hated) (?:everything|everyone|it all)(?: (?:and|about me|about myself))?$",
    r"scared of (?:my own (?:head|mind|thoughts)|myself|my thoughts|what i might)",
    r"(?:darkness|the dark)(?: \w+){0,2} (?:in|of|inside|around|closing)",
    r"(?:dark|bad|black) (?:place|hole|cloud|pit|tunnel)(?! (?:question|on|in the (?:lungs?|cxr)))",
    r"(?:heavy|deep|endless|constant|unbearable|crushing|overwhelming) (?:sadness|grief|despair|emptiness"
    r"|loneliness|shame|guilt|sorrow)",
    r"(?:everything|it all|all of it|life|the world) (?:is|feels|gets|has become|got) (?:(?:so|just|way|all|a bit"
    r"|really) ){0,2}too (?:much|heavy|hard)(?! (?:to (?:review|cover|memori[sz]e|read)))",
    r"(?:cant|couldnt) leave my (?:room|bed|house)(?! (?:until|before|till))",
    r"(?:pressure|life|loneliness|shame|guilt|grief|silence|sadness|failure|weight) (?:is |keeps )?(?:break|crush"
    r"|destroy|suffocat|kill|eat|tear)\w* me",
    r"(?:no|any|lost|find|feel|brings?(?: me)?|without) (?:all )?(?:joy|pleasure|purpose|peace)(?: (?:in|left"
    r"|anymore|at all|from|me|anywhere)|$)",
    r"me (?:any )?joy",
    r"wreck of a",
    r"out of control and",
    r"so depressed",
    r"severely depressed",
    r"barely (?:get out|exist|function|alive|hanging|holding)",
    r"its gonna be (?:tonight|this weekend|tomorrow)$",
    r"life is worthless",
    r"self ?(?:hatred|loathing)",
    r"(?:i|im|ive|feel\w*|felt|me|myself|(?:my|the|this)? ?(?:life|existence)|everything|nothing|being) (?:(?:so"
    r"|such|just|like|all|completely|totally|utterly|really|very|too|a|an|the|deeply|absolutely|constantly|always"
    r"|\w+ly|plumb|one|long|and|even|feel|feeling|seems|is|am|my|of|bit|empty|lonely|alone|at|kind|sort|pretty"
    r"|that|at my|absolute|truly|honestly|utter|complete|total|family|huge|big|stupid|fucking|real|whole"
    r"|the family) ){0,5}(?:purposeless|powerless|helpless|unlovable|unloved|unwanted|lonely(?! (?:sometimes"
    r"|at times|but|in the library|studying))|hopeless|worthless|useless|pointless|meaningless|broken"
    r"|guilty for (?:existing|being|living|breathing)|breaking point|disposable|insignificant|irrelevant"
    r"|invisible|defeated|crushed|shattered|destroyed inside|dying inside|rotten|cursed|doomed|failure"
    r"|disappointment|disgrace|waste of (?:space|time|money|skin|air|everyone\w*|tuition|a life|a person)|hollow"
    r"|void|dead inside|empty inside|numb inside|nothing inside|fraud of a person)(?! (?:at|with|in(?! (?:life"
    r"|this world))|on|about|of (?:my (?:score|notes|result)|the)|for|when|question|block|pen|bone|femur|link"
    r"|english|record|form|score|cards?|deck|to (?:reread|cram|study|memori[sz]e|do|me (?:as|for))|by (?:that"
    r"|this|the)|after (?:that|this)|stage|screen|but passed|resource\w*|explanation\w*|vessel\w*|viscus|organ)\b)",
    r"(?:hole|emptiness|void|darkness|nothing(?:ness)?) (?:in(?:side)?|within|around) me",
    r"(?:losing|lost) (?:my grip|my mind to|control of my life|myself|the will|my will|the fight)",
    r"(?:depression|darkness|sadness|shame|guilt|grief|despair)(?: is| keeps)? (?:consum|swallow|eat|drown|crush"
    r"|kill)\w* me\b",
    r"about to (?:break(?! for)|snap|collapse|fall apart|lose it)(?! (?:over|at|with))",
    r"(?:cant|couldnt|dont) (?:function|feel (?:anything|joy|alive|human|pleasure)|enjoy anything|be fixed"
    r"|be helped|be saved|breathe anymore|stop crying|get out of bed (?:any ?more|most|for)|find (?:joy|meaning"
    r"|a reason|the will|the strength))(?! (?:questions?|in (?:this|the) block|with (?:biostats|renal)))",
    r"get out of bed anymore",
    r"nothing (?:gives|brings|makes) me (?:\w+ )?(?:pleasure|joy|happy|happiness|feel)",
    r"(?:want|need|wish) (?:the|this|these|all (?:the|this|of it)|it all|everything) (?:hurt|hurting|thoughts"
    r"|sadness|suffering|nightmare|it|noise in my head)? ?(?:to )?(?:just )?stop(?! the)",
    r"make it stop",
    r"make (?:it|this) all stop",
    r"(?:nothing|none of (?:it|this)) (?:feels|seems|is|was|looks) (?:\w+ )?(?:worth|real|okay|ok|right anymore"
    r"|good anymore|left|enough)(?! (?:rereading|redoing|on (?:this|the)))",
    r"(?:anything|everything|any of (?:it|this)) (?:even )?matters?(?: (?:anymore|at all))?$",
    r"whether anything matters",
    r"life is (?:too|so|just|not|nothing|over|a (?:joke|nightmare|mess|lie)|unfair and)(?: \w+)?$",
    r"life (?:is|feels|seems|has become|hurts)(?: (?:too|so|just|very)){0,2} (?:hard|heavy|cruel|painful"
    r"|unbearable|empty|meaningless|pointless|dark|hell|not for me)",
    r"(?:exhausted|tired|drained|crushed|overwhelmed|beaten|broken) by (?:life|everything|living|existence)",
    r"dont know why i (?:keep|even|still|bother|try|exist|was|go on|am)(?! (?:missing|getting|mixing|confusing"
    r"|picking|choosing|changing|failing (?:renal|biostats)))",
    r"why (?:do )?i (?:even )?(?:keep|still) (?:trying|try|going|go on|fighting|bother)",
    r"(?:i have|ive|i got) (?:got )?(?:nobody|no friends|no one|no reason|nothing left|nothing)(?: (?:left"
    r"|anymore|in my life|who|to))?$",
    r"nobody (?:\w+ )?(?:notices|wants me|sees me|hears me|loves me|likes me|misses me|believes in me)",
    r"(?:hate|hated|despise) who (?:im|i am|ive|i)",
    r"someone i (?:dont|hate|cant)",
    r"disappoint\w* (?:everyone|my (?:family|parents|kids|wife|husband|mom|dad|father|mother)|them all"
    r"|all of them|people)",
    r"(?:cant|couldnt) (?:look at|face|talk to) my(?:self)? ?(?:family|parents|mom|dad|kids|wife|husband|friends"
    r"|classmates|in the mirror)?",
    r"trapped in",
    r"stuck in (?:a (?:life|nightmare|dark)|this (?:life|nightmare|dark|hole))",
    r"waste of (?:everyone\w*|my parents|a life|space|time and)",
    r"(?:woke|wake|waking|live|living|lived)(?: up)? (?:in|into) (?:a|the|this) (?:\w+ )?(?:nightmare|hell)",
    r"better (?:to be )?asleep",
    r"rather be asleep",
    r"isolat\w+ myself",
    r"dont want anyone to see me",
    r"(?:dont|cant) see (?:it|this|any of it) (?:ending|end|getting)",
    r"(?:its|all) (?:all )?my fault (?:and|that|i)",
    r"end of the road for me",
    r"void (?:is )?(?:calling|hiring)",
    r"cry (?:every|all) (?:night|day)",
    r"crying (?:every|all) (?:night|day)",
    r"hold on(?: much)? (?:longer|anymore)",
    r"hanging on by a thread(?! w)",
    r"ive (?:already )?decided$",
    r"already decided$",
    r"nothing can stop me",
    r"nobody can (?:stop|help|save) me",
    r"made (?:up )?my (?:decision|mind)$",
    r"my preparations",
    r"me (?:hundo|ahogo|estoy hundiendo)",
    r"(?:lloro|llorar|llorando) (?:todo el (?:tiempo|dia)|todas las noches|cada noche|sin parar)",
    r"no (?:salgo|puedo salir) de (?:la|mi) (?:cama|cuarto)",
    r"ya no (?:me )?importa(?: nada)?",
    r"nada (?:me )?importa",
    r"no hay (?:salida|remedio|solucion|vuelta atras|nada que hacer)(?! (?:de|para (?:la|el|esta)))",
    r"no tiene (?:remedio|caso(?= seguir| vivir| intentar|$)|solucion)(?: seguir)?$",
    r"(?:molestia|problema|verguenza|decepcion|vergüenza) para (?:todos|mi|mis|ellos|el mundo)",
    r"ya no quiero (?:seguir|continuar|nada|luchar)(?! (?:con|viendo|en|estudiando|haciendo|leyendo|repitiendo"
    r"|asi de|esta|este|el|la)\b)",
    r"no se (?:para que|por que)(?: (?:sigo|vivo|existo|estoy aqui|lo intento))?$",
    r"(?:solo|puros) (?:les|le|doy|causo) (?:doy )?problemas",
    r"no valgo\b",
    r"no (?:me )?quedan? (?:fuerzas|nada|esperanza)",
    r"todo (?:se acabo|esta mal|es oscuro|me supera)",
    r"(?:me siento|estoy|soy|siento que soy|siento) (?:(?:tan|muy|re|super|bien|como|un|una|completamente"
    r"|totalmente|por|bien|la|que|mas|toda?|tod[oa]s?|muert[oa]|siempre) ){0,4}(?:vaci[oa]|sol[oa]|inutil"
    r"|atrapad[oa]|perdid[oa]|roto|rota|carga|fracaso|fracasad[oa]|estorbo|basura|desesperad[oa]|muert[oa]"
    r"|decepcion|hundid[oa]|destrozad[oa]|acabad[oa]|nada|nadie|harto de vivir)(?! (?:con|en|de (?:estudiar"
    r"|cansancio|sueno|bio\w*)|por)\b)",
    r"(?:nunca|nada|ya no) (?:va a |vaya a )?(?:mejorar|cambiar|me (?:importa|llena|motiva)|salir)",
    r"nunca mejor\w+",
    r"no tengo a nadie",
    r"nadie me (?:entiende|quiere|ayuda|necesita)",
    r"no (?:soporto|aguanto) (?:mas|esto|mi vida|vivir)",
    r"por dentro",
    r"me da lo mismo todo",
    r"ya nada",
    r"todo es mi culpa",
    r"para que (?:sigo|vivo|seguir|intentarlo)",
    r"quisiera desaparecer",
    r"sin ganas de (?:nada|seguir)",
    r"no me quedan (?:fuerzas|ganas)",
)
