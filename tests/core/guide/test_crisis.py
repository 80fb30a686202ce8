"""What calls for help, what for one soft question, and what is only medicine or tiredness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import House
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

TOLD = [
    pytest.param(text, alarm, id=text)
    for alarm, texts in (
        (Alarm.ACT, ACT),
        (Alarm.ASK, ASK),
        (None, QUIET),
        (Alarm.FRIEND, FRIEND),
        (Alarm.OVERDOSE, OVERDOSE),
    )
    for text in texts
]


@pytest.mark.parametrize(("text", "alarm"), TOLD)
def test_each_sentence_is_heard_for_what_it_is(text, alarm):
    assert heard(text) is alarm


@given(st.text(max_size=80), st.text(max_size=80))
def test_words_around_it_hide_nothing(before, after_):
    assert heard(f"{before}. i want to kill myself . {after_}") is not None


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
