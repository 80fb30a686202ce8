"""Settings from the environment and `.env`. `.env.example` lists each; a wrong or half-filled one stops the start.

To add one: a field here, its line in `.env.example`, its use in `wiring.py`; the README's table is made from here.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Literal, get_args

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

FILE = Path(".env")
_PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ID = "an id, which is a long number"
_SHOULD_BE = {  # where the type alone refuses a value; a choice says its own
    "backups": "true or false",
    "discord_application_id": _ID,
    "discord_dev_guild_id": _ID,
    "slack_port": "a port, which is a number from 1 to 65535",
    "crisis_local": "at most 200 characters long",
}


class BadSettings(Exception):
    """Settings that can't be used; one sentence for each, naming the setting and never its value."""


class Settings(BaseSettings):
    """Everything that can be set."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    database_path: Path = Field(
        Path("data/comeback.db"), description="The SQLite file; its folder also holds master.key"
    )
    master_keys: SecretStr | None = Field(
        None, description="Master keys, newest first, with commas; without them master.key is used"
    )
    backups: bool = Field(True, description="A copy of the database each hour, in the folder backups beside it")
    discord_token: SecretStr | None = Field(None, description="The bot token of your Discord application")
    discord_application_id: int | None = Field(
        None, gt=0, description="Its application id; read from the token where left out"
    )
    discord_sync: Literal["auto", "never", "force"] = Field(
        "auto", description="When to register slash commands: auto does it when they changed"
    )
    discord_dev_guild_id: int | None = Field(None, gt=0, description="Register commands in this server only, at once")
    discord_api_base: str | None = Field(None, description="Another address for Discord's API, for tests")
    discord_gateway_url: str | None = Field(None, description="Another address for Discord's gateway, for tests")
    discord_cdn_base: str | None = Field(None, description="Another address for Discord's files, for tests")
    slack_bot_token: SecretStr | None = Field(None, description="The bot token of your Slack app, xoxb-…")
    slack_app_token: SecretStr | None = Field(None, description="Its app-level token, xapp-…: turns on Socket Mode")
    slack_signing_secret: SecretStr | None = Field(None, description="Its signing secret: turns on signed HTTP instead")
    slack_host: str = Field("127.0.0.1", description="The address signed HTTP listens on")
    slack_port: int = Field(3000, ge=1, le=65_535, description="The port signed HTTP listens on")
    slack_api_url: str | None = Field(None, description="Another address for Slack's API, for tests")
    country: Literal["", "US", "CA"] = Field(
        "", description="Whose crisis lines come first: US or CA; both where empty"
    )
    crisis_local: str = Field("", max_length=200, description="Your school's counselling line, shown before all others")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much is logged")
    log_format: Literal["text", "json"] = Field("text", description="How it is logged")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given, then the environment, then the file, which is read here: a library would pass over lines."""
        return init_settings, env_settings, InitSettingsSource(settings_cls, _written())

    @field_validator("*", mode="before")
    @classmethod
    def _tidied(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        plain = value.strip()
        if value and not plain:
            raise ValueError("is blank: fill it in, or leave it out")
        if _UNSEEN.search(plain):
            raise ValueError(
                "holds a line break or a sign that can't be seen: write it on one line, and close its quotes"
            )
        return next((each for each in _choices(str(info.field_name)) if each.lower() == plain.lower()), plain)

    @field_validator("database_path")
    @classmethod
    def _at_home(cls, value: Path) -> Path:
        return value.expanduser()  # no shell reads the file

    @field_validator("discord_api_base", "discord_gateway_url", "discord_cdn_base", "slack_api_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        if value and not re.fullmatch(r"(?:http|ws)s?://[^\s/]+(?:/\S*)?", value):
            raise ValueError("should be an address, with https:// before it")
        return value

    @field_validator("master_keys")
    @classmethod
    def _whole_keys(cls, value: SecretStr | None) -> SecretStr | None:
        for place, key in enumerate(value.get_secret_value().split(",") if value else (), 1):
            if not re.fullmatch(r"[A-Za-z0-9_-]{43}=", key.strip()):
                raise ValueError(f"holds no key at place {place}: a key is 32 bytes in URL-safe base64, 44 characters")
        return value

    @field_validator(*_PREFIXES)
    @classmethod
    def _right_kind(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        begins = _PREFIXES[str(info.field_name)]
        if value and not value.get_secret_value().startswith(begins):
            raise ValueError(f"should begin with {begins}: it may be another of the app's tokens")
        return value

    def check_whole(self) -> None:
        """Raises `BadSettings` where a platform is filled in by half. Only what connects needs it whole."""
        if (self.slack_app_token or self.slack_signing_secret) and not self.slack_bot_token:
            raise BadSettings("SLACK_BOT_TOKEN is missing: the other Slack settings are of no use without it")
        if self.slack_bot_token and not (self.slack_app_token or self.slack_signing_secret):
            raise BadSettings(
                "SLACK_BOT_TOKEN alone is not enough: add SLACK_APP_TOKEN for Socket Mode "
                "or SLACK_SIGNING_SECRET for signed HTTP"
            )

    @property
    def keys(self) -> tuple[str, ...]:
        """Master keys as given, newest first."""
        given = self.master_keys.get_secret_value() if self.master_keys else ""
        return tuple(key.strip() for key in given.split(",") if key.strip())


def load(**given: object) -> Settings:
    """The settings. Raises `BadSettings`."""
    try:
        return Settings(**given)  # type: ignore[arg-type]  # names and types are checked by the model itself
    except ValidationError as error:
        said = "; ".join(_said(str(each["loc"][0]), each["msg"], each["type"]) for each in error.errors())
        raise BadSettings(said) from None  # the original holds what was given, tokens among it


def _written() -> dict[str, object]:
    """What is filled in in the file, as it stands there. Raises `BadSettings` with the numbers of the lines to mend."""
    try:
        content = FILE.read_bytes() if FILE.is_file() else b""
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadSettings(f"line {line} of {FILE} is not text in UTF-8: save the file anew as that") from None
    except OSError as error:
        raise BadSettings(f"{FILE} can't be read ({error.strerror})") from None
    found: dict[str, object] = {}
    lines: dict[str, int] = {}
    problems = []
    for each in parse_stream(io.StringIO(text, newline=None)):
        written = each.original.string
        line = each.original.line + written[: len(written) - len(written.lstrip())].count("\n")
        name = (each.key or "").lower()
        if each.error or (name and each.value is None):
            problems.append(f"line {line} of {FILE} can't be read: a line is NAME=value, or a comment after #")
        elif name and name not in Settings.model_fields:
            shown = (
                f" ({each.key})" if re.fullmatch(r"[A-Z]+(?:_[A-Z]+)+", each.key or "") else ""
            )  # else it may be a secret
            problems.append(f"line {line} of {FILE} names no setting of mine{shown}: .env.example lists them all")
        elif each.value and name in found:
            problems.append(f"line {line} of {FILE} sets {name.upper()} again, which line {lines[name]} does: keep one")
        elif each.value:
            found[name], lines[name] = each.value, line
    if problems:
        raise BadSettings("; ".join(problems))
    return found


def _said(name: str, message: str, kind: str) -> str:
    if kind == "value_error":  # from a validator of ours
        return f"{name.upper()} {message.removeprefix('Value error, ')}"
    choices = _choices(name)
    *others, last = filter(None, choices) if choices else (_SHOULD_BE[name],)
    left_out = ", or left out" if "" in choices else ""
    return f"{name.upper()} should be {', '.join(others)}{' or ' if others else ''}{last}{left_out}"


def _choices(name: str) -> tuple[str, ...]:
    """What a setting may be, where that is one of a few words."""
    return tuple(each for each in get_args(Settings.model_fields[name].annotation) if isinstance(each, str))
