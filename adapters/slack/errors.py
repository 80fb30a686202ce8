"""What Slack's failures mean: refused, uncertain, or not now. None of these errors carries a message, a token or an address."""

from __future__ import annotations

import re
from collections.abc import Awaitable
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.platform import CannotStart

# Slack's own words for “it may have happened all the same”
_AMBIGUOUS = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
# ... and for “this app is not let in any more”
OVER = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "app_uninstalled"}
)
_UNREACHED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_WORD = re.compile(r"[a-z_0-9]{1,60}")
_SECONDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
SOONEST = 1.0  # seconds: what is asked for without a wait would be asked for without an end
_T = TypeVar("_T")


class Undelivered(Exception):
    """Slack refused the message, or was never reached: nobody saw it. Holds Slack's word for it and nothing else."""


class Uncertain(Exception):
    """The message was on its way when the connection or Slack failed: somebody may have seen it."""


class Limited(Exception):
    """Slack did not take it now; it may be tried again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


async def called(call: Awaitable[Any]) -> Any:
    """The data of an API call that went well. Raises `Undelivered`, `Uncertain` or `Limited`."""
    try:
        return (await reached(call)).data
    except SlackApiError as error:
        failed = error
    # outside the handler, so that what is raised does not carry the message as its context
    answer: Any = failed.response
    status = getattr(answer, "status_code", None) or getattr(answer, "status", None) or 0
    judge(int(status), word(failed), False, answer.headers.get("Retry-After"))
    raise Uncertain("unreadable")  # neither a yes nor a no


async def reached(call: Awaitable[_T]) -> _T:
    """What the call returns. Raises `Undelivered` where there was no connection, `Uncertain` where it broke."""
    try:
        return await call
    except _UNREACHED:
        failure: Exception = Undelivered("unreachable")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        failure = Uncertain(type(error).__name__)
    raise failure


def judge(status: int, said: str, ok: bool, retry_after: str | None) -> None:
    """Raises what an answer means that is no yes: `said` is Slack's word for it, if it has one."""
    known = said if _WORD.fullmatch(said) else ""
    if status == 429 or known == "ratelimited":
        asked = _SECONDS.fullmatch(retry_after or "")
        raise Limited(max(SOONEST, float(asked[0])) if asked else SOONEST)
    if status >= 500 or known in _AMBIGUOUS:
        raise Uncertain(known or f"http_{status}")
    if status >= 400 or (known and not ok):
        raise Undelivered(known or f"http_{status}")


def word(error: SlackApiError) -> str:
    """Slack's word for an error; empty where it has none."""
    data = getattr(error.response, "data", None)
    found = data.get("error") if isinstance(data, dict) else None
    return found if isinstance(found, str) and _WORD.fullmatch(found) else ""


async def accepted(what: str, asked: Awaitable[_T]) -> _T:
    """The answer to a first call. Raises `CannotStart` where Slack refuses it or can't be reached."""
    try:
        return await asked
    except SlackApiError as error:
        said, again = f"Slack refused the {what}: {word(error) or 'no reason given'}.", word(error) not in OVER
    except (aiohttp.ClientError, TimeoutError, OSError):
        said, again = "Slack could not be reached.", True
    except Exception as error:  # an answer without what every such answer holds
        said, again = f"Slack's answer to the {what} can't be read ({type(error).__name__}).", True
    raise CannotStart(said, again=again)
