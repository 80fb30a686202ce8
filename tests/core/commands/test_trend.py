"""`/trend`: in words always, and as a picture; the next step as a button."""

from dataclasses import replace

from core.commands import COMMANDS
from core.payloads import Exam, Lost
from core.reply import Picture, as_text
from core.text import read
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import TODAY, journal, nbme, other, sat


def shows(*payloads, **options):
    return said("trend", journal(*payloads), **options)


def picture(reply):
    return next((block for block in reply.blocks if isinstance(block, Picture)), None)


def test_with_nothing_logged_it_says_how_to_begin():
    reply = shows()
    assert "/log-nbme 66 form:31" in as_text(reply)
    assert picture(reply) is None
    assert wrote("trend", journal()) == ()


def test_one_score_is_a_starting_point():
    reply = shows(nbme(55, 29, 21))
    text = as_text(reply)
    assert "not yet a direction" in text
    assert "Newest change" not in text
    assert "From 55 on 1 Nov 2026 the plan leads to 70: 7 Feb 2027 to 7 Mar 2027." in text
    assert buttons(reply) == ("plan", "am I ready?", "light picture")


def test_both_the_guides_lines_and_nbmes_are_said():
    text = as_text(shows(nbme(55, 29, 21)))
    assert "65 (95 % chance of passing) and 70 (99 %)" in text
    assert "“likely ready” begins at 73" in text


def test_with_one_attempt_left_the_verdicts_line_is_nbmes():
    last = "with one attempt left the verdict asks that on both forms"
    three = tuple(replace(each, result="fail") for each in sat(900, 700, 100))
    assert last in as_text(shows(*three, nbme(55, 29, 21)))
    assert last not in as_text(shows(*three[:2], nbme(55, 29, 21)))


def test_under_four_points_is_no_real_change():
    text = as_text(shows(nbme(60, 29, 40), nbme(63, 30, 10)))
    assert "level within ±4" in text
    assert "+3 since 60: under 4 points, so no real change." in text


def test_one_lower_result_is_one_result():
    assert "One lower result is one result" in as_text(shows(nbme(60, 29, 40), nbme(55, 30, 10)))
    assert "One lower result" not in as_text(shows(nbme(60, 29, 40), nbme(58, 30, 10)))


def test_the_newest_stands_against_the_line_before_it():
    text = as_text(shows(nbme(55, 29, 28), nbme(64, 30, 0)))
    assert "The plan from 55 on 25 Oct 2026 led to 58 to 59 by 22 Nov 2026; 64 is above it." in text
    assert "is below it" in as_text(shows(nbme(55, 29, 28), nbme(50, 30, 0)))
    assert "led to 64 by 22 Nov 2026; 66 is on it, within ±4." in as_text(shows(nbme(50, 29, 90), nbme(66, 30, 0)))


def test_results_that_do_not_count_are_listed_and_marked():
    text = as_text(shows(nbme(55, 29, 28), nbme(70, 29, 10), other(Exam.UWSA2, 214, 5), other(Exam.FREE120, 61, 3)))
    assert "70 on NBME form 29; not counted: form seen before" in text
    assert "214 on UWSA2; not counted: UWSA2 is on another scale" in text
    assert "61 on Free120; not counted: Free120 is on another scale" in text
    assert "the picture leaves them out" in text
    assert "One counted score" in text


def test_with_other_scales_alone_there_is_no_picture():
    reply = shows(other(Exam.UWSA2, 214, 5))
    assert picture(reply) is None
    assert "None of these results counts yet" in as_text(reply)
    assert "weak areas" not in as_text(reply)
    assert buttons(reply) == ()


def test_a_plan_on_a_result_that_does_not_count_is_provisional():
    text = as_text(shows(nbme(55, 29, 28, untimed=True)))
    assert "Provisional, since that result does not count." in text
    assert "no months are owed" not in as_text(shows(nbme(75, 29, 28, untimed=True)))


def test_lost_days_are_said():
    assert "7 lost days included" in as_text(shows(nbme(55, 29, 21), Lost(7, TODAY)))


def test_a_target_reached_owes_no_months():
    assert "Your target, 70, is reached, so no months are owed." in as_text(shows(nbme(72, 29, 21)))


def test_areas_by_form():
    text = as_text(
        shows(
            nbme(55, 29, 60, weak=("cardio", "gi")),
            nbme(58, 30, 40, weak=("cardio", "microbiology")),
            nbme(60, None, 20, exam=Exam.CBSE, weak=("cardio", "social")),
            nbme(61, 31, 5),
        )
    )
    assert "Cardiovascular: sticky: weak on NBME form 29, NBME form 30 and CBSE" in text
    assert "Microbiology: up: weak on form 30, not on CBSE since" in text
    assert "Gastrointestinal: held: weak on form 29, not on NBME form 30 and CBSE since" in text
    assert "Social Sciences: a guess so far: weak on CBSE alone" in text
    assert "One form is a guess until a second one repeats it" in text
    assert "1 counted form has none noted and can't say." in text


def test_forms_are_named_in_short():
    text = as_text(shows(nbme(55, 29, 60, weak=("cardio",)), nbme(58, 30, 40, weak=("cardio",))))
    assert "sticky: weak on forms 29 and 30" in text
    assert "none noted" not in text


def test_without_any_weak_area_it_says_how_to_note_them():
    assert "weak:cardio,micro" in as_text(shows(nbme(55, 29, 60)))


def test_a_long_list_is_cut_and_says_so():
    many = [nbme(50 + place, 25 + place, 300 - place, confirmed=True) for place in range(20)]
    text = as_text(shows(*many, *(nbme(60, 25 + place, 100 - place) for place in range(7))))
    assert "5 older ones in /history." in text
    assert "2 older ones in /history." in text


def test_light_and_dark():
    scores = nbme(55, 29, 28)
    assert not picture(shows(scores)).light
    assert not picture(shows(scores, light="no")).light
    light = shows(scores, light="yes")
    assert picture(light).light
    assert buttons(light)[-1] == "dark picture"
    assert dict(read("trend light", COMMANDS).args[0]) == {"light": "yes"}
    assert dict(read("trend in dark", COMMANDS).args[0]) == {"light": "no"}


def test_after_a_pass_it_is_the_way_there():
    reply = shows(nbme(55, 29, 150), nbme(71, 30, 60), nbme(60, 31, 50), replace(sat(30)[0], result="pass"))
    text = as_text(reply)
    assert "You passed on 23 Oct 2026. This was the way there." in text
    assert "the latest 60" in text
    assert "chance of passing" not in text
    assert "One lower result" not in text
    assert buttons(reply) == ("my story", "light picture")


def test_all_of_it_is_said_in_the_picture_too():
    drawn = picture(shows(nbme(55, 29, 28), nbme(60, 30, 5)))
    assert "55 on 25 Oct 2026, 60 on 17 Nov 2026" in drawn.alt
