"""The program as it is started: through a pipe, with a signal, with wrong settings."""

import contextlib
import io
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.bot.program import comeback

ROOT = Path(__file__).parents[2]
CHAT = (sys.executable, "-W", "error", "-W", "ignore:'audioop' is deprecated:DeprecationWarning", "-m", "bot", "chat")


def test_a_conversation_through_a_pipe(tmp_path):
    said = "log 66 form 31 taken today\n#2\n:now 2026-12-01T09:00\nready?\nwhat\n"
    done = subprocess.run(
        (*CHAT, "--db", "here/c.db", "--now", "2026-11-22T09:00"),
        input=said,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    replies = done.stdout.removesuffix("\n\n").split("\n\n")
    assert len(replies) == 5
    assert replies[0].startswith("Saved: 66 on NBME form 31\nTaken: 22 Nov 2026")
    assert replies[0].endswith("[#1 undo]  [#2 am I ready?]")
    assert replies[1].startswith("Ready? Close")
    assert replies[2] == "The clock stands at 2026-12-01 09:00 UTC."
    assert replies[4].startswith("I did not understand that")
    key = tmp_path / "here" / "master.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_what_was_saved_is_there_the_next_time_and_for_that_name_alone(tmp_path):
    comeback("chat", "--db", "c.db", said="log 66 form 31\n", cwd=tmp_path)
    assert "form 31" in comeback("chat", "--db", "c.db", said="history\n", cwd=tmp_path).stdout
    assert "empty" in comeback("chat", "--db", "c.db", "--as", "sam", said="history\n", cwd=tmp_path).stdout


def test_with_no_tokens_it_says_so_in_one_line_and_chats(tmp_path):
    done = comeback(said="plan 70\n", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "No Discord or Slack token is set" in done.stderr
    assert done.stdout.startswith("First a baseline")
    assert (tmp_path / "data" / "comeback.db").exists()


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    (tmp_path / "said").write_text("help\n" * 150)
    done = subprocess.run(
        f"{' '.join(map(repr, CHAT))} --db c.db < said | head -1",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout == "Comeback\n"
    assert done.stderr == ""


def test_a_command_whose_reader_has_gone_ends_quietly(tmp_path):
    comeback("chat", "--db", "c.db", said="log 66 form 31\n", cwd=tmp_path)
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "wb") as out:
        done = subprocess.run(
            (*CHAT[:-1], "backup", "--db", "c.db"),
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_requests_of_yesterday_are_forgotten_at_the_next_start(tmp_path):
    comeback(
        "chat", "--db", "c.db", "--now", "2020-11-20T09:00", said="log 66 form 31 taken 2020-11-01\n", cwd=tmp_path
    )
    comeback("chat", "--db", "c.db", said="help\n", cwd=tmp_path)
    with contextlib.closing(sqlite3.connect(tmp_path / "c.db")) as database:
        assert database.execute("SELECT count(*) FROM request").fetchone() == (0,)


def test_a_lost_master_key_stops_the_start_and_makes_no_new_one(tmp_path):
    comeback("chat", "--db", "c.db", said="log 66 form 31\n", cwd=tmp_path)
    (tmp_path / "master.key").unlink()
    done = comeback("chat", "--db", "c.db", said="history\n", cwd=tmp_path)
    assert done.returncode == 1
    assert "key" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "master.key").exists()


def test_a_master_key_is_rotated_under_a_running_bot(tmp_path):
    comeback("chat", "--db", "here/c.db", said="log 66 form 31\n", cwd=tmp_path)
    key = tmp_path / "here" / "master.key"
    old = key.read_text()
    with started(tmp_path, "--db", "here/c.db") as running:
        assert "form 31" in running("history")
        done = comeback("rotate-key", "--db", "here/c.db", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert f"stands first in {Path('here/master.key')}" in done.stdout
        new = key.read_text().replace(old, "").strip()
        assert new not in done.stdout
        comeback("backup", "--db", "here/c.db", cwd=tmp_path)  # any other command
        key.write_text(f"{new}\n")
        assert "form 31" in running("history")
        assert "You are sam" in running(":as sam")
        assert "form 30" in running("log 61 form 30")
    for name, form in (("you", "form 31"), ("sam", "form 30")):
        assert form in comeback("chat", "--db", "here/c.db", "--as", name, said="history\n", cwd=tmp_path).stdout


def test_no_key_is_made_for_a_database_that_is_not_there(tmp_path):
    done = comeback("rotate-key", "--db", "here/c.db", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, f"There is no database {Path('here/c.db')}.\n")


def test_a_lost_database_is_refused_and_restored_with_the_commands_it_names(tmp_path):
    comeback("chat", "--db", "c.db", said="log 66 form 31\n", cwd=tmp_path)
    comeback("backup", "--db", "c.db", cwd=tmp_path)
    (tmp_path / "c.db").unlink()
    lost = comeback("chat", "--db", "c.db", said="history\n", cwd=tmp_path)
    assert (lost.returncode, lost.stdout) == (1, "")
    assert "comeback restore" in lost.stderr
    assert "Nothing was changed" in comeback("restore", "--dry-run", "--db", "c.db", cwd=tmp_path).stdout
    done = comeback("restore", "--db", "c.db", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    with started(tmp_path, "--db", "c.db") as running:
        assert "form 31" in running("history")
        refused = comeback("restore", "--db", "c.db", cwd=tmp_path)
        assert (refused.returncode, "stop it first" in refused.stderr) == (1, True)
    (tmp_path / "c.db").unlink()
    anew = comeback("chat", "--fresh", "--db", "c.db", said="history\n", cwd=tmp_path)
    assert "empty" in anew.stdout


@contextlib.contextmanager
def started(folder, *args):
    """A chat that goes on: what it answers to a line."""
    with subprocess.Popen(
        (*CHAT, *args),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as child:

        def say(line):
            child.stdin.write(f"{line}\n")
            child.stdin.flush()
            said = []
            while (answered := child.stdout.readline()) not in ("\n", ""):
                said.append(answered)
            return "".join(said)

        yield say
        child.stdin.close()


@pytest.mark.parametrize("signal_", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_nought(tmp_path, signal_):
    child = subprocess.Popen(
        (*CHAT, "--db", "c.db"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    child.stdin.write("log 66 form 31\n")
    child.stdin.flush()
    assert child.stdout.readline().startswith("Saved")
    child.send_signal(signal_)
    _, errors = child.communicate()  # what takes too long is ended by whoever runs the tests
    assert (child.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["chat", "--now", "noon"], 2, "is not a time such as"),
        (["chat", "--now", "0001-01-01T00:00+14:00"], 2, "is not a time such as"),
        (["chat", "--as", "a|b"], 2, "up to 20 letters"),
        (["manifest", "teams"], 2, "invalid choice"),
    ],
)
def test_wrong_arguments_are_said(args, code, words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(args)
    assert ended.value.code == code
    assert words in capsys.readouterr().err


def test_wrong_settings_stop_the_start_with_a_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert "SLACK_APP_TOKEN" in said
    assert "xoxb-secret" not in said
    (tmp_path / ".env").write_text("COUNTRY=US\nxoxb-secret\n")
    assert main(["chat"]) == 2
    assert capsys.readouterr().err == (
        "Settings: line 2 of .env can't be read: a line is NAME=value, or a comment after #.\n"
    )


def test_half_a_slack_stops_nothing_but_the_connecting(tmp_path, monkeypatch, capsys):
    env = {"SLACK_APP_TOKEN": "xapp-1"}
    done = comeback("chat", "--db", "c.db", said="plan 70\n", cwd=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("First a baseline")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    assert main(["manifest", "slack"]) == 0
    assert main(["backup", "--db", "c.db"]) == 0
    assert main(["tick", "--db", "c.db"]) == 0
    assert capsys.readouterr().err == ""


def test_the_version_is_said(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert capsys.readouterr().out == f"comeback {project['version']}\n"


@pytest.mark.parametrize("word", ["exit", "quit", " Exit ", "QUIT"])
def test_a_word_ends_the_chat_and_empty_lines_are_nothing(tmp_path, word):
    done = comeback("chat", "--db", "c.db", said=f"\n  \nplan 70\n\n{word}\nhelp\n", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("First a baseline")
    assert done.stdout.count("\n\n") == 1


def test_a_terminal_without_our_quotes_and_dashes_is_answered(tmp_path, monkeypatch):
    shown = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setenv("COUNTRY", "\u201cUS\u201d")
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.chdir(tmp_path)
    assert main(["chat"]) == 2
    shown.seek(0)
    assert "COUNTRY" in shown.read()
    shown.write("\u201cready\u201d")
    shown.flush()


def test_the_invite_link_and_the_manifest_are_printed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["invite"]) == 2
    assert "DISCORD_APPLICATION_ID" in capsys.readouterr().err
    monkeypatch.setenv("DISCORD_APPLICATION_ID", "1234567890")
    assert main(["invite"]) == 0
    assert "client_id=1234567890" in capsys.readouterr().out
    assert main(["manifest", "slack"]) == 0
    assert '"socket_mode_enabled": true' in capsys.readouterr().out
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "abc")
    assert main(["manifest", "slack"]) == 0
    assert "https://YOUR-HOST/slack/events" in capsys.readouterr().out
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    assert main(["manifest", "slack"]) == 0
    assert '"socket_mode_enabled": true' in capsys.readouterr().out
    assert main(["manifest", "slack", "--request-url", "https://bot.example/slack/events"]) == 0
    assert "https://bot.example/slack/events" in capsys.readouterr().out


def test_a_key_from_the_settings_is_not_rotated_in_a_file(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MASTER_KEYS", "A" * 43 + "=")
    assert main(["rotate-key"]) == 2
    said = capsys.readouterr().err
    assert "MASTER_KEYS" in said
    assert "while no other process runs" in said


def test_a_copy_is_made_on_request(tmp_path):
    backup = ("backup", "--db", "c.db")
    assert "There is no database c.db" in comeback(*backup, cwd=tmp_path).stderr
    comeback("chat", "--db", "c.db", said="log 66 form 31\n", cwd=tmp_path)
    done = comeback(*backup, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made, kept = done.stdout.splitlines()
    assert (tmp_path / made).exists()
    assert "It is not rotated" in kept
    (tmp_path / "backups").rename(tmp_path / "old")
    (tmp_path / "backups").write_text("in the way")
    done = comeback(*backup, cwd=tmp_path)
    assert done.returncode == 1
    assert "No copy was made" in done.stderr


@pytest.mark.parametrize("name", ["a#b.db", "a?mode=memory.db", "a%20b/c.db", "file:a/c.db"])
def test_every_command_takes_any_file_name(tmp_path, name):
    assert "Saved" in comeback("chat", "--db", name, said="log 66 form 31\n", cwd=tmp_path).stdout
    for command in (["backup"], ["tick"], ["tick", "--dry-run"], ["outlook"], ["rotate-key"], ["restore"]):
        done = comeback(*command, "--db", name, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert "form 31" in comeback("chat", "--db", name, said="history\n", cwd=tmp_path).stdout
    made = {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*.db*") if "backups" not in each.parts}
    assert {each.split(".replaced-")[0] for each in made} == {name}
