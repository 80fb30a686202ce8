"""Messages to Slack. Nothing is sent a second time unless Slack said that it did not take the first.

slack_sdk's own retries send again after a dropped connection, which people see as two messages: none are used here.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.artefacts import File
from adapters.slack.errors import Limited, Uncertain, Undelivered, called, judge, reached
from adapters.slack.render import Message

PATIENCE = 30.0  # seconds of Slack's Retry-After that a message waits for in all
NO_CHANNEL = "channel_not_found"
KEPT = 10_000  # people whose direct-message channel is remembered

_T = TypeVar("_T")


class Sender:
    """Sends private messages: to one person's own channel with the bot, or as an ephemeral answer."""

    def __init__(self, client: AsyncWebClient) -> None:
        """`client` has `retry_handlers=[]`."""
        self._client = client
        self._direct: OrderedDict[str, str] = OrderedDict()

    async def direct(self, user: str) -> str:
        """The id of the bot's own channel with a person. Raises `Undelivered` or `Uncertain`."""
        if user not in self._direct:
            opened = await _tried(lambda: called(self._client.conversations_open(users=user)))
            self.remember(user, str(opened["channel"]["id"]))
        self._direct.move_to_end(user)
        return self._direct[user]

    def remember(self, user: str, channel: str) -> None:
        """A person's channel with the bot is known, because they wrote there."""
        self._direct[user] = channel
        if len(self._direct) > KEPT:
            self._direct.popitem(last=False)

    def forget(self, user: str) -> None:
        """That channel is no more."""
        self._direct.pop(user, None)

    async def to_person(self, user: str, message: Message, thread: str | None = None) -> None:
        """A direct message, in a thread of that channel where there is one. Raises `Undelivered` or `Uncertain`."""
        channel = await self.direct(user)
        try:
            await _tried(lambda: post(self._client, channel, message, thread))
        except Undelivered as refusal:
            if str(refusal) == NO_CHANNEL:  # as it was remembered; the next time it is opened anew
                self.forget(user)
            raise

    async def respond(self, url: str, message: Message) -> None:
        """A new ephemeral message through a `response_url`. Raises `Undelivered` or `Uncertain`."""
        if not url:
            raise Undelivered("no_response_url")
        body = {**message, "response_type": "ephemeral", "replace_original": False}
        await _tried(lambda: self._hooked(url, body))

    async def whisper(self, channel: str, user: str, text: str) -> None:
        """A fixed line without content that only one person sees. Raises `Undelivered` or `Uncertain`."""
        await _tried(lambda: called(self._client.chat_postEphemeral(channel=channel, user=user, text=text)))

    async def share(self, user: str, files: tuple[File, ...], thread: str | None = None) -> tuple[Exception, ...]:
        """One direct message with files, in a thread of that channel where there is one. What went wrong, if anything.

        A file that can't be handed over is left out, and the others are sent. Nobody sees a file before the last step.
        """
        channel = await self.direct(user)
        ready: list[dict[str, str | None]] = []
        failed: list[Exception] = []
        for file in files:
            try:
                ready.append({"id": await self._handed_over(file), "title": _title(file)})
            except (Undelivered, Uncertain) as error:
                failed.append(error)
        if ready:
            await _tried(
                lambda: called(
                    self._client.files_completeUploadExternal(files=ready, channel_id=channel, thread_ts=thread)
                )
            )
        return tuple(failed)

    async def _handed_over(self, file: File) -> str:
        """Slack's id of a file that it holds now, and that nobody can see yet."""
        name, length, alt = file.name, len(file.content), file.alt if _is_picture(file) else None
        place = await _tried(
            lambda: called(self._client.files_getUploadURLExternal(filename=name, length=length, alt_txt=alt))
        )
        await _tried(lambda: reached(self._put(str(place["upload_url"]), file.content)))
        return str(place["file_id"])

    async def _put(self, url: str, content: bytes) -> None:
        """The content, to an address that Slack named for it; no token goes along."""
        client = self._client
        async with contextlib.AsyncExitStack() as held:
            session = client.session
            if session is None:
                limit = aiohttp.ClientTimeout(total=client.timeout)
                session = await held.enter_async_context(aiohttp.ClientSession(timeout=limit))
            sending = session.post(url, data=content, proxy=client.proxy, ssl=client.ssl or True)
            answer = await held.enter_async_context(sending)
            judge(answer.status, "", True, answer.headers.get("Retry-After"))

    async def _hooked(self, url: str, body: dict[str, Any]) -> None:
        client = self._client
        hook = AsyncWebhookClient(
            url,
            timeout=client.timeout,
            ssl=client.ssl,
            proxy=client.proxy,
            session=client.session,
            logger=client.logger,
            retry_handlers=[],
        )
        answer = await reached(hook.send_dict(body))
        said = _json(answer.body)
        judge(answer.status_code, str(said.get("error", "")), said.get("ok", True), answer.headers.get("Retry-After"))


async def post(client: AsyncWebClient, channel: str, message: Message, thread: str | None = None) -> None:
    """One message, sent once whatever happens. Raises `Limited`, `Undelivered` or `Uncertain`."""
    await called(
        client.chat_postMessage(
            channel=channel, thread_ts=thread, mrkdwn=False, unfurl_links=False, unfurl_media=False, **message
        )
    )


async def _tried(attempt: Callable[[], Awaitable[_T]]) -> _T:
    """Waits as long as Slack asks, within limits. Every attempt before the last one was refused in so many words."""
    left = PATIENCE
    while True:
        try:
            return await attempt()
        except Limited as limit:
            left -= limit.seconds
            if left < 0:
                raise Undelivered("ratelimited") from None
            await asyncio.sleep(limit.seconds)


def _is_picture(file: File) -> bool:
    return file.media_type.startswith("image/")


def _title(file: File) -> str:
    """What stands above a file: a page's own title."""
    return file.name if _is_picture(file) else file.alt or file.name


def _json(body: str | None) -> dict[str, Any]:
    try:
        found = json.loads(body or "")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
