"""What `/today` says: one thing, one line of why, one button, and the facts it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.guide import facts
from core.guide.attempts import Earliest, Limit, Sittings
from core.guide.fact import Fact
from core.guide.forms import Milestone
from core.guide.quiet import CHOICES, when
from core.moment import Moment
from core.payloads import FirstDays, QuietUntil
from core.reply import Action
from core.wording import count, on

FEELINGS, SCHOOL, BASELINE, TIME, STRATEGY, SCHEDULE = range(1, len(facts.SIX_STEPS.value) + 1)
_NAME = Action("name a feeling", "feel")
_ASK = Action("am I ready?", "ready")
_LOG = Action("log the result", "log-nbme", form=("score", "form", "taken"))
_DATE = Action("my date", "retake")


@dataclass(frozen=True)
class Step:
    """One thing to do now. `step` is the guide's, 1 to 6; `nudge` a sentence for a check-in, without a score or a feeling.

    There is one action, or the answers to the one question that is asked.
    """

    step: int
    title: str
    why: str
    actions: tuple[Action, ...]
    facts: tuple[Fact[object], ...]
    nudge: str = ""


def nothing_due(held: QuietUntil, moment: Moment) -> Step:
    """In the quiet days after crisis words."""
    thing = "Nothing is asked of you today. If you like, give what you feel a name."
    why = f"I bring up no studying until {when(held.until, moment)}. /support shows where to turn, at any hour."
    return Step(FEELINGS, thing, why, (_NAME,), (facts.FEELINGS,))


def shall_i_go_on() -> Step:
    """When those are over, until the student says."""
    thing = "I have kept quiet about studying these days. Shall I go on with it?"
    why = "Until you say, I stay quiet. /support is there at any hour."
    return Step(FEELINGS, thing, why, CHOICES, (facts.FEELINGS,))


def name_it(days: FirstDays, moment: Moment) -> Step:
    """In the first days, before anything was named."""
    why = f"These are the first days, until {when(days.until, moment)}. Nothing else is asked of you."
    return Step(
        FEELINGS, "Give what you feel a name, if you like. One tap is enough.", why, (_NAME,), (facts.FEELINGS,)
    )


def tell_one_person() -> Step:
    """In the first days, once it has a name."""
    why = "It has a name now. Not being alone with it is the other half, and three sentences are ready."
    return Step(FEELINGS, "Tell one person.", why, (Action("someone to tell", "tell"),), (facts.FEELINGS,))


def keep_the_story() -> Step:
    """After a pass."""
    why = "You passed. What you changed on the way can be shown, and told in interviews."
    story = (Action("my story", "story"),)
    return Step(SCHEDULE, "Keep how you got here, while it is fresh.", why, story, (facts.STORY,))


def wait(sat: date) -> Step:
    """Between a sitting and its result."""
    typical, most = facts.RESULTS.value
    why = f"You sat it on {on(sat)}. A result typically takes up to {typical} weeks; plan for {most}."
    here = (Action("the result is here", "retake"),)
    return Step(SCHEDULE, "Rest. There is nothing to do until the result comes.", why, here, (facts.RESULTS,))


def did_it_come(sat: date) -> Step:
    """The result is overdue, and none is known."""
    _, most = facts.RESULTS.value
    why = (
        f"You sat it on {on(sat)}, more than {most} weeks ago, and I know of no result. Tell me when you feel like it."
    )
    here = (Action("the result is here", "retake"),)
    return Step(SCHEDULE, "Did your result come?", why, here, (facts.RESULTS,))


def it_is_today(day: date) -> Step:
    """The exam is today."""
    sat = (Action("I sat it", "retake", (("sat", day.isoformat()),)),)
    why = "You booked it for today, and nothing more needs doing for it. Tell me afterwards, when you feel like it."
    return Step(SCHEDULE, "One block at a time. I wish you a calm day.", why, sat, ())


def did_you_sit_it(day: date) -> Step:
    """The day that was booked is over."""
    tell = (Action("tell me", "retake"),)
    return Step(SCHEDULE, "Tell me about your exam day: did you sit it?", f"You had booked {on(day)}.", tell, ())


def begin() -> Step:
    """Nothing is known yet."""
    why = "The first talk is a few short questions. You can leave it at any of them, and studying can wait."
    start = (Action("begin", "start"),)
    return Step(FEELINGS, "Tell me a little about where you stand.", why, start, (facts.FEELINGS,))


def feelings_first() -> Step:
    """The result is recent, and nothing was named since."""
    why = "The result is recent, and the guide puts this before any studying."
    return Step(FEELINGS, "Give what you feel a name. One tap is enough.", why, (_NAME,), (facts.FEELINGS,))


def tell_the_school() -> Step:
    """The dean of students does not know it from the student yet."""
    why = "It probably knows already. Hearing it early, and from you, shows that you take it on. It also opens the help that is there."
    school = (Action("the school", "school"),)
    return Step(SCHOOL, "Tell your school. A short mail is ready.", why, school, (facts.SCHOOL,))


def ask_first(found: Sittings, *, told: bool) -> Step:
    """No attempt is left under the tighter limit; `told` is whether the dean of students knows."""
    used = f"{count(found.used, 'attempt')} {'is' if found.used == 1 else 'are'} used"
    why = (
        f"{used[0].upper()}{used[1:]}, and {found.whose} limit is {found.limit}. Until those who decide have answered, no "
        "studying is asked of you. You need not carry this alone: /tell has words for one person."
    )
    limits = (facts.SCHOOL_LIMITS,) if found.whose is Limit.SCHOOL else ()
    known = (facts.SCHOOL, facts.FOUR_ATTEMPTS, facts.LAST_ATTEMPT, *limits)
    if told:
        page = (Action("my card", "card"),)
        return Step(SCHOOL, "Take one page to your school, and ask what is open to you.", why, page, known)
    mail = (Action("the school", "school"),)
    return Step(SCHOOL, "Ask your school what is open to you now. A short mail is ready.", why, mail, known)


def baseline(held: str) -> Step:
    """No score counts yet; `held` is why the newest one kept does not."""
    why = "It shows where you start. After a break it is often lower, and that is normal."
    if held:
        why = f"The newest you logged does not count: {held}. After a break one that does is often lower, which is normal."
    thing = "Sit one NBME form you have not seen, timed, before more study."
    nudge = "One practice form would show where you start. /today says more."
    return Step(BASELINE, thing, why, (_LOG,), (facts.BASELINE, facts.COUNTED), nudge)


def make_a_plan() -> Step:
    """A score counts, and no months follow from it yet."""
    target = facts.DEFAULT_TARGET.value
    why = f"The plan runs from your score to {target}, or to your own number. Rushing is a main cause of failing again."
    make = (Action("make the plan", "plan", (("target", str(target)),)),)
    known = (facts.RUSHING, facts.NO_PRESSURE, facts.DEFAULT_TARGET)
    nudge = "A plan would say how long, and when to sit which form: /plan."
    return Step(TIME, "Turn your score into months.", why, make, known, nudge)


def direction() -> Step:
    """The newest score is lower than the one before."""
    why = "The newest is lower than the one before. The direction over time counts more than any one of them."
    nudge = "The guide looks at the direction over time more than at any one result."
    look = (Action("the trend", "trend"),)
    return Step(BASELINE, "Look at all your scores together.", why, look, (facts.DIRECTION, facts.LEVEL), nudge)


def retest() -> Step:
    """Something explained is to be asked again."""
    why = "It is due today because you set it going. Being asked again is what keeps it."
    nudge = "A re-test of something you explained is due today: /teach retest."
    start = (Action("begin", "teach", (("do", "retest"),)),)
    return Step(STRATEGY, "Do your re-test, from memory. A few minutes.", why, start, (facts.METHODS,), nudge)


def change_one_thing() -> Step:
    """Forms without a rise, and the same way of studying."""
    why = (
        "Your newest forms brought no rise, and how you study is the same. What does not work is changed, not repeated."
    )
    nudge = "One change in how you study may be worth a look: /method."
    look = (Action("how I study", "method"),)
    return Step(STRATEGY, "Change one thing in how you study.", why, look, (facts.RETHINK, facts.STUCK_AGAIN), nudge)


def compare() -> Step:
    """Nothing is known of how the student studied."""
    why = "What did not work is changed, not repeated, and this shows which is which. A few taps, then and now."
    nudge = "How you study now, beside how you did before, is worth a look: /method."
    look = (Action("how I study", "method"),)
    return Step(STRATEGY, "Say how you studied last time.", why, look, (facts.RETHINK,), nudge)


def blind_spots(misses: int) -> Step:
    """Enough misses to have something in common."""
    why = f"You have noted {count(misses, 'miss', 'misses')}. The problem you would name may not be the root of them."
    nudge = "Your notes on questions may have something in common: /blindspots shows it."
    look = (Action("blind spots", "blindspots"),)
    return Step(
        STRATEGY, "See what your misses have in common.", why, look, (facts.BLIND_SPOTS, facts.MISSES_LEAST), nudge
    )


def next_form(stone: Milestone) -> Step:
    """By the plan a form is due."""
    form = f"NBME form {stone.form}" if stone.form else "an NBME form you have not seen"
    why = "It is one of the two that your verdict will rest on." if stone.verdict else "It shows the direction."
    nudge = "By your plan a practice form is due about now. /today says which."
    known = (facts.NEVER_UNSURE, facts.FORMS_KEPT) if stone.verdict else (facts.DIRECTION,)
    step = SCHEDULE if stone.verdict else BASELINE
    return Step(step, f"Sit {form}, timed.", f"Your plan has one about {on(stone.day)}. {why}", (_LOG,), known, nudge)


def fresh_form(age: int) -> Step:
    """The newest counted score is no longer fresh; `age` in days."""
    why = (
        f"Your newest counted score is {count(age, 'day')} old, and one stays fresh for {facts.FRESH_DAYS.value} days."
    )
    nudge = "It has been a while since your last practice form."
    thing = "Sit an NBME form you have not seen, timed."
    return Step(BASELINE, thing, why, (_LOG,), (facts.DIRECTION, facts.FRESH_DAYS), nudge)


def second_form() -> Step:
    """The newest score is at the line, and two forms don't say ready yet."""
    why = "Your newest result has reached the line. A verdict rests on two different forms, so that it is no luck."
    nudge = "A second practice form would confirm the first. /today says more."
    known = (facts.NEVER_UNSURE, facts.FORMS_KEPT)
    return Step(SCHEDULE, "Sit another NBME form you have not seen, timed.", why, (_LOG,), known, nudge)


