"""What is typed in a form is given back in pieces, with everybody else's turns between them."""

import asyncio

import pytest

from adapters.forms import given_back
from core.command import READ, length
from core.guide import exam_text
from core.reply import Paragraph, Reply, as_text

REFUSED = Reply("Not quite", (Paragraph("No."),), done=False)


@pytest.mark.parametrize("piece", ["a word ", "\ufdfa"])
async def test_no_piece_is_longer_than_is_read_of_a_message(monkeypatch, piece):
    looked, at, turns, whole = [], [], [0], exam_text.refused

    def refused(text):
        looked.append(text)
        at.append(turns[0])
        return whole(text)

    async def others():
        while True:
            turns[0] += 1
            await asyncio.sleep(0)

    monkeypatch.setattr(exam_text, "refused", refused)
    other = asyncio.create_task(others())
    given = {str(place): f"{place}{(piece * 4000)[:3999]}" for place in range(5)}
    found = as_text(await given_back(REFUSED, given))
    other.cancel()
    assert max(map(length, looked)) <= READ
    assert len(set(at)) == len(at) >= 10
    assert all(" ".join(text.split()) in found for text in given.values())
