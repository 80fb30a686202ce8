"""Signs of others who are better off, and the only way out."""

from __future__ import annotations

BURDEN = {
    # others are better off
    "better": r"""
        a favor / aff / afford / alivio / be (?:fine|ok|okay) / be ok(?:ay)? / benefit\w* / better(?: off)? / breath\w* / calm\w* /
        cheap\w* / come out ahead / comfortable / cry a (?:week|month|year) / cry (?:for )?an? (?:week|month|year|while|bit) /
        descans\w+ / do better / easier / facil / forget / forget me / free(?:r|d)? / get along / get over / get their life back / glow
        up / good trade / griev\w+ / happ(?:y|ier|ily) / have (?:their|his|her) life back / heal\w* / improve\w* / kindest / less
        (?:cost|money) / less (?:\w+ )?(?:loan|debt|worry|burden|problems?) / life back / lighter / live their / manage / mas
        tranquil\w* / mejor / mercy / money / (?:more|worth) (?:to|dead) / mourn / move on / moved on / nicer / pagan / peace\w* /
        positive / quiet\w* / raised by / recover / relief / reliev\w* / remarry / retire\w* / richer / run better / save money /
        save(?:d)? / sleep at night / sleep well / smoother / solved? / spared? / start again / start over / stop
        (?:paying|praying|worrying) / survive / thank me / that money / use the money / wiped
    """,
    # oneself gone
    "without": r"""
        a photo of me / after i terminate / after im / after (?:me|im gone) / bury(?:ing)? me / cancel (?:so|it) / cant be in it / dead
        me / didnt have me / funeral / had no me / have no son / i cut and its me / i (?:disappear\w*|vanish\w*|die|died) / i get
        removed / i wasnt (?:in|here|around|alive|on|born) / i (?:was|were|am)? ?not (?:in|here|around|alive) / if i
        (?:wasnt|werent|didnt exist|am not|no dey) / if i(?:m| am| was| were| wasnt| werent| no dey| go|d)?(?: \w+){0,3} (?:not here|not
        around|no longer|gone|wasnt|werent|didnt exist|disappear\w*|died|vanish\w*|around) / if i(?:m| am| was| were| wasnt| werent| no
        dey| go|d)?(?: \w+){0,3} (?:not|no
        longer|gone|dead|wasnt|werent|didnt|disappear\w*|die\w*|go|left|quit|stop\w*|vanish\w*|around) / if (?:it were|there was|there
        were) no me / if mine was over / ill be (?:gone|dead|out of) / im not (?:in|here|around|alive|on) / in the (?:ground|family
        plot) / insurance(?: money| pays?| payout)? / (?:lord|god|allah|death|ocean|he) (?:just )?(?:took|takes|take|kept) me /
        los(?:e|ing) me / lost? me / mas muert[oa] que viv[oa] / mawala / me (?:buried|dead|gone|removed) / me dead / me erased / me in
        the ground / me not being / me (?:not|no longer)(?: \w+)? (?:here|around|in) / me out of / me out of (?:the
        (?:picture|way|equation|house)|it|this) / me under the / minus me / my life insurance / my policy / my (?:\w+ )?absence / net
        positive / never been born / never met me / new (?:dad|mom|husband|wife) / no me / no more me / not be anymore / not be around /
        not have me / (?:not|never) (?:having|had) me / once im gone / one (?:less|fewer)(?: \w+){0,2} / one more mouth / payout / photo
        on the wall / picture of me / remov(?:e|ing) me / removing the cost / replace me / rid of me / sin mi / stepdad / subtract\w* me
        / take me out of / the borrowers? gone / the ocean (?:just )?kept me / un problema menos / w o me / wala na ako / whats left of
        me / when i(?: \w+)? not / when im gone / when im (?:gone|dead) / wiout me / (?:with )?me gone / with the
        (?:insurance|seguro|policy|benefits) / without me\w* / without their old man / worth more / worth more(?: dead| in| as)? / yo
        nunca hubiera nacido
    """,
    # a burden
    "load": r"""
        (?:a |the )?problem (?:for|to) (?:them|my|everyone|her|him) / anchor / bad investment / baggage / ballast / bears no fruit /
        burden\w* / came up empty / cancer / carga / casualty / cost them / cost those / cost to / dead ?weight / dragging (?:\w+ )?down
        / drain(?:ing)? / eating (?:the|their|our|all) \w+ / estorbo / in the way / leech / less of a burden / liabilit\w+ / load /
        meiwaku / memory leak / millstone / money pit / my existence / net negative / nuisance / (?:one )?extra expense / one
        (?:less|more) mouth / only (?:a )?problem / pabigat / parasite / poison / ruin\w* / sold the land / stain / sunk cost / taking
        up (?:space|air|room) / tumou?r / virus / waste of (?:space|air|oxygen|money|a) / waste\w* / weigh(?:t|ing)?
    """,
    # the only
    "only": r"""
        exactly one / just one / just the one / no other / only / remaining / remains / single / sole / the big one / the one / there is
        one / theres one / unica
    """,
    # way out
    "door": r"""
        alternatives / answer left / branch\w* / card left / choice / doors? / ending / escape / exits? / freitod / gate / move left /
        option / options? / place left / place to go / remaining exit / ride / road / roads? / route / salida / solution / thing left /
        thing that (?:fixes|ends|stops|helps|makes sense) / unica salida / way left / way off / way out / way this ends / win condition
    """,
    # and which one it is
    "final": r"""
        6 feet / a crew has to / and you know which / be dead / both know / bridge / canals? / check himself out / come back
        (?:through|from) / come get me / coming back / doors? (?:is |are )?closed / end the process / ending / end(?:ing)? it / everyone
        knows which / for always / for good / for people like me / forever / freitod / from all of it / get off it / grave / horizontal
        / i only see / i take it / in a box / in the ground / irreversib\w* / leave this / ledge / left for me / lilies / living on it /
        looking at it / made peace / me gone / me not / me still breathin\w* / morirme / my life / my own hand / no fee / no handle / no
        other way / nobody comes back / nobody comes back from it / nobody (?:likes|wants|comes) / nobody says / not be / not
        (?:being|be) (?:here|alive|around) / not exist\w* / not here / not living / not say\w* / of this life / off it / off this /
        peaceful / permanent(?:ly)?(?: one)? / roof / rope / six feet|6 feet / staring at it / stop existing / the bad one / (?:the
        )?final(?: one)?$ / the grave / the grave is open / the permanent one / thinkable / to die / under(?:ground)? / with me not /
        you know (?:which|what|the one)
    """,
}
