"""Signs of death in plain words and in coded ones, and wishing for it."""

from __future__ import annotations

DYING = {
    # killing oneself, in so many words
    "kill": r"""
        acabar (?:con esto y )?conmigo / acabo con todo / autoeliminarme / been cutting(?!
        (?:class|corners|down|back|out|it|carbs|sugar)) / better for me (?:is )?to die / cansa?d?[oa] de (?:existir|estar viv[oa]|vivir)
        / caso a seguir viv\w+ / commit suicid\w*(?! (?:in|by|is|was|are|rates?|and the|vs)\b) / cut me on the \w+ / (?:dead|deid) by
        (?:my|ma) own / death (?:seems|feels|looks|sounds|is|would be)(?: like)?(?: \w+)?
        (?:gentle|kind\w*|mercy|peaceful|better|nice|sweet|relief) / desapareciera para siempre / desvivirme / (?:diosito|dios|senor)(?:
        \w+)? llevame / (?:dont|not|ion|no longer|never) wanna (?:\w+ )?live(?!
        (?:in|with|at|on|near|off|like|alone|here|there|next|that far)\b) / (?:dont|not|never) deserve to (?:live|be
        alive|exist|breathe) / dying by my own / end(?:ing|ed)? (?:my own|my) life / escribi las? cartas? / estar en este mundo /
        everyone(?: i know| i love)? (?:would|will|d) be (?:so |much |way )?better off(?! (?:if (?:we|they|you|the)|with)\b) /
        (?:go|end|die|finish\w*|leave)(?: \w+){0,4} by (?:my |ma )?own hands? / gonna rope / haram to kill / hart[oa] de
        (?:existir|vivir) / hasten my own / i already took (?:them|it all|everything)$ / i (?:have |ive )?cut me / i(?:ll| will| would|m
        gonna| might| could)? jump if i (?:fail|dont pass) / ir de este mundo / item (?:9|nine)(?: \w+){0,6} (?:every|nearly|more than
        half) / joke about suicide for(?: \w+){0,12} on the list / kermit (?:suicid\w*|for real|myself) / kill me (?:also|too)$ /
        (?:kill|killing|killed|killd) (?:your|him|her)self (?:because|since) i /
        (?:kill|off|hang|shoot|drown|neck|unalive|terminat|gas|poison|suffocat|strangl)(?:s|e|ed|ing|t?ing)?
        (?:myself|oneself|masel\w*)(?! (?:laughing|studying|over|trying|from laughing|with (?:work|studying|laughter)|into)) / kms / let
        it kill (?:me|you) / let myself (?:drown|die|fall|go under|bleed|drift) / (?:make|making|made) an end of (?:it with )?me / ^me
        mato(?= (?:ya|no)\b|$) / me (?:pego un tiro|voy a (?:matar|suicid\w*|desvivir|colgar|tirar)|quiero (?:matar|desvivir|suicid\w*))
        / me quiero morir de v\w* / (?:me )?(?:volvi|vuelvo) a cortar(?:me)? / no estoy mas en este mundo / no quieres existir / no
        quiero (?:\w+ ){0,2}(?:vivir(?! (?:en|con|sin|lejos|cerca|alli|ahi)\b)|existir|viviendo|despertar(?!
        (?:a|tarde|temprano|mi)\b)|estar (?:viv\w|(?:aqui|aki)(?! (?:en (?!este mundo)|por|hasta|manana)))) / no version of me that(?:
        \w+){0,3} alive / (?:no|zero|0) reasons? to live(?! (?:in|near|at|with)\b) / ojala (?:\w+ ){0,3}no (?:me
        )?(?:despiert\w+|despert\w+|levant\w+) / pienso en el suicid\w* / (?:pienso|pensando|pensado) en (?:el |la
        )?(?:suicid\w*|matarme|quitarme|morir\w*) / plan b is (?:dying|death|to die) / quiero (?:es )?morirme / quitar(?:me)? (?:la
        vida|(?:del|de en) medio) / quitarme (?:la vida|(?:del|de en) medio) / reasons? to live (?:is |are )?(?:0|zero|none) /
        (?:relapsed|started|back)(?: on| to)? cutting(?! (?:class|corners|down|back|out)) / rm rf me / roping / scratched and cut up my
        \w+ / si with (?:a )?plan / si x ?\d \w+ / (?:sooner|just as soon|rather) be dei?a?d / suicidal\b(?=
        (?:af|again|rn|tonight|today|lately|since|every|for|and|thoughts (?:again|every|all|since))) / suicidarme / suicide ive answered
        it / (?:their|your) (?:own )?(?:son|daughter) is suicid\\w* / think\w* in (?:to )?(?:kill|die|dying|suicid\w*)(?: me)? /
        thoughts of being (?:dead|better off dead) / took my own life / (?:unica )?salida es morir\w* / volvi a cortar / wanna end
        this(?! (?:block|exam|form|test|session|call|chat|year|semester|subscription|week|month|conversation|rotation|topic|on a)\b) /
        wanted to die for a \w+ / wanted to die(?! (?:laughing|of|from)\b) / worse than die
    """,
    # death, in plain words and in coded ones
    "died": r"""
        10 7 on life / 22 a day / (?:6|six) feet / alt ?f(?:4|aing)? (?:my|irl|out)\w* / ashes / be (?:dead|gone) / be no ?one / big
        sleep / bleed out / buried / buried next to / bury(?:ing)? me / call time on me / catch\w* the bus / ceas(?:e|ing) / celebration
        of life / coffin / commit (?:die|sudoku|not living) / concluded / cremat\w+ / ctb / dead(?!
        (?:skin|line|lift|space|last|end|week|tired|batter\w+)) / death / dejarme caer / desviv\w+ / did suicid\w* /
        di(?:e|es|ed|ying)(?! of (?:laugh\w*|heat|boredom|cringe)| on (?:me|him|her|us|you)| laughing) / dirt nap / do(?:ing)?
        (?:my|your)self in / dying / eat a bullet / eat lead / end my (?:life|suffering|story|run) / end(?:ed|ing)? myself / end(?:ing)?
        it(?: all)? / ending my (?:life|story) / end(?:ing)? things(?! (?:on|with)\b) / eow / extinction / family plot / from the roof /
        game end myself / go from (?:the|my) roof / grave / grippy sock / hang(?:ing)? myself / (?:harm|hurt)(?:ing)? myself / ideation
        / in the ground / just not be / kill masel\w* / kill(?:ed|ing)? myself / kms / (?:lie|lay|sit|stand) on the tracks / lights out
        / mamatay / matarme / me tiro / mercy kill\w* / mori\w+ / muert\w+ / my maker / my (?:own )?(?:death|corpse|ghost) / my (?:own
        )?funeral / neck myself / never be found / never (?:been |was )?born / never to have been / nonbeing / nonexistence /
        nonexist\w* / not exist(?:ing)? / not (?:having to )?be any\w* / obituary / (?:off|top|rope|end|finish|hang|shoot|drown|delete)
        myself / own hand / (?<!please )(?<!one )(?<!body )kill me(?! please\b) / pushing daisies / put (?:me )?down / put out of /
        quitar(?:me|se)? (?:del|de en) medio / quito (?:del|de en) medio / rop(?:e|ing)(?: myself| it|$) / s ?(?:word|thoughts) / self
        (?:delete|checkout|harm\w*) / self delet\w+ / self kill / self terminate / set to null / sewer ?slide / suicide? bus / take my
        (?:own )?life / the bus forum / the other thing / the roof unless / the s word / the slow truck / tirarme / toaster bath / top
        (?:myself|masel\w*) / topp?in\w* (?:myself|himself|masel) / un ?born / unaliv\w* / under the ground / underground / with the
        body / yeet myself / yeet\w*(?: \w+){0,2} (?:off|self|myself) / z s / zisha
    """,
    # death, with oneself beside it
    "deathly": r"""
        (?<!cause )(?<!time )(?<!stages )(?<!process
        )(?:of|about|like|my|own|wish\w*|want\w*|wanna|choose|chose|chosen|welcome|prefer|than|for|this) (?:\w+
        )?(?:dying|death|suicid\w*|die)(?! (?:to|for|of (?:laugh\w*|heat|boredom)|laughing|at|over|questions?|stuff|rates?|and dying)\b)
        / death(?: itself)? (?:is|feels|seems|sounds|looks|would) / (?:i|id|ill|im|be|being|feel|am|already|better|rather|find
        me|myself|end up) (?:better off )?(?:dead|deid)(?!
        (?:tired|on|last|lol|haha|at|because|he|she|they|the|this|over|space|inside|inthe|already|who|when|just|bro|from|after|set|serious|giveaway|ass|line|lift|man|y|quiet)\b)(?!$)
        / (?<!not gonna )(?<!not going )(?:to|and|or|could|might|will|would|should|must|may|let me|make me|gonna|just|if i|when i|that
        i|i) die(?! (?:for|of|on|hard|laughing|to|inside|in this (?:block|class|exam)|if i
        (?:fail|miss|see|hear|get)|lol|haha|trying)\b) / (?:not|never|no longer) (?:be|being|stay|staying) (?:alive|living)
    """,
    # wishing, planning, being calm with it
    "hope": r"""
        applying / asked for / asked (?:waheguru|allah|god|him|the lord) / ask(?:ed|ing)? (?:god|allah|jesus|the lord|him) / asking /
        begun to look / beg\w* / calm / consider\w* / crav\w+ / decid\w+ / drawn / dream\w* / dua / envious / envy / fantas\w+ / fine
        with / grateful / gusto / hop(?:e|es|ed|ing) / i ask to / id like / if only / imagin(?:e|es|ed|ing) / jealous / jealous of /
        keep picturing / keep (?:thinking|hoping|wishing|imagining) / le pido / let me / long(?:ing)? (?:for|to) / looking forward /
        love / makes? dua / need / not (?:scared|afraid)(?: of)? / ojala / ok with / peace\w* / pictur\w+ / plan\w* / please / pray\w* /
        prefer\w* / pull\w* / quiero / rather / ready to / relief / reliev\w+ / sana / settle for / sooner be / sounds?
        (?:nice|good|great|like) / tempted / thank god / think\w* (?:about|of) / thought (?:about|of) / thoughts? of / wanna / want\w* /
        welcome / wish\w* / would be (?:nice|great|good|lovely|easier|better|a relief) / would like / wouldnt (?:care|fight|stop) /
        would(?:nt)? mind / ya no
    """,
    # no reason
    "reason": r"""
        argument / caso / deserve / place / point / purpose / reason / right / sense / strength / use / what for / will
    """,
    # to go on living
    "goon": r"""
        go on living / in this (?:life|world) / keep being alive / on earth / seguir viviendo / stay in this (?:life|world) /
        (?:to|of|for|in) (?:live(?! in| with| at)|living|be alive|be living|stay(?:ing)?(?: alive)?(?!
        (?:in|at|up|on|with))|breath\w+|exist\w*|continue breathing|keep(?:ing)? (?:living|breathing|being)|be(?:ing)? (?:here|alive)(?!
        (?:at|for|by))|stay in this life)
    """,
    # the words of the ward
    "clin": r"""
        5150 / 72 hour hold / active kind / active (?:si|ideation|plan) / burdensomeness / c ?ssrs / chief complaint / columbia /
        comfort measures / death wish / desire to cease / ideating / ideation / item (?:9|nine) / lethal\w* / nonexistence / not awaken
        / nssi / passive kind / passive (?:si|death|ideation) / perceived / phq ?9? / phq(?: ?9)? / plan (?:yes|present) / prefer
        nonexistence / prognosis / psychache / question 9 / rehears\w+ / risk (?:assessment|is|level) / s word thoughts / safety plan /
        self harm / si$ / si plan / si with intent / si (?:with|plus|positive|yes|present|passive|active|no hi) / si x / suicidal
        ideation / the ideation / the s word / tunnel vision
    """,
    # of oneself
    "clinme": r"""
        3 nobody / aborted / and typing / author / back to / bestie / by patient / charted it / comfort measures only / dont chart /
        dressed / every evening / for myself / for the record / getting there / has become / home alone / i am the patient / i feel like
        doing / im the patient / in myself / ive been having / just an item / limited to / my own / nearly every day / no sitter /
        nobody has asked / nobody is (?:following|charting) / not a vignette / not charted / off duty / on me / on myself / one solution
        / own hand / patient is me / patient is (?:me|writing|typing|the author|also) / plan yes / (?:plan|means|intent|ideation|si)
        (?:yes|present|positive) / pt is / reports? / same answer / self administered / the patient is me / those thoughts / through
        item / tonight / unremitting / using the vocabulary / wanting to do it / with a plan / wounds / x ?\d
    """,
    # somebody's suicide
    "theirend": r"""
        ended (?:it|his life|her life) / go in their sleep / (?:guy|girl|kid|one|person) who (?:wants|tried) to / guys from my unit /
        (?:he|she|uncle|cousin|brother|classmate|senior|friend) (?:did|jumped|ended it) / in their beds /
        (?:killed|shot|hanged|hung|drowned) (?:himself|herself|themselves) / offs himself / ones? who (?:die|died|go|went) / statistic /
        suicid\w* / took (?:his|her|their) (?:own )?li(?:fe|ves) / tried to kill himself
    """,
    # and the same for oneself
    "metoo": r"""
        answered it / because im / because i(?:m| am)(?! (?:close|near)) / envy / headed the same / here we are / i never thought id be
        / (?:i )?(?:understand|get) (?:him|her|it|why|them)(?: \w+)?(?: now)? / i want(?:ing|a)? (?:the )?(?:same|to|too) / im gonna end
        up / im (?:the )?next / jealous / like (?:him|her|he did|she did)$ / me too / now (?:also )?(?:me|i am also|im also) / plot
        twist / same as (?:him|her) / same (?:road|way|place) / starting to get / that guy is me / the guy who jokes / thinking about it
        right now / wanna (?:too|same) / want(?:ing)? (?:the )?same
    """,
}
