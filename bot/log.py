"""Logs: ids and counts, never a score, a feeling or a message's text.

Libraries put what they handle into their messages, so of theirs only the place and the kind of error are logged.
"""

from __future__ import annotations

import logging
import sys
import traceback

import structlog

from adapters.storage.transactions import Damage
from core.ports import Answered, NotStored

_OWN = "comeback"


def set_up(level: str, form: str) -> None:
    """Sends everything to standard error, as text or JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_only_the_place],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.processors.JSONRenderer() if form == "json" else structlog.dev.ConsoleRenderer(colors=False),
            ],
        )
    )
    handler.name = _OWN
    root = logging.getLogger()
    for before in [each for each in root.handlers if each.name == _OWN]:
        root.removeHandler(before)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(_OWN).setLevel(level)
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def logger() -> structlog.stdlib.BoundLogger:
    """The bot's own logger."""
    found: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(_OWN)
    return found


class LogObserver:
    """The `Observer` that logs."""

    def answered(self, answered: Answered) -> None:
        """One line: which platform, which command, within how many seconds."""
        logger().info(
            "answered",
            platform=answered.platform,
            command=answered.command,
            outcome=answered.outcome,
            within_s=answered.within,
        )

    def failed(self, reference: str, platform: str, error: BaseException) -> None:
        """Where it broke and the kind of error; its message may hold what somebody wrote, so it stays out."""
        why = {"why": str(error)} if isinstance(error, NotStored) else {}  # those words are our own
        logger().error("failed", reference=reference, platform=platform, **why, **_place(error))


def damaged(damage: Damage) -> None:
    """An entry that can't be read any more: the account's row in the database and the entry's number."""
    logger().error("entry damaged", account=damage.account, entry=damage.entry)


def _place(error: BaseException) -> dict[str, str]:
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    at = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return {"error": type(error).__name__, "at": at}


def _only_the_place(_: object, __: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    record: logging.LogRecord = event["_record"]
    error = record.exc_info[1] if record.exc_info else None
    kept = {"event": "library", "logger": record.name, "level": record.levelname.lower(), "line": record.lineno}
    keep_meta = {name: event[name] for name in ("_record", "_from_structlog")}
    return {**kept, **(_place(error) if error else {}), **keep_meta}
