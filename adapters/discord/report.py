"""Faults of this folder, on their way to the log."""

from __future__ import annotations

import secrets

from core.ports import Observer


class Reporter:
    """Hands faults on under a short reference, never with what was said."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer

    def failed(self, error: BaseException) -> str:
        """The reference it was reported under."""
        reference = secrets.token_hex(3)
        self._observer.failed(reference, "discord", error)
        return reference
