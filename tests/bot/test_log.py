"""Logs hold ids and counts; what libraries say and what errors quote stays out."""

import json
import logging

import pytest

from adapters.storage.transactions import Damage
from bot import log
from core.ports import Answered

WORDS = "I feel hopeless about my 48"


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.mark.parametrize(("seconds", "within"), [(0.0123, 1), (0.51, 1), (1.2, 3), (9, 10), (90, 60)])
def test_an_answer_is_one_line_of_counts(capsys, seconds, within):
    log.set_up("INFO", "json")
    log.LogObserver().answered(Answered("slack:1", "slack", "ready", "answered", seconds))
    (line,) = lines(capsys)
    assert line.pop("timestamp")
    assert line == {
        "event": "answered",
        "level": "info",
        "platform": "slack",
        "command": "ready",
        "outcome": "answered",
        "within_s": within,
    }


def test_a_fault_says_where_and_not_what(capsys):
    log.set_up("INFO", "json")
    try:
        raise ValueError(WORDS)
    except ValueError as error:
        log.LogObserver().failed("ab12cd", "discord", error)
    (line,) = lines(capsys)
    assert line["reference"] == "ab12cd"
    assert line["error"] == "ValueError"
    assert line["at"].startswith("test_a_fault_says_where_and_not_what:")
    assert "hopeless" not in json.dumps(line)


def test_a_librarys_words_stay_out(capsys):
    log.set_up("INFO", "json")
    library = logging.getLogger("slack_bolt.AsyncApp")
    library.debug("body: %s", WORDS)
    library.warning(f"Unhandled request: {WORDS}")
    library.error("token %s", "xoxb-secret")
    try:
        raise ValueError(WORDS)
    except ValueError:
        library.exception(WORDS)
    found = lines(capsys)
    assert [line["level"] for line in found] == ["warning", "error", "error"]
    assert all(line["event"] == "library" and line["logger"] == "slack_bolt.AsyncApp" for line in found)
    assert found[-1]["error"] == "ValueError"
    assert "hopeless" not in json.dumps(found)
    assert "xoxb" not in json.dumps(found)


def test_text_form_works_too(capsys):
    log.set_up("INFO", "text")
    log.set_up("INFO", "text")  # a second time replaces the first
    log.logger().info("connected", platform="discord")
    assert capsys.readouterr().err.count("platform=discord") == 1


def test_a_damaged_entry_is_named_by_numbers_alone(capsys):
    log.set_up("INFO", "json")
    log.damaged(Damage(4711, 2))
    (line,) = lines(capsys)
    assert line.pop("timestamp")
    assert line == {"event": "entry damaged", "level": "error", "account": 4711, "entry": 2}
