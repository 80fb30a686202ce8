"""How far each thing to ask has come, and the school's own limits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Refused
from core.guide.school import (
    ASKED,
    DONE,
    ITEM_KIND,
    ITEMS,
    KEYS,
    OPEN,
    STATES,
    LimitKind,
    after,
    item_of,
    left,
    ruled,
    state_of,
)
from core.journal import Journal
from core.moment import Moment
from core.payloads import SchoolItem, SchoolRule
from tests.core.journals import NOW, journal

DAY = date(2027, 5, 1)


def test_ten_things_each_with_a_reason():
    assert KEYS == (
        "dean", "clerkships", "timeline", "leave", "aid", "remediation", "tutoring", "exams", "accommodations", "tools"
    )  # fmt: skip
    assert all(item.why and item.name for item in ITEMS)
    assert [ITEM_KIND.parse(key, Moment(NOW)) for key in KEYS] == list(KEYS)
    assert item_of("parking").name == "parking"


def test_a_state_moves_on_to_done_and_no_further():
    assert [after(state) for state in STATES] == [ASKED, DONE, DONE]


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(STATES)), max_size=30))
def test_what_is_left_is_what_is_not_done_the_open_ones_first(moves):
    held = journal(*(SchoolItem(key, state) for key, state in dict(moves).items()))
    rest = [item.key for item in left(held)]
    assert set(rest) == {key for key in KEYS if state_of(key, held) != DONE}
    states = [state_of(key, held) for key in rest]
    assert states == sorted(states, key=STATES.index)


def test_the_limits_are_kept_one_by_one_and_taken_away_one_by_one():
    rule = ruled(None, 3, None, None)
    assert rule == SchoolRule(attempts=3)
    rule = ruled(rule, None, DAY, "exam")
    assert rule == SchoolRule(3, DAY, "exam")
    assert ruled(rule, None, "none", None) == SchoolRule(3)
    assert ruled(rule, "none", None, None) == SchoolRule(None, DAY, "exam")
    assert ruled(rule, None, None, "result") == SchoolRule(3, DAY, "result")
    with pytest.raises(Refused, match="Which date"):
        ruled(SchoolRule(3), None, None, "exam")
    assert LimitKind().parse("none", Moment(NOW)) == "none"
    assert LimitKind().suggest("") == ()


def test_nothing_is_asked_yet_in_an_empty_journal():
    assert {state_of(key, Journal()) for key in KEYS} == {OPEN}
