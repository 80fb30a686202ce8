"""A reply as plain text: for the terminal and for screen readers, with every word of its pictures and pages."""

from datetime import date

from core.reply import Bullets, Document, Note, Paragraph, Picture, Point, Reply, Rows, as_text

DAY = date(2026, 11, 22)
PICTURE = Picture("trend", "Scores", (Point(DAY, 66, "form 31"),), 4, (), (), "Chart: 66 on 22 Nov 2026.")


def test_all_blocks_as_text():
    blocks = (
        Paragraph("Words."),
        Rows((("Score", "66"),), "It rests on"),
        Rows((("Score", "66"),)),
        Bullets(("one", "two"), "Why"),
        Bullets(("three",)),
        PICTURE,
        Note("Sources."),
    )
    assert as_text(Reply("Title", blocks)).splitlines() == [
        "Title",
        "Words.",
        "It rests on:",
        "Score: 66",
        "Score: 66",
        "Why:",
        "- one",
        "- two",
        "- three",
        "Chart: 66 on 22 Nov 2026.",
        "Sources.",
    ]


def test_a_page_as_text_is_all_of_its_words():
    page = Document("page", "A page", (("Began", ("One.", "Two.")), ("", ("Three.",))), "Small.", DAY, PICTURE)
    assert as_text(Reply("Title", (page,))).splitlines() == [
        "Title",
        "A page",
        "22 Nov 2026",
        "Began:",
        "One.",
        "Two.",
        "Three.",
        "Chart: 66 on 22 Nov 2026.",
        "Small.",
    ]


def test_a_page_may_be_bare():
    assert as_text(Reply("Title", (Document("page", "A page", ()),))) == "Title\nA page"
