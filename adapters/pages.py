"""A `Document` as Markdown and as PDF: edit here how a page looks.

The PDF is fpdf2's: typed, pure Python, and all it needs beside itself comes with the charts already. Its letters are DejaVu
Sans, which matplotlib brings along: no font of the machine is used. fpdf2 is loaded with the first page, and works outside
the event loop: `adapters/artefacts.py` sees to it.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from core.reply import Document
from core.wording import on

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

# Millimetres: as wide as A4 and as high as US letter, so that it is whole on the paper of either
PAPER = (210.0, 279.4)
MARGIN, FOOT = 22.0, 18.0
BIG, HEADING, NORMAL, SMALL = 20, 13, 11, 9  # points
LINE = 1.45  # times the letters' size
PICTURE = 92.0  # as wide as a phone's picture is legible in print
_MM = 25.4 / 72
_INK, _QUIET = (26, 29, 36), (84, 92, 107)
_FONT = "DejaVu"
BOX = "□"

_ANYWHERE = re.compile(r"([\\`*_<>~&]|\](?=[(\[:]))")  # brackets alone are no markup, and a gap to fill in has them
_AT_START = re.compile(r"^([#+=|-])|^(\d+)([.)])")
_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def markdown(page: Document) -> str:
    """The page as CommonMark. What anybody typed stands in it as typed, and is markup nowhere."""
    lines = [f"# {_escaped(page.title)}"]
    lines += [f"*{on(page.day)}*"] if page.day else []
    for heading, paragraphs in page.sections:
        lines += [f"## {_escaped(heading)}"] if heading.strip() else []
        lines += [_broken(text) for text in paragraphs]
    lines += [_broken(page.picture.alt)] if page.picture else []
    lines += ["---", _broken(page.note)] if page.note.strip() else []
    return "\n\n".join(line for line in lines if line) + "\n"


def _broken(text: str) -> str:
    """A paragraph; its own line breaks stay."""
    return "\\\n".join(_escaped(line) for line in _clean(text).splitlines() if line.strip())


def _escaped(text: str) -> str:
    one = " ".join(_clean(text).split())
    return _AT_START.sub(lambda found: f"{found[2] or ''}\\{found[1] or found[3]}", _ANYWHERE.sub(r"\\\1", one))


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)


def pdf(page: Document, picture: bytes | None = None) -> bytes:
    """The page as PDF, with page numbers; `picture` is the PNG of its own. Blocks for a few tenths of a second."""
    made = _paper(page)
    made.add_page()
    _write(made, page.title, BIG, bold=True, after=1)
    if page.day:
        _write(made, on(page.day), SMALL, quiet=True, after=1)
    for heading, paragraphs in page.sections:
        if heading.strip():
            _heading(made, heading)
        for text in paragraphs:
            _write(made, text, NORMAL, after=1.8)
    if picture:
        _picture(made, picture, page.picture.alt if page.picture else "")
    if page.note.strip():
        made.ln(4)
        _write(made, page.note, SMALL, quiet=True)
    if any(_drawable(made, text) != _clean(text) for text in _words(page)):
        _write(
            made, f"{BOX} stands for a sign this file has no letter for. The Markdown file has it.", SMALL, quiet=True
        )
    return bytes(made.output())


def _words(page: Document) -> tuple[str, ...]:
    inside = (text for heading, paragraphs in page.sections for text in (heading, *paragraphs))
    return (page.title, *inside, page.note)


def _drawable(made: FPDF, text: str) -> str:
    """The text with a box for each sign that the font lacks; without one it would silently be left out."""
    has = cast("TTFFont", made.fonts[_FONT.lower()]).cmap
    return "".join(sign if sign == "\n" or ord(sign) in has else BOX for sign in _clean(text))


def _paper(page: Document) -> FPDF:
    import matplotlib
    from fpdf import FPDF

    class Paper(FPDF):
        """Numbers its pages."""

        def footer(self) -> None:
            self.set_y(-FOOT)
            self.set_font(_FONT, size=SMALL)
            self.set_text_color(*_QUIET)
            self.cell(0, SMALL * _MM * LINE, f"{self.page_no()} / {{nb}}", align="C")

    made = Paper(unit="mm", format=PAPER)
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    made.add_font(_FONT, "", fonts / "DejaVuSans.ttf")
    made.add_font(_FONT, "B", fonts / "DejaVuSans-Bold.ttf")
    made.set_margins(MARGIN, MARGIN)
    made.set_auto_page_break(True, MARGIN + FOOT / 2)
    made.set_title(_clean(page.title))
    made.set_lang("en")
    made.set_creator("Comeback")
    if page.day:  # else the hour of the machine that made it
        made.set_creation_date(datetime.combine(page.day, time(), UTC))
    return made


def _heading(made: FPDF, text: str) -> None:
    """A heading that is never the last line of a page."""
    made.ln(3)
    if made.will_page_break((HEADING + 2 * NORMAL) * _MM * LINE):
        made.add_page()
    made.start_section(" ".join(_clean(text).split()))
    _write(made, text, HEADING, bold=True, after=1)


def _write(made: FPDF, text: str, size: float, *, bold: bool = False, quiet: bool = False, after: float = 0) -> None:
    made.set_font(_FONT, "B" if bold else "", size)
    made.set_text_color(*(_QUIET if quiet else _INK))
    made.multi_cell(0, size * _MM * LINE, _drawable(made, text).strip(), align="L", new_x="LMARGIN", new_y="NEXT")
    made.ln(after)


def _picture(made: FPDF, picture: bytes, alt: str) -> None:
    """Whole on one page, with its words for whoever can't see it."""
    made.ln(3)
    height = PICTURE * 1350 / 1080
    if made.will_page_break(height):
        made.add_page()
    made.image(io.BytesIO(picture), w=PICTURE, alt_text=_clean(alt) or None)
