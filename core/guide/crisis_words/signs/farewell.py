"""Signs of goodbyes, and a time that is set."""

from __future__ import annotations

FAREWELL = {
    # goodbyes, letters, things put in order
    "bye": r"""
        a card for / a home for / (?:a )?new home / a note where / adios / adios de verdad / advance directive / apologi[sz]ed /
        arrang\w+ / asked forgiveness / bank details / bank is informed / belongings / beneficiar\w+ / boxes / braids / bye(?: bye)? /
        cancel+ed / cards for / cartas? / celebration of life / cheerio / claves / cleaned (?:my|the|up) / clean\w* out / clos\w+
        (?:my|all|the) (?:bank )?accounts? / debts / deje mi perro / deje (?:mi|las|los|cartas) / dejo / diganle a mi / do the funeral /
        don t be (?:sad|angry) / donat\w+ / dont blame / emails are scheduled / emails? to / escribi las cartas / everything i never
        said / explanation is owed / farewell / final (?:message|text|post|words?|note) / final set / flight of my body / forg[ai]ve(?:
        \w+)? (?:everyone|me|all) / found my (?:dog|cat) a home / funeral / gave (?:away |my |her |him )\w+ / gave my
        (?:cousin|sister|brother|friend|roommate|buddy) my / gets (?:my|the|moms|mamas) / giv\w+ away / good ?byes?(?! (?:to form|for
        today|party)) / goodby / (?:goodbye|suicide|final|last|farewell) (?:letters?|notes?|messages?|texts?) / gracias por todo / great
        audience / hugged / hymns / i can go in peace / i ?lov(?:e|ed|d)(?: \w+){0,2} (?:him|her|them|you|all|u|em) / instructions /
        keys in the visor / label+ed / labeled the / label\w+ / last (?:message|text|post|words?) / lay me in / le escribi la carta /
        letter (?:to|for) / letters? (?:for|to|sealed|x3|written) / letters written / (?:letters?|notes?) (?:is|are|was|were)?
        ?(?:written|sealed|done|ready|finished) / life insurance / look after (?:my|mom|mum|her|him|them) / love (?:him|her|them|you
        all) / me despedi / my books go / my last / my (?:letters?|note)(?! (?:card|taking)\b) / my (?:notes|books|cards|anki)
        (?:to|for) / (?:my|the|a) will / nice (?:knowing|meeting) you / nice to me / not blame / note written / notes? on the desk /
        paa?lam / packed up (?:my|everything) / paid (?:back|off) / papeles en orden / passport / passwords? / perdon / phoned (?:ma|my)
        gran / (?:photo|picture) for the (?:obituary|funeral) / pins? / playlist / power of attorney / prepaid / recorded / rehom\w+ /
        returned all / returned everything / saying bye / see (?:ya|you) bot / set my \w+ to delete / share my clothes / showed my
        (?:wife|husband|brother|sister|mom) / so long / someone can have my / sor+y (?:to )?(?:everyone|all|mom|ma|mum|mama|for
        everything|i wasnt) / spare key / take care now / take care (?:of (?:my|mom|mum|him|her|them)|everyone|all) / take (?:my|the)
        (?:cat|dog|plants?|fish|kids) / tel+ (?:my|everyone|mom|mum|them) \w* / tell (?:them|her|him|mom|mum|my \w+)(?: \w+)? i /
        testament / thank you for (?:being|everything|the|listening) / thanks for everything / (?:thanks?|thank you)(?: \w+){0,2} (?:for
        everything|everyone|the team) / thats me then / the note(?=$| (?:is|its|i|on the)\b) / the will / (?:the|my) policy / tidy exit
        / time i left / videos? for / voice (?:memos?|notes?) / wash my body / who (?:gets|should (?:get|have)) / whoever reads /
        who(?:ll| will)? (?:feed|take|look after|get|have) / wills? (?:is |was )?(?:updated|done) / wills? updated / written (?:to
        )?(?:my|everyone|mom) / writ\w+ (?:them|to my|letters|it all down) / wrote (?:a )?letters? (?:to|for) / wrote my own program /
        wrote out who / wrote the will / wrote (?:to )?(?:my|everyone|mom|mum|dad|them|her|him) /
        (?:wrote|written|write|writing|leave|leaving|left|sealed|sent)(?: \w+){0,2} (?:letters?|notes?)(?! (?:of|on my|about|card)\b) /
        ya escribi la carta / you were (?:good|kind|decent|nice)
    """,
    # for when one is gone
    "after": r"""
        adios / after im / after i(?:m| am)? (?:gone|die|go) / after its done / after me / afterwards? / almost ready / anything else
        ever / be remembered / be sad / better place / body after / (?:both|each) (?:kid|kids|one|of them) / by (?:then|the time) /
        cuando (?:yo )?(?:ya )?no este / dadll find / despues / dont be sad / dont need (?:it|them) (?:again|anymore) / easier for
        (?:them|everyone|her|him) / en la gaveta / encontrar / every birthday / everything is (?:ready|done|settled|in order) / farewell
        / find (?:it|me|them|this|my body)(?: after)? / footnotes / for after / for (?:both|each|every birthday|the funeral|my
        brother|amma|mama) / for the replies / for(?:ever| ever) / forgive me / found me / four drafts / funeral / get it with / go in
        peace / go through my things / goes to my / goodbye / hasta aqui llegue / her after / (?:her|your|his|their|anyones|anybodys|ur)
        fault / i can go(?: now| peacefully)? / i loved / i wont be / if (?:anything|something) happens(?: to me)? / if you dont hear /
        ill be gone / im gone / im not moving / im not sick / in case (?:im|something|i) / in (?:heaven|glory) / it wasnt
        (?:your|their|her|his|anyones) / keeping me here / las van a encontrar / last
        (?:night|call|time|day|message|post|dinner|visit|thing)(?! i (?:took|tried|did|sat|studied)) / last thing (?:that was |that \w+
        )?(?:keeping|holding) / lata / look after each other / my last (?:nite|night) / never again / never (?:it was )?(?:\w+ )?fault /
        next life / no encore / no longer here / no me busquen / no need (?:them|dem|it) / no one to reply / no plans? after / no travel
        / nobody fault / nobody has to / nobodys fault / nobodys sick / none of (?:it|this) (?:is|was) / not around / not be around /
        not be needing / not (?:be )?(?:seen|heard)(?: from| by any\w+)? again / not come back / not on (?:him|her|you) / nothing
        (?:left )?(?:hold\w*|keep\w*|tie\w*) / on her own / on my own terms / once im gone / once its done / only you left /
        (?:other|the other) side / own terms / que la quise / ready to go / remaining tasks? / reply to / revised / sealed / see
        (?:him|her|them|you) (?:soon|there|again|on the) / settled / sin que se / so long / so (?:nobody|no one) (?:\w+ )?(?:has|have) /
        so (?:they|she|he) (?:dont|wont|can|doesnt) / sorry for everything / take care / tell nobody / tests? fault / thats me / the
        date / the last time / the one who finds / the ones for after / the only one up / the xbox / (?:theyll|they
        will|hell|shell|will) (?:\w+ )?find / this is (?:it|the last|goodbye) / this world / to find / to nothing / was fun / was real /
        (?:was|is) nev\w+ \w+ fault / wasnt anyones fault / wasnt strong\w* / were nice / when (?:im|theyre|they|hes|shes)
        (?:gone|find|18|not) / when it(?:s| is| happens) / where (?:im|i dey) (?:going|go) / where the papers / which uncle / who gets /
        will find / with the body / without return / wont be needing / wont (?:need|see|hear|talk|write|be) / wont (?:\w+ )?(?:be
        )?(?:need\w*|here|around|there|see|talk\w*) / wouldnt need / you were nice
    """,
    # a time that is set
    "pickday": r"""
        a date set / after (?:that|this|my|the) \w+ / aguanto hasta / booked nothing / countdown / (?:count\w*|counting) (?:down|the
        days) / cron job / \d+ days left / (?:day|hour|date) is (?:fixed|set) / days left of me / dec\w* (?:it|that|from inside|the day)
        / despues del \w+ / end date / eol date / es el dia / eta / expiration date / fixed (?:it|the hour|the day) / fixed the day /
        gave (?:it|myself|god|him) (?:until|till|to) / gave myself / given (?:it|myself) (?:until|till|to) / giving myself / giv\w+
        (?:myself|it) (?:until|till) / have set the date / hold out (?:through|until|till) / i(?: already)? decided / i give myself /
        (?:i have|ive|got|have) (?:a|the) (?:date|day) / i put an? \w+ date / i shall keep / i told god / i (?:told|promised) (?:to
        )?(?:myself|my \w+) (?:only )?(?:till|until|that) / if (?:i fail|its a fail|the result) / (?:i|ive) (?:already
        )?(?:fixed|picked) (?:a|the) day / ill be alone from / ive a date / ive set / just gotta make it / last (?:day|night|nite) /
        last everything / made (?:up )?my mind / made up my mind / manana es el dia / mind is made up / my deadline / my last(?: one)? /
        not much longer / nothing (?:scheduled|promised|booked) / one more \w+ / only till /
        (?:picked|decided|chose|chosen|set|setting|settled on|pick|arranged) (?:it |from inside )?(?:the|a|my|on)?
        ?(?:day|date|morning|saturday|sunday|time|night|that) / put it in the calendar / stay (?:around )?until / staying
        (?:till|until|til) / t minus / target date / (?:the|a|target) (?:date|day) (?:is )?(?:set|decided|picked|in my planner|settled|i
        go|i leave|that i leave|wey i go) / this (?:is|was|will be) (?:my|the) last / til the end of / timeframe / until
        (?:qingming|eid|diwali|christmas) / until (?:the|my) \w+ / \w+ (?:days?|weeks?) left / waiting (?:for|till|until|til) / wont be
        long
    """,
    # for the end
    "endnow": r"""
        acabo con todo / act on it / acting on / already have it all ready / arranged it / be (?:at )?peace\w* / (?:be |its |all
        )over(?: for me| over)?(?! (?:by|with|before)\b) / be no more / be the end / bother any\w+ / breathing included / cal(?:endar)?
        and / call it / calm / carry (?:it )?out / chau / cleaned my (?:whole )?room / clear the scene / dads gun / disappear\w* / do
        (?:it|the thing)(?! (?:in|at|on|with)\b) / do what i / doing (?:it|this|any of) / dont find me / dont have to / dont run after /
        end(?:ing)? (?:it|things) / end(?:s)? (?:here|with me|there) / finish everything / free$ / get over (?:me|losing) / go from / go
        through with it / goodbye / i check out / (?:then|after that|tonight|and) i (?:go|leave|end)(?! (?:to|home|back|for|the)\b) / i go from / i leave / i mean / i stop
        / ill (?:end|go|leave)(?! (?:to|home|back|for|it)\b) / (?:ill|i will|im gonna) (?:\w+ )?be (?:gone|free|out|dead|at peace|with
        \w+) / im checking out / im gone / im no more / im out / is away / is the day / its calm / its happening / its tonight / last
        (?:day|night|nite)(?: \w+){0,3} (?:on|in|here|as|this world|earth|doing|of my) / last everything / leaving everyone / like
        anywhere / log off(?: from)? / me voy / mood improved / my story / naebody\w* / neither will i / never see me / no after / no
        estoy mas / no extended support / no me busquen / no more me / no more (?:me|days|mornings|tomorrows?) / no one home /
        (?:nobody|no one) (?:\w+ )?(?:find|stop|home)\w* / not a bit / not a day past / not be alone til / not go(?:nna)? see me / not
        of the clinic / not (?:planning on |planning to |gonna )?(?:turn\w*|see\w*|reach\w*|mak\w+ it) / not plannin\w* to see / not see
        (?:another|the \d\w*|it) / not wake\w* / not wanna be alone / nothing after / nothing (?:\w+ )?(?:after|past) / of me / out for
        good / out of (?:this|everyones) / over for me / over with me / rest forever / runs? once / say goodbye / se acaba / show me a
        reason / sleep forever / so calm / still dont / stop hurting / sweep tomb / thats it for me / thats when / the day i go / the
        last (?:nite|night|day)(?! (?:of (?:the|this|my) (?:block|rotation|exam|class|vacation))) / then i finish / then i
        (?:go|leave|end) / then im finished / then me / to worry / want to be here / when the corridor / with the gun / wont be / wont
        (?:\w+ )?(?:see|make|reach) / (?:wont|will not|not|shant|dont intend to|needn)(?: \w+){0,3} (?:be|go on|being|have to stick)
        (?:here|around|any\w+|existing|on earth|my|alive|back) / written the letter
    """,
}
