"""A new master key for a database whose keys are in the file beside it, with any number of processes running on it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from adapters.storage.prepare import BUSY_MS, move_to_newest, prepare, sentences
from adapters.storage.sqlite import connect
from adapters.vault import KEY_FILE, add_master_key


def rotate(path: Path) -> Path:
    """Put a fresh key first in the key file and move every student's key to it; the file. Blocking.

    Raises `DatabaseProblem` or `KeyProblem`.
    """
    ready = prepare(path, ())
    try:
        with sentences(path), closing(connect(path, BUSY_MS)) as connection:
            connection.execute("BEGIN IMMEDIATE")  # one rotation at a time: the file is read and written as a whole
            try:
                add_master_key(path.parent)
            finally:
                connection.execute("COMMIT")
            move_to_newest(connection, ready.vault)
    finally:
        ready.presence.leave()
    return path.parent / KEY_FILE
