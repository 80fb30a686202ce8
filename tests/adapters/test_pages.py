"""Pages: what anybody typed stands in them as typed, in Markdown and in PDF."""

import io
import itertools
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pypdf import PdfReader

from adapters import charts, pages
from core.reply import Document, Picture, Point

DAY = date(2026, 11, 22)
WORDS = "Naïve café, Łódź, Ελλάδα, Привет: “quotes”, 50 ± 4 %, a dash — and [a gap to fill]."
PAGE = Document(
    "my-page",
    "A page, kept",
    (("Where it began", ("1. no list", "- nor this", "# nor that", WORDS)), ("", ("No heading above me.",))),
    "Small print.",
    DAY,
)


def pdf_text(made):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


def blocks(text):
    """What a reader of Markdown makes of it: (tag, words) of each block."""
    tokens = MarkdownIt("commonmark").parse(text)
    return [
        (
            before.tag,
            "".join(child.content or ("\n" if "break" in child.type else "") for child in token.children or ()),
        )
        for before, token in itertools.pairwise(tokens)
        if token.type == "inline"
    ]


def test_a_page_as_markdown():
    assert blocks(pages.markdown(PAGE)) == [
        ("h1", "A page, kept"),
        ("p", "22 Nov 2026"),
        ("h2", "Where it began"),
        ("p", "1. no list"),
        ("p", "- nor this"),
        ("p", "# nor that"),
        ("p", WORDS),
        ("p", "No heading above me."),
        ("p", "Small print."),
    ]


def test_gaps_stay_readable_in_markdown():
    assert "[a gap to fill]" in pages.markdown(PAGE)


LINK = "[see](https://example.org) and [ref]: <b>bold</b> *stars* _lines_ `code` ~~gone~~ &amp; <https://example.org>"


@pytest.mark.parametrize(
    "text", [LINK, "---", "***", "===", "```", "    four spaces", "> quoted", "+ plus", "2) two", "| a | b |"]
)
def test_no_markup_comes_of_what_was_typed(text):
    page = Document("page", text, ((text, (text,)),), text)
    said = " ".join(text.split())
    assert blocks(pages.markdown(page)) == [("h1", said), ("h2", said), ("p", said), ("p", said)]


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=300)
def test_any_text_is_read_back_as_it_was(text):
    page = Document("page", "Title", (("Heading", (text,)),))
    clean = [" ".join(line.split()) for line in pages._clean(text).splitlines()]
    said = "\n".join(line for line in clean if line)
    assert [words for tag, words in blocks(pages.markdown(page)) if tag == "p"] == ([said] if said else [])


def test_lines_of_a_paragraph_stay_lines():
    page = Document("page", "Title", (("Heading", ("one\ntwo",)),))
    assert blocks(pages.markdown(page))[-1] == ("p", "one\ntwo")


def test_a_page_as_pdf():
    made = pages.pdf(PAGE)
    text = pdf_text(made)
    for words in ("A page, kept", "22 Nov 2026", "Where it began", "- nor this", "Small print.", "1 / 1"):
        assert words in text
    assert WORDS in text
    reader = PdfReader(io.BytesIO(made))
    assert reader.metadata.title == "A page, kept"
    assert reader.metadata.creation_date.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001
    assert [entry.title for entry in reader.outline] == ["Where it began"]
    width, height = (float(each) / 72 * 25.4 for each in reader.pages[0].mediabox[2:])
    assert width <= 210.1  # A4, and letter is wider
    assert height <= 279.5  # letter, and A4 is higher


def test_pages_are_numbered_and_no_heading_stands_last():
    many = Document("page", "Title", tuple((f"Part {place}", (WORDS * 3,) * 2) for place in range(20)), day=DAY)
    made = PdfReader(io.BytesIO(pages.pdf(many)))
    assert len(made.pages) > 2
    for place, page in enumerate(made.pages, 1):
        lines = page.extract_text().splitlines()
        assert f"{place} / {len(made.pages)}" in lines
        assert not lines[-2].startswith("Part")


def test_a_sign_without_a_letter_is_a_box_and_not_left_out():
    made = pages.pdf(Document("page", "漢 Title", (("Heading", ("Tired 🙂",)),)))
    assert "□ Title" in pdf_text(made)
    assert "Tired □" in pdf_text(made)
    assert "The Markdown file has it" in pdf_text(made)
    assert "The Markdown file has it" not in pdf_text(pages.pdf(PAGE))


@pytest.mark.parametrize("text", ["x" * 500, "", " \n ", "\x00\x07", "\ud800", "a\u2028b"])
def test_any_paragraph_makes_a_page(text):
    assert pages.pdf(Document("page", text, (("Heading", (text,)),), text)).startswith(b"%PDF")


def test_the_same_page_is_the_same_file():
    assert pages.pdf(PAGE) == pages.pdf(PAGE)


def test_a_picture_stands_in_the_page_with_its_words():
    picture = Picture("trend", "Scores", (Point(DAY, 66, "form 31"),), 4, (), (), "66 on 22 Nov 2026")
    page = Document("page", "Title", (("Heading", (WORDS,) * 20),), day=DAY, picture=picture)
    made = PdfReader(io.BytesIO(pages.pdf(page, charts.draw(picture))))
    assert [len(each.images) for each in made.pages] == [0, 1]
    assert blocks(pages.markdown(page))[-1] == ("p", "66 on 22 Nov 2026")
