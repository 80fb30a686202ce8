"""The verdict: each rule of `/ready`, at its edges, and what must hold for every journal."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide import facts
from core.guide.readiness import Nbme, Verdict, guide_line, nbme_says, readiness
from core.guide.scores import counted, why_not_counted
from core.payloads import About, Exam, SchoolRule
from tests.core.journals import TODAY, journal, nbme, other, sat

NO_FRESH, NOT_YET, CLOSE, TWO = Verdict


def verdict(*payloads):
    return readiness(journal(*payloads), TODAY).verdict


@pytest.mark.parametrize(
    ("epc", "says"),
    [
        ("57", Nbme.AT_RISK),
        ("57.9", Nbme.AT_RISK),
        ("58", Nbme.MAY_BE_AT_RISK),
        ("65", Nbme.MAY_BE_AT_RISK),
        ("65.9", Nbme.MAY_BE_AT_RISK),
        ("66", Nbme.CLOSE),
        ("72", Nbme.CLOSE),
        ("72.1", Nbme.LIKELY),
        ("73", Nbme.LIKELY),
    ],
)
def test_what_nbme_says(epc, says):
    assert nbme_says(Decimal(epc)) is says


@pytest.mark.parametrize(("epc", "line"), [("64.9", None), ("65", (65, 95)), ("69.9", (65, 95)), ("70", (70, 99))])
def test_the_guides_two_lines(epc, line):
    assert guide_line(Decimal(epc)) == line


@pytest.mark.parametrize(
    ("score", "why"),
    [
        (nbme(66, 31, 1), ""),
        (other(Exam.CBSE, 66, 1), ""),
        (nbme(66, None, 1), "form number missing"),
        (nbme(66, 31, 1, seen=True), "form seen before"),
        (nbme(66, 31, 1, untimed=True), "untimed"),
        (other(Exam.UWSA1, 220, 1), "another scale"),
        (other(Exam.FREE120, 80, 1), "another scale"),
        (nbme(66, 31, 30), "before your last attempt"),
        (nbme(66, 31, 31), "before your last attempt"),
        (nbme(66, 31, 29), ""),
    ],
)
def test_what_counts(score, why):
    assert why in why_not_counted(score, journal(*sat(30), score))
    assert bool(why_not_counted(score, journal(*sat(30), score))) == bool(why)


def test_a_form_logged_again_with_a_later_date_is_seen_and_the_first_still_counts():
    again = journal(nbme(72, 31, 1), nbme(66, 31, 20))
    assert [score.value for score in counted(again)] == [66]
    assert [score.value for score in counted(journal(other(Exam.CBSE, 60, 30), other(Exam.CBSE, 66, 1)))] == [60, 66]


def test_without_a_counted_score_within_28_days_there_is_no_verdict():
    assert verdict() is NO_FRESH
    assert verdict(nbme(80, 31, 29)) is NO_FRESH
    assert verdict(nbme(80, None, 1)) is NO_FRESH
    assert verdict(nbme(80, 31, 28)) is CLOSE


def test_under_65_or_a_low_printed_chance_is_not_yet():
    assert verdict(nbme(64.9, 31, 1)) is NOT_YET
    assert verdict(nbme(65, 31, 1)) is CLOSE
    assert verdict(nbme(80, 30, 2), nbme(80, 31, 1, chance="89.9")) is NOT_YET
    assert verdict(nbme(80, 30, 2, chance=89), nbme(80, 31, 1)) is NOT_YET
    assert verdict(nbme(80, 29, 3, chance=50), nbme(80, 30, 2), nbme(80, 31, 1)) is TWO


def test_ready_takes_two_different_recent_forms():
    assert verdict(nbme(70, 30, 28), nbme(70, 31, 14)) is TWO
    assert verdict(nbme(70, 30, 29), nbme(70, 31, 14)) is CLOSE
    assert verdict(nbme(70, 30, 28), nbme(70, 31, 15)) is CLOSE
    assert verdict(nbme(69.9, 30, 5), nbme(70, 31, 1)) is CLOSE
    assert verdict(nbme(70, 30, 5), nbme(69.9, 31, 1)) is CLOSE
    assert verdict(nbme(76, 30, 5), nbme(73, 31, 1)) is TWO
    assert verdict(nbme(76.1, 30, 5), nbme(73, 31, 1)) is CLOSE
    assert verdict(nbme(90, 31, 1)) is CLOSE
    assert verdict(other(Exam.CBSE, 75, 5), other(Exam.CBSE, 75, 1)) is CLOSE
    assert verdict(other(Exam.CBSE, 75, 5), nbme(75, 31, 1)) is TWO
    assert verdict(nbme(60, 29, 9), nbme(75, 30, 5), nbme(75, 31, 1)) is TWO


def test_a_printed_chance_is_never_a_lift():
    assert verdict(nbme(68, 31, 1, chance=97)) is CLOSE
    assert verdict(nbme(68, 30, 5, chance=99), nbme(68, 31, 1, chance=99)) is CLOSE
    assert verdict(nbme(75, 30, 5, chance="94.9"), nbme(75, 31, 1)) is CLOSE
    assert verdict(nbme(75, 30, 5, chance=95), nbme(75, 31, 1, chance=95)) is TWO


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (nbme(69.9, 29, 0, seen=True), nbme(70, 29, 0, seen=True)),
        (nbme(69.9, 29, 0, untimed=True), nbme(70, 29, 0, untimed=True)),
        (nbme(69.9, None, 0), nbme(70, None, 0)),
        (other(Exam.FREE120, "64.9", 0), other(Exam.FREE120, 65, 0)),
        (other(Exam.UWSA1, 195, 0), other(Exam.UWSA1, 196, 0)),
    ],
)
def test_a_newer_low_result_keeps_the_verdict_at_close(low, high):
    two = (nbme(75, 30, 5), nbme(75, 31, 1))
    assert verdict(*two, low) is CLOSE
    assert verdict(*two, high) is TWO
    assert verdict(*two, replace(low, taken=TODAY - timedelta(days=2))) is TWO
    assert verdict(nbme(60, 31, 1), high) is NOT_YET


def test_the_last_attempt_asks_73_on_both():
    low, met = (nbme(72, 30, 5), nbme(73, 31, 1)), (nbme(73, 30, 5), nbme(73, 31, 1))
    assert verdict(*sat(900, 600), *low) is TWO
    assert verdict(*sat(900, 600, 300), *low) is CLOSE
    assert verdict(*sat(900, 600, 300), *met) is TWO
    assert readiness(journal(*sat(900, 600, 300), *met), TODAY).line == 73


def test_attempts_told_and_the_schools_limit_bind_as_well():
    low, met = (nbme(72, 30, 5), nbme(73, 31, 1)), (nbme(73, 30, 5), nbme(73, 31, 1))
    assert verdict(About(used=3), *low) is CLOSE
    assert verdict(About(used=3), *sat(300), *met) is TWO
    assert verdict(SchoolRule(attempts=3), *sat(600), *low) is TWO
    assert verdict(SchoolRule(attempts=3), *sat(900, 600), *low) is CLOSE
    assert verdict(SchoolRule(attempts=6), *sat(900, 600), *low) is TWO
    found = readiness(journal(SchoolRule(attempts=3), *sat(900, 600, 300), *met), TODAY)
    assert found.verdict is CLOSE
    assert "3 sittings are used, and your school's limit is 3." in found.reasons
    assert "Word from your school first." in found.changes
    assert "1 sitting is used" in readiness(journal(SchoolRule(attempts=1), *sat(300), *met), TODAY).reasons[0]


def test_a_met_verdict_says_until_when_it_holds():
    found = readiness(journal(nbme(75, 30, 20), nbme(75, 31, 1)), TODAY)
    assert found.until == TODAY + timedelta(days=8)
    assert readiness(journal(nbme(75, 30, 20), nbme(75, 31, 1)), found.until).verdict is TWO
    assert readiness(journal(nbme(75, 30, 20), nbme(75, 31, 1)), found.until + timedelta(days=1)).verdict is CLOSE


exams = st.sampled_from([Exam.CBSSA, Exam.CBSSA, Exam.CBSSA, Exam.CBSE, Exam.UWSA1, Exam.FREE120])
results = st.builds(
    lambda exam, value, ago, form, chance, seen, untimed: replace(
        nbme(value / 10 if exam is not Exam.UWSA1 else 100 + value // 5, None, ago),
        exam=exam,
        form=form if exam is Exam.CBSSA else None,
        chance=None if chance is None else Decimal(chance),
        seen=seen,
        untimed=untimed,
    ),
    exams,
    st.integers(0, 1000),
    st.integers(0, 40),
    st.one_of(st.none(), st.integers(25, 33)),
    st.one_of(st.none(), st.integers(80, 100)),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(results, max_size=6), st.integers(0, 4), st.integers(1, 300))
def test_a_higher_latest_score_never_worsens_the_verdict(scores, attempts, lift):
    before = journal(*sat(*range(100, 100 + attempts)), *scores)
    every = counted(before)
    if not every:
        return
    latest = every[-1]
    # above this a score is asked about before it counts (rule exact)
    raised = replace(latest, value=min(Decimal(facts.UNUSUAL.value[1]), latest.value + Decimal(lift) / 10))
    place = max(place for place, score in enumerate(scores) if score == latest)
    after = journal(*sat(*range(100, 100 + attempts)), *(raised if n == place else s for n, s in enumerate(scores)))
    assert readiness(after, TODAY).verdict.rank >= readiness(before, TODAY).verdict.rank


@given(st.lists(results, max_size=6), st.integers(0, 5))
def test_every_verdict_says_why_and_what_would_change_it(scores, attempts):
    found = readiness(journal(*sat(*range(100, 100 + attempts)), *scores), TODAY)
    assert found.reasons
    assert found.changes
    assert len(found.rests_on) <= 2
    assert (found.until is not None) == (found.verdict is TWO)
