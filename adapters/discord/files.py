"""The pictures and pages of a reply as files: a message of their own, after the words and for the same one reader.

They are made once everything is on disk and the words are out, so that no time limit waits for a drawing, and what a file
was to show is never lost with it. Discord's limits are the constants below.
"""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from dataclasses import replace

import discord

from adapters.artefacts import File, files_of
from adapters.discord.report import Reporter
from core.reply import Block, Document, Paragraph, Picture, Reply, block_text

FILES = 10  # a message
SIZE = 10 * 1024 * 1024  # bytes of one file

PAGE = "{}: the page comes below, as PDF and as text to copy."
NO_FILES = "That file did not go through"
IN_WORDS = "What it holds, in words:"

Send = Callable[[discord.ui.LayoutView, list[discord.File]], Awaitable[object]]


class TooMuch(Exception):
    """A file is larger than Discord takes, or there are too many."""


def has_files(reply: Reply) -> bool:
    """Whether there is anything to draw or to write."""
    return any(isinstance(block, Picture | Document) for block in reply.blocks)


def beside_files(reply: Reply) -> Reply:
    """The words that go first. What a picture shows is in its description, which screen readers read out."""
    return replace(reply, blocks=tuple(said for block in reply.blocks for said in _beside(block)))


def without_files(reply: Reply) -> Reply:
    """What is said where the files of a reply can't be sent: nothing is lost, all that they hold comes in words."""
    texts = (block_text(block) for block in reply.blocks if isinstance(block, Picture | Document))
    return Reply(NO_FILES, (Paragraph(IN_WORDS), *(Paragraph("\n".join(lines)) for lines in texts)))


async def sent(reply: Reply, send: Send, reporter: Reporter) -> bool:
    """Makes the files of a reply and sends them in one message; whether all of them went. What went wrong is reported."""
    try:
        files = await files_of(reply)
        fit = [file for file in files if len(file.content) <= SIZE][:FILES]
        if fit:
            await send(*_message(fit))
        if len(fit) < len(files):
            raise TooMuch
    except Exception as error:  # a drawing may fail in many ways, and none of them may cost the words
        reporter.failed(error)
        return False
    return True


def _beside(block: Block) -> tuple[Block, ...]:
    match block:
        case Picture():
            return ()
        case Document():
            return (Paragraph(PAGE.format(block.title)),)
        case _:
            return (block,)


def _message(files: list[File]) -> tuple[discord.ui.LayoutView, list[discord.File]]:
    """Pictures in a gallery, everything else to open or keep."""
    uploads = [discord.File(io.BytesIO(each.content), each.name, description=each.alt or None) for each in files]
    pictures = [upload for file, upload in zip(files, uploads, strict=True) if file.media_type.startswith("image/")]
    shown = discord.ui.LayoutView(timeout=None)
    if pictures:  # each with its upload's description
        shown.add_item(discord.ui.MediaGallery(*map(discord.MediaGalleryItem, pictures)))
    for upload in uploads:
        if upload not in pictures:
            shown.add_item(discord.ui.File(upload))
    shown.stop()
    return shown, uploads
