"""Settings from the environment and `.env`. `.env.example` lists each; a wrong or half-filled one stops the start.

To add one: a field here, its line in `.env.example`, its use in `wiring.py`; the README's table is made from here.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}


class BadSettings(Exception):
    """Settings that can't be used; one sentence for each, naming the setting and never its value."""


class Settings(BaseSettings):
    """Everything that can be set."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="forbid",
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
        None, description="Its application id; read from the token where left out"
    )
    discord_sync: Literal["auto", "never", "force"] = Field(
        "auto", description="When to register slash commands: auto does it when they changed"
    )
    discord_dev_guild_id: int | None = Field(None, description="Register commands in this server only, at once")
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

    @field_validator("*", mode="before")
    @classmethod
    def _not_blank(cls, value: object) -> object:
        if isinstance(value, str):
            if value and not value.strip():
                raise ValueError("is blank: fill it in, or leave it out")
            return value.strip()
        return value

    @field_validator("discord_application_id", "discord_dev_guild_id")
    @classmethod
    def _an_id(cls, value: int | None) -> int | None:
        if value is not None and value <= 0:
            raise ValueError("should be an id, which is a long number")
        return value

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
    def _right_kind(cls, value: SecretStr | None, info: object) -> SecretStr | None:
        name = str(getattr(info, "field_name", ""))
        if value and not value.get_secret_value().startswith(_PREFIXES[name]):
            raise ValueError(f"should begin with {_PREFIXES[name]}: it may be another of the app's tokens")
        return value

    @model_validator(mode="after")
    def _slack_whole(self) -> Settings:
        if (self.slack_app_token or self.slack_signing_secret) and not self.slack_bot_token:
            raise ValueError("SLACK_BOT_TOKEN is missing: the other Slack settings are of no use without it")
        if self.slack_bot_token and not (self.slack_app_token or self.slack_signing_secret):
            raise ValueError(
                "SLACK_BOT_TOKEN alone is not enough: add SLACK_APP_TOKEN for Socket Mode "
                "or SLACK_SIGNING_SECRET for signed HTTP"
            )
        return self

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
        said = "; ".join(
            _said(str(each["loc"][0]) if each["loc"] else "", each["msg"], each["type"]) for each in error.errors()
        )
        raise BadSettings(said) from None  # the original holds what was given, tokens among it
    except UnicodeDecodeError:
        raise BadSettings(".env is not text in UTF-8: save it anew as that") from None
    except OSError as error:
        raise BadSettings(f".env can't be read ({error.strerror})") from None


def _said(name: str, message: str, kind: str) -> str:
    if kind == "extra_forbidden":
        return f"{name.upper()} is no setting of mine; .env.example lists them all"
    plain = message.removeprefix("Value error, ")
    return f"{name.upper()} {plain[0].lower()}{plain[1:]}" if name else plain
