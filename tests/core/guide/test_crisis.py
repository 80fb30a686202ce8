"""What calls for help, what for one soft question, and what is only medicine or tiredness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import House
from core.guide.crisis import Alarm, heard
from core.guide.support import after, everything, reply
from core.reply import as_text

ACT = """
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
everyone would be better off without me
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
I won't be here tomorrow
this pain is unbearable
I can't live like this anymore
asking for a friend: how do people kill themselves, I want to die too
I want to kill myself jk
log 40 form 29 i want to die
quiero morirme
no quiero vivir
KILL MYSELF
i want to k\u0456ll myself or just die, i want to die
""".strip().splitlines()

ASK = """
I want to die, renal again
i want to die lol this block
I can't do this anymore
I cant go on
no way out of this deadline
what's the point
ready to give up
i'm about to give up
everything is hopeless
I feel worthless
I hate myself
I want to disappear
nobody would care
no puedo más
""".strip().splitlines()

QUIET = """
I'm dead 😂
this block killed me
anki is killing me
so tired of this
completely burned out
exhausted, 12 hours of renal
suicide epidemiology
suicide risk factors block tomorrow
acetaminophen overdose
TCA overdose management
opioid overdose pharmacology
SI joint
hanging drop
terminate the exam
failed my second attempt
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
""".strip().splitlines()


@pytest.mark.parametrize("text", ACT)
def test_acts(text):
    assert heard(text) is Alarm.ACT


@pytest.mark.parametrize("text", ASK)
def test_asks(text):
    assert heard(text) is Alarm.ASK


@pytest.mark.parametrize("text", QUIET)
def test_stays_quiet(text):
    assert heard(text) is None


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("I just took a whole bottle of pills", Alarm.OVERDOSE),
        ("i've taken all my meds", Alarm.OVERDOSE),
        ("I overdosed", Alarm.OVERDOSE),
        ("my friend said she wants to kill herself", Alarm.FRIEND),
        ("worried my roommate might hurt himself", Alarm.FRIEND),
        ("ｋｍｓ", Alarm.ACT),
        ("k\u200bms", Alarm.ACT),
        ("kill\n  myself", Alarm.ACT),
    ],
)
def test_the_gravest_meaning_wins(text, alarm):
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
