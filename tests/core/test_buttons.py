"""No two buttons of one message read the same."""

from collections import Counter

import pytest

from core.action import buttons
from core.groups.posts import Post, Pulse, public
from core.reply import Action


def labels(*named: str, longest: int = 80) -> list[str]:
    actions = tuple(Action(label, "undo", (("entry", str(place)),)) for place, label in enumerate(named))
    return [each.label for each in buttons(actions, "42", longest)]


def test_two_that_read_the_same_are_numbered_and_stay_two():
    assert labels("go on", "end", "Go on", "go on") == ["go on", "end", "Go on (2)", "go on (3)"]


def test_two_that_do_the_same_are_one():
    twice = (Action("plan", "plan"), Action("plan again", "plan"), Action("go", "ready"))
    assert [each.label for each in buttons(twice, "42", 80)] == ["plan", "go"]


def test_a_number_that_is_taken_is_not_given_again():
    assert labels("a", "a (2)", "a") == ["a", "a (2)", "a (3)"]


def test_what_differs_only_past_the_end_differs_all_the_same():
    told = labels("x" * 99 + "a", "x" * 99 + "b", longest=75)
    assert told == ["x" * 74 + "…", "x" * 70 + "… (2)"]
    assert [len(each) for each in told] == [75, 75]


def test_one_without_a_name_has_its_commands_and_one_that_cannot_be_is_left_out():
    odd = (Action(" ", "ready"), Action("y", "log", (("weak", "no id"),)))
    assert [each.label for each in buttons(odd, "42", 80)] == ["ready"]


@pytest.mark.parametrize("post", [Post("5", 7, asks=True, pulse=Pulse(6, 120)), Post("5", 7)])
def test_a_post_needs_no_numbers(post):
    assert [n for n in Counter(each.label.casefold() for each in public(post).actions).values() if n > 1] == []
