"""The main job on the real thing: the program as it is started, the platforms' own clients, a score on disk, a verdict back."""

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import aiohttp
import pytest

from adapters.storage.store import Store
from core.payloads import Score
from core.request import Account
from tests.adapters.discord.stand_in import ALICE, TOKEN, StandIn, until
from tests.adapters.slack import local_slack
from tests.adapters.slack.local_slack import ANN, BINARY, HTTP, MISSING, SECRET, SOCKET, TEAM, Workspace

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def program(folder, **settings):
    """`python -m bot` with these settings, ended by SIGTERM: it leaves with nought."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "DISCORD_"))}
    env = {**kept, "PYTHONPATH": str(ROOT), "DATABASE_PATH": "data/c.db", "LOG_FORMAT": "json", **settings}
    log = (folder / "log").open("ab")
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=env, stdout=log, stderr=log
    )
    try:
        yield child
        child.send_signal(signal.SIGTERM)
        assert await child.wait() == 0, (folder / "log").read_text()
    finally:
        log.close()
        if child.returncode is None:
            child.kill()
            await child.wait()


async def connected(folder, child):
    while '"connected"' not in (folder / "log").read_text():
        assert child.returncode is None, (folder / "log").read_text()
        await asyncio.sleep(0.02)


async def on_disk(folder, account):
    async with await Store.open(folder / "data/c.db") as store:
        journal, _ = await store.read(account, "look")
        return journal.all(Score)


@pytest.mark.skipif(not BINARY.exists(), reason=MISSING)
@pytest.mark.parametrize("app", [SOCKET, HTTP], ids=["socket", "http"])
async def test_a_score_from_slack_is_on_disk_and_a_verdict_comes_back(tmp_path, app):
    with local_slack.running(tmp_path) as server:
        signed = {"SLACK_SIGNING_SECRET": SECRET, "SLACK_PORT": str(server.events_port)}
        way = {"SLACK_APP_TOKEN": app.app_token} if app is SOCKET else signed
        async with aiohttp.ClientSession() as http:
            slack = Workspace(server, http, app, None)
            async with program(tmp_path, SLACK_BOT_TOKEN=app.token, SLACK_API_URL=server.api_url, **way) as child:
                await connected(tmp_path, child)
                await slack.command("/log-nbme", "66 form:31 chance:88")
                await slack.command("/ready?" if app is SOCKET else "/comeback", "" if app is SOCKET else "ready?")
                told = await slack.until(lambda found: len(found) == 2)
    assert told[0]["text"].startswith("Saved: 66 on NBME form 31")
    assert told[1]["text"].startswith("Ready? Not yet")
    assert {each["ephemeral_to"] for each in told} == {ANN}
    (score,) = await on_disk(tmp_path, Account("slack", TEAM, ANN))
    assert (score.value, score.form, score.chance) == (Decimal(66), 31, Decimal(88))
    log = (tmp_path / "log").read_text()
    assert log.count('"event": "answered"') == 2  # Bolt has not silenced our own log
    assert "Saved" not in log
    assert "xoxb" not in log


async def test_a_score_from_discord_is_on_disk_and_a_verdict_comes_back_after_a_restart(tmp_path):
    discord = StandIn()
    await discord.open()
    where = {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_BASE": f"http://127.0.0.1:{discord.port}/api",
        "DISCORD_GATEWAY_URL": f"ws://127.0.0.1:{discord.port}/gateway/",
    }
    try:
        async with program(tmp_path, **where) as child:
            await connected(tmp_path, child)
            await discord.slash("log-nbme", {"score": "66", "form": "31"}, "1001")
            await until(lambda: len(discord.answers) == 1)
        async with program(tmp_path, **where):
            await until(lambda: discord.connections == 2)
            await discord.press(f"cb1|{ALICE}|ready", "1002")
            await until(lambda: len(discord.answers) == 2)
    finally:
        await discord.close()
    saved, verdict = (str(answer) for _, answer in discord.answers)
    assert "Saved: 66 on NBME form 31" in saved
    assert "Ready? Close" in verdict
    (score,) = await on_disk(tmp_path, Account("discord", "", ALICE))
    assert (score.value, score.form) == (Decimal(66), 31)


async def test_a_token_that_is_not_accepted_stops_the_start_with_a_sentence(tmp_path):
    discord = StandIn()
    await discord.open()
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DATABASE_PATH": "c.db",
        "DISCORD_TOKEN": "not.the.token",
        "DISCORD_API_BASE": f"http://127.0.0.1:{discord.port}/api",
    }
    try:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=tmp_path, env=env, stderr=asyncio.subprocess.PIPE
        )
        _, said = await child.communicate()
    finally:
        await discord.close()
    assert child.returncode == 1
    assert b"DISCORD_TOKEN" in said
    assert b"not.the.token" not in said
    assert b"Traceback" not in said


@asynccontextmanager
async def black_hole():
    """A server that takes connections and never says a word."""
    held = []

    async def hold(reader, writer):
        held.append(writer)
        await reader.read()

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], held
    finally:
        for writer in held:
            writer.close()
        server.close()


async def test_a_signal_ends_a_start_that_hangs(tmp_path):
    async with black_hole() as (port, held):
        where = {"DISCORD_TOKEN": TOKEN, "DISCORD_API_BASE": f"http://127.0.0.1:{port}/api"}
        async with program(tmp_path, **where):
            await until(lambda: held)
    assert "Traceback" not in (tmp_path / "log").read_text()


async def test_a_connection_that_ends_for_good_ends_the_program_with_a_sentence(tmp_path):
    discord = StandIn()
    await discord.open()
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DATABASE_PATH": "c.db",
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_BASE": f"http://127.0.0.1:{discord.port}/api",
        "DISCORD_GATEWAY_URL": f"ws://127.0.0.1:{discord.port}/gateway/",
    }
    try:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=tmp_path, env=env, stderr=asyncio.subprocess.PIPE
        )
        while b"connected" not in (line := await child.stderr.readline()):
            assert line, "it ended before"
        await discord.hang_up(4004)
        _, said = await child.communicate()
    finally:
        await discord.close()
    assert child.returncode == 1
    assert b"DISCORD_TOKEN" in said
    assert b"Traceback" not in said
