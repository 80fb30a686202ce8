"""People on Slack, for the dialogues: in a channel with slash commands, in a direct message with words."""

from __future__ import annotations

import asyncio
import html
from datetime import datetime

from adapters.slack.render import PAGE, PICTURE, render_post
from core.commands import COMMANDS
from core.form import form_of
from core.groups.posts import Post
from core.nudges.outbox import Later, Letter, Outcome
from core.nudges.post import Postman
from core.nudges.words import words
from tests.adapters.slack.bots import Bot, NoPace
from tests.adapters.slack.local_slack import ANN, OTHERS, Json, Workspace, buttons, seen
from tests.conversations.dialogue import PEOPLE, Seen

USERS = {"me": ANN, **OTHERS}
assert tuple(USERS) == PEOPLE


class SlackDriver:
    """Ann, or another of the channel's people, over whichever way in her workspace's app has."""

    def __init__(self, workspace: Workspace, bot: Bot) -> None:
        self.workspace, self.bot = workspace, bot
        self.user = ANN
        self.newest: Json = {}
        self._form: Json = {}
        self._files: list[Json] = []
        self._known: set[tuple[str, str]] = set()
        self._post: Json = {}
        self._unlooked: list[Json] = []
        self._to_post: list[str] = []
        self._sender = workspace.running.sender(bot.clock, NoPace(), bot.store.outbox)
        self._posts = self._sender.post
        self._sender.post = self._noted  # type: ignore[method-assign]

    def set_clock(self, now: datetime) -> None:
        self.bot.clock.set(now)

    def speak_as(self, name: str) -> None:
        self.user = USERS[name]

    async def say(self, line: str) -> Seen:
        if line.startswith("/"):
            command, _, text = line.partition(" ")
            await self.workspace.command(command, text, self.user)
            if not text.strip() and (form := await self._opened()):
                return form
        else:
            await self.workspace.say(line, self.user, self.workspace.app.direct_of(self.user))
        return await self._reply()

    async def press(self, label: str) -> Seen:
        button = next(each for each in buttons(self.newest) if each["text"]["text"] == label)
        await self.workspace.click(self.newest, label, self.user)
        if form_of(button["action_id"], COMMANDS):
            form = await self._opened()
            assert form, "no form was opened"
            return form
        return await self._reply()

    async def fill(self, values: dict[str, str]) -> Seen:
        assert self._form, "no form is open"
        await self.workspace.submit(self._form, values, self.user)
        return await self._reply()

    async def posted(self) -> Seen:
        fresh = [each for each in await self._due() if each["to"] is None]
        assert len(fresh) <= 1, f"{len(fresh)} posts came: {[each['text'] for each in fresh]}"
        if fresh:
            (self._post,) = fresh
            self._unlooked.remove(self._post)
        assert self._post, "nothing was posted"
        return self._looked_at(self._post)

    async def nudged(self) -> Seen:
        mine = [each for each in await self._due() if each["to"] == self.user]
        assert len(mine) == 1, f"{len(mine)} messages came: {[each['text'] for each in mine]}"
        self._unlooked.remove(mine[0])
        return self._looked_at(mine[0])

    async def nothing(self) -> None:
        came = [(each["to"], each["text"]) for each in await self._due()]
        assert not came, f"these came: {came}"

    async def new(self) -> list[Json]:
        """What the bot has posted since the last look, and `to` whom alone; to everybody are a group's posts, no others."""
        app, found = self.workspace.app, []
        own = {app.direct_of(user): user for user in USERS.values()}
        looks = await asyncio.gather(*(self.workspace.everything(each) for each in (app.channel, *own)))
        for channel, messages in zip((app.channel, *own), looks, strict=True):
            for message in messages:
                if (channel, message["ts"]) in self._known:
                    continue
                self._known.add((channel, message["ts"]))
                if "files" in message:
                    assert channel in own, f"everybody can open {message}"
                    self._files.append(message)
                    continue
                to = own.get(channel) or message.get("ephemeral_to")
                if to is None:
                    assert message["text"] in self._to_post, f"everybody can read {message}"
                    self._to_post.remove(message["text"])
                found.append({**message, "channel": channel, "to": to})
        return found

    async def _opened(self) -> Seen | None:
        """The form that was just opened, as it reads; and nothing else came."""
        view = await self.workspace.form()
        if view is None or view["id"] == self._form.get("id"):
            return None
        self._form = view
        stray = await self.new()
        assert not stray, f"this came beside a form: {stray}"
        lines = [f"{block['label']['text']}: {block['hint']['text']}" for block in view["blocks"]]
        return Seen("\n".join((view["title"]["text"], *lines)))

    async def _reply(self) -> Seen:
        while not (found := await self.new()):  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.005)
        (message,) = found
        assert message["to"] == self.user, f"not the speaker's: {message}"
        reply = self._looked_at(message)
        if any(word in message["text"] for word in (PICTURE, PAGE.format(""))):
            return Seen("\n".join((reply.text, *await self._files_text())), reply.buttons)
        return reply

    async def _files_text(self) -> list[str]:
        """The words of the files that belong to a reply, once they are there."""
        while not self._files:
            assert not (stray := await self.new()), f"this came in place of a file: {stray}"
            await asyncio.sleep(0.01)
        (shared,) = self._files
        self._files = []
        assert shared["channel"] == self.workspace.app.direct_of(self.user), "not in the speaker's own channel"
        return [await self.workspace.read(file) for file in shared["files"] if file["name"].endswith(".md")]

    async def _due(self) -> list[Json]:
        """Sends what is due, to everybody; gives all that came unasked, then or before, and was not looked at."""
        stray = await self.new()
        assert not stray, f"this came by itself: {stray}"
        bot, outbox = self.bot, self.bot.store.outbox
        postman = Postman(bot.store, outbox, bot.clock, (self._sender,), words, NoPace(), bot.observer, "here")
        await postman.materialise()
        await postman.dispatch()
        await postman.idle()
        self._unlooked += await self.new()
        assert not self._to_post, f"these were not seen: {self._to_post}"
        return list(self._unlooked)

    async def _noted(self, letter: Letter, post: Post) -> Outcome | Later:
        self._to_post.append(render_post(post)["text"])
        return await self._posts(letter, post)

    def _looked_at(self, message: Json) -> Seen:
        self.newest = message
        _same_for_eye_and_ear(message)
        return Seen(seen(message), tuple(each["text"]["text"] for each in buttons(message)))


def _same_for_eye_and_ear(message: Json) -> None:
    """Screen readers read `text` alone, so every line of the blocks is in it, in the same order."""
    heard, place = html.unescape(message["text"]), 0
    for line in seen(message).splitlines():
        place = heard.find(line, place)
        assert place >= 0, f"{line!r} can't be heard in\n{heard}"
        place += len(line)
