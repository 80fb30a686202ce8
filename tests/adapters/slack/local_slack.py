"""A Slack on this computer that nobody here wrote (npm `local-slack-linux-x64`), and the people in it.

It is started so that it listens on 127.0.0.1 alone, and stopped by its process id. Who made a channel, it does not say:
`told_who_made_it` adds that on the way, and nothing else.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from adapters.slack.serve import SlackPlatform

FOLDER = Path(__file__).parents[2] / "local-slack"
BINARY = FOLDER / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
PRELOAD = FOLDER / "loopback.js"
MISSING = "npm install in tests/local-slack has not run (node missing?)"

TEAM = "T0TEST"
ANN, BOB = "U0ANN", "U0BOB"
OTHERS = {name: f"U0{name.upper()}" for name in ("ben", "cleo", "dan", "eve", "finn")}
SECRET = "local-signing-secret"

Json = dict[str, Any]


@dataclass(frozen=True)
class Registered:
    """One app as the server knows it: its ids, its tokens, its channel, Ann's own channel with it."""

    app: str
    bot: str
    token: str
    app_token: str
    channel: str
    direct: str

    def direct_of(self, user: str) -> str:
        """A person's own channel with it."""
        return self.direct if user == ANN else f"{self.direct}{user}"


HTTP = Registered("A0HTTP", "U0HTTP", "xoxb-local-http", "xapp-local-http", "C0HTTP", "D0HTTP")
SOCKET = Registered("A0SOCK", "U0SOCK", "xoxb-local-socket", "xapp-local-socket", "C0SOCK", "D0SOCK")


