"""`comeback outlook`: rows imported, listed and cleared, and shown by a bot that starts after it."""

import asyncio

import pytest

from bot import wiring
from bot.__main__ import main
from bot.outlook import NOTE
from bot.settings import load
from core.ports import NotStored
from core.reply import as_text
from core.request import Account, Request, Text

HEAD = "specialty,often,seldom,never,n,year,source\n"
GOOD = HEAD + "Dermatology,10,40,50,61,2024,NRMP\nUrology,20,40,40,80,2024,NRMP\n"


@pytest.fixture
def outlook(tmp_path, monkeypatch, capsys):
    """Runs the command on one database; gives the exit code and what was printed."""
    monkeypatch.chdir(tmp_path)

    def run(*args):
        code = main(["outlook", "--db", "data/c.db", *args])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


async def shown():
    async with wiring.wired(load(database_path="data/c.db")) as bot:
        reply = await bot.comeback.answer(Request("t:1", Account("terminal", "local", "me"), Text("/outlook derm")))
    return as_text(reply)


def put(tmp_path, text, name="rows.csv"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_rows_are_imported_listed_and_cleared(outlook, tmp_path):
    code, said = outlook()
    assert code == 0
    assert "No rows are imported" in said
    assert "No rows are imported" in outlook("clear")[1]
    code, said = outlook("import", put(tmp_path, GOOD))
    assert code == 0
    assert "2 rows imported, 2 held now" in said
    again = outlook("import", put(tmp_path, HEAD + "derm,12,40,48,62,2024,NRMP\n"))
    assert "1 row imported, 2 held now" in again[1]
    listed = outlook()[1]
    assert "derm: often 12 %, seldom 40 %, never 48 %, of 62 programs (NRMP, 2024)" in listed
    assert "Urology" in listed
    assert "2 rows cleared" in outlook("clear", "--db", "data/c.db")[1]
    assert "No rows are imported" in outlook("clear")[1]
    assert "No rows are imported" in outlook()[1]


async def test_a_bot_that_starts_afterwards_shows_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert await asyncio.to_thread(main, ["outlook", "--db", "data/c.db", "import", put(tmp_path, GOOD)]) == 0
    assert "often 10 %, seldom 40 %, never 50 %, of 61 programs (NRMP, 2024)" in await shown()
    async with wiring.wired(load(database_path="data/c.db")) as bot:
        await bot.store.set_note(NOTE, "not json")
    assert "no number is known" in await shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + "Dermatology,10,40,60,61,2024,NRMP\nUrology,a,40,40,80,2024,NRMP\n", "Line 3: often has to be"),
        (HEAD + "Dermatology,10,40,50,61,2024,NRMP\nUrology,20,40,30,80,2024,NRMP\n", "add up to 90"),
        ("\xff\xfe".encode("latin-1"), "not UTF-8"),
        ("x" * 1_000_001, "larger than a survey"),
    ],
)
def test_a_bad_file_changes_nothing_and_each_line_is_named(outlook, tmp_path, text, words):
    code, said = outlook("import", put(tmp_path, text))
    assert code == 2
    assert words in said
    assert "Nothing was imported" in said
    assert "No rows are imported" in outlook()[1]


def test_a_file_that_is_not_there_is_said(outlook):
    code, said = outlook("import", "nowhere.csv")
    assert code == 2
    assert "nowhere.csv can't be read" in said


@pytest.mark.parametrize(("method", "args", "words"), [("get_note", (), "read"), ("set_note", ("clear",), "written")])
def test_a_database_that_is_busy_is_said(outlook, tmp_path, monkeypatch, method, args, words):
    outlook("import", put(tmp_path, GOOD))

    async def busy(*_):
        raise NotStored("busy")

    monkeypatch.setattr(f"bot.outlook.Store.{method}", busy)
    code, said = outlook(*args)
    assert code == 1
    assert f"can't be {words} just now" in said


async def test_a_note_that_cannot_be_read_does_not_stop_the_start(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def busy(*_):
        raise NotStored("busy")

    monkeypatch.setattr("bot.outlook.Store.get_note", busy)
    assert "no number is known" in await shown()


def test_a_spoilt_note_is_replaced(outlook, tmp_path, monkeypatch):
    outlook("import", put(tmp_path, GOOD))
    monkeypatch.setattr("bot.outlook.as_note", lambda rows: "spoilt")
    outlook("import", put(tmp_path, GOOD))
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert "No rows are imported" in outlook()[1]
    assert "2 rows imported, 2 held now" in outlook("import", put(tmp_path, GOOD))[1]
