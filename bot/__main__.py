"""`comeback`, or `python -m bot`: the command line."""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from adapters.platform import CannotStart
from adapters.storage.content import DatabaseProblem
from adapters.terminal import instant
from adapters.vault import KeyProblem
from bot import keeping, log, outlook, run, tick
from bot.settings import BadSettings, Settings, load

NO_TOKENS = "No Discord or Slack token is set (.env.example shows how), so here is a chat in the terminal instead."
_IN_CHAT = (
    "In the chat: #1 presses the newest answer's first button; ':in study' enters the channel #study, where /group belongs; "
    "':as ben' speaks as somebody else; ':now 2026-12-01T09:00' moves the clock."
)
_MISUSE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0, 1 for a start that failed, 2 for wrong settings or arguments."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="replace"
            )  # a terminal without our quotes and dashes shows the words all the same
    args = _parser().parse_args(argv)
    try:
        code = int(args.act(args) or 0)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read it has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except outlook.BadFile as problem:
        return _said(str(problem), _MISUSE)
    except BadSettings as problem:
        return _said(f"Settings: {problem}.", _MISUSE)
    except (CannotStart, DatabaseProblem, KeyProblem) as problem:
        return _said(str(problem), 1)


def _run(args: argparse.Namespace) -> None:
    settings = _settings()
    settings.check_whole()
    if settings.discord_token or settings.slack_bot_token:
        asyncio.run(run.serve(settings, fresh=args.fresh))
        return
    print(NO_TOKENS, file=sys.stderr)
    asyncio.run(run.chat(_quiet(settings), "you", None, fresh=args.fresh))


def _chat(args: argparse.Namespace) -> None:
    asyncio.run(run.chat(_at_hand(args), args.user, args.now, fresh=args.fresh))


def _tick(args: argparse.Namespace) -> None:
    _printed(asyncio.run(tick.tick(_at_hand(args), args.now, args.dry_run)))


def _backup(args: argparse.Namespace) -> None:
    _printed(asyncio.run(keeping.backup(_at_hand(args))))


def _restore(args: argparse.Namespace) -> None:
    _printed(keeping.restored(_at_hand(args), args.copy, dry_run=args.dry_run))


def _rotate(args: argparse.Namespace) -> None:
    _printed(keeping.rotated(_at_hand(args)))


def _outlook(args: argparse.Namespace) -> None:
    settings = _at_hand(args)
    work = {"import": lambda: outlook.take(settings, args.file), "clear": lambda: outlook.clear(settings)}
    _printed(asyncio.run(work.get(args.do, lambda: outlook.listed(settings))()))


def _gallery(args: argparse.Namespace) -> int:
    from bot.gallery.shown import NoCases, gallery

    async def printed() -> None:
        async for text in gallery(args.of, only_list=args.list):
            print(text, end="\n" if args.list else "\n\n")

    log.set_up("WARNING", "text")
    try:
        asyncio.run(printed())
    except NoCases as problem:
        return _said(str(problem), _MISUSE)
    return 0


def _manifest(args: argparse.Namespace) -> None:
    from adapters.slack.manifest import manifest

    settings = _settings()
    socket = args.request_url is None and not (settings.slack_signing_secret and not settings.slack_app_token)
    url = args.request_url or (None if socket else "https://YOUR-HOST/slack/events")
    print(json.dumps(manifest(url, socket), indent=2, ensure_ascii=False))


def _invite(args: argparse.Namespace) -> int:
    from adapters.discord.invite import application_id_of, install_link

    settings = _settings()
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    found = str(settings.discord_application_id or "") or application_id_of(token)
    if not found:
        return _said("Set DISCORD_APPLICATION_ID or DISCORD_TOKEN first: the link holds the application's id.", _MISUSE)
    print(install_link(found, for_oneself=args.for_me))
    return 0


def _settings(**given: object) -> Settings:
    settings = load(**given)
    log.set_up(settings.log_level, settings.log_format)
    return settings


def _at_hand(args: argparse.Namespace) -> Settings:
    """The settings of a command that is not left to run: with its own `--db`, and quiet."""
    return _quiet(_settings(**({"database_path": args.db} if args.db else {})))


