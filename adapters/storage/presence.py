"""Who else has the database open: each process holds a shared lock on its folder, which ends with the process, however that ends.

Where there are no such locks (not POSIX), every process takes itself for the only one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class Presence:
    """One process's, or one store's, lock; to be left."""

    def __init__(self, folder: Path) -> None:
        """Waits for a `restore` that is at work there. Raises `OSError`."""
        self._handle = os.open(folder, os.O_RDONLY) if os.name == "posix" else None
        self._lock(alone=False)

    def alone(self) -> bool:
        """Whether nobody else is there; if so nobody comes in before `admit` or `leave`."""
        try:
            return self._lock(alone=True)
        except BlockingIOError:
            self._lock(alone=False)  # to ask gave up the lock
            return False

    def admit(self) -> None:
        """Let others in again."""
        self._lock(alone=False)

    def leave(self) -> None:
        """Give up the lock; once more does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _lock(self, *, alone: bool) -> bool:
        if sys.platform != "win32" and self._handle is not None:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
        return True
