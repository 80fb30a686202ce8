"""`/retake`: sittings, the earliest legal day, and a booked date beside what the student needs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.command import Context, Refused, build
from core.commands import COMMANDS
from core.commands.history import History
from core.commands.retake import Retake
from core.corrections import as_call
from core.entries import told
from core.guide.attempt_words import check_corrected
from core.guide.booking import worn
from core.guide.course import course
from core.guide.retake_kinds import RESULT_KIND, WHO_KIND
from core.journal import Journal
from core.moment import Moment
from core.payloads import About, Attempt, Lost, RetakeDate, SchoolRule
from core.reply import as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, TODAY, journal, nbme, sat

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
AT = Moment(NOW)
READY = (nbme(75, 30, 5), nbme(75, 31, 1))
SHORT = (nbme(55, 29, 21),)  # 3 to 4 months from 1 Nov: 7 Feb to 7 Mar 2027


def shows(*payloads, **options):
    return said("retake", journal(*payloads), **options)


def test_alone_with_nothing_known_it_asks_and_offers_forms():
    reply = shows()
    assert reply.title == "Which days did you sit Step 1?"
    assert buttons(reply) == ("add a sitting", "book a date")
    assert all(action.form for action in reply.actions)


def test_the_boards_case_is_shown_with_both_waits():
    days = (Attempt(date(2025, 1, 15)), Attempt(date(2025, 4, 15), "incomplete"), Attempt(date(2026, 9, 15), "fail"))
    text = as_text(shows(*days))
    assert "Sitting 2: 15 Apr 2025, incomplete" in text
    assert "One is left of 4, so /ready asks for 73 or more" in text
    assert "Attempt 4 may be on 15 Mar 2027 or later" in text
    assert "12 months from the first (15 Jan 2026) and 6 from the latest (15 Mar 2027)" in text
    assert "That day has come" not in text
    assert "That day has come" in as_text(shows(*sat(900, 700, 500)))


def test_the_first_three_need_no_wait():
    assert "needs no wait under the board's rules: they allow 3 in any 12 months" in as_text(shows(*sat(300, 200)))
    assert "3 attempts left of 4" in as_text(shows(*sat(300)))


def test_the_schools_tighter_limit_is_enforced_and_named():
    school = SchoolRule(attempts=3)
    assert "2 attempts left of the 3 your school allows (the board: 4)" in as_text(shows(school, *sat(900)))
    assert "One is left of the 3 your school allows" in as_text(shows(school, *sat(900, 500)))
    closed = shows(school, *sat(900, 700, 500))
    assert "Your school allows 3 attempts, and 3 are used. The board would allow 4" in as_text(closed)
    assert "book a date" not in buttons(closed)
    with pytest.raises(Refused, match=r"3 of 3 attempts are used, by your school's limit.*/school changes the limit"):
        wrote("retake", journal(school, *sat(900, 700, 500)), date="2027-03-01")
    once = as_text(shows(SchoolRule(attempts=1), *sat(900)))
    assert "Your school allows 1 attempt, and 1 is used" in once
    assert "4 attempts left of 4" not in as_text(shows(SchoolRule(attempts=6)))


def test_the_boards_limit_closes_it():
    reply = shows(*sat(900, 700, 500, 300))
    assert "the board's limit of 4 is reached" in as_text(reply)
    assert buttons(reply)[-3:] == ("someone to tell", "the school", "add a sitting")
    assert not {"book a date", "am I ready?"} & set(buttons(reply))
    with pytest.raises(Refused, match=r"no date is open\. Please ask the board"):
        wrote("retake", journal(*sat(900, 700, 500, 300)), date="2027-03-01")


def test_a_date_before_the_earliest_legal_day_is_refused_with_that_day():
    held = journal(*sat(900, 700, 30))
    with pytest.raises(Refused, match="attempt 4 is not before 23 Apr 2027"):
        wrote("retake", held, date="2027-04-22")
    assert wrote("retake", held, date="2027-04-23") == (RetakeDate(date(2027, 4, 23)),)


def test_a_date_that_became_illegal_is_named():
    text = as_text(shows(RetakeDate(date(2027, 3, 1)), *sat(900, 700, 30)))
    assert "1 Mar 2027 is too early: under the board's rules attempt 4 is not before 23 Apr 2027" in text


def test_more_attempts_told_than_dated_counts_the_larger_and_says_so():
    text = as_text(shows(About(used=3), *sat(300)))
    assert "I count the 3 you told me of, and know the day of 1 of them" in text
    assert "not before 26 Jul 2026, and maybe later, since a day is missing" in text
    none = as_text(shows(About(used=3)))
    assert "and know no day of them" in none
    assert "I don't know those days" in none
    assert "3 attempts left" in as_text(shows(About(used=1)))


def test_days_and_results_are_kept_once():
    assert wrote("retake", journal(), sat="2026-05-02") == (Attempt(date(2026, 5, 2)),)
    assert wrote("retake", journal(Attempt(date(2026, 5, 2), "fail")), sat="2026-05-02") == ()
    assert wrote("retake", journal(Attempt(date(2026, 5, 2))), sat="2026-05-02", result="passed") == (
        Attempt(date(2026, 5, 2), "pass"),
    )
    assert wrote("retake", journal(Attempt(date(2026, 5, 2), "fail")), sat="2026-05-02", result="unknown") == (
        Attempt(date(2026, 5, 2)),
    )


def test_a_result_alone_belongs_to_the_booked_day_that_is_over_or_the_latest_sitting():
    assert wrote("retake", journal(*sat(300), RetakeDate(TODAY - DAY)), result="fail") == (
        Attempt(TODAY - DAY, "fail"),
    )
    assert wrote("retake", journal(*sat(300, 40)), result="pass") == (Attempt(TODAY - 40 * DAY, "pass"),)
    assert wrote("retake", journal(Attempt(TODAY - DAY, "pass")), result="pass") == ()
    with pytest.raises(Refused, match="Which day did you sit it"):
        wrote("retake", journal(), result="incomplete")
    assert wrote("retake", journal(), result="pass") == ()


def test_a_correction_of_a_result_replaces_it():
    held = journal(Attempt(TODAY - DAY))
    drafts = build(Retake, {"result": "pass"}, AT).write(Context(held, AT))
    assert [draft.of for draft in drafts] == [1]
    assert held.grown(drafts, NOW).all(Attempt) == (Attempt(TODAY - DAY, "pass"),)


def test_a_pass_offers_the_story_and_shows_no_number():
    reply = shows(*sat(40), result="pass")
    assert reply.title == "You passed"
    assert "A pass has shown no number since 26 Jan 2022" in as_text(reply)
    assert "check-ins end here" in as_text(reply)
    assert buttons(reply) == ("my story", "undo")
    after = shows(Attempt(TODAY - 40 * DAY, "pass"))
    assert "there is nothing left to book" in as_text(after)
    assert buttons(after) == ("my story",)
    with pytest.raises(Refused, match=r"nothing to book\. /history corrects it"):
        wrote("retake", journal(Attempt(TODAY - 40 * DAY, "pass")), date="2027-03-01")


def test_a_fresh_fail_gets_kind_words_and_the_first_days_and_no_limits():
    reply = shows(*sat(400, 40), sat="2026-10-13", result="fail")
    text = as_text(reply)
    assert reply.title == "I'm sorry. That is a hard result to get"
    assert "nothing about your worth" in text
    assert "left of" not in text
    assert "Sitting" not in text
    assert buttons(reply) == ("first days", "someone to turn to", "undo")
    assert reply.actions[0].args == (("first", "yes"),)


def test_a_fail_of_long_ago_is_just_kept():
    for options in ({"sat": "2025-05-02"}, {"sat": "2026-01-10"}):
        assert "Saved: your sittings" in as_text(shows(*sat(40), **options, result="fail"))
    assert "An incomplete sitting counts as an attempt too" in as_text(shows(sat="2025-05-02", result="incomplete"))
    assert shows(sat="2025-05-02", result="fail").title == "Saved: your sittings of Step 1"


def test_while_a_result_is_awaited_nothing_else_is_said():
    reply = shows(*sat(400), sat="2026-11-01")
    text = as_text(reply)
    assert "2 of 4 attempts used, by the board's limit." in text
    assert "typically by 29 Nov 2026; plan for 27 Dec 2026" in text
    assert "No date is booked" not in text
    assert buttons(reply)[:3] == ("passed", "did not pass", "incomplete")
    assert "typically by" not in as_text(shows(*sat(57)))
    assert buttons(shows(*sat(57)))[:3] == ("passed", "did not pass", "incomplete")


def test_a_date_before_ready_on_two_forms_is_named_with_the_weeks_short():
    text = as_text(shows(*SHORT, date="2027-01-10"))
    assert "Booked: 10 Jan 2027, in 7 weeks" in text
    assert "set before you were ready on two forms: today /ready says not yet" in text
    assert "It is 4 to 8 weeks short of your plan's range, 7 Feb 2027 to 7 Mar 2027" in text
    assert "Rushing" in text
    inside = as_text(shows(*SHORT, date="2027-02-20"))
    assert "falls inside your plan's range" in inside
    assert "up to 3 weeks short of its end" in inside
    assert "Your plan's range ends on 7 Mar 2027, so this leaves" in as_text(shows(*SHORT, date="2027-03-07"))
    single = as_text(shows(nbme(50, 29, 21), date="2027-02-20"))
    assert "It is 3 weeks short of 7 Mar 2027, the least your plan asks for." in single
    assert "How it fits a plan I can't say yet" in as_text(shows(date="2027-03-07"))
    assert "No months are owed" in as_text(shows(nbme(71, 30, 5), date="2027-03-07"))


def test_lost_days_move_the_range_a_date_is_held_against():
    assert "4 to 8 weeks short" in as_text(shows(*SHORT, date="2027-01-10"))
    assert "5 to 9 weeks short" in as_text(shows(*SHORT, Lost(7, TODAY), date="2027-01-10"))


def test_a_date_after_ready_on_two_forms_says_until_when_it_holds():
    text = as_text(shows(*READY, date="2026-12-20", set="school"))
    assert "Today /ready says ready on two forms. That holds until 5 Dec 2026" in text
    assert "message you could send" not in text
    assert "Who set this date" not in text
    assert "That holds until" not in as_text(shows(*READY, date="2026-12-01"))


def test_who_set_it_is_asked_and_a_message_drafted_without_a_score():
    asked = shows(*SHORT, date="2027-01-10")
    assert buttons(asked) == ("my school", "my permit", "I did", "undo", "am I ready?", "another date", "no date")
    school = as_text(shows(*SHORT, date="2027-01-10", set="my school"))
    letter = school[school.index("Dear [name]") : school.index("[your name]")]
    assert "my Step 1 date is 10 Jan 2027. My study plan runs to 7 Mar 2027" in letter
    assert "55" not in letter
    assert "70" not in letter
    assert "My study plan runs to [date]" in as_text(shows(date="2027-01-10", set="school"))
    permit = as_text(shows(*SHORT, date="2027-01-10", set="permit", window="2027-01-31"))
    assert "my eligibility period for Step 1 ends on 31 Jan 2027. I would like to ask for the extension" in permit
    extended = as_text(shows(*SHORT, date="2027-01-10", set="permit", window="2027-01-31", extended="yes"))
    assert "It has been extended once. Could you tell me how a new application works" in extended
    assert "ends on [date]" in as_text(shows(*SHORT, date="2027-01-10", set="permit"))
    myself = as_text(shows(*SHORT, date="2027-01-10", set="me"))
    assert "You set it yourself, so you can move it" in myself
    assert "Dear" not in myself


def test_the_eligibility_period_and_its_one_extension():
    text = as_text(shows(window="2027-02-28"))
    assert text.startswith("Saved: your eligibility period")
    assert "to 31 May 2027, for a fee; ask by 25 Mar 2027, 25 days after its end" in text
    assert "Check this" in text
    later = as_text(shows(*SHORT, date="2027-04-01", window="2027-02-28"))
    assert "The booked date lies after it" in later
    over = as_text(shows(RetakeDate(None, window=date(2026, 10, 1)), *sat(300)))
    assert "could be asked for until 26 Oct 2026: a later date takes a new application" in over
    done = as_text(shows(window="2027-02-28", extended="yes"))
    assert "It has had its one extension" in done
    with pytest.raises(Refused, match="Which period was extended"):
        wrote("retake", journal(), extended="yes")
    assert "Your eligibility period" in as_text(shows(RetakeDate(None, window=date(2027, 2, 28))))


def test_the_schools_date_is_counted_back_from_the_result():
    rule = SchoolRule(deadline=date(2027, 3, 1))
    text = as_text(shows(rule, *sat(300)))
    assert (
        "the result by 1 Mar 2027: counted back 8 weeks, a sitting by 4 Jan 2027; with the typical 4, by 1 Feb 2027"
        in text
    )
    assert "between the two" in as_text(shows(rule, date="2027-01-10"))
    assert "later than that" in as_text(shows(rule, date="2027-02-02"))
    safe = as_text(shows(rule, date="2027-01-04"))
    assert "between the two" not in safe
    assert "It does not move the plan" in safe
    exam = as_text(shows(SchoolRule(deadline=date(2027, 3, 1), deadline_for="exam")))
    assert "Your school asks for the exam by 1 Mar 2027." in exam


def test_the_layout_is_that_of_the_day():
    old = Context(journal(), Moment(NOW.replace(month=1)))
    drafts = build(Retake, {"date": "2026-05-13"}, old.moment).write(old)
    grown = old.journal.grown(drafts, old.moment.now)
    text = as_text(Retake().answer(Context(grown, old.moment)))
    assert "7 blocks of 40 questions, 60 minutes each, 280 in all" in text
    new = as_text(shows(*sat(400), date="2027-01-10"))
    assert "14 blocks of 20 questions, 30 minutes each, 280 in all" in new
    assert "Blocks are shorter since 14 May 2026: at your last sitting there were 7 of 40 in 60 minutes" in new
    assert "Blocks are shorter" not in as_text(shows(*sat(60), date="2027-01-10"))
    assert "Its result: typically by 7 Feb 2027; plan for 7 Mar 2027" in new


def test_a_new_date_forgets_who_set_the_old_one_and_none_takes_it_away():
    first = RetakeDate(date(2027, 1, 10), "school", date(2027, 3, 31))
    assert wrote("retake", journal(first), date="2027-02-10") == (
        RetakeDate(date(2027, 2, 10), None, date(2027, 3, 31)),
    )
    assert wrote("retake", journal(first), date="2027-01-10") == ()
    assert wrote("retake", journal(first), date="none") == (RetakeDate(None, None, date(2027, 3, 31)),)
    assert wrote("retake", journal(first), window="none") == (RetakeDate(date(2027, 1, 10), "school"),)
    assert wrote("retake", journal(), date="none") == ()
    assert shows(first, date="none").title == "Saved: no date is booked"
    assert shows(first, *sat(300), date="none").title == "Saved: no date is booked"
    with pytest.raises(Refused, match="Which date is it"):
        wrote("retake", journal(), set="school")
    with pytest.raises(Refused, match=r"21 Nov 2026 is over\. If you sat it then, say /retake sat:2026-11-21"):
        wrote("retake", journal(), date="2026-11-21")


def test_a_booked_day_that_is_over_asks_and_today_wishes_well():
    over = shows(RetakeDate(TODAY - DAY))
    assert "is over. Did you sit it?" in as_text(over)
    assert buttons(over) == ("I sat it", "it moved", "no date")
    today = shows(RetakeDate(TODAY))
    assert "It is today. I wish you a calm day" in as_text(today)
    assert buttons(today) == ("I sat it", "no date")
    assert "within a week" in as_text(shows(RetakeDate(TODAY + DAY)))


def test_a_sitting_and_a_date_in_one_go_are_two_entries():
    assert wrote("retake", journal(), sat="2026-05-02", date="2027-03-01") == (
        Attempt(date(2026, 5, 2)),
        RetakeDate(date(2027, 3, 1)),
    )
    both = shows(sat="2026-05-02", result="fail", date="2027-03-01")
    assert both.title == "Saved: your sittings of Step 1"
    assert "Booked: 1 Mar 2027" in as_text(both)


@pytest.mark.parametrize(
    "payload",
    [
        Attempt(date(2026, 5, 2)),
        Attempt(date(2026, 5, 2), "incomplete"),
        RetakeDate(date(2027, 3, 1)),
        RetakeDate(date(2027, 3, 1), "permit", date(2027, 3, 31), extended=True),
        RetakeDate(None, None, date(2027, 3, 31)),
    ],
)
def test_history_can_write_each_entry_again(payload):
    name, args = as_call(payload)
    command = next(each for each in COMMANDS if each.spec.name == name)
    assert build(command, args, AT).record(Context(Journal(), AT)) == payload


def test_history_does_not_mix_a_sitting_with_a_date():
    with pytest.raises(Refused, match="entries of their own"):
        build(Retake, {"sat": "2026-05-02", "date": "2027-03-01"}, AT).record(Context(Journal(), AT))


def test_entries_in_words():
    assert told(RetakeDate(date(2027, 3, 1), "permit", date(2027, 3, 31))) == (
        "Retake booked for 1 Mar 2027, date set by permit, eligibility period until 31 Mar 2027"
    )
    assert told(RetakeDate(None)) == "No retake booked"


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("/retake 2026-09-14", {"day": "2026-09-14"}),
        ("/retake date:2027-03-01 set:school", {"date": "2027-03-01", "set": "school"}),
        ("i passed", {"result": "pass"}),
        ("I passed Step 1!", {"result": "pass"}),
        ("retake passed", {"result": "passed"}),
    ],
)
def test_the_first_reading(text, args):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert reading.command is Retake
    assert dict(reading.args[0]) == args


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("/retake 2027-03-01", {"day": "2027-03-01"}),
        ("/retake 2027-03-01 set:school", {"day": "2027-03-01", "set": "school"}),
        ("retake on 1 march 2027", {"day": "1 march 2027"}),
        ("retake march 1 2027 set by school", {"day": "march 1 2027", "set": "school"}),
        ("retake is booked for 2027-03-01", {"date": "2027-03-01"}),
        ("retake 2026-09-14 result fail", {"day": "2026-09-14", "result": "fail"}),
        ("retake in 3 weeks", {"day": "in 3 weeks"}),
    ],
)
def test_the_way_people_speak_is_the_second_reading(text, args):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert dict(reading.args[-1]) == args


def test_words_for_results_and_for_who_set_a_date():
    assert RESULT_KIND.parse("Did not pass.", AT) == "fail"
    assert WHO_KIND.parse("My permit", AT) == "permit"
    assert [each.value for each in RESULT_KIND.suggest("p")] == ["pass"]
    with pytest.raises(Refused, match="“soso” is not one of pass, fail, incomplete, unknown"):
        RESULT_KIND.parse("soso", AT)


def test_a_pass_whose_sitting_is_not_clear_is_met_warmly_and_asks_for_the_day():
    new = shows(result="pass")
    assert new.title == "That is good to hear"
    assert buttons(new) == ("choose the day",)
    after = shows(Attempt(TODAY - 300 * DAY, "fail"), result="pass")
    assert "is kept as fail" in as_text(after)
    assert buttons(after) == ("choose the day", "it was 26 Jan 2026")
    assert after.actions[1].args == (("sat", "2026-01-26"), ("result", "pass"))
    assert shows(Attempt(TODAY - 300 * DAY, "pass"), result="fail").title == "I'm sorry. That is hard"


@pytest.mark.parametrize("words", ["I failed again", "failed step 1 again", "I didn't pass", "passed", "I've passed!"])
def test_a_result_told_in_a_sentence_is_read(words):
    reading = read(words, COMMANDS)
    assert reading is not None
    assert dict(reading.args[0]) == ({"result": "pass"} if "passed" in words.lower() else {"news": "fail"})


def test_a_result_told_without_its_sitting_asks_which_and_keeps_nothing_before():
    open_ = shows(*sat(400, 33), news="fail")
    assert "Is it the sitting of 20 Oct 2026?" in as_text(open_)
    assert buttons(open_) == ("yes, that one", "another day", "name a feeling", "someone to turn to")
    assert wrote("retake", journal(*sat(33)), news="fail") == ()
    due = shows(Attempt(TODAY - 300 * DAY, "fail"), RetakeDate(TODAY - DAY), news="fail")
    assert "Is it the sitting of 21 Nov 2026?" in as_text(due)
    assert buttons(shows(news="fail")) == ("start", "name a feeling")
    assert buttons(shows(Attempt(TODAY - 300 * DAY, "fail"), news="fail")) == ("name a feeling", "choose the day")


def test_a_sitting_close_to_another_is_asked_about():
    near = shows(Attempt(date(2026, 9, 14), "fail"), sat="2026-09-15", result="fail")
    assert near.title == "One sitting, or two?"
    assert buttons(near) == ("the right day", "another sitting")
    held = journal(Attempt(date(2026, 9, 14), "fail"))
    assert wrote("retake", held, sat="2026-09-15") == ()
    assert wrote("retake", held, sat="2026-09-15", instead="none") == (Attempt(date(2026, 9, 15)),)
    drafts = build(Retake, {"sat": "2026-09-15", "instead": "2026-09-14"}, AT).write(Context(held, AT))
    assert [(draft.payload, draft.of) for draft in drafts] == [(Attempt(date(2026, 9, 15), "fail"), 1)]
    assert wrote("retake", held, sat="2026-10-12") == (Attempt(date(2026, 10, 12)),)


def test_a_sitting_and_a_date_together_are_held_against_the_rules_together():
    with pytest.raises(Refused, match="attempt 4 is not before 23 Apr 2027"):
        wrote("retake", journal(*sat(900, 700)), sat="2026-10-23", date="2027-02-01")
    with pytest.raises(Refused, match="nothing to book"):
        wrote("retake", journal(), sat="2026-10-23", result="pass", date="2027-02-01")


def test_a_correction_can_book_no_day_that_is_over_or_too_soon():
    held = Context(journal(RetakeDate(date(2027, 3, 1)), *sat(900, 700, 30)), AT, commands=COMMANDS)
    for to, why in (("2026-11-21", "is over"), ("2027-04-22", "not before 23 Apr 2027")):
        with pytest.raises(Refused, match=why):
            build(History, {"entry": "1", "change": "date", "to": to}, AT).write(held)
    past = journal(RetakeDate(date(2026, 11, 1)))
    assert check_corrected(past.all(RetakeDate)[0], RetakeDate(date(2026, 11, 1), "school"), past, TODAY) is None


def test_a_plan_that_no_longer_counts_is_not_held_against_a_date():
    sat_it = Attempt(date(2026, 9, 20), "fail")
    before = as_text(shows(nbme(61, 30, 113), sat_it, date="2027-01-10", set="school"))
    assert "How it fits your plan I can't say: no score counts yet. A fresh form comes first" in before
    assert "room" not in before
    assert "My study plan runs to [date]" in before
    assert "your latest counted score is 40 days old" in as_text(shows(nbme(58, 30, 40), date="2027-06-10"))
    over = as_text(shows(nbme(69, 30, 28), Lost(1, TODAY), date="2027-06-10"))
    assert "this leaves the guide's months room" in over


def test_a_range_that_is_over_is_worn():
    assert worn(course(journal(nbme("64.9", 30, 10))), TODAY + 10 * DAY) == ""
    late = course(journal(nbme("69.9", 30, 28)))
    assert worn(replace(late, way=replace(late.way, day=TODAY - 90 * DAY)), TODAY).startswith("its range ended on")


def test_a_reached_target_says_what_the_last_attempt_asks_beyond_it():
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 500))
    said_ = as_text(shows(*three, nbme(71, 30, 5), date="2027-01-10"))
    assert "The verdict asks 73 on both forms: 2 points more than your 71." in said_


def test_an_eligibility_period_beside_the_earliest_legal_day():
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 100))  # the 4th from 14 Feb 2027 on
    assert "14 Feb 2027, comes after it: only the extension reaches that day" in as_text(
        shows(*three, window="2026-12-31")
    )
    year = tuple(replace(each, result="fail") for each in sat(300, 250, 160))  # the 4th from 26 Jan 2027 on
    extended = as_text(shows(*year, window="2026-12-31", extended="yes"))
    assert "26 Jan 2027, comes after it: it takes a new application" in extended
    assert "comes after it" not in as_text(shows(*three, window="2027-02-28"))
    assert "eligibility period (" not in as_text(shows(RetakeDate(None, None, date(2026, 12, 31)), *sat(20)))


def test_no_extension_is_asked_for_after_its_last_day():
    letter = as_text(shows(*SHORT, date="2027-01-10", set="permit", window="2026-10-01"))
    assert (
        "my eligibility period for Step 1 ended on 1 Oct 2026. Could you tell me how a new application works" in letter
    )
    assert "I would like to ask for the extension" not in letter


@pytest.mark.parametrize("text", ["cancel retake", "retake cancelled", "Retake canceled.", "i cancelled my retake"])
def test_a_cancelled_date_is_taken_away(text):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert wrote("retake", journal(RetakeDate(TODAY + 90 * DAY)), **reading.args[0]) == (RetakeDate(None),)
    assert wrote("retake", journal(), **reading.args[0]) == ()
