"""Files of a reply: made outside the event loop, one at a time, and nothing of it is loaded before it is needed."""

import asyncio
import subprocess
import sys
import threading
import time
from datetime import date

from adapters import artefacts, charts, pages
from adapters.artefacts import MARKDOWN, PDF, PNG, files_of
from core.reply import Document, Paragraph, Picture, Point, Reply

DAY = date(2026, 11, 22)
PICTURE = Picture("trend", "Scores", (Point(DAY, 66, "form 31"),), 4, (), (), "66 on 22 Nov 2026")
PAGE = Document("my-page", "A page", (("Heading", ("Words.",)),), day=DAY)


async def test_a_reply_of_words_has_no_files():
    assert await files_of(Reply("Saved", (Paragraph("Words."),))) == ()


async def test_a_picture_is_a_png_with_its_words():
    (file,) = await files_of(Reply("Trend", (Paragraph("Words."), PICTURE)))
    assert (file.name, file.media_type, file.alt) == ("trend.png", PNG, PICTURE.alt)
    assert file.content.startswith(b"\x89PNG")


async def test_a_page_is_a_pdf_and_markdown():
    pdf, markdown = await files_of(Reply("Page", (PAGE,)))
    assert (pdf.name, pdf.media_type, markdown.name, markdown.media_type) == (
        "my-page.pdf",
        PDF,
        "my-page.md",
        MARKDOWN,
    )
    assert pdf.content == pages.pdf(PAGE)
    assert markdown.content.decode() == pages.markdown(PAGE)


async def test_a_picture_in_a_page_is_drawn_for_paper(monkeypatch):
    drawn = []
    png = charts.draw(PICTURE)
    monkeypatch.setattr(charts, "draw", lambda picture: drawn.append(picture) or png)
    page = Document("my-page", "A page", (), day=DAY, picture=PICTURE)
    await files_of(Reply("Page", (page,)))
    assert [each.light for each in drawn] == [True]


async def test_files_are_made_one_at_a_time_and_beside_the_loop(monkeypatch):
    busy, seen = threading.Lock(), []

    def slow(picture):
        assert busy.acquire(blocking=False), "two at once"
        time.sleep(0.05)
        seen.append(threading.current_thread())
        busy.release()
        return b"png"

    monkeypatch.setattr(charts, "draw", slow)
    turns = 0

    async def count():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    await asyncio.gather(*(files_of(Reply("Trend", (PICTURE,))) for _ in range(3)))
    counting.cancel()
    assert len(seen) == 3
    assert threading.main_thread() not in seen
    assert turns > 100


def test_nothing_of_it_is_loaded_at_the_start():
    """Both platforms, the chat and these adapters; a second and 50 MB that most starts don't need."""
    modules = "bot.__main__, bot.run, adapters.artefacts, adapters.discord.app, adapters.slack.serve, adapters.terminal"
    code = f"import {modules}, sys; print(sorted({{'matplotlib', 'numpy', 'PIL', 'fpdf', 'fontTools'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_thread_makes_them():
    assert artefacts._one_at_a_time._max_workers == 1
