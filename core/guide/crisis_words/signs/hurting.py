"""Signs of pain that can't be borne, and hopelessness, which only asks."""

from __future__ import annotations

HURTING = {
    # pain
    "pain": r"""
        a wound / ach(?:e|es|ing) / agony / burning / cansa[od]o? de / cant (?:\w+
        )?(?:bear|endure|stand|survive|carry|tolerate|take|hold|stay) / dolor / duele / duel\w+ / exceeded / flayed / hart[oa] de /
        hurts / hurt\w* / intolerable / isnt tolerable / not (?:tolerable|bearable) / pain\w* / psychache / punishment / sakit /
        suffer\w* / tired from / tired of / to be me / too much (?:pain|to) / tortur\w* / trap / unbearable / wont survive /
        (?:wore|worn) out
    """,
    # pain that can't be borne
    "hell": r"""
        a wound / agony / being conscious / breathe / burning / cant bear / cant (?:\w+ )?(?:bear|endure|stand|survive|carry|take)(?:
        it| this)? / carry the / crushing / dolor / each breath / every (?:single )?breath / everything hurts / feeling (?:this|like
        this|everything|anything) / head (?:is )?(?:so )?loud / hurting like (?:that|this) / hurts? all day / hurts to be / hurts
        (?:too|so) (?:much|bad) / hurt\w* / if i were a dog / in this skin / intolerable / (?:it|everything|living|existing|being|being
        alive) hurts? / my (?:chest|head|soul|heart) / no aguanto / pain\w* / psychache / psychic pain / suffer\w* / this in my chest /
        tortur\w* / unbearable
    """,
    # it must stop
    "stopit": r"""
        be quiet / be taken / bleed out / break statement / bring it to a close / cease / done with / ended / extinction / feel nothing
        / final one / finish all / for good / for(?:ever| ever) / go black / go quiet / i mean me / im over / it over /
        (?:it|this|everything|all|them|that it|to) (?:\w+ ){0,2}(?:stop|end|finish|quit|be over|over with|ends|stops|shut|switched|be
        quiet|quiet|let out) / let (?:me )?go / machine off / make it stop / me also / me included / me too / must end / no longer
        consent / no more / not feel(?:ing)?(?: anything)? / not gonna survive / off switch / off the switch / or i do / out of (?:it|my
        body|this body|the world|here) / permanently / quit / quit doing it / quit it / same kindness / se acabe / shut off / shut up /
        stay black / stop for good / switch(?:ed)? off / the kind thing / to be over / want it over / want out / want(?:s)? (?:it|the
        machine|this) (?:over|off|out|taken|to end) / wont survive
    """,
    # dark, empty, hopeless
    "dark": r"""
        bad place / black / broken / dark\w* / dead inside / emptiness / empty / ghost / gr[ea]y / hollow / hopeless\w* / lifeless / no
        taste / not in a (?:very )?good place / not ok(?:ay)? / (?:not|isnt) safe(?! to\b) / ruined / scare myself / scared of / spoiled
        / taste for (?:the )?life / unsafe / void / worthless
    """,
    # within
    "inme": r"""
        am i / and so am i / dont want to talk / for me / fundamentally / how i feel / in me / in my (?:head|eyes|life|own life|own
        house|heart|mind) / inside(?: me)? / lately / mighty / my head / my life / my own head / my whole life / myself / so am i / the
        thoughts / these days
    """,
    # nothing and nobody
    "noone": r"""
        aint nobody / aint nothing / naebody / no good / no one / no place / nobody / not (?:a|one) (?:single )?(?:person|reason|soul) /
        nothing / nowhere / zero
    """,
    # is left
    "nomore": r"""
        choose me / feels like anything / gets in / get(?:s|ting)? better / (?:good|better) (?:again|already) / helps / id call / ill be
        ok / knows me / left in me / likes me / look forward / loves me / matters(?: anymore)? / mind to come / miss me(?!
        (?:at|in|on)\b) / not home / to (?:live|go on|hope) for / to talk to / waits for me / wants me / (?:would|will|d|even) (?:\w+
        )?(?:notice|care|clock)(?= if| me|$)
    """,
    # hating
    "loathe": r"""
        ashamed that i / cant (?:\w+ )?stand / deserve / despise / disgust\w* / dont like / hate / loathe / sick of
    """,
    # oneself
    "self": r"""
        being me / me / mirror / my own skin / my reflection / myself / person i (?:am|turned) / (?:the
        )?(?:man|woman|person|girl|guy)(?: that)? (?:i|in the mirror|who) / to eat / what ive become / who i am
    """,
    # what for
    "wonder": r"""
        dont know / for what / for who / how do people / how many more / idk / not sure / tell me (?:1|one) / what am i / what exactly
        am i / what for / what(?: the)? point / whats the (?:argument|use|sense) / whit / who am i / why / wonder(?:s|ing|ed)?
    """,
    # going on
    "still": r"""
        another comeback / birth / born / continue / continuing / create me / doing (?:all this|any of (?:it|this)|here) / even am i /
        even trying / for any of it / get(?:ting)? up / go on / going on / gonna be ok / i can do tonight / i live / in it for me / keep
        (?:going|trying|on) / keeping me around / live for / made me / put me here / reason / still trying / survive / wake up / years
        of this
    """,
    # giving up
    "surrender": r"""
        can not / cant / done / finished / give up / giv(?:e|ing) up / no (?:strength|power|fight|energy)(?: left)? / not power / over
        it / quit / tanks? empty / tired (?:of|to)(?: \w+)? / worn out
    """,
    # all of it
    "allofit": r"""
        all of it / another (?:day|morning) / any more of / be(?:ing)? strong / being the one / enough is enough / everything / fight
        left / im not ok / it all / left in me / like this / my life / to continue / whole life / with (?:life|all)
    """,
    # wishing
    "elsewise": r"""
        could / id like to / if (?:a|the) (?:bus|truck|shuttle|car|train|meteor) / trade / trade places / wanna / want / what if / wish
        / would be easier / would(?:nt)? mind
    """,
    # to be away
    "vanishing": r"""
        a different (?:son|daughter|person|life) / anybody else / (?:be|been) nobody / cadaver / clipped me / crawl in a hole / in a
        coma / never (?:been )?(?:born|their|come) / never come out / never wake / not need to be / pause on everything / rest from
        everything / run(?:ning)? away / somebody else / someone else / swallow me / the sea / to be anybody / walk into
    """,
}