def _printed(lines: Sequence[str]) -> None:
    for line in lines:
        print(line)


def _quiet(settings: Settings) -> Settings:
    """A conversation is not to be interleaved with a line of log for each answer."""
    log.set_up("WARNING", settings.log_format)
    return settings


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="comeback", description="A kind, honest bot for getting ready to sit Step 1 again."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('comeback-bot')}")
    parser.set_defaults(act=_run, fresh=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    running = commands.add_parser("run", help="connect to Discord and Slack, or chat here where no token is set")
    running.set_defaults(act=_run)
    chat = commands.add_parser("chat", help="talk to the bot in the terminal", epilog=_IN_CHAT)
    chat.add_argument(
        "--as", dest="user", default="you", metavar="NAME", type=_name, help="whose journal (default: you)"
    )
    chat.add_argument(
        "--now", type=_instant, metavar="TIME", help="where the clock stands, UTC unless it carries an offset"
    )
    chat.set_defaults(act=_chat)
    ticked = commands.add_parser("tick", help="make and send the nudges that are due, once, and print which")
    ticked.add_argument(
        "--now", type=_instant, metavar="TIME", help="as if it were then, UTC unless it carries an offset"
    )
    ticked.add_argument("--dry-run", action="store_true", help="change nothing")
    ticked.set_defaults(act=_tick)
    copied = commands.add_parser("backup", help="copy the database into the folder backups beside it, checked")
    copied.set_defaults(act=_backup)
    shown = commands.add_parser("gallery", help="print every answer and nudge in its main cases")
    shown.add_argument(
        "of", nargs="?", default="", metavar="COMMAND", help="one command or kind of nudge; all without it"
    )
    shown.add_argument("--list", action="store_true", help="their headings alone")
    shown.set_defaults(act=_gallery)
    back = commands.add_parser("restore", help="put a copy in the place of a database that is gone or damaged")
    back.add_argument(
        "copy", nargs="?", type=Path, metavar="COPY", help="which; the newest good one in backups without it"
    )
    back.add_argument("--dry-run", action="store_true", help="check, say what would be lost, and change nothing")
    back.set_defaults(act=_restore)
    _add_outlook(commands.add_parser("outlook", help="survey rows for /outlook: list them, import a CSV, clear them"))
    shown = commands.add_parser("manifest", help="print the app manifest")
    shown.add_argument("platform", choices=["slack"])
    shown.add_argument("--request-url", metavar="URL", help="where signed HTTP is reachable; Socket Mode without it")
    shown.set_defaults(act=_manifest)
    invite = commands.add_parser("invite", help="print the link that installs the bot on Discord")
    invite.add_argument(
        "--for-me", action="store_true", help="for one's own account, to use it anywhere, not for a server"
    )
    invite.set_defaults(act=_invite)
    rotated = commands.add_parser("rotate-key", help="make a fresh master key, and move every student's key to it")
    rotated.set_defaults(act=_rotate)
    for each in (chat, ticked, copied, back, rotated):
        _add_db(each)
    for each in (running, chat):
        each.add_argument("--fresh", action="store_true", help="begin with an empty database where the old one is gone")
    return parser


def _add_db(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, metavar="FILE", help="the SQLite file; its folder is the data folder")


def _add_outlook(parser: argparse.ArgumentParser) -> None:
    _add_db(parser)
    parser.set_defaults(act=_outlook, do="list")
    does = parser.add_subparsers(title="what to do; alone it lists them", metavar="DO")
    taken = does.add_parser("import", help="add the rows of a CSV: specialty, often, seldom, never, n, year, source")
    taken.add_argument("file", type=Path, metavar="FILE.csv")
    taken.set_defaults(do="import")
    cleared = does.add_parser("clear", help="forget all of them")
    cleared.set_defaults(do="clear")
    for each in (taken, cleared):  # before or after the word, as people type it
        each.add_argument("--db", type=Path, metavar="FILE", default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _instant(text: str) -> datetime:
    try:
        return instant(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 2026-11-22T09:00") from None


def _name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,20}", text):
        raise argparse.ArgumentTypeError("a name here is up to 20 letters, digits, - and _")
    return text


def _said(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
