"""What other people's tests and lists brought, and other languages."""

from __future__ import annotations

from core.guide.crisis_words.parts import DRUG

GATHERED: tuple[str, ...] = (
    # said in other people's tests and lists
    r"(?:gun|pistol|rifle|revolver) (?:is |sits )?(?:loaded|out|under my|in my|on my|next to)",
    r"(?:drink|drug|smoke|starve)(?:ing)? myself to death",
    r"dirt nap",
    r"catch(?:ing)? the (?:last )?bus (?:permanently|forever|out|one way)",
    r"(?:belt|rope|cord|scarf|sheet) (?:or|and|vs) (?:a |the |my )?(?:belt|rope|cord|scarf|beam|door|ceiling)",
    r"(?:bridge|roof|building|balcony|fall|drop|overpass)(?: \w+){0,4} (?:(?:high|tall|far|deep) enough"
    r"|enough height|to do the job)",
    r"my (?:skin|arms?|legs?|thighs?|wrists?) (?:is|are|were) (?:\w+ )?(?:covered|full|all)(?: \w+){0,2} (?:burns"
    r"|cuts|scars|bruises|blood)",
    r"letters? to (?:everyone|all the people|the people i love|my loved ones)",
    r"tell (?:them|her|him|everyone) (?:that )?i(?:m sorry| love| loved| tried)",
    r"planning my own",
    r"me (?:quiero|voy a|quisiera) (?:hacer dano|ir de este mundo|morir|ir para siempre)",
    r"me voy (?:para siempre|de este mundo)",
    r"ya no (?:estare|voy a estar)(?: aqui)?$",
    r"decidid?o? (?:morir|matarme|suicid\w+|irme)",
    r"(?:terminar|acabar|poner fin)(?: con| a)? mi vida",
    r"mi vida (?:se )?(?:termine|acabe)",
    r"dejar de vivir",
    r"(?:no aguanto|no soporto|odio|detesto) (?:vivir|existir|estar viv[oa])",
    r"(?:ideas?|images?|visions?|flashes|pictures) of (?:my )?(?:death|dying|being dead|killing)",
    r"(?:easier|better|simpler|nicer|kinder|best|peaceful|relief|nice)(?: (?!on|at|in)\w+){0,4} (?:not|never"
    r"|didnt|stopped|stop|without)(?: (?:to|have|just|be|been|ever|having|really)){0,3} (?:wak\w+|exist\w*"
    r"|be(?:ing)? (?:here|alive|around)|here|alive|living|born|liv\w+)(?! (?:early|at|in|on campus|with)\b)",
    r"how (?:many|much)(?: (?:it|of (?:them|it)|pills|tablets|meds|would|id|i|will|do|does|need|to"
    r"|take)){1,5} (?:take|need|swallow)(?: to (?:die|end|kill|go|sleep|not)\w*|$)",
    r"(?:date|day|time|place) (?:and|for) (?:the |a |my )?(?:method|death|suicide|way to die)",
    r"(?:cutting|burning|scratching|hitting|hurting|starving|bleeding|pain)(?: (?:myself|my \w+))? (?:is the only"
    r"|helps|makes me|calms|feels good|keeps me|is how i)",
    r"(?:scratch|burn|cut|hit|tear)\w* (?:at )?(?:myself|my \w+)(?: \w+){0,3} (?:raw|bleed|bled|blood|bruise\w*"
    r"|helps|every night)",
    r"scratching myself",
    r"(?:ready|about|gonna|going|want|wanna|tempted) (?:to )?(?:step off|jump(?! (?:into|to|in|ahead|back"
    r"|straight|around|on)\b)|let go(?! of (?:the|this|my) (?:date|exam|score))|slit|hang)",
    r"(?:plan|plans|planning|intend|intending|expect|expecting|prepared|hoping|going"
    r"|decided)(?: on)? not (?:to be|being|to wake|waking|to see|to live|living|to exist)(?! (?:at|in"
    r"|on campus)\b)",
    r"my last (?:day|night|sunset|birthday|christmas|sunday|meal|goodbye)(?! (?:of|before|at|on|in|shift|off|with"
    r"|was|as|here)\b)",
    r"(?:something|anything|a thing) (?:\w+ )?irreversible",
    r"(?:tak|took|take)\w* my secret",
    r"(?:cant|dont) trust myself",
    r"(?:how|where|when|the way) (?:i|id|ill|im|i d) (?:(?:would|will|gonna|could|might|to) )?(?:do|end"
    r"|be doing) it(?: and|$| if| but| i\b| tonight| myself)",
    r"(?:thought|thoughts|think|thinking|thinks|temptation|tempted|urge|urges|want|wanted|considered|considering"
    r"|plan|planning|idea|ideas|wondered|wondering|fantasi\w+|imagin\w+) (?:(?:about|of|to|on"
    r"|for) ){0,2}(?:tak(?:e|ing)|swallow(?:ing)?) (?:(?:all|the|my|every|a|whole|bottle|of|too|many|these|those"
    rf"|them) ){{0,5}}{DRUG}",
    r"(?:wish\w*|pray\w*|long\w*|beg\w*|wait\w*|ready|hop\w*|yearn\w*|look\w* forward|crav\w*|welcom\w*|dream\w*"
    r"|thoughts|preoccupied|obsess\w*|want\w*) (?:(?:for|about|of|with|on|to|only|just|my|own|a|quick|the"
    r"|peaceful|quiet) ){0,4}(?:death|dying|to be dead|the end of (?:it|me|my life))(?! (?:rates?|certificates?"
    r"|lectures?|criteria))",
    r"(?:done|finished|through) (?:with )?(?:living|being alive|existing|with being here|with this life)",
    r"stopped (?:existing|living)",
    r"(?:nearly|almost|just|recently|already|previously|have|ive|once) (?:attempted|tried to (?:die|end"
    r"|kill))(?! (?:the|that|a|all|another|to|\d+|four|two|my|it|every|block)\b)",
    r"(?:my|an|another|first|last) (?:own )?attempt on (?:my|his|her) life",
    r"attempt to (?:die|end my|take my)",
    r"(?:my|a) suicide",
    r"end (?:myself|me$)",
    r"would end it",
    r"end it (?:if|once|myself|when|tonight)",
    r"on the (?:roof|ledge|edge|bridge|tracks|balcony|overpass)$",
    r"(?:im|i am) (?:(?:standing|sitting|up|out|already|now|right) ){0,3}(?:on|at) (?:the|a) (?:roof|ledge|edge"
    r"|bridge|tracks|overpass|platform edge)",
    r"engine (?:is )?(?:running|on)(?: \w+){0,5} (?:garage|door|shut|closed)",
    r"(?:garage|car)(?: \w+){0,5} engine running",
    r"(?:guns?|knives|knife|blades?|razors?|pills|meds|rope|weapons?|bullets?)(?: (?!question|block|exam"
    r"|form)\w+){0,6} (?:dont trust myself|shouldnt have (?:them|it)|away from me|for me please|i might use"
    r"|use (?:it|them) on myself|on me right now)",
    r"(?:hold|keep|take|hide|lock)(?: \w+){0,3} (?:my|the) (?:\w+ )?(?:guns?|knives|knife|blades?|razors?|pills"
    r"|meds|rope)(?: away| from me| for me| please|$| so i)",
    r"(?:hit\w*|bang\w*|smash\w*|slam\w*|punch\w*|pill\w*|bleed\w*|burn\w*|cut\w*|starv\w*|hurt\w*"
    r"|chok\w*)(?: \w+){0,6} on purpose",
    r"(?:hit|hitting|bang|banging|bash\w*|slam\w*|smash\w*) my head (?:against|on|into|until|in"
    r"|till)(?! (?:the (?:desk|books?|keyboard) over|acid|renal))",
    r"i (?:cut|burn|hurt|starve|choke|scratch)(?: (?:myself|my \w+))? (?:when|because|to (?:feel|cope|calm"
    r"|punish)|so (?:i|that)|whenever|if|after)",
    r"starve myself(?! of sleep)",
    r"because i deserve (?:it|the pain|to suffer|to hurt)",
    r"punish(?:ing)? (?:myself|my body)(?! (?:with|by) (?:anki|questions|extra))",
    r"i deserve (?:to (?:die|suffer|hurt|bleed|be dead|be punished)|death|the pain)",
    r"(?:say|said|saying|tell|write|writing|send|sent|sending) (?:\w+ ){0,2}(?:good ?byes?"
    r"|farewells?)(?! (?:to (?:dedicated|step|anki|uworld|my (?:weekends|social|free|summer|phone))|for now"
    r"|dedicated|and see|until|till))(?: (?:one|to|for|forever|everyone|all|and|without|before|because|mom"
    r"|friends)\b|$)",
    r"goodbye (?:one last|for good|my (?:friends|love|family))",
    r"(?:this is|consider this|heres|be|this) (?:my|a|the) (?:goodbye|farewell|(?:last|final) (?:message|text"
    r"|post|words?|note|night|day(?! of| before)|goodbye|sunset|birthday))",
    r"last time (?:(?:we|you|i|ill|well|youll|that|anyone|anybody|ever) ){1,3}(?:will )?(?:talk|log|write|post"
    r"|speak|see|sees|hear|hears|sign|text|message)(?! (?:in|the|my|a|for|to (?:the|my) (?:school|dean|tutor)"
    r"|questions?)\b)",
    r"last time i log on",
    r"my final (?:message|post|note|letter|words|goodbye|text)",
    r"(?:leave|leaving|left) (?:everyone|you all|them all|it all|everything) (?:behind|forever)",
    r"preparing to leave",
    r"prepar\w+ to (?:die|go$|leave everyone)",
    r"tie[ds]? up (?:the |my |all )?loose ends",
    r"(?:sort\w*|writ\w+|wrote|finish\w*|updat\w+) (?:out )?my (?:own )?will(?! (?:power|to))",
    r"(?:long|one way|last) trip(?:$| one way)",
    r"one way trip",
    r"(?:alt ?f4|uninstall\w*|delet\w+|logg?(?:ing|ed)? (?:off|out)(?: of)?|quit\w*|exit\w*"
    r"|unsubscrib\w+(?: from)?|rage ?quit\w*|checked? out(?: of)?|opt(?:ing)? out(?: of)?|end\w*"
    r"|resign\w*(?: from)?|cancel\w*) (?:my (?:own )?(?:existence|life)|life|living|existence|this life"
    r"|being alive)(?! (?:support|science|insurance|goals))",
    r"(?:logg?(?:ing)?|sign(?:ing)?|check(?:ed|ing)?) (?:off|out) (?:forever|for good|permanently)",
    r"off myself",
    r"escape forever",
    r"vanish for good",
    r"(?:want|wanna|need|wish|wants|pain|it|this|i|just|me|to) (?:(?:to|it|just|all|the|pain|would|could|be) ){0,4}(?:end|stops?|stop|leave|go|over)"
    r" (?:forever|for good|permanently)",
    r"(?:gone|rest|quiet|peace|dark|sleep|silent|disappear|vanish) (?:forever|for good|permanently|for all time|and never (?:come|wake|return)\w*|and not (?:come"
    r"|wake|return)\w*)(?! (?:by|with) (?:biostats|anki|renal))",
    r"never (?:come|coming|return\w*) back(?! to (?:this|the|biostats|anki|renal))",
    r"not come back$",
    r"should just go$",
    r"i should just go (?:everyone|forever|and)",
    r"(?:finally|soon|ill be|be|im) (?:\w+ )?(?:at peace|free of (?:it|this) all|with god|in heaven"
    r"|out of (?:everyones|your) (?:hair|way))(?! with (?:my|the|this) (?:score|date|exam|result))",
    r"(?:wont|never) (?:stop|end|go away) unless i",
    r"what(?: ill| i will| i might| i could| i may) do (?:to myself|if im alone|if i am alone|tonight if)",
    r"of what ill do to",
    r"afraid of what i",
    r"afraid of myself",
    r"(?:courage|guts|nerve|strength) to (?:die|do it|jump|end|go through|kill|pull|leave)",
    r"drinking to get the courage",
    r"a danger to me",
    r"what happens (?:after|when) (?:you|we|i) die(?! (?:question|in))",
    r"have me to (?:kick|push|worry|deal)",
    r"wish(?:ing|ed)? i (?:wasnt|werent|was not|were not|wasn|could be not|was never|werent ever) (?:alive"
    r"|here(?! for)|born|around|breathing|conscious|awake)",
    r"hoping i (?:wouldnt|dont|wont) wake",
    r"wouldnt be (?:alive|here) tomorrow",
    r"(?:what|which|lethal|fatal|deadly|enough|right) (?:\w+ ){0,2}(?:dose|amount|dosage"
    r"|quantity)(?: \w+){0,5} (?:wake|die|dead|end it|never|kill me|myself|sleep)",
    r"so (?:i|you) (?:dont|never|wont) wake",
    r"not (?:gonna|going to) be (?:here|around|alive)(?: (?:much|for|any|very|to))? ?(?:longer|long|anymore|see"
    r"|soon|tomorrow|next year)(?! (?:than|block|in))",
    r"not be (?:here|around) much longer",
    r"wont (?:be|last|live) (?:\w+ )?(?:much longer|long)(?! (?:enough|block|stems|question))",
    r"(?:las |unas |mis )?pastillas (?:en la mano|listas|aqui|guardadas|en frente|enfrente|a mi lado)",
    r"(?:tengo|agarre|junte|guarde) (?:las|unas|muchas|mis) pastillas(?! (?:de|para la|para el|del)\b)",
    r"(?:ideas?|pensamientos?|fantasias?|deseos?) (?:de|sobre) (?:la |mi |hacerme )?(?:muerte|morir\w*|dano"
    r"|suicid\w+)",
    r"me (?:queme|quemo|golpee|golpeo|pego|pegue|rasguno|muerdo)(?: \w+){0,2} (?:a proposito|para sentir|otra vez"
    r"|sola|solo)",
    r"haciendo(?:me)? dano",
    r"hacerme (?:algo|dano|mal)",
    r"(?:mejor|facil|sencillo|bonito|tranquilo)(?: \w+){0,3} no (?:estar|estuviera|existir|existiera|despertar"
    r"|despertara|vivir|haber nacido|seguir viv\w+)(?! (?:en|tarde|temprano)\b)",
    r"(?:seria|es|fuera) (?:mejor|mas facil) sin mi",
    r"(?:quiero|queria|quisiera) (?:decir\w*|que sepan)(?: \w+){0,6} adios",
    r"quiero (?:irme|descansar|dormir) (?:para siempre|de una vez por todas)",
    r"ultima (?:noche|carta|vez que)(?! (?:de|que (?:repito|estudio|cambio|hago|tomo)))",
    r"se como (?:hacerlo|matarme) y (?:cuando|con que|donde|tengo con que)",
    r"tengo con que",
    r"mejor muert[oa]",
    r"lastimar(?:me|se)?\b",
    r"me (?:quiero|voy a|quisiera) (?:lastimar|matar|morir|suicidar|cortar|colgar|ahorcar)(?! (?:de|por|el pelo"
    r"|el cabello))",
    r"autolesion\w*",
    r"cortarme(?! el)",
    r"irme de este mundo",
    r"dejar este mundo",
    r"tomarme (?:todas|todo el frasco|muchas|un monton)",
    r"(?:atropelle|caiga|mate|mato) (?:un|el) (?:carro|coche|camion|bus|tren|rayo)",
    r"no (?:voy a|pienso|creo que vaya a) estar (?:aqui|viv[oa])?(?: \w+)? ?(?:mucho|mas|manana"
    r"|para)?(?: tiempo)?(?! en|$)",
    r"deb[ií] haber nacido",
    r"(?:todos|mundo|familia|padres|hijos|gente|ellos)(?: \w+){0,4} mejor(?: \w+){0,2} sin (?:mi|mi presencia)\b",
    r"sin mi estarian mejor",
    r"acabar con (?:esto|mi sufrimiento) (?:de una|para siempre|ya)",
    r"dejar de sufrir para siempre",
    r"(?:plan|manera|forma|formas) (?:para|de) (?:matarme|morir|suicid\w+|quitarme)",
    # Spanish, and the plainest words of some neighbours
    r"(?:me )?(?:quiero|quisiera|deseo|prefiero|preferiria|ganas de|voy a|pienso(?: en)?|pensando en|pense en"
    r"|pensado en|intente|intentado|plan es|mejor|prefiero|dan ganas de|planeo|alivio|gustaria|necesito|por|a"
    r"|en) (?:me )?(?:morir(?:me)?|matar(?:me)?|suicid\w*|desaparecer(?: para siempre)?|(?:acabar"
    r"|terminar) con (?:todo|mi vida)|dormir(?:me)? (?:para siempre|y no despertar)|estar muert[oa]"
    r"|dejar de (?:vivir|existir)|quitarme la vida|no (?:existir|despertar|estar viv[oa]|haber nacido)"
    r"|tirarme (?:del|de|por|al)|ahorcarme|colgarme|lanzarme|lastimarme|hacerme dano"
    r"|cortarme)(?<!voy a morir)(?<!a morir)(?<!por morir)(?! (?:de (?:sueno|risa|hambre|cansancio|aburrimiento)"
    r"|un rato))",
    r"matarme",
    r"quitarme la vida",
    r"cortarme(?: las venas)?$",
    r"cortarme las venas",
    r"hacerme dano",
    r"me (?:corte|corto|lastimo|lastime|hago dano|estoy cortando)(?! (?:el|un|una|estudiando|el dedo|cocinando"
    r"|el pelo))",
    r"(?:ganas|razon(?:es)?|motivos?) (?:de|para) (?:vivir|morir\w*)",
    r"soy (?:solo )?(?:una? )?(?:carga|estorbo)",
    r"(?:^|yo |mejor |y |que |estos )me mato(?= si|$)",
    r"(?:carga|estorbo) para",
    r"cansad[oa] de vivir",
    r"me arrepiento de haber nacido",
    r"haber nacido",
    r"despedida",
    r"adios a todos",
    r"perdonenme",
    r"extranar cuando",
    r"tengo (?:guardadas )?(?:las )?pastillas guardadas",
    r"guardadas las pastillas",
    r"se acabe (?:todo )?para siempre",
    r"no (?:(?:le|me|te|lo|ya|tengo|vale la pena|merezco|encuentro|veo|hay|quiero|deseo|puedo|se|quisiera|ningun"
    r"|ninguna|mas|sentido|razon|razones|motivo|motivos|ganas|a|de|para|por|que|la|el|en|seguir"
    r"|valgo) ){1,6}(?:vivir|viviendo|viv[oa]|existir|despertar\w*|estar aqui|aqui|con vida|vida)(?! (?:en|tarde"
    r"|temprano|con (?!vida)|a las|cerca|sin|el dia|de)\b)",
    r"no (?:quiero|deseo) (?:vivir|despertar\w*|existir|estar viv[oa]|seguir(?! (?!viviendo|asi|viv|aqui"
    r"|con vida)))(?! (?:en|tarde|temprano|con|a las|cerca|sin|el dia)\b)",
    r"(?:mejor|seria mejor|alivio|prefiero)(?: \w+){0,2} (?:muert[oa]|muriera|murier[ae]|morirme|sin mi"
    r"|no existir)",
    r"ojala (?:no (?:desp\w+|exist\w+)|(?:me )?muri?era|me muera|nunca (?:hubiera )?nac\w+)",
    r"(?:encuentro|veo|tiene|tenga) sentido (?:a |la |seguir ){0,4}vi(?:vir|da|v[oa])(?! (?:en)\b)",
    r"la vida no tiene sentido",
    r"(?:veux|envie de) mourir",
    r"me tuer",
    r"quero morrer",
    r"me matar",
    r"will (?:sterben|nicht mehr leben)",
    r"mich umbringen",
    r"voglio morire",
    r"si (?:repruebo|fallo|no paso) me (?:mato|muero)",
)
