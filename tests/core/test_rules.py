"""Every rule, by its id: the answer in the gallery that shows it, in which words, and the test that holds it.

The ids are those of the facts the product rests on. Where that file lies beside the repository the list is checked against it.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from core.commands import COMMANDS
from core.guide.fact import Status
from core.guide.facts import FACTS
from tests.bot.numbers import cited
from tests.bot.played import seen_of

ROOT = Path(__file__).parents[2]
FACTS_MD = ROOT.parent / "shared" / "facts.md"
GUIDES = (
    *("prevalence", "outlook-fm", "outlook-plastics", "outlook-ortho", "outlook-ir", "outlook-varies"),
    *("match-99", "match-92", "retake-decides", "six-steps", "feelings", "school", "baseline", "direction"),
    *("month-per-5", "bands", "rushing", "no-pressure", "four-attempts", "rethink", "understand", "blind-spots"),
    *("active", "outside-view", "pass-95", "pass-99", "never-unsure", "story", "hope"),
)
OURS = (
    *("counted", "no-fresh", "not-yet", "two-forms", "close", "cap", "last-attempt", "level", "own-pace"),
    *("forms-left", "k-five", "known-form", "told-day", "exact", "one-calendar", "part-time"),
)


@dataclass(frozen=True)
class Shown:
    """A rule: the gallery's case (command, state), the words that show it there, and the test, below `tests/core`."""

    rule: str
    of: str
    state: str
    words: str
    test: str


