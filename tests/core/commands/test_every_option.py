"""What holds for every option of every command."""

import pytest

from core.command import Shape, options
from core.commands import COMMANDS
from core.reply import as_text
from core.request import Call
from tests.core.test_comeback import ME, World

ITEM = "A 45-year-old man presents with chest pain. Which of the following is most likely? A) MI B) PE C) GERD"
WORDED = [
    (command, option)
    for command in COMMANDS
    for option in options(command)
    if option.kind.shape not in (Shape.FLAG, Shape.WHOLE) and not command.spec.shared
]


@pytest.mark.parametrize(("command", "option"), WORDED, ids=lambda each: getattr(each, "name", None) or each.spec.name)
async def test_an_exam_item_is_neither_kept_nor_given_back(command, option):
    world = World()
    for before in ("timezone New York", "/checkin daily", "log 55 form 29", "/teach preload"):
        await world.ask(before)
    needed = {each.name: each.example for each in options(command) if each.required}
    reply = await world.ask(Call(command.spec.name, {**needed, option.name: ITEM}))
    journal, _ = await world.store.read(ME, "look")
    assert "chest pain" not in str(journal.entries)
    assert "chest pain" not in as_text(reply)
