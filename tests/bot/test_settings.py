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
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN should begin with xoxb-"),
        ({"SLACK_BOT_TOKEN": SECRET, "SLACK_APP_TOKEN": SECRET}, "SLACK_APP_TOKEN should begin with xapp-"),
        ({"SLACK_PORT": "99999"}, "SLACK_PORT should be a port, which is a number from 1 to 65535"),
        ({"SLACK_PORT": "https"}, "SLACK_PORT should be a port"),
        ({"SLACK_PORT": "9" * 5000}, "SLACK_PORT should be a port"),
        ({"BACKUPS": "perhaps"}, "BACKUPS should be true or false"),
        ({"DISCORD_SYNC": "often"}, "DISCORD_SYNC should be auto, never or force"),
        ({"DISCORD_DEV_GUILD_ID": "my server"}, "DISCORD_DEV_GUILD_ID should be an id"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL should be DEBUG, INFO, WARNING or ERROR"),
        ({"LOG_FORMAT": "xml"}, "LOG_FORMAT should be text or json"),
        ({"COUNTRY": "XX"}, "COUNTRY should be US or CA, or left out"),
        ({"CRISIS_LOCAL": "5" * 201}, "CRISIS_LOCAL should be at most 200 characters"),
        ({"DISCORD_TOKEN": "   "}, "DISCORD_TOKEN is blank"),
        ({"DISCORD_APPLICATION_ID": "-5"}, "DISCORD_APPLICATION_ID should be an id"),
        ({"DISCORD_APPLICATION_ID": "1.5"}, "DISCORD_APPLICATION_ID should be an id"),
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


LIBRARYS = re.compile(r"input|valid|unable|parse|string|literal|errors?\b|type=|pydantic|dotenv", re.IGNORECASE)


@pytest.mark.parametrize("value", ["-1", "1e3", "none", "ÿ", "a b", "[]", "x" * 300])
@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_whatever_is_set_is_taken_or_answered_in_our_own_words(name, value, monkeypatch):
    monkeypatch.setenv(name, value)
    try:
        load().check_whole()
    except BadSettings as problem:
        said = str(problem)
        assert said.startswith("SLACK_" if "SLACK" in name else name)
        assert not LIBRARYS.search(said.replace("DEBUG, INFO, WARNING or ERROR", ""))
        assert value not in said.removeprefix(name) or len(value) < 3


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("COUNTRY", "us", "US"),
        ("COUNTRY", " Ca ", "CA"),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("LOG_FORMAT", "JSON", "json"),
        ("DISCORD_SYNC", "Never", "never"),
        ("BACKUPS", "No", False),
        ("BACKUPS", "TRUE", True),
    ],
)
def test_small_and_capital_letters_are_the_same(name, given, kept, monkeypatch):
    monkeypatch.setenv(name, given)
    assert getattr(load(), name.lower()) == kept


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"SLACK_BOT_TOKEN": SECRET}, "SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_SIGNING_SECRET": "abc"}, "SLACK_BOT_TOKEN is missing"),
    ],
)
def test_half_a_slack_is_enough_for_all_but_connecting(env, words, monkeypatch):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings, match=words):
        load().check_whole()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("DISCORD_TOKN=abc\n", "line 1 of .env names no setting of mine (DISCORD_TOKN)"),
        ("\n# a comment\n\n\nCOUNTRY US\n", "line 5 of .env can't be read"),
        ("COUNTRY=US\n\nDISCORD_TOKEN\n", "line 3 of .env can't be read"),
        ("COUNTRY=US\r\n\r\nDISCORD_TOKEN: abc\r\n", "line 3 of .env can't be read"),
        ('\nCRISIS_LOCAL="Student counselling\nCOUNTRY=US\n', "line 2 of .env can't be read"),
        (f"LOG_LEVEL=INFO\n{KEY}\n", "line 2 of .env names no setting of mine:"),
        ("xoxb-1-2 3\nCOUNTRY=\nDISCORD TOKEN=5", "line 1 of .env can't be read"),
        ("xoxb-1-2 3\nCOUNTRY=\nDISCORD TOKEN=5", "line 3 of .env can't be read"),
    ],
)
def test_a_line_that_cant_be_read_stops_the_start_with_its_number(text, said):
    Path(".env").write_bytes(text.encode())
    with pytest.raises(BadSettings, match=re.escape(said)) as problem:
        load()
    assert KEY.rstrip("=") not in str(problem.value).upper()
    assert "xoxb" not in str(problem.value)