RULES: tuple[Shown, ...] = (
    Shown("prevalence", "outlook", "what is known", "a fail rate of 21 % in 2023 and 18 % in 2022", "commands/test_outlook.py::test_how_common_it_is_with_the_correction"),
    Shown("outlook-fm", "outlook", "a specialty the guide has", "Family medicine: up to 50 % consider it often, 47 % seldom, 3 % never", "guide/test_outlook.py::test_the_guides_four_rows"),
    Shown("outlook-plastics", "outlook", "what is known", "Plastic surgery: 80 % never consider it, 20 % seldom do", "guide/test_outlook.py::test_the_guides_four_rows"),
    Shown("outlook-ortho", "outlook", "what is known", "Orthopaedic surgery: 65 % reject automatically", "guide/test_outlook.py::test_the_guides_four_rows"),
    Shown("outlook-ir", "outlook", "what is known", "Interventional radiology: 64 % reject automatically", "guide/test_outlook.py::test_the_guides_four_rows"),
    Shown("outlook-varies", "outlook", "what is known", "Specialties differ widely. Competitive ones screen by Step results", "commands/test_outlook.py::test_specialties_vary_and_for_others_no_number_is_known"),
    Shown("match-99", "outlook", "what is known", "99 % for US MD graduates with a fail, in residency or practice within 6 years", "commands/test_outlook.py::test_the_two_studies_stand_with_whom_they_were_about"),
    Shown("match-92", "outlook", "what is known", "92 % who matched after one. Those were 59 of 64 students of one school", "commands/test_outlook.py::test_the_two_studies_stand_with_whom_they_were_about"),
    Shown("retake-decides", "outlook", "what is known", "the retake decides: it shows programs a changed approach", "commands/test_outlook.py::test_a_retake_shows_no_number"),
    Shown("six-steps", "today", "no score counts yet", "The guide's step 3 of 6: baseline", "guide/test_today.py::test_the_first_rule_that_applies_wins"),
    Shown("feelings", "feel", "and how strong", "Naming a feeling helps many people a little", "commands/test_feel.py::test_one_tap_names_it_another_says_how_strong"),
    Shown("feelings", "tell", "whom", "One person who knows makes it lighter to carry", "commands/test_feel.py::test_words_for_one_person_are_given_and_nothing_is_sent"),
    Shown("school", "school", "the list", "the earlier you come, the more it can do", "commands/test_school.py::test_the_list_is_walked_by_tapping_and_shows_what_is_left_first"),
    Shown("baseline", "today", "no score counts yet", "Sit one NBME form you have not seen, timed, before more study", "commands/test_today.py::test_one_thing_one_line_of_why_one_button_and_the_source"),
    Shown("baseline", "log-nbme", "a first score", "After a break it is often lower, and that is normal", "commands/test_trend.py::test_one_score_is_a_starting_point"),
    Shown("direction", "trend", "a fall, and one that does not count", "One lower result is one result: the guide looks at the direction", "commands/test_trend.py::test_one_lower_result_is_one_result"),
    Shown("direction", "trend", "three, rising, with areas", "held: weak on form 27, not on forms 28 and 29 since", "guide/test_trend.py::test_gone_on_one_form_is_up_and_on_a_second_held"),
    Shown("month-per-5", "plan", "from 30: the two rules differ", "5 points a month: 8 months", "guide/test_timeline.py::test_each_rule_alone_at_thirty"),
    Shown("bands", "plan", "from 30: the two rules differ", "The band 30 falls in: 4 to 6 months", "guide/test_timeline.py::test_fifty_and_sixty_both_belong_to_the_middle_band"),
    Shown("bands", "plan", "the worked example, forms not said", "3 to 4 months of dedicated study", "guide/test_timeline.py::test_both_rules_together"),
    Shown("rushing", "plan", "from 55 with a deadline", "rushing is a main cause of failing again", "commands/test_retake.py::test_a_date_before_ready_on_two_forms_is_named_with_the_weeks_short"),
    Shown("no-pressure", "plan", "from 55 with a deadline", "not to let a deadline or a permit set the date", "commands/test_retake.py::test_who_set_it_is_asked_and_a_message_drafted_without_a_score"),
    Shown("four-attempts", "retake", "an incomplete one", "3 attempts left of 4: there is time to make the next one your best", "guide/test_attempts.py::test_after_four_there_is_none_whatever_the_school_allows"),
    Shown("rethink", "method", "then and now", "What did not work is to be changed", "commands/test_method.py::test_the_same_plan_again_is_named_and_good_habits_may_stay"),
    Shown("understand", "miss", "known, and not applied", "no study ranks the reasons", "commands/test_miss.py::test_applying_shows_the_guides_view_as_its_view"),
    Shown("blind-spots", "blindspots", "not the problem the student names", "You name the problem “I forget things”. The log says something else", "guide/test_blindspots.py::test_the_log_against_the_problem_the_student_named"),
    Shown("active", "teach", "how it works", "Explain a topic as you would to a beginner", "commands/test_teach.py::test_a_session_goes_turn_by_turn_in_words"),
    Shown("active", "teach", "a map, with a gap", "preload → sets → (gap)", "commands/test_teach.py::test_a_map_grows_arrow_by_arrow_and_a_gap_is_filled_in"),
    Shown("active", "plan", "from 55 with a deadline", "why the right answer is right, in your own words", "commands/test_miss.py::test_each_mode_has_a_line_of_its_own_and_its_source"),
    Shown("outside-view", "method", "three: an outside view", "a tutor, a mentor or a consultant, who may see what you can't", "commands/test_method.py::test_after_two_forms_without_a_rise_it_comes_back_and_after_three_it_points_outside"),
    Shown("pass-95", "ready", "close: two forms under 70", "past its 65 line, which it ties to a 95 % chance of passing", "guide/test_readiness.py::test_the_guides_two_lines"),
    Shown("pass-99", "ready", "ready on two forms", "past its 70 line, which it ties to a 99 % chance of passing", "guide/test_readiness.py::test_the_guides_two_lines"),
    Shown("never-unsure", "ready", "no score", "Don't retake until you are confident of passing", "commands/test_retake.py::test_a_date_before_ready_on_two_forms_is_named_with_the_weeks_short"),
    Shown("story", "story", "after a pass", "What I changed", "guide/test_story.py::test_the_page_is_dated_and_says_what_happened"),
    Shown("hope", "story", "for and against telling it", "One student, not typical: 262 on a practice test less than 2 months after a fail, and 256 on Step 2 CK", "commands/test_story.py::test_to_tell_it_or_not"),
    Shown("counted", "log-nbme", "a form seen before, untimed", "Counts for /ready and /plan: no: form seen before", "guide/test_readiness.py::test_what_counts"),
    Shown("known-form", "log-nbme", "a retired form", "no: form 20 was retired in 2021, before reports had this scale", "guide/test_counting.py::test_a_form_number_counts_where_it_is_known"),
    Shown("told-day", "ready", "close: days that were not said", "Are these days right?", "guide/test_counting.py::test_no_ready_rests_on_a_day_that_is_assumed_until_it_is_said_to_be_right"),
    Shown("exact", "log-nbme", "a score few have", "Few score 6.7", "guide/test_counting.py::test_what_few_reports_show_is_asked_about"),
    Shown("no-fresh", "ready", "no fresh score", "Ready? No fresh score", "guide/test_readiness.py::test_without_a_counted_score_within_28_days_there_is_no_verdict"),
    Shown("not-yet", "ready", "not yet: a low printed chance", "prints 88 %, under 90 %", "guide/test_readiness.py::test_under_65_or_a_low_printed_chance_is_not_yet"),
    Shown("two-forms", "ready", "ready on two forms", "Ready? Ready on two forms", "guide/test_readiness.py::test_ready_takes_two_different_recent_forms"),
    Shown("close", "ready", "close: two forms under 70", "Your report: 97 % if tested within a week of 19 Nov 2026", "guide/test_readiness.py::test_a_printed_chance_is_never_a_lift"),
    Shown("cap", "ready", "close: held back by a Free120", "Free120 on 21 Nov 2026, 60, is as new, and low", "guide/test_readiness.py::test_a_newer_low_result_keeps_the_verdict_at_close"),
    Shown("last-attempt", "ready", "the next attempt would be the last", "The next attempt would be your last one, so I ask for 73 or more on both forms", "guide/test_readiness.py::test_the_last_attempt_asks_73_on_both"),
    Shown("level", "log-nbme", "no real change", "+2 since 55: under 4 points, so no real change", "guide/test_pace.py::test_a_change_under_four_points_is_none"),
    Shown("own-pace", "plan", "with a pace of one's own", "Your own pace:", "guide/test_pace.py::test_a_pace_takes_three_scores_over_four_weeks"),
    Shown("own-pace", "trend", "three, rising, with areas", "rising, 2.9 to 6.9 points a month", "guide/test_pace.py::test_points_a_month_carry_the_interval"),
    Shown("forms-left", "plan", "no form left", "a CBSE through your school: the same scale", "guide/test_timeline.py::test_forms_are_spread_in_order_within_the_plan_and_two_are_kept"),
    Shown("one-calendar", "today", "a date of the school's", "the result is due by 1 May 2027, so a sitting by 6 Mar 2027", "guide/test_calendar.py::test_each_command_shows_it"),
    Shown("part-time", "plan", "ten hours a week", "no source says by how much", "guide/test_calendar.py::test_under_thirty_hours_a_week_the_months_are_not_promised"),
    Shown("k-five", "group", "joined", "Sums are shown only when 5 or more took part", "groups/test_group.py::test_a_post_asks_in_private_and_sums_five_who_joined_and_nobody_else"),
)  # fmt: skip
by_rule = pytest.mark.parametrize("row", RULES, ids=lambda row: f"{row.rule}-{row.of}-{row.test.split('::test_')[1]}")


