"""Signs of being alive, and being rid of it."""

from __future__ import annotations

LIVING = {
    # refusing, missing, being rid of
    "not": r"""
        about to quit / arent / cannae / canny / cant / cant stay / cease / couldnt / didnt / dinnae / dinny / doesnt / done with / dont
        / finished with / hardly / hasnt / havent / instead of / isnt / mistake / nae / neither / never / ni / no / no quiero / none /
        nor / not / nothing / nunca / over / quit / ran out of / rather than / sick / stop / stopped / stopping / tired / wasnt / werent
        / without / wont / wouldnt / ya no
    """,
    # oneself
    "i": r"""
        ako / am / i / id / ill / im / ive / ko / ma / masel\w* / me / mine / my / myself / na?man / yo
    """,
    # being alive
    "life": r"""
        a human$ / a living \w+ / alive / being a person / being alive / being at all / being here(?! (?:in|at|on|with|for)\b) / being
        me / born / breathing(?! (?:exercise|technique|sound|rate|room)\w*) / breathin\w* / breaths? / conscious(?:ness)? / de existir /
        draw breath / estar viv[oa] / existing / existir / exist(?:s|ed|ing|ence)?(?! on\b) / in this skin / keep(?:ing)?
        (?:living|breathing|existing) / life (?:itself|period) / livin / living(?!
        (?:room|in|with|at|on|off|near|situation|wills?|arrangement|cost|expenses|paycheck|donor|like|my)\b) / living(?!
        (?:room|in|with|at|on|situation|wills?|arrangement|cost|expenses|off|near|paycheck|donor)\b) / mabuhay / my
        (?:character|run|story|timeline) / my own skin / my (?:whole |entire )?existence / non ?existen\w+ / respawn\w* / road that has
        me / still (?:alive|breathing) / still breathing / the game of life / (?:this|the|dis|own|whole|of|from) life(?!
        (?:insurance|sciences?|expectancy|support|cycle|style|savings|hack|question|care|meetings?|decision)\b) / timeline / to be me /
        to live(?! (?:in|with|at|on|near|alone|my|like)\b) / to not be / viva / viviendo / vivir / vivo
    """,
    # one's life
    "mylife": r"""
        a person / existence / human(?: being)? / my heart / this body / (?:this|my|the) (?:whole |own )?life(?!
        (?:insurance|science\w*|support|expectancy|style|cycle|story|hack|question)\b) / to be me / vida
    """,
    # being about
    "here": r"""
        a problem to any\w+ / be(?:ing)? (?:here|around|anywhere)(?! (?:at|by|for|in|with|on|people|next|this)\b) / continu\w+ / here
        anymore / keep going / respawn\w* / stay(?:ing)?(?: here| around| alive| long)?(?!
        (?:on|in|at|with|up|awake|home|focused|calm|motivated|late|off|consistent|positive)\b) / stick(?:ing)? around
    """,
    # the world that is left
    "world": r"""
        each breath / este mundo / every breath / face of (?:the|this) earth / (?:leave|leaving|quit|exit|comot) (?:from )?(?:this |the
        |my )?(?:life|world) / my whole existence / on earth / sa mundo / side of the dirt / the living / the other side /
        (?:this|the|dis|our) (?:\w+ )?(?:world|earth|planet)
    """,
    # going, ending, going out
    "leave": r"""
        absen\w+ / be no ?(?:one|body|more) / be quiet / (?:blink|tap|check|clock|log|cash|opt|sign|fade|burn) (?:myself )?out /
        cease\w* / check(?:ing)? (?:myself )?out / checkout / clock(?:ing)? out / close my eyes / coma / comot / delet\w+ (?:me|myself)
        / depart\w* / disappear\w* / discontinu\w* / dissolv\w+ / done / drift off / ends? / end(?:s|ed|ing)?
        (?:it|things|everything|me|my|mine|this life) / erased / escap\w+ / evaporat\w* / exit(?:ing)? / fade\w* / finish
        (?:myself|my|it|everything) / finish(?:ed)? / free of / get me out / get off / get (?:off|out) / give (?:it )?back / go(?:ing)?
        / gone / irse / it (?:to )?ends? / leav(?:e|es|ing) / lights out / log(?:ging)? (?:off|out) / nap / off / opt(?:ing)? out / out
        / pass(?:ed|ing)? (?:away|in my sleep) / power(?:ed)? down / pull the plug / quit(?:ting)? (?:life|everything|it all|living) /
        rage ?quit / ready to get off / remov\w+ me / self ?destruct / shut\w*(?: \w+)? (?:off|down|up) / sign(?:ing)? off / silence /
        sleep\w* / slip away / step off / stop(?:s|ped)? (?:being|existing|living|my heart|breathing|me|everything|to be|to exist) /
        subtract\w* / switch\w*(?: \w+)? off / tap(?:ping)? out / (?:to|just) (?:be over|end|stop) / turn(?:ed)? (?:myself|me|it) off /
        un ?born / undo(?:ne)? / uninstall\w* / unmade / unsubscrib\w* / urself out / vanish\w* / walk off / walk(?:ing)? away / way out
        / wiped
    """,
    # for good
    "forever": r"""
        and never (?:get up|return) / eternal\w* / ever again / ever ever / for always / for eternity / for ?ever / for good / for keeps
        / for the last time / indefinite\w* / irreversib\w+ / like ever / never again / never (?:come|coming) back / never ending /
        never get up / no coming back / no end / no return / nobody comes back / not (?:come|coming) back / once and for all / one way
        ticket / para siempre / permanent\w* / without end / without return
    """,
}
