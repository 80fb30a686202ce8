"""What calls for help, what for one soft question, and what is only medicine or tiredness."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import House
from core.guide import crisis
from core.guide.crisis import Alarm, heard
from core.guide.support import after, everything, reply
from core.reply import as_text

ACT = """
i don't want to be here anymore
i dont want to be here anymore
I don't wanna be here
i don't want to be alive anymore
i dont want to live anymore
I just want it to end
i want it all to end
i want to end it
thinking about ending it
thinking of ending things
I'm going to end things tonight
i want to be gone
i wish i could just not exist
i don't want to exist
I wish I wouldn't wake up
i hope i don't wake up tomorrow
i just want to sleep and never wake up
i want to fall asleep and not wake up
everyone would be better off without me
they'd be better off if i was dead
my family would be better off without me
im a burden
i feel like a burden to my family
I'm such a burden
there's no reason to live
life isn't worth living
life is not worth living
nothing to live for
i have nothing left to live for
whats the point of living
i can't live like this
i cant live with this
i want to kil myself
i want to kill my self
i wanna kms
going to off myself
i'm gonna off myself
i might ctb
catch the bus tonight
i have been thinking about suicide
im suicidal
i am not suicidal but i don't want to wake up
i'm having SI again
passive SI lately
having dark thoughts
i have thoughts of hurting myself
i cut last night
i've been cutting again
i relapsed on sh
started self harming again
self-harm urges
sui
su1cide
s u i c i d e
k m s
kill myself!!!
KILL MYSELF
killing myself is the only option
the only way out is death
death would be easier
i'd be better off dead
i would rather be dead than fail again
i want to jump in front of a train
i could just drive off the bridge
drive into a tree
crash my car on purpose
i keep looking at the roof of the hospital
jump from the roof
i have a plan to end my life
i wrote a note
wrote goodbye letters
i said my goodbyes
goodbye to you all, i'm done with life
this is goodbye
you won't hear from me again
i won't be around much longer
i have pills saved up
saving up my pills
i have enough insulin to do it
how many tylenol would it take to die
how much propranolol is lethal asking for a friend
what's the easiest way to die
painless way to die
how to die
ready to die
i'm ready to go, nothing matters
i tried to kill myself last year
i tried to hang myself
my girlfriend left me and i feel suicidal
my brother died and i want to kill myself
my friend says i sound suicidal and she's right
my roommate is gone and I want to die
ready to give up on life
i can't take the pain anymore
the pain is unbearable
i wish i was never born
wish i were dead
i wish i'd die in my sleep
if i died tomorrow nobody would care
no one would miss me
nobody would notice if i was gone
me quiero matar
quiero matarme
no quiero vivir más
no quiero seguir
ya no quiero vivir
quiero morirme
me voy a matar
pienso en suicidarme
estaría mejor muerto
quiero desaparecer
je veux mourir
i want 2 die
i wanna die
iwanttodie
want to d1e
i want to diee
I wantt to die
i wnat to die
i want to did
don’t want to live
i do not want to live
i dont see a reason to go on
can't go on living
can't go on like this
just joking about killing myself lol... unless
jk i'd never actually kill myself
lol i want to die
i want to kill myself lol
failed again. rope time
time to buy a rope
neck myself
game end myself
toaster bath
unaliving myself
log 66 form 31 and then kill myself
plan to kill myself
ready to kill myself
ready to end it
am i ready to die
I want to kill myself
i'm going to kill my self
suicidal again
I keep thinking about suicide
kms
honestly just kms after this block
i want to unalive myself
wish I was dead
i wish i'd never been born
I want to die
i don't want to wake up tomorrow
I do not want to be alive
dont want to exist
I just want to sleep forever
I hope I never wake up
hope i don't wake up tomorrow
better off without me
I'm a burden to my family
I'm just a burden
i cut myself last night
been hurting myself again
thinking about self-harm
I want to end my life
gonna end it all
no reason to live
there is no point in living
I've saved up my pills to do it
goodbye everyone, this is my final goodbye
this pain is unbearable
I can't live like this anymore
asking for a friend: how do people kill themselves, I want to die too
I want to kill myself jk
log 40 form 29 i want to die
no quiero vivir
i want to k\u0456ll myself or just die, i want to die
I'm not safe
not safe right now
no i'm not safe
I don't feel safe with myself
asking for a friend who is suicidal
asking for a friend, how much tylenol is lethal
not suicidal but i don't want to wake up
my friend and i are both suicidal
I'm suicidal and so is my friend
thinking of overdosing
k.m.s
k!ll myself
su*cide
ｋｍｓ
k\u200bms
want t0 die
I'm a suicide risk
suicidal again after that block
k\u0456ll myself
""".strip().splitlines()

ASK = """
i want to die, renal again
I can't do this anymore
i cant do this any more
no way out
no way out of this deadline
what's the point
whats the point
whats the point of trying
i'm done
im so done
i give up
i want to give up
i feel hopeless
i feel worthless
i hate myself
i want to disappear
nothing matters anymore
everything is falling apart
i can't keep going
i'm a failure and everyone knows it
my life is over
i've ruined my life
i lost everything
i'm broken
i feel empty
i feel numb
nobody cares about me
i can't see a future
there is no future for me
ready to give up
i want to die lol this block
I cant go on
i'm about to give up
everything is hopeless
nobody would care
no puedo más
i attempted last week
I won't be here tomorrow
no way out of the deadline
I am not suicidal, just tired
i don't want to die
I don't feel suicidal
my cousin killed himself last month
I lost my best friend to suicide
no suicidal thoughts
I'm worthless
i'm hopeless
please kill me
I'd rather die than do biochem again
i wrote that i give up
my uncle died by suicide
""".strip().splitlines()

QUIET = """
i'm dead lol
this block killed me
uworld is killing me
renal is killing me
kill me, another biostats question
i'm so tired
i'm exhausted
burned out
dying laughing
i'm dying of laughter
i am dying to know my score
i would die for a pass
this is suicide mission
suicide risk factors question
suicide risk assessment
suicidal ideation is which level of care
what's the first step with a suicidal patient
how to assess suicidal ideation in a patient
which ssri increases suicide risk
black box warning suicidality in adolescents
suicide headache
suicidal substrate inhibitor
suicide inactivation of COX by aspirin
suicide substrate
suicide gene therapy
overdose on caffeine
overdosed on anki today
acetaminophen overdose
i took the wrong pill question on uworld
i took NBME 31 with no meds
i took my adhd meds and then form 31
i took my meds late so the form was bad
i took a bottle of water into the exam
i've taken all of them, no forms left
i have taken all of them
took all of them, forms 25-31
i took too many practice tests
i took too many forms already
i've taken too many nbmes
i took 3 practice tests and a tylenol
hanging drop
SI joint
terminate the exam
failed my second attempt
i failed my second attempt
attempted 4 blocks
i want to end my dedicated in march
end it all by march 1 deadline
give up sleep
never give up
don't give up
not giving up
i'm not giving up
i gave up coffee
giving up facebook for dedicated
should i give up on sketchy micro
should i give up my retake date
give up my spot
i can't do this block
can't do this question
can't take it in december
i can't take it before march
can't take it until january
i can't take this exam in december
i cannot take it without a permit
can't go on rotations until i pass
i can't go on clerkships
cannot cope with biostats formulas
what's the point of two forms
what is the point of the printed chance
what's the point of the untimed option
no point any more in untimed
hopeless at biostats
i'm hopeless at renal
worthless question
my uwsa score is worthless
i want to live in boston for residency
don't want to live in Ohio
i don't want to live in dorms
not want to wake up at 5
don't want to wake up early
rather be dead in the water
i never want to exist on coffee again
cut my legs on a run
cut myself shaving
i cut my arm in lab
burden of proof
disease burden on them
burden to my program director
i don't want to be a burden on my study group
goodbye everyone, see you monday
won't be around next week, exam
won't be here next week, traveling
i want to die on the inside lol
die of boredom
want to die of laughter
harm reduction
self-harm questions
self harm in borderline personality disorder
cutting score 62
cut score
kys as a drug
kms in renal physiology
10 kms run
i ran 10 kms
end the exam
take my life back
taking my life back
jump off a roof patient fall question
my brother is a doctor and screens for suicide
my partner studies suicide prevention
my friend is studying the self harm chapter
i have a rope course saturday
enough pills question
better off without anki
can't live without anki
i can't live in this apartment
can't live at home while studying
i wish i was here earlier
wish i wasn't here for rotations
i'm going to die if i fail lol
going to die of embarrassment
this exam will be the death of me
i'm going to be dead tired
plan to die hard study
hope i die hard
log 66 form 31 overdose pharm
kill me now lol
ready to kill it
ready to kill this exam
killing it
i want to kill this test
how many days until i can end my leave
suicide door
i hate myself for skipping anki
I'm dead 😂
anki is killing me
so tired of this
completely burned out
exhausted, 12 hours of renal
suicide epidemiology
suicide risk factors block tomorrow
TCA overdose management
opioid overdose pharmacology
I failed Step 1
dying of laughter
this is a dead end question
giving up coffee
i am giving up sketchy
ready?
am I ready?
log 66 form 31
plan 70
the patient died
I took the whole block untimed
i took all of my nbme forms
wake up at 6 for anki
don't want to wake up early for uworld
i'm safe
safe
I am safe now
am i safe at 68?
I want to retake in march
a patient who took 30 tylenol
patient says he wants to die, next step?
the overdose vignette
career suicide
don't let me give up
i ended my block early
when does it end
i want this exam to be over
in sickness and in death and dying lectures
""".strip().splitlines()

FRIEND = """
my friend wants to kill herself
my friend is suicidal
my friend told me she doesn't want to live anymore
my roommate took a bunch of pills
my classmate is talking about ending it
a friend of mine is suicidal
someone in my class posted about wanting to die
my mom wants to die
worried about a classmate, he said he wants to die
my friend overdosed
my study buddy said he wants to end it all
how do i help a suicidal friend
worried my roommate might hurt himself
she told me she wants to die
someone in my study group is suicidal
my brother has been cutting again and hurting himself
my partner says he would be better off dead
my sister is feeling suicidal
""".strip().splitlines()

OVERDOSE = """
i took 30 pills
i took a bunch of tylenol
i just took all my pills
i swallowed a bottle of advil
i took a whole bottle of sertraline
i took 20 tylenol
took all my meds
i od'd
i overdosed last night
I just took a whole bottle of pills
i've taken all my meds
I overdosed
i have swallowed forty tablets
I think I overdosed
just took an overdose
I took too many pills
took all of my Xanax
my boyfriend left and i took 30 pills
me tomé todas las pastillas
""".strip().splitlines()

# Written after the patterns, to measure them; what was missed then is heard now
LATER_ACT = """
I don't think I want to keep existing
life has lost all meaning, I'm thinking about suicide
i just want everything to end tonight
I might kill myself if I fail again
planning to end my life after the result
she left me and I can't live anymore
everyone's better off without me anyway
i cant stop cutting
what's the most painless way to go
I wish I had died in that accident
I don't feel like living
death is the only way out for me
i look at bridges and think about jumping
fml gonna kms
no tengo ganas de vivir
I'm having passive suicidal ideation
I want to hurt myself
suicidal thoughts are back
I should just end it
I've written my goodbye letter
I keep fantasizing about not being alive
sometimes I think everyone would be happier if I just died
i wish a truck would hit me
I'm thinking of taking my own life
I no longer want to be alive
my parents deserve a daughter who isn't a burden to everyone
I just wanna go to sleep and not wake up
failed step again, might as well be dead
honestly suicide seems like the only option
I've been googling ways to die
been having suicidal ideation since the score came out
I can't stop thinking about killing myself
I want out of this life
I have a knife in my hand
there's a bottle of pills next to me and i want to take them all
I bought a rope today
i burned myself again last night
I don't think i can stay safe tonight
I'm going to jump off the parking garage
this is my last message. i love you all
I don't deserve to live
idk why im still alive
I'd be doing everyone a favor if I died
feeling suiciadl
i wamt to die
wanna off myself so bad
haha jk... unless i actually kms
I am so tired of being alive
I'm not suicidal or anything but I wish I didn't exist
ya no aguanto, quiero morir
no le encuentro sentido a vivir
my dad died and now i want to follow him
i want to be with my mom in heaven
the world would be better without me
I'm not ok, I'm not safe
I've been thinking a lot about ending my life since the result
being dead sounds so peaceful right now
I don't want to do life anymore
can I just stop existing
I'm a danger to myself
I want to slit my wrists
I keep imagining crashing my car
my kids would be better off with another mother, better off without me
I don't want to see tomorrow
I'll be dead by friday
I'm gonna hang myself
k1ll mys3lf
im suisidal
plz i want to diee
I hope I get hit by a bus on the way to the test
just want to be dead
thoughts of suicide every day
why am I still alive
no quiero estar viva
my roommate doesn't know I'm planning to kill myself
I said I was fine but I'm suicidal
took it back: I was joking about suicide, mostly
relapsed, cut my thighs
I have no will to live
I'd rather not be alive
i cant stay safe tonight
tell my mom i love her, goodbye
""".strip().splitlines()

LATER_OVERDOSE = """
I took an entire box of paracetamol
i've overdosed on my meds
I ate a handful of pills
I swallowed about 40 pills an hour ago
i just took like 25 benadryl
I took my whole bottle of Zoloft
help i overdosed
i drank a lot of vodka and took a bunch of xanax
took all the ambien I had left
I just swallowed two bottles of tylenol
I've taken around 60 tablets
i took way too many sleeping pills
what would happen if i took all my propranolol at once, asking for a friend
""".strip().splitlines()

LATER_FRIEND = """
my roommate says he wants to end it all
my friend might be suicidal what do i do
worried my girlfriend will harm herself
I think my roommate is going to hurt herself
my best friend texted me that he wants to end his life
how can I support a classmate who is suicidal
my girlfriend keeps saying she wants to kill herself
a guy in my cohort said he doesn't want to be alive
my study partner just took a whole bottle of pills
my classmate hinted he might kill himself
I'm scared my husband is suicidal
our friend overdosed last night
somebody in my cohort said she wants to die
my little sister is self harming
""".strip().splitlines()

LATER_ASK = """
I'm about to give up
I feel so worthless
what's even the point anymore
I'm losing hope
I hate who I am and I feel empty
I feel like such a failure
I can't take this anymore
what is the point of anything
everything feels pointless
I feel so alone and hopeless
I don't know how much longer I can do this
I want to give up on medicine
there's no hope left for me
I hate my life
my life is ruined
I'm not suicidal
I could just die, biochem again
nobody would even notice
me siento sin esperanza
I feel completely worthless
I cant keep going
what's the point of trying again
I've given up
I hate myself so much
no one cares about me
everything is hopeless
I'm such a disappointment to everyone
I don't see a future for me
someone kill me please
I don't see myself making it to next month
I've decided, tonight I'm doing it. goodbye
""".strip().splitlines()

LATER_QUIET = """
some of the forms just don't exist
I could not wake up this morning
giving pills to my patient
my last message was wrong
i wish nbme 20 did not exist
today was exhausting, 5 blocks
that vignette had a suicidal teen
fatal arrhythmia cards
I keep dying on cardio questions
kill two birds with one stone
i'm afraid of failing again
I'm anxious and can't sleep
not sure I can pass
I'm ashamed
I cried after the result
can I take two forms in a week
what if i never pass
took all my days off already
end of the block
i can't do 8 blocks a day
that exam destroyed me
I'm dead tired after eight blocks
my brain is fried
I bombed the CBSE
I can't take the exam until June
can't do this topic without sketchy
suicide is on the psych block right?
missed a question on lithium overdose
how is TCA overdose managed
serotonin syndrome vs overdose
which antidote for a paracetamol OD
self-injury in adolescents question
killer question on the brachial plexus
killed that block!
I would kill for a 70
deadline is killing me
should I cut down on anki
cutting back on hours
I cut class today
burned out and behind
I took form 30 yesterday
took two tylenol for the headache
I took ten practice blocks
I've taken too many breaks
I took my medication and slept
my roommate took step 1 last week
my friend overslept and missed her exam
my sister is a psychiatrist
he died is a bad ending for a vignette
end of dedicated is near
ending my subscription in may
want to end the block early
how do I end a session
I don't want to be here for the weekend
I don't want to live with regrets about step
I don't want to wake up my roommate
never want to see biostats again
I give up my lunch break for anki
won't give up
I'm hopeless with pharm
this deck is useless
bus to the Prometric centre
is 68 safe
safe to schedule?
I'm not safe to schedule yet, am I
goodbye dedicated, hello rotations
jumping into renal next
drive to the test centre
hang in there
shoot, I mistyped
I shot myself in the foot with that plan
dying to be done with this exam
death rates by age
cause of death question
brain death criteria
mortality and life expectancy
lethal triad mnemonic
note to self: review kidneys
I wrote a note on my patient
attempted the free120
my last attempt was in may
no point in rereading
what's the point of interleaving
my score is hopelessly low
burden of disease in SES
rope me into a group please
my desk lamp died
the wifi killed my timed block
what kills you more, renal or neuro
dead space ventilation question
two tylenol and back to it
I took 25 questions on pharm
I took all of the practice tests
took a bunch of notes on meds
wrote 10 cards on benzos
which drug is used in benzo overdose
suicide statistics for exam
suicidal ideation vs plan vs intent
screening for depression and suicide
self-harm vignette
I'm at the end of my rope with this deck
I feel useless at anatomy
hopelessly behind
my friend wants to study together
my friend is killing it at neuro
my mom says I should rest
she wants to take step in june
he said the exam ended early
end it at block 7
I'd like to end things on a good note with my tutor
don't want to be here in july, moving the date
I don't want to exist on four hours of sleep
not worth redoing
no reason to postpone
I can't live on coffee alone
can't cope with embryology
can't do it before friday
what's the point of the Free 120
giving up instagram till may
the school gave up my seat
I will jump into practice questions
drive to campus tomorrow
left a note in the chart
have a gunshot wound question
I ran 5 kms
plan for the last day
the last message said form 31
car accident question
I want to be done with step by june
I'm done with form 29
I lost everything I typed
goodbye for now
see myself passing in june
i take my meds every morning
is the school line safe to call
not safe to assume 65 is enough
""".strip().splitlines()

TOLD = [
    pytest.param(text, alarm, id=text)
    for alarm, texts in (
        (Alarm.ACT, ACT + LATER_ACT),
        (Alarm.ASK, ASK + LATER_ASK),
        (None, QUIET + LATER_QUIET),
        (Alarm.FRIEND, FRIEND + LATER_FRIEND),
        (Alarm.OVERDOSE, OVERDOSE + LATER_OVERDOSE),
    )
    for text in texts
]


@pytest.mark.parametrize(("text", "alarm"), TOLD)
def test_each_sentence_is_heard_for_what_it_is(text, alarm):
    assert heard(text) is alarm


WORDS = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "my",
            "friend",
            "she",
            "is",
            "not",
            "never",
            "patient",
            "suicidal",
            "i",
            "a",
            "renal",
            "lol",
            "jk",
            "exam",
            "question",
            "of",
            "overdose",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(WORDS, WORDS)
def test_words_around_it_hide_nothing(before, after_):
    assert heard(f"{before}. i want to kill myself . {after_}") in {Alarm.ACT, Alarm.OVERDOSE}


@pytest.mark.parametrize("around", QUIET + FRIEND + ASK)
def test_no_talk_around_it_hides_it(around):
    assert heard(f"{around}. I feel suicidal") is Alarm.ACT
    assert heard(f"I want to kill myself. {around}") is Alarm.ACT


def test_no_group_repeats_without_a_limit():
    """Else a long text of small words would take time with the square of its length."""
    patterns = [value.pattern for value in vars(crisis).values() if isinstance(value, re.Pattern)]
    assert len(patterns) >= 7
    assert not [pattern for pattern in patterns if re.search(r"\)[*+]|\)\{\d+,\}", pattern)]


def test_the_gravest_wins_over_several_fields():
    assert max(Alarm) is Alarm.OVERDOSE
    assert Alarm.OVERDOSE > Alarm.ACT > Alarm.FRIEND > Alarm.ASK


@pytest.mark.parametrize("text", ["", " ", "?!", "💀", "\u200b", "x" * 5000, "my friend " * 500])
def test_nothing_said_is_nothing_heard(text):
    assert heard(text) is None


@pytest.mark.parametrize("alarm", Alarm)
@pytest.mark.parametrize("house", [House(), House("US"), House("CA", "Campus line")])
def test_every_reply_holds_help_and_no_study_button(alarm, house):
    found = reply(alarm, house)
    text = as_text(found)
    assert "988" in text or "/support" in text
    assert {each.command for each in found.actions} == {"safe"}
    assert "failed attempt" not in text.lower()
    assert "successful" not in text.lower()


@pytest.mark.parametrize("state", ["yes", "unsure", "no", "misread"])
def test_each_button_has_its_own_reply(state):
    found = after(state, House())
    assert {each.command for each in found.actions} <= {"safe"}
    others = {after(other, House()).title for other in {"yes", "unsure", "no", "misread"} - {state}}
    assert found.title not in others


def test_an_overdose_puts_the_emergency_number_first():
    lines = as_text(reply(Alarm.OVERDOSE, House("US", "Campus line"))).splitlines()
    assert "emergency number" in lines[1]


def test_support_shows_everything():
    text = as_text(everything(House(counselling="Campus line")))
    assert all(part in text for part in ("Campus line", "988", "741741", "1-888-409-0141", "not a crisis line"))
