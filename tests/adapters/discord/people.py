"""People on the model of Discord: what they do, and what each of them can see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord import interactions
from simcord.results import InteractionResult

from core import text
from core.command import Shape
from core.command import shown as shown_options
from core.commands import COMMANDS
from core.groups.posts import TITLE
from core.nudges.post import Postman
from tests.conversations.dialogue import PEOPLE, Seen
from tests.fakes import FakeClock


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from walk(component.get("components", []))
        yield from walk([component["component"]] if "component" in component else [])


def shown(message: simcord.ResponseMessage | discord.Message) -> Seen:
    """All the text and the buttons of one message; of a picture what a screen reader says, of a file its name."""
    raw = message.components
    if isinstance(message, discord.Message):
        raw = [component.to_dict() for component in message.components]
    every = list(walk(raw))
    texts = [message.content, *(each["content"] for each in every if each["type"] == 10)]
    pictures = [item["description"] for each in every if each["type"] == 12 for item in each["items"]]
    files = [each["file"]["url"].rpartition("/")[2] for each in every if each["type"] == 13]
    labels = tuple(each["label"] for each in every if each["type"] == 2)
    return Seen("\n".join(filter(None, (*texts, *pictures, *files))), labels)


def in_form(result: InteractionResult) -> Seen:
    """All the text of the form that a press opened; nothing else came with it."""
    assert result.modal
    assert result.response is None
    assert not result.followups
    texts = [result.modal["title"]]
    for each in walk(result.modal["components"]):
        texts += [each.get("label"), each.get("description"), each.get("placeholder")]
        texts += [choice["label"] for choice in each.get("options") or ()]
    return Seen("\n".join(filter(None, texts)))


async def send_form(who: Any, opened: InteractionResult, values: dict[str, str]) -> InteractionResult:
    """Fills in a form and sends it."""
    assert opened.modal
    lists = {each["custom_id"] for each in walk(opened.modal["components"]) if each["type"] == 3}
    return await who.submit_modal(opened, {name: [value] if name in lists else value for name, value in values.items()})


def together(seen: list[Seen]) -> Seen:
    """Several messages as one; the buttons stand under the last of the words, before any files."""
    return Seen("\n".join(each.text for each in seen), next((each.buttons for each in seen[::-1] if each.buttons), ()))


def pages(env: simcord.Env, messages: list[Any]) -> list[str]:
    """What stands in the text files of messages."""
    every = [file for each in messages for file in each.attachments if file.filename.endswith(".md")]
    return [(env.backend.cdn.get(file.url) or b"").decode() for file in every]


def pressable(messages: list[Any]) -> Any:
    """The one of several messages that has the buttons."""
    return next((each for each in messages[::-1] if shown(each).buttons), messages[-1])


def ids(message: simcord.ResponseMessage | discord.Message) -> dict[str, str]:
    """Ids of a message's buttons by label."""
    raw = message.components
    if isinstance(message, discord.Message):
        raw = [component.to_dict() for component in message.components]
    return {each["label"]: each["custom_id"] for each in walk(raw) if each["type"] == 2}


def private(result: InteractionResult) -> Seen:
    """The one answer to an interaction, which only its reader saw."""
    assert result.acknowledged
    assert result.response is not None
    parts = [result.response, *result.followups]
    assert all(part.ephemeral for part in parts)
    return together([shown(part) for part in parts])


