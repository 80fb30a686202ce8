"""Replies as Slack messages, against Slack's limits and slack_sdk's own models of its blocks."""

from __future__ import annotations

import html
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SlackBlock

from adapters.slack.render import BLOCKS, BUTTON, BUTTONS, HEADER, SECTION, WHOLE, escape, render
from core import action
from core.reply import Action, Bullets, Note, Paragraph, Reply, Rows, as_text
from core.request import Account, Press, Request, Text
from tests.adapters.slack.bots import Bot
from tests.adapters.slack.local_slack import seen
from tests.conversations.dialogue import FOLDER, dialogues

ANN = "U0ANN"
TEXT = 40_000  # characters, where Slack cuts


def checked(reply: Reply) -> tuple[dict, ...]:
    """The messages of a reply, every one within every limit, and nothing of the reply left out."""
    messages = render(reply, ANN)
    for message in messages:
        assert set(message) == {"text", "blocks"}
        assert 0 < len(message["text"]) <= TEXT
        assert 0 < len(message["blocks"]) <= BLOCKS
        ids = [
            each["action_id"]
            for block in message["blocks"]
            for each in block.get("elements", ())
            if "action_id" in each
        ]
        assert len(ids) == len(set(ids))
        for block in message["blocks"]:
            model = SlackBlock.parse(block)
            assert model is not None
            model.validate_json()
            assert json.loads(json.dumps(model.to_dict())) == block
            _within(block)
    heard = " ".join(html.unescape(" ".join(message["text"] for message in messages)).split())
    for line in as_text(reply).splitlines():
        assert " ".join(line.split()) in heard or len(line) > SECTION or not line.strip().strip("-:").strip()
    return messages


def _within(block: dict) -> None:
    match block["type"]:
        case "header":
            assert 0 < len(block["text"]["text"]) <= HEADER
        case "section":
            assert 0 < len(block["text"]["text"]) <= SECTION
        case "context":
            assert all(0 < len(each["text"]) <= SECTION for each in block["elements"])
        case "actions":
            assert 0 < len(block["elements"]) <= BUTTONS
            for each in block["elements"]:
                assert 0 < len(each["text"]["text"]) <= BUTTON
                assert 0 < len(each["action_id"]) <= 255
        case "rich_text":
            assert block["elements"]
            for element in block["elements"]:
                for section in [element] if element["type"] == "rich_text_section" else element["elements"]:
                    assert section["elements"]
                    assert all(run["text"] for run in section["elements"])
        case other:
            raise AssertionError(other)
    texts = json.dumps(block)
    assert "mrkdwn" not in texts  # what people typed is never read as markup


async def every_reply() -> list[tuple[str, Reply]]:
    """All replies of all dialogues, and the command for each."""
    found = []
    for name in dialogues("slack-http"):
        bot, last = Bot(), Reply("")
        for number, line in enumerate((FOLDER / f"{name}.txt").read_text("utf-8").splitlines()):
            mark, _, rest = line.partition(" ")
            if mark == "at":
                bot.clock.set(datetime.fromisoformat(rest).replace(tzinfo=UTC))
            if mark not in {">", "press"}:
                continue
            said = Text(rest) if mark == ">" else Press(next(_id(each) for each in last.actions if each.label == rest))
            request = Request(f"{name}:{number}", Account("slack", "T", ANN), said, "America/New_York")
            last = await bot.comeback.answer(request)
            found.append((rest, last))
    return found


def _id(each: Action) -> str:
    return action.encode(each, ANN)


async def test_every_reply_of_every_dialogue_is_one_valid_message_that_reads_whole_aloud() -> None:
    replies = await every_reply()
    assert len(replies) > 20
    for said, reply in replies:
        (message,) = checked(reply)
        assert message["text"] == escape(as_text(reply)), said
        size = len(json.dumps(message["blocks"], ensure_ascii=False))
        assert size <= WHOLE, said


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