@dataclass(frozen=True)
class Server:
    """Where it listens, and the port where it expects the HTTP app."""

    base: str
    events_port: int
    pid: int

    @property
    def api_url(self) -> str:
        return f"{self.base}/api/"


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """The server, for as long as the block lasts."""
    # its config names the app's port, so that port is held: bound, not listened on, and bindable again by the app
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        events_port = held.getsockname()[1]
        config, log = folder / "config.json", folder / "out.log"
        config.write_text(json.dumps(_config(events_port)), "utf-8")
        with log.open("wb") as out:
            process = subprocess.Popen(
                [BINARY, "--config", config, "--port", "0", "--base-host", "127.0.0.1"],
                env={"PATH": os.defpath, "TMPDIR": str(folder), "BUN_OPTIONS": f"--preload={PRELOAD}"},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        try:
            base = _address(process, log)
            assert _listens_on(process.pid) == {"0100007F"}, "not on 127.0.0.1 alone"
            yield Server(base, events_port, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class Workspace:
    """Acts as people do in Slack, and looks at what they see there."""

    def __init__(self, server: Server, http: aiohttp.ClientSession, app: Registered, running: SlackPlatform) -> None:
        self.server, self.http, self.app, self.running = server, http, app, running

    async def control(self, path: str, **body: Any) -> Json:
        """Returns once the bot has acknowledged."""
        async with self.http.post(f"{self.server.base}/_control/{path}", json=body) as response:
            found: Json = await response.json()
            assert response.status == 200, found
            assert found["ok"], found
            return found

    async def command(self, command: str, text: str = "", user: str = ANN, channel: str = "") -> None:
        where = channel or self.app.channel
        await self.control("command", appId=self.app.app, user=user, channel=where, command=command, text=text)

    async def say(self, text: str, user: str = ANN, channel: str = "") -> Json:
        found: Json = (await self.control("message", user=user, channel=channel or self.app.direct, text=text))[
            "message"
        ]
        return found

    async def click(self, message: Json, label: str, user: str = ANN) -> None:
        """The server believes whatever it is told was pressed, so the button is taken from the message."""
        button = next(each for each in buttons(message) if each["text"]["text"] == label)
        action = {key: button[key] for key in ("type", "action_id", "text")}
        await self.control("interact", channel=message["channel"], messageTs=message["ts"], user=user, action=action)

    async def form(self) -> Json | None:
        """The form that is open. The server has one screen for everybody."""
        async with self.http.ws_connect(f"{self.server.base}/ui", max_msg_size=0) as screen:
            shown = (await screen.receive_json())["state"]["modalStack"]
        return shown[-1] if shown else None

    async def submit(self, view: Json, values: dict[str, str], user: str = ANN) -> None:
        """Fills in the form that is open and sends it; returns once it is closed."""
        fields = {block["block_id"]: block["element"] for block in view["blocks"]}
        assert not (strange := values.keys() - fields.keys()), f"no such fields: {strange}"
        typed = {name: {fields[name]["action_id"]: _typed(fields[name], text)} for name, text in values.items()}
        async with self.http.ws_connect(f"{self.server.base}/ui", max_msg_size=0) as screen:
            await screen.send_json({"t": "view_submit", "user": user, "values": typed})
            while (said := await screen.receive_json())["t"] not in {"view", "view_errors"}:
                pass
        assert (said["t"], said.get("stack")) == ("view", []), said

    async def read(self, file: Json) -> str:
        """A text file that somebody was sent."""
        headers = {"Authorization": f"Bearer {self.app.token}"}
        async with self.http.get(file["url_private"], headers=headers) as response:
            assert response.status == 200
            return await response.text()

    async def everything(self, channel: str = "") -> list[Json]:
        """All that the bot has posted in a channel, to whomever."""
        url = f"{self.server.base}/_control/messages/{channel or self.app.channel}"
        async with self.http.get(url) as response:
            return [each for each in (await response.json())["messages"] if each["user"] == self.app.bot]

    async def log(self) -> list[Json]:
        """Every payload and call of the last minutes."""
        async with self.http.get(f"{self.server.base}/_control/log") as response:
            found = await response.json()
            return list(found["log"] if isinstance(found, dict) else found)

    async def until(self, found: Callable[[list[Json]], bool], channel: str = "") -> list[Json]:
        """All that the bot has posted in a channel, once that is as wanted."""
        while not found(messages := await self.everything(channel)):  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.005)
        return messages


@asynccontextmanager
async def told_who_made_it(server: Server, http: aiohttp.ClientSession) -> AsyncIterator[str]:
    """The address of the server's API with the one thing it leaves out: every channel was made by Ann."""

    async def passed_on(request: web.Request) -> web.Response:
        kept = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        url, body = f"{server.base}{request.path_qs}", await request.read()
        async with http.request(request.method, url, data=body, headers=kept) as response:
            said = await response.json()
        if request.path.endswith("/conversations.info") and said["ok"]:
            assert "creator" not in said["channel"], "it says so by itself by now"
            said["channel"]["creator"] = ANN
        return web.json_response(said, status=response.status)

    site = web.Application()
    site.router.add_route("*", "/api/{method}", passed_on)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    finally:
        await runner.cleanup()


def _typed(field: Json, text: str) -> Json:
    """The state of a field: what can't be chosen there, nobody can send."""
    if field["type"] == "plain_text_input":
        return {"type": field["type"], "value": text}
    there = field["options"]
    chosen = [each for each in there if text == each["value"]] or [
        each for each in there if text.lower() in each["text"]["text"].lower()
    ]
    assert len(chosen) == 1, f"{text!r} can't be chosen among {[each['text']['text'] for each in there]}"
    return {"type": field["type"], "selected_option": chosen[0]}


def buttons(message: Json) -> list[Json]:
    """A message's buttons."""
    return [each for block in message.get("blocks", ()) if block["type"] == "actions" for each in block["elements"]]


def seen(message: Json) -> str:
    """What the eye reads in a message's blocks, a line for each block or line in it."""
    return "\n".join(line for block in message["blocks"] if block["type"] != "actions" for line in _lines(block))


def _lines(element: Json) -> list[str]:
    match element["type"]:
        case "header" | "section":
            return [element["text"]["text"]]
        case "context":
            return [each["text"] for each in element["elements"]]
        case "rich_text_section":
            return ["".join(each["text"] for each in element["elements"])]
        case "rich_text" | "rich_text_list":
            return [line for each in element["elements"] for line in _lines(each)]
    raise AssertionError(f"nothing here reads a {element['type']}")


def _config(events_port: int) -> Json:
    def app(each: Registered, **how: str) -> Json:
        ids = {"appId": each.app, "botUserId": each.bot, "botName": each.app.lower()}
        return {**ids, "botToken": each.token, "appToken": each.app_token, **how}

    both, everybody = (HTTP, SOCKET), (ANN, BOB, *OTHERS.values())
    url = f"http://127.0.0.1:{events_port}/slack/events"
    channels = [{"id": each.channel, "name": each.channel.lower(), "members": [each.bot, *everybody]} for each in both]
    direct = {"is_channel": False, "is_im": True, "is_private": True}
    directs = [
        {"id": id_, "name": id_.lower(), "members": [user, each.bot], **direct}
        for each in both
        for user in everybody
        for id_ in (each.direct_of(user),)
    ]
    return {
        "workspace": {"name": "Test", "domain": "test", "teamId": TEAM},
        "apps": [app(SOCKET, mode="socket"), app(HTTP, mode="events", signingSecret=SECRET, requestUrl=url)],
        "users": [
            {"id": ANN, "name": "ann", "real_name": "Ann", "tz": "America/New_York"},
            {"id": BOB, "name": "bob", "real_name": "Bob", "tz": "Asia/Tokyo"},
            *({"id": id_, "name": name, "tz": "America/New_York"} for name, id_ in OTHERS.items()),
        ],
        "channels": [*channels, *directs],
    }


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    while True:
        said = log.read_text("utf-8", errors="replace")
        assert process.poll() is None, said
        for line in said.splitlines(keepends=True):
            if "Control API:" in line and line.endswith("\n"):  # printed once it listens
                return line.split()[-1].removesuffix("/_control")
        time.sleep(0.01)


def _listens_on(pid: int) -> set[str]:
    """The addresses, in the kernel's hexadecimal, that a process listens on."""
    links = [_link(each) for each in Path(f"/proc/{pid}/fd").iterdir()]
    sockets = {link.removeprefix("socket:[").removesuffix("]") for link in links if link.startswith("socket:[")}
    rows = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text("ascii").splitlines()[1:]
    ]
    return {row[1].split(":")[0] for row in rows if row[3] == "0A" and row[9] in sockets}


def _link(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:
        return ""