def say_the_days() -> Step:
    """Two forms are there, and a verdict can't rest on their days yet."""
    why = "A verdict rests on the days you took your forms. Some of them I only assume, or both are one day."
    nudge = "One question about your practice forms is open. /today says more."
    known = (facts.NEVER_UNSURE, facts.TOLD_DAY)
    return Step(SCHEDULE, "Say whether the days of your practice forms are right.", why, (_ASK,), known, nudge)


def date_again(day: date, short: tuple[int, int] | None) -> Step:
    """The date comes before two forms say ready; `short` are weeks before the two ends of the plan."""
    thing = f"Look at your date once more: {on(day)}."
    if short and short[1]:
        least, most = short
        weeks = count(most, "week") if least in (0, most) else f"{least} to {count(most, 'week')}"
        lead = "up to " if least == 0 else ""
        why = f"It is {lead}{weeks} before your plan's end. Rushing is a main cause of failing again."
    else:
        why = "Two forms don't say ready yet, and a date can move. What you need sets it, not a deadline."
    return Step(SCHEDULE, thing, why, (_DATE,), (facts.RUSHING, facts.NO_PRESSURE, facts.NEVER_UNSURE))


def choose_a_date(due: Earliest | None, today: date) -> Step:
    """Ready on two forms, and no date is booked; `due` is the earliest day the board's rules allow."""
    book = (Action("book a date", "retake", form=("date", "set", "window")),)
    why = "Two forms say ready. If you feel confident too, this is what sets a date, and nothing else does."
    known: tuple[Fact[object], ...] = (facts.NEVER_UNSURE, facts.NO_PRESSURE)
    if due and due.day and due.day > today:
        later = "" if due.sure else ", and maybe later"
        forms = facts.FORMS_KEPT.value
        why += f" The board's rules ask for a wait: not before {on(due.day)}{later}. Keep {forms} unseen forms for the weeks before."
        known = (*known, facts.MOST_IN_YEAR, facts.FOURTH, facts.FORMS_KEPT)
    elif due and not due.sure:
        why += " The board's rules may ask for a wait: /retake tells once it knows the day of each sitting."
        known = (*known, facts.MOST_IN_YEAR, facts.FOURTH)
    return Step(SCHEDULE, "Choose a date for the retake.", why, book, known)


def keep_level(day: date, due: Earliest | None) -> Step:
    """Ready on two forms, and the date stands, unless it comes before the day the board's rules allow."""
    if due and due.day and day < due.day:
        why = f"Two forms say ready. The board's rules ask for a wait, though: not before {on(due.day)}."
        known = (facts.MOST_IN_YEAR, facts.FOURTH)
        return Step(SCHEDULE, f"Look at your date once more: {on(day)}.", why, (_DATE,), known)
    why = f"Two forms say ready, and your date is {on(day)}. If that changes, the date can too."
    return Step(SCHEDULE, "Keep to what works. Nothing new is needed.", why, (_DATE,), (facts.NEVER_UNSURE,))


def one_block() -> Step:
    """Nothing is due."""
    why = "Nothing is due today. What is understood holds where a memorised answer does not."
    thing = "Do one timed block, and say of each question why the right answer is right."
    note = (Action("note a miss", "miss", form=("area", "mode", "sure", "cue", "rule")),)
    return Step(STRATEGY, thing, why, note, (facts.ACTIVE, facts.UNDERSTAND))
