"""What holds when processes are killed, race each other, or end in an error."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from adapters.storage import Store
from core.journal import Journal
from core.ports import Written
from tests.adapters.storage.child import SHARED, TASKS

ROOT = Path(__file__).parents[3]


def start(*arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    command = [sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def writer(path: Path, name: str, count: int, until: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    """A process that is about to open the file, and waits for the end of `until`."""
    child = start("-m", "tests.adapters.storage.child", str(path), name, str(count), stdin=until)
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    return child


async def stored(path: Path, acknowledged: dict[str, int]) -> tuple[Journal, dict[str, Written | None]]:
    async with await Store.open(path) as store:
        journal, _ = await store.read(SHARED, "nobody's")
        return journal, {id_: (await store.read(SHARED, id_))[1] for id_ in acknowledged}


def said(lines: list[str]) -> dict[str, int]:
    return {id_: int(seq) for id_, seq in (line.split() for line in lines if line.endswith("\n"))}


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    with writer(path, "killed", 100_000) as child:
        assert child.stdout
        lines = [child.stdout.readline() for _ in range(100)]
        child.kill()
        acknowledged = said([*lines, *child.stdout.readlines()])
    journal, requests = asyncio.run(stored(path, acknowledged))
    assert len(acknowledged) >= 100
    assert {id_: written.seqs for id_, written in requests.items() if written} == {
        id_: (seq,) for id_, seq in acknowledged.items()
    }
    assert [entry.seq for entry in journal.entries] == list(range(1, journal.last + 1))
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_processes_that_start_and_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path, count = tmp_path / "new" / "comeback.db", 5
    gate, opens = os.pipe()
    children = [writer(path, name, count, gate) for name in ("a", "b", "c")]
    os.close(gate)
    os.close(opens)  # for all of them at once
    ends = [child.communicate() for child in children]
    assert [(child.returncode, error) for child, (_, error) in zip(children, ends, strict=True)] == [(0, "")] * 3
    acknowledged = said([line for out, _ in ends for line in out.splitlines(keepends=True)])
    assert sorted(acknowledged.values()) == list(range(1, 3 * TASKS * count + 1))
    journal, requests = asyncio.run(stored(path, acknowledged))
    assert [entry.seq for entry in journal.entries] == list(range(1, 3 * TASKS * count + 1))
    assert all(written and written.seqs == (acknowledged[id_],) for id_, written in requests.items())


def test_a_program_that_fails_with_its_store_open_still_ends(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys, pathlib\n"
        "from adapters.storage import Store\n"
        "async def main():\n"
        "    async with await Store.open(pathlib.Path(sys.argv[1])):\n"
        "        raise SystemExit(3)\n"
        "asyncio.run(main())\n"
    )
    with start("-c", program, str(tmp_path / "comeback.db")) as child:
        assert child.wait() == 3
