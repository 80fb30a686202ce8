"""Signs of what is asked for somebody else or taken back, and worry about somebody."""

from __future__ import annotations

TOLD = {
    # for somebody else, it is said
    "askfor": r"""
        a (?:cousin|sister|coworker|guy|man) / a friend of mine / a friend with my / a (?:friend|person|believer|mate|buddy) / a
        gentleman i know / a girl at my school / a hypothetical pt / a scribe / amig[oa] / amig[oa],? (?:si|como) / anonymous\w* /
        asking for (?:my )?\w+ / asking in general / (?:asking|ask) (?:for|4) / ask(?:ing|in|nig)? (?:for|4|on behalf of)(?: \w+){0,2}
        (?:friend|freind|frend|buddy|mate|colleague|cousin|acquaintance|classmate|homie|someone|somebody|mom|her|him|them|who|a
        patient|one of) / being me / buddy / buddy is me / called like me / coworker of mine / (?:definitely )?not me / es para una
        amiga / for a gentleman / for a (?:story|novel|character|paper) / for (?:a|my|one|an|some|the) (?:\w+
        )?(?:friend|freind|frend|mate|buddy|acquaintance|colleague|classmate|patient) / for (?:a|my|una) amig[oa] / for (?:a|una) amiga
        / for my roo?mm?ate / for (?:someone|somebody) / friend is me / friend of mine / friend question /
        (?:friend|freind|buddy|colleague|guy|cousin|mate|someone|somebody|girl|mom|patient|person)(?: \w+){0,4} (?:is me|its me|me
        haha|not me|with my (?:exact )?name|my height|my face|same build|same name|is in my chair|dey this room alone|is 2\d) / friends?
        (?:wanna|wants?|dey|is asking|asking|asks?|say)(?: to)? ?(?:know|ask)? / he is typing / hypothetically / i ask for / i mean me /
        if (?:someone|somebody|a person|a student|a guy|a girl|one) / im (?:the )?(?:sister|boy|guy) / in theory / its for me / its me /
        jist a guy / just curious / just curious it isnt me / let s say / lets say / my boy wanna know / my guy dey ask / (?:my|a)
        friend (?:\(|is me|who is me) / not for me / purely theoretical / question from a / random question / research\w* / say a man /
        say (?:theres|someone|a person|somebody) / so a friend / someone how / someone (?:i know|like me|very close) / the group is just
        me / theoretical / theoretically / what happen to / what happens to (?:a|the|your|my|his|her|ones) / (?:what would you|how do
        you) (?:say|tell|help) (?:to )?(?:someone|somebody|a person) / which is my size / whit would ye say / with whom i am identical
    """,
    # what is asked then
    "how": r"""
        30 06 / a bottle and a date / a sin (?:if|when|to|very) / accident / after they (?:go|die|do) / all ready / alone tonight /
        antam sanskar / any reason / bleed out / (?:body|bodies) (?:home|to|back) / by choice / (?:by |his |her |their |ones )?own hand
        / call 988 / checks? (?:his|her|the) apartment / chooses? to (?:go|leave|die) / concrete plan / continuation / cops / dey pain /
        did it himself / do yourself in / (?:do|does|did|done|doing) (?:it|that thing|the thing|yourself|himself|themself)(?!
        (?:in|at)\b) / does it count / does it hurt / doesnt plan on / doesnt (?:wanna|want to|see) / dont (?:wanna|want to)
        (?:live|be|exist|wake) / easiest / end of the week / end(?:s|ing|ed)? (?:it|himself|herself|themself|things)\w* / enough to /
        even notice / exclusion clause / find you / finds you / finish (?:everything|himself|herself) / fly (?:the body|you|them) /
        forgives? / give(?:s|n)? up on (?:life|living) / go on breathing / god forgiv\w* / gone / gone by / got a plan / gun / halfway
        down / haram / has (?:a )?plan / have a plan / heaven / hed jump / help it along / her letter / his brothers get it / his pills
        / how do you tell your kids / how (?:high|fast|painful|many is too|much is too|long (?:does it|do they|until|before)) / how many
        is too many / how (?:many|much) is too / how you went / hurts? to / hurt(?:s|ing)? (?:him|her|them|my)sel\w+ / is found / is it
        a sin / it hurts / jump\w* / keep (?:living|going) / kids away / kill\w* / (?:least|without|less) pain\w* / leaves? (?:this|the)
        (?:world|life) / leaving / left on purpose / life insurance / loans? (?:on|forgiven|go|from) / log(?:ged|s) off / make it look /
        makes? pain / making it past / matters into / must a doctor report / never be found / no more by / no quieres existir / not be
        here at / not seeing the / not wak\w+ / not (?:wanna|want to|wanting to) (?:live|be|wake|exist|stay|keep) / off the
        (?:road|bridge) / on earth / on the job accident / (?:on|his|her|their|by) purpose / over ?dos\w+ / painful / painless / past
        the weekend / peaceful\w* / pension / picked the bridge / picked the spot / practice it / quick(?:ly|est)? / quita la vida /
        ready to go / reason to (?:live|stay|keep|be) / receives? (?:you|me|us) / refuse a funeral / safety plan / saving (?:her|his|up)
        / second time is easier / sees? the end / seguro le paga / send police / sent to \w+ / sidearm / something to herself /
        something to himself / stopped wanting / stops himself / suicide clause / suicid\w* / sur(?:e|est) way / survivable / sur\w+ pay
        / take u?r?self out / takes? (?:herself|himself) from / tell if / that thing to himself / (?:the )?(?:education |student
        )?loans? / (?:the )?(?:education |student )?loans? (?:forgiv\w*|go|on|from) / the pills / the steps / tired and you just / tired
        of (?:life|living|being alive) / too (?:many|much) / too (?:many|much) (?:for|to|pills|tablets) / took u?r?self out / unalive /
        wak\w+ up / wants? to (?:die|go|end|disappear|leave) / wants? to off / wasnt around / wasnt in this world / way out / weapons? /
        welfare check / which pills / who finds? / who would find / without (?:anyone|people|them|it hurting|pain|making) / wont be
        around / would anyone (?:\w+ )?(?:notice|care|find|miss) / written notes
    """,
    # taken back
    "jk": r"""
        bad joke / being theatrical / broma / by mistake / changed my mind / charot / dark humou?r / delete(?:d)? (?:that|it|this) /
        didnt mean / disregard / don t write to / dont (?:call|report|tell|panic|freak) / dont mind me / dont worry / dont write to /
        dramatic / dw / erased it / forget (?:it|what|that|i) / gallows / ha / haha\w* / half joke / half jok\w+ / humou?r / i m
        fine / i m playing / i said / i was drunk / i was joking / ignore (?:me|that) / ignore the message / im fine now / im playing /
        intrusive / it s a joke / it was the hour speaking / j k / jaja\w* / jk / jok(?:e|es|ed|ing) / just kidding / just talk /
        kidd\w+ / kid+ing? / laughed it off / leave it / lmao\w* / lol / maybe not / my finger / na es broma / never happened / never
        ?mind / no im fine / no mentiras / no mind me / not a bit / not gonna / not serious / not that type / nothing serious / nvm /
        only (?:a )?jok\w+ / or (?:am i|is it|not) / overthinking / passing thought / please forget / plot twist / pretend i / pretend i
        never / purely academic / retract / said something foolish / satire / scratch that / shouldnt have typed / so (?:he|she|they)
        laughed / strike that / stupid thought / tak\w+ it back / theatrical / tired talking / to forget / typo / unless / unsend / va
        en serio / venting / was joke / was talkin / wasnt gonna / wasnt much of one / wont (?:actually|do) / would never / wouldnt
        (?:actually|really|do)
    """,
    # what is taken back
    "risk": r"""
        a plan / about doing it / actually did it / all the pills / (?:any|some|bad)thing (?:bad )?(?:to|with) (?:me|myself) / balcony /
        be (?:dead|gone) / being alive / being here / better off / bottle in my hand / by my own arrangement / car and the garage /
        comot / consume something / cut(?:ting)? myself / desvivir / didnt wanna be / disappear from (?:life|the world|this) /
        disappear(?:ing)?(?: forever| for good)? / (?:do|did|doing) (?:anything|something)(?: \w+)? (?:to )?myself / dont (?:wanna|want
        to) (?:be|live|exist|wake|here) / eat a bullet / end of it with me / end(?:ing)? (?:my life|it all|myself) / end(?:ing|ed)?
        (?:it|things|everything) / family plot / finish(?:ing)? (?:myself|it off) / from the roof / getting over it / go on living /
        gone for good / goodbye out / had it planned / hang myself / hurt(?:ing)? myself / ill jump / in the ground / in the lake / in
        the river / in the sky / into (?:the|a) (?:river|lake|water|sea|ocean|snow|median|traffic|tree) / jump(?: \w+){0,2}
        (?:from|off|out) / kill myself / leave (?:this |the )?life / lie on the tracks / make it past sunday / making it to \d\d / me
        tiro / meet jesus / meet my \w+ / muzzle / not (?:being |seeing )(?:here|around|alive|next) / not makin\w* it to / not
        (?:wanna|want to|wanting to) (?:be|live|exist|wake) / nothing to me / off myself / on (?:this )?earth / overpass / own a rope /
        pills are within / plan for (?:tonight|the) / regarding plan / run (?:this|the|my) car off / show tomorrow / slow truck /
        stepp\w+ in ?front / sticking around past / swallowed the whole / taking? (?:all|the) (?:the )?(?:pills|meds) / the drop / the
        gun / the insulin / (?:the )?lorry / the note / the rifle / the rope / the tracks / the train / (?:the|a|off|that) bridge /
        (?:the|that|of|this) (?:\w+ )?roof / thoughts of finish\w* / throw me / throw myself / train tracks /
        (?:walk|drive|drove|jump|step|fall|swim|swerve)\w*(?: \w+){0,2} (?:into|off|in front|out|under) / wanna be (?:around|here|alive)
        / whole drawer / wouldnt (?:\w+ )?be (?:around|a problem|here) / wrote (?:ma|my) note / yeet myself
    """,
    # somebody else
    "someone": r"""
        alguien / bf / brother in my / friend (?:sent|in) / gf /
        (?:guy|girl|boy|kid|someone|somebody|friend|buddy|cousin|flatmate|roommate|classmate)
        (?:in|from|at|of|who|told|said|texted|wants|is|has|posted) / he / hes / mi
        (?:amig[oa]|herman[oa]|prim[oa]|novi[oa]|companer[oa]) / (?:my|ma|a|the) (?:\w+
        ){0,3}(?:boyfriend|girlfriend|roomie|fellow|station|user|man|parcero) /
        (?:my|our|a|an|the|his|her|ma|one|old|this|another|neighbou?r)(?: \w+){0,2} (?:friend|bestie|buddy|pal|mate|gf|bf|ex|ex
        wife|partner|roommate|flatmate|housemate|classmate|batchmate|teammate|colleague|coworker|peer|student|intern|resident|neighbou?r|brother|sister|cousin|wife|husband|mom|mum|mother|dad|father|son|daughter|nephew|niece|aunt|uncle|kid|guy|girl|boy|lad|man|woman|person|mentor|study
        partner|lab partner|in law)s? / roomie / roommate / she / shes / sister at the / they / un parcero / user in our / worried
    """,
    # in danger
    "introuble": r"""
        alone(?: out there)? with (?:his|her) guns? / attempted suicide / better (?:off )?(?:with (?:her|him) gone|without (?:her|him))
        / cuts on (?:her|his) / cut(?:s|ting)? (?:her|his|on|himself|herself) / did suicid\w* / (?:do|doing) (?:him|her)self in / doesnt
        wanna (?:live|be) / done w life / done with? life / end (?:his|her|their) (?:own )?life / farewell / finish with himself /
        (?:gave|giving|given)(?: me)? (?:his|her|their)(?: \w+){0,4} / giv\w+ (?:his|her|their) (?:things|stuff) away / has a
        (?:plan|date) / has (?:a|the|his|her) plan / has si / her hands and is alone / hes got a plan / hes not answering / hugged me
        weird / (?:kill|hurt|harm|finish|off|hang|shoot|top|do)(?:s|t?ing)? (?:himself|herself|themself|themselves|himsel|e ?self)(?:
        in)? / last night / last post was a farewell / locked? (?:him|her)self / no contesta / no quiere vivir / not wanna be here /
        overdos\w* / pills / plan to end / (?:reads like|found|left|saw|wrote|posted|leaving)(?: \w+){0,5} (?:notes?|letters?|goodbye) /
        saying? (?:he|she|they)(?: is|s)? (?:finished|done) / se quiere (?:matar|morir) / si and wont / stopped (?:eating|answering) /
        suicid\w* / take care of my truck / talking same / (?:texted|said|sounds like|last thing (?:he|she) said was|posted something
        that sounds like)(?: \w+){0,3} goodbye / thanked me for everything / took (?:his|her|their) (?:own )?life / wants to off himself
        / (?:wants?|wanting|ready|going|gonna|wanna|wan|planning) (?:to )?(?:die|go(?= how)|kill|end it|jump|disappear) / will
        (?:jump|kill|finish|die|off|end) / wont be here / wont need (?:her|his)
    """,
    # in danger, beyond doubt
    "deadly": r"""
        after an attempt / be gone by / been planning it / do something to (?:him|her)self / ending (?:his|her|their) life /
        (?:found|left|wrote|posted|leaving) a (?:goodbye|suicide )?(?:note|letter) / hell do it / his passwords at / its a goodbye /
        (?:means|wants|going|gonna|will|wanna) (?:to )?(?:do (?:it|something to (?:him|her)self)|kill (?:him|her)self|die|end it) / new
        cuts / (?:posted|texted|said|sent|saying|left)(?: \w+){0,3} (?:a |the )?(?:goodbye|farewell) / put (?:his|her) dog up / saying
        forgive me / shell do it / sinasaktan / spoken to me of ending / tonights the night / took off all her things / took
        (?:pills|something|too many|too much|an? overdose)(?=$| (?:and|i|im|he|she|hes|shes|they|please|what|now|tonight|or)\b) /
        top+in\w* (?:himself|himsel|herself) / wish(?:es)? god would take / wont see (?:spring|summer|christmas|the) / wont (?:\w+ )?be
        around / wrote out a will / ya lo intento
    """,
    # and the writer asks or fears
    "worried": r"""
        afraid for / asked me to talk / bad feeling / call somebody / cant (?:sleep|stop thinking) / dinny know / do i
        (?:go|ping|call|tell) / dont know what to do / dont know what to say / dont know who / driving there / get him seen / help / how
        do i / how do i act / how (?:do|can|should|to) (?:i )?(?:help|handle|ask|say|talk|bring) / how i can help / i dey road / i fear
        / i know what that is / i saw (?:her|his) / im not bound / im (?:scared|afraid|worried) / is that what i think / logged off /
        made me promise / muy asustad[oa] / not answering / ought i / phone is closed / que hago / real name / scared for / should i /
        states away / turned off (?:her|his) / we dont know (?:their|his|her) address / went offline / what does one say / what
        (?:do|should) i (?:do|say) / what to (?:do|speak|say) / whats the protocol / who do (?:i|we) (?:even )?call / wont
        (?:answer|pick up) / worried
    """,
}
