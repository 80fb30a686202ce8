"""What the README's table and `help` show is taken, at every door: each option's example, and each value its help names."""

import re

import pytest

from core.asked import built, meant
from core.command import Refused, Shape, build, options, shown
from core.commands import COMMANDS
from core.moment import Moment
from core.request import Text
from core.text import read
from tests.core.journals import NOW
from tests.core.test_comeback import World

AT = Moment(NOW)
EVERY = [(command, option) for command in COMMANDS if command.spec.menu for option in shown(command)]
# words of one's own need the colon, as the README says
_NAMED = [(each, option) for each, option in EVERY if not each.spec.lines and option.kind.shape is not Shape.TEXT]
_NAMED = [pair for pair in _NAMED if pair[1].kind.shape is not Shape.LONG]
NAMES = pytest.mark.parametrize(
    ("command", "option"), EVERY, ids=lambda each: getattr(each, "name", None) or each.spec.name
)


def _chosen(command, args):
    needed = {each.name: each.example for each in options(command) if each.required}
    return build(command, {**needed, **args}, AT)


def _typed(words):
    asked = meant(World().request(Text(words)))
    return built(asked, AT)


def _needed(command, option):
    return " ".join(each.example for each in options(command) if each.required and each is not option)


_SAYS_MORE = re.compile(r" \(.*?\)| for who manages|; the page.*|: Map.*")
_NO_VALUE = re.compile(
    r"^(?:what|whose|whom|one |such as |yes asks|for-good deletes|a question|the |another$)", re.IGNORECASE
)


def _values(option):
    """The words that an option's help gives as its values."""
    listed = _SAYS_MORE.sub("", option.help).rpartition(": ")[2]
    return [each for each in re.split(r"[;,] (?:or )?| or ", listed) if not _NO_VALUE.match(each)]


@NAMES
def test_the_example_is_taken_from_a_menu_and_as_it_is_typed(command, option):
    chosen = _chosen(command, {option.name: option.example})
    assert _typed(f"/{command.spec.name} {_needed(command, option)} {option.name}:{option.example}") == chosen
    if option is shown(command)[0] and not command.spec.bare:
        assert _typed(f"/{command.spec.name} {option.example}") == chosen


@pytest.mark.parametrize(("command", "option"), _NAMED, ids=lambda each: getattr(each, "name", None) or each.spec.name)
def test_the_example_is_taken_without_its_colon(command, option):
    chosen = _chosen(command, {option.name: option.example})
    assert _typed(f"{command.spec.name} {_needed(command, option)} {option.name} {option.example}") == chosen


@pytest.mark.parametrize(
    ("command", "value", "option"),
    [(command, value, option) for command, option in EVERY if option.kind.shape is Shape.CHOICE for value in _values(option)],
    ids=lambda each: getattr(each, "name", each if isinstance(each, str) else None) or each.spec.name,
)  # fmt: skip
def test_each_value_its_help_names_is_taken(command, value, option):
    assert _chosen(command, {option.name: value})
    assert _typed(f"/{command.spec.name} {_needed(command, option)} {option.name}:{value}")


@pytest.mark.parametrize(
    ("typed", "name", "args"),
    [
        ("exam date none", "retake", {"date": "none"}),
        ("my exam date moved to april 10", "retake", {"date": "april 10"}),
        ("my retake is next friday", "retake", {"day": "next friday"}),
        ("school by may 1 for the exam", "school", {"deadline": "may 1", "due": "exam"}),
        ("plan 70 by june 1 12 hours", "plan", {"target": "70", "deadline": "june 1", "hours": "12"}),
        ("plan 70 deadline:2027-06-01 hours:12", "plan", {"target": "70", "deadline": "2027-06-01", "hours": "12"}),
        ("checkin sunday at 11 at night", "checkin", {"days": "sunday", "at": "23:00"}),
        ("checkin pause 3 days", "checkin", {"pause": "3 days"}),
        ("just lost 3 days", "replan", {"days": "3"}),
    ],
)
def test_days_and_hours_are_read_as_they_are_typed(typed, name, args):
    command = next(each for each in COMMANDS if each.spec.name == name)
    assert _typed(typed) == build(command, args, AT)


def test_an_hour_given_twice_is_asked_about():
    with pytest.raises(Refused, match="You gave at twice"):
        read("checkin at 6 at 7", COMMANDS)
