"""Signs of means and places, wounds, and what was taken."""

from __future__ import annotations

MEANS = {
    # means and places
    "means": r"""
        30 06 / 9 ?mm / a locked door / a way out / amitriptyline / antifreeze / (?:a|the) (?:lorry|truck|bus|train|subway|metro|m15) /
        balcon / balcony / beam / blades? / bleach / box cutter / bridges? / bullets? / charcoal / cliff / cuchillo / dads gun / dupatta
        / firearms? / floor \d+ / glocks? / gun / gun safe / gun shop / (?:hand)?guns?(?! ?shot) / heart pills / helium /
        (?:his|her|my|old|the|extra|grandmas|grandmothers|roommates|prescribed) (?:old
        )?(?:meds?|medications?|medicine|oxy\w*|percocets?|insulin|script|rx|whole rx|whole script|morphine|benzos|xanax|ambien) / in
        ?front of (?:a|the) (?:\w+ )?(?:lorry|truck|bus|train|subway|metro|car|shuttle) / insecticide / (?:into|in) the
        (?:river|lake|sea|ocean|water|median|snow|woods) / its loaded / kni(?:fe|ves) / las pastillas / ledge / leftover oxy\w* /
        leftover \w+ / lethal means / line kit / means (?:acquired|secured|available|remain\w*) / med room / medicine cabinet / morphine
        / muzzle / navaja / noose / one shell / onto the tracks / overpass / oxy\w* / package / paracetamol / parking
        (?:garage|deck|structure) / pastillas / pesticide / pills? / pistola / pistols? / poison / potassium / prescription / puente /
        quetiapine / rat poison / rat (?:powder|poison) / razors? / revolvers? / rifles? / roof(?:top)?s? / ropes?(?!
        (?:course|climb\w*|jump\w*|drill)) / scalpel / scrip / seroquel / shells? / shotguns? / sidearms? / sleeping meds /
        (?:sleeping|pain) ?(?:pills|meds|killers) / sniper / sock drawer / soga / something online / subte / tablets?(?!
        (?:mode|screen|app|with|pen)) / tall(?:est)? (?:bldgs?|buildings?) / the drawer / the insulin / the key / the platform / the
        razor / the safe / the stuff / the (?:stuff|thing) (?:is )?(?:in|under) / the ward / (?:the|closed|dads|our|my) garage / thing
        on the internet / trauma shears / trazodone / tylenol / vials? / weed ?killer / what i need for it / window guard / window of
    """,
    # having, getting, going there
    "have": r"""
        acquired / al lado / all of (?:them|it) / arriv\w+ / at home depot / backup / became enough / beside me / borrowed / bought /
        buy(?:ing)? / calling / calls (?:me|my) / calm (?:since|knowing) / cant stop thinking / cart / checked (?:that|how|the) /
        climb\w* / close (?:to|by) / code / collect\w* / combination / comes thurs / comes? (?:today|tomorrow|between|on) / comes?
        \w+day / comfort\w* / compre / counted / counting whats / crash\w* / cross\w* the / deep enough / deliver\w* / dey inside /
        (?:didnt|havent|not) (?:took|take|taken|taking|drink|used) / do the math / dream\w* (?:of|about) / drive (?:past|by|over|off) /
        driving / driv\w+ (?:off|into|my car|the car) / drove (?:to|out|past|by) / \d\w* floor / enough (?:pills|here|now|to|of) /
        enough (?:pills|to|of|here) / eye contact / eye(?:d|ing)? (?:the|it|my) / fast enough / feel(?:ing)? calm\w* / feel\w*
        (?:safer|better|calm\w*|peaceful) / fill(?:ed)? / floors? / for it / for myself / for the day / for the house / for when / found
        (?:his|her|my|the|where|dads|moms) / go(?:ing)? up to / googl\w+ / got (?:a|the|some|my hands on) / guardo / halfway / handful /
        havent (?:just )?pushed / height / held / hid / hidden / hiding / high enough / hoard\w+ / hold me / hold(?:ing)? / how
        (?:far|deep|long) / how high / i eye / if i decide / in ?front of / in the (?:closet|garage) / in (?:the|his|a)
        (?:nightstand|drawer|cabinet|fridge|closet|truck|garage|safe|hand) / (?:in|inside) my (?:\w+
        )?(?:hands?|drawer|desk|closet|pocket|room|bag|car|mouth|lap|house|nightstand|cupboard|fridge|backpack|glovebox|bathroom|dorm|wallet|truck)
        / instead of (?:taking|doing) / inventory / it stands / its enough / its for me / its so i can / jump\w* / just in case / keep
        thinking / keep(?:ing)? (?:it|them|my|the|looking|going|taking|checking|getting) / keeps (?:it|his|the|a) / kept / kept
        (?:it|them) / kept the \w+ ready / key to / knot / know where / lean\w* (?:over|off) / let \d trains / lined / lin(?:ed|ing)(?:
        \w+)? up / loaded / lock\w* / look(?:ed)? (?:to )?(?:below|down) / look(?:ed|ing)?(?: \w+)? at / look\w* (?:up|into|over|down) /
        me paro / measure\w* / moved the (?:pills|gun|rope|knife|tablets|meds) / my side of the bed / my trunk / my way (?:home|out) /
        next to me / nobody counts / not for (?:protection|school|a patient|hunting) / not for (?:the
        house|cooking|pain|hunting|rats|fashion) / nxt to me / on (?:the|my) (?:table|desk|counter|lap|nightstand) / one at a time / one
        leg / (?:only|just) need(?:s)? (?:the )?one / order(?:ed|ing)? / out of the safe / over the (?:rail\w*|edge) / own exit / parked
        / pensando / pick(?:ed)? up / plan b / pric\w+ / purchas\w+ / put the \w+ away / putting back / railing / refill\w* /
        research\w* / (?:right|over) there / same day delivery / sat / saved(?: up)? / saving(?: up)? / set aside / signed out /
        sit(?:s|ting)? / sock drawer / squirrel\w+ / st(?:and|anding|ood)(?: \w+)? (?:on|at|near|by|over|there|in) / stare /
        star(?:e|ed|ing)(?: \w+)? (?:at|contest) / stash\w+ / stepp?\w* (?:in|off|out) / stocked up / stockpil\w+ / stole / stood /
        stor(?:y|ey) / swallow\w* / swerv\w+ / taken (?:the|his|a) / take(?:s|n)? (?:all|the whole) / tengo / tested / (?:the )?edge /
        the keys? / theres enough / think about / thinking about (?:the|my|driving|jumping) / thinking of / throw myself / tiene con que
        / time comes|its time / to finish this / took all / top floor / top of / try(?:ing)? (?:on|out) / two times / under (?:my|the)
        (?:bed|mattress|pillow) / unlock\w* / unscrew\w* / wait(?:s)? (?:for me|in) / walk(?:ed|ing)? (?:past|by|over) / walk\w*
        (?:into|off|out|to|up) / wardrobe / went (?:up|out|to) / when (?:its|the) time / where he keeps / where is the key / whole
        bottle / with my name / within reach / without taking / yellow line
    """,
    # what cuts or burns
    "tool": r"""
        bedframe / blades? / boiling water / box cutter / (?:broken )?glass / broken glass / cig / cigarettes? / compass
        (?:point|needle) / (?:curling|hot|branding|brandin) iron / flat iron / khunti / little scissors / nail (?:clippers|scissors) /
        pocket ?kni\w+ / razers? / razor blade / razors? / rubber band / safety pin / scald\w*(?: water)? / scalpel / scalpel(?: blade)?
        / scissors / sharpener / (?:skinning |kitchen |the )?kni(?:fe|ves) / stapler / straightener / the cord / the vise / (?:the|a|my)
        lighter / thumbtack / trauma shears / tweezers
    """,
    # what it leaves
    "mark": r"""
        band ?aids? / bandaged / bandages? / bandag\w* / bang\w* my head / barcode / bit / bite / bled / bleed / bleed\w* / blood\w* /
        bracelets / bruis\w+ / burn(?:s|ed|t|ing)? / busted / carv\w+ / concealer / cortado / cortar / corte / cuts? / cutting / did to
        / did to my / doing to / dress(?:ed|ing)s? / fist / foundation / fresh cuts / fresh ones / gauze / head ?bang\w* / hide / hiding
        / hit my head / in bandage / lacs? / line on my / lines / lines? / little scissors / long sleeves / marks? / marquitas /
        neosporin / new lines? / old scars / open(?:ed)? (?:my|up) (?:skin|arm) / opera gloves / pinch\w* / pressed the / punch\w* /
        punish\w* / red lines? / relapsed / reopen\w* / rubber band / scars? / scratch\w* / see myself bleed / self inflicted / slash\w*
        / slic\w+ / slit\w* / smash\w* / split / starv\w+ / steri strips? / steri ?strip\w* / stitched myself / stitch\w* / stole the
        gauze / sutured? / sutures? / takin the lighter / the printing / the thing / until i saw blood / wounds?
    """,
    # on oneself
    "body": r"""
        arms? / brazos? / forearm / forearms? / full pants / hoodies? (?:season|szn) / knuckles / long (?:sleeves|pants) / munecas? / my
        arms? / my (?:bad )?knees? / my leg / my (?:own )?fist / my stomach / my thigh / my wrists? / (?:my|ma) arm / (?:my|own)
        (?:hands?|legs?|arms?) / (?:my|own|the|both|left|right|her) (?:\w+
        )?(?:arms?|wrists?|forearms?|thighs?|legs?|skin|hands?|body|stomach|belly|hips?|ankles?|knuckles|calf|calves|laps)(?!
        (?:at|on|in|cooking|while|doing|day|hurt|hurts)\b) / older students wrists / on my forearm / the legs / thighs? / wrists?
    """,
    # again, on purpose, hidden
    "onpurpose": r"""
        after (?:every|each|the (?:email|score|result)) / again / agian / anoche / are back / ask me how i know / authored / back
        (?:to|at) it / back together / bandaged it / bathroom / blade kind / block wrong / broke my streak / clean(?: gone)? / couldnt
        think / cover\w* / daily / de nuevo / deserve / did it (?:to myself|again) / doesnt see / dont tell / episode / every
        (?:wrong|miss\w*|time) / feel (?:something|numb) / felt (?:better|ok|good|calm) / first time (?:since|in) / for \d+ question /
        for (?:every|each) / fresh / from last night / had a little relapse / helps? for / i did / i dont have a dog / i made / id
        thrown out / in (?:july|august) / in june / in this heat / instead of (?:crying|screaming) / isnt from cooking / kitchen table /
        last (?:night|nite) / like (?:high school|its 20\d\d) / like i deserve / missed q / months clean / (?:months?|years?|yrs|days)
        (?:clean|down|gone|without|w o) / (?:months|years|yrs|days|weeks)(?: \w+)? (?:clean|streak|without|gone) / new scars / no one
        else was on scene / nobody / nobody looked / nobody (?:\w+ )?(?:saw|see|seen|knows|notices|noticed|know|here) / not clean / not
        even the worst / not for (?:fashion|the contour|shaving) / not for shaving / not from cooking / off duty / old
        (?:habits?|coping|ways?) / on purpose / one for / otra vez / over and over / own hand / per (?:wrong|question|point) / pt did it
        to himself / quiet\w* / relaps\w+ / roommate wouldnt / season / self inflicted / shower / shut up / since (?:the
        )?(?:result|score|email) / slipped / started (?:again|back) / streak / szn / tell(?:ing)? (?:\w+ )?(?:the )?(?:cat|it slipped) /
        the cat / the ones i made / therapist / theyd know / this week / til they / (?:to )?(?:feel|punish|calm|breathe|cope)(?: \w+)? /
        told (?:dad|mom|mum|him|her|my \w+|everyone) / tonight / under the scrubs / undid it / until i saw / until it (?:bleeds?|bled) /
        used to / volvi / \w+ (?:years?|yrs|months?|days) clean / wanted to / was so proud / went back to / when i
        (?:fail|miss|get|got|feel|see|saw) / wont stop / x ?\d / yesterday
    """,
    # took
    "took": r"""
        ate / avale / chugged / consumed / double dosed / downed / drank / drink am / drunk / emptied / gave myself / had a load /
        had(?= (?:a|the|every|some)) / had every / i(?: already)? eat / i take whole / (?:i|just|already) drink (?:the|some) / ingest\w*
        / inject\w* / ive had / me tome / mixed / overdosed / popped / pushed / speedran / swallered / swallow\w* / taken /
        take(?:n)?(?= (?:way )?more) / tome / took / trague / triple dosed / uminom
    """,
    # too much
    "much": r"""
        10x / a lot / a quantity / all / all of (?:them|em) / approx / at once / bottle / bunch / \d{2,}(?= (?:\w+
        )?(?:pills|tablets|tylenols?|mg|of (?:my|the|them))\b) / entire / every / far too / fifty / forty / frasco / full / grams /
        great many / handful / last one / load / lost count / lots? / maraming / month of / more than / more (?:\w+ )?than / muchas /
        package / quite a few / rather a lot / roughly / some of / supratherapeutic / the lot / thirty / todas / too (?:many|much) / too
        (?:much|many) / twenty / way more / whole
    """,
    # of what
    "drug": r"""
        acetaminophen / adderall / advil / all of (?:them|em) / ambien / amitriptyline / antifreeze / apap / aspirin / ativan / benadryl
        / benzos? / bleach / brandy / clonazepam / crocin / draughts / drops / fent / fentanyl / from the (?:farm )?shed / gamot /
        ibuprofen / insulin / klonopin / lexapro / liquid / medications? / medicines? / meds? / metoprolol / morphine / opioids? /
        overdosed / oxy\w* / panadol / paracetamol / pastillas / percocets? / pesticide / pill / pills? / poison / potassium /
        propranolol / prozac / quetiapine / rivotril / rx / script / seroquel / sertraline / sleeping (?:pills|medicine|meds) / sniper /
        something i shouldnt / tablets? / tabs / the bottle / the dose / the shed / the stuff from the shed / trazodone / tylenol /
        vodka / vyvanse / whats in the shed / xanax / zoloft
    """,
    # and how it is now
    "ill": r"""
        10 minutes / an hr ago / asymptomatic / breathing slow / burn\w* / cant feel / dizzy / dont wanna be found / dont want anybody
        to know / door\s? locked / doors locked / dropping / drows\w* / ecg will say / eyes open / feel (?:sick|fine so far|weird) /
        going slow / guess we wait / guts / hace rato / half hour / hard to type / heart is (?:going|racing|slow)\w* / hour ago / hours?
        ago / hours? back / hr \d+ / hrs? ago / idk what to do / im not diabetic / intentional / is that bad / it is done / keep my eyes
        / kinda / lie down / min(?:ute)?s? ago / minutes since / nausea\w* / nauseous / no ems / no need to fuss / not a joke / numb /
        on purpose / passing out / regret / scared / shak\w+ / should call / sleepy / sorry / spinning / stomach / tell me what to do /
        throat / throwing up / throwin\w*(?: up)? / tingl\w* / turning / typing while i can / vomit\w* / w the vodka / wait / weird /
        what comes next / what (?:do|should) i do / what will the ecg / with (?:scotch|whiskey|wine|vodka|rum|beer|tequila|alcohol)
    """,
}
