"""Settings: the example lists each, and a wrong one stops the start with a sentence that names it and holds no secret."""

import re
from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, load

ROOT = Path(__file__).parents[2]
KEY = "A" * 43 + "="
SECRET = "xoxb-not-a-real-one"


@pytest.fixture(autouse=True)
def _clean(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_example_lists_every_setting_with_a_comment():
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    listed = [line.split("=")[0] for line in lines if re.match(r"[A-Z_]+=", line)]
    assert sorted(listed) == sorted(name.upper() for name in Settings.model_fields)
    above = {line.split("=")[0]: lines[place - 1] for place, line in enumerate(lines) if re.match(r"[A-Z_]+=", line)}
    uncommented = [name for name, before in above.items() if not before.startswith("#") and "=" not in before]
    assert uncommented == []


def test_the_example_as_it_is_starts_with_nothing_set():
    Path(".env").write_text((ROOT / ".env.example").read_text("utf-8"), "utf-8")
    settings = load()
    assert settings.discord_token is None
    assert settings.slack_bot_token is None
    assert settings.keys == ()


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"SLACK_BOT_TOKEN": SECRET}, "SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_SIGNING_SECRET": "abc"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN should begin with xoxb-"),
        ({"SLACK_BOT_TOKEN": SECRET, "SLACK_APP_TOKEN": SECRET}, "SLACK_APP_TOKEN should begin with xapp-"),
        ({"SLACK_PORT": "99999"}, "SLACK_PORT"),
        ({"DISCORD_SYNC": "often"}, "DISCORD_SYNC"),
        ({"DISCORD_DEV_GUILD_ID": "my server"}, "DISCORD_DEV_GUILD_ID"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
        ({"COUNTRY": "Atlantis"}, "COUNTRY"),
        ({"DISCORD_TOKEN": "   "}, "DISCORD_TOKEN is blank"),
        ({"DISCORD_APPLICATION_ID": "-5"}, "DISCORD_APPLICATION_ID should be an id"),
        ({"DISCORD_API_BASE": "foo"}, "DISCORD_API_BASE should be an address"),
        ({"MASTER_KEYS": ","}, "MASTER_KEYS holds no key at place 1"),
        ({"MASTER_KEYS": f"{'A' * 43}=,abc"}, "MASTER_KEYS holds no key at place 2"),
    ],
)
def test_a_wrong_setting_is_named_and_no_value_is_shown(env, words, monkeypatch):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings, match=re.escape(words)) as problem:
        load()
    assert SECRET not in str(problem.value)
    assert "xapp-1" not in str(problem.value)
    assert problem.value.__cause__ is None


def test_a_name_that_is_no_setting_is_said():
    Path(".env").write_text("DISCORD_TOKN=abc\n", "utf-8")
    with pytest.raises(BadSettings, match="DISCORD_TOKN is no setting of mine"):
        load()


def test_secrets_hide_themselves(monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", SECRET)
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    monkeypatch.setenv("MASTER_KEYS", f"{KEY}, {KEY}")
    settings = load()
    assert SECRET not in repr(settings)
    assert settings.keys == (KEY, KEY)


def test_a_file_that_is_no_text_is_said():
    Path(".env").write_bytes(b"LOG_LEVEL=\xff\xfe")
    with pytest.raises(BadSettings, match="UTF-8"):
        load()
    Path(".env").unlink()
    Path(".env").mkdir()
    load()  # a folder of that name is no file of settings
