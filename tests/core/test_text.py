"""Words to commands, values and days."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.command import Refused, Shape, build, options, usage
from core.commands import COMMANDS
from core.commands.log_nbme import LogNbme
from core.days import DayOrNone, PastDay
from core.kinds import Flag, Percent, Whole, Word
from core.moment import Moment
from core.text import read
from core.wording import count, listed, num, on
from tests.core.journals import NOW

AT = Moment(NOW)


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        (
            "/log-nbme 66 form:31 taken:2026-11-01 chance:88 seen:yes weak:cards,micro",
            "log-nbme",
            {"score": "66", "form": "31", "taken": "2026-11-01", "chance": "88", "seen": "yes", "weak": "cards,micro"},
        ),
        ("/log-nbme 66 form: 31", "log-nbme", {"score": "66", "form": "31"}),
        ("/ready?", "ready", {}),
        ("ready?", "ready", {}),
        ("READY", "ready", {}),
        ("Am I ready?", "ready", {}),
        ("ready sure:no", "ready", {"sure": "no"}),
        ("/timezone New York", "timezone", {"zone": "New York"}),
        ("/timezone 18:00", "timezone", {"zone": "18:00"}),
        ("  /plan   70  ", "plan", {"target": "70"}),
        ("“plan 70”", "plan", {"target": "70"}),
        ("/history 3 change:score to:67", "history", {"entry": "3", "change": "score", "to": "67"}),
        ("/support please", "support", {}),
        ("/comeback ready?", "ready", {}),
        ("comeback plan 70", "plan", {"target": "70"}),
        ("/comeback what is this", "comeback", {}),
        ("help plan", "plan", {"help": "help"}),
        ("plan help", "plan", {"help": "help"}),
        ("i'm safe", "safe", {}),
    ],
)
def test_the_first_reading(text, name, args):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert reading.command.spec.name == name
    assert dict(reading.args[0]) == args


def test_names_without_a_colon_are_the_second_reading():
    reading = read("log 66 form 31, untimed weak cards, micro", COMMANDS)
    assert reading is not None
    assert dict(reading.args[-1]) == {"score": "66", "form": "31", "untimed": "yes", "weak": "cards, micro"}


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("log 61 form 29 yesterday", {"score": "61", "form": "29", "taken": "yesterday"}),
        ("log 66 form31", {"score": "66", "form": "31"}),
        ("log 70 nbme 31 2026-11-01", {"score": "70", "form": "31", "taken": "2026-11-01"}),
        ("log 68 cbse", {"score": "68", "form": "cbse"}),
        ("log 214 uwsa2", {"score": "214", "form": "uwsa2"}),
        ("plan to 75", {"target": "75"}),
        ("plan 70 by 2027-01-15", {"target": "70", "deadline": "2027-01-15"}),
        ("log 66 on form 31", {"score": "66", "form": "31"}),
        ("log form 31 66", {"score": "66", "form": "31"}),
        ("log 66 form:31 form:31", {"score": "66", "form": "31"}),
        ("ready not sure", {"sure": "no"}),
        ("ready, i'm not sure", {"sure": "no"}),
        ("ready sure", {"sure": "yes"}),
    ],
)
def test_the_way_people_speak_is_the_second_reading(text, args):
    reading = read(text, COMMANDS)
    assert reading is not None
    assert dict(reading.args[-1]) == args


@pytest.mark.parametrize(
    "text", ["log 66 form:31 form:32", "log 66 score 67", "plan 70 target:75", "log 66 taken 1 nov taken 2 nov"]
)
def test_an_option_given_twice_is_asked_back(text):
    with pytest.raises(Refused, match="twice"):
        read(text, COMMANDS)


@pytest.mark.parametrize("text", ["", "   ", "/", "readying", "logs", "nothing here", "?ready", "hello" * 500])
def test_what_is_no_command(text):
    assert read(text, COMMANDS) is None


def test_required_options_come_first_and_texts_fit_every_menu():
    for command in COMMANDS:
        needed = [option.required for option in options(command)]
        assert needed == sorted(needed, reverse=True)
        assert len(command.spec.help) <= 100
        assert all(0 < len(option.help) <= 100 and len(option.name) <= 32 for option in options(command))
        assert len(options(command)) <= 25
    assert usage(LogNbme).startswith("/log-nbme SCORE [form:31]")


def test_no_two_commands_answer_to_one_word():
    names = [name for command in COMMANDS for name in (command.spec.name, *command.spec.also)]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-01", date(2026, 11, 1)),
        ("2026-1-5", date(2026, 1, 5)),
        ("today", date(2026, 11, 22)),
        ("Yesterday", date(2026, 11, 21)),
        ("3 days ago", date(2026, 11, 19)),
        ("1 day ago", date(2026, 11, 21)),
        ("a week ago", date(2026, 11, 15)),
        ("2026/11/01", date(2026, 11, 1)),
        ("dec 28", date(2025, 12, 28)),
        ("1 Nov", date(2026, 11, 1)),
        ("1st November 2025", date(2025, 11, 1)),
        ("Nov 1", date(2026, 11, 1)),
        ("November 1, 2025", date(2025, 11, 1)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_days_in_usual_forms(text, day):
    assert PastDay().parse(text, AT) == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-30", "calendar"),
        ("2025-02-29", "calendar"),
        ("31 Feb", "calendar"),
        ("11/01/2026", "may be 2026-11-01 or 2026-01-11"),
        ("in 2 days", "still to come"),
        ("1 Foo", "not a date"),
        ("Foo 1", "not a date"),
        ("soon", "not a date"),
        ("1899-01-01", "year right"),
        ("2226-01-01", "year right"),
        ("2026-11-24", "still to come"),
        ("0000-01-01", "calendar"),
    ],
)
def test_days_that_are_none(text, words):
    with pytest.raises(Refused, match=words):
        PastDay().parse(text, AT)


def test_without_a_zone_a_date_may_be_today_anywhere():
    late = datetime(2026, 11, 22, 11, tzinfo=UTC)
    assert PastDay().parse("2026-11-23", Moment(late)) == date(2026, 11, 23)
    with pytest.raises(Refused):
        PastDay().parse("2026-11-23", Moment(late, ZoneInfo("America/New_York")))
    assert Moment(late, ZoneInfo("Pacific/Kiritimati")).today == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 Nov", date(2027, 11, 1)),
        ("dec 28", date(2026, 12, 28)),
        ("22 Nov", date(2026, 11, 22)),
        ("in 6 weeks", date(2027, 1, 3)),
        ("tomorrow", date(2026, 11, 23)),
        ("2026-11-01", date(2026, 11, 1)),
    ],
)
def test_a_deadline_without_a_year_is_the_next_such_day(text, day):
    assert DayOrNone().parse(text, AT) == day


def test_a_date_may_be_taken_away():
    assert DayOrNone().parse("None", AT) == "none"


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("Y", True), ("true", True), ("no", False), ("off", False)])
def test_yes_and_no(text, value):
    assert Flag().parse(text, AT) is value


def test_values_out_of_range_say_the_range():
    with pytest.raises(Refused, match="neither yes nor no"):
        Flag().parse("maybe", AT)
    with pytest.raises(Refused, match="from 1 to 100"):
        Whole(1, 100, "hours").parse("101", AT)
    with pytest.raises(Refused, match="percentage"):
        Percent().parse("101", AT)
    with pytest.raises(Refused, match="may be 97"):
        Percent().parse("0.97", AT)
    with pytest.raises(Refused, match="one of yes, no"):
        Word(("yes", "no")).parse("perhaps" * 20, AT)
    assert Whole(1, 100, "hours").parse("30", AT) == 30
    assert Percent().parse(">99%", AT) == 99
    assert Percent().parse("88 percent", AT) == 88
    assert Percent().parse("none", AT) == "none"
    assert Word(("yes", "no")).parse("YES", AT) == "yes"
    assert Word().parse("As it is", AT) == "As it is"


@pytest.mark.parametrize("text", ["~96", ">95", "<99", "≥95%", "“~96”", "> 95 percent", "96-98", "about 96"])
def test_a_printed_chance_is_no_bound_and_no_guess(text):
    with pytest.raises(Refused, match="Copy it as the report prints it"):
        Percent().parse(text, AT)


def test_suggestions_of_plain_kinds():
    assert [each.value for each in Word(("yes", "no")).suggest("y")] == ["yes"]
    assert {kind.suggest("1") for kind in (Flag(), Whole(1, 2, "x"), Percent(), PastDay(), DayOrNone())} == {()}
    assert Flag().shape is Shape.FLAG


@given(st.text(max_size=50))
def test_no_text_breaks_a_kind(text):
    for command in COMMANDS:
        for option in options(command):
            assert len(option.kind.suggest(text)) <= 600
            try:
                option.kind.parse(text, AT)
            except Refused as refusal:
                assert str(refusal)  # noqa: PT017  most texts are not refused


def test_words_for_numbers_and_dates():
    assert on(date(2026, 11, 1)) == "1 Nov 2026"
    assert [num(each) for each in (66, -3)] == ["66", "-3"]
    assert count(1, "week") == "1 week"
    assert count(0, "entry", "entries") == "0 entries"
    assert [listed(each) for each in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("when can I retake?", "retake"),
        ("How many attempts do I have left?", "retake"),
        ("how long should I study?", "plan"),
        ("i scored a 66 on nbme 31", "log-nbme"),
    ],
)
def test_questions_as_people_ask_them(said, name):
    found = read(said, COMMANDS)
    assert found is not None
    assert found.command.spec.name == name
    build(found.command, found.args[-1], AT)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11/20/2026", date(2026, 11, 20)),
        ("20/11/2026", date(2026, 11, 20)),
        ("5.5.2026", date(2026, 5, 5)),
        ("friday", date(2026, 11, 20)),
        ("last friday", date(2026, 11, 20)),
        ("last sunday", date(2026, 11, 15)),
        ("sunday", date(2026, 11, 22)),
        ("on Monday", date(2026, 11, 16)),
    ],
)
def test_days_as_people_write_them(text, day):
    assert PastDay().parse(text, AT) == day


def test_a_day_that_may_be_two_days_is_asked_about():
    with pytest.raises(Refused, match="2026-05-06 or 2026-06-05"):
        PastDay().parse("5/6/2026", AT)
    assert DayOrNone().parse("friday", AT) == date(2026, 11, 27)
    assert DayOrNone().parse("next sunday", AT) == date(2026, 11, 29)


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("nbme 30 62%", {"score": "62", "form": "30"}),
        ("NBME 31: 64", {"score": "64", "form": "31"}),
        ("nbme 30 62% yesterday", {"score": "62", "form": "30", "taken": "yesterday"}),
        ("i scored 64 form 31 on sunday", {"score": "64", "form": "31", "taken": "sunday"}),
        ("i got 58 on nbme 30 yesterday", {"score": "58", "form": "30", "taken": "yesterday"}),
        ("log 64 form 31 taken on sunday", {"score": "64", "form": "31", "taken": "on sunday"}),
        ("nbme 30 31", {"score": "30 31"}),
        ("nbme 30 14 days ago", {"score": "30", "taken": "14 days ago"}),
        ("nbme 62 30", {"score": "62 30"}),
    ],
)
def test_scores_as_people_type_them(said, args):
    reading = read(said, COMMANDS)
    assert reading is not None
    assert reading.command is LogNbme
    assert dict(reading.args[-1]) == args
