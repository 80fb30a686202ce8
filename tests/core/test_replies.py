"""Refusals: short enough for midnight."""

import pytest

from core.commands import COMMANDS
from core.commands.safe import Safe
from core.commands.start import Start
from core.replies import EXAMPLES, nearby, not_kept, not_understood, refused
from core.reply import as_text
from tests.core.test_comeback import World


def lines(reply):
    return as_text(reply).splitlines()


async def test_a_slip_of_a_word_is_answered_with_a_sentence_and_where_the_options_are():
    text = as_text(await World().ask("/plan 70 hours:x"))
    assert text.splitlines()[2:] == ["Nothing was changed.", "“/plan help” shows its options."]
    assert "[" not in text


async def test_what_is_longer_is_given_back_to_be_copied():
    said = "/miss renal misread 180 sure"
    assert f"Nothing was changed. You sent: {said}" in lines(await World().ask(said))
    assert lines(refused("No.", None, "x" * 40)) == ["Not quite", "No.", f"Nothing was changed. You sent: {'x' * 40}"]
    assert lines(refused("No.", None, "x " * 400))[2].endswith("x …")


def test_a_button_that_fails_gets_the_sentence_alone():
    assert lines(refused("No.", Start)) == ["Not quite", "No."]
    assert lines(refused("No.", Safe, "safe maybe")) == ["Not quite", "No.", "Nothing was changed."]
    assert lines(not_kept("No.", Safe)) == ["I can't keep that", "No."]


@pytest.mark.parametrize(
    "command", [each for each in COMMANDS if each.spec.menu and not each.spec.umbrella], ids=lambda each: each.spec.name
)
async def test_the_help_that_is_named_is_there(command):
    world = World()
    assert lines(refused("No.", command, "a slip"))[-1] == f"“/{command.spec.name} help” shows its options."
    assert (await world.ask(f"{command.spec.name} help")).title == f"/{command.spec.name}"


@pytest.mark.parametrize(
    "said", ["I have been thinking", "histroy", "failed step 1", "what about renal", "I keep missing renal"]
)
def test_in_the_first_days_nothing_it_can_read_is_of_studying(said):
    reply = not_understood(said, COMMANDS, study=False)
    assert not any(example in as_text(reply) for example in EXAMPLES)
    assert "/support shows where to turn" in as_text(reply)
    assert [tap.command for tap in reply.actions] == ["feel", "tell", "support"]


SORRY = "I'm sorry that happened"


@pytest.mark.parametrize(
    "said",
    [
        "i faild step one today", "i dont pass the exam", "i not passed", "i did not pass", "i got the fail",
        "my result came and it is fail", "got my score report, failed by a lot", "failed for the second time", "faild again", "failed step",
        "reprobe el step 1", "i flunked", "I failed step 1", "so I failed, and my school wants a date", "just failed",
    ],
)  # fmt: skip
def test_who_failed_is_met_so(said):
    reply = not_understood(said, COMMANDS)
    assert reply.title == SORRY
    assert "Your worth is not a score" in as_text(reply)


@pytest.mark.parametrize(
    "said",
    [
        "what if i just failed", "I failed to see why p53 matters", "what if i fail again", "if i fail", "did i fail", "i think i failed",
        "my friend sat it and failed", "how many people failed", "i failed a practice block",
    ],
)  # fmt: skip
def test_a_question_or_somebody_elses_is_no_fail(said):
    assert not_understood(said, COMMANDS).title != SORRY


@pytest.mark.parametrize("study", [True, False])
@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("thanks", "You're welcome"),
        ("Thank you so much!", "You're welcome"),
        ("ok", "All right"),
        ("lol", "All right"),
        ("good night", "Good night"),
        ("good morning", "Good to see you"),
        ("how are you?", "I'm a program, so always the same"),
        ("bye", "Take care"),
    ],
)
def test_small_talk_gets_one_kind_line(said, title, study):
    reply = not_understood(said, COMMANDS, study=study)
    assert reply.title == title
    assert len(lines(reply)) == 2
    assert reply.actions == ()


def test_the_last_line_names_all_commands_only_where_no_feeling_is_concerned():
    assert lines(nearby("I am so ashamed"))[-2] == "Nothing of this was stored. /support shows where to turn."
    assert "/comeback" in as_text(nearby("what score do i need"))
    assert "/comeback" not in as_text(nearby("are you a bot", study=False))
    assert nearby("my grandma died").title == SORRY
    assert nearby("I drink every night").title == "That is worth a moment"