def test_every_rule_is_in_the_table():
    assert {row.rule for row in RULES} == {*GUIDES, *OURS}


def test_the_guides_facts_are_all_rules():
    assert {fact.id for fact in FACTS if fact.status is Status.GUIDE} == set(GUIDES)


@pytest.mark.skipif(
    not FACTS_MD.exists(), reason="facts.md is not kept in this repository; where it lies beside it, this runs"
)
def test_the_ids_are_those_of_the_facts():
    text = FACTS_MD.read_text("utf-8")
    first, _, rest = text.partition("## 1. ")[2].partition("## 1b. ")
    for part, frozen in ((first, GUIDES), (rest.partition("## 2. ")[0], OURS)):
        rows = re.findall(r"^\| ([a-z0-9][a-z0-9, -]*) \|", part, re.MULTILINE)
        assert {id_ for row in rows if row != "id" for id_ in row.split(", ")} == set(frozen)


@by_rule
def test_a_command_shows_it(row: Shown):
    assert row.of in {command.spec.name for command in COMMANDS if command.spec.menu}
    assert row.words in seen_of(row.of, row.state).seen.text


@by_rule
def test_the_answer_names_where_it_comes_from(row: Shown):
    """By section in its source note; limits of our own by their sentence, or by saying that they are ours."""
    text = seen_of(row.of, row.state).seen.text
    ours = "by our own limits" in text and row.rule in {"two-forms", "close", "not-yet"}
    elsewhere = {"close": "pass-95", "last-attempt": "attempts"}.get(row.rule)
    named = {fact.id for fact in cited(text)}
    assert row.rule in named or ours or elsewhere in named, text


@by_rule
def test_a_test_holds_it(row: Shown):
    file, _, name = row.test.partition("::")
    assert name in _tests_in(ROOT / "tests" / "core" / file)


@cache
def _tests_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
