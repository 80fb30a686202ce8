"""Tells Discord the commands, only when they changed: it counts creations, and new ones take a moment to reach clients."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Literal

import discord
from discord import app_commands

from core.ports import Store

Sync = Literal["auto", "never", "force"]


async def sync(
    tree: app_commands.CommandTree[Any], store: Store, when: Sync, guild_id: int | None
) -> Mapping[str, int]:
    """The ids of the registered commands by name, as far as they are known. With `guild_id`, of that server's own.

    Raises `NotStored` and `discord.HTTPException`; what was registered before then stands.
    """
    guild = discord.Object(guild_id) if guild_id else None
    if guild:
        tree.copy_global_to(guild=guild)
    note = f"discord.commands.{tree.client.application_id}.{guild_id or 'everywhere'}"
    held = json.loads(await store.get_note(note) or "{}")
    fingerprint = _fingerprint(tree, guild)
    if when == "never" or (when == "auto" and held.get("hash") == fingerprint):
        return {name: int(id_) for name, id_ in held.get("ids", {}).items()}
    ids = {command.name: command.id for command in await tree.sync(guild=guild)}
    await store.set_note(note, json.dumps({"hash": fingerprint, "ids": {name: str(id_) for name, id_ in ids.items()}}))
    return ids


def _fingerprint(tree: app_commands.CommandTree[Any], guild: discord.Object | None) -> str:
    payload = [command.to_dict(tree) for command in tree.get_commands(guild=guild)]
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
