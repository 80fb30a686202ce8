"""A library of short encouragements for study-group channels, and which of them a day brings.

To add one: a line in `THOUGHTS`, in a place where neither neighbour has its step, with the fact its words rest on. The
number of lines must stay over 60 and coprime to 7, so that no choice of weekdays ever skips one; the tests hold that and
the words to what may stand in public. A new number of lines shifts the rotation of every channel, once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from core.guide import facts
from core.guide.fact import Fact


@dataclass(frozen=True)
class Thought:
    """One encouragement: the guide's step (1 to 6) it belongs to, its words, and the fact it rests on."""

    step: int
    text: str
    fact: Fact[Any]


# fmt: off
# (one thought a line, to be read as a page)
THOUGHTS: tuple[Thought, ...] = (
    Thought(1, "Tired, angry, ashamed, numb: whichever it is tonight, you can call it by its name. You don't have to argue it away before you open a book.", facts.FEELINGS),
    Thought(2, "An early email to the dean's office tends to be read as responsibility. It can be short: where things stand, what you plan, what you'd like to ask.", facts.SCHOOL),
    Thought(3, "A first practice result is the pin on the map that says “you are here”. It has no opinion on where you are going.", facts.BASELINE),
    Thought(4, "The guide reckons study time in months. At that scale, an evening that went nowhere is too small to see.", facts.MONTH_PER_5),
    Thought(5, "Explain one thing to an empty chair tonight. The sentence where you slow down is the one worth looking up.", facts.ACTIVE),
    Thought(6, "A deadline can be a good reason to make a phone call. It's a poor reason to sit an exam.", facts.NO_PRESSURE),

    Thought(1, "Is there one person who could hear how this week really went? Two lines are enough to start.", facts.FEELINGS),
    Thought(2, "You don't need a finished plan to knock on your school's door. “I'd like to know what my options are” will do.", facts.SCHOOL),
    Thought(3, "One result is a dot. It takes a few of them before there is a line, and the line is the part worth reading.", facts.DIRECTION),
    Thought(4, "A longer plan says nothing bad about you. Hurry is the thing the guide warns about.", facts.RUSHING),
    Thought(5, "A card you can recite is a start. Ask it “because what?” once, and see whether it has an answer.", facts.UNDERSTAND),
    Thought(6, "Results take weeks to arrive, for everyone. If a friend is waiting for theirs, an ordinary message about dinner might be welcome.", facts.RESULTS),

    Thought(1, "No score report has a line for how you sit with a frightened patient. That part of you didn't go anywhere.", facts.FEELINGS),
    Thought(2, "Could a clerkship start later? Could graduation move? Those questions have answers, and somebody at your school knows them.", facts.SCHOOL),
    Thought(3, "After a break, a practice result lower than you hoped is ordinary. It tells you where to begin, which is all it was for.", facts.BASELINE),
    Thought(4, "A date on a permit tells you when the permit ends. It can't tell you when you'll be ready.", facts.NO_PRESSURE),
    Thought(5, "Closing the book and asking yourself what it said feels worse than rereading. By the studies, it does more. Five minutes is fine.", facts.METHODS),
    Thought(6, "“When are you taking the exam?” “When I'm ready.” That is a whole conversation, and you may change the subject there.", facts.NEVER_UNSURE),

    Thought(1, "If someone asks how you are, “not great, honestly” is a full answer. You don't owe anyone the cheerful version.", facts.FEELINGS),
    Thought(2, "Tutoring, practice exams, planning tools: many schools have some of them. Asking what yours has can be the whole of one day's list.", facts.SCHOOL),
    Thought(3, "Up a point, down a point: between two practice forms that is weather. It needs no explanation and no new plan.", facts.LEVEL),
    Thought(4, "What is one thing you could take off this week's list? A plan with some air in it is easier to live in.", facts.RUSHING),
    Thought(5, "“I keep forgetting it” sometimes turns out to mean “I never quite followed it”. Worth knowing, because it asks for a different evening.", facts.BLIND_SPOTS),
    Thought(6, "The exam comes in short blocks these days. Tonight can be one short block too, and then it can be over.", facts.BLOCK),

    Thought(1, "Reading along without writing is a way of being here too. Some weeks that is plenty.", facts.STUDY_GROUPS),
    Thought(2, "The first line of a hard email is the worst one. You may borrow this: “I'd like to tell you where I am, and ask what is possible.”", facts.SCHOOL),
    Thought(3, "Hardly anyone feels ready for a baseline. Luckily it's the one practice form that doesn't ask you to be.", facts.BASELINE),
    Thought(4, "A classmate's timeline belongs to the classmate. You can be glad for them over dinner and keep your own calendar.", facts.NO_PRESSURE),
    Thought(5, "Draw it badly. Four boxes and some arrows on the back of an envelope will show you which arrow you can't explain yet.", facts.ACTIVE),
    Thought(6, "If you change how you work, that is a story of your own. You don't have to know yet how you'd tell it.", facts.STORY),

    Thought(1, "Some evenings the honest plan is a walk, a meal and bed. Feelings take time too, and that time is part of the work.", facts.FEELINGS),
    Thought(2, "Using the tutoring your school offers is no confession. It's there to be used, like the library.", facts.SCHOOL),
    Thought(3, "A rough afternoon makes a rough result now and then. Lay it beside the others before you let it rewrite anything.", facts.DIRECTION),
    Thought(4, "The guide gives study time as a range, from so many months to so many. Yours may have a cold and a wedding in it.", facts.FROM_50_TO_60),
    Thought(5, "If a method has stopped giving anything back, you may put it down. It's the method that gets replaced, never you.", facts.RETHINK),
    Thought(6, "Two practice results that agree are calmer company than one. If you have only one so far, that's what the next form is for.", facts.FORMS_KEPT),

    Thought(1, "Shame likes you quiet. A line to a friend, a mentor or your sister is a small way of not obeying it.", facts.FEELINGS),
    Thought(2, "Before you pay for another resource, it may be worth asking which ones your school already offers.", facts.SCHOOL),
    Thought(3, "The number on a practice report comes with a range around it. The report isn't sure to the point, so you needn't be either.", facts.NBME_STATES),
    Thought(4, "A day off that was planned is part of the plan. A day off that just happened can be written in afterwards.", facts.RUSHING),
    Thought(5, "Nobody sees the back of their own head. A tutor, a mentor or a friend looking over your shoulder for half an hour might.", facts.OUTSIDE_VIEW),
    Thought(6, "Until your practice results are sure of it, an exam date can stand in pencil. Pencil is a perfectly good tool.", facts.NEVER_UNSURE),

    Thought(1, "Putting a feeling into one plain word eases it a little, for many people. It takes ten seconds, and nobody else has to see the word.", facts.LABELLING),
    Thought(2, "A talk you are dreading may hold less news for your school than you fear. They often have the outline already, just not your side of it.", facts.SCHOOL),
    Thought(3, "When a subject rises and then stays up while you work on others, that is progress, of the quiet kind. It deserves a look now and then.", facts.DIRECTION),
    Thought(4, "When a deadline shouts, you can ask who set it and who could move it. Sometimes the answer is a name and a phone number.", facts.NO_PRESSURE),
    Thought(5, "What you missed today may be asked of you tomorrow, and once more next week. Forgetting some of it in between is how spacing feels.", facts.RETESTS),
    Thought(6, "Who would be disappointed if your date moved? Whoever it is, they won't be the one sitting there that morning.", facts.NO_PRESSURE),

    Thought(1, "Disappointment tends to show up where something mattered. It can sit beside you while you do one small, ordinary thing.", facts.FEELINGS),
    Thought(2, "Write the question about dates tonight, send it in the morning. From then on it's on somebody else's desk as well.", facts.SCHOOL),
    Thought(3, "Guessing what you still remember is tiring. A practice form can do it for you, and you can stop carrying the guess around.", facts.BASELINE),
    Thought(4, "From inside, steady work looks a lot like standing still. The guide gives a few points a whole month, so a still-looking week fits.", facts.MONTH_PER_5),
    Thought(5, "One idea you really followed is a good night's work, whatever the card count says.", facts.UNDERSTAND),
    Thought(6, "Moving a date because you aren't ready can feel like retreat. It's also what a careful person does.", facts.NEVER_UNSURE),

    Thought(1, "An exam measures one kind of work on one day. It has no unit for what a person is worth.", facts.FEELINGS),
    Thought(2, "Is there somebody at your school you already trust? Start there, even if it's the wrong office. They may know the right one.", facts.SCHOOL),
    Thought(3, "The results worth laying side by side are your own, some weeks apart. Other people's come from roads you can't see.", facts.DIRECTION),
    Thought(4, "If tonight has one hour in it, it's a one-hour night. Squeezing out a second mostly borrows it from tomorrow.", facts.RUSHING),
    Thought(5, "A question you got right still has something to tell: why was that answer right? One sentence in your own words is enough.", facts.ACTIVE),
    Thought(6, "On whether it's time yet, nerves are a loud witness and practice results a quiet one. You may listen to the quiet one.", facts.NEVER_UNSURE),

    Thought(1, "Of the guide's six steps, the first has nothing to do with studying: it is how you feel. Time spent there is not lost.", facts.SIX_STEPS),
    Thought(2, "The guide puts talking to your school ahead of any study plan. Planning is easier around dates somebody has confirmed.", facts.SIX_STEPS),
    Thought(3, "Choose a morning for the next practice form and write it down. After that it's the calendar's to remember.", facts.BASELINE),
    Thought(4, "No patient will ever ask how many months you took. You can let it take the months it needs.", facts.RUSHING),
    Thought(5, "A study partner keeps you company and keeps the appointment. In a long week, that alone is reason enough to have one.", facts.STUDY_GROUPS),
    Thought(6, "Some day an interviewer may ask you about a hard stretch. Plain evenings like this one are what the answer is made of.", facts.STORY),
)
# fmt: on


def thought_for(day: date, channel: str) -> int:
    """Index of the thought for a local date in a channel.

    A rotation, begun elsewhere in each channel: none comes again there within 60 days, with nothing to remember.
    """
    begun = int.from_bytes(blake2b(channel.encode(), digest_size=8).digest(), "big")
    return (day.toordinal() + begun) % len(THOUGHTS)
