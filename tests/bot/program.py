"""`comeback` with its arguments and what is typed, in this process: to start another costs two seconds of a processor.

What only a process of its own can show (a pipe, a signal, a start without a warning) is started as one.
"""

import contextlib
import io
import os
import sys
import threading
from dataclasses import dataclass

import pytest

from bot.__main__ import main


@dataclass(frozen=True)
class Done:
    """What came of it."""

    returncode: int
    stdout: str
    stderr: str


def comeback(*args, said="", cwd, env=None):
    """Runs it to its end, with `said` on its standard input and no platform set but by `env`."""
    out, err = io.StringIO(), io.StringIO()
    reads, writes = os.pipe()
    with (
        pytest.MonkeyPatch.context() as patch,
        os.fdopen(reads, encoding="utf-8") as typed,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        with os.fdopen(writes, "w", encoding="utf-8") as typing:
            typing.write(said)
        patch.chdir(cwd)
        patch.setattr(sys, "stdin", typed)
        for name in [name for name in os.environ if name.startswith(("SLACK_", "DISCORD_"))]:
            patch.delenv(name)
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        code = main(args)
        for thread in [each for each in threading.enumerate() if each.name == "terminal"]:
            thread.join()  # it has read to the end, or is about to
    return Done(code, out.getvalue(), err.getvalue())
