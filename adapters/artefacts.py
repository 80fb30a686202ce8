"""The files of a reply: pictures and pages, made when a platform is about to send them, after everything is on disk.

A platform sends `await files_of(reply)` beside the rendered words. Where making one breaks or a platform takes no files,
nothing is lost: every picture's `alt` and every page's words are in `as_text(reply)`.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from adapters import charts, pages
from core.reply import Document, Picture, Reply

PNG, MARKDOWN, PDF = "image/png", "text/markdown", "application/pdf"
_one_at_a_time = ThreadPoolExecutor(1, "artefacts")  # neither library is made for two threads


@dataclass(frozen=True)
class File:
    """A file to send: its `name` with the ending, its media type, and in words what a picture shows."""

    name: str
    media_type: str
    content: bytes
    alt: str = ""


async def files_of(reply: Reply) -> tuple[File, ...]:
    """The files of all pictures and pages of a reply, in order; made outside the event loop, one after the other.

    A page gives two: a PDF to hand on, and Markdown to copy from.
    """
    if not any(isinstance(block, Picture | Document) for block in reply.blocks):
        return ()
    return await asyncio.get_running_loop().run_in_executor(_one_at_a_time, _made, reply)


def _made(reply: Reply) -> tuple[File, ...]:
    found: list[File] = []
    for block in reply.blocks:
        match block:
            case Picture():
                found.append(File(f"{block.name}.png", PNG, charts.draw(block), block.alt))
            case Document():
                chart = charts.draw(replace(block.picture, light=True)) if block.picture else None  # paper is light
                found.append(File(f"{block.name}.pdf", PDF, pages.pdf(block, chart), block.title))
                found.append(File(f"{block.name}.md", MARKDOWN, pages.markdown(block).encode(), block.title))
            case _:
                continue
    return tuple(found)