class World:
    """A server with Alice, who may manage the channel and talks to the bot, and Bob, who looks on."""

    def __init__(self, env: simcord.Env) -> None:
        self.env = env
        self.guild = env.create_guild("School")
        self.channel = self.guild.create_text_channel("step-1")
        organisers = self.guild.create_role("organisers", permissions=discord.Permissions(manage_channels=True))
        self.user = env.create_user("alice", global_name="Alice")
        self.alice = self.guild.add_member(self.user, roles=[organisers])
        self.bob_user = env.create_user("bob")
        self.bob = self.guild.add_member(self.bob_user)

    def bot_in_channel(self) -> list[str]:
        """What the bot said where Bob can read it."""
        return [shown(each).text for each in self.posts()]

    def posts(self) -> list[discord.Message]:
        """The messages of the bot that Bob can read; those for him alone are not among them."""
        every = [each for each in self.channel.history(viewer=self.bob) if not each.flags.ephemeral]
        return [each for each in every if each.author.id == self.env.bot.user.id]

    def dms(self, user: simcord.UserHandle | None = None) -> list[discord.Message]:
        """What the bot wrote to somebody directly; to Alice, where nobody is named."""
        channel = (user or self.user).dm_channel
        return [each for each in channel.history() if each.author.id == self.env.bot.user.id]

    def posted(self, path: str) -> list[dict[str, Any]]:
        """Bodies of the requests whose path ends so."""
        return [each.json for each in self.env.http_requests if each.path.endswith(path) and each.json]


class Driver:
    """People for the scripted conversations: slash commands in the server, everything else by direct message."""

    def __init__(self, world: World, clock: FakeClock, postman: Postman) -> None:
        self.world, self.clock, self.postman = world, clock, postman
        self.people = {PEOPLE[0]: world.alice}
        self.speaker = world.alice
        self.newest: tuple[Any, Any] | None = None
        self.form: tuple[Any, InteractionResult] | None = None
        self.unseen_posts: list[discord.Message] = []
        self.unseen_nudges: dict[str, list[discord.Message]] = {}

    def set_clock(self, now: datetime) -> None:
        self.clock.set(now)

    def speak_as(self, name: str) -> None:
        if name not in self.people:
            self.people[name] = self.world.guild.add_member(self.world.env.create_user(name))
        self.speaker, self.newest, self.form = self.people[name], None, None

    async def say(self, line: str) -> Seen:
        filled = in_menu(line) if line.startswith("/") else None
        before = self._seen_by_everybody()
        if filled is None:
            user = self.speaker.user
            known = len(self.world.dms(user))
            await user.send_dm(line)
            new = self.world.dms(user)[known:]
            assert new, "no answer"
            self.newest, self.form = (user, pressable(new)), None
            found = self._with_pages(together([shown(each) for each in new]), new)
            before[user.name] += len(new)
        else:
            name, options_ = filled
            result = await self.speaker.slash(self.world.channel, name, **options_)
            found = self._answered(result, self.speaker)
        assert self._seen_by_everybody() == before
        return found

    async def press(self, label: str) -> Seen:
        assert self.newest
        who, message = self.newest
        before = self._seen_by_everybody()
        result = await who.click(message, custom_id=ids(message)[label])
        if result.modal:
            self.form, found = (who, result), in_form(result)
        else:
            found = self._answered(result, who)
        assert self._seen_by_everybody() == before
        return found

    async def fill(self, values: dict[str, str]) -> Seen:
        assert self.form, "no form is open"
        who, opened = self.form
        before = self._seen_by_everybody()
        found = self._answered(await send_form(who, opened, values), who)
        assert self._seen_by_everybody() == before
        return found

    async def posted(self) -> Seen:
        await self._send_what_is_due()
        assert len(self.unseen_posts) <= 1, "more than one post that nobody looked at"
        posts = self.world.posts()
        assert posts, "nothing was ever posted"
        self.unseen_posts.clear()
        self.newest = (self.speaker, posts[-1])
        return shown(posts[-1])

    async def nudged(self) -> Seen:
        await self._send_what_is_due()
        new = self.unseen_nudges.pop(self.speaker.name, [])
        assert len(new) == 1, f"{len(new)} nudges came"
        self.newest = (self.speaker.user, new[0])
        return shown(new[0])

    async def nothing(self) -> None:
        await self._send_what_is_due()
        assert not self.unseen_posts, f"posted: {shown(self.unseen_posts[0]).text}"
        to = [name for name, new in self.unseen_nudges.items() if new]
        assert not to, f"nudges came to {to}"
        self.newest = None

    async def _send_what_is_due(self) -> None:
        posts, nudges = len(self.world.posts()), {each: len(self.world.dms(each.user)) for each in self._everybody()}
        await self.postman.materialise()
        await self.postman.dispatch()
        new = self.world.posts()[posts:]
        assert all(shown(each).text.startswith(f"### {TITLE}\n") for each in new), "a public message that is no post"
        self.unseen_posts += new
        for each, known in nudges.items():
            self.unseen_nudges.setdefault(each.name, []).extend(self.world.dms(each.user)[known:])

    def _everybody(self) -> list[simcord.MemberActor]:
        return [*self.people.values(), self.world.bob]

    def _seen_by_everybody(self) -> dict[str, Any]:
        """All that the channel shows, and how much each person was written."""
        every = {each.name: len(self.world.dms(each.user)) for each in self._everybody()}
        return {"the channel": [(shown(each), ids(each)) for each in self.world.posts()], **every}

    def _answered(self, result: InteractionResult, who: Any) -> Seen:
        found, messages = private(result), [result.response, *result.followups]
        self.newest, self.form = (who, pressable(messages)), None
        return self._with_pages(found, messages)

    def _with_pages(self, seen: Seen, messages: list[Any]) -> Seen:
        return Seen("\n".join((seen.text, *pages(self.world.env, messages))), seen.buttons)


