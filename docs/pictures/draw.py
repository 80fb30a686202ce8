"""Draws a verdict as Discord and as Slack show it, from the payloads the bot sends: `python -m docs.pictures.draw CHROMIUM`.

Not the apps themselves: their fonts and frames differ, the words, their order and the buttons do not.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from adapters.discord.render import render as for_discord
from adapters.slack.render import render as for_slack
from core.command import Context
from core.commands import COMMANDS
from core.commands.ready import Ready
from core.journal import Draft, Journal
from core.moment import Moment
from core.payloads import Exam, Score
from core.reply import Reply

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
SIZE = {"discord": "680,860", "slack": "680,760"}
STYLE = """
body { margin: 0; padding: 20px; font: 15px/1.42 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
.dark { background: #313338; color: #dbdee1; } .light { background: #fff; color: #1d1c1d; }
.who { font-weight: 600; margin-bottom: 6px; } .only { font-size: 12px; opacity: .7; }
.box { border-radius: 8px; padding: 12px 16px; } .dark .box { background: #2b2d31; border-left: 4px solid #6c8ebf; }
.light .box { padding: 0; } h3 { margin: 0 0 6px; font-size: 18px; } p { margin: 8px 0; white-space: pre-line; }
ul { margin: 2px 0 8px; padding-left: 22px; } small, .note { font-size: 12px; opacity: .75; display: block; }
.button { display: inline-block; margin: 10px 8px 0 0; padding: 6px 14px; border-radius: 6px; font-weight: 600; }
.dark .button { background: #4e5058; } .light .button { border: 1px solid #bbb; }
"""


def verdict() -> Reply:
    """A verdict of close on two scores."""
    journal = Journal()
    for value, form, ago, chance in ((64, 29, 30, None), (68, 31, 6, 93)):
        taken = (NOW - timedelta(days=ago)).date()
        score = Score(Exam.CBSSA, Decimal(value), taken, form, Decimal(chance) if chance else None)
        journal = journal.grown((Draft(score),), NOW)
    return Ready().answer(Context(journal, Moment(NOW), commands=COMMANDS))


def discord(reply: Reply) -> str:
    """Discord's markdown as HTML."""
    part = for_discord(reply, "1").parts[0]
    out = []
    for line in html.escape(part.text, quote=False).split("\n"):
        shown = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line).replace("\\", "")
        if shown.startswith("### "):
            out.append(f"<h3>{shown[4:]}</h3>")
        elif shown.startswith("-# "):
            out.append(f"<small>{shown[3:]}</small>")
        elif shown.startswith("- "):
            out.append(f"<ul><li>{shown[2:]}</li></ul>")
        elif shown:
            out.append(f"<p>{shown}</p>")
    buttons = "".join(f"<span class=button>{html.escape(b.label)}</span>" for row in part.rows for b in row)
    return f"<body class=dark><div class=who>Comeback <span class=only>· only you can see this</span></div><div class=box>{''.join(out)}{buttons}</div>"


def slack(reply: Reply) -> str:
    """Slack's blocks as HTML."""
    out = [_block(block) for block in for_slack(reply, "U1")[0]["blocks"]]
    return f"<body class=light><div class=only>Only visible to you</div><div class=who>Comeback</div><div class=box>{''.join(out)}"


def _block(block: dict[str, Any]) -> str:
    match block["type"]:
        case "header":
            return f"<h3>{html.escape(block['text']['text'])}</h3>"
        case "section":
            return f"<p>{html.escape(block['text']['text'])}</p>"
        case "context":
            return f"<div class=note>{html.escape(block['elements'][0]['text'])}</div>"
        case "actions":
            return "".join(
                f"<span class=button>{html.escape(each['text']['text'])}</span>" for each in block["elements"]
            )
        case _:
            return "".join(_rich(each) for each in block["elements"])


def _rich(element: dict[str, Any]) -> str:
    if element["type"] == "rich_text_list":
        return "<ul>" + "".join(f"<li>{_rich(each)}</li>" for each in element["elements"]) + "</ul>"
    runs = ((html.escape(run["text"]), run.get("style", {}).get("bold")) for run in element["elements"])
    return "".join(f"<b>{text}</b>" if bold else text for text, bold in runs)


def main(chromium: str) -> None:
    """Writes both pictures beside this file."""
    reply = verdict()
    for name, body in (("discord", discord(reply)), ("slack", slack(reply))):
        with tempfile.TemporaryDirectory() as made:
            page = Path(made) / "page.html"
            page.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{body}", "utf-8")
            flags = (
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-sync",
            )
            where = (
                f"--user-data-dir={made}/profile",
                f"--window-size={SIZE[name]}",
                f"--screenshot={HERE / name}.png",
            )
            subprocess.run([chromium, *flags, *where, page.as_uri()], check=True, capture_output=True)  # noqa: S603  a browser of one's own


if __name__ == "__main__":
    main(sys.argv[1])
