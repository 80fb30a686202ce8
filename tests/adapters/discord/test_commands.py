"""Slash commands are what the declarations say, within Discord's limits."""

from __future__ import annotations

import re

import pytest
import simcord

from adapters.discord.commands import SUGGESTION
from core.command import Shape
from core.command import shown as shown_options
from core.commands import COMMANDS

TYPES = dict.fromkeys(Shape, 3) | {Shape.WHOLE: 4, Shape.FLAG: 5}
NAME = re.compile(r"[-_'\w]{1,32}")


@pytest.fixture
def told(env) -> dict[str, dict]:
    [put] = [each for each in env.http_requests if each.method == "PUT"]
    return {each["name"]: each for each in put.json}


def test_every_command_of_the_menu_is_there_and_no_other(told):
    assert list(told) == [command.spec.name for command in COMMANDS if command.spec.menu]


def test_options_are_declared_as_in_the_core(told):
    for command in COMMANDS:
        if command.spec.menu:
            found = told[command.spec.name]
            assert found["description"] == command.spec.help
            assert [
                (each["name"], each["description"], each["type"], each["required"]) for each in found["options"]
            ] == [
                (option.name, option.help, TYPES[option.kind.shape], option.required)
                for option in shown_options(command)
            ]


def test_whole_numbers_carry_their_range(told):
    [hours] = [each for each in told["plan"]["options"] if each["name"] == "hours"]
    assert (hours["min_value"], hours["max_value"]) == (1, 100)


def test_everything_is_within_discords_limits(told):
    for found in told.values():
        words = [found["name"], found["description"]]
        required = [each["required"] for each in found["options"]]
        assert required == sorted(required, reverse=True)
        assert len(found["options"]) <= 25
        for each in found["options"]:
            assert not ("choices" in each and each.get("autocomplete"))
            assert NAME.fullmatch(each["name"])
            assert each["name"] == each["name"].lower()
            assert 1 <= len(each["description"]) <= 100
            words += [each["name"], each["description"]]
        assert NAME.fullmatch(found["name"])
        assert sum(map(len, words)) <= 8000
        assert (found["contexts"], found["integration_types"]) == ([0, 1, 2], [0, 1])


@pytest.mark.parametrize(
    ("command", "option", "typed", "value"),
    [
        ("log-nbme", "form", "", "31"),
        ("log-nbme", "form", "uwsa", "UWSA2"),
        ("log-nbme", "weak", "card", "cardio"),
        ("log-nbme", "weak", "cardio, mic", "cardio, microbiology"),
        ("timezone", "zone", "new y", "America/New_York"),
        ("timezone", "zone", "", "Europe/London"),
    ],
)
async def test_suggestions_come_as_one_types(world, command, option, typed, value):
    given = {"score": "66"} if command == "log-nbme" else {}
    found = await world.alice.autocomplete(world.channel, command, option, typed, **given)
    assert value in [each["value"] for each in found]
    assert len(found) <= 25
    assert all(1 <= len(each["name"]) <= 100 for each in found)
    assert found == await world.user.autocomplete(command, option, typed, **given)


async def test_many_suggestions_are_cut_to_what_discord_takes(world):
    assert len(await world.alice.autocomplete(world.channel, "timezone", "zone", "a")) == 25


async def test_nothing_is_suggested_for_more_than_a_suggestion_shows(world):
    spaces = " " * (SUGGESTION - len("newyork"))
    assert await world.alice.autocomplete(world.channel, "timezone", "zone", f"new{spaces}york")
    assert await world.alice.autocomplete(world.channel, "timezone", "zone", f"new {spaces}york") == []


async def test_options_without_suggestions_have_none(told):
    flagged = {
        (name, each["name"]) for name, found in told.items() for each in found["options"] if "autocomplete" in each
    }
    assert flagged >= {("log-nbme", "form"), ("log-nbme", "weak"), ("timezone", "zone")}
    assert ("log-nbme", "score") not in flagged


async def test_suggestions_that_fail_are_no_answer_and_no_crash(world, observer):
    world.env.bot.tree.remove_command("timezone")
    assert await world.alice.autocomplete(world.channel, "timezone", "zone", "new") == []
    assert [type(error).__name__ for _, _, error in observer.failures] == ["CommandNotFound"]
    assert simcord.assert_error(world.env, Exception)