def in_menu(line: str) -> tuple[str, dict[str, Any]] | None:
    """A typed command as it would be filled in; None where the menu allows no such thing."""
    reading = text.read(line, COMMANDS)
    if reading is None or not reading.command.spec.menu:
        return None
    filled: dict[str, Any] = {}
    shapes = {option.name: option.kind.shape for option in shown_options(reading.command)}
    for name, value in reading.args[0].items():
        match shapes.get(name):
            case Shape.TEXT | Shape.LONG | Shape.CHOICE:
                filled[name] = value
            case Shape.FLAG if value in ("yes", "no"):
                filled[name] = value == "yes"
            case Shape.WHOLE if value.isdigit():
                filled[name] = int(value)
            case _:
                return None
    needed = {option.name for option in shown_options(reading.command) if option.required}
    return (reading.command.spec.name, filled) if needed <= filled.keys() else None


async def elsewhere(
    env: simcord.Env, user: simcord.UserHandle, name: str, guild_id: int | None, may: int = 0, **filled: Any
) -> Any:
    """A slash command of the app that a user installed: in a server the bot is not in, or between friends.

    `may` are the user's permissions in that server.

    simcord has no such thing, so its own payload is changed to what Discord sends there.
    """
    env._begin_operation("elsewhere")
    try:
        backend = env.backend
        command = backend.find_command(name, None)
        assert command
        assert 1 in command["integration_types"]
        assert (0 if guild_id else 2) in command["contexts"]
        channel = backend.get_dm_channel(user.id)
        leaf, nesting = interactions.walk_to_subcommand(command, [])
        given, _ = interactions.build_options(user, name, leaf, filled, channel_id=channel.id)
        data = {
            "id": command["id"],
            "name": name,
            "type": 1,
            "options": interactions.nest_options(command, nesting, given),
        }
        record, sent = interactions.base_payload(
            backend, type=2, channel_id=channel.id, guild_id=None, user_id=user.id, data=data
        )
        sent |= {"context": 0 if guild_id else 2, "authorizing_integration_owners": {"1": str(user.id)}}
        if guild_id:
            sent |= {"guild_id": str(guild_id), "guild": {"id": str(guild_id), "locale": "en-US", "features": []}}
            sent["member"] = {
                "user": sent.pop("user"),
                "roles": [],
                "joined_at": backend.now_iso(),
                "flags": 0,
                "deaf": False,
                "mute": False,
                "permissions": str(may),
            }
            sent["app_permissions"] = str(discord.Permissions.all().value)
        backend.emit("INTERACTION_CREATE", sent)
        with suppress(TimeoutError):
            await env._settle_internal(dispatch="INTERACTION_CREATE")
        return InteractionResult(env, record)
    finally:
        env._end_operation()
