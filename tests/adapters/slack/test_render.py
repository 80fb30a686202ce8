"""Replies as Slack messages, against Slack's limits and slack_sdk's own models of its blocks."""

from __future__ import annotations

import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.render import WHOLE, without_files
from core.reply import Action, Bullets, Document, Note, Paragraph, Reply, Rows, block_text
from tests.adapters.slack.limits import checked
from tests.adapters.slack.local_slack import seen


def test_where_the_files_fail_a_page_comes_whole_in_words() -> None:
    letter = Document("letter", "A letter", (("To the dean", ("One.", "Two.")),), "A note.")
    (message,) = checked(without_files(Reply("Yours", (letter,))))
    for line in block_text(letter):
        assert line in seen(message)


def test_what_it_looks_like() -> None:
    reply = Reply(
        "Saved: 66",
        (
            Paragraph("A starting point."),
            Rows((("NBME form 31", "66"),), "It rests on"),
            Bullets(("one", "two")),
            Note("Sources"),
        ),
        (Action("undo", "undo", (("entry", "1"),)),),
    )
    (message,) = checked(reply)
    assert [block["type"] for block in message["blocks"]] == [
        "header",
        "section",
        "rich_text",
        "rich_text",
        "context",
        "actions",
    ]
    assert seen(message).splitlines() == [
        "Saved: 66",
        "A starting point.",
        "It rests on",
        "NBME form 31: 66",
        "one",
        "two",
        "Sources",
    ]
    assert message["blocks"][-1]["elements"][0]["action_id"] == "cb1|U0ANN|undo|entry=1"


def test_markup_that_was_typed_stays_text() -> None:
    typed = "<!channel> *bold* <@U0EVE> &amp; <https://example.org|click>"
    (message,) = checked(Reply(typed, (Paragraph(typed), Bullets((typed,)), Rows(((typed, typed),)), Note(typed))))
    assert "<" not in message["text"]
    assert html.unescape(message["text"]).splitlines()[0] == typed
    assert seen(message).splitlines()[0] == typed


@pytest.mark.parametrize(
    "reply",
    [
        Reply("x" * 151),
        Reply("long " * 2_000),
        Reply("", (Paragraph("only this"),)),
        Reply("", ()),
        Reply("blank", (Paragraph(""), Paragraph(" \n"), Bullets(()), Rows(()), Note(""), Bullets(("",)))),
        Reply("one word", (Paragraph("x" * 20_000),)),
        Reply("lines", (Paragraph("a line of words\n" * 2_000),)),
        Reply("small print", (Note("source, " * 2_000),)),
        Reply("many", tuple(Paragraph(f"Paragraph {number}") for number in range(120))),
        Reply("list", (Bullets(tuple(f"item {number}" for number in range(900)), "All"),)),
        Reply("long item", (Bullets(("word " * 2_000, "short")),)),
        Reply("table", (Rows(tuple((f"row {number}", "v" * 50) for number in range(300)), "Scores"),)),
        Reply("long label", (Rows((("l" * 4_000, "value"),), "h" * 4_000),)),
        Reply("signs", (Paragraph("&<>" * 2_000),)),
        Reply("buttons", (), tuple(Action(f"b{number}", "plan", (("n", str(number)),)) for number in range(60))),
        Reply("long button", (), (Action("x" * 200, "plan"),)),
    ],
)
def test_big_and_empty_replies_stay_within_the_limits(reply: Reply) -> None:
    messages = checked(reply)
    for message in messages:
        size = len(json.dumps(message["blocks"], ensure_ascii=False))
        assert size <= WHOLE or len(message["blocks"]) == 1


def test_nothing_of_a_long_reply_is_cut() -> None:
    words = [f"word{number}" for number in range(6_000)]
    messages = checked(
        Reply("All of them", (Paragraph(" ".join(words)), Bullets((" ".join(words),))), (Action("a", "plan"),))
    )
    assert len(messages) > 1
    shown = " ".join(seen(message) for message in messages).split()
    assert shown.count("word5999") == 2
    assert [word for word in shown if word.startswith("word")] == words * 2
    assert [block["type"] for message in messages for block in message["blocks"]].count("actions") == 1
    assert messages[-1]["blocks"][-1]["type"] == "actions"


def test_two_actions_that_do_the_same_are_one_button() -> None:
    (message,) = checked(Reply("t", (), (Action("plan", "plan"), Action("plan again", "plan"), Action("go", "ready"))))
    assert [each["text"]["text"] for each in message["blocks"][-1]["elements"]] == ["plan", "go"]


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80) | st.integers(1, 2_000).map(
    lambda n: "w " * n
)
_BLOCKS = st.one_of(
    st.builds(Paragraph, _WORDS),
    st.builds(Note, _WORDS),
    st.builds(Bullets, st.lists(_WORDS, max_size=4).map(tuple), _WORDS),
    st.builds(Rows, st.lists(st.tuples(_WORDS, _WORDS), max_size=4).map(tuple), _WORDS),
)


@settings(max_examples=60, deadline=None)
@given(st.builds(Reply, _WORDS, st.lists(_BLOCKS, max_size=5).map(tuple)))
def test_any_reply_stays_within_the_limits(reply: Reply) -> None:
    checked(reply)