def test_a_file_as_other_editors_write_it_is_read():
    Path(".env").write_bytes(
        "\ufeffexport country = \"us\" # where we are\r\n\r\nCRISIS_LOCAL='Café, any hour: 555 0100'\r\nLOG_LEVEL=\r\n".encode()
    )
    settings = load()
    assert (settings.country, settings.crisis_local, settings.log_level) == ("US", "Café, any hour: 555 0100", "INFO")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("COUNTRY=US\n\nCOUNTRY=CA\n", "line 3 of .env sets COUNTRY again, which line 1 does"),
        ("DISCORD_TOKEN=abc\nexport discord_token=abc\n", "line 2 of .env sets DISCORD_TOKEN again, which line 1 does"),
        ('CRISIS_LOCAL="Student counselling\nCOUNTRY=US\n"\n', "CRISIS_LOCAL holds a line break"),
        ("DATABASE_PATH=a\0b\n", "DATABASE_PATH holds a line break or a sign that can't be seen"),
        ('DISCORD_TOKEN="abc\\ndef"\n', "DISCORD_TOKEN holds a line break"),
    ],
)
def test_nothing_is_taken_in_the_place_of_something_else(text, said):
    Path(".env").write_text(text, "utf-8")
    with pytest.raises(BadSettings, match=re.escape(said)):
        load()


def test_bytes_that_are_no_text_are_said(monkeypatch):
    monkeypatch.setenv("CRISIS_LOCAL", "caf\udce9")
    with pytest.raises(BadSettings, match="CRISIS_LOCAL holds a line break or a sign that can't be seen"):
        load()


def test_an_empty_line_takes_nothing_away_and_a_value_stands_as_it_is_written(monkeypatch):
    Path(".env").write_text("DISCORD_TOKEN=abc\nSLACK_SIGNING_SECRET=a${b}c\nLOG_LEVEL=debug\nDISCORD_TOKEN=\n")
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    settings = load()
    assert settings.discord_token.get_secret_value() == "abc"
    assert settings.slack_signing_secret.get_secret_value() == "a${b}c"
    assert settings.log_level == "ERROR"


def test_a_path_from_home_is_there(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DATABASE_PATH", "~/kept/c.db")
    assert load().database_path == tmp_path / "kept" / "c.db"


def test_secrets_hide_themselves(monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", SECRET)
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    monkeypatch.setenv("MASTER_KEYS", f"{KEY}, {KEY}")
    settings = load()
    assert SECRET not in repr(settings)
    assert settings.keys == (KEY, KEY)


@pytest.mark.parametrize(
    ("content", "line"), [(b"COUNTRY=US\nCRISIS_LOCAL=Caf\xe9\n", 2), ("COUNTRY=US\n".encode("utf-16"), 1)]
)
def test_a_file_that_is_no_text_is_said(content, line):
    Path(".env").write_bytes(content)
    with pytest.raises(BadSettings, match=f"line {line} of .env is not text in UTF-8"):
        load()


def test_a_file_that_may_not_be_read_is_said(monkeypatch):
    Path(".env").touch()

    def refused(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(BadSettings, match=re.escape(".env can't be read (Permission denied)")):
        load()


def test_a_folder_of_that_name_is_no_file_of_settings():
    Path(".env").mkdir()
    load()
