"""What a person sees: all of it, exactly as it was said, within Discord's limits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.render import LABEL, TEXT, TOO_MUCH, escaped, render, render_post
from core import action
from core.groups.posts import ANYBODY, HOUSE_RULE, PRIVATE, TITLE, Post, Pulse
from core.reply import Action, Bullets, Document, Note, Paragraph, Picture, Reply, Rows, block_text

ME = "123456789012345678"
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        "**",
        "@everyone",
        "<@1234>",
        "# x",
        "- x",
        "1. x",
        "\\",
        "`",
        "||",
        "[a](https://b.c)",
        "https://a.b/c_d_e",
        "\n\n\n",
    ]
)


def text(*blocks) -> str:
    [part] = render(Reply("Title", blocks), ME).parts
    return part.text


def test_each_block_has_its_form():
    rows, bullets = Rows((("Taken", "today"),), "It rests on"), Bullets(("one", "two"), "Why")
    assert text(Paragraph("Said."), rows, bullets, Note("Small\n\nprint")) == (
        "### Title\nSaid.\n\n**It rests on:**\n- **Taken:** today\n\n**Why:**\n- one\n- two\n\n-# Small\n-# print"
    )


def test_what_is_not_drawn_is_said_in_words():
    picture, letter = Picture("scores", "Scores", (), 4, (), (), "Two, under 65."), Document("letter", "A letter", ())
    assert text(picture, letter) == "\n\n".join(("### Title\nTwo, under 65.", "\n".join(block_text(letter))))


def test_a_long_label_has_a_line_of_its_own():
    label = "/log-nbme SCORE form:31 taken:yesterday"
    assert text(Rows(((label, "Save it"),))) == f"### Title\n**{label}:**\nSave it"


def test_what_holds_nothing_leaves_no_gap():
    assert text(Paragraph(" \n"), Paragraph("Said."), Bullets(()), Note("")) == "### Title\nSaid."
    assert render(Reply(""), ME).parts[0].text == "…"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("*66* _a_ ~b~ `c` |d|", r"\*66\* \_a\_ \~b\~ \`c\` \|d\|"),
        ("<@1234> <#1> </ready:1> <t:1:R> @everyone", r"\<\@1234\> \<#1\> \</ready:1\> \<t:1:R\> \@everyone"),
        ("# a\n## b\n- c\n+ d\n1. e\n2) f\n-# g\n> h", "\\# a\n\\## b\n\\- c\n\\+ d\n1\\. e\n2\\) f\n\\-# g\n\\> h"),
        ("-5 #1 0.8 2026-03-01", "-5 #1 0.8 2026-03-01"),
        ("[here](https://x.y/a_b_c)", r"\[here\](https://x.y/a_b_c)"),
        ("see https://x.y/a_b?c=d now_", r"see https://x.y/a_b?c=d now\_"),
        ("https://x.y/<@1234>", r"https://x.y/\<\@1234\>"),
        ("a\x00b\rc\ud800d", "abcd"),
        ("a\n\n \n\nb" + " " * 40 + "c", "a\n\nb c"),
    ],
)
def test_what_people_type_is_shown_and_nothing_more(typed, sent):
    assert escaped(typed) == sent


@given(WORDS)
def test_no_typed_text_can_mention_link_or_format(typed):
    bare = re.sub(r"https?://\S+|\\.", "", escaped(typed))
    assert not re.search(r"[*_~`|<>\[\]@\\]", bare)


def test_buttons_carry_their_owner_and_each_comes_once():
    many = tuple(Action(f"entry {each}", "undo", (("entry", str(each)),)) for each in range(28))
    parts = render(Reply("T", (), (*many, *many)), ME).parts
    assert [[len(row) for row in part.rows] for part in parts] == [[5] * 5, [3]]
    every = [button.id for part in parts for row in part.rows for button in row]
    assert len(set(every)) == len(every) == 28
    assert action.decode(every[0]) == (ME, "undo", {"entry": "0"})
    assert parts[1].text


def test_a_long_label_is_cut_and_a_button_that_cannot_be_is_left_out():
    long, bad, unnamed = Action("x" * 99, "plan"), Action("y", "log", (("weak", "no id"),)), Action(" ", "ready")
    [part] = render(Reply("T", (), (long, bad, unnamed)), ME).parts
    [[first, second]] = part.rows
    assert (len(first.label), first.label[-1], second.label) == (LABEL, "…", "ready")


def test_a_post_has_a_heading_its_paragraphs_and_buttons_for_anybody():
    [part] = render_post(Post("5", 7, asks=True, pulse=Pulse(6, None))).parts
    assert part.text == (
        f"### {TITLE}\nLast week 6 of you checked in.\n\nHow has it been going?\n\n{PRIVATE}\n\n{HOUSE_RULE}"
    )
    every = [action.decode(button.id) for row in part.rows for button in row]
    assert {owner for owner, _, _ in every} == {ANYBODY}
    assert every[0] == (ANYBODY, "went", {"nudge": "7", "group": "5", "how": "1"})
    assert [name for _, name, _ in every] == ["went"] * 5 + ["group"]


def test_a_long_reply_goes_on_in_further_messages_and_its_buttons_come_last():
    blocks = tuple(Bullets((f"{each} " + "word " * 700,), f"List {each}") for each in range(4))
    parts = render(Reply("Long", blocks, (Action("plan", "plan"),)), ME).parts
    assert [part.text.split(":")[0].strip("*") for part in parts] == [
        "### Long\n**List 0",
        "List 1",
        "List 2",
        "List 3",
    ]
    assert [bool(part.rows) for part in parts] == [False, False, False, True]


def test_too_much_for_the_messages_there_are_is_said_and_keeps_its_buttons():
    rendered = render(Reply("Long", (Paragraph("word " * 9000),), (Action("plan", "plan"),)), ME)
    assert len(rendered.parts) == 12
    few = rendered.at_most(6).parts
    assert len(few) == 6
    assert few[-1].text == TOO_MUCH
    assert few[-1].rows == rendered.parts[-1].rows


@given(
    st.lists(st.sampled_from([*"a \n\\*😀_", "word", "😀" * 1500, "\\" * 999, "x" * 3999]), max_size=12).map("".join)
)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_between_messages(typed):
    parts = render(Reply("T", (Paragraph(typed), Rows((("l", typed),)), Bullets((typed,), "h"))), ME).parts
    assert all(0 < len(part.text.encode("utf-16-le")) // 2 <= TEXT for part in parts)
    together = "".join(part.text for part in parts)
    for sign in ("word", "😀", "\\\\", "\\*", "x", "a"):
        assert together.count(sign) >= 3 * escaped(typed).count(sign) - (sign == "a")
