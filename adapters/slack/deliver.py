"""Getting an answer to its one reader: the words by the first private way that takes them, then the files.

Files go to the person's own channel with the bot and nowhere else. What a file was to show is never lost with it.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from adapters.artefacts import files_of
from adapters.slack.errors import Uncertain, Undelivered
from adapters.slack.render import Message, render, without_files
from adapters.slack.send import Sender
from core import replies
from core.comeback import Comeback
from core.guide import support
from core.ports import Observer
from core.reply import Reply
from core.request import Request

NAME = "slack"


@dataclass(frozen=True)
class Way:
    """One private way to a person. What does not stay is gone when they load the page anew."""

    send: Callable[[Message], Awaitable[None]]
    stays: bool


class Delivery:
    """Sends answers, and tells the core which were told."""

    def __init__(self, comeback: Comeback, sender: Sender, observer: Observer) -> None:
        """Sends nothing yet."""
        self._comeback, self._sender, self._observer = comeback, sender, observer

    def rendered(self, reply: Reply, user: str) -> tuple[Message, ...]:
        """The messages of a reply; of an apology where it can't be drawn."""
        try:
            return render(reply, user)
        except Exception as error:
            return render(replies.failed(self.report(error)), user)

    async def answer(
        self, request: Request, reply: Reply, ways: list[Way], thread: str | None = None, mentioned_in: str = ""
    ) -> None:
        """A reply to something said in words, pressed or filled in: its words, then its files."""
        user = request.account.user
        own = self.rendered(support.discreet(reply), user) if reply.help else None
        if await self.words(request, self.rendered(reply, user), ways, mentioned_in, own):
            await self.files(reply, user, ways, thread)

    async def acknowledged(self, request: Request, reply: Reply, ways: list[Way]) -> None:
        """What follows words that were the acknowledgement itself, of which Slack does not say whether it showed them."""
        await self._comeback.help.shown(request)
        await self.files(reply, request.account.user, ways)

    async def _told(self, request: Request, *, passing: bool, doubtful: bool) -> None:
        try:
            await self._comeback.told(request, passing=passing, doubtful=doubtful)
        except Exception as error:
            self.report(error)

    async def words(
        self,
        request: Request | None,
        messages: tuple[Message, ...],
        ways: list[Way],
        mentioned_in: str = "",
        own: tuple[Message, ...] | None = None,
    ) -> bool:
        """Sends each message by the first way that takes it, those of `own` where they stay. Every way is private; a doubtful one ends the attempt.

        Where a mention's answer has no way left, the person alone sees one fixed line in the channel, whatever the answer.
        Whether the answer may have been seen; ways that refused are taken out of `ways`.
        """
        seen, doubtful = True, False
        try:
            try:
                await _sent(ways, messages, own or messages)
            except Undelivered:
                seen, doubtful = False, True
                if not (mentioned_in and request):
                    raise
                await self._sender.whisper(mentioned_in, request.account.user, support.unreachable())
        except Uncertain as doubt:
            self.report(doubt)  # it may have been seen, so it counts as told: twice would be worse than asking again
            doubtful = True
        except Exception as error:
            self.report(error)
            if request:
                await self._comeback.untold(request)
            return False
        if request:
            await self._told(request, passing=not ways[0].stays, doubtful=doubtful)
        return seen

    async def files(self, reply: Reply, user: str, ways: list[Way], thread: str | None = None) -> None:
        """The pictures and pages of a reply, once its words are out; where one fails, a line, and a page's words."""
        try:
            if not (files := await files_of(reply)):
                return
            failed = await self._sender.share(user, files, thread)
        except Exception as error:
            failed = (error,)
        for each in failed:
            self.report(each)
        if failed:
            await self.words(None, self.rendered(without_files(reply), user), ways)

    def report(self, error: BaseException) -> str:
        """Tells whoever runs the bot; returns the reference to be told to the person."""
        reference = secrets.token_hex(3)
        self._observer.failed(reference, NAME, error)
        return reference

    def hook(self, url: str) -> Way:
        """The way through a `response_url`: an ephemeral message."""
        return Way(lambda message: self._sender.respond(url, message), stays=False)

    def direct(self, user: str, thread: str | None = None) -> Way:
        """The way by direct message."""
        return Way(lambda message: self._sender.to_person(user, message, thread), stays=True)

    def whisper(self, channel: str, user: str) -> Way:
        """The way through a channel's line that this person alone sees: for fixed words, since it may vanish unseen."""
        return Way(lambda message: self._sender.whisper(channel, user, str(message["text"])), stays=False)

    async def is_own(self, place: str, user: str) -> bool:
        """Whether a channel is the bot's own with this very person; Slack, not the channel's id, says so."""
        if not place.startswith("D"):
            return False
        try:
            return await self._sender.direct(user) == place
        except (Undelivered, Uncertain):
            return False


async def _sent(ways: list[Way], passing: tuple[Message, ...], own: tuple[Message, ...]) -> None:
    """Sends each by the first way that takes it; one that refused is not asked again. Raises `Undelivered` or `Uncertain`."""
    place = 0
    while place < len(messages := own if ways[0].stays else passing):
        try:
            await ways[0].send(messages[place])
            place += 1
        except Undelivered:
            if len(ways) == 1:
                raise
            ways.pop(0)
