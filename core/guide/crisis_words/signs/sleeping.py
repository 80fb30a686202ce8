"""Signs of sleep that has no morning, and being taken home."""

from __future__ import annotations

SLEEPING = {
    # sleep and night
    "sleep": r"""
        acueste / anaesthesia / anesthesia / asleep / bed / before bed / before i lie / coma / dormi\w* / dream\w* / drift\w* / duermo /
        durmiera / evening / eyes / heart / lay down / lay there / lie down / melatonin / morning / nap / night / nights?leep / pillow /
        prayers? / put me under / recovery room / rest / sle+p\w* / sueno
    """,
    # no waking after it
    "nowake": r"""
        and (?:stay|remain) (?:there|asleep|gone|that way) / doesnt end / doesnt load / dont come out of / emergence / forgets? to wake
        / go in (?:their|my) sleep / (?:go|die|pass|slip away|be taken) in my sleep / (?:gu|ma)mising / heart (?:just |quietly |simply
        )?stops? / it be(?: \w+)? (?:it|permanent) / its permanent / keep me (?:there|asleep|under) / last (?:one|time|sleep) / let me
        wake / (?:lord|god|allah|jesus|he|him|diosito|virgin|death) (?:\w+ ){0,2}(?:take|takes|took|call\w*) me / magising / massive
        (?:mi|stroke|pe) / me lleve / morning no reach / never extubate / never (?:have to )?(?:get up|wake\w*|open)(?! (?:up
        )?(?:on|in|early|late|my|her|him|at)\b) / (?:never saw|not see|never see|wont see|didnt see)(?: \w+)? (?:another
        )?(?:morning|sunrise|tomorrow) / no desperta\w* / no get end / no (?:me )?levante / no more mornings? / no recovery / no
        recovery room / no se (?:vuelve|despierta) / no tomorrow / (?:no|not) (?:se )?(?:abr\w+) / not have there be a tomorrow / not
        have to (?:wake|get up|open|do tomorrow|see tomorrow) / not (?:see|reach|make it to) (?:the )?(?:morning|sunrise|dawn|tomorrow)
        / not to wake / (?:not|never)(?: \w+)? be woken / (?:not|never|dont|no|without)(?: \w+){0,3} (?:open(?! my)|open my eyes|get
        up)(?! (?:on time|early|late|before|at|for|the)\b) / (?:not|never|dont|wont|didnt|doesnt|wouldnt|wouldn|nobody|no)(?: \w+){0,4}
        (?:wak\w+|awak\w+|surface|come back|resurface|emergence|rise)(?! (?:up )?(?:on time|early|late|before|at|for|in
        time|him|her|the|my|them)\b) / (?:no|without|nobody|not be a|wont be a)(?: \w+)? (?:alarm|morning) / quietly (?:go|stop|end)\w*
        / (?:quit|stop|give out|give up)(?: \w+){0,2} (?:overnight|before the alarm|in (?:the|my) (?:night|sleep)) / requires? my soul /
        (?:shouldnt|not|dont) bother waking / silent heart / skip the (?:waking|morning)\w* / skip tomorrow / sleep that doesnt end /
        snooze button / stay (?:asleep|under|down|off) / stop breathing / that be that / the kind that doesnt / waking up bit / waking
        ups?
    """,
    # waking
    "woke": r"""
        despierto / found me still / heart (?:is )?still beat\w* / (?:i |id |ive )?wak(?:e|es|ing)(?: up)?(?! (?:up
        )?(?:at|early|late|on|for|my|him|her)\b) / morning comes / my eyes (?:at|again|today) / (?:my )?eyes (?:open\w*) / open my eyes
        / opened my eyes / see the morning / still (?:here|breathing|alive|in (?:the|this) life) / they opened / woke(?: up)?(?!
        (?:at|early|late)\b) / woken
    """,
    # sorrow at that
    "sorrow": r"""
        angry / annoy\w* / bummed / cheated / cried / cry / crying / damn / damn it / devastat\w+ / disappoint\w* / dread / first thing
        i feel / furious / gutted / hate / let ?down / mad / pissed / regret\w* / resent\w* / sad / sadly / sorry i did / ugh$ /
        unfortunate\w* / upset / wish i (?:hadnt|didnt) / worst part
    """,
    # God, the dead
    "lord": r"""
        abuel\w+ / allah / angels? / christ / death / dios / diosito / founder / god / grandm\w+ / grandp\w+ / he / heaven / him / jesus
        / la virgen / lola / lolo / lord / maker / my (?:brother|sister|mom|mum|dad|father|mother|son|daughter) in heaven / my
        (?:late|dead) \w+ / nani / savior / the lord / virgin / waheguru
    """,
    # being taken home
    "take": r"""
        be taken / be with (?:him|her|my|the lord|god|jesus|grand\w+) / bring me home / call(?:s|ed)? me home / come (?:and
        )?(?:get|take) me / come home / dont let me wake / end it for me / end my / finish me / go (?:to|be with|see) (?:him|her|god|the
        lord|jesus|my|grand\w+|heaven) / go(?:ing)? home to / heart to (?:just )?(?:quit|stop) / (?:he|you) can have me / home to
        (?:him|the lord|god|jesus|heaven) / in the sky / join (?:him|her|them|my|grand\w+) / let it (?:be|end) / let me (?:go|die|come)
        / let me not wake / llevame / me lleve / meet (?:jesus|god|him|my maker) / meet the founder / not let me wake / pick me /
        receives? (?:me|you) / requires? my soul / reunit\w+ / see (?:him|her) (?:soon|again) / see (?:my )?(?:grand\w+|him|her|them)
        (?:again|soon) / shouldnt bother / take herself / take it (?:all )?away / take me(?! (?:to|through)) / takes? me / takes? my
        soul / took me / waiting for me
    """,
}
